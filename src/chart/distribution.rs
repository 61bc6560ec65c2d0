//! One column before and after, on one scale: bars of its values, or a histogram of numbers and dates.

use super::bars::{Bar, bars};
use super::metrics::{text_width, wrap};
use super::plot::{Plot, share_ticks};
use super::scene::{Anchor, LABEL, LINE, Sample, Scene, Text, widest};
use super::theme::{Ink, Theme};
use super::{ChartInput, say};
use crate::report::numbers::{count, percent, short_percent};
use crate::report::{ColumnDistribution, Report, ValueDistribution};

/// Values of a category that are drawn; the others are in the table beside.
const SHOWN: usize = 15;

/// How strong what was before is drawn.
pub(super) const BEFORE: f64 = 0.45;

/// The column with a name; the one that changes most where none is named.
pub(super) fn find<'r>(report: &'r Report, name: Option<&str>) -> Option<&'r ColumnDistribution> {
    let columns = &report.distributions.as_ref()?.columns;
    match name {
        Some(name) => columns.iter().find(|column| column.name == name),
        None => columns.iter().reduce(|most, column| {
            if column.total_variation > most.total_variation { column } else { most }
        }),
    }
}

pub(super) fn scene(input: &ChartInput<'_>, column: Option<&str>, theme: &Theme) -> Scene {
    let lang = theme.lang;
    let say =
        |id: &str, args: &[(&str, String)]| say(lang, &format!("chart-distribution-{id}"), args);
    let height = theme.height.unwrap_or(if theme.is_narrow() { 300 } else { 320 });
    let mut scene = Scene::new(theme.width, height, say("title", &[]));
    let found = find(input.report, column);
    let Some(column) = found.filter(|column| !column.values.is_empty()) else {
        return scene.empty(say("empty", &[]));
    };
    let name = |value: &ValueDistribution| match (&value.label, value.rest) {
        (Some(label), _) => label.clone(),
        (None, 0) => say("missing", &[]),
        (None, values) => say("rest", &[("values", count(values))]),
    };
    let told = |share: Option<f64>| share.map_or("–".to_owned(), percent);
    scene.summary = say(
        "summary",
        &[("column", column.name.clone()), ("distance", told(column.total_variation))],
    );
    let legend = [
        (Sample::Square(Ink::Muted, BEFORE), say("before", &[("records", count(column.before))])),
        (Sample::Square(Ink::Accent, 1.0), say("after", &[("records", count(column.after))])),
    ];
    let top = heading(&mut scene, &column.name, &legend);
    if column.kind == "category" {
        let rows = column.values.iter().take(SHOWN).map(|value| Bar {
            name: say(
                "value",
                &[
                    ("value", name(value)),
                    ("before", told(value.share_before)),
                    ("after", told(value.share_after)),
                ],
            ),
            share: value.share_after,
            before: value.share_before,
            interval: None,
            strong: false,
        });
        let rows: Vec<Bar> = rows.collect();
        bars(&mut scene, top, &rows, &say("y", &[]), theme.height, short_percent);
        return scene;
    }
    histogram(&mut scene, top, column, &say("y", &[]), &name);
    scene
}

/// The legend and the name of the column; answers where they end.
pub(super) fn heading(scene: &mut Scene, name: &str, legend: &[(Sample, String)]) -> i32 {
    let mut top = scene.legend(0, legend) + 4;
    for line in wrap(name, f64::from(LABEL) * 1.15, f64::from(scene.width)) {
        let text = Text::label((0, top + LINE / 2), line, Anchor::Start);
        scene.text(text.ink(Ink::Strong).strong(true));
        top += LINE;
    }
    top
}

fn histogram(
    scene: &mut Scene,
    top: i32,
    column: &ColumnDistribution,
    axis: &str,
    name: &dyn Fn(&ValueDistribution) -> String,
) {
    scene.text(Text::label((0, top + LINE / 2), axis, Anchor::Start));
    let shares = column.values.iter().flat_map(|value| [value.share_before, value.share_after]);
    let ticks = share_ticks(shares.flatten().fold(0.0, f64::max));
    let labels: Vec<String> = ticks.iter().map(|tick| short_percent(*tick)).collect();
    let left = widest(labels.iter().map(String::as_str)) + 8;
    let from = (left, top + LINE + 8);
    let to = (scene.width as i32 - 4, scene.height as i32 - LINE - 4);
    let all = column.values.len() as f64;
    let plot = Plot::new(from, to, (0.0, all), ticks.last().copied().unwrap_or(1.0));
    plot.share_axis(scene, &ticks, true);
    let mut places = Vec::new();
    for (value, place) in column.values.iter().zip(0..) {
        let (left, right) =
            (plot.at(f64::from(place), 0.0).0, plot.at(f64::from(place + 1), 0.0).0);
        let gap = i32::from(right - left > 6);
        let inset = (right - left) / 4;
        let before = plot.at(0.0, value.share_before.unwrap_or(0.0)).1;
        let after = plot.at(0.0, value.share_after.unwrap_or(0.0)).1;
        scene.rect((left + gap, before), (right - gap, plot.bottom), Ink::Muted, BEFORE);
        scene.rect((left + inset, after), (right - inset, plot.bottom), Ink::Accent, 1.0);
        places.push(((left + right) / 2, name(value)));
    }
    below(scene, &plot, &places);
}

/// Labels below a field, as many as have room.
pub(super) fn below(scene: &mut Scene, plot: &Plot, places: &[(i32, String)]) {
    let mut end = f64::NEG_INFINITY;
    for (x, label) in places {
        let half = text_width(label, f64::from(LABEL)) / 2.0;
        let middle = f64::from(*x).min(f64::from(scene.width) - half - 1.0).max(half + 1.0);
        let fits = 2.0 * half + 2.0 < f64::from(scene.width);
        if fits && middle - half > end + 8.0 && (middle - f64::from(*x)).abs() < half {
            let at = (middle as i32, plot.bottom + 13);
            scene.text(Text::label(at, label.clone(), Anchor::Middle));
            end = middle + half;
        }
    }
}

//! How numbers and dates go together before and after, on the scale from -1 to 1.

use super::metrics::wrap;
use super::scale::number_label;
use super::scene::{Anchor, LABEL, LINE, Mark, Sample, Scene, Text};
use super::theme::{Ink, Theme};
use super::{ChartInput, say};
use crate::report::numbers::decimal;
use crate::report::{Change, PairDistribution};

/// Pairs that are drawn; the others are in the table beside.
const SHOWN: usize = 12;

/// Room on either side of the field for half a tick label.
const MARGIN: i32 = 22;

/// The height of the marks of a row.
const MARKS: i32 = 14;

/// The ticks; the scale is the same whatever is drawn.
const TICKS: [f64; 5] = [-1.0, -0.5, 0.0, 0.5, 1.0];

struct Row {
    name: String,
    before: Option<f64>,
    after: Option<f64>,
}

pub(super) fn scene(input: &ChartInput<'_>, theme: &Theme) -> Scene {
    let lang = theme.lang;
    let say =
        |id: &str, args: &[(&str, String)]| say(lang, &format!("chart-correlations-{id}"), args);
    let mut scene = Scene::new(theme.width, theme.height.unwrap_or(120), say("title", &[]));
    let pairs = input.report.distributions.iter().flat_map(|found| &found.pairs);
    let mut pairs: Vec<&PairDistribution> = pairs.filter(|pair| largest(pair).is_some()).collect();
    if pairs.is_empty() {
        return scene.empty(say("empty", &[]));
    }
    pairs.sort_by(|one, other| {
        largest(other).unwrap_or(0.0).total_cmp(&largest(one).unwrap_or(0.0))
    });
    let told = |figure: Option<f64>| figure.map_or("–".to_owned(), decimal);
    let row = |pair: &PairDistribution, kind: &str, change: &Change| {
        let args = [
            ("one", pair.one.clone()),
            ("other", pair.other.clone()),
            ("kind", say(kind, &[])),
            ("before", told(change.before)),
            ("after", told(change.after)),
        ];
        Row { name: say("row", &args), before: change.before, after: change.after }
    };
    let rows = pairs.iter().take(SHOWN).flat_map(|pair| {
        let kinds = [("pearson", &pair.pearson), ("spearman", &pair.spearman)];
        kinds.into_iter().filter_map(|(kind, change)| Some(row(pair, kind, change.as_ref()?)))
    });
    let rows: Vec<Row> = rows.collect();
    scene.summary = rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>().join("; ");
    let legend = [
        (Sample::Hollow(Ink::Muted), say("before", &[])),
        (Sample::Dot(Ink::Accent), say("after", &[])),
    ];
    let top = scene.legend(0, &legend) + 8;
    draw(&mut scene, &rows, top, &say("x", &[]), theme);
    scene
}

/// The larger of a pair's changes; `None` of two columns that have no correlation.
fn largest(pair: &PairDistribution) -> Option<f64> {
    let kinds = [pair.pearson.as_ref(), pair.spearman.as_ref()];
    let changes = kinds.into_iter().flatten().filter_map(|change| change.change);
    changes.map(f64::abs).reduce(f64::max)
}

fn draw(scene: &mut Scene, rows: &[Row], top: i32, axis: &str, theme: &Theme) {
    let (left, right) = (MARGIN, scene.width as i32 - MARGIN);
    let room = f64::from(right - left);
    let names: Vec<Vec<String>> =
        rows.iter().map(|row| wrap(&row.name, f64::from(LABEL), room)).collect();
    let height = |name: &Vec<String>| name.len() as i32 * LINE + MARKS + 6;
    let bottom = top + names.iter().map(height).sum::<i32>();
    let axis = wrap(axis, f64::from(LABEL), room);
    let needed = (bottom + LINE + axis.len() as i32 * LINE + 4) as u32;
    scene.height = theme.height.map_or(needed, |height| height.max(needed));
    let x = |value: f64| left + ((value + 1.0) / 2.0 * room).round() as i32;
    for tick in TICKS {
        scene.rect((x(tick), top), (x(tick) + 1, bottom), Ink::Grid, 1.0);
        let label = number_label(tick, theme.lang);
        scene.text(Text::label((x(tick), bottom + LINE / 2), label, Anchor::Middle));
    }
    let mut y = top;
    for (row, name) in rows.iter().zip(names) {
        for line in name {
            let text = Text::label((left, y + LINE / 2), line, Anchor::Start);
            scene.text(text.ink(Ink::Strong));
            y += LINE;
        }
        // Beside the names and not through them.
        scene.rect((x(0.0), y), (x(0.0) + 1, y + MARKS), Ink::Muted, 1.0);
        let middle = y + MARKS / 2;
        if let (Some(before), Some(after)) = (row.before, row.after) {
            let (from, to) = (x(before.min(after)), x(before.max(after)));
            scene.path(vec![(from, middle), (to.max(from + 1), middle)], Ink::Muted, 2, None);
        }
        let at = |value: f64| (x(value.clamp(-1.0, 1.0)), middle);
        // The dot lies within the ring where nothing changed.
        scene.marks.extend(row.before.map(|value| Mark::Ring {
            at: at(value),
            radius: 6,
            ink: Ink::Muted,
        }));
        scene.marks.extend(row.after.map(|value| Mark::Dot {
            at: at(value),
            radius: 4,
            ink: Ink::Accent,
        }));
        y += MARKS + 6;
    }
    let middle = scene.width as i32 / 2;
    for (line, down) in axis.into_iter().zip(0..) {
        let at = (middle, bottom + LINE + LINE / 2 + down * LINE);
        scene.text(Text::label(at, line, Anchor::Middle));
    }
}

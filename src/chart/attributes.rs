//! The share of unique records against the number of quasi-identifiers that an attacker knows.

use super::plot::{Plot, share_ticks};
use super::scene::{Anchor, DASH, LINE, Mark, Sample, Scene, Text, widest};
use super::theme::{Ink, Theme};
use super::{ChartInput, say};
use crate::report::KnownAttributes;
use crate::report::numbers::{percent, short_percent};

pub(super) fn scene(input: &ChartInput<'_>, theme: &Theme) -> Scene {
    let lang = theme.lang;
    let say =
        |id: &str, args: &[(&str, String)]| say(lang, &format!("chart-attributes-{id}"), args);
    let height = theme.height.unwrap_or(if theme.is_narrow() { 280 } else { 300 });
    let mut scene = Scene::new(theme.width, height, say("title", &[]));
    let sizes: &[KnownAttributes] =
        input.report.by_attributes.as_ref().map_or(&[], |known| &known.sizes);
    if sizes.iter().all(|size| size.mean.is_none()) {
        return scene.empty(say("empty", &[]));
    }
    let figure = |value: Option<f64>| value.map_or("–".to_owned(), percent);
    let sentences = sizes.iter().map(|size| {
        let args = [
            ("attributes", size.attributes.to_string()),
            ("mean", figure(size.mean)),
            ("worst", figure(size.worst)),
        ];
        say("summary", &args)
    });
    scene.summary = sentences.collect::<Vec<_>>().join(" ");

    let legend = [
        (Sample::Line(Ink::Accent), say("mean", &[])),
        (Sample::Dashes(Ink::Danger), say("worst", &[])),
    ];
    let top = scene.legend(0, &legend) + 8;
    scene.text(Text::label((0, top + LINE / 2), say("y", &[]), Anchor::Start));
    let highest = sizes.iter().flat_map(|size| [size.mean, size.worst]).flatten();
    let ticks = share_ticks(highest.fold(0.0, f64::max));
    let labels: Vec<String> = ticks.iter().map(|tick| short_percent(*tick)).collect();
    let left = widest(labels.iter().map(String::as_str)) + 8;
    let from = (left, top + LINE + 8);
    let to = (scene.width as i32 - 12, scene.height as i32 - 2 * LINE - 6);
    let last = sizes.last().map_or(1, |size| size.attributes).max(1);
    let reach = ticks.last().copied().unwrap_or(1.0);
    let plot = Plot::new(from, to, (0.5, f64::from(last) + 0.5), reach);
    plot.share_axis(&mut scene, &ticks, true);
    line(&mut scene, &plot, sizes, |size| size.worst, Ink::Danger, Some(DASH));
    line(&mut scene, &plot, sizes, |size| size.mean, Ink::Accent, None);
    let pitch = ((plot.right - plot.left) / last as i32).max(1);
    let every = (1..).find(|every| every * pitch >= 26).unwrap_or(1) as u32;
    for size in sizes.iter().filter(|size| (size.attributes - 1) % every == 0) {
        let at = (plot.at(f64::from(size.attributes), 0.0).0, plot.bottom + 13);
        scene.text(Text::label(at, size.attributes.to_string(), Anchor::Middle));
    }
    let middle = (plot.left + plot.right) / 2;
    let at = (middle, scene.height as i32 - LINE / 2);
    scene.text(Text::label(at, say("x", &[]), Anchor::Middle));
    scene
}

/// A line through the sizes that have a figure, broken where one has none.
fn line(
    scene: &mut Scene,
    plot: &Plot,
    sizes: &[KnownAttributes],
    value: fn(&KnownAttributes) -> Option<f64>,
    ink: Ink,
    dash: Option<(i32, i32)>,
) {
    for run in sizes.split(|size| value(size).is_none()) {
        let points: Vec<(i32, i32)> = run
            .iter()
            .filter_map(|size| Some(plot.at(f64::from(size.attributes), value(size)?)))
            .collect();
        scene.path(points.clone(), ink, 2, dash);
        scene.marks.extend(points.into_iter().map(|at| Mark::Dot { at, radius: 3, ink }));
    }
}

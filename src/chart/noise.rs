//! The error of a table with noise against epsilon, beside that of the same table of the release.

use super::metrics::wrap;
use super::plot::Plot;
use super::scale::{Scale, number_label};
use super::scene::{Anchor, DASH, LABEL, LINE, Sample, Scene, Spot, Text, widest};
use super::theme::{Ink, Theme};
use super::{canvas, say};
use crate::report::numbers::{decimal, exact};
use crate::report::{NoiseFigures, NoisyTable};
use crate::words::Lang;

/// The radius of the ring around the plan's epsilon.
const RING: u32 = 8;

/// Draws the error of one of the tables with noise; as with [`super::draw`] the same bytes everywhere.
pub fn draw_noise(figures: &NoiseFigures, table: usize, theme: &Theme) -> String {
    let theme = &Theme { width: theme.width.max(Theme::NARROWEST), ..theme.clone() };
    canvas::paint(&scene(Some(figures), table, theme), theme)
}

pub(super) fn scene(figures: Option<&NoiseFigures>, table: usize, theme: &Theme) -> Scene {
    let lang = theme.lang;
    let say = |id: &str, args: &[(&str, String)]| say(lang, &format!("chart-noise-{id}"), args);
    let height = theme.height.unwrap_or(320);
    let mut scene = Scene::new(theme.width, height, say("title", &[]));
    let found = figures.and_then(|figures| Some((figures, figures.tables.get(table)?)));
    let Some((figures, table)) = found else { return scene.empty(say("empty", &[])) };
    let curve = || table.curve.iter().filter_map(|at| Some((at.epsilon, at.expected_error?)));
    if curve().next().is_none() {
        return scene.empty(say("empty", &[]));
    }
    let here = table.expected_error.map(|error| (figures.epsilon, error));
    let released = table.released_error;
    scene.summary = summary(figures.epsilon, table, &say);

    let mut legend = vec![(Sample::Line(Ink::Accent), say("expected", &[]))];
    if let Some(error) = released {
        let args = [("error", decimal(error))];
        legend.push((Sample::Dashes(Ink::Accent2), say("released", &args)));
    }
    if let Some((epsilon, error)) = here {
        let args = [("epsilon", exact(epsilon)), ("error", decimal(error))];
        legend.push((Sample::Ring(Ink::Strong), say("here", &args)));
    }
    let mut top = scene.legend(0, &legend) + 6;
    for line in wrap(&name(table, lang), f64::from(LABEL) * 1.15, f64::from(scene.width)) {
        let text = Text::label((0, top + LINE / 2), line, Anchor::Start);
        scene.text(text.ink(Ink::Strong).strong(true));
        top += LINE;
    }
    let errors = curve().chain(here).map(|(_, error)| error);
    let up = Scale::of(errors.chain(released.filter(|error| *error > 0.0)));
    let across = Scale::of(curve().chain(here).map(|(epsilon, _)| epsilon));
    for line in wrap(&say("y", &[]), f64::from(LABEL), f64::from(scene.width)) {
        scene.text(Text::label((0, top + LINE / 2), line, Anchor::Start));
        top += LINE;
    }
    let labels: Vec<String> = up.ticks.iter().map(|tick| number_label(*tick, lang)).collect();
    let left = widest(labels.iter().map(String::as_str)) + 8;
    let below = wrap(&say("x", &[]), f64::from(LABEL), f64::from(scene.width));
    let lines = below.len() as i32;
    let from = (left, top + 8);
    let to = (scene.width as i32 - 16, scene.height as i32 - LINE * (1 + lines) - 4);
    let plot = Plot::new(from, to, (0.0, 1.0), 1.0);
    for (tick, label) in up.ticks.iter().zip(labels) {
        let y = plot.at(0.0, up.place(*tick)).1;
        scene.rule(plot.left, plot.right, y, Ink::Grid);
        scene.text(Text::label((plot.left - 8, y), label, Anchor::End));
    }
    scene.rule(plot.left, plot.right, plot.bottom, Ink::Muted);
    for tick in &across.ticks {
        let x = plot.at(across.place(*tick), 0.0).0;
        scene.rect((x, plot.bottom), (x + 1, plot.bottom + 4), Ink::Muted, 1.0);
        let label = number_label(*tick, lang);
        scene.text(Text::label((x, plot.bottom + 13), label, Anchor::Middle));
    }
    let middle = scene.width as i32 / 2;
    for (line, down) in below.into_iter().zip(0..) {
        let y = plot.bottom + LINE + LINE / 2 + 4 + down * LINE;
        scene.text(Text::label((middle, y), line, Anchor::Middle));
    }
    if let Some(error) = released {
        let y = plot.at(0.0, if error > 0.0 { up.place(error) } else { 0.0 }).1;
        scene.path(vec![(plot.left, y), (plot.right, y)], Ink::Accent2, 2, Some(DASH));
    }
    let spot = |(epsilon, error): (f64, f64)| plot.at(across.place(epsilon), up.place(error));
    let points: Vec<Spot> = curve().map(spot).collect();
    scene.path(points.clone(), Ink::Accent, 2, None);
    for at in points {
        scene.dot(at, 3, Ink::Accent);
    }
    if let Some(at) = here {
        scene.dot(spot(at), 4, Ink::Strong);
        scene.ring(spot(at), RING, Ink::Strong);
    }
    scene
}

/// What the table holds.
fn name(table: &NoisyTable, lang: Lang) -> String {
    let columns = match &table.columns[..] {
        [] => "–".to_owned(),
        columns => columns.join(" × "),
    };
    match &table.mean {
        None => say(lang, "report-noise-counts", &[("columns", columns)]),
        Some(mean) => {
            say(lang, "report-noise-means", &[("mean", mean.clone()), ("columns", columns)])
        }
    }
}

fn summary(epsilon: f64, table: &NoisyTable, say: super::Say<'_>) -> String {
    let figure = |error: Option<f64>| error.map_or("–".to_owned(), decimal);
    let here =
        say("summary", &[("epsilon", exact(epsilon)), ("error", figure(table.expected_error))]);
    let Some(released) = table.released_error else { return here };
    let beside = say("summary-released", &[("error", decimal(released))]);
    let better = |error: Option<f64>| error.is_some_and(|error| error <= released);
    let first = table.curve.iter().find(|point| better(point.expected_error));
    let crossing = match first {
        Some(point) => say("summary-from", &[("epsilon", exact(point.epsilon))]),
        None => say("summary-never", &[]),
    };
    [here, beside, crossing].join(" ")
}

//! How the level of each column runs along the frontier: one strip a column, all over the same risk.

use super::SearchInput;
use super::axis::{risk_name, risk_scale, share_axis_below};
use crate::chart::metrics::{fit, wrap};
use crate::chart::plot::Plot;
use crate::chart::say;
use crate::chart::scene::{Anchor, DASH, LABEL, LINE, STRONG, Sample, Scene, Spot, Text};
use crate::chart::theme::{Ink, Theme};
use crate::report::numbers::count;

/// The height of the field of a strip: as much a level as there is room.
const LEVEL: i32 = 12;
const TALLEST: i32 = 60;
/// Room for the numbers of levels.
const LEFT: i32 = 24;

pub(super) fn scene(input: &SearchInput<'_>, theme: &Theme) -> (Scene, Vec<Spot>) {
    let lang = theme.lang;
    let say = |id: &str, args: &[(&str, String)]| say(lang, &format!("chart-profile-{id}"), args);
    let points = input.figures.frontier.as_deref().unwrap_or_default();
    let mut scene = Scene::new(theme.width, theme.height.unwrap_or(200), say("title", &[]));
    let Some(first) = points.first() else {
        return (scene.empty(say("empty", &[])), Vec::new());
    };
    scene.summary = say("summary", &[("points", count(points.len() as u64))]);
    let mut legend = vec![(Sample::Line(Ink::Accent), say("level", &[]))];
    if input.current.is_some() {
        legend.push((Sample::Dashes(Ink::Strong), say("current", &[])));
    }
    let top = scene.legend(0, &legend) + 6;
    let across = risk_scale(input);
    let right = scene.width as i32 - 16;
    let mut y = top;
    let mut last = None;
    for (column, named) in first.levels.iter().enumerate() {
        let level = |i: usize| points[i].levels.get(column).map_or(0, |entry| entry.level);
        let current = input.current.and_then(|current| current.levels.get(column));
        let current = current.map(|entry| entry.level);
        let highest = (0..points.len()).map(level).chain(current).max().unwrap_or(0).max(1);
        let room = f64::from(right);
        let name = fit(&named.name, f64::from(LABEL) * STRONG, room);
        scene.text(
            Text::label((0, y + LINE / 2), name, Anchor::Start).ink(Ink::Strong).strong(true),
        );
        y += LINE + 4;
        let height = (LEVEL * highest as i32).clamp(LEVEL * 2, TALLEST);
        let plot = Plot::new((LEFT, y), (right, y + height), (0.0, 1.0), f64::from(highest));
        let every = (LINE - 4) as u32 * highest / height as u32 + 1;
        for tick in (0..=highest).filter(|tick| tick % every == 0) {
            let line = plot.at(0.0, f64::from(tick)).1;
            scene.rule(plot.left, plot.right, line, if tick == 0 { Ink::Muted } else { Ink::Grid });
            scene.text(Text::label((LEFT - 8, line), tick.to_string(), Anchor::End));
        }
        let spot = |i: usize| plot.at(across.place(points[i].risk), f64::from(level(i)));
        let mut run: Vec<Spot> = Vec::new();
        for i in 0..points.len() {
            let (x, down) = spot(i);
            run.extend(run.last().map(|before| (x, before.1)));
            run.push((x, down));
        }
        run.dedup();
        scene.path(run, Ink::Accent, 2, None);
        if points.len() <= 60 {
            for i in 0..points.len() {
                scene.dot(spot(i), 3, Ink::Accent);
            }
        }
        if let Some(current) = current {
            let line = plot.at(0.0, f64::from(current)).1;
            scene.path(vec![(plot.left, line), (plot.right, line)], Ink::Strong, 1, Some(DASH));
        }
        y += height + 10;
        last = Some(plot);
    }
    let Some(plot) = last else { return (scene.empty(say("empty", &[])), Vec::new()) };
    share_axis_below(&mut scene, &plot, &across, lang);
    let risk = risk_name(input.figures.risk.as_deref().unwrap_or_default(), lang);
    let below = wrap(&risk, f64::from(LABEL), f64::from(scene.width));
    for (line, down) in below.iter().zip(0..) {
        let at = (scene.width as i32 / 2, plot.bottom + LINE + LINE / 2 + 4 + down * LINE);
        scene.text(Text::label(at, line.as_str(), Anchor::Middle));
    }
    let needed = plot.bottom + LINE + below.len() as i32 * LINE + 6;
    scene.height = theme.height.unwrap_or(needed as u32);
    let middle = (top + plot.bottom) / 2;
    let places = points.iter().map(|point| (plot.at(across.place(point.risk), 0.0).0, middle));
    (scene, places.collect())
}

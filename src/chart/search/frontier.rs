//! Risk against utility: every candidate that no other beats in both, where the plan stands, and the goal.

use super::axis::{risk_name, risk_scale, share_axis_below, utility_name, utility_scale};
use super::{FRAME, RING, SearchInput, best_point};
use crate::chart::class_sizes::goal_line;
use crate::chart::metrics::wrap;
use crate::chart::plot::Plot;
use crate::chart::say;
use crate::chart::scale::number_label;
use crate::chart::scene::{Anchor, LABEL, LINE, Sample, Scene, Spot, Text, widest};
use crate::chart::theme::{Ink, Theme};
use crate::report::FrontierPoint;
use crate::report::numbers::{count, decimal, percent, short_percent};

pub(super) fn scene(input: &SearchInput<'_>, theme: &Theme) -> (Scene, Vec<Spot>) {
    let lang = theme.lang;
    let say = |id: &str, args: &[(&str, String)]| say(lang, &format!("chart-frontier-{id}"), args);
    let points = input.figures.frontier.as_deref().unwrap_or_default();
    let height = theme.height.unwrap_or(if theme.is_narrow() { 340 } else { 380 });
    let mut scene = Scene::new(theme.width, height, say("title", &[]));
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return (scene.empty(say("empty", &[])), Vec::new());
    };
    let (utility, more) = utility_name(&input.figures.utility, lang);
    let risk = risk_name(input.figures.risk.as_deref().unwrap_or_default(), lang);
    let figures = [
        ("points", count(points.len() as u64)),
        ("risk", risk.clone()),
        ("utility", utility.clone()),
        ("low", percent(first.risk)),
        ("high", percent(last.risk)),
        ("from", decimal(first.utility)),
        ("to", decimal(last.utility)),
    ];
    scene.summary = say("summary", &figures);

    let best = best_point(input.figures);
    let here = input.current.and_then(|current| Some((current.risk?, current.utility?)));
    let mut legend = vec![(Sample::Dot(Ink::Accent), say("points", &figures[..1]))];
    if best.is_some() {
        legend.push((Sample::Ring(Ink::Accent2), say("best", &[])));
    }
    if here.is_some() {
        legend.push((Sample::Frame, say("current", &[])));
    }
    let mut top = scene.legend(0, &legend) + 6;
    let direction = if more { "y-more" } else { "y-less" };
    let title = say(direction, &[("utility", utility)]);
    for line in wrap(&title, f64::from(LABEL), f64::from(scene.width)) {
        scene.text(Text::label((0, top + LINE / 2), line, Anchor::Start));
        top += LINE;
    }

    let (across, up) = (risk_scale(input), utility_scale(input));
    let labels: Vec<String> = up.ticks.iter().map(|tick| number_label(*tick, lang)).collect();
    let left = widest(labels.iter().map(String::as_str)) + 8;
    let below =
        if across.log { say("x-log", &[("risk", risk)]) } else { say("x", &[("risk", risk)]) };
    let below = wrap(&below, f64::from(LABEL), f64::from(scene.width));
    let goal_row = if input.limit.is_some() { LINE } else { 0 };
    let from = (left, top + goal_row + 8);
    let to = (scene.width as i32 - 16, scene.height as i32 - LINE * (1 + below.len() as i32) - 4);
    let plot = Plot::new(from, to, (0.0, 1.0), 1.0);
    for (tick, label) in up.ticks.iter().zip(labels) {
        let y = plot.at(0.0, up.place(*tick)).1;
        scene.rule(plot.left, plot.right, y, Ink::Grid);
        scene.text(Text::label((plot.left - 8, y), label, Anchor::End));
    }
    scene.rule(plot.left, plot.right, plot.bottom, Ink::Muted);
    share_axis_below(&mut scene, &plot, &across, lang);
    let middle = scene.width as i32 / 2;
    for (line, down) in below.into_iter().zip(0..) {
        let y = plot.bottom + LINE + LINE / 2 + 4 + down * LINE;
        scene.text(Text::label((middle, y), line, Anchor::Middle));
    }
    if let Some(limit) = input.limit {
        let x = plot.at(across.place(limit), 0.0).0;
        scene.rect((x, plot.top), (plot.right, plot.bottom), Ink::Danger, 0.07);
        let label = say("goal", &[("limit", short_percent(limit))]);
        goal_line(&mut scene, &plot, x, top + LINE / 2, label);
    }

    let spot = |risk: f64, utility: f64| plot.at(across.place(risk), up.place(utility));
    let places: Vec<Spot> = points.iter().map(|point| spot(point.risk, point.utility)).collect();
    scene.path(staircase(points, spot), Ink::Muted, 1, None);
    let radius = match points.len() {
        ..=60 => 4,
        61..=300 => 3,
        _ => 2,
    };
    for at in &places {
        scene.dot(*at, radius, Ink::Accent);
    }
    if let Some(at) = best.and_then(|best| places.get(best)) {
        scene.dot(*at, radius + 1, Ink::Accent2);
        scene.ring(*at, RING, Ink::Accent2);
    }
    if let Some((risk, utility)) = here {
        scene.frame(spot(risk, utility), FRAME);
    }
    (scene, places)
}

/// Up to each risk the utility of the point before holds.
fn staircase(points: &[FrontierPoint], spot: impl Fn(f64, f64) -> Spot) -> Vec<Spot> {
    let mut steps = Vec::new();
    let mut before: Option<f64> = None;
    for point in points {
        if let Some(utility) = before {
            steps.push(spot(point.risk, utility));
        }
        steps.push(spot(point.risk, point.utility));
        before = Some(point.utility);
    }
    steps.dedup();
    steps
}

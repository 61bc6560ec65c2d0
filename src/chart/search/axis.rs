//! The two axes of a frontier: names and places.

use super::SearchInput;
use crate::chart::plot::Plot;
use crate::chart::scale::{Scale, share_label};
use crate::chart::scene::{Anchor, Mark, Scene, Text};
use crate::chart::theme::Ink;
use crate::measures::{self, Direction};
use crate::words::Lang;

/// The axis of risk: all points, where the plan stands, and the goal.
pub(super) fn risk_scale(input: &SearchInput<'_>) -> Scale {
    let points = input.figures.frontier.iter().flatten().map(|point| point.risk);
    let current = input.current.and_then(|current| current.risk);
    Scale::of(points.chain(current).chain(input.limit))
}

/// The axis of utility: all points, and where the plan stands.
pub(super) fn utility_scale(input: &SearchInput<'_>) -> Scale {
    let points = input.figures.frontier.iter().flatten().map(|point| point.utility);
    Scale::of(points.chain(input.current.and_then(|current| current.utility)))
}

/// The name of a risk as goals call it.
pub(super) fn risk_name(risk: &str, lang: Lang) -> String {
    let id = match risk {
        "uniqueness" => "uniqueness.share".to_owned(),
        "marketer" => "risk.marketer.average".to_owned(),
        _ => format!("risk.{}", risk.replacen('-', ".", 1)),
    };
    measures::get(&id).map_or_else(|| risk.to_owned(), |measure| measure.name(lang))
}

/// The name of a utility measure, and whether more of it is better.
pub(super) fn utility_name(id: &str, lang: Lang) -> (String, bool) {
    let Some(measure) = measures::get(id) else { return (id.to_owned(), false) };
    (measure.name(lang), measure.direction == Direction::HigherBetter)
}

/// Ticks of shares below a field, as many as stand apart.
pub(super) fn share_axis_below(scene: &mut Scene, plot: &Plot, scale: &Scale, lang: Lang) {
    let mut free = f64::INFINITY;
    for tick in scale.ticks.iter().rev() {
        let x = plot.at(scale.place(*tick), 0.0).0;
        let label = Text::label((x, plot.bottom + 13), share_label(*tick, lang), Anchor::Middle);
        let (from, to) = label.span();
        if to + 6.0 > free || to > f64::from(scene.width) || from < 0.0 {
            continue;
        }
        free = from;
        scene.rect((x, plot.bottom), (x + 1, plot.bottom + 4), Ink::Muted, 1.0);
        scene.marks.push(Mark::Text(label));
    }
}

//! The field of a chart: coordinates by plotters, grid and ticks of our own.

use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;

use super::metrics::text_width;
use super::scene::{Anchor, LABEL, Scene, Spot, Text};
use super::theme::Ink;
use crate::report::numbers::percent;
use crate::report::{GoalFigures, SizeCount};

/// The field in which marks stand.
pub(super) struct Plot {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) right: i32,
    pub(super) bottom: i32,
    scale: Cartesian2d<RangedCoordf64, RangedCoordf64>,
}

impl Plot {
    /// A field between pixels, for values `x` from left to right and from 0 up to `y`.
    pub(super) fn new(from: Spot, to: Spot, x: (f64, f64), y: f64) -> Plot {
        let scale = Cartesian2d::new(x.0..x.1, 0.0..y, (from.0..to.0, to.1..from.1));
        Plot { left: from.0, top: from.1, right: to.0, bottom: to.1, scale }
    }

    /// The pixel of a value.
    pub(super) fn at(&self, x: f64, y: f64) -> Spot {
        self.scale.translate(&(x, y))
    }

    /// Grid lines at shares, with percentages on the left when they are wanted.
    pub(super) fn share_axis(&self, scene: &mut Scene, ticks: &[f64], labels: bool) {
        for &tick in ticks {
            let y = self.at(0.0, tick).1;
            let ink = if tick == 0.0 { Ink::Muted } else { Ink::Grid };
            scene.rule(self.left, self.right, y, ink);
            if labels {
                scene.text(Text::label((self.left - 8, y), tick_label(tick), Anchor::End));
            }
        }
    }
}

/// A round share without needless digits: `5%`.
pub(super) fn tick_label(share: f64) -> String {
    let percent = percent(share);
    let plain = percent.trim_end_matches('%').trim_end_matches('0').trim_end_matches('.');
    if percent.contains('.') { format!("{plain}%") } else { percent }
}

/// Round shares from 0 to at least `highest`, at most six of them.
pub(super) fn share_ticks(highest: f64) -> Vec<f64> {
    let steps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25];
    let step = steps.into_iter().find(|step| highest <= step * 5.0).unwrap_or(0.25);
    let last = (highest / step - 1e-9).ceil().max(1.0) as u32;
    (0..=last).map(|i| f64::from(i) * step).collect()
}

/// The widest of some labels, in pixels.
pub(super) fn widest<'a>(labels: impl IntoIterator<Item = &'a str>) -> i32 {
    let widths = labels.into_iter().map(|label| text_width(label, f64::from(LABEL)));
    widths.fold(0.0, f64::max).ceil() as i32
}

/// The condition of the goal on the size of a class.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Limit {
    /// The smallest class that fulfils it.
    pub(super) k: u64,
    /// The highest risk that fulfils it, as entered.
    pub(super) risk: f64,
}

impl Limit {
    /// The strictest condition on the size of a class, where the goal has one.
    pub(super) fn of(goal: Option<&GoalFigures>) -> Option<Limit> {
        let limits = goal?.findings.iter().filter_map(|finding| match finding.condition.as_str() {
            "k" if finding.limit >= 1.0 => {
                Some(Limit { k: finding.limit.ceil() as u64, risk: 1.0 / finding.limit })
            }
            "prosecutor" if finding.limit > 0.0 => {
                Some(Limit { k: effective_k(finding.limit), risk: finding.limit })
            }
            _ => None,
        });
        limits.max_by_key(|limit| limit.k)
    }

    /// Records in classes that are too small for it.
    pub(super) fn records_below(self, sizes: &[SizeCount]) -> u64 {
        records(sizes.iter().filter(|size| size.size < self.k))
    }
}

/// The smallest class size whose risk is not above a threshold above 0.
fn effective_k(risk: f64) -> u64 {
    let mut k = (1.0 / risk).ceil().max(1.0) as u64;
    while k > 1 && 1.0 / (k - 1) as f64 <= risk {
        k -= 1;
    }
    while 1.0 / k as f64 > risk && k < u64::MAX {
        k += 1;
    }
    k
}

/// Records in classes of some sizes.
pub(super) fn records<'a>(sizes: impl IntoIterator<Item = &'a SizeCount>) -> u64 {
    sizes.into_iter().map(|size| size.size.saturating_mul(size.classes)).sum()
}

/// A part of a whole; 0 of nothing.
pub(super) fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Finding;

    #[test]
    fn the_effective_k_of_a_threshold_is_strict() {
        let thresholds = [1.0, 0.5, 0.34, 0.33, 0.2, 0.1, 0.09, 0.05, 1.0 / 11.0];
        assert_eq!(thresholds.map(effective_k), [1, 2, 3, 4, 5, 10, 12, 20, 11]);
    }

    #[test]
    fn the_strictest_condition_on_classes_is_the_limit() {
        let finding = |condition: &str, limit| Finding {
            condition: condition.to_owned(),
            value: None,
            limit,
            met: false,
        };
        let findings =
            vec![finding("k", 5.0), finding("prosecutor", 0.09), finding("average", 0.01)];
        let goal = GoalFigures { met: false, findings };
        assert_eq!(Limit::of(Some(&goal)), Some(Limit { k: 12, risk: 0.09 }));
        assert_eq!(Limit::of(None), None);
    }

    #[test]
    fn ticks_are_round_and_reach_the_highest_value() {
        for (highest, labels) in [
            (0.514, &["0%", "20%", "40%", "60%"][..]),
            (0.05, &["0%", "1%", "2%", "3%", "4%", "5%"]),
            (1.0, &["0%", "20%", "40%", "60%", "80%", "100%"]),
            (0.12, &["0%", "5%", "10%", "15%"]),
        ] {
            let ticks: Vec<String> = share_ticks(highest).into_iter().map(tick_label).collect();
            assert_eq!(ticks, labels);
        }
    }
}

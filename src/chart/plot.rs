//! The field of a chart: coordinates by plotters, grid and ticks of our own.

use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;

use super::scene::{Anchor, Scene, Spot, Text};
use super::theme::Ink;
use crate::report::numbers::short_percent;

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
                scene.text(Text::label((self.left - 8, y), short_percent(tick), Anchor::End));
            }
        }
    }
}

/// Round shares from 0 to at least `highest`, at most six of them.
pub(super) fn share_ticks(highest: f64) -> Vec<f64> {
    let steps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25];
    let step = steps.into_iter().find(|step| highest <= step * 5.0).unwrap_or(0.25);
    let last = (highest / step - 1e-9).ceil().max(1.0) as u32;
    (0..=last).map(|i| f64::from(i) * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_reach_the_highest_value() {
        for (highest, labels) in [
            (0.514, &["0%", "20%", "40%", "60%"][..]),
            (0.05, &["0%", "1%", "2%", "3%", "4%", "5%"]),
            (1.0, &["0%", "20%", "40%", "60%", "80%", "100%"]),
            (0.12, &["0%", "5%", "10%", "15%"]),
        ] {
            let ticks: Vec<String> = share_ticks(highest).into_iter().map(short_percent).collect();
            assert_eq!(ticks, labels);
        }
    }
}

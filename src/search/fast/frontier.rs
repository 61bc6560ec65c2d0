//! The pairs of a smallest class and a loss that no other beats in both.

use std::cmp::Ordering;

/// A node with the classes below a size left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    /// Records of the smallest class that is kept.
    pub(super) k: u32,
    pub(super) cost: f64,
    pub(super) suppressed: u32,
    pub(super) height: u32,
    pub(super) node: u32,
}

impl Point {
    /// By cost, then by what the contract breaks ties by; numbers of nodes are ordered as their levels are.
    pub(super) fn order(&self, other: &Point) -> Ordering {
        let ties = |point: &Point| (point.suppressed, point.height, point.node);
        self.cost.total_cmp(&other.cost).then_with(|| ties(self).cmp(&ties(other)))
    }
}

/// Points by ascending k and, because none beats another, by ascending cost.
#[derive(Clone, Debug, Default)]
pub(super) struct Frontier {
    points: Vec<Point>,
}

impl Frontier {
    /// The points by ascending k.
    pub(super) fn points(&self) -> &[Point] {
        &self.points
    }

    /// Whether a point has a smaller cost and no smaller k, or a larger k and no larger cost.
    pub(super) fn beats(&self, k: u32, cost: f64) -> bool {
        let place = self.points.partition_point(|point| point.k < k);
        self.points.get(place).is_some_and(|point| match point.k == k {
            true => point.cost < cost,
            false => point.cost <= cost,
        })
    }

    /// The smallest k with which a point of this cost, or of a larger one, may not be beaten.
    pub(super) fn least_k(&self, cost: f64) -> u32 {
        let place = self.points.partition_point(|point| point.cost < cost);
        place.checked_sub(1).map_or(1, |last| self.points[last].k + 1)
    }

    /// Adds a point unless another beats it or is preferred to it, and takes away those that it beats.
    pub(super) fn add(&mut self, point: Point) {
        if self.beats(point.k, point.cost) {
            return;
        }
        let end = self.points.partition_point(|known| known.k <= point.k);
        let same = end.checked_sub(1).map(|last| &self.points[last]);
        if same.is_some_and(|same| same.k == point.k && same.order(&point).is_le()) {
            return;
        }
        let start = self.points[..end].partition_point(|known| known.cost < point.cost);
        self.points.splice(start..end, [point]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(k: u32, cost: f64, suppressed: u32) -> Point {
        Point { k, cost, suppressed, height: 0, node: 0 }
    }

    #[test]
    fn no_point_beats_another() {
        let mut frontier = Frontier::default();
        for (k, cost) in [(5, 0.5), (2, 0.4), (9, 0.5), (3, 0.45), (1, 0.1), (4, 0.45), (2, 0.6)] {
            frontier.add(point(k, cost, 0));
        }
        let found: Vec<_> = frontier.points().iter().map(|point| (point.k, point.cost)).collect();
        assert_eq!(found, [(1, 0.1), (2, 0.4), (4, 0.45), (9, 0.5)]);
        assert!(frontier.beats(8, 0.5) && !frontier.beats(9, 0.5) && frontier.beats(9, 0.51));
        assert_eq!([0.1, 0.2, 0.6].map(|cost| frontier.least_k(cost)), [1, 2, 10]);
    }

    #[test]
    fn equal_points_are_chosen_by_what_they_leave_out() {
        let mut frontier = Frontier::default();
        frontier.add(point(2, 0.4, 7));
        frontier.add(point(2, 0.4, 5));
        frontier.add(point(2, 0.4, 6));
        assert_eq!(frontier.points(), [point(2, 0.4, 5)]);
    }
}

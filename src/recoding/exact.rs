//! All ways to suppress cells of a tiny table.

use super::cells::Pattern;
use crate::candidate::Candidate;
use crate::classes::{Shape, Treatment};
use crate::goal::Goal;

/// Classes of a table for which all ways are tried.
const MOST_CLASSES: usize = 10;

/// Ways that are tried at most.
const WORK: u64 = 2_000_000;

/// Puts the cheapest of all ways in place of a treatment, where the table is tiny and the goal asks for sizes alone.
///
/// A way gives each class a pattern of suppressed cells and leaves nothing out. Where there are too many to try them
/// all, the treatment stays as it is.
pub(super) fn improve(
    node: &Candidate<'_>,
    goal: &Goal,
    patterns: &[Pattern],
    importance: &[f64],
    treatment: &mut Treatment,
) {
    let classes = node.classes.len();
    if classes > MOST_CLASSES || !super::is_by_size(goal) {
        return;
    }
    let known: Option<f64> = (0..classes)
        .map(|class| {
            let shape = &treatment.shapes()[treatment.shape_of(class)?];
            let out = importance.iter().zip(&shape.suppressed).filter(|(_, out)| **out);
            let cost = out.map(|(weight, _)| weight).sum::<f64>();
            Some(cost * node.classes.sizes()[class] as f64)
        })
        .sum();
    let mut shapes = vec![(0.0, Shape::of(node.levels.clone()))];
    shapes.extend(patterns.iter().map(|pattern| (pattern.cost, pattern.shape(node))));
    let ways = Ways { node, shapes: &shapes, least: goal.smallest_kept() };
    let mut search = Search {
        ways,
        chosen: Vec::new(),
        cheapest: known.unwrap_or(f64::INFINITY),
        found: None,
        tried: 0,
    };
    search.extend(0.0);
    if let Some(found) = search.found.filter(|_| search.tried < WORK) {
        found.iter().enumerate().for_each(|(class, &way)| treatment.release(class, &shapes[way].1));
    }
}

struct Ways<'w> {
    node: &'w Candidate<'w>,
    /// Each with what it costs a record.
    shapes: &'w [(f64, Shape)],
    /// Records of a class at least.
    least: u64,
}

impl Ways<'_> {
    /// Whether two classes have the same labels.
    fn agree(&self, (one, shape): (usize, usize), (other, its_shape): (usize, usize)) -> bool {
        let (classes, suppressed) = (&self.node.classes, &self.shapes[shape].1.suppressed);
        shape == its_shape
            && suppressed
                .iter()
                .enumerate()
                .all(|(quasi, &out)| out || classes.code(one, quasi) == classes.code(other, quasi))
    }

    /// Whether every class is large enough.
    fn hold(&self, chosen: &[usize]) -> bool {
        let chosen = || chosen.iter().copied().enumerate();
        chosen().all(|one| {
            let same = chosen().filter(|&other| self.agree(one, other));
            same.map(|(class, _)| self.node.classes.sizes()[class]).sum::<u64>() >= self.least
        })
    }
}

struct Search<'w> {
    ways: Ways<'w>,
    chosen: Vec<usize>,
    cheapest: f64,
    found: Option<Vec<usize>>,
    tried: u64,
}

impl Search<'_> {
    /// Tries all shapes of the next class; `cost` is that of the classes before.
    fn extend(&mut self, cost: f64) {
        let class = self.chosen.len();
        if class == self.ways.node.classes.len() {
            if self.ways.hold(&self.chosen) {
                self.cheapest = cost;
                self.found = Some(self.chosen.clone());
            }
            return;
        }
        let records = self.ways.node.classes.sizes()[class] as f64;
        for way in 0..self.ways.shapes.len() {
            let cost = cost + records * self.ways.shapes[way].0;
            // Shapes are in the order of their costs.
            if cost >= self.cheapest || self.tried >= WORK {
                return;
            }
            self.tried += 1;
            self.chosen.push(way);
            self.extend(cost);
            self.chosen.pop();
        }
    }
}

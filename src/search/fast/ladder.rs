//! A ladder of ever coarser nodes, down which the search finds good levels before it proves that they are the best.

use super::column::Column;
use super::key::Key;
use super::rows::{Rows, Scratch, changes};

/// A node and its classes.
#[derive(Debug)]
pub(super) struct Rung<K> {
    pub(super) levels: Vec<u8>,
    pub(super) rows: Rows<K>,
}

/// The entropies of the columns fall by so much from one rung to the next, in all.
///
/// Half as many equally large classes have log(2) less.
const STRIDE: f64 = 0.7;

/// From rung to rung the column rises that takes most entropy from its records for what it adds to the loss.
///
/// It ends at the first node that meets the goal. Of its rungs those are kept that halve the rows,
/// so that all of them together have at most twice the rows of the finest.
#[derive(Debug)]
pub(super) struct Ladder<K> {
    /// The kept rungs, the finest first.
    rungs: Vec<Rung<K>>,
    last: Rung<K>,
}

impl<K: Key> Ladder<K> {
    /// A ladder that stands on the finest node.
    pub(super) fn new(columns: usize, rows: Rows<K>) -> Ladder<K> {
        Ladder { rungs: Vec::new(), last: Rung { levels: vec![0; columns], rows } }
    }

    /// Rows of the last rung.
    pub(super) fn rows(&self) -> usize {
        self.last.rows.len()
    }

    /// Adds a rung; says whether it is the last one.
    ///
    /// `cost` is what a column costs at a level, `is_met_by` whether rows meet the goal.
    pub(super) fn climb(
        &mut self,
        columns: &[Column],
        cost: impl Fn(usize, u8) -> f64,
        is_met_by: impl FnOnce(&Rows<K>) -> bool,
        scratch: &mut Scratch<K>,
    ) -> bool {
        let mut levels = self.last.levels.clone();
        let mut fallen = 0.0;
        while fallen < STRIDE {
            let Some((quasi, level)) = best_rise(columns, &levels, &cost) else { break };
            let entropies = &columns[quasi].entropies;
            fallen += entropies[levels[quasi] as usize] - entropies[level as usize];
            levels[quasi] = level;
        }
        if levels == self.last.levels {
            return true;
        }
        let mut rows = Rows::default();
        let changes = changes(columns, &self.last.levels, &levels, self.last.rows.len());
        self.last.rows.roll_up(&changes, None, scratch, &mut rows);
        let ends = is_met_by(&rows);
        let finer = std::mem::replace(&mut self.last, Rung { levels, rows });
        if self.rungs.last().is_none_or(|rung| finer.rows.len() * 2 <= rung.rows.len()) {
            self.rungs.push(finer);
        }
        ends
    }

    /// The rungs, the finest first.
    pub(super) fn rungs(mut self) -> Vec<Rung<K>> {
        self.rungs.push(self.last);
        self.rungs
    }
}

/// The column and the level to which it should rise; `None` where all are at the top.
fn best_rise(
    columns: &[Column],
    levels: &[u8],
    cost: impl Fn(usize, u8) -> f64,
) -> Option<(usize, u8)> {
    let mut best: Option<(f64, usize, u8)> = None;
    for (quasi, (column, &from)) in columns.iter().zip(levels).enumerate() {
        for to in from + 1..column.levels() {
            let gain = column.entropies[from as usize] - column.entropies[to as usize];
            let price = libm::log1p(cost(quasi, to)) - libm::log1p(cost(quasi, from));
            // What neither gains nor costs must be able to rise, too.
            let worth = (gain + 1e-9) / (price.max(0.0) + 1e-9);
            if best.is_none_or(|(known, ..)| worth > known) {
                best = Some((worth, quasi, to));
            }
        }
    }
    best.map(|(_, quasi, level)| (quasi, level))
}

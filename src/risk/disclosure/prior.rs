//! What is known about a sensitive column without knowing the class: the shares among all records.

use super::closeness::{Ranks, Tree};
use super::diversity::Entropies;

/// The values of a sensitive column among all records read.
#[derive(Clone, Debug)]
pub struct Prior {
    records: Vec<u64>,
    total: u64,
    /// -ln p by value.
    surprise: Vec<f64>,
    entropies: Entropies,
    ranks: Ranks,
    tree: Option<Tree>,
}

impl Prior {
    /// The prior of some counts by value; every value occurs, and an order is that of their numbers.
    pub fn new(records: Vec<u64>) -> Prior {
        let total = records.iter().sum();
        let surprise =
            records
                .iter()
                .map(|&value| {
                    if value == 0 { f64::INFINITY } else { libm::log(total as f64 / value as f64) }
                })
                .collect();
        let (entropies, ranks) = (Entropies::new(total), Ranks::of(&records));
        Prior { records, total, surprise, entropies, ranks, tree: None }
    }

    /// The same with a hierarchy; `groups` holds, by level from 1 to the top, the group of each value.
    ///
    /// Each level coarsens the one below, and the last has one group.
    pub fn with_groups(self, groups: &[Vec<u32>]) -> Prior {
        Prior { tree: Some(Tree::of(&self.records, groups)), ..self }
    }

    /// How many values there are.
    pub fn values(&self) -> usize {
        self.records.len()
    }

    /// Records with a value.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// Records by value.
    pub fn records(&self) -> &[u64] {
        &self.records
    }

    /// p, the share of a value.
    pub fn share(&self, value: u32) -> f64 {
        self.records[value as usize] as f64 / self.total as f64
    }

    /// Entropies of the classes of the table.
    pub fn entropies(&self) -> &Entropies {
        &self.entropies
    }

    pub(super) fn ranks(&self) -> &Ranks {
        &self.ranks
    }

    pub(super) fn tree(&self) -> Option<&Tree> {
        self.tree.as_ref()
    }

    /// -ln p.
    pub(super) fn surprise(&self, value: u32) -> f64 {
        self.surprise[value as usize]
    }

    /// (q - p) / p, rounded once where the counts are below 2^26; each product is exact up to 2^53.
    #[inline]
    pub(super) fn gain(&self, value: u32, found: u64, records: u64) -> f64 {
        let (expected, total) = (self.records[value as usize] as f64, self.total as f64);
        let base = records as f64 * expected;
        (found as f64 * total - base) / base
    }
}

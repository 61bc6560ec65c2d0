//! What is known about a sensitive column without knowing the class: the shares among all records.

use super::diversity::Entropies;

/// The values of a sensitive column among all records read.
#[derive(Clone, Debug)]
pub struct Prior {
    records: Vec<u64>,
    total: u64,
    /// -ln p by value.
    surprise: Vec<f64>,
    entropies: Entropies,
}

impl Prior {
    /// The prior of some counts by value; every value occurs.
    pub fn new(records: Vec<u64>) -> Prior {
        let total = records.iter().sum();
        let surprise =
            records
                .iter()
                .map(|&value| {
                    if value == 0 { f64::INFINITY } else { libm::log(total as f64 / value as f64) }
                })
                .collect();
        Prior { records, total, surprise, entropies: Entropies::new(total) }
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

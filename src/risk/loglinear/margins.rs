//! Records by the codes of two columns.

use super::counts::Counts;
use super::support::Support;

/// A two-way margin of more pairs of codes is not made.
const MOST_PAIRS: usize = 1 << 21;

/// One two-way margin of the sample.
#[derive(Clone, Debug)]
pub(super) struct Margin {
    /// The columns, the first before the second.
    pub(super) pair: (usize, usize),
    /// Codes of the second column.
    width: usize,
    /// Records by pair of codes.
    observed: Vec<f64>,
    /// Free parameters of the interaction, without those of pairs of codes that have no record.
    pub(super) parameters: f64,
}

impl Margin {
    /// The margins of every pair of columns that can interact; `None` if one of them is too large.
    pub(super) fn every(counts: &Counts) -> Option<Vec<Margin>> {
        let levels = counts.levels();
        let mut margins = Vec::new();
        for first in 0..counts.columns() {
            for second in first + 1..counts.columns() {
                if levels[first].checked_mul(levels[second])? > MOST_PAIRS {
                    return None;
                }
                if levels[first] > 1 && levels[second] > 1 {
                    margins.push(Margin::of(counts, (first, second)));
                }
            }
        }
        Some(margins)
    }

    fn of(counts: &Counts, pair: (usize, usize)) -> Margin {
        let (height, width) = (counts.levels()[pair.0], counts.levels()[pair.1]);
        let mut observed = vec![0.0; height * width];
        for (cell, &size) in counts.sizes().iter().enumerate() {
            let cell = counts.cell(cell);
            observed[cell[pair.0] as usize * width + cell[pair.1] as usize] += size as f64;
        }
        let positive = observed.iter().filter(|&&sum| sum > 0.0).count();
        let parameters = positive as f64 - height as f64 - width as f64 + 1.0;
        Margin { pair, width, observed, parameters }
    }

    /// Records by pair of codes.
    pub(super) fn observed(&self) -> &[f64] {
        &self.observed
    }

    /// Whether a column is one of the two.
    pub(super) fn touches(&self, column: usize) -> bool {
        self.pair.0 == column || self.pair.1 == column
    }

    /// The place in the margin of a cell.
    pub(super) fn place(&self, cell: &[u32]) -> usize {
        cell[self.pair.0] as usize * self.width + cell[self.pair.1] as usize
    }

    /// The place in the margin of each cell of the support.
    pub(super) fn places<'a>(&self, support: &'a Support) -> impl Iterator<Item = usize> + 'a {
        let width = self.width;
        let (first, second) = (support.codes(self.pair.0), support.codes(self.pair.1));
        first.iter().zip(second).map(move |(&a, &b)| a as usize * width + b as usize)
    }

    /// The margin of some values, one a cell of the support.
    pub(super) fn sums(&self, support: &Support, values: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.observed.len()];
        for (place, value) in self.places(support).zip(values) {
            sums[place] += value;
        }
        sums
    }

    /// Pairs of codes that have records: the code of each of two columns, and how many.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (usize, usize, f64)> + '_ {
        self.observed
            .iter()
            .enumerate()
            .filter(|&(_, &sum)| sum > 0.0)
            .map(|(place, &sum)| (place / self.width, place % self.width, sum))
    }

    /// By how much fitting this margin lowers the deviance of a model that expects `sums` in it.
    pub(super) fn gain(&self, sums: &[f64]) -> f64 {
        let terms = self.observed.iter().zip(sums).filter(|&(&observed, _)| observed > 0.0);
        2.0 * terms.map(|(&observed, sum)| observed * libm::log(observed / sum)).sum::<f64>()
    }
}

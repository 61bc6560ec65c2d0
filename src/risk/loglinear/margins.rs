//! Records by the codes of two columns.

use std::ops::Range;

use super::counts::Counts;
use super::support::Support;

/// A two-way margin of more pairs of codes is not made.
const MOST_PAIRS: usize = 1 << 21;

/// Cells that are counted before the next pair of columns.
const BLOCK: usize = 1 << 12;

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
                let (height, width) = (levels[first], levels[second]);
                if height.checked_mul(width)? > MOST_PAIRS {
                    return None;
                }
                if height > 1 && width > 1 {
                    let observed = vec![0.0; height * width];
                    margins.push(Margin {
                        pair: (first, second),
                        width,
                        observed,
                        parameters: 0.0,
                    });
                }
            }
        }
        // The cells of a block stay at hand for every pair.
        let cells = counts.sizes().len();
        for start in (0..cells).step_by(BLOCK) {
            let block = start..cells.min(start + BLOCK);
            margins.iter_mut().for_each(|margin| margin.count(counts, block.clone()));
        }
        for margin in &mut margins {
            let positive = margin.observed.iter().filter(|&&sum| sum > 0.0).count();
            let height = margin.observed.len() / margin.width;
            margin.parameters = positive as f64 - height as f64 - margin.width as f64 + 1.0;
        }
        Some(margins)
    }

    fn count(&mut self, counts: &Counts, block: Range<usize>) {
        let first = &counts.codes(self.pair.0)[block.clone()];
        let second = &counts.codes(self.pair.1)[block.clone()];
        for ((&a, &b), &size) in first.iter().zip(second).zip(&counts.sizes()[block]) {
            self.observed[a as usize * self.width + b as usize] += size as f64;
        }
    }

    /// Records by pair of codes.
    pub(super) fn observed(&self) -> &[f64] {
        &self.observed
    }

    /// Whether a column is one of the two.
    pub(super) fn touches(&self, column: usize) -> bool {
        self.pair.0 == column || self.pair.1 == column
    }

    /// Codes of each of the two columns.
    pub(super) fn sides(&self) -> (usize, usize) {
        (self.observed.len() / self.width, self.width)
    }

    /// The place in the margin of each cell that is not empty.
    pub(super) fn places_of<'a>(&self, counts: &'a Counts) -> impl Iterator<Item = usize> + 'a {
        self.places_by(counts.codes(self.pair.0), counts.codes(self.pair.1))
    }

    /// The place in the margin of each cell of the support.
    pub(super) fn places<'a>(&self, support: &'a Support) -> impl Iterator<Item = usize> + 'a {
        self.places_by(support.codes(self.pair.0), support.codes(self.pair.1))
    }

    fn places_by<'a>(
        &self,
        first: &'a [u32],
        second: &'a [u32],
    ) -> impl Iterator<Item = usize> + 'a {
        let width = self.width;
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

//! Iterative proportional fitting of two-way interactions.

use super::counts::Counts;
use super::criterion::Misfit;
use super::forest::Forest;
use super::margins::Margin;
use super::support::Support;
use super::tau::Tau;

/// Fitted when no margin is off by more than this part of it.
pub(super) const FITTED: f64 = 1e-10;

/// Near enough for choosing the next interaction.
pub(super) const NEAR: f64 = 1e-4;

/// Cells that a fit may look at before it is given up; about half a second.
const WORK: u64 = 1 << 28;

/// Expected counts over a support, scaled to the margins of some pairs of columns.
#[derive(Clone, Debug)]
pub(super) struct Scaling {
    pub(super) support: Support,
    pub(super) margins: Vec<Margin>,
    /// Expected count by cell of the support.
    pub(super) expected: Vec<f64>,
    /// Times that every margin was fitted.
    pub(super) sweeps: u32,
    /// Largest relative misfit of a margin in the last sweep.
    pub(super) off: f64,
}

impl Scaling {
    /// Starts from independent columns; the support has the pairs of the margins.
    pub(super) fn start(counts: &Counts, margins: Vec<Margin>, support: Support) -> Scaling {
        let independent = Forest::independent(counts);
        let mut cell = vec![0; counts.columns()];
        let expected = (0..support.cells())
            .map(|place| {
                for (column, code) in cell.iter_mut().enumerate() {
                    *code = support.codes(column)[place];
                }
                independent.expected(&cell)
            })
            .collect();
        Scaling { support, margins, expected, sweeps: 0, off: f64::INFINITY }
    }

    /// What is expected in the cells that are not empty.
    pub(super) fn expected_of(&self, counts: &Counts) -> Vec<f64> {
        (0..counts.sizes().len())
            .map(|cell| self.expected[self.support.place(counts.cell(cell))])
            .collect()
    }

    /// The misfit over all cells.
    pub(super) fn misfit(&self, tau: Tau, counts: &Counts, rho: f64) -> Misfit {
        let empty = self.expected.iter().map(|&mean| (mean, 1.0));
        let sizes = counts.sizes().iter().map(|&size| size as f64);
        Misfit::over(tau, rho, empty, sizes.zip(self.expected_of(counts)))
    }

    /// The part of the deviance that one more margin would take, at least.
    pub(super) fn gain(&self, margin: &Margin) -> f64 {
        margin.gain(&margin.sums(&self.support, &self.expected))
    }

    /// Adds an interaction: cells whose pair of codes has no record leave the support.
    pub(super) fn add(&mut self, margin: Margin) {
        let keep: Vec<bool> =
            margin.places(&self.support).map(|place| margin.observed()[place] > 0.0).collect();
        self.support.retain(&keep);
        let mut kept = keep.iter();
        self.expected.retain(|_| kept.next().copied().unwrap_or(false));
        self.margins.push(margin);
        self.off = f64::INFINITY;
    }

    /// Scales until no margin is off by more than `tolerance` of it; whether that was reached.
    pub(super) fn fit(&mut self, tolerance: f64) -> bool {
        let cells = (self.expected.len() * self.margins.len()).max(1) as u64;
        let most = (WORK / cells).clamp(20, 20_000) as u32;
        let mut sweeps = 0;
        while self.off > tolerance && sweeps < most {
            self.sweep();
            sweeps += 1;
        }
        self.sweeps += sweeps;
        self.off <= tolerance
    }

    fn sweep(&mut self) {
        self.off = 0.0;
        for margin in &self.margins {
            let mut factors = margin.sums(&self.support, &self.expected);
            for (factor, &observed) in factors.iter_mut().zip(margin.observed()) {
                if observed > 0.0 {
                    self.off = self.off.max((*factor / observed - 1.0).abs());
                    *factor = observed / *factor;
                }
            }
            for (place, expected) in margin.places(&self.support).zip(&mut self.expected) {
                *expected *= factors[place];
            }
        }
    }
}

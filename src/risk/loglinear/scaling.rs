//! Iterative proportional fitting of two-way interactions.

use super::counts::Counts;
use super::criterion::Misfit;
use super::forest::Forest;
use super::margins::Margin;
use super::observed::Observed;
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
    /// The cells that are not empty, as places in the support.
    places: Vec<usize>,
    /// Times that every margin was fitted.
    pub(super) sweeps: u32,
    /// Largest relative misfit of a margin in the last sweep.
    pub(super) off: f64,
    /// Sweeps that are left before the fit is given up.
    left: u32,
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
                independent.independent_of(&cell)
            })
            .collect();
        let places = (0..counts.sizes().len()).map(|cell| support.place(&counts.cell(cell)));
        let places = places.collect();
        let mut fit =
            Scaling { support, margins, expected, places, sweeps: 0, off: f64::INFINITY, left: 0 };
        fit.aim();
        fit
    }

    /// What is expected in the cells that are not empty.
    pub(super) fn expected_of_cells(&self) -> Vec<f64> {
        self.places.iter().map(|&place| self.expected[place]).collect()
    }

    /// The cells that are not empty, as places in the support.
    pub(super) fn places(&self) -> &[usize] {
        &self.places
    }

    /// The misfit over all cells.
    pub(super) fn misfit(&self, tau: Tau, observed: &Observed, rho: f64) -> Misfit {
        Misfit::over(tau, rho, self.expected.iter().map(|&mean| (mean, 1.0)), observed)
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
        let mut before = 0;
        let moved: Vec<usize> = keep
            .iter()
            .map(|&kept| {
                before += usize::from(kept);
                before - usize::from(kept)
            })
            .collect();
        self.places.iter_mut().for_each(|place| *place = moved[*place]);
        self.margins.push(margin);
        self.off = f64::INFINITY;
        self.aim();
    }

    /// Looks at a cell that one sweep takes.
    pub(super) fn cost(&self) -> u64 {
        (self.expected.len() * self.margins.len()).max(1) as u64
    }

    /// Grants the fit its work anew.
    pub(super) fn aim(&mut self) {
        self.left = (WORK / self.cost()).clamp(20, 20_000) as u32;
    }

    /// Whether no margin is off by more than `tolerance` of it.
    pub(super) fn is_fitted(&self, tolerance: f64) -> bool {
        self.off <= tolerance
    }

    /// Scales until no margin is off by more than `tolerance` of it, or the work that was granted is
    /// done; whether that end was reached within `looks`, which is lowered by what it took.
    pub(super) fn fit(&mut self, tolerance: f64, looks: &mut u64) -> bool {
        while !self.is_fitted(tolerance) && self.left > 0 {
            if *looks == 0 {
                return false;
            }
            *looks = looks.saturating_sub(self.cost());
            self.sweep();
            self.sweeps += 1;
            self.left -= 1;
        }
        true
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

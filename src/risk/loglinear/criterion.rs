//! The estimated error of an estimate: whether a model fits too little or too much.

use super::observed::Observed;
use super::tau::Tau;

/// The error of tau that a model's misfit lets expect, and its standard deviation if the model holds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Misfit {
    /// Estimated error of tau, in records: above 0 when the model is too simple.
    pub(super) error: f64,
    /// Variance of `error` if the model holds.
    pub(super) variance: f64,
}

impl Misfit {
    /// The error in standard deviations; `None` where it cannot vary.
    pub(super) fn standardized(&self) -> Option<f64> {
        (self.variance > 0.0).then(|| self.error / self.variance.sqrt())
    }

    /// Sums over all cells as if they were empty, (expected, number of such cells), and then over
    /// what is different in the cells that are not.
    pub(super) fn over(
        tau: Tau,
        rho: f64,
        cells: impl Iterator<Item = (f64, f64)>,
        observed: &Observed,
    ) -> Misfit {
        let mut misfit = Misfit::default();
        for (mean, cells) in cells {
            let term = Term::new(tau, mean, rho);
            misfit.error += cells * term.empty();
            misfit.variance += cells * term.variance();
        }
        for cells in &observed.cells {
            let term = Term::new(tau, cells.mean, rho);
            misfit.error += term.more(cells.records, cells.squares);
        }
        misfit
    }
}

/// What a cell adds: first order in f - mu, second order in (f - mu)^2 - f.
#[derive(Clone, Copy, Debug)]
struct Term {
    mean: f64,
    first: f64,
    second: f64,
}

impl Term {
    /// The term of a cell that expects `mean` records in the sample, with rho = (1 - pi) / pi.
    fn new(tau: Tau, mean: f64, rho: f64) -> Term {
        let [_, slope, bend] = tau.of(rho * mean);
        let alone = mean * libm::exp(-mean);
        Term { mean, first: -alone * rho * slope, second: 0.5 * alone * rho * rho * bend }
    }

    /// Of an empty cell.
    fn empty(&self) -> f64 {
        self.mean * (self.second * self.mean - self.first)
    }

    /// What the records of cells add to that, from their sum and the sum of their squares.
    fn more(&self, records: f64, squares: f64) -> f64 {
        records * (self.first - self.second * (2.0 * self.mean + 1.0)) + squares * self.second
    }

    fn variance(&self) -> f64 {
        self.mean * self.first * self.first
            + 2.0 * self.mean * self.mean * self.second * self.second
    }
}

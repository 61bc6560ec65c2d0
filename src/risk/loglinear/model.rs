//! One fitted model and what it says of the sample uniques.

use super::counts::Counts;
use super::criterion::Misfit;
use super::forest::Forest;
use super::interval;
use super::margins::Margin;
use super::scaling::{FITTED, Scaling};
use super::select::Fit;
use super::tau::Tau;

/// Which interactions a model has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// None: the quasi-identifiers are independent.
    MainEffects,
    /// Some two-way interactions.
    Selected,
    /// All two-way interactions.
    TwoWay,
}

/// One fitted model.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Which interactions it has.
    pub kind: Kind,
    /// The pairs of columns that interact, in the order in which they were taken.
    pub pairs: Vec<(usize, usize)>,
    /// tau1: sample uniques that are population uniques.
    pub uniques: Estimate,
    /// tau2: correct matches when each sample unique is matched at random with one of those who
    /// share its class in the population.
    pub matches: Estimate,
    /// Likelihood ratio statistic against the saturated model.
    pub deviance: f64,
    /// Free parameters, without those of pairs of codes that have no record.
    pub parameters: f64,
    /// Cells in which the model can expect anybody; beyond 2^53 the nearest float.
    pub cells: f64,
    /// Times that every margin was fitted; 0 where the fit has a closed form.
    pub iterations: u32,
    /// Largest relative distance of a fitted margin from the sample's.
    pub off: f64,
    /// Whether `off` is at most 1e-10.
    pub converged: bool,
    /// Records that the model expects in each cell of the sample that is not empty.
    pub expected: Vec<f64>,
}

/// One estimated number of sample uniques.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The estimate.
    pub value: f64,
    /// Lower end of its 95 % interval.
    pub low: f64,
    /// Upper end of its 95 % interval.
    pub high: f64,
    /// How far the estimate is from the truth as the model's misfit lets expect; too high above 0.
    pub error: f64,
    /// `error` in standard deviations: within 2 of 0, the model fits; above, it is too simple;
    /// below, it is too rich. `None` where nothing can vary.
    pub criterion: Option<f64>,
}

impl Model {
    /// Judges a fit, after fitting it to the end.
    pub(super) fn of(kind: Kind, counts: &Counts, fit: Fit, rho: f64) -> Model {
        match fit {
            Fit::Closed(forest) => Model::closed(kind, counts, &forest, rho),
            Fit::Scaled(fit) => Model::scaled(kind, counts, fit, rho),
        }
    }

    fn closed(kind: Kind, counts: &Counts, forest: &Forest, rho: f64) -> Model {
        let expected = forest.expected_of(counts);
        let misfit = Tau::BOTH.map(|tau| forest.misfit(tau, counts, &expected, rho));
        let numbers =
            numbers(counts, &expected, misfit, rho, |weights| forest.variance(counts, weights));
        let cells = forest.support();
        Model { cells, ..Model::new(kind, counts, &forest.edges, expected, numbers) }
    }

    fn scaled(kind: Kind, counts: &Counts, mut fit: Scaling, rho: f64) -> Model {
        let converged = fit.fit(FITTED);
        let expected = fit.expected_of(counts);
        let misfit = Tau::BOTH.map(|tau| fit.misfit(tau, counts, rho));
        let numbers = numbers(counts, &expected, misfit, rho, |weights| {
            interval::variance(&fit, counts, weights)
        });
        Model {
            cells: fit.support.cells() as f64,
            iterations: fit.sweeps,
            off: fit.off,
            converged,
            ..Model::new(kind, counts, &fit.margins, expected, numbers)
        }
    }

    fn new(
        kind: Kind,
        counts: &Counts,
        margins: &[Margin],
        expected: Vec<f64>,
        [uniques, matches]: [Estimate; 2],
    ) -> Model {
        let mains = counts.levels().iter().map(|&levels| levels as f64 - 1.0).sum::<f64>();
        let sizes = counts.sizes().iter().map(|&size| size as f64);
        let terms = sizes.zip(&expected).map(|(size, mean)| size * libm::log(size / mean));
        Model {
            kind,
            pairs: margins.iter().map(|margin| margin.pair).collect(),
            uniques,
            matches,
            deviance: 2.0 * terms.sum::<f64>(),
            parameters: 1.0 + mains + margins.iter().map(|margin| margin.parameters).sum::<f64>(),
            cells: 0.0,
            iterations: 0,
            off: 0.0,
            converged: true,
            expected,
        }
    }
}

/// Both numbers from the expected counts of the cells that are not empty.
fn numbers(
    counts: &Counts,
    expected: &[f64],
    misfit: [Misfit; 2],
    rho: f64,
    spread: impl Fn(&[(usize, f64)]) -> f64,
) -> [Estimate; 2] {
    let of = |tau: Tau, misfit: Misfit| {
        let (mut value, mut variance) = (0.0, 0.0);
        let mut weights = Vec::new();
        for cell in counts.uniques() {
            let x = rho * expected[cell];
            let [mean, slope, _] = tau.of(x);
            value += mean;
            variance += tau.variance(x);
            weights.push((cell, slope * x));
        }
        variance += spread(&weights);
        let (low, high) = interval::interval(value, variance, weights.len() as f64);
        Estimate { value, low, high, error: misfit.error, criterion: misfit.standardized() }
    };
    [of(Tau::Unique, misfit[0]), of(Tau::Match, misfit[1])]
}

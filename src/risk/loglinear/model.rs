//! One fitted model and what it says of the sample uniques.

use super::counts::Counts;
use super::criterion::Misfit;
use super::forest::Forest;
use super::interval;
use super::margins::Margin;
use super::observed::Observed;
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
        let observed = Observed::of(counts, &expected);
        let cells = forest.cells();
        let misfit = Tau::BOTH.map(|tau| Misfit::over(tau, rho, cells.pairs(), &observed));
        let spread = forest.variance(counts, &weights(counts, &expected, rho));
        let numbers = numbers(counts, &observed, misfit, spread, rho);
        let support = cells.pairs().map(|(_, cells)| cells).sum();
        let model = Model::new(kind, counts, &forest.edges, &observed, numbers);
        Model { cells: support, expected, ..model }
    }

    fn scaled(kind: Kind, counts: &Counts, mut fit: Scaling, rho: f64) -> Model {
        let mut looks = u64::MAX;
        fit.fit(FITTED, &mut looks);
        let expected = fit.expected_of_cells();
        let observed = Observed::of(counts, &expected);
        let misfit = Tau::BOTH.map(|tau| fit.misfit(tau, &observed, rho));
        let spread = interval::variance(&fit, counts, &weights(counts, &expected, rho));
        let numbers = numbers(counts, &observed, misfit, spread, rho);
        Model {
            cells: fit.support.cells() as f64,
            iterations: fit.sweeps,
            off: fit.off,
            converged: fit.is_fitted(FITTED),
            expected,
            ..Model::new(kind, counts, &fit.margins, &observed, numbers)
        }
    }

    fn new(
        kind: Kind,
        counts: &Counts,
        margins: &[Margin],
        observed: &Observed,
        [uniques, matches]: [Estimate; 2],
    ) -> Model {
        let mains = counts.levels().iter().map(|&levels| levels as f64 - 1.0).sum::<f64>();
        let several = counts.sizes().iter().filter(|&&size| size > 1).map(|&size| size as f64);
        let saturated = several.map(|size| size * libm::log(size)).sum::<f64>();
        Model {
            kind,
            pairs: margins.iter().map(|margin| margin.pair).collect(),
            uniques,
            matches,
            deviance: 2.0 * (saturated - observed.log_expected()),
            parameters: 1.0 + mains + margins.iter().map(|margin| margin.parameters).sum::<f64>(),
            cells: 0.0,
            iterations: 0,
            off: 0.0,
            converged: true,
            expected: Vec::new(),
        }
    }
}

/// By cell that is not empty, the derivatives of both numbers by the logarithm of what is expected in it.
fn weights(counts: &Counts, expected: &[f64], rho: f64) -> Vec<[f64; 2]> {
    let pairs = counts.sizes().iter().zip(expected);
    pairs
        .map(|(&size, mean)| match size {
            1 => Tau::slopes(rho * mean).map(|slope| slope * rho * mean),
            _ => [0.0; 2],
        })
        .collect()
}

/// Both numbers, from the expected counts of the cells that are not empty.
fn numbers(
    counts: &Counts,
    observed: &Observed,
    misfit: [Misfit; 2],
    spread: [f64; 2],
    rho: f64,
) -> [Estimate; 2] {
    let uniques = counts.uniques().count() as f64;
    let of = |tau: Tau, misfit: Misfit, spread: f64| {
        let (value, variance) = observed.tau(tau, rho);
        let (low, high) = interval::interval(value, variance + spread, uniques);
        Estimate { value, low, high, error: misfit.error, criterion: misfit.standardized() }
    };
    [of(Tau::Unique, misfit[0], spread[0]), of(Tau::Match, misfit[1], spread[1])]
}

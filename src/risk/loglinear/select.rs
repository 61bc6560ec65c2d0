//! Which two-way interactions a model needs.

use super::MOST_CELLS;
use super::counts::Counts;
use super::criterion::Misfit;
use super::forest::Forest;
use super::margins::Margin;
use super::scaling::{NEAR, Scaling};
use super::support::Support;
use super::tau::Tau;

/// A model of selected interactions.
#[derive(Clone, Debug)]
pub(super) enum Fit {
    /// In closed form.
    Closed(Forest),
    /// Over a support.
    Scaled(Scaling),
}

impl Fit {
    /// Number of interactions.
    pub(super) fn edges(&self) -> usize {
        match self {
            Fit::Closed(forest) => forest.edges.len(),
            Fit::Scaled(fit) => fit.margins.len(),
        }
    }
}

/// The best model so far, with the distance of its criterion from 0.
struct Best {
    distance: f64,
    fit: Fit,
}

impl Best {
    /// Takes a model if it is nearer; whether the criterion says that the model is too simple.
    fn judge(&mut self, misfit: Misfit, fit: impl FnOnce() -> Fit) -> bool {
        let standing = misfit.standardized().unwrap_or_default();
        if standing.abs() < self.distance {
            *self = Best { distance: standing.abs(), fit: fit() };
        }
        standing > 0.0
    }
}

/// Adds the interaction that explains most, again and again, until the model fits; the one of the
/// models on this road whose criterion is closest to 0.
///
/// # Formula
/// The next interaction is the one whose margin lowers the Bayesian information criterion most
/// (deviance that fitting it alone takes, minus log n a parameter). The road ends when tau1's
/// criterion is no longer above 0, or when no interaction lowers Akaike's criterion.
/// While more cells are possible than a fit may have, only interactions that close no circle are
/// taken, because these have a closed form.
pub(super) fn forward(counts: &Counts, mut open: Vec<Margin>, rho: f64) -> Fit {
    let mut forest = Forest::independent(counts);
    let mut best = Best { distance: f64::INFINITY, fit: Fit::Closed(forest.clone()) };
    let support = loop {
        let small = counts.grid() <= MOST_CELLS as f64 || !forest.edges.is_empty();
        let pairs: Vec<(usize, usize)> = forest.edges.iter().map(|edge| edge.pair).collect();
        if let Some(support) = small.then(|| Support::of(counts, &pairs, MOST_CELLS)).flatten() {
            break support;
        }
        let misfit = forest.misfit(Tau::Unique, counts, &forest.expected_of(counts), rho);
        let simple = best.judge(misfit, || Fit::Closed(forest.clone()));
        let gain = |margin: &Margin| {
            if forest.joins(margin.pair) {
                return f64::NEG_INFINITY;
            }
            margin.gain(&forest.independent_sums(margin))
        };
        match next(counts, &open, gain) {
            Some(place) if simple => forest.edges.push(open.remove(place)),
            _ => return best.fit,
        }
    };
    let mut fit = Scaling::start(counts, forest.edges, support);
    loop {
        fit.fit(NEAR);
        let simple = best.judge(fit.misfit(Tau::Unique, counts, rho), || Fit::Scaled(fit.clone()));
        match next(counts, &open, |margin| fit.gain(margin)) {
            Some(place) if simple => fit.add(open.remove(place)),
            _ => return best.fit,
        }
    }
}

/// The margin that is worth most, if it is worth its parameters.
fn next(counts: &Counts, open: &[Margin], gain: impl Fn(&Margin) -> f64) -> Option<usize> {
    let penalty = libm::log(counts.records() as f64);
    let gains: Vec<f64> = open.iter().map(gain).collect();
    let worth = |place: usize| gains[place] - penalty * open[place].parameters;
    let best = (0..open.len()).max_by(|&a, &b| worth(a).total_cmp(&worth(b)))?;
    (gains[best] > 2.0 * open[best].parameters).then_some(best)
}

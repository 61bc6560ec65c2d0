//! Which two-way interactions a model needs.

use super::counts::Counts;
use super::criterion::Misfit;
use super::forest::Forest;
use super::margins::Margin;
use super::scaling::{NEAR, Scaling};
use super::support::Support;
use super::tau::Tau;
use super::{ACCEPTED, MOST_CELLS};

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

/// What the criterion says of a model.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Verdict {
    /// It is not rejected.
    Fits,
    /// Interactions are lacking.
    TooSimple,
    /// It follows the sample.
    TooRich,
}

/// The model nearest to fitting so far, with the distance of its criterion from 0.
struct Best {
    distance: f64,
    fit: Fit,
}

impl Best {
    /// Takes a model if it fits or is nearer than all before.
    ///
    /// tau2 is asked only where tau1 does not reject.
    fn judge(&mut self, misfit: impl Fn(Tau) -> Misfit, fit: impl FnOnce() -> Fit) -> Verdict {
        let of = |tau| misfit(tau).standardized().unwrap_or_default();
        let mut criterion = of(Tau::Unique);
        if criterion.abs() <= ACCEPTED {
            let other = of(Tau::Match);
            if other.abs() > criterion.abs() {
                criterion = other;
            }
        }
        if criterion.abs() < self.distance {
            *self = Best { distance: criterion.abs(), fit: fit() };
        }
        match criterion {
            _ if criterion.abs() <= ACCEPTED => Verdict::Fits,
            _ if criterion > 0.0 => Verdict::TooSimple,
            _ => Verdict::TooRich,
        }
    }
}

/// Adds the interaction that explains most, again and again, until the model fits: the first model on
/// this road that the criterion does not reject, or the nearest one.
///
/// # Formula
/// The next interaction is the one whose margin lowers the Bayesian information criterion most
/// (deviance that fitting it alone takes, minus log n a parameter), as long as it lowers Akaike's.
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
        let expected = forest.expected_of(counts);
        let misfit = |tau| forest.misfit(tau, counts, &expected, rho);
        let verdict = best.judge(misfit, || Fit::Closed(forest.clone()));
        let gain = |margin: &Margin| {
            if forest.joins(margin.pair) {
                return f64::NEG_INFINITY;
            }
            margin.gain(&forest.independent_sums(margin))
        };
        match next(counts, &open, gain) {
            Some(place) if verdict == Verdict::TooSimple => forest.edges.push(open.remove(place)),
            _ => return best.fit,
        }
    };
    let mut fit = Scaling::start(counts, forest.edges, support);
    loop {
        fit.fit(NEAR);
        let misfit = |tau| fit.misfit(tau, counts, rho);
        let verdict = best.judge(misfit, || Fit::Scaled(fit.clone()));
        match next(counts, &open, |margin| fit.gain(margin)) {
            Some(place) if verdict == Verdict::TooSimple => fit.add(open.remove(place)),
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

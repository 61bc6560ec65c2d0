//! Which two-way interactions a model needs.

use super::counts::Counts;
use super::criterion::Misfit;
use super::forest::Forest;
use super::margins::Margin;
use super::observed::Observed;
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

/// Looks at a cell that judging a model in closed form is worth.
const LOOKS: u64 = 8;

/// The model nearest to fitting so far, with the distance of its criterion from 0.
#[derive(Debug)]
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
#[derive(Debug)]
pub(super) struct Forward {
    model: Fit,
    /// What a model in closed form expects in the cells that are not empty.
    expected: Vec<f64>,
    /// Interactions that are not taken.
    open: Vec<Margin>,
    best: Best,
    rho: f64,
}

impl Forward {
    pub(super) fn start(counts: &Counts, open: Vec<Margin>, rho: f64) -> Forward {
        let forest = Forest::independent(counts);
        let expected = forest.expected_of(counts);
        let model = Fit::Closed(forest);
        let best = Best { distance: f64::INFINITY, fit: model.clone() };
        Forward { model, expected, open, best, rho }
    }

    /// Judges the model and adds an interaction, for about so many `looks` at a cell; the best model at the end.
    pub(super) fn step(&mut self, counts: &Counts, looks: &mut u64) -> Option<Fit> {
        if let Fit::Closed(forest) = &mut self.model
            && let Some(support) = small(counts, forest)
        {
            let edges = std::mem::take(&mut forest.edges);
            self.model = Fit::Scaled(Scaling::start(counts, edges, support));
            self.expected = Vec::new();
        }
        let (verdict, next) = match &mut self.model {
            Fit::Closed(forest) => {
                *looks = looks.saturating_sub(LOOKS * counts.sizes().len() as u64);
                let observed = Observed::of(counts, &self.expected);
                let cells = forest.cells();
                let misfit = |tau| Misfit::over(tau, self.rho, cells.pairs(), &observed);
                let verdict = self.best.judge(misfit, || Fit::Closed(forest.clone()));
                let gain = |margin: &Margin| match forest.joins(margin.pair) {
                    true => f64::NEG_INFINITY,
                    false => margin.gain(&forest.independent_sums(margin)),
                };
                (verdict, next(counts, &self.open, gain))
            }
            Fit::Scaled(fit) => {
                if !fit.fit(NEAR, looks) {
                    return None;
                }
                let observed = Observed::of(counts, &fit.expected_of_cells());
                let misfit = |tau| fit.misfit(tau, &observed, self.rho);
                let verdict = self.best.judge(misfit, || Fit::Scaled(fit.clone()));
                *looks = looks.saturating_sub((fit.expected.len() * self.open.len()) as u64);
                (verdict, next(counts, &self.open, |margin| fit.gain(margin)))
            }
        };
        match next {
            Some(place) if verdict == Verdict::TooSimple => {
                let margin = self.open.remove(place);
                match &mut self.model {
                    Fit::Closed(forest) => forest.add(counts, margin, &mut self.expected),
                    Fit::Scaled(fit) => fit.add(margin),
                }
                None
            }
            _ => Some(self.best.fit.clone()),
        }
    }
}

/// The cells that a model in closed form leaves possible, if they are few enough to fit any interaction.
fn small(counts: &Counts, forest: &Forest) -> Option<Support> {
    let cells = if forest.edges.is_empty() { counts.grid() } else { forest.possible() };
    let few = cells <= MOST_CELLS as f64;
    few.then(|| Support::of(counts, &forest.edges, MOST_CELLS)).flatten()
}

/// The margin that is worth most, if it is worth its parameters.
fn next(counts: &Counts, open: &[Margin], gain: impl Fn(&Margin) -> f64) -> Option<usize> {
    let penalty = libm::log(counts.records() as f64);
    let gains: Vec<f64> = open.iter().map(gain).collect();
    let worth = |place: usize| gains[place] - penalty * open[place].parameters;
    let best = (0..open.len()).max_by(|&a, &b| worth(a).total_cmp(&worth(b)))?;
    (gains[best] > 2.0 * open[best].parameters).then_some(best)
}

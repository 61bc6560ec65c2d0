//! How many sample uniques are unique in the population, by Poisson log-linear models.
//!
//! A class that holds one record of the sample may hold more persons in the population. A model of
//! how the quasi-identifiers go together says how many to expect in each combination of codes, and
//! so how likely a sample unique is to be a population unique.
//!
//! - [`Counts`]: the sample as a table of counts.
//! - [`Fitting`]: the same step by step.
//! - [`estimate`]: the models, fitted and judged, and the one to believe.

mod atoms;
mod counts;
mod criterion;
mod fitting;
mod forest;
mod interval;
mod margins;
mod model;
mod observed;
mod scaling;
mod select;
mod support;
mod tau;

pub use counts::Counts;
pub use fitting::Fitting;
pub use model::{Estimate, Kind, Model};

use forest::Forest;
use margins::Margin;
use scaling::Scaling;
use select::Fit;
use support::Support;

/// A model with interactions that leaves more cells possible is not fitted: about a second.
pub const MOST_CELLS: usize = 1 << 17;

/// A model whose criterion is further from 0 is rejected.
pub const ACCEPTED: f64 = 1.96;

/// The fitted models of one sample.
#[derive(Clone, Debug, PartialEq)]
pub struct LogLinear {
    /// From the simplest to the one with all interactions.
    pub models: Vec<Model>,
    /// The place in `models` of the one to believe.
    pub chosen: usize,
    /// Whether models with interactions were left out because too many cells are possible.
    pub too_large: bool,
}

/// Fits main effects, selected and all two-way interactions, and chooses.
///
/// `fraction` is the sampling fraction, above 0 and at most 1. `None` without records or columns.
///
/// # Formula
/// f_c, the count of cell c, is Poisson with mean m_c = pi lambda_c, and log lambda is linear in
/// the codes (main effects), or in pairs of codes (two-way).
/// With x_c = (1 - pi) lambda_c = m_c (1 - pi) / pi, over the cells with f = 1:
/// tau1 = sum of exp(-x_c); tau2 = sum of (1 - exp(-x_c)) / x_c.
/// Main effects have the closed form m_c = n x product of the shares of its codes. Interactions are
/// fitted by iterative proportional fitting over the cells whose pairs of codes all occur; others
/// have m = 0 exactly (structural zeros and zero margins).
///
/// The criterion is the estimated error B = sum over all cells of
/// m e^-m (rho h'(x) (m - f) + rho^2 h''(x) ((f - m)^2 - f) / 2), rho = (1 - pi) / pi, where h is the
/// term of tau, divided by its standard deviation under the model, the root of the sum of
/// a^2 m + 2 b^2 m^2 with a and b the factors of (m - f) and ((f - m)^2 - f).
/// Chosen is the simplest model that neither criterion rejects (further from 0 than 1.96), and if
/// there is none, the one closest to 0; of those that have converged and whose Bayesian information
/// criterion (deviance + log n a parameter) is not above that of the main effects. A model with
/// nearly as many parameters as records follows the sample, and then B does not see its error.
///
/// The interval adds the variance of the true number given lambda (sum of h (1 - h) for tau1, of
/// Var 1 / F for tau2) and that of the fitted margins (delta method), and is Wilson's for the share
/// of the sample uniques. It holds if the model does.
///
/// # Range
/// A simple random sample of the population without weights. Too few records a cell make all
/// two-way interactions follow the sample, so that tau is too low; the criterion then is below 0.
///
/// # Citations
/// Skinner and Shlomo (2008), Assessing identification risk in survey microdata using log-linear
/// models, JASA 103(483); Elamir and Skinner (2006), Record level measures of disclosure risk for
/// survey microdata, Journal of Official Statistics 22(3); Skinner and Holmes (1998), Estimating
/// the re-identification risk per record in microdata, Journal of Official Statistics 14(4).
///
/// # Example
/// ```
/// use oboro::risk::loglinear::{Counts, estimate};
/// // two columns: codes (0, 0) three times, (0, 1) and (1, 0) once
/// let counts = Counts::new(2, &[0, 0, 0, 1, 1, 0], &[3, 1, 1]);
/// let fitted = estimate(&counts, 0.5).unwrap();
/// // independent columns expect 5 x 4/5 x 1/5 = 0.8 in each of the two single cells
/// let expected = 2.0 * (-0.8_f64).exp();
/// assert!((fitted.models[0].uniques.value - expected).abs() < 1e-12);
/// ```
pub fn estimate(counts: &Counts, fraction: f64) -> Option<LogLinear> {
    let mut fitting = Fitting::new(counts.clone(), fraction)?;
    while !fitting.step(u64::MAX) {}
    Some(fitting.finish())
}

/// Fits the main effects and the interactions of some pairs of columns.
///
/// `None` where there is nothing to fit or too many cells are possible; see [`estimate`].
pub fn fit(counts: &Counts, fraction: f64, pairs: &[(usize, usize)]) -> Option<Model> {
    let rho = (1.0 - fraction) / fraction;
    let mut margins = Margin::every(counts).filter(|_| counts.records() > 0)?;
    margins.retain(|margin| pairs.contains(&margin.pair));
    if margins.is_empty() {
        let independent = Fit::Closed(Forest::independent(counts));
        return Some(Model::of(Kind::MainEffects, counts, independent, rho));
    }
    Some(Model::of(Kind::Selected, counts, interacting(counts, margins)?, rho))
}

fn interacting(counts: &Counts, margins: Vec<Margin>) -> Option<Fit> {
    scaling(counts, margins).map(Fit::Scaled)
}

fn scaling(counts: &Counts, margins: Vec<Margin>) -> Option<Scaling> {
    let support = Support::of(counts, &margins, MOST_CELLS)?;
    Some(Scaling::start(counts, margins, support))
}

/// The place of the model to believe; the first, main effects, always is a candidate.
fn choose(models: &[Model], penalty: f64) -> usize {
    let information = |model: &Model| model.deviance + penalty * model.parameters;
    let most = information(&models[0]);
    let distance = |place: &usize| {
        let model = &models[*place];
        let worst =
            |a: Option<f64>, b: Option<f64>| a.unwrap_or(0.0).abs().max(b.unwrap_or(0.0).abs());
        worst(model.uniques.criterion, model.matches.criterion)
    };
    let mut candidates: Vec<usize> = (0..models.len())
        .filter(|&place| models[place].converged && information(&models[place]) <= most)
        .collect();
    candidates.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
    let simplest = candidates.iter().filter(|place| distance(place) <= ACCEPTED).min();
    simplest.or(candidates.first()).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::criterion::Misfit;
    use super::observed::Observed;
    use super::tau::Tau;
    use super::*;

    /// A table of counts whose cells are drawn by a fixed recipe.
    fn table(levels: &[u32], salt: u64) -> Counts {
        let (mut codes, mut sizes) = (Vec::new(), Vec::new());
        let grid: u32 = levels.iter().product();
        for cell in 0..grid {
            let mixed = (u64::from(cell) + 1 + salt).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            let mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 40;
            let mut rest = cell;
            let row: Vec<u32> = levels
                .iter()
                .map(|&levels| {
                    let code = rest % levels;
                    rest /= levels;
                    code
                })
                .collect();
            // codes lean on each other, so that there is something to find
            let near = row.windows(2).all(|pair| pair[0].abs_diff(pair[1]) < 2);
            sizes.push(if near { mixed % 6 } else { (mixed % 8) / 7 });
            codes.extend(row);
        }
        Counts::new(levels.len(), &codes, &sizes)
    }

    #[test]
    fn a_forest_in_closed_form_is_the_scaled_fit() {
        for (levels, pairs) in [
            (&[3, 4, 2][..], &[(0, 1), (1, 2)][..]),
            (&[3, 4, 2, 3], &[(0, 3), (1, 3)]),
            (&[4, 3, 3, 2], &[(0, 1), (2, 3)]),
        ] {
            for salt in 0..20 {
                let counts = table(levels, salt);
                let mut margins = Margin::every(&counts).unwrap();
                margins.retain(|margin| pairs.contains(&margin.pair));
                let mut forest = Forest::independent(&counts);
                forest.edges = margins.clone();
                let closed = Model::of(Kind::Selected, &counts, Fit::Closed(forest), 3.0);
                let scaled = interacting(&counts, margins).unwrap();
                let scaled = Model::of(Kind::Selected, &counts, scaled, 3.0);
                assert_eq!((closed.cells, closed.parameters), (scaled.cells, scaled.parameters));
                for (a, b) in [(closed.uniques, scaled.uniques), (closed.matches, scaled.matches)] {
                    assert!((a.value - b.value).abs() < 1e-7 * (1.0 + a.value), "{a:?} {b:?}");
                    assert!((a.error - b.error).abs() < 1e-6, "{a:?} {b:?}");
                    assert!((a.high - b.high).abs() < 1e-3 * (1.0 + a.high), "{a:?} {b:?}");
                }
            }
        }
    }

    #[test]
    fn the_criterion_is_the_sum_over_every_cell() {
        let counts = table(&[3, 3, 2], 7);
        let forest = Forest::independent(&counts);
        let rho = 4.0;
        let expected = forest.expected_of(&counts);
        let observed = Observed::of(&counts, &expected);
        let misfit = Misfit::over(Tau::Unique, rho, forest.cells().pairs(), &observed);
        let mut held = [0.0; 18];
        for (cell, &size) in counts.sizes().iter().enumerate() {
            let cell = counts.cell(cell);
            held[(cell[0] * 6 + cell[1] * 2 + cell[2]) as usize] = size as f64;
        }
        let (mut error, mut variance) = (0.0, 0.0);
        for (cell, &f) in held.iter().enumerate() {
            let m = forest.independent_of(&[cell as u32 / 6, cell as u32 / 2 % 3, cell as u32 % 2]);
            let e = libm::exp(-rho * m);
            let a = m * libm::exp(-m) * rho * e;
            let b = m * libm::exp(-m) * rho * rho * e / 2.0;
            error += a * (f - m) + b * ((f - m) * (f - m) - f);
            variance += a * a * m + 2.0 * b * b * m * m;
        }
        assert!((misfit.error - error).abs() < 1e-12 && (misfit.variance - variance).abs() < 1e-12);
    }

    #[test]
    fn all_interactions_of_two_columns_follow_the_sample() {
        let counts = table(&[4, 3], 1);
        let fitted = estimate(&counts, 0.25).unwrap();
        let all = fitted.models.last().unwrap();
        assert_eq!((all.kind, all.converged), (Kind::TwoWay, true));
        for (expected, &size) in all.expected.iter().zip(counts.sizes()) {
            assert!((expected - size as f64).abs() < 1e-9);
        }
        assert!(all.deviance.abs() < 1e-9);
        assert!(all.uniques.criterion.is_none_or(|criterion| criterion <= 0.0));
    }

    #[test]
    fn who_has_everybody_is_certain() {
        let counts = table(&[3, 3, 2], 3);
        let fitted = estimate(&counts, 1.0).unwrap();
        let uniques = counts.uniques().count() as f64;
        for model in &fitted.models {
            assert_eq!((model.uniques.value, model.uniques.low), (uniques, uniques));
            assert_eq!((model.uniques.criterion, model.matches.high), (None, uniques));
        }
        assert_eq!(fitted.chosen, 0);
    }

    #[test]
    fn no_sample_unique_and_no_record() {
        assert_eq!(estimate(&Counts::new(2, &[], &[]), 0.1), None);
        let fitted = estimate(&Counts::new(2, &[0, 0, 1, 1], &[5, 4]), 0.1).unwrap();
        let first = fitted.models[0].uniques;
        assert_eq!((first.value, first.low, first.high), (0.0, 0.0, 0.0));
    }
}

//! Logistic regression by maximum likelihood.

use super::design::{Covariate, Design};
use super::found::{Found, Remark, What};
use super::matrix::Symmetric;
use super::regression::{Slope, climb, refusal};

/// The logarithm of the odds of an event as a straight relation with covariates.
///
/// # Formula
/// log(p / (1 - p)) = X b; b of largest Σ y log p + (1 - y) log(1 - p), by Newton's steps
/// (X' W X) d = X' (y - p), W = p (1 - p); standard errors sqrt((X' W X)^-1_jj), intervals b ± 1.96 of them.
///
/// # Citations
/// McCullagh P, Nelder JA (1989), Generalized linear models, 2nd ed., Chapman and Hall; Albert A, Anderson JA (1984),
/// On the existence of maximum likelihood estimates in logistic regression models, Biometrika 71(1), 1-10.
pub fn logistic(events: &[bool], covariates: &[Covariate], weights: Vec<f64>) -> Found {
    if let Some(remark) = refusal(covariates, &weights) {
        return Found::nothing(remark);
    }
    if events.iter().all(|event| *event == events[0]) {
        return Found::nothing(Remark::OneOutcome);
    }
    let design = Design::new(covariates, weights, What::LogOdds, true);
    fit(&design, events).0
}

/// The regression and its coefficients in the units of the design, to predict with.
pub(super) fn fit(design: &Design, events: &[bool]) -> (Found, Vec<f64>) {
    climb(design, vec![0.0; design.width()], &mut |coefficients| {
        slope(design, events, coefficients)
    })
}

/// log(1 + e^x) without overflow.
fn softplus(x: f64) -> f64 {
    x.max(0.0) + libm::log1p(libm::exp(-x.abs()))
}

fn slope(design: &Design, events: &[bool], coefficients: &[f64]) -> Slope {
    let width = design.width();
    let mut slope =
        Slope { likelihood: 0.0, score: vec![0.0; width], information: Symmetric::zero(width) };
    for (case, (&weight, &event)) in design.weights.iter().zip(events).enumerate() {
        let x = design.predictor(case, coefficients);
        let small = libm::exp(-x.abs());
        let (rare, common) = (small / (1.0 + small), 1.0 / (1.0 + small));
        let (with, without) = if x > 0.0 { (common, rare) } else { (rare, common) };
        slope.likelihood -= weight * softplus(if event { -x } else { x });
        design.add(case, weight * if event { without } else { -with }, &mut slope.score);
        design.add_square(case, weight * rare * common, &mut slope.information);
    }
    slope
}

//! Linear regression by least squares.

use super::design::{Covariate, Design};
use super::found::{Estimate, Found, Remark, What};
use super::matrix::Symmetric;
use super::regression::refusal;
use super::tails::{t_both, t_quantile};

/// A straight relation of an outcome with covariates.
///
/// # Formula
/// b = (X'X)^-1 X'y; s² = Σ (y - X b)² / (n - r), r the rank of X; standard errors sqrt(s² (X'X)^-1_jj); intervals
/// and p by Student's t with n - r degrees of freedom; R² = 1 - Σ (y - X b)² / Σ (y - mean)².
///
/// # Citations
/// Seber GAF, Lee AJ (2003), Linear regression analysis, 2nd ed., Wiley.
pub fn linear(outcome: &[f64], covariates: &[Covariate], weights: Vec<f64>) -> Found {
    if let Some(remark) = refusal(covariates, &weights) {
        return Found::nothing(remark);
    }
    let design = Design::new(covariates, weights, What::Coefficient, true);
    let width = design.width();
    let mut cross = Symmetric::zero(width);
    let mut right = vec![0.0; width];
    let total: f64 = design.weights.iter().sum();
    let mean = outcome.iter().zip(&design.weights).map(|(y, w)| y * w).sum::<f64>() / total;
    for (case, (&weight, &y)) in design.weights.iter().zip(outcome).enumerate() {
        design.add_square(case, weight, &mut cross);
        design.add(case, weight * (y - mean), &mut right);
    }
    let factor = cross.factor(None);
    let scaled = factor.solve(&right);
    let (mut residual, mut whole) = (0.0, 0.0);
    for (case, (&weight, &y)) in design.weights.iter().zip(outcome).enumerate() {
        let off = y - mean - design.predictor(case, &scaled);
        residual += weight * off * off;
        whole += weight * (y - mean) * (y - mean);
    }
    let freedom = total - factor.rank() as f64;
    let explained = (whole > 0.0).then(|| 1.0 - residual / whole);
    let variance = if freedom > 0.0 { residual / freedom } else { f64::NAN };
    let mut covariance = Symmetric::zero(width);
    covariance.add_all(&factor.inverse(), variance);
    let quantile = if freedom > 0.0 { t_quantile(freedom) } else { f64::NAN };
    let known = design.in_own_units(&scaled, &covariance).into_iter().enumerate();
    let estimates = known.map(|(at, (value, error))| {
        let (term, records) = (design.terms[at].clone(), design.records[at] as u64);
        let value = if at == 0 { value + mean } else { value };
        match (factor.set_aside[at], freedom > 0.0) {
            (true, _) => Estimate::absent(term, records, Remark::Follows),
            (false, false) => {
                let absent = Estimate::absent(term, records, Remark::TooFew);
                Estimate { value: Some(value), ..absent }
            }
            (false, true) => Estimate {
                value: Some(value),
                error: Some(error),
                low: Some(value - quantile * error),
                high: Some(value + quantile * error),
                p: (at > 0).then(|| t_both(value / error, freedom)).filter(|p| p.is_finite()),
                remark: None,
                ..Estimate::absent(term, records, Remark::TooFew)
            },
        }
    });
    Found {
        estimates: estimates.collect(),
        figures: vec![
            ("r_squared", explained),
            ("residual_error", (freedom > 0.0).then(|| variance.sqrt())),
        ],
        remarks: Vec::new(),
    }
}

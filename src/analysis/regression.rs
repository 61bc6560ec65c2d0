//! What the regressions have in common: Newton's steps to the likeliest coefficients, and what is said of them.

use super::design::{Covariate, Design, Values};
use super::found::{Estimate, Found, Remark};
use super::matrix::Symmetric;

/// Terms at most: the equations are solved in their cube.
const MOST_TERMS: usize = 300;

/// Steps at most; a likelihood with a summit takes fewer than ten.
const MOST_STEPS: u32 = 30;

/// Steps this short have come to rest.
const AT_REST: f64 = 1e-9;

/// After all steps, a coefficient that still moves so far runs away: its cases all have the event, or none.
const RUNS_AWAY: f64 = 1e-3;

/// The logarithm of the likelihood at some coefficients, its slope and its curvature turned positive.
pub(super) struct Slope {
    pub(super) likelihood: f64,
    pub(super) score: Vec<f64>,
    pub(super) information: Symmetric,
}

/// Why a regression cannot be had of these cases.
pub(super) fn refusal(covariates: &[Covariate], weights: &[f64]) -> Option<Remark> {
    if weights.is_empty() {
        return Some(Remark::NoCases);
    }
    let terms = covariates.iter().map(|covariate| match &covariate.values {
        Values::Numbers(_) => 1,
        Values::Categories { labels, .. } => labels.len(),
    });
    (terms.sum::<usize>() > MOST_TERMS).then_some(Remark::TooManyTerms)
}

/// Climbs to the largest likelihood, and says the coefficients with Wald's intervals, and as the design has them.
///
/// A coefficient without a finite value is told by its steps: near a summit they shrink with the square, on a slope
/// without end they stay as long as they are.
pub(super) fn climb(
    design: &Design,
    at_rest: Vec<f64>,
    slope: &mut dyn FnMut(&[f64]) -> Slope,
) -> (Found, Vec<f64>) {
    let mut coefficients = at_rest;
    let mut here = slope(&coefficients);
    let first = here.information.factor(None);
    let aside = first.set_aside;
    let (mut step, mut steps, mut gain) = (vec![0.0; coefficients.len()], 0, f64::INFINITY);
    while steps < MOST_STEPS {
        steps += 1;
        step = here.information.factor(Some(&aside)).solve(&here.score);
        let longest = step.iter().fold(0.0_f64, |longest, step| longest.max(step.abs()));
        // Beyond its summit the likelihood may fall: half the step is then enough.
        let mut part = 1.0;
        loop {
            let next: Vec<f64> =
                coefficients.iter().zip(&step).map(|(b, step)| b + part * step).collect();
            let there = slope(&next);
            let falls = there.likelihood < here.likelihood - 1e-9 * here.likelihood.abs();
            if !there.likelihood.is_finite() || (falls && part > 1e-3) {
                part *= 0.5;
                if part < 1e-6 {
                    break;
                }
                continue;
            }
            gain = there.likelihood - here.likelihood;
            (coefficients, here) = (next, there);
            break;
        }
        // What still runs away gains nothing any more, and everything else has come to rest.
        let runs = longest > 0.1
            && step.iter().all(|step| step.abs() < AT_REST.sqrt() || step.abs() > 0.1)
            && gain < 1e-10 * here.likelihood.abs();
        if longest < AT_REST || runs {
            break;
        }
    }
    let moving: Vec<bool> = step.iter().map(|step| step.abs() > RUNS_AWAY).collect();
    let converged = step.iter().all(|step| step.abs() < RUNS_AWAY * AT_REST.sqrt());
    let covariance = here.information.factor(Some(&aside)).inverse();
    let own = design.in_own_units(&coefficients, &covariance).into_iter().enumerate();
    let estimates = own.map(|(at, (value, error))| {
        let (term, records) = (design.terms[at].clone(), design.records[at] as u64);
        match (aside[at], moving[at]) {
            (true, _) => Estimate::absent(term, records, Remark::Follows),
            (false, true) => Estimate::absent(term, records, Remark::Separated),
            (false, false) => Estimate::normal(term, records, value, error),
        }
    });
    let estimates = estimates.collect();
    let mut remarks = Vec::new();
    if moving.contains(&true) {
        remarks.push(Remark::Separated);
    } else if !converged {
        remarks.push(Remark::NotConverged);
    }
    let found = Found {
        estimates,
        figures: vec![("log_likelihood", Some(here.likelihood)), ("steps", Some(f64::from(steps)))],
        remarks,
    };
    (found, coefficients)
}

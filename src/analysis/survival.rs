//! Survival by group: Kaplan-Meier's curve and the log-rank test.

use super::found::{Estimate, Found, LOG_RANK_P, Remark, Term, What};
use super::groups::Groups;
use super::matrix::Symmetric;
use super::order::ascending;
use super::tails::{Z, chi_squared_above};

/// One step of a curve.
struct Step {
    time: f64,
    survival: f64,
    /// Greenwood's sum Σ d / (n (n - d)).
    spread: f64,
}

impl Step {
    /// The interval on the scale log(-log S), which stays between 0 and 1.
    fn ends(&self) -> Option<(f64, f64)> {
        if self.survival <= 0.0 || self.survival >= 1.0 {
            return None;
        }
        let log = libm::log(self.survival);
        let half = Z * self.spread.sqrt() / log.abs();
        let end = |half: f64| libm::exp(log * libm::exp(half));
        Some((end(half), end(-half)))
    }
}

/// The share without the event at some times and the median time, by group; and whether the groups differ.
///
/// # Formula
/// S(t) = Π_(times ≤ t) (1 - d / n), d events among n under observation; variance S² Σ d / (n (n - d)) (Greenwood);
/// interval exp(log S e^(±1.96 σ)), σ² = Σ d / (n (n - d)) / (log S)²; the median is the first time with S ≤ 1/2, its
/// interval the first times at which the ends of the curve's interval are.
/// Log-rank: χ² = u' V^-1 u, u = Σ_times (d_g - d n_g / n),
/// V_gh = Σ_times d (n - d) / (n - 1) (n_g / n) (1[g = h] - n_h / n), groups less one degrees of freedom.
///
/// # Citations
/// Kaplan EL, Meier P (1958), Nonparametric estimation from incomplete observations, JASA 53(282), 457-481; Brookmeyer
/// R, Crowley J (1982), A confidence interval for the median survival time, Biometrics 38(1), 29-41; Mantel N (1966),
/// Evaluation of survival data and two new rank order statistics arising in its consideration, Cancer Chemotherapy
/// Reports 50(3), 163-170.
pub fn survival(
    times: &[f64],
    events: &[bool],
    groups: &Groups,
    weights: &[f64],
    at: &[f64],
) -> Found {
    if times.is_empty() {
        return Found::nothing(Remark::NoCases);
    }
    let width = groups.labels.len();
    let order = ascending(times);
    let mut at_risk = vec![0.0; width];
    let mut last = vec![f64::NEG_INFINITY; width];
    for case in 0..times.len() {
        let group = groups.codes[case] as usize;
        at_risk[group] += weights[case];
        last[group] = last[group].max(times[case]);
    }
    let records = at_risk.clone();
    let mut curves: Vec<Vec<Step>> = (0..width).map(|_| Vec::new()).collect();
    let mut counted = vec![0.0; width];
    let (mut excess, mut variance) = (vec![0.0; width], Symmetric::zero(width));
    let mut from = 0;
    while from < order.len() {
        let time = times[order[from] as usize];
        let (mut died, mut left) = (vec![0.0; width], vec![0.0; width]);
        while from < order.len() && times[order[from] as usize] == time {
            let case = order[from] as usize;
            let group = groups.codes[case] as usize;
            left[group] += weights[case];
            if events[case] {
                died[group] += weights[case];
            }
            from += 1;
        }
        tally(&died, &at_risk, &mut excess, &mut variance);
        for group in (0..width).filter(|&group| died[group] > 0.0) {
            counted[group] += died[group];
            let before =
                curves[group].last().map_or((1.0, 0.0), |step| (step.survival, step.spread));
            let (n, d) = (at_risk[group], died[group]);
            curves[group].push(Step {
                time,
                survival: before.0 * ((n - d) / n),
                spread: before.1 + d / (n * (n - d)),
            });
        }
        for (at_risk, left) in at_risk.iter_mut().zip(left) {
            *at_risk -= left;
        }
    }
    let mut found = Found::default();
    for group in (0..width).filter(|&group| records[group] > 0.0) {
        let about =
            |estimate: Estimate| Estimate { events: Some(counted[group] as u64), ..estimate };
        let records = records[group] as u64;
        for &time in at {
            let term = Term { at: Some(time), ..groups.term(group, What::Survival) };
            let known = time <= last[group];
            found.estimates.push(about(at_time(&curves[group], term, records, time, known)));
        }
        let term = groups.term(group, What::Median);
        found.estimates.push(about(median(&curves[group], term, records)));
    }
    found.figures = log_rank(&records, &excess, &variance, &mut found.remarks, groups);
    found
}

/// Adds one time to what the log-rank test counts.
fn tally(died: &[f64], at_risk: &[f64], excess: &mut [f64], variance: &mut Symmetric) {
    let (d, n): (f64, f64) = (died.iter().sum(), at_risk.iter().sum());
    if d == 0.0 {
        return;
    }
    let spread = if n > 1.0 { d * (n - d) / (n - 1.0) } else { 0.0 };
    for group in 0..died.len() {
        let share = at_risk[group] / n;
        excess[group] += died[group] - d * share;
        for (other, at_risk) in at_risk.iter().enumerate().take(group + 1) {
            let same = if other == group { 1.0 } else { 0.0 };
            variance.add(group, other, spread * share * (same - at_risk / n));
        }
    }
}

fn at_time(curve: &[Step], term: Term, records: u64, time: f64, known: bool) -> Estimate {
    let steps = curve.partition_point(|step| step.time <= time);
    let step = steps.checked_sub(1).map(|at| &curve[at]);
    if !known && step.is_none_or(|step| step.survival > 0.0) {
        return Estimate::absent(term, records, Remark::NobodyLeft);
    }
    let ends = step.and_then(Step::ends);
    let error = |step: &Step| step.survival * step.spread.sqrt();
    Estimate {
        value: Some(step.map_or(1.0, |step| step.survival)),
        error: step.map(error).filter(|error| error.is_finite()),
        low: ends.map(|ends| ends.0),
        high: ends.map(|ends| ends.1),
        remark: ends.is_none().then_some(Remark::TooFew),
        ..Estimate::absent(term, records, Remark::TooFew)
    }
}

fn median(curve: &[Step], term: Term, records: u64) -> Estimate {
    /// Products of shares miss one half by rounding.
    const HALF: f64 = 0.5 + 1e-12;
    let first = |reached: &dyn Fn(&Step) -> bool| {
        curve.iter().find(|step| reached(step)).map(|step| step.time)
    };
    let value = first(&|step| step.survival <= HALF);
    let end = |step: &Step, upper: bool| match step.ends() {
        Some((low, high)) => (if upper { high } else { low }) <= HALF,
        None => step.survival <= 0.0,
    };
    Estimate {
        value,
        low: first(&|step| end(step, false)),
        high: first(&|step| end(step, true)),
        remark: value.is_none().then_some(Remark::NotReached),
        ..Estimate::absent(term, records, Remark::NotReached)
    }
}

fn log_rank(
    records: &[f64],
    excess: &[f64],
    variance: &Symmetric,
    remarks: &mut Vec<Remark>,
    groups: &Groups,
) -> Vec<(&'static str, Option<f64>)> {
    if groups.column.is_none() {
        return Vec::new();
    }
    let filled = records.iter().filter(|records| **records > 0.0).count();
    if filled < 2 {
        remarks.push(Remark::OneGroup);
        return vec![("log_rank", None), (LOG_RANK_P, None)];
    }
    // The excesses sum to 0, so one group has no equation of its own.
    let factor = variance.factor(None);
    let freedom = factor.rank() as f64;
    let square: f64 = factor.solve(excess).iter().zip(excess).map(|(x, u)| x * u).sum();
    let known = (freedom > 0.0).then_some(square);
    vec![
        ("log_rank", known),
        ("log_rank_freedom", Some(freedom)),
        (LOG_RANK_P, known.map(|square| chi_squared_above(square, freedom))),
    ]
}

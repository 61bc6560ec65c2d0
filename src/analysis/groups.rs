//! Rates and means by group.

use super::found::{Estimate, Found, Remark, Term, What};
use super::tails::t_quantile;
use crate::risk::attacks::wilson;

/// The groups that cases fall into.
#[derive(Clone, Debug, PartialEq)]
pub struct Groups {
    /// The column; `None` for one group of everybody.
    pub column: Option<String>,
    /// By case.
    pub codes: Vec<u32>,
    /// By code.
    pub labels: Vec<Option<String>>,
}

impl Groups {
    /// The group of everybody.
    pub fn everybody(cases: usize) -> Groups {
        Groups { column: None, codes: vec![0; cases], labels: vec![None] }
    }

    /// The term of one group.
    pub(super) fn term(&self, code: usize, what: What) -> Term {
        let (column, label) = (self.column.clone(), self.labels[code].clone());
        Term { column, label, ..Term::of(what) }
    }
}

/// The share of cases with the event, by group, with Wilson's interval.
///
/// # Formula
/// a / n; standard error sqrt(p (1 - p) / n).
///
/// # Citations
/// Wilson EB (1927), Probable inference, the law of succession, and statistical inference, JASA 22(158), 209-212.
pub fn rates(events: &[bool], groups: &Groups, weights: &[f64]) -> Found {
    let mut counts = vec![(0.0, 0.0); groups.labels.len()];
    for ((&code, &weight), &event) in groups.codes.iter().zip(weights).zip(events) {
        let (records, cases) = &mut counts[code as usize];
        *records += weight;
        *cases += if event { weight } else { 0.0 };
    }
    let filled = counts.iter().enumerate().filter(|(_, (records, _))| *records > 0.0);
    let estimates = filled.map(|(code, &(records, cases))| {
        let rate = cases / records;
        let ends = wilson(cases as u64, records as u64);
        Estimate {
            events: Some(cases as u64),
            value: Some(rate),
            error: Some((rate * (1.0 - rate) / records).sqrt()),
            low: ends.map(|ends| ends.0),
            high: ends.map(|ends| ends.1),
            remark: None,
            ..Estimate::absent(groups.term(code, What::Rate), records as u64, Remark::NoCases)
        }
    });
    or_nothing(estimates.collect())
}

/// The mean by group, with the interval of Student's t.
///
/// # Formula
/// m = Σ x / n; standard error s / sqrt(n), s² = Σ (x - m)² / (n - 1); m ± t(0.975, n - 1) s / sqrt(n).
///
/// # Citations
/// Student (1908), The probable error of a mean, Biometrika 6(1), 1-25.
pub fn means(values: &[f64], groups: &Groups, weights: &[f64]) -> Found {
    let mut sums = vec![(0.0, 0.0); groups.labels.len()];
    let cases = || groups.codes.iter().zip(weights).zip(values);
    for ((&code, &weight), &value) in cases() {
        let (records, sum) = &mut sums[code as usize];
        *records += weight;
        *sum += weight * value;
    }
    let mut squares = vec![0.0; sums.len()];
    for ((&code, &weight), &value) in cases() {
        let (records, sum) = sums[code as usize];
        let off = value - sum / records;
        squares[code as usize] += weight * off * off;
    }
    let filled =
        sums.iter().zip(&squares).enumerate().filter(|(_, ((records, _), _))| *records > 0.0);
    let estimates = filled.map(|(code, (&(records, sum), &square))| {
        let mean = sum / records;
        let term = groups.term(code, What::Mean);
        let alone = Estimate {
            value: Some(mean),
            ..Estimate::absent(term, records as u64, Remark::TooFew)
        };
        if records < 2.0 {
            return alone;
        }
        let error = (square / (records - 1.0) / records).sqrt();
        let half = t_quantile(records - 1.0) * error;
        Estimate {
            error: Some(error),
            low: Some(mean - half),
            high: Some(mean + half),
            remark: None,
            ..alone
        }
    });
    or_nothing(estimates.collect())
}

fn or_nothing(estimates: Vec<Estimate>) -> Found {
    if estimates.is_empty() {
        return Found::nothing(Remark::NoCases);
    }
    Found { estimates, ..Found::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_by_hand() {
        // 1, 2, 3 and 5 twice: m = 3.2, s² = 3.2, t(4) = 2.776445.
        let found = means(&[1.0, 2.0, 3.0, 5.0], &Groups::everybody(4), &[1.0, 1.0, 1.0, 2.0]);
        let mean = &found.estimates[0];
        assert_eq!((mean.value, mean.records), (Some(3.2), 5));
        let error = mean.error.unwrap_or(0.0);
        assert!((error - 0.8).abs() < 1e-12);
        assert!((mean.high.unwrap_or(0.0) - 3.2 - 2.776_445_105_197_793 * 0.8).abs() < 1e-9);
        let alone = means(&[4.0], &Groups::everybody(1), &[1.0]);
        assert_eq!(alone.estimates[0].value, Some(4.0));
        assert_eq!(alone.estimates[0].remark, Some(Remark::TooFew));
        assert_eq!(means(&[], &Groups::everybody(0), &[]).remarks, [Remark::NoCases]);
    }

    #[test]
    fn a_rate_by_hand() {
        let found = rates(&[true, false, false], &Groups::everybody(3), &[2.0, 1.0, 1.0]);
        let rate = &found.estimates[0];
        assert_eq!((rate.value, rate.events, rate.error), (Some(0.5), Some(2), Some(0.25)));
        assert!((rate.low.unwrap_or(0.0) - 0.150_039).abs() < 1e-6);
    }
}

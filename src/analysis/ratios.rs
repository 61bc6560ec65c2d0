//! Odds ratios and risk ratios of 2x2 tables, also pooled over strata.

use super::found::{Estimate, Found, Remark, Term, What};

/// One 2x2 table: exposed with the event, exposed without, others with, others without.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Square {
    /// Exposed, with the event.
    pub a: f64,
    /// Exposed, without.
    pub b: f64,
    /// Not exposed, with the event.
    pub c: f64,
    /// Not exposed, without.
    pub d: f64,
}

impl Square {
    /// Adds a case.
    pub fn add(&mut self, exposed: bool, event: bool, weight: f64) {
        match (exposed, event) {
            (true, true) => self.a += weight,
            (true, false) => self.b += weight,
            (false, true) => self.c += weight,
            (false, false) => self.d += weight,
        }
    }

    fn records(&self) -> f64 {
        self.a + self.b + self.c + self.d
    }

    fn has_zero(&self) -> bool {
        [self.a, self.b, self.c, self.d].contains(&0.0)
    }

    /// One half in each cell (Haldane, Anscombe).
    fn with_halves(&self) -> Square {
        Square { a: self.a + 0.5, b: self.b + 0.5, c: self.c + 0.5, d: self.d + 0.5 }
    }
}

/// The odds ratio or risk ratio of the table of all cases, and where there are strata the one pooled over them.
///
/// # Formula
/// Odds ratio a d / (b c), variance of its logarithm 1/a + 1/b + 1/c + 1/d (Woolf).
/// Risk ratio (a / (a + b)) / (c / (c + d)), variance 1/a - 1/(a + b) + 1/c - 1/(c + d) (Katz).
/// Where a cell is 0, one half is added to all four (Haldane, Anscombe).
/// Pooled odds ratio Σ a d / n / Σ b c / n with the variance of Robins, Breslow and Greenland:
/// Σ P R / 2 R₊² + Σ (P S + Q R) / 2 R₊ S₊ + Σ Q S / 2 S₊², P = (a + d)/n, Q = (b + c)/n, R = a d/n, S = b c/n.
/// Pooled risk ratio Σ a (c + d) / n / Σ c (a + b) / n with the variance of Greenland and Robins:
/// Σ ((a + b)(c + d)(a + c) - a c n) / n² / (R₊ S₊).
///
/// # Citations
/// Mantel N, Haenszel W (1959), Statistical aspects of the analysis of data from retrospective studies of disease,
/// JNCI 22(4), 719-748; Robins J, Breslow N, Greenland S (1986), Biometrics 42(2), 311-323; Greenland S, Robins JM
/// (1985), Biometrics 41(1), 55-68; Woolf B (1955), Annals of Human Genetics 19, 251-253; Katz D et al. (1978),
/// Biometrics 34(3), 469-474; Haldane JBS (1956), Annals of Human Genetics 20, 309-311.
pub fn ratios(strata: &[Square], odds: bool, is_stratified: bool) -> Found {
    let mut all = Square::default();
    for square in strata {
        all.a += square.a;
        all.b += square.b;
        all.c += square.c;
        all.d += square.d;
    }
    if all.records() == 0.0 {
        return Found::nothing(Remark::NoCases);
    }
    let mut found = Found { estimates: vec![crude(&all, odds)], ..Found::default() };
    if is_stratified {
        let both = |square: &&Square| square.a + square.b > 0.0 && square.c + square.d > 0.0;
        let used: Vec<&Square> = strata.iter().filter(both).collect();
        found.figures = vec![
            ("strata", Some(strata.iter().filter(|square| square.records() > 0.0).count() as f64)),
            ("strata_used", Some(used.len() as f64)),
        ];
        found.estimates.push(pooled(&used, &all, odds));
    }
    found
}

fn crude(all: &Square, odds: bool) -> Estimate {
    let term = Term::of(if odds { What::OddsRatio } else { What::RiskRatio });
    let (records, events) = (all.records() as u64, (all.a + all.c) as u64);
    if all.a + all.b == 0.0 || all.c + all.d == 0.0 {
        return Estimate::absent(term, records, Remark::OneGroup);
    }
    if all.a + all.c == 0.0 || all.b + all.d == 0.0 {
        return Estimate::absent(term, records, Remark::OneOutcome);
    }
    let half = all.has_zero();
    let Square { a, b, c, d } = if half { all.with_halves() } else { *all };
    let (ratio, variance) = if odds {
        (a * d / (b * c), 1.0 / a + 1.0 / b + 1.0 / c + 1.0 / d)
    } else {
        let ratio = a / (a + b) / (c / (c + d));
        (ratio, 1.0 / a - 1.0 / (a + b) + 1.0 / c - 1.0 / (c + d))
    };
    let remark = half.then_some(Remark::HalfAdded);
    let estimate = Estimate::normal(term, records, libm::log(ratio), variance.sqrt());
    Estimate { events: Some(events), remark, value: Some(ratio), ..estimate }
}

fn pooled(used: &[&Square], all: &Square, odds: bool) -> Estimate {
    let term = Term::of(if odds { What::PooledOddsRatio } else { What::PooledRiskRatio });
    let records = all.records() as u64;
    if used.is_empty() {
        return Estimate::absent(term, records, Remark::NoStrata);
    }
    let (mut top, mut bottom, mut parts) = (0.0, 0.0, [0.0; 4]);
    for &&Square { a, b, c, d } in used {
        let n = a + b + c + d;
        if odds {
            let (p, q, r, s) = ((a + d) / n, (b + c) / n, a * d / n, b * c / n);
            top += r;
            bottom += s;
            parts[0] += p * r;
            parts[1] += p * s + q * r;
            parts[2] += q * s;
        } else {
            top += a * (c + d) / n;
            bottom += c * (a + b) / n;
            parts[3] += ((a + b) * (c + d) * (a + c) - a * c * n) / (n * n);
        }
    }
    if top == 0.0 || bottom == 0.0 {
        return Estimate::absent(term, records, Remark::EmptyPool);
    }
    let variance = if odds {
        parts[0] / (2.0 * top * top)
            + parts[1] / (2.0 * top * bottom)
            + parts[2] / (2.0 * bottom * bottom)
    } else {
        parts[3] / (top * bottom)
    };
    let ratio = top / bottom;
    let estimate = Estimate::normal(term, records, libm::log(ratio), variance.max(0.0).sqrt());
    Estimate { events: Some((all.a + all.c) as u64), value: Some(ratio), ..estimate }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(a: f64, b: f64, c: f64, d: f64) -> Square {
        Square { a, b, c, d }
    }

    #[test]
    fn a_table_by_hand() {
        let found = ratios(&[square(10.0, 20.0, 5.0, 40.0)], true, false);
        let odds = &found.estimates[0];
        assert_eq!(odds.value, Some(4.0));
        let error = (0.1_f64 + 0.05 + 0.2 + 0.025).sqrt();
        assert!((odds.error.unwrap_or(0.0) - error).abs() < 1e-12);
        let found = ratios(&[square(10.0, 20.0, 5.0, 40.0)], false, false);
        assert!((found.estimates[0].value.unwrap_or(0.0) - 3.0).abs() < 1e-12);
    }

    #[test]
    fn what_cannot_be_said_is_said() {
        let remark = |strata: &[Square], at: usize| {
            let found = ratios(strata, true, true);
            found.estimates.get(at).map_or_else(|| found.remarks.first().copied(), |e| e.remark)
        };
        assert_eq!(remark(&[], 0), Some(Remark::NoCases));
        assert_eq!(remark(&[square(1.0, 2.0, 0.0, 0.0)], 0), Some(Remark::OneGroup));
        assert_eq!(remark(&[square(0.0, 2.0, 0.0, 3.0)], 0), Some(Remark::OneOutcome));
        assert_eq!(remark(&[square(0.0, 2.0, 1.0, 3.0)], 0), Some(Remark::HalfAdded));
        assert_eq!(remark(&[square(0.0, 2.0, 1.0, 3.0)], 1), Some(Remark::EmptyPool));
        let apart = [square(1.0, 2.0, 0.0, 0.0), square(0.0, 0.0, 3.0, 4.0)];
        assert_eq!(remark(&apart, 1), Some(Remark::NoStrata));
        // One half in each cell: 0.5 * 3.5 / (2.5 * 1.5).
        let halves = ratios(&[square(0.0, 2.0, 1.0, 3.0)], true, false);
        assert!((halves.estimates[0].value.unwrap_or(0.0) - 1.75 / 3.75).abs() < 1e-12);
    }

    #[test]
    fn one_stratum_is_the_table_itself() {
        let table = [square(12.0, 30.0, 7.0, 51.0)];
        for odds in [true, false] {
            let found = ratios(&table, odds, true);
            let [crude, pooled] = &found.estimates[..] else { panic!("two estimates") };
            assert!((crude.value.unwrap_or(0.0) - pooled.value.unwrap_or(1.0)).abs() < 1e-12);
            assert!((crude.error.unwrap_or(0.0) - pooled.error.unwrap_or(1.0)).abs() < 1e-12);
        }
    }
}

//! Expected risk when only the size of the population is known.

use crate::classes::Frequencies;
use crate::risk::individual::expected_inverse;

/// The expected risk of a table, over the unknown class sizes of its population.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExpectedRisk {
    /// (1 / n) x sum over records of E(1 / F), which is sum over classes of f x E(1 / F).
    pub marketer: f64,
    /// The larger of that and classes / E(sum of F).
    ///
    /// E(1 / F) is never below 1 / E(F), so the first is the larger; both stand here because the
    /// journalist's average is defined as the larger of the two.
    pub journalist_average: f64,
}

/// The expected marketer risk and journalist's average; `None` without records, or when the
/// fraction is not in (0, 1].
///
/// # Formula
/// F given f is f plus a negative binomial number: P(F) = C(F - 1, f - 1) pi^f (1 - pi)^(F - f);
/// E(F) = f / pi, E(1 / F) by [`expected_inverse`].
///
/// # Citations
/// Benedetti and Franconi (1998), Statistical and technological solutions for controlled data
/// dissemination, Pre-proceedings of New Techniques and Technologies for Statistics.
///
/// # Example
/// ```
/// use oboro::{classes::Frequencies, risk::population::expected::expected_risk};
/// let everybody = expected_risk(&Frequencies::of([(1, 1), (3, 3)]), 1.0).unwrap();
/// assert_eq!(everybody.marketer, 0.5); // as the prosecutor: 2 classes among 4 records
/// let half = expected_risk(&Frequencies::of([(1, 1)]), 0.5).unwrap();
/// assert!((half.marketer - 2.0_f64.ln()).abs() < 1e-15);
/// ```
pub fn expected_risk(frequencies: &Frequencies, fraction: f64) -> Option<ExpectedRisk> {
    let by_sums = frequencies.mean_inverse()? * fraction;
    if !(fraction > 0.0 && fraction <= 1.0) {
        return None;
    }
    let pairs = frequencies.pairs().iter();
    let sum: f64 = pairs.map(|&(f, records)| records as f64 * expected_inverse(f, fraction)).sum();
    let marketer = sum / frequencies.records() as f64;
    Some(ExpectedRisk { marketer, journalist_average: marketer.max(by_sums) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classes::Sizes;

    fn risk(sizes: &[u64], fraction: f64) -> Option<ExpectedRisk> {
        expected_risk(&Frequencies::from(&Sizes::of(sizes.iter().copied())), fraction)
    }

    #[test]
    fn the_expectation_is_a_sum_over_every_population_class_size() {
        let (fraction, rest) = (0.3, 0.7);
        // P(F = h) = (h - 1) 0.3^2 0.7^(h - 2) for a class of two, by adding up to nothing.
        let mut pair = 0.0;
        for h in 2..400 {
            let h = f64::from(h);
            pair += (h - 1.0) * fraction * fraction * libm::pow(rest, h - 2.0) / h;
        }
        let single = -fraction / rest * libm::log(fraction);
        let found = risk(&[1, 2, 2], fraction);
        let wanted = (single + 2.0 * (2.0 * pair)) / 5.0;
        assert!(found.is_some_and(|found| (found.marketer - wanted).abs() < 1e-14));
    }

    #[test]
    fn the_journalist_average_is_never_below_classes_by_people() {
        for fraction in [1e-6, 0.01, 0.3, 0.99, 1.0] {
            let Some(found) = risk(&[1, 1, 2, 5, 40], fraction) else { panic!("{fraction}") };
            assert!(found.journalist_average >= 5.0 * fraction / 49.0);
            assert!(found.marketer <= 5.0 / 49.0 + 1e-15);
        }
    }

    #[test]
    fn nothing_is_known_without_records_or_fraction() {
        assert_eq!(risk(&[], 0.1), None);
        assert_eq!(risk(&[1], 0.0), None);
        assert_eq!(risk(&[1], 1.5), None);
    }
}

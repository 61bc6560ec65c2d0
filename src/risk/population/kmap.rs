//! k-map when the population is known by its size only.

use crate::plan::CellSizes;

/// Class size in the sample from which a population class of fewer than `k` is implausible.
///
/// # Formula
/// The least k' with P(X >= k') <= significance, X Poisson with mean pi k (given X >= 1 when
/// truncated), and never above k, because a population class is at least as large as its sample.
///
/// A class that is in the table at all has somebody drawn, so the truncated number is the one that
/// fits a table; the plain one asks less.
/// ARX has one more in the plain case, where it counts a step twice, and the same in the other.
///
/// # Citations
/// El Emam and Dankar (2008), Protecting privacy using k-anonymity, JAMIA 15(5).
/// Pannekoek (1999), Statistical methods for some simple disclosure limitation rules,
/// Statistica Neerlandica 53(1).
///
/// # Example
/// ```
/// use oboro::{plan::CellSizes, risk::population::kmap::sample_k};
/// // Mean 2: P(X >= 6) = 0.0166, P(X >= 5) = 0.0527.
/// assert_eq!(sample_k(20, 0.1, 0.05, CellSizes::Poisson), 6);
/// assert_eq!(sample_k(5, 1.0, 0.05, CellSizes::Poisson), 5);
/// ```
pub fn sample_k(k: u64, fraction: f64, significance: f64, cells: CellSizes) -> u64 {
    let mean = fraction * k as f64;
    let seen = match cells {
        CellSizes::Poisson => 1.0,
        CellSizes::ZeroTruncatedPoisson => -libm::expm1(-mean),
    };
    let allowed = significance * seen;
    // Up to where nothing is left, then down again: small terms are added first.
    let mut at = libm::floor(mean);
    let mut term = libm::exp(at * libm::log(mean) - mean - libm::lgamma(at + 1.0));
    while term > allowed * 1e-18 && term > 0.0 && at < k as f64 {
        at += 1.0;
        term *= mean / at;
    }
    if at >= k as f64 && beyond(at, term, mean) > allowed {
        return k;
    }
    let mut tail = beyond(at, term, mean);
    // tail = P(X >= at); go down while it is allowed.
    while at >= 1.0 {
        term *= at / mean;
        if tail + term > allowed {
            return (at as u64).clamp(1, k);
        }
        tail += term;
        at -= 1.0;
    }
    1.min(k)
}

/// P(X >= at) from the term at `at`, above the mean.
fn beyond(at: f64, term: f64, mean: f64) -> f64 {
    let (mut sum, mut term, mut at) = (0.0, term, at);
    while term > f64::EPSILON * 1e-3 * sum {
        sum += term;
        at += 1.0;
        term *= mean / at;
    }
    sum
}

/// The largest k whose [`sample_k`] is at most the smallest class of a table; at least that class.
pub fn supported_k(smallest: u64, fraction: f64, significance: f64, cells: CellSizes) -> u64 {
    let holds = |k: u64| sample_k(k, fraction, significance, cells) <= smallest;
    let (mut low, mut high) = (smallest, smallest.saturating_mul(2).max(1));
    // The mean of k is at most the class, so this ends at k = class / pi.
    while holds(high) {
        low = high;
        high = high.saturating_mul(2);
        if high == u64::MAX {
            return low;
        }
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if holds(middle) { low = middle } else { high = middle }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The definition, by adding from below.
    fn naive(k: u64, fraction: f64, significance: f64, truncated: bool) -> u64 {
        let mean = fraction * k as f64;
        let mut term = libm::exp(-mean);
        let seen = if truncated { 1.0 - term } else { 1.0 };
        let mut tail = if truncated { 1.0 - term } else { 1.0 };
        let mut at = if truncated { 1 } else { 0 };
        if truncated {
            term *= mean;
        }
        while tail / seen > significance && at < k {
            tail -= term;
            at += 1;
            term *= mean / at as f64;
        }
        at.clamp(1, k)
    }

    #[test]
    fn the_derived_k_is_the_definition() {
        for k in [1_u64, 2, 3, 5, 10, 20, 100, 333] {
            for fraction in [0.001, 0.01, 0.1, 0.25, 0.5, 0.9, 1.0] {
                for significance in [0.2, 0.1, 0.05, 0.01, 0.001] {
                    let plain = sample_k(k, fraction, significance, CellSizes::Poisson);
                    assert_eq!(
                        plain,
                        naive(k, fraction, significance, false),
                        "{k} {fraction} {significance}"
                    );
                    let cells = CellSizes::ZeroTruncatedPoisson;
                    let truncated = sample_k(k, fraction, significance, cells);
                    assert_eq!(
                        truncated,
                        naive(k, fraction, significance, true),
                        "{k} {fraction} {significance}"
                    );
                    assert!(truncated >= plain);
                }
            }
        }
    }

    #[test]
    fn large_means_neither_underflow_nor_hang() {
        // Mean 10^8: 1.645 standard deviations of 10^4 above.
        let found = sample_k(1_000_000_000, 0.1, 0.05, CellSizes::Poisson);
        assert!(found.abs_diff(100_016_449) < 10, "{found}");
    }

    #[test]
    fn the_supported_k_is_the_last_that_holds() {
        for smallest in [1, 2, 5, 17, 400] {
            for fraction in [0.01, 0.1, 0.5, 1.0] {
                let cells = CellSizes::ZeroTruncatedPoisson;
                let k = supported_k(smallest, fraction, 0.05, cells);
                assert!(k >= smallest);
                assert!(sample_k(k, fraction, 0.05, cells) <= smallest);
                assert!(
                    sample_k(k + 1, fraction, 0.05, cells) > smallest,
                    "{smallest} {fraction} {k}"
                );
            }
        }
    }
}

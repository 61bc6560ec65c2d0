//! What k-anonymity after random sampling promises.

/// The least delta with which a release is (epsilon, delta)-differentially private that draws each record with
/// probability beta, generalizes independently of the records, and then leaves out every class below k.
///
/// `None` where epsilon is below -ln(1 - beta), or beta is no probability between 0 and 1.
///
/// # Formula
/// g = (e^epsilon - 1 + beta) / e^epsilon; delta = the largest of P(X_n > g n) over n >= ceil(k / g - 1),
/// X_n binomial with n trials of probability beta. From some n on, Chernoff's bound
/// exp(-n (g ln(g / beta) - (g - beta))) is below what was found, and the search ends.
///
/// # Validity
/// Only where the levels were chosen without looking at the records, or with a private method.
///
/// # Citations
/// Li N, Qardaji W, Su D (2012), On sampling, anonymization, and differential privacy: or, k-anonymization meets
/// differential privacy, ASIACCS, theorem 5; Bild R, Kuhn KA, Prasser F (2018), SafePub: a truthful data
/// anonymization algorithm with strong privacy guarantees, PoPETs 2018(1), 67-87.
///
/// # Example
/// ```
/// use oboro::noise::sampling_delta;
/// // g = 1 - 0.9 / e = 0.669, so n = 7 and more than 4 of 7: 21 (0.1^5) 0.9^2 + 7 (0.1^6) 0.9 + 0.1^7.
/// assert!((sampling_delta(5, 0.1, 1.0).unwrap() - 1.765e-4).abs() < 1e-15);
/// assert_eq!(sampling_delta(5, 0.9, 1.0), None);
/// ```
pub fn sampling_delta(k: u64, beta: f64, epsilon: f64) -> Option<f64> {
    const MOST: u64 = 1_000_000;
    let possible = 0.0 < beta && beta < 1.0;
    // At the limit itself rounding does not decide.
    if !possible || epsilon < -libm::log1p(-beta) - 1e-12 {
        return None;
    }
    let g = 1.0 - (1.0 - beta) * libm::exp(-epsilon);
    let least = libm::ceil(k as f64 / g - 1.0).max(1.0) as u64;
    let falls = g * libm::log(g / beta) - (g - beta);
    let mut delta = 0.0_f64;
    for n in least..least + MOST {
        delta = delta.max(binomial_above(n, libm::floor(g * n as f64) as u64, beta));
        if delta >= libm::exp(-(n as f64 + 1.0) * falls) {
            break;
        }
    }
    Some(delta)
}

/// The probability of more than `least` successes in n trials.
fn binomial_above(n: u64, least: u64, p: f64) -> f64 {
    if least >= n {
        return 0.0;
    }
    let (first, n) = ((least + 1) as f64, n as f64);
    let choose = libm::lgamma(n + 1.0) - libm::lgamma(first + 1.0) - libm::lgamma(n - first + 1.0);
    let start = libm::exp(choose + first * libm::log(p) + (n - first) * libm::log1p(-p));
    let odds = p / (1.0 - p);
    let (mut term, mut sum, mut j) = (start, 0.0, first);
    while j <= n && term > sum * 1e-18 {
        sum += term;
        term *= (n - j) / (j + 1.0) * odds;
        j += 1.0;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: Option<f64>, wanted: f64) {
        let found = found.expect("a delta");
        assert!((found - wanted).abs() <= 1e-11 * wanted, "{found} {wanted}");
    }

    /// The largest of 5001 tails by `pbinom` of R 4.2.
    #[test]
    fn delta_is_the_largest_tail() {
        near(sampling_delta(10, 0.1, 1.0), 6.840_415_000_000_027e-8);
        near(sampling_delta(20, 0.25, 0.5), 8.832_513_755_579_635e-5);
        near(sampling_delta(3, 0.05, 2.0), 1.25e-4);
        near(sampling_delta(50, 0.5, 1.0), 2.294_415_609_753_111_3e-7);
    }

    #[test]
    fn a_larger_k_and_a_smaller_sample_promise_more() {
        let mut last = 1.0;
        for k in [2, 5, 10, 20, 50, 100, 200] {
            let delta = sampling_delta(k, 0.3, 1.0).expect("a delta");
            assert!(delta < last);
            assert!(sampling_delta(k, 0.2, 1.0).expect("a delta") <= delta);
            last = delta;
        }
        // The largest sample that an epsilon allows.
        assert!(sampling_delta(5, 1.0 - libm::exp(-1.0), 1.0).is_some());
        assert_eq!(sampling_delta(5, 0.64, 1.0), None);
    }
}

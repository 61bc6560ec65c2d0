//! The expectation of 1/F given f, in closed form for every f and every sampling fraction.

/// From this sampling fraction on the series is short for every f.
const SERIES_FROM_FRACTION: f64 = 0.4;

/// From this f on the series is short for every sampling fraction.
const SERIES_FROM_SIZE: u64 = 40;

/// E[1/F | f]: the expected probability of re-identifying one of f records that agree,
/// when each person of the population was sampled with probability p.
///
/// It is 1/f at p = 1 and above, and 0 at p = 0, which is its limit; not a number where p is none.
/// f = 0 asks for nobody: 0.
/// The relative error is below 10⁻¹³ for every f and p.
///
/// # Formula
/// F | f is negative binomial: P(F = h) = C(h - 1, f - 1) pᶠ (1 - p)ʰ⁻ᶠ for h ≥ f.
/// With q = 1 - p,
/// E[1/F | f] = (pᶠ / f) ₂F₁(f, f; f + 1; q) = (p / f) ₂F₁(1, 1; f + 1; q) = p ∫₀¹ uᶠ⁻¹ / (p + q u) du.
/// f = 1: -(p / q) ln p; f = 2: (p / q²)(p ln p + q); f = 3: (p / 2q³)(q (3q - 2) - 2p² ln p).
///
/// The first hypergeometric form cancels to nothing for large f, where the peer gives NaN.
/// The second, by Euler's transformation, has positive terms only, n! qⁿ / ((f+1) ... (f+n)), and is summed
/// where they fall fast: p ≥ 0.4, or f ≥ 40.
/// Elsewhere the integral I_f obeys q I_(f+1) = 1/f - p I_f, which is stable upwards because p < q.
///
/// # Citations
/// Benedetti and Franconi (1998), Statistical and technological solutions for controlled data dissemination,
/// Pre-proceedings of New Techniques and Technologies for Statistics 1;
/// Franconi and Polettini (2004), Individual risk estimation in mu-Argus: a review, PSD 2004, LNCS 3050.
///
/// # Example
/// ```
/// use oboro::risk::individual::expected_inverse;
/// // a sample unique, with one person in ten sampled: 0.1/0.9 x ln 10
/// assert!((expected_inverse(1, 0.1) - 0.255_842_788_110_449_5).abs() < 1e-15);
/// // everybody was sampled, so the population has the same 4 persons
/// assert_eq!(expected_inverse(4, 1.0), 0.25);
/// ```
pub fn expected_inverse(f: u64, p: f64) -> f64 {
    if f == 0 {
        return 0.0;
    }
    if p >= 1.0 {
        return 1.0 / f as f64;
    }
    if p <= 0.0 {
        return 0.0;
    }
    if f >= SERIES_FROM_SIZE || p >= SERIES_FROM_FRACTION {
        series(f as f64, p)
    } else {
        recurrence(f, p)
    }
}

/// (p / f) ₂F₁(1, 1; f + 1; 1 - p), term by term.
fn series(f: f64, p: f64) -> f64 {
    let q = 1.0 - p;
    let (mut term, mut sum, mut n) = (1.0, 1.0, 0.0);
    while term > sum * (f64::EPSILON / 8.0) {
        n += 1.0;
        term *= q * (n / (f + n));
        sum += term;
    }
    p / f * sum
}

/// p I_f, from I_1 = -ln p / q upwards.
fn recurrence(f: u64, p: f64) -> f64 {
    let q = 1.0 - p;
    let mut integral = -libm::log(p) / q;
    for below in 1..f {
        integral = (1.0 / below as f64 - p * integral) / q;
    }
    p * integral
}

#[cfg(test)]
mod tests {
    use super::*;

    /// (f, p, E[1/F | f]) from mpmath with 60 digits and more.
    const TRUTH: &[(u64, f64, f64)] = &[
        (1, 1e-300, 6.9077552789821376e-298),
        (1, 1e-06, 1.3815524373488647e-05),
        (1, 0.1, 0.2558427881104495),
        (1, 0.999999, 0.9999994999998333),
        (1, 0.9999999999999999, 0.9999999999999999),
        (2, 1e-12, 9.99999999973369e-13),
        (2, 0.3, 0.2074335665523791),
        (2, 0.99, 0.49665829983237497),
        (3, 0.04054054054054054, 0.01958321265823759),
        (3, 0.3999999999, 0.16038243904001234),
        (3, 0.4, 0.16038243907382374),
        (3, 0.999999999999, 0.33333333333308335),
        (4, 0.02366863905325444, 0.00779991468205444),
        (10, 1e-20, 1.111111111111111e-21),
        (10, 0.2, 0.02169565178722074),
        (38, 0.3999999999, 0.01069334381269566),
        (39, 0.39, 0.010157247590424292),
        (39, 0.3999999999, 0.010414963769652799),
        (39, 0.4, 0.010414963772229294),
        (40, 1e-300, 2.564102564102564e-302),
        (40, 0.3999999999, 0.0101507079100191),
        (40, 0.5, 0.012656201232748765),
        (41, 1e-06, 2.499999935897439e-08),
        (176, 0.01, 5.713957345020288e-05),
        (177, 0.99, 0.005593534599959679),
        (600, 0.01, 1.669421165529482e-05),
        (1_000, 0.3, 0.0003002100839452723),
        (10_000, 1e-09, 1.0001000100009001e-13),
        (1_000_000, 0.0001, 1.0000009999009998e-10),
        (5_000_000, 0.5, 1.0000001e-07),
        (5_000_000, 0.999999999, 1.9999999980000005e-07),
        (9_007_199_254_740_991, 0.001, 1.1102230246251568e-19),
    ];

    #[test]
    fn every_f_and_fraction_has_the_value_of_arbitrary_precision() {
        for &(f, p, truth) in TRUTH {
            let risk = expected_inverse(f, p);
            assert!(
                (risk - truth).abs() <= 1e-13 * truth,
                "f = {f}, p = {p:e}: {risk:e}, {truth:e}"
            );
        }
    }

    #[test]
    fn fractions_at_and_past_the_ends_have_their_limits() {
        assert_eq!(expected_inverse(3, 1.0), 1.0 / 3.0);
        assert_eq!(expected_inverse(3, 1.5), 1.0 / 3.0);
        assert_eq!(expected_inverse(3, 0.0), 0.0);
        assert_eq!(expected_inverse(0, 0.5), 0.0);
        assert!(expected_inverse(3, f64::NAN).is_nan());
    }
}

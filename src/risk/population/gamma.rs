//! Sums of reciprocals and ratios of gamma functions, exact to a few units in the last place.
//!
//! Written as differences from the start, so that nothing cancels when the argument is large and
//! the step small, which is where likelihoods of partitions live.

/// From here on the asymptotic series is exact to the last digits of a double.
const LARGE: f64 = 16.0;

/// So many terms are added one by one.
const FEW: u64 = 16;

/// The sum of 1 / (x + i) for i = 0 .. terms - 1, for x > 0.
///
/// # Formula
/// digamma(x + terms) - digamma(x)
pub(crate) fn reciprocals(x: f64, terms: u64) -> f64 {
    let (sum, x, terms) = lift(x, terms, |x| 1.0 / x);
    if terms == 0 {
        return sum;
    }
    let end = x + terms as f64;
    sum + libm::log1p(terms as f64 / x) + (digamma_tail(x) - digamma_tail(end))
}

/// The sum of 1 / (x + i)^2 for i = 0 .. terms - 1, for x > 0.
///
/// # Formula
/// trigamma(x) - trigamma(x + terms)
pub(crate) fn reciprocal_squares(x: f64, terms: u64) -> f64 {
    let (sum, x, terms) = lift(x, terms, |x| 1.0 / (x * x));
    if terms == 0 {
        return sum;
    }
    let end = x + terms as f64;
    sum + terms as f64 / (x * end) + (trigamma_tail(x) - trigamma_tail(end))
}

/// The logarithmic derivative of the gamma function, for x > 0.
pub(crate) fn digamma(x: f64) -> f64 {
    let (sum, x, _) = lift(x, u64::MAX, |x| 1.0 / x);
    libm::log(x) - digamma_tail(x) - sum
}

/// ln gamma(x + step) - ln gamma(x), for x > 0 and step >= 0.
pub(crate) fn ln_gamma_ratio(x: f64, step: f64) -> f64 {
    let (mut below, mut x) = (0.0, x);
    while x < LARGE {
        below += libm::log1p(step / x);
        x += 1.0;
    }
    let end = x + step;
    (x - 0.5) * libm::log1p(step / x) + step * libm::log(end) - step
        + (stirling_tail(end) - stirling_tail(x))
        - below
}

/// Adds terms one by one until x is large or none is left: the sum, the new x, the terms left.
fn lift(mut x: f64, mut terms: u64, term: impl Fn(f64) -> f64) -> (f64, f64, u64) {
    let mut sum = 0.0;
    while terms > 0 && (x < LARGE || terms <= FEW) {
        sum += term(x);
        x += 1.0;
        terms -= 1;
    }
    (sum, x, terms)
}

/// ln x - digamma(x) for large x.
fn digamma_tail(x: f64) -> f64 {
    let y = 1.0 / (x * x);
    let series = 1.0 / 12.0
        - y * (1.0 / 120.0
            - y * (1.0 / 252.0
                - y * (1.0 / 240.0 - y * (1.0 / 132.0 - y * (691.0 / 32_760.0 - y / 12.0)))));
    0.5 / x + y * series
}

/// trigamma(x) - 1 / x for large x.
fn trigamma_tail(x: f64) -> f64 {
    let y = 1.0 / (x * x);
    let series = 1.0 / 6.0
        - y * (1.0 / 30.0
            - y * (1.0 / 42.0
                - y * (1.0 / 30.0 - y * (5.0 / 66.0 - y * (691.0 / 2_730.0 - y * 7.0 / 6.0)))));
    y * (0.5 + series / x)
}

/// ln gamma(x) - (x - 1/2) ln x + x - ln(2 pi) / 2 for large x.
fn stirling_tail(x: f64) -> f64 {
    let y = 1.0 / (x * x);
    (1.0 / 12.0 - y * (1.0 / 360.0 - y * (1.0 / 1_260.0 - y * (1.0 / 1_680.0 - y / 1_188.0)))) / x
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::PI;

    /// Euler's constant.
    const EULER: f64 = 0.577_215_664_901_532_9;

    fn close(found: f64, wanted: f64) {
        assert!((found - wanted).abs() <= 4e-15 * wanted.abs().max(1e-300), "{found} {wanted}");
    }

    #[test]
    fn digamma_has_its_known_values() {
        close(digamma(1.0), -EULER);
        close(digamma(0.5), -EULER - 2.0 * std::f64::consts::LN_2);
        close(digamma(0.25), -EULER - PI / 2.0 - 3.0 * std::f64::consts::LN_2);
        close(digamma(10.0), 2.251_752_589_066_721);
    }

    #[test]
    fn squares_add_up_to_the_trigamma_function() {
        // trigamma(1) = pi^2 / 6, trigamma(1/2) = pi^2 / 2; far out, trigamma(x) = 1/x + 1/(2 x^2).
        let m: u64 = 1 << 40;
        let tail = |x: f64| 1.0 / x + 0.5 / (x * x);
        close(reciprocal_squares(1.0, m) + tail(1.0 + m as f64), PI * PI / 6.0);
        close(reciprocal_squares(0.5, m) + tail(0.5 + m as f64), PI * PI / 2.0);
        // A peer has 0 here.
        close(reciprocal_squares(9.5, m) + tail(9.5 + m as f64), 0.110_997_288_469_099_03);
    }

    #[test]
    fn sums_are_what_adding_gives() {
        for x in [1e-9, 0.3, 1.0, 7.5, 15.999, 16.0, 33.3, 1e5, 1e12] {
            for terms in [0_u64, 1, 2, 15, 16, 17, 40, 1000] {
                let (mut first, mut second) = (0.0, 0.0);
                for i in (0..terms).rev() {
                    first += 1.0 / (x + i as f64);
                    second += 1.0 / ((x + i as f64) * (x + i as f64));
                }
                close(reciprocals(x, terms), first);
                close(reciprocal_squares(x, terms), second);
            }
        }
    }

    #[test]
    fn the_ratio_of_gammas_follows_the_recurrence_and_the_factorials() {
        close(ln_gamma_ratio(1.0, 5.0), libm::log(120.0));
        close(ln_gamma_ratio(0.5, 0.5), -0.5 * libm::log(PI));
        for x in [0.1, 3.7, 1e3, 1e9] {
            close(ln_gamma_ratio(x, 1.0), libm::log(x));
            let halves = ln_gamma_ratio(x, 0.5) + ln_gamma_ratio(x + 0.5, 0.5);
            assert!((halves - libm::log(x)).abs() < 1e-13, "{x}");
        }
    }
}

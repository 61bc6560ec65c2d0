//! Tails and quantiles of the normal, t and chi-squared distributions.
//!
//! From `libm` alone, so that a figure is the same number natively and in a browser.

use crate::risk::population::gamma::ln_gamma_ratio;

/// 97.5 % of a normal distribution lie below so many standard deviations.
pub(super) const Z: f64 = 1.959_963_984_540_054;

/// The probability of a standard normal number at least so far from 0, on either side.
pub(super) fn normal_both(z: f64) -> f64 {
    libm::erfc(z.abs() / core::f64::consts::SQRT_2)
}

/// The probability of a t-distributed number at least so far from 0, on either side.
///
/// # Formula
/// I_x(d/2, 1/2) with x = d / (d + t^2).
pub(super) fn t_both(t: f64, freedom: f64) -> f64 {
    beta_ratio(freedom / (freedom + t * t), freedom / 2.0, 0.5)
}

/// 97.5 % of a t distribution lie below it.
pub(super) fn t_quantile(freedom: f64) -> f64 {
    let (mut low, mut high) = (0.0, Z);
    while t_both(high, freedom) > 0.05 {
        low = high;
        high *= 2.0;
    }
    // Halving ends when the two ends are neighbours.
    loop {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high {
            return middle;
        }
        if t_both(middle, freedom) > 0.05 { low = middle } else { high = middle }
    }
}

/// The probability of a chi-squared number at least so large.
///
/// # Formula
/// Q(d/2, x/2), the regularized upper incomplete gamma function.
pub(super) fn chi_squared_above(x: f64, freedom: f64) -> f64 {
    if x <= 0.0 {
        return 1.0;
    }
    let (shape, x) = (freedom / 2.0, x / 2.0);
    let front = libm::exp(shape * libm::log(x) - x - libm::lgamma(shape));
    if x < shape + 1.0 {
        // The series of the lower function (DLMF 8.11.4).
        let (mut term, mut sum, mut at) = (1.0 / shape, 1.0 / shape, shape);
        while term > sum * f64::EPSILON * 0.25 {
            at += 1.0;
            term *= x / at;
            sum += term;
        }
        return 1.0 - front * sum;
    }
    // The continued fraction of the upper function (DLMF 8.9.2) by Lentz's method.
    let step = |i: f64| (-i * (i - shape), x + 2.0 * i + 1.0 - shape);
    front / (x + 1.0 - shape + fraction(x + 1.0 - shape, step))
}

/// The regularized incomplete beta function I_x(a, b) by its continued fraction (DLMF 8.17.22).
fn beta_ratio(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 || x >= 1.0 {
        return if x <= 0.0 { 0.0 } else { 1.0 };
    }
    // The fraction converges fast on this side of the mean only.
    if x > (a + 1.0) / (a + b + 2.0) {
        return 1.0 - beta_ratio(1.0 - x, b, a);
    }
    let front = ln_gamma_ratio(a.max(b), a.min(b)) - libm::lgamma(a.min(b));
    let front = libm::exp(front + a * libm::log(x) + b * libm::log1p(-x)) / a;
    let step = |i: f64| {
        let m = (i / 2.0).floor();
        let part = if i % 2.0 == 0.0 {
            m * (b - m) / ((a + 2.0 * m - 1.0) * (a + 2.0 * m))
        } else {
            -(a + m) * (a + b + m) / ((a + 2.0 * m) * (a + 2.0 * m + 1.0))
        };
        (part * x, 1.0)
    };
    front / (1.0 + fraction(1.0, step))
}

/// What a continued fraction b0 + a1 / (b1 + a2 / (b2 + ...)) adds to b0; `step(i)` gives (ai, bi).
fn fraction(first: f64, step: impl Fn(f64) -> (f64, f64)) -> f64 {
    const LEAST: f64 = 1e-300;
    let away = |value: f64| if value.abs() < LEAST { LEAST } else { value };
    let start = away(first);
    let (mut value, mut c, mut d, mut i) = (start, start, 0.0, 0.0);
    loop {
        i += 1.0;
        let (a, b) = step(i);
        d = 1.0 / away(b + a * d);
        c = away(b + a / c);
        let factor = c * d;
        value *= factor;
        if (factor - 1.0).abs() < f64::EPSILON || i > 10_000.0 {
            return value - first;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(value: f64, wanted: f64) {
        assert!((value - wanted).abs() <= 1e-11 * wanted.abs(), "{value} {wanted}");
    }

    /// `2 * pt(-2, 7)`, `qt(0.975, c(1, 7, 99999))`, `pchisq(c(3.2, 20, 0.5), c(2, 5, 9), lower = FALSE)` of R 4.2.
    #[test]
    fn tails_and_quantiles_are_those_of_r() {
        near(normal_both(Z), 0.05);
        near(t_both(-2.0, 7.0), 0.085_619_328_562_975_97);
        near(t_quantile(1.0), 12.706_204_736_174_694);
        near(t_quantile(7.0), 2.364_624_251_592_784);
        near(t_quantile(99_999.0), 1.959_987_707_771_844);
        near(chi_squared_above(3.2, 2.0), 0.201_896_517_994_655_4);
        near(chi_squared_above(20.0, 5.0), 0.001_249_730_563_031_376);
        near(chi_squared_above(0.5, 9.0), 0.999_969_566_258_838_8);
        assert_eq!(chi_squared_above(0.0, 3.0), 1.0);
    }
}

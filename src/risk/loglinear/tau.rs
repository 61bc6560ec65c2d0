//! What is expected of a sample unique in the population, as a function of its intensity.

/// The two numbers that are estimated, as functions of x = (1 - pi) lambda.
///
/// x is the expected number of persons outside the sample who share the cell of a sample unique;
/// their true number is Poisson with that mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tau {
    /// The probability that nobody shares the cell: e^-x.
    Unique,
    /// The expectation of 1 / F, the chance that a match is correct: (1 - e^-x) / x.
    Match,
}

/// Below this the derivatives of tau2 are taken from a power series.
const NEAR: f64 = 0.125;

/// Above this the second moment is taken from its asymptotic series.
const FAR: f64 = 20.0;

impl Tau {
    /// tau1 and tau2.
    pub(super) const BOTH: [Tau; 2] = [Tau::Unique, Tau::Match];

    /// The expectation h(x) and its first and second derivative.
    pub(super) fn of(self, x: f64) -> [f64; 3] {
        let e = libm::exp(-x);
        match self {
            Tau::Unique => [e, -e, e],
            Tau::Match if x < NEAR => [moment(x, 0), moment(x, 1), moment(x, 2)],
            Tau::Match => [
                (1.0 - e) / x,
                match_slope(x, e),
                (2.0 - e * (x * x + 2.0 * x + 2.0)) / (x * x * x),
            ],
        }
    }

    /// The first derivatives of both.
    pub(super) fn slopes(x: f64) -> [f64; 2] {
        let e = libm::exp(-x);
        [-e, if x < NEAR { moment(x, 1) } else { match_slope(x, e) }]
    }

    /// The variance of what is expected: of an indicator, or of 1 / F.
    pub(super) fn variance(self, x: f64) -> f64 {
        let mean = self.of(x)[0];
        match self {
            Tau::Unique => mean * (1.0 - mean),
            Tau::Match => (second_moment(x) - mean * mean).max(0.0),
        }
    }
}

/// The first derivative of (1 - e^-x) / x; `e` is e^-x.
fn match_slope(x: f64, e: f64) -> f64 {
    (e * (1.0 + x) - 1.0) / (x * x)
}

/// The derivatives of (1 - e^-x) / x at small x: the integral of (-t)^d e^(-x t) over 0 to 1,
/// as a power series, without the cancellation of the closed form.
fn moment(x: f64, derivative: u32) -> f64 {
    let d = f64::from(derivative);
    let mut power = if derivative == 1 { -1.0 } else { 1.0 };
    let mut sum = 0.0;
    for k in 0..10 {
        let k = f64::from(k);
        sum += power / (k + d + 1.0);
        power *= -x / (k + 1.0);
    }
    sum
}

/// E 1 / (1 + X)^2 for X Poisson with mean x: e^-x times the sum of x^k / (k! (k + 1)^2).
fn second_moment(x: f64) -> f64 {
    if x > FAR {
        let mut term = 1.0 / (x * x);
        let mut sum = 0.0;
        for k in 1..=18 {
            sum += term;
            term *= f64::from(k) / x;
        }
        return sum;
    }
    let mut weight = libm::exp(-x);
    let mut sum = 0.0;
    let mut k = 0.0;
    while k < 8.0 || weight > 1e-17 {
        sum += weight / ((k + 1.0) * (k + 1.0));
        k += 1.0;
        weight *= x / k;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn series_and_closed_forms_meet() {
        for tau in [Tau::Unique, Tau::Match] {
            let (below, above) = (tau.of(NEAR - 1e-13), tau.of(NEAR));
            for (a, b) in below.iter().zip(above) {
                assert!((a - b).abs() < 1e-11, "{a} {b}");
            }
            assert!((tau.of(0.0)[0] - 1.0).abs() < 1e-15);
        }
        assert!((second_moment(FAR) / second_moment(FAR + 1e-9) - 1.0).abs() < 1e-6);
    }

    #[test]
    fn derivatives_are_slopes() {
        for tau in [Tau::Unique, Tau::Match] {
            for x in [0.01, 0.3, 0.9, 1.5, 7.0] {
                let step = 1e-5;
                let (low, mid, high) = (tau.of(x - step), tau.of(x), tau.of(x + step));
                assert!(((high[0] - low[0]) / (2.0 * step) - mid[1]).abs() < 1e-8);
                assert!(((high[1] - low[1]) / (2.0 * step) - mid[2]).abs() < 1e-8);
            }
        }
    }

    #[test]
    fn a_cell_that_nobody_else_can_be_in_is_certain() {
        assert_eq!(Tau::Unique.variance(0.0), 0.0);
        assert!(Tau::Match.variance(0.0) < 1e-15);
    }
}

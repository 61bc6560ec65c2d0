//! The discrete Laplace distribution: two-sided geometric noise.

use super::{EPSILON_PARTS, Noise};
use crate::coins::Coins;

/// Noise on whole numbers that one record changes by at most a sensitivity.
///
/// # Formula
/// P(y) = (1 - a) / (1 + a) a^|y| with a = exp(-epsilon / sensitivity): neighbouring tables give any result with
/// probabilities that differ by a factor of at most exp(epsilon).
///
/// # Citations
/// Ghosh A, Roughgarden T, Sundararajan M (2012), Universally utility-maximizing privacy mechanisms, SIAM J Comput
/// 41(6), 1673-1693.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DiscreteLaplace {
    /// Epsilon in millionths, at least 1.
    pub epsilon: u64,
    /// How much one record changes the number, at least 1.
    pub sensitivity: u64,
}

impl DiscreteLaplace {
    /// a, the ratio of neighbouring probabilities.
    fn ratio(self) -> f64 {
        libm::exp(-(self.epsilon as f64) / EPSILON_PARTS as f64 / self.sensitivity as f64)
    }
}

impl Noise for DiscreteLaplace {
    fn draw(&self, coins: &mut Coins) -> i64 {
        let scale = u128::from(self.sensitivity) * u128::from(EPSILON_PARTS);
        draw(coins, scale, u128::from(self.epsilon))
    }

    fn probability(&self, y: i64) -> f64 {
        let a = self.ratio();
        (1.0 - a) / (1.0 + a) * libm::pow(a, y.unsigned_abs() as f64)
    }

    /// 2 a / (1 - a^2).
    fn expected_error(&self) -> f64 {
        let a = self.ratio();
        2.0 * a / (1.0 - a * a)
    }

    /// P(|Y| > w) = 2 a^(w + 1) / (1 + a).
    fn within(&self, probability: f64) -> u64 {
        let a = self.ratio();
        let beyond = |w: u64| 2.0 * libm::pow(a, w as f64 + 1.0) / (1.0 + a);
        let rest = 1.0 - probability;
        let near = libm::log(rest * (1.0 + a) / 2.0) / libm::log(a) - 1.0;
        // Rounding may put it one too high.
        let least = (libm::ceil(near) - 1.0).max(0.0) as u64;
        (least..).find(|&w| beyond(w) <= rest).unwrap_or(u64::MAX)
    }
}

/// One draw of the distribution with a = exp(-s/t), exactly.
///
/// # Citations
/// Canonne CL, Kamath G, Steinke T (2020), The discrete Gaussian for differential privacy, NeurIPS, algorithm 2.
pub(super) fn draw(coins: &mut Coins, t: u128, s: u128) -> i64 {
    loop {
        let rest = coins.below(t);
        if !coins.exp_minus(rest, t) {
            continue;
        }
        let mut whole = 0;
        while coins.exp_minus(1, 1) {
            whole += 1;
        }
        let size = ((rest + t * whole) / s) as i64;
        let negative = coins.below(2) == 1;
        if !(negative && size == 0) {
            return if negative { -size } else { size };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{inequality, like_its_probabilities, reach};
    use super::*;

    #[test]
    fn the_reach_is_that_of_the_probabilities() {
        for (epsilon, sensitivity) in [(1_000_000, 1), (300_000, 1), (5_000_000, 1), (400_000, 5)] {
            let noise = DiscreteLaplace { epsilon, sensitivity };
            for probability in [0.5, 0.9, 0.95, 0.99] {
                assert_eq!(noise.within(probability), reach(&noise, probability));
            }
        }
    }

    #[test]
    fn draws_have_the_exact_probabilities() {
        for (epsilon, sensitivity) in [(1_000_000, 1), (300_000, 1), (2_500_000, 3)] {
            like_its_probabilities(&DiscreteLaplace { epsilon, sensitivity }, 3);
        }
    }

    #[test]
    fn probabilities_add_up_and_the_error_is_their_mean() {
        let noise = DiscreteLaplace { epsilon: 500_000, sensitivity: 2 };
        let (mut all, mut error) = (0.0, 0.0);
        for y in -300_i64..=300 {
            all += noise.probability(y);
            error += noise.probability(y) * y.unsigned_abs() as f64;
        }
        assert!((all - 1.0).abs() < 1e-12);
        assert!((error - noise.expected_error()).abs() < 1e-10);
        // By hand: a = 1/2 gives 2 (1/2) / (1 - 1/4) = 4/3.
        let half = DiscreteLaplace { epsilon: 693_147, sensitivity: 1 };
        assert!((half.expected_error() - 4.0 / 3.0).abs() < 1e-5);
    }

    #[test]
    fn one_record_changes_no_probability_by_more_than_the_factor() {
        for (epsilon, sensitivity) in [(100_000, 1), (1_000_000, 1), (2_000_000, 5)] {
            let noise = DiscreteLaplace { epsilon, sensitivity };
            let e = epsilon as f64 / 1e6;
            assert!(inequality(&noise, sensitivity as i64, e) < 1e-12);
            // No smaller epsilon would do.
            assert!(inequality(&noise, sensitivity as i64, 0.9 * e) > 1e-3);
        }
    }
}

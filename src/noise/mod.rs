//! Tables with noise: differential privacy, beside the release of records.
//!
//! Two tables are neighbours where one has one record more. Noise is drawn exactly, in whole numbers.

mod budget;
mod gaussian;
mod laplace;
mod sampling;

pub use crate::coins::Coins;
pub use budget::{Budget, Mechanism};
pub use gaussian::DiscreteGaussian;
pub use laplace::DiscreteLaplace;
pub use sampling::sampling_delta;

/// Epsilon is counted in these parts of one.
pub const EPSILON_PARTS: u64 = 1_000_000;

/// A distribution of noise over the whole numbers.
pub trait Noise {
    /// One draw.
    fn draw(&self, coins: &mut Coins) -> i64;

    /// The probability of a number.
    fn probability(&self, y: i64) -> f64;

    /// The mean of |y|.
    fn expected_error(&self) -> f64;

    /// The least w such that |y| is at most w with at least a probability below 1.
    fn within(&self, probability: f64) -> u64;
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts draws against their probabilities: Pearson's chi-squared over what is expected at least ten times, within
    /// five standard deviations of its mean.
    pub(super) fn like_its_probabilities(noise: &impl Noise, seed: u64) {
        const DRAWS: usize = 100_000;
        let mut coins = Coins::from_seed(seed);
        let reach = 2_000_i64;
        let mut counts = vec![0_u32; 2 * reach as usize + 1];
        for _ in 0..DRAWS {
            let y = noise.draw(&mut coins);
            assert!(y.abs() <= reach);
            counts[(y + reach) as usize] += 1;
        }
        let (mut chi, mut cells) = (0.0, 0.0);
        let (mut rest, mut rest_expected) = (0.0, 0.0);
        for (at, &count) in counts.iter().enumerate() {
            let expected = noise.probability(at as i64 - reach) * DRAWS as f64;
            if expected >= 10.0 {
                chi += (f64::from(count) - expected) * (f64::from(count) - expected) / expected;
                cells += 1.0;
            } else {
                rest += f64::from(count);
                rest_expected += expected;
            }
        }
        let freedom: f64 = cells - 1.0;
        assert!((chi - freedom).abs() < 5.0 * (2.0 * freedom).sqrt(), "{chi} of {freedom}");
        assert!((rest - rest_expected).abs() < 5.0 * (rest_expected + 1.0).sqrt());
    }

    /// The least reach by adding up probabilities.
    pub(super) fn reach(noise: &impl Noise, probability: f64) -> u64 {
        let inside = |w: i64| (-w..=w).map(|y| noise.probability(y)).sum::<f64>();
        (0..).find(|&w| inside(w) >= probability).expect("a reach") as u64
    }

    /// The sum over results of what P(y) is above exp(epsilon) P(y - sensitivity): the delta that is needed, from the
    /// probabilities alone.
    pub(super) fn inequality(noise: &impl Noise, sensitivity: i64, epsilon: f64) -> f64 {
        let over = |y: i64| {
            let (here, there) = (noise.probability(y), noise.probability(y - sensitivity));
            (here - libm::exp(epsilon) * there).max(0.0)
        };
        (-1_500..=1_500).map(over).sum()
    }
}

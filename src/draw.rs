//! Draws that give the same numbers on every machine.
//!
//! The source is ChaCha with 8 rounds, whose output is fixed by its key; the rest is integer arithmetic, `libm`, and the
//! four operations and square root, which IEEE 754 rounds exactly.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

/// A source of draws.
#[derive(Debug)]
pub(crate) struct Dice(ChaCha8Rng);

impl Dice {
    /// The key is the seed in little-endian order, followed by zeros.
    pub(crate) fn new(seed: u64) -> Dice {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        Dice(ChaCha8Rng::from_seed(key))
    }

    /// One of 0, 1, ..., n - 1; for the n used here (below 2^50) the shares are equal to within 2^-14.
    pub(crate) fn below(&mut self, n: u64) -> u64 {
        ((u128::from(self.0.next_u64()) * u128::from(n)) >> 64) as u64
    }

    /// Whether an event of so many in a thousand happens.
    pub(crate) fn happens(&mut self, per_mille: u64) -> bool {
        self.below(1000) < per_mille
    }

    /// One of the choices, which must not be empty.
    pub(crate) fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len() as u64) as usize]
    }

    /// A standard normal number, by Marsaglia's polar method.
    pub(crate) fn normal(&mut self) -> f64 {
        loop {
            let (x, y) = (self.signed(), self.signed());
            let square = x * x + y * y;
            if 0.0 < square && square < 1.0 {
                return x * (-2.0 * libm::log(square) / square).sqrt();
            }
        }
    }

    /// exp(sigma z), z standard normal: a factor whose median is 1.
    pub(crate) fn factor(&mut self, sigma: f64) -> f64 {
        libm::exp(sigma * self.normal())
    }

    /// Uniform on [-1, 1), 53 bits.
    fn signed(&mut self) -> f64 {
        let unit = (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64;
        2.0 * unit - 1.0
    }
}

/// Draws an index in proportion to its weight.
#[derive(Debug)]
pub(crate) struct Weights(Vec<u64>);

impl Weights {
    /// At least one weight must be above 0.
    pub(crate) fn new(weights: impl IntoIterator<Item = u64>) -> Weights {
        let sums = weights.into_iter().scan(0, |sum, weight| {
            *sum += weight;
            Some(*sum)
        });
        Weights(sums.collect())
    }

    /// The sum of the weights.
    pub(crate) fn total(&self) -> u64 {
        self.0.last().copied().unwrap_or(0)
    }

    /// One index.
    pub(crate) fn draw(&self, dice: &mut Dice) -> usize {
        let point = dice.below(self.total());
        self.0.partition_point(|sum| *sum <= point)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_drawn_in_proportion() {
        let weights = Weights::new([1, 0, 3]);
        let mut dice = Dice::new(1);
        let mut counts = [0_u32; 3];
        for _ in 0..40_000 {
            counts[weights.draw(&mut dice)] += 1;
        }
        assert_eq!(counts[1], 0);
        // The share of index 0 is 1/4; its standard deviation is 87 draws.
        assert!((9_600..=10_400).contains(&counts[0]), "{counts:?}");
    }

    #[test]
    fn normal_has_mean_0_and_variance_1() {
        let mut dice = Dice::new(2);
        let draws: Vec<f64> = (0..40_000).map(|_| dice.normal()).collect();
        let mean = draws.iter().sum::<f64>() / 40_000.0;
        let square = draws.iter().map(|x| x * x).sum::<f64>() / 40_000.0;
        assert!(mean.abs() < 0.02, "{mean}");
        assert!((square - 1.0).abs() < 0.03, "{square}");
    }

    #[test]
    fn the_stream_is_fixed() {
        let mut dice = Dice::new(2024);
        let draws: Vec<u64> = (0..4).map(|_| dice.below(1_000_000)).collect();
        assert_eq!(draws, FIRST_OF_2024);
    }

    /// Another platform or another version of the generator must give the same.
    const FIRST_OF_2024: [u64; 4] = [504_293, 179_064, 429_194, 605_229];
}

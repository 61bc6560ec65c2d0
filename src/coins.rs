//! Random bits, and exact draws from them.
//!
//! Nothing here is a floating-point number: noise made of rounded numbers gives itself away in its lowest bits
//! (Mironov I (2012), On significance of the least significant bits for differential privacy, CCS).

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

use crate::error::{Error, Result};

/// A source of random bits: ChaCha with 20 rounds, with a key of 256 bits from the system.
pub struct Coins(ChaCha20Rng);

impl Coins {
    /// A key from the system's source of randomness.
    ///
    /// # Errors
    /// A system without one.
    pub(crate) fn key() -> Result<[u8; 32]> {
        let mut key = [0; 32];
        getrandom::fill(&mut key).map_err(|_| Error::fault("no-randomness"))?;
        Ok(key)
    }

    /// Bits from the system's source of randomness.
    ///
    /// # Errors
    /// A system without one.
    pub fn from_system() -> Result<Coins> {
        Coins::key().map(Coins::from_key)
    }

    /// The bits of a key.
    pub(crate) fn from_key(key: [u8; 32]) -> Coins {
        Coins(ChaCha20Rng::from_seed(key))
    }

    /// The same bits every time: for teaching and tests, since whoever knows the seed knows the noise.
    pub fn from_seed(seed: u64) -> Coins {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        Coins(ChaCha20Rng::from_seed(key))
    }

    /// One of 0, 1, ..., n - 1, each exactly as likely; `n` is at least 1.
    pub(crate) fn below(&mut self, n: u128) -> u128 {
        let mask = u128::MAX.checked_shr((n - 1).leading_zeros()).unwrap_or(0);
        loop {
            let high = if mask >> 64 == 0 { 0 } else { u128::from(self.0.next_u64()) << 64 };
            let draw = (high | u128::from(self.0.next_u64())) & mask;
            if draw < n {
                return draw;
            }
        }
    }

    /// 1 with probability exp(-n/d), exactly.
    ///
    /// # Formula
    /// For g = n/d at most 1: the first j at which a coin of probability g/j shows 0 is odd with probability
    /// exp(-g); for larger g one coin of exp(-1) for each whole, and one for the rest.
    ///
    /// # Citations
    /// Canonne CL, Kamath G, Steinke T (2020), The discrete Gaussian for differential privacy, NeurIPS, algorithm 1.
    pub(crate) fn exp_minus(&mut self, n: u128, d: u128) -> bool {
        let whole = n / d;
        (0..whole).all(|_| self.exp_minus_part(1, 1)) && self.exp_minus_part(n % d, d)
    }

    fn exp_minus_part(&mut self, n: u128, d: u128) -> bool {
        let mut j = 1;
        // A coin of n / (d j): one of j, and n of d.
        while self.below(j) == 0 && self.below(d) < n {
            j += 1;
        }
        j % 2 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_below_is_as_likely() {
        let mut coins = Coins::from_seed(1);
        let mut counts = [0_u32; 7];
        for _ in 0..70_000 {
            counts[coins.below(7) as usize] += 1;
        }
        // A count has mean 10 000 and standard deviation 93.
        assert!(counts.iter().all(|count| (9_600..10_400).contains(count)), "{counts:?}");
        assert_eq!(coins.below(1), 0);
        assert!((0..100).any(|_| coins.below(u128::MAX) > u128::MAX / 2));
    }

    #[test]
    fn coins_of_an_exponential_are_exact() {
        let mut coins = Coins::from_seed(2);
        for (n, d) in [(0, 1), (1, 3), (1, 1), (5, 2), (7, 10)] {
            let p = libm::exp(-(n as f64) / d as f64);
            let heads = (0..100_000).filter(|_| coins.exp_minus(n, d)).count() as f64;
            let spread = (p * (1.0 - p) * 100_000.0).sqrt();
            assert!((heads - p * 100_000.0).abs() <= 4.0 * spread, "{n}/{d}: {heads}");
        }
    }
}

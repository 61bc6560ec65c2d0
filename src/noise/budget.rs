//! How much of epsilon and delta a table may spend, and the noise that this buys.

use super::{Coins, DiscreteGaussian, DiscreteLaplace, EPSILON_PARTS, Noise};
use crate::error::{Error, Result};
use crate::plan::{NoiseKind, NoisePlan};

/// Epsilon at least and at most, for one number.
const LEAST: f64 = 0.001;
const MOST: f64 = 100.0;

/// A part of epsilon and delta.
///
/// Tables are released one after the other: what they spend adds up. The cells of one table share no record: they
/// spend what one of them does.
///
/// # Citations
/// Dwork C, Roth A (2014), The algorithmic foundations of differential privacy, Found Trends Theor Comput Sci 9(3-4),
/// theorem 3.16 (tables); McSherry F (2009), Privacy integrated queries, SIGMOD, theorem 4 (cells).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Budget {
    kind: NoiseKind,
    /// Epsilon in millionths.
    millionths: u64,
    /// Delta; 0 with Laplace noise.
    pub delta: f64,
}

impl Budget {
    /// The budget of a plan.
    ///
    /// # Errors
    /// Epsilon out of range; a delta that is none, or that Gaussian noise lacks.
    pub fn check(plan: &NoisePlan) -> Result<Budget> {
        if !(LEAST..=MOST).contains(&plan.epsilon) {
            return Err(Error::input("noise-epsilon").with("least", LEAST).with("most", MOST));
        }
        let delta = match (plan.mechanism == NoiseKind::Gaussian, plan.delta) {
            (_, Some(delta)) if !(delta > 0.0 && delta < 1.0) => None,
            (true, delta) => delta,
            (false, _) => Some(0.0),
        };
        let delta = delta.ok_or_else(|| Error::input("noise-delta"))?;
        Ok(Budget { kind: plan.mechanism, millionths: millionths(plan.epsilon), delta })
    }

    /// The same with another epsilon; `None` where that is out of range.
    pub fn at(self, epsilon: f64) -> Option<Budget> {
        let possible = (LEAST..=MOST).contains(&epsilon);
        possible.then(|| Budget { millionths: millionths(epsilon), ..self })
    }

    /// One of some equal parts, rounded down.
    pub fn part(self, parts: usize) -> Budget {
        let parts = parts.max(1);
        let delta = self.delta / parts as f64;
        Budget { millionths: self.millionths / parts as u64, delta, ..self }
    }

    /// Epsilon.
    pub fn epsilon(self) -> f64 {
        self.millionths as f64 / EPSILON_PARTS as f64
    }

    /// The noise that the budget buys for a number that one record changes by at most a sensitivity.
    ///
    /// # Errors
    /// A budget that is too small.
    pub fn mechanism(self, sensitivity: u64) -> Result<Mechanism> {
        let epsilon = self.millionths;
        let found = match self.kind {
            _ if self.epsilon() < LEAST => None,
            NoiseKind::Laplace => {
                Some(Mechanism::Laplace(DiscreteLaplace { epsilon, sensitivity }))
            }
            NoiseKind::Gaussian => {
                let noise = DiscreteGaussian::enough_for(epsilon, self.delta, sensitivity);
                noise.map(Mechanism::Gaussian)
            }
        };
        found.ok_or_else(|| Error::input("noise-too-little").with("least", LEAST))
    }
}

fn millionths(epsilon: f64) -> u64 {
    // What was meant as a decimal fraction is one, in spite of how it is held.
    libm::floor(epsilon * EPSILON_PARTS as f64 + 1e-3) as u64
}

/// Noise of either kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mechanism {
    /// Discrete Laplace.
    Laplace(DiscreteLaplace),
    /// Discrete Gaussian.
    Gaussian(DiscreteGaussian),
}

impl Noise for Mechanism {
    fn draw(&self, coins: &mut Coins) -> i64 {
        match self {
            Mechanism::Laplace(noise) => noise.draw(coins),
            Mechanism::Gaussian(noise) => noise.draw(coins),
        }
    }

    fn probability(&self, y: i64) -> f64 {
        match self {
            Mechanism::Laplace(noise) => noise.probability(y),
            Mechanism::Gaussian(noise) => noise.probability(y),
        }
    }

    fn expected_error(&self) -> f64 {
        match self {
            Mechanism::Laplace(noise) => noise.expected_error(),
            Mechanism::Gaussian(noise) => noise.expected_error(),
        }
    }

    fn within(&self, probability: f64) -> u64 {
        match self {
            Mechanism::Laplace(noise) => noise.within(probability),
            Mechanism::Gaussian(noise) => noise.within(probability),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(epsilon: f64, delta: Option<f64>, mechanism: NoiseKind) -> NoisePlan {
        let (seed, sampling_fraction, tables) = (None, None, Vec::new());
        NoisePlan {
            epsilon,
            delta,
            mechanism,
            seed,
            non_negative: false,
            sampling_fraction,
            tables,
        }
    }

    #[test]
    fn parts_never_add_up_to_more_than_the_whole() {
        let whole = Budget::check(&plan(0.1, Some(1e-6), NoiseKind::Gaussian)).expect("a budget");
        for parts in 1..50 {
            let part = whole.part(parts);
            assert!(part.millionths * parts as u64 <= 100_000);
            assert!(part.delta * parts as f64 <= 1e-6 * (1.0 + 1e-12));
        }
    }

    #[test]
    fn a_budget_out_of_range_is_refused() {
        let refused = |epsilon, delta, kind| Budget::check(&plan(epsilon, delta, kind)).is_err();
        assert!(refused(0.0, None, NoiseKind::Laplace));
        assert!(refused(f64::NAN, None, NoiseKind::Laplace));
        assert!(refused(1.0, None, NoiseKind::Gaussian));
        assert!(refused(1.0, Some(1.0), NoiseKind::Gaussian));
        let small = Budget::check(&plan(0.001, None, NoiseKind::Laplace)).expect("a budget");
        assert!(small.mechanism(1).is_ok() && small.part(2).mechanism(1).is_err());
    }
}

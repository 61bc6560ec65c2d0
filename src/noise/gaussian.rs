//! The discrete Gaussian distribution.

use super::{EPSILON_PARTS, Noise, laplace};
use crate::coins::Coins;

/// The variance parameter is a whole number of these parts.
const PARTS: u128 = 1_000;

/// Terms between two that are computed afresh.
const FRESH: u32 = 128;

/// From this variance parameter on, sums over so many numbers are had from their integrals.
const WIDE: f64 = 1e6;

/// Noise on whole numbers: P(y) in proportion to exp(-y^2 / 2 s), s the variance parameter.
///
/// # Citations
/// Canonne CL, Kamath G, Steinke T (2020), The discrete Gaussian for differential privacy, NeurIPS 33, 15676-15688.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DiscreteGaussian {
    /// s in thousandths, at least 1.
    thousandths: u64,
}

impl DiscreteGaussian {
    /// The distribution with a variance parameter in thousandths, at least 1.
    pub fn new(thousandths: u64) -> DiscreteGaussian {
        DiscreteGaussian { thousandths: thousandths.max(1) }
    }

    /// The least variance parameter, to about a part in a million, that is enough for (epsilon, delta), where one
    /// record changes one number by at most a sensitivity; epsilon in millionths.
    ///
    /// `None` where the parameter is too large to draw from (10^12).
    pub fn enough_for(epsilon: u64, delta: f64, sensitivity: u64) -> Option<DiscreteGaussian> {
        const MOST: u64 = 1_000_000_000_000_000;
        let private = |thousandths: u64| {
            DiscreteGaussian::new(thousandths).delta(epsilon, sensitivity) <= delta
        };
        let mut high = 1_000 * sensitivity * sensitivity;
        let mut low = 0;
        while !private(high) {
            if high > MOST {
                return None;
            }
            low = high;
            high *= 2;
        }
        while high - low > 1 + high / 1_000_000 {
            let middle = low + (high - low) / 2;
            if private(middle) { high = middle } else { low = middle }
        }
        Some(DiscreteGaussian::new(high))
    }

    /// The variance parameter.
    pub fn variance(self) -> f64 {
        self.thousandths as f64 / PARTS as f64
    }

    /// The least delta with which it is (epsilon, delta)-private, where one record changes one number by at most a
    /// sensitivity D; epsilon in millionths.
    ///
    /// # Formula
    /// P(Y > epsilon s / D - D / 2) - exp(epsilon) P(Y > epsilon s / D + D / 2).
    ///
    /// # Citations
    /// Canonne, Kamath and Steinke (2020), theorem 7.
    pub fn delta(self, epsilon: u64, sensitivity: u64) -> f64 {
        let (epsilon, d) = (epsilon as f64 / EPSILON_PARTS as f64, sensitivity as f64);
        let middle = epsilon * self.variance() / d;
        let above = |point: f64| self.tail(libm::floor(point) as i64 + 1);
        let found = above(middle - d / 2.0) - libm::exp(epsilon) * above(middle + d / 2.0);
        (found / self.all()).max(0.0)
    }

    /// The sum of exp(-y^2 / 2 s) over y from a number on.
    fn tail(self, from: i64) -> f64 {
        match from {
            0.. => self.upper(from),
            // By symmetry.
            _ => self.all() - self.upper(1 - from),
        }
    }

    /// The same from a number on that is not below 0.
    ///
    /// Of a wide one by the midpoint rule with its first two corrections (Euler-Maclaurin), which leave out less than
    /// a double holds.
    fn upper(self, from: i64) -> f64 {
        let s = self.variance();
        if s < WIDE {
            return self.sum(from, |_| 1.0);
        }
        let a = from as f64 - 0.5;
        let here = libm::exp(-a * a / (2.0 * s));
        let integral =
            libm::sqrt(core::f64::consts::PI * s / 2.0) * libm::erfc(a / libm::sqrt(2.0 * s));
        // The first and the third derivative at a.
        let slope = -a / s * here;
        let third = (3.0 * a / (s * s) - a * a * a / (s * s * s)) * here;
        (integral + slope / 24.0 - 7.0 * third / 5_760.0).max(0.0)
    }

    /// The sum of exp(-y^2 / 2 s) over all y.
    fn all(self) -> f64 {
        let s = self.variance();
        match s >= WIDE {
            // What is missing is below exp(-2 pi^2 s) (Poisson's summation formula).
            true => libm::sqrt(2.0 * core::f64::consts::PI * s),
            false => 1.0 + 2.0 * self.sum(1, |_| 1.0),
        }
    }

    /// The sum of a weight times exp(-y^2 / 2 s) over y from one on that is not below 0.
    fn sum(self, from: i64, weight: impl Fn(f64) -> f64) -> f64 {
        let s = self.variance();
        let falls = libm::exp(-1.0 / s);
        let (mut y, mut sum) = (from as f64, 0.0);
        let (mut term, mut ratio) = (0.0, 0.0);
        for step in (0..FRESH).cycle() {
            if step == 0 {
                term = libm::exp(-y * y / (2.0 * s));
                ratio = libm::exp(-(2.0 * y + 1.0) / (2.0 * s));
            }
            let next = weight(y) * term;
            sum += next;
            if next <= sum * 1e-18 && y > 0.0 {
                return sum;
            }
            term *= ratio;
            ratio *= falls;
            y += 1.0;
        }
        sum
    }
}

impl Noise for DiscreteGaussian {
    /// A draw of the discrete Laplace, kept with the probability that makes it Gaussian, exactly.
    ///
    /// # Citations
    /// Canonne, Kamath and Steinke (2020), algorithm 3.
    fn draw(&self, coins: &mut Coins) -> i64 {
        let n = u128::from(self.thousandths);
        let t = (n / PARTS).isqrt() + 1;
        loop {
            let y = laplace::draw(coins, t, 1);
            let size = u128::from(y.unsigned_abs());
            // exp(-(|y| - s/t)^2 / 2 s) with s = n / PARTS; what does not fit has no weight that anybody could see.
            let apart = size.checked_mul(t * PARTS).map(|far| far.abs_diff(n));
            let over = apart.and_then(|apart| apart.checked_mul(apart));
            if over.is_some_and(|over| coins.exp_minus(over, 2 * n * t * t * PARTS)) {
                return y;
            }
        }
    }

    fn probability(&self, y: i64) -> f64 {
        let y = y as f64;
        libm::exp(-y * y / (2.0 * self.variance())) / self.all()
    }

    /// The sum of |y| P(y), which has no closed form; of a wide one by Euler-Maclaurin.
    fn expected_error(&self) -> f64 {
        let s = self.variance();
        let half = match s >= WIDE {
            true => s - 1.0 / 12.0 - 1.0 / (240.0 * s),
            false => self.sum(1, |y| y),
        };
        2.0 * half / self.all()
    }

    /// By adding up from the middle; of a wide one by halving.
    fn within(&self, probability: f64) -> u64 {
        let (all, s) = (self.all(), self.variance());
        if s >= WIDE {
            let outside = |w: i64| 2.0 * self.upper(w + 1) / all;
            let (mut low, mut high) = (-1, (50.0 * libm::sqrt(s)) as i64);
            while high - low > 1 {
                let middle = low + (high - low) / 2;
                if outside(middle) <= 1.0 - probability { high = middle } else { low = middle }
            }
            return high as u64;
        }
        let (mut inside, mut w) = (1.0 / all, 0);
        while inside < probability {
            w += 1;
            let y = w as f64;
            inside += 2.0 * libm::exp(-y * y / (2.0 * s)) / all;
        }
        w
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{inequality, like_its_probabilities, reach};
    use super::*;

    #[test]
    fn the_reach_is_that_of_the_probabilities() {
        for thousandths in [1, 250, 7_777, 400_000] {
            let noise = DiscreteGaussian::new(thousandths);
            for probability in [0.5, 0.9, 0.95, 0.99] {
                assert_eq!(noise.within(probability), reach(&noise, probability));
            }
        }
    }

    #[test]
    fn wide_ones_have_the_sums_of_their_terms() {
        let noise = DiscreteGaussian::new(1_500_000_000);
        let near = |found: f64, wanted: f64| {
            assert!((found - wanted).abs() <= 2e-13 * wanted, "{found} {wanted}");
        };
        near(noise.all(), 1.0 + 2.0 * noise.sum(1, |_| 1.0));
        for from in [0, 1, 700, 1_300, 5_000, 11_000] {
            near(noise.upper(from), noise.sum(from, |_| 1.0));
        }
        near(noise.expected_error(), 2.0 * noise.sum(1, |y| y) / noise.all());
        let outside = |w: u64| 2.0 * noise.sum(w as i64 + 1, |_| 1.0) / noise.all();
        let reach = noise.within(0.95);
        assert!(outside(reach) <= 0.05 && outside(reach - 1) > 0.05);
    }

    #[test]
    fn draws_have_the_exact_probabilities() {
        for thousandths in [250, 1_000, 7_777, 100_000] {
            like_its_probabilities(&DiscreteGaussian::new(thousandths), 4);
        }
    }

    #[test]
    fn probabilities_add_up_and_the_error_is_their_mean() {
        let noise = DiscreteGaussian::new(12_500);
        let (mut all, mut error) = (0.0, 0.0);
        for y in -60_i64..=60 {
            all += noise.probability(y);
            error += noise.probability(y) * y.unsigned_abs() as f64;
        }
        assert!((all - 1.0).abs() < 1e-13);
        assert!((error - noise.expected_error()).abs() < 1e-12);
    }

    #[test]
    fn delta_is_what_the_probabilities_say() {
        for (thousandths, epsilon, sensitivity) in
            [(1_000, 1_000_000, 1), (20_000, 300_000, 1), (900_000, 1_000_000, 10)]
        {
            let noise = DiscreteGaussian::new(thousandths);
            let by_sum = inequality(&noise, sensitivity as i64, epsilon as f64 / 1e6);
            let delta = noise.delta(epsilon, sensitivity);
            assert!((delta - by_sum).abs() < 1e-11 * (1.0 + delta / 1e-3), "{delta} {by_sum}");
        }
    }

    #[test]
    fn the_variance_is_enough_and_hardly_more() {
        for (epsilon, delta, sensitivity) in
            [(1_000_000, 1e-5, 1), (100_000, 1e-6, 1), (500_000, 1e-6, 1_000)]
        {
            let noise = DiscreteGaussian::enough_for(epsilon, delta, sensitivity).expect("some");
            assert!(noise.delta(epsilon, sensitivity) <= delta);
            let less = DiscreteGaussian::new((noise.thousandths as f64 * 0.99) as u64);
            assert!(less.delta(epsilon, sensitivity) > delta);
        }
        assert_eq!(DiscreteGaussian::enough_for(1, 1e-12, 1_000_000), None);
    }
}

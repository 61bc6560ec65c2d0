//! The slide negative binomial model.

use super::root::crossing;
use super::{Estimate, Model, Note, Parameter, SMALL_FRACTION, Sample};

/// Where the logit of beta is searched, and in what steps.
const LOGITS: (f64, f64, u32) = (-60.0, 40.0, 400);

/// Expected population uniques when each class has one person and a negative binomial number more.
///
/// # Formula
/// K classes in the population by Haas and Stokes (Sh3); alpha and beta make the expected numbers
/// of classes of one and of two records what they are:
/// c1 = K pi (beta / D)^alpha (1 + alpha L / D) and
/// c2 = K alpha beta^alpha pi^2 (1 - beta) (2 - (1 - alpha) L) / (2 D^(alpha + 2)),
/// with L = (1 - pi)(1 - beta) and D = 1 - L; U = K beta^alpha.
///
/// The quotient of the two is a quadratic equation in alpha with one positive root, so one
/// equation in beta is left, and every root of it is seen.
///
/// # Citations
/// Chen and Keller-McNulty (1998), Estimation of identification disclosure risk in microdata,
/// Journal of Official Statistics 14(1).
/// Haas and Stokes (1998), Estimating the number of classes in a finite population, JASA 93.
pub(super) fn estimate(sample: &Sample<'_>) -> Estimate {
    let known = Known::of(sample);
    let (solutions, iterations, converged) = known.solutions();
    // How many times too large or too small the population is that a solution makes.
    let factor = |&(alpha, beta): &(f64, f64)| {
        let people = known.classes * (1.0 + alpha * (1.0 - beta) / beta);
        (people / sample.population).max(sample.population / people)
    };
    let nearest = solutions.iter().min_by(|a, b| factor(a).total_cmp(&factor(b)));
    let Some(&(alpha, beta)) = nearest else {
        let mut absent = Estimate::absent(Model::Snb, Note::NoSolution);
        absent.iterations = iterations;
        absent.parameters = vec![Parameter { name: "K", value: known.classes }];
        return absent;
    };
    let uniques = known.classes * libm::exp(alpha * libm::log(beta));
    let deviation = known.deviation(sample, alpha, beta);
    let mut estimate = Estimate::found(Model::Snb, uniques, deviation, sample);
    estimate.iterations = iterations;
    estimate.converged = converged;
    estimate.parameters = vec![
        Parameter { name: "K", value: known.classes },
        Parameter { name: "alpha", value: alpha },
        Parameter { name: "beta", value: beta },
    ];
    let notes = [
        (sample.fraction <= SMALL_FRACTION).then_some(Note::FractionBelow),
        (solutions.len() > 1).then_some(Note::SeveralSolutions),
        (factor(&(alpha, beta)) > 2.0).then_some(Note::OtherPopulation),
        (!converged).then_some(Note::NotConverged),
        sample.few(),
    ];
    estimate.notes.extend(notes.into_iter().flatten());
    estimate
}

/// The sums of the estimator Sh3, of which K is made.
struct Known {
    fraction: f64,
    singles: f64,
    doubles: f64,
    /// sum of i pi^2 (1 - pi^2)^(i - 1) c_i
    above: f64,
    /// sum of (1 - pi)^i ((1 + pi)^i - 1) c_i
    below: f64,
    /// sum of (1 - pi)^i c_i
    missed: f64,
    /// sum of i pi (1 - pi)^(i - 1) c_i
    once: f64,
    /// K, classes in the population
    classes: f64,
}

/// The summands of one class in [`Known`], in that order.
fn summands(fraction: f64, size: u64) -> [f64; 4] {
    let i = size as f64;
    let (miss, both) = (libm::log1p(-fraction), libm::log1p(-fraction * fraction));
    let grow = i * libm::log1p(fraction);
    let missed = libm::exp(i * miss);
    // The difference cancels where the growth is small, and overflows where it is large.
    let below = if grow < 1.0 { missed * libm::expm1(grow) } else { libm::exp(i * both) - missed };
    [
        i * fraction * fraction * libm::exp((i - 1.0) * both),
        below,
        missed,
        i * fraction * libm::exp((i - 1.0) * miss),
    ]
}

impl Known {
    fn of(sample: &Sample<'_>) -> Known {
        let mut sums = [0.0; 4];
        for &(size, count) in sample.pairs {
            for (sum, one) in sums.iter_mut().zip(summands(sample.fraction, size)) {
                *sum += count as f64 * one;
            }
        }
        let [above, below, missed, once] = sums;
        let singles = sample.singles as f64;
        let unseen = singles * (above / below) * (missed / once) * (missed / once);
        Known {
            fraction: sample.fraction,
            singles,
            doubles: sample.doubles as f64,
            above,
            below,
            missed,
            once,
            classes: sample.classes as f64 + unseen,
        }
    }

    /// Every (alpha, beta), how often the equation was looked at, and whether each root closed.
    fn solutions(&self) -> (Vec<(f64, f64)>, u32, bool) {
        let (first, last, steps) = LOGITS;
        let at = |step: u32| first + (last - first) * f64::from(step) / f64::from(steps);
        let (mut found, mut iterations, mut converged) = (Vec::new(), steps + 1, true);
        let mut before = self.miss(first);
        for step in 1..=steps {
            let now = self.miss(at(step));
            if before.is_finite()
                && now.is_finite()
                && (before > 0.0) != (now > 0.0)
                && let Some(root) = crossing(at(step - 1), at(step), |logit| self.miss(logit))
            {
                iterations += root.iterations;
                converged &= root.converged;
                found.extend(self.alpha(root.at).map(|alpha| (alpha, beta_of(root.at).0)));
            }
            before = now;
        }
        (found, iterations, converged)
    }

    /// The logarithm of expected over seen classes of one record.
    fn miss(&self, logit: f64) -> f64 {
        let Some(alpha) = self.alpha(logit) else { return f64::NAN };
        let (beta, rest) = beta_of(logit);
        let left = (1.0 - self.fraction) * rest;
        let d = 1.0 - left;
        libm::log(self.classes * self.fraction / self.singles)
            + alpha * log_quotient(beta, rest, self.fraction)
            + libm::log1p(alpha * left / d)
    }

    /// The alpha that gives the quotient of classes of two and of one, for a beta.
    fn alpha(&self, logit: f64) -> Option<f64> {
        let rest = beta_of(logit).1;
        let left = (1.0 - self.fraction) * rest;
        let d = 1.0 - left;
        let drawn = rest * self.fraction;
        let quotient = self.doubles / self.singles;
        let a = drawn * left;
        let b = drawn * (2.0 - left) - 2.0 * quotient * d * left;
        let c = 2.0 * quotient * d * d;
        let root = (b * b + 4.0 * a * c).sqrt();
        let alpha = if b > 0.0 { 2.0 * c / (b + root) } else { (root - b) / (2.0 * a) };
        (alpha.is_finite() && alpha > 0.0).then_some(alpha)
    }

    /// The standard deviation of ln U when numbers of classes are independent Poisson numbers.
    fn deviation(&self, sample: &Sample<'_>, alpha: f64, beta: f64) -> Option<f64> {
        let g = 1.0 - self.fraction;
        let left = g * (1.0 - beta);
        let d = 1.0 - left;
        let spread = 2.0 - left + alpha * left;
        let log_quotient = log_quotient(beta, 1.0 - beta, self.fraction);
        let one_by_alpha = log_quotient + left / (d + alpha * left);
        let one_by_beta =
            alpha / beta - alpha * g / d + g * (1.0 - alpha) / (d + alpha * left) - g / d;
        let two_by_alpha = 1.0 / alpha + log_quotient + left / spread;
        let two_by_beta =
            alpha / beta - 1.0 / (1.0 - beta) - (alpha + 2.0) * g / d + g * (1.0 - alpha) / spread;
        let determinant = one_by_alpha * two_by_beta - one_by_beta * two_by_alpha;
        // How ln U answers to a change of the left sides: ln beta d alpha + alpha / beta d beta.
        let (by_alpha, by_beta) = (libm::log(beta), alpha / beta);
        let to_one = (by_alpha * two_by_beta - by_beta * two_by_alpha) / determinant;
        let to_two = (by_beta * one_by_alpha - by_alpha * one_by_beta) / determinant;
        let to_classes = 1.0 - to_one - to_two;

        let unseen = self.classes - sample.classes as f64;
        let variance: f64 = sample
            .pairs
            .iter()
            .map(|&(size, count)| {
                let [above, below, missed, once] = summands(self.fraction, size);
                let change = above / self.above - below / self.below + 2.0 * missed / self.missed
                    - 2.0 * once / self.once;
                let single = if size == 1 { 1.0 / self.singles } else { 0.0 };
                let double = if size == 2 { 1.0 / self.doubles } else { 0.0 };
                let classes = (1.0 + unseen * (change + single)) / self.classes;
                let slope = to_classes * classes + to_one * single + to_two * double;
                count as f64 * slope * slope
            })
            .sum();
        variance.is_finite().then(|| variance.sqrt())
    }
}

/// beta and 1 - beta of a logit, neither by a difference.
fn beta_of(logit: f64) -> (f64, f64) {
    let odds = libm::exp(-logit.abs());
    let (small, large) = (odds / (1.0 + odds), 1.0 / (1.0 + odds));
    if logit > 0.0 { (large, small) } else { (small, large) }
}

/// ln(beta / D) with D = 1 - (1 - pi)(1 - beta) = beta + pi (1 - beta).
fn log_quotient(beta: f64, rest: f64, fraction: f64) -> f64 {
    -libm::log1p(fraction * rest / beta)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classes::Sizes;

    #[test]
    fn the_solution_reproduces_the_classes_of_one_and_two() {
        let sizes = Sizes::of([vec![1; 600], vec![2; 150], vec![3; 60], vec![7; 20]].concat());
        let sample = Sample::of(&sizes, 12_000);
        let known = Known::of(&sample);
        let (solutions, ..) = known.solutions();
        let [(alpha, beta)] = solutions[..] else { panic!("{solutions:?}") };
        let f = sample.fraction;
        let left = (1.0 - f) * (1.0 - beta);
        let d = 1.0 - left;
        let c1 = known.classes * f * libm::pow(beta / d, alpha) * (1.0 + alpha * left / d);
        let c2 = known.classes * alpha * libm::pow(beta, alpha) * f * f * (1.0 - beta)
            / (2.0 * libm::pow(d, alpha + 2.0))
            * (2.0 - (1.0 - alpha) * left);
        assert!((c1 - 600.0).abs() < 1e-9 && (c2 - 150.0).abs() < 1e-9, "{c1} {c2}");
    }

    #[test]
    fn the_deviation_is_that_of_small_changes() {
        let base = [(1, 600_u64), (2, 150), (3, 60), (7, 20)];
        let log_uniques = |counts: [(u64, u64); 4]| {
            let sizes = Sizes::of(counts.iter().flat_map(|&(s, c)| vec![s; c as usize]));
            // The same sampling fraction, whatever the number of records.
            let sample = Sample { fraction: 0.1, ..Sample::of(&sizes, 12_200) };
            libm::log(estimate(&sample).uniques.unwrap_or(f64::NAN))
        };
        let mut variance = 0.0;
        for place in 0..4 {
            let (mut up, mut down) = (base, base);
            up[place].1 += 1;
            down[place].1 -= 1;
            let slope = (log_uniques(up) - log_uniques(down)) / 2.0;
            variance += base[place].1 as f64 * slope * slope;
        }
        let sizes = Sizes::of(base.iter().flat_map(|&(s, c)| vec![s; c as usize]));
        let sample = Sample { fraction: 0.1, ..Sample::of(&sizes, 12_200) };
        let known = Known::of(&sample);
        let found = known.solutions().0.first().and_then(|&(a, b)| known.deviation(&sample, a, b));
        let wanted = f64::sqrt(variance);
        assert!(
            found.is_some_and(|found| (found / wanted - 1.0).abs() < 1e-3),
            "{found:?} {wanted}"
        );
    }

    #[test]
    fn without_pairs_there_is_no_solution_and_no_zero() {
        let sizes = Sizes::of([vec![1; 50], vec![3; 4]].concat());
        let none = estimate(&Sample::of(&sizes, 620));
        assert_eq!((none.uniques, none.notes), (None, vec![Note::NoSolution]));
    }
}

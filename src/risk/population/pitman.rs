//! The Ewens-Pitman sampling formula, fitted by maximum likelihood.

use super::gamma::{digamma, ln_gamma_ratio, reciprocal_squares, reciprocals};
use super::root::crossing;
use super::{Estimate, Model, Note, Parameter, SMALL_FRACTION, Sample};

/// Below this |alpha| x classes / theta, sums over classes are taken as a series.
const FLAT: f64 = 1e-3;

/// theta beside the population from which the limit formula is too high by about one percent.
const LARGE_THETA: f64 = 0.05;

/// The least alpha that is searched: there the classes are filled all but evenly.
const LOWEST_ALPHA: f64 = -1024.0;

/// Expected population uniques under the Ewens-Pitman formula.
///
/// # Formula
/// theta and alpha solve, for u classes among n records,
/// sum over i = 1 .. u - 1 of 1 / (theta + i alpha) = sum over i = 1 .. n - 1 of 1 / (theta + i) and
/// sum over i = 1 .. u - 1 of i / (theta + i alpha)
/// = sum over classes of sum over j = 1 .. size - 1 of 1 / (j - alpha);
/// U = gamma(theta + 1) / gamma(theta + alpha) x N^alpha.
///
/// For each alpha the first equation has one root theta, so the second is an equation in alpha
/// alone: no first guess, and nothing to diverge.
/// U is a limit for large N; the expectation for N itself,
/// N gamma(theta + alpha + N - 1) gamma(theta + 1) / (gamma(theta + N) gamma(theta + alpha)),
/// stands beside the parameters, and in the place of U where the limit is none: with alpha not
/// above 0, or above N.
///
/// # Citations
/// Hoshino (2001), Applying Pitman's sampling formula to microdata disclosure risk assessment,
/// Journal of Official Statistics 17(4).
pub(super) fn estimate(sample: &Sample<'_>) -> Estimate {
    if sample.classes == sample.records {
        return Estimate::absent(Model::Pitman, Note::OnlyUniques);
    }
    let Some(fit) = Fit::of(sample) else {
        return Estimate::absent(Model::Pitman, Note::EvenClasses);
    };
    let Fit { theta, alpha, .. } = fit;
    let log_population = libm::log(sample.population);
    let constant = ln_gamma_ratio(theta + alpha, 1.0 - alpha);
    let limit = constant + alpha * log_population;
    let end = theta + alpha + (sample.population - 1.0);
    let exact = log_population + constant - ln_gamma_ratio(end, 1.0 - alpha);
    let no_limit = alpha <= 0.0 || limit > log_population;
    // Derivatives of ln U by theta and alpha.
    let base = digamma(theta + alpha);
    let mut slopes = [digamma(theta + 1.0) - base, log_population - base];
    if no_limit {
        let there = digamma(end);
        slopes = [slopes[0] + there - digamma(theta + sample.population), there - base];
    }
    let uniques = libm::exp(if no_limit { exact } else { limit });
    let deviation = fit.deviation(sample, slopes);
    let mut estimate = Estimate::found(Model::Pitman, uniques, deviation, sample);
    estimate.converged = fit.converged;
    estimate.iterations = fit.iterations;
    estimate.parameters = vec![
        Parameter { name: "theta", value: theta },
        Parameter { name: "alpha", value: alpha },
        Parameter { name: "U(N)", value: libm::exp(exact) },
    ];
    let notes = [
        (sample.fraction > SMALL_FRACTION).then_some(Note::FractionAbove),
        (alpha <= 0.0).then_some(Note::NegativeAlpha),
        (theta > LARGE_THETA * sample.population && !no_limit).then_some(Note::LargeTheta),
        no_limit.then_some(Note::NoLimit),
        (!fit.converged).then_some(Note::NotConverged),
        estimate.interval.is_none().then_some(Note::NoInterval),
        sample.few(),
    ];
    estimate.notes.extend(notes.into_iter().flatten());
    estimate
}

/// The parameters of largest likelihood.
struct Fit {
    theta: f64,
    alpha: f64,
    iterations: u32,
    converged: bool,
}

impl Fit {
    fn of(sample: &Sample<'_>) -> Option<Fit> {
        let mut steps = 0;
        let mut all_converged = true;
        let mut slope = |alpha: f64| {
            let Some(theta) = theta_at(sample, alpha, &mut steps, &mut all_converged) else {
                return f64::NAN;
            };
            let over = OverClasses::of(theta, alpha, sample.classes - 1);
            over.weighted - within_classes(sample, alpha)
        };
        // The slope is positive below the largest likelihood and negative above.
        let (mut low, mut high) = (0.0, 1.0 - 1e-12);
        if slope(0.0) <= 0.0 {
            (low, high) = (-1.0, 0.0);
            while slope(low) <= 0.0 {
                if low <= LOWEST_ALPHA {
                    return None;
                }
                (low, high) = (4.0 * low, low);
            }
        }
        let root = crossing(low, high, &mut slope)?;
        let theta = theta_at(sample, root.at, &mut steps, &mut all_converged)?;
        let converged = root.converged && all_converged;
        Some(Fit { theta, alpha: root.at, iterations: steps, converged })
    }

    /// The standard deviation of a function of the parameters with these derivatives, by the
    /// observed information; `None` where that is not positive.
    fn deviation(&self, sample: &Sample<'_>, slopes: [f64; 2]) -> Option<f64> {
        let over = OverClasses::of(self.theta, self.alpha, sample.classes - 1);
        let by_theta = over.squares - reciprocal_squares(self.theta + 1.0, sample.records - 1);
        let within: f64 = sample
            .pairs
            .iter()
            .map(|&(size, count)| count as f64 * reciprocal_squares(1.0 - self.alpha, size - 1))
            .sum();
        let (by_both, by_alpha) = (over.weighted_squares, over.double_squares + within);
        let determinant = by_theta * by_alpha - by_both * by_both;
        let variance = (by_alpha * slopes[0] * slopes[0] - 2.0 * by_both * slopes[0] * slopes[1]
            + by_theta * slopes[1] * slopes[1])
            / determinant;
        (determinant > 0.0 && variance >= 0.0).then(|| variance.sqrt())
    }
}

/// The theta that is likeliest at an alpha.
///
/// Every theta + i alpha must be positive: what is searched is the logarithm of the smallest.
fn theta_at(sample: &Sample<'_>, alpha: f64, steps: &mut u32, converged: &mut bool) -> Option<f64> {
    let terms = sample.classes - 1;
    let offset = if alpha < 0.0 { -alpha * terms as f64 } else { -alpha };
    let root = crossing(-60.0, 100.0, |log_smallest| {
        let smallest = libm::exp(log_smallest);
        let classes = if alpha == 0.0 {
            terms as f64 / smallest
        } else {
            reciprocals(smallest / alpha.abs(), terms) / alpha.abs()
        };
        let records = reciprocals(smallest + (1.0 + offset), sample.records - 1);
        // Of one sign with the difference, and of order 1 for every theta.
        (classes - records) / (classes + records)
    })?;
    *steps += root.iterations;
    *converged &= root.converged;
    Some(libm::exp(root.at) + offset)
}

/// The sum over classes of the sum over j = 1 .. size - 1 of 1 / (j - alpha).
fn within_classes(sample: &Sample<'_>, alpha: f64) -> f64 {
    let sum = |&(size, count): &(u64, u64)| count as f64 * reciprocals(1.0 - alpha, size - 1);
    sample.pairs.iter().map(sum).sum()
}

/// Sums over i = 1 .. m of powers of i over powers of theta + i alpha.
struct OverClasses {
    /// i / (theta + i alpha)
    weighted: f64,
    /// 1 / (theta + i alpha)^2
    squares: f64,
    /// i / (theta + i alpha)^2
    weighted_squares: f64,
    /// i^2 / (theta + i alpha)^2
    double_squares: f64,
}

impl OverClasses {
    fn of(theta: f64, alpha: f64, m: u64) -> OverClasses {
        let (count, step) = (m as f64, alpha / theta);
        if theta > 0.0 && step.abs() * count < FLAT {
            return OverClasses::flat(theta, step, count);
        }
        // From the smallest term on.
        let smallest = if alpha < 0.0 { theta + alpha * count } else { theta + alpha };
        let start = smallest / alpha.abs();
        let plain = reciprocals(start, m) / alpha.abs();
        let squares = reciprocal_squares(start, m) / (alpha * alpha);
        OverClasses {
            weighted: (count - theta * plain) / alpha,
            squares,
            weighted_squares: (plain - theta * squares) / alpha,
            double_squares: (count - 2.0 * theta * plain + theta * theta * squares)
                / (alpha * alpha),
        }
    }

    /// By the powers of the step, where the closed forms would cancel.
    fn flat(theta: f64, step: f64, count: f64) -> OverClasses {
        let m = count;
        let powers = [
            m,
            m * (m + 1.0) / 2.0,
            m * (m + 1.0) * (2.0 * m + 1.0) / 6.0,
            m * m * (m + 1.0) * (m + 1.0) / 4.0,
            m * (m + 1.0) * (2.0 * m + 1.0) * (3.0 * m * m + 3.0 * m - 1.0) / 30.0,
            m * m * (m + 1.0) * (m + 1.0) * (2.0 * m * m + 2.0 * m - 1.0) / 12.0,
        ];
        let mut sums =
            OverClasses { weighted: 0.0, squares: 0.0, weighted_squares: 0.0, double_squares: 0.0 };
        let mut power = 1.0;
        for k in 0..4 {
            let often = (k + 1) as f64;
            sums.weighted += power * powers[k + 1] / theta;
            sums.squares += often * power * powers[k] / (theta * theta);
            sums.weighted_squares += often * power * powers[k + 1] / (theta * theta);
            sums.double_squares += often * power * powers[k + 2] / (theta * theta);
            power *= -step;
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classes::Sizes;

    /// ln of the likelihood, term by term.
    fn log_likelihood(sample: &Sample<'_>, theta: f64, alpha: f64) -> f64 {
        let mut sum = 0.0;
        for i in 1..sample.classes {
            sum += libm::log(theta + i as f64 * alpha);
        }
        for i in 1..sample.records {
            sum -= libm::log(theta + i as f64);
        }
        for &(size, count) in sample.pairs {
            for j in 1..size {
                sum += count as f64 * libm::log(j as f64 - alpha);
            }
        }
        sum
    }

    #[test]
    fn no_neighbour_is_likelier() {
        let cases: [Vec<u64>; 5] = [
            [vec![1; 40], vec![2; 30], vec![3; 22], vec![4; 15], vec![7; 12]].concat(),
            vec![1, 5, 10, 14, 2, 13],
            [vec![1; 60], vec![2; 15], vec![4; 3]].concat(),
            [vec![1; 5], vec![2; 3], vec![900; 1]].concat(),
            vec![1, 1, 1, 1, 3],
        ];
        for case in cases {
            let sizes = Sizes::of(case);
            let sample = Sample::of(&sizes, 1 << 20);
            let fit = Fit::of(&sample).map(|fit| (fit.theta, fit.alpha, fit.converged));
            let Some((theta, alpha, true)) = fit else { panic!("{sizes:?} {fit:?}") };
            let best = log_likelihood(&sample, theta, alpha);
            for (dt, da) in [(1e-3, 0.0), (-1e-3, 0.0), (0.0, 1e-4), (0.0, -1e-4), (1e-3, 1e-4)] {
                let beside = (theta + dt * (theta + alpha), alpha + da);
                let there = log_likelihood(&sample, beside.0, beside.1);
                assert!(there <= best + 1e-12 * best.abs(), "{sizes:?} {theta} {alpha} {dt} {da}");
            }
        }
    }

    #[test]
    fn the_series_and_the_closed_forms_meet() {
        let (theta, m) = (5e3, 2_000_u64);
        for alpha in [1e-9, 1e-5, 2.4e-3, 2.6e-3, 0.5, -2.4e-3, -2.6e-3, -1.5] {
            let found = OverClasses::of(theta, alpha, m);
            let (mut weighted, mut squares, mut mixed, mut double) = (0.0, 0.0, 0.0, 0.0);
            for i in 1..=m {
                let i = i as f64;
                let one = 1.0 / (theta + i * alpha);
                weighted += i * one;
                squares += one * one;
                mixed += i * one * one;
                double += i * i * one * one;
            }
            let pairs = [
                (found.weighted, weighted),
                (found.squares, squares),
                (found.weighted_squares, mixed),
                (found.double_squares, double),
            ];
            for (found, wanted) in pairs {
                assert!((found / wanted - 1.0).abs() < 1e-8, "{alpha} {found} {wanted}");
            }
        }
    }

    #[test]
    fn odd_tables_say_what_is_odd() {
        let even =
            Sizes::of([vec![1; 40], vec![2; 30], vec![3; 22], vec![4; 15], vec![7; 12]].concat());
        let found = estimate(&Sample::of(&even, 3_300));
        let odd = [Note::NegativeAlpha, Note::NoLimit];
        assert!(odd.iter().all(|note| found.notes.contains(note)) && found.uniques.is_some());
        // One pair among a thousand records tells theta and alpha not apart.
        let pair = Sizes::of([vec![1; 1_000], vec![2]].concat());
        let none = estimate(&Sample::of(&pair, 10_000));
        assert_eq!((none.uniques, none.notes), (None, vec![Note::EvenClasses]));
        let unique = Sizes::of(vec![1; 50]);
        let none = estimate(&Sample::of(&unique, 500));
        assert_eq!((none.uniques, none.notes), (None, vec![Note::OnlyUniques]));
    }
}

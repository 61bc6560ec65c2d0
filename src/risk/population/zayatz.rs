//! The estimator of Zayatz.

use super::gamma::ln_gamma_ratio;
use super::{Estimate, Model, Note, SMALL_FRACTION, Sample};

/// Longer products are taken by the gamma function.
const LONG: u64 = 4096;

/// Population uniques if the classes of the population had the sizes of those of the sample.
///
/// # Formula
/// U = c1 / pi x P(class of 1 | 1 sampled), where the probability is by Bayes' rule
/// c1 p(1) / sum over sizes i of c_i p(i), and p(i) = P(X = 1) for X hypergeometric: one record
/// drawn from a class of i among N people when n are sampled.
///
/// # Citations
/// Zayatz (1991), Estimation of the number of unique population elements using a sample,
/// Proceedings of the Survey Research Methods Section, ASA.
pub(super) fn estimate(sample: &Sample<'_>) -> Estimate {
    let draws = one_drawn(sample);
    let total: f64 =
        sample.pairs.iter().zip(&draws).map(|(&(_, classes), p)| classes as f64 * p).sum();
    let singles = sample.singles as f64;
    let uniques = singles / sample.fraction * (singles * draws[0] / total);

    // Numbers of classes as independent Poisson numbers; the derivative of ln U by each.
    let variance: f64 = sample
        .pairs
        .iter()
        .zip(&draws)
        .map(|(&(size, classes), p)| {
            let slope = if size == 1 { 2.0 / singles } else { 0.0 } - p / total;
            classes as f64 * slope * slope
        })
        .sum();
    let mut estimate = Estimate::found(Model::Zayatz, uniques, Some(variance.sqrt()), sample);
    if sample.fraction <= SMALL_FRACTION {
        estimate.notes.push(Note::FractionBelow);
    }
    estimate.notes.extend(sample.few());
    estimate
}

/// P(X = 1) for each class size of the sample: i n / N x product over j = 1 .. i - 1 of
/// (N - n - j + 1) / (N - j). Populations are whole numbers below 2^53, so nothing overflows.
fn one_drawn(sample: &Sample<'_>) -> Vec<f64> {
    let outside = sample.population - sample.records as f64;
    let (mut product, mut reached) = (1.0, 1_u64);
    sample
        .pairs
        .iter()
        .map(|&(size, _)| {
            if size - reached > LONG && product > 0.0 {
                product *= many(
                    outside - size as f64 + 2.0,
                    sample.population - size as f64 + 1.0,
                    size - reached,
                );
                reached = size;
            }
            while reached < size && product > 0.0 {
                let j = reached as f64;
                product *= (outside - j + 1.0).max(0.0) / (sample.population - j);
                reached += 1;
            }
            size as f64 * sample.fraction * product
        })
        .collect()
}

/// The product over j = 0 .. count - 1 of (above + j) / (below + j).
fn many(above: f64, below: f64, count: u64) -> f64 {
    if above <= 0.0 {
        return 0.0;
    }
    libm::exp(ln_gamma_ratio(above, count as f64) - ln_gamma_ratio(below, count as f64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classes::Sizes;

    #[test]
    fn probabilities_are_those_of_drawing_without_replacement() {
        // N = 10, n = 4: P(one of a class of 3 is drawn) = 3 x C(7, 3) / C(10, 4) = 105 / 210.
        let sizes = Sizes::of([1, 3]);
        let p = one_drawn(&Sample::of(&sizes, 10));
        assert!((p[0] - 0.4).abs() < 1e-15 && (p[1] - 0.5).abs() < 1e-15);
    }

    #[test]
    fn a_class_that_the_rest_cannot_leave_short_is_never_drawn_once() {
        // N = 8, n = 6: a class of 4 always has two of its people drawn.
        let sizes = Sizes::of([1, 1, 4]);
        let p = one_drawn(&Sample::of(&sizes, 8));
        assert_eq!(p[1], 0.0);
        let uniques = estimate(&Sample::of(&sizes, 8)).uniques;
        assert!((uniques.unwrap_or(0.0) - 2.0 / 0.75).abs() < 1e-14);
    }

    #[test]
    fn long_products_are_those_of_single_steps() {
        let sizes = Sizes::of([1, 5_000]);
        let far = one_drawn(&Sample::of(&sizes, 50_000_000));
        let product: f64 = (1..5_000)
            .map(|j| (5e7 - 5_001.0 - f64::from(j) + 1.0) / (5e7 - f64::from(j)))
            .product();
        let wanted = 5_000.0 * (5_001.0 / 5e7) * product;
        assert!((far[1] / wanted - 1.0).abs() < 1e-10, "{} {wanted}", far[1]);
    }
}

//! What is estimated about a population against code that follows the definitions term by term.

mod support;

use oboro::classes::{Frequencies, Sizes};
use oboro::risk::population::expected::expected_risk;
use oboro::risk::population::{Estimate, Model, estimates};
use proptest::prelude::*;

/// Many single records, some pairs, a few larger classes, as tables of people are.
fn class_sizes() -> impl Strategy<Value = Vec<u64>> {
    let larger = prop::collection::vec(3_u64..60, 1..20);
    (30_usize..400, 5_usize..60, larger).prop_map(|(singles, pairs, larger)| {
        let mut sizes = vec![1; singles];
        sizes.extend(vec![2; pairs.min(singles / 3)]);
        sizes.extend(larger);
        sizes
    })
}

fn of(model: Model, all: &[Estimate]) -> &Estimate {
    all.iter().find(|estimate| estimate.model == model).expect("the model")
}

fn parameter(estimate: &Estimate, name: &str) -> f64 {
    let found = estimate.parameters.iter().find(|parameter| parameter.name == name);
    found.unwrap_or_else(|| panic!("{name}")).value
}

/// P(one of a class of `size` is drawn) when n of N are, by the pick after pick.
fn one_drawn(size: u64, n: u64, people: u64) -> f64 {
    // The class is looked at one person after the other: drawn or not, of those that are left.
    let mut none = 1.0;
    let mut one = 0.0;
    for seen in 0..size {
        let left = (people - seen) as f64;
        let drawn_if_none = n as f64 / left;
        let drawn_if_one = (n - 1) as f64 / left;
        one = one * (1.0 - drawn_if_one) + none * drawn_if_none;
        none *= 1.0 - drawn_if_none;
    }
    one
}

/// The likelihood of theta and alpha, factor by factor.
fn log_likelihood(sizes: &[u64], theta: f64, alpha: f64) -> f64 {
    let n: u64 = sizes.iter().sum();
    let mut sum = 0.0;
    for i in 1..sizes.len() {
        sum += libm::log(theta + i as f64 * alpha);
    }
    for i in 1..n {
        sum -= libm::log(theta + i as f64);
    }
    for size in sizes {
        for j in 1..*size {
            sum += libm::log(j as f64 - alpha);
        }
    }
    sum
}

/// Expected classes of one and of two records in a Bernoulli sample, by adding up over F.
fn expected_small(k: f64, alpha: f64, beta: f64, fraction: f64) -> (f64, f64) {
    let rest = 1.0 - fraction;
    let (mut one, mut two) = (0.0, 0.0);
    let mut probability = libm::pow(beta, alpha);
    for extra in 0..200_000_u32 {
        let f = f64::from(extra) + 1.0;
        one += k * probability * f * fraction * libm::pow(rest, f - 1.0);
        two +=
            k * probability * f * (f - 1.0) / 2.0 * fraction * fraction * libm::pow(rest, f - 2.0);
        probability *= (alpha + f64::from(extra)) / f * (1.0 - beta);
        if f > 50.0 && probability * f * f < 1e-18 {
            break;
        }
    }
    (one, two)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn zayatz_is_the_rule_of_bayes_over_single_draws(
        sizes in class_sizes(), times in 2_u64..400
    ) {
        let n: u64 = sizes.iter().sum();
        let people = n * times / 2 + 1;
        prop_assume!(people > n);
        let singles = sizes.iter().filter(|size| **size == 1).count() as f64;
        let all: f64 = sizes.iter().map(|size| one_drawn(*size, n, people)).sum();
        let wanted = singles * (people as f64 / n as f64) * (singles * one_drawn(1, n, people) / all);
        let found = estimates(&Sizes::of(sizes), people);
        support::near("zayatz", of(Model::Zayatz, &found).uniques.unwrap(), wanted);
    }

    #[test]
    fn pitman_is_likelier_than_its_neighbours_and_gives_the_formula(sizes in class_sizes()) {
        let people = 20 * sizes.iter().sum::<u64>();
        let found = estimates(&Sizes::of(sizes.iter().copied()), people);
        let pitman = of(Model::Pitman, &found);
        prop_assume!(pitman.uniques.is_some());
        let (theta, alpha) = (parameter(pitman, "theta"), parameter(pitman, "alpha"));
        let best = log_likelihood(&sizes, theta, alpha);
        for (dt, da) in [(1e-2, 0.0), (-1e-2, 0.0), (0.0, 1e-3), (0.0, -1e-3), (1e-2, -1e-3)] {
            let beside = log_likelihood(&sizes, theta + dt * (theta + alpha), alpha + da);
            prop_assert!(beside <= best + 1e-9, "{theta} {alpha} {dt} {da}: {beside} {best}");
        }
        // Stays below N, and near the formula where that is a limit.
        let gamma = libm::lgamma(theta + 1.0) - libm::lgamma(theta + alpha);
        let limit = libm::exp(gamma + alpha * libm::log(people as f64));
        let uniques = pitman.uniques.unwrap();
        prop_assert!(uniques <= people as f64);
        if alpha > 0.0 && limit < people as f64 {
            prop_assert!((uniques / limit - 1.0).abs() < 1e-8, "{uniques} {limit}");
        }
    }

    #[test]
    fn slide_negative_binomial_gives_the_classes_of_one_and_two(
        sizes in class_sizes(), times in 2_u64..12
    ) {
        let n: u64 = sizes.iter().sum();
        let people = n * times;
        let count = |size: u64| sizes.iter().filter(|s| **s == size).count() as f64;
        let (singles, pairs) = (count(1), count(2));
        let found = estimates(&Sizes::of(sizes), people);
        let snb = of(Model::Snb, &found);
        prop_assume!(snb.uniques.is_some());
        let (k, alpha, beta) =
            (parameter(snb, "K"), parameter(snb, "alpha"), parameter(snb, "beta"));
        // Where beta is all but 0, the sum over F does not end within reason.
        prop_assume!(beta > 1e-3);
        let (one, two) = expected_small(k, alpha, beta, n as f64 / people as f64);
        prop_assert!((one / singles - 1.0).abs() < 1e-6, "{one} {singles}");
        prop_assert!((two / pairs - 1.0).abs() < 1e-6, "{two} {pairs}");
        let uniques = k * libm::pow(beta, alpha);
        prop_assert!((snb.uniques.unwrap() / uniques - 1.0).abs() < 1e-9);
    }

    #[test]
    fn the_expected_risk_is_a_sum_over_every_population_class_size(
        sizes in prop::collection::vec(1_u64..9, 1..12), percents in 20_u32..99
    ) {
        let fraction = f64::from(percents) / 100.0;
        let n: u64 = sizes.iter().sum();
        let mut wanted = 0.0;
        for size in &sizes {
            let f = *size as f64;
            let mut probability = libm::pow(fraction, f);
            for more in 0..3_000_u32 {
                let people = f + f64::from(more);
                wanted += f * probability / people / n as f64;
                probability *= people / (f64::from(more) + 1.0) * (1.0 - fraction);
            }
        }
        let found = expected_risk(&Frequencies::from(&Sizes::of(sizes)), fraction).unwrap();
        support::near("marketer", found.marketer, wanted);
        prop_assert!(found.journalist_average >= found.marketer);
    }
}

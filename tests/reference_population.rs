//! Population uniques against ARX 3.9, corrected where ARX is wrong, and against known populations.

mod support;

use oboro::classes::Sizes;
use oboro::risk::population::{Estimate, Model, Note, estimates};
use serde_json::Value;

/// Untransformed tables, whose class sizes and populations the reference lists.
const TABLES: [&str; 4] = ["adult", "atus_syn", "ihis_syn", "groundtruth_adult_sample10"];

/// Optima without sample uniques.
const OPTIMA: [&str; 5] =
    ["adult_s0.0", "adult_s0.02", "adult_s0.1", "atus_syn_s0.02", "ihis_syn_s0.02"];

/// Population sizes that a reference file tries.
const POPULATIONS: usize = 8;

/// The class sizes and the populations of a reference file.
fn load(path: &std::path::Path) -> (Sizes, Vec<Value>) {
    let file = support::json(path);
    let pairs = file["risk"]["histogram_size_count_pairs"].as_array().expect("pairs");
    let pairs: Vec<u64> = pairs.iter().filter_map(Value::as_u64).collect();
    let sizes = pairs.chunks(2).flat_map(|pair| vec![pair[0]; pair[1] as usize]);
    let populations = file["risk"]["population"].as_array().expect("populations");
    assert_eq!(populations.len(), POPULATIONS);
    (Sizes::of(sizes), populations.clone())
}

fn of(model: Model, all: &[Estimate]) -> &Estimate {
    all.iter().find(|estimate| estimate.model == model).expect("the model")
}

#[track_caller]
fn close(what: &str, got: Option<f64>, want: f64, tolerance: f64) {
    let got = got.unwrap_or_else(|| panic!("{what}: no estimate"));
    assert!((got / want - 1.0).abs() <= tolerance, "{what}: {got} and not {want}");
}

#[test]
fn pitman_and_zayatz_are_those_of_the_peer() {
    let cases = TABLES.len() * POPULATIONS * 2;
    let Some(shared) = support::shared() else {
        return support::report("ARX Pitman and Zayatz", 0, cases);
    };
    let mut ran = 0;
    for name in TABLES {
        let (sizes, populations) =
            load(&shared.join(format!("reference/arx/risk_input_{name}.json")));
        for want in populations {
            let size = want["population_size"].as_u64().expect("a size");
            let all = estimates(&sizes, size);
            let number = |model: &str| want["default_solver"][model]["num"].as_f64().expect("one");
            let what = format!("{name} in {size}");
            close(&what, of(Model::Zayatz, &all).uniques, number("zayatz"), 1e-9);
            close(&what, of(Model::Pitman, &all).uniques, number("pitman"), 1e-6);
            ran += 2;
            // The rule is the peer's wherever it does not meet slide negative binomial, which the
            // peer computes wrongly: two slips of precedence make it 0, so that above a sampling
            // fraction of 0.1 its rule says Zayatz where the smaller of both is meant.
            let (rule, snb) = (of(Model::Dankar, &all), of(Model::Snb, &all));
            if sizes.records() as f64 / size as f64 <= 0.1 {
                close(&what, rule.uniques, number("dankar"), 1e-6);
            } else {
                let smaller = number("zayatz").min(snb.uniques.expect("a solution"));
                close(&what, rule.uniques, smaller, 1e-9);
            }
        }
    }
    assert_eq!(ran, cases);
    support::report("ARX Pitman and Zayatz", cases, 0);
}

#[test]
fn slide_negative_binomial_is_what_the_peer_would_say_without_its_slips() {
    // Of adult, from a re-computation of the peer with both slips mended; rounded there.
    let adult = [
        (3_016_200, 617_353.0),
        (301_620, 75_398.0),
        (120_648, 41_857.0),
        (60_324, 25_760.0),
        (33_513, 16_751.0),
    ];
    let Some(shared) = support::shared() else {
        return support::report("slide negative binomial", 0, adult.len() + 1);
    };
    let load = |name: &str| load(&shared.join(format!("reference/arx/risk_input_{name}.json"))).0;
    let sizes = load("adult");
    for (population, want) in adult {
        let found = of(Model::Snb, &estimates(&sizes, population)).uniques.expect("a solution");
        assert!((found - want).abs() < 0.5, "{population}: {found} and not {want}");
    }
    let found = of(Model::Snb, &estimates(&load("groundtruth_adult_sample10"), 30_162)).clone();
    // 19,330 with a population of 30,160, as the peer rounds 3,016 / 0.1.
    assert!((found.uniques.expect("a solution") - 19_330.0).abs() < 5.0, "{found:?}");
    support::report("slide negative binomial", adult.len() + 1, 0);
}

#[test]
fn without_sample_uniques_every_model_says_none_and_why() {
    let cases = OPTIMA.len() * POPULATIONS;
    let Some(shared) = support::shared() else {
        return support::report("ARX population uniques of optima", 0, cases);
    };
    for name in OPTIMA {
        let (sizes, populations) =
            load(&shared.join(format!("reference/arx/riskquality_output_{name}.json")));
        for want in populations {
            let size = want["population_size"].as_u64().expect("a size");
            assert_eq!(want["default_solver"]["dankar"]["num"], 0.0);
            for estimate in estimates(&sizes, size) {
                assert_eq!(estimate.uniques, Some(0.0), "{name} in {size}");
                assert_eq!(estimate.notes, [Note::NoUniques]);
            }
        }
    }
    support::report("ARX population uniques of optima", cases, 0);
}

#[test]
fn a_sample_of_a_known_population_is_estimated_near_the_truth() {
    let Some(shared) = support::shared() else {
        return support::report("population uniques of a known population", 0, 1);
    };
    // 3,016 of the 30,162 records of adult, of which 15,512 are unique.
    let sample = shared.join("reference/arx/risk_input_groundtruth_adult_sample10.json");
    let all = estimates(&load(&sample).0, 30_162);
    let rule = of(Model::Dankar, &all);
    assert_eq!(rule.chosen, Some(Model::Pitman));
    close("the rule", rule.uniques, 15_512.0, 0.12);
    // The others were not made for so small a fraction, and say so.
    for model in [Model::Zayatz, Model::Snb] {
        let other = of(model, &all);
        assert!(other.uniques.is_some_and(|uniques| uniques > 1.2 * 15_512.0));
        assert!(other.notes.contains(&Note::FractionBelow));
    }
    support::report("population uniques of a known population", 1, 0);
}

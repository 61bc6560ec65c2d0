//! Special uniques against sdcMicro 5.8.1 (its scores confirmed by brute force) on the shared tables.
//!
//! sdcMicro holds the fraction and DIS of the table in 32 bits, so DIS is compared at 1e-6.
//! Its contributions are wrong where columns agree perfectly: a set of several columns is then counted by
//! products, divided in whole numbers. None of these tables has such columns, and the contributions agree;
//! `tests/special_uniques.rs` holds the definition.

mod support;

use std::path::Path;

use oboro::classes::Classes;
use oboro::plan::{ColumnPlan, Plan};
use oboro::risk::special_uniques::{Lines, Search, Settings, SpecialUniques};
use oboro::roles::Role;
use oboro::study::{Files, Study};
use serde_json::Value;
use support::near;

struct Run {
    names: Vec<String>,
    found: SpecialUniques,
    /// Label by column and code.
    labels: Vec<Vec<Option<String>>>,
    members: Vec<u32>,
}

fn run(shared: &Path, input: &Value, fraction: f64) -> Run {
    let file = input["csv"].as_str().expect("a file");
    let folder = shared.join("data/benchmarks/sdcmicro");
    let plain = folder.join(file);
    let path = if plain.exists() { plain } else { folder.join(format!("{file}.gz")) };
    let table = support::table(&support::bytes(&path));
    let mut plan = Plan::default();
    for name in input["keyVars"].as_array().expect("columns") {
        let name = name.as_str().expect("a name").to_owned();
        plan.columns.insert(name, ColumnPlan::new(Role::QuasiIdentifier));
    }
    let study = Study::check(&plan, &table, &Files::new(), false).expect("a study");
    let (classes, members) = Classes::with_members(&study, &study.records(&table));
    let quasi = study.quasi();
    let columns: Vec<Vec<u32>> = (0..quasi.len())
        .map(|quasi| (0..classes.len()).map(|class| classes.code(class, quasi)).collect())
        .collect();
    let missing: Vec<Option<u32>> = quasi.iter().map(|quasi| quasi.missing_code(0)).collect();
    let lines = Lines { columns: &columns, missing: &missing, sizes: classes.sizes() };
    let settings = Settings { max_size: None, dis_fraction: fraction };
    let mut search = Search::new(&lines, settings);
    while !search.step(1_000_000).expect("few sets").finished {}
    let labels = quasi
        .iter()
        .map(|quasi| (0..quasi.code_count(0)).map(|code| Some(quasi.label(0, code)?.to_owned())))
        .map(Iterator::collect)
        .collect();
    let names = quasi.iter().map(|quasi| quasi.name().to_owned()).collect();
    Run { names, found: search.finish(), labels, members }
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().map_or(Vec::new(), |list| list.iter().filter_map(Value::as_f64).collect())
}

fn check(name: &str, shared: &Path, input: &Value, want: &Value) {
    let number = |key: &str| want[key].as_f64();
    let run = run(shared, input, number("DisFraction").unwrap_or(0.01));
    let found = &run.found;
    assert_eq!(Some(found.score_sum), number("sum_score"), "{name}");
    assert_eq!(Some(found.score_max), number("max_score"), "{name}");
    let records = want.get("n_score_gt0").or(want.get("n_gt0")).and_then(Value::as_u64);
    assert_eq!(Some(found.records), records, "{name}");
    let sum = number("sum_dis").expect("a sum");
    assert!((found.dis_sum - sum).abs() <= 1e-6 * sum, "{name}: {} and not {sum}", found.dis_sum);
    let by_line =
        |by_class: &[f64]| run.members.iter().map(|&class| by_class[class as usize]).collect();
    let (scores, dis): (Vec<f64>, Vec<f64>) = (by_line(&found.scores), by_line(&found.dis));
    if want["score"].is_array() {
        assert_eq!(scores, numbers(&want["score"]), "{name}");
        for (got, want) in dis.iter().zip(numbers(&want["dis"])) {
            assert!((got - want).abs() <= 1e-6 * want, "{name}: {got} and not {want}");
        }
    }
    for row in want["attribute_contributions"].as_array().expect("rows") {
        let column = run.names.iter().position(|name| row["variable"] == name.as_str());
        let got = found.by_column[column.expect("the column")].expect("scores");
        near(name, got * 100.0, row["contribution"].as_f64().expect("a number"));
    }
    for row in want["attribute_level_contributions"].as_array().unwrap_or(&Vec::new()) {
        let column = run.names.iter().position(|name| row["variable"] == name.as_str());
        let column = column.expect("the column");
        let label = match &row["attribute"] {
            Value::String(label) => label.clone(),
            other => other.to_string(),
        };
        let code = run.labels[column].iter().position(|known| known.as_ref() == Some(&label));
        let code = code.expect("the value") as u32;
        let value =
            found.by_value.iter().find(|value| (value.column, value.code) == (column, code));
        let got = value.map_or(0.0, |value| value.contribution * 100.0);
        // Where the column contributes nothing the peer divides by zero and leaves the cell empty.
        near(name, got, row["contribution"].as_f64().unwrap_or(0.0));
    }
}

#[test]
fn scores_dis_and_contributions_are_those_of_the_peer() {
    let Some(shared) = support::shared() else { return support::report("sdcMicro SUDA2", 0, 14) };
    let folder = shared.join("reference/sdcmicro-and-python");
    let mut ran = 0;
    for name in
        ["toy1", "toy1b", "book", "testdata_7", "testdata_8", "adult_7", "adult_8", "100k_8"]
    {
        let all = support::json(&folder.join(format!("sdcmicro_suda_{name}.json")));
        for want in all["results"].as_array().expect("results") {
            // The other scores are those of the peer's former versions.
            if want["original_scores"] == true {
                check(name, &shared, &all["input"], want);
                ran += 1;
            }
        }
    }
    let scaling = support::json(&folder.join("sdcmicro_suda_scaling.json"));
    for want in scaling["results"].as_array().expect("results") {
        // The table free1 is not among the shared ones, so these rows are no cases anywhere.
        if want["csv"] == "free1.csv" {
            continue;
        }
        check(&format!("{} columns", want["m"]), &shared, want, want);
        ran += 1;
    }
    support::report("sdcMicro SUDA2", ran, 0);
}

//! Distinction and separation of pairs of columns against ARX 3.9 on the shared tables.

mod support;

use oboro::plan::GoalPlan;
use oboro::report::Report;
use oboro::session::AssessOptions;
use serde_json::Value;
use support::{Benchmark, near};

fn assess(benchmark: &mut Benchmark) -> Report {
    let options = AssessOptions { full: true, ..AssessOptions::default() };
    benchmark.session.assess(&benchmark.plan, &options).expect("an assessment")
}

/// Checks every pair of the peer; how many there were.
fn check(name: &str, report: &Report, want: &Value) -> usize {
    let rows = want["attribute_risks_singles_pairs"].as_array().expect("rows");
    let mut checked = 0;
    for row in rows {
        let columns = row["identifier"].as_array().expect("columns");
        if columns.len() != 2 {
            continue;
        }
        let holds = |names: &[String]| {
            names.len() == 2 && columns.iter().all(|column| names.iter().any(|name| column == name))
        };
        let set = report.column_sets.iter().find(|set| holds(&set.columns)).expect("the pair");
        let of_pair = |name: &str| columns.iter().any(|column| column == name);
        let mut pair = report.columns.iter().filter(|column| of_pair(&column.name));
        checked += 1;
        if pair.all(|column| column.level + 1 == column.levels) {
            // ARX takes records that are `*` in all columns of a set for suppressed and reports 0;
            // here the records are still there, and are one class.
            near(name, set.distinction.expect("records"), 1.0 / report.kept as f64);
            near(name, set.separation.expect("pairs"), 0.0);
            continue;
        }
        let number = |key: &str| row[key].as_f64().expect("a number");
        near(name, set.distinction.expect("records"), number("distinction"));
        near(name, set.separation.expect("pairs"), number("separation"));
    }
    checked
}

#[test]
fn pairs_of_untransformed_columns_are_those_of_the_peer() {
    let Some(shared) = support::shared() else { return support::report("ARX pairs", 0, 3) };
    for name in ["adult", "atus_syn", "ihis_syn"] {
        let mut benchmark = support::benchmark(&shared, name);
        let report = assess(&mut benchmark);
        let want = support::json(&shared.join(format!("reference/arx/risk_input_{name}.json")));
        assert_eq!(check(name, &report, &want["risk"]), 36, "{name}");
        // All sets of 1 to 9 columns are counted within the budget of a report.
        let known = report.by_attributes.as_ref().expect("sets");
        assert!(known.sizes.iter().all(|known| known.exact), "{name}");
        assert_eq!(known.sizes[8].worst, report.uniqueness.share, "{name}");
        assert_eq!(report.column_sets.len(), 36 + 84);
        let in_order = report.column_sets.is_sorted_by(|a, b| a.distinction >= b.distinction);
        assert!(in_order, "{name}");
        // Without a column, the classes of the other eight are left.
        let eight = known.sizes[7].mean.expect("records");
        assert!(eight <= known.sizes[8].mean.expect("records"));
        for column in &report.columns {
            let (without, adds) = (column.average_without, column.contribution);
            let sum = without.expect("records") + adds.expect("records");
            near(name, sum, report.risk.prosecutor.average.expect("records"));
        }
    }
    support::report("ARX pairs", 3, 0);
}

#[test]
fn pairs_of_the_optima_are_those_of_the_peer() {
    let cases = [("adult", "0.0"), ("adult", "0.02"), ("adult", "0.1"), ("atus_syn", "0.02")];
    let Some(shared) = support::shared() else {
        return support::report("ARX pairs of outputs", 0, cases.len());
    };
    for (name, limit) in cases {
        let file = format!("reference/arx/riskquality_output_{name}_s{limit}.json");
        let want = support::json(&shared.join(file));
        let mut benchmark = support::benchmark(&shared, name);
        let levels = want["transformation"]["optimum_vector_in_qi_order"].as_array();
        let levels = levels.expect("levels").iter().filter_map(Value::as_u64);
        for (column, level) in benchmark.plan.columns.values_mut().zip(levels) {
            column.level = level as u32;
        }
        benchmark.plan.goal = Some(GoalPlan {
            k: Some(5),
            suppression_limit: limit.parse().expect("a share"),
            ..GoalPlan::default()
        });
        let report = assess(&mut benchmark);
        let pairs = check(&format!("{name} at {limit}"), &report, &want["risk"]);
        assert_eq!(pairs, 36, "{name} at {limit}");
        // Nobody is unique in classes of five, so that no set of columns has to be counted.
        let known = report.by_attributes.as_ref().expect("sets");
        assert!(known.sizes.iter().all(|known| known.worst == Some(0.0)), "{name} at {limit}");
    }
    support::report("ARX pairs of outputs", cases.len(), 0);
}

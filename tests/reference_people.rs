//! Journalist and marketer risk against ARX 3.9: a tenth of adult as the sample, the whole file as its population.

mod support;

use oboro::plan::{GoalPlan, PopulationPlan, PopulationTable};
use oboro::report::{AtRisk, Report};
use oboro::session::{AssessOptions, Session};
use serde_json::Value;
use support::near;

/// ARX reads the threshold 0.33 as 0.25; the report applies what was entered, which here gives the same records.
fn check(name: &str, report: &Report, want: &Value) {
    for entry in want.as_array().expect("one entry a threshold") {
        let number = |path: &str| entry.pointer(path).and_then(Value::as_f64).expect("a number");
        let threshold = number("/threshold");
        let share = |at_risk: &[AtRisk]| {
            let found = at_risk.iter().find(|entry| (entry.threshold - threshold).abs() < 1e-12);
            found.and_then(|found| found.share)
        };
        let journalist = report.risk.journalist.as_ref().expect("a population by class");
        let marketer = report.risk.marketer.as_ref().expect("a population by class");
        for (attacker, risk) in
            [("prosecutor", &report.risk.prosecutor), ("journalist", journalist)]
        {
            let figures = [
                ("highest", risk.highest),
                ("lowest", risk.lowest),
                ("average", risk.average),
                ("records_at_risk", share(&risk.at_risk)),
            ];
            for (figure, value) in figures {
                let Some(value) = value else { continue };
                let path = format!("/{attacker}/{figure}");
                near(&format!("{name} at {threshold}: {path}"), value, number(&path));
            }
        }
        near(name, marketer.average.expect("records"), number("/marketer/success_rate"));
    }
}

#[test]
fn journalist_and_marketer_equal_the_peer() {
    let Some(shared) = support::shared() else {
        support::report("journalist", 0, 3);
        return;
    };
    let benchmark = support::benchmark(&shared, "adult");
    let folder = shared.join("data/benchmarks/adult");
    let whole = support::bytes(&folder.join("adult.csv"));
    let text = String::from_utf8(whole.clone()).expect("UTF-8");
    let mut lines = text.lines();
    let header = lines.next().expect("a header");
    let sample: Vec<&str> = lines.step_by(10).collect();
    let sample = format!("{header}\n{}\n", sample.join("\n"));
    let mut session = Session::new(support::table(sample.as_bytes()));
    session.attach("adult.csv".to_owned(), whole);
    for name in benchmark.plan.columns.keys() {
        let file = format!("adult_hierarchy_{name}.csv");
        session.attach(file.clone(), support::bytes(&folder.join(file)));
    }
    let mut ran = 0;
    for limit in ["0.0", "0.02", "0.1"] {
        let path = format!("reference/arx/journalist_adult_kanon5+inclusion_s{limit}.json");
        let want = support::json(&shared.join(path));
        let mut plan = benchmark.plan.clone();
        let table = PopulationTable { csv: "adult.csv".to_owned(), count: None };
        plan.population = Some(PopulationPlan { table: Some(table), ..PopulationPlan::default() });
        let mut assess =
            |plan: &_| session.assess(plan, &AssessOptions::default()).expect("an assessment");
        check("input", &assess(&plan), &want["risk_summary_input_subset_vs_population"]);
        for (name, column) in &mut plan.columns {
            let level = want["result"]["optimum"][name].as_u64().expect("a level");
            column.level = level as u32;
        }
        let suppression_limit = limit.parse().expect("a share");
        plan.goal = Some(GoalPlan { k: Some(5), suppression_limit, ..GoalPlan::default() });
        let report = assess(&plan);
        // The peer's own classes are counted within the sample, as ours are.
        assert!(report.goal.as_ref().is_some_and(|goal| goal.met), "{limit}");
        check(limit, &report, &want["risk_summary_output_subset_vs_population"]);
        let population = report.population.expect("a population");
        assert_eq!((population.size, population.inconsistent), (Some(30_162.0), Some(0)));
        ran += 1;
    }
    support::report("journalist", ran, 0);
}

//! Suppressed cells against `localSuppression` of sdcMicro 5.8.1, where a suppressed cell agrees with every value.

mod support;

use oboro::plan::{ColumnPlan, GoalPlan, MissingAs, Plan, ReleaseMethod};
use oboro::roles::Role;
use oboro::session::{AssessOptions, ReleaseOptions, Session};

fn plan(keys: &[&str], k: u64) -> Plan {
    let mut plan = Plan::default();
    plan.input.missing_as = MissingAs::Wildcard;
    for key in keys {
        plan.columns.insert((*key).to_owned(), ColumnPlan::new(Role::QuasiIdentifier));
    }
    plan.goal = Some(GoalPlan { k: Some(k), ..GoalPlan::default() });
    plan.release.method = ReleaseMethod::Cells;
    plan
}

fn highest(text: &[u8], plan: &Plan) -> Option<f64> {
    let options = AssessOptions { as_released: true, ..AssessOptions::default() };
    let report = Session::new(support::table(text)).assess(plan, &options).expect("a report");
    report.risk.prosecutor.highest
}

#[test]
fn no_more_cells_are_suppressed_than_by_sdcmicro() {
    let Some(shared) = support::shared() else {
        return support::report("sdcMicro localSuppression", 0, 6);
    };
    let tables = shared.join("data/benchmarks/sdcmicro");
    let want =
        support::json(&shared.join("reference/sdcmicro-and-python/sdcmicro_localsuppression.json"));
    let mut cases = 0;
    for result in want["results"].as_array().expect("results") {
        let input = &result["input"];
        let name = input["csv"].as_str().expect("a file");
        let Some(path) = [name.to_owned(), format!("{name}.gz")]
            .into_iter()
            .map(|name| tables.join(name))
            .find(|path| path.is_file())
        else {
            continue;
        };
        let keys: Vec<&str> = input["keyVars"]
            .as_array()
            .expect("keys")
            .iter()
            .filter_map(|key| key.as_str())
            .collect();
        let k = input["k"].as_u64().expect("k");
        let plan = plan(&keys, k);
        let mut released = Vec::new();
        let mut session = Session::new(support::table(&support::bytes(&path)));
        let figures = session
            .release(&plan, &ReleaseOptions::default(), &mut |bytes| {
                released.extend_from_slice(bytes);
                Ok(())
            })
            .expect("a release");
        let cells: u64 = figures.cells_suppressed.iter().map(|column| column.cells).sum();
        let theirs = result["newSupps"].as_u64().expect("cells");
        assert!(cells <= theirs, "{name}, k = {k}: {cells} cells and not {theirs}");
        assert_eq!(figures.records_left_out, 0);
        assert!(highest(&released, &plan).is_some_and(|highest| highest <= 1.0 / k as f64));
        cases += 1;
    }
    assert!(cases >= 6);
    support::report("sdcMicro localSuppression", cases, 0);
}

#[test]
fn what_sdcmicro_released_is_judged_alike() {
    let Some(shared) = support::shared() else {
        return support::report("sdcMicro localSuppression, its table", 0, 1);
    };
    let text = support::bytes(&shared.join("data/benchmarks/sdcmicro/testdata_localsupp_k3.csv"));
    let keys = ["urbrur", "roof", "walls", "water", "electcon", "relat", "sex"];
    let mut plan = plan(&keys, 3);
    plan.input.missing = vec![String::new(), "NA".to_owned()];
    assert_eq!(highest(&text, &plan), Some(1.0 / 3.0));
    support::report("sdcMicro localSuppression, its table", 1, 0);
}

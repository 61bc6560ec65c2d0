//! Classes, risks and utility against ARX 3.9 on the shared tables.

mod support;

use oboro::candidate::{Base, Candidate};
use oboro::goal::Goal;
use oboro::plan::{Aggregate, GoalPlan};
use oboro::report::{Report, UtilityFigure};
use oboro::session::AssessOptions;
use oboro::study::Study;
use oboro::utility::UtilityKind;
use serde_json::Value;
use support::{Benchmark, near};

/// ARX reads the threshold 0.33 as 0.25; the report applies what was entered, which here gives the same records.
const THRESHOLDS: [f64; 5] = [0.05, 0.1, 0.2, 0.33, 0.5];

fn assess(benchmark: &mut Benchmark) -> Report {
    benchmark.session.assess(&benchmark.plan, &AssessOptions::default()).expect("an assessment")
}

fn check_risk(name: &str, report: &Report, want: &Value) {
    let number = |path: &str| want.pointer(path).and_then(Value::as_f64).expect("a number");
    assert_eq!(
        report.classes.as_ref().expect("classes").count as f64,
        number("/classes/count"),
        "{name}"
    );
    assert_eq!(report.kept as f64, number("/classes/records_not_suppressed"), "{name}");
    assert_eq!(
        report.classes.as_ref().expect("classes").smallest.map(|s| s as f64),
        Some(number("/classes/min_size"))
    );
    assert_eq!(
        report.classes.as_ref().expect("classes").largest.map(|s| s as f64),
        Some(number("/classes/max_size"))
    );
    near(
        name,
        report.classes.as_ref().expect("classes").mean.expect("classes"),
        number("/classes/avg_size"),
    );
    assert_eq!(report.uniqueness.records as f64, number("/classes/uniques"), "{name}");
    near(name, report.uniqueness.share.expect("records"), number("/classes/unique_fraction"));
    let sizes: Vec<u64> = report
        .classes
        .as_ref()
        .expect("classes")
        .sizes
        .iter()
        .flat_map(|pair| [pair.size, pair.classes])
        .collect();
    let pairs = want["histogram_size_count_pairs"].as_array().expect("pairs");
    assert_eq!(sizes, pairs.iter().filter_map(Value::as_u64).collect::<Vec<_>>(), "{name}");

    let risk = &report.risk.prosecutor;
    near(name, risk.highest.expect("highest"), number("/RiskModelSampleRisks/highest"));
    near(name, risk.average.expect("average"), number("/RiskModelSampleRisks/average"));
    near(name, risk.lowest.expect("lowest"), number("/RiskModelSampleRisks/lowest"));
    for summary in want["RiskModelSampleSummary"].as_array().expect("summaries") {
        let threshold = summary["threshold"].as_f64().expect("a threshold");
        if !THRESHOLDS.contains(&threshold) {
            continue;
        }
        let row = risk.at_risk.iter().find(|row| row.threshold == threshold).expect("a row");
        let share = summary["prosecutor"]["records_at_risk"].as_f64().expect("a share");
        near(&format!("{name} at risk {threshold}"), row.share.expect("records"), share);
    }
}

fn check_columns(name: &str, report: &Report, want: &Value) -> usize {
    let rows = want["attribute_risks_singles_pairs"].as_array().expect("rows");
    let mut checked = 0;
    for row in rows {
        let columns = row["identifier"].as_array().expect("columns");
        if columns.len() != 1 {
            continue;
        }
        let figures = report.columns.iter().find(|figures| columns[0] == figures.name.as_str());
        let figures = figures.expect("the column");
        checked += 1;
        if figures.level + 1 == figures.levels {
            // ARX takes a column that is `*` everywhere for suppressed and reports 0 records;
            // here the records are still there, and are one value.
            near(name, figures.distinction.expect("records"), 1.0 / report.kept as f64);
            near(name, figures.separation.expect("pairs"), 0.0);
            continue;
        }
        let number = |key: &str| row[key].as_f64().expect("a number");
        near(name, figures.distinction.expect("records"), number("distinction"));
        near(name, figures.separation.expect("pairs"), number("separation"));
    }
    checked
}

fn utility(report: &Report, id: &str) -> (f64, f64) {
    let figure = report.utility.iter().find(|figure| figure.id == id).expect("the measure");
    (figure.value.expect("a value"), figure.normalised.expect("a normalised value"))
}

#[test]
fn untransformed_tables_have_the_risks_of_the_peer() {
    let Some(shared) = support::shared() else { return support::report("ARX input risks", 0, 3) };
    for name in ["adult", "atus_syn", "ihis_syn"] {
        let mut benchmark = support::benchmark(&shared, name);
        let report = assess(&mut benchmark);
        let want = support::json(&shared.join(format!("reference/arx/risk_input_{name}.json")));
        check_risk(name, &report, &want["risk"]);
        assert_eq!(check_columns(name, &report, &want["risk"]), 9, "{name}");
        for figure in &report.utility {
            // What has no largest value is 0 where nothing changed.
            let like_input = figure.normalised.unwrap_or(1.0 - figure.value.expect("a value"));
            near(&figure.id, like_input, 1.0);
        }
    }
    support::report("ARX input risks", 3, 0);
}

#[test]
fn optima_have_the_risks_and_the_utility_of_the_peer() {
    let cases = [
        ("adult", "0.0"),
        ("adult", "0.02"),
        ("adult", "0.1"),
        ("atus_syn", "0.02"),
        ("ihis_syn", "0.02"),
    ];
    let Some(shared) = support::shared() else {
        return support::report("ARX output risks and quality", 0, cases.len());
    };
    for (name, limit) in cases {
        let case = format!("{name} at {limit}");
        let file = format!("reference/arx/riskquality_output_{name}_s{limit}.json");
        let want = support::json(&shared.join(file));
        let mut benchmark = support::benchmark(&shared, name);
        set_levels(&mut benchmark, &want["transformation"]["optimum_vector_in_qi_order"]);
        benchmark.plan.goal = Some(GoalPlan {
            k: Some(5),
            suppression_limit: limit.parse().expect("a share"),
            ..GoalPlan::default()
        });
        let mut report = assess(&mut benchmark);
        report.utility.extend(record_error(&benchmark));
        assert!(report.goal.as_ref().is_some_and(|goal| goal.met), "{case}");
        assert_eq!(Some(report.suppressed), want["transformation"]["suppressed_rows"].as_u64());
        check_risk(&case, &report, &want["risk"]);
        assert_eq!(check_columns(&case, &report, &want["risk"]), 9, "{case}");
        check_quality(&case, &report, &want);
    }
    support::report("ARX output risks and quality", cases.len(), 0);
}

/// The one figure of a report in full that is compared here, without the rest.
fn record_error(benchmark: &Benchmark) -> Vec<UtilityFigure> {
    let Benchmark { session, plan, files } = benchmark;
    let study = Study::check(plan, session.table(), files, false).expect("a study");
    let base = Base::of(&study, session.table());
    let levels = study.levels(plan).expect("levels");
    let goal = plan.goal.as_ref().map(|goal| Goal::check(goal, &study, base.read).expect("a goal"));
    let candidate = Candidate::of(&study, &base, &levels, goal.as_ref());
    let node = candidate.node();
    let measures = UtilityKind::JOINT.map(|kind| kind.joint(&node)).into_iter();
    let figures = measures.map(|utility| UtilityFigure {
        id: utility.id.to_owned(),
        value: utility.value,
        normalised: utility.normalised,
        columns: Vec::new(),
    });
    figures.collect()
}

/// The peer's squared errors of one column, and so of the whole, are 0.02 % and 0.01 % above those of the definition.
///
/// "Australia" is a value (row 89 of the hierarchy) and also the label of its group at level 1 (rows 9 to 148). The peer
/// looks a value up by its label at any level, and so has these 147 records in the first row of the group: 101 that are
/// kept are off by 139 instead of 80, 46 that are suppressed by 145 instead of 89.
fn birthplaces(figure: &UtilityFigure, want: &Value) {
    let squares = |far: f64, near: f64| far * far - near * near;
    let more = 101.0 * squares(139.0, 80.0) + 46.0 * squares(145.0, 89.0);
    let more_at_most = 147.0 * squares(145.0, 89.0);
    let scaled = |value: f64, normalised: f64| {
        let most = value / (1.0 - normalised);
        1.0 - (value + more) / (most + more_at_most)
    };
    let found = figure.columns.iter().find(|column| column.name == "Birthplace");
    let found = found.expect("the column");
    let (value, normalised) = (found.value.expect("a sum"), found.normalised.expect("a share"));
    let number = |value: &Value| value.as_f64().expect("a number");
    near("squares of birthplaces", value + more, number(&want["raw_result"]["Birthplace"]));
    let by_column = &want["per_attribute_normalized_higher_is_better"]["Birthplace"];
    near("share of birthplaces", scaled(value, normalised), number(by_column));
    let whole = (figure.value.expect("a sum"), figure.normalised.expect("a share"));
    near("share of all columns", scaled(whole.0, whole.1), number(&want["arithmetic_mean"]));
}

fn set_levels(benchmark: &mut Benchmark, levels: &Value) {
    let levels = levels.as_array().expect("levels").iter().filter_map(Value::as_u64);
    for (column, level) in benchmark.plan.columns.values_mut().zip(levels) {
        column.level = level as u32;
    }
}

fn check_quality(case: &str, report: &Report, want: &Value) {
    let number = |path: &str| want.pointer(path).and_then(Value::as_f64).expect("a number");
    let loss = utility(report, "loss");
    near(&format!("{case} loss"), loss.0, number("/transformation/score_lowest/aggregate"));
    let granularity = number("/quality/granularity/geometric_mean_normalized_before");
    near(&format!("{case} loss, normalised"), loss.1, granularity);
    let precision = number("/quality/generalization_intensity_precision/arithmetic_mean");
    near(&format!("{case} precision"), utility(report, "precision").0, precision);
    for (id, key) in [
        ("discernibility", "discernibility"),
        ("ambiguity", "ambiguity"),
        ("average-class-size", "average_class_size"),
    ] {
        let (value, normalised) = utility(report, id);
        near(&format!("{case} {id}"), value, number(&format!("/quality/{key}/raw_result")));
        let quality = number(&format!("/quality/{key}/value_normalized_higher_is_better"));
        near(&format!("{case} {id}, normalised"), normalised, quality);
    }
    let entropy = utility(report, "non-uniform-entropy");
    let raw = want["quality"]["non_uniform_entropy"]["raw_result"].as_object().expect("columns");
    let raw: f64 = raw.values().filter_map(Value::as_f64).sum();
    near(&format!("{case} entropy"), entropy.0, raw);
    let normalised = number("/quality/non_uniform_entropy/arithmetic_mean");
    near(&format!("{case} entropy, normalised"), entropy.1, normalised);
    let by_column = [
        ("granularity", "granularity", 1.0),
        ("generalization-intensity", "generalization_intensity_precision", 1.0),
        ("attribute-squared-error", "attribute_level_squared_error", 1.0),
        ("non-uniform-entropy", "non_uniform_entropy", 1.0),
        ("missings", "missings", -1.0),
    ];
    for (id, key, turned) in by_column {
        let figure = report.utility.iter().find(|figure| figure.id == id).expect("the measure");
        // Missings have no scale of their own there: the share itself stands in its place.
        let scaled = |value: f64| if turned < 0.0 { 1.0 - value } else { value };
        let whole = number(&format!("/quality/{key}/arithmetic_mean"));
        let is_off = id == "attribute-squared-error" && case.starts_with("atus_syn");
        if is_off {
            birthplaces(figure, &want["quality"][key]);
        } else {
            near(&format!("{case} {id}"), figure.normalised.expect("a value"), scaled(whole));
        }
        assert_eq!(figure.columns.len(), 9, "{case} {id}");
        let columns = figure.columns.iter().filter(|column| !is_off || column.name != "Birthplace");
        for column in columns {
            let raw = want["quality"][key]["raw_result"][&column.name].as_f64().expect("a value");
            let name = format!("{case} {id} of {}", column.name);
            near(&name, column.value.expect("a value"), scaled(raw));
            let normalised = &want["quality"][key]["per_attribute_normalized_higher_is_better"];
            let normalised = normalised[&column.name].as_f64().expect("a value");
            near(&name, column.normalised.expect("a value"), scaled(normalised));
        }
    }
    let before = number("/quality/non_uniform_entropy/arithmetic_mean_normalized_before");
    near(&format!("{case} entropy by column"), utility(report, "normalised-entropy").1, before);
    if case.starts_with("atus_syn") {
        // The peer has one value of one column elsewhere, and these take all columns together: `reference_squared.rs`.
        return;
    }
    let raw = |key: &str, end: &str| number(&format!("/quality/{key}/{end}"));
    let error = utility(report, "record-squared-error");
    near(&format!("{case} by record"), error.0, raw("record_level_squared_error", "raw_result"));
    let quality = raw("record_level_squared_error", "value_normalized_higher_is_better");
    near(&format!("{case} by record, normalised"), error.1, quality);
    let ratio = utility(report, "sse-sst");
    let want_ratio = raw("sse_sst", "raw_result") / raw("sse_sst", "raw_maximum");
    near(&format!("{case} SSE / SST"), ratio.0, want_ratio);
    let quality = raw("sse_sst", "value_normalized_higher_is_better");
    near(&format!("{case} SSE / SST, normalised"), ratio.1, quality);
}

#[test]
fn every_node_of_the_adult_lattice_has_the_classes_and_the_loss_of_the_peer() {
    const NODES: usize = 12_960;
    let Some(shared) = support::shared() else {
        return support::report("ARX adult lattice", 0, NODES);
    };
    let mut benchmark = support::benchmark(&shared, "adult");
    benchmark.plan.goal =
        Some(GoalPlan { k: Some(5), suppression_limit: 1.0, ..GoalPlan::default() });
    let rows = support::bytes(&shared.join("reference/arx/bruteforce_adult.csv"));
    let rows = String::from_utf8(rows).expect("text");
    let mut checked = 0;
    for row in rows.lines().skip(1) {
        let fields: Vec<&str> = row.split(',').collect();
        let [levels, total, kept, suppressed, loss] = fields[..] else { panic!("five fields") };
        for (column, level) in benchmark.plan.columns.values_mut().zip(levels.bytes()) {
            column.level = u32::from(level - b'0');
        }
        let report = assess(&mut benchmark);
        assert_eq!(
            report.all_records.classes.as_ref().expect("classes").count.to_string(),
            total,
            "{levels}"
        );
        assert_eq!(report.classes.as_ref().expect("classes").count.to_string(), kept, "{levels}");
        assert_eq!(report.suppressed.to_string(), suppressed, "{levels}");
        near(levels, utility(&report, "loss").0, loss.parse().expect("a number"));
        checked += 1;
    }
    assert_eq!(checked, NODES);
    support::report("ARX adult lattice", NODES, 0);
}

#[test]
fn settings_of_the_loss_have_the_scores_of_the_peer() {
    let cases = [
        ("gs1", 1.0, Aggregate::GeometricMean),
        ("arith", 0.5, Aggregate::ArithmeticMean),
        ("sum", 0.5, Aggregate::Sum),
        ("max", 0.5, Aggregate::Maximum),
    ];
    let Some(shared) = support::shared() else {
        return support::report("ARX loss settings", 0, cases.len());
    };
    let mut benchmark = support::benchmark(&shared, "adult");
    benchmark.plan.goal =
        Some(GoalPlan { k: Some(5), suppression_limit: 0.02, ..GoalPlan::default() });
    for (name, gs_factor, aggregate) in cases {
        let file = format!("reference/arx/search_adult_full_loss_{name}_s0.02.json");
        let want = support::json(&shared.join(file));
        set_levels(&mut benchmark, &want["result"]["optimum_vector_in_qi_order"]);
        benchmark.plan.utility.loss.gs_factor = gs_factor;
        benchmark.plan.utility.loss.aggregate = aggregate;
        let score = want["result"]["score_lowest"]["string"].as_str().expect("a score");
        let report = assess(&mut benchmark);
        near(name, utility(&report, "loss").0, score.parse().expect("a number"));
    }
    support::report("ARX loss settings", cases.len(), 0);
}

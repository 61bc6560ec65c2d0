//! The study of the analyst: the numbers of R, statsmodels and lifelines, and what a release does to them.
#![expect(clippy::disallowed_methods, reason = "it reads the example and the numbers of the peers")]

mod support;

use std::fs;
use std::path::Path;

use oboro::plan::Plan;
use oboro::report::{StudyEstimate, StudyFigures, StudySide};
use oboro::session::AssessOptions;
use support::session;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("a file")
}

fn shown() -> AssessOptions {
    AssessOptions { show_values: true, ..AssessOptions::default() }
}

/// The analyses whose numbers the scripts in `tests/study/` print.
const STUDIES: &str = r#"
[study.rate]
kind = "rate"
outcome = "outcome"
event-values = ["死亡"]
group = "hospital"

[study.mean]
kind = "mean"
outcome = "cost_yen"
group = "sex"

[study.odds]
kind = "odds-ratio"
outcome = "outcome"
event-values = ["死亡"]
exposure = "sex"
positive = ["男"]
strata = ["hospital"]

[study.risk]
kind = "risk-ratio"
outcome = "outcome"
event-values = ["死亡"]
exposure = "sex"
positive = ["男"]
strata = ["hospital"]

[study.linear]
kind = "linear"
outcome = "cost_yen"
covariates = ["age", "sex", "length_of_stay", "hospital"]

[study.logistic]
kind = "logistic"
outcome = "outcome"
event-values = ["死亡"]
covariates = ["age", "sex", "hospital"]

[study.survival]
kind = "survival"
time = "length_of_stay"
event = "outcome"
event-values = ["死亡"]
group = "sex"
times = [7, 14, 30]

[study.survival-hospitals]
kind = "survival"
time = "length_of_stay"
event = "outcome"
event-values = ["死亡"]
group = "hospital"

[study.cox]
kind = "cox"
time = "length_of_stay"
event = "outcome"
event-values = ["死亡"]
covariates = ["age", "sex", "hospital"]

[study.cox-two]
kind = "cox"
time = "length_of_stay"
event = "outcome"
event-values = ["死亡"]
covariates = ["age", "sex"]
reference = { sex = "女" }

[study.prediction]
kind = "prediction"
outcome = "outcome"
event-values = ["死亡"]
covariates = ["age", "sex", "hospital", "length_of_stay"]
"#;

fn find<'a>(side: &'a StudySide, study: &str, term: &str) -> &'a StudyEstimate {
    let (label, time) = term
        .split_once('@')
        .map_or((term, None), |(label, time)| (label, time.parse::<f64>().ok()));
    let wanted = side.estimates.iter().find(|estimate| match study {
        "odds" | "risk" => estimate.of.starts_with("pooled") == (term == "pooled"),
        "survival" => {
            estimate.label.as_deref() == Some(label)
                && estimate.at == time
                && (estimate.of == "median") == time.is_none()
        }
        _ => {
            let name = match (&estimate.column, &estimate.label) {
                (None, _) => estimate.of.clone(),
                (Some(column), None) => column.clone(),
                (Some(_), Some(label)) if study == "rate" || study == "mean" => label.clone(),
                (Some(column), Some(label)) if study == "cox-two" => {
                    let _ = label;
                    column.clone()
                }
                (Some(column), Some(label)) => format!("{column}={label}"),
            };
            name == term
        }
    });
    wanted.unwrap_or_else(|| panic!("{study} has {term}"))
}

fn check(studies: &[StudyFigures], file: &str, tolerance: f64) -> usize {
    let mut compared = 0;
    let mut faults = Vec::new();
    for line in read(file).lines().skip(1) {
        let parts: Vec<&str> = line.split(',').collect();
        let [name, term, figure, value] = parts[..] else { panic!("four parts: {line}") };
        let study = studies.iter().find(|study| study.name == name).expect("a study of that name");
        let side = &study.before;
        let found = if term.is_empty() {
            side.figures.iter().find(|found| found.id == figure).and_then(|found| found.value)
        } else {
            let estimate = find(side, name, term);
            match figure {
                "value" | "median" => estimate.estimate,
                "error" => estimate.standard_error,
                "low" | "median_low" => estimate.low,
                "high" | "median_high" => estimate.high,
                "p" => estimate.p,
                other => panic!("{other}"),
            }
        };
        // A coefficient that runs away is where the peer's steps ended; here it is none.
        let note = (!term.is_empty()).then(|| find(side, name, term).note.clone()).flatten();
        if note.is_some_and(|note| note.contains("separation")) {
            assert_eq!(found, None, "{line}");
            continue;
        }
        compared += 1;
        let Ok(wanted) = value.parse::<f64>() else {
            assert_eq!((value, found), ("NA", None), "{line}");
            continue;
        };
        let near =
            found.is_some_and(|found| (found - wanted).abs() <= tolerance * wanted.abs().max(1e-6));
        if !near {
            faults.push(format!("{line} found {found:?}"));
        }
    }
    assert_eq!(faults, Vec::<String>::new(), "{file}");
    compared
}

fn example(plan: &str) -> Vec<StudyFigures> {
    let plan = Plan::from_toml(&format!("{plan}{STUDIES}")).expect("a plan");
    let mut session = session(&read("examples/discharges.csv"));
    session.study(&plan, &shown()).expect("studies")
}

#[test]
fn estimates_are_those_of_r() {
    let studies = example("[columns.cost_yen]\nrole = \"insensitive\"\n");
    assert!(check(&studies, "tests/study/reference.csv", 1e-8) > 300);
}

#[test]
fn estimates_are_those_of_statsmodels_and_lifelines() {
    let studies = example("[columns.cost_yen]\nrole = \"insensitive\"\n");
    assert!(check(&studies, "tests/study/reference-python.csv", 1e-7) > 30);
}

/// Without generalization and suppression nothing changes.
#[test]
fn identity_levels_change_nothing() {
    let plan = ["age", "sex", "hospital"]
        .map(|name| format!("[columns.{name}]\nrole = \"quasi-identifier\"\n"));
    for study in example(&plan.concat()) {
        assert_eq!(study.before.estimates, study.after.estimates, "{}", study.name);
        assert_eq!(study.before.figures, study.after.figures, "{}", study.name);
        let comparison = &study.comparison;
        assert_eq!((comparison.lost, comparison.gained, comparison.sign_changes), (0, 0, 0));
        assert!(comparison.mean_overlap.is_none_or(|overlap| overlap == 1.0), "{}", study.name);
    }
}

/// A line with a count is as many lines.
#[test]
fn a_count_is_as_many_records() {
    let header = "age,sex,dead,days,n\n";
    let lines = [
        (50, "f", "no", 3, 4),
        (50, "m", "yes", 5, 2),
        (60, "f", "yes", 3, 3),
        (60, "m", "no", 8, 1),
        (70, "f", "yes", 8, 2),
        (70, "m", "yes", 2, 3),
        (80, "f", "no", 9, 5),
        (80, "m", "no", 4, 2),
        (55, "m", "yes", 9, 1),
        (65, "f", "no", 5, 2),
    ];
    let write = |expand: bool| {
        let lines = lines.iter().flat_map(|(age, sex, dead, days, n)| {
            let (times, n) = if expand { (*n, 1) } else { (1, *n) };
            std::iter::repeat_n(format!("{age},{sex},{dead},{days},{n}\n"), times as usize)
        });
        header.to_owned() + &lines.collect::<String>()
    };
    let plan = r#"
[columns.n]
role = "count"
[study.a]
kind = "logistic"
outcome = "dead"
event-values = ["yes"]
covariates = ["age", "sex"]
[study.b]
kind = "cox"
time = "days"
event = "dead"
event-values = ["yes"]
covariates = ["age", "sex"]
[study.c]
kind = "survival"
time = "days"
event = "dead"
event-values = ["yes"]
group = "sex"
times = [4]
[study.d]
kind = "linear"
outcome = "days"
covariates = ["age", "sex"]
[study.e]
kind = "mean"
outcome = "days"
group = "sex"
"#;
    let plan = Plan::from_toml(plan).expect("a plan");
    let [counted, expanded] = [false, true]
        .map(|expand| session(&write(expand)).study(&plan, &shown()).expect("studies"));
    for (one, other) in counted.iter().zip(&expanded) {
        assert_eq!(one.before.used, 25);
        for (one, other) in one.before.estimates.iter().zip(&other.before.estimates) {
            let pairs = [
                (one.estimate, other.estimate),
                (one.standard_error, other.standard_error),
                (one.low, other.low),
                (one.p, other.p),
            ];
            for (one, other) in pairs {
                let near = one.zip(other).map(|(one, other)| (one - other).abs() < 1e-9);
                assert_eq!(near.is_none(), one.is_none() && other.is_none());
                assert_ne!(near, Some(false), "{one:?} {other:?}");
            }
        }
    }
}

const SMALL: &str =
    "age,sex,ill\n20,f,yes\n21,m,no\n24,f,no\n27,m,yes\n31,f,yes\n34,m,no\n95,f,yes\n99,m,no\n";

fn small(level: u32, rest: &str) -> Vec<StudyFigures> {
    let plan = format!(
        "[columns.age]\nrole = \"quasi-identifier\"\nlevel = {level}\n\
         hierarchy = {{ intervals = {{ widths = [5, 10], bottom = 22, top = 90 }} }}\n{rest}"
    );
    let plan = Plan::from_toml(&plan).expect("a plan");
    session(SMALL).study(&plan, &shown()).expect("studies")
}

/// A whole number in [20, 25) is 22 in the middle; a group without an end is as wide as the others.
#[test]
fn generalized_numbers_enter_as_the_middle_of_their_group() {
    let mean = "[study.a]\nkind = \"mean\"\noutcome = \"age\"\n";
    let value = |level| small(level, mean)[0].after.estimates[0].estimate;
    // 20 and 21 are below 22: [17, 22) has the middle 19; 24 is in [22, 25), 27 in [25, 30), 31 and 34 in
    // [30, 35); 95 and 99 are 90 or more: [90, 95).
    let five = (19.0 + 19.0 + 23.0 + 27.0 + 32.0 + 32.0 + 92.0 + 92.0) / 8.0;
    assert_eq!(value(0), Some(351.0 / 8.0));
    assert_eq!(value(1), Some(five));
    let ten = (16.5 + 16.5 + 25.5 + 25.5 + 34.5 + 34.5 + 94.5 + 94.5) / 8.0;
    assert_eq!(value(2), Some(ten));
}

/// A group tells an exposure only where all its values have it, or none.
#[test]
fn a_group_that_holds_both_is_not_told() {
    let study = "[study.a]\nkind = \"odds-ratio\"\noutcome = \"ill\"\nevent-values = [\"yes\"]\n\
                 exposure = \"age\"\npositive = [\"95\", \"99\", \"31\"]\n";
    let found = &small(1, study)[0];
    assert_eq!((found.before.used, found.before.undecided), (8, 0));
    // Only 31 and 34 share a group.
    assert_eq!((found.after.used, found.after.undecided), (6, 2));
    assert_eq!(found.after.notes[0].id, "note-study-undecided");
}

#[test]
fn categories_of_numbers_are_their_groups_on_both_sides() {
    let study = "[study.a]\nkind = \"linear\"\noutcome = \"age\"\ncovariates = [\"sex\"]\n\
                 [study.b]\nkind = \"rate\"\noutcome = \"ill\"\nevent-values = [\"yes\"]\ngroup = \"age\"\n\
                 generalized = { age = \"category\" }\n";
    let found = &small(2, study)[1];
    let labels = |side: &StudySide| -> Vec<Option<String>> {
        side.estimates.iter().map(|estimate| estimate.label.clone()).collect()
    };
    assert_eq!(labels(&found.before), labels(&found.after));
    assert_eq!(found.comparison.matched, 4);
}

/// A value that fewer than five records have is not named, on either side.
#[test]
fn rare_values_are_withheld() {
    let rows: String = (0..12)
        .map(|row| format!("{},{}\n", if row < 4 { "rare" } else { "common" }, row % 2))
        .collect();
    let plan = "[columns.ward]\nrole = \"quasi-identifier\"\n[study.a]\nkind = \"rate\"\n\
                outcome = \"ill\"\nevent-values = [\"1\"]\ngroup = \"ward\"\n";
    let plan = Plan::from_toml(plan).expect("a plan");
    let mut session = session(&format!("ward,ill\n{rows}"));
    let hidden = session.study(&plan, &AssessOptions::default()).expect("studies");
    for side in [&hidden[0].before, &hidden[0].after] {
        let labels: Vec<Option<&str>> =
            side.estimates.iter().map(|estimate| estimate.label.as_deref()).collect();
        assert_eq!(labels, [Some("common"), None]);
        assert_eq!(side.estimates[1].records, 4);
        assert!(side.estimates[1].withheld);
    }
    let shown = session.study(&plan, &shown()).expect("studies");
    assert_eq!(shown[0].before.estimates[1].label.as_deref(), Some("rare"));
}

#[test]
fn what_does_not_fit_is_refused() {
    let refusal = |study: &str| {
        let plan =
            Plan::from_toml(&format!("[columns.age]\nrole = \"insensitive\"\n[study.a]\n{study}"));
        let fault = match plan {
            Ok(plan) => session(SMALL).study(&plan, &shown()).map(|_| ()).expect_err("a refusal"),
            Err(fault) => fault,
        };
        fault.id()
    };
    assert_eq!(refusal("kind = \"mean\""), "study-key-needed");
    assert_eq!(refusal("kind = \"mean\"\noutcome = \"age\"\ntimes = [3]"), "study-key-unused");
    assert_eq!(refusal("kind = \"mean\"\noutcome = \"weight\""), "plan-column-unknown");
    assert_eq!(refusal("kind = \"mean\"\noutcome = \"sex\""), "study-not-numbers");
    assert_eq!(
        refusal("kind = \"mean\"\noutcome = \"age\"\ngroup = \"age\""),
        "study-column-twice"
    );
    assert_eq!(refusal("kind = \"mean\"\noutcome = \"age\"\nmedian = true"), "plan-syntax");
    let rate = "kind = \"rate\"\noutcome = \"ill\"\nevent-values = [\"dead\"]";
    assert_eq!(refusal(rate), "study-label-unknown");
}

#[test]
fn prediction_is_better_than_guessing_and_the_same_each_time() {
    let plan = "[columns.hospital]\nrole = \"quasi-identifier\"\nlevel = 1\n[goal]\nk = 5\n";
    let score = |studies: &[StudyFigures], of: &str, model: &str| {
        let study = studies.iter().find(|study| study.name == "prediction").expect("a prediction");
        let sides = [&study.before, &study.after];
        sides.map(|side| {
            let mut found = side.estimates.iter();
            let found = found.find(|one| one.of == of && one.model.as_deref() == Some(model));
            found.and_then(|found| found.estimate).expect("a score")
        })
    };
    let studies = example(plan);
    for model in ["logistic", "forest"] {
        for auc in score(&studies, "auc", model) {
            assert!(auc > 0.65, "{model} {auc}");
        }
    }
    assert_eq!(score(&studies, "auc", "majority"), [0.5, 0.5]);
    let brier = score(&studies, "brier", "logistic");
    assert!(brier[0] < score(&studies, "brier", "majority")[0]);
    assert_eq!(studies, example(plan));
}

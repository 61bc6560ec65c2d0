//! What an analysis says after a release is what it says of the table that was written.

mod support;

use std::fmt::Write;

use oboro::plan::Plan;
use oboro::report::{StudyFigures, StudySide};
use oboro::session::{AssessOptions, ReleaseOptions, SearchOptions, Session};
use support::session;

/// Records drawn by a simple congruence: some ages and areas are missing, few areas are rare.
fn table(count: bool) -> String {
    let mut state: u64 = 11;
    let mut below = |limit: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % limit
    };
    let mut text = format!("age,area,sex,ill,weight{}\n", if count { ",n" } else { "" });
    for _ in 0..600 {
        let age = match below(20) {
            0 => String::new(),
            _ => (20 + below(60)).to_string(),
        };
        let area = match below(30) {
            0 => "",
            one => ["north", "south", "east", "west", "far"]
                [[0, 1, 2, 3, 0, 1, 2, 3, 0, 4][one as usize % 10]],
        };
        let sex = ["f", "m"][below(2) as usize];
        let ill = ["no", "yes"][usize::from(below(3) == 0)];
        write!(text, "{age},{area},{sex},{ill},{}", 40 + below(50)).expect("text");
        text.push_str(&if count { format!(",{}\n", 1 + below(3)) } else { "\n".to_owned() });
    }
    text
}

const STUDIES: &str = r#"
[study.by-area]
kind = "rate"
outcome = "ill"
event-values = ["yes"]
group = "area"
[study.by-age]
kind = "mean"
outcome = "weight"
group = "age"
[study.odds]
kind = "odds-ratio"
outcome = "ill"
event-values = ["yes"]
exposure = "sex"
positive = ["m"]
strata = ["area", "age"]
[study.logistic]
kind = "logistic"
outcome = "ill"
event-values = ["yes"]
covariates = ["weight", "sex"]
reference = { sex = "f" }
[study.survival]
kind = "survival"
time = "weight"
event = "ill"
event-values = ["yes"]
group = "sex"
times = [50, 70]
[study.cox]
kind = "cox"
time = "weight"
event = "ill"
event-values = ["yes"]
covariates = ["sex"]
reference = { sex = "f" }
"#;

fn plan(missing: &str, method: &str, count: bool) -> String {
    let count = if count { "[columns.n]\nrole = \"count\"\n" } else { "" };
    format!(
        r#"
[input]
missing-as = "{missing}"
{count}
[columns.age]
role = "quasi-identifier"
level = 1
hierarchy = {{ intervals = {{ widths = [10, 20] }} }}
[columns.area]
role = "quasi-identifier"
hierarchy = {{ groups = [{{ coast = ["north", "south"], inland = ["east", "west", "far"] }}] }}
[columns.sex]
role = "quasi-identifier"
[goal]
k = 9
suppression-limit = 1.0
[release]
method = "{method}"
{STUDIES}"#
    )
}

fn studies(session: &mut Session, plan: &str) -> Vec<StudyFigures> {
    let plan = Plan::from_toml(plan).expect("a plan");
    let options = AssessOptions { show_values: true, full: true, ..AssessOptions::default() };
    let report = session.assess(&plan, &options).expect("a report");
    assert_eq!(report.study, session.study(&plan, &options).expect("studies"));
    report.study
}

/// The estimates by what they are of, in the order of their names: the order of first appearance may differ.
fn sorted(side: &StudySide) -> Vec<String> {
    let mut all: Vec<String> = side
        .estimates
        .iter()
        .map(|one| {
            let round = |value: Option<f64>| value.map(|value| format!("{value:.9}"));
            let [value, low, high] = [one.estimate, one.low, one.high].map(round);
            format!(
                "{} {:?} {:?} {:?} {} {value:?} {low:?} {high:?}",
                one.of, one.column, one.label, one.at, one.records
            )
        })
        .collect();
    all.sort();
    all
}

/// Under every way to leave records out and to read what is missing, and with counts too.
#[test]
fn after_is_what_the_released_table_says() {
    for count in [false, true] {
        for missing in ["category", "drop", "wildcard"] {
            for method in ["records", "local-recoding", "cells"] {
                let place = format!("{missing} {method} {count}");
                let mut original = session(&table(count));
                let text = plan(missing, method, count);
                let found = studies(&mut original, &text);
                let mut bytes = Vec::new();
                let keep = ["ill", "weight", "n"].map(str::to_owned).to_vec();
                let keep = keep.into_iter().take(if count { 3 } else { 2 }).collect();
                let how = ReleaseOptions { keep, allow_unmet: true, ..ReleaseOptions::default() };
                let read = Plan::from_toml(&text).expect("a plan");
                let released = original.release(&read, &how, &mut |piece| {
                    bytes.extend_from_slice(piece);
                    Ok(())
                });
                released.unwrap_or_else(|fault| panic!("{place}: {}", fault.id()));
                // The top and what is suppressed are written alike, and neither says anything.
                let counts = if count { "[columns.n]\nrole = \"count\"\n" } else { "" };
                let text = format!(
                    "[input]\nmissing = [\"\", \"*\"]\n[columns.sex]\nrole = \"insensitive\"\n{counts}{STUDIES}"
                );
                let again = studies(&mut session(&String::from_utf8(bytes).expect("text")), &text);
                for (one, other) in found.iter().zip(&again) {
                    let name = format!("{} with {place}", one.name);
                    assert_eq!(one.after.records, other.before.records, "{name}");
                    assert_eq!(one.after.used, other.before.used, "{name}");
                    assert_eq!(sorted(&one.after), sorted(&other.before), "{name}");
                }
                assert!(found.iter().all(|one| one.after.used > 0), "{place}");
                // Records with missing values agree with so many that hardly any is left out.
                let loses = found[0].after.used < found[0].before.used;
                assert!(loses || missing == "wildcard", "{place}");
            }
        }
    }
}

/// A wrong analysis is refused by whatever uses the plan, in one sentence; as released none is computed, and it says so.
#[test]
fn a_wrong_analysis_is_refused_wherever_a_plan_is_used() {
    let text =
        plan("category", "records", false).replace("outcome = \"weight\"", "outcome = \"sex\"");
    let plan = Plan::from_toml(&text).expect("a plan");
    let mut session = session(&table(false));
    let mut refusals = vec![
        session.assess(&plan, &AssessOptions::default()).map(drop),
        session.study(&plan, &AssessOptions::default()).map(drop),
        session.search(&plan, &SearchOptions::default()).map(drop),
        session.tradeoff(&plan).map(drop),
        session.recode(&plan, &mut |_| Ok(())),
    ];
    refusals.push(session.release(&plan, &ReleaseOptions::default(), &mut |_| Ok(())).map(drop));
    for refusal in refusals {
        assert_eq!(refusal.expect_err("a refusal").id(), "study-not-numbers");
    }
    let options = AssessOptions { as_released: true, full: true, ..AssessOptions::default() };
    let report = session.assess(&plan, &options).expect("a report");
    assert!(report.study.is_empty());
    assert!(report.notes.iter().any(|note| note.id == "note-study-as-released"));
}

/// Another move of a level in between, and what was known before it, changes nothing.
#[test]
fn steps_and_what_is_known_change_nothing() {
    let text = plan("category", "records", false);
    let options = AssessOptions { show_values: true, ..AssessOptions::default() };
    let other = Plan::from_toml(&text.replace("level = 1", "level = 2")).expect("a plan");
    let plan = Plan::from_toml(&text).expect("a plan");
    let fresh = session(&table(false)).study(&plan, &options).expect("studies");
    let mut session = session(&table(false));
    let mut slow = session.studying(&plan, &options).expect("a study");
    let mut steps = 0;
    while !slow.step(1).expect("a step").finished {
        steps += 1;
        session.assess(&other, &options).expect("a report");
    }
    assert!(steps > 12, "{steps}");
    assert_eq!(slow.finish().study, fresh);
    session.study(&other, &options).expect("studies");
    assert_eq!(session.study(&plan, &options).expect("studies"), fresh);
}

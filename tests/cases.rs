//! The corpus of cases, run natively.
#![expect(clippy::disallowed_methods, reason = "it reads the corpus")]

mod support;

use oboro::Lang;
use oboro::chart::{self, Chart, ChartInput, SearchChart, SearchInput, Theme};
use oboro::plan::Plan;
use oboro::report::Report;
use oboro::session::{AssessOptions, ReleaseOptions, SearchOptions, Session};
use oboro::table::CsvOptions;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// Keys by which a path picks an element of an array.
const KEYS: [&str; 12] = [
    "id",
    "name",
    "model",
    "condition",
    "threshold",
    "size",
    "attributes",
    "l",
    "missing_as",
    "value",
    "cells",
    "kind",
];

/// The value at a path such as `utility[loss].value`.
fn at<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    let mut found = value;
    // A key may hold a point, so that the path is cut by hand.
    let mut rest = path;
    while !rest.is_empty() {
        if let Some(inside) = rest.strip_prefix('[') {
            let (key, after) = inside.split_once(']')?;
            found = found.as_array()?.iter().find(|element| {
                KEYS.iter().any(|name| match element.get(name) {
                    Some(Value::String(text)) => text == key,
                    Some(Value::Number(number)) => number.to_string() == key,
                    _ => false,
                })
            })?;
            rest = after.strip_prefix('.').unwrap_or(after);
        } else {
            let end = rest.find(['.', '[']).unwrap_or(rest.len());
            found = found.get(&rest[..end])?;
            rest = rest[end..].strip_prefix('.').unwrap_or(&rest[end..]);
        }
    }
    Some(found)
}

fn check(what: &str, got: Option<&Value>, want: &toml::Value) {
    let got = got.unwrap_or_else(|| panic!("{what}: nothing at the path"));
    match want {
        toml::Value::Integer(want) => support::near(what, number(what, got), *want as f64),
        toml::Value::Float(want) => support::near(what, number(what, got), *want),
        toml::Value::Boolean(want) => assert_eq!(got, want, "{what}"),
        toml::Value::String(want) if want == "null" => assert!(got.is_null(), "{what}: {got}"),
        toml::Value::String(want) => assert_eq!(got, want, "{what}"),
        other => panic!("{what}: {other} cannot be expected"),
    }
}

fn number(what: &str, value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{what}: {value} is not a number"))
}

fn run(case: &toml::Table) {
    let text = |key: &str| case.get(key).and_then(toml::Value::as_str).unwrap_or_default();
    let name = text("name");
    assert!(!text("derivation").is_empty(), "{name} has no derivation");
    let flag = |key: &str| case.get(key).and_then(toml::Value::as_bool).unwrap_or(false);
    let options = match Plan::from_toml(text("plan")) {
        Ok(plan) if flag("reads") => plan.input.options(),
        _ => Ok(CsvOptions::default()),
    };
    let table = options.and_then(|options| support::read(text("table").as_bytes(), options));
    let table = match (table, case.get("error").and_then(toml::Value::as_str)) {
        (Ok(table), _) => table,
        (Err(error), refused) => return assert_eq!(Some(error.id()), refused, "{name}: {error}"),
    };
    let mut session = Session::new(table);
    for (file, content) in case.get("files").and_then(toml::Value::as_table).into_iter().flatten() {
        let content = content.as_str().expect("text").as_bytes().to_vec();
        session.attach(file.clone(), content);
    }
    let (as_released, full) = (flag("as-released"), flag("full"));
    let options = AssessOptions { as_released, full, ..AssessOptions::default() };
    let report = Plan::from_toml(text("plan")).and_then(|plan| session.assess(&plan, &options));
    if let Some(id) = case.get("error").and_then(toml::Value::as_str) {
        let error = report.map(|_| ()).expect_err(name);
        assert_eq!(error.id(), id, "{name}: {error}");
        return;
    }
    let report = report.unwrap_or_else(|error| panic!("{name}: {error}"));
    check_charts(case, &mut session, &report);
    check_search_charts(case, &mut session);
    let report = serde_json::to_value(&report).expect("JSON");
    for (path, want) in case.get("expect").and_then(toml::Value::as_table).into_iter().flatten() {
        check(&format!("{name}: {path}"), at(&report, path), want);
    }
    if let Some(lines) = case.get("release").and_then(toml::Value::as_array) {
        let mut released = Vec::new();
        let plan = Plan::from_toml(text("plan")).expect("a plan");
        session
            .release(&plan, &ReleaseOptions::default(), &mut |bytes| {
                released.extend_from_slice(bytes);
                Ok(())
            })
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let released = String::from_utf8(released).expect("text");
        let want: Vec<&str> = lines.iter().filter_map(toml::Value::as_str).collect();
        assert_eq!(released.lines().collect::<Vec<_>>(), want, "{name}");
    }
}

/// Charts are the same bytes in every engine: each runner takes the digest of what it draws.
fn check_charts(case: &toml::Table, session: &mut Session, report: &Report) {
    for (name, want) in case.get("charts").and_then(toml::Value::as_table).into_iter().flatten() {
        let plan = Plan::from_toml(case["plan"].as_str().expect("text")).expect("a plan");
        let tradeoff = session.tradeoff(&plan).expect("a trade-off");
        let input = ChartInput { report, tradeoff: Some(&tradeoff) };
        let chart = Chart::from_name(name, None).expect("a chart");
        let svg = chart::draw(&input, chart, &Theme::light(Lang::Ja, 700));
        assert_eq!(Some(sha256(&svg).as_str()), want.as_str(), "{name}");
    }
}

/// So are those of a search for the frontier, which each runner carries out, too.
fn check_search_charts(case: &toml::Table, session: &mut Session) {
    let Some(charts) = case.get("search-charts").and_then(toml::Value::as_table) else { return };
    let plan = Plan::from_toml(case["plan"].as_str().expect("text")).expect("a plan");
    let options = SearchOptions { frontier: true, ..SearchOptions::default() };
    let mut search = session.search(&plan, &options).expect("a search");
    while !search.step(1_000_000).finished {}
    let figures = search.figures();
    let risk = figures.risk.as_deref().unwrap_or_default();
    let limit = plan.goal.as_ref().and_then(|goal| goal.risk_limit(risk));
    for (name, want) in charts {
        let input = SearchInput { figures: &figures, current: None, limit };
        let chart = SearchChart::from_name(name).expect("a chart of a search");
        let picture = chart::draw_search(&input, chart, &Theme::light(Lang::Ja, 700));
        assert!(!picture.places.is_empty(), "{name} shows candidates");
        assert_eq!(Some(sha256(&picture.svg).as_str()), want.as_str(), "{name}");
    }
}

fn sha256(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn every_case_of_the_corpus_holds() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut ran = 0;
    for entry in std::fs::read_dir(folder).expect("the corpus") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|ending| ending != "toml") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a readable case");
        let corpus: toml::Table = toml::from_str(&text).expect("TOML");
        for case in corpus["case"].as_array().expect("cases") {
            run(case.as_table().expect("a case"));
            ran += 1;
        }
    }
    assert!(ran >= 25, "only {ran} cases were found");
}

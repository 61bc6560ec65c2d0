//! Every path of the JSON of `assess` is in a golden file, so that none changes unseen.
#![expect(clippy::disallowed_methods, reason = "it reads the golden files")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// Fields of a type by name, each with the words of its own type.
type Types = BTreeMap<String, Vec<(String, Vec<String>)>>;

/// Paths that no small run has, and why.
const ELSEWHERE: [(&str, &str); 8] = [
    ("by_attributes.sizes.mean_bounds.low", BOUNDS),
    ("by_attributes.sizes.mean_bounds.high", BOUNDS),
    ("by_attributes.sizes.worst_bounds.low", BOUNDS),
    ("by_attributes.sizes.worst_bounds.high", BOUNDS),
    ("release.cells_suppressed.name", CELLS),
    ("release.cells_suppressed.cells", CELLS),
    ("tests.singling_out.name", NAMELESS),
    ("tests.linkability.name", NAMELESS),
];
const BOUNDS: &str = "only where too many sets were to be counted: tests/subsets.rs";
const CELLS: &str = "no report is of a release of single cells";
const NAMELESS: &str = "of the attacks only inference is of a column";

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

/// The interfaces of the agreed types.
fn types() -> Types {
    let text = fs::read_to_string(golden("oboro.d.ts")).expect("the agreed types");
    let mut types = Types::new();
    let mut name = None;
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("export interface ") {
            name = rest.split_whitespace().next().map(str::to_owned);
        } else if line == "}" {
            name = None;
        } else if let (Some(name), Some((field, kind))) = (&name, line.trim().split_once(": ")) {
            let field = field.trim_start_matches("readonly ").trim_end_matches('?');
            if field.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
                let words = kind.split(|c: char| !c.is_ascii_alphanumeric());
                let words = words.filter(|word| !word.is_empty()).map(str::to_owned).collect();
                types.entry(name.clone()).or_default().push((field.to_owned(), words));
            }
        }
    }
    types
}

/// The paths of a type, without the places of arrays.
fn paths(types: &Types, name: &str, path: &str, found: &mut BTreeSet<String>) {
    for (field, words) in &types[name] {
        let path = if path.is_empty() { field.clone() } else { format!("{path}.{field}") };
        match words.iter().find(|word| types.contains_key(*word)) {
            Some(inner) => paths(types, inner, &path, found),
            None => {
                found.insert(path);
            }
        }
    }
}

/// The paths of a value that lead to something: to null leads none, to an empty array neither.
fn occurring(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                let path = if path.is_empty() { field.clone() } else { format!("{path}.{field}") };
                occurring(value, &path, found);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| occurring(value, path, found)),
        Value::Null => {}
        _ => {
            found.insert(path.to_owned());
        }
    }
}

/// What a run of the command line printed as JSON.
fn printed(run: &str) -> Option<Value> {
    let command = run.lines().next()?;
    if !command.starts_with("$ oboro assess ") || !command.contains(" --json") {
        return None;
    }
    let (_, text) = run.split_once("--- standard output\n")?;
    let text = text.split("\n--- ").next()?;
    serde_json::from_str(text).ok()
}

#[test]
fn every_path_of_a_report_is_in_a_golden_file() {
    let mut wanted = BTreeSet::new();
    paths(&types(), "Report", "", &mut wanted);
    assert!(wanted.len() > 200, "the types are read: {}", wanted.len());
    let mut seen = BTreeSet::new();
    let mut runs = 0;
    for entry in fs::read_dir(golden("cli")).expect("the golden runs") {
        let run = fs::read_to_string(entry.expect("an entry").path()).expect("a golden run");
        if let Some(report) = printed(&run) {
            occurring(&report, "", &mut seen);
            runs += 1;
        }
    }
    assert!(runs > 1, "golden runs hold JSON");
    for (path, why) in ELSEWHERE {
        assert!(wanted.remove(path), "{path} is no path");
        assert!(!seen.contains(path), "{path} is in a golden file, although {why}");
    }
    let lacking: Vec<&String> = wanted.difference(&seen).collect();
    assert_eq!(lacking, Vec::<&String>::new(), "in no golden file");
    let unknown: Vec<&String> = seen.difference(&wanted).collect();
    assert_eq!(unknown, Vec::<&String>::new(), "not in the agreed types");
}

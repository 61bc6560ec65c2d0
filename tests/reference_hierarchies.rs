//! The hierarchies of the reference runs load with the levels and rows that the peer saw.

mod support;

use std::path::Path;

use oboro::hierarchy::{self, Hierarchy};
use oboro::table::Ways;
use serde_json::Value;

/// Nine columns in each of three tables.
const HIERARCHIES: usize = 27;

fn load(path: &Path) -> Hierarchy {
    let bytes = support::bytes(path);
    hierarchy::csv::build(&bytes, &[], Ways::default())
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn levels_and_rows_are_those_of_the_peer() {
    let Some(shared) = support::shared() else {
        return support::report("ARX hierarchies", 0, HIERARCHIES);
    };
    let mut compared = 0;
    for table in ["adult", "atus_syn", "ihis_syn"] {
        let path = shared.join(format!("reference/arx/risk_input_{table}.json"));
        let reference: Value = support::json(&path);
        let inputs = &reference["inputs"];
        for (column, file) in inputs["hierarchies"].as_object().unwrap() {
            let hierarchy = load(&shared.join("data/benchmarks").join(file.as_str().unwrap()));
            let found = [u64::from(hierarchy.levels()), hierarchy.rows() as u64];
            let expected = &inputs["hierarchy_levels_and_rows"][column];
            assert_eq!(&serde_json::json!(found), expected, "{table}, {column}");
            compared += 1;
        }
    }
    assert_eq!(compared, HIERARCHIES);
    support::report("ARX hierarchies", HIERARCHIES, 0);
}

#[test]
fn education_of_adult_counted_by_hand() {
    let Some(shared) = support::shared() else {
        return support::report("education of adult", 0, 1);
    };
    let hierarchy = load(&shared.join("data/benchmarks/adult/adult_hierarchy_education.csv"));
    let preschool = hierarchy.row_of("Preschool").unwrap();
    let label = |level| hierarchy.label(level, hierarchy.group(level, preschool));
    let leaves = |level| hierarchy.leaves(level, hierarchy.group(level, preschool));
    assert_eq!([0, 1, 2, 3].map(label), ["Preschool", "Primary School", "Primary education", "*"]);
    assert_eq!([0, 1, 2, 3].map(leaves), [1, 3, 3, 16]);
    assert_eq!([0, 1, 2, 3].map(|level| hierarchy.groups(level)), [16, 5, 3, 1]);
    support::report("education of adult", 1, 0);
}

//! Small cases counted by hand, and random rows against a naive reading of the invariant.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

fn owned(rows: &[&[&str]]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.iter().map(|&label| label.to_owned()).collect()).collect()
}

/// The labels of each row, level by level.
pub(super) fn table(hierarchy: &Hierarchy) -> Vec<Vec<&str>> {
    (0..hierarchy.rows() as u32)
        .map(|row| {
            (0..hierarchy.levels())
                .map(|level| hierarchy.label(level, hierarchy.group(level, row)))
                .collect()
        })
        .collect()
}

/// A refusal: its id and what it counts; both languages have its sentence.
#[track_caller]
pub(super) fn check_refusal(result: Result<Hierarchy>, id: &str, args: &str) {
    let error = result.map(|hierarchy| format!("{:?}", table(&hierarchy))).unwrap_err();
    assert_eq!(error.id(), id);
    assert!(error.message(crate::Lang::En).contains(args), "{error}");
    for lang in crate::Lang::ALL {
        assert!(!error.message(lang).contains(id), "no sentence in {}", lang.tag());
        assert!(!error.message(lang).contains('$'), "{}", error.message(lang));
        assert!(error.hint(lang).is_some(), "no hint for {id} in {}", lang.tag());
    }
}

#[test]
fn a_small_hierarchy_counted_by_hand() {
    let rows =
        owned(&[&["3A", "3", "all"], &["3B", "3", "all"], &["4A", "4", "all"], &["4", "4", "all"]]);
    let hierarchy = rows::build(&rows).unwrap();
    assert_eq!((hierarchy.rows(), hierarchy.levels()), (4, 3));
    assert_eq!([0, 1, 2].map(|level| hierarchy.groups(level)), [4, 2, 1]);
    assert_eq!(hierarchy.codes(0), [0, 1, 2, 3]);
    assert_eq!(hierarchy.codes(1), [0, 0, 1, 1]);
    assert_eq!(hierarchy.codes(2), [0, 0, 0, 0]);
    assert_eq!((hierarchy.label(1, 1), hierarchy.leaves(1, 1)), ("4", 2));
    assert_eq!(hierarchy.label(2, 0), "all");
    assert_eq!([0, 1, 2].map(|level| hierarchy.is_top(level)), [false, false, true]);
    assert_eq!(hierarchy.first_level(1, 0), 1);
    assert_eq!(hierarchy.first_level(1, 1), 0, "the label 4 is a value too");
    assert_eq!(hierarchy.row_of("4A"), Some(2));
    assert_eq!(hierarchy.row_of("3"), None);
}

#[test]
fn the_top_is_added_where_it_is_missing() {
    let levels = |rows: &[&[&str]]| table(&rows::build(&owned(rows)).unwrap()).concat().join(" ");
    assert_eq!(levels(&[&["a"], &["b"]]), "a * b *");
    assert_eq!(levels(&[&["a"]]), "a *", "level 0 is never the top");
    assert_eq!(levels(&[&["a", "any"], &["b", "any"]]), "a any b any");
    assert_eq!(levels(&[&["a", "x"], &["b", "y"]]), "a x * b y *");
    assert_eq!(levels(&[&["a", "*"], &["b", "y"]]), "a * * b y *");
}

#[test]
fn a_column_without_values_has_a_top() {
    let hierarchy = Hierarchy::plain(&[]).unwrap();
    assert_eq!((hierarchy.rows(), hierarchy.levels()), (0, 2));
    assert_eq!((hierarchy.groups(0), hierarchy.groups(1)), (0, 1));
    assert_eq!((hierarchy.label(1, 0), hierarchy.leaves(1, 0)), (TOP, 0));
}

#[test]
fn rows_that_are_no_hierarchy_are_refused() {
    let check = |rows: &[&[&str]], id, args| check_refusal(rows::build(&owned(rows)), id, args);
    check(&[], "hierarchy-empty", "no rows");
    check(&[&[]], "hierarchy-empty", "no rows");
    check(&[&["a", "x"], &["b"]], "hierarchy-ragged-row", "Row 2");
    check(&[&["a", "x"], &["b", "x"], &["a", "y"], &["a", "z"]], "hierarchy-repeats", "1");
    check(
        &[&["a", "x", "1"], &["b", "x", "2"], &["c", "y", "2"], &["d", "y", "1"]],
        "hierarchy-torn",
        "level 1 has labels whose rows part at level 2 (labels: 2)",
    );
    let levels = |levels: &[&[&str]]| Hierarchy::new(owned(levels));
    check_refusal(levels(&[]), "hierarchy-empty", "no rows");
    check_refusal(levels(&[&["a", "b"], &["x"]]), "hierarchy-uneven", "Level 1");
}

#[test]
fn the_same_row_twice_counts_once() {
    let rows = owned(&[&["a", "x"], &["b", "y"], &["a", "x"]]);
    assert_eq!(rows::build(&rows).unwrap().rows(), 2);
}

#[test]
fn torn_and_lacking_labels_travel_beside_the_sentence() {
    let torn = rows::build(&owned(&[&["a", "north", "1"], &["b", "north", "2"]])).unwrap_err();
    assert_eq!(torn.values(), ["north"]);
    assert!(!torn.to_string().contains("north"));

    let hierarchy = Hierarchy::plain(&["a", "b"]).unwrap();
    assert_eq!(hierarchy.cover(&["b", "a", "b"], None), Ok(vec![1, 0, 1]));
    let values = ["b", "zebra", "a", "yak"];
    let lacking = hierarchy.cover(&values, None).unwrap_err();
    assert_eq!((lacking.id(), lacking.values().len()), ("hierarchy-lacks", 2));
    assert!(lacking.to_string().contains('2') && !lacking.to_string().contains("zebra"));
    let counted = hierarchy.cover(&values, Some(&[10, 20, 30, 400])).unwrap_err();
    assert_eq!(counted.id(), "hierarchy-lacks-records");
    assert!(counted.to_string().contains("420"), "{counted}");
    for error in [lacking, counted] {
        for lang in crate::Lang::ALL {
            assert!(error.hint(lang).is_some() && !error.message(lang).contains(error.id()));
        }
    }
}

/// Rows read naively: values are distinct or whole rows are equal, and equal labels have equal labels above.
fn is_hierarchy(rows: &[Vec<String>]) -> bool {
    rows.iter().enumerate().all(|(i, row)| {
        rows[..i].iter().all(|other| {
            let value_agrees = row[0] != other[0] || row == other;
            let coarsens = (1..row.len()).all(|l| row[l - 1] != other[l - 1] || row[l] == other[l]);
            value_agrees && coarsens
        })
    })
}

/// Rows where each label is a function of the one below, some of them then spoiled.
fn some_rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    let spoil = prop::option::weighted(0.3, (any::<usize>(), any::<usize>()));
    (1_usize..5, 1_usize..12, 1_u32..4, spoil).prop_map(|(levels, count, width, spoil)| {
        let mut rows: Vec<Vec<String>> = (0..count as u32)
            .map(|row| {
                (0..levels as u32).map(|level| (row / width.pow(level)).to_string()).collect()
            })
            .collect();
        if let Some((row, level)) = spoil {
            rows[row % count][level % levels] = "1".to_owned();
        }
        rows
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn exactly_what_coarsens_is_accepted(
        rows in prop_oneof![
            some_rows(),
            (1_usize..4).prop_flat_map(|levels| {
                prop::collection::vec(prop::collection::vec("[a-c]", levels), 1..5)
            }),
        ]
    ) {
        let built = rows::build(&rows);
        prop_assert_eq!(built.is_ok(), is_hierarchy(&rows), "{:?}", built.err());
        let by_level = (0..rows[0].len())
            .map(|level| rows.iter().map(|row| row[level].clone()).collect())
            .collect();
        prop_assert_eq!(Hierarchy::new(by_level).is_ok(), is_hierarchy(&rows));
    }

    #[test]
    fn a_hierarchy_keeps_what_it_was_given(rows in some_rows()) {
        let Ok(hierarchy) = rows::build(&rows) else { return Ok(()) };
        prop_assert_eq!(hierarchy.groups(hierarchy.levels() - 1), 1);
        for (index, row) in rows.iter().enumerate() {
            let at = hierarchy.row_of(&row[0]);
            prop_assert!(at.is_some_and(|at| at as usize <= index));
            for (level, label) in (0..).zip(row) {
                let group = hierarchy.group(level, at.unwrap_or(0));
                prop_assert_eq!(hierarchy.label(level, group), label);
                let lowest = (0..).zip(0..=level).find(|(l, _)| {
                    rows.iter().any(|row| row[*l] == *label)
                });
                prop_assert_eq!(Some(hierarchy.first_level(level, group)), lowest.map(|(_, l)| l));
            }
        }
        for level in 0..hierarchy.levels() {
            let groups = 0..hierarchy.groups(level) as u32;
            let labels: BTreeSet<&str> = groups.clone().map(|g| hierarchy.label(level, g)).collect();
            prop_assert_eq!(labels.len(), hierarchy.groups(level));
            let leaves: u32 = groups.map(|group| hierarchy.leaves(level, group)).sum();
            prop_assert_eq!(leaves as usize, hierarchy.rows());
            if level > 0 {
                let mut parents = BTreeMap::new();
                for (fine, coarse) in hierarchy.codes(level - 1).iter().zip(hierarchy.codes(level)) {
                    prop_assert_eq!(parents.entry(fine).or_insert(coarse), &coarse);
                }
            }
        }
    }
}

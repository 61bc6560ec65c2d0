//! Groups with names: one table a level.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::Hierarchy;
use super::draft::Draft;
use crate::error::{Error, Result};

/// Named groups: `tables[0]` groups values at level 1; the members in later tables are names of the table before.
///
/// Members that the data does not have are allowed at level 1.
///
/// # Errors
/// `groups-none`: no table, or one without groups.
/// `groups-twice`: members that are in two groups of one level.
/// `groups-unknown`: members of a later level that the level below does not name.
/// `groups-missing`: values, or names of the level below, that are in no group.
pub fn build(values: &[&str], tables: &[IndexMap<String, Vec<String>>]) -> Result<Hierarchy> {
    if tables.is_empty() {
        return Err(Error::input("groups-none").with("level", 1));
    }
    let mut draft = Draft::of_values(values)?;
    // The name of each row at the level below, and the names that this level knows.
    let mut names: Vec<String> = draft.values().map(str::to_owned).collect();
    let mut known: Option<&IndexMap<String, Vec<String>>> = None;
    for (level, table) in (1..).zip(tables) {
        if table.is_empty() {
            return Err(Error::input("groups-none").with("level", level));
        }
        let groups = group_of_member(table, level)?;
        if let Some(below) = known {
            let unknown = groups.keys().filter(|member| !below.contains_key(**member));
            refuse("groups-unknown", level, unknown.copied().collect())?;
        }
        let missing = names.iter().map(String::as_str).filter(|name| !groups.contains_key(name));
        let id = if level == 1 { "groups-missing-values" } else { "groups-missing" };
        refuse(id, level, missing.collect())?;
        draft.level(|row, _, label| {
            label.push_str(groups.get(names[row].as_str()).copied().unwrap_or_default());
        });
        for name in &mut names {
            *name = groups.get(name.as_str()).copied().unwrap_or_default().to_owned();
        }
        known = Some(table);
    }
    draft.finish()
}

fn group_of_member(
    table: &IndexMap<String, Vec<String>>,
    level: u32,
) -> Result<BTreeMap<&str, &str>> {
    let mut groups: BTreeMap<&str, &str> = BTreeMap::new();
    let mut twice = BTreeSet::new();
    for (group, members) in table {
        for member in members {
            if *groups.entry(member).or_insert(group) != group.as_str() {
                twice.insert(member.as_str());
            }
        }
    }
    refuse("groups-twice", level, twice)?;
    Ok(groups)
}

fn refuse(id: &'static str, level: u32, labels: BTreeSet<&str>) -> Result<()> {
    if labels.is_empty() {
        return Ok(());
    }
    Err(Error::input(id)
        .with("level", level)
        .with("below", level - 1)
        .with("count", labels.len())
        .carrying(labels.into_iter().map(str::to_owned)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check_refusal, table};
    use super::*;

    type Tables<'a> = &'a [&'a [(&'a str, &'a [&'a str])]];

    fn build(values: &[&str], tables: Tables<'_>) -> Result<Hierarchy> {
        let owned = |labels: &[&str]| labels.iter().map(|&label| label.to_owned()).collect();
        let tables: Vec<IndexMap<String, Vec<String>>> = tables
            .iter()
            .map(|table| {
                table.iter().map(|(name, members)| ((*name).to_owned(), owned(members))).collect()
            })
            .collect();
        super::build(values, &tables)
    }

    #[test]
    fn blood_groups() {
        let tables: Tables<'_> = &[&[("A", &["A", "AB"]), ("O", &["O", "B", "B"])]];
        assert_eq!(
            table(&build(&["AB", "B", "A"], tables).unwrap()),
            [["AB", "A", "*"], ["B", "O", "*"], ["A", "A", "*"]]
        );
    }

    #[test]
    fn later_levels_group_names() {
        let tables: Tables<'_> = &[
            &[("Kanto", &["Tokyo", "Chiba"]), ("Kansai", &["Osaka"]), ("Shikoku", &["Kochi"])],
            &[("East", &["Kanto"]), ("West", &["Kansai", "Shikoku"])],
            &[("Japan", &["East", "West"])],
        ];
        assert_eq!(
            table(&build(&["Chiba", "Osaka", "Kochi"], tables).unwrap()),
            [
                ["Chiba", "Kanto", "East", "Japan"],
                ["Osaka", "Kansai", "West", "Japan"],
                ["Kochi", "Shikoku", "West", "Japan"],
            ]
        );
    }

    #[test]
    fn tables_that_do_not_group_are_refused() {
        fn check(tables: Tables<'_>, id: &str, args: &str) {
            check_refusal(build(&["a", "b", "c"], tables), id, args);
        }
        let all: &[(&str, &[&str])] = &[("x", &["a", "b"]), ("y", &["c"])];
        check(&[], "groups-none", "level 1");
        check(&[all, &[]], "groups-none", "level 2");
        check(&[&[("x", &["a", "b"]), ("y", &["b", "a", "c"])]], "groups-twice", "members: 2");
        check(&[&[("x", &["a"])]], "groups-missing-values", "distinct values: 2");
        check(&[all, &[("z", &["x"])]], "groups-missing", "groups: 1");
        check(&[all, &[("z", &["x", "y", "a"])]], "groups-unknown", "members: 1");
        let error = build(&["secret"], &[all]).unwrap_err();
        assert_eq!(error.values(), ["secret"]);
        assert!(!error.to_string().contains("secret"));
    }
}

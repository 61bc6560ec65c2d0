//! The hierarchy of one column, for a reader.

use crate::candidate::Base;
use crate::error::{Error, Result};
use crate::plan::{ColumnPlan, Plan};
use crate::report::{GroupFigures, HierarchyFigures, LevelFigures};
use crate::roles::Role;
use crate::study::{Files, Quasi, Study};
use crate::table::Table;

/// Each level's groups with the values and records in them.
pub(super) fn hierarchy(
    table: &Table,
    files: &Files,
    plan: &Plan,
    column: &str,
    limit: usize,
) -> Result<HierarchyFigures> {
    let study = study_of(table, files, plan, column)?;
    let base = Base::of(&study, table);
    let quasi = only(&study, column)?;
    let level = |level| {
        let records = base.marginals.at_level(&study, 0, level);
        let missing = quasi.missing_code(level);
        let group = |(code, &records): (usize, &u64)| GroupFigures {
            label: quasi.label(level, code as u32).map(str::to_owned),
            values: if missing == Some(code as u32) {
                0
            } else {
                u64::from(quasi.leaves(level, code as u32))
            },
            records,
        };
        LevelFigures {
            level,
            count: records.len() as u64,
            groups: records.iter().enumerate().take(limit).map(group).collect(),
        }
    };
    Ok(HierarchyFigures {
        name: column.to_owned(),
        rows: quasi.hierarchy().rows() as u64,
        levels: (0..quasi.levels()).map(level).collect(),
    })
}

/// One row a value: its label at each level, level 0 first.
pub(super) fn rows(
    table: &Table,
    files: &Files,
    plan: &Plan,
    column: &str,
) -> Result<Vec<Vec<String>>> {
    let study = study_of(table, files, plan, column)?;
    let hierarchy = only(&study, column)?.hierarchy();
    let label =
        |row: u32, level: u32| hierarchy.label(level, hierarchy.group(level, row)).to_owned();
    let levels = hierarchy.levels();
    Ok((0..hierarchy.rows() as u32)
        .map(|row| (0..levels).map(|level| label(row, level)).collect())
        .collect())
}

/// The study of a plan that names this column only, as a quasi-identifier, so that nothing else can be wrong.
fn study_of(table: &Table, files: &Files, plan: &Plan, column: &str) -> Result<Study> {
    if table.position(column).is_none() {
        return Err(Error::input("plan-column-unknown").in_column(column));
    }
    let entry = plan.columns.get(column).cloned();
    let entry = entry.unwrap_or_else(|| ColumnPlan::new(Role::QuasiIdentifier));
    let entry = ColumnPlan { role: Role::QuasiIdentifier, level: 0, ..entry };
    let mut alone = Plan { input: plan.input.clone(), ..Plan::default() };
    alone.columns.insert(column.to_owned(), entry);
    let counts = plan.columns.iter().filter(|(_, column)| column.role == Role::Count);
    alone.columns.extend(counts.map(|(name, column)| (name.clone(), column.clone())));
    Study::check(&alone, table, files, false)
}

fn only<'s>(study: &'s Study, column: &str) -> Result<&'s Quasi> {
    study.quasi().first().ok_or_else(|| Error::input("plan-not-quasi").in_column(column))
}

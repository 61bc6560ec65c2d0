//! One sensitive column: its values in their order, and the shares that everybody may know.

use std::borrow::Cow;
use std::sync::Arc;

use super::numbers::NumberColumn;
use super::{Files, parts, positions, recipe};
use crate::error::Result;
use crate::hierarchy::Hierarchy;
use crate::plan::Plan;
use crate::roles::{self, Role};
use crate::table::kind::Kind;
use crate::table::value::{Date, Decimal};
use crate::table::{Codes, Column, Table};

/// The value of a record that has none.
pub const NO_VALUE: u32 = u32::MAX;

/// A sensitive column.
///
/// Its values are numbered by size where they are numbers or dates, else by their text.
/// A value that no record has is none: neither a leftover of the dictionary nor one with counts of 0 only.
#[derive(Clone, Debug)]
pub struct Sensitive {
    column: usize,
    name: String,
    /// Value by dictionary code; [`NO_VALUE`] where it is missing.
    values: Vec<u32>,
    /// Records read by value.
    records: Vec<u64>,
    /// Records read without a value.
    missing: u64,
    ordered: bool,
    /// By level from 1 to the top: the group of each value.
    groups: Option<Arc<Vec<Vec<u32>>>>,
}

impl Sensitive {
    /// The sensitive columns of a table.
    ///
    /// A hierarchy measures distances and generalizes nothing: it is built where the goal measures by it,
    /// also over a table that is judged as released.
    ///
    /// # Errors
    /// A hierarchy that is wrong or does not cover the values.
    pub(super) fn all(
        plan: &Plan,
        table: &Table,
        files: &Files,
        roles: &[Option<Role>],
        count: Option<&NumberColumn<u64>>,
    ) -> Result<Vec<Sensitive>> {
        let counts = count.map(|count| (table.column(count.column()).codes(), count.values()));
        let columns = positions(roles, Role::Sensitive).map(|position| {
            let name = table.name(position);
            let recipe = plan.columns.get(name).and_then(|column| column.hierarchy.as_ref());
            let recipe = recipe.filter(|_| plan.measures_by_hierarchy(name));
            let build = recipe.map(|recipe| {
                |values: &[&str]| recipe::build(Some(recipe), values, files, table.ways_of(name))
            });
            let entry = Sensitive::new(position, name, table.column(position), counts, build);
            entry.map_err(|error| error.in_column(name))
        });
        columns.collect()
    }

    /// Reads a column; `counts` are the records that each row stands for, where that is not one each.
    ///
    /// `build`, where the plan has a hierarchy, makes it of the distinct values.
    ///
    /// # Errors
    /// Those of `build`, and values that the hierarchy lacks.
    fn new(
        position: usize,
        name: &str,
        column: Column<'_>,
        counts: Option<(Codes<'_>, &[u64])>,
        build: Option<impl FnOnce(&[&str]) -> Result<Hierarchy>>,
    ) -> Result<Sensitive> {
        let used = match counts {
            None => Cow::Borrowed(column.counts()),
            Some((codes, values)) => {
                let mut used = vec![0; column.labels().len()];
                for row in 0..column.rows() {
                    used[column.codes().get(row) as usize] += values[codes.get(row) as usize];
                }
                Cow::Owned(used)
            }
        };
        let mut present: Vec<u32> = (0..used.len() as u32)
            .filter(|&code| !column.missing()[code as usize] && used[code as usize] > 0)
            .collect();
        let ordered = sort(&mut present, column);
        let records: Vec<u64> = present.iter().map(|&code| used[code as usize]).collect();
        let groups = match build {
            None => None,
            Some(build) => {
                let label = |code| column.labels().get(code);
                let (hierarchy, rows) =
                    parts::hierarchy(&present, label, &records, column.parts(), build)?;
                let group = |level| rows.iter().map(|&row| hierarchy.group(level, row)).collect();
                Some(Arc::new((1..hierarchy.levels()).map(group).collect()))
            }
        };
        let missing = used.iter().sum::<u64>() - records.iter().sum::<u64>();
        let mut values = vec![NO_VALUE; used.len()];
        for (value, &code) in present.iter().enumerate() {
            values[code as usize] = value as u32;
        }
        let name = name.to_owned();
        Ok(Sensitive { column: position, name, values, records, missing, ordered, groups })
    }

    /// The position of the column in the table.
    pub fn column(&self) -> usize {
        self.column
    }

    /// The name of the column, for reports.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Value by dictionary code of the table; [`NO_VALUE`] where it is missing.
    pub fn values(&self) -> &[u32] {
        &self.values
    }

    /// Records read by value, suppressed and dropped ones too; each is above 0.
    pub fn records(&self) -> &[u64] {
        &self.records
    }

    /// Records read without a value.
    pub fn missing(&self) -> u64 {
        self.missing
    }

    /// Whether the values have an order of their own: numbers and dates do.
    pub fn is_ordered(&self) -> bool {
        self.ordered
    }

    /// The hierarchy of the plan, where the goal measures by it: by level from 1 to the top: the group of each value.
    pub fn groups(&self) -> Option<&[Vec<u32>]> {
        self.groups.as_deref().map(Vec::as_slice)
    }
}

/// Sorts codes by what their labels mean; says whether that is an order of their own.
fn sort(codes: &mut Vec<u32>, column: Column<'_>) -> bool {
    let label = |code: u32| column.labels().get(code);
    match roles::kind(column).0 {
        Kind::Integer | Kind::Decimal => {
            sort_by(codes, |code| (Decimal::parse(label(code)), label(code)));
            true
        }
        Kind::Date => {
            sort_by(codes, |code| (Date::parse(label(code)), label(code)));
            true
        }
        Kind::Code | Kind::Category | Kind::Text | Kind::Set => {
            codes.sort_unstable_by_key(|&code| label(code));
            false
        }
    }
}

/// Sorts by a key that is costly to make.
fn sort_by<K: Ord>(codes: &mut Vec<u32>, key: impl Fn(u32) -> K) {
    let mut keyed: Vec<(K, u32)> = codes.iter().map(|&code| (key(code), code)).collect();
    keyed.sort_unstable();
    *codes = keyed.into_iter().map(|(_, code)| code).collect();
}

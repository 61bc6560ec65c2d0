//! Columns whose values are read as numbers: counts and weights.

use super::positions;
use crate::error::{Error, Result};
use crate::roles::Role;
use crate::table::Table;

/// A column of numbers, by dictionary code.
#[derive(Clone, Debug)]
pub(super) struct NumberColumn<T> {
    column: usize,
    values: Vec<T>,
}

impl<T: Copy> NumberColumn<T> {
    /// The position of the column in the table.
    pub(super) fn column(&self) -> usize {
        self.column
    }

    /// The number by dictionary code.
    pub(super) fn values(&self) -> &[T] {
        &self.values
    }

    /// The number of each line.
    pub(super) fn by_row(&self, table: &Table) -> Vec<T> {
        let codes = table.column(self.column).codes();
        (0..table.rows()).map(|row| self.values[codes.get(row) as usize]).collect()
    }
}

/// The column that says how many equal records a line stands for.
pub(super) fn counts(roles: &[Option<Role>], table: &Table) -> Result<Option<NumberColumn<u64>>> {
    only(roles, table, Role::Count)?.map(|column| whole(table, column)).transpose()
}

/// A column of whole numbers.
pub(super) fn whole(table: &Table, column: usize) -> Result<NumberColumn<u64>> {
    read(table, column, 0, "count-not-whole", |label| {
        label.trim().parse::<u64>().ok().filter(|&count| count <= u64::from(u32::MAX))
    })
}

/// The column that says how many people of the population a record stands for.
pub(super) fn weights(roles: &[Option<Role>], table: &Table) -> Result<Option<NumberColumn<f64>>> {
    let parse = |label: &str| {
        label.trim().parse::<f64>().ok().filter(|weight| weight.is_finite() && *weight > 0.0)
    };
    only(roles, table, Role::Weight)?
        .map(|column| read(table, column, 1.0, "weight-not-positive", parse))
        .transpose()
}

/// The column of a role that a plan gives once at most.
pub(super) fn only(roles: &[Option<Role>], table: &Table, role: Role) -> Result<Option<usize>> {
    let mut found = positions(roles, role);
    let Some(column) = found.next() else { return Ok(None) };
    match found.next() {
        Some(second) => Err(Error::input("plan-role-twice")
            .in_column(table.name(second))
            .with("role", role.name())
            .with("first", table.name(column))),
        None => Ok(Some(column)),
    }
}

fn read<T: Copy>(
    table: &Table,
    column: usize,
    other: T,
    refusal: &'static str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<NumberColumn<T>> {
    let view = table.column(column);
    let used = view.counts();
    let mut bad = Vec::new();
    let values = view.labels().iter().zip(used).map(|(label, &used)| {
        let value = parse(label);
        // Dictionary labels may be left over from other rows of the user's own frame: only used ones count.
        if value.is_none() && used > 0 {
            bad.push(label.to_string());
        }
        value.unwrap_or(other)
    });
    let values = values.collect();
    if !bad.is_empty() {
        return Err(Error::input(refusal)
            .in_column(table.name(column))
            .with("values", bad.len())
            .carrying(bad));
    }
    Ok(NumberColumn { column, values })
}

//! The table that is judged: one line a person, and cells that are sets.
//!
//! Where a plan says which column names the person, the lines of each become one, column by column, and everything
//! further down the road counts persons. What is released is that table, generalized: so the released table, read
//! again, has the classes of the report.
//! Values are never text here but for what is written at the end: a set is a list of codes.

mod cells;
mod combine;
mod lines;

use crate::error::{Error, Result};
use crate::plan::{Combine, Plan};
use crate::roles::Role;
use crate::table::{Column, Derived, Table};
use combine::{How, combine};
use lines::Lines;

/// What a plan says of persons and sets; equal settings make the same table of the same lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    /// The column that names the person.
    person: Option<String>,
    /// By column, in the order of the plan, where the plan says something.
    columns: Vec<(String, Says)>,
    missing: Vec<String>,
}

/// What a plan says of one column.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Says {
    role: Role,
    combine: Option<Combine>,
    separator: Option<String>,
}

/// The table that is judged, and what it was made of.
#[derive(Clone, Debug)]
pub struct Gathered {
    /// The table: one line a person where the plan names persons, else one a line.
    pub table: Table,
    /// Lines of the table that was read.
    pub rows: usize,
    /// The position, in the table that was read, of the column that names persons.
    pub person: Option<usize>,
    /// How the values of each column became one; empty where the plan names no person.
    pub combined: Vec<CombinedColumn>,
}

/// How the values of a column became one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CombinedColumn {
    /// The column.
    pub name: String,
    /// The rule.
    pub rule: Combine,
    /// Persons whose lines say different things.
    pub differing: u64,
}

impl Setting {
    /// What a plan says.
    ///
    /// A table that is judged as it was released has one line a person already: there the column of persons may be
    /// absent.
    ///
    /// # Errors
    /// Two columns of persons, persons beside counts, a rule without persons, a separator that is none.
    pub fn of(plan: &Plan, table: &Table, as_released: bool) -> Result<Setting> {
        let mut persons = plan.columns.iter().filter(|(_, column)| column.role == Role::Person);
        let person = persons.next().map(|(name, _)| name);
        if let (Some(first), Some((second, _))) = (person, persons.next()) {
            return Err(Error::input("plan-role-twice")
                .in_column(second)
                .with("role", Role::Person.name())
                .with("first", first));
        }
        let count = plan.columns.iter().find(|(_, column)| column.role == Role::Count);
        if let (Some(person), Some((count, _))) = (person, count) {
            return Err(Error::input("person-and-count").in_column(person).with("count", count));
        }
        let person = person.filter(|name| !as_released || table.position(name).is_some());
        let mut columns = Vec::new();
        for (name, column) in &plan.columns {
            let refuse = |id| Err(Error::input(id).in_column(name));
            if column.combine.is_some() && person.is_none() && !as_released {
                return refuse("combine-alone");
            }
            if column.separator.as_ref().is_some_and(|mark| mark.trim().is_empty()) {
                return refuse("separator-empty");
            }
            let says = Says {
                role: column.role,
                combine: column.combine.filter(|_| person.is_some()),
                separator: column.separator.clone(),
            };
            if says.separator.is_some() || person.is_some() {
                columns.push((name.clone(), says));
            }
        }
        let idle = person.is_none() && columns.is_empty();
        let missing = if idle { Vec::new() } else { plan.input.missing.clone() };
        Ok(Setting { person: person.cloned(), columns, missing })
    }

    /// Puts the lines of each person together; without persons only cells that are sets are read as such.
    ///
    /// The table must read the same labels as missing as the plan does.
    ///
    /// # Errors
    /// A column that the table lacks, a line without a person, values that a rule cannot combine, persons whose weights
    /// or households differ.
    pub fn gather(&self, table: &Table) -> Result<Gathered> {
        let rows = table.rows();
        let mut gathered =
            Gathered { table: table.clone(), rows, person: None, combined: Vec::new() };
        if self.person.is_none() && self.columns.is_empty() {
            return Ok(gathered);
        }
        let lines = match &self.person {
            None => Lines::Each(rows),
            Some(name) => {
                let Some(position) = table.position(name) else {
                    return Err(Error::input("plan-column-unknown").in_column(name));
                };
                gathered.person = Some(position);
                grouped(table.column(position))?
            }
        };
        let mut columns = Vec::with_capacity(table.width());
        for position in 0..table.width() {
            let column = table.column(position);
            let found = self.column(column, &lines, gathered.person == Some(position));
            let (derived, combined) = found.map_err(|error| error.in_column(column.name()))?;
            columns.push(derived.unwrap_or_else(|| table.same(position)));
            gathered.combined.extend(combined);
        }
        gathered.table = table.derived(lines.persons(), columns)?;
        Ok(gathered)
    }

    /// One column; `None` where it stays as it stands.
    fn column(
        &self,
        column: Column<'_>,
        lines: &Lines,
        is_person: bool,
    ) -> Result<(Option<Derived>, Option<CombinedColumn>)> {
        let says =
            self.columns.iter().find(|(name, _)| name == column.name()).map(|(_, says)| says);
        let separator = says.and_then(|says| says.separator.clone());
        let persons = matches!(lines, Lines::Grouped { .. });
        if !persons && separator.is_none() {
            return Ok((None, None));
        }
        // A person has one weight and lives in one household, unless the plan says whose to take.
        let only = says.filter(|says| matches!(says.role, Role::Weight | Role::Household));
        let rule = match says.and_then(|says| says.combine) {
            _ if is_person => Combine::First,
            Some(rule @ (Combine::Set | Combine::Range)) if only.is_some() => {
                return Err(Error::input("combine-one").with("rule", rule.name()));
            }
            Some(rule) => rule,
            None if only.is_some() => Combine::First,
            None => Combine::Set,
        };
        let found = combine(column, &How { rule, separator }, lines, &self.missing)?;
        let differing = found.differing;
        if let Some(says) = only.filter(|says| says.combine.is_none() && differing > 0) {
            return Err(Error::input("person-differs")
                .with("role", says.role.name())
                .with("persons", differing));
        }
        let name = column.name().to_owned();
        let combined = (persons && !is_person).then_some(CombinedColumn { name, rule, differing });
        Ok((Some(found.column), combined))
    }
}

/// The lines of each person; every line must name one.
fn grouped(person: Column<'_>) -> Result<Lines> {
    if person.nulls() > 0 {
        let codes = person.codes();
        let absent = |row: &usize| person.missing()[codes.get(*row) as usize];
        let first = (0..person.rows()).find(absent).unwrap_or(0);
        return Err(Error::input("person-missing")
            .in_column(person.name())
            .with("lines", person.nulls())
            .with("first", first + 1));
    }
    Ok(Lines::by(person.codes(), person.rows(), person.labels().len()))
}

impl Gathered {
    /// The line of the table that is judged for a line of the one that was read.
    ///
    /// # Panics
    /// When `row` is not below the lines of `read`.
    pub fn line_of(&self, read: &Table, row: usize) -> usize {
        let Some(position) = self.person else { return row };
        let column = read.column(position);
        let persons = lines::persons(column.codes(), row + 1, column.labels().len());
        persons[column.codes().get(row) as usize] as usize
    }
}

//! The table that is judged: one line a person, and cells that are sets.
//!
//! Where a plan says which column names the person, the lines of each become one, column by column, and everything
//! further down the road counts persons. What is released is that table, generalized: so the released table, read
//! again, has the classes of the report.
//! Values are never text here but for what is written at the end: a set is a list of codes.

mod cells;
mod combine;
mod lines;
mod pivot;
mod shift;

use crate::error::{Error, Result};
use crate::plan::{ColumnPlan, Combine, PivotPlan, Plan, ShiftPlan};
use crate::roles::Role;
use crate::table::kind::Kind;
use crate::table::{Column, Derived, Table};
use combine::{How, combine};
use lines::Lines;
use pivot::Long;

/// What a plan says of persons and sets; equal settings make the same table of the same lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    /// The column that names the person.
    person: Option<String>,
    /// By column, in the order of the plan, where the plan says something.
    columns: Vec<(String, Says)>,
    pivot: Option<PivotPlan>,
    shift: Option<ShiftPlan>,
    /// Of every plan: which labels are missing is part of the table.
    missing: Vec<String>,
    kinds: Vec<(String, Kind)>,
}

/// What a plan says of one column.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Says {
    role: Role,
    combine: Option<Combine>,
    separator: Option<String>,
    shift: bool,
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
    /// How dates were moved, and in which columns.
    pub shifted: Option<(ShiftPlan, Vec<String>)>,
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
    /// absent, and nothing is moved or turned once more.
    ///
    /// # Errors
    /// Two columns of persons, persons beside counts, a rule without persons, a separator that is none, a long table
    /// without persons, dates moved in several ways.
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
        let pivot = plan.pivot.clone().filter(|_| !as_released);
        if let Some(pivot) = pivot.as_ref().filter(|_| person.is_none()) {
            return Err(Error::input("pivot-without-person").in_column(&pivot.key));
        }
        let shift = shift_of(plan)?.filter(|_| !as_released);
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
                shift: column.shift.is_some() && !as_released,
            };
            if says.separator.is_some() || says.shift || person.is_some() {
                columns.push((name.clone(), says));
            }
        }
        let missing = plan.input.missing.clone();
        let kind = |(name, column): (&String, &ColumnPlan)| Some((name.clone(), column.kind?));
        let kinds = plan.columns.iter().filter_map(kind).filter(|_| !as_released).collect();
        Ok(Setting { person: person.cloned(), columns, pivot, shift, missing, kinds })
    }

    /// Whether dates are moved by what is drawn from a key.
    pub fn draws(&self) -> bool {
        self.shift.as_ref().is_some_and(|shift| shift.seed.is_none())
    }

    /// Puts the lines of each person together; without persons only cells that are sets are read as such.
    ///
    /// The table must read the same labels as missing as the plan does. Dates are moved by what the key draws, or the
    /// seed of the plan: the same key moves the same persons alike.
    ///
    /// # Errors
    /// A column that the table lacks, a line without a person, values that a rule cannot combine, persons whose weights
    /// or households differ, a long table that cannot be turned, values that are no dates where they are to be moved.
    pub fn gather(&self, table: &Table, key: &[u8; 32]) -> Result<Gathered> {
        let rows = table.rows();
        let mut gathered = Gathered {
            table: table.clone(),
            rows,
            person: None,
            combined: Vec::new(),
            shifted: None,
        };
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
        let long = self.pivot.as_ref().map(|pivot| Long::of(pivot, table, &lines)).transpose()?;
        let offsets = self.shift.as_ref().map(|how| shift::offsets(lines.persons(), how, key));
        let offsets = self.shift.as_ref().map(|how| how.days).zip(offsets.as_deref());
        let mut columns = Vec::with_capacity(table.width());
        let turned = long.iter().flat_map(|long| [long.key, long.value]);
        let turned: Vec<usize> = turned.collect();
        for position in (0..table.width()).filter(|position| !turned.contains(position)) {
            let column = table.column(position);
            if gathered.person == Some(position) {
                columns.push(self.names(column, &lines)?);
                continue;
            }
            let (derived, combined) = self.column(column, column.name(), &lines, offsets)?;
            columns.push(derived.unwrap_or_else(|| table.same(position)));
            gathered.combined.extend(combined);
        }
        if let Some(long) = &long {
            for (name, own) in long.columns(lines.persons()) {
                let (derived, combined) =
                    self.column(table.column(long.value), name, &own, offsets)?;
                columns.extend(derived);
                gathered.combined.extend(combined);
            }
        }
        gathered.table = table.derived(lines.persons(), columns)?;
        gathered.table.set_kinds(|name| {
            self.kinds.iter().find(|(column, _)| column == name).map(|(_, kind)| *kind)
        })?;
        gathered.shifted = self.shift.clone().map(|how| (how, self.shifted()));
        let absent = |name: &&String| gathered.table.position(name).is_none();
        match self.shifted().iter().find(absent) {
            Some(name) => Err(Error::input("plan-column-unknown").in_column(name)),
            None => Ok(gathered),
        }
    }

    /// The columns whose dates are moved.
    fn shifted(&self) -> Vec<String> {
        let columns = self.columns.iter().filter(|(_, says)| says.shift);
        columns.map(|(name, _)| name.clone()).collect()
    }

    /// The column that names the persons.
    fn names(&self, column: Column<'_>, lines: &Lines) -> Result<Derived> {
        let (name, missing) = (column.name(), &self.missing[..]);
        let how = How { name, rule: Combine::First, separator: None, shift: None, missing };
        Ok(combine(column, &how, lines)?.column)
    }

    /// One column under its name; `None` where it stays as it stands.
    fn column(
        &self,
        column: Column<'_>,
        name: &str,
        lines: &Lines,
        offsets: Option<(u32, &[i32])>,
    ) -> Result<(Option<Derived>, Option<CombinedColumn>)> {
        let found = self.combined(column, name, lines, offsets);
        found.map_err(|error| error.in_column(name))
    }

    fn combined(
        &self,
        column: Column<'_>,
        name: &str,
        lines: &Lines,
        offsets: Option<(u32, &[i32])>,
    ) -> Result<(Option<Derived>, Option<CombinedColumn>)> {
        let says = self.columns.iter().find(|(known, _)| known == name).map(|(_, says)| says);
        let shift = offsets.filter(|_| says.is_some_and(|says| says.shift));
        let separator = says.and_then(|says| says.separator.clone());
        let persons = matches!(lines, Lines::Grouped { .. });
        if !persons && separator.is_none() && shift.is_none() {
            return Ok((None, None));
        }
        // A person has one weight and lives in one household, unless the plan says whose to take.
        let only = says.filter(|says| matches!(says.role, Role::Weight | Role::Household));
        let rule = match says.and_then(|says| says.combine) {
            Some(rule @ (Combine::Set | Combine::Range)) if only.is_some() => {
                return Err(Error::input("combine-one").with("rule", rule.name()));
            }
            Some(rule) => rule,
            None if only.is_some() => Combine::First,
            None => Combine::Set,
        };
        let how = How { name, rule, separator, shift, missing: &self.missing };
        let found = combine(column, &how, lines)?;
        let differing = found.differing;
        if let Some(says) = only.filter(|says| says.combine.is_none() && differing > 0) {
            return Err(Error::input("person-differs")
                .with("role", says.role.name())
                .with("persons", differing));
        }
        let name = name.to_owned();
        let combined = persons.then_some(CombinedColumn { name, rule, differing });
        Ok((Some(found.column), combined))
    }
}

/// How the plan moves dates; the same in every column, since all dates of a person are moved together.
fn shift_of(plan: &Plan) -> Result<Option<ShiftPlan>> {
    let mut found: Option<&ShiftPlan> = None;
    for (name, column) in &plan.columns {
        let Some(shift) = &column.shift else { continue };
        if shift.days == 0 || shift.days > shift::MOST_DAYS {
            return Err(Error::input("shift-days").in_column(name).with("most", shift::MOST_DAYS));
        }
        if found.is_some_and(|known| known != shift) {
            return Err(Error::input("shift-differs").in_column(name));
        }
        found = Some(shift);
    }
    Ok(found.cloned())
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

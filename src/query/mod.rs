//! The question to a database that makes a table with a `count` column where the records lie.
//!
//! Equal records become one row with their number, at the plan's base levels: the lowest level that a search may try
//! in each column (`levels`), 0 where the plan does not say.
//! What comes back is judged by the same plan: a group is written as one of its own values (the beginning of a code,
//! the start of a range, the first month of a year, the first value of a named group), which has the same groups as
//! every other value of it at that level and above.
//! So risks at those levels are those of the raw table; utility is too, where the base levels are 0.
//!
//! Where the plan names persons, the lines of each become one first, inside: `gather.rs` says how. Sets come back as
//! sets, each of whose values is one of its group.

mod base;
mod dialect;
mod gather;
mod text;

pub use dialect::Dialect;

use base::Base;
use gather::Gather;
use indexmap::IndexSet;

use crate::error::{Error, Result};
use crate::plan::{AnalysisPlan, ColumnPlan, NoiseTable, Plan};
use crate::roles::Role;
use crate::study::Files;

/// Between the values of a set where the plan names nothing else.
const SEPARATOR: &str = "|";

/// What a plan does not say about the database.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueryOptions {
    /// The table with the raw records; `records` when not given.
    pub table: Option<String>,
    /// Whether the raw table is counted already, in the plan's `count` column: then its numbers are added up.
    pub counted: bool,
    /// The column that orders the lines of a person, where the first or the last value is taken.
    pub order: Option<String>,
}

/// A question to a database.
#[derive(Clone, Debug)]
pub struct Query {
    table: String,
    columns: Vec<(String, Grouped)>,
    count: String,
    counted: bool,
    persons: Option<Persons>,
    missing: Vec<String>,
}

/// A column of the answer.
#[derive(Clone, Debug)]
struct Grouped {
    base: Base,
    /// How the lines of a person become one, where the plan names persons.
    gather: Option<Gather>,
    separator: Option<String>,
    /// The key whose values it holds, of a long table.
    key: Option<String>,
}

/// Whose lines become one.
#[derive(Clone, Debug)]
struct Persons {
    /// The column that names the person, and the one that orders the lines.
    name: String,
    order: Option<String>,
    /// The columns of keys and values of a long table.
    long: Option<(String, String)>,
}

impl Query {
    /// The question that a plan asks; `files` are those that it names.
    ///
    /// The column of the numbers is the plan's `count` column; `count` where it has none.
    ///
    /// # Errors
    /// `query-no-columns`: nothing to group by.
    /// `query-shift`: dates that are moved, by days that are written nowhere.
    /// `query-keys`: a long table whose keys the plan does not name.
    /// `query-order`: the first or last value of a person, without a column that orders the lines.
    /// `query-range`, `query-range-levels`: a range of what has no order that is known, or under a hierarchy.
    /// `query-counted`: numbers to add up, without a column that holds them.
    /// `query-level`: a base level above the top of the column's hierarchy.
    /// Hierarchies of base levels above 0 that cannot be built, and rules without persons.
    pub fn of(plan: &Plan, files: &Files, options: QueryOptions) -> Result<Query> {
        let having = |role| plan.columns.iter().find(move |(_, column)| column.role == role);
        if let Some((name, _)) = plan.columns.iter().find(|(_, column)| column.shift.is_some()) {
            return Err(Error::input("query-shift").in_column(name));
        }
        let count = having(Role::Count).map(|(name, _)| name.clone());
        let persons = match (having(Role::Person), &count) {
            (Some((person, _)), Some(count)) => {
                return Err(Error::input("person-and-count")
                    .in_column(person)
                    .with("count", count));
            }
            (person, _) => persons(plan, person.map(|(name, _)| name), &options)?,
        };
        if options.counted && count.is_none() {
            return Err(Error::input("query-counted"));
        }
        let named = named(plan);
        let mut columns = Vec::new();
        for (name, column) in &plan.columns {
            let is_grouped = match column.role {
                Role::QuasiIdentifier | Role::Sensitive | Role::Household | Role::Weight => true,
                Role::Insensitive => named.contains(name.as_str()),
                Role::Identifier | Role::Person | Role::Count => false,
            };
            if is_grouped {
                let grouped = Grouped::of(name, column, plan, files, persons.as_ref());
                columns.push((name.clone(), grouped.map_err(|error| error.in_column(name))?));
            }
        }
        if columns.is_empty() {
            return Err(Error::input("query-no-columns"));
        }
        let free = |name: &String| !columns.iter().any(|(column, _)| column == name);
        let count = count.or_else(|| {
            let numbered = (2_u32..).map(|number| format!("count_{number}"));
            std::iter::once("count".to_owned()).chain(numbered).find(free)
        });
        Ok(Query {
            table: options.table.unwrap_or_else(|| "records".to_owned()),
            columns,
            count: count.unwrap_or_default(),
            counted: options.counted,
            persons,
            missing: plan.input.missing.clone(),
        })
    }

    /// The column that holds the numbers.
    pub fn count(&self) -> &str {
        &self.count
    }

    /// The plan for what comes back: without the columns that are not asked for, with the column of the numbers; its
    /// lines are persons already, and what was put together is sets.
    pub fn plan_of_answer(&self, plan: &Plan) -> Plan {
        let mut plan = plan.clone();
        plan.columns.retain(|name, _| self.columns.iter().any(|(column, _)| column == name));
        for (name, grouped) in &self.columns {
            if let (Some(gather), Some(column)) = (grouped.gather, plan.columns.get_mut(name)) {
                column.combine = None;
                if gather == Gather::Set {
                    column.separator = Some(grouped.separator().to_owned());
                }
                if matches!(gather, Gather::Numbers | Gather::Days) {
                    column.kind = None;
                }
            }
        }
        plan.pivot = None;
        plan.columns.insert(self.count.clone(), ColumnPlan::new(Role::Count));
        plan
    }
}

impl Grouped {
    fn of(
        name: &str,
        column: &ColumnPlan,
        plan: &Plan,
        files: &Files,
        persons: Option<&Persons>,
    ) -> Result<Grouped> {
        let gather = match persons {
            Some(persons) => Some(Gather::of(column, persons.order.is_some())?),
            None if column.combine.is_some() => return Err(Error::input("combine-alone")),
            None => None,
        };
        let base = match (column.role, column.levels) {
            (Role::QuasiIdentifier, Some([lowest, _])) if lowest > 0 => {
                Base::of(column.hierarchy.as_ref(), lowest, &plan.input.missing, files)?
            }
            _ => Base::AsIs,
        };
        let keys = plan.pivot.iter().flat_map(|pivot| pivot.keys.iter().flatten());
        let key = keys.into_iter().find(|key| *key == name).cloned();
        Ok(Grouped { base, gather, separator: column.separator.clone(), key })
    }

    /// Between the values of a set.
    fn separator(&self) -> &str {
        self.separator.as_deref().unwrap_or(SEPARATOR)
    }
}

/// Whose lines become one, if the plan says so.
fn persons(
    plan: &Plan,
    person: Option<&String>,
    options: &QueryOptions,
) -> Result<Option<Persons>> {
    let Some(name) = person else {
        return match &plan.pivot {
            Some(pivot) => Err(Error::input("pivot-without-person").in_column(&pivot.key)),
            None => Ok(None),
        };
    };
    let long = match &plan.pivot {
        Some(pivot) if pivot.keys.is_none() => {
            return Err(Error::input("query-keys").in_column(&pivot.key));
        }
        pivot => pivot.as_ref().map(|pivot| (pivot.key.clone(), pivot.value.clone())),
    };
    Ok(Some(Persons { name: name.clone(), order: options.order.clone(), long }))
}

/// The columns that analyses and tables of the plan look at, whatever their role.
fn named(plan: &Plan) -> IndexSet<&str> {
    let studies = plan.study.values().flat_map(AnalysisPlan::columns);
    let noise = plan.noise.iter().flat_map(|noise| &noise.tables).flat_map(NoiseTable::all_columns);
    studies.chain(noise).chain(plan.rare.columns.iter().map(String::as_str)).collect()
}

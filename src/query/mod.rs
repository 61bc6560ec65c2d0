//! The question to a database that makes a table with a `count` column where the records lie.
//!
//! Equal records become one row with their number, at the plan's base levels: the lowest level that a search may try
//! in each column (`levels`), 0 where the plan does not say.
//! What comes back is judged by the same plan: a group is written as one of its own values (the beginning of a code,
//! the start of a range, the first month of a year, the first value of a named group), which has the same groups as
//! every other value of it at that level and above.
//! So risks at those levels are those of the raw table; utility is too, where the base levels are 0.

mod base;
mod dialect;

pub use dialect::Dialect;

use base::Base;
use indexmap::IndexSet;

use crate::error::{Error, Result};
use crate::plan::{AnalysisPlan, ColumnPlan, NoiseTable, Plan};
use crate::roles::Role;
use crate::study::Files;

/// What a plan does not say about the database.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueryOptions {
    /// The table with the raw records; `records` when not given.
    pub table: Option<String>,
    /// Whether the raw table is counted already, in the plan's `count` column: then its numbers are added up.
    pub counted: bool,
}

/// A question to a database.
#[derive(Clone, Debug)]
pub struct Query {
    table: String,
    columns: Vec<(String, Base)>,
    count: String,
    counted: bool,
}

impl Query {
    /// The question that a plan asks; `files` are those that it names.
    ///
    /// The column of the numbers is the plan's `count` column; `count` where it has none.
    ///
    /// # Errors
    /// `query-no-columns`: nothing to group by.
    /// `query-person`: rows of a person cannot be told apart once they are counted.
    /// `query-lines`: a long table that is turned, or dates that are moved.
    /// `query-counted`: numbers to add up, without a column that holds them.
    /// `query-set`: cells that are sets, above level 0.
    /// `query-level`: a base level above the top of the column's hierarchy.
    /// Hierarchies of base levels above 0 that cannot be built.
    pub fn of(plan: &Plan, files: &Files, options: QueryOptions) -> Result<Query> {
        let having = |role| plan.columns.iter().find(move |(_, column)| column.role == role);
        if let Some((name, _)) = having(Role::Person) {
            return Err(Error::input("query-person").in_column(name));
        }
        if plan.pivot.is_some() || plan.columns.values().any(|column| column.shift.is_some()) {
            return Err(Error::input("query-lines"));
        }
        let count = having(Role::Count).map(|(name, _)| name.clone());
        if options.counted && count.is_none() {
            return Err(Error::input("query-counted"));
        }
        let named = named(plan);
        let mut columns = Vec::new();
        for (name, column) in &plan.columns {
            let grouped = match column.role {
                Role::QuasiIdentifier | Role::Sensitive | Role::Household | Role::Weight => true,
                Role::Insensitive => named.contains(name.as_str()),
                Role::Identifier | Role::Person | Role::Count => false,
            };
            if grouped {
                let base = base(column, plan, files).map_err(|error| error.in_column(name))?;
                columns.push((name.clone(), base));
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
        })
    }

    /// The column that holds the numbers.
    pub fn count(&self) -> &str {
        &self.count
    }

    /// The plan for what comes back: without the columns that are not asked for, with the column of the numbers.
    pub fn plan_of_answer(&self, plan: &Plan) -> Plan {
        let mut plan = plan.clone();
        plan.columns.retain(|name, _| self.columns.iter().any(|(column, _)| column == name));
        plan.columns.insert(self.count.clone(), ColumnPlan::new(Role::Count));
        plan
    }

    /// The question in a dialect, ended by a semicolon and a line break.
    pub fn text(&self, dialect: Dialect) -> String {
        let names: Vec<String> = self.columns.iter().map(|(name, _)| dialect.name(name)).collect();
        // Inside, what a base level is made of becomes text, so that it is said once.
        let mut inside = String::new();
        let mut outside = String::new();
        for (name, (_, base)) in names.iter().zip(&self.columns) {
            match base.expression(name, dialect) {
                Some(expression) => {
                    inside.push_str(&format!("  {} AS {name},\n", dialect.text(name)));
                    outside.push_str(&format!("  {expression} AS {name},\n"));
                }
                None => {
                    inside.push_str(&format!("  {name},\n"));
                    outside.push_str(&format!("  {name},\n"));
                }
            }
        }
        let count = dialect.name(&self.count);
        let table = dialect.table(&self.table);
        let number = if self.counted { format!("SUM({count})") } else { "COUNT(*)".to_owned() };
        let from = match outside == inside {
            true => table,
            false => {
                if self.counted {
                    inside.push_str(&format!("  {count},\n"));
                }
                let inside = inside.trim_end_matches(",\n").replace("\n", "\n  ");
                format!("(\n  SELECT\n  {inside}\n  FROM {table}\n) AS raw")
            }
        };
        let places: Vec<String> = (1..=names.len()).map(|place| place.to_string()).collect();
        let places = places.join(", ");
        format!("SELECT\n{outside}  {number} AS {count}\nFROM {from}\nGROUP BY {places};\n")
    }
}

/// What a column becomes.
fn base(column: &ColumnPlan, plan: &Plan, files: &Files) -> Result<Base> {
    match (column.role, column.levels) {
        (Role::QuasiIdentifier, Some([lowest, _])) if lowest > 0 && column.separator.is_some() => {
            Err(Error::input("query-set").with("level", lowest))
        }
        (Role::QuasiIdentifier, Some([lowest, _])) if lowest > 0 => {
            Base::of(column.hierarchy.as_ref(), lowest, &plan.input.missing, files)
        }
        _ => Ok(Base::AsIs),
    }
}

/// The columns that analyses and tables of the plan look at, whatever their role.
fn named(plan: &Plan) -> IndexSet<&str> {
    let studies = plan.study.values().flat_map(AnalysisPlan::columns);
    let noise = plan.noise.iter().flat_map(|noise| &noise.tables).flat_map(NoiseTable::all_columns);
    studies.chain(noise).chain(plan.rare.columns.iter().map(String::as_str)).collect()
}

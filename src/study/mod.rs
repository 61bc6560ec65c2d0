//! A plan held against a table: everything is valid, and from here on all is codes and indices.

mod join;
mod knowledge;
mod layout;
mod numbers;
mod parts;
mod population;
mod positions;
mod quasi;
mod recipe;
mod records;
mod spans;
mod sensitive;

pub use knowledge::{Attacker, Knows, Precision};
pub use layout::{Field, Layout};
pub use population::{People, Population};
pub use positions::{Line, Positions};
pub use quasi::{Levels, Quasi};
pub use records::Records;
pub use sensitive::{NO_VALUE, Sensitive};
pub use spans::Spans;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::error::{Error, Result};
use crate::persons::Setting;
use crate::plan::{ColumnPlan, Input, MissingAs, Plan, PopulationPlan, Recipe};
use crate::roles::Role;
use crate::table::Table;
use crate::table::kind::Kind;
use numbers::NumberColumn;

/// The contents of the files that a plan names, by the name in the plan.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Quasi-identifiers at most.
pub const MOST_QUASI_IDENTIFIERS: usize = 64;

/// The checked plan: coded quasi-identifiers with their hierarchies, sensitive columns, and how records are counted.
///
/// Levels and goal are not part of it, so that it outlives a move of a level.
#[derive(Clone, Debug)]
pub struct Study {
    quasi: Vec<Quasi>,
    sensitive: Vec<Sensitive>,
    layout: Arc<Layout>,
    roles: Vec<Option<Role>>,
    count: Option<NumberColumn<u64>>,
    weight: Option<NumberColumn<f64>>,
    household: Option<usize>,
    population: Option<Population>,
    missing: Vec<String>,
    missing_as: MissingAs,
    as_released: bool,
}

/// The part of a plan that a study depends on; equal grounds have the same study.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    missing: Vec<String>,
    missing_as: MissingAs,
    columns: Vec<(String, Role, Option<Kind>, Option<Recipe>)>,
    population: Option<PopulationPlan>,
    as_released: bool,
    persons: Setting,
}

impl Ground {
    /// The ground of a plan that makes persons like this.
    pub fn of(plan: &Plan, as_released: bool, persons: Setting) -> Ground {
        let columns = plan.columns.iter().map(|(name, column)| {
            let used = match column.role {
                Role::Sensitive => plan.measures_by_hierarchy(name),
                _ => !as_released,
            };
            let recipe = column.hierarchy.clone().filter(|_| used);
            (name.clone(), column.role, column.kind.filter(|_| !as_released), recipe)
        });
        Ground {
            missing: plan.input.missing.clone(),
            missing_as: plan.input.missing_as,
            columns: columns.collect(),
            population: plan.population.clone(),
            as_released,
            persons,
        }
    }
}

impl Study {
    /// Holds a plan against a table.
    ///
    /// With `as_released` the hierarchies of the plan are ignored: values are taken as they stand, and the
    /// columns that a release leaves out may be absent, so that the plan of a release judges it, too.
    /// The table must read the same labels as missing as the plan does (see [`Table::set_missing`]), and be the one
    /// that the plan judges (see [`Setting::gather`]).
    ///
    /// # Errors
    /// A column that the table lacks, a role that is not built yet, two columns of a role that can be had once, a count or
    /// weight that is none, a population that cannot be read, a hierarchy that is wrong or does not cover the values, too many
    /// quasi-identifiers.
    pub fn check(plan: &Plan, table: &Table, files: &Files, as_released: bool) -> Result<Study> {
        let mut roles: Vec<Option<Role>> = vec![None; table.width()];
        for (name, column) in &plan.columns {
            let Some(position) = table.position(name) else {
                if as_released && !column.role.is_released() {
                    continue;
                }
                return Err(Error::input("plan-column-unknown").in_column(name));
            };
            check_role(column).map_err(|error| error.in_column(name))?;
            roles[position] = Some(column.role);
        }
        let count = numbers::counts(&roles, table)?;
        let weight = numbers::weights(&roles, table)?;
        let household = numbers::only(&roles, table, Role::Household)?;
        let names: Vec<usize> = positions(&roles, Role::QuasiIdentifier).collect();
        if names.len() > MOST_QUASI_IDENTIFIERS {
            return Err(Error::input("study-too-many-quasi")
                .with("found", names.len())
                .with("most", MOST_QUASI_IDENTIFIERS));
        }
        let mut quasi = Vec::with_capacity(names.len());
        for position in names {
            let name = table.name(position);
            let column = plan.columns.get(name);
            let recipe =
                column.and_then(|column| column.hierarchy.as_ref()).filter(|_| !as_released);
            let column = table.column(position);
            let build = |values: &[&str]| recipe::build(recipe, values, files, table.ways_of(name));
            let entry = Quasi::new(position, name, column, build);
            quasi.push(entry.map_err(|error| error.in_column(name))?);
        }
        let population = match &plan.population {
            Some(population) => {
                let sample = population::Sample { plan, table, files, quasi: &quasi, as_released };
                Some(Population::check(population, &sample, weight.is_some())?)
            }
            None => None,
        };
        Ok(Study {
            layout: Arc::new(Layout::of(&quasi)),
            sensitive: Sensitive::all(plan, table, files, &roles, count.as_ref())?,
            quasi,
            roles,
            count,
            weight,
            household,
            population,
            missing: plan.input.missing.clone(),
            missing_as: plan.input.missing_as,
            as_released,
        })
    }

    /// The levels of a plan; all zero when the table is judged as released.
    ///
    /// # Errors
    /// A level above the top of its hierarchy.
    pub fn levels(&self, plan: &Plan) -> Result<Levels> {
        if self.as_released {
            return Ok(Levels::zero(self.quasi.len()));
        }
        let mut levels = Vec::with_capacity(self.quasi.len());
        for quasi in &self.quasi {
            let level = plan.columns.get(quasi.name()).map_or(0, |column| column.level);
            if level >= quasi.levels() {
                return Err(Error::input("plan-level-too-high")
                    .in_column(quasi.name())
                    .with("level", level)
                    .with("top", quasi.levels() - 1));
            }
            levels.push(level);
        }
        Ok(Levels::new(levels))
    }

    /// The quasi-identifiers, in the order of the table.
    pub fn quasi(&self) -> &[Quasi] {
        &self.quasi
    }

    /// The sensitive columns, in the order of the table.
    pub fn sensitive(&self) -> &[Sensitive] {
        &self.sensitive
    }

    /// Where each code sits in a key.
    pub fn layout(&self) -> &Arc<Layout> {
        &self.layout
    }

    /// The role of each column of the table; `None` where the plan does not name it.
    pub fn roles(&self) -> &[Option<Role>] {
        &self.roles
    }

    /// The labels read as missing.
    pub fn missing(&self) -> &[String] {
        &self.missing
    }

    /// The people from whom the records come.
    pub fn population(&self) -> Option<&Population> {
        self.population.as_ref()
    }

    /// The position of the column that names households.
    pub fn household(&self) -> Option<usize> {
        self.household
    }

    /// How many people of the population each line stands for; `None` without a weight column.
    pub fn weights(&self, table: &Table) -> Option<Vec<f64>> {
        Some(self.weight.as_ref()?.by_row(table))
    }

    /// How a missing quasi-identifier compares.
    pub fn missing_as(&self) -> MissingAs {
        self.missing_as
    }

    /// The same study with missing values compared otherwise.
    pub fn reading(&self, missing_as: MissingAs) -> Study {
        Study { missing_as, ..self.clone() }
    }

    /// The same study over what is released: labels, one list a quasi-identifier, a missing value last.
    ///
    /// Its only levels are the labels themselves and a top, and its codes say nothing about lines of the table.
    ///
    /// # Errors
    /// More labels than can be numbered.
    pub fn released(&self, labels: &[&[Option<String>]]) -> Result<Study> {
        let quasi = self.quasi.iter().zip(labels);
        let quasi: Vec<Quasi> =
            quasi.map(|(quasi, labels)| quasi.released(labels)).collect::<Result<_>>()?;
        Ok(Study { layout: Arc::new(Layout::of(&quasi)), quasi, ..self.clone() })
    }

    /// Whether values are taken as they stand.
    pub fn as_released(&self) -> bool {
        self.as_released
    }

    /// The records of the table as this study counts them.
    pub fn records<'t>(&self, table: &'t Table) -> Records<'t> {
        let columns = self.quasi.iter().map(|quasi| table.column(quasi.column()).codes()).collect();
        let count = self.count.as_ref();
        let counts = count.map(|count| (table.column(count.column()).codes(), count.values()));
        let drops: Vec<Vec<bool>> = match self.missing_as {
            MissingAs::Category | MissingAs::Wildcard => Vec::new(),
            MissingAs::Drop => self.quasi.iter().map(Quasi::missing_by_code).collect(),
        };
        let sensitive = self.sensitive.iter().map(|column| table.column(column.column()).codes());
        Records::new(table.rows(), columns, counts, &drops).with_sensitive(sensitive.collect())
    }
}

fn check_role(column: &ColumnPlan) -> Result<()> {
    if !column.importance.is_finite() || column.importance < 0.0 {
        return Err(Error::input("plan-importance").with("importance", column.importance));
    }
    Ok(())
}

fn positions(roles: &[Option<Role>], role: Role) -> impl Iterator<Item = usize> {
    roles.iter().enumerate().filter(move |(_, found)| **found == Some(role)).map(|(index, _)| index)
}

impl Input {
    /// Whether two inputs read a file alike, missing values aside.
    pub fn reads_like(&self, other: &Input) -> bool {
        self.delimiter == other.delimiter
            && self.encoding == other.encoding
            && self.sheet == other.sheet
    }
}

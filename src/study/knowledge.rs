//! The attackers of a plan, held against the table.

use super::Study;
use crate::error::{Error, Result};
use crate::plan::{AttackerPlan, Plan};
use crate::table::Table;

/// A checked attacker.
#[derive(Clone, Debug, PartialEq)]
pub struct Attacker {
    name: String,
    knows: Vec<Knows>,
    share: f64,
}

/// A quasi-identifier that an attacker knows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Knows {
    /// Its place among the quasi-identifiers.
    pub quasi: usize,
    /// How precisely.
    pub precision: Precision,
}

/// How precisely a value is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Precision {
    /// Its group at a level; 0 is the value itself.
    Level(u32),
    /// The number, or the date in days, up to so much.
    Within(f64),
}

impl Attacker {
    /// Checks the attackers of a plan, in its order.
    ///
    /// # Errors
    /// A column that the table lacks or that is no quasi-identifier, one that is known twice or in two ways,
    /// a precision of a column that is not known, a level above the top, a distance below 0, a share outside (0, 1].
    pub fn all(plan: &Plan, study: &Study, table: &Table) -> Result<Vec<Attacker>> {
        let attackers = plan.attackers.iter();
        attackers.map(|(name, plan)| Attacker::check(name, plan, study, table)).collect()
    }

    fn check(name: &str, plan: &AttackerPlan, study: &Study, table: &Table) -> Result<Attacker> {
        let refuse = |id| Error::input(id).with("attacker", name);
        if !(plan.share > 0.0 && plan.share <= 1.0) {
            return Err(refuse("attacker-share"));
        }
        let precise = plan.levels.keys().chain(plan.within.keys());
        if let Some(column) = precise.into_iter().find(|column| !plan.knows.contains(column)) {
            return Err(refuse("attacker-not-known").in_column(column));
        }
        let mut knows: Vec<Knows> = Vec::with_capacity(plan.knows.len());
        for column in &plan.knows {
            if table.position(column).is_none() {
                return Err(Error::input("plan-column-unknown").in_column(column));
            }
            let quasi = study.quasi().iter().position(|quasi| quasi.name() == column);
            let quasi = quasi.ok_or_else(|| refuse("attacker-not-quasi").in_column(column))?;
            if knows.iter().any(|known| known.quasi == quasi) {
                return Err(refuse("attacker-twice").in_column(column));
            }
            let precision = match (plan.levels.get(column), plan.within.get(column)) {
                (Some(_), Some(_)) => return Err(refuse("attacker-two-ways").in_column(column)),
                (None, Some(&within)) if within.is_finite() && within >= 0.0 => {
                    Precision::Within(within)
                }
                (None, Some(_)) => return Err(refuse("attacker-within").in_column(column)),
                (level, None) => Precision::Level(level.copied().unwrap_or(0)),
            };
            let top = study.quasi()[quasi].levels() - 1;
            // Without hierarchies a level cannot be looked up; values are compared as they stand.
            if let Precision::Level(level) = precision
                && level > top
                && !study.as_released()
            {
                return Err(Error::input("plan-level-too-high")
                    .in_column(column)
                    .with("level", level)
                    .with("top", top));
            }
            knows.push(Knows { quasi, precision });
        }
        Ok(Attacker { name: name.to_owned(), knows, share: plan.share })
    }

    /// The name in the plan.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The quasi-identifiers that the attacker knows, in the order of the plan.
    pub fn knows(&self) -> &[Knows] {
        &self.knows
    }

    /// The share of the people about whom the attacker knows it.
    pub fn share(&self) -> f64 {
        self.share
    }
}

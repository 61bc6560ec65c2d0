//! What the analyst asked, by names: the TOML file that the command line reads and the page saves.
//!
//! A plan is typed by a person and unchecked; [`crate::study::Study::check`] holds it against a table.

mod analysis;
mod attackers;
mod columns;
mod context;
mod goal;
mod input;
mod noise;
mod not_yet;
mod pivot;
mod population;
mod rare;
mod release;
mod search;
mod special_uniques;
mod utility;

pub use analysis::{AnalysisKind, AnalysisPlan, GeneralizedAs};
pub use attackers::AttackerPlan;
pub use columns::{ColumnPlan, Combine, Intervals, Recipe, ShiftPlan};
pub use context::{ContextPlan, Controls, Motives, Recipient, ReleaseKind};
pub use goal::{
    AlphaPlan, BetaLikenessPlan, Closeness, DeltaDisclosurePlan, Diversity, DiversityPlan,
    GoalPlan, OneOrMany, TClosenessPlan,
};
pub use input::{ColumnChoice, DuplicateNames, HeaderPlan, Input, MissingAs, NormalisePlan};
pub use noise::{NoiseKind, NoisePlan, NoiseTable};
pub use pivot::PivotPlan;
pub use population::{CellSizes, PopulationPlan, PopulationTable};
pub use rare::RarePlan;
pub use release::{ReleaseMethod, ReleasePlan};
pub use search::SearchPlan;
pub use special_uniques::SpecialUniquesPlan;
pub use utility::{Aggregate, LossPlan, UtilityPlan};

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use not_yet::refuse_not_yet;

/// The whole plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Plan {
    /// How to read the table.
    #[serde(skip_serializing_if = "Input::is_default")]
    pub input: Input,
    /// How a long table becomes one column a key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pivot: Option<PivotPlan>,
    /// What each column is; a column that is not named is insensitive in every figure.
    pub columns: IndexMap<String, ColumnPlan>,
    /// The people from whom the records come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population: Option<PopulationPlan>,
    /// Attackers with a knowledge of their own, by name.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub attackers: IndexMap<String, AttackerPlan>,
    /// To whom the table goes, and how likely somebody there tries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<ContextPlan>,
    /// How special uniques are searched; their presence asks for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub special_uniques: Option<SpecialUniquesPlan>,
    /// The conditions that a release must meet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<GoalPlan>,
    /// How records of too small classes are treated.
    #[serde(skip_serializing_if = "ReleasePlan::is_default")]
    pub release: ReleasePlan,
    /// Analyses that the table is for, by name.
    #[serde(skip_serializing_if = "IndexMap::is_empty")]
    pub study: IndexMap<String, AnalysisPlan>,
    /// Settings of utility measures.
    #[serde(skip_serializing_if = "UtilityPlan::is_default")]
    pub utility: UtilityPlan,
    /// How much work a search may take.
    #[serde(skip_serializing_if = "SearchPlan::is_default")]
    pub search: SearchPlan,
    /// The columns whose values are followed through a release.
    #[serde(skip_serializing_if = "RarePlan::is_default")]
    pub rare: RarePlan,
    /// Tables that are released with noise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noise: Option<NoisePlan>,
}

impl Plan {
    /// Reads a plan.
    ///
    /// # Errors
    /// Text that is not TOML, an unknown key, a value of the wrong type, a key whose capability is not built yet.
    pub fn from_toml(text: &str) -> Result<Plan> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let value: toml::Table = toml::from_str(text).map_err(|fault| refused(text, &fault))?;
        refuse_not_yet(&value)?;
        toml::from_str(text).map_err(|fault| refused(text, &fault))
    }

    /// The plan as TOML, columns in order; reads back as the same plan.
    pub fn to_toml(&self) -> String {
        toml::to_string(self).unwrap_or_default()
    }

    /// Checks a plan that did not come from TOML (the same object, from JavaScript).
    ///
    /// # Errors
    /// As [`Plan::from_toml`].
    pub fn from_value(value: toml::Table) -> Result<Plan> {
        refuse_not_yet(&value)?;
        // By way of the text, so that plans are read by one reader; its lines are nobody's.
        let text = toml::to_string(&value).map_err(|fault| {
            Error::input("plan-syntax").with("fault", fault.to_string().replace('\n', " "))
        })?;
        toml::from_str(&text).map_err(|fault| syntax(&fault))
    }

    /// Whether the goal measures distances in a sensitive column by the column's hierarchy.
    pub fn measures_by_hierarchy(&self, column: &str) -> bool {
        self.goal.as_ref().is_some_and(|goal| goal.measures_by_hierarchy(column))
    }

    /// Whether a table that is judged as it stands needs files of the plan, too.
    pub fn needs_files_as_released(&self) -> bool {
        let people = self.population.as_ref().is_some_and(|people| people.table.is_some());
        people || self.columns.keys().any(|column| self.measures_by_hierarchy(column))
    }

    /// The files that the plan names, each once, in order.
    pub fn files(&self) -> Vec<&str> {
        let mut files: Vec<&str> = Vec::new();
        for column in self.columns.values() {
            if let Some(Recipe::Csv(file)) = &column.hierarchy
                && !files.contains(&file.as_str())
            {
                files.push(file);
            }
        }
        let population = self.population.as_ref().and_then(|population| population.table.as_ref());
        if let Some(table) = population
            && !files.contains(&table.csv.as_str())
        {
            files.push(&table.csv);
        }
        files
    }
}

fn syntax(fault: &toml::de::Error) -> Error {
    Error::input("plan-syntax").with("fault", fault.message().replace('\n', " "))
}

fn refused(text: &str, fault: &toml::de::Error) -> Error {
    let error = syntax(fault);
    match fault.span() {
        Some(span) => {
            let before = text.get(..span.start).unwrap_or(text);
            error.at_line(before.matches('\n').count() as u64 + 1)
        }
        None => error,
    }
}

//! `[population]`: the people from whom the records come.

use serde::{Deserialize, Serialize};

/// What is known of the population; exactly one of the four ways.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct PopulationPlan {
    /// Number of people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// Records read divided by people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sampling_fraction: Option<f64>,
    /// A table of the people themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<PopulationTable>,
    /// The weight column says how many people a record stands for.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub weights: bool,
    /// How class sizes in the population are thought to be distributed where k-map is estimated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell_sizes: Option<CellSizes>,
    /// The probability with which an estimated k-map may be missed; 0.05 when not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub significance: Option<f64>,
}

/// A table of the population.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PopulationTable {
    /// The file: a header, and the quasi-identifiers under the names of the table.
    pub csv: String,
    /// The column that says how many people a line stands for; one each without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<String>,
}

/// A distribution of class sizes in the population.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CellSizes {
    /// Poisson.
    Poisson,
    /// Poisson given that at least one person of the class was drawn.
    #[default]
    ZeroTruncatedPoisson,
}

impl CellSizes {
    /// The word in the plan.
    pub fn name(self) -> &'static str {
        match self {
            CellSizes::Poisson => "poisson",
            CellSizes::ZeroTruncatedPoisson => "zero-truncated-poisson",
        }
    }
}

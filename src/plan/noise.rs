//! `[noise]`: tables that are released with noise, and the promise of sampling.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Tables with noise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NoisePlan {
    /// The epsilon of all tables together.
    pub epsilon: f64,
    /// The delta of all tables together; only Gaussian noise needs one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delta: Option<f64>,
    /// The noise.
    #[serde(default)]
    pub mechanism: NoiseKind,
    /// A seed makes the noise the same every time, for teaching: whoever knows it can take the noise off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// Whether a count below 0 is then written as 0.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub non_negative: bool,
    /// The probability with which each record of a larger table was drawn into this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sampling_fraction: Option<f64>,
    /// The tables.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<NoiseTable>,
}

/// One table: counts of records, or means of a column.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct NoiseTable {
    /// Up to two columns whose values make its cells; one cell without.
    pub columns: Vec<String>,
    /// The column whose mean is asked for; counts without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean: Option<String>,
    /// The least and the largest value that count in a mean; what lies beyond is moved there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bounds: Option<[f64; 2]>,
    /// A histogram: the ascending edges of the ranges into which the numbers of a column are put; a number at an edge is
    /// in the range above it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub bins: BTreeMap<String, Vec<f64>>,
}

impl NoiseTable {
    /// The columns that it looks at.
    pub fn all_columns(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().chain(&self.mean).chain(self.bins.keys()).map(String::as_str)
    }
}

/// A kind of noise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoiseKind {
    /// Discrete Laplace, which is two-sided geometric.
    #[default]
    #[serde(alias = "geometric")]
    Laplace,
    /// Discrete Gaussian.
    Gaussian,
}

impl NoiseKind {
    /// The word in the plan.
    pub fn name(self) -> &'static str {
        match self {
            NoiseKind::Laplace => "laplace",
            NoiseKind::Gaussian => "gaussian",
        }
    }
}

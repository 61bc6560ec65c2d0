//! `[study.NAME]`: an analysis that the table is for, stated once and tried before and after.

use indexmap::IndexMap;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One analysis.
///
/// It is read by way of a table of TOML, so that its many keys are compiled for one reader and not for each.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", remote = "Self")]
pub struct AnalysisPlan {
    /// What is computed.
    pub kind: AnalysisKind,
    /// The column of the outcome: a number, or labels of which some are the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// The column that says whether the event came, of `survival` and `cox`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// The labels of the outcome, or of the event column, that are the event.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub event_values: Vec<String>,
    /// The column of the time under observation, of `survival` and `cox`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// The times at which survival is said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub times: Vec<f64>,
    /// The column of the exposure, of `odds-ratio` and `risk-ratio`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exposure: Option<String>,
    /// The labels of the exposure that are exposed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub positive: Vec<String>,
    /// The columns whose values are strata, of `odds-ratio` and `risk-ratio`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub strata: Vec<String>,
    /// The column of the groups, of `rate`, `mean` and `survival`; one group of everybody when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The columns of the covariates, of regressions and `prediction`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub covariates: Vec<String>,
    /// By covariate: the category that the others are compared with; the most frequent one when not given.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub reference: IndexMap<String, String>,
    /// By column: how generalized numbers are read.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub generalized: IndexMap<String, GeneralizedAs>,
    /// The share of the lines that `prediction` is tried on; 0.3 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold_out: Option<f64>,
    /// The seed by which those lines, and the trees, are drawn; 1 when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
}

impl AnalysisPlan {
    /// The columns that it looks at.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        let single = [&self.outcome, &self.event, &self.time, &self.exposure, &self.group];
        let lists = self.strata.iter().chain(&self.covariates);
        single.into_iter().flatten().chain(lists).map(String::as_str)
    }
}

impl Serialize for AnalysisPlan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        AnalysisPlan::serialize(self, serializer)
    }
}

impl<'de> Deserialize<'de> for AnalysisPlan {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<AnalysisPlan, D::Error> {
        let table = toml::Table::deserialize(deserializer)?;
        AnalysisPlan::deserialize(table).map_err(|fault| D::Error::custom(fault.message()))
    }
}

/// What an analysis computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnalysisKind {
    /// The share with the event, by group.
    Rate,
    /// A mean, by group.
    Mean,
    /// An odds ratio, also pooled over strata.
    OddsRatio,
    /// A risk ratio, also pooled over strata.
    RiskRatio,
    /// Linear regression.
    Linear,
    /// Logistic regression.
    Logistic,
    /// Survival by group.
    Survival,
    /// Cox regression.
    Cox,
    /// How well the event is told from the covariates.
    Prediction,
}

impl AnalysisKind {
    /// The word in the plan.
    pub fn name(self) -> &'static str {
        match self {
            AnalysisKind::Rate => "rate",
            AnalysisKind::Mean => "mean",
            AnalysisKind::OddsRatio => "odds-ratio",
            AnalysisKind::RiskRatio => "risk-ratio",
            AnalysisKind::Linear => "linear",
            AnalysisKind::Logistic => "logistic",
            AnalysisKind::Survival => "survival",
            AnalysisKind::Cox => "cox",
            AnalysisKind::Prediction => "prediction",
        }
    }
}

/// How generalized numbers are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GeneralizedAs {
    /// As the middle of their group.
    Midpoint,
    /// As categories, on both sides.
    Category,
}

impl GeneralizedAs {
    /// The word in the plan.
    pub fn name(self) -> &'static str {
        match self {
            GeneralizedAs::Midpoint => "midpoint",
            GeneralizedAs::Category => "category",
        }
    }
}

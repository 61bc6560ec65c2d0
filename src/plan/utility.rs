//! `[utility]`: settings of utility measures.

use serde::{Deserialize, Serialize};

/// Settings of utility measures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct UtilityPlan {
    /// Settings of the loss.
    #[serde(skip_serializing_if = "LossPlan::is_default")]
    pub loss: LossPlan,
}

impl UtilityPlan {
    pub(super) fn is_default(&self) -> bool {
        *self == UtilityPlan::default()
    }
}

/// Settings of the loss.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct LossPlan {
    /// 0 weighs suppression least, 1 weighs generalization least; 0.5 weighs both fully.
    pub gs_factor: f64,
    /// How the losses of the columns become one.
    pub aggregate: Aggregate,
}

impl Default for LossPlan {
    fn default() -> LossPlan {
        LossPlan { gs_factor: 0.5, aggregate: Aggregate::GeometricMean }
    }
}

impl LossPlan {
    fn is_default(&self) -> bool {
        *self == LossPlan::default()
    }
}

/// How the losses of the columns become one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aggregate {
    /// The m-th root of the product of (1 + weighted loss), less 1.
    #[default]
    #[serde(alias = "geometric")]
    GeometricMean,
    /// The mean of the weighted losses.
    #[serde(alias = "arithmetic", alias = "mean")]
    ArithmeticMean,
    /// The sum of the weighted losses.
    Sum,
    /// The largest weighted loss.
    #[serde(alias = "max")]
    Maximum,
    /// The same; nodes with the same largest loss are compared by the next largest, and so on.
    Rank,
}

//! `[attackers.NAME]`: what one attacker knows.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// One attacker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct AttackerPlan {
    /// The quasi-identifiers that the attacker knows.
    pub knows: Vec<String>,
    /// How far off a known number or date may be, in its own unit (days for dates); exact when not given.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub within: IndexMap<String, f64>,
    /// The level of its hierarchy at which a column is known; level 0 when not given.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub levels: IndexMap<String, u32>,
    /// The share of the people about whom the attacker knows this; everybody when not given.
    #[serde(default = "everybody", skip_serializing_if = "is_everybody")]
    pub share: f64,
}

fn everybody() -> f64 {
    1.0
}

fn is_everybody(share: &f64) -> bool {
    *share == 1.0
}

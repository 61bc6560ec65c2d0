//! `[special-uniques]`: how minimal sample uniques are searched and scored.

use serde::{Deserialize, Serialize};

/// Settings of special uniques.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct SpecialUniquesPlan {
    /// The largest minimal sample unique that is searched, in columns; all sizes when not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_size: Option<u32>,
    /// The sampling fraction that DIS scores assume.
    pub dis_fraction: f64,
}

impl Default for SpecialUniquesPlan {
    fn default() -> SpecialUniquesPlan {
        SpecialUniquesPlan { max_size: None, dis_fraction: 0.01 }
    }
}

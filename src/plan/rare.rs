//! `[rare]`: the columns whose values are followed through a release.

use serde::{Deserialize, Serialize};

/// Which columns are followed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct RarePlan {
    /// Quasi-identifiers or sensitive columns; when not given the sensitive ones, and the quasi-identifiers of more than
    /// ten values.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
}

impl RarePlan {
    pub(super) fn is_default(&self) -> bool {
        *self == RarePlan::default()
    }
}

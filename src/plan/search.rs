//! `[search]`: how much work a search may take.

use serde::{Deserialize, Serialize};

/// How to search for the best levels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct SearchPlan {
    /// How much work the search of a lattice too large to be listed takes before it gives up, 1 being the usual amount
    /// of some minutes. A lattice that is walked to its end takes what it takes.
    pub effort: f64,
}

impl Default for SearchPlan {
    fn default() -> SearchPlan {
        SearchPlan { effort: 1.0 }
    }
}

impl SearchPlan {
    pub(super) fn is_default(&self) -> bool {
        *self == SearchPlan::default()
    }
}

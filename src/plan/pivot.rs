//! `[pivot]`: a long table, of which each line has one value of a person under a key.

use serde::{Deserialize, Serialize};

/// How a long table becomes one column a key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PivotPlan {
    /// The column whose labels become the names of columns.
    pub key: String,
    /// The column of the values.
    pub value: String,
    /// The keys that become columns, in this order; all when not given, in the order in which they first appear.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keys: Option<Vec<String>>,
}

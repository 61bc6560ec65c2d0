//! `[input]`: how to read the table.

use serde::{Deserialize, Serialize};

/// How to read the table; everything is found out where it is not given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Input {
    /// One character.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<String>,
    /// A character encoding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// Labels that are read as missing.
    pub missing: Vec<String>,
    /// How a missing quasi-identifier compares.
    #[serde(rename = "missing-as")]
    pub missing_as: MissingAs,
}

impl Default for Input {
    fn default() -> Input {
        Input {
            delimiter: None,
            encoding: None,
            missing: vec![String::new()],
            missing_as: MissingAs::Category,
        }
    }
}

impl Input {
    pub(super) fn is_default(&self) -> bool {
        *self == Input::default()
    }
}

/// How a missing quasi-identifier compares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MissingAs {
    /// Missing is a value of its own.
    #[default]
    Category,
    /// Missing agrees with every value.
    Wildcard,
    /// A record with a missing quasi-identifier is left out first.
    Drop,
}

impl MissingAs {
    /// The word in the plan.
    pub fn name(self) -> &'static str {
        match self {
            MissingAs::Category => "category",
            MissingAs::Wildcard => "wildcard",
            MissingAs::Drop => "drop",
        }
    }
}

//! `[columns.NAME]`: what a column is, and how its values are generalized.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::roles::Role;
use crate::table::kind::Kind;

/// One column of the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ColumnPlan {
    /// What the column is.
    #[serde(with = "role_word")]
    pub role: Role,
    /// What its values are; found out when not given.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "kind_word")]
    pub kind: Option<Kind>,
    /// How its values are generalized; without one a quasi-identifier has two levels, itself and `*`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hierarchy: Option<Recipe>,
    /// The level it stands at.
    #[serde(default)]
    pub level: u32,
    /// The lowest and the highest level that a search may try; equal ones fix it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub levels: Option<[u32; 2]>,
    /// How the values of a person's lines become one; `set` where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub combine: Option<Combine>,
    /// What separates the values of one cell, where cells are sets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub separator: Option<String>,
    /// By how many days its dates may be moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shift: Option<ShiftPlan>,
    /// Its weight in the loss.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub importance: f64,
}

fn one() -> f64 {
    1.0
}

fn is_one(importance: &f64) -> bool {
    *importance == 1.0
}

impl ColumnPlan {
    /// A column with a role and nothing else.
    pub fn new(role: Role) -> ColumnPlan {
        ColumnPlan {
            role,
            kind: None,
            hierarchy: None,
            level: 0,
            levels: None,
            combine: None,
            separator: None,
            shift: None,
            importance: 1.0,
        }
    }
}

/// How the dates of a person are moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ShiftPlan {
    /// The most days, forwards or backwards.
    pub days: u32,
    /// For teaching: whoever knows the seed can move the dates back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
}

/// How the values of a person's lines become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Combine {
    /// That of the first line that has one.
    First,
    /// That of the last line that has one.
    Last,
    /// All of them, each once.
    Set,
    /// From the least to the greatest.
    Range,
}

impl Combine {
    /// The word in the plan.
    pub fn name(self) -> &'static str {
        match self {
            Combine::First => "first",
            Combine::Last => "last",
            Combine::Set => "set",
            Combine::Range => "range",
        }
    }
}

/// How the values of a column are generalized.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recipe {
    /// A file: one value a row, one level a column, no header.
    Csv(String),
    /// The same rows, inline.
    Rows(Vec<Vec<String>>),
    /// Characters kept at levels 1, 2, ...
    Prefix(Vec<u32>),
    /// Ranges of numbers.
    Intervals(Intervals),
    /// Units at levels 1, 2, ...: `day`, `month`, `quarter`, `year`, `decade`.
    Dates(Vec<String>),
    /// Named groups, one table a level; members of later levels are labels of the level below.
    Groups(Vec<IndexMap<String, Vec<String>>>),
}

/// Ranges `[a, b)` of numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Intervals {
    /// Widths at levels 1, 2, ...; each divides the next.
    pub widths: Vec<f64>,
    /// Where a range begins.
    #[serde(default)]
    pub origin: f64,
    /// Values below are one group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bottom: Option<f64>,
    /// Values at or above are one group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top: Option<f64>,
}

mod role_word {
    use super::Role;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(role: &Role, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(role.name())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Role, D::Error> {
        let word = String::deserialize(deserializer)?;
        Role::from_name(&word).ok_or_else(|| {
            let names: Vec<&str> = Role::ALL.iter().map(|role| role.name()).collect();
            D::Error::custom(format!("unknown role `{word}`, expected one of {}", names.join(", ")))
        })
    }
}

mod kind_word {
    use super::Kind;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(
        kind: &Option<Kind>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match kind {
            Some(kind) => serializer.serialize_str(kind.name()),
            None => serializer.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Kind>, D::Error> {
        let word = String::deserialize(deserializer)?;
        let kind = Kind::from_name(&word).ok_or_else(|| {
            let names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
            D::Error::custom(format!("unknown kind `{word}`, expected one of {}", names.join(", ")))
        });
        kind.map(Some)
    }
}

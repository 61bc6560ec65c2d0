//! What the analyst asked, by names: the TOML file that the command line reads and the page saves.
//!
//! A plan is typed by a person and unchecked; [`crate::study::Study::check`] holds it against a table.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::roles::Role;

/// The whole plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Plan {
    /// How to read the table.
    #[serde(skip_serializing_if = "Input::is_default")]
    pub input: Input,
    /// What each column is; a column that is not named is insensitive in every figure.
    pub columns: IndexMap<String, ColumnPlan>,
    /// The conditions that a release must meet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<GoalPlan>,
    /// Settings of utility measures.
    #[serde(skip_serializing_if = "UtilityPlan::is_default")]
    pub utility: UtilityPlan,
}

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
    fn is_default(&self) -> bool {
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
    /// A record with a missing quasi-identifier is left out first.
    Drop,
}

impl MissingAs {
    /// The word in the plan.
    pub fn name(self) -> &'static str {
        match self {
            MissingAs::Category => "category",
            MissingAs::Drop => "drop",
        }
    }
}

/// One column of the plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ColumnPlan {
    /// What the column is.
    #[serde(with = "role_word")]
    pub role: Role,
    /// How its values are generalized; without one a quasi-identifier has two levels, itself and `*`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hierarchy: Option<Recipe>,
    /// The level it stands at.
    #[serde(default)]
    pub level: u32,
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
        ColumnPlan { role, hierarchy: None, level: 0, importance: 1.0 }
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

/// The conditions that a release must meet; all must hold.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct GoalPlan {
    /// Per class: at least so many records.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub k: Option<u64>,
    /// Per class: prosecutor risk at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prosecutor: Option<f64>,
    /// Per table: average prosecutor risk at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub average: Option<f64>,
    /// Per table: share of unique records at most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uniqueness: Option<f64>,
    /// Share of the records that may be left out.
    pub suppression_limit: f64,
}

/// Settings of utility measures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct UtilityPlan {
    /// Settings of the loss.
    #[serde(skip_serializing_if = "LossPlan::is_default")]
    pub loss: LossPlan,
}

impl UtilityPlan {
    fn is_default(&self) -> bool {
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

/// Keys of the plan that name a capability that is not built yet: refused, never ignored.
const NOT_YET: &[&str] = &[
    "population",
    "release",
    "special-uniques",
    "attackers",
    "context",
    "goal.journalist",
    "goal.k-map",
    "goal.marketer",
    "goal.l-diversity",
    "goal.t-closeness",
    "goal.alpha",
    "goal.beta-likeness",
    "goal.delta-disclosure",
    "goal.utility",
    "goal.risk",
    "columns.*.levels",
    "columns.*.hierarchy.pack",
];

impl Plan {
    /// Reads a plan.
    ///
    /// # Errors
    /// Text that is not TOML, an unknown key, a value of the wrong type, a key whose capability is not built yet.
    pub fn from_toml(text: &str) -> Result<Plan> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let value: toml::Table = toml::from_str(text).map_err(|fault| refused(text, &fault))?;
        refuse_not_yet(&value)?;
        toml::from_str(text).map_err(|fault| refused(text, &fault))
    }

    /// The plan as TOML, columns in order; reads back as the same plan.
    pub fn to_toml(&self) -> String {
        toml::to_string(self).unwrap_or_default()
    }

    /// Checks a plan that did not come from TOML (the same object, from JavaScript).
    ///
    /// # Errors
    /// As [`Plan::from_toml`].
    pub fn from_value(value: toml::Table) -> Result<Plan> {
        refuse_not_yet(&value)?;
        value.try_into().map_err(|fault| refused("", &fault))
    }

    /// The files that the plan names, each once, in order.
    pub fn files(&self) -> Vec<&str> {
        let mut files: Vec<&str> = Vec::new();
        for column in self.columns.values() {
            if let Some(Recipe::Csv(file)) = &column.hierarchy
                && !files.contains(&file.as_str())
            {
                files.push(file);
            }
        }
        files
    }
}

fn refused(text: &str, fault: &toml::de::Error) -> Error {
    let error = Error::input("plan-syntax").with("fault", fault.message().replace('\n', " "));
    match fault.span() {
        Some(span) => {
            let before = text.get(..span.start).unwrap_or(text);
            error.at_line(before.matches('\n').count() as u64 + 1)
        }
        None => error,
    }
}

fn refuse_not_yet(plan: &toml::Table) -> Result<()> {
    for path in NOT_YET {
        let keys: Vec<&str> = path.split('.').collect();
        if let Some(found) = holds(plan, &keys) {
            return Err(Error::input("plan-not-yet").with("key", found));
        }
    }
    let missing_as = plan.get("input").and_then(|input| input.get("missing-as"));
    if missing_as.and_then(toml::Value::as_str) == Some("wildcard") {
        return Err(Error::input("plan-not-yet").with("key", "missing-as = \"wildcard\""));
    }
    Ok(())
}

/// The path under which the keys are found; `*` stands for any key.
fn holds(table: &toml::Table, keys: &[&str]) -> Option<String> {
    let (first, rest) = keys.split_first()?;
    for (key, value) in table {
        if *first != "*" && first != key {
            continue;
        }
        if rest.is_empty() {
            return Some(key.clone());
        }
        if let Some(found) = value.as_table().and_then(|table| holds(table, rest)) {
            return Some(format!("{key}.{found}"));
        }
    }
    None
}

//! What a caller outside Rust may ask for beside the plan; every part may be left out.

use serde::Deserialize;

use crate::plan::{DuplicateNames, HeaderPlan, NormalisePlan};

/// How a table is read; what is not given is found out.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct ReaderOptions {
    /// The delimiter, one character.
    pub delimiter: Option<String>,
    /// The character encoding.
    pub encoding: Option<String>,
    /// The character with which a comment begins.
    pub comment: Option<String>,
    /// Where the names of the columns are; on the first line when not given.
    pub header: Option<HeaderPlan>,
    /// What becomes of a name that was given before; the table is refused when not given.
    #[serde(alias = "duplicate-names")]
    pub duplicate_names: Option<DuplicateNames>,
    /// The names of the columns that are read; all of them when not given.
    pub columns: Option<Vec<String>>,
    /// Spellings that are made alike; none when not given.
    pub normalise: Option<NormalisePlan>,
    /// The sheet of a workbook, which the second module is told.
    pub sheet: Option<String>,
    /// Labels that are read as missing; the empty one when not given.
    pub missing: Option<Vec<String>>,
    /// Bytes of the whole file: by its first megabytes it is then told what memory the table will need.
    pub size: Option<f64>,
    /// Bytes of memory that the table and its first assessment may take; what is left, when not given or more.
    pub memory: Option<f64>,
    /// The name of the file, for messages.
    pub file: Option<String>,
    /// The language of messages.
    pub lang: Option<String>,
}

/// How a table is assessed.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct AssessOptions {
    /// Whether the table is judged as it stands: no hierarchies, no levels, nothing left out.
    pub as_released: Option<bool>,
    /// Whether to leave out nothing for the sake of speed; everything is in when not given.
    pub full: Option<bool>,
    /// Whether values of the table may stand in the report.
    pub show_values: Option<bool>,
    /// How many of the riskiest classes are explained in it, without their values; none when not given.
    pub riskiest: Option<u32>,
    /// The language of notes and messages.
    pub lang: Option<String>,
    /// SHA-256 of the input in hexadecimal, to be printed in the report.
    pub input_sha256: Option<String>,
}

/// Which classes are explained.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct RiskiestOptions {
    /// How many of the riskiest classes; 20 when not given.
    pub limit: Option<u32>,
    /// Whether the released values of the classes are shown.
    pub values: Option<bool>,
    /// Whether the table is judged as it stands.
    pub as_released: Option<bool>,
    /// The language of notes and messages.
    pub lang: Option<String>,
}

/// Who is asked about: a class, or a line of data.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Whom {
    /// The number of the class at the plan's levels.
    pub class: Option<u32>,
    /// The number of the line, counted from 1.
    pub row: Option<u32>,
}

/// How the best levels are searched.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct SearchOptions {
    /// Whether the frontier of risk against utility is asked for, too.
    pub frontier: Option<bool>,
    /// The number of the part of the lattice that is walked, from 0.
    pub part: Option<u32>,
    /// How many parts there are.
    pub parts: Option<u32>,
    /// The language of messages.
    pub lang: Option<String>,
}

/// How a table is released.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct ReleaseOptions {
    /// Columns that are written although they would be left out.
    pub keep: Option<Vec<String>>,
    /// Whether the rows stay in the order of the input instead of being sorted.
    pub keep_order: Option<bool>,
    /// Whether to write even where the goal is not met.
    pub allow_unmet: Option<bool>,
    /// The language of messages.
    pub lang: Option<String>,
}

/// How a chart looks.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct ChartOptions {
    /// Whether the table is judged as it stands.
    pub as_released: Option<bool>,
    /// `light` or `dark`.
    pub theme: Option<String>,
    /// Width in pixels.
    pub width: Option<u32>,
    /// The language of the text.
    pub lang: Option<String>,
}

/// How a database is asked.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct SqlOptions {
    /// The dialect: `duckdb`, `spark`, `bigquery`, `postgres`.
    pub dialect: String,
    /// The table with the raw records; `records` when not given.
    pub table: Option<String>,
    /// Whether the raw table is counted already.
    pub counted: bool,
    /// The column that orders the lines of a person, where the first or the last value is taken.
    pub order: Option<String>,
    /// The language of messages.
    pub lang: Option<String>,
}

//! What can be typed: verbs, arguments and options.
//!
//! The help that a user reads comes from `locales/*/cli.ftl`: see [`super::usage`].

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgAction, Parser, Subcommand};
use oboro::plan::{DuplicateNames, HeaderPlan};
use oboro::query::Dialect;

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "oboro", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, arg_required_else_help = true)]
pub(super) struct Args {
    #[command(subcommand)]
    pub verb: Verb,
    #[command(flatten)]
    pub common: Common,
    /// Prints the version.
    #[arg(short = 'V', long, action = ArgAction::Version, display_order = 104)]
    version: Option<bool>,
}

/// Options of every verb.
#[derive(Debug, clap::Args)]
pub(super) struct Common {
    /// The language of everything for people; read from the raw arguments before parsing.
    #[arg(
        long,
        global = true,
        value_name = "en|ja",
        hide_possible_values = true,
        display_order = 101
    )]
    #[arg(value_parser = PossibleValuesParser::new(["en", "ja"]))]
    lang: Option<String>,
    /// Errors show the values that they are about, reports those that contribute most.
    #[arg(long, global = true, display_order = 102)]
    pub show_values: bool,
    /// Prints the help.
    #[arg(short, long, global = true, action = ArgAction::Help, display_order = 103)]
    help: Option<bool>,
}

/// What to do.
#[derive(Debug, Subcommand)]
#[command(disable_help_flag = true)]
pub(super) enum Verb {
    Inspect(Inspect),
    Assess(Assess),
    Search(Search),
    Release(Release),
    Check(Check),
    Hierarchy(Hierarchy),
    Sql(Sql),
    Measures(Measures),
}

/// The table and how it is read.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct Data {
    /// The file; `-` is standard input.
    pub data: PathBuf,
    /// The character between two fields.
    #[arg(long, value_name = "CHARACTER")]
    pub delimiter: Option<String>,
    /// The character encoding.
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// Where the names of the columns are.
    #[arg(long, value_name = "LINE", value_parser = header)]
    pub header: Option<HeaderPlan>,
    /// The character with which a comment begins.
    #[arg(long, value_name = "CHARACTER")]
    pub comment: Option<String>,
    /// What becomes of a name that was given before.
    #[arg(long, value_name = "refuse|number", value_parser = duplicate_names)]
    pub duplicate_names: Option<DuplicateNames>,
    /// The columns that are read.
    #[arg(long, value_name = "NAME,NAME", value_delimiter = ',')]
    pub columns: Option<Vec<String>>,
    /// The sheet of a workbook.
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Bytes of memory that the table and its first assessment may take.
    #[arg(long, value_name = "SIZE", value_parser = size)]
    pub memory: Option<u64>,
}

/// What was read, and what each column looks like.
#[derive(Debug, clap::Args)]
pub(super) struct Inspect {
    #[command(flatten)]
    pub data: Data,
    #[arg(long)]
    pub plan: Option<PathBuf>,
    #[arg(long)]
    pub json: bool,
    #[arg(long)]
    pub as_released: bool,
}

/// Risk and utility at the plan's levels.
#[derive(Debug, clap::Args)]
pub(super) struct Assess {
    #[command(flatten)]
    pub data: Data,
    #[arg(long)]
    pub plan: PathBuf,
    #[arg(long)]
    pub json: bool,
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub markdown: Option<PathBuf>,
    #[arg(long)]
    pub as_released: bool,
    #[arg(long, value_name = "N")]
    pub riskiest: Option<usize>,
    #[arg(long, value_name = "ROW")]
    pub why: Option<u64>,
    #[arg(long)]
    pub special_uniques: bool,
}

/// The best levels under the plan's goal.
#[derive(Debug, clap::Args)]
pub(super) struct Search {
    #[command(flatten)]
    pub data: Data,
    #[arg(long)]
    pub plan: PathBuf,
    #[arg(long)]
    pub frontier: bool,
    #[arg(long)]
    pub json: bool,
    #[arg(long, value_name = "FILE")]
    pub svg: Option<PathBuf>,
}

/// Writes the released table.
#[derive(Debug, clap::Args)]
pub(super) struct Release {
    #[command(flatten)]
    pub data: Data,
    #[arg(long)]
    pub plan: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub recode: Option<PathBuf>,
    #[arg(long)]
    pub force: bool,
    #[arg(long)]
    pub allow_unmet: bool,
    #[arg(long, value_name = "COLUMN")]
    pub keep: Vec<String>,
    #[arg(long)]
    pub keep_order: bool,
    #[arg(long)]
    pub json: bool,
}

/// Judges the goal for a pipeline.
#[derive(Debug, clap::Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub data: Data,
    #[arg(long)]
    pub plan: PathBuf,
    #[arg(long)]
    pub as_released: bool,
}

/// The hierarchy of a column.
#[derive(Debug, clap::Args)]
pub(super) struct Hierarchy {
    #[command(flatten)]
    pub data: Data,
    #[arg(long)]
    pub plan: PathBuf,
    #[arg(long)]
    pub column: String,
    #[arg(long)]
    pub csv: bool,
}

/// The question to a database that counts equal records.
#[derive(Debug, clap::Args)]
pub(super) struct Sql {
    #[arg(long)]
    pub plan: PathBuf,
    #[arg(long, value_name = "duckdb|spark|bigquery|postgres", hide_possible_values = true)]
    #[arg(value_parser = PossibleValuesParser::new(Dialect::ALL.map(Dialect::id)))]
    pub dialect: String,
    #[arg(long, value_name = "NAME")]
    pub table: Option<String>,
    #[arg(long)]
    pub counted: bool,
    #[arg(long, value_name = "COLUMN")]
    pub order: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub plan_out: Option<PathBuf>,
    #[arg(long)]
    pub force: bool,
}

/// The catalogue of measures.
#[derive(Debug, clap::Args)]
pub(super) struct Measures {
    #[arg(long)]
    pub json: bool,
}

/// A line, or `none`.
fn header(text: &str) -> Result<HeaderPlan, std::num::ParseIntError> {
    match text {
        "none" => Ok(HeaderPlan::Given(false)),
        _ => text.parse().map(HeaderPlan::Line),
    }
}

/// Bytes, by a number and a unit.
fn size(text: &str) -> Result<u64, &'static str> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit = match text[digits.len()..].to_ascii_lowercase().as_str() {
        "kb" => 1e3,
        "mb" => 1e6,
        "gb" => 1e9,
        "kib" => 1024.0,
        "mib" => 1024.0 * 1024.0,
        "gib" => 1024.0 * 1024.0 * 1024.0,
        _ => return Err("a size has a unit: 800MB, 1.5GB, 2GiB"),
    };
    match digits.trim_end().parse::<f64>() {
        Ok(number) if number > 0.0 && number.is_finite() => Ok((number * unit) as u64),
        _ => Err("a size is a number and a unit: 800MB, 1.5GB, 2GiB"),
    }
}

fn duplicate_names(text: &str) -> Result<DuplicateNames, &'static str> {
    match text {
        "refuse" => Ok(DuplicateNames::Refuse),
        "number" => Ok(DuplicateNames::Number),
        _ => Err("refuse or number"),
    }
}

//! What a report says, in blocks; Markdown and HTML are two ways of writing the same blocks.

use super::{MeasureRow, Report, Tradeoff, sections};
use crate::words::{self, Lang};

/// One part of a report.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Block {
    /// The heading of a section, with the name it can be linked by.
    Section { name: &'static str, heading: String },
    /// A sentence or two.
    Text(String),
    /// A sentence that must not be missed.
    Remark(String),
    /// Names with what they are.
    Facts(Vec<(String, String)>),
    /// Rows of cells.
    Table(Table),
    /// Sentences.
    List(Vec<String>),
    /// The place of a chart: the id of its title.
    Chart(&'static str),
    /// The place of a chart: its title, where that names something of the plan.
    Drawing(String),
    /// Text as it stands.
    Verbatim(String),
    /// Measures with formula and source.
    Glossary(Vec<MeasureRow>),
}

/// Rows of cells; the first column names the row, the others hold figures unless they are `words`.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Table {
    /// What the table holds, for those who cannot see it.
    pub(super) caption: String,
    pub(super) columns: Vec<String>,
    /// Columns, from this one on, that hold words.
    pub(super) words_from: usize,
    pub(super) rows: Vec<Row>,
}

/// One row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Row {
    pub(super) cells: Vec<String>,
    /// A sentence about the row.
    pub(super) meaning: Option<String>,
    /// A row that stands out.
    pub(super) strong: bool,
}

impl Row {
    pub(super) fn of(cells: impl Into<Vec<String>>) -> Row {
        Row { cells: cells.into(), meaning: None, strong: false }
    }
}

/// The whole report.
pub(super) fn document(report: &Report, tradeoff: Option<&Tradeoff>, lang: Lang) -> Vec<Block> {
    let mut blocks = vec![Block::Remark(say(lang, "lead"))];
    blocks.extend(sections::input::assessed(report, lang));
    blocks.extend(sections::persons::persons(report, lang));
    blocks.extend(sections::goal::goal(report, lang));
    blocks.extend(sections::risk::figures(report, lang));
    blocks.extend(sections::risk::at_risk(report, lang));
    blocks.extend(sections::risk::class_sizes(report, lang));
    blocks.extend(sections::population::population(report, lang));
    blocks.extend(sections::individual::individual(report, lang));
    blocks.extend(sections::individual::missing(report, lang));
    blocks.extend(sections::disclosure::disclosure(report, lang));
    blocks.extend(sections::riskiest::riskiest(report, lang));
    blocks.extend(sections::log_linear::models(report, lang));
    blocks.extend(sections::attackers::attackers(report, lang));
    blocks.extend(sections::context::context(report, lang));
    blocks.extend(sections::special_uniques::special_uniques(report, lang));
    blocks.extend(sections::tests::tests(report, lang));
    blocks.extend(sections::cost::columns(report, lang));
    blocks.extend(sections::columns::contributions(report, lang));
    blocks.extend(sections::columns::by_attributes(report, lang));
    blocks.extend(sections::columns::column_sets(report, lang));
    blocks.extend(tradeoff.into_iter().flat_map(|all| sections::cost::tradeoff(report, all, lang)));
    blocks.extend(sections::cost::utility(report, lang));
    blocks.extend(sections::rare::rare(report, lang));
    blocks.extend(sections::distributions::distributions(report, lang));
    blocks.extend(sections::noise::noise(report, lang));
    blocks.extend(sections::study::study(report, lang));
    blocks.extend(sections::input::notes(report, lang));
    blocks.extend(sections::input::plan(report, lang));
    blocks.extend(sections::input::glossary(report, lang));
    blocks
}

/// The message `report-...` without arguments.
pub(super) fn say(lang: Lang, id: &str) -> String {
    words::text(lang, &format!("report-{id}"), &[])
}

/// The message `report-...` with arguments.
pub(super) fn say_with(lang: Lang, id: &str, args: &[(&str, String)]) -> String {
    let args: Vec<words::Arg<'_>> =
        args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    words::text(lang, &format!("report-{id}"), &args)
}

/// A section's heading.
pub(super) fn section(lang: Lang, name: &'static str) -> Block {
    Block::Section { name, heading: say(lang, &format!("section-{name}")) }
}

/// Several messages `report-...`.
pub(super) fn say_all<const N: usize>(lang: Lang, ids: [&str; N]) -> Vec<String> {
    ids.iter().map(|id| say(lang, id)).collect()
}

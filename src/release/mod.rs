//! The released table: generalized, without the records of too small classes, in an order that tells nothing.

mod columns;
mod order;
mod recode;
mod text;

pub use recode::recode;

use crate::classes::{Classes, NO_CLASS, ReleasedLabels};
use crate::error::{Error, Result};
use crate::plan::Plan;
use crate::study::Study;
use crate::table::Table;
use columns::{Columns, Labelled};
use text::Writer;

/// Where released bytes go, piece by piece.
pub type Sink<'a> = &'a mut dyn FnMut(&[u8]) -> Result<()>;

/// How to write a release.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Columns that are written although their role, or the plan's silence, leaves them out.
    pub keep: Vec<String>,
    /// Whether lines stay in the order of the input, which an attacker may know.
    pub keep_order: bool,
}

/// What was written and what was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Columns written.
    pub columns: Vec<String>,
    /// Columns left out, with the reason: `identifier`, `person` or `unnamed`.
    pub left_out: Vec<(String, &'static str)>,
    /// Lines written, header not counted.
    pub rows: u64,
    /// Cells, header cells included, that a spreadsheet would have run as a formula.
    pub formulas_defused: u64,
}

/// Writes the released table as CSV in the delimiter of the input.
///
/// `labels` are those of each class of the finest node.
///
/// # Errors
/// A column to keep that the table lacks, nothing to write, and whatever the sink refuses.
pub fn write(
    plan: &Plan,
    study: &Study,
    table: &Table,
    labels: &ReleasedLabels,
    options: &Options,
    out: Sink<'_>,
) -> Result<Written> {
    let (_, members) = Classes::with_members(study, &study.records(table));
    let labelled = Labelled { labels, members: &members };
    let columns = Columns::choose(plan, study, table, labelled, &options.keep)?;
    if columns.written.is_empty() {
        return Err(Error::input("release-no-column"));
    }
    let mut rows = kept_rows(&members, &labels.kept);
    if !options.keep_order {
        order::by_released_values(&mut rows, &columns.written);
    }
    let mut writer = Writer::new(table.source().delimiter, out);
    for column in &columns.written {
        writer.field(column.name)?;
    }
    writer.end_line()?;
    let cells: Vec<Vec<text::Field>> = columns
        .written
        .iter()
        .map(|column| column.labels.iter().map(|label| writer.prepare(label)).collect())
        .collect();
    for &row in &rows {
        for (column, cells) in columns.written.iter().zip(&cells) {
            writer.prepared(&cells[column.code(row) as usize])?;
        }
        writer.end_line()?;
    }
    let formulas_defused = writer.finish()?;
    Ok(Written {
        columns: columns.written.iter().map(|column| column.name.to_owned()).collect(),
        left_out: columns.left_out,
        rows: rows.len() as u64,
        formulas_defused,
    })
}

/// The lines whose class is kept.
fn kept_rows(members: &[u32], kept: &[bool]) -> Vec<u32> {
    let members = members.iter().enumerate();
    members
        .filter(|&(_, &class)| class != NO_CLASS && kept[class as usize])
        .map(|(row, _)| row as u32)
        .collect()
}

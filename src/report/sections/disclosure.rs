//! What classes give away about sensitive values, and whether somebody is in the table.

use super::super::document::{Block, Row, Table, say, say_all, say_with, section};
use super::super::numbers::{count, percent};
use super::super::{DisclosureFigures, LkcFigures, Report};
use super::figure;
use super::risk::{row, show};
use crate::measures;
use crate::words::Lang;

/// The sensitive columns, one table each, with presence and partial knowledge where they were measured.
pub(crate) fn disclosure(report: &Report, lang: Lang) -> Vec<Block> {
    if report.disclosure.is_empty() && report.presence.is_none() && report.lkc.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![section(lang, "disclosure"), Block::Text(say(lang, "disclosure-lead"))];
    for column in &report.disclosure {
        let args = [("column", column.name.clone()), ("missing", count(column.missing))];
        blocks.push(Block::Text(say_with(lang, "disclosure-column", &args)));
        blocks.push(Block::Table(figures(column, lang)));
    }
    if let Some(presence) = &report.presence {
        let rows = [("presence.lowest", presence.lowest), ("presence.highest", presence.highest)];
        let rows = rows.into_iter().filter_map(|(id, value)| measured(id, None, value, lang));
        blocks.push(Block::Text(say(lang, "presence-lead")));
        blocks.push(Block::Table(table(say(lang, "presence-caption"), rows.collect(), lang)));
    }
    if !report.lkc.is_empty() {
        blocks.push(Block::Text(say(lang, "lkc-lead")));
        blocks.push(Block::Table(Table {
            caption: say(lang, "lkc-caption"),
            columns: say_all(lang, ["lkc-known", "lkc-smallest", "lkc-certainty"]),
            words_from: 3,
            rows: report.lkc.iter().map(known).collect(),
        }));
    }
    blocks
}

fn figures(column: &DisclosureFigures, lang: Lang) -> Table {
    let rows = column.rows().into_iter().filter_map(|row| {
        let detail = row.detail.map(|detail| detail.words(lang));
        measured(row.measure, detail, row.value, lang)
    });
    let args = [("column", column.name.clone())];
    table(say_with(lang, "disclosure-caption", &args), rows.collect(), lang)
}

fn table(caption: String, rows: Vec<Row>, lang: Lang) -> Table {
    let columns = say_all(lang, ["figure", "kept", "unit", "direction"]);
    Table { caption, columns, words_from: 2, rows }
}

/// A measure with its figure, unit, direction and meaning.
fn measured(id: &str, detail: Option<String>, value: Option<f64>, lang: Lang) -> Option<Row> {
    let measure = measures::get(id)?;
    let value = figure(value, |value| show(value, measure.unit));
    let mut row = row(measure, [value, String::new()], lang);
    row.cells.remove(2);
    if let Some(detail) = detail {
        row.cells[0] = format!("{}, {detail}", row.cells[0]);
    }
    Some(row)
}

/// What attackers reach who know at most so many columns; where not all were counted, a bound.
fn known(row: &LkcFigures) -> Row {
    let bound = |mark: &str, text: String| if row.exact { text } else { format!("{mark} {text}") };
    Row::of([
        count(row.l.into()),
        bound("≤", figure(row.k, count)),
        bound("≥", figure(row.c, percent)),
    ])
}

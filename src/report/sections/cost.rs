//! What the levels are, what other levels would buy and cost, and what was lost.

use super::super::document::{Block, Row, Table, say, say_all, say_with, section};
use super::super::numbers::{decimal, percent};
use super::super::sizes::share;
use super::super::{ColumnUtility, Report, Tradeoff, UtilityFigure};
use super::figure;
use super::risk::{row, show};
use crate::measures::{self, Unit};
use crate::words::Lang;

/// The quasi-identifiers at their levels.
pub(crate) fn columns(report: &Report, lang: Lang) -> Vec<Block> {
    let mut blocks = vec![section(lang, "columns")];
    if report.columns.is_empty() {
        blocks.push(Block::Text(say(lang, "no-columns")));
        return blocks;
    }
    let rows = report.columns.iter().map(|column| {
        let top = column.levels.saturating_sub(1);
        let args = [("level", column.level.to_string()), ("top", top.to_string())];
        Row::of([
            column.name.clone(),
            say_with(lang, "level-of", &args),
            figure(column.distinction, percent),
            figure(column.separation, percent),
        ])
    });
    blocks.push(Block::Text(say(lang, "columns-lead")));
    blocks.push(Block::Table(Table {
        caption: say(lang, "columns-caption"),
        columns: say_all(lang, ["column", "level", "distinction", "separation"]),
        words_from: 4,
        rows: rows.collect(),
    }));
    blocks
}

/// Each quasi-identifier at each of its levels, the others left where they are.
pub(crate) fn tradeoff(report: &Report, tradeoff: &Tradeoff, lang: Lang) -> Vec<Block> {
    if tradeoff.columns.is_empty() {
        return Vec::new();
    }
    let rows = tradeoff.columns.iter().flat_map(|column| {
        column.steps.iter().map(move |step| {
            let current = step.level == column.level;
            let level = step.level.to_string();
            let name = [("column", column.name.clone()), ("level", level)];
            Row {
                cells: vec![
                    say_with(lang, if current { "step-current" } else { "step" }, &name),
                    figure(step.highest, percent),
                    figure(step.average, percent),
                    figure(step.average_all, percent),
                    figure(step.uniqueness_all, percent),
                    percent(share(step.suppressed, report.records)),
                    figure(step.loss, decimal),
                ],
                meaning: None,
                strong: current,
            }
        })
    });
    let names =
        ["column-level", "highest", "average", "average-all", "unique-all", "suppressed", "loss"];
    vec![
        section(lang, "tradeoff"),
        Block::Text(say(lang, "tradeoff-lead")),
        Block::Chart("chart-tradeoff-title"),
        Block::Table(Table {
            caption: say(lang, "tradeoff-caption"),
            columns: say_all(lang, names),
            words_from: names.len(),
            rows: rows.collect(),
        }),
    ]
}

/// What generalization and suppression cost the analysis.
pub(crate) fn utility(report: &Report, lang: Lang) -> Vec<Block> {
    let mut blocks = vec![section(lang, "utility")];
    if report.utility.is_empty() {
        blocks.push(Block::Text(say(lang, "no-utility")));
        return blocks;
    }
    let rows = report.utility.iter().filter_map(|utility| {
        let measure = measures::get(&utility.id)?;
        let value = figure(utility.value, |value| show(value, measure.unit));
        Some(row(measure, [value, figure(utility.normalised, percent)], lang))
    });
    blocks.push(Block::Text(say(lang, "utility-lead")));
    blocks.push(Block::Table(Table {
        caption: say(lang, "utility-caption"),
        columns: say_all(lang, ["figure", "value", "normalised", "unit", "direction"]),
        words_from: 3,
        rows: rows.collect(),
    }));
    blocks.extend(by_column(report, lang));
    blocks
}

/// Quasi-identifiers side by side in one table.
const SIDE_BY_SIDE: usize = 4;

/// The measures that are made of columns, by column.
fn by_column(report: &Report, lang: Lang) -> Vec<Block> {
    let made: Vec<&UtilityFigure> =
        report.utility.iter().filter(|utility| !utility.columns.is_empty()).collect();
    let Some(first) = made.first() else { return Vec::new() };
    let mut blocks = vec![Block::Text(say(lang, "utility-columns-lead"))];
    for from in (0..first.columns.len()).step_by(SIDE_BY_SIDE) {
        let part = |utility: &UtilityFigure| -> Vec<ColumnUtility> {
            utility.columns.iter().skip(from).take(SIDE_BY_SIDE).cloned().collect()
        };
        let mut heads = vec![say(lang, "figure")];
        heads.extend(part(first).into_iter().map(|column| column.name));
        let rows = made.iter().filter_map(|utility| {
            let measure = measures::get(&utility.id)?;
            let mut cells = vec![measure.name(lang)];
            cells.extend(part(utility).iter().map(|column| cell(column, measure.unit, lang)));
            Some(Row::of(cells))
        });
        blocks.push(Block::Table(Table {
            caption: say(lang, "utility-columns-caption"),
            words_from: heads.len(),
            columns: heads,
            rows: rows.collect(),
        }));
    }
    blocks
}

/// A raw value with the same on one scale, where the measure has one.
fn cell(column: &ColumnUtility, unit: Unit, lang: Lang) -> String {
    let value = figure(column.value, |value| show(value, unit));
    match column.normalised {
        None => value,
        Some(normalised) => {
            let args = [("value", value), ("normalised", percent(normalised))];
            say_with(lang, "utility-of-column", &args)
        }
    }
}

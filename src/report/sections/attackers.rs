//! The attackers that the plan names, side by side.

use super::super::document::{Block, Row, Table, say, say_all, say_with, section};
use super::super::numbers::{count, decimal, exact, percent};
use super::super::{NamedAttacker, Report};
use super::figure;
use crate::words::Lang;

/// What each attacker knows and finds; nothing where the plan names none.
pub(crate) fn attackers(report: &Report, lang: Lang) -> Vec<Block> {
    if report.attackers.is_empty() {
        return Vec::new();
    }
    let columns = [
        "attacker",
        "attacker-share",
        "attacker-highest",
        "attacker-average",
        "attacker-expected",
        "attacker-unique",
        "attacker-knows",
    ];
    let figures = Table {
        caption: say(lang, "attackers-caption"),
        columns: say_all(lang, columns),
        words_from: 6,
        rows: report.attackers.iter().map(|attacker| row(attacker, lang)).collect(),
    };
    let mut blocks = vec![
        section(lang, "attackers"),
        Block::Text(say(lang, "attackers-lead")),
        Block::Table(figures),
        Block::Table(above(report, lang)),
    ];
    if report.attackers.iter().any(|attacker| attacker.journalist.is_some()) {
        blocks.push(Block::Text(say(lang, "attackers-journalist-lead")));
        blocks.push(Block::Table(journalists(report, lang)));
    }
    blocks
}

/// What each finds among the people of the population.
fn journalists(report: &Report, lang: Lang) -> Table {
    let columns = [
        "attacker",
        "attacker-highest",
        "attacker-average",
        "attacker-lowest",
        "attacker-expected",
    ];
    let rows = report.attackers.iter().filter_map(|attacker| {
        let risk = attacker.journalist.as_ref()?;
        Some(Row::of([
            attacker.name.clone(),
            figure(risk.highest, percent),
            figure(risk.average, percent),
            figure(risk.lowest, percent),
            figure(risk.expected, decimal),
        ]))
    });
    Table {
        caption: say(lang, "attackers-journalist-caption"),
        columns: say_all(lang, columns),
        words_from: columns.len(),
        rows: rows.collect(),
    }
}

fn row(attacker: &NamedAttacker, lang: Lang) -> Row {
    Row::of([
        attacker.name.clone(),
        percent(attacker.share),
        figure(attacker.highest, percent),
        figure(attacker.average, percent),
        figure(attacker.expected, decimal),
        figure(attacker.unique_records, count),
        attacker.knowledge(lang),
    ])
}

/// Records above each threshold, one attacker a row.
fn above(report: &Report, lang: Lang) -> Table {
    let widest = report.attackers.iter().max_by_key(|attacker| attacker.at_risk.len());
    let thresholds = widest.iter().flat_map(|attacker| &attacker.at_risk);
    let mut columns = vec![say(lang, "attacker")];
    columns.extend(
        thresholds.map(|at| say_with(lang, "above", &[("threshold", exact(at.threshold))])),
    );
    let width = columns.len();
    let rows = report.attackers.iter().map(|attacker| {
        let mut cells = vec![attacker.name.clone()];
        cells.extend(attacker.at_risk.iter().map(|at| count(at.records)));
        cells.resize(width, super::NONE.to_owned());
        Row::of(cells)
    });
    Table {
        caption: say(lang, "attackers-at-risk-caption"),
        rows: rows.collect(),
        words_from: width,
        columns,
    }
}

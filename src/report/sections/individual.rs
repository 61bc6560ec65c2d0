//! The risk of single records and of households, and the readings of missing values.

use super::super::document::{Block, Row, Table, say, say_all, section};
use super::super::numbers::{count, exact, percent};
use super::super::{AtRisk, IndividualFigures, MissingReading, Report};
use super::figure;
use super::risk::{row, show};
use crate::measures;
use crate::words::Lang;

/// Individual and household risk; nothing where they are not estimated.
pub(crate) fn individual(report: &Report, lang: Lang) -> Vec<Block> {
    let Some(individual) = &report.individual else { return Vec::new() };
    let rows = figures(individual).into_iter().filter_map(|(id, value)| {
        let measure = measures::get(id)?;
        let value = figure(value, |value| show(value, measure.unit));
        let mut row = row(measure, [value, String::new()], lang);
        row.cells.remove(2);
        Some(row)
    });
    let mut blocks = vec![
        section(lang, "individual"),
        Block::Text(say(lang, "individual-lead")),
        Block::Table(Table {
            caption: say(lang, "individual-caption"),
            columns: say_all(lang, ["figure", "kept", "unit", "direction"]),
            words_from: 2,
            rows: rows.collect(),
        }),
    ];
    let households = individual.household.as_ref();
    if let Some(households) = households {
        let named = [(say(lang, "households"), count(households.households))];
        blocks.insert(2, Block::Facts(named.into()));
    }
    let mut names = vec!["threshold", "kept-records", "kept-share"];
    if households.is_some() {
        names.extend(["household-records", "household-share"]);
    }
    let rows = individual.at_risk.iter().enumerate().map(|(place, single)| {
        let mut cells = vec![exact(single.threshold)];
        cells.extend(above(single));
        cells.extend(households.into_iter().flat_map(|found| above(&found.at_risk[place])));
        Row::of(cells)
    });
    blocks.push(Block::Table(Table {
        caption: say(lang, "individual-at-risk-caption"),
        words_from: names.len(),
        columns: names.iter().map(|name| say(lang, name)).collect(),
        rows: rows.collect(),
    }));
    blocks
}

/// The figures with their measures, those of households where there are any.
fn figures(individual: &IndividualFigures) -> Vec<(&'static str, Option<f64>)> {
    let mut figures = vec![
        ("individual.highest", individual.highest),
        ("individual.average", individual.average),
        ("individual.expected", individual.expected),
    ];
    if let Some(households) = &individual.household {
        figures.extend([
            ("individual.household.highest", households.highest),
            ("individual.household.average", households.average),
            ("individual.household.expected", households.expected),
        ]);
    }
    figures
}

fn above(at_risk: &AtRisk) -> [String; 2] {
    [count(at_risk.records), figure(at_risk.share, percent)]
}

/// The figures under each reading of missing values; nothing where no quasi-identifier is missing.
pub(crate) fn missing(report: &Report, lang: Lang) -> Vec<Block> {
    if report.missing.is_empty() {
        return Vec::new();
    }
    let rows = report.missing.iter().map(|reading: &MissingReading| Row {
        cells: vec![
            say(lang, &format!("reading-{}", reading.missing_as)),
            count(reading.records),
            count(reading.dropped),
            count(reading.unique_records),
            figure(reading.unique_share, percent),
            figure(reading.highest, percent),
            figure(reading.average, percent),
        ],
        meaning: Some(say(lang, &format!("reading-{}-meaning", reading.missing_as))),
        strong: reading.missing_as == report.missing_as,
    });
    let names = [
        "reading",
        "compared",
        "reading-dropped",
        "unique-records",
        "unique-share",
        "highest-risk",
        "average-risk",
    ];
    vec![
        section(lang, "missing-readings"),
        Block::Text(say(lang, "missing-readings-lead")),
        Block::Table(Table {
            caption: say(lang, "missing-readings-caption"),
            columns: say_all(lang, names),
            words_from: names.len(),
            rows: rows.collect(),
        }),
    ]
}

//! The risk of single records and of households, and the readings of missing values.

use oboro::Lang;
use oboro::report::{IndividualFigures, Report, numbers};

use super::super::figures::{count, direction, figure, name, share, unit, word};
use super::super::grid::{Grid, Side};
use super::grid;

/// Individual risk, and household risk where a column names households.
pub(super) fn individual(figures: &IndividualFigures, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-measure"),
        (Side::Right, "cli-head-value"),
        (Side::Left, "cli-head-unit"),
        (Side::Left, "cli-head-direction"),
    ];
    let mut grid = grid(heads, lang);
    let mut row = |id: &str, value: Option<f64>| {
        grid.row([name(id, lang), figure(id, value), unit(id, lang), direction(id, lang)]);
    };
    row("individual.highest", figures.highest);
    row("individual.average", figures.average);
    row("individual.expected", figures.expected);
    if let Some(households) = &figures.household {
        row("individual.household.highest", households.highest);
        row("individual.household.average", households.average);
        row("individual.household.expected", households.expected);
    }
    grid
}

/// One line a reading of missing values.
pub(super) fn missing(report: &Report, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-reading"),
        (Side::Right, "cli-head-compared"),
        (Side::Right, "cli-head-unique"),
        (Side::Right, "cli-head-highest"),
        (Side::Right, "cli-head-average"),
    ];
    let mut grid = grid(heads, lang);
    for reading in &report.missing {
        grid.row([
            word(lang, &format!("cli-reading-{}", reading.missing_as)),
            numbers::count(reading.records),
            count(Some(reading.unique_records)),
            share(reading.highest),
            share(reading.average),
        ]);
    }
    grid
}

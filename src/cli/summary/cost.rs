//! Columns, and what generalization and suppression cost.

use oboro::Lang;
use oboro::report::{ColumnUtility, Report, UtilityFigure};

use super::super::figures::{direction, figure, name, share, unit, word};
use super::super::grid::{Grid, Side};
use super::grid;

pub(super) fn columns(report: &Report, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-column"),
        (Side::Right, "cli-head-level"),
        (Side::Right, "measure-columns-distinction"),
        (Side::Right, "measure-columns-separation"),
        (Side::Right, "cli-head-average-without"),
        (Side::Right, "cli-head-contribution"),
    ];
    let mut grid = grid(heads, lang);
    for column in &report.columns {
        let top = column.levels.saturating_sub(1);
        grid.row([
            column.name.clone(),
            // A table that is judged as it stands has no levels.
            if report.as_released { "–".to_owned() } else { format!("{} / {top}", column.level) },
            share(column.distinction),
            share(column.separation),
            share(column.average_without),
            share(column.contribution),
        ]);
    }
    grid
}

pub(super) fn utility(report: &Report, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-measure"),
        (Side::Right, "cli-head-value"),
        (Side::Left, "cli-head-unit"),
        (Side::Left, "cli-head-direction"),
        (Side::Right, "cli-head-normalised"),
    ];
    let mut grid = grid(heads, lang);
    for measure in &report.utility {
        grid.row([
            name(&measure.id, lang),
            figure(&measure.id, measure.value),
            unit(&measure.id, lang),
            direction(&measure.id, lang),
            share(measure.normalised),
        ]);
    }
    grid
}

/// Quasi-identifiers side by side in one grid.
const SIDE_BY_SIDE: usize = 4;

/// The measures that are made of columns, by column: the raw value, and in brackets the same on one scale.
pub(super) fn by_column(report: &Report, lang: Lang) -> Vec<Grid> {
    let made: Vec<&UtilityFigure> =
        report.utility.iter().filter(|measure| !measure.columns.is_empty()).collect();
    let Some(first) = made.first() else { return Vec::new() };
    let grid_from = |from: usize| {
        let heads = part(first, from).map(|column| (Side::Right, column.name.clone()));
        let head = (Side::Left, word(lang, "cli-head-measure"));
        let mut grid = Grid::new(std::iter::once(head).chain(heads));
        for measure in &made {
            let cells = part(measure, from).map(|column| {
                let value = figure(&measure.id, column.value);
                match column.normalised {
                    None => value,
                    Some(_) => format!("{value} ({})", share(column.normalised)),
                }
            });
            grid.row(std::iter::once(name(&measure.id, lang)).chain(cells));
        }
        grid
    };
    (0..first.columns.len()).step_by(SIDE_BY_SIDE).map(grid_from).collect()
}

/// The columns of one grid.
fn part(measure: &UtilityFigure, from: usize) -> impl Iterator<Item = &ColumnUtility> {
    measure.columns.iter().skip(from).take(SIDE_BY_SIDE)
}

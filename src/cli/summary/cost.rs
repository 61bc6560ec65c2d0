//! Columns, and what generalization and suppression cost.

use oboro::Lang;
use oboro::report::Report;

use super::super::figures::{direction, figure, name, share, unit};
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

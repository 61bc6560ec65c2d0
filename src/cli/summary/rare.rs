//! What is left of the values of columns that matter, and who bears what is left out.

use oboro::Lang;
use oboro::report::{RareFigures, numbers};

use super::super::figures::{figure, share, word};
use super::super::grid::{Grid, Side};
use super::grid;

pub(super) fn columns(rare: &RareFigures, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-column"),
        (Side::Right, "cli-head-values"),
        (Side::Right, "cli-head-values-left-out"),
        (Side::Right, "cli-head-values-generalized"),
        (Side::Right, "cli-head-values-few"),
    ];
    let mut grid = grid(heads, lang);
    for column in &rare.columns {
        let counts = [column.values, column.left_out, column.generalized, column.few.values];
        let [values, left_out, generalized, few] = counts.map(numbers::count);
        grid.row([column.name.clone(), values, left_out, generalized, few]);
    }
    grid
}

/// The group of each column that bears most.
pub(super) fn fairness(rare: &RareFigures, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-column"),
        (Side::Left, "cli-head-group"),
        (Side::Right, "cli-head-records"),
        (Side::Right, "cli-head-left-out-share"),
        (Side::Right, "cli-head-ratio"),
        (Side::Right, "cli-head-blind"),
    ];
    let mut grid = grid(heads, lang);
    for column in &rare.fairness {
        let Some(group) = column.groups.first() else { continue };
        let name = match (&group.value, group.few) {
            (Some(value), _) => value.clone(),
            (None, 0) => word(lang, "cli-group-missing"),
            (None, _) => word(lang, "cli-group-few"),
        };
        grid.row([
            column.name.clone(),
            name,
            numbers::count(group.records),
            share(group.share.value),
            figure("rare.fairness.groups.ratio", group.ratio),
            figure("rare.fairness.groups.probability", group.probability),
        ]);
    }
    grid
}

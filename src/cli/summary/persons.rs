//! How the lines of each person became one.

use oboro::Lang;
use oboro::report::{PersonsFigures, numbers};

use super::super::figures::word;
use super::super::grid::{Grid, Side};
use super::grid;

pub(super) fn columns(persons: &PersonsFigures, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-column"),
        (Side::Left, "cli-head-combined"),
        (Side::Right, "cli-head-differing"),
    ];
    let mut grid = grid(heads, lang);
    for column in &persons.combine {
        let rule = word(lang, &format!("combined-{}", column.rule));
        grid.row([column.name.clone(), rule, numbers::count(column.differing)]);
    }
    grid
}

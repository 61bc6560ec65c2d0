//! Special uniques: scores, sets by size, contributions of columns.

use oboro::Lang;
use oboro::report::{Report, SpecialUniquesFigures, numbers};

use super::super::figures::{direction, figure, name, share, unit};
use super::super::grid::{Grid, Side};
use super::grid;

/// Titles with grids; none where no search was asked for.
pub(super) fn special_uniques(report: &Report, lang: Lang) -> Vec<(&'static str, Grid)> {
    let Some(found) = &report.special_uniques else { return Vec::new() };
    vec![
        ("cli-section-special-uniques", scores(found, lang)),
        ("cli-section-msu", sizes(found, lang)),
        ("cli-section-msu-columns", columns(found, lang)),
    ]
}

fn scores(found: &SpecialUniquesFigures, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-measure"),
        (Side::Right, "cli-head-value"),
        (Side::Left, "cli-head-unit"),
        (Side::Left, "cli-head-direction"),
    ];
    let mut grid = grid(heads, lang);
    let figures = [
        ("special_uniques.records_with_msu", found.records_with_msu as f64),
        ("special_uniques.score_sum", found.score_sum),
        ("special_uniques.score_max", found.score_max),
        ("special_uniques.dis_sum", found.dis_sum),
        ("special_uniques.dis_max", found.dis_max),
    ];
    for (id, value) in figures {
        grid.row([name(id, lang), figure(id, Some(value)), unit(id, lang), direction(id, lang)]);
    }
    grid
}

fn sizes(found: &SpecialUniquesFigures, lang: Lang) -> Grid {
    let heads = [(Side::Right, "cli-head-set-size"), (Side::Right, "cli-head-msu")];
    let mut grid = grid(heads, lang);
    for row in found.msu_by_size.iter().filter(|row| row.size <= found.max_size) {
        grid.row([row.size.to_string(), numbers::count(row.count)]);
    }
    grid
}

fn columns(found: &SpecialUniquesFigures, lang: Lang) -> Grid {
    let heads = [(Side::Left, "cli-head-column"), (Side::Right, "cli-head-contribution")];
    let mut grid = grid(heads, lang);
    for row in &found.by_column {
        grid.row([row.name.clone(), share(row.contribution.map(|percent| percent / 100.0))]);
    }
    grid
}

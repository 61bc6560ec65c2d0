//! Columns beside one another: what sets of them single out.

use oboro::Lang;
use oboro::report::{Bounds, Report, numbers};

use super::super::figures::{sentence, share, word};
use super::super::grid::{Grid, Side};
use super::{grid, section};

/// Sets that are shown; the others are in the JSON.
const SHOWN: usize = 10;

/// The sections, where the report has their figures.
pub(super) fn sections(report: &Report, lang: Lang) -> Vec<String> {
    let mut parts = Vec::new();
    if report.by_attributes.as_ref().is_some_and(|known| !known.sizes.is_empty()) {
        parts.push(section("cli-section-by-attributes", by_attributes(report, lang), lang));
    }
    if !report.column_sets.is_empty() {
        parts.push(section("cli-section-column-sets", column_sets(report, lang), lang));
    }
    parts
}

fn by_attributes(report: &Report, lang: Lang) -> Grid {
    let heads = [
        (Side::Right, "cli-head-known"),
        (Side::Right, "cli-head-sets"),
        (Side::Right, "cli-head-mean-unique"),
        (Side::Right, "cli-head-worst-unique"),
        (Side::Left, "cli-head-worst-columns"),
    ];
    let mut grid = grid(heads, lang);
    for known in report.by_attributes.iter().flat_map(|figures| &figures.sizes) {
        grid.row([
            known.attributes.to_string(),
            numbers::decimal(known.subsets),
            within(known.mean, known.mean_bounds.as_ref(), lang),
            within(known.worst, known.worst_bounds.as_ref(), lang),
            list(&known.worst_columns, lang),
        ]);
    }
    grid
}

fn column_sets(report: &Report, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-columns"),
        (Side::Right, "measure-columns-distinction"),
        (Side::Right, "measure-columns-separation"),
        (Side::Right, "cli-head-unique"),
    ];
    let mut grid = grid(heads, lang);
    for set in report.column_sets.iter().take(SHOWN) {
        grid.row([
            list(&set.columns, lang),
            share(set.distinction),
            share(set.separation),
            share(set.uniqueness),
        ]);
    }
    grid
}

/// A share, or where it lies.
fn within(value: Option<f64>, bounds: Option<&Bounds>, lang: Lang) -> String {
    match (value, bounds) {
        (None, Some(Bounds { low, high })) => {
            let args = [("low", numbers::percent(*low)), ("high", numbers::percent(*high))];
            sentence(lang, "cli-between", &args)
        }
        (value, _) => share(value),
    }
}

/// Names of columns.
pub(super) fn list(names: &[String], lang: Lang) -> String {
    names.join(&word(lang, "cli-list-separator"))
}

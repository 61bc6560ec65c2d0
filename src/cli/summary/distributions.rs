//! What becomes of the distributions of columns, and of columns beside one another.

use oboro::Lang;
use oboro::report::{Change, DistributionFigures};

use super::super::figures::{figure, share};
use super::super::grid::{Grid, Side};
use super::grid;

/// Pairs that are shown; the others are in the JSON.
const SHOWN: usize = 10;

/// Every column, in the order of the table.
pub(super) fn columns(found: &DistributionFigures, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-column"),
        (Side::Right, "measure-distributions-columns-total_variation"),
        (Side::Right, "cli-head-by-leaving-out"),
        (Side::Right, "cli-head-jensen-shannon"),
        (Side::Right, "cli-head-wasserstein"),
        (Side::Right, "cli-head-median-before"),
        (Side::Right, "cli-head-median-after"),
    ];
    let mut grid = grid(heads, lang);
    for column in &found.columns {
        let median = column.quantiles.iter().find(|quantile| quantile.p == 0.5);
        let told = |label: Option<&String>| label.map_or_else(|| "–".to_owned(), String::clone);
        grid.row([
            column.name.clone(),
            share(column.total_variation),
            share(column.total_variation_labels),
            figure("distributions.columns.jensen_shannon", column.jensen_shannon),
            figure("distributions.columns.wasserstein", column.wasserstein),
            told(median.and_then(|median| median.before_label.as_ref())),
            told(median.and_then(|median| median.after_label.as_ref())),
        ]);
    }
    grid
}

/// The pairs that change most.
pub(super) fn pairs(found: &DistributionFigures, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-column"),
        (Side::Left, "cli-head-beside"),
        (Side::Right, "cli-head-cramers-v"),
        (Side::Right, "cli-head-after"),
        (Side::Right, "cli-head-pearson"),
        (Side::Right, "cli-head-after"),
        (Side::Right, "cli-head-spearman"),
        (Side::Right, "cli-head-after"),
    ];
    let mut grid = grid(heads, lang);
    for pair in found.pairs.iter().take(SHOWN) {
        let [v, v_after] = sides(Some(&pair.cramers_v));
        let [pearson, pearson_after] = sides(pair.pearson.as_ref());
        let [spearman, spearman_after] = sides(pair.spearman.as_ref());
        grid.row([
            pair.one.clone(),
            pair.other.clone(),
            v,
            v_after,
            pearson,
            pearson_after,
            spearman,
            spearman_after,
        ]);
    }
    grid
}

fn sides(change: Option<&Change>) -> [String; 2] {
    let show = |value| figure("distributions.pairs.cramers_v", value);
    match change {
        Some(change) => [show(change.before), show(change.after)],
        None => [String::new(), String::new()],
    }
}

//! What becomes of the distributions of columns, and of columns beside one another.

use super::super::document::{Block, Row, Table, say, say_all, say_with, section};
use super::super::numbers::{count, decimal, percent};
use super::super::{Change, ColumnDistribution, DistributionFigures, Report};
use super::figure;
use crate::words::Lang;

/// Pairs that are listed; the others are in the JSON.
const SHOWN: usize = 12;

/// Values that are listed of a column; the others are in the JSON.
const VALUES: usize = 30;

/// Columns before and after; nothing where they were not asked for.
pub(crate) fn distributions(report: &Report, lang: Lang) -> Vec<Block> {
    let Some(found) = &report.distributions else { return Vec::new() };
    let mut blocks = vec![
        section(lang, "distributions"),
        Block::Text(say(lang, "distributions-lead")),
        Block::Table(columns(found, lang)),
    ];
    for column in found.drawn() {
        blocks.push(Block::Chart("chart-distribution-title"));
        blocks.push(Block::Table(values(column, lang)));
        if !column.ecdf.is_empty() {
            blocks.push(Block::Chart("chart-ecdf-title"));
            blocks.push(Block::Table(steps(column, lang)));
        }
    }
    if !found.pairs.is_empty() {
        blocks.push(Block::Text(say(lang, "pairs-lead")));
        blocks.push(Block::Chart("chart-associations-title"));
        if found.has_correlations() {
            blocks.push(Block::Chart("chart-correlations-title"));
        }
        blocks.push(Block::Table(pairs(found, lang)));
    }
    blocks
}

fn columns(found: &DistributionFigures, lang: Lang) -> Table {
    let rows = found.columns.iter().map(|column| {
        let median = column.quantiles.iter().find(|quantile| quantile.p == 0.5);
        let told = |label: Option<&String>| figure(label, String::clone);
        Row::of([
            column.name.clone(),
            figure(column.total_variation, percent),
            figure(column.total_variation_labels, percent),
            figure(column.jensen_shannon, decimal),
            figure(column.kolmogorov_smirnov, percent),
            figure(column.wasserstein, decimal),
            told(median.and_then(|median| median.before_label.as_ref())),
            told(median.and_then(|median| median.after_label.as_ref())),
        ])
    });
    let heads = [
        "column",
        "total-variation",
        "by-leaving-out",
        "jensen-shannon",
        "kolmogorov-smirnov",
        "wasserstein",
        "median-before",
        "median-after",
    ];
    Table {
        caption: say(lang, "distributions-caption"),
        columns: say_all(lang, heads),
        words_from: heads.len(),
        rows: rows.collect(),
    }
}

fn values(column: &ColumnDistribution, lang: Lang) -> Table {
    let rows = column.values.iter().take(VALUES).map(|value| {
        let name = match (&value.label, value.rest) {
            (Some(label), _) => label.clone(),
            (None, 0) => say(lang, "group-missing"),
            (None, values) => say_with(lang, "values-rest", &[("values", count(values))]),
        };
        Row::of([
            name,
            count(value.before),
            decimal(value.after),
            figure(value.share_before, percent),
            figure(value.share_after, percent),
        ])
    });
    Table {
        caption: say_with(lang, "values-caption", &[("column", column.name.clone())]),
        columns: say_all(lang, ["value", "rare-before", "after", "share-before", "share-after"]),
        words_from: 5,
        rows: rows.collect(),
    }
}

fn steps(column: &ColumnDistribution, lang: Lang) -> Table {
    let rows = column.ecdf.iter().map(|step| {
        Row::of([step.label.clone(), figure(step.before, percent), figure(step.after, percent)])
    });
    Table {
        caption: say_with(lang, "ecdf-caption", &[("column", column.name.clone())]),
        columns: say_all(lang, ["up-to", "share-before", "share-after"]),
        words_from: 3,
        rows: rows.collect(),
    }
}

fn pairs(found: &DistributionFigures, lang: Lang) -> Table {
    let rows = found.pairs.iter().take(SHOWN).map(|pair| {
        let name = [("one", pair.one.clone()), ("other", pair.other.clone())];
        let change = |change: Option<&Change>| match change {
            None => String::new(),
            Some(change) => {
                let show = |value| figure(value, decimal);
                let args = [("before", show(change.before)), ("after", show(change.after))];
                say_with(lang, "before-and-after", &args)
            }
        };
        Row::of([
            say_with(lang, "two-columns", &name),
            change(Some(&pair.cramers_v)),
            change(pair.pearson.as_ref()),
            change(pair.spearman.as_ref()),
        ])
    });
    Table {
        caption: say(lang, "pairs-caption"),
        columns: say_all(lang, ["pair", "cramers-v", "pearson", "spearman"]),
        words_from: 4,
        rows: rows.collect(),
    }
}

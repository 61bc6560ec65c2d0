//! Columns beside one another: what each adds, and what sets of them single out.

use super::super::document::{Block, Row, Table, say, say_all, say_with, section};
use super::super::numbers::{count, decimal, percent};
use super::super::{Bounds, KnownAttributes, Report};
use super::figure;
use crate::words::Lang;

/// Sets that are shown; the others are in the JSON.
const SHOWN: usize = 10;

/// What each column adds to the average risk.
pub(crate) fn contributions(report: &Report, lang: Lang) -> Vec<Block> {
    if report.columns.iter().all(|column| column.contribution.is_none()) {
        return Vec::new();
    }
    let rows = report.columns.iter().map(|column| {
        Row::of([
            column.name.clone(),
            figure(column.average_without, percent),
            figure(column.contribution, percent),
        ])
    });
    vec![
        section(lang, "contributions"),
        Block::Text(say(lang, "contributions-lead")),
        Block::Chart("chart-contributions-title"),
        Block::Table(Table {
            caption: say(lang, "contributions-caption"),
            columns: say_all(lang, ["column", "average-without", "contribution"]),
            words_from: 3,
            rows: rows.collect(),
        }),
    ]
}

/// Unique records by number of columns known.
pub(crate) fn by_attributes(report: &Report, lang: Lang) -> Vec<Block> {
    let Some(figures) = report.by_attributes.as_ref().filter(|known| !known.sizes.is_empty())
    else {
        return Vec::new();
    };
    let rows = figures.sizes.iter().map(|known| {
        Row::of([
            known.attributes.to_string(),
            sets(known),
            share(known.mean, known.mean_bounds.as_ref(), lang),
            share(known.worst, known.worst_bounds.as_ref(), lang),
            list(&known.worst_columns, lang),
        ])
    });
    let names = ["attributes", "subsets", "mean-unique", "worst-unique", "worst-columns"];
    vec![
        section(lang, "by-attributes"),
        Block::Text(say(lang, "by-attributes-lead")),
        Block::Chart("chart-attributes-title"),
        Block::Table(Table {
            caption: say(lang, "by-attributes-caption"),
            columns: say_all(lang, names),
            words_from: 4,
            rows: rows.collect(),
        }),
    ]
}

/// The most distinguishing pairs and triples.
pub(crate) fn column_sets(report: &Report, lang: Lang) -> Vec<Block> {
    if report.column_sets.is_empty() {
        return Vec::new();
    }
    let rows = report.column_sets.iter().take(SHOWN).map(|set| {
        Row::of([
            list(&set.columns, lang),
            figure(set.distinction, percent),
            figure(set.separation, percent),
            figure(set.uniqueness, percent),
        ])
    });
    let all = report.column_sets.len() as u64;
    let args = [("shown", count(all.min(SHOWN as u64))), ("sets", count(all))];
    vec![
        section(lang, "column-sets"),
        Block::Text(say_with(lang, "column-sets-lead", &args)),
        Block::Table(Table {
            caption: say(lang, "column-sets-caption"),
            columns: say_all(lang, ["column-set", "distinction", "separation", "uniqueness"]),
            words_from: 4,
            rows: rows.collect(),
        }),
    ]
}

/// How many sets there are; more than 2^53 of them are a rounded number.
fn sets(known: &KnownAttributes) -> String {
    const EXACT: f64 = (1_u64 << 53) as f64;
    if known.subsets < EXACT { count(known.subsets as u64) } else { decimal(known.subsets) }
}

/// A share, or where it lies.
fn share(value: Option<f64>, bounds: Option<&Bounds>, lang: Lang) -> String {
    match (value, bounds) {
        (None, Some(Bounds { low, high })) => {
            say_with(lang, "between", &[("low", percent(*low)), ("high", percent(*high))])
        }
        (value, _) => figure(value, percent),
    }
}

/// Names of columns.
pub(super) fn list(names: &[String], lang: Lang) -> String {
    if names.is_empty() {
        figure(None, String::clone)
    } else {
        names.join(&say(lang, "list-separator"))
    }
}

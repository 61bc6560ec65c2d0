//! What is left of the values of columns that matter, and who bears what is left out.
//!
//! A value is named where enough records have it, and else only counted.

use super::super::document::{Block, Row, Table, say, say_all, say_with, section};
use super::super::numbers::{count, decimal, percent};
use super::super::{ColumnBurden, GroupBurden, RareFigures, Report};
use super::figure;
use crate::words::Lang;

/// Values and groups that are shown; the others are in the JSON.
const SHOWN: usize = 10;

/// What is left of values; nothing where it was not asked for.
pub(crate) fn rare(report: &Report, lang: Lang) -> Vec<Block> {
    let Some(rare) = &report.rare else { return Vec::new() };
    let mut blocks = vec![section(lang, "rare"), Block::Text(say(lang, "rare-lead"))];
    if !rare.columns.is_empty() {
        blocks.push(Block::Table(columns(rare, lang)));
    }
    if !rare.erased.is_empty() {
        blocks.push(Block::Table(erased(rare, lang)));
    }
    if !rare.fairness.is_empty() {
        blocks.push(Block::Text(say(lang, "fairness-lead")));
        blocks.extend(rare.fairness.iter().map(|column| Block::Table(fairness(column, lang))));
    }
    blocks
}

fn columns(rare: &RareFigures, lang: Lang) -> Table {
    let rows = rare.columns.iter().map(|column| {
        Row::of([
            column.name.clone(),
            count(column.values),
            count(column.left_out),
            count(column.generalized),
            count(column.few.values),
            count(column.few.before - column.few.visible),
        ])
    });
    let heads =
        ["column", "rare-values", "rare-left-out", "rare-generalized", "rare-few", "rare-few-lost"];
    Table {
        caption: say(lang, "rare-caption"),
        columns: say_all(lang, heads),
        words_from: 6,
        rows: rows.collect(),
    }
}

fn erased(rare: &RareFigures, lang: Lang) -> Table {
    let rows = rare.erased.iter().take(SHOWN).map(|value| {
        Row::of([
            say_with(
                lang,
                "value-in-column",
                &[("column", value.name.clone()), ("value", value.value.clone())],
            ),
            count(value.before),
            count(value.kept),
            say(lang, &format!("erased-{}", value.reason)),
        ])
    });
    let all = rare.erased.len() as u64;
    let args = [("shown", count(all.min(SHOWN as u64))), ("values", count(all))];
    Table {
        caption: say_with(lang, "erased-caption", &args),
        columns: say_all(lang, ["value-of-column", "rare-before", "rare-kept", "erased-reason"]),
        words_from: 3,
        rows: rows.collect(),
    }
}

fn fairness(column: &ColumnBurden, lang: Lang) -> Table {
    let rows = column.groups.iter().take(SHOWN).map(|group| {
        let show = |share: Option<f64>| figure(share, percent);
        let share = &group.share;
        let args =
            [("value", show(share.value)), ("low", show(share.low)), ("high", show(share.high))];
        Row::of([
            name(group, lang),
            count(group.records),
            count(group.left_out),
            say_with(lang, "share-within", &args),
            figure(group.ratio, decimal),
            figure(group.probability, decimal),
        ])
    });
    let args = [
        ("column", column.name.clone()),
        ("share", figure(column.share, percent)),
        ("association", figure(column.association, decimal)),
    ];
    let heads =
        ["group", "rare-before", "left-out", "share-left-out", "burden-ratio", "blind-probability"];
    Table {
        caption: say_with(lang, "fairness-caption", &args),
        columns: say_all(lang, heads),
        words_from: 6,
        rows: rows.collect(),
    }
}

fn name(group: &GroupBurden, lang: Lang) -> String {
    match (&group.value, group.few) {
        (Some(value), _) => value.clone(),
        (None, 0) => say(lang, "group-missing"),
        (None, few) => say_with(lang, "group-few", &[("values", count(few))]),
    }
}

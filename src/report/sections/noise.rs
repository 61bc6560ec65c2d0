//! Tables with noise, and the promise of sampling.

use super::super::document::{Block, Row, Table, say, say_all, say_with, section};
use super::super::numbers::{count, decimal, exact, percent};
use super::super::{NoiseFigures, Report};
use super::columns::list;
use super::figure;
use crate::words::Lang;

/// The errors of the tables; nothing where the plan asks for none.
pub(crate) fn noise(report: &Report, lang: Lang) -> Vec<Block> {
    let Some(noise) = &report.noise else { return Vec::new() };
    let args = [
        ("epsilon", exact(noise.epsilon)),
        ("delta", exact(noise.delta)),
        ("mechanism", say(lang, &format!("noise-{}", noise.mechanism))),
    ];
    let mut blocks = vec![section(lang, "noise"), Block::Text(say_with(lang, "noise-lead", &args))];
    if let Some(seed) = noise.seed {
        blocks.push(Block::Remark(say_with(lang, "noise-seed", &[("seed", seed.to_string())])));
    }
    if !noise.tables.is_empty() {
        blocks.push(Block::Text(say(lang, "noise-errors")));
        blocks.push(Block::Table(tables(noise, lang)));
        blocks.extend(noise.tables.iter().map(|_| Block::Chart("chart-noise-title")));
    }
    if let Some(sampling) = &noise.sampling {
        let args = [
            ("fraction", percent(sampling.fraction)),
            ("k", figure(sampling.k, count)),
            ("least", decimal(sampling.least_epsilon)),
        ];
        blocks.push(Block::Text(say_with(lang, "sampling-lead", &args)));
        let rows = sampling
            .curve
            .iter()
            .map(|point| Row::of([exact(point.epsilon), figure(point.delta, decimal)]));
        blocks.push(Block::Table(Table {
            caption: say(lang, "sampling-caption"),
            columns: say_all(lang, ["epsilon", "delta"]),
            words_from: 2,
            rows: rows.collect(),
        }));
    }
    blocks
}

fn tables(noise: &NoiseFigures, lang: Lang) -> Table {
    let rows = noise.tables.iter().map(|table| {
        let columns = list(&table.columns, lang);
        let name = match &table.mean {
            None => say_with(lang, "noise-counts", &[("columns", columns)]),
            Some(mean) => {
                say_with(lang, "noise-means", &[("mean", mean.clone()), ("columns", columns)])
            }
        };
        Row::of([
            name,
            exact(table.epsilon),
            count(table.cells),
            figure(table.expected_error, decimal),
            figure(table.seen_error, decimal),
            figure(table.released_error, decimal),
        ])
    });
    let heads =
        ["noise-table", "epsilon", "cells", "expected-error", "seen-error", "released-error"];
    Table {
        caption: say(lang, "noise-caption"),
        columns: say_all(lang, heads),
        words_from: 6,
        rows: rows.collect(),
    }
}

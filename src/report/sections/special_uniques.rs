//! Special uniques: how few columns single records out, and which.

use super::super::document::{Block, Row, Table, say, say_all, say_with, section};
use super::super::numbers::{count, percent};
use super::super::{Report, SpecialUniquesFigures};
use super::figure;
use super::risk::show;
use crate::measures;
use crate::words::{self, Lang};

/// Values of a column that are listed at most, where values are shown.
const VALUES: usize = 5;

/// The section; nothing where no search was asked for.
pub(crate) fn special_uniques(report: &Report, lang: Lang) -> Vec<Block> {
    let Some(found) = &report.special_uniques else { return Vec::new() };
    let args = [("size", found.max_size.to_string()), ("fraction", found.dis_fraction.to_string())];
    let mut blocks = vec![
        section(lang, "special-uniques"),
        Block::Text(say_with(lang, "special-uniques-lead", &args)),
        Block::Table(scores(found, lang)),
        Block::Table(sizes(found, lang)),
        Block::Table(columns(found, lang)),
    ];
    if found.by_value.iter().any(|value| value.value.is_some()) {
        blocks.push(Block::Table(values(found, lang)));
    }
    blocks
}

fn scores(found: &SpecialUniquesFigures, lang: Lang) -> Table {
    let figures = [
        ("special_uniques.records_with_msu", found.records_with_msu as f64),
        ("special_uniques.score_sum", found.score_sum),
        ("special_uniques.score_max", found.score_max),
        ("special_uniques.dis_sum", found.dis_sum),
        ("special_uniques.dis_max", found.dis_max),
    ];
    let rows = figures.into_iter().filter_map(|(id, value)| {
        let measure = measures::get(id)?;
        let cells = vec![
            measure.name(lang),
            show(value, measure.unit),
            words::text(lang, measure.unit.message(), &[]),
            words::text(lang, &measure.direction.message(), &[]),
        ];
        Some(Row { cells, meaning: Some(measure.meaning(lang)), strong: false })
    });
    Table {
        caption: say(lang, "special-uniques-caption"),
        columns: say_all(lang, ["figure", "value", "unit", "direction"]),
        words_from: 2,
        rows: rows.collect(),
    }
}

fn sizes(found: &SpecialUniquesFigures, lang: Lang) -> Table {
    let searched = found.msu_by_size.iter().filter(|row| row.size <= found.max_size);
    let rows = searched.map(|row| Row::of([row.size.to_string(), count(row.count)]));
    Table {
        caption: say(lang, "special-uniques-sizes-caption"),
        columns: say_all(lang, ["set-size", "msu"]),
        words_from: 2,
        rows: rows.collect(),
    }
}

fn columns(found: &SpecialUniquesFigures, lang: Lang) -> Table {
    let per_cent = |value: f64| percent(value / 100.0);
    let rows = found.by_column.iter();
    let rows =
        rows.map(|row| Row::of([row.name.clone(), figure(row.contribution, per_cent)])).collect();
    Table {
        caption: say(lang, "special-uniques-columns-caption"),
        columns: say_all(lang, ["column", "contribution"]),
        words_from: 2,
        rows,
    }
}

fn values(found: &SpecialUniquesFigures, lang: Lang) -> Table {
    let per_cent = |value: f64| percent(value / 100.0);
    let of_columns = found.by_value.chunk_by(|a, b| a.name == b.name);
    let rows = of_columns.flat_map(|values| &values[..values.len().min(VALUES)]).map(|row| {
        Row::of([
            format!("{} = {}", row.name, row.value.as_deref().unwrap_or_default()),
            count(row.records),
            figure(row.contribution, per_cent),
        ])
    });
    Table {
        caption: say(lang, "special-uniques-values-caption"),
        columns: say_all(lang, ["value-of-column", "kept-records", "contribution"]),
        words_from: 3,
        rows: rows.collect(),
    }
}

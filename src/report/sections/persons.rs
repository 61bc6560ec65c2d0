//! How the lines of each person became one.

use super::super::Report;
use super::super::document::{Block, Row, Table, say, say_all, say_with, section};
use super::super::numbers::count;
use crate::words::{self, Lang};

pub(crate) fn persons(report: &Report, lang: Lang) -> Vec<Block> {
    let Some(persons) = &report.persons else { return Vec::new() };
    let rows = persons.combine.iter().map(|column| {
        let rule = words::text(lang, &format!("combined-{}", column.rule), &[]);
        Row::of([column.name.clone(), count(column.differing), rule])
    });
    let args = [("persons", count(persons.persons)), ("lines", count(persons.rows))];
    vec![
        section(lang, "persons"),
        Block::Text(say_with(lang, "persons-lead", &args)),
        Block::Table(Table {
            caption: say(lang, "persons-caption"),
            columns: say_all(lang, ["column", "differing", "combined"]),
            words_from: 2,
            rows: rows.collect(),
        }),
    ]
}

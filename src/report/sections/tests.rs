//! The three tests of Opinion 05/2014, tried.

use super::super::document::{Block, Row, Table, say, say_all, say_with, section};
use super::super::numbers::{count, percent};
use super::super::{Attack, Proportion, Report};
use super::figure;
use crate::measures;
use crate::words::Lang;

/// Each attack with its rates; nothing where none was tried.
pub(crate) fn tests(report: &Report, lang: Lang) -> Vec<Block> {
    let Some(tests) = &report.tests else { return Vec::new() };
    let first = [("tests.singling_out", Some(&tests.singling_out))];
    let second = [("tests.linkability", tests.linkability.as_ref())];
    let inference = tests.inference.iter().map(|attack| ("tests.inference", Some(attack)));
    let attacks = first.into_iter().chain(second).chain(inference);
    let table = Table {
        caption: say(lang, "tests-caption"),
        columns: say_all(lang, ["attack", "tried", "succeeded", "rate-with", "rate-without"]),
        words_from: 5,
        rows: attacks.filter_map(|(id, attack)| Some(row(id, attack?, lang))).collect(),
    };
    vec![
        section(lang, "tests"),
        Block::Text(say_with(lang, "tests-lead", &[("seed", count(tests.seed))])),
        Block::Table(table),
    ]
}

fn row(id: &str, attack: &Attack, lang: Lang) -> Row {
    let name = measures::get(id).map_or_else(String::new, |measure| measure.name(lang));
    let name = match &attack.name {
        Some(column) => {
            say_with(lang, "attack-on", &[("attack", name), ("column", column.clone())])
        }
        None => name,
    };
    let cells = [
        name,
        count(attack.attacks),
        count(attack.successes),
        interval(&attack.rate, lang),
        interval(&attack.baseline, lang),
    ];
    Row { meaning: measures::get(id).map(|measure| measure.meaning(lang)), ..Row::of(cells) }
}

fn interval(share: &Proportion, lang: Lang) -> String {
    let show = |value| figure(value, percent);
    let args = [("value", show(share.value)), ("low", show(share.low)), ("high", show(share.high))];
    say_with(lang, "share-within", &args)
}

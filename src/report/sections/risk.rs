//! The risk figures: over the kept records, and beside them with nothing left out.

use super::super::document::{Block, Row, Table, say, say_all, say_with, section};
use super::super::numbers::{count, decimal, exact, percent};
use super::super::sizes::{Limit, edges, records, share, sizes, within};
use super::super::thresholds::source;
use super::super::{Attacker, ClassFigures, Report, Risk, SizeCount, Uniqueness};
use super::figure;
use crate::measures::{self, Measure, Unit};
use crate::words::{self, Lang};

/// The measures of the table, in reading order.
const SHOWN: [&str; 17] = [
    "risk.prosecutor.highest",
    "risk.prosecutor.average",
    "risk.prosecutor.lowest",
    "risk.prosecutor.expected",
    "risk.journalist.highest",
    "risk.journalist.average",
    "risk.journalist.lowest",
    "risk.journalist.expected",
    "risk.marketer.average",
    "risk.marketer.expected",
    "k_map.smallest",
    "uniqueness.records",
    "uniqueness.share",
    "classes.count",
    "classes.smallest",
    "classes.mean",
    "classes.largest",
];

/// Risk and class figures, kept and all records side by side.
pub(crate) fn figures(report: &Report, lang: Lang) -> Vec<Block> {
    let all = &report.all_records;
    let rows = SHOWN.iter().filter(|id| knows(report, id)).filter_map(|id| measures::get(id));
    let rows = rows.map(|measure| {
        let show = |value| figure(value, |value| show(value, measure.unit));
        let kept = match measure.id {
            "k_map.smallest" => report.k_map.as_ref().and_then(|k_map| k_map.smallest),
            id => value(id, report.classes.as_ref(), &report.uniqueness, &report.risk),
        };
        let all = value(measure.id, all.classes.as_ref(), &all.uniqueness, &all.risk);
        row(measure, [show(kept), show(all)], lang)
    });
    let table = Table {
        caption: say(lang, "risk-caption"),
        columns: say_all(lang, ["figure", "kept", "all", "unit", "direction"]),
        words_from: 3,
        rows: rows.collect(),
    };
    vec![section(lang, "risk"), Block::Text(say(lang, "risk-lead")), Block::Table(table)]
}

/// Whether a report has a figure at all: without people by class there is no journalist.
fn knows(report: &Report, id: &str) -> bool {
    let of = |parts: &[&str]| parts.iter().any(|part| id.starts_with(part));
    let people =
        report.risk.journalist.is_some() || !of(&["risk.journalist.", "risk.marketer.", "k_map."]);
    people && (report.classes.is_some() || !of(&["classes."]))
}

/// A measure with its figures, unit, direction and meaning.
pub(super) fn row(measure: &Measure, figures: [String; 2], lang: Lang) -> Row {
    let mut cells = vec![measure.name(lang)];
    cells.extend(figures);
    cells.push(words::text(lang, measure.unit.message(), &[]));
    cells.push(words::text(lang, &measure.direction.message(), &[]));
    Row { cells, meaning: Some(measure.meaning(lang)), strong: false }
}

/// A figure in the form that suits its unit.
pub(super) fn show(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Share | Unit::Probability => percent(value),
        _ => decimal(value),
    }
}

fn value(
    id: &str,
    classes: Option<&ClassFigures>,
    uniqueness: &Uniqueness,
    risk: &Risk,
) -> Option<f64> {
    let whole = |count: u64| count as f64;
    match id {
        "risk.prosecutor.highest" => risk.prosecutor.highest,
        "risk.prosecutor.average" => risk.prosecutor.average,
        "risk.prosecutor.lowest" => risk.prosecutor.lowest,
        "risk.prosecutor.expected" => risk.prosecutor.expected,
        "risk.journalist.highest" => risk.journalist.as_ref()?.highest,
        "risk.journalist.average" => risk.journalist.as_ref()?.average,
        "risk.journalist.lowest" => risk.journalist.as_ref()?.lowest,
        "risk.journalist.expected" => risk.journalist.as_ref()?.expected,
        "risk.marketer.average" => risk.marketer.as_ref()?.average,
        "risk.marketer.expected" => risk.marketer.as_ref()?.expected,
        "uniqueness.records" => Some(whole(uniqueness.records)),
        "uniqueness.share" => uniqueness.share,
        "classes.count" => classes.map(|classes| whole(classes.count)),
        "classes.smallest" => classes?.smallest.map(whole),
        "classes.mean" => classes?.mean,
        "classes.largest" => classes?.largest.map(whole),
        _ => None,
    }
}

/// Records above each threshold, with the threshold as entered and the class size that it means.
pub(crate) fn at_risk(report: &Report, lang: Lang) -> Vec<Block> {
    let (kept, all) = (&report.risk, &report.all_records.risk);
    let mut blocks = vec![
        section(lang, "at-risk"),
        Block::Text(say(lang, "at-risk-lead")),
        Block::Chart("chart-risk-curve-title"),
        above("at-risk-caption", &kept.prosecutor, &all.prosecutor, lang),
    ];
    if let (Some(kept), Some(all)) = (&kept.journalist, &all.journalist) {
        blocks.push(Block::Text(say(lang, "at-risk-journalist-lead")));
        blocks.push(above("at-risk-journalist-caption", kept, all, lang));
    }
    blocks.push(Block::Text(say(lang, "thresholds")));
    blocks.push(Block::List(sources(report, lang)));
    blocks
}

fn above(caption: &str, kept: &Attacker, all: &Attacker, lang: Lang) -> Block {
    let rows = kept.at_risk.iter().zip(&all.at_risk).map(|(kept, all)| {
        Row::of([
            exact(kept.threshold),
            figure(kept.effective_k, count),
            count(kept.records),
            figure(kept.share, percent),
            count(all.records),
            figure(all.share, percent),
        ])
    });
    let names =
        ["threshold", "effective-k", "kept-records", "kept-share", "all-records", "all-share"];
    Block::Table(Table {
        caption: say(lang, caption),
        columns: say_all(lang, names),
        words_from: names.len(),
        rows: rows.collect(),
    })
}

/// Where each of the thresholds comes from.
fn sources(report: &Report, lang: Lang) -> Vec<String> {
    let at_risk = report.risk.prosecutor.at_risk.iter();
    let sources = at_risk.filter_map(|at| Some((at.threshold, source(at.threshold, lang)?)));
    let said = sources.map(|(threshold, source)| {
        let args = [("threshold", exact(threshold)), ("source", source)];
        say_with(lang, "threshold-source", &args)
    });
    said.collect()
}

/// Classes and records by ranges of class size.
pub(crate) fn class_sizes(report: &Report, lang: Lang) -> Vec<Block> {
    let kept = sizes(report.classes.as_ref());
    let all = sizes(report.all_records.classes.as_ref());
    let total = records(all);
    let limit = Limit::of(report.goal.as_ref());
    let largest = all.iter().map(|size| size.size).max().unwrap_or(0);
    let edges = edges(largest, limit.map(|limit| limit.k).filter(|k| *k <= largest), false);
    let rows = edges.windows(2).map(|edge| {
        let (from, to) = (edge[0], edge[1]);
        let classes = |sizes: &[SizeCount]| within(sizes, from, to).map(|size| size.classes).sum();
        let all_records = records(within(all, from, to));
        Row {
            cells: vec![
                range(from, to),
                count(classes(all)),
                count(all_records),
                percent(share(all_records, total)),
                count(records(within(kept, from, to))),
            ],
            meaning: None,
            strong: all_records > 0 && limit.is_some_and(|limit| to <= limit.k),
        }
    });
    let names = ["class-size", "classes", "all-records", "all-share", "kept-records"];
    let mut blocks = vec![section(lang, "class-sizes"), Block::Text(say(lang, "class-sizes-lead"))];
    if total > 0 {
        blocks.push(Block::Chart("chart-class-sizes-title"));
        blocks.push(Block::Table(Table {
            caption: say(lang, "class-sizes-caption"),
            columns: say_all(lang, names),
            words_from: names.len(),
            rows: rows.collect(),
        }));
    }
    blocks
}

fn range(from: u64, to: u64) -> String {
    match to - from {
        1 => count(from),
        _ => format!("{}–{}", count(from), count(to - 1)),
    }
}

//! Records, classes and the attackers.

use oboro::Lang;
use oboro::report::{Attacker, Report, numbers};

use super::super::figures::{count, direction, entered, figure, name, share, unit, word};
use super::super::grid::{Grid, Side};
use super::grid;

pub(super) fn records(report: &Report, lang: Lang) -> Grid {
    let mut grid = grid([(Side::Left, ""), (Side::Right, ""), (Side::Right, "")], lang);
    let records = report.records;
    let of_all = |part: u64| match records {
        0 => String::new(),
        _ => numbers::percent(part as f64 / records as f64),
    };
    let mut row = |name, value, share| grid.row([name, numbers::count(value), share]);
    row(name("records", lang), records, String::new());
    if report.rows != records || report.persons.is_some() {
        row(word(lang, "cli-rows"), report.rows, String::new());
    }
    if let Some(shift) = &report.shift {
        row(word(lang, "cli-shift"), u64::from(shift.days), shift.columns.join(", "));
    }
    row(name("kept", lang), report.kept, of_all(report.kept));
    row(name("suppressed", lang), report.suppressed, of_all(report.suppressed));
    row(name("dropped", lang), report.dropped, of_all(report.dropped));
    grid
}

pub(super) fn risk(report: &Report, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-measure"),
        (Side::Right, "cli-head-kept"),
        (Side::Right, "cli-head-all"),
        (Side::Left, "cli-head-unit"),
        (Side::Left, "cli-head-direction"),
    ];
    let mut grid = grid(heads, lang);
    let mut row = |id: &str, kept: Option<f64>, all: Option<f64>| {
        let figures = [figure(id, kept), figure(id, all)];
        let [kept, all] = figures;
        grid.row([name(id, lang), kept, all, unit(id, lang), direction(id, lang)]);
    };
    let whole = |value: u64| Some(value as f64);
    if let (Some(kept), Some(all)) = (&report.classes, &report.all_records.classes) {
        row("classes.count", whole(kept.count), whole(all.count));
        row("classes.smallest", kept.smallest.and_then(whole), all.smallest.and_then(whole));
        row("classes.largest", kept.largest.and_then(whole), all.largest.and_then(whole));
        row("classes.mean", kept.mean, all.mean);
    }
    let (kept, all) = (&report.uniqueness, &report.all_records.uniqueness);
    row("uniqueness.records", whole(kept.records), whole(all.records));
    row("uniqueness.share", kept.share, all.share);
    let (kept, all) = (&report.risk.prosecutor, &report.all_records.risk.prosecutor);
    row("risk.prosecutor.highest", kept.highest, all.highest);
    row("risk.prosecutor.average", kept.average, all.average);
    row("risk.prosecutor.lowest", kept.lowest, all.lowest);
    row("risk.prosecutor.expected", kept.expected, all.expected);
    let (kept, all) = (&report.risk, &report.all_records.risk);
    if let (Some(kept), Some(all)) = (&kept.journalist, &all.journalist) {
        row("risk.journalist.highest", kept.highest, all.highest);
        row("risk.journalist.average", kept.average, all.average);
        row("risk.journalist.lowest", kept.lowest, all.lowest);
        row("risk.journalist.expected", kept.expected, all.expected);
    }
    if let (Some(kept), Some(all)) = (&kept.marketer, &all.marketer) {
        row("risk.marketer.average", kept.average, all.average);
        row("risk.marketer.expected", kept.expected, all.expected);
    }
    grid
}

pub(super) fn at_risk(kept: &Attacker, all: &Attacker, lang: Lang) -> Grid {
    let heads = [
        (Side::Right, "cli-head-threshold"),
        (Side::Right, "cli-head-effective-k"),
        (Side::Right, "cli-head-kept"),
        (Side::Right, "cli-head-share"),
        (Side::Right, "cli-head-all"),
        (Side::Right, "cli-head-share"),
    ];
    let mut grid = grid(heads, lang);
    for (kept, all) in kept.at_risk.iter().zip(&all.at_risk) {
        grid.row([
            entered(kept.threshold),
            count(kept.effective_k),
            numbers::count(kept.records),
            share(kept.share),
            numbers::count(all.records),
            share(all.share),
        ]);
    }
    grid
}

//! A report as text for a terminal.

use oboro::report::{Note, Report, numbers};
use oboro::risk::attackers::effective_k;
use oboro::{Lang, measures};

use super::figures::{count, direction, entered, figure, name, share, unit, word};
use super::grid::{Grid, Side};

/// The whole report.
pub(super) fn text(report: &Report, lang: Lang) -> String {
    let mut parts = vec![
        section("cli-section-records", records(report, lang), lang),
        section("cli-section-risk", risk(report, lang), lang),
        section("cli-section-at-risk", at_risk(report, lang), lang),
    ];
    if !report.columns.is_empty() {
        parts.push(section("cli-section-columns", columns(report, lang), lang));
    }
    if !report.utility.is_empty() {
        parts.push(section("cli-section-utility", utility(report, lang), lang));
    }
    if report.goal.is_some() {
        parts.push(section("cli-section-goal", goal(report, lang), lang));
    }
    if !report.notes.is_empty() {
        let notes: String =
            report.notes.iter().map(|note| format!("  {}\n", remark(note, lang))).collect();
        parts.push(format!("{}\n{notes}", word(lang, "cli-section-notes")));
    }
    parts.join("\n")
}

/// A note, with the name of the measure that it is about.
pub(super) fn remark(note: &Note, lang: Lang) -> String {
    let id = note.path.strip_prefix("utility.").unwrap_or(&note.path);
    match measures::get(id) {
        Some(measure) => format!("{}: {}", measure.name(lang), note.text),
        None => note.text.clone(),
    }
}

fn section(title: &str, grid: Grid, lang: Lang) -> String {
    format!("{}\n{}", word(lang, title), grid.text())
}

fn grid<const N: usize>(heads: [(Side, &str); N], lang: Lang) -> Grid {
    Grid::new(
        heads.map(|(side, id)| (side, if id.is_empty() { String::new() } else { word(lang, id) })),
    )
}

fn records(report: &Report, lang: Lang) -> Grid {
    let mut grid = grid([(Side::Left, ""), (Side::Right, ""), (Side::Right, "")], lang);
    let records = report.records;
    let of_all = |part: u64| match records {
        0 => String::new(),
        _ => numbers::percent(part as f64 / records as f64),
    };
    let mut row = |name, value, share| grid.row([name, numbers::count(value), share]);
    row(name("records", lang), records, String::new());
    if report.rows != records {
        row(word(lang, "cli-rows"), report.rows, String::new());
    }
    row(name("kept", lang), report.kept, of_all(report.kept));
    row(name("suppressed", lang), report.suppressed, of_all(report.suppressed));
    row(name("dropped", lang), report.dropped, of_all(report.dropped));
    grid
}

fn risk(report: &Report, lang: Lang) -> Grid {
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
    let (kept, all) = (&report.classes, &report.all_records.classes);
    row("classes.count", whole(kept.count), whole(all.count));
    row("classes.smallest", kept.smallest.and_then(whole), all.smallest.and_then(whole));
    row("classes.largest", kept.largest.and_then(whole), all.largest.and_then(whole));
    row("classes.mean", kept.mean, all.mean);
    let (kept, all) = (&report.uniqueness, &report.all_records.uniqueness);
    row("uniqueness.records", whole(kept.records), whole(all.records));
    row("uniqueness.share", kept.share, all.share);
    let (kept, all) = (&report.risk.prosecutor, &report.all_records.risk.prosecutor);
    row("risk.prosecutor.highest", kept.highest, all.highest);
    row("risk.prosecutor.average", kept.average, all.average);
    row("risk.prosecutor.lowest", kept.lowest, all.lowest);
    grid
}

fn at_risk(report: &Report, lang: Lang) -> Grid {
    let heads = [
        (Side::Right, "cli-head-threshold"),
        (Side::Right, "cli-head-effective-k"),
        (Side::Right, "cli-head-kept"),
        (Side::Right, "cli-head-share"),
        (Side::Right, "cli-head-all"),
        (Side::Right, "cli-head-share"),
    ];
    let mut grid = grid(heads, lang);
    let (kept, all) =
        (&report.risk.prosecutor.at_risk, &report.all_records.risk.prosecutor.at_risk);
    for (kept, all) in kept.iter().zip(all) {
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

fn columns(report: &Report, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-column"),
        (Side::Right, "cli-head-level"),
        (Side::Right, "measure-columns-distinction"),
        (Side::Right, "measure-columns-separation"),
    ];
    let mut grid = grid(heads, lang);
    for column in &report.columns {
        let top = column.levels.saturating_sub(1);
        grid.row([
            column.name.clone(),
            // A table that is judged as it stands has no levels.
            if report.as_released { "–".to_owned() } else { format!("{} / {top}", column.level) },
            share(column.distinction),
            share(column.separation),
        ]);
    }
    grid
}

fn utility(report: &Report, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-measure"),
        (Side::Right, "cli-head-value"),
        (Side::Left, "cli-head-unit"),
        (Side::Left, "cli-head-direction"),
        (Side::Right, "cli-head-normalised"),
    ];
    let mut grid = grid(heads, lang);
    for measure in &report.utility {
        grid.row([
            name(&measure.id, lang),
            figure(&measure.id, measure.value),
            unit(&measure.id, lang),
            direction(&measure.id, lang),
            share(measure.normalised),
        ]);
    }
    grid
}

fn goal(report: &Report, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-condition"),
        (Side::Right, "cli-head-value"),
        (Side::Right, "cli-head-limit"),
        (Side::Left, "cli-head-verdict"),
    ];
    let mut grid = grid(heads, lang);
    for finding in report.goal.iter().flat_map(|goal| &goal.findings) {
        let condition = finding.condition.as_str();
        let counts = condition == "k";
        let value = |value| if counts { numbers::decimal(value) } else { numbers::percent(value) };
        grid.row([
            condition.to_owned(),
            finding.value.map_or_else(|| "–".to_owned(), value),
            limit(condition, finding.limit),
            word(lang, if finding.met { "cli-met" } else { "cli-unmet" }),
        ]);
    }
    grid
}

/// A limit as it was entered, and what it comes to.
fn limit(condition: &str, limit: f64) -> String {
    let exact = entered(limit);
    let share = numbers::percent(limit);
    match (condition, effective_k(limit)) {
        ("k", _) => exact,
        ("prosecutor", Some(k)) => format!("{exact} ({share}, k = {})", numbers::count(k)),
        _ => format!("{exact} ({share})"),
    }
}

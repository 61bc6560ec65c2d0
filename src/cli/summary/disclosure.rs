//! What classes give away about sensitive columns.

use oboro::Lang;
use oboro::report::{DeltaPresence, DisclosureFigures, Report, numbers};

use super::super::figures::{direction, figure, name, sentence, unit};
use super::super::grid::{Grid, Side};
use super::grid;

/// One part a sensitive column, then presence and partial knowledge.
pub(super) fn parts(report: &Report, lang: Lang) -> Vec<String> {
    let columns = report.disclosure.iter().map(|column| {
        let title = [("column", column.name.clone())];
        let title = sentence(lang, "cli-section-disclosure", &title);
        format!("{title}\n{}", disclosure(column, lang).text())
    });
    let mut parts: Vec<String> = columns.collect();
    if let Some(found) = &report.presence {
        parts.push(super::section("cli-section-presence", presence(found, lang), lang));
    }
    if !report.lkc.is_empty() {
        parts.push(super::section("cli-section-lkc", lkc(report, lang), lang));
    }
    parts
}

const HEADS: [(Side, &str); 4] = [
    (Side::Left, "cli-head-measure"),
    (Side::Right, "cli-head-kept"),
    (Side::Left, "cli-head-unit"),
    (Side::Left, "cli-head-direction"),
];

fn disclosure(column: &DisclosureFigures, lang: Lang) -> Grid {
    let mut grid = grid(HEADS, lang);
    for row in column.rows() {
        let name = match row.detail {
            Some(detail) => format!("{}, {}", name(row.measure, lang), detail.words(lang)),
            None => name(row.measure, lang),
        };
        let (unit, direction) = (unit(row.measure, lang), direction(row.measure, lang));
        grid.row([name, figure(row.measure, row.value), unit, direction]);
    }
    grid
}

fn presence(found: &DeltaPresence, lang: Lang) -> Grid {
    let mut grid = grid(HEADS, lang);
    for (id, value) in [("presence.lowest", found.lowest), ("presence.highest", found.highest)] {
        grid.row([name(id, lang), figure(id, value), unit(id, lang), direction(id, lang)]);
    }
    grid
}

fn lkc(report: &Report, lang: Lang) -> Grid {
    let heads = [
        (Side::Right, "cli-head-known-most"),
        (Side::Right, "cli-head-smallest-class"),
        (Side::Right, "cli-head-certainty"),
    ];
    let mut grid = grid(heads, lang);
    for row in &report.lkc {
        let bound =
            |mark: &str, text: String| if row.exact { text } else { format!("{mark} {text}") };
        let k = figure("lkc.k", row.k.map(|k| k as f64));
        let c = figure("lkc.c", row.c);
        grid.row([numbers::count(row.l.into()), bound("≤", k), bound("≥", c)]);
    }
    grid
}

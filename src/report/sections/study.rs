//! The study of the analyst, before and after.

use super::super::document::{Block, Row, Table, say, say_all, say_with, section};
use super::super::numbers::{count, decimal, percent};
use super::super::{Report, StudyChange, StudyEstimate, StudyFigures, StudySide};
use super::figure;
use crate::words::{self, Lang};

/// Each analysis of the plan; nothing where it names none.
pub(crate) fn study(report: &Report, lang: Lang) -> Vec<Block> {
    if report.study.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![section(lang, "study"), Block::Text(say(lang, "study-lead"))];
    for figures in &report.study {
        blocks.push(Block::Text(said(figures, lang)));
        blocks.push(Block::Facts(facts(figures, lang)));
        blocks.push(Block::Drawing(words::text(
            lang,
            "chart-study-title",
            &[("name", figures.name.as_str().into())],
        )));
        blocks.push(Block::Table(table(figures, lang)));
        let sides = [("study-before", &figures.before), ("study-after", &figures.after)];
        let notes = sides.iter().flat_map(|(name, side)| {
            let args = |text: &String| [("side", say(lang, name)), ("note", text.clone())];
            side.remarks().map(move |note| say_with(lang, "study-note", &args(&note.text)))
        });
        let notes: Vec<String> = notes.collect();
        if !notes.is_empty() {
            blocks.push(Block::List(notes));
        }
    }
    blocks
}

fn said(figures: &StudyFigures, lang: Lang) -> String {
    let columns = figures.columns.iter().map(|column| {
        let read = say(lang, &format!("study-read-{}", column.read));
        say_with(lang, "study-column", &[("column", column.name.clone()), ("read", read)])
    });
    let columns = columns.collect::<Vec<_>>().join(&say(lang, "study-separator"));
    let kind = say(lang, &format!("study-kind-{}", figures.kind));
    let args = [("name", figures.name.clone()), ("kind", kind), ("columns", columns)];
    say_with(lang, "study-said", &args)
}

fn facts(figures: &StudyFigures, lang: Lang) -> Vec<(String, String)> {
    let comparison = &figures.comparison;
    let side = |side: &StudySide| {
        let args = [
            ("records", count(side.records)),
            ("used", count(side.used)),
            ("missing", count(side.missing)),
            ("undecided", count(side.undecided)),
        ];
        say_with(lang, "study-used", &args)
    };
    let estimates = [
        ("matched", count(comparison.matched)),
        ("lost", count(comparison.lost)),
        ("gained", count(comparison.gained)),
    ];
    let mut facts = vec![
        (say(lang, "study-before"), side(&figures.before)),
        (say(lang, "study-after"), side(&figures.after)),
        (say(lang, "study-estimates"), say_with(lang, "study-matched", &estimates)),
    ];
    // A rate or a mean has no value of no effect, so no sign either.
    let mut estimates = figures.before.estimates.iter().chain(&figures.after.estimates);
    let has_null = estimates.any(|estimate| estimate.significant.is_some());
    if has_null {
        facts.push((say(lang, "study-sign"), count(comparison.sign_changes)));
    }
    if has_null || comparison.test_changed.is_some() {
        facts.push((say(lang, "study-significance"), count(comparison.significance_changes)));
    }
    facts.push((say(lang, "study-mean-overlap"), figure(comparison.mean_overlap, percent)));
    facts.push((say(lang, "study-least-overlap"), figure(comparison.least_overlap, percent)));
    for before in &figures.before.figures {
        let after = figures.after.figures.iter().find(|after| after.id == before.id);
        let values = [
            ("before", figure(before.value, decimal)),
            ("after", figure(after.and_then(|after| after.value), decimal)),
        ];
        let name = say(lang, &format!("study-figure-{}", before.id.replace('_', "-")));
        facts.push((name, say_with(lang, "study-both", &values)));
    }
    facts
}

fn table(figures: &StudyFigures, lang: Lang) -> Table {
    let columns = [
        "study-estimate",
        "study-before",
        "study-interval",
        "study-after",
        "study-interval",
        "study-overlap",
    ];
    Table {
        caption: say_with(lang, "study-caption", &[("name", figures.name.clone())]),
        columns: say_all(lang, columns),
        words_from: columns.len(),
        rows: figures
            .pairs()
            .map(|(change, before, after)| row(change, before, after, lang))
            .collect(),
    }
}

fn row(
    change: &StudyChange,
    before: Option<&StudyEstimate>,
    after: Option<&StudyEstimate>,
    lang: Lang,
) -> Row {
    let name = before.or(after).map_or_else(String::new, |estimate| estimate.words(lang));
    let value = |side: Option<&StudyEstimate>| {
        side.map_or_else(|| super::NONE.to_owned(), StudyEstimate::figure)
    };
    let ends = |side: Option<&StudyEstimate>| {
        side.map_or_else(|| super::NONE.to_owned(), StudyEstimate::interval)
    };
    let cells = [
        name,
        value(before),
        ends(before),
        value(after),
        ends(after),
        figure(change.overlap, percent),
    ];
    let notes = [before, after].into_iter().flatten().filter_map(|side| side.note.clone());
    let mut notes: Vec<String> = notes.collect();
    notes.dedup();
    Row {
        meaning: (!notes.is_empty()).then(|| notes.join(" ")),
        strong: change.sign_changed == Some(true) || change.significance_changed == Some(true),
        ..Row::of(cells)
    }
}

//! The study of the analyst, before and after.

use oboro::Lang;
use oboro::report::{StudyEstimate, StudyFigures, numbers};

use super::super::figures::{sentence, share, word};
use super::super::grid::{Grid, Side};
use super::grid;

/// One analysis: its estimates before and after, then what to know about them.
pub(super) fn part(figures: &StudyFigures, lang: Lang) -> String {
    let kind = word(lang, &format!("report-study-kind-{}", figures.kind));
    let title = [
        ("name", figures.name.clone()),
        ("kind", kind),
        ("before", numbers::count(figures.before.used)),
        ("after", numbers::count(figures.after.used)),
    ];
    let mut text = sentence(lang, "cli-section-study", &title);
    text.push('\n');
    text.push_str(&estimates(figures, lang).text());
    let comparison = &figures.comparison;
    let changes = [
        ("lost", numbers::count(comparison.lost)),
        ("gained", numbers::count(comparison.gained)),
        ("sign", numbers::count(comparison.sign_changes)),
        ("significance", numbers::count(comparison.significance_changes)),
        ("overlap", share(comparison.mean_overlap)),
    ];
    text.push_str(&format!("  {}\n", sentence(lang, "cli-study-changes", &changes)));
    let wholes = figures.before.figures.iter().map(|before| {
        let after = figures.after.figures.iter().find(|after| after.id == before.id);
        let value = |value: Option<f64>| value.map_or_else(none, numbers::decimal);
        let args = [
            ("name", word(lang, &format!("report-study-figure-{}", before.id.replace('_', "-")))),
            ("before", value(before.value)),
            ("after", value(after.and_then(|after| after.value))),
        ];
        sentence(lang, "cli-study-whole", &args)
    });
    let wholes: Vec<String> = wholes.collect();
    if !wholes.is_empty() {
        let separator = word(lang, "cli-study-whole-separator");
        text.push_str(&format!("  {}\n", wholes.join(&separator)));
    }
    for (side, notes) in [("before", &figures.before.notes), ("after", &figures.after.notes)] {
        for note in notes {
            let side = word(lang, &format!("report-study-{side}"));
            let args = [("side", side), ("note", note.text.clone())];
            text.push_str(&format!("  {}\n", sentence(lang, "report-study-note", &args)));
        }
    }
    text
}

fn none() -> String {
    "–".to_owned()
}

fn estimates(figures: &StudyFigures, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "report-study-estimate"),
        (Side::Right, "report-study-before"),
        (Side::Right, "cli-head-interval"),
        (Side::Right, "report-study-after"),
        (Side::Right, "cli-head-interval"),
        (Side::Right, "report-study-overlap"),
    ];
    let mut grid = grid(heads, lang);
    for (change, before, after) in figures.pairs() {
        let name = before.or(after).map_or_else(String::new, |estimate| estimate.words(lang));
        grid.row([
            name,
            before.map_or_else(none, StudyEstimate::figure),
            before.map_or_else(none, StudyEstimate::interval),
            after.map_or_else(none, StudyEstimate::figure),
            after.map_or_else(none, StudyEstimate::interval),
            share(change.overlap),
        ]);
    }
    grid
}

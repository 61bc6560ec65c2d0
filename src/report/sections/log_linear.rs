//! Sample uniques that are unique in the population, by log-linear models.

use super::super::document::{Block, Row, Table, say, say_all, say_with, section};
use super::super::numbers::{count, decimal};
use super::super::{LogLinearFigures, LogLinearModel, Report};
use super::figure;
use crate::words::{self, Lang};

/// The models side by side; nothing where none was asked for.
pub(crate) fn models(report: &Report, lang: Lang) -> Vec<Block> {
    let population = report.population.as_ref();
    let Some(figures) = population.and_then(|population| population.log_linear.as_ref()) else {
        return Vec::new();
    };
    let lead = [("uniques", count(figures.sample_uniques))];
    let mut blocks =
        vec![section(lang, "log-linear"), Block::Text(say_with(lang, "log-linear-lead", &lead))];
    blocks.extend(figures.note.clone().map(Block::Text));
    if !figures.models.is_empty() {
        blocks.push(Block::Table(table(figures, lang)));
    }
    blocks
}

fn table(figures: &LogLinearFigures, lang: Lang) -> Table {
    let rows = figures.models.iter().map(|model| Row {
        cells: vec![
            words::text(lang, &format!("log-linear-{}", model.model), &[]),
            figure(model.tau1, decimal),
            interval(model.tau1_low, model.tau1_high),
            figure(model.tau2, decimal),
            interval(model.tau2_low, model.tau2_high),
            figure(model.criterion, decimal),
        ],
        meaning: remarks(model, lang),
        strong: figures.chosen.as_deref() == Some(&model.model),
    });
    let names = [
        "log-linear-model",
        "log-linear-tau1",
        "log-linear-interval",
        "log-linear-tau2",
        "log-linear-interval",
        "log-linear-criterion",
    ];
    Table {
        caption: say(lang, "log-linear-caption"),
        columns: say_all(lang, names),
        words_from: names.len(),
        rows: rows.collect(),
    }
}

fn interval(low: Option<f64>, high: Option<f64>) -> String {
    figure(low.zip(high), |(low, high)| format!("{}–{}", decimal(low), decimal(high)))
}

/// Which columns interact, and what speaks against the model.
fn remarks(model: &LogLinearModel, lang: Lang) -> Option<String> {
    let pairs: Vec<String> =
        model.interactions.iter().map(|pair| format!("{} × {}", pair.first, pair.second)).collect();
    let pairs = (model.model == "selected")
        .then(|| say_with(lang, "log-linear-pairs", &[("pairs", pairs.join(", "))]));
    let parts: Vec<String> = pairs.into_iter().chain(model.note.clone()).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

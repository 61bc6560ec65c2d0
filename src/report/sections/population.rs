//! The population: what follows from its size, and how many people are unique in it.

use super::super::document::{Block, Row, Table, say, say_all, say_with, section};
use super::super::numbers::{decimal, percent};
use super::super::{PopulationEstimate, Report};
use super::figure;
use crate::measures;
use crate::words::{self, Lang};

/// The population and what is estimated about it; nothing without a population.
pub(crate) fn population(report: &Report, lang: Lang) -> Vec<Block> {
    let Some(population) = &report.population else { return Vec::new() };
    let source = say(lang, &format!("population-source-{}", population.source));
    let mut facts = vec![
        (say(lang, "population-size"), figure(population.size, decimal)),
        (say(lang, "population-fraction"), figure(population.sampling_fraction, percent)),
        (say(lang, "population-source"), source),
    ];
    let name = |id: &str| measures::get(id).map_or_else(String::new, |row| row.name(lang));
    if let Some(estimated) = &population.estimated {
        let figures = [
            ("population.estimated.marketer", estimated.marketer),
            ("population.estimated.journalist_average", estimated.journalist_average),
        ];
        facts.extend(figures.map(|(id, value)| (name(id), figure(value, percent))));
    }
    for k_map in report.k_map.iter().flat_map(|k_map| &k_map.estimated) {
        let what = [
            ("figure", name("k_map.estimated")),
            ("model", words::text(lang, &format!("cell-sizes-{}", k_map.model), &[])),
            ("significance", percent(k_map.significance)),
        ];
        let supported = figure(k_map.supported, |k| decimal(k as f64));
        let value = match k_map.k.zip(k_map.k_prime) {
            Some((k, k_prime)) => say_with(
                lang,
                "k-map-value",
                &[
                    ("supported", supported),
                    ("k", decimal(k as f64)),
                    ("records", decimal(k_prime as f64)),
                ],
            ),
            None => supported,
        };
        facts.push((say_with(lang, "k-map-by", &what), value));
    }
    let mut blocks = vec![section(lang, "population"), Block::Facts(facts)];
    if !population.estimates.is_empty() {
        blocks.push(Block::Text(say(lang, "estimates-lead")));
        blocks.push(Block::Chart("chart-estimates-title"));
        blocks.push(Block::Table(estimates(&population.estimates, lang)));
    }
    blocks
}

/// Population uniques, one row an estimator, with what it says about itself.
fn estimates(estimates: &[PopulationEstimate], lang: Lang) -> Table {
    let rows = estimates.iter().map(|estimate| {
        let id = format!("population.estimates.{}", estimate.model);
        let ends = estimate.low.zip(estimate.high);
        let parameters = estimate
            .parameters
            .iter()
            .map(|parameter| format!("{} = {}", parameter.name, figure(parameter.value, decimal)));
        Row {
            cells: vec![
                measures::get(&id).map_or_else(String::new, |row| row.name(lang)),
                figure(estimate.uniques, |uniques| decimal(uniques.round())),
                figure(estimate.share, percent),
                figure(ends, |(low, high)| format!("{}–{}", percent(low), percent(high))),
                parameters.collect::<Vec<_>>().join(", "),
            ],
            meaning: estimate.note.clone(),
            strong: false,
        }
    });
    Table {
        caption: say(lang, "estimates-caption"),
        columns: say_all(
            lang,
            ["estimator", "population-uniques", "share-of-population", "interval", "parameters"],
        ),
        words_from: 4,
        rows: rows.collect(),
    }
}

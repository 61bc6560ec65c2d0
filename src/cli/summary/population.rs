//! The population, and what is estimated about it.

use oboro::Lang;
use oboro::report::{PopulationFigures, Report, numbers};

use super::super::figures::{figure, name, sentence, share, word};
use super::super::grid::{Grid, Side};
use super::grid;

/// Size, sampling fraction, and the figures that follow from them.
pub(super) fn population(report: &Report, population: &PopulationFigures, lang: Lang) -> Grid {
    let mut grid = grid([(Side::Left, ""), (Side::Right, "")], lang);
    let size = population.size.map_or_else(|| "–".to_owned(), numbers::decimal);
    grid.row([word(lang, "cli-population-size"), size]);
    grid.row([word(lang, "cli-population-fraction"), share(population.sampling_fraction)]);
    if let Some(estimated) = &population.estimated {
        let figures = [
            ("population.estimated.marketer", estimated.marketer),
            ("population.estimated.journalist_average", estimated.journalist_average),
        ];
        for (id, value) in figures {
            grid.row([name(id, lang), figure(id, value)]);
        }
    }
    for k_map in report.k_map.iter().flat_map(|k_map| &k_map.estimated) {
        let model = word(lang, &format!("cell-sizes-{}", k_map.model));
        let id = "k_map.estimated";
        let supported = figure(id, k_map.supported.map(|k| k as f64));
        let args = [("figure", name(id, lang)), ("model", model)];
        grid.row([sentence(lang, "cli-k-map-by", &args), supported]);
    }
    grid
}

/// Population uniques, one line an estimator.
pub(super) fn estimates(population: &PopulationFigures, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-estimator"),
        (Side::Right, "cli-head-uniques"),
        (Side::Right, "cli-head-share"),
        (Side::Right, "cli-head-interval"),
    ];
    let mut grid = grid(heads, lang);
    for estimate in &population.estimates {
        let id = format!("population.estimates.{}", estimate.model);
        let ends = estimate.low.zip(estimate.high);
        let interval = ends
            .map(|(low, high)| format!("{} – {}", numbers::percent(low), numbers::percent(high)));
        grid.row([
            name(&id, lang),
            figure(&id, estimate.uniques.map(f64::round)),
            share(estimate.share),
            interval.unwrap_or_else(|| "–".to_owned()),
        ]);
    }
    grid
}

/// What the estimators say about themselves; once where they all say the same.
pub(super) fn remarks(population: &PopulationFigures, lang: Lang) -> String {
    let mut notes = population.estimates.iter().map(|estimate| estimate.note.as_ref());
    if let Some(Some(first)) = notes.next()
        && notes.all(|note| note == Some(first))
    {
        return format!("  {first}\n");
    }
    let remarks = population.estimates.iter().filter_map(|estimate| {
        let id = format!("population.estimates.{}", estimate.model);
        Some(format!("  {}: {}\n", name(&id, lang), estimate.note.as_ref()?))
    });
    remarks.collect()
}

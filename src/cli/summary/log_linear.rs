//! Sample uniques that are unique in the population, by log-linear models.

use oboro::Lang;
use oboro::report::{LogLinearFigures, numbers};

use super::super::figures::{figure, word};
use super::super::grid::{Grid, Side};
use super::grid;

/// The models side by side; the one to believe is marked.
pub(super) fn models(figures: &LogLinearFigures, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-model"),
        (Side::Right, "measure-population-log_linear-tau1"),
        (Side::Right, "cli-log-linear-interval"),
        (Side::Right, "measure-population-log_linear-tau2"),
        (Side::Right, "measure-population-log_linear-criterion"),
    ];
    let mut grid = grid(heads, lang);
    for model in &figures.models {
        let name = word(lang, &format!("log-linear-{}", model.model));
        let chosen = figures.chosen.as_deref() == Some(&model.model);
        let ends = model.tau1_low.zip(model.tau1_high);
        let interval = ends
            .map(|(low, high)| format!("{} – {}", numbers::decimal(low), numbers::decimal(high)));
        grid.row([
            if chosen { format!("{name} {}", word(lang, "cli-log-linear-chosen")) } else { name },
            figure("population.log_linear.tau1", model.tau1),
            interval.unwrap_or_else(|| "–".to_owned()),
            figure("population.log_linear.tau2", model.tau2),
            figure("population.log_linear.criterion", model.criterion),
        ]);
    }
    grid
}

/// What is to be said of the models.
pub(super) fn remarks(figures: &LogLinearFigures, lang: Lang) -> String {
    let of_models = figures.models.iter().filter_map(|model| {
        let name = word(lang, &format!("log-linear-{}", model.model));
        Some(format!("  {name}: {}\n", model.note.as_ref()?))
    });
    let own = figures.note.iter().map(|note| format!("  {note}\n"));
    of_models.chain(own).collect()
}

//! The context of the release.

use oboro::report::{ContextFigures, numbers};
use oboro::{Lang, words};

use super::super::figures::{entered, sentence, share, word};
use super::super::grid::{Grid, Side};
use super::grid;

pub(super) fn context(context: &ContextFigures, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-scenario"),
        (Side::Right, "cli-head-probability"),
        (Side::Right, "cli-head-context-risk"),
        (Side::Right, "cli-head-overall"),
        (Side::Left, ""),
    ];
    let mut grid = grid(heads, lang);
    for scenario in &context.scenarios {
        let id = format!("scenario-{}", scenario.id.to_lowercase());
        grid.row([
            words::text(lang, &id, &[]),
            share(scenario.probability),
            share(context.risk),
            share(scenario.overall),
            String::new(),
        ]);
    }
    let verdict = |above: Option<bool>, threshold: f64| {
        let id = match above {
            Some(true) => "cli-above",
            Some(false) => "cli-not-above",
            None => "cli-above-open",
        };
        sentence(lang, id, &[("threshold", entered(threshold))])
    };
    grid.row([
        word(lang, "cli-context-largest"),
        String::new(),
        String::new(),
        share(context.overall),
        verdict(context.above, context.threshold),
    ]);
    if let Some(strict) = &context.strict {
        grid.row([
            sentence(lang, "cli-context-strict", &[("limit", entered(strict.limit))]),
            String::new(),
            strict.highest.map_or_else(String::new, numbers::percent),
            String::new(),
            verdict(strict.above, strict.limit),
        ]);
    }
    grid
}

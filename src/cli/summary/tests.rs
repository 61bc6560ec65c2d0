//! The three tests of Opinion 05/2014, tried.

use oboro::Lang;
use oboro::report::{Attack, OpinionTests, Proportion, numbers};

use super::super::figures::{name, share};
use super::super::grid::{Grid, Side};
use super::grid;

pub(super) fn tests(tests: &OpinionTests, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-attack"),
        (Side::Left, "cli-head-column"),
        (Side::Right, "cli-head-tried"),
        (Side::Right, "cli-head-rate-with"),
        (Side::Right, "cli-head-rate-without"),
    ];
    let mut grid = grid(heads, lang);
    let mut row = |id: &str, attack: &Attack| {
        grid.row([
            name(id, lang),
            attack.name.clone().unwrap_or_default(),
            numbers::count(attack.attacks),
            rate(&attack.rate),
            rate(&attack.baseline),
        ]);
    };
    row("tests.singling_out", &tests.singling_out);
    tests.linkability.iter().for_each(|attack| row("tests.linkability", attack));
    tests.inference.iter().for_each(|attack| row("tests.inference", attack));
    grid
}

fn rate(rate: &Proportion) -> String {
    format!("{} [{}, {}]", share(rate.value), share(rate.low), share(rate.high))
}

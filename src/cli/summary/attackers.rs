//! The attackers that the plan names, side by side.

use oboro::Lang;
use oboro::report::{Report, numbers};

use super::super::figures::{count, figure, share};
use super::super::grid::{Grid, Side};
use super::grid;

pub(super) fn attackers(report: &Report, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-attacker"),
        (Side::Right, "cli-head-attacker-people"),
        (Side::Right, "cli-head-attacker-highest"),
        (Side::Right, "cli-head-attacker-average"),
        (Side::Right, "cli-head-expected"),
        (Side::Right, "cli-head-fits-alone"),
        (Side::Left, "cli-head-knows"),
    ];
    let mut grid = grid(heads, lang);
    for attacker in &report.attackers {
        grid.row([
            attacker.name.clone(),
            numbers::percent(attacker.share),
            share(attacker.highest),
            share(attacker.average),
            figure("attackers.expected", attacker.expected),
            count(attacker.unique_records),
            attacker.knowledge(lang),
        ]);
    }
    grid
}

/// What they find among the people of the population; `None` where those are unknown.
pub(super) fn journalists(report: &Report, lang: Lang) -> Option<Grid> {
    let heads = [
        (Side::Left, "cli-head-attacker"),
        (Side::Right, "cli-head-attacker-highest"),
        (Side::Right, "cli-head-attacker-average"),
        (Side::Right, "cli-head-attacker-lowest"),
        (Side::Right, "cli-head-expected"),
    ];
    let mut grid = grid(heads, lang);
    let mut known = false;
    for attacker in &report.attackers {
        let Some(risk) = &attacker.journalist else { continue };
        known = true;
        grid.row([
            attacker.name.clone(),
            share(risk.highest),
            share(risk.average),
            share(risk.lowest),
            figure("attackers.journalist.expected", risk.expected),
        ]);
    }
    known.then_some(grid)
}

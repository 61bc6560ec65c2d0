//! The goal of the plan, and what was found.

use oboro::Lang;
use oboro::report::{Report, numbers};
use oboro::risk::attackers::effective_k;

use super::super::figures::{entered, word};
use super::super::grid::{Grid, Side};
use super::grid;

pub(super) fn goal(report: &Report, lang: Lang) -> Grid {
    let heads = [
        (Side::Left, "cli-head-condition"),
        (Side::Right, "cli-head-value"),
        (Side::Right, "cli-head-limit"),
        (Side::Left, "cli-head-verdict"),
    ];
    let mut grid = grid(heads, lang);
    for finding in report.goal.iter().flat_map(|goal| &goal.findings) {
        let condition = finding.condition.as_str();
        let counts = matches!(condition, "k" | "k-map");
        let value = |value| if counts { numbers::decimal(value) } else { numbers::percent(value) };
        grid.row([
            condition.to_owned(),
            finding.value.map_or_else(|| "–".to_owned(), value),
            limit(condition, finding.limit),
            word(lang, if finding.met { "cli-met" } else { "cli-unmet" }),
        ]);
    }
    grid
}

/// A limit as it was entered, and what it comes to.
fn limit(condition: &str, limit: f64) -> String {
    let exact = entered(limit);
    let share = numbers::percent(limit);
    match (condition, effective_k(limit)) {
        ("k" | "k-map", _) => exact,
        ("prosecutor" | "journalist", Some(k)) => {
            format!("{exact} ({share}, k = {})", numbers::count(k))
        }
        _ => format!("{exact} ({share})"),
    }
}

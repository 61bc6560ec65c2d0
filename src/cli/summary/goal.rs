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
        let value = |value| match condition {
            _ if is_number(condition) => numbers::decimal(value),
            _ => numbers::percent(value),
        };
        let about = [&finding.column, &finding.kind].into_iter().flatten();
        let about: Vec<&str> = about.map(String::as_str).collect();
        let name = match about.is_empty() {
            true => condition.to_owned(),
            false => format!("{condition} ({})", about.join(", ")),
        };
        grid.row([
            name,
            finding.value.map_or_else(|| "–".to_owned(), value),
            limit(condition, finding.limit),
            word(lang, if finding.met { "cli-met" } else { "cli-unmet" }),
        ]);
    }
    grid
}

/// Whether a condition is on a number that is no share of anything.
fn is_number(condition: &str) -> bool {
    matches!(
        condition,
        "k" | "k-map" | "l-diversity" | "t-closeness" | "beta-likeness" | "delta-disclosure"
    )
}

/// A limit as it was entered, and what it comes to.
fn limit(condition: &str, limit: f64) -> String {
    let exact = entered(limit);
    let share = numbers::percent(limit);
    match (condition, effective_k(limit)) {
        (condition, _) if is_number(condition) => exact,
        ("prosecutor" | "journalist", Some(k)) => {
            format!("{exact} ({share}, k = {})", numbers::count(k))
        }
        _ => format!("{exact} ({share})"),
    }
}

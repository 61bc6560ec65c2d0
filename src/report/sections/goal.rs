//! The goal of the plan, and what was found for each of its conditions.

use super::super::document::{Block, Row, Table, say, say_all, say_with, section};
use super::super::numbers::{count, decimal, exact, percent, short_percent};
use super::super::{Finding, Report};
use super::figure;
use super::input::yes_or_no;
use crate::risk::attackers::effective_k;
use crate::words::Lang;

/// The goal of the plan, and what was found.
pub(crate) fn goal(report: &Report, lang: Lang) -> Vec<Block> {
    let mut blocks = vec![section(lang, "goal")];
    let Some(goal) = &report.goal else {
        blocks.push(Block::Text(say(lang, "no-goal")));
        return blocks;
    };
    let failed = goal.findings.iter().filter(|finding| !finding.met).count();
    let args =
        [("failed", count(failed as u64)), ("conditions", count(goal.findings.len() as u64))];
    let id = if goal.met { "goal-holds" } else { "goal-fails" };
    blocks.push(Block::Remark(say_with(lang, id, &args)));
    blocks.push(Block::Table(Table {
        caption: say(lang, "goal-caption"),
        columns: say_all(lang, ["condition", "found", "limit", "holds"]),
        words_from: 3,
        rows: goal.findings.iter().map(|finding| row(finding, lang)).collect(),
    }));
    blocks.push(Block::Text(say(lang, "goal-evidence")));
    blocks
}

fn row(finding: &Finding, lang: Lang) -> Row {
    let id = format!("report-condition-{}", finding.condition);
    let column = finding.column.clone().unwrap_or_default();
    let name = crate::words::find(lang, &id, &[("column", column.as_str().into())]);
    let mut name = name.unwrap_or_else(|| finding.condition.clone());
    if let Some(kind) = &finding.kind {
        name = say_with(lang, "condition-of-kind", &[("condition", name), ("kind", kind.clone())]);
    }
    let show = |value: f64| match finding.condition.as_str() {
        "k" => count(value as u64),
        "k-map" | "l-diversity" | "t-closeness" | "beta-likeness" | "delta-disclosure" => {
            decimal(value)
        }
        _ => percent(value),
    };
    let k = effective_k(finding.limit);
    let (id, k) = match (finding.condition.as_str(), finding.kind.as_deref()) {
        ("l-diversity", Some("recursive")) | ("delta-disclosure", _) => ("limit-strict", None),
        ("k" | "k-map" | "l-diversity", _) => ("limit-k", None),
        ("t-closeness" | "beta-likeness", _) => ("limit-number", None),
        ("prosecutor" | "journalist", _) if k.is_some() => ("limit-with-k", k),
        _ => ("limit-share", None),
    };
    let limit = say_with(
        lang,
        id,
        &[
            ("limit", exact(finding.limit)),
            ("percent", short_percent(finding.limit)),
            ("k", figure(k, count)),
        ],
    );
    Row {
        cells: vec![name, figure(finding.value, show), limit, yes_or_no(Some(finding.met), lang)],
        meaning: None,
        strong: !finding.met,
    }
}

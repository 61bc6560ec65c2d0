//! The context of the release: scenarios, the overall risk, and where each number is from.

use super::super::document::{Block, Row, Table, say, say_all, say_with, section};
use super::super::numbers::{exact, percent};
use super::super::{Assumption, ContextFigures, Report};
use super::figure;
use crate::words::{self, Lang};

/// The context; nothing where the plan has none.
pub(crate) fn context(report: &Report, lang: Lang) -> Vec<Block> {
    let Some(context) = &report.context else { return Vec::new() };
    let mut blocks = vec![
        section(lang, "context"),
        Block::Text(say(lang, "context-lead")),
        Block::Remark(finding(context, lang)),
    ];
    if let Some(strict) = &context.strict
        && let Some(above) = strict.above
    {
        let id = if above { "context-strict-above" } else { "context-strict-below" };
        let args = [("highest", figure(strict.highest, percent)), ("limit", exact(strict.limit))];
        blocks.push(Block::Remark(say_with(lang, id, &args)));
    }
    blocks.push(Block::Table(scenarios(context, lang)));
    blocks.push(Block::Table(Table {
        caption: say(lang, "context-inputs-caption"),
        columns: say_all(lang, ["context-input", "value", "context-source", "context-citation"]),
        words_from: 2,
        rows: context.assumptions.iter().map(|input| assumption(input, lang)).collect(),
    }));
    blocks
}

fn finding(context: &ContextFigures, lang: Lang) -> String {
    let id = match context.above {
        Some(true) => "context-finding-above",
        Some(false) => "context-finding-below",
        None => "context-finding-open",
    };
    let overall = ("overall", figure(context.overall, percent));
    say_with(lang, id, &[overall, ("threshold", exact(context.threshold))])
}

fn scenarios(context: &ContextFigures, lang: Lang) -> Table {
    let risk = match context.risk_used.as_str() {
        "highest" => "context-risk-highest",
        _ => "context-risk-average",
    };
    let columns = ["context-scenario", "context-probability", risk, "context-overall"];
    let rows = context.scenarios.iter().map(|scenario| {
        let id = format!("scenario-{}", scenario.id.to_lowercase());
        Row {
            cells: vec![
                words::text(lang, &id, &[]),
                figure(scenario.probability, percent),
                figure(context.risk, percent),
                figure(scenario.overall, percent),
            ],
            meaning: Some(words::text(lang, &format!("{id}.meaning"), &[])),
            strong: scenario.overall.is_some() && scenario.overall == context.overall,
        }
    });
    Table {
        caption: say(lang, "context-scenarios-caption"),
        columns: say_all(lang, columns),
        words_from: columns.len(),
        rows: rows.collect(),
    }
}

fn assumption(input: &Assumption, lang: Lang) -> Row {
    let word = |id: &str| words::text(lang, id, &[]);
    let name = match input.name.as_str() {
        "acquaintances" => "context-acquaintances-known".to_owned(),
        "threshold" => "context-limit".to_owned(),
        name => format!("context-{name}"),
    };
    let value = match &input.answer {
        Some(answer) if input.name == "kind" => word(&format!("context-kind-{answer}")),
        Some(answer) => word(&format!("context-answer-{answer}")),
        None => figure(input.value, exact),
    };
    Row::of([
        word(&name),
        value,
        word(&format!("context-source-{}", input.source)),
        input.citation.clone(),
    ])
}

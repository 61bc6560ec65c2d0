//! The riskiest classes, without their values.

use super::super::document::{Block, Row, Table, say, say_all, say_with, section};
use super::super::numbers::{count, decimal, percent};
use super::super::{Remedy, RemedyStep, Report, RiskUnder, RiskyClass};
use super::columns::list;
use super::figure;
use crate::words::{self, Lang};

/// Sets of columns that are shown of a class; the others are in the JSON.
const SETS: usize = 3;

/// One row a class; no value of the table is in it.
pub(crate) fn riskiest(report: &Report, lang: Lang) -> Vec<Block> {
    let Some(riskiest) = &report.riskiest else { return Vec::new() };
    let rows = riskiest.shown.iter().map(|class| {
        Row::of([
            class.class.to_string(),
            count(class.size),
            figure(class.people, decimal),
            say(lang, if class.suppressed { "yes" } else { "no" }),
            risks(&class.risks, lang),
            class.sets_in_words(lang),
            figure(class.remedy.as_ref(), |remedy| remedy.in_words(lang)),
        ])
    });
    let names = ["class", "records", "people", "left-out", "risk-under", "found-by", "remedy"];
    let args = [
        ("shown", count(riskiest.shown.len() as u64)),
        ("classes", count(riskiest.classes)),
        ("k", count(riskiest.k)),
    ];
    vec![
        section(lang, "riskiest"),
        Block::Text(say_with(lang, "riskiest-lead", &args)),
        Block::Table(Table {
            caption: say(lang, "riskiest-caption"),
            columns: say_all(lang, names),
            words_from: 3,
            rows: rows.collect(),
        }),
        Block::List(riskiest.notes.iter().map(|note| note.text.clone()).fold(
            Vec::new(),
            |mut texts, text| {
                if !texts.contains(&text) {
                    texts.push(text);
                }
                texts
            },
        )),
    ]
}

fn risks(risks: &[RiskUnder], lang: Lang) -> String {
    let risk = |risk: &RiskUnder| {
        let attacker = match risk.attacker.as_str() {
            "prosecutor" => words::text(lang, "model-prosecutor", &[]),
            "journalist" => words::text(lang, "model-journalist", &[]),
            name => name.to_owned(),
        };
        let args = [("attacker", attacker), ("risk", figure(risk.risk, percent))];
        say_with(lang, "risk-of", &args)
    };
    list(&risks.iter().map(risk).collect::<Vec<_>>(), lang)
}

impl RiskyClass {
    /// The smallest sets of columns that find it, as far as a line holds them.
    pub fn sets_in_words(&self, lang: Lang) -> String {
        let sets = &self.minimal_unique_sets;
        let mut shown: Vec<String> =
            sets.iter().take(SETS).map(|set| format!("{{{}}}", list(set, lang))).collect();
        if sets.len() > SETS {
            let more = count((sets.len() - SETS) as u64);
            shown.push(say_with(lang, "more-sets", &[("more", more)]));
        }
        list(&shown, lang)
    }
}

impl Remedy {
    /// Which levels to change, and what it costs.
    pub fn in_words(&self, lang: Lang) -> String {
        if self.steps.is_empty() {
            return say(lang, "remedy-none-needed");
        }
        let step = |step: &RemedyStep| {
            let args = [
                ("column", step.name.clone()),
                ("from", step.from.to_string()),
                ("to", step.to.to_string()),
            ];
            say_with(lang, "remedy-step", &args)
        };
        let args = [
            ("steps", list(&self.steps.iter().map(step).collect::<Vec<_>>(), lang)),
            ("before", figure(self.loss_before, decimal)),
            ("after", figure(self.loss, decimal)),
        ];
        say_with(lang, "remedy-loss", &args)
    }
}

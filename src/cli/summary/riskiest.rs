//! The riskiest classes; their values where the report has them.

use oboro::Lang;
use oboro::report::{Remedy, Report, RiskUnder, Riskiest, RiskyClass, numbers};

use super::super::figures::{sentence, share, word};
use super::super::grid::{Grid, Side};
use super::columns::list;
use super::grid;

/// Sets of columns that are shown of a class; the others are in the JSON.
const SETS: usize = 3;

/// The section.
pub(super) fn section(report: &Report, riskiest: &Riskiest, lang: Lang) -> String {
    let args = [
        ("shown", numbers::count(riskiest.shown.len() as u64)),
        ("classes", numbers::count(riskiest.classes)),
        ("k", numbers::count(riskiest.k)),
    ];
    let mut text = format!(
        "{}\n{}",
        sentence(lang, "cli-section-riskiest", &args),
        table(riskiest, lang).text()
    );
    if riskiest.shown.iter().any(|class| class.values.is_some()) {
        text.push('\n');
        text.push_str(&values(report, riskiest, lang).text());
    }
    let mut notes: Vec<&str> = riskiest.notes.iter().map(|note| note.text.as_str()).collect();
    notes.dedup();
    notes.iter().for_each(|note| text.push_str(&format!("  {note}\n")));
    text
}

fn table(riskiest: &Riskiest, lang: Lang) -> Grid {
    let heads = [
        (Side::Right, "cli-head-class"),
        (Side::Right, "cli-head-records"),
        (Side::Right, "cli-head-people"),
        (Side::Left, "cli-head-left-out"),
        (Side::Left, "cli-head-risk"),
        (Side::Left, "cli-head-found-by"),
        (Side::Left, "cli-head-remedy"),
    ];
    let mut grid = grid(heads, lang);
    for class in &riskiest.shown {
        grid.row([
            class.class.to_string(),
            numbers::count(class.size),
            class.people.map_or_else(dash, numbers::decimal),
            word(lang, if class.suppressed { "cli-yes" } else { "cli-no" }),
            list(&class.risks.iter().map(|risk| under(risk, lang)).collect::<Vec<_>>(), lang),
            sets(class, lang),
            class.remedy.as_ref().map_or_else(dash, |remedy| change(remedy, lang)),
        ]);
    }
    grid
}

/// The released values of each class, one column a quasi-identifier.
fn values(report: &Report, riskiest: &Riskiest, lang: Lang) -> Grid {
    let names = report.columns.iter().map(|column| (Side::Left, column.name.clone()));
    let mut heads = vec![(Side::Right, word(lang, "cli-head-class"))];
    heads.extend(names);
    let mut grid = Grid::new(heads);
    for class in &riskiest.shown {
        let labels = class.values.iter().flatten();
        let labels = labels.map(|label| label.clone().unwrap_or_else(|| word(lang, "cli-missing")));
        grid.row(std::iter::once(class.class.to_string()).chain(labels));
    }
    grid
}

fn under(risk: &RiskUnder, lang: Lang) -> String {
    let attacker = match risk.attacker.as_str() {
        "prosecutor" => word(lang, "model-prosecutor"),
        "journalist" => word(lang, "model-journalist"),
        name => name.to_owned(),
    };
    sentence(lang, "cli-risk-of", &[("attacker", attacker), ("risk", share(risk.risk))])
}

fn sets(class: &RiskyClass, lang: Lang) -> String {
    let sets = &class.minimal_unique_sets;
    let mut shown: Vec<String> =
        sets.iter().take(SETS).map(|set| format!("{{{}}}", list(set, lang))).collect();
    if sets.len() > SETS {
        let more = numbers::count((sets.len() - SETS) as u64);
        shown.push(sentence(lang, "cli-more-sets", &[("more", more)]));
    }
    if shown.is_empty() { dash() } else { list(&shown, lang) }
}

fn change(remedy: &Remedy, lang: Lang) -> String {
    if remedy.steps.is_empty() {
        return word(lang, "cli-remedy-none-needed");
    }
    let steps: Vec<String> = remedy
        .steps
        .iter()
        .map(|step| {
            let args = [
                ("column", step.name.clone()),
                ("from", step.from.to_string()),
                ("to", step.to.to_string()),
            ];
            sentence(lang, "cli-remedy-step", &args)
        })
        .collect();
    let loss = |loss: Option<f64>| loss.map_or_else(dash, numbers::decimal);
    let args = [
        ("steps", list(&steps, lang)),
        ("before", loss(remedy.loss_before)),
        ("after", loss(remedy.loss)),
    ];
    sentence(lang, "cli-remedy-loss", &args)
}

fn dash() -> String {
    "–".to_owned()
}

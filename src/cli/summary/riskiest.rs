//! The riskiest classes; their values where the report has them.

use oboro::Lang;
use oboro::report::{Report, RiskUnder, Riskiest, numbers};

use super::super::figures::{sentence, share, word};
use super::super::grid::{Grid, Side};
use super::columns::list;
use super::grid;

/// The section.
pub(super) fn section(report: &Report, riskiest: &Riskiest, lang: Lang) -> String {
    let args = [
        ("shown", numbers::count(riskiest.shown.len() as u64)),
        ("classes", numbers::count(riskiest.classes)),
        ("k", numbers::count(riskiest.k)),
    ];
    explained(report, riskiest, &sentence(lang, "cli-section-riskiest", &args), lang)
}

/// The section of one line of data.
pub(super) fn why(report: &Report, why: &Riskiest, lang: Lang) -> String {
    let args = [("k", numbers::count(why.k))];
    explained(report, why, &sentence(lang, "cli-section-why", &args), lang)
}

fn explained(report: &Report, riskiest: &Riskiest, title: &str, lang: Lang) -> String {
    let mut text = format!("{title}\n{}", table(riskiest, lang).text());
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
            class.sets_in_words(lang),
            class.remedy.as_ref().map_or_else(dash, |remedy| remedy.in_words(lang)),
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

fn dash() -> String {
    "–".to_owned()
}

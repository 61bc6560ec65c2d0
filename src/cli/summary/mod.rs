//! A report as text for a terminal; one file a topic.

mod columns;
mod attackers;
mod context;
mod cost;
mod disclosure;
mod distributions;
mod goal;
mod individual;
mod population;
mod log_linear;
mod noise;
mod persons;
mod rare;
mod risk;
mod riskiest;
mod special_uniques;
mod study;
mod tests;

use oboro::report::{Note, Report};
use oboro::{Lang, measures};

use super::figures::word;
use super::grid::{Grid, Side};

/// The whole report.
pub(super) fn text(report: &Report, lang: Lang) -> String {
    let mut parts = vec![
        section("cli-section-records", risk::records(report, lang), lang),
        section("cli-section-risk", risk::risk(report, lang), lang),
    ];
    if let Some(persons) = &report.persons {
        let columns = persons::columns(persons, lang);
        parts.insert(1, section("cli-section-persons", columns, lang));
    }
    let (kept, all) = (&report.risk, &report.all_records.risk);
    let prosecutor = risk::at_risk(&kept.prosecutor, &all.prosecutor, lang);
    parts.push(section("cli-section-at-risk", prosecutor, lang));
    if let (Some(kept), Some(all)) = (&kept.journalist, &all.journalist) {
        parts.push(section("cli-section-at-risk-journalist", risk::at_risk(kept, all, lang), lang));
    }
    if let Some(figures) = &report.population {
        parts.push(section(
            "cli-section-population",
            population::population(report, figures, lang),
            lang,
        ));
        if !figures.estimates.is_empty() {
            let estimates = population::estimates(figures, lang);
            let estimates = section("cli-section-estimates", estimates, lang);
            parts.push(estimates + &population::remarks(figures, lang));
        }
        if let Some(figures) = &figures.log_linear {
            let models = section("cli-section-log-linear", log_linear::models(figures, lang), lang);
            parts.push(models + &log_linear::remarks(figures, lang));
        }
    }
    if let Some(figures) = &report.individual {
        let grid = individual::individual(figures, lang);
        parts.push(section("cli-section-individual", grid, lang));
    }
    if !report.missing.is_empty() {
        parts.push(section("cli-section-missing", individual::missing(report, lang), lang));
    }
    if !report.attackers.is_empty() {
        parts.push(section("cli-section-attackers", attackers::attackers(report, lang), lang));
        let found = attackers::journalists(report, lang);
        parts.extend(found.map(|grid| section("cli-section-attackers-journalist", grid, lang)));
    }
    if let Some(context) = &report.context {
        parts.push(section("cli-section-context", context::context(context, lang), lang));
    }
    let found = special_uniques::special_uniques(report, lang);
    parts.extend(found.into_iter().map(|(title, grid)| section(title, grid, lang)));
    if let Some(found) = &report.tests {
        parts.push(section("cli-section-tests", tests::tests(found, lang), lang));
    }
    if !report.columns.is_empty() {
        parts.push(section("cli-section-columns", cost::columns(report, lang), lang));
    }
    parts.extend(columns::sections(report, lang));
    parts.extend(disclosure::parts(report, lang));
    parts.extend(report.riskiest.iter().map(|classes| riskiest::section(report, classes, lang)));
    parts.extend(report.why.iter().map(|class| riskiest::why(report, class, lang)));
    if !report.utility.is_empty() {
        parts.push(section("cli-section-utility", cost::utility(report, lang), lang));
        let grids = cost::by_column(report, lang).into_iter();
        parts.extend(grids.map(|grid| section("cli-section-utility-columns", grid, lang)));
    }
    if let Some(rare) = &report.rare {
        if !rare.columns.is_empty() {
            parts.push(section("cli-section-rare", rare::columns(rare, lang), lang));
        }
        if !rare.fairness.is_empty() {
            parts.push(section("cli-section-fairness", rare::fairness(rare, lang), lang));
        }
    }
    if let Some(found) = &report.distributions {
        parts.push(section("cli-section-distributions", distributions::columns(found, lang), lang));
        if !found.pairs.is_empty() {
            parts.push(section("cli-section-pairs", distributions::pairs(found, lang), lang));
        }
    }
    if let Some(noise) = &report.noise {
        if !noise.tables.is_empty() {
            parts.push(section("cli-section-noise", noise::tables(noise, lang), lang));
        }
        let promise = noise.sampling.as_ref();
        parts.extend(promise.map(|sampling| {
            section("cli-section-sampling", noise::sampling(sampling, lang), lang)
        }));
    }
    parts.extend(report.study.iter().map(|figures| study::part(figures, lang)));
    if report.goal.is_some() {
        parts.push(section("cli-section-goal", goal::goal(report, lang), lang));
    }
    if !report.notes.is_empty() {
        let notes: String =
            report.notes.iter().map(|note| format!("  {}\n", remark(note, lang))).collect();
        parts.push(format!("{}\n{notes}", word(lang, "cli-section-notes")));
    }
    parts.join("\n")
}

/// A note, with the name of the measure that it is about.
pub(super) fn remark(note: &Note, lang: Lang) -> String {
    let id = note.path.strip_prefix("utility.").unwrap_or(&note.path);
    match measures::get(id) {
        Some(measure) => format!("{}: {}", measure.name(lang), note.text),
        None => note.text.clone(),
    }
}

fn section(title: &str, grid: Grid, lang: Lang) -> String {
    format!("{}\n{}", word(lang, title), grid.text())
}

fn grid<const N: usize>(heads: [(Side, &str); N], lang: Lang) -> Grid {
    Grid::new(
        heads.map(|(side, id)| (side, if id.is_empty() { String::new() } else { word(lang, id) })),
    )
}

//! What a reader should know beside the figures.

use super::context::is_used_in_public;
use crate::plan::MissingAs;
use crate::report::numbers::count;
use crate::report::{Assumption, ColumnDistribution, Note, Report, Scenario};
use crate::words::{self, Lang};

/// Why a figure is absent, and what else the reader should know.
pub fn notes(report: &Report, lang: Lang) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut note = |path: &str, id: &str| {
        let text = words::text(lang, id, &[]);
        notes.push(Note { path: path.to_owned(), id: id.to_owned(), text });
    };
    if report.columns.is_empty() {
        note("columns", "note-no-quasi-identifier");
    }
    if report.persons.is_some() {
        note("persons", "note-persons");
    }
    match &report.shift {
        Some(shift) if shift.seed.is_some() => note("shift", "note-shift-seed"),
        Some(_) => note("shift", "note-shift"),
        None => {}
    }
    if report.kept == 0 {
        note("risk.prosecutor", "note-nothing-kept");
    }
    if report.as_released {
        note("utility", "note-as-released");
    }
    if report.classes.is_none() {
        note("classes", "note-wildcard");
    }
    for figure in report.utility.iter().filter(|figure| figure.value.is_none()) {
        let by_class = ["discernibility", "average-class-size"].contains(&figure.id.as_str());
        let no_classes = by_class && report.classes.is_none();
        let id = if no_classes { "note-utility-wildcard" } else { "note-utility-undefined" };
        note(&format!("utility.{}", figure.id), id);
    }
    if report.broken.is_some() {
        note("broken", "note-broken");
    }
    if report.normalised.is_some() {
        note("normalised", "note-normalised");
    }
    if report.dropped > 0 {
        note("dropped", "note-dropped");
    }
    match &report.by_attributes {
        Some(figures) if figures.sizes.iter().any(|known| !known.exact) => {
            note("by_attributes", "note-by-attributes-bounded");
        }
        None if report.full && !report.columns.is_empty() => {
            note("by_attributes", "note-by-attributes-wildcard");
        }
        _ => {}
    }
    let figures = &report.disclosure;
    if report.missing_as == MissingAs::Wildcard.name() && !figures.is_empty() {
        note("disclosure", "note-disclosure-wildcard");
    }
    if figures.iter().any(|column| column.distinct_l.is_none()) {
        note("disclosure", "note-no-sensitive-value");
    }
    if figures.iter().any(|column| column.recursive_c.iter().any(|row| row.c.is_none())) {
        note("disclosure.recursive_c", "note-recursive-unbounded");
    }
    if figures.iter().any(|column| column.absent > 0) {
        note("disclosure.delta_disclosure", "note-absent-values");
    }
    let findings = report.goal.iter().flat_map(|goal| &goal.findings);
    if findings.filter(|finding| finding.value.is_none()).any(|finding| !finding.met) {
        note("goal", "note-finding-unbounded");
    }
    if report.lkc.iter().any(|row| !row.exact) {
        note("lkc.k", "note-lkc-bounded");
    }
    match &report.population {
        None => note("risk", "note-no-population"),
        Some(population) if population.inconsistent.is_some_and(|records| records > 0) => {
            note("population.inconsistent", "note-population-inconsistent");
        }
        Some(_) => {}
    }
    if let Some(population) = &report.population {
        match &population.estimated {
            Some(estimated) if estimated.marketer.is_some() => {
                note("population.estimated", "note-population-estimated");
            }
            Some(_) if report.kept > 0 => {
                note("population.estimated", "note-population-too-few-people");
            }
            _ => {}
        }
        if report.classes.is_none() {
            note("population.estimates", "note-population-wildcard");
        }
        if report.suppressed > 0 && !population.estimates.is_empty() {
            note("population.estimates", "note-population-suppressed");
        }
    }
    for attacker in report.attackers.iter().filter(|attacker| attacker.unique_records.is_none()) {
        let id = match report.missing_as.as_str() {
            _ if is_recoded(report) => "note-attacker-mixed",
            "wildcard" => "note-attacker-wildcard",
            _ => "note-attacker-needs-original",
        };
        note(&format!("attackers.{}", attacker.name), id);
    }
    if report.rare.as_ref().is_some_and(|rare| !rare.fairness.is_empty()) {
        note("rare.fairness", "note-fairness-by-class");
    }
    distributions(report, &mut note);
    noise(report, &mut note);
    context(report, &mut note);
    special_uniques(report, &mut note);
    recoded(report, &mut note);
    notes.extend(recoded_counts(report, lang));
    notes.extend(unpaired(report, lang));
    notes
}

/// That not every two columns are compared.
fn unpaired(report: &Report, lang: Lang) -> Option<Note> {
    let found = report.distributions.as_ref()?;
    let id = "note-distributions-paired";
    let text = words::text(lang, id, &[("columns", count(found.paired).into())]);
    let all = found.columns.len() as u64;
    (all > found.paired).then(|| Note {
        path: "distributions.pairs".to_owned(),
        id: id.to_owned(),
        text,
    })
}

/// Whether records are released otherwise than at the plan's levels.
fn is_recoded(report: &Report) -> bool {
    let release = &report.release;
    release.levels_mixed.len() > 1 || !release.cells_suppressed.is_empty()
}

/// What is not defined where labels are of several levels.
fn recoded(report: &Report, note: &mut impl FnMut(&str, &str)) {
    if !is_recoded(report) {
        return;
    }
    note("all_records", "note-recoded-all-records");
    if report.full {
        note("tests", "note-recoded-tests");
    }
    let by_table = report.population.as_ref().is_some_and(|known| known.source == "table");
    if by_table && report.presence.is_none() {
        note("presence", "note-recoded-presence");
    }
}

/// How many records and cells are released otherwise.
fn recoded_counts(report: &Report, lang: Lang) -> Vec<Note> {
    let release = &report.release;
    let note = |path: &str, id: &str, args: &[(&str, u64)]| Note {
        path: path.to_owned(),
        id: id.to_owned(),
        text: words::text(
            lang,
            id,
            &args.iter().map(|&(name, value)| (name, count(value).into())).collect::<Vec<_>>(),
        ),
    };
    let mut notes = Vec::new();
    let own: Vec<u32> = report.columns.iter().map(|column| column.level).collect();
    let coarser = || release.levels_mixed.iter().filter(|mixed| mixed.levels != own);
    if coarser().count() > 0 {
        let records = coarser().map(|mixed| mixed.records).sum();
        let args = [("records", records), ("levels", coarser().count() as u64)];
        notes.push(note("release.levels_mixed", "note-recoded-levels", &args));
    }
    if !release.cells_suppressed.is_empty() {
        let cells = release.cells_suppressed.iter().map(|column| column.cells).sum();
        let id = match report.missing_as == MissingAs::Wildcard.name() {
            true => "note-recoded-cells-wildcard",
            false => "note-recoded-cells",
        };
        notes.push(note("release.cells_suppressed", id, &[("cells", cells)]));
    }
    notes
}

/// How groups are compared with values, and what is not shown of them.
fn distributions(report: &Report, note: &mut impl FnMut(&str, &str)) {
    let Some(found) = &report.distributions else { return };
    note("distributions", "note-distributions-spread");
    let hidden = |column: &ColumnDistribution| {
        column.quantiles.iter().any(|quantile| quantile.before.is_none() && column.before > 0)
    };
    if found.few > 0 && found.columns.iter().any(hidden) {
        note("distributions.columns.quantiles", "note-distributions-quantile");
    }
}

/// What the promise of noise and of sampling rests on.
fn noise(report: &Report, note: &mut impl FnMut(&str, &str)) {
    let Some(noise) = &report.noise else { return };
    if !noise.tables.is_empty() {
        note("noise", "note-noise-record");
        note("noise.tables", "note-noise-errors");
    }
    if noise.seed.is_some() {
        note("noise.seed", "note-noise-seed");
    }
    if noise.tables.iter().any(|table| !table.fixed_values) {
        note("noise.tables", "note-noise-values");
    }
    if noise.tables.iter().any(|table| table.mean.is_some()) {
        note("noise.tables", "note-noise-mean");
    }
    if let Some(sampling) = &noise.sampling {
        note("noise.sampling", "note-sampling-levels");
        if sampling.delta.is_none() {
            note("noise.sampling.delta", "note-sampling-none");
        }
    }
}

/// What the context lacks, and what of it is an assumption of this program.
fn context(report: &Report, note: &mut impl FnMut(&str, &str)) {
    let Some(context) = &report.context else { return };
    let lacking = |scenario: &&Scenario| scenario.probability.is_none();
    for scenario in context.scenarios.iter().filter(lacking) {
        let id = match scenario.id.as_str() {
            "T1" => "note-context-no-attempt",
            _ => "note-context-no-prevalence",
        };
        note(&format!("context.scenarios.{}", scenario.id), id);
    }
    if context.overall.is_some()
        && context.scenarios.iter().any(|scenario| scenario.probability.is_none())
    {
        note("context.overall", "note-context-partial");
    }
    let answered = |input: &Assumption| input.answer.is_some() && input.name != "kind";
    if context.assumptions.iter().any(|input| answered(input) && input.source == "recipient") {
        note("context.assumptions", "note-context-reading");
    }
    let public = context.kind == "public";
    if public && context.assumptions.iter().any(|input| !is_used_in_public(&input.name)) {
        note("context.assumptions", "note-context-unused");
    }
}

/// What the search for special uniques left out, and what its figures rest on.
fn special_uniques(report: &Report, note: &mut impl FnMut(&str, &str)) {
    let Some(found) = &report.special_uniques else { return };
    if found.records_with_msu == 0 {
        let id = match report.suppressed {
            0 => "note-special-uniques-none",
            _ => "note-special-uniques-left-out",
        };
        note("special_uniques.by_column", id);
    }
    if (found.max_size as usize) < report.columns.len() {
        note("special_uniques.score_sum", "note-special-uniques-sizes");
    }
    if found.dis_max == 1.0 {
        note("special_uniques.dis_sum", "note-special-uniques-dis");
    }
    if found.score_sum > EXACT {
        note("special_uniques.score_sum", "note-special-uniques-rounded");
    }
}

/// Sums of whole numbers are exact up to 2^53.
const EXACT: f64 = (1_u64 << 53) as f64;

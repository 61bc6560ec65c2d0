//! What was assessed and by which plan, what was not looked at, and what the measures are.

use super::super::catalogue::row;
use super::super::document::{Block, Row, Table, say, say_all, say_with, section};
use super::super::numbers::{count, percent};
use super::super::sizes::share;
use super::super::{ColumnsRead, NormalisedFigures, Note, Report};
use super::NONE;
use crate::measures;
use crate::words::Lang;

/// What was assessed.
pub(crate) fn assessed(report: &Report, lang: Lang) -> Vec<Block> {
    let part = |records: u64| {
        let args =
            [("records", count(records)), ("share", percent(share(records, report.records)))];
        say_with(lang, "records-share", &args)
    };
    let name = |id: &str| measures::get(id).map_or(id.to_owned(), |measure| measure.name(lang));
    let missing = format!("missing-{}", report.missing_as);
    let judged = if report.as_released { "judged-as-released" } else { "judged-at-levels" };
    let mut facts = vec![(name("records"), count(report.records))];
    if report.rows != report.records || report.persons.is_some() {
        facts.push((say(lang, "lines"), count(report.rows)));
    }
    if let Some(shift) = &report.shift {
        let columns = shift.columns.join(&say(lang, "list-separator"));
        let args = [("days", count(u64::from(shift.days))), ("columns", columns)];
        facts.push((say(lang, "shift"), say_with(lang, "shift-by", &args)));
        let seed = shift.seed.map(|seed| (say(lang, "shift-seed"), seed.to_string()));
        facts.extend(seed);
    }
    facts.push((name("kept"), part(report.kept)));
    facts.push((name("suppressed"), part(report.suppressed)));
    if report.missing_as == "drop" {
        facts.push((name("dropped"), part(report.dropped)));
    }
    if let Some(ColumnsRead { read, of }) = &report.columns_read {
        let args = [("read", count(*read)), ("of", count(*of))];
        facts.push((say(lang, "columns-read"), say_with(lang, "columns-read-of", &args)));
    }
    let sha256 = report.input_sha256.clone().unwrap_or_else(|| say(lang, "sha256-absent"));
    facts.extend([
        (say(lang, "quasi-identifiers"), count(report.columns.len() as u64)),
        (say(lang, "missing"), say(lang, &missing)),
        (say(lang, "judged"), say(lang, judged)),
        (say(lang, "sha256"), sha256),
        (say(lang, "version"), format!("oboro {}", report.version)),
    ]);
    let mut blocks = vec![
        section(lang, "assessed"),
        Block::Facts(facts),
        Block::Text(say(lang, "denominators")),
    ];
    blocks.extend(report.normalised.as_deref().map(|done| normalised(done, lang)));
    blocks
}

/// What was made alike on reading.
fn normalised(done: &[NormalisedFigures], lang: Lang) -> Block {
    let rows = done.iter().map(|one| Row {
        cells: vec![
            one.column.clone(),
            count(one.values),
            count(one.records),
            crate::words::text(lang, &format!("normalise-{}", one.kind), &[]),
        ],
        ..Row::default()
    });
    Block::Table(Table {
        caption: say(lang, "normalised-caption"),
        columns: say_all(lang, ["column", "normalised-values", "lines", "normalised-kind"]),
        words_from: 3,
        rows: rows.collect(),
    })
}

/// Why a figure is absent, and what this report does not look at.
pub(crate) fn notes(report: &Report, lang: Lang) -> Vec<Block> {
    let mut blocks = vec![section(lang, "notes")];
    if !report.notes.is_empty() {
        blocks.push(Block::List(report.notes.iter().map(|note| sentence(note, lang)).collect()));
    }
    blocks.push(Block::Text(say(lang, "not-checked")));
    let checks = [
        ("not-checked-disclosure", report.disclosure.is_empty()),
        ("not-checked-population", report.population.is_none()),
        ("not-checked-whose-population", report.population.is_some()),
        ("not-checked-special", report.special_uniques.is_none()),
        ("not-checked-other-columns", true),
        ("not-checked-releases", true),
        ("not-checked-roles", true),
        ("not-checked-law", true),
    ];
    let unchecked = checks.iter().filter(|(_, applies)| *applies);
    blocks.push(Block::List(unchecked.map(|(id, _)| say(lang, id)).collect()));
    blocks
}

/// The sentence of a note in the report's language, with the figure it is about.
fn sentence(note: &Note, lang: Lang) -> String {
    let text = crate::words::find(lang, &note.id, &[]).unwrap_or_else(|| note.text.clone());
    let id = note.path.strip_prefix("utility.").unwrap_or(&note.path);
    match measures::get(id) {
        Some(measure) => {
            say_with(lang, "note-about", &[("figure", measure.name(lang)), ("text", text)])
        }
        None => text,
    }
}

/// The plan as it was used.
pub(crate) fn plan(report: &Report, lang: Lang) -> Vec<Block> {
    vec![
        section(lang, "plan"),
        Block::Text(say(lang, "plan-values")),
        Block::Verbatim(report.plan.clone()),
    ]
}

/// The measures that this report shows.
pub(crate) fn glossary(report: &Report, lang: Lang) -> Vec<Block> {
    let used = measures::all().filter(|measure| match measure.id {
        "dropped" => report.missing_as == "drop",
        id if id.starts_with("classes.") => report.classes.is_some(),
        id if id.starts_with("individual.household.") => {
            report.individual.as_ref().is_some_and(|figures| figures.household.is_some())
        }
        id if id.starts_with("individual.") => report.individual.is_some(),
        "loss"
        | "precision"
        | "discernibility"
        | "ambiguity"
        | "average-class-size"
        | "non-uniform-entropy" => report.utility.iter().any(|figure| figure.id == measure.id),
        id if ["risk.journalist.", "risk.marketer.", "k_map.", "population.inconsistent"]
            .iter()
            .any(|of| id.starts_with(of)) =>
        {
            report.risk.journalist.is_some()
        }
        id if id.starts_with("disclosure.") => !report.disclosure.is_empty(),
        id if id.starts_with("presence.") => report.presence.is_some(),
        id if id.starts_with("lkc.") => !report.lkc.is_empty(),
        id if id.starts_with("special_uniques.") => report.special_uniques.is_some(),
        id if id.starts_with("tests.") => report.tests.is_some(),
        id if id.starts_with("columns.") => !report.columns.is_empty(),
        _ => true,
    });
    let rows = used.map(|measure| {
        let mut row = row(measure, lang);
        row.direction = crate::words::text(lang, &measure.direction.message(), &[]);
        row
    });
    vec![section(lang, "glossary"), Block::Glossary(rows.collect())]
}

/// The word for yes or no; a mark where there is nothing to say.
pub(super) fn yes_or_no(value: Option<bool>, lang: Lang) -> String {
    match value {
        Some(true) => say(lang, "yes"),
        Some(false) => say(lang, "no"),
        None => NONE.to_owned(),
    }
}

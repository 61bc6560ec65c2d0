//! What was read, and what each column looks like.

use crate::error::{Error, Result};
use crate::plan::Plan;
use crate::report::{
    BrokenPlace, ColumnProfile, InputFigures, Inspection, NormaliseFigures, NormalisedFigures,
};
use crate::risk::columns::column_risk;
use crate::roles::{self, Role};
use crate::table::kind::Kind;
use crate::table::{BrokenAt, Column, Normalised, Source, Table, Way, Ways};
use crate::words::{self, Lang};

/// The columns of a table; roles from the plan where there is one.
pub(super) fn inspect(table: &Table, plan: Option<&Plan>, lang: Lang) -> Result<Inspection> {
    if let Some(plan) = plan
        && let Some(name) = plan.columns.keys().find(|name| table.position(name).is_none())
    {
        return Err(Error::input("plan-column-unknown").in_column(name));
    }
    let source = table.source();
    Ok(Inspection {
        input: InputFigures {
            format: source.format.to_owned(),
            compression: source.compression.map(str::to_owned),
            sheet: source.sheet.clone(),
            sheets: source.sheets.clone(),
            encoding: source.encoding.to_owned(),
            delimiter: source.delimiter.to_string(),
            rows: table.rows() as u64,
            not_read: source.not_read.clone(),
            bytes: source.bytes,
            broken: source.broken.count(),
            broken_at: source.broken.places().iter().map(place).collect(),
            trailing: source.trailing,
            normalised: normalised(source),
        },
        columns: columns(table, plan, lang),
    })
}

fn place(at: &BrokenAt) -> BrokenPlace {
    BrokenPlace { line: at.line, column: at.column.clone() }
}

/// What was made alike on reading.
pub(super) fn normalised(source: &Source) -> Vec<NormalisedFigures> {
    let figures = |one: &Normalised| NormalisedFigures {
        column: one.column.clone(),
        kind: one.way.name().to_owned(),
        values: one.values,
        records: one.records,
    };
    source.normalised.iter().map(figures).collect()
}

/// What could be made alike in a column and is not yet: missing values are nothing more.
fn normalise(column: Column<'_>, taken: Ways, counts: &[u64]) -> Vec<NormaliseFigures> {
    let mut found =
        Way::ALL.map(|way| NormaliseFigures { kind: way.name().to_owned(), values: 0, records: 0 });
    for ((label, &records), &missing) in column.labels().iter().zip(counts).zip(column.missing()) {
        // Nearly every label is plain, and a column may have as many as records.
        if missing || Way::leaves(label) {
            continue;
        }
        for (way, figures) in Way::ALL.into_iter().zip(&mut found) {
            if !taken.takes(way) && way.changes(label) {
                figures.values += 1;
                figures.records += records;
            }
        }
    }
    found.into_iter().filter(|figures| figures.values > 0).collect()
}

fn columns(table: &Table, plan: Option<&Plan>, lang: Lang) -> Vec<ColumnProfile> {
    let columns = (0..table.width()).map(|position| table.column(position));
    let mut columns: Vec<ColumnProfile> =
        columns.map(|column| profile(column, table.ways_of(column.name()), plan, lang)).collect();
    if plan.is_none() {
        // A plan names one column of persons, and none beside counts.
        let counts = columns.iter().any(|column| column.role == Role::Count.name());
        let persons = columns.iter_mut().filter(|column| column.role == Role::Person.name());
        for second in persons.skip(usize::from(!counts)) {
            second.role = Role::Identifier.name().to_owned();
            second.role_reason = words::text(lang, "role-reason-person-again", &[]);
        }
    }
    columns
}

fn profile(column: Column<'_>, taken: Ways, plan: Option<&Plan>, lang: Lang) -> ColumnProfile {
    let used = column.counts();
    let (mut values, mut missing) = (Vec::new(), 0);
    for (&records, &is_missing) in used.iter().zip(column.missing()) {
        if is_missing {
            missing += records;
        } else if records > 0 {
            values.push(records);
        }
    }
    let distinct = values.len() as u64;
    let risk = column_risk(values.into_iter().chain([missing]));
    let (kind, kind_reason) = roles::kind(column);
    let (role, role_reason) = role(column, kind, plan, lang);
    ColumnProfile {
        name: column.name().to_owned(),
        kind: kind.name().to_owned(),
        kind_reason: kind_reason.text(lang),
        distinct,
        missing,
        normalise: normalise(column, taken, used),
        distinction: risk.distinction,
        separation: risk.separation,
        role: role.name().to_owned(),
        role_reason,
    }
}

fn role(column: Column<'_>, kind: Kind, plan: Option<&Plan>, lang: Lang) -> (Role, String) {
    let Some(plan) = plan else {
        let guess = roles::guess(column, kind);
        return (guess.role, guess.reason.text(lang));
    };
    match plan.columns.get(column.name()) {
        Some(entry) => (entry.role, words::text(lang, "role-from-plan", &[])),
        None => (Role::Insensitive, words::text(lang, "role-not-in-plan", &[])),
    }
}

//! Synthetic discharge summaries that look like the extract of a Japanese hospital group.
//!
//! Every patient is invented: the rows are drawn from published totals (population by sex, age and municipality) and from
//! rates that are only plausible, and describe no real person, stay or hospital.
//! The same seed gives the same bytes on every machine and in the browser; the first rows of a longer file are those of a
//! shorter one.
//!
//! What depends on what: home -> sex, age and diagnosis (by the age structure of the region and the rates of the
//! diagnosis) -> season of admission, hospital (near home; rare diseases go to the university hospital), nights, outcome,
//! cost, height and weight.
//!
//! ```
//! let mut table = Vec::new();
//! oboro::example::write(100, 2024, &mut |chunk| {
//!     table.extend_from_slice(chunk);
//!     Ok(())
//! })?;
//! assert!(table.starts_with(b"patient_id,age,sex,postal_code"));
//! # Ok::<(), oboro::Error>(())
//! ```

mod admissions;
mod body;
mod calendar;
mod columns;
mod diagnoses;
mod hospitals;
mod people;
mod places;
mod stays;

#[cfg(test)]
mod tests;

pub use columns::Column;

use crate::draw::Dice;
use admissions::Admissions;
use body::Body;
use calendar::Calendar;
use columns::Record;
use diagnoses::Kind;
use hospitals::Catchment;
use places::MUNICIPALITIES;
use stays::{Outcomes, Stay};

use crate::error::{Error, Result};

/// Rows of `examples/discharges.csv`.
pub const ROWS: u64 = 10_000;

/// Seed of `examples/discharges.csv`.
pub const SEED: u64 = 2024;

/// About how many bytes are handed over at a time.
const CHUNK: usize = 1 << 16;

/// The plan that goes with the table, as TOML.
pub fn plan() -> &'static str {
    include_str!("../../examples/discharges.toml")
}

/// A seed nobody chose, below 2^32 so that it is short enough to be noted down.
///
/// # Errors
/// The machine gives no random numbers.
pub fn seed() -> Result<u64> {
    getrandom::u32().map(u64::from).map_err(|_| Error::fault("no-randomness"))
}

/// Writes the table as CSV (UTF-8, header, commas, `\n`), in chunks of whole lines.
///
/// # Errors
/// Those of `out`.
pub fn write(rows: u64, seed: u64, out: &mut dyn FnMut(&[u8]) -> Result<()>) -> Result<()> {
    write_columns(rows, seed, &Column::ALL, out)
}

/// Writes some columns of the table; each holds what it holds in the whole table.
///
/// # Errors
/// Those of `out`.
pub fn write_columns(
    rows: u64,
    seed: u64,
    columns: &[Column],
    out: &mut dyn FnMut(&[u8]) -> Result<()>,
) -> Result<()> {
    let mut source = Source::new(seed);
    let mut text = String::with_capacity(CHUNK + 512);
    line(columns, &mut text, |column, text| text.push_str(column.name()));
    for number in 1..=rows {
        let record = source.record(number);
        line(columns, &mut text, |column, text| record.cell(column, &source.calendar, text));
        if text.len() >= CHUNK {
            out(text.as_bytes())?;
            text.clear();
        }
    }
    if text.is_empty() { Ok(()) } else { out(text.as_bytes()) }
}

fn line(columns: &[Column], text: &mut String, cell: impl Fn(Column, &mut String)) {
    for (i, column) in columns.iter().enumerate() {
        if i > 0 {
            text.push(',');
        }
        cell(*column, text);
    }
    text.push('\n');
}

/// Everything that a row is drawn from.
struct Source {
    dice: Dice,
    admissions: Admissions,
    catchment: Catchment,
    calendar: Calendar,
    outcomes: Outcomes,
}

impl Source {
    fn new(seed: u64) -> Source {
        Source {
            dice: Dice::new(seed),
            admissions: Admissions::new(),
            catchment: Catchment::new(),
            calendar: Calendar::new(),
            outcomes: Outcomes::new(),
        }
    }

    /// The next row; another order of draws would be another file.
    fn record(&mut self, number: u64) -> Record {
        let dice = &mut self.dice;
        let admission = self.admissions.draw(dice);
        let (person, diagnosis) = (admission.person, admission.diagnosis);
        let postal_code = MUNICIPALITIES[admission.municipality].postal_code(dice);
        let rare = diagnosis.kind == Kind::Rare;
        let hospital = self.catchment.draw(dice, admission.municipality, person.age, rare);
        let icd10 = diagnosis.icd10(dice.pick(diagnosis.codes));
        let stay = Stay::draw(dice, &self.calendar, &self.outcomes, person, diagnosis);
        let body = Body::draw(dice, person, diagnosis.kind == Kind::Newborn);
        Record { number, admission, postal_code, icd10, hospital, stay, body }
    }
}

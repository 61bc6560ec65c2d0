//! Stata: rows as they come, codes and not their value labels, which are often not one to one.
//!
//! Every missing value (`.`, `.a` to `.z`) is absent; days and moments are ISO 8601 by the format of their variable.

use std::io::Cursor;

use dta::stata::dta::dta_reader::DtaReader;
use dta::stata::dta::record_reader::RecordReader;
use dta::stata::dta::value::Value;
use dta::stata::dta::variable::Variable;
use dta::stata::dta::variable_type::VariableType;
use dta::stata::stata_byte::StataByte;
use dta::stata::stata_double::StataDouble;
use dta::stata::stata_float::StataFloat;
use dta::stata::stata_int::StataInt;
use dta::stata::stata_long::StataLong;

use crate::batch::Batch;
use crate::calendar;
use crate::intern::{self, Filling, ROWS};
use crate::refusal::{Kind, Refusal};
use crate::text::plain;

/// A file whose rows are read.
pub(crate) struct Stata {
    reader: RecordReader<Cursor<Vec<u8>>>,
    pub(crate) names: Vec<String>,
    as_what: Vec<Unit>,
}

/// What the numbers of a variable count.
#[derive(Clone, Copy)]
enum Unit {
    Number,
    Days,
    Milliseconds,
    Months,
}

/// The bytes of the name of a variable, in the release where they are fewest.
const NAME: u64 = 9;

/// Days from the beginning of 1960, which Stata counts from, to that of 1970.
const TO_1970: i64 = 3653;

pub(crate) fn open(bytes: Vec<u8>) -> Result<Stata, Refusal> {
    let damaged = |_| Refusal::new(Kind::Damaged, "dta");
    let length = bytes.len() as u64;
    let is_tagged = bytes.starts_with(b"<stata_dta>");
    let header = DtaReader::new().from_reader(Cursor::new(bytes)).read_header().map_err(damaged)?;
    // The reader asks for as much memory as there are variables, which take more bytes than these.
    if u64::from(header.header().variable_count()) * NAME > length {
        return Err(Refusal::new(Kind::Damaged, "dta"));
    }
    let mut schema = header.read_schema().map_err(damaged)?;
    let reader = if is_tagged {
        // A map says where the records are, so that no length of what is passed over is believed.
        schema.seek_records().map_err(damaged)?
    } else {
        schema.skip_to_end().map_err(damaged)?;
        schema.into_record_reader().map_err(damaged)?
    };
    let variables = reader.schema().variables();
    for variable in variables {
        if matches!(variable.variable_type(), VariableType::LongString) {
            return Err(Refusal::new(Kind::Untold, "strL").in_column(variable.name()));
        }
    }
    let names = variables.iter().map(|variable| variable.name().to_owned()).collect();
    let as_what = variables.iter().map(unit).collect();
    Ok(Stata { reader, names, as_what })
}

fn unit(variable: &Variable) -> Unit {
    let format = variable.format().trim_start_matches('%').trim_start_matches('-');
    match format {
        _ if format.starts_with("td") || format.starts_with('d') => Unit::Days,
        _ if format.starts_with("tc") => Unit::Milliseconds,
        _ if format.starts_with("tm") => Unit::Months,
        _ => Unit::Number,
    }
}

impl Stata {
    /// The next rows.
    pub(crate) fn next(&mut self) -> Result<Option<Batch>, Refusal> {
        let damaged = |_| Refusal::new(Kind::Damaged, "dta");
        let mut filling: Vec<Filling> = self.names.iter().map(|_| Filling::default()).collect();
        let mut rows = 0;
        while rows < ROWS {
            let Some(record) = self.reader.read_record().map_err(damaged)? else { break };
            let values = record.values().iter().zip(&self.as_what);
            for ((value, unit), filling) in values.zip(&mut filling) {
                push(filling, value, *unit);
            }
            rows += 1;
        }
        Ok((rows > 0).then(|| intern::batch(rows, filling)))
    }
}

fn push(filling: &mut Filling, value: &Value<'_>, unit: Unit) {
    let number = match value {
        Value::String(text) => return filling.push(Some(text)),
        Value::Byte(StataByte::Present(number)) => f64::from(*number),
        Value::Int(StataInt::Present(number)) => f64::from(*number),
        Value::Long(StataLong::Present(number)) => f64::from(*number),
        Value::Double(StataDouble::Present(number)) => *number,
        Value::Float(StataFloat::Present(number)) => {
            // By its own shortest text, as a person typed it.
            number.to_string().parse().unwrap_or(f64::from(*number))
        }
        _ => return filling.push(None),
    };
    let count = number.floor() as i64;
    let label = match unit {
        // Far outside the calendar it is no day.
        Unit::Days if count.abs() < 4_000_000 => calendar::day(count - TO_1970),
        Unit::Milliseconds if count.abs() < 4_000_000 * 86_400_000 => {
            calendar::moment(count - TO_1970 * 86_400_000, 1000, "")
        }
        Unit::Months if count.abs() < 100_000 => {
            format!("{:04}-{:02}", 1960 + count.div_euclid(12), count.rem_euclid(12) + 1)
        }
        _ => plain(number),
    };
    filling.push(Some(&label));
}

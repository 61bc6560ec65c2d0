//! What must hold for any bytes at all: one function a reader.
//!
//! The programs of `cargo fuzz` call them with what they find, `tests/fuzz.rs` with the seeds and small changes of them.

use std::panic;

use oboro::hierarchy::{Hierarchy, csv as levels};
use oboro::plan::Plan;
use oboro::table::kind::Kind;
use oboro::table::value::{Date, Decimal};
use oboro::table::{CsvOptions, CsvReader, Table, TableReader, Ways};
use oboro::{Error, Lang};
use oboro_formats::File;

/// A reader, by name.
pub type Target = (&'static str, fn(&[u8]));

/// Every reader.
pub const TARGETS: [Target; 5] =
    [("csv", csv), ("file", file), ("hierarchy", hierarchy), ("plan", plan), ("value", value)];

/// A table is the same whatever the pieces in which it arrives, and so is what is wrong with it.
pub fn csv(data: &[u8]) {
    let whole = read(data, data.len().max(1));
    let [first, ..] = data else { return };
    let pieces = read(data, usize::from(first % 7) + 1);
    match (whole, pieces) {
        (Ok(whole), Ok(pieces)) => {
            assert_eq!((whole.rows(), whole.width()), (pieces.rows(), pieces.width()));
            assert_eq!(whole.source(), pieces.source());
            for position in 0..whole.width() {
                let (one, other) = (whole.column(position), pieces.column(position));
                assert!(one.labels().iter().eq(other.labels().iter()));
                assert_eq!(one.codes(), other.codes());
                let (kind, reason) = Kind::of(one);
                assert!(!kind.name().is_empty() && !reason.text(Lang::En).is_empty());
            }
        }
        (Err(whole), Err(pieces)) => {
            assert_eq!(whole, pieces);
            said(&whole);
        }
        (whole, pieces) => panic!("{:?} and {:?}", whole.err(), pieces.err()),
    }
}

fn read(data: &[u8], piece: usize) -> Result<Table, Error> {
    let mut reader = CsvReader::new(CsvOptions::default())?;
    data.chunks(piece).try_for_each(|piece| reader.feed(piece))?;
    reader.finish()
}

/// A file of any format is a table or refused; what its reader, which is not ours, panics at counts as refused, as in
/// the faces.
pub fn file(data: &[u8]) {
    let opened = panic::catch_unwind(|| {
        let mut reader = TableReader::new(CsvOptions::default())?;
        data.chunks(4096).try_for_each(|piece| match reader.wants_pieces() {
            true => Ok(()),
            false => reader.feed(piece),
        })?;
        if reader.wants_pieces() {
            let options = reader.opening();
            File::open(data.to_vec(), &options).try_for_each(|piece| reader.take(piece))?;
        }
        reader.finish()
    });
    match opened {
        Ok(Ok(table)) => assert!(table.rows() > 0 && table.width() > 0),
        Ok(Err(error)) => said(&error),
        Err(_) => {}
    }
}

/// A refusal is a sentence with all its words.
fn said(error: &Error) {
    for lang in Lang::ALL {
        let line = error.line(lang);
        assert!(!line.contains("{$") && line.lines().count() == 1, "{}: {line}", error.id());
    }
}

/// Every level of a hierarchy that is accepted coarsens the one below, and the last has one group.
pub fn hierarchy(data: &[u8]) {
    match levels::build(data, &[], Ways::default()) {
        Ok(hierarchy) => coarsens(&hierarchy),
        Err(error) => said(&error),
    }
}

fn coarsens(hierarchy: &Hierarchy) {
    let last = hierarchy.levels() - 1;
    assert!(hierarchy.is_top(last) && hierarchy.groups(last) == 1);
    for level in 1..=last {
        let mut parent = vec![None; hierarchy.groups(level - 1)];
        for (&below, &above) in hierarchy.codes(level - 1).iter().zip(hierarchy.codes(level)) {
            assert_eq!(*parent[below as usize].get_or_insert(above), above);
        }
    }
}

/// A plan that is read is written so that it reads back as the same plan.
pub fn plan(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    match Plan::from_toml(text) {
        Ok(plan) => {
            let again = Plan::from_toml(&plan.to_toml()).expect("what was written is read");
            // Numbers that are none are never equal.
            assert_eq!(format!("{again:?}"), format!("{plan:?}"));
        }
        Err(error) => assert!(!error.message(Lang::En).is_empty()),
    }
}

/// A date is a day of the calendar, and a number that is written is read again.
pub fn value(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    if let Some(date) = Date::parse(text) {
        let (first, last) = date.days();
        assert!(first <= last && Date::on(first).is_some() && Date::on(last).is_some());
    }
    if let Some(number) = Decimal::parse(text) {
        assert_eq!(Decimal::parse(&number.to_string()), Some(number));
    }
}

//! What must hold for any bytes at all: one function a reader.
//!
//! The programs of `cargo fuzz` call them with what they find, `tests/fuzz.rs` with the seeds and small changes of them.

use std::panic;

use oboro::hierarchy::{Hierarchy, csv as levels};
use oboro::plan::Plan;
use oboro::table::kind::Kind;
use oboro::table::value::{Date, Decimal};
use oboro::table::{CsvOptions, CsvReader, Dialect, Stretch, Table, TableReader, Ways};
use oboro::{Error, Lang};
use oboro_formats::File;

/// A reader, by name.
pub type Target = (&'static str, fn(&[u8]));

/// Every reader.
pub const TARGETS: [Target; 6] = [
    ("csv", csv),
    ("file", file),
    ("hierarchy", hierarchy),
    ("plan", plan),
    ("stretches", stretches),
    ("value", value),
];

/// A table is the same whatever the pieces in which it arrives, and so is what is wrong with it.
pub fn csv(data: &[u8]) {
    let whole = read(data, data.len().max(1));
    let [first, ..] = data else { return };
    let pieces = read(data, usize::from(first % 7) + 1);
    alike(&whole, &pieces);
    match whole {
        Ok(table) => {
            for position in 0..table.width() {
                let (kind, reason) = Kind::of(table.column(position));
                assert!(!kind.name().is_empty() && !reason.text(Lang::En).is_empty());
            }
        }
        Err(error) => said(&error),
    }
}

/// Two ways to read a file give the same, code by code.
pub fn alike(one: &Result<Table, Error>, other: &Result<Table, Error>) {
    match (one, other) {
        (Ok(one), Ok(other)) => {
            assert_eq!((one.rows(), one.width()), (other.rows(), other.width()));
            assert_eq!(one.source(), other.source());
            for position in 0..one.width() {
                let (one, other) = (one.column(position), other.column(position));
                assert_eq!(one.name(), other.name());
                assert!(one.labels().iter().eq(other.labels().iter()));
                assert_eq!((one.codes(), one.missing()), (other.codes(), other.missing()));
            }
        }
        (Err(one), Err(other)) => assert_eq!(one, other),
        (one, other) => panic!("{:?} and {:?}", one.as_ref().err(), other.as_ref().err()),
    }
}

fn read(data: &[u8], piece: usize) -> Result<Table, Error> {
    let mut reader = CsvReader::new(CsvOptions::default())?;
    data.chunks(piece).try_for_each(|piece| reader.feed(piece))?;
    reader.finish()
}

/// A table is the same whoever reads its stretches. They come after a beginning by which its dialect is known.
pub fn stretches(data: &[u8]) {
    let [label, width, length, ahead, ..] = data else { return };
    let width = usize::from(width % 3) + 1;
    let label = [&b"\xe3\x81\x82"[..], b"\x82\xa0", b"x"][usize::from(label % 3)];
    let label = label.repeat(10_000 / (label.len() * width));
    let mut text = b"a,b,c\n"[6 - 2 * width..].to_vec();
    for _ in 0..8 {
        text.extend(vec![&label[..]; width].join(&b','));
        text.push(b'\n');
    }
    let known = text.len();
    text.extend(data);
    let cut = Cut { known, length: usize::from(*length) * 8 + 8, ahead: usize::from(ahead % 4) };
    let (several, _) = by_several(&text, cut, CsvOptions::default());
    alike(&read(&text, text.len()), &several);
}

/// Where a text is cut into stretches.
#[derive(Clone, Copy, Debug)]
pub struct Cut {
    /// Bytes of the beginning, by which the dialect is known.
    pub known: usize,
    /// Bytes of a stretch.
    pub length: usize,
    /// Stretches that are read before those in front of them are taken.
    pub ahead: usize,
}

/// Reads a text as several workers do; says how many stretches were taken as they are.
pub fn by_several(text: &[u8], cut: Cut, options: CsvOptions) -> (Result<Table, Error>, usize) {
    let mut taken = 0;
    let read = || {
        let mut reader = TableReader::new(options)?;
        let (known, rest) = text.split_at(cut.known);
        reader.feed(known)?;
        let mut dialects: Vec<Option<Dialect>> = vec![reader.dialect(); cut.ahead];
        for (number, bytes) in rest.chunks(cut.length).enumerate() {
            dialects.push(reader.dialect());
            // As from one memory to another.
            let dialect = dialects[number].map(|dialect| dialect.to_bytes());
            let dialect = dialect.map(|bytes| Dialect::from_bytes(&bytes).expect("a dialect"));
            let stretch = dialect.and_then(|dialect| dialect.read(bytes)).map(Stretch::to_bytes);
            let Some(stretch) = stretch else {
                reader.feed(bytes)?;
                continue;
            };
            let stretch = Stretch::from_bytes(&stretch).expect("a stretch");
            reader.feed(&bytes[..stretch.begin()])?;
            match reader.take_stretch(&stretch)? {
                true => taken += 1,
                false => reader.feed(&bytes[stretch.begin()..stretch.end()])?,
            }
            reader.feed(&bytes[stretch.end()..])?;
        }
        reader.finish()
    };
    (read(), taken)
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

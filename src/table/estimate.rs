//! How much memory a table will need, judged by what was read of it.
//!
//! What is told is meant to suffice: for reading, for the table, and for its first assessment at whatever levels, should
//! every column be a quasi-identifier in which not nearly every record has a value of its own. `tests/estimate.rs` holds
//! it against what the allocator counts at level 0: never below, and not much more than twice of it.
//!
//! Labels go on coming as a power of the number of records, by what came in the second half of what was read (Heaps'
//! law). Where values are drawn again and again, however unevenly, they come more slowly than that.

use super::builder::{MOST_ROWS, TableBuilder};
use super::growing::Growing;
use super::interner::Interner;
use super::kind::Kind;
use crate::error::{Error, Result};

/// So much of a file is read between two looks, in bytes.
const LOOK: u64 = 4 << 20;

/// Of a file so much has been read before new labels are reckoned with in a refusal: an eighth.
const SURE: u64 = 8;

/// So many labels show what is in a column.
const A_LOOK: usize = 100;

/// What a table takes whatever is in it: the words, a report, what polars begins with.
const ALWAYS: u64 = 16 << 20;

/// Bytes of a label, beside its text, in polars' dictionary: two tables of them, a view, an allocation.
const KEPT: u64 = 128;
/// The text of a label stands in that dictionary so many times, room to grow included.
const TEXTS: u64 = 3;
/// Bytes of a label, beside its text, in a hierarchy of a few levels, and while that is built.
const GROUPED: u64 = 76;
const BUILT: u64 = 120;
/// Bytes of a label in counts and tables of codes while a node is judged.
const JUDGED: u64 = 40;

/// What a table will have and need when all of it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// Records.
    pub rows: u64,
    /// Bytes of memory that suffice.
    pub memory: u64,
}

/// What a column will need.
#[derive(Clone, Copy, Debug)]
pub(super) struct Expected {
    /// Labels so far, and in the end.
    labels: (u64, u64),
    /// Bytes of a label's text on average, times 16.
    text: u64,
    /// Whether its values do not come in an order of their own.
    is_unordered: bool,
}

/// Watches that a table will fit.
#[derive(Debug)]
pub(super) struct Fitting {
    /// Bytes of the whole file, where that is known.
    size: Option<u64>,
    /// Bytes of memory that may be used.
    most: Option<u64>,
    /// When to look again, in bytes read.
    next: u64,
    last: Option<Estimate>,
}

impl Fitting {
    pub(super) fn new(size: Option<u64>, most: Option<u64>) -> Fitting {
        Fitting { size, most, next: LOOK, last: None }
    }

    /// The last estimate.
    pub(super) fn last(&self) -> Option<Estimate> {
        self.last
    }

    /// Looks from time to time, after so many bytes of the file were read.
    ///
    /// # Errors
    /// `table-too-large`: more memory will be needed than may be used.
    pub(super) fn look(&mut self, read: u64, table: &TableBuilder) -> Result<()> {
        if read < self.next || table.rows() == 0 {
            return Ok(());
        }
        self.next = read + LOOK;
        // Of a stream without a known end at least what there is already.
        let size = self.size.unwrap_or(read).max(read);
        let rows = scaled(table.rows().into(), size, read).min(MOST_ROWS.into());
        let columns = table.expected(rows);
        let memory = needed(rows, columns.iter().copied());
        self.last = Some(Estimate { rows, memory });
        let Some(most) = self.most.filter(|&most| memory > most) else { return Ok(()) };
        // So early, what is told may be far more than what comes.
        let by_now = columns.iter().map(|column| column.without_new_labels());
        if size / SURE > read && needed(rows, by_now) <= most {
            return Ok(());
        }
        let fitting = fitting(rows, columns.clone(), most);
        Err(Error::input("table-too-large")
            .with("rows", about(rows))
            .with("memory", about(memory.div_ceil(1_000_000)))
            .with("most", about(most / 1_000_000))
            .with("columns", columns.len())
            .with("fit", if fitting > 0 { "some" } else { "none" })
            .with("fitting", fitting))
    }
}

/// A number of three digits and zeros, with its thousands apart: it is a guess.
fn about(number: u64) -> String {
    let zeros = number.checked_ilog10().unwrap_or(0).saturating_sub(2);
    let unit = 10_u64.pow(zeros);
    let digits = (number / unit * unit).to_string();
    let first = match digits.len() % 3 {
        0 => 3,
        few => few,
    };
    let mut text = digits[..first].to_owned();
    for place in (first..digits.len()).step_by(3) {
        text.push(',');
        text.push_str(&digits[place..place + 3]);
    }
    text
}

/// How many columns fit, those that need least first.
fn fitting(rows: u64, mut columns: Vec<Expected>, most: u64) -> usize {
    columns.sort_by_key(|column| needed(rows, [*column].into_iter()));
    let fits = |&some: &usize| needed(rows, columns[..some].iter().copied()) <= most;
    (1..columns.len()).take_while(fits).last().unwrap_or(0)
}

fn scaled(count: u64, to: u64, from: u64) -> u64 {
    let scaled = u128::from(count) * u128::from(to) / u128::from(from.max(1));
    u64::try_from(scaled).unwrap_or(u64::MAX)
}

/// How many labels there will be among so many records, of which there were `earlier` and are `now`: each a number of
/// records and their labels.
pub(super) fn labels_among(rows: u64, earlier: (u64, u64), now: (u64, u64)) -> u64 {
    let ((then, few), (seen, many)) = (earlier, now);
    if few == 0 || many <= few || seen <= then || rows <= seen {
        return many;
    }
    let ratio = |a: u64, b: u64| libm::log(a as f64 / b as f64);
    let power = (ratio(many, few) / ratio(seen, then)).clamp(0.0, 1.0);
    let labels = many as f64 * libm::pow(rows as f64 / seen as f64, power);
    (libm::ceil(labels) as u64).min(rows)
}

impl Expected {
    /// What a column of these labels and codes will need when it has so many records.
    pub(super) fn of(labels: &Interner, codes: &Growing, rows: u64) -> Expected {
        let known = labels.len() as u64;
        let (kind, _) = Kind::of_labels(labels.labels().take(A_LOOK));
        Expected {
            labels: (known, codes.labels_among(rows).max(known)),
            text: labels.bytes() as u64 * 16 / known.max(1),
            is_unordered: !matches!(kind, Kind::Date | Kind::Decimal),
        }
    }

    fn without_new_labels(self) -> Expected {
        Expected { labels: (self.labels.0, self.labels.0), ..self }
    }

    fn text_of(self, labels: u64) -> u64 {
        labels.saturating_mul(self.text) / 16
    }

    /// Codes in one piece, and a bit of each that says whether the value is missing.
    fn codes(self, rows: u64) -> u64 {
        let width = match self.labels.1 {
            ..=0xff => 1,
            0x100..=0xffff => 2,
            _ => 4,
        };
        rows.saturating_mul(width).saturating_add(rows / 8)
    }

    /// Labels while they are looked up by what is read, without the index.
    fn collected(self) -> u64 {
        room(self.text_of(self.labels.1)) + 8 * room(self.labels.1)
    }

    fn index(self) -> u64 {
        17 * buckets(self.labels.1)
    }

    /// The column of the table.
    fn kept(self, rows: u64) -> u64 {
        let labels = self.labels.1;
        self.codes(rows) + KEPT * labels + TEXTS * self.text_of(labels)
    }

    /// Its hierarchy, and the way to the level from codes.
    fn grouped(self) -> u64 {
        let labels = self.labels.1;
        GROUPED * labels + self.text_of(labels) + 5 * buckets(labels)
    }

    /// Whether it is taken for an identifier: see [`crate::roles`].
    fn is_of_own_values(self, rows: u64) -> bool {
        self.is_unordered && self.labels.1 >= rows / 100 * 95
    }
}

/// Room for so many of what grows by doubling.
fn room(count: u64) -> u64 {
    count.checked_next_power_of_two().unwrap_or(u64::MAX)
}

/// The same of a hash table, of which an eighth stays free.
fn buckets(count: u64) -> u64 {
    room(count.saturating_mul(8) / 7 + 1)
}

/// Bytes for a table of so many records with these columns: the most that is there at any time.
fn needed(rows: u64, columns: impl Iterator<Item = Expected> + Clone) -> u64 {
    let sum = |of: &dyn Fn(Expected) -> u64| columns.clone().map(of).fold(0, u64::saturating_add);
    let most = |of: &dyn Fn(Expected) -> u64| columns.clone().map(of).max().unwrap_or(0);
    // While it is read, an index that grows is there one and a half times.
    let reading = sum(&|column| column.codes(rows) + column.collected() + column.index())
        .saturating_add(most(&|column| column.index()) / 2);
    // At its end one column after the other becomes what it stays.
    let kept = sum(&|column| column.kept(rows));
    let finishing = kept.saturating_add(most(&|column| column.codes(rows) + column.collected()));
    let quasi = columns.clone().filter(|column| !column.is_of_own_values(rows));
    let grouped = quasi.clone().map(Expected::grouped).fold(kept, u64::saturating_add);
    let building = quasi.clone().map(|column| BUILT * column.labels.1).max().unwrap_or(0);
    let labels = quasi.clone().fold(0, |all: u64, column| all.saturating_add(column.labels.1));
    let judging = labels.saturating_mul(JUDGED).saturating_add(classes(rows, quasi));
    let assessing = grouped.saturating_add(building.max(judging));
    reading.max(finishing).max(assessing).saturating_add(ALWAYS)
}

/// Bytes for the classes by all of these columns, at level 0 and of the node that is judged, where that is another one.
///
/// Nobody knows yet how many records are alike: none are, if the labels allow it.
fn classes(rows: u64, columns: impl Iterator<Item = Expected> + Clone) -> u64 {
    let combined = columns.clone().fold(1, |all: u64, column| all.saturating_mul(column.labels.1));
    let classes = combined.min(rows);
    let bits: u64 = columns.map(|column| u64::from((column.labels.1 + 1).ilog2()) + 1).sum();
    let key = 8 * room(bits.div_ceil(64));
    // A key and a size of either; the classes that belong together, and what becomes of each.
    let each = 2 * (key + 8) + 4 + 2;
    let index = 8 * room(classes / 5 * 8 + 1);
    (classes.saturating_mul(each)).saturating_add(index).saturating_add(rows.saturating_mul(4))
}

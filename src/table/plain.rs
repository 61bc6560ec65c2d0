//! Plain records, many at a time.
//!
//! Nearly every record of nearly every file is plain: its fields hold no line break and no doubled quote, and there
//! are as many as there are columns. Where there is no quote either, the ends of all fields are known beforehand
//! ([`super::fields`]), and each column is read by a loop of its own; a record with quotes is read field by field.
//! A record that is not plain, or not whole, is left to the machine that knows everything ([`super::records`]): what
//! is read is the same, whoever reads it.

use super::builder::{ColumnBuilder, TableBuilder};
use super::fields::{End, Field, Fields, Known};
use super::interner::Interner;

/// Longer records are left to the machine, which knows the limits.
const LONGEST: usize = 1 << 20;

/// One in each byte.
const ONES: u64 = 0x0101_0101_0101_0101;
/// The highest bit of each byte.
const HIGH: u64 = ONES << 7;
/// Bytes below this end what is plain: line breaks, zero and tabs among them.
const CONTROL: u64 = 0x0e;

/// Where fields turned out to be of no use, the next ones are marked so many bytes later, and ever later.
const FIRST_PAUSE: usize = 1 << 14;
const LAST_PAUSE: usize = 1 << 18;

/// Reads the plain records of a text that comes in pieces.
pub(super) struct Plain {
    delimiter: u8,
    /// Begins a line that is no record.
    comment: u8,
    fields: Fields,
    /// Records that were read by their marks since some were made last, and ends that somebody else went past.
    taken: usize,
    passed: usize,
    /// Nothing is marked before this place.
    quiet: usize,
    pause: usize,
}

/// Records that follow one another, as far as that is known from their ends.
struct Run {
    records: usize,
    /// Fields from one of them to the next: a line end of two characters has an empty one between them.
    stride: usize,
    /// The next bytes may tell of more.
    is_cut: bool,
}

impl Plain {
    pub(super) fn new(delimiter: u8, comment: Option<u8>) -> Plain {
        Plain {
            delimiter,
            // A line break begins none either.
            comment: comment.unwrap_or(b'\n'),
            fields: Fields::new(delimiter),
            taken: 0,
            passed: 0,
            quiet: 0,
            pause: FIRST_PAUSE,
        }
    }

    /// A new piece of the text begins.
    pub(super) fn begin(&mut self) {
        self.fields.restart(0);
        self.quiet = 0;
    }

    /// Reads plain records of a piece from `at` on, which is between two records; says where the last of them ends.
    ///
    /// Each of them is one line.
    pub(super) fn read(&mut self, text: &[u8], mut at: usize, table: &mut TableBuilder) -> usize {
        loop {
            at = self.by_column(text, at, table);
            match table.record(|columns| self.record(text, at, columns)) {
                Some(end) => at = end,
                None => return at,
            }
        }
    }

    /// Reads records without quotes, column by column, as long as there are some; says where the last of them ends.
    fn by_column(&mut self, text: &[u8], mut at: usize, table: &mut TableBuilder) -> usize {
        let width = table.width();
        self.passed += self.fields.pass_to(at);
        loop {
            let Run { records, stride, is_cut } = self.run(text, at, width);
            if records > 0 {
                let fields = self.fields.left();
                let read = table.records(records, |column, done, labels, codes| {
                    by_field(text, &fields[done * stride + column..], stride, labels, codes)
                });
                self.taken += read;
                if let Some(end) = self.fields.pass(read * stride, read * (1 + stride - width)) {
                    at = end + 1;
                }
                if read < records {
                    return at;
                }
            } else if !is_cut || self.fields.seen() > at + LONGEST || !self.mark(text, at) {
                return at;
            }
        }
    }

    /// The records from `at` on, whose fields are the next ones.
    fn run(&self, text: &[u8], mut at: usize, width: usize) -> Run {
        let ends = self.fields.ends();
        let mut run = Run { records: 0, stride: width, is_cut: false };
        let mut last = self.fields.first() + width - 1;
        let mut next = 0;
        loop {
            let Some(&End { field, place }) = ends.get(next) else {
                return Run { is_cut: true, ..run };
            };
            let begin = text[at];
            let is_none = matches!(begin, b'\n' | b'\r') || begin == self.comment;
            if field != last || is_none || place - at > LONGEST {
                return run;
            }
            let stride = match (text[place], ends.get(next + 1)) {
                (b'\n', _) => width,
                (b'\r', Some(end)) if end.place == place + 1 && text[end.place] == b'\n' => {
                    width + 1
                }
                (b'\r', None) if place + 1 == self.fields.seen() => {
                    return Run { is_cut: true, ..run };
                }
                (b'\r', _) => width,
                _ => return run,
            };
            if run.records > 0 && stride != run.stride {
                return run;
            }
            run = Run { records: run.records + 1, stride, is_cut: false };
            next += 1 + stride - width;
            last += stride;
            at = ends[next - 1].place + 1;
        }
    }

    /// Marks the next bytes; says whether that was worth while.
    fn mark(&mut self, text: &[u8], at: usize) -> bool {
        if at < self.quiet {
            return false;
        }
        match (self.taken, self.passed) {
            (0, 1..) => {
                self.quiet = at + self.pause;
                self.pause = LAST_PAUSE.min(2 * self.pause);
            }
            (1.., _) => self.pause = FIRST_PAUSE,
            (0, 0) => {}
        }
        (self.taken, self.passed) = (0, 0);
        if at > self.fields.seen() {
            self.fields.restart(at);
        }
        at >= self.quiet && self.fields.mark(text)
    }

    /// Where the record that begins at `start` ends, when each of its fields is taken in; `None` unless it is plain.
    #[inline]
    fn record(&self, text: &[u8], start: usize, columns: &mut [ColumnBuilder]) -> Option<usize> {
        // A blank line or a comment.
        if matches!(text.get(start)?, b'\n' | b'\r') || text[start] == self.comment {
            return None;
        }
        let mut at = start;
        let mut left = columns.len();
        for column in columns {
            left -= 1;
            let (label, end) = match text.get(at)? {
                b'"' => {
                    let end = end_of(text, at + 1, b'"')?;
                    if text[end] != b'"' {
                        return None;
                    }
                    (at + 1..end, end + 1)
                }
                _ => {
                    let end = end_of(text, at, self.delimiter)?;
                    (at..end, end)
                }
            };
            at = match *text.get(end)? {
                byte if byte == self.delimiter && left > 0 => end + 1,
                b'\n' if left == 0 => end + 1,
                b'\r' if left == 0 => end + 1 + usize::from(*text.get(end + 1)? == b'\n'),
                _ => return None,
            };
            // Now that this is a field, so that no label is met which the machine does not meet.
            column.take(text, label)?;
        }
        (at - start <= LONGEST).then_some(at)
    }
}

/// The codes of every so many of the fields; says how many there are before one that is new and no text.
fn by_field(
    text: &[u8],
    fields: &[Field],
    stride: usize,
    labels: &mut Interner,
    codes: &mut [u32],
) -> usize {
    let mut place = 0;
    for (done, code) in codes.iter_mut().enumerate() {
        let found = match fields.get(place).map(|field| field.known()) {
            Some(Known::Short(key)) => labels.code_of_short(key),
            Some(Known::Long(at, len)) => {
                text.get(at..at + len).and_then(|label| labels.code_of_long(label))
            }
            None => None,
        };
        let Some(found) = found else { return done };
        *code = found;
        place += stride;
    }
    codes.len()
}

/// Where the field that begins at `start` comes to this byte or a control character.
#[inline]
fn end_of(text: &[u8], start: usize, stop: u8) -> Option<usize> {
    let mut at = start;
    loop {
        let word = text.get(at..)?.first_chunk().map(|bytes| u64::from_le_bytes(*bytes))?;
        let found = found(word, ONES * u64::from(stop));
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize / 8);
        }
        at += 8;
        if at - start > LONGEST {
            return None;
        }
    }
}

/// Marks the highest bit of bytes that are a stop or a control character. Only the lowest mark is exact: a
/// difference may borrow from the bytes above.
#[inline]
fn found(word: u64, stops: u64) -> u64 {
    let equal = word ^ stops;
    ((equal.wrapping_sub(ONES) & !equal) | (word.wrapping_sub(ONES * CONTROL) & !word)) & HIGH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_without_end_is_not_marked_as_a_whole() {
        let mut table = TableBuilder::new(["a", "b"].map(str::to_owned)).unwrap();
        let mut plain = Plain::new(b',', None);
        plain.begin();
        assert_eq!(plain.read(&vec![b','; 4 * LONGEST], 0, &mut table), 0);
        assert!(plain.fields.left().len() < 2 * LONGEST);
    }
}

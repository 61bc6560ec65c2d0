//! Plain records, eight bytes at a time.
//!
//! Nearly every record of nearly every file is plain: its fields hold no line break and no doubled quote, and there
//! are as many as there are columns. The length of a field and its key in the dictionary come from the same eight
//! bytes, so that a cell costs a load, a few operations without a branch and one look at the dictionary.
//! A record that is not plain, or not whole, is left to the machine that knows everything ([`super::records`]): what
//! is read is the same, whoever reads it.

use super::builder::{ColumnBuilder, TableBuilder};
use super::interner::{Key, KeyOfLong};

/// Longer records are left to the machine, which knows the limits.
const LONGEST: usize = 1 << 20;

/// One in each byte.
const ONES: u64 = 0x0101_0101_0101_0101;
/// The highest bit of each byte.
const HIGH: u64 = ONES << 7;
/// Bytes below this end what is plain: line breaks, zero and tabs among them.
const CONTROL: u64 = 0x0e;

/// What may stand in plain records, and what separates their fields.
#[derive(Clone, Copy)]
pub(super) struct Plain {
    delimiter: u8,
    /// Begins a line that is no record.
    comment: u8,
    /// Eight times the delimiter.
    delimiters: u64,
}

impl Plain {
    pub(super) fn new(delimiter: u8, comment: Option<u8>) -> Plain {
        // A line break begins none either.
        let comment = comment.unwrap_or(b'\n');
        Plain { delimiter, comment, delimiters: ONES * u64::from(delimiter) }
    }

    /// Reads plain records from the beginning of `text`, which is between two records; says how many bytes they are.
    ///
    /// Each of them is one line.
    pub(super) fn read(&self, text: &[u8], table: &mut TableBuilder) -> usize {
        let mut at = 0;
        while let Some(end) = table.record(|columns, codes| self.record(text, at, columns, codes)) {
            at = end;
        }
        at
    }

    /// Where the record that begins at `start` ends, and the code of each of its fields; `None` unless it is plain.
    #[inline]
    fn record(
        &self,
        text: &[u8],
        start: usize,
        columns: &mut [ColumnBuilder],
        codes: &mut Vec<u32>,
    ) -> Option<usize> {
        // A blank line or a comment.
        if matches!(text.get(start)?, b'\n' | b'\r') || text[start] == self.comment {
            return None;
        }
        let mut at = start;
        let mut left = columns.len();
        for column in columns {
            left -= 1;
            let first = word(text, at)?;
            let (label, key, end) = match first as u8 {
                b'"' => {
                    let (end, key) =
                        field(text, at + 1, word(text, at + 1)?, ONES * u64::from(b'"'))?;
                    if text[end] != b'"' {
                        return None;
                    }
                    (at + 1..end, key, end + 1)
                }
                _ => {
                    let (end, key) = field(text, at, first, self.delimiters)?;
                    (at..end, key, end)
                }
            };
            at = match *text.get(end)? {
                byte if byte == self.delimiter && left > 0 => end + 1,
                b'\n' if left == 0 => end + 1,
                b'\r' if left == 0 => end + 1 + usize::from(*text.get(end + 1)? == b'\n'),
                _ => return None,
            };
            // Now that this is a field, so that no label is met which the machine does not meet.
            if column.is_read() {
                codes.push(column.code_of(key, &text[label])?);
            }
        }
        (at - start <= LONGEST).then_some(at)
    }
}

/// Eight bytes; `None` at the end of the text, where somebody else reads.
#[inline]
fn word(text: &[u8], at: usize) -> Option<u64> {
    text.get(at..)?.first_chunk().map(|bytes| u64::from_le_bytes(*bytes))
}

/// Where the field that begins at `start` comes to a stop or a control character, and the key of its label.
#[inline]
fn field(text: &[u8], start: usize, first: u64, stops: u64) -> Option<(usize, Key)> {
    let found = found(first, stops);
    if found != 0 {
        let bits = found.trailing_zeros() & !7;
        return Some((start + (bits / 8) as usize, Key::of_short(below(first, bits), bits / 8)));
    }
    let (mut at, mut key) = (start + 8, KeyOfLong::of(first));
    loop {
        let word = word(text, at)?;
        let found = self::found(word, stops);
        if found != 0 {
            let bits = found.trailing_zeros() & !7;
            let end = at + (bits / 8) as usize;
            if bits > 0 {
                key.add(below(word, bits));
            }
            return Some((end, key.finish()));
        }
        key.add(word);
        at += 8;
        if at - start > LONGEST {
            return None;
        }
    }
}

/// The lowest so many bits.
#[inline]
fn below(word: u64, bits: u32) -> u64 {
    word & !(u64::MAX << bits)
}

/// Marks the highest bit of bytes that are a stop or a control character. Only the lowest mark is exact: a
/// difference may borrow from the bytes above.
#[inline]
fn found(word: u64, stops: u64) -> u64 {
    let equal = word ^ stops;
    ((equal.wrapping_sub(ONES) & !equal) | (word.wrapping_sub(ONES * CONTROL) & !word)) & HIGH
}

//! A stretch of a text, read on its own, so that several workers can read one file.
//!
//! Nobody knows where in the middle of a text a record begins: a line may end within quotes. So a stretch is read from
//! where a record is likely to begin, and the reader of the whole takes it only when it comes to that very byte and is
//! between two records there. From a line end between two records on, nothing of what was before matters, but the
//! dictionaries, the lines and the records that are counted; therefore the table is the same whoever reads.
//! A stretch ends before whatever is not right, which is left to the reader of the whole.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use oboro_formats::{Batch, Piece};

use super::decode::{Decoder, beyond};
use super::encoding::{ENCODINGS, Encoding};
use super::records::Records;

/// So many bytes are read at once, up to a line end: what is lost where a stretch ends early.
const STEP: usize = 32 * 1024;

/// In so many bytes the first record is looked for.
const HEAD: usize = 64 * 1024;

/// In so many bytes it is checked whether records have as many fields as there are columns.
const CHECKED: usize = 16 * 1024;

/// What somebody has to know who reads a stretch from the middle of a text.
#[derive(Clone, Copy, Debug)]
pub struct Dialect {
    /// `None` as long as everything is ASCII, which all encodings write alike that a stretch can be in.
    pub(super) encoding: Option<&'static Encoding>,
    pub(super) delimiter: u8,
    pub(super) comment: Option<u8>,
    /// The number of columns.
    pub(super) width: u16,
}

/// Whole records from the middle of a text.
#[derive(Debug)]
pub struct Stretch {
    begin: usize,
    end: usize,
    pub(super) encoding: Option<&'static Encoding>,
    /// Lines that end in it.
    pub(super) lines: u64,
    /// Records that have empty fields to the right of all columns.
    pub(super) trailing: u64,
    pub(super) rows: Batch,
}

/// Stands for ASCII.
const ASCII: u8 = 0xff;

fn number(encoding: Option<&'static Encoding>) -> u8 {
    let place = encoding.and_then(|own| ENCODINGS.iter().position(|other| other.name == own.name));
    place.map_or(ASCII, |place| place as u8)
}

/// The outer answer is `None` for a number that no encoding has.
fn numbered(number: u8) -> Option<Option<&'static Encoding>> {
    match number {
        ASCII => Some(None),
        _ => ENCODINGS.get(usize::from(number)).map(|encoding| Some(*encoding)),
    }
}

impl Dialect {
    /// The dialect as bytes, for another memory.
    pub fn to_bytes(&self) -> Vec<u8> {
        let [low, high] = self.width.to_le_bytes();
        // No comment begins with a zero.
        vec![number(self.encoding), self.delimiter, self.comment.unwrap_or(0), low, high]
    }

    /// The dialect of these bytes; `None` for bytes that are none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Dialect> {
        let [encoding, delimiter, comment, low, high] = bytes.try_into().ok()?;
        let comment = (comment != 0).then_some(comment);
        let width = u16::from_le_bytes([low, high]);
        Some(Dialect { encoding: numbered(encoding)?, delimiter, comment, width })
    }

    /// Reads the records of `bytes`, a stretch of the file, from the first one that begins in it to the last one that
    /// ends in it; `None` where none is found.
    ///
    /// What is not right ends it early: bytes that are no character, a record of another width, a zero.
    pub fn read(&self, bytes: &[u8]) -> Option<Stretch> {
        let begin = self.begin(bytes)?;
        let mut decoder = self.encoding.map(Decoder::settled);
        let width = self.width.into();
        let mut records = Records::below_header(self.delimiter, self.comment, width).ok()?;
        let mut at = begin;
        let (mut end, mut rows, mut ended, mut trailing) = (begin, 0, 0, 0);
        let mut most = STEP;
        while let Some(step) = lines(&bytes[at..], most) {
            let text = match &mut decoder {
                Some(decoder) => decoder.decode(step),
                None if beyond(step).is_some() => break,
                None => step,
            };
            if records.feed(text).is_err() || records.broken() > 0 {
                break;
            }
            at += step.len();
            // Within quotes line by line, so that not much is lost of records of many lines.
            most = if records.is_whole() { STEP } else { 1 };
            if records.is_whole() {
                end = at;
                (rows, ended, trailing) = (records.rows(), records.lines(), records.trailing());
            }
        }
        let rows = records.into_table().filter(|_| rows > 0)?.into_batch(rows as usize);
        Some(Stretch { begin, end, encoding: self.encoding, lines: ended, trailing, rows })
    }

    /// Where the first record begins: behind the end of the one that is cut at the beginning, be that in quotes or not.
    fn begin(&self, bytes: &[u8]) -> Option<usize> {
        let head = &bytes[..bytes.len().min(HEAD)];
        let plain = self.behind_cut(head, false);
        let (unlike, of) = plain.map_or((0, 0), |begin| self.unlike(&head[begin..]));
        if unlike == 0 && of > 0 {
            return plain;
        }
        let quoted = self.behind_cut(head, true);
        let (others, among) = quoted.map_or((0, 0), |begin| self.unlike(&head[begin..]));
        // Compared without a division.
        if plain.is_none() || (among > 0 && others * of < unlike * among) { quoted } else { plain }
    }

    /// Where the record ends that is cut, in quotes or not, at the beginning of `head`; with a line feed.
    fn behind_cut(&self, head: &[u8], in_quotes: bool) -> Option<usize> {
        let mut ends = Ends::of(self.reader(), head);
        if in_quotes {
            ends.reader.read_field(b"\"", &mut [0; 2]);
        }
        ends.map(|(_, end)| end).find_map(|end| match head[..end].ends_with(b"\n") {
            true => Some(end),
            false => head[end..].starts_with(b"\n").then_some(end + 1),
        })
    }

    /// How many records at the beginning of a text have more or fewer fields than there are columns, and of how many.
    fn unlike(&self, text: &[u8]) -> (usize, usize) {
        let ends = Ends::of(self.reader(), &text[..text.len().min(CHECKED)]);
        let unlike = ends.map(|(fields, _)| usize::from(fields != usize::from(self.width)));
        unlike.fold((0, 0), |(unlike, of), more| (unlike + more, of + 1))
    }

    fn reader(&self) -> Reader {
        ReaderBuilder::new().delimiter(self.delimiter).comment(self.comment).build()
    }
}

/// How many fields each record of a text has, and where it ends.
struct Ends<'a> {
    reader: Reader,
    text: &'a [u8],
    at: usize,
    fields: usize,
}

impl Ends<'_> {
    fn of(reader: Reader, text: &[u8]) -> Ends<'_> {
        Ends { reader, text, at: 0, fields: 0 }
    }
}

impl Iterator for Ends<'_> {
    type Item = (usize, usize);

    fn next(&mut self) -> Option<(usize, usize)> {
        // Nothing is kept of the fields, so a small buffer may fill as often as it likes.
        let mut buffer = [0; 1024];
        while self.at < self.text.len() {
            let (result, read, _) = self.reader.read_field(&self.text[self.at..], &mut buffer);
            self.at += read;
            if let ReadFieldResult::Field { record_end } = result {
                self.fields += 1;
                if record_end {
                    return Some((std::mem::take(&mut self.fields), self.at));
                }
            }
        }
        None
    }
}

/// The next lines, none of them cut: so many bytes or a few less, or one line if that is longer; `None` where no line
/// ends any more.
fn lines(bytes: &[u8], most: usize) -> Option<&[u8]> {
    let is_end = |byte: &u8| *byte == b'\n';
    let (near, far) = bytes.split_at(bytes.len().min(most));
    let end = near.iter().rposition(is_end);
    let end = end.or_else(|| far.iter().position(is_end).map(|place| near.len() + place))?;
    Some(&bytes[..=end])
}

impl Stretch {
    /// Where the first record begins: so many bytes in front of it are left to who reads the whole.
    pub fn begin(&self) -> usize {
        self.begin
    }

    /// Where what was read ends.
    pub fn end(&self) -> usize {
        self.end
    }

    /// The stretch as bytes, for another memory.
    pub fn to_bytes(self) -> Vec<u8> {
        let numbers = [self.begin as u64, self.end as u64, self.lines, self.trailing];
        let encoding = number(self.encoding);
        let mut bytes = Piece::Rows(self.rows).to_bytes();
        numbers.iter().for_each(|number| bytes.extend(number.to_le_bytes()));
        bytes.push(encoding);
        bytes
    }

    /// The stretch of these bytes; `None` for bytes that are none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Stretch> {
        let (&encoding, bytes) = bytes.split_last()?;
        let (rows, numbers) = bytes.split_last_chunk::<32>()?;
        let (numbers, _) = numbers.as_chunks::<8>();
        let mut numbers = numbers.iter().map(|number| u64::from_le_bytes(*number));
        let begin = usize::try_from(numbers.next()?).ok()?;
        let end = usize::try_from(numbers.next()?).ok()?;
        let (lines, trailing) = (numbers.next()?, numbers.next()?);
        let Piece::Rows(rows) = Piece::from_bytes(rows)? else { return None };
        let encoding = numbered(encoding)?;
        (begin <= end && rows.rows() > 0).then_some(Stretch {
            begin,
            end,
            encoding,
            lines,
            trailing,
            rows,
        })
    }
}

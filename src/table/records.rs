//! From text to records: the CSV machine, and where in the file it stands.
//!
//! What is plain goes past the machine (see [`super::plain`]).

mod seam;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::broken::Broken;
use super::builder::TableBuilder;
use super::layout::{Header, Layout};
use super::lines::{Lines, endings_in};
use super::plain::Plain;
use crate::error::{Error, Result};

/// A record longer than this is a quote that was never closed, or not a table; so memory stays bounded.
const LONGEST_RECORD: usize = 16 * 1024 * 1024;

/// A record of more fields is not a table either.
const MOST_FIELDS: usize = 1024 * 1024;

/// A piece of the text that is longer is read as several: places in it are 32 bits wide.
const LONGEST_PIECE: usize = 1 << 30;

/// So many bytes of what is not plain are read at once.
const WINDOW: usize = 512;

/// The records of a file whose dialect is known.
pub(super) struct Records {
    delimiter: u8,
    plain: Plain,
    machine: Reader,
    /// The fields of the record that is being read, one after the other.
    text: Vec<u8>,
    text_len: usize,
    /// Where each of them ends.
    ends: Vec<usize>,
    ends_len: usize,
    /// Where the record that is being read begins; `None` between two records.
    begun: Option<Begun>,
    /// Lines above that from which the header is looked for which are still to come.
    above: u64,
    /// Between two records, on a line that is a comment.
    in_comment: bool,
    /// Blank lines since the last record.
    blank: u64,
    /// The last byte between records was a CR.
    after_cr: bool,
    lines: Lines,
    rows: Rows,
    broken: Broken,
}

/// The table as far as it was read.
struct Rows {
    layout: Layout,
    table: Option<TableBuilder>,
    /// Where the header is, and how many fields it has, blank ones included.
    header: (u64, usize),
    /// Records that have empty fields to the right of all columns.
    trailing: u64,
}

/// What a file without errors gives.
pub(super) struct Finished {
    pub(super) table: TableBuilder,
    pub(super) broken: Broken,
    pub(super) trailing: u64,
}

/// Where a record begins.
#[derive(Clone, Copy)]
enum Begun {
    /// At this place of the chunk that is being read.
    Here(usize),
    /// In an earlier chunk, on this line.
    Line(u64),
}

impl Records {
    /// No records so far.
    pub(super) fn new(delimiter: u8, layout: Layout) -> Records {
        Records {
            delimiter,
            plain: Plain::new(delimiter, layout.comment.map(|character| character as u8)),
            machine: ReaderBuilder::new().delimiter(delimiter).build(),
            text: vec![0; 4096],
            text_len: 0,
            ends: vec![0; 64],
            ends_len: 0,
            begun: None,
            above: layout.lines_above(),
            in_comment: false,
            blank: 0,
            after_cr: false,
            lines: Lines::default(),
            rows: Rows { layout, table: None, header: (0, 0), trailing: 0 },
            broken: Broken::default(),
        }
    }

    /// The first line is neither a header nor a record.
    pub(super) fn pass_first_line(&mut self) {
        self.above = self.above.max(1);
    }

    /// The delimiter.
    pub(super) fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// The number of records so far.
    pub(super) fn rows(&self) -> u64 {
        self.rows.table.as_ref().map_or(0, |table| u64::from(table.rows()))
    }

    /// The table as far as it was read; `None` before its header was.
    pub(super) fn table(&self) -> Option<&TableBuilder> {
        self.rows.table.as_ref()
    }

    /// Reads the next piece of the text.
    pub(super) fn feed(&mut self, text: &[u8]) -> Result<()> {
        text.chunks(LONGEST_PIECE).try_for_each(|piece| self.feed_piece(piece))
    }

    fn feed_piece(&mut self, text: &[u8]) -> Result<()> {
        self.plain.begin();
        let mut at = 0;
        while at < text.len() {
            at = self.plain(text, at);
            if at == text.len() {
                break;
            }
            let window = &text[at..text.len().min(at + WINDOW)];
            // Something may be wrong before a zero, however the file was cut into pieces.
            let zero = window.iter().position(|&byte| byte == 0);
            if zero == Some(0) {
                let error = Error::input("table-not-text").at_line(self.lines.at_end_of(&[]));
                return Err(self.in_column(self.ends_len, error));
            }
            at += self.read(&window[..zero.unwrap_or(window.len())])?;
        }
        Ok(())
    }

    /// Reads plain records, when the text is between two records; says where they end.
    fn plain(&mut self, text: &[u8], at: usize) -> usize {
        let Some(table) = &mut self.rows.table else { return at };
        if self.begun.is_some() || self.in_comment || self.blank > 0 {
            return at;
        }
        // The second half of a line end.
        let half = usize::from(self.after_cr && text[at] == b'\n');
        let rows = table.rows();
        let end = self.plain.read(text, at + half, table);
        if end > at {
            self.after_cr = false;
            self.lines.pass(&text[at..at + half]);
            self.lines.pass_whole(u64::from(table.rows() - rows));
        }
        end
    }

    /// Reads until one record ends, or all of a piece; says how many bytes were read.
    fn read(&mut self, chunk: &[u8]) -> Result<usize> {
        let mut at = 0;
        while at < chunk.len() {
            if self.begun.is_none() {
                at += self.pass_over(&chunk[at..]);
                if at == chunk.len() {
                    break;
                }
                self.begun = Some(Begun::Here(at));
                self.fill_blank_lines()?;
            }
            let (result, read, written, fields) = self.machine.read_record(
                &chunk[at..],
                &mut self.text[self.text_len..],
                &mut self.ends[self.ends_len..],
            );
            at += read;
            self.text_len += written;
            self.ends_len += fields;
            match result {
                ReadRecordResult::InputEmpty | ReadRecordResult::End => {}
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    self.widen(chunk)?;
                }
                ReadRecordResult::Record => {
                    self.record(chunk)?;
                    self.after_cr = chunk[at - 1] == b'\r';
                    break;
                }
            }
        }
        if let Some(Begun::Here(_)) = self.begun {
            self.begun = Some(Begun::Line(self.line(chunk)));
        }
        self.lines.pass(&chunk[..at]);
        Ok(at)
    }

    /// Goes past line ends between two records, comments and what is above the header; says how many bytes they are.
    fn pass_over(&mut self, bytes: &[u8]) -> usize {
        let comment = self.rows.layout.comment.map(|character| character as u8);
        for (place, &byte) in bytes.iter().enumerate() {
            let after_cr = std::mem::replace(&mut self.after_cr, byte == b'\r');
            match byte {
                b'\n' if after_cr => {}
                b'\n' | b'\r' if self.above > 0 => self.above -= 1,
                b'\n' | b'\r' if self.in_comment => self.in_comment = false,
                b'\n' | b'\r' => self.blank += 1,
                _ if self.above > 0 || self.in_comment => {}
                _ if comment == Some(byte) => self.in_comment = true,
                _ => return place,
            }
        }
        bytes.len()
    }

    /// In a table of one column each blank line before a record is a record with an empty value.
    fn fill_blank_lines(&mut self) -> Result<()> {
        let blank = std::mem::take(&mut self.blank);
        match &mut self.rows.table {
            Some(table) if table.width() == 1 => {
                (0..blank).try_for_each(|_| table.push([""].into_iter()))
            }
            _ => Ok(()),
        }
    }

    /// The line on which the record that is being read begins.
    fn line(&self, chunk: &[u8]) -> u64 {
        line(self.begun, &self.lines, chunk)
    }

    /// Makes room for a longer record.
    fn widen(&mut self, chunk: &[u8]) -> Result<()> {
        let text_full = self.text_len == self.text.len();
        let ends_full = self.ends_len == self.ends.len();
        if (text_full && self.text_len >= LONGEST_RECORD)
            || (ends_full && self.ends_len >= MOST_FIELDS)
        {
            // Only inside quotes is a line break a part of the field.
            let (_, _, kept, _) = self.machine.read_record(b"\n", &mut [0; 2], &mut [0; 2]);
            let too_long = Error::input("table-record-too-long").at_line(self.line(chunk));
            return Err(if kept > 0 { self.open_quote(chunk) } else { too_long });
        }
        if text_full {
            self.text.resize(self.text.len() * 2, 0);
        }
        if ends_full {
            self.ends.resize(self.ends.len() * 2, 0);
        }
        Ok(())
    }

    /// The error about a quote that is not closed.
    fn open_quote(&self, chunk: &[u8]) -> Error {
        let finished = self.ends[..self.ends_len].last().copied().unwrap_or(0);
        let line = self.line(chunk) + endings_in(&self.text[..finished]);
        self.in_column(self.ends_len, Error::input("table-quote-open").at_line(line))
    }

    fn in_column(&self, column: usize, error: Error) -> Error {
        match &self.rows.table {
            Some(table) if column < table.width() => error.in_column(table.name(column)),
            _ => error,
        }
    }

    /// Takes in the record that has just been read.
    fn record(&mut self, chunk: &[u8]) -> Result<()> {
        let bytes = &self.text[..self.text_len];
        let ends = &self.ends[..self.ends_len];
        let whole = |text: &str| ends.iter().all(|&end| text.is_char_boundary(end));
        let text = match std::str::from_utf8(bytes) {
            // Two halves of a character may stand on either side of a delimiter.
            Ok(text) if whole(text) => text,
            _ => return self.mended(chunk),
        };
        let mut start = 0;
        let fields = ends.iter().map(move |&end| &text[std::mem::replace(&mut start, end)..end]);
        let line = || line(self.begun, &self.lines, chunk);
        self.rows.take(ends.len(), fields, line)?;
        (self.text_len, self.ends_len, self.begun) = (0, 0, None);
        Ok(())
    }

    /// Takes in a record with bytes that are no character: a sign stands for each sequence, which is counted.
    fn mended(&mut self, chunk: &[u8]) -> Result<()> {
        let first = self.line(chunk);
        let mut fields = Vec::with_capacity(self.ends_len);
        let mut start = 0;
        for (column, &end) in self.ends[..self.ends_len].iter().enumerate() {
            let mut field = String::new();
            for piece in self.text[start..end].utf8_chunks() {
                field.push_str(piece.valid());
                if !piece.invalid().is_empty() {
                    let line =
                        first + endings_in(&self.text[..start]) + endings_in(field.as_bytes());
                    let table = self.rows.table.as_ref().filter(|table| column < table.width());
                    if table.is_none_or(|table| table.reads(column)) {
                        self.broken.add(line, table.map(|table| table.name(column)));
                    }
                    field.push(char::REPLACEMENT_CHARACTER);
                }
            }
            fields.push(field);
            start = end;
        }
        self.rows.take(fields.len(), fields.iter().map(String::as_str), || first)?;
        (self.text_len, self.ends_len, self.begun) = (0, 0, None);
        Ok(())
    }

    /// Reads what is left at the end of the file.
    pub(super) fn finish(mut self) -> Result<Finished> {
        if self.begun.is_some() {
            self.widen(&[])?;
            // A last line that does not end is ended here; inside quotes this adds to the field instead.
            let (text, ends) = (&mut self.text[self.text_len..], &mut self.ends[self.ends_len..]);
            match self.machine.read_record(b"\n", text, ends) {
                (ReadRecordResult::Record, _, _, fields) => self.ends_len += fields,
                _ => return Err(self.open_quote(&[])),
            }
            self.record(&[])?;
        }
        let Rows { table, trailing, layout, .. } = self.rows;
        let table = table.ok_or_else(|| match layout.header {
            Header::Line(line) => Error::input("table-header-beyond").at_line(line.into()),
            Header::First | Header::Absent => Error::input("table-empty"),
        })?;
        Ok(Finished { table, broken: self.broken, trailing })
    }
}

/// The line on which a record begins.
fn line(begun: Option<Begun>, lines: &Lines, chunk: &[u8]) -> u64 {
    match begun {
        Some(Begun::Here(place)) => lines.at_end_of(&chunk[..place]),
        Some(Begun::Line(line)) => line,
        None => lines.at_end_of(chunk),
    }
}

impl Rows {
    /// Takes in a record: the first one names the columns, every other one must have as many fields.
    fn take<'a>(
        &mut self,
        width: usize,
        fields: impl Iterator<Item = &'a str> + Clone,
        line: impl Fn() -> u64,
    ) -> Result<()> {
        let table = match &mut self.table {
            Some(table) => table,
            none => {
                let named = TableBuilder::new(self.layout.names(fields.clone()))
                    .and_then(|table| table.choose(self.layout.columns.as_deref()));
                self.header = (line(), width);
                let table = none.insert(named.map_err(|error| error.at_line(line()))?);
                if self.layout.header != Header::Absent {
                    return Ok(());
                }
                table
            }
        };
        let columns = table.width();
        if width == columns {
            return table.push(fields);
        }
        match fields.clone().skip(columns).position(|field| !field.is_empty()) {
            None if width > columns => {
                self.trailing += 1;
                table.push(fields)
            }
            // The header has fields there, but they are blank.
            Some(place) if width <= self.header.1 => Err(Error::input("table-header-empty")
                .with("position", columns + place + 1)
                .at_line(self.header.0)),
            _ => Err(Error::input("table-ragged")
                .with("expected", columns)
                .with("found", width)
                .with("line", line())
                .at_line(line())),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::table::Source;

    /// Labels and codes of each column, what is broken, records that are too long, and how many there are.
    type Read = (Vec<(String, Vec<String>, Vec<u32>)>, Broken, u64, u64);

    fn records() -> Records {
        let layout = Layout { comment: Some('#'), ..Layout::default() };
        Records::new(b',', layout)
    }

    fn read(pieces: impl Iterator<Item = Vec<u8>>) -> Result<Read> {
        let mut records = records();
        for piece in pieces {
            records.feed(&piece)?;
        }
        let rows = records.rows();
        let Finished { table, broken, trailing } = records.finish()?;
        let table = table.finish(&[], Source::of("csv"))?;
        let columns = (0..table.width()).map(|place| table.column(place)).map(|column| {
            let labels = column.labels().iter().map(str::to_owned).collect();
            let codes = (0..table.rows()).map(|row| column.codes().get(row)).collect();
            (column.name().to_owned(), labels, codes)
        });
        Ok((columns.collect(), broken, trailing, rows))
    }

    /// Fields that are plain for the most part, or nearly all of them.
    fn field(nearly_all: bool) -> impl Strategy<Value = Vec<u8>> {
        let quoted = if nearly_all { 0 } else { 1 };
        let plain = prop_oneof![
            1 => "[ab]{0,3}",
            1 => "[ab]{6,9}",
            1 => "[a-c]{15,18}",
            1 => "[あé]{0,4}",
            quoted => "a[\"\t]b{0,9}",
            quoted => "\"[ab,あ]{0,12}\"",
        ];
        let bytes = |text: String| text.into_bytes();
        prop_oneof![
            if nearly_all { 600 } else { 30 } => plain.prop_map(bytes),
            1 => "\"[ab,\n\r]{0,9}(\"\")?[ab]{0,9}\"".prop_map(bytes),
            1 => "[ab,\"\n\r\0]{0,9}".prop_map(bytes),
            1 => prop::collection::vec(prop::sample::select(b"a\xe3\x81\x82\xff,".to_vec()), 0..9),
        ]
    }

    fn text() -> impl Strategy<Value = Vec<u8>> {
        let end = prop::sample::select(vec![
            "\n",
            "\n",
            "\n",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "\r\n\r\n",
            ",\n",
            "\n#,\"\r\n",
        ]);
        let width = prop_oneof![1 => Just(1_usize), 6 => Just(3_usize)];
        // Mostly one line end for all lines, as files have it.
        let one_end = prop::option::weighted(0.7, prop::sample::select(vec!["\n", "\r\n", "\r"]));
        (width, any::<bool>(), one_end).prop_flat_map(move |(width, nearly_all, one_end)| {
            let record = (prop::collection::vec(field(nearly_all), width), end.clone());
            // Some are longer than what is marked at a time.
            let records = prop::collection::vec(record, 0..40);
            (records, prop_oneof![4 => Just(1), 1 => 2..60_usize]).prop_map(
                move |(records, times)| {
                    let mut text = [&b"x"[..], b"", b"x,y,z"][width - 1].to_vec();
                    text.push(b'\n');
                    for (fields, end) in std::iter::repeat_n(records, times).flatten() {
                        text.extend(fields.join(&b','));
                        text.extend(one_end.unwrap_or(end).as_bytes());
                    }
                    text
                },
            )
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1024))]
        #[test]
        fn plain_records_are_read_as_by_the_machine(
            text in text(),
            cut in prop_oneof![8_usize..80, 80_usize..9000],
            ended in any::<bool>(),
        ) {
            let text = &text[..text.len() - usize::from(ended)];
            // Nothing is plain in pieces of a byte.
            let by_machine = read(text.iter().map(|&byte| vec![byte]));
            prop_assert_eq!(&read(std::iter::once(text.to_vec())), &by_machine);
            prop_assert_eq!(&read(text.chunks(cut).map(<[u8]>::to_vec)), &by_machine);
        }
    }

    #[test]
    fn what_is_plain_does_not_need_the_machine() {
        let check = |text: &[u8], plain: usize| {
            let mut records = records();
            records.feed(b"a,b\n").expect("a header");
            assert_eq!(records.plain(text, 0), plain, "{}", String::from_utf8_lossy(text));
        };
        // The last eight bytes are looked at together.
        let rest = b"--------";
        let plain: [&[u8]; 8] = [
            b"1,2\n",
            b"1,2\r\n",
            b"1,2\r",
            b"\"1\",\"2, 3\"\n",
            b"a\"b,a label of more than eight bytes\n",
            b",\n",
            b"1234567,12345678\n",
            "\u{3042},\u{ff10}\u{ff11}\u{ff12}\n".as_bytes(),
        ];
        for text in plain {
            check(&[text, text, rest].concat(), 2 * text.len());
            check(&[&text.repeat(900), &rest[..]].concat(), 900 * text.len());
        }
        let other: [&[u8]; 9] = [
            b"#,2\n",
            b"\n1,2\n",
            b"1\n",
            b"1,2,3\n",
            b"\"1\"\"\",2\n",
            b"\"1\n\",2\n",
            b"\"1\"1,2\n",
            b"\xff,2\n",
            b"\x00,2\n",
        ];
        for text in other {
            check(&[b"1,2\n", text, b"1,2\n", rest].concat(), 4);
            let many = b"1,2\n".repeat(5000);
            check(&[&many, text, &many].concat(), many.len());
        }
    }
}

//! Reading CSV as it arrives: chunks of any size in, a [`Table`] out.
//!
//! The text is never held whole: a record lives in one buffer until its fields have gone into the dictionaries.
//!
//! # Dialect
//! Fields may be quoted by `"`; a quote inside is doubled; a quoted field may hold delimiters and line breaks.
//! Lines end in LF, CRLF or CR; the last one need not end.
//! The first line that is neither blank nor a comment holds the column names, taken as they stand; see
//! [`super::Layout`] for files where it does not.
//! Empty fields to the right of all named columns are dropped, and the lines that have them counted.
//! Blank lines are skipped, unless the table has one column: there a blank line is an empty value, but for those at
//! the end of the file.
//! A first line `sep=;`, as Excel writes and reads it, says the delimiter and is no record.
//! Values are taken as they stand, blanks included.
//!
//! # Encoding
//! A byte order mark says it, else it is found out from the text (see [`super::Encoding`]), unless it is given.

use super::decode::{self, Decoder};
use super::layout::{Header, Layout};
use super::normalise::Normalise;
use super::records::{Finished, Records};
use super::stretch::{Dialect, Stretch};
use super::{Source, Table, TableBuilder, lines, sniff};
use crate::error::{Error, Result};

/// Columns of a table of which stretches are read.
const WIDEST: usize = 1024;

/// How to read a file; what is not given is found out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CsvOptions {
    /// The character between two fields: any single-byte character but a quote or a line break.
    pub delimiter: Option<char>,
    /// The character encoding.
    pub encoding: Option<String>,
    /// The sheet of a workbook; the first one where none is named.
    pub sheet: Option<String>,
    /// Which lines are records, and where the names of the columns are.
    pub layout: Layout,
    /// What is made alike.
    pub normalise: Normalise,
    /// Labels that are read as missing.
    pub missing: Vec<String>,
    /// The name of the file, for errors.
    pub file: Option<String>,
    /// Bytes of the whole file, so that it can be told from its beginning whether the table will fit.
    pub size: Option<u64>,
    /// Bytes of memory that the table and its first assessment may take; any number, when not given.
    pub memory: Option<u64>,
}

impl Default for CsvOptions {
    /// Everything is found out, and the empty label is missing.
    fn default() -> CsvOptions {
        CsvOptions {
            delimiter: None,
            encoding: None,
            sheet: None,
            layout: Layout::default(),
            normalise: Normalise::default(),
            missing: vec![String::new()],
            file: None,
            size: None,
            memory: None,
        }
    }
}

/// Reads a CSV file in chunks.
pub struct CsvReader {
    options: CsvOptions,
    decoder: Decoder,
    bytes: u64,
    stage: Stage,
}

enum Stage {
    /// Collecting the beginning of the file, so much of it.
    Head(Vec<u8>, usize),
    /// The dialect is known.
    Records(Box<Records>),
    /// Refused before; every call says so again.
    Refused(Error),
}

impl CsvReader {
    /// A reader that has read nothing.
    ///
    /// # Errors
    /// `table-delimiter`, `table-encoding`, `table-comment`, `table-header-line`: the options ask for what cannot be.
    pub fn new(options: CsvOptions) -> Result<CsvReader> {
        let checked = Decoder::new(options.encoding.as_deref()).and_then(|decoder| {
            let usable = |c: char| c.is_ascii() && !matches!(c, '"' | '\r' | '\n' | '\0');
            match (options.delimiter, options.layout.comment) {
                (Some(given), _) if !usable(given) => Err(Error::input("table-delimiter")),
                (_, Some(given)) if !usable(given) => Err(Error::input("table-comment")),
                _ if options.layout.header == Header::Line(0) => {
                    Err(Error::input("table-header-line"))
                }
                _ => Ok(decoder),
            }
        });
        match checked {
            Ok(decoder) => Ok(CsvReader {
                options,
                decoder,
                bytes: 0,
                stage: Stage::Head(Vec::new(), decode::SAMPLE),
            }),
            Err(error) => Err(placed(error, &options)),
        }
    }

    /// Reads the next piece of the file.
    ///
    /// # Errors
    /// The file is not text, or not a table; see the messages `table-...`. Bytes that are no character are no error:
    /// they are counted, with their places ([`super::Broken`]).
    /// After an error every further call gives the same error.
    pub fn feed(&mut self, chunk: &[u8]) -> Result<()> {
        self.bytes += chunk.len() as u64;
        let done = match &mut self.stage {
            Stage::Head(head, wanted) => {
                let mut rest = chunk;
                fill(head, &mut rest, *wanted);
                if head.len() == decode::SAMPLE {
                    *wanted = decode::wanted(head);
                    fill(head, &mut rest, *wanted);
                }
                if head.len() < *wanted {
                    Ok(())
                } else {
                    self.open(false).and_then(|()| self.read(rest))
                }
            }
            Stage::Records(_) => self.read(chunk),
            Stage::Refused(error) => return Err(error.clone()),
        };
        done.map_err(|error| self.refuse(error))
    }

    fn read(&mut self, bytes: &[u8]) -> Result<()> {
        match &mut self.stage {
            Stage::Records(records) => records.feed(self.decoder.decode(bytes)),
            _ => Ok(()),
        }
    }

    /// What somebody has to know who reads a stretch of what is to come; `None` as long as that is not known, and where
    /// no stretch can be read on its own.
    pub fn dialect(&self) -> Option<Dialect> {
        let Stage::Records(records) = &self.stage else { return None };
        let encoding = self.decoder.at_any_line()?;
        let comment = self.options.layout.comment.map(|character| character as u8);
        // Of a very wide table the dictionaries of a stretch would cost more than its records.
        let width = records.width().filter(|width| *width <= WIDEST)? as u16;
        Some(Dialect { encoding, delimiter: records.delimiter(), comment, width })
    }

    /// Goes past a stretch that somebody else has read, if it begins with the next byte of the file and that begins a
    /// record; says whether it did.
    ///
    /// # Errors
    /// As [`CsvReader::feed`].
    pub fn take_stretch(&mut self, stretch: &Stretch) -> Result<bool> {
        let known = self.dialect().map(|dialect| dialect.encoding.map(|encoding| encoding.name));
        // What is ASCII is the same in every encoding.
        let encoding = stretch.encoding.map(|encoding| Some(encoding.name));
        let Stage::Records(records) = &mut self.stage else { return Ok(false) };
        if known.is_none() || encoding.is_some_and(|encoding| known != Some(encoding)) {
            return Ok(false);
        }
        match records.take(stretch) {
            Ok(true) => {
                self.bytes += (stretch.end() - stretch.begin()) as u64;
                Ok(true)
            }
            Ok(false) => Ok(false),
            Err(error) => Err(self.refuse(error)),
        }
    }

    fn refuse(&mut self, error: Error) -> Error {
        let error = placed(error, &self.options);
        self.stage = Stage::Refused(error.clone());
        error
    }

    /// The table as far as it was read; `None` before its header was.
    pub(super) fn table(&self) -> Option<&TableBuilder> {
        match &self.stage {
            Stage::Records(records) => records.table(),
            _ => None,
        }
    }

    /// The names of the columns of the file, as far as it was read; none where its header was not.
    ///
    /// # Errors
    /// As [`CsvReader::feed`], of a file of a few bytes.
    pub fn column_names(&mut self) -> Result<Vec<String>> {
        if let Stage::Head(..) = self.stage {
            self.open(true).map_err(|error| placed(error, &self.options))?;
        }
        let names = |table: &TableBuilder| {
            (0..table.width()).map(|column| table.name(column).to_owned()).collect()
        };
        Ok(self.table().map(names).unwrap_or_default())
    }

    /// The number of records read so far.
    pub fn rows(&self) -> u64 {
        match &self.stage {
            Stage::Records(records) => records.rows(),
            _ => 0,
        }
    }

    /// The table, when the file has been read to its end.
    ///
    /// # Errors
    /// As [`CsvReader::feed`]; also a file without a header or without records, and a quote that was never closed.
    pub fn finish(mut self) -> Result<Table> {
        self.close().map_err(|error| placed(error, &self.options))
    }

    fn close(&mut self) -> Result<Table> {
        if let Stage::Head(..) = self.stage {
            self.open(true)?;
        }
        match std::mem::replace(&mut self.stage, Stage::Head(Vec::new(), 0)) {
            Stage::Records(mut records) => {
                records.feed(self.decoder.finish())?;
                let delimiter = char::from(records.delimiter());
                let Finished { table, broken, trailing } = records.finish()?;
                let source = Source {
                    format: "csv",
                    encoding: self.decoder.name(),
                    delimiter,
                    layout: self.options.layout.clone(),
                    bytes: self.bytes,
                    broken,
                    trailing,
                    normalise: self.options.normalise.clone(),
                    normalised: Vec::new(),
                    ..Source::of("csv")
                };
                table.finish(&self.options.missing, source)
            }
            Stage::Refused(error) => Err(error),
            Stage::Head(..) => Err(Error::input("table-empty")),
        }
    }

    /// Finds out the dialect from the beginning of the file, and reads that beginning.
    fn open(&mut self, complete: bool) -> Result<()> {
        let Stage::Head(head, _) = &mut self.stage else { return Ok(()) };
        let head = std::mem::take(head);
        let mark = self.decoder.begin(&head, complete)?;
        let text = self.decoder.decode(&head[mark..]);
        let layout = &self.options.layout;
        let stated = sniff::stated(text, complete);
        let delimiter = match (self.options.delimiter, stated) {
            (Some(given), _) => given as u8,
            (None, Some(stated)) => stated,
            (None, None) => {
                let below = lines::after(text, layout.lines_above());
                sniff::delimiter(below, layout.comment.map(|given| given as u8), complete)
            }
        };
        let mut records = Box::new(Records::new(delimiter, layout.clone()));
        if stated.is_some() {
            records.pass_first_line();
        }
        records.feed(text)?;
        self.stage = Stage::Records(records);
        Ok(())
    }
}

/// Moves bytes from the front of `rest` to the end of `head`, until that has as many as are wanted.
fn fill(head: &mut Vec<u8>, rest: &mut &[u8], wanted: usize) {
    let (first, after) = rest.split_at(rest.len().min(wanted - head.len()));
    head.extend_from_slice(first);
    *rest = after;
}

fn placed(error: Error, options: &CsvOptions) -> Error {
    match &options.file {
        Some(file) => error.in_file(file),
        None => error,
    }
}

//! Reading a file of any format: text as it arrives, packed by gzip or not; what else there is, in pieces from who
//! can open it.

use oboro_formats::{Begin, Gunzip, HEAD, Kind, NotGzip, Options, Piece, Signature};

use super::csv::{CsvOptions, CsvReader};
use super::estimate::{Estimate, Fitting};
use super::refusal::{format_said, name, no_workbook, refused};
use super::{Dialect, Source, Stretch, Table, TableBuilder};
use crate::error::{Error, Result};

/// Reads a table, whatever file it is in.
///
/// Text is read by [`TableReader::feed`] alone. Once [`TableReader::wants_pieces`], the file is of a format that is read as
/// a whole: its bytes go to `oboro_formats::File`, and the pieces from there to [`TableReader::take`].
pub struct TableReader {
    options: CsvOptions,
    bytes: u64,
    /// Bytes or cells in pieces so far.
    taken: u64,
    packed: Packed,
    gzip: Gunzip,
    /// The sheets of a workbook, also of one that was refused.
    sheets: Vec<String>,
    fitting: Fitting,
    stage: Stage,
}

/// What the file as it is given is packed by.
enum Packed {
    Unknown,
    Not,
    Gzip,
}

enum Stage {
    /// The beginning of the file, or of what it unpacks to.
    Head(Vec<u8>),
    /// Text.
    Text(Box<CsvReader>, Option<Begin>),
    /// A format whose pieces have not come yet.
    Whole(Signature),
    /// Rows in pieces.
    Rows(Box<TableBuilder>, Begin),
    /// Refused before; every call says so again.
    Refused(Error),
}

impl Stage {
    /// The table as far as it was read; `None` before its header was.
    fn table(&self) -> Option<&TableBuilder> {
        match self {
            Stage::Text(text, _) => text.table(),
            Stage::Rows(table, _) => Some(table),
            _ => None,
        }
    }
}

/// The end of a step, with the reason where it failed.
struct Stop(Error);

impl From<NotGzip> for Stop {
    fn from(_: NotGzip) -> Stop {
        Stop(Error::input("formats-damaged").with("format", "gzip"))
    }
}

impl TableReader {
    /// A reader that has read nothing.
    ///
    /// # Errors
    /// As [`CsvReader::new`].
    pub fn new(options: CsvOptions) -> Result<TableReader> {
        CsvReader::new(options.clone())?;
        let (packed, gzip) = (Packed::Unknown, Gunzip::default());
        let (sheets, stage) = (Vec::new(), Stage::Head(Vec::new()));
        let fitting = Fitting::new(options.size, options.memory);
        Ok(TableReader { options, bytes: 0, taken: 0, packed, gzip, sheets, fitting, stage })
    }

    /// Reads the next piece of the file.
    ///
    /// # Errors
    /// As [`CsvReader::feed`]; gzip that is damaged. After an error every further call gives the same error.
    pub fn feed(&mut self, chunk: &[u8]) -> Result<()> {
        self.bytes += chunk.len() as u64;
        let done = match (&mut self.packed, &mut self.stage) {
            (Packed::Gzip, _) => self.unpack(chunk),
            (Packed::Unknown, Stage::Head(head)) => {
                let rest = fill(head, chunk);
                if head.len() < HEAD { Ok(()) } else { self.begin_file(rest) }
            }
            _ => self.read(chunk),
        };
        // Of what is packed, so much was unpacked by so many bytes.
        let done = done.and_then(|()| self.look(self.bytes));
        done.map_err(|error| self.refuse(error))
    }

    /// Refuses a table that will not fit, after so many bytes of the file.
    fn look(&mut self, read: u64) -> Result<()> {
        self.stage.table().map_or(Ok(()), |table| self.fitting.look(read, table))
    }

    /// The first bytes of the file are there, or all of it.
    fn begin_file(&mut self, rest: &[u8]) -> Result<()> {
        let Stage::Head(head) = &mut self.stage else { return Ok(()) };
        match Signature::of(head) {
            Signature::Gzip => {
                let head = std::mem::take(head);
                self.packed = Packed::Gzip;
                self.unpack(&head).and_then(|()| self.unpack(rest))
            }
            _ => {
                self.packed = Packed::Not;
                self.read(rest)
            }
        }
    }

    fn unpack(&mut self, packed: &[u8]) -> Result<()> {
        // Away while it hands on what it holds.
        let mut gzip = std::mem::take(&mut self.gzip);
        let done = gzip.feed(packed, |bytes| self.read(bytes).map_err(Stop));
        self.gzip = gzip;
        done.map_err(|Stop(error)| error)
    }

    /// Reads bytes that are packed in nothing any more.
    fn read(&mut self, mut bytes: &[u8]) -> Result<()> {
        if let Stage::Head(head) = &mut self.stage {
            bytes = fill(head, bytes);
            if head.len() < HEAD {
                return Ok(());
            }
            self.open()?;
        }
        match &mut self.stage {
            Stage::Text(text, _) => text.feed(bytes),
            Stage::Refused(error) => Err(error.clone()),
            _ => Ok(()),
        }
    }

    /// Finds out the format by the beginning of what is read.
    fn open(&mut self) -> Result<()> {
        let Stage::Head(head) = &self.stage else { return Ok(()) };
        self.stage = match Signature::of(head) {
            Signature::Text => {
                self.of_workbook("csv")?;
                let mut text = CsvReader::new(self.options.clone())?;
                text.feed(head)?;
                Stage::Text(Box::new(text), None)
            }
            Signature::Other(format) => {
                return Err(Error::input("table-format").with("format", format));
            }
            signature => Stage::Whole(signature),
        };
        Ok(())
    }

    /// Whether it is still open what the file is; true at the beginning.
    pub fn is_undecided(&self) -> bool {
        matches!(self.stage, Stage::Head(_))
    }

    /// Whether the file is of a format that is read as a whole. What was fed of it so far is not kept.
    pub fn wants_pieces(&self) -> bool {
        matches!(self.stage, Stage::Whole(_))
    }

    /// How such a file is to be opened, for `oboro_formats::File`.
    pub fn opening(&self) -> Options {
        let CsvOptions { sheet, layout, .. } = &self.options;
        Options { sheet: sheet.clone(), header: layout.of_sheet(), comment: layout.comment }
    }

    /// The sheets of the workbook, where the file is one, also when it was refused: another one may be asked for.
    pub fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// Refuses a file without sheets where a sheet is asked for.
    fn of_workbook(&self, format: &str) -> Result<()> {
        match self.options.sheet {
            Some(_) => Err(no_workbook(format)),
            None => Ok(()),
        }
    }

    /// Takes the next piece of a file that is read as a whole.
    ///
    /// # Errors
    /// What the piece refuses, rows without a header, and whatever a table or a text refuses.
    pub fn take(&mut self, piece: Piece) -> Result<()> {
        let taken = match (piece, &mut self.stage) {
            (_, Stage::Refused(error)) => return Err(error.clone()),
            (Piece::Refused(refusal), _) => {
                if refusal.kind != Kind::SeveralTables {
                    self.sheets.clone_from(&refusal.among);
                }
                Err(refused(&refusal))
            }
            (Piece::Begin(begin), Stage::Whole(_)) => self.begin(begin),
            (Piece::Text(bytes), Stage::Text(text, Some(_))) => {
                self.taken += bytes.len() as u64;
                text.feed(&bytes)
            }
            (Piece::Rows(batch), Stage::Rows(table, _)) => {
                self.taken += (batch.rows() * batch.columns().len()) as u64;
                table.push_batch(&batch)
            }
            _ => Err(Error::input("formats-broken")),
        };
        let taken = taken.and_then(|()| self.look(self.taken));
        taken.map_err(|error| self.refuse(error))
    }

    fn begin(&mut self, begin: Begin) -> Result<()> {
        self.sheets.clone_from(&begin.sheets);
        if begin.sheet.is_none() {
            self.of_workbook(&begin.format)?;
        }
        // How much there is in all is not known of what was unpacked.
        self.fitting = Fitting::new(None, self.options.memory);
        self.stage = match begin.format.as_str() {
            "csv" => Stage::Text(Box::new(CsvReader::new(self.options.clone())?), Some(begin)),
            _ => {
                let layout = &self.options.layout;
                if begin.sheet.is_none()
                    && let Some(setting) = layout.of_lines()
                {
                    let error = Error::input("formats-lines").with("setting", setting);
                    return Err(error.with("format", format_said(&begin.format)));
                }
                let table = TableBuilder::new(layout.told_apart(begin.names.clone()))
                    .and_then(|table| table.choose(layout.columns.as_deref()));
                let table = table.map_err(|error| match begin.header {
                    Some(line) => error.at_line(line),
                    None => error,
                });
                Stage::Rows(Box::new(table?), begin)
            }
        };
        Ok(())
    }

    /// What somebody has to know who reads a stretch of what is to come; see [`CsvReader::dialect`]. Only text that is
    /// packed in nothing has stretches.
    pub fn dialect(&self) -> Option<Dialect> {
        match (&self.packed, &self.stage) {
            (Packed::Not, Stage::Text(text, None)) => text.dialect(),
            _ => None,
        }
    }

    /// Goes past a stretch; see [`CsvReader::take_stretch`].
    ///
    /// # Errors
    /// As [`TableReader::feed`].
    pub fn take_stretch(&mut self, stretch: &Stretch) -> Result<bool> {
        let taken = match (&self.packed, &mut self.stage) {
            (Packed::Not, Stage::Text(text, None)) => text.take_stretch(stretch),
            _ => Ok(false),
        };
        if let Ok(true) = taken {
            self.bytes += (stretch.end() - stretch.begin()) as u64;
        }
        let taken = taken.and_then(|taken| self.look(self.bytes).map(|()| taken));
        taken.map_err(|error| self.refuse(error))
    }

    /// What the table will need, judged by the beginning of the file; `None` before some megabytes were read.
    pub fn estimate(&self) -> Option<Estimate> {
        self.fitting.last()
    }

    /// The number of records read so far.
    pub fn rows(&self) -> u64 {
        match &self.stage {
            Stage::Text(text, _) => text.rows(),
            Stage::Rows(table, _) => u64::from(table.rows()),
            _ => 0,
        }
    }

    /// The table, when the file has been read to its end.
    ///
    /// # Errors
    /// As [`TableReader::feed`] and [`TableReader::take`]; also a file that is not whole, and one without records.
    pub fn finish(mut self) -> Result<Table> {
        self.close().map_err(|error| placed(error, &self.options))
    }

    fn close(&mut self) -> Result<Table> {
        if matches!(self.packed, Packed::Unknown) {
            self.begin_file(&[])?;
        }
        if matches!(self.packed, Packed::Gzip) && !matches!(self.stage, Stage::Refused(_)) {
            let mut gzip = std::mem::take(&mut self.gzip);
            let ended = gzip.finish(|bytes| self.read(bytes).map_err(Stop));
            ended.map_err(|Stop(error)| error)?;
        }
        // A file of a few bytes.
        self.open()?;
        let packed = matches!(self.packed, Packed::Gzip).then_some("gzip");
        match std::mem::replace(&mut self.stage, Stage::Head(Vec::new())) {
            Stage::Text(text, begin) => {
                let mut table = text.finish()?;
                let source = &mut table.source;
                let given = begin.as_ref().map(|begin| begin.bytes);
                source.bytes = given.unwrap_or(self.bytes);
                source.compression = packed.or(begin.as_ref().and_then(compression));
                Ok(table)
            }
            Stage::Rows(table, begin) => {
                let source = Source {
                    layout: self.options.layout.clone(),
                    normalise: self.options.normalise.clone(),
                    compression: compression(&begin),
                    sheet: begin.sheet,
                    sheets: begin.sheets,
                    bytes: begin.bytes,
                    ..Source::of(format_named(&begin.format))
                };
                table.finish(&self.options.missing, source)
            }
            Stage::Whole(signature) if self.bytes < HEAD as u64 => {
                Err(Error::input("formats-damaged").with("format", name(signature)))
            }
            Stage::Whole(signature) => {
                Err(Error::input("table-format").with("format", name(signature)))
            }
            Stage::Refused(error) => Err(error),
            Stage::Head(_) => Err(Error::input("table-empty")),
        }
    }

    fn refuse(&mut self, error: Error) -> Error {
        let error = placed(error, &self.options);
        self.stage = Stage::Refused(error.clone());
        error
    }
}

/// Moves bytes to the head until that is full; what is left.
fn fill<'a>(head: &mut Vec<u8>, bytes: &'a [u8]) -> &'a [u8] {
    let (first, rest) = bytes.split_at(bytes.len().min(HEAD - head.len()));
    head.extend_from_slice(first);
    rest
}

fn placed(error: Error, options: &CsvOptions) -> Error {
    match &options.file {
        Some(file) => error.in_file(file),
        None => error,
    }
}

/// Every format that comes in rows, as it is told.
const FORMATS: [&str; 6] = ["xlsx", "xls", "ods", "parquet", "arrow", "dta"];

fn format_named(name: &str) -> &'static str {
    FORMATS.into_iter().find(|format| *format == name).unwrap_or("rows")
}

fn compression(begin: &Begin) -> Option<&'static str> {
    ["gzip", "zip"].into_iter().find(|name| begin.compression.as_deref() == Some(name))
}

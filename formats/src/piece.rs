//! What a reader hands over, in order: first what the file is, then its rows or its text, or why not.

use crate::batch::Batch;
use crate::refusal::{Kind, Refusal};
use crate::wire::{Reader, Writer};

/// One step on the way from a file to a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// What the file is; comes first.
    Begin(Begin),
    /// Rows.
    Rows(Batch),
    /// Bytes of a text, for the reader of CSV.
    Text(Vec<u8>),
    /// The file is not read; nothing follows.
    Refused(Refusal),
}

/// What a file is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Begin {
    /// `xlsx`, `parquet`, ...; `csv` for text.
    pub format: String,
    /// What it was packed by: `gzip` or `zip`.
    pub compression: Option<String>,
    /// The bytes of the file as it was given.
    pub bytes: u64,
    /// The names of the columns; none for text.
    pub names: Vec<String>,
    /// The row of the sheet that holds them.
    pub header: Option<u64>,
    /// The sheet that is read.
    pub sheet: Option<String>,
    /// All sheets.
    pub sheets: Vec<String>,
}

impl Piece {
    /// The piece as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::default();
        match self {
            Piece::Begin(begin) => {
                out.byte(0);
                out.text(&begin.format);
                out.maybe(begin.compression.as_deref(), Writer::text);
                out.number(begin.bytes);
                out.texts(&begin.names);
                out.maybe(begin.header, Writer::number);
                out.maybe(begin.sheet.as_deref(), Writer::text);
                out.texts(&begin.sheets);
            }
            Piece::Rows(batch) => {
                out.byte(1);
                batch.write(&mut out);
            }
            Piece::Text(text) => {
                out.byte(2);
                out.bytes(text);
            }
            Piece::Refused(refusal) => {
                out.byte(3);
                out.byte(refusal.kind.number());
                out.text(&refusal.what);
                out.texts(&refusal.among);
                out.maybe(refusal.line, Writer::number);
                out.maybe(refusal.column.as_deref(), Writer::text);
            }
        }
        out.0
    }

    /// The piece of these bytes; `None` for bytes that are none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Piece> {
        let mut bytes = Reader(bytes);
        let own = |text: Option<&str>| text.map(str::to_owned);
        let piece = match bytes.byte()? {
            0 => Piece::Begin(Begin {
                format: bytes.text()?.to_owned(),
                compression: own(bytes.maybe(Reader::text)?),
                bytes: bytes.number()?,
                names: bytes.texts()?,
                header: bytes.maybe(Reader::number)?,
                sheet: own(bytes.maybe(Reader::text)?),
                sheets: bytes.texts()?,
            }),
            1 => Piece::Rows(Batch::read(&mut bytes)?),
            2 => Piece::Text(bytes.bytes()?.to_owned()),
            3 => Piece::Refused(Refusal {
                kind: Kind::numbered(bytes.byte()?)?,
                what: bytes.text()?.to_owned(),
                among: bytes.texts()?,
                line: bytes.maybe(Reader::number)?,
                column: own(bytes.maybe(Reader::text)?),
            }),
            _ => return None,
        };
        bytes.0.is_empty().then_some(piece)
    }
}

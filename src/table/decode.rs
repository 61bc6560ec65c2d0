//! From the bytes of a file to text: the stage in front of the CSV machine.
//!
//! Text is UTF-8, with or without a byte order mark; whether each record is valid is checked when it is read.
//! Another encoding would be turned into UTF-8 here, so that nothing behind this stage knows of it.

use crate::error::{Error, Result};

/// How many bytes [`Decoder::begin`] wants to see: the longest signature of a format that is not text.
pub(super) const SIGNATURE: usize = 8;

/// Signatures of files that people take for a table.
const FORMATS: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "XLSX (ZIP)"),
    (b"PK\x05\x06", "XLSX (ZIP)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "XLS"),
    (b"PAR1", "Parquet"),
    (b"\x1f\x8b", "gzip"),
    (b"%PDF-", "PDF"),
];

/// Byte order marks of encodings that are not read; UTF-32 comes first, because UTF-16 begins alike.
const MARKS: &[(&[u8], &str)] = &[
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
];

/// Turns the bytes of a file into UTF-8.
#[derive(Debug)]
pub(super) struct Decoder;

impl Decoder {
    /// A decoder of the encoding that the user names; of UTF-8 where none is named.
    pub(super) fn new(encoding: Option<&str>) -> Result<Decoder> {
        match encoding {
            None => Ok(Decoder),
            Some(name) if ["utf-8", "utf8"].iter().any(|utf8| name.eq_ignore_ascii_case(utf8)) => {
                Ok(Decoder)
            }
            Some(name) => Err(Error::input("table-encoding").with("encoding", name)),
        }
    }

    /// The name of the encoding.
    pub(super) fn name(&self) -> &'static str {
        "utf-8"
    }

    /// Looks at the first bytes: says how many of them are a byte order mark, refuses what is not text.
    pub(super) fn begin(&self, head: &[u8]) -> Result<usize> {
        if let Some((_, format)) = FORMATS.iter().find(|(bytes, _)| head.starts_with(bytes)) {
            return Err(Error::input("table-format").with("format", format));
        }
        if let Some((_, encoding)) = MARKS.iter().find(|(bytes, _)| head.starts_with(bytes)) {
            return Err(Error::input("table-encoding").with("encoding", encoding));
        }
        Ok(if head.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 })
    }

    /// Decodes one piece of the file; the error is the place of a byte that no text has.
    pub(super) fn decode<'a>(&mut self, bytes: &'a [u8]) -> std::result::Result<&'a [u8], usize> {
        // `contains` looks at many bytes at once; `position` does not.
        if bytes.contains(&0) {
            return Err(bytes.iter().position(|&byte| byte == 0).unwrap_or(0));
        }
        Ok(bytes)
    }
}

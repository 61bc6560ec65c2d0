//! A file, whatever it is, as pieces.

use std::collections::VecDeque;

use crate::archive::{self, Archive, Entry, Unpacking};
use crate::columnar::{self, Columnar};
use crate::options::Options;
use crate::piece::{Begin, Piece};
use crate::refusal::{Kind, Refusal};
use crate::signature::{HEAD, Signature};
use crate::stata::{self, Stata};
use crate::workbook;

/// A file that is read piece by piece.
pub struct File {
    /// What it was packed by, and its length as it was given: what the first piece says of it.
    compression: Option<&'static str>,
    bytes: u64,
    rest: Rest,
}

enum Rest {
    /// What is left to hand over.
    Pieces(VecDeque<Piece>),
    /// Rows, batch by batch.
    Columnar(Columnar),
    Stata(Box<Stata>),
    /// A text in an archive.
    Text(Archive, Unpacking),
    /// What the file is, and then the rest.
    Begun(Begin, Box<Rest>),
}

/// Endings of names that say table; in an archive something else may lie beside it.
const TABLES: [&str; 16] = [
    "csv", "tsv", "tab", "psv", "dat", "xlsx", "xlsm", "xls", "ods", "parquet", "arrow", "feather",
    "sav", "zsav", "dta", "sas7bdat",
];

impl File {
    /// Opens a file; why it cannot be read is told by its only piece.
    pub fn open(bytes: Vec<u8>, options: &Options) -> File {
        let length = bytes.len() as u64;
        let opened = File::unpacked(bytes, options);
        let (compression, rest) = opened.unwrap_or_else(|refusal| {
            (None, Rest::Pieces(VecDeque::from([Piece::Refused(refusal)])))
        });
        File { compression, bytes: length, rest }
    }

    fn unpacked(
        bytes: Vec<u8>,
        options: &Options,
    ) -> Result<(Option<&'static str>, Rest), Refusal> {
        match Signature::of(&bytes[..bytes.len().min(HEAD)]) {
            Signature::Gzip => {
                let bytes = archive::gunzip(&bytes)?;
                match Signature::of(&bytes[..bytes.len().min(HEAD)]) {
                    Signature::Zip => {
                        let archive = Archive::new(bytes)?;
                        match workbook_of(&archive) {
                            Some(read) => Ok((Some("gzip"), whole(read(archive, options)?))),
                            None => Err(Refusal::new(Kind::Unread, "ZIP in gzip")),
                        }
                    }
                    signature => Ok((Some("gzip"), plain(signature, bytes, options)?)),
                }
            }
            Signature::Zip => {
                let archive = Archive::new(bytes)?;
                match workbook_of(&archive) {
                    Some(read) => Ok((None, whole(read(archive, options)?))),
                    None => Ok((Some("zip"), zipped(archive, options)?)),
                }
            }
            signature => Ok((None, plain(signature, bytes, options)?)),
        }
    }
}

impl Iterator for File {
    type Item = Piece;

    /// The next piece; none after the last one, nor after a refusal.
    fn next(&mut self) -> Option<Piece> {
        let piece = self.rest.next().unwrap_or_else(|refusal| {
            self.rest = Rest::Pieces(VecDeque::new());
            Some(Piece::Refused(refusal))
        });
        match piece {
            Some(Piece::Begin(begin)) => Some(Piece::Begin(Begin {
                compression: self.compression.map(str::to_owned),
                bytes: self.bytes,
                ..begin
            })),
            other => other,
        }
    }
}

impl Rest {
    fn next(&mut self) -> Result<Option<Piece>, Refusal> {
        match self {
            Rest::Pieces(pieces) => Ok(pieces.pop_front()),
            Rest::Begun(begin, _) => {
                let begin = std::mem::take(begin);
                let Rest::Begun(_, rest) = std::mem::replace(self, whole(Vec::new())) else {
                    return Ok(None);
                };
                *self = *rest;
                Ok(Some(Piece::Begin(begin)))
            }
            Rest::Columnar(file) => Ok(file.next()?.map(Piece::Rows)),
            Rest::Stata(file) => Ok(file.next()?.map(Piece::Rows)),
            Rest::Text(archive, unpacking) => Ok(unpacking.next(archive.bytes())?.map(Piece::Text)),
        }
    }

    /// This, after what the file is.
    fn after(self, format: &str, names: Vec<String>) -> Rest {
        let begin = Begin { format: format.to_owned(), names, ..Begin::default() };
        Rest::Begun(begin, Box::new(self))
    }
}

fn whole(pieces: Vec<Piece>) -> Rest {
    Rest::Pieces(pieces.into())
}

type Read = fn(Archive, &Options) -> Result<Vec<Piece>, Refusal>;

/// The reader of the workbook that an archive is, if it is one.
fn workbook_of(archive: &Archive) -> Option<Read> {
    let content = || archive.entry("content.xml").and(archive.entry("mimetype"));
    if archive.entry("xl/workbook.xml").is_some() {
        return Some(|archive, options| {
            archive.check("xlsx")?;
            workbook::xlsx(archive.into_bytes(), options)
        });
    }
    if archive.entry("xl/workbook.bin").is_some() {
        return Some(|_, _| Err(Refusal::new(Kind::Unread, "XLSB")));
    }
    content().is_some().then_some(|archive: Archive, options: &Options| {
        let encrypted = archive.entry("META-INF/manifest.xml");
        let manifest = encrypted.map(|entry| archive.read(entry)).transpose()?.unwrap_or_default();
        if manifest.windows(15).any(|window| window == b"encryption-data") {
            return Err(Refusal::new(Kind::Encrypted, "ods"));
        }
        archive.check("ods")?;
        workbook::ods(archive.into_bytes(), options)
    })
}

/// The one table in an archive.
fn zipped(archive: Archive, options: &Options) -> Result<Rest, Refusal> {
    let entry = table_of(&archive)?;
    let signature = Signature::of(&archive::head(&archive, &entry)?);
    match signature {
        Signature::Text => {
            let unpacking = archive.unpack(&entry, "zip")?;
            Ok(Rest::Text(archive, unpacking).after("csv", Vec::new()))
        }
        Signature::Gzip => Err(Refusal::new(Kind::Unread, "gzip in ZIP")),
        Signature::Zip => {
            let inner = Archive::new(archive.read(&entry)?)?;
            match workbook_of(&inner) {
                Some(read) => Ok(whole(read(inner, options)?)),
                None => Err(Refusal::new(Kind::Unread, "ZIP in ZIP")),
            }
        }
        signature => {
            let bytes = archive.read(&entry)?;
            drop(archive);
            plain(signature, bytes, options)
        }
    }
}

fn table_of(archive: &Archive) -> Result<Entry, Refusal> {
    let own = |entry: &&Entry| {
        let name = entry.name.rsplit('/').next().unwrap_or_default();
        !name.starts_with('.') && !entry.name.starts_with("__MACOSX/")
    };
    let files: Vec<&Entry> = archive.entries.iter().filter(own).collect();
    let is_table = |entry: &&&Entry| {
        let ending = entry.name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        TABLES.contains(&ending.as_str())
    };
    let mut found: Vec<&&Entry> = files.iter().filter(is_table).collect();
    if found.is_empty() {
        found = files.iter().collect();
    }
    match found.as_slice() {
        [] => Err(Refusal::new(Kind::NoTable, "zip")),
        [one] => Ok((**one).clone()),
        several => {
            let names: Vec<String> = several.iter().map(|entry| entry.name.clone()).collect();
            Err(Refusal::new(Kind::SeveralTables, "").among(&names))
        }
    }
}

/// A file that is packed in nothing, or was unpacked.
fn plain(signature: Signature, bytes: Vec<u8>, options: &Options) -> Result<Rest, Refusal> {
    let columnar = |file: Columnar| {
        let (format, names) = (file.format, file.names.clone());
        Rest::Columnar(file).after(format, names)
    };
    match signature {
        Signature::Text => Ok(whole(vec![Piece::Text(bytes)]).after("csv", Vec::new())),
        Signature::Ole => Ok(whole(workbook::xls(bytes, options)?)),
        Signature::Parquet => columnar::parquet(bytes).map(columnar),
        Signature::ArrowFile => columnar::arrow_file(bytes).map(columnar),
        Signature::ArrowStream => columnar::arrow_stream(bytes).map(columnar),
        Signature::Dta => stata::open(bytes).map(|file| {
            let names = file.names.clone();
            Rest::Stata(Box::new(file)).after("dta", names)
        }),
        Signature::Gzip => Err(Refusal::new(Kind::Unread, "gzip in gzip")),
        Signature::Zip => Err(Refusal::new(Kind::Unread, "ZIP")),
        Signature::Sav => Err(Refusal::new(Kind::Unread, "SPSS")),
        Signature::Sas => Err(Refusal::new(Kind::Unread, "SAS")),
        Signature::Other(name) => Err(Refusal::new(Kind::Unread, name)),
    }
}

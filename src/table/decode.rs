//! From the bytes of a file to text: the stage in front of the CSV machine.
//!
//! What comes out is UTF-8, but for a byte that no text has in the place of each sequence that is no character in the
//! encoding of the file: whether each record is valid is checked when it is read, where its place is known.

use encoding_rs::DecoderResult;

use super::encoding::Encoding;
use crate::error::{Error, Result};

/// Signatures of files that people take for a table.
const FORMATS: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "XLSX (ZIP)"),
    (b"PK\x05\x06", "XLSX (ZIP)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "XLS"),
    (b"PAR1", "Parquet"),
    (b"\x1f\x8b", "gzip"),
    (b"%PDF-", "PDF"),
];

/// Byte order marks of an encoding that is not read; that of UTF-16 begins alike.
const UTF_32: [&[u8]; 2] = [b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff"];

/// Stands for a sequence that is no character.
const BROKEN: u8 = 0xff;

/// Bytes that begin something other than ASCII: all above it, and the escape of ISO-2022-JP.
fn is_beyond(byte: u8) -> bool {
    byte >= 0x80 || byte == 0x1b
}

/// A whole file as UTF-8, with a byte that no text has for each sequence that is no character.
///
/// # Errors
/// As [`Decoder::begin`].
pub(crate) fn decoded(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut decoder = Decoder::new(None)?;
    let mark = decoder.begin(bytes, true)?;
    let mut text = decoder.decode(&bytes[mark..]).to_vec();
    text.extend_from_slice(decoder.finish());
    Ok(text)
}

/// Turns the bytes of a file into UTF-8.
pub(super) struct Decoder {
    given: Option<&'static Encoding>,
    encoding: &'static Encoding,
    /// All that came so far is ASCII, which every encoding but UTF-16 writes alike.
    open: bool,
    /// `None` for UTF-8, which stays as it is.
    machine: Option<encoding_rs::Decoder>,
    text: Vec<u8>,
}

impl Decoder {
    /// A decoder of the encoding that the user names, or of the one that the text turns out to be in.
    pub(super) fn new(encoding: Option<&str>) -> Result<Decoder> {
        let given = match encoding {
            None => None,
            Some(label) => Some(
                Encoding::of(label)
                    .ok_or_else(|| Error::input("table-encoding").with("encoding", label))?,
            ),
        };
        let encoding = given.unwrap_or(Encoding::utf8());
        Ok(Decoder { given, encoding, open: given.is_none(), machine: None, text: Vec::new() })
    }

    /// The name of the encoding.
    pub(super) fn name(&self) -> &'static str {
        self.encoding.name
    }

    /// Looks at the beginning of a file: says how many bytes are a byte order mark, refuses what is not text.
    pub(super) fn begin(&mut self, head: &[u8], complete: bool) -> Result<usize> {
        if let Some((_, format)) = FORMATS.iter().find(|(bytes, _)| head.starts_with(bytes)) {
            return Err(Error::input("table-format").with("format", format));
        }
        if UTF_32.iter().any(|mark| head.starts_with(mark)) {
            return Err(Error::input("table-encoding").with("encoding", "UTF-32"));
        }
        let marked = Encoding::marked(head);
        let mark = match (marked, self.given) {
            (Some((found, mark)), None) => {
                self.settle(found);
                mark
            }
            (Some((found, mark)), Some(given)) => {
                // Of the two ways to write UTF-16 the mark says which.
                let alike = [found, given].iter().all(|one| one.name.starts_with("utf-16"));
                self.settle(if alike { found } else { given });
                if alike || found.name == given.name { mark } else { 0 }
            }
            (None, Some(given)) => {
                self.settle(given);
                0
            }
            (None, None) => {
                match Encoding::utf16(head) {
                    Some(found) => self.settle(found),
                    None => self.look(head, complete),
                }
                0
            }
        };
        Ok(mark)
    }

    /// Decodes one piece of the file.
    pub(super) fn decode<'a>(&'a mut self, bytes: &'a [u8]) -> &'a [u8] {
        self.look(bytes, false);
        if self.machine.is_none() { bytes } else { self.run(bytes, false) }
    }

    /// What is left when the file has come to its end: a character that was cut there.
    pub(super) fn finish(&mut self) -> &[u8] {
        self.run(&[], true)
    }

    /// Finds out the encoding as soon as it shows.
    fn look(&mut self, text: &[u8], complete: bool) {
        if self.open
            && let Some(place) = text.iter().position(|&byte| is_beyond(byte))
        {
            self.settle(Encoding::detect(&text[place..], complete));
        }
    }

    fn settle(&mut self, encoding: &'static Encoding) {
        self.open = false;
        self.encoding = encoding;
        self.machine = (encoding.name != Encoding::utf8().name)
            .then(|| encoding.codec.new_decoder_without_bom_handling());
    }

    fn run(&mut self, mut bytes: &[u8], last: bool) -> &[u8] {
        let Decoder { machine: Some(machine), text, .. } = self else { return &[] };
        let mut written = 0;
        loop {
            let room = machine.max_utf8_buffer_length_without_replacement(bytes.len());
            text.resize(written + room.unwrap_or(bytes.len()) + 1, 0);
            let (result, read, wrote) =
                machine.decode_to_utf8_without_replacement(bytes, &mut text[written..], last);
            bytes = &bytes[read..];
            written += wrote;
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => {
                    text.truncate(written);
                    text.push(BROKEN);
                    written += 1;
                }
            }
        }
        &text[..written]
    }
}

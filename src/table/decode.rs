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

/// Begins each change of characters in ISO-2022-JP.
const ESCAPE: u8 = 0x1b;

/// So much of a text is looked at to find out its encoding, from its first character beyond ASCII on.
pub(super) const SAMPLE: usize = 64 * 1024;

/// So many bytes are looked at together.
const LOOK: usize = 1024;

/// Where something other than ASCII begins: a byte above it, or the escape of ISO-2022-JP.
pub(super) fn beyond(text: &[u8]) -> Option<usize> {
    let is_beyond = |byte: u8| !byte.is_ascii() || byte == ESCAPE;
    // Many bytes are looked at together, and which one it is only where there is one: most text is ASCII.
    let any = |block: &[u8]| block.iter().fold(false, |any, &byte| any | is_beyond(byte));
    let place = text.chunks(LOOK).position(any)? * LOOK;
    text[place..].iter().position(|&byte| is_beyond(byte)).map(|within| place + within)
}

/// How many bytes of a file have to be there before it can begin, when its first [`SAMPLE`] bytes are `head`.
pub(super) fn wanted(head: &[u8]) -> usize {
    SAMPLE + beyond(head).unwrap_or(0)
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

/// The first lines of a file as text, to be looked at; U+FFFD stands for what is no character.
///
/// # Errors
/// An encoding that is not known, or is not that of the byte order mark.
pub fn first_lines(head: &[u8], encoding: Option<&str>, lines: usize) -> Result<Vec<String>> {
    let mut decoder = Decoder::new(encoding)?;
    let mark = decoder.begin(head, false)?;
    let text = String::from_utf8_lossy(decoder.decode(&head[mark..])).replace("\r\n", "\n");
    Ok(text.split(['\r', '\n']).take(lines).map(str::to_owned).collect())
}

/// Turns the bytes of a file into UTF-8.
pub(super) struct Decoder {
    given: Option<&'static Encoding>,
    encoding: &'static Encoding,
    state: State,
    text: Vec<u8>,
}

enum State {
    /// All that came so far is ASCII, which every encoding but UTF-16 writes alike.
    Ascii,
    /// What came since, until it is enough to tell the encoding, however the file is cut into pieces.
    Waiting(Vec<u8>),
    /// Text that stays as it is.
    Utf8,
    /// Text that becomes UTF-8.
    Other(encoding_rs::Decoder),
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
        Ok(Decoder { given, encoding, state: State::Ascii, text: Vec::new() })
    }

    /// A decoder in the midst of a text of this encoding, behind the end of a line.
    pub(super) fn settled(encoding: &'static Encoding) -> Decoder {
        let mut decoder = Decoder { given: None, encoding, state: State::Ascii, text: Vec::new() };
        decoder.settle(encoding);
        decoder
    }

    /// What somebody has to know who decodes from some line of the text on; `None` where that cannot be.
    ///
    /// The inner answer is `None` as long as everything is ASCII.
    pub(super) fn at_any_line(&self) -> Option<Option<&'static Encoding>> {
        match &self.state {
            State::Ascii => Some(None),
            State::Waiting(_) => None,
            State::Utf8 => Some(Some(self.encoding)),
            State::Other(_) => self.encoding.is_by_line().then_some(Some(self.encoding)),
        }
    }

    /// The name of the encoding.
    pub(super) fn name(&self) -> &'static str {
        self.encoding.name
    }

    /// Looks at the beginning of a file, as many bytes as are [`wanted`] unless it is complete with fewer.
    ///
    /// Says how many bytes are a byte order mark, refuses what is not text.
    pub(super) fn begin(&mut self, head: &[u8], complete: bool) -> Result<usize> {
        if let Some((_, format)) = FORMATS.iter().find(|(bytes, _)| head.starts_with(bytes)) {
            return Err(Error::input("table-format").with("format", format));
        }
        if UTF_32.iter().any(|mark| head.starts_with(mark)) {
            return Err(Error::input("table-encoding").with("encoding", "UTF-32"));
        }
        match (Encoding::marked(head), self.given) {
            (Some((found, mark)), None) => {
                self.settle(found);
                Ok(mark)
            }
            (Some((found, mark)), Some(given)) => {
                // Of the two ways to write UTF-16 the mark says which.
                let alike = [found, given].iter().all(|one| one.name.starts_with("utf-16"));
                self.settle(if alike { found } else { given });
                Ok(if alike || found.name == given.name { mark } else { 0 })
            }
            (None, Some(given)) => {
                self.settle(given);
                Ok(0)
            }
            (None, None) => {
                if let Some(found) = Encoding::utf16(&head[..head.len().min(SAMPLE)]) {
                    self.settle(found);
                } else if let Some(place) = beyond(head) {
                    self.settle(detected(&head[place..], complete));
                }
                Ok(0)
            }
        }
    }

    /// Decodes one piece of the file. What comes out may lag behind until the encoding is known.
    pub(super) fn decode<'a>(&'a mut self, bytes: &'a [u8]) -> &'a [u8] {
        match &mut self.state {
            State::Utf8 => bytes,
            State::Other(_) => self.run(bytes, false),
            State::Waiting(waiting) => {
                waiting.extend_from_slice(bytes);
                if waiting.len() < SAMPLE { &[] } else { self.release(false) }
            }
            State::Ascii => {
                let Some(place) = beyond(bytes) else { return bytes };
                let (ascii, rest) = bytes.split_at(place);
                if rest.len() < SAMPLE {
                    self.state = State::Waiting(rest.to_vec());
                    return ascii;
                }
                self.settle(detected(rest, false));
                match self.state {
                    // ASCII in front of it is the same in what it becomes.
                    State::Other(_) => self.run(bytes, false),
                    _ => bytes,
                }
            }
        }
    }

    /// What is left when the file has come to its end: what waited, and a character that was cut there.
    pub(super) fn finish(&mut self) -> &[u8] {
        match self.state {
            State::Waiting(_) => self.release(true),
            _ => self.run(&[], true),
        }
    }

    /// Finds out the encoding from what waited, and decodes that.
    fn release(&mut self, complete: bool) -> &[u8] {
        let State::Waiting(waiting) = std::mem::replace(&mut self.state, State::Ascii) else {
            return &[];
        };
        self.settle(detected(&waiting, complete));
        match self.state {
            State::Other(_) => self.run(&waiting, complete),
            _ => {
                self.text = waiting;
                &self.text
            }
        }
    }

    fn settle(&mut self, encoding: &'static Encoding) {
        self.encoding = encoding;
        self.state = match encoding.name == Encoding::utf8().name {
            true => State::Utf8,
            false => State::Other(encoding.codec.new_decoder_without_bom_handling()),
        };
    }

    fn run(&mut self, mut bytes: &[u8], last: bool) -> &[u8] {
        let Decoder { state: State::Other(machine), text, .. } = self else { return &[] };
        let mut written = 0;
        loop {
            let room = machine.max_utf8_buffer_length_without_replacement(bytes.len());
            let needed = written + room.unwrap_or(bytes.len()) + 1;
            if text.len() < needed {
                text.resize(needed, 0);
            }
            let (result, read, wrote) =
                machine.decode_to_utf8_without_replacement(bytes, &mut text[written..], last);
            bytes = &bytes[read..];
            written += wrote;
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => {
                    text[written] = BROKEN;
                    written += 1;
                }
            }
        }
        &text[..written]
    }
}

/// The encoding of a text whose first byte is beyond ASCII.
fn detected(text: &[u8], complete: bool) -> &'static Encoding {
    let sample = &text[..text.len().min(SAMPLE)];
    Encoding::detect(sample, complete && sample.len() == text.len())
}

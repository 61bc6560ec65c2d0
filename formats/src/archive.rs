//! What gzip and ZIP hold, unpacked no further than can be kept.

use std::io::{self, Cursor, Read, Write};

use flate2::Crc;
use flate2::write::DeflateDecoder;
use zip::CompressionMethod;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::bound;
use crate::gzip::{Gunzip, NotGzip};
use crate::refusal::{Kind, Refusal};

/// All that gzip holds.
pub(crate) fn gunzip(packed: &[u8]) -> Result<Vec<u8>, Refusal> {
    let mut out = Vec::new();
    let mut keep = |bytes: &[u8]| {
        out.extend_from_slice(bytes);
        bound::check(out.len() as u64, packed.len() as u64)
    };
    let mut gzip = Gunzip::default();
    gzip.feed(packed, &mut keep)?;
    gzip.finish(&mut keep)?;
    Ok(out)
}

impl From<NotGzip> for Refusal {
    fn from(_: NotGzip) -> Refusal {
        Refusal::new(Kind::Damaged, "gzip")
    }
}

/// An archive whose directory was read.
pub(crate) struct Archive {
    bytes: Vec<u8>,
    pub(crate) entries: Vec<Entry>,
}

/// A file in an archive.
#[derive(Clone)]
pub(crate) struct Entry {
    pub(crate) name: String,
    method: CompressionMethod,
    start: u64,
    packed: u64,
    unpacked: u64,
    crc: u32,
    encrypted: bool,
}

impl Archive {
    pub(crate) fn new(bytes: Vec<u8>) -> Result<Archive, Refusal> {
        let damaged = |_: ZipError| Refusal::new(Kind::Damaged, "zip");
        let mut zip = ZipArchive::new(Cursor::new(bytes.as_slice())).map_err(damaged)?;
        let mut entries = Vec::new();
        for place in 0..zip.len() {
            let file = zip.by_index_raw(place).map_err(damaged)?;
            if file.is_dir() {
                continue;
            }
            entries.push(Entry {
                name: file.name().map_err(damaged)?.into_owned(),
                method: file.compression(),
                start: file.data_start().unwrap_or_default(),
                packed: file.compressed_size(),
                unpacked: file.size(),
                crc: file.crc32(),
                encrypted: file.encrypted(),
            });
        }
        drop(zip);
        Ok(Archive { bytes, entries })
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    pub(crate) fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name == name)
    }

    /// Unpacks everything once without keeping it: that it is whole, and no larger than it says.
    pub(crate) fn check(&self, format: &'static str) -> Result<(), Refusal> {
        let unpacked = self.entries.iter().map(|entry| entry.unpacked).fold(0, u64::saturating_add);
        bound::check(unpacked, self.bytes.len() as u64)?;
        for entry in &self.entries {
            let mut unpacking = self.unpack(entry, format)?;
            while unpacking.next(&self.bytes)?.is_some() {}
        }
        Ok(())
    }

    /// All of a file.
    pub(crate) fn read(&self, entry: &Entry) -> Result<Vec<u8>, Refusal> {
        bound::check(entry.unpacked, entry.packed)?;
        let mut unpacking = self.unpack(entry, "zip")?;
        let mut out = Vec::new();
        while let Some(bytes) = unpacking.next(&self.bytes)? {
            out.extend_from_slice(&bytes);
        }
        Ok(out)
    }

    /// A file, piece by piece.
    pub(crate) fn unpack(&self, entry: &Entry, format: &'static str) -> Result<Unpacking, Refusal> {
        if entry.encrypted {
            return Err(Refusal::new(Kind::Encrypted, format));
        }
        let decoder = match entry.method {
            CompressionMethod::Stored => Decoder::Stored(Vec::new()),
            CompressionMethod::Deflated => Decoder::Deflated(DeflateDecoder::new(Vec::new())),
            other => return Err(Refusal::new(Kind::Codec, other.to_string())),
        };
        let end = entry.start.saturating_add(entry.packed);
        let whole = end <= self.bytes.len() as u64;
        if !whole {
            return Err(Refusal::new(Kind::Damaged, format));
        }
        let Entry { start, unpacked, crc, .. } = *entry;
        Ok(Unpacking {
            format,
            at: start,
            end,
            left: unpacked,
            crc,
            seen: Crc::new(),
            decoder,
            done: false,
        })
    }

    /// The bytes, for an unpacking that goes on.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// Packed bytes at a time.
const STEP: u64 = 64 * 1024;

/// A file of an archive that is being unpacked.
pub(crate) struct Unpacking {
    format: &'static str,
    at: u64,
    end: u64,
    /// Bytes that the directory still promises.
    left: u64,
    crc: u32,
    seen: Crc,
    decoder: Decoder,
    done: bool,
}

enum Decoder {
    Stored(Vec<u8>),
    Deflated(DeflateDecoder<Vec<u8>>),
}

impl Unpacking {
    /// The next piece of the file; none at its end, when it was whole.
    pub(crate) fn next(&mut self, archive: &[u8]) -> Result<Option<Vec<u8>>, Refusal> {
        let format = self.format;
        let damaged = || Refusal::new(Kind::Damaged, format);
        while !self.done {
            let step = self.at..self.end.min(self.at + STEP);
            self.at = step.end;
            let packed = archive.get(step.start as usize..step.end as usize).ok_or_else(damaged)?;
            self.done = self.at == self.end;
            let out = self.decoder.unpack(packed, self.done).map_err(|_| damaged())?;
            self.left = self.left.checked_sub(out.len() as u64).ok_or_else(damaged)?;
            self.seen.update(&out);
            if self.done && (self.left > 0 || self.seen.sum() != self.crc) {
                return Err(damaged());
            }
            if !out.is_empty() {
                return Ok(Some(out));
            }
        }
        Ok(None)
    }
}

impl Decoder {
    fn unpack(&mut self, packed: &[u8], last: bool) -> io::Result<Vec<u8>> {
        match self {
            Decoder::Stored(out) => {
                out.extend_from_slice(packed);
                Ok(std::mem::take(out))
            }
            Decoder::Deflated(decoder) => {
                decoder.write_all(packed)?;
                if last {
                    decoder.try_finish()?;
                }
                Ok(std::mem::take(decoder.get_mut()))
            }
        }
    }
}

/// The first bytes of a file in an archive.
pub(crate) fn head(archive: &Archive, entry: &Entry) -> Result<Vec<u8>, Refusal> {
    let mut unpacking = archive.unpack(entry, "zip")?;
    let first = unpacking.next(archive.bytes())?.unwrap_or_default();
    let mut head = Vec::new();
    let taken = first.as_slice().take(crate::HEAD as u64).read_to_end(&mut head);
    taken.map_err(|_| Refusal::new(Kind::Damaged, "zip"))?;
    Ok(head)
}

//! What a Parquet file says of its own lengths, held against the file before its reader asks for as much memory.
//!
//! The footer and the headers of the pages are read here once more (Apache Parquet, `parquet.thrift`), because the
//! reader believes them.

use std::io::{self, Read};

use bytes::Bytes;
use flate2::read::MultiGzDecoder;
use parquet::basic::{Compression, Encoding, Type};
use parquet::column::page::Page;
use parquet::file::metadata::{ColumnChunkMetaData, ParquetMetaData};

use crate::bound;
use crate::groups;
use crate::refusal::{Kind, Refusal};
use crate::shapes::{FILE, PAGE};
use crate::thrift::Value;

/// The length of the footer and the name of the format, after the footer.
const TAIL: usize = 8;

/// The widest number, in bytes; nothing else of fixed length is read.
const WIDEST: i32 = 32;

fn damaged() -> Refusal {
    Refusal::new(Kind::Damaged, "parquet")
}

/// Whether the footer promises no more columns than it describes.
pub(crate) fn check_footer(bytes: &[u8]) -> Result<(), Refusal> {
    footer(bytes).ok_or_else(damaged)
}

fn footer(bytes: &[u8]) -> Option<()> {
    let (before, tail) = bytes.split_last_chunk::<TAIL>()?;
    let length = u32::from_le_bytes([tail[0], tail[1], tail[2], tail[3]]);
    let start = before.len().checked_sub(usize::try_from(length).ok()?)?;
    let (footer, _) = Value::parse(&before[start..], FILE)?;
    let columns = footer.list(2);
    // The columns of a group follow it.
    let within = |(place, column): (usize, &Value)| match column.field(5) {
        Some(_) => column.count(5).is_some_and(|below| below < (columns.len() - place) as u64),
        None => true,
    };
    columns.iter().enumerate().all(within).then_some(())
}

/// Holds every page of every column against the file; all columns hold single values.
pub(crate) fn check(bytes: &Bytes, found: &ParquetMetaData) -> Result<(), Refusal> {
    let schema = found.file_metadata().schema_descr();
    let wide = |column: &parquet::schema::types::ColumnDescPtr| {
        column.physical_type() == Type::FIXED_LEN_BYTE_ARRAY && column.type_length() > WIDEST
    };
    if schema.columns().iter().any(wide) {
        return Err(damaged());
    }
    let mut rows = 0u64;
    // The pages of a column that are held together: its dictionary and one more.
    let mut held = vec![(0, 0); schema.num_columns()];
    for group in found.row_groups() {
        let length = u64::try_from(group.num_rows()).map_err(|_| damaged())?;
        rows = rows.saturating_add(length);
        bound::check(rows.saturating_mul(held.len() as u64), bytes.len() as u64)?;
        for (chunk, held) in group.columns().iter().zip(&mut held) {
            let pages = pages(bytes, chunk).ok_or_else(damaged)?;
            if pages.values != length {
                return Err(damaged());
            }
            held.0 = pages.dictionary.max(held.0);
            held.1 = pages.largest.max(held.1);
            let together: u64 = pages.dictionary.saturating_add(pages.largest);
            bound::check(together, bytes.len() as u64)?;
            if pages.counted {
                counted(bytes, chunk, length)?;
            }
        }
    }
    let together = held.iter().map(|(one, more)| one + more).fold(0, u64::saturating_add);
    bound::check(together, bytes.len() as u64)
}

/// What the headers of the pages of a column say.
#[derive(Default)]
struct Pages {
    values: u64,
    /// The length of the dictionary, and of the longest page of values, unpacked.
    dictionary: u64,
    largest: u64,
    /// Whether pages say once more inside how many values they hold.
    counted: bool,
}

/// The pages of a column, header by header; none where one reaches beyond the column, or the column beyond the file.
fn pages(bytes: &[u8], chunk: &ColumnChunkMetaData) -> Option<Pages> {
    let start = chunk.dictionary_page_offset().unwrap_or(chunk.data_page_offset());
    let length = usize::try_from(chunk.compressed_size()).ok()?;
    let mut left = bytes.get(usize::try_from(start).ok()?..)?.get(..length)?;
    let mut pages = Pages::default();
    while !left.is_empty() {
        let (header, length) = Value::parse(left, PAGE)?;
        let (unpacked, packed) = (header.count(2)?, header.count(3)?);
        let (page, rest) = left.get(length..)?.split_at_checked(usize::try_from(packed).ok()?)?;
        left = rest;
        unpacks(page, unpacked, &header, chunk.compression())?;
        let inner = match header.whole(1)? {
            0 => header.field(5)?,
            2 => {
                // Each value takes a byte at least, but for the empty one.
                let values = header.field(7)?.count(1)?;
                let fits = values <= unpacked.saturating_add(1);
                pages.dictionary = pages.dictionary.max(fits.then_some(unpacked)?);
                continue;
            }
            3 => header.field(8)?,
            _ => continue,
        };
        let encoding = inner.whole(if header.whole(1) == Some(0) { 2 } else { 4 })?;
        pages.values = pages.values.checked_add(inner.count(1)?)?;
        pages.largest = pages.largest.max(unpacked);
        pages.counted |= matches!(encoding, DELTA_LENGTH_BYTE_ARRAY | DELTA_BYTE_ARRAY);
    }
    Some(pages)
}

/// Whether a page unpacks to as much as it says, where its codec would go on for as long as something comes.
fn unpacks(page: &[u8], unpacked: u64, header: &Value, codec: Compression) -> Option<()> {
    let second = header.field(8);
    if second.is_some_and(|inner| inner.whole(7) == Some(0)) {
        return Some(());
    }
    // Levels stand before what is packed.
    let levels = second.map_or(Some(0), |inner| inner.count(5)?.checked_add(inner.count(6)?))?;
    let packed = page.get(usize::try_from(levels).ok()?..)?;
    let most = unpacked.checked_sub(levels)?;
    let length = |from: &mut dyn Read| io::copy(&mut from.take(most + 1), &mut io::sink()).ok();
    let found = match codec {
        Compression::GZIP(_) => length(&mut MultiGzDecoder::new(packed))?,
        Compression::BROTLI(_) => length(&mut brotli::Decompressor::new(packed, BUFFER))?,
        Compression::ZSTD(_) if packed.is_empty() => 0,
        Compression::ZSTD(_) => length(&mut groups::unpacking(packed)?)?,
        _ => return Some(()),
    };
    (found == most || packed.is_empty()).then_some(())
}

/// Bytes that are unpacked at a time.
const BUFFER: usize = 64 * 1024;

const DELTA_LENGTH_BYTE_ARRAY: i64 = 6;
const DELTA_BYTE_ARRAY: i64 = 7;

/// Holds the numbers of texts that pages tell inside against those of their headers.
fn counted(bytes: &Bytes, chunk: &ColumnChunkMetaData, rows: u64) -> Result<(), Refusal> {
    let rows = usize::try_from(rows).map_err(|_| damaged())?;
    let mut pages = groups::pages(bytes, chunk, rows).map_err(|_| damaged())?;
    let nullable = chunk.column_descr().max_def_level() > 0;
    while let Some(page) = pages.get_next_page().map_err(|_| damaged())? {
        told(&page, nullable).ok_or_else(damaged)?;
    }
    Ok(())
}

/// Whether a page holds no more texts than it has values.
fn told(page: &Page, nullable: bool) -> Option<()> {
    let (values, encoding) = (page.num_values().into(), page.encoding());
    let mut rest = match page {
        Page::DataPage { buf, .. } if nullable => {
            let (length, rest) = buf.split_first_chunk::<4>()?;
            rest.get(usize::try_from(u32::from_le_bytes(*length)).ok()?..)?
        }
        Page::DataPageV2 { buf, def_levels_byte_len, rep_levels_byte_len, .. } => {
            let levels = def_levels_byte_len.checked_add(*rep_levels_byte_len)?;
            buf.get(usize::try_from(levels).ok()?..)?
        }
        page => page.buffer(),
    };
    match encoding {
        Encoding::DELTA_LENGTH_BYTE_ARRAY => numbers(&mut rest, values),
        Encoding::DELTA_BYTE_ARRAY => {
            numbers(&mut rest, values)?;
            numbers(&mut rest, values)
        }
        _ => Some(()),
    }
}

/// Passes over numbers that are packed as differences, when there are no more than `most`.
fn numbers(rest: &mut &[u8], most: u64) -> Option<()> {
    let block = varint(rest)?;
    let parts = varint(rest)?;
    let count = varint(rest)?;
    varint(rest)?;
    let part = block.checked_div(parts)?;
    if count > most || !part.is_multiple_of(32) || part == 0 {
        return None;
    }
    let mut left = count.saturating_sub(1);
    while left > 0 {
        varint(rest)?;
        let (widths, after) = rest.split_at_checked(usize::try_from(parts).ok()?)?;
        *rest = after;
        for &width in widths {
            // What is said of parts without numbers is nothing.
            let bytes = if left > 0 { part.checked_mul(width.into())? / 8 } else { 0 };
            *rest = rest.get(usize::try_from(bytes).ok()?.min(rest.len())..)?;
            left = left.saturating_sub(part);
        }
    }
    Some(())
}

fn varint(rest: &mut &[u8]) -> Option<u64> {
    let length = rest.iter().take(10).position(|byte| *byte < 0x80)? + 1;
    let (bytes, after) = rest.split_at(length);
    *rest = after;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 7 | u64::from(byte & 0x7f)))
}

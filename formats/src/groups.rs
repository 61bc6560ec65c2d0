//! The row groups of a Parquet file, with pages that its reader cannot unpack unpacked for it.
//!
//! The reader's codec for Zstandard is in C, and does not come to WebAssembly; one in Rust unpacks these pages here.

use std::io::Read;
use std::sync::Arc;

use bytes::Bytes;
use parquet::arrow::arrow_reader::RowGroups;
use parquet::basic::Compression;
use parquet::column::page::{Page, PageIterator, PageMetadata, PageReader};
use parquet::errors::{ParquetError, Result};
use parquet::file::metadata::{ColumnChunkMetaData, ParquetMetaData, RowGroupMetaData};
use parquet::file::serialized_reader::SerializedPageReader;
use ruzstd::decoding::StreamingDecoder;

/// All row groups of a file.
pub(crate) struct Groups {
    pub(crate) bytes: Bytes,
    pub(crate) found: Arc<ParquetMetaData>,
}

impl RowGroups for Groups {
    fn num_rows(&self) -> usize {
        let rows = self.found.row_groups().iter().map(|group| group.num_rows());
        usize::try_from(rows.sum::<i64>()).unwrap_or(0)
    }

    fn column_chunks(&self, column: usize) -> Result<Box<dyn PageIterator>> {
        let (bytes, found) = (self.bytes.clone(), Arc::clone(&self.found));
        Ok(Box::new(Chunks { bytes, found, column, next: 0 }))
    }

    fn row_groups(&self) -> Box<dyn Iterator<Item = &RowGroupMetaData> + '_> {
        Box::new(self.found.row_groups().iter())
    }

    fn metadata(&self) -> &ParquetMetaData {
        &self.found
    }
}

/// The chunks of a column, one a row group.
struct Chunks {
    bytes: Bytes,
    found: Arc<ParquetMetaData>,
    column: usize,
    next: usize,
}

impl Iterator for Chunks {
    type Item = Result<Box<dyn PageReader>>;

    fn next(&mut self) -> Option<Self::Item> {
        let group = self.found.row_groups().get(self.next)?;
        self.next += 1;
        let rows = usize::try_from(group.num_rows()).unwrap_or(0);
        Some(pages(&self.bytes, group.column(self.column), rows))
    }
}

impl PageIterator for Chunks {}

/// The pages of a chunk, unpacked.
pub(crate) fn pages(
    bytes: &Bytes,
    chunk: &ColumnChunkMetaData,
    rows: usize,
) -> Result<Box<dyn PageReader>> {
    let reader = |chunk: &ColumnChunkMetaData| {
        SerializedPageReader::new(Arc::new(bytes.clone()), chunk, rows, None)
    };
    match chunk.compression() {
        Compression::ZSTD(_) => {
            // To its reader they are not packed.
            let plain = chunk.clone().into_builder().set_compression(Compression::UNCOMPRESSED);
            Ok(Box::new(Unpacking(reader(&plain.build()?)?)))
        }
        _ => Ok(Box::new(reader(chunk)?)),
    }
}

/// Pages packed by Zstandard.
struct Unpacking(SerializedPageReader<Bytes>);

impl PageReader for Unpacking {
    fn get_next_page(&mut self) -> Result<Option<Page>> {
        self.0.get_next_page()?.map(unpacked).transpose()
    }

    fn peek_next_page(&mut self) -> Result<Option<PageMetadata>> {
        self.0.peek_next_page()
    }

    fn skip_next_page(&mut self) -> Result<()> {
        self.0.skip_next_page()
    }
}

impl Iterator for Unpacking {
    type Item = Result<Page>;

    fn next(&mut self) -> Option<Self::Item> {
        self.get_next_page().transpose()
    }
}

fn unpacked(mut page: Page) -> Result<Page> {
    match &mut page {
        Page::DataPage { buf, .. } | Page::DictionaryPage { buf, .. } => *buf = behind(buf, 0)?,
        Page::DataPageV2 {
            buf, def_levels_byte_len, rep_levels_byte_len, is_compressed, ..
        } => {
            // Levels stand before what is packed.
            if *is_compressed {
                let levels = def_levels_byte_len.saturating_add(*rep_levels_byte_len);
                *buf = behind(buf, levels as usize)?;
            }
        }
    }
    Ok(page)
}

/// The same with what is behind so many bytes unpacked.
fn behind(bytes: &Bytes, levels: usize) -> Result<Bytes> {
    let damaged = || ParquetError::General("not Zstandard".to_owned());
    let (levels, packed) = bytes.split_at_checked(levels).ok_or_else(damaged)?;
    let mut whole = levels.to_vec();
    if !packed.is_empty() {
        unpacking(packed)
            .and_then(|mut from| from.read_to_end(&mut whole).ok())
            .ok_or_else(damaged)?;
    }
    Ok(whole.into())
}

/// What Zstandard has packed, as it comes; `None` where it has not.
pub(crate) fn unpacking(packed: &[u8]) -> Option<impl Read> {
    StreamingDecoder::new(packed).ok()
}

//! What the messages of an Arrow IPC file say of their lengths, held against the file before its reader asks for as
//! much memory.
//!
//! Apache Arrow, "Arrow Columnar Format", serialization and interprocess communication.

use arrow_ipc::{Block, Message, RecordBatch, root_as_footer, root_as_message};

use crate::bound;
use crate::refusal::{Kind, Refusal};

/// The length of the footer and the name of the format, after the footer.
const TAIL: usize = 10;

/// What stands before the length of a message.
const CONTINUES: [u8; 4] = [0xff; 4];

fn damaged() -> Refusal {
    Refusal::new(Kind::Damaged, "arrow")
}

/// Holds the messages that the footer of a file names against the file.
pub(crate) fn check_file(bytes: &[u8]) -> Result<(), Refusal> {
    let footer = footer(bytes).ok_or_else(damaged)?;
    let footer = root_as_footer(footer).map_err(|_| damaged())?;
    let mut seen = Seen::of(bytes);
    for block in
        footer.dictionaries().iter().flatten().chain(footer.recordBatches().iter().flatten())
    {
        let (message, body) = message_at(bytes, block).ok_or_else(damaged)?;
        seen.add(&message, body)?;
    }
    Ok(())
}

fn footer(bytes: &[u8]) -> Option<&[u8]> {
    let (before, tail) = bytes.split_last_chunk::<TAIL>()?;
    let length = u32::from_le_bytes([tail[0], tail[1], tail[2], tail[3]]);
    before.get(before.len().checked_sub(usize::try_from(length).ok()?)?..)
}

fn message_at<'a>(bytes: &'a [u8], block: &Block) -> Option<(Message<'a>, &'a [u8])> {
    let rest = bytes.get(usize::try_from(block.offset()).ok()?..)?;
    let (head, body) = rest.split_at_checked(usize::try_from(block.metaDataLength()).ok()?)?;
    let body = body.get(..usize::try_from(block.bodyLength()).ok()?)?;
    let skipped = if head.starts_with(&CONTINUES) { 8 } else { 4 };
    Some((root_as_message(head.get(skipped..)?).ok()?, body))
}

/// Holds the messages of a stream against it, one after the other.
pub(crate) fn check_stream(bytes: &[u8]) -> Result<(), Refusal> {
    let mut seen = Seen::of(bytes);
    let mut rest = bytes;
    while let Some(length) = next_length(&mut rest) {
        let (message, body) = next_message(&mut rest, length).ok_or_else(damaged)?;
        seen.add(&message, body)?;
    }
    Ok(())
}

/// The length of the next message; none at the end, which need not be told.
fn next_length(rest: &mut &[u8]) -> Option<u32> {
    let mut next = || {
        let (length, after) = rest.split_first_chunk::<4>()?;
        *rest = after;
        Some(*length)
    };
    let mut length = next()?;
    if length == CONTINUES {
        length = next()?;
    }
    Some(u32::from_le_bytes(length)).filter(|length| *length > 0)
}

fn next_message<'a>(rest: &mut &'a [u8], length: u32) -> Option<(Message<'a>, &'a [u8])> {
    let (head, after) = rest.split_at_checked(usize::try_from(length).ok()?)?;
    let message = root_as_message(head).ok()?;
    let (body, after) = after.split_at_checked(usize::try_from(message.bodyLength()).ok()?)?;
    *rest = after;
    Some((message, body))
}

/// What messages claimed so far.
struct Seen {
    file: u64,
    /// Cells of all messages, and bytes of all dictionaries, which stay.
    cells: u64,
    kept: u64,
}

impl Seen {
    fn of(bytes: &[u8]) -> Seen {
        Seen { file: bytes.len() as u64, cells: 0, kept: 0 }
    }

    fn add(&mut self, message: &Message<'_>, body: &[u8]) -> Result<(), Refusal> {
        if let Some(dictionary) = message.header_as_dictionary_batch() {
            let data = dictionary.data().ok_or_else(damaged)?;
            let unpacked = self.batch(&data, body)?;
            self.kept = self.kept.saturating_add(unpacked);
        }
        match message.header_as_record_batch() {
            Some(batch) => self.batch(&batch, body).map(|_| ()),
            None => Ok(()),
        }
    }

    /// The bytes that a batch unpacks to.
    fn batch(&mut self, batch: &RecordBatch<'_>, body: &[u8]) -> Result<u64, Refusal> {
        let (cells, unpacked) = claims(batch, body).ok_or_else(damaged)?;
        self.cells = self.cells.saturating_add(cells);
        bound::check(self.cells, self.file)?;
        bound::check(self.kept.saturating_add(unpacked), self.file)?;
        Ok(unpacked)
    }
}

/// The cells of a batch, and the bytes that it unpacks to; none where it reaches beyond its body.
fn claims(batch: &RecordBatch<'_>, body: &[u8]) -> Option<(u64, u64)> {
    let mut cells = u64::try_from(batch.length()).ok()?;
    for node in batch.nodes()? {
        let length = u64::try_from(node.length()).ok()?;
        let absent = u64::try_from(node.null_count()).ok()?;
        cells = cells.saturating_add((absent <= length).then_some(length)?);
    }
    let mut unpacked = 0u64;
    for buffer in batch.buffers()? {
        let rest = body.get(usize::try_from(buffer.offset()).ok()?..)?;
        let packed = rest.get(..usize::try_from(buffer.length()).ok()?)?;
        if batch.compression().is_none() || packed.is_empty() {
            continue;
        }
        // What is less than nothing was not packed.
        let claimed = i64::from_le_bytes(*packed.first_chunk::<8>()?);
        unpacked = unpacked.saturating_add(u64::try_from(claimed).unwrap_or_default());
    }
    Some((cells, unpacked))
}

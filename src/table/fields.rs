//! Where the fields of a text end, found in many bytes at once and before anybody asks what is in them.
//!
//! To look for the end of one field from the end of the one before is a chain in which each step waits for the last;
//! here the ends are known first, and the fields are then read without waiting for one another.

use super::interner::Key;
use super::marks::{BLOCK, Marks};

/// So many bytes are marked at a time: they and what is known of them stay in the quickest memory.
const STEP: usize = 128 * BLOCK;

/// Behind the last block there are so many bytes that whole words can be read in it.
const WORD: usize = 8;

/// A field: the key of a label of up to seven bytes, or where a longer one stands and how long it is.
#[derive(Clone, Copy)]
pub(super) struct Field(u64);

/// The bit that tells a longer one, whose length is above its place of 32 bits.
const LONG: u64 = 1 << 63;

/// A field as it is looked up.
pub(super) enum Known {
    Short(Key),
    /// From here, so many bytes.
    Long(usize, usize),
}

impl Field {
    #[inline]
    fn of(first: u64, start: usize, len: usize) -> Field {
        match len {
            0..8 => Field(Key::of_short(first & !(u64::MAX << (8 * len)), len as u32).bits()),
            _ => Field(LONG | (len as u64) << 32 | start as u64),
        }
    }

    #[inline]
    pub(super) fn known(self) -> Known {
        match self.0 & LONG {
            0 => Known::Short(Key::from_bits(self.0)),
            _ => Known::Long(self.0 as u32 as usize, (self.0 << 1 >> 33) as usize),
        }
    }
}

/// What is no delimiter and ends a field: a line end, if the field and what is around it are plain.
#[derive(Clone, Copy)]
pub(super) struct End {
    /// The number of the field.
    pub(super) field: usize,
    /// Where it comes to its end.
    pub(super) place: usize,
}

/// The fields of a part of a text, as far as that was marked.
pub(super) struct Fields {
    delimiter: u8,
    /// Room for them, and how many there are.
    room: Vec<Field>,
    len: usize,
    ends: Vec<End>,
    /// How many fields and ends are done with.
    done: (usize, usize),
    /// Where the next field begins.
    start: usize,
    /// Up to here the text is marked.
    seen: usize,
}

impl Fields {
    pub(super) fn new(delimiter: u8) -> Fields {
        Fields {
            delimiter,
            room: Vec::new(),
            len: 0,
            ends: Vec::new(),
            done: (0, 0),
            start: 0,
            seen: 0,
        }
    }

    /// Begins anew, where a field begins.
    pub(super) fn restart(&mut self, at: usize) {
        (self.len, self.done, self.start, self.seen) = (0, (0, 0), at, at);
        self.ends.clear();
    }

    /// Up to here the text is marked.
    pub(super) fn seen(&self) -> usize {
        self.seen
    }

    /// The ends that nobody is done with.
    pub(super) fn ends(&self) -> &[End] {
        &self.ends[self.done.1..]
    }

    /// The number of the first field that nobody is done with.
    pub(super) fn first(&self) -> usize {
        self.done.0
    }

    /// The fields that nobody is done with.
    pub(super) fn left(&self) -> &[Field] {
        &self.room[self.done.0..self.len]
    }

    /// So many fields, and ends, are done with. Says where the last of these ends is, if there is one.
    pub(super) fn pass(&mut self, fields: usize, ends: usize) -> Option<usize> {
        self.done.0 += fields;
        self.done.1 += ends;
        self.ends[..self.done.1].last().map(|end| end.place)
    }

    /// Somebody else has read up to here, which is behind an end or beyond what is marked. Says past how many ends.
    pub(super) fn pass_to(&mut self, at: usize) -> usize {
        let passed = self.ends().iter().take_while(|end| end.place < at).count();
        if let Some(last) = self.ends()[..passed].last() {
            self.done = (last.field + 1, self.done.1 + passed);
        }
        passed
    }

    /// Marks the next bytes; says whether there were enough of them.
    pub(super) fn mark(&mut self, text: &[u8]) -> bool {
        let blocks = text.len().saturating_sub(self.seen + WORD).min(STEP) / BLOCK;
        if blocks == 0 {
            return false;
        }
        self.forget();
        let needed = self.len + blocks * BLOCK;
        if self.room.len() < needed {
            self.room.resize(needed, Field(0));
        }
        let mut start = self.start;
        for block in text[self.seen..].as_chunks::<BLOCK>().0.iter().take(blocks) {
            let Marks { mut stops, mut others } = Marks::of(block, self.delimiter);
            while others != 0 {
                let place = others.trailing_zeros();
                let before = stops & ((1 << place) - 1);
                let field = self.len + before.count_ones() as usize;
                self.ends.push(End { field, place: self.seen + place as usize });
                others &= others - 1;
            }
            let count = stops.count_ones() as usize;
            for field in &mut self.room[self.len..self.len + count] {
                let end = self.seen + stops.trailing_zeros() as usize;
                // There is a whole word behind each place of a block.
                let word = text.get(start..).and_then(|rest| rest.first_chunk());
                let first = u64::from_le_bytes(word.copied().unwrap_or_default());
                *field = Field::of(first, start, end - start);
                start = end + 1;
                stops &= stops - 1;
            }
            self.len += count;
            self.seen += BLOCK;
        }
        self.start = start;
        true
    }

    /// Makes room of what is done with.
    fn forget(&mut self) {
        let (fields, ends) = std::mem::take(&mut self.done);
        self.room.copy_within(fields..self.len, 0);
        self.len -= fields;
        self.ends.drain(..ends);
        self.ends.iter_mut().for_each(|end| end.field -= fields);
    }
}

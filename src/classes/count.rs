//! Classes counted from codes: of records, of groups of records, and of classes that come together.

use std::sync::Arc;

use super::Classes;
use super::grouping::{BLOCK, Grouping, Items, sizes};
use super::index::HashIndex;
use super::sizes::Sizes;
use crate::study::{Field, Layout, Levels, Quasi, Records, Study};

/// Codes of one byte.
const BYTES: usize = 256;

/// Records with the codes of their quasi-identifiers.
struct Packed<'a> {
    records: &'a Records<'a>,
    columns: Vec<Shifted>,
}

/// The codes of a quasi-identifier at some level, shifted to their place in a key.
struct Shifted {
    /// Its number among the quasi-identifiers.
    quasi: usize,
    /// The word of the key.
    word: usize,
    /// By code of the dictionary; there is room for all codes of one byte.
    by_code: Vec<u64>,
}

impl<'a> Packed<'a> {
    fn of(
        quasi: &[Quasi],
        layout: &Layout,
        records: &'a Records<'a>,
        levels: &Levels,
    ) -> Packed<'a> {
        let columns = quasi.iter().zip(layout.fields()).zip(levels.iter()).enumerate();
        let columns = columns.map(|(number, ((quasi, field), &level))| {
            let step = quasi.step(0, level);
            // What a label has that no record has is in no key.
            let coarser = |code: u32| step.get(code as usize).copied().unwrap_or_default();
            let shifted = |&code: &u32| u64::from(coarser(code)) << field.shift;
            let mut by_code: Vec<u64> = quasi.codes().iter().map(shifted).collect();
            by_code.resize(by_code.len().max(BYTES), 0);
            Shifted { quasi: number, word: field.word, by_code }
        });
        Packed { records, columns: columns.collect() }
    }
}

impl<const W: usize> Items<W> for Packed<'_> {
    fn len(&self) -> usize {
        self.records.rows()
    }

    fn pack(&self, start: usize, keys: &mut [[u64; W]]) {
        keys.fill([0; W]);
        for columns in self.columns.chunks(3) {
            if !self.pack_bytes(columns, start, keys) {
                for Shifted { quasi, word, by_code } in columns {
                    let pack = |key: &mut [u64; W], code: usize| key[*word] |= by_code[code];
                    self.records.for_block(*quasi, start, keys, pack);
                }
            }
        }
    }

    fn weights(&self) -> Option<&[u64]> {
        self.records.weights()
    }

    fn leaves_out(&self) -> bool {
        true
    }
}

impl Packed<'_> {
    /// Packs three columns whose codes are bytes in one go; says whether that is what they are.
    ///
    /// No code of a byte is beyond its list, so that nothing is asked in the loop.
    #[inline]
    fn pack_bytes<const W: usize>(
        &self,
        columns: &[Shifted],
        start: usize,
        keys: &mut [[u64; W]],
    ) -> bool {
        let [a, b, c] = columns else { return false };
        let bytes = [self.bytes(a, start), self.bytes(b, start), self.bytes(c, start)];
        let [Some(a_of), Some(b_of), Some(c_of)] = bytes else { return false };
        let word = |column: &Shifted| column.word.min(W - 1);
        let (a_word, b_word, c_word) = (word(a), word(b), word(c));
        let codes = a_of.0.iter().zip(b_of.0).zip(c_of.0);
        for (key, ((&a, &b), &c)) in keys.iter_mut().zip(codes) {
            key[a_word] |= a_of.1[usize::from(a)];
            key[b_word] |= b_of.1[usize::from(b)];
            key[c_word] |= c_of.1[usize::from(c)];
        }
        true
    }

    /// The codes of a column from a record on, and what they become, where they are bytes.
    fn bytes<'b>(
        &'b self,
        column: &'b Shifted,
        start: usize,
    ) -> Option<(&'b [u8], &'b [u64; BYTES])> {
        let codes = self.records.bytes(column.quasi)?.get(start..)?;
        Some((codes, column.by_code.first_chunk()?))
    }
}

/// The classes of records, and the class of each where that is asked for.
pub(super) fn of_records<const W: usize>(
    quasi: &[Quasi],
    layout: &Arc<Layout>,
    records: &Records<'_>,
    wants_members: bool,
) -> (Classes, Vec<u32>) {
    let levels = Levels::zero(quasi.len());
    let packed = Packed::of(quasi, layout, records, &levels);
    let Grouping { keys, sizes, members } = Grouping::<W>::of(&packed, wants_members);
    let layout = Arc::clone(layout);
    (Classes { layout, levels, keys: keys.into_flattened(), sizes }, members)
}

/// How many classes there are of each size at these levels.
pub(super) fn sizes_of_records<const W: usize>(
    study: &Study,
    records: &Records<'_>,
    levels: &Levels,
) -> Sizes {
    let layout = study.layout();
    let bits = layout.fields().iter().map(|field| field.shift + field.mask.count_ones()).max();
    sizes::<W>(&Packed::of(study.quasi(), layout, records, levels), bits.unwrap_or_default())
}

/// Groups of records by their codes, with so many records each.
struct Coded<'a> {
    fields: &'a [Field],
    codes: &'a [&'a [u32]],
    records: &'a [u64],
}

impl<const W: usize> Items<W> for Coded<'_> {
    fn len(&self) -> usize {
        self.records.len()
    }

    fn pack(&self, start: usize, keys: &mut [[u64; W]]) {
        keys.fill([0; W]);
        for (codes, field) in self.codes.iter().zip(self.fields) {
            for (key, &code) in keys.iter_mut().zip(&codes[start..]) {
                key[field.word] |= u64::from(code) << field.shift;
            }
        }
    }

    fn weights(&self) -> Option<&[u64]> {
        Some(self.records)
    }

    fn leaves_out(&self) -> bool {
        true
    }
}

/// The classes of groups of records, and the class of each.
pub(super) fn of_codes<const W: usize>(
    study: &Study,
    codes: &[&[u32]],
    records: &[u64],
) -> (Classes, Vec<u32>) {
    let layout = study.layout();
    let coded = Coded { fields: layout.fields(), codes, records };
    let Grouping { keys, sizes, members } = Grouping::<W>::of(&coded, true);
    let (layout, levels) = (Arc::clone(layout), Levels::zero(codes.len()));
    (Classes { layout, levels, keys: keys.into_flattened(), sizes }, members)
}

/// Classes and those of others coded alike, and the class of each of the others.
pub(super) fn join<const W: usize>(first: &Classes, second: &Classes) -> (Classes, Vec<u32>) {
    let mut keys: Vec<[u64; W]> = Vec::with_capacity(first.len());
    let mut index = HashIndex::with_capacity(first.len());
    let mut tags = [0_u32; BLOCK];
    let mut places = Vec::with_capacity(second.len());
    for (classes, wanted) in [(first, false), (second, true)] {
        for (number, chunk) in classes.keys.as_chunks::<W>().0.chunks(BLOCK).enumerate() {
            index.make_room(chunk.len(), number * BLOCK, classes.len());
            index.hash_block(chunk, &mut tags);
            for (key, &tag) in chunk.iter().zip(&tags) {
                let class = index.find_or_add(tag, key, &mut keys);
                if wanted {
                    places.push(class as u32);
                }
            }
        }
    }
    let mut sizes = first.sizes.clone();
    sizes.resize(keys.len(), 0);
    let layout = Arc::clone(&first.layout);
    let classes =
        Classes { layout, levels: first.levels.clone(), keys: keys.into_flattened(), sizes };
    (classes, places)
}

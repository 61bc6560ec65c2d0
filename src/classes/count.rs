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
        for columns in self.columns.chunks(2) {
            if let [a, b] = columns
                && self.pack_bytes([a, b], start, keys)
            {
                continue;
            }
            for Shifted { quasi, word, by_code } in columns {
                let pack = |key: &mut [u64; W], code: usize| key[*word] |= by_code[code];
                self.records.for_block(*quasi, start, keys, pack);
            }
        }
    }

    fn weights(&self) -> Option<&[u64]> {
        self.records.weights()
    }
}

impl Packed<'_> {
    /// Packs two columns whose codes are bytes in one go; says whether that is what they are.
    ///
    /// No code of a byte is beyond its list, so that nothing is asked in the loop.
    #[inline]
    fn pack_bytes<const W: usize>(
        &self,
        [a, b]: [&Shifted; 2],
        start: usize,
        keys: &mut [[u64; W]],
    ) -> bool {
        let (Some(a_codes), Some(b_codes)) =
            (self.records.bytes(a.quasi), self.records.bytes(b.quasi))
        else {
            return false;
        };
        let (Some(a_list), Some(b_list)) =
            (a.by_code.first_chunk::<BYTES>(), b.by_code.first_chunk::<BYTES>())
        else {
            return false;
        };
        let (a_word, b_word) = (a.word.min(W - 1), b.word.min(W - 1));
        let codes = a_codes[start..].iter().zip(&b_codes[start..]);
        for (key, (&a, &b)) in keys.iter_mut().zip(codes) {
            key[a_word] |= a_list[usize::from(a)];
            key[b_word] |= b_list[usize::from(b)];
        }
        true
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
    sizes::<W>(&Packed::of(study.quasi(), study.layout(), records, levels))
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

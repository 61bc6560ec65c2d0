//! Classes counted from codes: of records, of groups of records, and of classes that come together.

use std::sync::Arc;

use super::Classes;
use super::grouping::{BLOCK, Grouping, Items, sizes};
use super::index::HashIndex;
use crate::study::{Field, Layout, Levels, Quasi, Records, Study};

/// Records with the codes of their quasi-identifiers.
struct Packed<'a> {
    records: &'a Records<'a>,
    fields: &'a [Field],
    /// The code at some level, already shifted into place, by code of the dictionary; one list a quasi-identifier.
    tables: Vec<Vec<u64>>,
}

impl<'a> Packed<'a> {
    fn of(
        quasi: &[Quasi],
        layout: &'a Layout,
        records: &'a Records<'a>,
        levels: &Levels,
    ) -> Packed<'a> {
        let columns = quasi.iter().zip(layout.fields()).zip(levels.iter());
        let tables = columns.map(|((quasi, field), &level)| {
            let step = quasi.step(0, level);
            // What a label has that no record has is in no key.
            let coarser = |code: u32| step.get(code as usize).copied().unwrap_or_default();
            let shifted = |&code: &u32| u64::from(coarser(code)) << field.shift;
            quasi.codes().iter().map(shifted).collect()
        });
        Packed { records, fields: layout.fields(), tables: tables.collect() }
    }
}

impl<const W: usize> Items<W> for Packed<'_> {
    fn len(&self) -> usize {
        self.records.rows()
    }

    fn pack(&self, start: usize, keys: &mut [[u64; W]]) {
        keys.fill([0; W]);
        for ((quasi, table), field) in self.tables.iter().enumerate().zip(self.fields) {
            self.records.for_block(quasi, start, keys, |key, code| key[field.word] |= table[code]);
        }
    }

    fn weighted(&self) -> bool {
        self.records.weighted()
    }

    #[inline]
    fn weight(&self, item: usize) -> Option<u64> {
        Some(self.records.weight(item)).filter(|&weight| weight > 0)
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

/// How many records each class has at these levels, in no particular order.
pub(super) fn sizes_of_records<const W: usize>(
    study: &Study,
    records: &Records<'_>,
    levels: &Levels,
) -> Vec<u64> {
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

    fn weighted(&self) -> bool {
        true
    }

    #[inline]
    fn weight(&self, item: usize) -> Option<u64> {
        Some(self.records[item]).filter(|&records| records > 0)
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

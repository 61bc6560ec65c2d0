//! Equivalence classes: records that agree on every quasi-identifier at given levels.
//!
//! A record's codes are packed into one key, keys are counted, and a coarser node is counted from
//! the classes of a finer one, never from the records again.

mod agreement;
mod frequencies;
mod index;
mod marginals;
mod people;
mod sensitive;
mod sizes;
mod treatment;

pub use agreement::{Agreement, MISSING};
pub use frequencies::Frequencies;
pub use marginals::Marginals;
pub use people::PeopleByClass;
pub use sensitive::{Bin, Histogram, Histograms, SensitiveCounts};
pub use sizes::Sizes;
pub use treatment::{ReleasedColumn, ReleasedLabels, Shape, Treatment};

use std::sync::Arc;

use crate::study::{Field, Layout, Levels, Quasi, Records, Study};
use index::{DenseIndex, HashIndex};

/// Keys are packed for so many records at a time, so that each column is one tight loop in the cache.
const BLOCK: usize = 1024;

/// A key space of at most so many cells is counted in an array; 16 MiB of class numbers.
const DENSE_CELLS: u64 = 1 << 22;

/// The equivalence classes of one node of the lattice, in order of first appearance.
#[derive(Clone, Debug)]
pub struct Classes {
    layout: Arc<Layout>,
    levels: Levels,
    keys: Vec<u64>,
    sizes: Vec<u64>,
}

/// No class: the record was left out before counting.
pub const NO_CLASS: u32 = u32::MAX;

impl Classes {
    /// The classes of the records at level 0 of every quasi-identifier.
    ///
    /// Time is linear in records x columns; memory is one key and one count a class.
    pub fn of(study: &Study, records: &Records<'_>) -> Classes {
        Classes::count(study.quasi(), study.layout(), records, None)
    }

    /// As [`Classes::of`], and the class of every record ([`NO_CLASS`] for one that is left out).
    pub fn with_members(study: &Study, records: &Records<'_>) -> (Classes, Vec<u32>) {
        let mut members = Vec::with_capacity(records.rows());
        let classes = Classes::count(study.quasi(), study.layout(), records, Some(&mut members));
        (classes, members)
    }

    fn count(
        quasi: &[Quasi],
        layout: &Arc<Layout>,
        records: &Records<'_>,
        members: Option<&mut Vec<u32>>,
    ) -> Classes {
        match layout.words() {
            1 => count::<1>(quasi, layout, records, members),
            2 => count::<2>(quasi, layout, records, members),
            4 => count::<4>(quasi, layout, records, members),
            8 => count::<8>(quasi, layout, records, members),
            16 => count::<16>(quasi, layout, records, members),
            _ => count::<32>(quasi, layout, records, members),
        }
    }

    /// The classes at coarser levels, counted from these.
    ///
    /// The second part is the coarser class of each of these classes.
    /// No level of `levels` may be below this node's level.
    pub fn roll_up(&self, study: &Study, levels: &Levels) -> (Classes, Vec<u32>) {
        self.roll_up_over(study.quasi(), levels)
    }

    /// As [`Classes::roll_up`], for classes that are coded by other quasi-identifiers than those of the study.
    pub fn roll_up_over(&self, quasi: &[Quasi], levels: &Levels) -> (Classes, Vec<u32>) {
        match self.layout.words() {
            1 => roll_up::<1>(self, quasi, levels),
            2 => roll_up::<2>(self, quasi, levels),
            4 => roll_up::<4>(self, quasi, levels),
            8 => roll_up::<8>(self, quasi, levels),
            16 => roll_up::<16>(self, quasi, levels),
            _ => roll_up::<32>(self, quasi, levels),
        }
    }

    /// Classes counted anew from the codes of some groups of records, one list a quasi-identifier of the study.
    ///
    /// The second part is the class of each group; [`NO_CLASS`] of one of no record.
    pub fn of_codes(study: &Study, codes: &[&[u32]], records: &[u64]) -> (Classes, Vec<u32>) {
        match study.layout().words() {
            1 => of_codes::<1>(study, codes, records),
            2 => of_codes::<2>(study, codes, records),
            4 => of_codes::<4>(study, codes, records),
            8 => of_codes::<8>(study, codes, records),
            16 => of_codes::<16>(study, codes, records),
            _ => of_codes::<32>(study, codes, records),
        }
    }

    /// Some of these classes, in the order given.
    pub fn part(&self, classes: &[u32]) -> Classes {
        let keys = classes.iter().flat_map(|&class| self.key(class as usize)).copied().collect();
        let sizes = classes.iter().map(|&class| self.sizes[class as usize]).collect();
        Classes { layout: Arc::clone(&self.layout), levels: self.levels.clone(), keys, sizes }
    }

    /// These classes and those of others coded alike, with these first; and the class of each of the others.
    ///
    /// A class that only the others have has size 0.
    fn joined(&self, other: &Classes) -> (Classes, Vec<u32>) {
        match self.layout.words() {
            1 => join::<1>(self, other),
            2 => join::<2>(self, other),
            4 => join::<4>(self, other),
            8 => join::<8>(self, other),
            16 => join::<16>(self, other),
            _ => join::<32>(self, other),
        }
    }

    /// For each class the records that agree with it where both are known, a missing value being unknown.
    ///
    /// `quasi` are the quasi-identifiers of these classes, `weights` the sum of the weights of each class, if any.
    pub fn agreement(&self, quasi: &[Quasi], weights: Vec<f64>) -> Agreement {
        let columns = quasi.iter().zip(self.levels.iter()).zip(self.layout.fields());
        let columns = columns.map(|((quasi, &level), field)| {
            let missing = quasi.missing_code(level);
            let known = |code| if Some(code) == missing { MISSING } else { code };
            (0..self.len()).map(|class| known(field.code(self.key(class)))).collect()
        });
        Agreement::of(columns.collect(), self.sizes.clone(), weights)
    }

    /// Number of classes.
    pub fn len(&self) -> usize {
        self.sizes.len()
    }

    /// Whether there is no class.
    pub fn is_empty(&self) -> bool {
        self.sizes.is_empty()
    }

    /// Records in each class.
    pub fn sizes(&self) -> &[u64] {
        &self.sizes
    }

    /// The levels of this node.
    pub fn levels(&self) -> &Levels {
        &self.levels
    }

    /// The packed key of a class.
    pub fn key(&self, class: usize) -> &[u64] {
        let words = self.layout.words();
        &self.keys[class * words..(class + 1) * words]
    }

    /// The code of one quasi-identifier in a class, at this node's level.
    pub fn code(&self, class: usize, quasi: usize) -> u32 {
        self.layout.fields()[quasi].code(self.key(class))
    }
}

/// What happens to one column's code on the way to a coarser node.
struct Step {
    field: Field,
    /// The coarser code, already shifted into place, by finer code; empty when the level stays.
    packed: Vec<u64>,
    /// The coarser code's part of the dense cell number, by finer code.
    cell: Vec<u32>,
}

fn count<const W: usize>(
    quasi: &[Quasi],
    layout: &Arc<Layout>,
    records: &Records<'_>,
    mut members: Option<&mut Vec<u32>>,
) -> Classes {
    let mut keys: Vec<[u64; W]> = Vec::new();
    let mut sizes: Vec<u64> = Vec::new();
    let mut index = HashIndex::with_capacity(records.rows() / 8);
    let luts: Vec<Vec<u64>> = quasi
        .iter()
        .zip(layout.fields())
        .map(|(quasi, field)| {
            quasi.codes().iter().map(|&code| u64::from(code) << field.shift).collect()
        })
        .collect();
    let mut block = [[0_u64; W]; BLOCK];
    let mut tags = [0_u32; BLOCK];
    let mut start = 0;
    while start < records.rows() {
        let block = &mut block[..BLOCK.min(records.rows() - start)];
        block.fill([0; W]);
        for ((quasi, lut), field) in luts.iter().enumerate().zip(layout.fields()) {
            records.for_block(quasi, start, block, |key, code| key[field.word] |= lut[code]);
        }
        if let Some(foretold) = index.make_room(block.len(), start, records.rows()) {
            keys.reserve(foretold.saturating_sub(keys.len()));
            sizes.reserve(foretold.saturating_sub(sizes.len()));
        }
        index.hash_block(block, &mut tags);
        for (offset, (key, &tag)) in block.iter().zip(&tags).enumerate() {
            let weight = records.weight(start + offset);
            if weight == 0 {
                if let Some(members) = members.as_deref_mut() {
                    members.push(NO_CLASS);
                }
                continue;
            }
            let class = index.find_or_add(tag, key, &mut keys);
            match sizes.get_mut(class) {
                Some(size) => *size += weight,
                None => sizes.push(weight),
            }
            if let Some(members) = members.as_deref_mut() {
                members.push(class as u32);
            }
        }
        start += block.len();
    }
    Classes {
        layout: Arc::clone(layout),
        levels: Levels::zero(quasi.len()),
        keys: keys.into_flattened(),
        sizes,
    }
}

fn roll_up<const W: usize>(
    finer: &Classes,
    quasi: &[Quasi],
    levels: &Levels,
) -> (Classes, Vec<u32>) {
    let mut stride: u64 = 1;
    for (quasi, &level) in quasi.iter().zip(levels.iter()) {
        stride = stride.saturating_mul(u64::from(quasi.code_count(level)));
    }
    let dense = stride <= DENSE_CELLS && stride <= 16 * (finer.len() as u64 + 64);
    let (steps, kept) = steps::<W>(finer, quasi, levels, dense);

    let mut keys: Vec<[u64; W]> = Vec::new();
    let mut sizes: Vec<u64> = Vec::new();
    let mut parents: Vec<u32> = Vec::with_capacity(finer.len());
    let mut dense = dense.then(|| DenseIndex::new(stride as usize));
    let mut hashed = HashIndex::with_capacity(if dense.is_some() { 0 } else { finer.len() / 8 });
    let mut block = [[0_u64; W]; BLOCK];
    let mut cells = [0_u32; BLOCK];
    let mut tags = [0_u32; BLOCK];
    let finer_keys = finer.keys.as_chunks::<W>().0;
    for (chunk, finer_sizes) in finer_keys.chunks(BLOCK).zip(finer.sizes.chunks(BLOCK)) {
        for (key, from) in block.iter_mut().zip(chunk) {
            for word in 0..W {
                key[word] = from[word] & kept[word];
            }
        }
        for step in steps.iter().filter(|step| !step.packed.is_empty()) {
            let Field { word, .. } = step.field;
            for (key, from) in block.iter_mut().zip(chunk) {
                key[word] |= step.packed[step.field.code(from) as usize];
            }
        }
        if let Some(dense) = &mut dense {
            cells.fill(0);
            for step in &steps {
                for (cell, from) in cells.iter_mut().zip(chunk) {
                    *cell += step.cell[step.field.code(from) as usize];
                }
            }
            for ((key, &cell), &size) in block.iter().zip(&cells).zip(finer_sizes) {
                let class = dense.find_or_add(cell, key, &mut keys);
                add(&mut sizes, class, size);
                parents.push(class as u32);
            }
        } else {
            if let Some(foretold) = hashed.make_room(chunk.len(), parents.len(), finer.len()) {
                keys.reserve(foretold.saturating_sub(keys.len()));
                sizes.reserve(foretold.saturating_sub(sizes.len()));
            }
            hashed.hash_block(&block[..chunk.len()], &mut tags);
            for ((key, &tag), &size) in block.iter().zip(&tags).zip(finer_sizes) {
                let class = hashed.find_or_add(tag, key, &mut keys);
                add(&mut sizes, class, size);
                parents.push(class as u32);
            }
        }
    }
    let classes = Classes {
        layout: Arc::clone(&finer.layout),
        levels: levels.clone(),
        keys: keys.into_flattened(),
        sizes,
    };
    (classes, parents)
}

fn of_codes<const W: usize>(
    study: &Study,
    codes: &[&[u32]],
    records: &[u64],
) -> (Classes, Vec<u32>) {
    let mut keys: Vec<[u64; W]> = Vec::new();
    let mut sizes: Vec<u64> = Vec::new();
    let mut members = vec![NO_CLASS; records.len()];
    let mut index = HashIndex::with_capacity(records.len() / 2);
    let layout = study.layout();
    for (group, (member, &size)) in members.iter_mut().zip(records).enumerate() {
        if size == 0 {
            continue;
        }
        let mut key = [0_u64; W];
        for (codes, field) in codes.iter().zip(layout.fields()) {
            key[field.word] |= u64::from(codes[group]) << field.shift;
        }
        let mut tag = [0];
        index.make_room(1, group, records.len());
        index.hash_block(&[key], &mut tag);
        let class = index.find_or_add(tag[0], &key, &mut keys);
        add(&mut sizes, class, size);
        *member = class as u32;
    }
    let (layout, levels) = (Arc::clone(layout), Levels::zero(codes.len()));
    (Classes { layout, levels, keys: keys.into_flattened(), sizes }, members)
}

fn join<const W: usize>(first: &Classes, second: &Classes) -> (Classes, Vec<u32>) {
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

#[inline]
fn add(sizes: &mut Vec<u64>, class: usize, size: u64) {
    match sizes.get_mut(class) {
        Some(known) => *known += size,
        None => sizes.push(size),
    }
}

/// The tables that turn a finer key into a coarser one, and the bits that stay as they are.
fn steps<const W: usize>(
    finer: &Classes,
    quasi: &[Quasi],
    levels: &Levels,
    dense: bool,
) -> (Vec<Step>, [u64; W]) {
    let mut kept = [0_u64; W];
    let mut stride: u32 = 1;
    let mut steps = Vec::with_capacity(quasi.len());
    let fields = finer.layout.fields();
    for (((quasi, &field), &from), &to) in
        quasi.iter().zip(fields).zip(finer.levels.iter()).zip(levels.iter())
    {
        let map = quasi.step(from, to);
        let cell = if dense { map.iter().map(|&code| code * stride).collect() } else { Vec::new() };
        let packed = if from == to {
            kept[field.word] |= field.mask << field.shift;
            Vec::new()
        } else {
            map.iter().map(|&code| u64::from(code) << field.shift).collect()
        };
        if dense {
            stride *= quasi.code_count(to);
        }
        steps.push(Step { field, packed, cell });
    }
    (steps, kept)
}

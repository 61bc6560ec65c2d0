//! The classes of one node as rows of keys and sizes, and how coarser rows are counted from finer ones.

use std::borrow::Cow;

use super::column::Column;
use super::key::Key;

/// Keys are mapped for so many rows at a time, so that each column is one tight loop in the cache.
pub(super) const BLOCK: usize = 256;

/// A part of at most so many rows is counted within the cache, and is not split.
const PART: usize = 4096;

/// Into so many pieces a part is split at most.
const PIECES: usize = 256;

/// The classes of one node.
///
/// Rows stand in parts. Rows of different parts differ in a column whose level does not change any more, so that each
/// part can be counted for itself at every node that is counted from these rows.
#[derive(Debug, Default)]
pub(super) struct Rows<K> {
    pub(super) keys: Vec<K>,
    /// Records of each row.
    pub(super) sizes: Vec<u32>,
    /// Where each part ends.
    pub(super) ends: Vec<u32>,
}

/// Columns that stand side by side in a key, and of which one at least rises.
#[derive(Clone, Debug)]
pub(super) struct Change<'c> {
    shift: u32,
    mask: usize,
    step: Cow<'c, [u32]>,
}

/// Neighbours of so many bits together become one change where there are many rows: one look-up instead of several.
const TOGETHER: u32 = 10;

/// The columns whose level rises from one node to another, for so many rows.
pub(super) fn changes<'c>(
    columns: &'c [Column],
    from: &[u8],
    to: &[u8],
    rows: usize,
) -> Vec<Change<'c>> {
    let mut changes: Vec<Change<'c>> = Vec::new();
    for (column, (&from, &to)) in columns.iter().zip(from.iter().zip(to)) {
        if from == to {
            continue;
        }
        let change = Change {
            shift: column.shift,
            mask: column.mask,
            step: Cow::Borrowed(column.step(from, to)),
        };
        match changes.last_mut() {
            Some(last) if rows > PART && change.end() - last.shift <= TOGETHER => {
                last.join(&change)
            }
            _ => changes.push(change),
        }
    }
    changes
}

impl Change<'_> {
    /// The place after the last bit.
    fn end(&self) -> u32 {
        self.shift + self.mask.count_ones()
    }

    /// Takes in another that stands further left; what is between them stays as it is.
    fn join(&mut self, other: &Change<'_>) {
        let (width, place) = (self.mask.count_ones(), other.shift - self.shift);
        let mask = (1 << (other.end() - self.shift)) - 1;
        // No key has a code for which there is no step.
        let step = |change: &Change<'_>, code: usize| change.step.get(code).copied().unwrap_or(0);
        let joined = (0..=mask).map(|code: usize| {
            let between = code >> width & ((1 << (place - width)) - 1);
            step(self, code & self.mask)
                | (between << width) as u32
                | step(other, code >> place & other.mask) << place
        });
        self.step = Cow::Owned(joined.collect());
        self.mask = mask;
    }
}

/// The keys of a block of rows at a coarser node.
#[inline(always)]
pub(super) fn map_block<K: Key>(changes: &[Change<'_>], keys: &[K], mapped: &mut [K]) {
    mapped.copy_from_slice(keys);
    for Change { shift, mask, step } in changes {
        let (shift, mask, step) = (*shift, *mask, &step[..]);
        for key in mapped.iter_mut() {
            *key = key.with(shift, mask, step[key.code(shift, mask)]);
        }
    }
}

/// Memory that is used again and again.
#[derive(Debug, Default)]
pub(super) struct Scratch<K> {
    slots: Vec<u32>,
    keys: Vec<K>,
    pieces: Pieces<K>,
}

/// Rows ordered by piece.
#[derive(Debug, Default)]
struct Pieces<K> {
    keys: Vec<K>,
    sizes: Vec<u32>,
    /// Where each piece ends.
    ends: Vec<u32>,
}

impl<K: Key> Rows<K> {
    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    /// Rows of the largest part.
    pub(super) fn largest_part(&self) -> usize {
        self.parts().map(|(start, end)| end - start).max().unwrap_or(0)
    }

    /// Where each part begins and ends.
    pub(super) fn parts(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        let starts = std::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(&start, &end)| (start as usize, end as usize))
    }

    fn clear(&mut self) {
        self.keys.clear();
        self.sizes.clear();
        self.ends.clear();
    }

    /// The same rows in smaller parts, by the codes of a column that rises no more.
    pub(super) fn split(
        &self,
        (column, codes): (&Column, u32),
        scratch: &mut Scratch<K>,
        smaller: &mut Rows<K>,
    ) {
        smaller.clear();
        for (start, end) in self.parts() {
            let (keys, sizes) = (&self.keys[start..end], &self.sizes[start..end]);
            if keys.len() <= PART || codes < 2 {
                smaller.keys.extend_from_slice(keys);
                smaller.sizes.extend_from_slice(sizes);
                smaller.ends.push(end as u32);
                continue;
            }
            scratch.pieces.by_code(keys, sizes, column, codes);
            smaller.keys.extend_from_slice(&scratch.pieces.keys);
            smaller.sizes.extend_from_slice(&scratch.pieces.sizes);
            let mut last = 0;
            for &piece in &scratch.pieces.ends {
                if (piece - last) as usize >= PART / 4 || piece as usize == keys.len() {
                    smaller.ends.push(start as u32 + piece);
                    last = piece;
                }
            }
            smaller.ends.dedup();
        }
    }

    /// Counts coarser rows from these, in parts that are split by the codes of a column that rises no more, if any.
    pub(super) fn roll_up(
        &self,
        changes: &[Change<'_>],
        split: Option<(&Column, u32)>,
        scratch: &mut Scratch<K>,
        coarser: &mut Rows<K>,
    ) {
        coarser.clear();
        let Scratch { slots, keys: mapped, pieces } = scratch;
        for (start, end) in self.parts() {
            mapped.resize(end - start, K::default());
            let sizes = &self.sizes[start..end];
            for (mapped, keys) in mapped.chunks_mut(BLOCK).zip(self.keys[start..end].chunks(BLOCK))
            {
                map_block(changes, keys, mapped);
            }
            match split {
                Some((column, codes)) if mapped.len() > PART && codes > 1 => {
                    pieces.by_code(mapped, sizes, column, codes);
                    let mut from = 0;
                    for &end in &pieces.ends {
                        let to = end as usize;
                        if to - from >= PART / 4 || to == mapped.len() {
                            merge(&pieces.keys[from..to], &pieces.sizes[from..to], slots, coarser);
                            coarser.end_part();
                            from = to;
                        }
                    }
                }
                _ if mapped.len() > 8 * PART => {
                    // Equal keys have equal hashes: each piece is counted within the cache.
                    pieces.by_hash(mapped, sizes);
                    let mut from = 0;
                    for &end in &pieces.ends {
                        let to = end as usize;
                        merge(&pieces.keys[from..to], &pieces.sizes[from..to], slots, coarser);
                        from = to;
                    }
                    coarser.end_part();
                }
                _ => {
                    merge(mapped, sizes, slots, coarser);
                    coarser.end_part();
                }
            }
        }
    }

    fn end_part(&mut self) {
        let end = self.keys.len() as u32;
        if self.ends.last().copied().unwrap_or(0) < end {
            self.ends.push(end);
        }
    }
}

impl<K: Key> Pieces<K> {
    /// Orders rows by the code of a column; several codes share a piece where there are many.
    fn by_code(&mut self, keys: &[K], sizes: &[u32], column: &Column, codes: u32) {
        let (codes, pieces) = (codes as usize, PIECES.min(codes as usize));
        let Column { shift, mask, .. } = *column;
        self.order(keys, sizes, pieces, |key| key.code(shift, mask) * pieces / codes);
    }

    fn by_hash(&mut self, keys: &[K], sizes: &[u32]) {
        let pieces = (keys.len() / PART).next_power_of_two().min(PIECES);
        let shift = u32::BITS - pieces.trailing_zeros();
        self.order(keys, sizes, pieces, |key| (key.hash() >> shift) as usize);
    }

    #[inline(always)]
    fn order(&mut self, keys: &[K], sizes: &[u32], pieces: usize, piece: impl Fn(K) -> usize) {
        let mut places = [0_u32; PIECES + 1];
        for &key in keys {
            places[piece(key) + 1] += 1;
        }
        for piece in 0..pieces {
            places[piece + 1] += places[piece];
        }
        self.keys.resize(keys.len(), K::default());
        self.sizes.resize(keys.len(), 0);
        for (&key, &size) in keys.iter().zip(sizes) {
            let place = &mut places[piece(key)];
            self.keys[*place as usize] = key;
            self.sizes[*place as usize] = size;
            *place += 1;
        }
        // Each place has moved on to where its piece ends.
        self.ends.clear();
        self.ends.extend_from_slice(&places[..pieces]);
    }
}

/// Appends rows, those with equal keys as one.
fn merge<K: Key>(keys: &[K], sizes: &[u32], slots: &mut Vec<u32>, rows: &mut Rows<K>) {
    let first = rows.keys.len();
    let mut count = (keys.len() / 2).clamp(64, 1 << 30).next_power_of_two();
    slots.clear();
    slots.resize(count, 0);
    let mut shift = u32::BITS - count.trailing_zeros();
    // The upper bits of the hash are those that a piece may have been made by.
    let place_of = |key: K, shift: u32| (key.hash().rotate_left(8) >> shift) as usize;
    for (keys, sizes) in keys.chunks(BLOCK).zip(sizes.chunks(BLOCK)) {
        let needed = rows.keys.len() - first + keys.len();
        if needed > count / 8 * 5 {
            while needed > count / 8 * 5 {
                count *= 4;
            }
            slots.clear();
            slots.resize(count, 0);
            shift = u32::BITS - count.trailing_zeros();
            for (number, &key) in (1..).zip(&rows.keys[first..]) {
                let mut place = place_of(key, shift);
                while slots[place] != 0 {
                    place = (place + 1) & (count - 1);
                }
                slots[place] = number;
            }
        }
        let slots = &mut slots[..count];
        for (&key, &size) in keys.iter().zip(sizes) {
            let mut place = place_of(key, shift);
            loop {
                let slot = &mut slots[place & (count - 1)];
                if *slot == 0 {
                    rows.keys.push(key);
                    rows.sizes.push(size);
                    *slot = (rows.keys.len() - first) as u32;
                    break;
                }
                let row = first + *slot as usize - 1;
                if rows.keys[row] == key {
                    rows.sizes[row] += size;
                    break;
                }
                place += 1;
            }
        }
    }
}

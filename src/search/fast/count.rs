//! Counting a node, and giving up as soon as too many records are in small classes.

use std::hint::black_box;

use super::key::Key;
use super::rows::{BLOCK, Change, Rows, map_block};

/// The classes of one part, by open addressing.
#[derive(Debug, Default)]
pub(super) struct Counter<K> {
    /// A key and its records; without records the slot is free.
    slots: Vec<(K, u32)>,
    /// The slots that are not free.
    used: Vec<u32>,
}

/// What counting a node gave.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    /// Records that are left out; more than the limit where counting was given up.
    pub(super) suppressed: u64,
    /// Those of them that are left out at least at every finer node, too.
    pub(super) needed: u64,
    /// Classes that are kept.
    pub(super) kept: u64,
    /// Rows that were looked at.
    pub(super) looks: u64,
}

impl<K: Key> Counter<K> {
    /// Counts the classes of a coarser node, part by part, until more than `limit` records are in classes below `k`.
    ///
    /// `rare` is each class with fewer than `rare_below` records, in an order that depends on the rows alone.
    pub(super) fn count(
        &mut self,
        rows: &Rows<K>,
        changes: &[Change<'_>],
        (k, limit): (u32, u64),
        rare_below: u32,
        rare: &mut Vec<(K, u32)>,
    ) -> Tally {
        rare.clear();
        let mut tally = Tally::default();
        let mut mapped = [K::default(); BLOCK];
        for (start, end) in rows.parts() {
            let mut count = self.room((end - start) / 2);
            for (keys, sizes) in
                rows.keys[start..end].chunks(BLOCK).zip(rows.sizes[start..end].chunks(BLOCK))
            {
                let mapped = &mut mapped[..keys.len()];
                map_block(changes, keys, mapped);
                if self.used.len() + BLOCK > count / 8 * 5 {
                    count = self.grow(count * 4);
                }
                self.add(mapped, sizes, count);
            }
            for &place in &self.used {
                let (key, size) = std::mem::take(&mut self.slots[place as usize]);
                if size < k {
                    tally.suppressed += u64::from(size);
                } else {
                    tally.kept += 1;
                }
                if size < rare_below {
                    rare.push((key, size));
                }
            }
            self.used.clear();
            tally.looks += (end - start) as u64;
            if tally.suppressed > limit {
                break;
            }
        }
        tally.needed = tally.suppressed;
        tally
    }

    #[inline(always)]
    fn add(&mut self, keys: &[K], sizes: &[u32], count: usize) {
        let shift = u32::BITS - count.trailing_zeros();
        let slots = &mut self.slots[..count];
        let mut places = [0_u32; BLOCK];
        let mut touched = 0;
        // The loads do not depend on one another, so that their waits overlap.
        for (place, key) in places.iter_mut().zip(keys) {
            *place = key.hash() >> shift;
            touched |= slots[*place as usize & (count - 1)].1;
        }
        black_box(touched);
        for ((&key, &size), &place) in keys.iter().zip(sizes).zip(&places) {
            let mut place = place as usize;
            loop {
                let slot = &mut slots[place & (count - 1)];
                if slot.1 == 0 {
                    *slot = (key, size);
                    self.used.push((place & (count - 1)) as u32);
                    break;
                }
                if slot.0 == key {
                    slot.1 += size;
                    break;
                }
                place += 1;
            }
        }
    }

    /// Free slots for about so many classes; says how many.
    fn room(&mut self, classes: usize) -> usize {
        let count = classes.clamp(512, 1 << 20).next_power_of_two();
        if self.slots.len() < count {
            self.slots.resize(count, (K::default(), 0));
        }
        count
    }

    #[cold]
    fn grow(&mut self, count: usize) -> usize {
        let slots = &mut self.slots;
        let used = self.used.drain(..);
        let classes: Vec<(K, u32)> =
            used.map(|place| std::mem::take(&mut slots[place as usize])).collect();
        self.slots.resize(self.slots.len().max(count), (K::default(), 0));
        let (keys, sizes): (Vec<K>, Vec<u32>) = classes.into_iter().unzip();
        for (keys, sizes) in keys.chunks(BLOCK).zip(sizes.chunks(BLOCK)) {
            self.add(keys, sizes, count);
        }
        count
    }
}

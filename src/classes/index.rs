//! Finding the class of a key: a dense array for small key spaces, open addressing otherwise.
//!
//! Both number the classes in order of first appearance, so the result does not depend on which one is used.

use std::hint::black_box;

/// Open addressing over classes whose keys are kept beside it.
///
/// A slot holds 32 bits of the key's hash and the class number plus one.
/// The place of a slot is made of those same bits, so that growing never looks at a key again.
pub(super) struct HashIndex {
    slots: Vec<u64>,
    shift: u32,
    filled: usize,
}

impl HashIndex {
    /// An index with room for about `classes` classes before it grows.
    pub(super) fn with_capacity(classes: usize) -> HashIndex {
        let slots = (classes.saturating_mul(2)).clamp(1 << 10, 1 << 31).next_power_of_two();
        HashIndex { slots: vec![0; slots], shift: 32 - slots.trailing_zeros(), filled: 0 }
    }

    /// Hashes a block of keys and brings the slots near where the search for each will begin.
    ///
    /// The loads do not depend on one another, so their waits overlap; without this pass each key
    /// would wait for the memory by itself, which is most of the time of a large node.
    #[inline]
    pub(super) fn hash_block<const W: usize>(&self, keys: &[[u64; W]], tags: &mut [u32]) {
        let mut touched = 0;
        for (tag, key) in tags.iter_mut().zip(keys) {
            *tag = (hash(key) >> 32) as u32;
            touched |= self.slots[(u64::from(*tag) >> self.shift) as usize];
        }
        black_box(touched);
    }

    /// The class of a key with its hash; `keys` holds the keys of the classes so far, in order.
    #[inline]
    pub(super) fn find_or_add<const W: usize>(
        &mut self,
        tag: u32,
        key: &[u64; W],
        keys: &mut Vec<[u64; W]>,
    ) -> usize {
        let mask = self.slots.len() - 1;
        let mut place = (u64::from(tag) >> self.shift) as usize;
        loop {
            let slot = self.slots[place];
            if slot == 0 {
                break;
            }
            if (slot >> 32) as u32 == tag {
                let class = (slot as u32 - 1) as usize;
                if keys[class] == *key {
                    return class;
                }
            }
            place = (place + 1) & mask;
        }
        let class = keys.len();
        keys.push(*key);
        self.slots[place] = u64::from(tag) << 32 | (class as u64 + 1);
        self.filled += 1;
        if self.filled > room(self.slots.len()) {
            self.grow(self.slots.len() * 2);
        }
        class
    }

    /// Makes room for the next `keys` keys after `done` of `all`; where that needs growing, it grows once
    /// towards what the classes so far foretell, instead of doubling again and again, and says how many
    /// classes it now has room for.
    #[inline]
    pub(super) fn make_room(&mut self, keys: usize, done: usize, all: usize) -> Option<usize> {
        if self.filled + keys > room(self.slots.len()) && done > 0 {
            let foretold = (self.filled as u64 * all as u64 / done as u64) as usize;
            let mut slots = self.slots.len() * 2;
            while room(slots) < foretold && slots < 1 << 31 {
                slots *= 2;
            }
            self.grow(slots);
            return Some(foretold);
        }
        None
    }

    #[cold]
    fn grow(&mut self, slots: usize) {
        if self.shift == 0 {
            return;
        }
        let mut larger = vec![0; slots];
        let mask = larger.len() - 1;
        self.shift = 32 - slots.trailing_zeros();
        for &slot in self.slots.iter().filter(|&&slot| slot != 0) {
            let mut place = ((slot >> 32) >> self.shift) as usize;
            while larger[place] != 0 {
                place = (place + 1) & mask;
            }
            larger[place] = slot;
        }
        self.slots = larger;
    }
}

/// Classes that so many slots hold before they crowd.
const fn room(slots: usize) -> usize {
    slots / 8 * 5
}

/// Bits of a key, the upper ones well mixed: multiply, fold, multiply.
#[inline]
pub(super) fn hash<const W: usize>(key: &[u64; W]) -> u64 {
    let mut hash = 0_u64;
    for &word in key {
        hash = (hash.rotate_left(29) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        hash ^= hash >> 32;
    }
    hash.wrapping_mul(0xD6E8_FEB8_6659_FD93)
}

/// A class number for every cell of a small key space.
pub(super) struct DenseIndex {
    cells: Vec<u32>,
}

impl DenseIndex {
    /// An index over `cells` cells.
    pub(super) fn new(cells: usize) -> DenseIndex {
        DenseIndex { cells: vec![0; cells] }
    }

    /// The class of a cell, and the key of a class that is new.
    #[inline]
    pub(super) fn find_or_add<const W: usize>(
        &mut self,
        cell: u32,
        key: &[u64; W],
        keys: &mut Vec<[u64; W]>,
    ) -> usize {
        let known = &mut self.cells[cell as usize];
        if *known == 0 {
            keys.push(*key);
            *known = keys.len() as u32;
        }
        *known as usize - 1
    }
}

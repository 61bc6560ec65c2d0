//! Classes as packed keys in sorted order.

use super::walk::{Steps, Walk};

/// One class: its codes, the first place in the highest bits, and its records.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<const W: usize> {
    pub(super) key: [u64; W],
    pub(super) records: u64,
}

/// Where the code of a place sits in a key.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// The column that stands here, as a bit.
    pub(super) column: u64,
    pub(super) word: usize,
    /// The bits of the code within its word.
    pub(super) bits: u64,
}

/// The classes with their places, not yet packed.
pub(super) struct Entries<'a> {
    columns: &'a [Vec<u32>],
    sizes: &'a [u64],
    order: Vec<usize>,
    places: Vec<Place>,
    shifts: Vec<u32>,
    words: usize,
}

impl<'a> Entries<'a> {
    pub(super) fn of(columns: &'a [Vec<u32>], sizes: &'a [u64]) -> Entries<'a> {
        let largest: Vec<u32> =
            columns.iter().map(|codes| codes.iter().copied().max().unwrap_or(0)).collect();
        let distinct: Vec<usize> = columns
            .iter()
            .zip(&largest)
            .map(|(codes, &largest)| {
                let mut seen = vec![false; largest as usize + 1];
                codes.iter().for_each(|&code| seen[code as usize] = true);
                seen.into_iter().filter(|&seen| seen).count()
            })
            .collect();
        let mut order: Vec<usize> = (0..columns.len()).collect();
        order.sort_by_key(|&column| std::cmp::Reverse(distinct[column]));
        let (mut places, mut shifts) = (Vec::new(), Vec::new());
        let (mut word, mut free) = (0, 64);
        for &column in &order {
            let width = 32 - largest[column].leading_zeros();
            if width > free {
                (word, free) = (word + 1, 64);
            }
            free -= width;
            let ones = (1_u64 << width) - 1;
            // A column of one code takes no bits; its shift must stay a valid one.
            let shift = free & 63;
            places.push(Place { column: 1 << column, word, bits: ones << shift });
            shifts.push(shift);
        }
        Entries { columns, sizes, order, places, shifts, words: word + 1 }
    }

    /// A walk over them, for the width of their keys.
    pub(super) fn walk(self) -> Box<dyn Steps> {
        match self.words {
            1 => self.packed::<1>(),
            2 => self.packed::<2>(),
            3 | 4 => self.packed::<4>(),
            _ => self.packed::<32>(),
        }
    }

    fn packed<const W: usize>(self) -> Box<dyn Steps> {
        let mut entries: Vec<Entry<W>> =
            self.sizes.iter().map(|&records| Entry { key: [0; W], records }).collect();
        for ((&column, place), shift) in self.order.iter().zip(&self.places).zip(self.shifts) {
            for (entry, &code) in entries.iter_mut().zip(&self.columns[column]) {
                entry.key[place.word] |= u64::from(code) << shift;
            }
        }
        entries.retain(|entry| entry.records > 0);
        let count = merge(&mut entries);
        entries.truncate(count);
        Box::new(Walk::new(entries, self.places))
    }
}

/// Sorts entries and makes one of those that are equal; they stand first, and this many they are.
pub(super) fn merge<const W: usize>(entries: &mut [Entry<W>]) -> usize {
    entries.sort_by_key(|entry| entry.key);
    let mut count = 0;
    for next in 0..entries.len() {
        let entry = entries[next];
        if count > 0 && entries[count - 1].key == entry.key {
            entries[count - 1].records += entry.records;
        } else {
            entries[count] = entry;
            count += 1;
        }
    }
    count
}

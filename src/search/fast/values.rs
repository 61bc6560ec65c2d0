//! Counting a node whose classes are judged by their sensitive values, too.
//!
//! A row is a class with one of its values: the value is one more code in the key, that of a column whose level never
//! changes. Where the goal asks for several sensitive columns their values are numbered through, and a record stands
//! in one row for each of them.

use std::sync::Arc;

use super::count::Tally;
use super::key::Key;
use super::rows::{BLOCK, Change, Rows, map_block};
use crate::candidate::Base;
use crate::classes::{Bin, Histogram};
use crate::goal::ByClass;

/// So many rows of one class are sorted by their values; more are added up in an array over all values.
const SORTED: usize = 24;

/// The values of one sensitive column among all that are numbered through; missing is the one after the last.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numbered {
    /// The number of the column among the sensitive ones of the study.
    pub(super) column: usize,
    pub(super) first: u32,
    pub(super) values: u32,
}

impl Numbered {
    /// The code of a missing value.
    pub(super) fn missing(self) -> u32 {
        self.first + self.values
    }
}

/// The sensitive values that a goal asks for, and what it asks of them.
#[derive(Debug)]
pub(super) struct Values<K> {
    pub(super) columns: Vec<Numbered>,
    /// Where a value stands in a key.
    pub(super) shift: u32,
    pub(super) mask: usize,
    conditions: ByClass,
    base: Arc<Base>,
    classes: Gathered<K>,
    /// The values of one class, by column.
    bins: Vec<Vec<Bin>>,
    /// Records by value, 0 between two classes, and the values that are not 0.
    counts: Vec<u64>,
    touched: Vec<u32>,
}

/// The classes that a goal does not keep, or not with every k.
#[derive(Debug, Default)]
pub(super) struct Rare<K> {
    /// Classes with few records.
    pub(super) small: Vec<(K, u32)>,
    /// Other classes that are refused by their values.
    pub(super) refused: Vec<(K, u32)>,
}

/// The columns that conditions ask for.
fn numbered(conditions: &ByClass, base: &Base) -> Vec<Numbered> {
    let mut asked: Vec<usize> = conditions.columns().collect();
    asked.sort_unstable();
    asked.dedup();
    let mut first = 0;
    let numbered = asked.into_iter().map(|column| {
        let values = base.values[column].counts.values() as u32;
        let numbered = Numbered { column, first, values };
        first = numbered.missing() + 1;
        numbered
    });
    numbered.collect()
}

/// How many bits of a key the values take that conditions ask for.
pub(super) fn bits(conditions: &ByClass, base: &Base) -> u32 {
    let last = numbered(conditions, base).last().map_or(0, |numbered| numbered.missing());
    u32::BITS - last.leading_zeros()
}

impl<K: Key> Values<K> {
    /// The values that the conditions ask for, from a bit of the keys on; `None` where they ask for none.
    pub(super) fn of(conditions: ByClass, base: &Arc<Base>, shift: u32) -> Option<Values<K>> {
        let bits = bits(&conditions, base);
        let columns = numbered(&conditions, base);
        let codes = columns.last()?.missing() + 1;
        Some(Values {
            bins: vec![Vec::new(); columns.len()],
            counts: vec![0; codes as usize],
            touched: Vec::new(),
            columns,
            shift,
            mask: (1 << bits) - 1,
            conditions,
            base: Arc::clone(base),
            classes: Gathered::default(),
        })
    }

    /// The finest classes, given by their keys and sizes, with one row a value.
    pub(super) fn split(&self, keys: &[K], sizes: &[u32]) -> (Vec<K>, Vec<u32>) {
        let (mut split, mut records) = (Vec::new(), Vec::new());
        for numbered in &self.columns {
            let classes = self.base.values[numbered.column].counts.histograms();
            for ((class, &key), &size) in classes.iter().zip(keys).zip(sizes) {
                let bins = class.bins().iter().map(|bin| (numbered.first + bin.value, bin.records));
                let missing = (numbered.missing(), u64::from(size) - class.records());
                for (value, found) in bins.chain([missing]).filter(|(_, found)| *found > 0) {
                    split.push(key.with(self.shift, self.mask, value));
                    records.push(found as u32);
                }
            }
        }
        (split, records)
    }

    /// Counts the classes of a coarser node, part by part, until it is known that more than `limit` records are left
    /// out at every finer node.
    ///
    /// Classes below `k` are not judged by their values; `rare.small` is each class that these do not refuse with
    /// fewer than `rare_below` records.
    pub(super) fn count(
        &mut self,
        rows: &Rows<K>,
        changes: &[Change<'_>],
        (k, limit): (u32, u64),
        rare_below: u32,
        rare: &mut Rare<K>,
    ) -> Tally {
        rare.small.clear();
        rare.refused.clear();
        let mut tally = Tally::default();
        let last = self.columns[0].missing();
        for (start, end) in rows.parts() {
            let (keys, sizes) = (&rows.keys[start..end], &rows.sizes[start..end]);
            self.classes.gather(changes, keys, sizes, (self.shift, self.mask, last));
            for class in 0..self.classes.found.len() {
                let (key, size) = self.classes.found[class];
                if size < k {
                    tally.suppressed += u64::from(size);
                    tally.needed += u64::from(size);
                    rare.small.push((key, size));
                } else if let Some(least) = self.refuses(class) {
                    tally.suppressed += u64::from(size);
                    tally.needed += least;
                    rare.refused.push((key, size));
                } else {
                    tally.kept += 1;
                    if size < rare_below {
                        rare.small.push((key, size));
                    }
                }
            }
            tally.looks += 2 * (end - start) as u64;
            if tally.needed > limit {
                break;
            }
        }
        tally
    }

    /// Whether the conditions refuse a class, and how many of its records they leave out at finer levels at least.
    fn refuses(&mut self, class: usize) -> Option<u64> {
        let Values { columns, conditions, base, classes, bins, counts, touched, .. } = self;
        bins.iter_mut().for_each(Vec::clear);
        let mut place = 0;
        let mut add = |value: u32, records: u64| {
            while value > columns[place].missing() {
                place += 1;
            }
            if value < columns[place].missing() {
                bins[place].push(Bin { value: value - columns[place].first, records });
            }
        };
        let entries = classes.entries(class);
        if entries.len() > SORTED {
            for &(value, records) in &*entries {
                let known = &mut counts[value as usize];
                if *known == 0 {
                    touched.push(value);
                }
                *known += u64::from(records);
            }
            touched.sort_unstable();
            for value in touched.drain(..) {
                add(value, std::mem::take(&mut counts[value as usize]));
            }
        } else {
            entries.sort_unstable_by_key(|&(value, _)| value);
            for same in entries.chunk_by(|one, other| one.0 == other.0) {
                add(same[0].0, same.iter().map(|&(_, records)| u64::from(records)).sum());
            }
        }
        conditions.refuses(|column| {
            let place = columns.iter().position(|numbered| numbered.column == column);
            let bins = place.map_or(&[][..], |place| &bins[place]);
            (Histogram::new(bins), &base.values[column].prior)
        })
    }
}

/// The rows of one part, class by class.
#[derive(Debug, Default)]
struct Gathered<K> {
    /// The number of a class from 1 by place of its key's hash; 0 is free.
    slots: Vec<u32>,
    /// Each class with its records.
    found: Vec<(K, u32)>,
    /// Where the rows of each class end.
    ends: Vec<u32>,
    /// The class of each row, and its value.
    of_rows: Vec<(u32, u32)>,
    /// Value and records of each row, class by class.
    entries: Vec<(u32, u32)>,
}

impl<K: Key> Gathered<K> {
    fn entries(&mut self, class: usize) -> &mut [(u32, u32)] {
        let start = class.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &mut self.entries[start..self.ends[class] as usize]
    }

    /// Gathers rows at a coarser node; values up to `last` are those of the first column, whose rows make up a class.
    fn gather(
        &mut self,
        changes: &[Change<'_>],
        keys: &[K],
        sizes: &[u32],
        (shift, mask, last): (u32, usize, u32),
    ) {
        self.found.clear();
        self.ends.clear();
        self.of_rows.clear();
        let mut count = (keys.len() / 4).clamp(64, 1 << 30).next_power_of_two();
        self.slots.clear();
        self.slots.resize(count, 0);
        let mut mapped = [K::default(); BLOCK];
        for (keys, sizes) in keys.chunks(BLOCK).zip(sizes.chunks(BLOCK)) {
            let mapped = &mut mapped[..keys.len()];
            map_block(changes, keys, mapped);
            if self.found.len() + BLOCK > count / 8 * 5 {
                count *= 4;
                self.index(count);
            }
            for (&key, &size) in mapped.iter().zip(sizes) {
                let value = key.code(shift, mask) as u32;
                let class = self.class_of(key.with(shift, mask, 0), count);
                if value <= last {
                    self.found[class as usize].1 += size;
                }
                self.ends[class as usize] += 1;
                self.of_rows.push((class, value));
            }
        }
        let mut sum = 0;
        for end in &mut self.ends {
            sum += std::mem::replace(end, sum);
        }
        self.entries.resize(keys.len(), (0, 0));
        for (&(class, value), &size) in self.of_rows.iter().zip(sizes) {
            // Each begin moves on to where the class ends.
            let end = &mut self.ends[class as usize];
            self.entries[*end as usize] = (value, size);
            *end += 1;
        }
    }

    #[inline(always)]
    fn class_of(&mut self, key: K, count: usize) -> u32 {
        let mut place = (key.hash() >> (u32::BITS - count.trailing_zeros())) as usize;
        let slots = &mut self.slots[..count];
        loop {
            let slot = &mut slots[place & (count - 1)];
            if *slot == 0 {
                self.found.push((key, 0));
                self.ends.push(0);
                *slot = self.found.len() as u32;
                return *slot - 1;
            }
            if self.found[*slot as usize - 1].0 == key {
                return *slot - 1;
            }
            place += 1;
        }
    }

    /// Finds the classes by more slots.
    #[cold]
    fn index(&mut self, count: usize) {
        self.slots.clear();
        self.slots.resize(count, 0);
        let shift = u32::BITS - count.trailing_zeros();
        for (number, (key, _)) in (1..).zip(&self.found) {
            let mut place = (key.hash() >> shift) as usize;
            while self.slots[place & (count - 1)] != 0 {
                place += 1;
            }
            self.slots[place & (count - 1)] = number;
        }
    }
}

//! Grouping equal keys, as they come or part by part.
//!
//! Both number the groups in order of first appearance, so the result does not depend on which one is used.

use super::NO_CLASS;
use super::index::{HashIndex, hash};
use super::sizes::{Counting, Sizes};

/// Keys are packed for so many items at a time, so that each column is one tight loop in the cache.
pub(super) const BLOCK: usize = 1024;

/// After so many items it is known whether few keys come again and again or many differ.
const FIRST: usize = 1 << 15;

/// With more groups than this among the first items an index outgrows the quick memory, and each key would wait for
/// the slow one: a third to a half of the time is saved by bringing keys together first that may be equal.
const MANY: usize = 1 << 13;

/// So many items of a part, with the slots that find them, stay in the quick memory.
const PART: usize = 2048;

/// At most so many parts are written to at the same time.
const MOST_PARTS: usize = 1 << 11;

/// Wider keys stay where they are: a second copy of them would be most of the memory.
const WIDEST: usize = 2;

/// No group begins here; more than the records that there can be.
const NONE: u64 = u64::MAX;

/// Groups of equal keys, in order of first appearance.
pub(super) struct Grouping<const W: usize> {
    pub(super) keys: Vec<[u64; W]>,
    /// The sum of the weights in each group.
    pub(super) sizes: Vec<u64>,
    /// The group of each item, [`NO_CLASS`] for one that belongs nowhere; empty where they were not asked for.
    pub(super) members: Vec<u32>,
}

/// Items with a key and a weight each.
pub(super) trait Items<const W: usize> {
    /// The number of items.
    fn len(&self) -> usize;

    /// The keys of consecutive items.
    fn pack(&self, start: usize, keys: &mut [[u64; W]]);

    /// How much each item counts; `None` where each counts once.
    fn weights(&self) -> Option<&[u64]>;

    /// Whether an item that counts nothing belongs nowhere.
    fn leaves_out(&self) -> bool;
}

impl<const W: usize> Grouping<W> {
    /// Groups items; `wants_members` says whether the group of each is asked for.
    ///
    /// Time is linear in the items. Memory beside the result is one index over the groups or, where many keys
    /// differ, a second copy of the keys, and room in the result for as many groups as items.
    pub(super) fn of(items: &impl Items<W>, wants_members: bool) -> Grouping<W> {
        match as_they_come(items, wants_members, most_at_first::<W>(items.len())) {
            Some(grouping) => grouping,
            None => part_by_part(items, wants_members),
        }
    }
}

/// How many groups there may be among the first of so many items before they are brought together.
fn most_at_first<const W: usize>(items: usize) -> usize {
    if W <= WIDEST && items >= 2 * FIRST { MANY } else { usize::MAX }
}

/// Looks each key up in one index; gives up when there are more than `most` groups among the first items.
fn as_they_come<const W: usize>(
    items: &impl Items<W>,
    wants_members: bool,
    most: usize,
) -> Option<Grouping<W>> {
    let (count, weights) = (items.len(), items.weights());
    let least = u64::from(items.leaves_out());
    let mut keys: Vec<[u64; W]> = Vec::new();
    let mut sizes: Vec<u64> = Vec::new();
    let mut members = Vec::with_capacity(if wants_members { count } else { 0 });
    let mut index = HashIndex::with_capacity(count / 8);
    let mut block = [[0_u64; W]; BLOCK];
    let mut tags = [0_u32; BLOCK];
    let mut start = 0;
    while start < count {
        if start == FIRST && keys.len() > most {
            return None;
        }
        let block = &mut block[..BLOCK.min(count - start)];
        items.pack(start, block);
        if let Some(foretold) = index.make_room(block.len(), start, count) {
            keys.reserve(foretold.saturating_sub(keys.len()));
            sizes.reserve(foretold.saturating_sub(sizes.len()));
        }
        index.hash_block(block, &mut tags);
        for (offset, (key, &tag)) in block.iter().zip(&tags).enumerate() {
            let mut group = NO_CLASS;
            let weight = weights.map_or(1, |weights| weights[start + offset]);
            if weight >= least {
                let found = index.find_or_add(tag, key, &mut keys);
                match sizes.get_mut(found) {
                    Some(size) => *size += weight,
                    None => sizes.push(weight),
                }
                group = found as u32;
            }
            if wants_members {
                members.push(group);
            }
        }
        start += block.len();
    }
    Some(Grouping { keys, sizes, members })
}

/// How many groups of equal keys there are of each weight; nothing else is kept of them.
///
/// Of keys of one word, `bits` says how many of its lowest bits are used.
pub(super) fn sizes<const W: usize>(items: &impl Items<W>, bits: u32) -> Sizes {
    match as_they_come(items, false, most_at_first::<W>(items.len())) {
        Some(grouping) => Sizes::of(grouping.sizes),
        None => sizes_part_by_part(items, bits),
    }
}

fn sizes_part_by_part<const W: usize>(items: &impl Items<W>, bits: u32) -> Sizes {
    let parts = parts_of(items.len());
    match bits.checked_sub(parts) {
        Some(rest @ 1..=u32::BITS) if W == 1 => {
            let mix = |key: &mut [u64; W]| key[0] = mixed_within(key[0], bits);
            let spread = |key: &[u64; W]| ((key[0] >> rest) as usize, (key[0] & ones(rest)) as u32);
            Together::of(items, mix, spread, |_| ()).1.sizes()
        }
        _ => {
            let mix = |key: &mut [u64; W]| *key = mixed(*key);
            let spread = |key: &[u64; W]| (part(key, parts), *key);
            Together::of(items, mix, spread, |_| ()).1.sizes()
        }
    }
}

/// Items are brought together in so many parts, as a power of two.
fn parts_of(items: usize) -> u32 {
    (items / PART).next_power_of_two().clamp(2, MOST_PARTS).ilog2()
}

/// A key with its hash in place of its last word, which can be told from it and the words before: keys are equal when
/// these are, and the hash is at hand.
#[inline]
fn mixed<const W: usize>(mut key: [u64; W]) -> [u64; W] {
    key[W - 1] = hash(&key);
    key
}

/// The part of a key that is [`mixed`].
#[inline]
fn part<const W: usize>(key: &[u64; W], parts: u32) -> usize {
    (key[W - 1] >> (u64::BITS - parts)) as usize
}

/// So many ones, fewer than 64.
fn ones(bits: u32) -> u64 {
    (1 << bits) - 1
}

/// Another number of so many bits (64 at most) for each: the highest ones, which say the part, need not be kept in it.
#[inline]
fn mixed_within(key: u64, bits: u32) -> u64 {
    let ones = u64::MAX >> (u64::BITS - bits);
    let product = key.wrapping_mul(0x9E37_79B9_7F4A_7C15) & ones;
    (product ^ product >> bits.div_ceil(2)).wrapping_mul(0xD6E8_FEB8_6659_FD93) & ones
}

/// Stands for a key in its part.
trait Within: Copy + Eq {
    /// Any of them.
    const SOME: Self;

    /// Well mixed bits that say nothing of the part.
    fn bits(self) -> usize;
}

impl<const W: usize> Within for [u64; W] {
    const SOME: [u64; W] = [0; W];

    #[inline]
    fn bits(self) -> usize {
        // Not the lowest ones, which are mixed least.
        (self[W - 1] >> 21) as usize
    }
}

impl Within for u32 {
    const SOME: u32 = 0;

    #[inline]
    fn bits(self) -> usize {
        (u64::from(self).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize
    }
}

/// Items whose keys may be equal side by side. Of a key only `K` is known, of an item itself `T`.
struct Together<K, T> {
    /// Where each part begins, and the end.
    begins: Vec<u32>,
    items: Vec<(K, T)>,
    /// How much each counts; empty where each counts once.
    weights: Vec<u64>,
}

impl<K: Within, T: Copy + Default> Together<K, T> {
    /// Brings items together by their parts; also gives their keys in their own order.
    ///
    /// `mix` is done to each key at first; `spread` says the part of such a key, and what stands for it there.
    fn of<const W: usize>(
        items: &impl Items<W>,
        mix: impl Fn(&mut [u64; W]),
        spread: impl Fn(&[u64; W]) -> (usize, K),
        told: impl Fn(u32) -> T,
    ) -> (Vec<[u64; W]>, Together<K, T>) {
        match items.weights().filter(|_| items.leaves_out()) {
            None => Together::bring(items, mix, spread, told, |_| true),
            Some(weights) => Together::bring(items, mix, spread, told, |item| weights[item] > 0),
        }
    }

    /// As [`Together::of`], of the items that belong somewhere.
    ///
    /// A function of its own, as is the walk: as a part of a large one it would be compiled to slower code.
    #[inline(never)]
    fn bring<const W: usize>(
        items: &impl Items<W>,
        mix: impl Fn(&mut [u64; W]),
        spread: impl Fn(&[u64; W]) -> (usize, K),
        told: impl Fn(u32) -> T,
        belongs: impl Fn(usize) -> bool,
    ) -> (Vec<[u64; W]>, Together<K, T>) {
        let (count, all) = (items.len(), items.weights());
        let parts = 1 << parts_of(count);
        let mut keys = vec![[0_u64; W]; count];
        let mut begins = vec![0_u32; parts + 1];
        for start in (0..count).step_by(BLOCK) {
            let block = &mut keys[start..count.min(start + BLOCK)];
            items.pack(start, block);
            for (key, item) in block.iter_mut().zip(start..) {
                mix(key);
                begins[spread(key).0 + 1] += u32::from(belongs(item));
            }
        }
        for part in 0..parts {
            begins[part + 1] += begins[part];
        }
        let mut together = vec![(K::SOME, T::default()); begins[parts] as usize];
        let mut weights = vec![0_u64; all.map_or(0, |_| together.len())];
        let mut next = begins.clone();
        for (item, key) in keys.iter().enumerate().filter(|(item, _)| belongs(*item)) {
            let (part, key) = spread(key);
            let place = next[part] as usize;
            together[place] = (key, told(item as u32));
            if let Some(all) = all {
                weights[place] = all[item];
            }
            next[part] += 1;
        }
        (keys, Together { begins, items: together, weights })
    }

    /// How many groups of equal keys there are of each weight.
    fn sizes(&self) -> Sizes {
        let mut sizes = Counting::new();
        self.walk(|_, _| {}, |_, size| sizes.add(size));
        sizes.finish()
    }

    /// Looks for equal keys. `joins` is told of each item, and of the first one with its key; `group` of the first
    /// item of each group, and of its weight.
    fn walk(&self, joins: impl FnMut(T, T), group: impl FnMut(T, u64)) {
        match self.weights.as_slice() {
            [] => self.walk_by(|_| 1, joins, group),
            weights => self.walk_by(|place| weights[place], joins, group),
        }
    }

    /// As [`Together::walk`], with the weight of the item at each place.
    #[inline(never)]
    fn walk_by(
        &self,
        weight: impl Fn(usize) -> u64,
        mut joins: impl FnMut(T, T),
        mut group: impl FnMut(T, u64),
    ) {
        // The number of a group in its part, from 1 on; 0 in an empty slot.
        let mut slots: Vec<u32> = Vec::new();
        // By that number. A weight is added up here and not among all items: that saves a wait for the slow memory.
        let mut firsts: Vec<(K, T)> = Vec::new();
        let mut weights: Vec<u64> = Vec::new();
        for range in self.begins.windows(2) {
            let begin = range[0] as usize;
            let part = &self.items[begin..range[1] as usize];
            let mask = (4 * part.len()).next_power_of_two() - 1;
            slots.clear();
            slots.resize(mask + 1, 0);
            weights.clear();
            weights.resize(part.len() + 1, 0);
            firsts.resize(firsts.len().max(part.len() + 1), (K::SOME, T::default()));
            let mut next = 1_usize;
            for (place, &(key, item)) in part.iter().enumerate() {
                let mut slot = key.bits() & mask;
                // An empty slot is that of the next group, whose first item would be this: so that a new key and a
                // known one are told apart without a branch, which nobody could foretell.
                firsts[next] = (key, item);
                let number = loop {
                    let known = slots[slot] as usize;
                    let number = if known == 0 { next } else { known };
                    if firsts[number].0 == key {
                        break number;
                    }
                    slot = (slot + 1) & mask;
                };
                slots[slot] = number as u32;
                next += usize::from(number == next);
                weights[number] += weight(begin + place);
                joins(item, firsts[number].1);
            }
            for (&(_, first), &weight) in firsts[1..next].iter().zip(&weights[1..]) {
                group(first, weight);
            }
        }
    }
}

/// Brings keys together that may be equal, and looks for equal ones there.
fn part_by_part<const W: usize>(items: &impl Items<W>, wants_members: bool) -> Grouping<W> {
    let parts = parts_of(items.len());
    let spread = |key: &[u64; W]| {
        let key = mixed(*key);
        (part(&key, parts), key)
    };
    // The keys are wanted as they are.
    let (mut keys, together) = Together::of(items, |_| {}, spread, |item| item);
    // By item: the weight of the group that begins there, if any does, and where the group of the item began.
    let mut sizes = vec![NONE; items.len()];
    let mut members = vec![NO_CLASS; if wants_members { items.len() } else { 0 }];
    together.walk(
        |item, first| {
            if let Some(member) = members.get_mut(item as usize) {
                *member = first;
            }
        },
        |first, size| sizes[first as usize] = size,
    );
    drop(together);
    let groups = numbered(&mut keys, &mut sizes, &mut members);
    keys.truncate(groups);
    keys.shrink_to_fit();
    sizes.truncate(groups);
    sizes.shrink_to_fit();
    Grouping { keys, sizes, members }
}

/// Moves the groups to the front, in order of first appearance, and says how many there are.
///
/// A group never begins after one of its items, so what an item looks up was numbered before.
fn numbered<const W: usize>(
    keys: &mut [[u64; W]],
    sizes: &mut [u64],
    members: &mut [u32],
) -> usize {
    let mut groups = 0;
    for item in 0..keys.len() {
        let begins = sizes[item] != NONE;
        if let Some(&first) = members.get(item).filter(|&&first| first != NO_CLASS) {
            members[item] = if begins { groups as u32 } else { members[first as usize] };
        }
        if begins {
            (keys[groups], sizes[groups]) = (keys[item], sizes[item]);
            groups += 1;
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    /// Keys, how much each counts, and whether those that count nothing are left out.
    struct Listed<const W: usize>(Vec<[u64; W]>, Option<Vec<u64>>, bool);

    impl<const W: usize> Items<W> for Listed<W> {
        fn len(&self) -> usize {
            self.0.len()
        }

        fn pack(&self, start: usize, keys: &mut [[u64; W]]) {
            for (key, own) in keys.iter_mut().zip(&self.0[start..]) {
                *key = *own;
            }
        }

        fn weights(&self) -> Option<&[u64]> {
            self.1.as_deref()
        }

        fn leaves_out(&self) -> bool {
            self.2
        }
    }

    type Found<const W: usize> = (Vec<[u64; W]>, Vec<u64>, Vec<u32>);

    fn found<const W: usize>(grouping: Grouping<W>) -> Found<W> {
        (grouping.keys, grouping.sizes, grouping.members)
    }

    fn naive<const W: usize>(items: &Listed<W>) -> Found<W> {
        let mut numbers = HashMap::new();
        let (mut keys, mut sizes, mut members) = (Vec::new(), Vec::new(), Vec::new());
        for (item, key) in items.0.iter().enumerate() {
            let weight = items.1.as_ref().map_or(1, |weights| weights[item]);
            if weight == 0 && items.2 {
                members.push(NO_CLASS);
                continue;
            }
            let number = *numbers.entry(*key).or_insert_with(|| {
                keys.push(*key);
                sizes.push(0);
                keys.len() - 1
            });
            sizes[number] += weight;
            members.push(number as u32);
        }
        (keys, sizes, members)
    }

    fn check<const W: usize>(items: &Listed<W>) {
        let naive = naive(items);
        let without = (naive.0.clone(), naive.1.clone(), Vec::new());
        assert_eq!(found(as_they_come(items, true, usize::MAX).unwrap()), naive);
        assert_eq!(found(as_they_come(items, false, usize::MAX).unwrap()), without);
        assert_eq!(found(part_by_part(items, true)), naive);
        assert_eq!(found(part_by_part(items, false)), without);
        let bits = items.0.iter().map(|key| u64::BITS - key[0].leading_zeros()).max();
        for bits in [u64::BITS, bits.unwrap_or_default()] {
            for found in [sizes(items, bits), sizes_part_by_part(items, bits)] {
                assert_eq!(found, Sizes::of(naive.1.clone()));
            }
        }
    }

    fn weight() -> impl Strategy<Value = u64> {
        prop_oneof![3 => Just(1), 1 => 1..1_u64 << 40, 1 => Just(0)]
    }

    proptest! {
        #[test]
        fn both_ways_group_as_naive_code_does(
            few in prop::collection::vec((0..40_u64, weight()), 0..3000),
            shift in 0..58_u32,
            leaves_out: bool,
        ) {
            let (few, weights): (Vec<u64>, Vec<u64>) = few.into_iter().unzip();
            for weights in [None, Some(weights)] {
                let wide = few.iter().map(|&key| [key, key << shift]).collect();
                check(&Listed(wide, weights.clone(), leaves_out));
                let turned = few.iter().map(|&key| [key << shift, key & 3]).collect();
                check(&Listed(turned, weights.clone(), leaves_out));
                // Keys that differ in a few bits only, wherever those are, must not crowd in one part or place.
                let narrow = few.iter().map(|&key| [key << shift]).collect();
                check(&Listed(narrow, weights, leaves_out));
            }
        }
    }

    #[test]
    fn a_large_table_of_many_groups_is_told_from_one_of_few() {
        for (groups, gives_up) in [(1_000, false), (150_000, true)] {
            let keys = (0..200_000_u64).map(|item| [item * 7919 % groups]);
            let items = Listed(keys.collect(), None, true);
            assert_eq!(as_they_come(&items, true, MANY).is_none(), gives_up);
            assert_eq!(found(Grouping::of(&items, true)), naive(&items));
            assert_eq!(sizes(&items, 18), Sizes::of(naive(&items).1));
        }
    }
}

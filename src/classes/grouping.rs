//! Grouping equal keys, as they come or part by part.
//!
//! Both number the groups in order of first appearance, so the result does not depend on which one is used.

use super::NO_CLASS;
use super::index::{HashIndex, hash};

/// Keys are packed for so many items at a time, so that each column is one tight loop in the cache.
pub(super) const BLOCK: usize = 1024;

/// After so many items it is known whether few keys come again and again or many differ.
const FIRST: usize = 1 << 16;

/// With more groups than this among the first items an index outgrows the quick memory, and each key would wait for
/// the slow one: a third to a half of the time is saved by bringing keys together first that may be equal.
const MANY: usize = 1 << 14;

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

    /// Whether an item may count other than once.
    fn weighted(&self) -> bool;

    /// How much an item counts; `None` for one that belongs nowhere.
    fn weight(&self, item: usize) -> Option<u64>;
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
    let count = items.len();
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
            if let Some(weight) = items.weight(start + offset) {
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

/// The weight of each group of equal keys, in no particular order; nothing else is kept of them.
pub(super) fn sizes<const W: usize>(items: &impl Items<W>) -> Vec<u64> {
    if let Some(grouping) = as_they_come(items, false, most_at_first::<W>(items.len())) {
        return grouping.sizes;
    }
    let (keys, together) = Together::of(items);
    drop(keys);
    let mut sizes = Vec::with_capacity(items.len() / 2);
    together.walk(|_, _| {}, |_, size| sizes.push(size));
    sizes
}

/// Items whose keys may be equal side by side, by bits of their hash.
struct Together<const W: usize> {
    /// Where each part begins, and the end.
    begins: Vec<u32>,
    items: Vec<([u64; W], u32)>,
    /// How much each counts; empty where each counts once.
    weights: Vec<u64>,
}

impl<const W: usize> Together<W> {
    /// Brings items together; also gives their keys in their own order.
    fn of(items: &impl Items<W>) -> (Vec<[u64; W]>, Together<W>) {
        let count = items.len();
        let parts = (count / PART).next_power_of_two().clamp(2, MOST_PARTS);
        let part_of = |hash: u64| (hash >> (64 - parts.trailing_zeros())) as usize;
        let mut keys = vec![[0_u64; W]; count];
        let mut begins = vec![0_u32; parts + 1];
        for start in (0..count).step_by(BLOCK) {
            let block = &mut keys[start..count.min(start + BLOCK)];
            items.pack(start, block);
            for (key, item) in block.iter().zip(start..) {
                begins[part_of(hash(key)) + 1] += u32::from(items.weight(item).is_some());
            }
        }
        for part in 0..parts {
            begins[part + 1] += begins[part];
        }
        let mut together = vec![([0; W], 0); begins[parts] as usize];
        let mut weights = vec![0_u64; if items.weighted() { together.len() } else { 0 }];
        let mut next = begins.clone();
        for (item, key) in keys.iter().enumerate() {
            if let Some(weight) = items.weight(item) {
                let place = &mut next[part_of(hash(key))];
                together[*place as usize] = (*key, item as u32);
                if let Some(known) = weights.get_mut(*place as usize) {
                    *known = weight;
                }
                *place += 1;
            }
        }
        (keys, Together { begins, items: together, weights })
    }

    /// Looks for equal keys. `joins` is told of each item, and of the first one with its key; `group` of the first
    /// item of each group, and of its weight.
    fn walk(&self, mut joins: impl FnMut(u32, u32), mut group: impl FnMut(u32, u64)) {
        // The place in its part of the first item with a key, plus one; 0 in an empty slot.
        let mut slots: Vec<u32> = Vec::new();
        // By place in the part: the weight of the group that begins there. Adding it up here and not among all
        // items saves a wait for the slow memory an item.
        let mut weights: Vec<u64> = Vec::new();
        let mut begun: Vec<usize> = Vec::new();
        for range in self.begins.windows(2) {
            let begin = range[0] as usize;
            let part = &self.items[begin..range[1] as usize];
            let mask = (2 * part.len()).next_power_of_two() - 1;
            slots.clear();
            slots.resize(mask + 1, 0);
            weights.clear();
            weights.resize(part.len(), 0);
            begun.clear();
            for (place, (key, item)) in part.iter().enumerate() {
                // Bits that say nothing of the part, and not the lowest ones, which are mixed least.
                let mut slot = (hash(key) >> 21) as usize & mask;
                let first = loop {
                    match slots[slot] as usize {
                        0 => {
                            slots[slot] = place as u32 + 1;
                            begun.push(place);
                            break place;
                        }
                        known if part[known - 1].0 == *key => break known - 1,
                        _ => slot = (slot + 1) & mask,
                    }
                };
                weights[first] += self.weights.get(begin + place).copied().unwrap_or(1);
                joins(*item, part[first].1);
            }
            for &place in &begun {
                group(part[place].1, weights[place]);
            }
        }
    }
}

/// Brings keys together that may be equal, and looks for equal ones there.
fn part_by_part<const W: usize>(items: &impl Items<W>, wants_members: bool) -> Grouping<W> {
    let (mut keys, together) = Together::of(items);
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

    struct Listed<const W: usize>(Vec<([u64; W], Option<u64>)>);

    impl<const W: usize> Items<W> for Listed<W> {
        fn len(&self) -> usize {
            self.0.len()
        }

        fn pack(&self, start: usize, keys: &mut [[u64; W]]) {
            for (key, (own, _)) in keys.iter_mut().zip(&self.0[start..]) {
                *key = *own;
            }
        }

        fn weight(&self, item: usize) -> Option<u64> {
            self.0[item].1
        }

        fn weighted(&self) -> bool {
            self.0.iter().any(|(_, weight)| weight.is_some_and(|weight| weight != 1))
        }
    }

    type Found<const W: usize> = (Vec<[u64; W]>, Vec<u64>, Vec<u32>);

    fn found<const W: usize>(grouping: Grouping<W>) -> Found<W> {
        (grouping.keys, grouping.sizes, grouping.members)
    }

    fn naive<const W: usize>(items: &Listed<W>) -> Found<W> {
        let mut numbers = HashMap::new();
        let (mut keys, mut sizes, mut members) = (Vec::new(), Vec::new(), Vec::new());
        for (key, weight) in &items.0 {
            let Some(weight) = weight else {
                members.push(NO_CLASS);
                continue;
            };
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

    fn sorted(mut sizes: Vec<u64>) -> Vec<u64> {
        sizes.sort_unstable();
        sizes
    }

    fn check<const W: usize>(items: &Listed<W>) {
        let naive = naive(items);
        let without = (naive.0.clone(), naive.1.clone(), Vec::new());
        assert_eq!(found(as_they_come(items, true, usize::MAX).unwrap()), naive);
        assert_eq!(found(as_they_come(items, false, usize::MAX).unwrap()), without);
        assert_eq!(found(part_by_part(items, true)), naive);
        assert_eq!(found(part_by_part(items, false)), without);
        let mut apart = Vec::new();
        Together::of(items).1.walk(|_, _| {}, |_, size| apart.push(size));
        for sizes in [apart, sizes(items)] {
            assert_eq!(sorted(sizes), sorted(naive.1.clone()));
        }
    }

    fn weight() -> impl Strategy<Value = Option<u64>> {
        prop_oneof![3 => Just(Some(1)), 1 => (0..1_u64 << 40).prop_map(Some), 1 => Just(None)]
    }

    proptest! {
        #[test]
        fn both_ways_group_as_naive_code_does(
            few in prop::collection::vec((0..40_u64, weight()), 0..3000),
            shift in 0..58_u32,
        ) {
            let wide = few.iter().map(|&(key, weight)| ([key, key << shift], weight));
            check(&Listed(wide.collect()));
            // Keys that differ in a few bits only, wherever those are, must not crowd in one part or place.
            check(&Listed(few.iter().map(|&(key, weight)| ([key << shift], weight)).collect()));
        }
    }

    #[test]
    fn a_large_table_of_many_groups_is_told_from_one_of_few() {
        for (groups, gives_up) in [(1_000, false), (150_000, true)] {
            let keys = (0..200_000_u64).map(|item| ([item * 7919 % groups], Some(1)));
            let items = Listed(keys.collect());
            assert_eq!(as_they_come(&items, true, MANY).is_none(), gives_up);
            assert_eq!(found(Grouping::of(&items, true)), naive(&items));
            assert_eq!(sorted(sizes(&items)), sorted(naive(&items).1));
        }
    }
}

//! The way through all sets of columns: one column after the other is taken in or left out.

use std::rc::Rc;

use super::MOST_IN_SET;
use super::entries::{Entry, Place, merge};
use super::tally::{Parts, Tally};

/// Sizes of sets, ascending.
pub(super) type Sizes = Vec<u32>;

/// What a frame costs beside its entries.
const FRAME: u64 = 16;

/// A walk over keys of any width.
pub(super) trait Steps {
    /// Begins to count the sets of some sizes.
    fn begin(&mut self, tally: &mut Tally, sizes: Sizes);
    /// Goes on for about so many looks at an entry; what is left of them, 0 where they did not suffice.
    fn step(&mut self, tally: &mut Tally, budget: u64) -> u64;
    /// Whether the end is reached.
    fn is_done(&self) -> bool;
}

/// Entries that agree on the columns taken in stand together.
struct Frame<const W: usize> {
    /// Places decided so far.
    depth: usize,
    /// Columns taken in, as bits.
    taken: u64,
    /// Records that are alone on these columns and left.
    alone: u64,
    /// Whether the unique records of all sets to come are counted.
    settled: bool,
    /// Whether the last decided place is still to be left out of the entries.
    leaving: bool,
    entries: Rc<Vec<Entry<W>>>,
}

pub(super) struct Walk<const W: usize> {
    root: Rc<Vec<Entry<W>>>,
    places: Vec<Place>,
    /// By depth: the columns that stand at the places from there on, as bits.
    after: Vec<u64>,
    /// By depth: the bits of the places before it.
    before: Vec<[u64; W]>,
    sizes: Sizes,
    /// Sets of at most so many columns get figures of their own.
    detail: u32,
    stack: Vec<Frame<W>>,
}

impl<const W: usize> Walk<W> {
    pub(super) fn new(entries: Vec<Entry<W>>, places: Vec<Place>) -> Walk<W> {
        let mut before = vec![[0; W]];
        for (depth, place) in places.iter().enumerate() {
            let mut bits = before[depth];
            bits[place.word] |= place.bits;
            before.push(bits);
        }
        let mut after = vec![0; places.len() + 1];
        for (depth, place) in places.iter().enumerate().rev() {
            after[depth] = after[depth + 1] | place.column;
        }
        let (root, sizes, stack) = (Rc::new(entries), Sizes::new(), Vec::new());
        Walk { root, places, after, before, sizes, detail: 0, stack }
    }

    /// Puts a frame on the stack, unless nothing below it is asked for.
    fn visit(&mut self, tally: &mut Tally, mut frame: Frame<W>) {
        let (taken, free) = (frame.taken.count_ones(), self.after[frame.depth]);
        if !frame.settled && !frame.entries.iter().any(|entry| entry.records == 1) {
            tally.alike(frame.taken, free, frame.alone);
            frame.settled = true;
        }
        let wanted = |&size: &u32| {
            let within = size > taken && size <= taken + free.count_ones();
            within && (!frame.settled || size <= self.detail)
        };
        if self.sizes.iter().any(wanted) {
            self.stack.push(frame);
        }
    }

    /// Leaves the last decided place out of the entries.
    fn leave(&mut self, tally: &mut Tally, frame: Frame<W>) {
        let Frame { depth, taken, alone, settled, entries, .. } = frame;
        let place = self.places[depth - 1];
        let prefix = self.before[depth - 1];
        let mut entries = Rc::unwrap_or_clone(entries);
        let (mut start, mut end) = (0, 0);
        while start < entries.len() {
            let next = part_end(&entries, start, &prefix);
            let part = &mut entries[start..next];
            for entry in &mut *part {
                entry.key[place.word] &= !place.bits;
            }
            let count = merge(part);
            if taken.count_ones() < self.detail || !is_hopeless(&part[..count]) {
                entries.copy_within(start..start + count, end);
                end += count;
            }
            start = next;
        }
        entries.truncate(end);
        if entries.len() < entries.capacity() / 2 {
            entries.shrink_to_fit();
        }
        let entries = Rc::new(entries);
        let frame = Frame { depth, taken, alone, settled, leaving: false, entries };
        self.visit(tally, frame);
    }

    /// Takes the next place in, and remembers to leave it out.
    fn take(&mut self, tally: &mut Tally, frame: Frame<W>) {
        let Frame { depth, taken, alone, settled, entries, .. } = frame;
        let column = self.places[depth].column;
        let (with, depth) = (taken | column, depth + 1);
        let size = with.count_ones();
        let (parts, kept) = self.part(&entries, &self.before[depth], size, alone);
        if self.sizes.binary_search(&size).is_ok() {
            if !settled {
                tally.uniques(with, parts.uniques);
            }
            if size <= self.detail {
                tally.set(with, parts);
            }
        }
        let (inside, left) = match kept {
            Some(kept) => (Rc::new(kept), parts.uniques),
            None => (Rc::clone(&entries), alone),
        };
        self.stack.push(Frame { depth, taken, alone, settled, leaving: true, entries });
        let frame =
            Frame { depth, taken: with, alone: left, settled, leaving: false, entries: inside };
        self.visit(tally, frame);
    }

    /// The parts by a prefix of places, and the entries without those that nothing can happen to
    /// any more; `None` where these are most of them.
    fn part(
        &self,
        entries: &[Entry<W>],
        prefix: &[u64; W],
        size: u32,
        alone: u64,
    ) -> (Parts, Option<Vec<Entry<W>>>) {
        let mut parts = Parts { classes: alone, uniques: alone, equal_pairs: 0 };
        let counts = size <= self.detail;
        let mut lasting = 0;
        let ends = |start: usize| part_end(entries, start, prefix);
        let lasts = |part: &[Entry<W>]| match part {
            [entry] if entry.records == 1 => false,
            part => size < self.detail || !is_hopeless(part),
        };
        let mut start = 0;
        while start < entries.len() {
            let end = ends(start);
            let part = &entries[start..end];
            parts.classes += 1;
            if part.len() == 1 && part[0].records == 1 {
                parts.uniques += 1;
            } else if counts {
                let records: u64 = part.iter().map(|entry| entry.records).sum();
                parts.equal_pairs += u128::from(records) * u128::from(records - 1);
            }
            if lasts(part) {
                lasting += part.len();
            }
            start = end;
        }
        if lasting > entries.len() / 4 * 3 {
            return (parts, None);
        }
        let mut kept = Vec::with_capacity(lasting);
        let mut start = 0;
        while start < entries.len() {
            let end = ends(start);
            if lasts(&entries[start..end]) {
                kept.extend_from_slice(&entries[start..end]);
            }
            start = end;
        }
        (parts, Some(kept))
    }
}

impl<const W: usize> Steps for Walk<W> {
    fn begin(&mut self, tally: &mut Tally, sizes: Sizes) {
        self.detail = sizes.iter().copied().filter(|&size| size <= MOST_IN_SET).max().unwrap_or(0);
        self.sizes = sizes;
        self.stack.clear();
        let entries = Rc::clone(&self.root);
        let frame = Frame { depth: 0, taken: 0, alone: 0, settled: false, leaving: false, entries };
        self.visit(tally, frame);
    }

    fn step(&mut self, tally: &mut Tally, mut budget: u64) -> u64 {
        while budget > 0 {
            let Some(frame) = self.stack.pop() else { break };
            let looks = if frame.leaving { 4 } else { 1 };
            budget = budget.saturating_sub(looks * frame.entries.len() as u64 + FRAME);
            if frame.leaving { self.leave(tally, frame) } else { self.take(tally, frame) }
        }
        budget
    }

    fn is_done(&self) -> bool {
        self.stack.is_empty()
    }
}

/// Whether no record of a part can ever be alone.
fn is_hopeless<const W: usize>(part: &[Entry<W>]) -> bool {
    part.iter().all(|entry| entry.records > 1)
}

/// Where the part that starts at an entry ends.
fn part_end<const W: usize>(entries: &[Entry<W>], start: usize, prefix: &[u64; W]) -> usize {
    let first = &entries[start].key;
    let alike =
        |entry: &Entry<W>| (0..W).all(|word| (entry.key[word] ^ first[word]) & prefix[word] == 0);
    let same = entries[start + 1..].iter().take_while(|entry| alike(entry)).count();
    start + 1 + same
}

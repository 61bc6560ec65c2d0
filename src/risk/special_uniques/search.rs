//! The search: groups of rows that agree on a set of places, split place by place.

use super::few::{FEW, Few, SmallGroup};
use super::found::Found;
use super::rows::Rows;

/// With more places to come than this, only pairs and triples are: two masks have few
/// hitting sets, but 15 masks can have so many that one group would outlast every budget.
const FEW_PLACES: usize = 16;

/// Marks an entry of a group that stands for more than one record.
pub(super) const SEVERAL: u32 = 1 << 31;

/// Rows that agree on `set`, of which the places below `low` are still to be added.
#[derive(Clone, Copy, Debug)]
struct Frame {
    start: usize,
    end: usize,
    set: u64,
    low: usize,
    /// The place to split by next.
    place: usize,
    /// Where this frame's groups begin among those that wait, and how many it had at this place.
    waiting: usize,
    groups: usize,
}

/// The walk and where it stands.
#[derive(Debug)]
pub(super) struct Walk {
    rows: Rows,
    found: Found,
    most: u32,
    frames: Vec<Frame>,
    entries: Vec<u32>,
    /// By entry: the places that cannot be added to a minimal set any more, as bits: the value is missing,
    /// or the place makes the row unique together with some of the group's places.
    closed: Vec<u64>,
    waiting: Vec<(usize, usize)>,
    split: Split,
    few: Few,
}

impl Walk {
    pub(super) fn new(mut rows: Rows, most: u32) -> Walk {
        let places = rows.order.len();
        let found = Found::new(rows.len(), places);
        let entries: Vec<u32> = (0..rows.len() as u32)
            .map(|row| if rows.sizes[row as usize] > 1 { row | SEVERAL } else { row })
            .collect();
        let all = Frame {
            start: 0,
            end: entries.len(),
            set: 0,
            low: places,
            place: 0,
            waiting: 0,
            groups: 0,
        };
        let most_values = rows.values.iter().copied().max().unwrap_or(0) as usize + 1;
        Walk {
            frames: if entries.is_empty() || most == 0 { Vec::new() } else { vec![all] },
            closed: std::mem::take(&mut rows.missing),
            entries,
            waiting: Vec::new(),
            split: Split { groups: vec![Group::default(); most_values], met: Vec::new() },
            few: Few::default(),
            rows,
            found,
            most,
        }
    }

    /// Walks on for about `budget` rows looked at; whether the end is reached.
    pub(super) fn step(&mut self, budget: u64) -> bool {
        let mut left = i64::try_from(budget).unwrap_or(i64::MAX);
        while let Some(&frame) = self.frames.last() {
            if left <= 0 {
                return false;
            }
            if self.waiting.len() > frame.waiting {
                if let Some((start, end)) = self.waiting.pop() {
                    let set = frame.set | 1 << (frame.place - 1);
                    let low = frame.place - 1;
                    let waiting = self.waiting.len();
                    let place = 0;
                    self.frames.push(Frame { start, end, set, low, place, waiting, groups: 0 });
                }
            } else if frame.place < frame.low {
                left -= (frame.end - frame.start) as i64;
                self.entries.truncate(frame.end);
                self.closed.truncate(frame.end);
                self.split_by(&frame);
                let groups = self.waiting.len() - frame.waiting;
                if let Some(last) = self.frames.last_mut() {
                    last.place += 1;
                    last.groups = groups;
                }
            } else {
                self.frames.pop();
            }
        }
        true
    }

    /// Splits a frame's rows by its next place: rows alone in their group are unique there, small groups are
    /// solved, and larger ones wait.
    fn split_by(&mut self, frame: &Frame) {
        let place = frame.place;
        let set = frame.set | 1 << place;
        let few = if place <= FEW_PLACES { FEW } else { 3 };
        let deeper = place > 0 && set.count_ones() < self.most;
        let codes = &self.rows.codes[place];
        let runs = &self.rows.runs[place];
        let missing = self.rows.values[place];
        let Split { groups, met } = &mut self.split;
        for entry in &self.entries[frame.start..frame.end] {
            let code = codes[(entry & !SEVERAL) as usize];
            let group = &mut groups[code as usize];
            if group.count == 0 {
                met.push(code);
            }
            group.count += 1;
        }
        let mut end = frame.end as u32;
        for &code in &*met {
            let group = &mut groups[code as usize];
            if code == missing {
                group.count = 0;
            } else if deeper && group.count > 1 {
                (group.start, group.end) = (end, end);
                end += group.count;
            }
        }
        if deeper {
            self.entries.resize(end as usize, 0);
            self.closed.resize(end as usize, 0);
        }
        for at in frame.start..frame.end {
            let entry = self.entries[at];
            let row = entry & !SEVERAL;
            let group = &mut groups[codes[row as usize] as usize];
            if group.count == 1 {
                if entry & SEVERAL == 0 && self.closed[at] >> place & 1 == 0 {
                    self.closed[at] |= 1 << place;
                    self.found.add(row, set);
                }
            } else if deeper && group.count > 1 {
                let run = runs[row as usize];
                if group.end > group.start && group.run == run {
                    self.entries[group.end as usize - 1] |= SEVERAL;
                } else {
                    let closed = self.closed[at];
                    // a candidate with nothing left to add is one more row that others differ from
                    let dead = entry & SEVERAL == 0 && !closed & ((1 << place) - 1) == 0;
                    self.entries[group.end as usize] = if dead { entry | SEVERAL } else { entry };
                    self.closed[group.end as usize] = closed;
                    group.end += 1;
                    group.run = run;
                }
            }
        }
        for code in met.drain(..) {
            let group = &mut groups[code as usize];
            if deeper && group.count > 1 {
                let (start, end) = (group.start as usize, group.end as usize);
                let entries = &self.entries[start..end];
                if entries.len() > 1 && entries.iter().any(|entry| entry & SEVERAL == 0) {
                    if entries.len() <= few {
                        let group = SmallGroup {
                            entries,
                            closed: &self.closed[start..end],
                            set,
                            low: place,
                            most: self.most - set.count_ones(),
                        };
                        self.few.solve(&group, &self.rows, &mut self.found);
                    } else {
                        self.waiting.push((start, end));
                    }
                }
            }
            group.count = 0;
        }
    }

    /// Minimal sample uniques so far.
    pub(super) fn found(&self) -> u64 {
        self.found.len()
    }

    /// Share of the way: of the sets below each frame, those that are walked.
    pub(super) fn share(&self) -> f64 {
        let (mut from, mut width) = (0.0, 1.0);
        for (frame, next) in self.frames.iter().zip(1..) {
            let whole = below(frame.low);
            if frame.groups == 0 || frame.place == 0 {
                return from + width * below(frame.place) / whole;
            }
            let done = below(frame.place - 1) / whole;
            let part = (below(frame.place) / whole - done) / frame.groups as f64;
            let inner = self.frames.get(next);
            let left = inner.map_or(self.waiting.len(), |inner| inner.waiting) - frame.waiting;
            let begun = frame.groups - left;
            if inner.is_none() {
                return from + width * (done + begun as f64 * part);
            }
            let begun = begun.saturating_sub(1) as f64;
            (from, width) = (from + width * (done + begun * part), width * part);
        }
        if self.frames.is_empty() { 1.0 } else { from }
    }

    /// The rows, and what was found.
    pub(super) fn into_parts(self) -> (Rows, Found) {
        (self.rows, self.found)
    }
}

/// Sets of so many places, the empty one left out.
fn below(places: usize) -> f64 {
    (1_u128 << places) as f64 - 1.0
}

/// Tables of one split.
#[derive(Debug)]
struct Split {
    /// By code.
    groups: Vec<Group>,
    /// The codes that occur.
    met: Vec<u32>,
}

/// The rows of one code.
#[derive(Clone, Copy, Debug, Default)]
struct Group {
    count: u32,
    /// The run of the entry written last.
    run: u32,
    start: u32,
    end: u32,
}

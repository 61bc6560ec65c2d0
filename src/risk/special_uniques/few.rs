//! Small groups: the rows are compared with one another, and each candidate is solved by itself.

use super::found::Found;
use super::hitting::{hitting_sets, keep_smallest};
use super::rows::Rows;
use super::search::SEVERAL;

/// Rows in a small group at most.
pub(super) const FEW: usize = 16;

/// Rows that agree on `set`, and to which at most `most` places below `low` are still added.
#[derive(Clone, Copy, Debug)]
pub(super) struct SmallGroup<'a> {
    pub(super) entries: &'a [u32],
    /// By entry: the places that are closed to it.
    pub(super) closed: &'a [u64],
    pub(super) set: u64,
    pub(super) low: usize,
    pub(super) most: u32,
}

/// Room for solving a small group.
#[derive(Debug, Default)]
pub(super) struct Few {
    masks: Vec<u64>,
    sets: Vec<u64>,
    differ: [[u64; FEW]; FEW],
}

impl Few {
    /// Finds what singles each candidate of a group out of it.
    pub(super) fn solve(&mut self, group: &SmallGroup<'_>, rows: &Rows, found: &mut Found) {
        let SmallGroup { entries, closed, set, low, most } = *group;
        let n = entries.len();
        for of in &mut self.differ[..n] {
            of[..n].fill(0);
        }
        for place in 0..low {
            let codes = &rows.codes[place];
            let mut own = [0; FEW];
            for (own, entry) in own.iter_mut().zip(entries) {
                *own = codes[(entry & !SEVERAL) as usize];
            }
            for a in 0..n {
                for b in 0..n {
                    self.differ[a][b] |= u64::from(own[a] != own[b]) << place;
                }
            }
        }
        for (a, &entry) in entries.iter().enumerate() {
            if entry & SEVERAL != 0 {
                continue;
            }
            self.masks.clear();
            self.masks.extend((0..n).filter(|&b| b != a).map(|b| self.differ[a][b] & !closed[a]));
            if let &[mask] = &self.masks[..] {
                let mut rest = mask;
                while rest != 0 {
                    found.add(entry, set | (rest & rest.wrapping_neg()));
                    rest &= rest - 1;
                }
                continue;
            }
            if self.masks.contains(&0) {
                continue;
            }
            keep_smallest(&mut self.masks);
            hitting_sets(&self.masks, most, &mut self.sets);
            for &hitting in &self.sets {
                found.add(entry, set | hitting);
            }
        }
    }
}

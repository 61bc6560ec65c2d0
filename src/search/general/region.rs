//! Parts of a lattice: boxes of levels, and which of them are still open.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::search::Lattice;
use crate::study::Levels;

/// The nodes from `lowest` to `highest`, column by column; none of them costs less than `least`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Region {
    pub(super) least: f64,
    pub(super) lowest: Levels,
    pub(super) highest: Levels,
}

impl Region {
    /// How many nodes it has.
    pub(super) fn nodes(&self) -> f64 {
        between(&self.lowest, &self.highest)
    }

    /// How many of its nodes are not above `highest`.
    pub(super) fn nodes_up_to(&self, highest: &[u32]) -> f64 {
        let highest: Vec<u32> =
            self.highest.iter().zip(highest).map(|(&one, &other)| one.min(other)).collect();
        between(&self.lowest, &highest)
    }

    /// The rest of the region without the nodes up to `cut`, in regions that have no node in common.
    ///
    /// `cut` is not below the lowest node.
    pub(super) fn without(&self, cut: &[u32], least: impl Fn(&[u32]) -> f64) -> Vec<Region> {
        let mut rest = Vec::new();
        let mut highest = self.highest.to_vec();
        for column in 0..cut.len() {
            if cut[column] < highest[column] {
                let mut lowest = self.lowest.to_vec();
                lowest[column] = cut[column] + 1;
                let least = least(&lowest).max(self.least);
                let (lowest, up_to) = (Levels::new(lowest), Levels::new(highest.clone()));
                rest.push(Region { least, lowest, highest: up_to });
                // What is higher here is in this region; the next ones stay at or below the cut.
                highest[column] = cut[column];
            }
        }
        rest
    }
}

fn between(lowest: &[u32], highest: &[u32]) -> f64 {
    lowest.iter().zip(highest).map(|(low, high)| f64::from(high - low) + 1.0).product()
}

impl Eq for Region {}

impl Ord for Region {
    /// The largest is the one that costs least; then the lowest levels, so that the order is the same everywhere.
    fn cmp(&self, other: &Region) -> Ordering {
        let least = other.least.total_cmp(&self.least);
        least.then_with(|| other.lowest.iter().cmp(self.lowest.iter()))
    }
}

impl PartialOrd for Region {
    fn partial_cmp(&self, other: &Region) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The open regions of one part of a lattice, the one that costs least first.
#[derive(Debug)]
pub(super) struct Open {
    regions: BinaryHeap<Region>,
    /// The columns by which parts are told apart, and what a part is.
    leading: usize,
    part: (u64, u64),
    bounds: Vec<(u32, u32)>,
    /// What was forgotten costs at least this.
    forgotten: Option<f64>,
    /// So many are remembered.
    most: usize,
}

impl Open {
    /// One part of a lattice, of which `most` regions are remembered.
    pub(super) fn of(
        lattice: &Lattice,
        (number, parts): (u32, u32),
        most: usize,
        least: impl Fn(&[u32]) -> f64,
    ) -> Open {
        let bounds = lattice.bounds().to_vec();
        let part = (u64::from(number), u64::from(parts));
        let mut open =
            Open { regions: BinaryHeap::new(), leading: 0, part, bounds, forgotten: None, most };
        // Many more regions than parts, so that each part has cheap and dear ones.
        let mut regions = 1;
        while parts > 1 && regions < 16 * part.1 && open.leading < open.bounds.len() {
            let (low, high) = open.bounds[open.leading];
            regions *= u64::from(high - low) + 1;
            open.leading += 1;
        }
        let mut lowest: Vec<u32> = open.bounds.iter().map(|bounds| bounds.0).collect();
        let mut highest: Vec<u32> = open.bounds.iter().map(|bounds| bounds.1).collect();
        for region in 0..regions {
            let mut rest = region;
            for column in 0..open.leading {
                let (low, high) = open.bounds[column];
                let levels = u64::from(high - low) + 1;
                let level = low + (rest % levels) as u32;
                (lowest[column], highest[column]) = (level, level);
                rest /= levels;
            }
            if open.is_own(&lowest) {
                let (lowest, highest) = (Levels::new(lowest.clone()), Levels::new(highest.clone()));
                open.regions.push(Region { least: least(&lowest), lowest, highest });
            }
        }
        open
    }

    /// Whether a node is in this part.
    pub(super) fn is_own(&self, levels: &[u32]) -> bool {
        let mut region = 0;
        for (&level, &(low, high)) in levels.iter().zip(&self.bounds).take(self.leading).rev() {
            region = region * (u64::from(high - low) + 1) + u64::from(level - low);
        }
        region % self.part.1 == self.part.0
    }

    /// Nodes of all regions; asked once, before anything is taken.
    pub(super) fn nodes(&self) -> f64 {
        self.regions.iter().map(Region::nodes).sum()
    }

    pub(super) fn pop(&mut self) -> Option<Region> {
        self.regions.pop()
    }

    pub(super) fn push(&mut self, region: Region) {
        self.regions.push(region);
        if self.regions.len() > self.most {
            // The dearest come first.
            let mut regions = std::mem::take(&mut self.regions).into_sorted_vec();
            for region in regions.drain(..self.most.div_ceil(2)) {
                let known = self.forgotten.unwrap_or(f64::INFINITY);
                self.forgotten = Some(known.min(region.least));
            }
            self.regions = regions.into();
        }
    }

    /// What no open or forgotten node is below; `None` where there is none.
    pub(super) fn least(&self) -> Option<f64> {
        let open = self.regions.peek().map(|region| region.least);
        open.into_iter().chain(self.forgotten).reduce(f64::min)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn region(lowest: &[u32], highest: &[u32]) -> Region {
        let levels = |levels: &[u32]| Levels::new(levels.to_vec());
        Region { least: 0.0, lowest: levels(lowest), highest: levels(highest) }
    }

    #[test]
    fn what_is_left_of_a_region_holds_each_other_node_once() {
        let whole = region(&[0, 1, 0], &[2, 3, 1]);
        let cut = [1, 2, 5];
        let rest = whole.without(&cut, |_| 0.0);
        let mut covered = 0;
        for a in 0..=2 {
            for b in 1..=3 {
                for c in 0..=1 {
                    let node = [a, b, c];
                    let within = |region: &&Region| {
                        let inside = region.lowest.iter().zip(&node).all(|(low, at)| low <= at);
                        inside && region.highest.iter().zip(&node).all(|(high, at)| high >= at)
                    };
                    let below = node.iter().zip(&cut).all(|(at, cut)| at <= cut);
                    assert_eq!(rest.iter().filter(within).count(), usize::from(!below), "{node:?}");
                    covered += usize::from(below);
                }
            }
        }
        assert_eq!(whole.nodes_up_to(&cut), covered as f64);
        let left: f64 = rest.iter().map(Region::nodes).sum();
        assert_eq!(left + covered as f64, whole.nodes());
    }

    #[test]
    fn the_cheapest_region_comes_first() {
        let (mut cheap, dear) = (region(&[0], &[0]), region(&[1], &[1]));
        cheap.least = -1.0;
        let mut heap = BinaryHeap::from([dear.clone(), cheap.clone()]);
        assert_eq!((heap.pop(), heap.pop()), (Some(cheap), Some(dear)));
    }
}

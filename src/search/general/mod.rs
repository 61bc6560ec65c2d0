//! The search under any goal and for any measure, also over lattices that are too large to enumerate.
//!
//! The lattice is a set of regions (boxes of levels), and the region whose nodes may cost least is looked at first, at
//! its finest node, which costs least of it by levels alone.
//! Where that node cannot meet the goal, nor can any finer one: it is raised to a coarsest node that cannot
//! (a *cut*), and everything up to the cut leaves every region in which it is met.
//! Where it may, it is judged in full and leaves its region alone.
//! What no open region can undercut is a bound at every moment; when the best node costs no more, it is optimal.

mod descent;
mod judge;
mod region;

use std::sync::Arc;

use hashbrown::HashSet;

use super::found::{Counts, Found, FoundPoint, undominated};
use super::{Lattice, Settings};
use crate::candidate::Base;
use crate::classes::Classes;
use crate::error::Result;
use crate::plan::Plan;
use crate::study::{Levels, Study};
use descent::Descent;
use judge::Judge;
use region::{Open, Region};

/// A lattice of more nodes is searched within bounds of work and memory, and may be given up unproved.
const ENUMERATED: f64 = 4_000_000.0;

/// Looks at a class after which such a search is given up: some minutes.
const MOST_LOOKS: u64 = 8_000_000_000;

/// A search over regions of a lattice.
#[derive(Debug)]
pub(super) struct General {
    judge: Judge,
    lattice: Lattice,
    settings: Settings,
    open: Open,
    cuts: Vec<Levels>,
    /// The nodes of this part whose classes were counted.
    counted: HashSet<Levels>,
    /// Nodes of this part, and those that are in no open region.
    own: f64,
    closed: f64,
    /// A first walk down from the top, over a large lattice.
    descent: Option<Descent>,
    /// A cost that another part has reached.
    hint: f64,
    looks: u64,
    found: Found,
}

impl General {
    pub(super) fn begin(
        study: Arc<Study>,
        base: Arc<Base>,
        plan: &Plan,
        lattice: Lattice,
        settings: Settings,
    ) -> Result<General> {
        let judge = Judge::of(study, base, plan, settings.frontier)?;
        let large = lattice.nodes() > ENUMERATED;
        let part = (settings.part.number, settings.part.of);
        let open = Open::of(&lattice, part, large, |levels| judge.objective.least(levels));
        let counts = Counts { nodes: lattice.nodes(), ..Counts::default() };
        Ok(General {
            own: open.nodes(),
            descent: large.then(|| Descent::from(lattice.top())),
            judge,
            lattice,
            settings,
            open,
            cuts: Vec::new(),
            counted: HashSet::new(),
            closed: 0.0,
            hint: f64::INFINITY,
            looks: 0,
            found: Found { counts, ..Found::default() },
        })
    }

    pub(super) fn step(&mut self, budget: u64) -> bool {
        let until = self.looks.saturating_add(budget);
        while !self.found.finished && self.looks < until {
            // What costs nothing to look at costs a little, so that every step comes to its end.
            self.looks += 1;
            if self.descent.is_some() {
                self.descend();
                continue;
            }
            let Some(region) = self.open.pop() else {
                self.found.finished = true;
                break;
            };
            if !self.settings.frontier && region.least > self.threshold() {
                self.open.push(region);
                self.found.finished = true;
                break;
            }
            self.look_at(region);
            if self.lattice.nodes() > ENUMERATED && self.looks > MOST_LOOKS {
                self.found.finished = true;
            }
        }
        self.found.finished
    }

    pub(super) fn hint(&mut self, cost: f64) {
        self.hint = self.hint.min(cost);
    }

    pub(super) fn found(&self) -> Found {
        let mut found = self.found.clone();
        found.gap = self.open.least().filter(|&least| least <= self.threshold());
        let whole = found.finished && found.gap.is_none();
        found.counts.evaluated = self.counted.len() as f64;
        let left = if whole { self.own } else { self.closed };
        found.counts.bounded = (left - found.counts.evaluated).max(0.0);
        found.exact = found.finished && self.open.least().is_none();
        found.with_bound()
    }

    /// Nothing above this is better than what is known.
    fn threshold(&self) -> f64 {
        let best = self.found.best.as_ref().map_or(f64::INFINITY, |best| best.cost);
        best.min(self.hint)
    }

    fn look_at(&mut self, region: Region) {
        let finest = &region.lowest;
        let below = |cut: &&Levels| finest.iter().zip(cut.iter()).all(|(level, cut)| level <= cut);
        self.looks += self.cuts.len() as u64 / 64;
        let known = self.cuts.iter().find(below).cloned();
        let (cut, least) = match known {
            Some(cut) => (cut, f64::NEG_INFINITY),
            None => {
                let classes = self.count(finest, None);
                let least = self.judge.objective.least_from(&self.judge.study, &classes);
                if self.judge.refuses(&classes) {
                    let cut = self.raise(finest.clone(), classes);
                    self.cuts.push(cut.clone());
                    (cut, least)
                } else {
                    self.judge_in_full(finest, least.max(region.least));
                    (finest.clone(), least)
                }
            }
        };
        self.closed += region.nodes_up_to(&cut);
        let least = |levels: &[u32]| self.judge.objective.least(levels).max(least);
        for rest in region.without(&cut, least) {
            self.open.push(rest);
        }
    }

    /// Counts a node, from the classes of a finer one where these are at hand.
    fn count(&mut self, levels: &Levels, finer: Option<&Classes>) -> Classes {
        if self.open.is_own(levels) && !self.counted.contains(levels) {
            self.counted.insert(levels.clone());
        }
        let finer = finer.unwrap_or(&self.judge.base.classes);
        self.looks += finer.len() as u64;
        finer.roll_up(&self.judge.study, levels).0
    }

    /// A coarsest node above one that is refused that is refused, too.
    ///
    /// The columns that are cheap to generalize are raised first, so that they are no way around the cut.
    fn raise(&mut self, levels: Levels, classes: Classes) -> Levels {
        let (mut levels, mut classes) = (levels, classes);
        let bounds = self.lattice.bounds().to_vec();
        let mut order: Vec<(f64, usize)> = (0..bounds.len())
            .filter(|&column| levels[column] < bounds[column].1)
            .map(|column| {
                let raised = levels.with(column, bounds[column].1);
                (self.judge.objective.least(&raised), column)
            })
            .collect();
        order.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        for (_, column) in order {
            let (mut refused, mut open) = (levels[column], bounds[column].1 + 1);
            let mut next = bounds[column].1;
            while refused + 1 < open {
                let raised = levels.with(column, next);
                let coarser = self.count(&raised, Some(&classes));
                if self.judge.refuses(&coarser) {
                    (refused, levels, classes) = (next, raised, coarser);
                } else {
                    open = next;
                }
                next = refused.midpoint(open);
            }
        }
        levels
    }

    /// Judges a node that is not refused; no value of it is below `least`.
    fn judge_in_full(&mut self, levels: &Levels, least: f64) {
        self.looks += 2 * self.judge.base.classes.len() as u64;
        if least <= self.threshold()
            && let Some(best) = self.judge.best(levels)
            && self.found.best.as_ref().is_none_or(|known| best.beats(known))
        {
            self.found.best = Some(best);
        }
        if self.settings.frontier {
            let known = &self.found.frontier;
            let points = self.judge.pairs(levels, |risk| is_beaten(known, risk, least));
            self.looks += (points.len() * self.judge.base.classes.len()) as u64;
            self.found.frontier.extend(points);
            self.found.frontier = undominated(std::mem::take(&mut self.found.frontier));
        }
    }

    /// One step of the first walk down.
    fn descend(&mut self) {
        let Some(mut descent) = self.descent.take() else { return };
        let Some(levels) = descent.next(&self.lattice, |levels| self.judge.objective.least(levels))
        else {
            return;
        };
        let classes = self.count(&levels, None);
        let refused = self.judge.refuses(&classes);
        if refused {
            descent.refused();
        } else {
            self.judge_in_full(&levels, f64::NEG_INFINITY);
            descent.met(&levels);
        }
        self.descent = Some(descent);
    }
}

/// Whether a known point is as good in both axes as a risk at such a cost, and better in one of them.
fn is_beaten(known: &[FoundPoint], risk: f64, cost: f64) -> bool {
    // Ascending in risk and falling in cost: the last one whose risk is not larger costs least.
    let safer = known.partition_point(|point| point.risk <= risk);
    safer > 0 && {
        let point = &known[safer - 1];
        point.cost < cost || (point.cost == cost && point.risk < risk)
    }
}

//! The search under any goal and for any measure, also over lattices that are too large to enumerate.
//!
//! The lattice is a set of regions (boxes of levels), and the region whose nodes may cost least is looked at first, at
//! its finest node, which costs least of it by levels alone.
//! Where that node cannot meet the goal, nor can any finer one: it is raised to a coarsest node that cannot
//! (a *cut*), and everything up to the cut leaves every region in which it is met.
//! Where it may, it is judged in full and leaves its region alone.
//! What no open region can undercut is a bound at every moment; when the best node costs no more, it is optimal.

mod descent;
mod hubs;
mod judge;
mod region;

use std::sync::Arc;

use hashbrown::HashSet;

use super::found::{Counts, Found, FoundPoint, undominated};
use super::{Lattice, Settings};
use crate::candidate::Base;
use crate::error::Result;
use crate::plan::Plan;
use crate::study::{Levels, Study};
use descent::Descent;
use hubs::{Hub, Hubs};
use judge::Judge;
use region::{Open, Region};

/// A lattice of more nodes is searched within bounds of work and memory, and may be given up unproved.
const ENUMERATED: f64 = 4_000_000.0;

/// The bounds of work and memory of a search.
#[derive(Clone, Copy, Debug)]
struct Room {
    /// Regions that are remembered.
    regions: usize,
    /// Looks at a class after which it is given up.
    looks: u64,
}

impl Room {
    /// That of a lattice which is walked to its end.
    const WHOLE: Room = Room { regions: usize::MAX, looks: u64::MAX };

    /// That of a lattice which is too large for that: some hundred megabytes and, at the usual effort, some minutes.
    const LARGE: Room = Room { regions: 300_000, looks: 8_000_000_000 };
}

/// A node that is refused on its way to a coarsest one that is.
#[derive(Debug)]
struct Lifting {
    /// The region whose finest node it was, and what all of it costs at least by the classes there.
    region: Region,
    least: f64,
    /// How far it has come.
    levels: Levels,
    /// The columns that may still rise, the next one last.
    order: Vec<usize>,
    /// The column that rises, a level that is refused, one that is not, and the next one to try.
    between: Option<(usize, u32, u32, u32)>,
}

/// What every look at a node costs at least, in looks at a class.
const A_NODE: u64 = 50;

/// A search over regions of a lattice.
#[derive(Debug)]
pub(super) struct General {
    judge: Judge,
    hubs: Hubs,
    lattice: Lattice,
    settings: Settings,
    open: Open,
    cuts: Vec<Levels>,
    /// The nodes of this part whose classes were counted; of a large lattice only their number is kept.
    counted: HashSet<Levels>,
    /// Nodes of this part, and those that are in no open region.
    own: f64,
    closed: f64,
    /// A cut that is being raised.
    lifting: Option<Lifting>,
    /// A first walk down from the top, over a large lattice.
    descent: Option<Descent>,
    /// A cost that another part has reached.
    hint: f64,
    room: Room,
    large: bool,
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
        let looks = (Room::LARGE.looks as f64 * plan.search.effort) as u64;
        let large = (lattice.nodes() > ENUMERATED).then_some(Room { looks, ..Room::LARGE });
        General::within(large, study, base, plan, lattice, settings)
    }

    /// `large`: the room for a lattice that is too large to be walked to its end.
    fn within(
        large: Option<Room>,
        study: Arc<Study>,
        base: Arc<Base>,
        plan: &Plan,
        lattice: Lattice,
        settings: Settings,
    ) -> Result<General> {
        // A large lattice is cut by the goal itself: its frontier is not whole anyway, and its optimum comes first.
        let judge = Judge::of(study, base, plan, settings.frontier && large.is_none())?;
        let room = large.unwrap_or(Room::WHOLE);
        let part = (settings.part.number, settings.part.of);
        let open = Open::of(&lattice, part, room.regions, |levels| judge.objective.least(levels));
        let counts = Counts { nodes: lattice.nodes(), ..Counts::default() };
        Ok(General {
            own: open.nodes(),
            descent: large.is_some().then(|| Descent::from(lattice.top())),
            hubs: Hubs::of(&judge.base, judge.needs_values()),
            judge,
            lattice,
            settings,
            open,
            cuts: Vec::new(),
            lifting: None,
            counted: HashSet::new(),
            closed: 0.0,
            room,
            large: large.is_some(),
            hint: f64::INFINITY,
            looks: 0,
            found: Found { counts, ..Found::default() },
        })
    }

    pub(super) fn step(&mut self, budget: u64) -> bool {
        let until = self.looks.saturating_add(budget);
        while !self.found.finished && self.looks < until {
            self.looks += A_NODE;
            if self.descent.is_some() {
                self.descend();
                continue;
            }
            if let Some(lifting) = self.lifting.take() {
                self.lift(lifting);
                self.found.finished = self.looks > self.room.looks;
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
            if self.looks > self.room.looks {
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
        let least = self.least();
        found.gap = least.filter(|&least| least <= self.threshold());
        let whole = found.finished && found.gap.is_none();
        // A node of a large lattice may be counted twice.
        found.counts.evaluated =
            if self.large { found.counts.evaluated } else { self.counted.len() as f64 };
        found.counts.evaluated = found.counts.evaluated.min(self.own);
        let left = if whole { self.own } else { self.closed };
        found.counts.bounded = (left - found.counts.evaluated).max(0.0);
        found.exact = found.finished && !self.large && least.is_none();
        found.with_bound()
    }

    /// What no node is below that was neither looked at nor cut away; `None` where there is none.
    fn least(&self) -> Option<f64> {
        let lifted = self.lifting.as_ref().map(|lifting| lifting.region.least);
        self.open.least().into_iter().chain(lifted).reduce(f64::min)
    }

    /// Nothing above this is better than what is known.
    fn threshold(&self) -> f64 {
        let best = self.found.best.as_ref().map_or(f64::INFINITY, |best| best.cost);
        best.min(self.hint)
    }

    fn look_at(&mut self, region: Region) {
        let finest = &region.lowest;
        let below = |cut: &&Levels| finest.iter().zip(cut.iter()).all(|(level, cut)| level <= cut);
        self.looks += self.cuts.len() as u64 / 4;
        let known = self.cuts.iter().find(below).cloned();
        let (cut, least) = match known {
            Some(cut) => (cut, f64::NEG_INFINITY),
            None => {
                let hub = self.count(finest);
                let least = self.judge.objective.least_from(&self.judge.study, &hub.classes);
                if self.judge.refuses(&hub) {
                    self.hubs.keep(hub);
                    let (levels, order) = (finest.clone(), self.order(finest));
                    self.lifting = Some(Lifting { region, least, levels, order, between: None });
                    return;
                } else {
                    self.judge_in_full(&hub, least.max(region.least));
                    self.hubs.keep(hub);
                    (finest.clone(), least)
                }
            }
        };
        self.cut_away(&region, &cut, least);
    }

    /// Takes the nodes up to a cut out of a region; those above it cost no less than `least`.
    fn cut_away(&mut self, region: &Region, cut: &Levels, least: f64) {
        self.closed += region.nodes_up_to(cut);
        let least = |levels: &[u32]| self.judge.objective.least(levels).max(least);
        for rest in region.without(cut, least) {
            self.open.push(rest);
        }
    }

    /// Counts a node from the smallest finer one at hand.
    fn count(&mut self, levels: &Levels) -> Hub {
        if self.large {
            self.found.counts.evaluated += 1.0;
        } else if self.open.is_own(levels) && !self.counted.contains(levels) {
            self.counted.insert(levels.clone());
        }
        let (hub, looks) = self.hubs.count(&self.judge.study, levels);
        self.looks += looks;
        hub
    }

    /// The columns of a node that can rise, the cheapest to generalize last: it is raised first, so that it is no way
    /// around the cut.
    fn order(&self, levels: &Levels) -> Vec<usize> {
        let bounds = self.lattice.bounds();
        let mut order: Vec<(f64, usize)> = (0..bounds.len())
            .filter(|&column| levels[column] < bounds[column].1)
            .map(|column| {
                let raised = levels.with(column, bounds[column].1);
                (self.judge.objective.least(&raised), column)
            })
            .collect();
        order.sort_by(|one, other| other.0.total_cmp(&one.0).then(other.1.cmp(&one.1)));
        order.into_iter().map(|(_, column)| column).collect()
    }

    /// Counts one node on the way to a coarsest one that is refused, and cuts there when it is reached.
    fn lift(&mut self, mut lifting: Lifting) {
        let (column, refused, open, next) = loop {
            match lifting.between {
                Some(between) if between.1 + 1 < between.2 => break between,
                _ => {}
            }
            let Some(column) = lifting.order.pop() else {
                self.cuts.push(lifting.levels.clone());
                return self.cut_away(&lifting.region, &lifting.levels, lifting.least);
            };
            let highest = self.lattice.bounds()[column].1;
            lifting.between = Some((column, lifting.levels[column], highest + 1, highest));
        };
        let raised = lifting.levels.with(column, next);
        let coarser = self.count(&raised);
        let (refused, open) = if self.judge.refuses(&coarser) {
            lifting.levels = raised;
            (next, open)
        } else {
            // What lies just above a cut is good while nothing is proved.
            let least = self.judge.objective.least(&raised);
            if self.large && least < self.threshold() {
                self.judge_in_full(&coarser, least);
            }
            (refused, next)
        };
        self.hubs.keep(coarser);
        lifting.between = Some((column, refused, open, refused.midpoint(open)));
        self.lifting = Some(lifting);
    }

    /// Judges a node that is not refused; no value of it is below `least`.
    fn judge_in_full(&mut self, hub: &Hub, least: f64) {
        if least <= self.threshold()
            && let Some(best) = self.judge.best(hub)
        {
            self.looks += self.judge.looks();
            if self.found.best.as_ref().is_none_or(|known| best.beats(known)) {
                self.found.best = Some(best);
            }
        }
        if self.settings.frontier {
            let known = &self.found.frontier;
            let points =
                self.judge.pairs(hub.classes.levels(), |risk| is_beaten(known, risk, least));
            self.looks += (points.len() as u64 + 1) * self.judge.looks();
            self.found.frontier.extend(points);
            self.found.frontier = undominated(std::mem::take(&mut self.found.frontier));
        }
    }

    /// One step of the first walk down; for a frontier one more goes down to the finest node.
    fn descend(&mut self) {
        let Some(mut descent) = self.descent.take() else { return };
        let Some(levels) = descent.next(&self.lattice, |levels| self.judge.objective.least(levels))
        else {
            let again = self.settings.frontier && !descent.is_free();
            self.descent = again.then(|| Descent::from(self.lattice.top()).freed());
            return;
        };
        let hub = self.count(&levels);
        if !descent.is_free() && self.judge.refuses(&hub) {
            descent.refused();
        } else {
            self.judge_in_full(&hub, f64::NEG_INFINITY);
            descent.met(&levels);
        }
        self.hubs.keep(hub);
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

#[cfg(test)]
mod tests;

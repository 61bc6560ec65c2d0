//! What the walk looks for: the best node under the goal and, where it is asked for, the frontier.

use std::sync::Arc;

use super::cost::Cost;
use super::count::{Counter, Tally};
use super::frontier::{Frontier, Point};
use super::key::Key;
use super::walk::{Counted, Judge, Known};
use crate::search::found::by_rank;
use crate::study::Study;

/// Sizes below this are counted in an array, larger ones are sorted.
const SMALL: usize = 256;

/// The best node so far.
#[derive(Clone, Debug)]
pub(super) struct Best {
    pub(super) point: Point,
    /// Kept classes.
    pub(super) classes: u64,
    /// What decides between equal costs; empty unless losses are compared by rank.
    pub(super) ranked: Vec<f64>,
}

/// The limits of a goal that looks at class sizes alone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// Classes with fewer records are left out.
    pub(super) k: u32,
    /// The same without the goal's own k, for a frontier.
    pub(super) least_k: u32,
    /// Records that may be left out.
    pub(super) suppressed: u64,
}

/// What is looked for, and what was found.
#[derive(Debug)]
pub(super) struct Quest<K> {
    study: Arc<Study>,
    cost: Cost,
    limits: Limits,
    best: Option<Best>,
    /// No node with a [`Cost::least`] above this can be the best.
    most: f64,
    frontier: Option<Frontier>,
    /// The small classes of a node.
    rare: Vec<(K, u32)>,
    by_size: Vec<(K, u32)>,
}

impl<K: Key> Quest<K> {
    pub(super) fn new(study: Arc<Study>, cost: Cost, limits: Limits, frontier: bool) -> Quest<K> {
        Quest {
            study,
            cost,
            limits,
            best: None,
            most: f64::INFINITY,
            frontier: frontier.then(Frontier::default),
            rare: Vec::new(),
            by_size: Vec::new(),
        }
    }

    pub(super) fn limits(&self) -> Limits {
        self.limits
    }

    pub(super) fn best(&self) -> Option<&Best> {
        self.best.as_ref()
    }

    pub(super) fn frontier(&self) -> Option<&Frontier> {
        self.frontier.as_ref()
    }

    /// What one column costs at a level.
    pub(super) fn cost_of_level(&self, quasi: usize, level: u8) -> f64 {
        self.cost.of_level(quasi, level)
    }

    /// Tells of a cost that was reached elsewhere.
    pub(super) fn hint(&mut self, cost: f64) {
        self.most = self.most.min(self.cost.grown(cost));
    }

    /// Whether the best node is not among these levels and finer ones that are no less lossy.
    fn is_not_best(&self, levels: &[u8], known: Known) -> bool {
        let suppressed = u64::from(known.suppressed);
        let ranked = self.best.as_ref().map_or(&[][..], |best| &best.ranked);
        suppressed > self.limits.suppressed
            || self.cost.least(levels, suppressed) > self.most
            || (!ranked.is_empty() && self.cost.is_behind(ranked, levels, suppressed))
    }

    /// The smallest k with which the node may have a point that no known one beats.
    fn least_k(&self, frontier: &Frontier, levels: &[u8]) -> u32 {
        frontier.least_k(self.cost.loss_of(self.cost.least(levels, 0))).max(self.limits.least_k)
    }

    /// A point that [`Quest::point`] has just made.
    fn meet(&mut self, point: Point, classes: u64) {
        let ranked = self.cost.ranked();
        let beats = |best: &Best| {
            let cost = point.cost.total_cmp(&best.point.cost);
            let ties = || point.order(&best.point);
            cost.then_with(|| by_rank(&ranked, &best.ranked)).then_with(ties).is_lt()
        };
        if self.best.as_ref().is_none_or(beats) {
            self.hint(point.cost);
            self.best = Some(Best { point, classes, ranked });
        }
    }

    fn point(&mut self, node: &Counted<'_, K>, k: u32, suppressed: u64) -> Point {
        let cost = self.cost.exact(&self.study, node.levels);
        let height = node.levels.iter().map(|&level| u32::from(level)).sum();
        Point { k, cost, suppressed: suppressed as u32, height, node: node.node }
    }

    /// Looks at a node by what it leaves out under the goal alone.
    fn judge(&mut self, node: &Counted<'_, K>, tally: Tally) {
        self.cost.begin(node.levels);
        for &class in &self.rare {
            self.cost.leave_out(node.columns, node.levels, class);
        }
        let about = self.cost.about(node.levels);
        if self.cost.grown(about) <= self.most {
            let point = self.point(node, self.limits.k, tally.suppressed);
            self.meet(point, tally.kept);
        }
    }

    /// Looks at a node with ever more of its classes left out; gives the largest k that may be kept.
    ///
    /// `rare` holds all classes below a size that no cut within the suppression limit passes.
    fn judge_cuts(&mut self, node: &Counted<'_, K>, classes: u64, is_best: bool) -> u32 {
        let reach = self.order_by_size();
        self.cost.begin(node.levels);
        let (mut suppressed, mut left_out, mut met) = (0, 0, !is_best);
        let mut next = 0;
        while let Some(&(_, size)) = self.by_size.get(next) {
            if suppressed > self.limits.suppressed {
                break;
            }
            let beaten = |frontier: &Frontier, cost: f64| {
                size < self.limits.least_k || frontier.beats(size, cost)
            };
            let about = self.cost.about(node.levels);
            let open = self.frontier.as_ref().is_some_and(|frontier| !beaten(frontier, about));
            let due = !met && size >= self.limits.k;
            if open || due {
                let point = self.point(node, size, suppressed);
                if let Some(frontier) = self.frontier.as_mut().filter(|_| open) {
                    frontier.add(point);
                }
                if due {
                    self.meet(point, classes - left_out);
                    met = true;
                }
            }
            if size == reach {
                break;
            }
            while let Some(&class) = self.by_size.get(next).filter(|class| class.1 == size) {
                self.cost.leave_out(node.columns, node.levels, class);
                suppressed += u64::from(size);
                left_out += 1;
                next += 1;
            }
        }
        if !met && reach == u32::MAX {
            // Nothing that is kept has few records, or nothing is kept.
            let point = self.point(node, self.limits.k, suppressed);
            self.meet(point, classes - left_out);
        }
        reach
    }

    /// Orders the classes by size that may be left out within the limit; gives the size of the first that must stay.
    fn order_by_size(&mut self) -> u32 {
        let Quest { rare, by_size, limits, .. } = self;
        let mut records = [0_u64; SMALL];
        let mut places = [0_usize; SMALL + 1];
        for &(_, size) in &*rare {
            let place = (size as usize).min(SMALL);
            if place < SMALL {
                records[place] += u64::from(size);
            }
            places[place] += 1;
        }
        let (mut suppressed, mut cut) = (0, 0);
        // One size more than fits: a cut below it leaves out what fits.
        while cut < SMALL && suppressed <= limits.suppressed {
            suppressed += records[cut];
            cut += 1;
        }
        let mut count = 0;
        for place in &mut places[..cut] {
            count += std::mem::replace(place, count);
        }
        by_size.clear();
        by_size.resize(count, (K::default(), 0));
        for &class in rare.iter().filter(|class| (class.1 as usize) < cut) {
            let place = &mut places[class.1 as usize];
            by_size[*place] = class;
            *place += 1;
        }
        if suppressed <= limits.suppressed {
            by_size.extend(rare.iter().filter(|class| class.1 as usize >= SMALL));
            by_size[count..].sort_by_key(|class| class.1);
        }
        let mut suppressed = 0;
        let mut reach = 0;
        for sizes in by_size.chunk_by(|one, other| one.1 == other.1) {
            if suppressed > limits.suppressed {
                break;
            }
            reach = sizes[0].1;
            suppressed += sizes.iter().map(|class| u64::from(class.1)).sum::<u64>();
        }
        // Where all of them may be left out, those that are not rare stay: nothing is known of their sizes.
        if suppressed <= limits.suppressed { u32::MAX } else { reach }
    }
}

impl<K: Key> Judge<K> for Quest<K> {
    fn is_hopeless(&self, levels: &[u8], known: Known) -> bool {
        if !self.is_not_best(levels, known) {
            return false;
        }
        match &self.frontier {
            Some(frontier) => self.least_k(frontier, levels) > known.reach,
            None => true,
        }
    }

    fn is_end(&self, known: Known) -> bool {
        u64::from(known.suppressed) > self.limits.suppressed
            && self.frontier.as_ref().is_none_or(|_| known.reach < self.limits.least_k)
    }

    fn count(&mut self, node: &Counted<'_, K>, counter: &mut Counter<K>) -> (Known, u64) {
        let Limits { k, suppressed: limit, .. } = self.limits;
        let is_best = !self.is_not_best(node.levels, node.known);
        let mut known = node.known;
        let (least_k, rare_below) = match &self.frontier {
            Some(frontier) => {
                let least = self.least_k(frontier, node.levels);
                let least = if is_best { least.min(k) } else { least };
                (least, known.reach.saturating_add(1).max(least).max(if is_best { k } else { 0 }))
            }
            None => (k, k),
        };
        let mut rare = std::mem::take(&mut self.rare);
        let tally = counter.count(node.rows, node.changes, (least_k, limit), rare_below, &mut rare);
        self.rare = rare;
        if is_best {
            let small = self.rare.iter().filter(|class| class.1 < k);
            let suppressed: u32 = small.map(|class| class.1).sum();
            known.suppressed = known.suppressed.max(suppressed);
        }
        if tally.suppressed > limit {
            known.reach = known.reach.min(least_k - 1);
        } else if self.frontier.is_some() {
            let small = self.rare.iter().filter(|class| class.1 < least_k).count();
            let reach = self.judge_cuts(node, tally.kept + small as u64, is_best);
            known.reach = known.reach.min(reach);
        } else {
            self.judge(node, tally);
        }
        (known, tally.looks)
    }
}

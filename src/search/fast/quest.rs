//! What the walk looks for: the best node under the goal and, where it is asked for, the frontier.

use std::sync::Arc;

use super::cost::Cost;
use super::count::{Counter, Tally};
use super::curve::CUTS;
use super::frontier::{Frontier, Point};
use super::key::Key;
use super::rows::Rows;
use super::values::{Rare, Values};
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

/// The limits of a goal on class sizes.
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
    /// What the goal asks of sensitive values, if it asks for any.
    values: Option<Values<K>>,
    /// The classes of a node that matter one by one.
    rare: Rare<K>,
    by_size: Vec<(K, u32)>,
}

impl<K: Key> Quest<K> {
    pub(super) fn new(
        study: Arc<Study>,
        cost: Cost,
        limits: Limits,
        values: Option<Values<K>>,
        frontier: bool,
    ) -> Quest<K> {
        Quest {
            study,
            cost,
            limits,
            best: None,
            most: f64::INFINITY,
            frontier: frontier.then(Frontier::default),
            values,
            rare: Rare::default(),
            by_size: Vec::new(),
        }
    }

    pub(super) fn best(&self) -> Option<&Best> {
        self.best.as_ref()
    }

    pub(super) fn frontier(&self) -> Option<&Frontier> {
        self.frontier.as_ref()
    }

    /// Whether the goal leaves out no more of some rows than its limit allows.
    pub(super) fn is_met_by(&mut self, rows: &Rows<K>) -> bool {
        let Limits { k, suppressed: limit, .. } = self.limits;
        let suppressed: u64 = match &mut self.values {
            Some(values) => values.count(rows, &[], (k, limit), 0, &mut self.rare).suppressed,
            None => {
                let small = rows.sizes.iter().filter(|&&size| size < k);
                small.map(|&size| u64::from(size)).sum()
            }
        };
        suppressed <= limit
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

    /// The smallest k with which the node may have a point that no known one beats; `None` where it has none.
    fn least_k(
        &self,
        frontier: &Frontier,
        levels: &[u8],
        known: Known,
        curve: &[u32],
    ) -> Option<u32> {
        let ends = CUTS[1..].iter().map(|&next| next - 1).chain([u32::MAX]);
        for ((&cut, end), &left_out) in CUTS.iter().zip(ends).zip(curve) {
            if cut > known.reach || u64::from(left_out) > self.limits.suppressed {
                return None;
            }
            if end < self.limits.least_k {
                continue;
            }
            // Of a larger k no less is left out than of this one.
            let least = self.cost.least(levels, u64::from(left_out));
            let k = frontier.least_k(self.cost.cost_of(least)).max(self.limits.least_k).max(cut);
            if k <= end.min(known.reach) {
                return Some(k);
            }
        }
        None
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

    /// `None` where the measure is not defined there.
    fn point(&mut self, node: &Counted<'_, K>, k: u32, suppressed: u64) -> Option<Point> {
        let cost = self.cost.exact(&self.study, node.levels, k)?;
        let height = node.levels.iter().map(|&level| u32::from(level)).sum();
        Some(Point { k, cost, suppressed: suppressed as u32, height, node: node.node })
    }

    /// Looks at a node by what it leaves out under the goal alone.
    fn judge(&mut self, node: &Counted<'_, K>, tally: Tally) {
        self.begin(node);
        let small = self.rare.small.iter().filter(|class| class.1 < self.limits.k);
        for &class in small.chain(&self.rare.refused) {
            self.cost.leave_out(node.columns, node.levels, class);
        }
        let about = self.cost.about(node.levels);
        if self.cost.grown(about) <= self.most
            && let Some(point) = self.point(node, self.limits.k, tally.suppressed)
        {
            self.meet(point, tally.kept);
        }
    }

    /// Begins with a node of which nothing is left out.
    fn begin(&mut self, node: &Counted<'_, K>) {
        self.cost.begin(node.levels);
        if self.cost.needs_all() {
            for &class in self.rare.small.iter().chain(&self.rare.refused) {
                self.cost.keep(node.columns, node.levels, class);
            }
        }
    }

    /// Looks at a node with ever more of its classes left out; gives the largest k that may be kept at finer nodes.
    ///
    /// `rare` holds all classes below a size that no cut within the suppression limit passes. Cuts below `least_k` are
    /// none: classes of fewer records were not judged by their values.
    fn judge_cuts(
        &mut self,
        node: &Counted<'_, K>,
        tally: Tally,
        least_k: u32,
        is_best: bool,
    ) -> u32 {
        let small = |size: u32| size < least_k;
        let below = self.rare.small.iter().filter(|class| small(class.1));
        let (count, records) =
            below.fold((0, 0), |(count, records), class| (count + 1, records + u64::from(class.1)));
        let needed = tally.needed - records;
        let reach = self.order_by_size(needed);
        self.begin(node);
        for &class in &self.rare.refused {
            self.cost.leave_out(node.columns, node.levels, class);
        }
        let mut suppressed = tally.suppressed - records;
        let (mut left_out, mut met) = (0, !is_best);
        let classes: u64 = tally.kept + count;
        let mut next = 0;
        while let Some(&(_, size)) = self.by_size.get(next) {
            if suppressed > self.limits.suppressed {
                break;
            }
            let beaten = |frontier: &Frontier, cost: f64| small(size) || frontier.beats(size, cost);
            let about = self.cost.about(node.levels);
            let open = self.frontier.as_ref().is_some_and(|frontier| !beaten(frontier, about));
            let due = !met && size >= self.limits.k;
            if (open || due)
                && let Some(point) = self.point(node, size, suppressed)
            {
                if let Some(frontier) = self.frontier.as_mut().filter(|_| open) {
                    frontier.add(point);
                }
                if due {
                    self.meet(point, classes - left_out);
                }
            }
            met |= due;
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
        if !met && reach == u32::MAX && suppressed <= self.limits.suppressed {
            // Nothing that is kept has few records, or nothing is kept.
            if let Some(point) = self.point(node, self.limits.k, suppressed) {
                self.meet(point, classes - left_out);
            }
        }
        reach
    }

    /// Raises what is left out at least with each k by the small classes, and by those that values refuse.
    fn bend(&self, curve: &mut [u32], needed: u64) {
        if curve.is_empty() {
            return;
        }
        let mut records = [0_u64; CUTS.len()];
        for &(_, size) in &self.rare.small {
            let place = CUTS.partition_point(|&cut| cut <= size);
            if let Some(records) = records.get_mut(place) {
                *records += u64::from(size);
            }
        }
        let mut sum = needed;
        for (told, records) in curve.iter_mut().zip(records) {
            sum += records;
            *told = (*told).max(u32::try_from(sum).unwrap_or(u32::MAX));
        }
    }

    /// Orders the classes by size that may be left out within the limit, beside `others`; gives the size of the first
    /// that must stay.
    fn order_by_size(&mut self, others: u64) -> u32 {
        let Quest { rare: Rare { small: rare, .. }, by_size, limits, .. } = self;
        let mut records = [0_u64; SMALL];
        let mut places = [0_usize; SMALL + 1];
        for &(_, size) in &*rare {
            let place = (size as usize).min(SMALL);
            if place < SMALL {
                records[place] += u64::from(size);
            }
            places[place] += 1;
        }
        let (mut suppressed, mut cut) = (others, 0);
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
        let mut suppressed = others;
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
    fn is_hopeless(&self, levels: &[u8], known: Known, curve: &[u32]) -> bool {
        if !self.is_not_best(levels, known) {
            return false;
        }
        match &self.frontier {
            Some(frontier) => self.least_k(frontier, levels, known, curve).is_none(),
            None => true,
        }
    }

    fn is_end(&self, known: Known) -> bool {
        u64::from(known.suppressed) > self.limits.suppressed
            && self.frontier.as_ref().is_none_or(|_| known.reach < self.limits.least_k)
    }

    fn count(
        &mut self,
        node: &Counted<'_, K>,
        counter: &mut Counter<K>,
        curve: &mut [u32],
    ) -> (Known, u64) {
        let Limits { k, suppressed: limit, .. } = self.limits;
        let is_best = !self.is_not_best(node.levels, node.known);
        let mut known = node.known;
        let (least_k, rare_below) = match &self.frontier {
            Some(frontier) => {
                let least = self.least_k(frontier, node.levels, known, curve).unwrap_or(u32::MAX);
                let least = if is_best { least.min(k) } else { least };
                (least, known.reach.saturating_add(1).max(least).max(if is_best { k } else { 0 }))
            }
            None => (k, k),
        };
        let rare_below = if self.cost.needs_all() { u32::MAX } else { rare_below };
        let mut rare = std::mem::take(&mut self.rare);
        let (rows, changes, limits) = (node.rows, node.changes, (least_k, limit));
        let tally = match &mut self.values {
            Some(values) => values.count(rows, changes, limits, rare_below, &mut rare),
            None => counter.count(rows, changes, limits, rare_below, &mut rare.small),
        };
        self.rare = rare;
        let records = |below: u32| -> u64 {
            let small = self.rare.small.iter().filter(|class| class.1 < below);
            small.map(|class| u64::from(class.1)).sum()
        };
        if is_best {
            let needed = tally.needed - records(least_k) + records(k);
            known.suppressed = known.suppressed.max(u32::try_from(needed).unwrap_or(u32::MAX));
        }
        self.bend(curve, tally.needed - records(least_k));
        if tally.needed > limit {
            known.reach = known.reach.min(least_k - 1);
        } else if tally.suppressed > limit {
            // Nothing is kept within the limit here; of finer nodes that says nothing.
        } else if self.frontier.is_some() {
            let reach = self.judge_cuts(node, tally, least_k, is_best);
            known.reach = known.reach.min(reach);
        } else {
            self.judge(node, tally);
        }
        (known, tally.looks + self.cost.take_looks())
    }
}

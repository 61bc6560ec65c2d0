//! What a search has found so far.

use std::cmp::Ordering;

use crate::study::Levels;

/// The lattice and how much of it was looked at; exact to 2^53.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counts {
    /// Combinations of levels.
    pub nodes: f64,
    /// Those whose classes were counted.
    pub evaluated: f64,
    /// Those that a bound made needless to count.
    pub bounded: f64,
}

/// The best levels under the goal.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundBest {
    /// The levels.
    pub levels: Levels,
    /// The raw value of the utility measure.
    pub value: f64,
    /// The same so that less is better.
    pub cost: f64,
    /// What decides between equal costs, number by number; empty unless losses are compared by rank.
    pub ranked: Vec<f64>,
    /// Records left out.
    pub suppressed: u64,
    /// Kept classes; `None` where missing values are wildcards.
    pub classes: Option<u64>,
    /// Whether nothing better exists.
    pub proved: bool,
    /// No node can have a better raw value.
    pub bound: Option<f64>,
}

/// A pair of levels and k.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundPoint {
    /// The levels.
    pub levels: Levels,
    /// Classes with fewer records are left out.
    pub k: u64,
    /// The risk of what is kept.
    pub risk: f64,
    /// The raw value of the utility measure.
    pub utility: f64,
    /// The same so that less is better.
    pub cost: f64,
    /// Records left out.
    pub suppressed: u64,
}

/// A goal with one limit changed.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundChange {
    /// The plan's name of the condition.
    pub condition: &'static str,
    /// Its limit in the goal.
    pub from: f64,
    /// The limit instead.
    pub to: f64,
    /// The best levels under that.
    pub best: FoundBest,
}

/// A node of a lattice that is small enough to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundNode {
    /// The levels.
    pub levels: Levels,
    /// Whether it meets the goal, where that is known.
    pub meets: Option<bool>,
    /// The raw value of the utility measure under the goal, where it was counted.
    pub utility: Option<f64>,
    /// Records left out under the goal, where it was counted.
    pub suppressed: Option<u64>,
}

/// What a search has found so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// How much of the lattice was looked at.
    pub counts: Counts,
    /// The best node that meets the goal.
    pub best: Option<FoundBest>,
    /// The points of the frontier by ascending risk; empty where it was not asked for.
    pub frontier: Vec<FoundPoint>,
    /// The cheapest changes of the goal; empty where the frontier was not asked for.
    pub changes: Vec<FoundChange>,
    /// The best under neighbouring suppression limits, whether it costs more, less or the same.
    pub nearby: Vec<FoundChange>,
    /// The nodes of a small lattice; empty where the frontier was not asked for.
    pub nodes: Vec<FoundNode>,
    /// Whether the frontier is the whole one.
    pub exact: bool,
    /// Whether the search came to its end.
    pub finished: bool,
    /// A node that was not looked at may cost as little as this; `None` where all are known to be no better.
    pub gap: Option<f64>,
}

/// Costs first, then what the contract breaks ties by.
pub(super) fn order(
    (cost, suppressed, levels): (f64, u64, &Levels),
    (other_cost, other_suppressed, other_levels): (f64, u64, &Levels),
) -> Ordering {
    let height = |levels: &Levels| levels.iter().map(|&level| u64::from(level)).sum::<u64>();
    cost.total_cmp(&other_cost)
        .then(suppressed.cmp(&other_suppressed))
        .then(height(levels).cmp(&height(other_levels)))
        .then_with(|| levels.iter().cmp(other_levels.iter()))
}

/// Number by number, the smaller first.
pub(super) fn by_rank(one: &[f64], other: &[f64]) -> Ordering {
    let pairs = one.iter().zip(other).map(|(one, other)| one.total_cmp(other));
    pairs.fold(Ordering::Equal, Ordering::then)
}

impl FoundBest {
    /// Whether this is to be preferred.
    pub fn beats(&self, other: &FoundBest) -> bool {
        let ties = order(
            (self.cost, self.suppressed, &self.levels),
            (other.cost, other.suppressed, &other.levels),
        );
        let cost = self.cost.total_cmp(&other.cost);
        cost.then_with(|| by_rank(&self.ranked, &other.ranked)).then(ties).is_lt()
    }
}

/// The points that no other beats in both axes, by ascending risk; one of each pair of equal axes.
pub(super) fn undominated(mut points: Vec<FoundPoint>) -> Vec<FoundPoint> {
    points.sort_by(|a, b| {
        let key = |point: &FoundPoint| (point.cost, point.suppressed);
        let (a_key, b_key) = (key(a), key(b));
        a.risk
            .total_cmp(&b.risk)
            .then_with(|| order((a_key.0, a_key.1, &a.levels), (b_key.0, b_key.1, &b.levels)))
    });
    let mut least = f64::INFINITY;
    points.retain(|point| {
        let better = point.cost < least;
        if better {
            least = point.cost;
        }
        better
    });
    points
}

/// The condition on sizes that decides what a goal keeps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Decider {
    /// The plan's name.
    pub(super) condition: &'static str,
    /// The smallest class that is kept.
    pub(super) k: u64,
    /// The limit in the plan.
    pub(super) from: f64,
}

/// The nearest smaller k that costs less than the best, the nearest larger one that costs more, and the neighbouring
/// suppression limits under which the best costs something else, which one part of a lattice cannot tell.
pub(super) fn changes(found: &Found, decider: Option<Decider>, is_part: bool) -> Vec<FoundChange> {
    let cost = found.best.as_ref().map(|best| best.cost);
    let mut changes: Vec<FoundChange> = Vec::new();
    if let Some(decider) = decider {
        let k = decider.k;
        let smaller = found.frontier.iter().filter(|point| point.k < k);
        let smaller = smaller.filter(|point| cost.is_none_or(|cost| point.cost < cost));
        let larger = found.frontier.iter().filter(|point| point.k > k);
        let larger = larger.filter(|point| cost.is_some_and(|cost| point.cost > cost));
        let nearest = [smaller.max_by_key(|point| point.k), larger.min_by_key(|point| point.k)];
        let change = |point: &FoundPoint| decider.to(point, found.finished);
        changes.extend(nearest.into_iter().flatten().map(change));
    }
    let differs = |change: &&FoundChange| is_part || Some(change.best.cost) != cost;
    let others = found.nearby.iter().filter(differs);
    changes.extend(others.cloned());
    changes
}

impl Decider {
    fn to(self, point: &FoundPoint, proved: bool) -> FoundChange {
        FoundChange {
            condition: self.condition,
            from: self.from,
            to: point.k as f64,
            best: FoundBest {
                levels: point.levels.clone(),
                value: point.utility,
                cost: point.cost,
                ranked: Vec::new(),
                suppressed: point.suppressed,
                classes: None,
                proved,
                bound: None,
            },
        }
    }
}

impl Found {
    /// What several parts of one lattice have found together.
    pub fn merge(parts: Vec<Found>) -> Found {
        let mut whole = Found { finished: !parts.is_empty(), exact: true, ..Found::default() };
        for part in parts {
            whole.counts.nodes = part.counts.nodes;
            whole.counts.evaluated += part.counts.evaluated;
            whole.counts.bounded += part.counts.bounded;
            whole.finished &= part.finished;
            whole.exact &= part.exact;
            // Of a part that is not done and knows no bound, nothing is known.
            let gap = part.gap.or((!part.finished).then_some(f64::NEG_INFINITY));
            whole.gap = whole.gap.into_iter().chain(gap).reduce(f64::min);
            if let Some(best) = part.best
                && whole.best.as_ref().is_none_or(|known| best.beats(known))
            {
                whole.best = Some(best);
            }
            whole.frontier.extend(part.frontier);
            whole.nodes.extend(part.nodes);
            whole.nearby.extend(part.nearby);
        }
        whole.frontier = undominated(whole.frontier);
        // From the coarsest to the finest, as one part alone lists them.
        whole.nodes.sort_by(|a, b| b.levels.iter().cmp(a.levels.iter()));
        whole.with_bound()
    }

    /// The same with what is known of the best node: whether it is proved to be the best, and else a bound.
    pub(super) fn with_bound(mut self) -> Found {
        if let Some(best) = &mut self.best {
            // Of nodes of the same cost one may still be better by rank.
            let by_rank = !best.ranked.is_empty();
            let gap = self.gap.filter(|&gap| gap < best.cost || (by_rank && gap == best.cost));
            best.proved = self.finished && gap.is_none();
            // The raw value of a cost: with the other sign where more is better.
            let same = best.value.to_bits() == best.cost.to_bits();
            let sign = if same { 1.0 } else { -1.0 };
            let bound = gap.filter(|gap| gap.is_finite()).map(|gap| sign * gap);
            best.bound = bound.or(best.proved.then_some(best.value));
        }
        self
    }
}

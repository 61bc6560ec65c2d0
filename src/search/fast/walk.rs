//! The walk over the lattice: coarser nodes before finer ones, from rows that fit the nodes ahead.

use super::column::Column;
use super::count::Counter;
use super::curve::{CUTS, Curve};
use super::grid::Grid;
use super::key::Key;
use super::ladder::Rung;
use super::rows::{Change, Rows, Scratch, changes};
use crate::search::Part;

/// What coarser nodes say about a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// Records that are left out under the goal, at least.
    pub(super) suppressed: u32,
    /// The size of the smallest class that may be kept within the suppression limit, at most.
    pub(super) reach: u32,
}

impl Known {
    fn join(self, other: Known) -> Known {
        Known {
            suppressed: self.suppressed.max(other.suppressed),
            reach: self.reach.min(other.reach),
        }
    }
}

/// What is looked for.
pub(super) trait Judge<K> {
    /// Whether a node need not be counted, nothing being left to find there.
    ///
    /// `curve` are the records that are left out at least with each k of [`CUTS`], where a frontier is asked for.
    fn is_hopeless(&self, levels: &[u8], known: Known, curve: &[u32]) -> bool;

    /// Counts a node; gives what finer nodes may know, and how many rows were looked at.
    fn count(
        &mut self,
        node: &Counted<'_, K>,
        counter: &mut Counter<K>,
        curve: &mut [u32],
    ) -> (Known, u64);

    /// Whether a node that was counted says nothing of finer ones: all of them need not be counted.
    fn is_end(&self, known: Known) -> bool;
}

/// A node that is about to be counted.
#[derive(Debug)]
pub(super) struct Counted<'w, K> {
    pub(super) node: u32,
    pub(super) levels: &'w [u8],
    pub(super) known: Known,
    pub(super) columns: &'w [Column],
    pub(super) rows: &'w Rows<K>,
    pub(super) changes: &'w [Change<'w>],
}

/// What has become of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Open,
    Counted,
    Bounded,
    /// Another part looks at it.
    Foreign,
}

/// Rows from which the nodes are counted that share the levels of the first columns.
#[derive(Debug)]
struct Hub<K> {
    /// How many columns that is.
    depth: usize,
    levels: Vec<u8>,
    rows: Rows<K>,
    largest_part: usize,
}

/// Hubs together have at most so many times the rows of the first.
const HUB_ROWS: usize = 3;

/// How fast what was lately fades, by node.
const FADE: f64 = 0.1;

/// A hub of fewer rows needs no smaller one.
const FEW_ROWS: usize = 64;

/// Rungs with at most this part of the finest rows are walked by every part of a search alike.
const SHARED: usize = 8;

/// A walk over the nodes above one rung of a ladder after the other, the coarsest rung first.
#[derive(Debug)]
pub(super) struct Walk<K> {
    pub(super) columns: Vec<Column>,
    pub(super) grid: Grid,
    /// The columns in the order in which nodes are walked: those with few levels first, because they part the rows
    /// without being rolled up.
    order: Vec<usize>,
    part: Part,
    states: Vec<State>,
    known: Vec<Known>,
    /// By node, the records that are left out at least with each of [`CUTS`]; empty without a frontier.
    curves: Vec<u32>,
    rungs: Vec<Rung<K>>,
    finest: usize,
    /// The open nodes above the current rung, in the order of the walk.
    ahead: Vec<u32>,
    at: usize,
    hubs: Vec<Hub<K>>,
    spare: Vec<Rows<K>>,
    /// The levels of the last node that was counted, and to which depth it was asked whether a hub is worth it.
    last: Vec<u8>,
    asked: usize,
    /// The share of the rows that was looked at for a node lately.
    looked: f64,
    /// The share of the nodes lately after which finer ones had to be counted, too.
    went_on: f64,
    scratch: Scratch<K>,
    counter: Counter<K>,
    /// Nodes of this part that were counted, and that need not be.
    pub(super) counted: u64,
    pub(super) bounded: u64,
}

impl<K: Key> Walk<K> {
    pub(super) fn new(columns: Vec<Column>, grid: Grid, part: Part, frontier: bool) -> Walk<K> {
        let mut order: Vec<usize> = (0..columns.len()).collect();
        order.sort_by(|&one, &other| {
            let (one, other) = (&columns[one], &columns[other]);
            one.levels().cmp(&other.levels()).then(other.entropies[0].total_cmp(&one.entropies[0]))
        });
        let nothing = Known { suppressed: 0, reach: u32::MAX };
        Walk {
            order,
            part,
            states: vec![State::Open; grid.nodes],
            known: vec![nothing; grid.nodes],
            curves: vec![0; if frontier { grid.nodes * CUTS.len() } else { 0 }],
            rungs: Vec::new(),
            finest: 0,
            ahead: Vec::new(),
            at: 0,
            hubs: Vec::new(),
            spare: Vec::new(),
            last: vec![u8::MAX; columns.len()],
            asked: 0,
            looked: 0.2,
            went_on: 0.5,
            scratch: Scratch::default(),
            counter: Counter::default(),
            counted: 0,
            bounded: 0,
            columns,
            grid,
        }
    }

    /// Takes the rungs of a ladder, the finest first.
    pub(super) fn stand_on(&mut self, rungs: Vec<Rung<K>>) {
        self.finest = rungs.first().map_or(0, |rung| rung.rows.len());
        self.rungs = rungs;
    }

    /// Gives back the rows of a walk that has come to its end.
    pub(super) fn let_go(&mut self) {
        (self.rungs, self.hubs, self.spare) = (Vec::new(), Vec::new(), Vec::new());
        self.scratch = Scratch::default();
    }

    /// Goes on for about so many looks at a row; says whether it came to its end.
    pub(super) fn step(&mut self, judge: &mut impl Judge<K>, budget: u64) -> bool {
        let mut levels = vec![0; self.columns.len()];
        let mut spent = 0;
        while spent < budget {
            let Some(&node) = self.ahead.get(self.at) else {
                if !self.next_rung(judge) {
                    return true;
                }
                spent += self.grid.nodes as u64;
                continue;
            };
            self.at += 1;
            self.grid.levels(node, &mut levels);
            let (known, mut curve) = self.inherit(node, &levels);
            if judge.is_hopeless(&levels, known, curve.told()) {
                self.settle(node, State::Bounded, known);
                spent += 1;
                continue;
            }
            spent += self.approach(judge, &levels);
            let Some(hub) = self.hubs.last() else { return true };
            let changes = changes(&self.columns, &hub.levels, &levels, hub.rows.len());
            let counted = Counted {
                node,
                levels: &levels,
                known,
                columns: &self.columns,
                rows: &hub.rows,
                changes: &changes,
            };
            let (known, looks) = judge.count(&counted, &mut self.counter, curve.told_mut());
            // Exact costs may take more looks than the rows have.
            let share = (looks as f64 / hub.rows.len().max(1) as f64).min(1.0);
            self.keep(node, &curve);
            self.looked += (share - self.looked) * FADE;
            self.went_on += (f64::from(u8::from(!judge.is_end(known))) - self.went_on) * FADE;
            self.settle(node, State::Counted, known);
            spent += looks;
        }
        false
    }

    /// Goes to the nodes above the next rung; says whether there was one.
    fn next_rung(&mut self, judge: &impl Judge<K>) -> bool {
        let Some(Rung { levels: lowest, rows }) = self.rungs.pop() else { return false };
        let shared = rows.len() <= self.finest / SHARED;
        self.ahead.clear();
        self.at = 0;
        let mut levels = self.grid.tops.clone();
        loop {
            let node = self.grid.node(&levels);
            if self.states[node as usize] == State::Open {
                let (known, curve) = self.inherit(node, &levels);
                if judge.is_hopeless(&levels, known, curve.told()) {
                    self.settle(node, State::Bounded, known);
                } else if shared || self.is_own(&levels) {
                    self.ahead.push(node);
                } else {
                    self.settle(node, State::Foreign, known);
                }
            }
            // The last column of the order fastest, downwards.
            let falls = |&&quasi: &&usize| levels[quasi] > lowest[quasi];
            let Some(place) = self.order.iter().rposition(|quasi| falls(&quasi)) else { break };
            levels[self.order[place]] -= 1;
            for &quasi in &self.order[place + 1..] {
                levels[quasi] = self.grid.tops[quasi];
            }
        }
        self.spare.extend(self.hubs.drain(..).map(|hub| hub.rows));
        self.spare.truncate(2);
        let largest_part = rows.largest_part();
        self.hubs.push(Hub { depth: 0, levels: lowest, rows, largest_part });
        self.asked = 0;
        self.last.fill(u8::MAX);
        true
    }

    /// Whether a node is one of this part: nodes that share the levels of the first columns stay together.
    fn is_own(&self, levels: &[u8]) -> bool {
        let (mut number, mut groups) = (0, 1);
        for &quasi in &self.order {
            if groups >= 16 * self.part.of {
                break;
            }
            let count = u32::from(self.columns[quasi].levels());
            number = number * count + u32::from(levels[quasi]);
            groups *= count;
        }
        number % self.part.of == self.part.number
    }

    fn settle(&mut self, node: u32, state: State, known: Known) {
        self.states[node as usize] = state;
        self.known[node as usize] = known;
        if state == State::Foreign {
            return;
        }
        if self.part.of > 1 {
            let mut levels = vec![0; self.columns.len()];
            self.grid.levels(node, &mut levels);
            if !self.is_own(&levels) {
                return;
            }
        }
        match state {
            State::Counted => self.counted += 1,
            _ => self.bounded += 1,
        }
    }

    /// What coarser nodes say of a node.
    fn inherit(&mut self, node: u32, levels: &[u8]) -> (Known, Curve) {
        let (mut known, mut curve) = (self.known[node as usize], self.curve(node as usize));
        for coarser in self.grid.coarser(node, levels) {
            known = known.join(self.known[coarser]);
            curve.join(&self.curve(coarser));
        }
        self.known[node as usize] = known;
        self.keep(node, &curve);
        (known, curve)
    }

    fn curve(&self, node: usize) -> Curve {
        let told = &self.curves.as_chunks::<{ CUTS.len() }>().0;
        Curve(told.get(node).copied())
    }

    fn keep(&mut self, node: u32, curve: &Curve) {
        let kept = self.curves.as_chunks_mut::<{ CUTS.len() }>().0.get_mut(node as usize);
        if let (Some(kept), Curve(Some(curve))) = (kept, curve) {
            *kept = *curve;
        }
    }

    /// Makes rows from which this node and some of those ahead are counted with less work than from what is there.
    fn approach(&mut self, judge: &impl Judge<K>, levels: &[u8]) -> u64 {
        let same = self.order.iter().position(|&quasi| self.last[quasi] != levels[quasi]);
        let same = same.unwrap_or(levels.len());
        while self.hubs.last().is_some_and(|hub| hub.depth > same) {
            self.spare.extend(self.hubs.pop().map(|hub| hub.rows));
        }
        self.asked = self.asked.min(same);
        self.last.copy_from_slice(levels);
        let mut spent = 0;
        while self.asked + 1 < levels.len() {
            self.asked += 1;
            let (open, lowest, looks) = self.look_ahead(judge, self.asked);
            spent += looks;
            let Some(hub) = self.hubs.last() else { break };
            if hub.rows.len() < FEW_ROWS || open < 1.5 {
                self.asked = levels.len();
                break;
            }
            let quasi = self.order[self.asked - 1];
            let split = (&self.columns[quasi], self.columns[quasi].codes(levels[quasi]));
            let total: usize = self.hubs.iter().map(|hub| hub.rows.len()).sum();
            if total > HUB_ROWS * self.hubs[0].rows.len() + FEW_ROWS
                || !self.is_worth_it(hub, &lowest, split.1, open)
            {
                continue;
            }
            let mut rows = self.spare.pop().unwrap_or_default();
            if lowest == hub.levels {
                hub.rows.split(split, &mut self.scratch, &mut rows);
            } else {
                let changes = changes(&self.columns, &hub.levels, &lowest, hub.rows.len());
                hub.rows.roll_up(&changes, Some(split), &mut self.scratch, &mut rows);
            }
            spent += hub.rows.len() as u64;
            let largest_part = rows.largest_part();
            self.hubs.push(Hub { depth: self.asked, levels: lowest, rows, largest_part });
        }
        spent
    }

    /// Whether a smaller hub saves more work than it takes.
    ///
    /// A count looks at one part of the rows at least, and mostly at few more until it is known to be in vain.
    fn is_worth_it(&self, hub: &Hub<K>, lowest: &[u8], codes: u32, open: f64) -> bool {
        const MOST_PIECES: u32 = 4;
        let levels = self.columns.iter().zip(hub.levels.iter().zip(lowest));
        let fall: f64 = levels
            .map(|(column, (&from, &to))| {
                column.entropies[from as usize] - column.entropies[to as usize]
            })
            .sum();
        // Columns depend on one another: the classes fall by less than the entropies say.
        let shrink = libm::exp(-0.6 * fall);
        let part = hub.largest_part as f64 / hub.rows.len() as f64;
        let smaller = part / f64::from(codes.clamp(1, MOST_PIECES));
        let look = |part: f64| (self.looked - part).max(0.0) + part;
        let saved = look(part) - look(smaller) * shrink;
        open * saved > if hub.levels == lowest { 0.6 } else { 1.5 }
    }

    /// How many nodes are ahead that share the levels of the first columns, and the lowest level of each column
    /// among them.
    ///
    /// Those of whose coarser nodes one is ahead, too, are counted as far as nodes went on lately.
    fn look_ahead(&mut self, judge: &impl Judge<K>, depth: usize) -> (f64, Vec<u8>, u64) {
        let mut levels = vec![0; self.columns.len()];
        let (mut lowest, mut open, mut looks) = (self.last.clone(), 1.0, 0);
        for place in self.at..self.ahead.len() {
            let other = self.ahead[place];
            self.grid.levels(other, &mut levels);
            looks += 1;
            if self.order[..depth].iter().any(|&quasi| levels[quasi] != self.last[quasi]) {
                break;
            }
            let (known, curve) = self.inherit(other, &levels);
            if judge.is_hopeless(&levels, known, curve.told()) {
                continue;
            }
            for (lowest, &level) in lowest.iter_mut().zip(&levels) {
                *lowest = level.min(*lowest);
            }
            let is_first = |coarser: usize| self.states[coarser] != State::Open;
            open +=
                if self.grid.coarser(other, &levels).all(is_first) { 1.0 } else { self.went_on };
        }
        (open, lowest, looks / 4)
    }
}

//! Local recoding: classes that the goal refuses get another chance at coarser levels.

use super::ledger::{Ledger, Room};
use super::rest::Rest;
use crate::candidate::Candidate;
use crate::classes::{Shape, Treatment};
use crate::goal::Goal;
use crate::study::Levels;
use crate::utility::LossSettings;

/// Looks at a class that are spent, whatever the table: about half a second.
const WORK: u64 = 10_000_000;

/// Looks at each class of the rest that are spent on top of that, so that large tables get their descents.
const LOOKS: u64 = 150;

/// A lattice of so many nodes is listed whole, and searched by bound.
const LISTED: u64 = 1 << 18;

/// Losses closer than this are the same; a column's loss is cut to 10 decimals.
const SAME: f64 = 1e-9;

/// Releases at coarser levels what the goal refuses at those of the node, as far as it can.
///
/// Round by round the levels are taken, of those not below the node's, at which releasing all classes that meet the
/// goal's conditions per class there brings the loss of the whole table lowest; at equal loss, most records.
/// The steepest descent from the top finds the levels of a round; where few enough nodes above the node's levels have
/// a bound below what it found, all of those are judged, too, and the levels are the best there are. It ends when no levels gain anything.
///
/// # Citations
/// The idea of recoding what is suppressed again, with coarser levels: Prasser, Kohlmayer and Kuhn (2016), The
/// importance of context: risk-based de-identification of biomedical data, Methods of Information in Medicine 55(4);
/// with the loss of the table deciding here.
pub(super) fn recode(node: &Candidate<'_>, goal: &Goal, loss: &LossSettings) -> Treatment {
    let mut treatment = node.treatment().clone();
    let mut ledger = Ledger::of(node, loss, &treatment);
    let mut rest = Rest::of(node, goal, &treatment);
    let mut work = WORK + LOOKS * rest.classes.len() as u64;
    while !rest.classes.is_empty() {
        let Some((levels, classes)) = round(node, &ledger, &rest, &treatment, &mut work) else {
            break;
        };
        ledger.release(&levels, &classes);
        let shape = Shape::of(levels);
        classes.iter().for_each(|&class| treatment.release(class as usize, &shape));
        rest = Rest::of(node, goal, &treatment);
    }
    treatment
}

/// The best levels for the rest and what they release; `None` where none gain anything.
fn round(
    node: &Candidate<'_>,
    ledger: &Ledger<'_>,
    rest: &Rest<'_>,
    treatment: &Treatment,
    work: &mut u64,
) -> Option<(Levels, Vec<u32>)> {
    // A round may spend half of what is left, so that there is something for the next.
    let mut round = Round::new(ledger, rest, *work / 2);
    for (number, shape) in treatment.shapes().iter().enumerate().skip(1) {
        let released = |&class: &u32| treatment.shape_of(class as usize) == Some(number);
        let others: Vec<u32> = (0..treatment.len() as u32).filter(released).collect();
        round.look(&shape.levels, &others);
    }
    let top: Vec<u32> = node.study.quasi().iter().map(|quasi| quasi.levels() - 1).collect();
    let top = Levels::new(top);
    let nodes = node.levels.iter().zip(top.iter()).map(|(low, high)| u64::from(high - low + 1));
    let nodes = nodes.fold(1, u64::saturating_mul);
    let small = nodes <= LISTED;
    // Fewer records than a class needs can only join others.
    if rest.records() >= node.goal.map_or(1, Goal::smallest_kept) {
        round.descend(node, &top);
        if small {
            round.by_bound(node, &top);
        }
    }
    *work -= round.spent.min(*work);
    round.best.map(|best| (best.levels, best.classes))
}

struct Best {
    levels: Levels,
    classes: Vec<u32>,
}

struct Round<'r> {
    ledger: &'r Ledger<'r>,
    rest: &'r Rest<'r>,
    work: u64,
    spent: u64,
    best: Option<Best>,
    /// Loss and records left out with the best, or as it stands.
    value: (f64, u64),
}

impl<'r> Round<'r> {
    fn new(ledger: &'r Ledger<'r>, rest: &'r Rest<'r>, work: u64) -> Round<'r> {
        let value = (ledger.loss(), rest.records());
        Round { ledger, rest, work, spent: 0, best: None, value }
    }

    /// Looks that one node takes.
    fn cost(&self) -> u64 {
        self.rest.classes.len() as u64 + 64
    }

    /// Judges some levels and keeps them where they are the best so far; says the loss and the records left out.
    fn look(&mut self, levels: &Levels, others: &[u32]) -> (f64, u64) {
        self.spent += self.cost() + others.len() as u64;
        let classes = self.rest.valid_at(levels, others);
        let (loss, records) = self.ledger.loss_of(levels, &classes);
        let value = (loss, self.rest.records() - records);
        if is_better(value, self.value) {
            self.value = value;
            self.best = Some(Best { levels: levels.clone(), classes });
        }
        value
    }

    /// Goes down from the top, one level of one column at a time, as long as the loss falls.
    ///
    /// Of the next levels those with the lowest bound are judged first, and the others only where their bound is
    /// below the best: high up, where nearly all is released, that is one or two.
    fn descend(&mut self, node: &Candidate<'_>, top: &Levels) {
        let room = self.ledger.room(self.rest);
        let mut here = (self.look(top, &[]), top.clone());
        while self.spent < self.work {
            let lower = (0..top.len()).filter(|&quasi| here.1[quasi] > node.levels[quasi]);
            let lower = lower.map(|quasi| here.1.with(quasi, here.1[quasi] - 1));
            let lower = lower.map(|levels| (self.ledger.bound(&levels, &room), levels));
            let mut lower: Vec<(f64, Levels)> = lower.collect();
            lower.sort_by(|one, other| one.0.total_cmp(&other.0));
            let mut next: Option<((f64, u64), Levels)> = None;
            for (bound, levels) in lower {
                if next.as_ref().is_some_and(|(best, _)| bound > best.0 + SAME) {
                    break;
                }
                let value = self.look(&levels, &[]);
                if next.as_ref().is_none_or(|(best, _)| is_better(value, *best)) {
                    next = Some((value, levels));
                }
            }
            match next.filter(|(value, _)| is_better(*value, here.0)) {
                Some(next) => here = next,
                None => break,
            }
        }
    }

    /// Judges all levels whose bound is below the best, the lowest bound first, where that is not too much.
    fn by_bound(&mut self, node: &Candidate<'_>, top: &Levels) {
        let room = self.ledger.room(self.rest);
        let mut listed = list(self.ledger, &room, node.levels, top);
        listed.retain(|(bound, _)| *bound <= self.value.0 + SAME);
        if listed.len() as u64 * self.cost() > self.work {
            return;
        }
        listed.sort_by(|one, other| one.0.total_cmp(&other.0));
        for (bound, levels) in listed {
            if bound > self.value.0 + SAME {
                break;
            }
            self.look(&levels, &[]);
        }
    }
}

/// Every combination of levels between two with its bound, the lowest column running fastest.
fn list(ledger: &Ledger<'_>, room: &Room, low: &Levels, high: &Levels) -> Vec<(f64, Levels)> {
    let mut listed = Vec::new();
    let mut levels = low.to_vec();
    loop {
        let at = Levels::new(levels.clone());
        listed.push((ledger.bound(&at, room), at));
        let Some(column) = (0..levels.len()).find(|&column| levels[column] < high[column]) else {
            return listed;
        };
        levels[column] += 1;
        levels[..column].copy_from_slice(&low[..column]);
    }
}

/// Whether a loss is lower, or the same with fewer records left out.
fn is_better(one: (f64, u64), other: (f64, u64)) -> bool {
    one.0 < other.0 - SAME || (one.0 <= other.0 + SAME && one.1 < other.1)
}

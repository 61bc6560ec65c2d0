//! The fast search: the loss under a goal that looks at class sizes alone, over every lattice whose nodes can be
//! numbered.
//!
//! Coarser nodes come before finer ones. What a node is known to leave out its finer nodes leave out, too, so that
//! one that leaves out too much ends all of them, and the loss of what is left out is a bound.
//! A node is counted part by part, and only until it has left out too much.
//! Before all that a ladder of ever coarser nodes is climbed down, so that good levels are known from the start.
//!
//! Memory: 13 bytes a node, and 12 bytes (20 where keys pass 64 bits) for each of at most eight times as many rows as
//! there are finest classes.

mod column;
mod cost;
mod count;
mod frontier;
mod grid;
mod key;
mod ladder;
mod quest;
mod rows;
mod walk;

use std::sync::Arc;

use super::found::{Counts, Found, FoundBest, FoundPoint};
use super::{Axis, Lattice, Objective, Settings};
use crate::candidate::Base;
use crate::goal::{Condition, Goal};
use crate::plan::MissingAs;
use crate::study::{Levels, Study};
use crate::utility::UtilityKind;
use column::Column;
use cost::Cost;
use frontier::Point;
use grid::Grid;
use key::Key;
use ladder::Ladder;
use quest::{Best, Limits, Quest};
use rows::{Rows, Scratch};
use walk::Walk;

/// Lattices of more nodes are not enumerated.
const MOST_NODES: f64 = 2_097_152.0;

/// A search whose keys are of the width that the columns need.
#[derive(Debug)]
pub(super) enum Fast {
    Narrow(Run<u64>),
    Wide(Run<u128>),
}

impl Fast {
    /// Begins a search; `None` where it is not one for this engine.
    pub(super) fn begin(
        study: &Arc<Study>,
        base: &Base,
        lattice: &Lattice,
        goal: &Goal,
        (objective, axis): (&Objective, Axis),
        settings: Settings,
    ) -> Option<Fast> {
        let by_size = |condition: &Condition| {
            matches!(
                condition,
                Condition::K(_) | Condition::Prosecutor(_) | Condition::EstimatedKMap(_)
            )
        };
        let records = base.sizes.records();
        let fits = lattice.nodes() <= MOST_NODES
            && (1..u64::from(u32::MAX)).contains(&records)
            && !lattice.bounds().is_empty()
            && lattice.bounds().iter().all(|(lowest, highest)| highest - lowest < 255);
        let is_plain = objective.kind() == UtilityKind::Loss
            && study.missing_as() != MissingAs::Wildcard
            && goal.conditions().iter().all(by_size)
            && (!settings.frontier || axis == Axis::ProsecutorHighest);
        if !fits || !is_plain {
            return None;
        }
        let bounds = lattice.bounds();
        let columns = study.quasi().iter().zip(bounds).enumerate();
        let mut columns: Vec<Column> = columns
            .map(|(number, (quasi, &bounds))| {
                Column::of(quasi, bounds, base.marginals.column(number))
            })
            .collect();
        let mut bits = 0;
        for column in &mut columns {
            // A column of one code takes no bits; its shift must stay a valid one.
            column.shift = bits.min(u128::BITS - 1);
            bits += column.bits();
        }
        if bits < u64::BITS {
            Some(Fast::Narrow(Run::new(study, base, lattice, goal, objective, settings, columns)))
        } else if bits < u128::BITS {
            Some(Fast::Wide(Run::new(study, base, lattice, goal, objective, settings, columns)))
        } else {
            None
        }
    }

    /// Goes on for about so many looks at a row; says whether it came to its end.
    pub(super) fn step(&mut self, budget: u64) -> bool {
        match self {
            Fast::Narrow(run) => run.step(budget),
            Fast::Wide(run) => run.step(budget),
        }
    }

    /// Tells of a cost that another part has reached.
    pub(super) fn hint(&mut self, cost: f64) {
        match self {
            Fast::Narrow(run) => run.quest.hint(cost),
            Fast::Wide(run) => run.quest.hint(cost),
        }
    }

    /// What was found so far.
    pub(super) fn found(&self) -> Found {
        match self {
            Fast::Narrow(run) => run.found(),
            Fast::Wide(run) => run.found(),
        }
    }
}

/// A search with keys of one width.
#[derive(Debug)]
pub(super) struct Run<K> {
    bounds: Vec<(u32, u32)>,
    ladder: Option<Ladder<K>>,
    scratch: Scratch<K>,
    walk: Walk<K>,
    quest: Quest<K>,
    finished: bool,
}

impl<K: Key> Run<K> {
    fn new(
        study: &Arc<Study>,
        base: &Base,
        lattice: &Lattice,
        goal: &Goal,
        objective: &Objective,
        settings: Settings,
        columns: Vec<Column>,
    ) -> Run<K> {
        let bounds = lattice.bounds().to_vec();
        let size = |k: u64| u32::try_from(k).unwrap_or(u32::MAX);
        let limits = Limits {
            k: size(goal.smallest_kept()),
            least_k: size(goal.with_k(1).smallest_kept()),
            suppressed: most_suppressed(goal, base.read),
        };
        let mut scratch = Scratch::default();
        let rows = rows(study, base, &bounds, &columns, &mut scratch);
        let cost = Cost::of(objective.loss(), study, base, &bounds);
        let grid = Grid::new(columns.iter().map(Column::levels));
        Run {
            ladder: Some(Ladder::new(bounds.len(), rows)),
            scratch,
            walk: Walk::new(columns, grid, settings.part),
            quest: Quest::new(Arc::clone(study), cost, limits, settings.frontier),
            bounds,
            finished: false,
        }
    }

    fn step(&mut self, budget: u64) -> bool {
        let mut spent = 0;
        while let Some(mut ladder) = self.ladder.take() {
            let Limits { k, suppressed, .. } = self.quest.limits();
            spent += ladder.rows() as u64;
            let cost = |quasi, level| self.quest.cost_of_level(quasi, level);
            if ladder.climb(&self.walk.columns, cost, (k, suppressed), &mut self.scratch) {
                self.walk.stand_on(ladder.rungs());
                break;
            }
            self.ladder = Some(ladder);
            if spent >= budget {
                return false;
            }
        }
        self.finished = self.walk.step(&mut self.quest, budget.saturating_sub(spent).max(1));
        self.finished
    }

    fn found(&self) -> Found {
        let counts = Counts {
            nodes: self.walk.grid.nodes as f64,
            evaluated: self.walk.counted as f64,
            bounded: self.walk.bounded as f64,
        };
        let best = self.quest.best().map(|best| self.found_best(best));
        let points = self.quest.frontier().map_or(&[][..], |frontier| frontier.points());
        let frontier = points.iter().rev().map(|point| FoundPoint {
            levels: self.levels(point),
            k: u64::from(point.k),
            risk: 1.0 / f64::from(point.k),
            utility: point.cost,
            cost: point.cost,
            suppressed: u64::from(point.suppressed),
        });
        Found {
            counts,
            best,
            frontier: frontier.collect(),
            changes: Vec::new(),
            nodes: Vec::new(),
            exact: self.finished,
            finished: self.finished,
            gap: None,
        }
    }

    fn found_best(&self, Best { point, classes, ranked }: &Best) -> FoundBest {
        FoundBest {
            levels: self.levels(point),
            value: point.cost,
            cost: point.cost,
            ranked: ranked.clone(),
            suppressed: u64::from(point.suppressed),
            classes: Some(*classes),
            proved: self.finished,
            bound: self.finished.then_some(point.cost),
        }
    }

    fn levels(&self, point: &Point) -> Levels {
        let mut levels = vec![0; self.bounds.len()];
        self.walk.grid.levels(point.node, &mut levels);
        let levels = levels.iter().zip(&self.bounds);
        Levels::new(levels.map(|(&level, &(lowest, _))| lowest + u32::from(level)).collect())
    }
}

/// The most records that a goal allows to leave out of those read.
fn most_suppressed(goal: &Goal, read: u64) -> u64 {
    let mut most = (goal.suppression_limit() * read as f64) as u64;
    while most > 0 && !goal.allows(most, read) {
        most -= 1;
    }
    most.min(read)
}

/// The classes at the lowest levels of the lattice.
fn rows<K: Key>(
    study: &Study,
    base: &Base,
    bounds: &[(u32, u32)],
    columns: &[Column],
    scratch: &mut Scratch<K>,
) -> Rows<K> {
    let fields = study.layout().fields().iter().zip(study.quasi()).zip(columns);
    let fields: Vec<_> = fields
        .zip(bounds)
        .map(|(((&field, quasi), column), &(lowest, _))| (field, quasi.step(0, lowest), column))
        .collect();
    let keys = (0..base.classes.len()).map(|class| {
        let words = base.classes.key(class);
        fields.iter().fold(K::default(), |key, (field, step, column)| {
            key.with(column.shift, column.mask, step[field.code(words) as usize])
        })
    });
    let keys: Vec<K> = keys.collect();
    let sizes = base.classes.sizes().iter().map(|&size| size as u32).collect();
    let ends = vec![keys.len() as u32];
    let finest = Rows { keys, sizes, ends };
    if bounds.iter().all(|&(lowest, _)| lowest == 0) {
        return finest;
    }
    let mut rows = Rows::default();
    finest.roll_up(&[], None, scratch, &mut rows);
    rows
}

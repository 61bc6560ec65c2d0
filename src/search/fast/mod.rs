//! The fast search: any measure under a goal that is decided class by class, by sizes and sensitive values, over every
//! lattice whose nodes can be numbered.
//!
//! Coarser nodes come before finer ones. What a node is known to leave out its finer nodes leave out, too, so that
//! one that leaves out too much ends all of them, and the loss of what is left out is a bound.
//! A node is counted part by part, and only until it has left out too much.
//! Before all that a ladder of ever coarser nodes is climbed down, so that good levels are known from the start.
//!
//! Memory: 13 bytes a node (77 for a frontier), and 12 bytes (20 where keys pass 64 bits) for each of at most eight
//! times as many rows as there are finest classes, or values in them where the goal asks for these.

mod column;
mod cost;
mod count;
mod curve;
mod frontier;
mod grid;
mod key;
mod ladder;
mod quest;
mod rows;
mod values;
mod walk;

use std::sync::Arc;

use super::found::{Counts, Found, FoundBest, FoundPoint};
use super::{Axis, Lattice, Objective, Settings};
use crate::candidate::Base;
use crate::goal::{ByClass, Condition, Goal};
use crate::plan::MissingAs;
use crate::study::{Levels, Study};
use column::Column;
use cost::Cost;
use frontier::Point;
use grid::Grid;
use key::Key;
use ladder::Ladder;
use quest::{Best, Limits, Quest};
use rows::{Rows, Scratch};
use values::Values;
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
        base: &Arc<Base>,
        lattice: &Lattice,
        goal: &Goal,
        (objective, axis): (&Objective, Axis),
        settings: Settings,
    ) -> Option<Fast> {
        let by_class = |condition: &Condition| {
            matches!(
                condition,
                Condition::K(_)
                    | Condition::Prosecutor(_)
                    | Condition::EstimatedKMap(_)
                    | Condition::Sensitive(_)
            )
        };
        let records = base.sizes.records();
        let fits = lattice.nodes() <= MOST_NODES
            && (1..u64::from(u32::MAX)).contains(&records)
            && !lattice.bounds().is_empty()
            && lattice.bounds().iter().all(|(lowest, highest)| highest - lowest < 255);
        let is_plain = study.missing_as() != MissingAs::Wildcard
            && goal.conditions().iter().all(by_class)
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
        let values = values::bits(&ByClass::of(goal, study), base);
        if bits + values < u64::BITS {
            let run = Run::new(study, base, lattice, goal, objective, settings, (columns, bits));
            Some(Fast::Narrow(run))
        } else if bits + values < u128::BITS {
            let run = Run::new(study, base, lattice, goal, objective, settings, (columns, bits));
            Some(Fast::Wide(run))
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

    /// The best node so far.
    pub(super) fn best(&self) -> Option<FoundBest> {
        match self {
            Fast::Narrow(run) => run.quest.best().map(|best| run.found_best(best)),
            Fast::Wide(run) => run.quest.best().map(|best| run.found_best(best)),
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
    more_is_better: bool,
    ladder: Option<Ladder<K>>,
    /// The loss of each column at each level with nothing left out: what the ladder goes by, whatever the measure.
    of_levels: Vec<Vec<f64>>,
    scratch: Scratch<K>,
    walk: Walk<K>,
    quest: Quest<K>,
    finished: bool,
}

impl<K: Key> Run<K> {
    fn new(
        study: &Arc<Study>,
        base: &Arc<Base>,
        lattice: &Lattice,
        goal: &Goal,
        objective: &Objective,
        settings: Settings,
        (columns, bits): (Vec<Column>, u32),
    ) -> Run<K> {
        let bounds = lattice.bounds().to_vec();
        let size = |k: u64| u32::try_from(k).unwrap_or(u32::MAX);
        let limits = Limits {
            k: size(goal.smallest_kept()),
            least_k: size(goal.with_k(1).smallest_kept()),
            suppressed: most_suppressed(goal, base.read),
        };
        let mut scratch = Scratch::default();
        let values = Values::of(ByClass::of(goal, study), base, bits);
        let rows = rows(study, base, &bounds, (&columns, values.as_ref()), &mut scratch);
        let cost = Cost::of(study, base, objective, goal, &bounds);
        let of_level = |(quasi, &(low, high)): (usize, &(u32, u32))| {
            let of_level = |level| objective.loss().of_level(study, &base.marginals, quasi, level);
            (low..=high).map(of_level).collect()
        };
        let grid = Grid::new(columns.iter().map(Column::levels));
        Run {
            ladder: Some(Ladder::new(bounds.len(), rows)),
            of_levels: bounds.iter().enumerate().map(of_level).collect(),
            scratch,
            walk: Walk::new(columns, grid, settings.part, settings.frontier),
            quest: Quest::new(Arc::clone(study), cost, limits, values, settings.frontier),
            bounds,
            more_is_better: objective.kind().more_is_better(),
            finished: false,
        }
    }

    fn step(&mut self, budget: u64) -> bool {
        if self.finished {
            return true;
        }
        let mut spent = 0;
        while let Some(mut ladder) = self.ladder.take() {
            spent += ladder.rows() as u64;
            let cost = |quasi: usize, level: u8| self.of_levels[quasi][usize::from(level)];
            let is_met_by = |rows: &Rows<K>| self.quest.is_met_by(rows);
            if ladder.climb(&self.walk.columns, cost, is_met_by, &mut self.scratch) {
                self.walk.stand_on(ladder.rungs());
                break;
            }
            self.ladder = Some(ladder);
            if spent >= budget {
                return false;
            }
        }
        self.finished = self.walk.step(&mut self.quest, budget.saturating_sub(spent).max(1));
        if self.finished {
            // Another search may follow while this one is still asked what it found.
            self.walk.let_go();
            self.scratch = Scratch::default();
        }
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
            utility: self.turned(point.cost),
            cost: point.cost,
            suppressed: u64::from(point.suppressed),
        });
        Found {
            counts,
            best,
            frontier: frontier.collect(),
            exact: self.finished,
            finished: self.finished,
            ..Found::default()
        }
    }

    fn found_best(&self, Best { point, classes, ranked }: &Best) -> FoundBest {
        FoundBest {
            levels: self.levels(point),
            value: self.turned(point.cost),
            cost: point.cost,
            ranked: ranked.clone(),
            suppressed: u64::from(point.suppressed),
            classes: Some(*classes),
            proved: self.finished,
            bound: self.finished.then(|| self.turned(point.cost)),
        }
    }

    /// The raw value of a cost.
    fn turned(&self, cost: f64) -> f64 {
        if self.more_is_better { -cost } else { cost }
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

/// The classes at the lowest levels of the lattice, by value where the goal asks for sensitive values.
fn rows<K: Key>(
    study: &Study,
    base: &Base,
    bounds: &[(u32, u32)],
    (columns, values): (&[Column], Option<&Values<K>>),
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
    let mut keys: Vec<K> = keys.collect();
    let mut sizes: Vec<u32> = base.classes.sizes().iter().map(|&size| size as u32).collect();
    if let Some(values) = values {
        (keys, sizes) = values.split(&keys, &sizes);
    }
    let ends = vec![keys.len() as u32];
    let finest = Rows { keys, sizes, ends };
    if bounds.iter().all(|&(lowest, _)| lowest == 0) {
        return finest;
    }
    let mut rows = Rows::default();
    finest.roll_up(&[], None, scratch, &mut rows);
    rows
}

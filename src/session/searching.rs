//! A search that a face drives, told in the words of the plan.

use std::sync::Arc;

use crate::candidate::Base;
use crate::error::Result;
use crate::plan::Plan;
use crate::report::{
    Best, ColumnLevel, FrontierPoint, GoalChange, LatticeFigures, LatticeNode, SearchFigures,
    SearchProgress,
};
use crate::search::{Found, FoundBest, Part, Search, Settings};
use crate::study::{Levels, Study};

/// How to search.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SearchOptions {
    /// Whether the frontier of risk against utility is asked for, too.
    pub frontier: bool,
    /// The part of the lattice that this search walks.
    pub part: Part,
}

/// A search; it goes on as long as it is told to, whatever the session does meanwhile.
#[derive(Debug)]
pub struct Searching {
    search: Search,
    names: Vec<String>,
    frontier: bool,
}

impl Searching {
    pub(super) fn begin(
        study: Arc<Study>,
        base: Arc<Base>,
        plan: &Plan,
        options: &SearchOptions,
    ) -> Result<Searching> {
        let names = study.quasi().iter().map(|quasi| quasi.name().to_owned()).collect();
        let settings = Settings { frontier: options.frontier, part: options.part };
        let search = Search::begin(study, base, plan, settings)?;
        Ok(Searching { search, names, frontier: options.frontier })
    }

    /// Goes on for about so many looks at a class; a million take some milliseconds.
    pub fn step(&mut self, budget: u64) -> SearchProgress {
        self.search.step(budget);
        let found = self.search.found();
        SearchProgress {
            lattice: lattice(&found),
            best: found.best.as_ref().map(|best| self.best(best)),
            points: found.frontier.len() as u64,
            finished: found.finished,
        }
    }

    /// Tells of a cost that another part has reached.
    pub fn hint(&mut self, cost: f64) {
        self.search.hint(cost);
    }

    /// What was found so far, for a merge with other parts.
    pub fn found(&self) -> Found {
        self.search.found()
    }

    /// What was found so far.
    pub fn figures(&self) -> SearchFigures {
        self.tell(&self.search.found())
    }

    /// What was found, by this search or by several parts of it.
    pub fn tell(&self, found: &Found) -> SearchFigures {
        let changes = found.changes.iter().map(|change| GoalChange {
            condition: change.condition.to_owned(),
            from: change.from,
            to: change.to,
            utility_from: found.best.as_ref().map(|best| best.value),
            utility_to: change.best.value,
            levels: self.levels(&change.best.levels),
            suppressed: change.best.suppressed,
        });
        let points = found.frontier.iter().map(|point| FrontierPoint {
            levels: self.levels(&point.levels),
            k: point.k,
            risk: point.risk,
            utility: point.utility,
            suppressed: point.suppressed,
        });
        let nodes = found.nodes.iter().map(|node| LatticeNode {
            levels: node.levels.to_vec(),
            meets: node.meets,
            utility: node.utility,
            suppressed: node.suppressed,
        });
        SearchFigures {
            lattice: lattice(found),
            utility: self.search.utility().to_owned(),
            best: found.best.as_ref().map(|best| self.best(best)),
            goal_changes: self.frontier.then(|| changes.collect()),
            risk: self.frontier.then(|| self.search.risk().to_owned()),
            frontier: self.frontier.then(|| points.collect()),
            frontier_exact: self.frontier.then_some(found.exact),
            nodes: (self.frontier && !found.nodes.is_empty()).then(|| nodes.collect()),
            finished: found.finished,
        }
    }

    fn best(&self, best: &FoundBest) -> Best {
        Best {
            levels: self.levels(&best.levels),
            loss: best.value,
            suppressed: best.suppressed,
            classes: best.classes,
            proved_optimal: best.proved,
            bound: best.bound,
        }
    }

    fn levels(&self, levels: &Levels) -> Vec<ColumnLevel> {
        let pairs = self.names.iter().zip(levels.iter());
        pairs.map(|(name, &level)| ColumnLevel { name: name.clone(), level }).collect()
    }
}

fn lattice(found: &Found) -> LatticeFigures {
    let counts = found.counts;
    LatticeFigures { nodes: counts.nodes, evaluated: counts.evaluated, bounded: counts.bounded }
}

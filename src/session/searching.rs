//! A search that a face drives, told in the words of the plan.

use std::sync::Arc;

use crate::candidate::Base;
use crate::error::Result;
use crate::plan::Plan;
use crate::report::{
    Best, ColumnLevel, FrontierPoint, GoalChange, LatticeFigures, LatticeNode, SearchFigures,
    SearchProgress,
};
use crate::search::{
    Counts, Found, FoundBest, FoundChange, FoundNode, FoundPoint, NEARBY, Part, Search, Settings,
};
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

    /// Tells of a value of the utility measure that another part has reached.
    pub fn hint(&mut self, value: f64) {
        self.search.hint(self.search.cost(value));
    }

    /// What this part of the lattice and others have found together: the same however many parts there are.
    pub fn merge(&self, others: &[SearchFigures]) -> SearchFigures {
        self.tell(&self.search.merge(others.iter().map(|figures| self.read(figures)).collect()))
    }

    /// What another part has told, as it was found.
    fn read(&self, figures: &SearchFigures) -> Found {
        let levels =
            |named: &[ColumnLevel]| Levels::new(named.iter().map(|one| one.level).collect());
        let best = figures.best.as_ref().map(|best| FoundBest {
            levels: levels(&best.levels),
            value: best.loss,
            cost: self.search.cost(best.loss),
            ranked: best.ranked.clone(),
            suppressed: best.suppressed,
            classes: best.classes,
            proved: best.proved_optimal,
            bound: best.bound,
        });
        let unproved = best.as_ref().filter(|best: &&FoundBest| !best.proved);
        let bound =
            |best: &FoundBest| best.bound.map_or(f64::NEG_INFINITY, |it| self.search.cost(it));
        let gap = unproved.map(bound);
        let points = figures.frontier.iter().flatten().map(|point| FoundPoint {
            levels: levels(&point.levels),
            k: point.k,
            risk: point.risk,
            utility: point.utility,
            cost: self.search.cost(point.utility),
            suppressed: point.suppressed,
        });
        let nodes = figures.nodes.iter().flatten().map(|node| FoundNode {
            levels: Levels::new(node.levels.clone()),
            meets: node.meets,
            utility: node.utility,
            suppressed: node.suppressed,
        });
        let LatticeFigures { nodes: all, evaluated, bounded } = figures.lattice;
        Found {
            counts: Counts { nodes: all, evaluated, bounded },
            best,
            frontier: points.collect(),
            // Made anew from the points of all parts.
            changes: Vec::new(),
            nearby: figures
                .goal_changes
                .iter()
                .flatten()
                .filter_map(|it| self.nearby(it))
                .collect(),
            nodes: nodes.collect(),
            exact: figures.frontier_exact.unwrap_or(figures.finished),
            finished: figures.finished,
            gap,
        }
    }

    /// The best under another suppression limit, as another part has told it.
    fn nearby(&self, change: &GoalChange) -> Option<FoundChange> {
        let condition = (change.condition == NEARBY).then_some(NEARBY)?;
        let levels = change.levels.iter().map(|one| one.level).collect();
        let best = FoundBest {
            levels: Levels::new(levels),
            value: change.utility_to,
            cost: self.search.cost(change.utility_to),
            ranked: Vec::new(),
            suppressed: change.suppressed,
            classes: None,
            proved: true,
            bound: None,
        };
        Some(FoundChange { condition, from: change.from, to: change.to, best })
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
            ranked: best.ranked.clone(),
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

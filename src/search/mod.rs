//! The best levels under a goal, and the frontier of risk against utility over the whole lattice.
//!
//! A state machine: [`Search::step`] goes on for as long as it is told to, and what was found so far is valid at
//! every moment. It owns what it looks at, so that the session is free meanwhile.

mod axis;
mod fast;
mod found;
mod general;
mod lattice;
mod nearby;
mod nodes;
mod objective;

pub use axis::Axis;
pub use found::{Counts, Found, FoundBest, FoundChange, FoundNode, FoundPoint};
pub use lattice::Lattice;
pub use nearby::NEARBY;
pub use objective::Objective;

use std::sync::Arc;

use crate::candidate::Base;
use crate::error::{Error, Result};
use crate::goal::{Condition, Goal};
use crate::plan::Plan;
use crate::study::Study;
use fast::Fast;
use found::Decider;
use general::General;
use nearby::Nearby;
use nodes::Nodes;

/// The largest effort of a plan.
const MOST_EFFORT: f64 = 1000.0;

/// Which part of the lattice a search walks; several parts together walk all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The number of the part, from 0.
    pub number: u32,
    /// How many parts there are.
    pub of: u32,
}

impl Default for Part {
    fn default() -> Part {
        Part { number: 0, of: 1 }
    }
}

/// How to search.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Whether the frontier is asked for, too.
    pub frontier: bool,
    /// The part of the lattice.
    pub part: Part,
}

/// A search that the caller drives.
#[derive(Debug)]
pub struct Search {
    engine: Engine,
    nodes: Option<Nodes>,
    /// What a neighbouring suppression limit would buy; only beside a frontier.
    nearby: Option<Nearby>,
    objective: Objective,
    /// Whether this is one of several parts of a lattice.
    is_part: bool,
    /// The condition on sizes that decides, where the goal has one.
    decider: Option<Decider>,
    risk: &'static str,
}

#[derive(Debug)]
enum Engine {
    Fast(Box<Fast>),
    General(Box<General>),
}

impl Search {
    /// Begins a search over the levels that the plan allows, under the plan's goal.
    ///
    /// # Errors
    /// A plan without a goal, bounds of levels that are none, a goal or a measure that is wrong.
    pub fn begin(
        study: Arc<Study>,
        base: Arc<Base>,
        plan: &Plan,
        settings: Settings,
    ) -> Result<Search> {
        if settings.part.number >= settings.part.of {
            return Err(Error::input("search-part"));
        }
        if study.as_released() {
            return Err(Error::input("search-as-released"));
        }
        let effort = plan.search.effort;
        if !(effort > 0.0 && effort <= MOST_EFFORT) {
            return Err(Error::input("search-effort"));
        }
        let lattice = Lattice::check(plan, &study)?;
        let goal = plan.goal.as_ref().ok_or_else(|| Error::input("search-without-goal"))?;
        let goal = Goal::check(goal, &study, base.read)?;
        let k = goal.smallest_kept();
        let decider = goal.conditions().iter().find_map(|condition| match condition {
            Condition::K(limit) if *limit == k => {
                Some(Decider { condition: "k", k, from: k as f64 })
            }
            _ => None,
        });
        let objective = Objective::check(plan, &study, &base)?;
        let axis = Axis::check(plan, &study)?;
        let risk = axis.name();
        let nodes = Nodes::of(&study, &base, &lattice, &goal, &objective, settings);
        let fast = Fast::begin(&study, &base, &lattice, &goal, (&objective, axis), settings);
        // Where the lattice is walked fast a further walk costs little; of several parts one does it.
        let is_asked = fast.is_some() && settings.frontier && settings.part.number == 0;
        let nearby = is_asked.then(|| Nearby::of(&study, &base, plan, &lattice)).flatten();
        let engine = match fast {
            Some(fast) => Engine::Fast(Box::new(fast)),
            None => {
                Engine::General(Box::new(General::begin(study, base, plan, lattice, settings)?))
            }
        };
        let is_part = settings.part.of > 1;
        Ok(Search { engine, nodes, nearby, objective, is_part, decider, risk })
    }

    /// Goes on for about so many looks at a class, at least for one node; says whether it came to its end.
    pub fn step(&mut self, budget: u64) -> bool {
        let ended = match &mut self.engine {
            Engine::Fast(fast) => fast.step(budget),
            Engine::General(general) => general.step(budget),
        };
        // The best and the frontier come first: a picture of the lattice can wait.
        if !ended || !self.nodes.as_mut().is_none_or(|nodes| nodes.step(budget)) {
            return false;
        }
        let Some(nearby) = self.nearby.as_mut().filter(|nearby| !nearby.is_done()) else {
            return true;
        };
        let best = match &self.engine {
            Engine::Fast(fast) => fast.best(),
            Engine::General(_) => None,
        };
        nearby.step(best.as_ref(), budget)
    }

    /// Tells of a cost that another part has reached: what cannot be better need not be looked at.
    ///
    /// It changes how much work there is, never the result.
    pub fn hint(&mut self, cost: f64) {
        match &mut self.engine {
            Engine::Fast(fast) => fast.hint(cost),
            Engine::General(general) => general.hint(cost),
        }
    }

    /// The id of the utility measure that is optimised.
    pub fn utility(&self) -> &'static str {
        self.objective.id()
    }

    /// The name of the risk of the frontier.
    pub fn risk(&self) -> &'static str {
        self.risk
    }

    /// A value of the utility measure so that less is better.
    pub fn cost(&self, value: f64) -> f64 {
        self.objective.turned(value)
    }

    /// What this part of the lattice and others have found together.
    pub fn merge(&self, others: Vec<Found>) -> Found {
        let mut parts = others;
        parts.push(self.found());
        let mut whole = Found::merge(parts);
        whole.changes = found::changes(&whole, self.decider, false);
        whole
    }

    /// What was found so far.
    pub fn found(&self) -> Found {
        let mut found = match &self.engine {
            Engine::Fast(fast) => fast.found(),
            Engine::General(general) => general.found(),
        };
        if let Some(nodes) = &self.nodes {
            found.nodes = nodes.found();
            found.finished &= nodes.is_done();
        }
        if let Some(nearby) = &self.nearby {
            found.nearby = nearby.found().to_vec();
            found.finished &= nearby.is_done();
        }
        found.changes = found::changes(&found, self.decider, self.is_part);
        found
    }
}

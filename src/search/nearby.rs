//! What a neighbouring suppression limit would buy: the best levels under it, found after all else.

use std::sync::Arc;

use super::fast::Fast;
use super::{FoundBest, FoundChange, Lattice, Objective, Settings};
use crate::candidate::Base;
use crate::error::Result;
use crate::goal::Goal;
use crate::plan::Plan;
use crate::search::Axis;
use crate::study::Study;

/// The limits that people set; a neighbour of a limit is the next of these.
const LIMITS: [f64; 14] =
    [0.0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1.0];

/// The plan's name of the condition that a search changes beside those on sizes.
pub const NEARBY: &str = "suppression-limit";

/// Searches under the next smaller and the next larger suppression limit, one after the other.
#[derive(Debug)]
pub(super) struct Nearby {
    from: f64,
    /// The limits that are not searched yet, and the search under the last of them.
    ahead: Vec<f64>,
    at_work: Option<Box<Fast>>,
    found: Vec<FoundChange>,
    study: Arc<Study>,
    base: Arc<Base>,
    plan: Plan,
    lattice: Lattice,
}

impl Nearby {
    /// `None` without a goal.
    pub(super) fn of(
        study: &Arc<Study>,
        base: &Arc<Base>,
        plan: &Plan,
        lattice: &Lattice,
    ) -> Option<Nearby> {
        let from = plan.goal.as_ref()?.suppression_limit;
        let smaller = LIMITS.iter().rev().find(|&&limit| limit < from);
        let larger = LIMITS.iter().find(|&&limit| limit > from);
        Some(Nearby {
            from,
            ahead: smaller.into_iter().chain(larger).copied().collect(),
            at_work: None,
            found: Vec::new(),
            study: Arc::clone(study),
            base: Arc::clone(base),
            plan: plan.clone(),
            lattice: lattice.clone(),
        })
    }

    /// Goes on for about so many looks at a row; says whether it came to its end.
    ///
    /// `best` is the best under the goal as it is: a larger limit costs no more.
    pub(super) fn step(&mut self, best: Option<&FoundBest>, budget: u64) -> bool {
        let Some(&to) = self.ahead.last() else { return true };
        let mut fast = match self.at_work.take() {
            Some(fast) => fast,
            None => match self.begin(to) {
                Ok(Some(mut fast)) => {
                    if let Some(best) = best.filter(|_| to > self.from) {
                        fast.hint(best.cost);
                    }
                    Box::new(fast)
                }
                // The same goal was searched already, so that only what is new in it can be refused: nothing is.
                _ => {
                    self.ahead.pop();
                    return self.is_done();
                }
            },
        };
        if !fast.step(budget) {
            self.at_work = Some(fast);
            return false;
        }
        self.ahead.pop();
        let (condition, from) = (NEARBY, self.from);
        let change = fast.found().best.map(|best| FoundChange { condition, from, to, best });
        self.found.extend(change);
        self.is_done()
    }

    fn begin(&mut self, to: f64) -> Result<Option<Fast>> {
        let (study, base) = (&self.study, &self.base);
        let Some(goal) = &mut self.plan.goal else { return Ok(None) };
        goal.suppression_limit = to;
        let goal = Goal::check(goal, study, base.read)?;
        let objective = Objective::check(&self.plan, study, base)?;
        let axis = Axis::ProsecutorHighest;
        let settings = Settings::default();
        Ok(Fast::begin(study, base, &self.lattice, &goal, (&objective, axis), settings))
    }

    pub(super) fn is_done(&self) -> bool {
        self.ahead.is_empty()
    }

    /// The best under each limit that was searched.
    pub(super) fn found(&self) -> &[FoundChange] {
        &self.found
    }
}

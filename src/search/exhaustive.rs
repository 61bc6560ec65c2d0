//! Every node of the lattice, one after the other.

use std::sync::Arc;

use super::found::{Counts, Found, FoundBest, FoundPoint, undominated};
use super::{Axis, Lattice, Objective, Settings};
use crate::candidate::{Base, Candidate};
use crate::error::{Error, Result};
use crate::goal::Goal;
use crate::plan::{MissingAs, Plan};
use crate::study::{Levels, Study};

/// A walk over every node.
#[derive(Debug)]
pub(super) struct Exhaustive {
    study: Arc<Study>,
    base: Arc<Base>,
    goal: Goal,
    objective: Objective,
    axis: Axis,
    lattice: Lattice,
    settings: Settings,
    next: Option<Levels>,
    number: u64,
    found: Found,
}

impl Exhaustive {
    pub(super) fn begin(
        study: Arc<Study>,
        base: Arc<Base>,
        plan: &Plan,
        lattice: Lattice,
        settings: Settings,
    ) -> Result<Exhaustive> {
        let Some(goal) = plan.goal.clone() else { return Err(Error::input("search-without-goal")) };
        let goal = Goal::check(&goal, &study, base.read)?;
        let objective = Objective::check(plan, &study, &base)?;
        let axis = Axis::check(plan, &study)?;
        let counts = Counts { nodes: lattice.nodes(), ..Counts::default() };
        let next = Some(lattice.top());
        let found = Found { counts, ..Found::default() };
        Ok(Exhaustive {
            study,
            base,
            goal,
            objective,
            axis,
            lattice,
            settings,
            next,
            number: 0,
            found,
        })
    }

    pub(super) fn step(&mut self, budget: u64) -> bool {
        let mut spent = 0;
        while let Some(levels) = self.next.take() {
            self.next = self.lattice.next(&levels);
            let part = self.settings.part;
            if self.number % u64::from(part.of) == u64::from(part.number) {
                self.look_at(&levels);
                spent += self.base.classes.len() as u64;
            }
            self.number += 1;
            if spent >= budget {
                break;
            }
        }
        self.found.finished = self.next.is_none();
        self.found.exact = self.found.finished;
        self.found.finished
    }

    pub(super) fn found(&self) -> Found {
        let mut found = self.found.clone();
        if let Some(best) = &mut found.best {
            best.proved = found.finished;
        }
        found
    }

    fn look_at(&mut self, levels: &Levels) {
        self.found.counts.evaluated += 1.0;
        let candidate = Candidate::of(&self.study, &self.base, levels, Some(&self.goal));
        if let Some(best) = self.best(&candidate)
            && self.found.best.as_ref().is_none_or(|known| best.beats(known))
        {
            self.found.best = Some(best);
        }
        if !self.settings.frontier {
            return;
        }
        let mut k = 1;
        loop {
            let goal = self.goal.with_k(k);
            let candidate = Candidate::of(&self.study, &self.base, levels, Some(&goal));
            let too_many = !goal.allows(candidate.suppressed(), self.base.read);
            // Without a kept record there is no risk.
            let Some(smallest) = candidate.kept_frequencies.smallest().filter(|_| !too_many) else {
                break;
            };
            if let Some((best, risk)) = self.best(&candidate).zip(self.axis.of(&candidate)) {
                let FoundBest { levels, value, cost, suppressed, .. } = best;
                let utility = value;
                let point = FoundPoint { levels, k: smallest, risk, utility, cost, suppressed };
                self.found.frontier.push(point);
            }
            k = smallest + 1;
        }
        self.found.frontier = undominated(std::mem::take(&mut self.found.frontier));
    }

    /// A candidate that meets its goal.
    fn best(&self, candidate: &Candidate<'_>) -> Option<FoundBest> {
        if !candidate.findings()?.iter().all(|finding| finding.met) {
            return None;
        }
        let value = self.objective.value(&candidate.node())?;
        let classes = self.study.missing_as() != MissingAs::Wildcard;
        Some(FoundBest {
            levels: candidate.levels.clone(),
            value,
            cost: self.objective.turned(value),
            suppressed: candidate.suppressed(),
            classes: classes.then(|| candidate.kept().classes()),
            proved: false,
            bound: None,
        })
    }
}

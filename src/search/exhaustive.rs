//! Every node of the lattice, one after the other.

use std::sync::Arc;

use super::found::{Counts, Found, FoundBest, FoundPoint, undominated};
use super::{Lattice, Settings};
use crate::candidate::{Base, Candidate};
use crate::error::{Error, Result};
use crate::goal::Goal;
use crate::plan::{GoalPlan, Plan};
use crate::study::{Levels, Study};
use crate::utility::{self, LossSettings};

/// A walk over every node.
#[derive(Debug)]
pub(super) struct Exhaustive {
    study: Arc<Study>,
    base: Arc<Base>,
    goal: GoalPlan,
    loss: LossSettings,
    measure: String,
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
        Goal::check(&goal, &study, base.read)?;
        let loss = LossSettings::check(plan, &study)?;
        let measure = goal.utility.clone().unwrap_or_else(|| "loss".to_owned());
        let counts = Counts { nodes: lattice.nodes(), ..Counts::default() };
        let next = Some(lattice.top());
        let found = Found { counts, ..Found::default() };
        Ok(Exhaustive {
            study,
            base,
            goal,
            loss,
            measure,
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

    pub(super) fn utility(&self) -> &str {
        &self.measure
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
        if let Some((best, ..)) = self.judge(levels, self.goal.k)
            && self.found.best.as_ref().is_none_or(|known| best.beats(known))
        {
            self.found.best = Some(best);
        }
        if !self.settings.frontier {
            return;
        }
        let mut k = 1;
        while let Some((best, risk, smallest)) = self.judge(levels, Some(k)) {
            let FoundBest { levels, value, cost, suppressed, .. } = best;
            let Some((risk, smallest)) = risk.zip(smallest) else { break };
            self.found.frontier.push(FoundPoint {
                levels,
                k: smallest,
                risk,
                utility: value,
                cost,
                suppressed,
            });
            k = smallest + 1;
        }
        self.found.frontier = undominated(std::mem::take(&mut self.found.frontier));
    }

    /// The node under the goal with another k: its value, its risk and its smallest class, where it meets the goal.
    fn judge(
        &self,
        levels: &Levels,
        k: Option<u64>,
    ) -> Option<(FoundBest, Option<f64>, Option<u64>)> {
        let plan = GoalPlan { k, ..self.goal.clone() };
        let goal = Goal::check(&plan, &self.study, self.base.read).ok()?;
        let candidate = Candidate::of(&self.study, &self.base, levels, Some(&goal));
        if !candidate.findings()?.iter().all(|finding| finding.met) {
            return None;
        }
        let measured = utility::measure(&candidate.node(), &self.loss);
        let value = measured.iter().find(|found| found.id == self.measure)?.value?;
        let cost = if self.measure == "precision" { -value } else { value };
        let best = FoundBest {
            levels: levels.clone(),
            value,
            cost,
            suppressed: candidate.suppressed(),
            classes: Some(candidate.kept().classes()),
            proved: false,
            bound: None,
        };
        let smallest = candidate.kept_frequencies.smallest();
        Some((best, smallest.map(|f| 1.0 / f as f64), smallest))
    }
}

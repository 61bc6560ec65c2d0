//! One node judged in full: sensitive values, people, wildcards and keys of any width.

use std::sync::Arc;

use crate::candidate::{Base, Candidate};
use crate::classes::Classes;
use crate::error::{Error, Result};
use crate::goal::{Condition, Goal};
use crate::plan::{MissingAs, Plan};
use crate::search::{Axis, FoundBest, FoundPoint, Objective};
use crate::study::{Levels, Study};

/// What every node is judged by.
#[derive(Debug)]
pub(super) struct Judge {
    pub(super) study: Arc<Study>,
    pub(super) base: Arc<Base>,
    pub(super) objective: Objective,
    pub(super) axis: Axis,
    goal: Goal,
    /// The goal of the frontier: whatever its k.
    any_k: Goal,
    /// Conditions whose failure at a node fails every finer node.
    cutting: Goal,
    /// Whether `cutting` is decided by the sizes of classes.
    by_sizes: bool,
}

impl Judge {
    /// What a plan asks for.
    pub(super) fn of(
        study: Arc<Study>,
        base: Arc<Base>,
        plan: &Plan,
        frontier: bool,
    ) -> Result<Judge> {
        let Some(goal) = &plan.goal else { return Err(Error::input("search-without-goal")) };
        let goal = Goal::check(goal, &study, base.read)?;
        let objective = Objective::check(plan, &study, &base)?;
        let axis = Axis::check(plan, &study)?;
        let any_k = goal.with_k(1);
        let judged = if frontier { &any_k } else { &goal };
        let cutting = match judged.is_monotone(&study, base.read) {
            true => judged.clone(),
            false => judged.absorbing(&study),
        };
        let of_size = |condition: &Condition| {
            matches!(
                condition,
                Condition::K(_) | Condition::Prosecutor(_) | Condition::EstimatedKMap(_)
            )
        };
        let by_sizes =
            study.missing_as() != MissingAs::Wildcard && cutting.conditions().iter().all(of_size);
        Ok(Judge { study, base, objective, axis, goal, any_k, cutting, by_sizes })
    }

    /// Whether a node, and with it every finer one, cannot meet the goal.
    pub(super) fn refuses(&self, classes: &Classes) -> bool {
        let smallest = self.cutting.smallest_kept();
        let wildcards = self.study.missing_as() == MissingAs::Wildcard;
        if smallest > 1 && !wildcards {
            let small = classes.sizes().iter().filter(|&&size| size < smallest);
            if !self.cutting.allows(small.sum(), self.base.read) {
                return true;
            }
        }
        !self.by_sizes && {
            let levels = classes.levels();
            let candidate = Candidate::of(&self.study, &self.base, levels, Some(&self.cutting));
            !meets(&candidate)
        }
    }

    /// The node where it meets the goal, as a report has it.
    pub(super) fn best(&self, levels: &Levels) -> Option<FoundBest> {
        let candidate = Candidate::of(&self.study, &self.base, levels, Some(&self.goal));
        if !meets(&candidate) {
            return None;
        }
        let value = self.objective.value(&candidate.node())?;
        let classes = self.study.missing_as() != MissingAs::Wildcard;
        Some(FoundBest {
            levels: levels.clone(),
            value,
            cost: self.objective.turned(value),
            suppressed: candidate.suppressed(),
            classes: classes.then(|| candidate.kept().classes()),
            proved: false,
            bound: None,
        })
    }

    /// The pairs of a node and any k that are not left out by what `is_beaten` says of a risk.
    pub(super) fn pairs(
        &self,
        levels: &Levels,
        is_beaten: impl Fn(f64) -> bool,
    ) -> Vec<FoundPoint> {
        let mut points = Vec::new();
        if self.study.missing_as() != MissingAs::Wildcard {
            let goal = Some(&self.any_k);
            let mut candidate = Candidate::of(&self.study, &self.base, levels, goal);
            while let Some(smallest) = self.smallest(&candidate) {
                points.extend(self.point(&candidate, smallest, &is_beaten));
                candidate.leave_out_below(smallest + 1);
            }
            return points;
        }
        // Without classes, whoever is left out changes f of those who agree: all is sifted again for each k.
        let mut goal = self.any_k.clone();
        loop {
            let candidate = Candidate::of(&self.study, &self.base, levels, Some(&goal));
            let Some(smallest) = self.smallest(&candidate) else { return points };
            points.extend(self.point(&candidate, smallest, &is_beaten));
            goal = self.any_k.with_k(smallest + 1);
        }
    }

    /// The smallest kept f; `None` where nothing is kept, or too much left out.
    fn smallest(&self, candidate: &Candidate<'_>) -> Option<u64> {
        let allowed = self.goal.allows(candidate.suppressed(), self.base.read);
        candidate.kept_frequencies.smallest().filter(|_| allowed)
    }

    fn point(
        &self,
        candidate: &Candidate<'_>,
        k: u64,
        is_beaten: impl Fn(f64) -> bool,
    ) -> Option<FoundPoint> {
        let risk = self.axis.of(candidate).filter(|&risk| !is_beaten(risk))?;
        if !meets(candidate) {
            return None;
        }
        let utility = self.objective.value(&candidate.node())?;
        Some(FoundPoint {
            levels: candidate.levels.clone(),
            k,
            risk,
            utility,
            cost: self.objective.turned(utility),
            suppressed: candidate.suppressed(),
        })
    }
}

fn meets(candidate: &Candidate<'_>) -> bool {
    candidate.findings().is_some_and(|findings| findings.iter().all(|finding| finding.met))
}

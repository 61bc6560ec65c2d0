//! One node judged in full: sensitive values, people, wildcards and keys of any width.

use std::sync::Arc;

use super::hubs::Hub;
use crate::candidate::{Base, Candidate};
use crate::error::{Error, Result};
use crate::goal::{Condition, Goal, Seen};
use crate::plan::{MissingAs, Plan};
use crate::search::{Axis, FoundBest, FoundPoint, Objective};
use crate::study::{Levels, Study};
use crate::utility::UtilityKind;

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
    /// Whether `cutting` is decided by the classes and their values.
    by_classes: bool,
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
        let by_classes = study.missing_as() != MissingAs::Wildcard && is_per_class(&cutting);
        Ok(Judge { study, base, objective, axis, goal, any_k, cutting, by_classes })
    }

    /// Looks at a class that a value of the measure takes; those that walk the finest classes take some for each column.
    pub(super) fn looks(&self) -> u64 {
        let classes = self.base.classes.len() as u64;
        match UtilityKind::JOINT.contains(&self.objective.kind()) {
            true => classes * (1 + self.study.quasi().len() as u64),
            false => classes,
        }
    }

    /// Whether a goal looks at sensitive values.
    pub(super) fn needs_values(&self) -> bool {
        self.goal.needs_values()
    }

    /// Whether a node, and with it every finer one, cannot meet the goal.
    pub(super) fn refuses(&self, hub: &Hub) -> bool {
        if self.leaves_out_too_much(&self.cutting, hub) {
            return true;
        }
        !self.by_classes && {
            let levels = hub.classes.levels();
            let candidate = Candidate::of(&self.study, &self.base, levels, Some(&self.cutting));
            !meets(&candidate)
        }
    }

    /// Whether the classes alone say that a goal leaves out too much; people and wildcards may add to that.
    fn leaves_out_too_much(&self, goal: &Goal, hub: &Hub) -> bool {
        self.study.missing_as() != MissingAs::Wildcard && self.kept(goal, hub).is_none()
    }

    /// The classes that a goal keeps by their sizes and values, and the records of the others; `None` where these
    /// are too many.
    fn kept(&self, goal: &Goal, hub: &Hub) -> Option<(Vec<bool>, u64)> {
        let sizes = hub.classes.sizes();
        let smallest = goal.smallest_kept();
        let small: u64 = sizes.iter().filter(|&&size| size < smallest).sum();
        if !goal.allows(small, self.base.read) {
            return None;
        }
        let values = self.base.seen(&hub.values);
        let seen = Seen { sizes, agreeing: None, people: None, values: &values };
        let keeps = goal.keep(&seen);
        let out = sizes.iter().zip(&keeps).filter(|(_, kept)| !**kept).map(|(size, _)| size).sum();
        goal.allows(out, self.base.read).then_some((keeps, out))
    }

    /// The node where it meets the goal, as a report has it.
    pub(super) fn best(&self, hub: &Hub) -> Option<FoundBest> {
        let levels = hub.classes.levels();
        let wildcards = self.study.missing_as() == MissingAs::Wildcard;
        if !wildcards {
            let (keeps, suppressed) = self.kept(&self.goal, hub)?;
            if self.objective.kind() == UtilityKind::Loss && is_per_class(&self.goal) {
                let classes = keeps.iter().filter(|kept| **kept).count() as u64;
                let losses = self.losses(hub, &keeps)?;
                let loss = self.objective.loss();
                let (value, ranked) = (loss.aggregated(&losses), loss.ranked(&losses));
                return Some(self.found(levels, (value, ranked), suppressed, Some(classes)));
            }
        }
        let candidate = Candidate::of(&self.study, &self.base, levels, Some(&self.goal));
        if !meets(&candidate) {
            return None;
        }
        let node = candidate.node();
        let value = (self.objective.value(&node)?, self.objective.ranked(&node));
        let classes = (!wildcards).then(|| candidate.kept().classes());
        Some(self.found(levels, value, candidate.suppressed(), classes))
    }

    fn found(
        &self,
        levels: &Levels,
        (value, ranked): (f64, Vec<f64>),
        suppressed: u64,
        classes: Option<u64>,
    ) -> FoundBest {
        let cost = self.objective.turned(value);
        let levels = levels.clone();
        FoundBest { levels, value, cost, ranked, suppressed, classes, proved: false, bound: None }
    }

    /// The weighted loss of each column by the codes of the classes that are left out, to the last bit as a report has
    /// it.
    fn losses(&self, hub: &Hub, keeps: &[bool]) -> Option<Vec<f64>> {
        let (study, loss) = (&self.study, self.objective.loss());
        if study.quasi().is_empty() || self.base.sizes.records() == 0 {
            return None;
        }
        let sizes = hub.classes.sizes();
        let losses = hub.classes.levels().iter().enumerate().map(|(quasi, &level)| {
            let all = self.base.marginals.at_level(study, quasi, level);
            let mut out = vec![0; all.len()];
            for (class, &size) in sizes.iter().enumerate().filter(|&(class, _)| !keeps[class]) {
                out[hub.classes.code(class, quasi) as usize] += size;
            }
            let kept = all.iter().zip(&out).map(|(all, out)| all - out);
            loss.of_counts(study, quasi, level, kept, &out)
        });
        Some(losses.collect())
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

/// Whether a goal is decided class by class, by sizes and values.
fn is_per_class(goal: &Goal) -> bool {
    goal.conditions().iter().all(|condition| {
        matches!(
            condition,
            Condition::K(_)
                | Condition::Prosecutor(_)
                | Condition::EstimatedKMap(_)
                | Condition::Sensitive(_)
        )
    })
}

//! A candidate: one node of the lattice, and which of its classes the goal keeps.
//!
//! What stays the same while levels move is counted once, in [`Base`]; a node is rolled up from it.

pub(crate) mod agreeing;
mod base;
mod counted;
mod released;

pub use agreeing::Agreeing;
pub use base::{Base, BaseValues};
pub use counted::Counted;
pub use released::Released;

use std::borrow::Cow;

use crate::classes::{
    Classes, Frequencies, Histograms, Marginals, NO_CLASS, ReleasedLabels, Sizes, Treatment,
};
use crate::goal::{Finding, Goal, Seen};
use crate::study::{Levels, Study};
use crate::utility::Node;

/// One node of the lattice with its suppression.
#[derive(Debug)]
pub struct Candidate<'a> {
    pub(crate) study: &'a Study,
    pub(crate) base: &'a Base,
    pub(crate) levels: &'a Levels,
    pub(crate) goal: Option<&'a Goal>,
    pub(crate) classes: Cow<'a, Classes>,
    /// Sizes of all classes of the node.
    pub(crate) all: Sizes,
    /// Sizes of the kept classes.
    pub(crate) kept: Sizes,
    /// The class of this node of each class of the finest one.
    pub(crate) parents: Vec<u32>,
    /// Whether each class is kept.
    pub(crate) keeps: Vec<bool>,
    /// What becomes of each class.
    treatment: Treatment,
    /// The node behind it, where classes are released in several shapes; this candidate is over their labels then.
    pub(crate) origin: Option<Origin<'a>>,
    /// People of the population in each class, where they are known; those who agree with it, where missing values
    /// are wildcards.
    pub(crate) people: Option<Vec<f64>>,
    /// Records that agree with each class, where missing values are wildcards.
    pub(crate) agreeing: Option<Agreeing>,
    /// Records by f, and the kept ones.
    pub(crate) all_frequencies: Frequencies,
    pub(crate) kept_frequencies: Frequencies,
    /// The values of each sensitive column in each class; empty where the goal does not ask for them.
    pub(crate) values: Vec<Histograms>,
    pub(crate) kept_marginals: Marginals,
    pub(crate) suppressed_marginals: Marginals,
}

/// The node behind a released one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Origin<'a> {
    /// The node at its levels, where what the goal refuses is left out.
    pub(crate) node: &'a Candidate<'a>,
    /// What became of it.
    pub(crate) released: &'a Released,
}

impl<'a> Candidate<'a> {
    /// A node as a treatment releases it; everything that is released is kept, or was refused by the goal.
    pub fn released(node: &'a Candidate<'a>, released: &'a Released) -> Candidate<'a> {
        let counted = Candidate::of(&released.study, &released.base, &released.levels, node.goal);
        Candidate {
            all: node.all.clone(),
            all_frequencies: node.all_frequencies.clone(),
            origin: Some(Origin { node, released }),
            ..counted
        }
    }

    /// Counts a node; nothing is left out of a table that is judged as released.
    pub fn of(
        study: &'a Study,
        base: &'a Base,
        levels: &'a Levels,
        goal: Option<&'a Goal>,
    ) -> Candidate<'a> {
        let (classes, parents) = if base.classes.levels() == levels {
            // Nothing is coarser: a second copy of the finest classes is what a large table has no room for.
            (Cow::Borrowed(&base.classes), (0..base.classes.len() as u32).collect())
        } else {
            let (classes, parents) = base.classes.roll_up(study, levels);
            (Cow::Owned(classes), parents)
        };
        let mut agreeing = Agreeing::of(study, base, levels, &classes, &parents);
        let people = match &agreeing {
            Some(agreeing) => agreeing.people.clone(),
            None => {
                let people = base.people.as_ref();
                people.map(|people| people.at(study, levels, &parents, classes.len()))
            }
        };
        let values = match goal {
            Some(goal) if goal.needs_values() => base.roll_up_values(&parents, classes.len()),
            _ => Vec::new(),
        };
        let seen_values = base.seen(&values);
        let sizes = classes.sizes();
        let seen = Seen { sizes, agreeing: None, people: people.as_deref(), values: &seen_values };
        let keeps = match (goal, &mut agreeing) {
            (Some(goal), Some(agreeing)) if !study.as_released() => {
                agreeing.sift(goal, sizes, &seen_values)
            }
            (Some(goal), None) if !study.as_released() => goal.keep(&seen),
            _ => vec![true; classes.len()],
        };
        let all = Sizes::of(classes.sizes().iter().copied());
        let kept = classes.sizes().iter().zip(&keeps).filter(|(_, kept)| **kept);
        let kept = Sizes::of(kept.map(|(&size, _)| size));
        let (all_frequencies, kept_frequencies) = match &agreeing {
            Some(agreeing) => (
                agreeing::frequencies(agreeing.all(), sizes, &vec![true; sizes.len()]),
                agreeing::frequencies(agreeing.kept(sizes.len()), sizes, &keeps),
            ),
            None => (Frequencies::from(&all), Frequencies::from(&kept)),
        };
        let (kept_marginals, suppressed_marginals) =
            Marginals::split(study, &base.classes, &base.marginals, |class| {
                keeps[parents[class] as usize]
            });
        Candidate {
            study,
            base,
            levels,
            goal,
            classes,
            all,
            kept,
            parents,
            treatment: Treatment::of(levels, &keeps),
            keeps,
            origin: None,
            people,
            agreeing,
            all_frequencies,
            kept_frequencies,
            values,
            kept_marginals,
            suppressed_marginals,
        }
    }

    /// Leaves out also the classes of fewer than `k` records; only where agreeing makes classes.
    pub(crate) fn leave_out_below(&mut self, k: u64) {
        let sizes = self.classes.sizes();
        for (keeps, &size) in self.keeps.iter_mut().zip(sizes) {
            *keeps &= size >= k;
        }
        self.treatment = Treatment::of(self.levels, &self.keeps);
        self.kept = self.kept.filter(|size| size >= k);
        self.kept_frequencies = Frequencies::from(&self.kept);
        (self.kept_marginals, self.suppressed_marginals) =
            Marginals::split(self.study, &self.base.classes, &self.base.marginals, |class| {
                self.keeps[self.parents[class] as usize]
            });
    }

    /// The class of this node of each class of the finest one.
    pub fn parents(&self) -> &[u32] {
        &self.parents
    }

    /// Whether each class of the node is kept.
    pub fn keeps(&self) -> &[bool] {
        &self.keeps
    }

    /// Records in classes that are left out.
    pub fn suppressed(&self) -> u64 {
        self.all.records() - self.kept.records()
    }

    /// Sizes of the kept classes.
    pub fn kept(&self) -> &Sizes {
        &self.kept
    }

    /// Sizes of all classes.
    pub fn all(&self) -> &Sizes {
        &self.all
    }

    /// The node as utility measures see it.
    pub fn node(&self) -> Node<'_> {
        if let Some(Origin { node, released }) = self.origin {
            let cells = released.cells.0.iter().map(|(levels, cells)| (levels, cells));
            return Node {
                treatment: &released.treatment,
                kept: &self.kept,
                released: cells.collect(),
                suppressed: &released.cells.1,
                ..node.node()
            };
        }
        Node {
            study: self.study,
            levels: self.levels,
            classes: &self.classes,
            finest: &self.base.classes,
            parents: &self.parents,
            treatment: &self.treatment,
            input: &self.base.sizes,
            kept: &self.kept,
            released: vec![(self.levels, &self.kept_marginals)],
            suppressed: &self.suppressed_marginals,
        }
    }

    /// The node at its levels, whatever becomes of it.
    pub fn plain(&self) -> &Candidate<'a> {
        self.origin.map_or(self, |origin| origin.node)
    }

    /// What becomes of the classes of the node.
    pub fn treatment(&self) -> &Treatment {
        self.origin.map_or(&self.treatment, |origin| origin.released.treatment())
    }

    /// The labels that are released.
    pub fn labels(&self) -> ReleasedLabels {
        match self.origin {
            Some(origin) => origin.released.labels().clone(),
            None => {
                let finest = &self.base.classes;
                ReleasedLabels::of(self.study, finest, &self.parents, &self.treatment)
            }
        }
    }

    /// The class of each line of the table; [`NO_CLASS`] of one that has none.
    pub fn members(&self) -> Vec<u32> {
        let parent = |&class: &u32| match class {
            NO_CLASS => NO_CLASS,
            class => self.parents[class as usize],
        };
        self.base.members.iter().map(parent).collect()
    }

    /// The classes of the node as a goal sees them, without sensitive values.
    pub(crate) fn seen(&self) -> Seen<'_> {
        Seen {
            sizes: self.classes.sizes(),
            agreeing: self.agreeing.as_ref().map(|agreeing| agreeing.kept(self.classes.len())),
            people: self.people.as_deref(),
            values: &[],
        }
    }

    /// As [`Candidate::seen`], with nothing left out.
    pub(crate) fn seen_all(&self) -> Seen<'_> {
        Seen { agreeing: self.agreeing.as_ref().map(Agreeing::all), ..self.seen() }
    }

    /// The goal judged on what is kept; `None` without a goal.
    pub fn findings(&self) -> Option<Vec<Finding>> {
        let values = self.base.seen(&self.values);
        let seen = Seen { values: &values, ..self.seen() };
        let (kept, suppressed) = (&self.kept_frequencies, self.suppressed());
        Some(self.goal?.judge(&seen, &self.keeps, kept, suppressed, self.base.read))
    }
}

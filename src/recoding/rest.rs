//! The classes of a node that are still left out, looked at again at coarser levels.

use crate::candidate::Candidate;
use crate::classes::{Classes, Histograms, NO_CLASS, SensitiveCounts, Treatment};
use crate::goal::{Goal, Seen, SeenValues};
use crate::study::Levels;

/// Classes of a node, and what they would be at coarser levels.
pub(super) struct Rest<'n> {
    node: &'n Candidate<'n>,
    goal: &'n Goal,
    /// Classes of the node.
    pub(super) classes: Vec<u32>,
    part: Classes,
    values: Vec<SensitiveCounts>,
}

impl<'n> Rest<'n> {
    /// The classes that a treatment leaves out.
    pub(super) fn of(node: &'n Candidate<'n>, goal: &'n Goal, treatment: &Treatment) -> Rest<'n> {
        let left_out = (0..treatment.len()).filter(|&class| treatment.shape_of(class).is_none());
        Rest::over(node, goal, left_out.map(|class| class as u32).collect())
    }

    fn over(node: &'n Candidate<'n>, goal: &'n Goal, classes: Vec<u32>) -> Rest<'n> {
        let part = node.classes.part(&classes);
        let values = node.values.iter().map(|values| {
            let found = classes.iter().enumerate().flat_map(|(place, &class)| {
                let bins = values.class(class as usize).bins().iter();
                bins.map(move |bin| (place as u32, bin.value, bin.records))
            });
            SensitiveCounts::of(classes.len(), values.values(), found)
        });
        let values = values.collect();
        Rest { node, goal, classes, part, values }
    }

    /// Records.
    pub(super) fn records(&self) -> u64 {
        self.part.sizes().iter().sum()
    }

    /// The classes, each with its records.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, u64)> {
        self.classes.iter().zip(self.part.sizes()).map(|(&class, &size)| (class as usize, size))
    }

    /// The classes that meet the goal's conditions per class when they are released at coarser levels, together with
    /// `others` that are released so already.
    pub(super) fn valid_at(&self, levels: &Levels, others: &[u32]) -> Vec<u32> {
        if !others.is_empty() {
            let mut classes = self.classes.clone();
            classes.extend(others);
            let mut valid = Rest::over(self.node, self.goal, classes).valid_at(levels, &[]);
            valid.retain(|class| others.binary_search(class).is_err());
            return valid;
        }
        let (groups, parents) = self.part.roll_up(self.node.study, levels);
        let rolled_up: Vec<Histograms> =
            self.values.iter().map(|values| values.roll_up(&parents, groups.len())).collect();
        let values: Vec<SeenValues<'_>> = self.node.base.seen(&rolled_up);
        let people = self.people(levels, &parents, groups.len());
        let seen = Seen {
            sizes: groups.sizes(),
            agreeing: None,
            people: people.as_deref(),
            values: &values,
        };
        let keeps = self.goal.keep(&seen);
        let classes = self.classes.iter().zip(&parents);
        classes.filter(|&(_, &group)| keeps[group as usize]).map(|(&class, _)| class).collect()
    }

    /// People of the population who fit each group, where the goal asks for them.
    fn people(&self, levels: &Levels, groups: &[u32], count: usize) -> Option<Vec<f64>> {
        let people = self.node.base.people.as_ref()?;
        if !self.goal.conditions().iter().any(|condition| condition.needs_people()) {
            return None;
        }
        let mut by_class = vec![NO_CLASS; self.node.classes.len()];
        for (&class, &group) in self.classes.iter().zip(groups) {
            by_class[class as usize] = group;
        }
        let members: Vec<u32> =
            self.node.parents.iter().map(|&class| by_class[class as usize]).collect();
        if let Some(weights) = people.regrouped(&members, count) {
            let same: Vec<u32> = (0..count as u32).collect();
            return Some(weights.at(self.node.study, levels, &same, count));
        }
        let (coarser, parents) = self.node.base.classes.roll_up(self.node.study, levels);
        let found = people.at(self.node.study, levels, &parents, coarser.len());
        let mut by_group = vec![0.0; count];
        for (&group, &parent) in members.iter().zip(&parents) {
            if group != NO_CLASS {
                by_group[group as usize] = found[parent as usize];
            }
        }
        Some(by_group)
    }
}

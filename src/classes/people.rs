//! People of the population in each class of the records.

use std::borrow::Cow;

use super::{Agreement, Classes, NO_CLASS};
use crate::plan::MissingAs;
use crate::study::{Levels, People, Quasi, Records, Study};

/// People by class at the finest node, and how they get to a coarser one.
#[derive(Clone, Debug)]
pub struct PeopleByClass {
    /// People of each class; with `joint`, of each class of both.
    people: Vec<f64>,
    /// Classes of the records and of a table of the population together, those of the records first.
    joint: Option<Classes>,
    /// Everybody.
    all: f64,
    /// Whether one person may be in several classes.
    overlap: bool,
}

impl PeopleByClass {
    /// The weights of the records, added up by class.
    ///
    /// `members` is the class of each line, `weights` its weight; a line of n records weighs n times as much.
    pub fn of_weights(
        classes: usize,
        members: &[u32],
        records: &Records<'_>,
        weights: &[f64],
    ) -> PeopleByClass {
        let mut people = vec![0.0; classes];
        for (row, (&class, weight)) in members.iter().zip(weights).enumerate() {
            if class != NO_CLASS {
                people[class as usize] += weight * records.weight(row) as f64;
            }
        }
        PeopleByClass::apart(people, None)
    }

    fn apart(people: Vec<f64>, joint: Option<Classes>) -> PeopleByClass {
        PeopleByClass { all: people.iter().sum(), people, joint, overlap: false }
    }

    /// The same people in other classes of the same records, where they are known by record.
    ///
    /// `members` is the new class of each class, [`NO_CLASS`] for one that is left out.
    pub fn regrouped(&self, members: &[u32], classes: usize) -> Option<PeopleByClass> {
        if self.joint.is_some() {
            return None;
        }
        let mut people = vec![0.0; classes];
        for (&member, weight) in members.iter().zip(&self.people) {
            if member != NO_CLASS {
                people[member as usize] += weight;
            }
        }
        Some(PeopleByClass { people, all: self.all, joint: None, overlap: self.overlap })
    }

    /// The same people in classes of which one person may be in several: so many in each.
    pub fn overlapping(&self, people: Vec<f64>) -> PeopleByClass {
        PeopleByClass { people, all: self.all, joint: None, overlap: true }
    }

    /// The people of each class as they were given, where one person may be in several.
    pub fn given(&self) -> Option<&[f64]> {
        self.overlap.then_some(&self.people)
    }

    /// The people of a table, matched with the records at the finest node.
    pub fn of_table(
        people: &People,
        records: &Records<'_>,
        missing_as: MissingAs,
    ) -> PeopleByClass {
        let (quasi, layout) = (people.quasi(), people.layout());
        // Equal values are equal in both codings, so these are the classes of the study, in its order.
        let own = Classes::count(quasi, layout, records, false).0;
        let lines = people.records(missing_as);
        let (other, members) = Classes::count(quasi, layout, &lines, true);
        let (joint, places) = own.joined(&other);
        let mut by_class = vec![0.0; joint.len()];
        for (&class, &count) in members.iter().zip(people.counts()) {
            if class != NO_CLASS {
                by_class[places[class as usize] as usize] += count as f64;
            }
        }
        PeopleByClass::apart(by_class, Some(joint))
    }

    /// People by class at the finest node: by class of [`PeopleByClass::joint`] where a table gives them, else of
    /// the records.
    pub fn finest(&self) -> &[f64] {
        &self.people
    }

    /// The finest classes of the records, and after them those that only a table of the population has.
    pub fn joint(&self) -> Option<&Classes> {
        self.joint.as_ref()
    }

    /// Everybody.
    pub fn total(&self) -> f64 {
        self.all
    }

    /// The records and the people who agree with each class of a coarser node where both are known.
    ///
    /// Classes that only a table of the population has come after those of the records.
    pub fn agreement(
        &self,
        study: &Study,
        levels: &Levels,
        classes: &Classes,
        parents: &[u32],
    ) -> Agreement {
        match self.over_both(study, levels) {
            Some(both) => both.classes.agreement(&both.quasi, both.people),
            None => {
                let people = self.at(study, levels, parents, classes.len());
                classes.agreement(study.quasi(), people)
            }
        }
    }

    /// People in each class of a coarser node.
    ///
    /// `parents` is the coarser class of each class of the finest node, `classes` their number.
    pub fn at(&self, study: &Study, levels: &Levels, parents: &[u32], classes: usize) -> Vec<f64> {
        if let Some(mut both) = self.over_both(study, levels) {
            both.people.truncate(classes);
            return both.people;
        }
        let mut found = vec![0.0; classes];
        for (&parent, people) in parents.iter().zip(&self.people) {
            found[parent as usize] += people;
        }
        found
    }

    /// The node over the records and a table of the population together: its first classes are those of the records.
    fn over_both<'a>(&self, study: &'a Study, levels: &Levels) -> Option<OverBoth<'a>> {
        let joint = self.joint.as_ref()?;
        let people = study.population()?.people()?;
        let quasi = people.joining_missing(study.quasi(), levels);
        let (classes, parents) = joint.roll_up_over(&quasi, &people.levels(levels));
        let mut sums = vec![0.0; classes.len()];
        for (&parent, people) in parents.iter().zip(&self.people) {
            sums[parent as usize] += people;
        }
        Some(OverBoth { quasi, classes, people: sums })
    }
}

/// A node over records and population, and the people in each of its classes.
struct OverBoth<'a> {
    quasi: Cow<'a, [Quasi]>,
    classes: Classes,
    people: Vec<f64>,
}

//! A node whose classes are released in several shapes: what an attacker sees of it.

use super::{Base, BaseValues, Candidate};
use crate::classes::{
    Classes, Marginals, NO_CLASS, PeopleByClass, ReleasedLabels, SensitiveCounts, Sizes, Treatment,
};
use crate::error::Result;
use crate::plan::MissingAs;
use crate::study::{Levels, Study};

/// A treated node, counted anew over the labels that are released.
#[derive(Debug)]
pub struct Released {
    pub(super) study: Study,
    pub(super) base: Base,
    pub(super) levels: Levels,
    pub(super) treatment: Treatment,
    labels: ReleasedLabels,
    /// The released class of each class of the finest node.
    pub(super) members: Vec<u32>,
    /// Released cells by the levels at which they are, and suppressed ones.
    pub(super) cells: (Vec<(Levels, Marginals)>, Marginals),
}

impl Released {
    /// Counts the classes of a node as a treatment releases them.
    ///
    /// Two records are in one class where all their labels are equal, whatever the levels they come from.
    ///
    /// # Errors
    /// More labels than can be numbered.
    pub fn of(node: &Candidate<'_>, treatment: Treatment) -> Result<Released> {
        let Candidate { study, base, parents, .. } = node;
        let labels = ReleasedLabels::of(study, &base.classes, parents, &treatment);
        let texts: Vec<&[Option<String>]> =
            labels.columns.iter().map(|column| column.labels.as_slice()).collect();
        let released = study.released(&texts)?;
        let codes: Vec<&[u32]> =
            labels.columns.iter().map(|column| column.codes.as_slice()).collect();
        let sizes = base.classes.sizes().iter().zip(&labels.kept);
        let sizes: Vec<u64> = sizes.map(|(&size, &kept)| if kept { size } else { 0 }).collect();
        let (classes, members) = Classes::of_codes(&released, &codes, &sizes);
        let values = base.values.iter().map(|values| {
            let found = values.counts.histograms();
            let found = found.iter().zip(&members).flat_map(|(class, &member)| {
                class.bins().iter().map(move |bin| (member, bin.value, bin.records))
            });
            let counts = SensitiveCounts::of(classes.len(), values.counts.values(), found);
            BaseValues { counts, prior: values.prior.clone() }
        });
        let lines = base.members.iter().map(|&class| match class {
            NO_CLASS => NO_CLASS,
            class => members[class as usize],
        });
        let base = Base {
            members: lines.collect(),
            sizes: Sizes::of(classes.sizes().iter().copied()),
            marginals: Marginals::of(&released, &classes),
            people: people(node, &treatment, &members, classes.len()),
            values: values.collect(),
            classes,
            ..**base
        };
        let cells = Marginals::treated(study, &node.base.classes, parents, &treatment);
        let levels = Levels::zero(study.quasi().len());
        Ok(Released { study: released, base, levels, treatment, labels, members, cells })
    }

    /// What becomes of the classes of the node.
    pub fn treatment(&self) -> &Treatment {
        &self.treatment
    }

    /// The labels that are released.
    pub fn labels(&self) -> &ReleasedLabels {
        &self.labels
    }

    /// Number of released classes.
    pub fn classes(&self) -> usize {
        self.base.classes.len()
    }

    /// The released class of each class of the finest node; [`NO_CLASS`] where it is left out.
    pub fn members(&self) -> &[u32] {
        &self.members
    }
}

/// The people of the population who have the labels of each released class.
///
/// Weights are those of the records of the class. In a table of the population, labels of several levels may fit one
/// person, and where a label comes from several levels, the level counts that fits fewest people.
fn people(
    node: &Candidate<'_>,
    treatment: &Treatment,
    members: &[u32],
    classes: usize,
) -> Option<PeopleByClass> {
    let Candidate { study, base, .. } = node;
    let people = base.people.as_ref()?;
    if let Some(weights) = people.regrouped(members, classes) {
        return Some(weights);
    }
    let mut found = vec![f64::INFINITY; classes];
    for (number, shape) in treatment.shapes().iter().enumerate() {
        let levels = shape.at_top(study);
        let (coarser, parents) = base.classes.roll_up(study, &levels);
        let by_class = match study.missing_as() {
            MissingAs::Wildcard => {
                people.agreement(study, &levels, &coarser, &parents).population().to_vec()
            }
            _ => people.at(study, &levels, &parents, coarser.len()),
        };
        for ((&member, &class), &parent) in members.iter().zip(&node.parents).zip(&parents) {
            if member != NO_CLASS && treatment.shape_of(class as usize) == Some(number) {
                let least = &mut found[member as usize];
                *least = least.min(by_class[parent as usize]);
            }
        }
    }
    Some(people.overlapping(found))
}

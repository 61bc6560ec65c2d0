//! Records of a node that agree where both are known.

use super::Base;
use crate::classes::{Agreement, Classes, Frequencies};
use crate::goal::{Goal, Seen, SeenValues};
use crate::plan::MissingAs;
use crate::study::{Levels, Study};

/// How many records and people agree with each class of a node, where missing values are wildcards.
#[derive(Debug)]
pub struct Agreeing {
    /// f by class, with nothing left out.
    all: Vec<u64>,
    /// People of the population who agree with each class, where they are known.
    pub(crate) people: Option<Vec<f64>>,
    agreement: Agreement,
}

impl Agreeing {
    /// Counts a node; `None` where missing values are no wildcards.
    ///
    /// `parents` is the class of this node of each class of the finest one.
    pub(crate) fn of(
        study: &Study,
        base: &Base,
        levels: &Levels,
        classes: &Classes,
        parents: &[u32],
    ) -> Option<Agreeing> {
        if study.missing_as() != MissingAs::Wildcard {
            return None;
        }
        let agreement = match &base.people {
            Some(people) => people.agreement(study, levels, classes, parents),
            None => classes.agreement(study.quasi(), Vec::new()),
        };
        // Classes that only a table of the population has come last.
        let people = base.people.as_ref().map(|people| {
            people.given().unwrap_or_else(|| &agreement.population()[..classes.len()]).to_vec()
        });
        Some(Agreeing { all: agreement.sample()[..classes.len()].to_vec(), people, agreement })
    }

    /// Leaves out the classes that a goal refuses, then those that it refuses because of that, and so on.
    ///
    /// What is kept meets every condition per class when it is counted among what is kept.
    /// Says which classes are kept.
    pub(crate) fn sift(
        &mut self,
        goal: &Goal,
        sizes: &[u64],
        values: &[SeenValues<'_>],
    ) -> Vec<bool> {
        let mut keeps = vec![true; sizes.len()];
        loop {
            let agreeing = Some(self.kept(sizes.len()));
            let seen = Seen { sizes, agreeing, people: self.people.as_deref(), values };
            let next = goal.keep(&seen);
            let next: Vec<bool> =
                next.iter().zip(&keeps).map(|(next, kept)| *next && *kept).collect();
            if next == keeps {
                return keeps;
            }
            self.agreement.leave_out(&next);
            keeps = next;
        }
    }

    /// f by class, with nothing left out.
    pub(crate) fn all(&self) -> &[u64] {
        &self.all
    }

    /// f by class among what is kept.
    pub(crate) fn kept(&self, classes: usize) -> &[u64] {
        &self.agreement.sample()[..classes]
    }
}

/// The distribution of f over the records of the classes that are kept.
pub(crate) fn frequencies(f: &[u64], sizes: &[u64], keeps: &[bool]) -> Frequencies {
    let kept = f.iter().zip(sizes).zip(keeps).filter(|(_, kept)| **kept);
    Frequencies::of(kept.map(|((&f, &records), _)| (f, records)))
}

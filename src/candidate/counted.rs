//! What was counted of a node, without what it is a node of.

use super::{Agreeing, Base, Candidate, Origin, Released};
use std::borrow::Cow;

use crate::classes::{Classes, Frequencies, Histograms, Marginals, Sizes, Treatment};
use crate::goal::Goal;
use crate::study::{Levels, Study};

/// A [`Candidate`] put aside: whoever goes on with it later has its study, base, levels and goal at hand.
#[derive(Debug)]
pub struct Counted {
    classes: Classes,
    all: Sizes,
    kept: Sizes,
    parents: Vec<u32>,
    keeps: Vec<bool>,
    treatment: Treatment,
    people: Option<Vec<f64>>,
    agreeing: Option<Agreeing>,
    all_frequencies: Frequencies,
    kept_frequencies: Frequencies,
    values: Vec<Histograms>,
    kept_marginals: Marginals,
    suppressed_marginals: Marginals,
}

impl<'a> Candidate<'a> {
    /// Puts the node aside.
    pub fn put_aside(self) -> Counted {
        let Candidate {
            study: _,
            base: _,
            levels: _,
            goal: _,
            origin: _,
            classes,
            all,
            kept,
            parents,
            keeps,
            treatment,
            people,
            agreeing,
            all_frequencies,
            kept_frequencies,
            values,
            kept_marginals,
            suppressed_marginals,
        } = self;
        Counted {
            classes: classes.into_owned(),
            all,
            kept,
            parents,
            keeps,
            treatment,
            people,
            agreeing,
            all_frequencies,
            kept_frequencies,
            values,
            kept_marginals,
            suppressed_marginals,
        }
    }

    /// Takes a node up again; all but what was counted must be what it was counted of.
    pub fn take_up(
        counted: Counted,
        study: &'a Study,
        base: &'a Base,
        levels: &'a Levels,
        goal: Option<&'a Goal>,
    ) -> Candidate<'a> {
        let Counted {
            classes,
            all,
            kept,
            parents,
            keeps,
            treatment,
            people,
            agreeing,
            all_frequencies,
            kept_frequencies,
            values,
            kept_marginals,
            suppressed_marginals,
        } = counted;
        Candidate {
            study,
            base,
            levels,
            goal,
            origin: None,
            classes: Cow::Owned(classes),
            all,
            kept,
            parents,
            keeps,
            treatment,
            people,
            agreeing,
            all_frequencies,
            kept_frequencies,
            values,
            kept_marginals,
            suppressed_marginals,
        }
    }

    /// As [`Candidate::take_up`], of a node as a treatment releases it.
    pub fn take_up_released(
        counted: Counted,
        node: &'a Candidate<'a>,
        released: &'a Released,
    ) -> Candidate<'a> {
        let Released { study, base, levels, .. } = released;
        let origin = Some(Origin { node, released });
        Candidate { origin, ..Candidate::take_up(counted, study, base, levels, node.goal) }
    }
}

//! What becomes of the classes that a goal refuses, other than leaving them out.
//!
//! Both ways make a [`Treatment`]: each class of a node is released in one of a few shapes, or left out.
//! What a treatment releases is then counted anew over the labels, as whoever gets them counts, and what the goal
//! still refuses is left out, the latest shape first, so that no class that was kept is broken by one that came later.

mod cells;
mod exact;
mod ledger;
mod local;
mod merging;
mod rest;
mod wildcards;

use crate::candidate::{Candidate, Released};
use crate::classes::{NO_CLASS, Treatment};
use crate::error::Result;
use crate::goal::Goal;
use crate::plan::{MissingAs, Plan, ReleaseMethod};
use crate::utility::LossSettings;

/// A node as the plan's method releases it; `None` where that is at its levels, without what the goal refuses: by
/// plan, because the goal refuses nothing, or because nothing else can be released.
///
/// # Errors
/// Settings of the loss outside their range, more labels than can be numbered.
pub fn released(node: &Candidate<'_>, plan: &Plan) -> Result<Option<Released>> {
    let Some(goal) = node.goal.filter(|_| !node.study.as_released()) else { return Ok(None) };
    if plan.release.method == ReleaseMethod::Records || node.keeps().iter().all(|kept| *kept) {
        return Ok(None);
    }
    let loss = LossSettings::check(plan, node.study)?;
    let treatment = match plan.release.method {
        ReleaseMethod::LocalRecoding => local::recode(node, goal, &loss),
        _ if node.study.missing_as() == MissingAs::Wildcard && is_by_size(goal) => {
            wildcards::suppress(node, goal, loss.importance())
        }
        _ => cells::suppress(node, goal, loss.importance()),
    };
    let released = judged(node, treatment)?;
    let same = released.treatment() == node.treatment();
    // What a goal asks of people or values may refuse more when others join; then nothing is gained.
    let fewer = Candidate::released(node, &released).kept().records() < node.kept().records();
    Ok((!same && !fewer).then_some(released))
}

/// Whether the goal's conditions per class ask for numbers of records alone.
fn is_by_size(goal: &Goal) -> bool {
    !goal.needs_values() && !goal.conditions().iter().any(|condition| condition.needs_people())
}

/// What is left of a treatment when nothing is released that the goal refuses.
fn judged(node: &Candidate<'_>, mut treatment: Treatment) -> Result<Released> {
    loop {
        let released = Released::of(node, treatment)?;
        let candidate = Candidate::released(node, &released);
        let keeps = candidate.keeps();
        if keeps.iter().all(|kept| *kept) {
            return Ok(released);
        }
        treatment = released.treatment().clone();
        // The latest shape in each class that is refused.
        let mut latest = vec![None; keeps.len()];
        let members = || released.members().iter().zip(node.parents());
        let refused =
            || members().filter(|&(&member, _)| member != NO_CLASS && !keeps[member as usize]);
        for (&member, &class) in refused() {
            let latest = &mut latest[member as usize];
            *latest = (*latest).max(released.treatment().shape_of(class as usize));
        }
        for (&member, &class) in refused() {
            if released.treatment().shape_of(class as usize) == latest[member as usize] {
                treatment.leave_out(class as usize);
            }
        }
    }
}

//! Hierarchies of values that are put together from several: each part is generalized by itself.

use super::draft::Draft;
use super::{Hierarchy, TOP};
use crate::error::{Error, Result};
use crate::table::Form;

/// A value that is put together: its label, and the rows of its parts in the hierarchy of the parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole<'l> {
    /// How it is written.
    pub label: &'l str,
    /// Its parts: the members of a set, or the ends of a range.
    pub parts: Vec<u32>,
}

/// The hierarchy of whole values, in their order, from that of their parts.
///
/// # Formula
/// At level l a set is the set of its members' groups, and a range reaches from the group of its least to that of its
/// greatest value; one group alone is written as itself. A value one of whose parts is `*` from there on is `*`.
///
/// Each level coarsens the one below: where two sets have the same groups at l, the groups of these at l + 1 are the
/// same, since every group has one group above it; and so for the two ends of a range. A part that is `*` at l and at
/// every level above makes both `*` at l + 1, too.
///
/// # Errors
/// `hierarchy-mark`: labels of groups hold what stands between two parts, so that a group could not be told from two.
pub fn of(parts: &Hierarchy, wholes: &[Whole<'_>], form: &Form) -> Result<Hierarchy> {
    let labels: Vec<&str> = wholes.iter().map(|whole| whole.label).collect();
    let mut draft = Draft::of_values(&labels)?;
    let hidden = hidden(parts);
    let several = wholes.iter().any(|whole| whole.parts.len() > 1);
    for level in 1..parts.levels() {
        let label = |group: u32| parts.label(level, group);
        let groups = 0..parts.groups(level) as u32;
        let torn: Vec<String> = groups
            .filter(|&group| several && label(group).contains(form.mark()))
            .map(|group| label(group).to_owned())
            .collect();
        if !torn.is_empty() {
            return Err(Error::input("hierarchy-mark")
                .with("level", level)
                .with("count", torn.len())
                .with("mark", form.mark())
                .carrying(torn));
        }
        let mut groups: Vec<u32> = Vec::new();
        draft.level(|row, _, out| {
            groups.clear();
            groups.extend(wholes[row].parts.iter().map(|&part| parts.group(level, part)));
            if *form != Form::Range {
                groups.sort_unstable();
            }
            groups.dedup();
            if let Some(&group) =
                groups.iter().find(|&&group| hidden[level as usize][group as usize])
            {
                groups.clear();
                groups.push(group);
            }
            for (place, &group) in groups.iter().enumerate() {
                if place > 0 {
                    out.push_str(form.mark());
                }
                out.push_str(label(group));
            }
        });
    }
    draft.finish()
}

/// By level and group: whether it says nothing there and at every level above.
fn hidden(parts: &Hierarchy) -> Vec<Vec<bool>> {
    let levels = parts.levels();
    let mut hidden: Vec<Vec<bool>> =
        (0..levels).map(|level| vec![false; parts.groups(level)]).collect();
    for level in (1..levels).rev() {
        let (below, above) = hidden.split_at_mut(level as usize + 1);
        let pairs = parts.codes(level).iter().enumerate();
        for (row, &group) in pairs {
            let upper =
                above.first().map(|upper| upper[parts.group(level + 1, row as u32) as usize]);
            below[level as usize][group as usize] =
                parts.label(level, group) == TOP && upper.unwrap_or(true);
        }
    }
    hidden
}

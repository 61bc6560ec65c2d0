//! Suppressing cells: as few as it can, weighted by importance, so that no record has to be left out.

use super::rest::Rest;
use super::{exact, merging};
use crate::candidate::Candidate;
use crate::classes::{Shape, Treatment};
use crate::goal::Goal;

/// Patterns that are tried at most; of more columns than make so many, only small sets.
const PATTERNS: usize = 1 << 12;

/// The importance of a column may be the same but for rounding.
const SAME: f64 = 1e-12;

/// A set of columns whose cells are suppressed.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    pub(super) columns: Vec<usize>,
    /// What it costs a record: the sum of their importance.
    pub(super) cost: f64,
}

impl Pattern {
    fn of(columns: Vec<usize>, importance: &[f64]) -> Pattern {
        let cost = columns.iter().map(|&column| importance[column]).sum();
        Pattern { columns, cost }
    }

    /// The shape of a class of the node with these cells suppressed.
    pub(super) fn shape(&self, node: &Candidate<'_>) -> Shape {
        let mut shape = Shape::of(node.levels.clone());
        self.columns.iter().for_each(|&column| shape.suppressed[column] = true);
        shape
    }

    /// The cheapest patterns of a node first, then the smallest; columns at their top have nothing to suppress.
    pub(super) fn all(node: &Candidate<'_>, importance: &[f64]) -> Vec<Pattern> {
        let quasi = node.study.quasi().iter().zip(node.levels.iter()).enumerate();
        let columns = quasi.filter(|(_, (quasi, level))| quasi.code_count(**level) > 1);
        let columns: Vec<usize> = columns.map(|(number, _)| number).collect();
        let mut patterns: Vec<Pattern> = Vec::new();
        let mut last: Vec<Vec<usize>> = vec![Vec::new()];
        while !last.is_empty() {
            let longer = last.iter().flat_map(|set| {
                let after = set.last().map_or(0, |last| last + 1);
                let more = columns.iter().filter(move |&&column| column >= after);
                more.map(move |&column| set.iter().copied().chain([column]).collect::<Vec<usize>>())
            });
            let longer: Vec<Vec<usize>> = longer.take(PATTERNS).collect();
            if patterns.len() + longer.len() >= PATTERNS {
                patterns.push(Pattern::of(columns.clone(), importance));
                break;
            }
            patterns.extend(longer.iter().map(|set| Pattern::of(set.clone(), importance)));
            last = longer;
        }
        patterns.sort_by(|one, other| {
            let order = one.cost.total_cmp(&other.cost);
            order.then(one.columns.len().cmp(&other.columns.len()))
        });
        patterns
    }

    /// The first part of some patterns that costs the same.
    pub(super) fn cheapest(patterns: &[Pattern]) -> &[Pattern] {
        let Some(first) = patterns.first() else { return patterns };
        let limit = first.cost * (1.0 + SAME);
        &patterns[..patterns.partition_point(|pattern| pattern.cost <= limit)]
    }
}

/// Suppresses cells of the classes that the goal refuses, where `*` is a value like any other.
///
/// Patterns of columns are tried from the cheapest on; of those that cost the same, the one comes first under which most
/// records that are still left out meet the goal's conditions per class.
/// What no pattern brings together joins the class that it makes least expensive ([`merging`]), and of a tiny table all
/// ways to suppress are tried ([`exact`]). Records that agree get the same cells suppressed.
/// The least number of cells is NP-hard to find; each record that was left out costs at least the importance of its
/// least important column, which bounds it from below.
///
/// # Citations
/// Meyerson and Williams (2004), On the complexity of optimal k-anonymity, PODS.
pub(super) fn suppress(node: &Candidate<'_>, goal: &Goal, importance: &[f64]) -> Treatment {
    let patterns = Pattern::all(node, importance);
    let mut treatment = node.treatment().clone();
    let mut dearer = &patterns[..];
    while !dearer.is_empty() {
        let tier = Pattern::cheapest(dearer);
        dearer = &dearer[tier.len()..];
        try_tier(node, goal, tier, &mut treatment);
    }
    merging::merge(node, goal, importance, &mut treatment);
    exact::improve(node, goal, &patterns, importance, &mut treatment);
    treatment
}

/// Releases what patterns of the same cost can, most records first.
fn try_tier(node: &Candidate<'_>, goal: &Goal, tier: &[Pattern], treatment: &mut Treatment) {
    let mut shapes: Vec<Shape> = tier.iter().map(|pattern| pattern.shape(node)).collect();
    loop {
        let rest = Rest::of(node, goal, treatment);
        if rest.classes.is_empty() {
            return;
        }
        let mut best: Option<(u64, Vec<u32>, Shape)> = None;
        // What frees nobody now does not do so with fewer left, either.
        shapes.retain(|shape| {
            let known = treatment.shapes().iter().position(|known| known == shape);
            let all = known.map_or(0, |_| treatment.len());
            let others = (0..all).filter(|&class| treatment.shape_of(class) == known);
            let others: Vec<u32> = others.map(|class| class as u32).collect();
            let classes = rest.valid_at(&shape.at_top(node.study), &others);
            let sizes = classes.iter().map(|&class| node.classes.sizes()[class as usize]);
            let records: u64 = sizes.sum();
            if records > best.as_ref().map_or(0, |(most, ..)| *most) {
                best = Some((records, classes, shape.clone()));
            }
            records > 0
        });
        let Some((_, classes, shape)) = best else { return };
        classes.iter().for_each(|&class| treatment.release(class as usize, &shape));
    }
}

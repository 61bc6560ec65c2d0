//! Classes that no pattern of suppressed cells brings together join a class that is released already.

use crate::candidate::Candidate;
use crate::classes::{Shape, Treatment};
use crate::goal::Goal;

/// Comparisons of a class with a released one that are spent.
const WORK: usize = 20_000_000;

/// Classes of the node that are released with the same labels.
struct Group {
    suppressed: Vec<bool>,
    classes: Vec<u32>,
    records: u64,
}

/// Suppresses, class by class, the cells in which it and the released class that costs least differ.
///
/// Only where the goal asks for sizes alone: a larger class always meets it.
pub(super) fn merge(
    node: &Candidate<'_>,
    goal: &Goal,
    importance: &[f64],
    treatment: &mut Treatment,
) {
    let left_out: Vec<usize> =
        (0..treatment.len()).filter(|&class| treatment.shape_of(class).is_none()).collect();
    if left_out.is_empty() || goal.needs_values() {
        return;
    }
    let mut groups = groups(node, treatment);
    let cost = |suppressed: &[bool]| {
        let weights = importance.iter().zip(suppressed);
        weights.map(|(weight, &out)| if out { *weight } else { 0.0 }).sum::<f64>()
    };
    for class in left_out.into_iter().take(WORK / groups.len().max(1)) {
        let records = node.classes.sizes()[class];
        let mut least: Option<(f64, usize, Vec<bool>)> = None;
        for (number, group) in groups.iter().enumerate() {
            let first = group.classes[0] as usize;
            let differs =
                |quasi| node.classes.code(class, quasi) != node.classes.code(first, quasi);
            let joint = group.suppressed.iter().enumerate();
            let joint: Vec<bool> = joint.map(|(quasi, &out)| out || differs(quasi)).collect();
            let (before, after) = (cost(&group.suppressed), cost(&joint));
            let added = group.records as f64 * (after - before) + records as f64 * after;
            if least.as_ref().is_none_or(|(known, ..)| added < *known) {
                least = Some((added, number, joint));
            }
        }
        let Some((_, number, suppressed)) = least else { return };
        let group = &mut groups[number];
        group.classes.push(class as u32);
        group.records += records;
        let shape = Shape { suppressed: suppressed.clone(), ..Shape::of(node.levels.clone()) };
        group.suppressed = suppressed;
        group.classes.iter().for_each(|&class| treatment.release(class as usize, &shape));
    }
}

/// What is released, by its labels.
fn groups(node: &Candidate<'_>, treatment: &Treatment) -> Vec<Group> {
    let mut found = Vec::new();
    for (number, shape) in treatment.shapes().iter().enumerate() {
        let released =
            (0..treatment.len()).filter(|&class| treatment.shape_of(class) == Some(number));
        let released: Vec<u32> = released.map(|class| class as u32).collect();
        let part = node.classes.part(&released);
        let (joint, parents) = part.roll_up(node.study, &shape.at_top(node.study));
        let group = |&records: &u64| Group {
            suppressed: shape.suppressed.clone(),
            classes: Vec::new(),
            records,
        };
        let first = found.len();
        found.extend(joint.sizes().iter().map(group));
        for (&class, &parent) in released.iter().zip(&parents) {
            found[first + parent as usize].classes.push(class);
        }
    }
    found
}

//! Precision: how low in its hierarchy a released cell still is.

use super::{Node, Part, Utility, shares};
use crate::study::Quasi;

/// The precision of a node.
///
/// # Formula
/// 1 - mean over the cells of (lowest level at which the released label occurs) / (levels - 1);
/// a suppressed cell counts 1. Normalised: the same.
///
/// # Citations
/// Sweeney (2002), Achieving k-anonymity privacy protection using generalization and suppression,
/// IJUFKS 10(5).
pub(super) fn measure(node: &Node<'_>) -> Utility {
    let columns = node.study.quasi();
    let records = node.records() as f64;
    if columns.is_empty() || node.records() == 0 {
        return Utility { id: "precision", value: None, normalised: None };
    }
    let mut heights = 0.0;
    for (quasi, column) in columns.iter().enumerate() {
        for (levels, cells) in &node.released {
            let level = levels[quasi];
            let cells = cells.at_level(node.study, quasi, level);
            for (height, records) in heights_of(column, level, &cells) {
                heights += records as f64 * height;
            }
        }
        heights += node.suppressed_cells(quasi) as f64;
    }
    let value = 1.0 - heights / (records * columns.len() as f64);
    Utility { id: "precision", value: Some(value), normalised: Some(value) }
}

/// The precision of each column.
pub(super) fn parts(node: &Node<'_>) -> Vec<Part> {
    let parts = shares::intensity_parts(node).into_iter();
    let turned = |value: Option<f64>| value.map(|value| 1.0 - value);
    parts.map(|part| Part { value: turned(part.value), ..part }).collect()
}

/// The height, from 0 to 1, of each code that occurs at a level, with its records.
pub(super) fn heights_of(
    column: &Quasi,
    level: u32,
    records: &[u64],
) -> impl Iterator<Item = (f64, u64)> {
    let top = f64::from(column.levels() - 1);
    let occurring = (0..).zip(records).filter(|&(_, &records)| records > 0);
    occurring
        .map(move |(code, &records)| (f64::from(column.first_level(level, code)) / top, records))
}

//! Non-uniform entropy: how much information about the original values is gone.

use super::{Node, Utility};
use crate::study::Quasi;

/// The non-uniform entropy of a node.
///
/// # Formula
/// A record's level in a column is the lowest level at which its released label occurs, and the top
/// when it is suppressed. Per column, over levels l = 1, 2, ... and over the records whose level is
/// at least l: sum of log2(freq_l(v_l) / freq_(l-1)(v_(l-1))), where v_l is the record's value at
/// level l and both frequencies are counted among just those records. The measure is the sum over
/// columns, in bits. Normalised by the sum over columns and records of log2(n / freq(v)).
///
/// # Citations
/// Gionis and Tassa (2009), k-Anonymization with minimal loss of information, IEEE TKDE 21(2);
/// as implemented in ARX 3.9 (quality model).
pub(super) fn measure(node: &Node<'_>) -> Utility {
    let id = "non-uniform-entropy";
    if node.study.quasi().is_empty() || node.records() == 0 {
        return Utility { id, value: None, normalised: None };
    }
    let (mut value, mut most) = (0.0, 0.0);
    for quasi in 0..node.study.quasi().len() {
        let released = node.released.iter();
        let released: Vec<(u32, &[u64])> =
            released.map(|(levels, cells)| (levels[quasi], cells.column(quasi))).collect();
        let column = &node.study.quasi()[quasi];
        value += of_column(column, &released, node.suppressed.column(quasi));
        most += input_entropy(node, quasi);
    }
    let normalised = if most == 0.0 { 1.0 } else { (1.0 - value / most).clamp(0.0, 1.0) };
    Utility { id, value: Some(value), normalised: Some(normalised) }
}

/// The non-uniform entropy of a node with nothing left out: it does not fall where levels rise.
///
/// # Formula
/// Sum over columns and over all records of log2(freq(v at its level) / freq(v)).
///
/// # Citations
/// As [`measure`]; the monotone form that ARX 3.9 optimises.
pub(super) fn all(node: &Node<'_>) -> Utility {
    let id = "non-uniform-entropy-all";
    let columns = 0..node.study.quasi().len();
    let value = (node.records() > 0 && !columns.is_empty())
        .then(|| columns.map(|quasi| generalized(node, quasi)).sum());
    Utility { id, value, normalised: None }
}

/// The non-uniform entropy of a node whose suppressed records lose what generalization left them, too.
///
/// # Formula
/// That of [`all`], and over columns and the S suppressed records the sum of log2(S / s), s of which have the same
/// generalized value.
///
/// # Citations
/// As [`measure`]; the form that ARX 3.9 optimises where records may be left out.
pub(super) fn with_suppressed(node: &Node<'_>) -> Utility {
    let id = "non-uniform-entropy-with-suppressed";
    let columns = 0..node.study.quasi().len();
    let out = weighted_log(&[node.left_out()]);
    let left_out = |quasi: usize| {
        let level = node.levels[quasi];
        out - weighted_log(&node.suppressed.at_level(node.study, quasi, level))
    };
    let value = (node.records() > 0 && !columns.is_empty())
        .then(|| columns.map(|quasi| generalized(node, quasi) + left_out(quasi)).sum());
    Utility { id, value, normalised: None }
}

/// What generalization takes from all records of a column.
fn generalized(node: &Node<'_>, quasi: usize) -> f64 {
    let (column, level, input) =
        (&node.study.quasi()[quasi], node.levels[quasi], input(node, quasi));
    let mut at_level = vec![0; column.code_count(level) as usize];
    for (&code, &records) in column.step(0, level).iter().zip(&input) {
        at_level[code as usize] += records;
    }
    weighted_log(&at_level) - weighted_log(&input)
}

/// Records of the input by level-0 code.
fn input(node: &Node<'_>, quasi: usize) -> Vec<u64> {
    let mut counts = node.suppressed.column(quasi).to_vec();
    for (_, cells) in &node.released {
        counts.iter_mut().zip(cells.column(quasi)).for_each(|(count, cells)| *count += cells);
    }
    counts
}

/// What is gone of one column, by the suppressed cells of each level-0 code and those released at each level.
pub(super) fn of_column(column: &Quasi, released: &[(u32, &[u64])], suppressed: &[u64]) -> f64 {
    // By level-0 code: the level of the label, and the cells.
    let released = released.iter().map(|&(level, cells)| {
        let steps = column.step(0, level).into_iter();
        (steps.map(|code| column.first_level(level, code)).collect::<Vec<u32>>(), cells)
    });
    let released: Vec<(Vec<u32>, &[u64])> = released.collect();
    let mut bits = 0.0;
    for level in 1..column.levels() {
        // The records that were taken at least to this level, by level-0 code.
        let mut taken = suppressed.to_vec();
        for (first, cells) in &released {
            for (code, taken) in taken.iter_mut().enumerate() {
                *taken += if first[code] >= level { cells[code] } else { 0 };
            }
        }
        if taken.iter().all(|&records| records == 0) {
            break;
        }
        let at = |level: u32| {
            let mut counts = vec![0; column.code_count(level) as usize];
            for (&code, &records) in column.step(0, level).iter().zip(&taken) {
                counts[code as usize] += records;
            }
            weighted_log(&counts)
        };
        bits += at(level) - at(level - 1);
    }
    bits
}

fn input_entropy(node: &Node<'_>, quasi: usize) -> f64 {
    weighted_log(&[node.records()]) - weighted_log(&input(node, quasi))
}

/// Sum of c log2 c.
pub(super) fn weighted_log(counts: &[u64]) -> f64 {
    counts
        .iter()
        .filter(|&&count| count > 1)
        .map(|&count| count as f64 * libm::log2(count as f64))
        .sum()
}

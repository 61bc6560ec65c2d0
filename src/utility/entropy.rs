//! Non-uniform entropy: how much information about the original values is gone.

use super::cells::Cells;
use super::{Node, Part, Utility};

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
    let columns = by_column(node);
    let value = columns.iter().map(|(bits, _)| bits).sum();
    let most = columns.iter().map(|(_, most)| most).sum();
    Utility { id, value: Some(value), normalised: Some(left(value, most)) }
}

/// The non-uniform entropy of each column.
pub(super) fn parts(node: &Node<'_>) -> Vec<Part> {
    let columns = by_column(node).into_iter();
    columns
        .map(|(bits, most)| Part { value: Some(bits), normalised: Some(left(bits, most)) })
        .collect()
}

/// The share of each column's information that is gone, every column counting the same.
///
/// # Formula
/// Mean over columns of (non-uniform entropy of the column) / (sum over its records of log2(n / freq(v))); 0 of a
/// column of one value. Normalised: what it lacks to 1.
///
/// # Citations
/// As [`measure`]; normalised by column as the metric "normalized non-uniform entropy" of ARX 3.9.
pub(super) fn normalised(node: &Node<'_>) -> Utility {
    let id = "normalised-entropy";
    let columns = by_column(node);
    if columns.is_empty() {
        return Utility { id, value: None, normalised: None };
    }
    let gone = columns.iter().map(|&(bits, most)| 1.0 - left(bits, most));
    let value = gone.sum::<f64>() / columns.len() as f64;
    Utility { id, value: Some(value), normalised: Some(1.0 - value) }
}

/// The share of each column's information that is gone.
pub(super) fn normalised_parts(node: &Node<'_>) -> Vec<Part> {
    let shares = by_column(node).into_iter().map(|(bits, most)| left(bits, most));
    shares.map(|left| Part { value: Some(1.0 - left), normalised: Some(left) }).collect()
}

/// The bits of each column that are gone, and all that it has; none without records.
fn by_column(node: &Node<'_>) -> Vec<(f64, f64)> {
    let columns = 0..if node.records() > 0 { node.study.quasi().len() } else { 0 };
    columns.map(|quasi| of_cells(&Cells::of(node, quasi))).collect()
}

/// The bits of a column that are gone, and all that it has.
pub(super) fn of_cells(cells: &Cells<'_>) -> (f64, f64) {
    let input = cells.input();
    let bits = gone(cells);
    (bits, weighted_log(&[input.iter().sum()]) - weighted_log(&input))
}

/// The share of bits that are left.
fn left(bits: f64, most: f64) -> f64 {
    if most == 0.0 { 1.0 } else { (1.0 - bits / most).clamp(0.0, 1.0) }
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
    let (column, level) = (&node.study.quasi()[quasi], node.levels[quasi]);
    let input = Cells::of(node, quasi).input();
    let mut at_level = vec![0; column.code_count(level) as usize];
    for (&code, &records) in column.step(0, level).iter().zip(&input) {
        at_level[code as usize] += records;
    }
    weighted_log(&at_level) - weighted_log(&input)
}

/// The bits of one column that are gone.
fn gone(cells: &Cells<'_>) -> f64 {
    let column = cells.column;
    // By level-0 code: the level of the label, and the cells.
    let released = cells.released.iter().map(|&(level, cells)| {
        let codes = column.step(0, level).into_iter();
        let first: Vec<u32> = codes.map(|code| column.first_level(level, code)).collect();
        (first, cells)
    });
    let released: Vec<(Vec<u32>, &[u64])> = released.collect();
    let mut bits = 0.0;
    for level in 1..column.levels() {
        // The records that were taken at least to this level, by level-0 code.
        let mut taken = cells.suppressed.to_vec();
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

/// Sum of c log2 c.
pub(super) fn weighted_log(counts: &[u64]) -> f64 {
    counts
        .iter()
        .filter(|&&count| count > 1)
        .map(|&count| count as f64 * libm::log2(count as f64))
        .sum()
}

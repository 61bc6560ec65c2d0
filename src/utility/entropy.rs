//! Non-uniform entropy: how much information about the original values is gone.

use super::{Node, Utility};

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
        value += column_entropy(node, quasi);
        most += input_entropy(node, quasi);
    }
    let normalised = if most == 0.0 { 1.0 } else { (1.0 - value / most).clamp(0.0, 1.0) };
    Utility { id, value: Some(value), normalised: Some(normalised) }
}

fn column_entropy(node: &Node<'_>, quasi: usize) -> f64 {
    let column = &node.study.quasi()[quasi];
    let kept = node.kept_marginals.column(quasi);
    let suppressed = node.suppressed_marginals.column(quasi);
    let released: Vec<u32> = column
        .step(0, node.levels[quasi])
        .into_iter()
        .map(|code| column.first_level(node.levels[quasi], code))
        .collect();
    let mut bits = 0.0;
    for level in 1..column.levels() {
        // The records that were taken at least to this level, by level-0 code.
        let taken: Vec<u64> = (0..kept.len())
            .map(|code| suppressed[code] + if released[code] >= level { kept[code] } else { 0 })
            .collect();
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
    let kept = node.kept_marginals.column(quasi);
    let suppressed = node.suppressed_marginals.column(quasi);
    let counts: Vec<u64> = kept.iter().zip(suppressed).map(|(kept, out)| kept + out).collect();
    weighted_log(&[node.records()]) - weighted_log(&counts)
}

/// Sum of c log2 c.
fn weighted_log(counts: &[u64]) -> f64 {
    counts
        .iter()
        .filter(|&&count| count > 1)
        .map(|&count| count as f64 * libm::log2(count as f64))
        .sum()
}

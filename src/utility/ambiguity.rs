//! Ambiguity: how many original records a released record could stand for.

use super::{Node, Utility, scale};

/// The ambiguity of a node.
///
/// # Formula
/// Sum over records of the product over columns of the hierarchy rows that the cell stands for;
/// a suppressed record stands for all of them. Normalised between n and n times the product of D_j.
///
/// # Citations
/// Goldberger and Tassa (2010), Efficient anonymizations with enhanced utility, Transactions on
/// Data Privacy 3(2); as implemented in ARX 3.9.
pub(super) fn measure(node: &Node<'_>) -> Utility {
    let columns = node.study.quasi();
    let records = node.records() as f64;
    if columns.is_empty() || node.records() == 0 {
        return Utility { id: "ambiguity", value: None, normalised: None };
    }
    let leaves: Vec<Vec<f64>> = columns
        .iter()
        .zip(node.levels.iter())
        .map(|(column, &level)| {
            (0..column.code_count(level))
                .map(|code| f64::from(column.leaves(level, code)))
                .collect()
        })
        .collect();
    let all: f64 = columns.iter().map(|column| column.hierarchy().rows() as f64).product();
    let mut value = node.suppressed() as f64 * all;
    for (class, &size) in node.classes.sizes().iter().enumerate() {
        if node.keeps[class] {
            let product: f64 = leaves
                .iter()
                .enumerate()
                .map(|(quasi, leaves)| leaves[node.classes.code(class, quasi) as usize])
                .product();
            value += size as f64 * product;
        }
    }
    // Past the largest float the sum has no finite value.
    let finite = value.is_finite().then_some(value);
    let normalised = finite.map(|value| scale(value, records, records * all));
    Utility { id: "ambiguity", value: finite, normalised }
}

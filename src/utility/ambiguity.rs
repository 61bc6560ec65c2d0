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
    // By shape and column: the rows that a code of the node stands for.
    let leaves = node.treatment.shapes().iter().map(|shape| {
        let columns = columns.iter().zip(node.levels.iter()).zip(shape.levels.iter());
        let columns =
            columns.zip(&shape.suppressed).map(|(((column, &from), &to), &suppressed)| {
                let rows = |code| match suppressed {
                    true => column.hierarchy().rows() as f64,
                    false => f64::from(column.leaves(to, code)),
                };
                column.step(from, to).into_iter().map(rows).collect::<Vec<f64>>()
            });
        columns.collect::<Vec<_>>()
    });
    let leaves: Vec<Vec<Vec<f64>>> = leaves.collect();
    let all: f64 = columns.iter().map(|column| column.hierarchy().rows() as f64).product();
    let mut value = node.left_out() as f64 * all;
    for (class, &size) in node.classes.sizes().iter().enumerate() {
        if let Some(shape) = node.treatment.shape_of(class) {
            let product: f64 = leaves[shape]
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

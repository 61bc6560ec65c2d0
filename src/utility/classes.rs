//! Measures of class sizes alone: discernibility and average class size.

use super::{Node, Utility, scale};

/// Discernibility: how many records each record cannot be told from.
///
/// # Formula
/// Sum over kept classes of f^2 + (suppressed records) n.
/// Normalised between the same sum over the input's classes and n^2.
///
/// # Citations
/// Bayardo and Agrawal (2005), Data privacy through optimal k-anonymization, ICDE.
pub(super) fn discernibility(node: &Node<'_>) -> Utility {
    let id = "discernibility";
    let records = u128::from(node.records());
    if records == 0 || node.has_no_classes() {
        return Utility { id, value: None, normalised: None };
    }
    let value = node.kept.sum_of_squares() + u128::from(node.suppressed()) * records;
    let normalised =
        scale(value as f64, node.input.sum_of_squares() as f64, (records * records) as f64);
    Utility { id, value: Some(value as f64), normalised: Some(normalised) }
}

/// Average class size of the kept classes.
///
/// # Formula
/// Kept records / kept classes. Normalised between the same figure of the input and n.
///
/// # Citations
/// LeFevre, DeWitt and Ramakrishnan (2006), Mondrian multidimensional k-anonymity, ICDE.
pub(super) fn average_class_size(node: &Node<'_>) -> Utility {
    let id = "average-class-size";
    if node.kept.classes() == 0 || node.has_no_classes() {
        return Utility { id, value: None, normalised: None };
    }
    let value = node.kept.records() as f64 / node.kept.classes() as f64;
    let input = node.records() as f64 / node.input.classes() as f64;
    Utility { id, value: Some(value), normalised: Some(scale(value, input, node.records() as f64)) }
}

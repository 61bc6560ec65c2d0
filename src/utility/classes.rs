//! Measures of class sizes alone: discernibility and average class size, and the forms of them that a search looks at.

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
    let value = node.kept.sum_of_squares() + u128::from(node.left_out()) * records;
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

/// Discernibility with nothing left out: it does not fall where levels rise.
///
/// # Formula
/// Sum over all classes of f^2.
///
/// # Citations
/// El Emam, Dankar, Issa et al. (2009), A globally optimal k-anonymity method for the de-identification of health
/// data, JAMIA 16(5).
pub(super) fn discernibility_all(node: &Node<'_>) -> Utility {
    let defined = node.records() > 0 && !node.has_no_classes();
    let squares =
        |sizes: &[u64]| sizes.iter().map(|&f| u128::from(f) * u128::from(f)).sum::<u128>();
    let value = defined.then(|| squares(node.classes.sizes()) as f64);
    Utility { id: "discernibility-all", value, normalised: None }
}

/// Average class size with the suppressed records as one more class.
///
/// # Formula
/// n / (kept classes, and one more where anything is left out), n: records of the input.
///
/// # Citations
/// As [`average_class_size`]; as ARX 3.9 optimises it.
pub(super) fn average_class_size_with_suppressed(node: &Node<'_>) -> Utility {
    let id = "average-class-size-with-suppressed";
    if node.records() == 0 || node.has_no_classes() {
        return Utility { id, value: None, normalised: None };
    }
    let classes = node.kept.classes() + u64::from(node.left_out() > 0);
    Utility { id, value: Some(node.records() as f64 / classes as f64), normalised: None }
}

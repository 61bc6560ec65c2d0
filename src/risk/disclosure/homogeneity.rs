//! Records whose value is known as soon as their class is.

use crate::classes::Histogram;

/// The records of a class if all that have a value have the same, else 0.
///
/// # Formula
/// share = (1/n) * sum of the records with a value over the classes with exactly one value;
/// n kept records with a value.
///
/// # Citations
/// Machanavajjhala A, Kifer D, Gehrke J, Venkitasubramaniam M (2007), l-diversity: privacy beyond k-anonymity,
/// ACM TKDD 1(1), article 3 (the homogeneity attack).
///
/// # Example
/// ```
/// use oboro::classes::{Bin, Histogram};
/// use oboro::risk::disclosure::homogeneity::homogeneous;
/// assert_eq!(homogeneous(Histogram::new(&[Bin { value: 2, records: 7 }])), 7);
/// ```
pub fn homogeneous(class: Histogram<'_>) -> u64 {
    if class.bins().len() == 1 { class.records() } else { 0 }
}

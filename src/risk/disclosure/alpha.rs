//! The largest share of one value in a class.

use crate::classes::Histogram;

/// The probability of the likeliest value of a class: with k-anonymity, (alpha, k)-anonymity.
///
/// 0 for a class without values.
///
/// # Formula
/// alpha = max over values of q. A class of a table that is (alpha, k)-anonymous has at least k records and q <= alpha.
///
/// # Citations
/// Wong RC-W, Li J, Fu AW-C, Wang K (2006), (alpha, k)-anonymity: an enhanced k-anonymity model for
/// privacy-preserving data publishing, KDD, 754-759.
///
/// # Example
/// ```
/// use oboro::classes::{Bin, Histogram};
/// use oboro::risk::disclosure::alpha::alpha;
/// let bins = [Bin { value: 0, records: 3 }, Bin { value: 4, records: 1 }];
/// assert_eq!(alpha(Histogram::new(&bins)), 0.75);
/// ```
pub fn alpha(class: Histogram<'_>) -> f64 {
    let most = class.bins().iter().map(|bin| bin.records).max().unwrap_or(0);
    if most == 0 { 0.0 } else { most as f64 / class.records() as f64 }
}

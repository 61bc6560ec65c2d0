//! How much likelier a value becomes for somebody who knows the class.

use crate::classes::Histogram;

use super::Prior;

/// The largest relative gain of a value in a class.
///
/// # Formula
/// beta = max over values of (q - p) / p
///
/// # Citations
/// Cao J, Karras P (2012), Publishing microdata with a robust privacy guarantee, PVLDB 5(11), 1388-1399.
///
/// # Example
/// ```
/// use oboro::classes::{Bin, Histogram};
/// use oboro::risk::disclosure::{Prior, likeness::basic};
/// let class = [Bin { value: 0, records: 3 }, Bin { value: 1, records: 1 }];
/// // 0.75 in the class, 0.25 in the table
/// assert_eq!(basic(Histogram::new(&class), &Prior::new(vec![10, 30])), 2.0);
/// ```
pub fn basic(class: Histogram<'_>, prior: &Prior) -> f64 {
    gains(class, prior).map(|(_, gain)| gain).fold(0.0, f64::max)
}

/// The largest relative gain of a value in a class, each capped by what is known of a rare value anyway.
///
/// # Formula
/// beta = max over q > p of min((q - p) / p, -ln p)
///
/// # Citations
/// As [`basic`].
///
/// # Example
/// ```
/// use oboro::classes::{Bin, Histogram};
/// use oboro::risk::disclosure::{Prior, likeness::enhanced};
/// let class = [Bin { value: 0, records: 3 }, Bin { value: 1, records: 1 }];
/// // the gain of 2 is capped at -ln 0.25
/// assert_eq!(enhanced(Histogram::new(&class), &Prior::new(vec![10, 30])), libm::log(4.0));
/// ```
pub fn enhanced(class: Histogram<'_>, prior: &Prior) -> f64 {
    gains(class, prior)
        .filter(|&(_, gain)| gain > 0.0)
        .map(|(value, gain)| gain.min(prior.surprise(value)))
        .fold(0.0, f64::max)
}

/// Whether no gain of a class is above its own cap, -ln p.
///
/// The condition of enhanced beta-likeness, (q - p) / p <= min(beta, -ln p), asks for this beside the limit.
pub fn is_capped(class: Histogram<'_>, prior: &Prior) -> bool {
    gains(class, prior).all(|(value, gain)| gain <= prior.surprise(value))
}

/// (q - p) / p of each value of a class; a value that it lacks has -1, which is never the largest.
fn gains<'c>(class: Histogram<'c>, prior: &'c Prior) -> impl Iterator<Item = (u32, f64)> + use<'c> {
    let records = class.records();
    class.bins().iter().map(move |bin| (bin.value, prior.gain(bin.value, bin.records, records)))
}

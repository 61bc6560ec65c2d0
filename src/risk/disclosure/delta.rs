//! How much likelier or less likely a value becomes for somebody who knows the class.

use crate::classes::Histogram;

use super::Prior;

/// The largest |ln(q / p)| of a class, over the values that it has.
///
/// A value that a class lacks would make it infinite; [`absent`] counts those.
///
/// # Formula
/// delta = max over q > 0 of |ln(q / p)|
///
/// # Citations
/// Brickell J, Shmatikov V (2008), The cost of privacy: destruction of data-mining utility in anonymized data
/// publishing, KDD, 70-78, with natural logarithms.
///
/// # Example
/// ```
/// use oboro::classes::{Bin, Histogram};
/// use oboro::risk::disclosure::{Prior, delta::delta};
/// let bins = [Bin { value: 0, records: 1 }, Bin { value: 1, records: 3 }];
/// let found = delta(Histogram::new(&bins), &Prior::new(vec![50, 50]));
/// assert_eq!(found, libm::log(2.0)); // value 0: 0.25 and not 0.5
/// ```
pub fn delta(class: Histogram<'_>, prior: &Prior) -> f64 {
    let mut extremes = Extremes::default();
    extremes.add(class, prior);
    extremes.largest().unwrap_or(0.0)
}

/// Values of the table that a class lacks.
pub fn absent(class: Histogram<'_>, prior: &Prior) -> u64 {
    (prior.values() - class.bins().len()) as u64
}

/// The smallest and the largest q / p so far, so that logarithms are taken once.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Extremes(Option<(f64, f64)>);

impl Extremes {
    pub(super) fn add(&mut self, class: Histogram<'_>, prior: &Prior) {
        let (total, records) = (prior.total() as f64, class.records() as f64);
        for bin in class.bins() {
            let expected = records * prior.records()[bin.value as usize] as f64;
            let ratio = bin.records as f64 * total / expected;
            let (least, most) = self.0.unwrap_or((ratio, ratio));
            self.0 = Some((least.min(ratio), most.max(ratio)));
        }
    }

    pub(super) fn largest(self) -> Option<f64> {
        self.0.map(|(least, most)| libm::log(least).abs().max(libm::log(most).abs()))
    }
}

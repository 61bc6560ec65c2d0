//! How many sensitive values a class has: counted, by entropy, and by how far the most frequent one leads.

use crate::classes::Histogram;

/// Values of n f(n) up to here are looked up.
const TABLE: u64 = 4096;

/// The recursive form is reported up to this l.
pub const MOST_L: u64 = 100;

/// The number of values of a class: distinct l-diversity.
///
/// # Formula
/// l = number of values with q > 0
///
/// # Citations
/// Machanavajjhala A, Kifer D, Gehrke J, Venkitasubramaniam M (2007), l-diversity: privacy beyond k-anonymity,
/// ACM TKDD 1(1), article 3.
///
/// # Example
/// ```
/// use oboro::classes::{Bin, Histogram};
/// use oboro::risk::disclosure::diversity::distinct;
/// let bins = [Bin { value: 0, records: 3 }, Bin { value: 4, records: 1 }];
/// assert_eq!(distinct(Histogram::new(&bins)), 2);
/// ```
pub fn distinct(class: Histogram<'_>) -> u64 {
    class.bins().len() as u64
}

/// Entropies of classes up to a size, in nats; n ln n and n G(n) are looked up where n is small.
#[derive(Clone, Debug)]
pub struct Entropies {
    logs: Vec<f64>,
    corrected: Vec<f64>,
}

impl Entropies {
    /// Tables for classes of at most `records` records; larger ones are counted without.
    pub fn new(records: u64) -> Entropies {
        let table = |f: fn(u64) -> f64| (0..=records.min(TABLE)).map(|n| times(n, f)).collect();
        Entropies { logs: table(ln), corrected: table(grassberger) }
    }

    /// The entropy of a class; exp of it is the l of entropy l-diversity.
    ///
    /// # Formula
    /// H = -sum of q ln q
    ///
    /// # Citations
    /// As [`distinct`].
    ///
    /// # Example
    /// ```
    /// use oboro::classes::{Bin, Histogram};
    /// use oboro::risk::disclosure::diversity::Entropies;
    /// let bins = [Bin { value: 0, records: 5 }, Bin { value: 1, records: 5 }];
    /// let entropy = Entropies::new(10).shannon(Histogram::new(&bins));
    /// assert!((libm::exp(entropy) - 2.0).abs() < 1e-12);
    /// ```
    pub fn shannon(&self, class: Histogram<'_>) -> f64 {
        entropy(class, &self.logs, ln)
    }

    /// The entropy of a class, corrected for the few records that it is taken from.
    ///
    /// It may be above ln of the number of values, so that the condition asks for l values, too.
    ///
    /// # Formula
    /// H = G(n) - (1/n) * sum of r G(r), r records of a value, n of the class;
    /// G(1) = -gamma - ln 2, G(2i) = G(2i + 1) = -gamma - ln 2 + sum over j = 1..i of 2 / (2j - 1).
    ///
    /// # Citations
    /// Grassberger P (2003), Entropy estimates from insufficient samplings, arXiv physics/0307138;
    /// Stammler S, Katzenbeisser S, Hamacher K (2016), Correcting finite sampling issues in entropy l-diversity,
    /// PSD, LNCS 9867, 135-146: with G(n) in the place of ln n, as in ARX.
    ///
    /// # Example
    /// ```
    /// use oboro::classes::{Bin, Histogram};
    /// use oboro::risk::disclosure::diversity::Entropies;
    /// let bins = [Bin { value: 0, records: 1 }, Bin { value: 1, records: 1 }];
    /// // G(2) - G(1) = 2
    /// assert!((Entropies::new(2).grassberger(Histogram::new(&bins)) - 2.0).abs() < 1e-12);
    /// ```
    pub fn grassberger(&self, class: Histogram<'_>) -> f64 {
        entropy(class, &self.corrected, grassberger)
    }
}

/// f(n) - (1/n) * sum of r f(r); `table` holds r f(r).
fn entropy(class: Histogram<'_>, table: &[f64], f: fn(u64) -> f64) -> f64 {
    // One value has no entropy, which the sums would miss by a rounding.
    if class.bins().len() <= 1 {
        return 0.0;
    }
    let look_up = |n: u64| table.get(n as usize).copied().unwrap_or_else(|| times(n, f));
    let sum: f64 = class.bins().iter().map(|bin| look_up(bin.records)).sum();
    (look_up(class.records()) - sum) / class.records() as f64
}

fn times(n: u64, f: fn(u64) -> f64) -> f64 {
    if n == 0 { 0.0 } else { n as f64 * f(n) }
}

fn ln(n: u64) -> f64 {
    libm::log(n as f64)
}

/// G(n) of Grassberger: what stands for ln n where n is a count.
fn grassberger(n: u64) -> f64 {
    /// -gamma - ln 2
    const FIRST: f64 = -1.270_362_845_461_478;
    /// From here on the first terms left out of the expansion are below the last digit.
    const LARGE: u64 = 64;
    let half = n / 2;
    if half <= LARGE {
        // Small terms first.
        return (1..=half).rev().map(|j| 2.0 / (2 * j - 1) as f64).sum::<f64>() + FIRST;
    }
    let x = half as f64;
    let m = 1.0 / (x * x);
    libm::log(2.0 * x) + m * (1.0 / 24.0 - m * (7.0 / 960.0 - m * (31.0 / 8064.0)))
}

/// How far the most frequent value of a class leads: recursive (c, l)-diversity.
///
/// A class is recursive (c, l)-diverse for every c above this; `None` where it has fewer than l values.
///
/// # Formula
/// c = r1 / (r_l + r_(l+1) + ... + r_m), r descending
///
/// # Citations
/// As [`distinct`].
///
/// # Example
/// ```
/// use oboro::classes::{Bin, Histogram};
/// use oboro::risk::disclosure::diversity::recursive;
/// let bins = [6, 3, 2, 1].map(|records| Bin { value: records as u32, records });
/// // 6 / (2 + 1)
/// assert_eq!(recursive(Histogram::new(&bins), 3, &mut Vec::new()), Some(2.0));
/// ```
pub fn recursive(class: Histogram<'_>, l: u64, scratch: &mut Vec<u64>) -> Option<f64> {
    if l == 0 || distinct(class) < l {
        return None;
    }
    let first = largest(class, l - 1, scratch);
    let tail = class.records() - first.iter().sum::<u64>();
    let most = class.bins().iter().map(|bin| bin.records).max()?;
    Some(most as f64 / tail as f64)
}

/// The counts of the `many` most frequent values, descending.
fn largest<'s>(class: Histogram<'_>, many: u64, scratch: &'s mut Vec<u64>) -> &'s [u64] {
    scratch.clear();
    scratch.extend(class.bins().iter().map(|bin| bin.records));
    let many = (many as usize).min(scratch.len());
    if many > 0 && many < scratch.len() {
        scratch.select_nth_unstable_by(many - 1, |a, b| b.cmp(a));
    }
    scratch[..many].sort_unstable_by(|a, b| b.cmp(a));
    &scratch[..many]
}

/// The largest c of some classes, by l from 2.
#[derive(Clone, Debug)]
pub(super) struct Recursive {
    /// By l - 2; every class has at least so many values.
    found: Vec<f64>,
    scratch: Vec<u64>,
}

impl Recursive {
    /// For classes of at least `distinct` values each.
    pub(super) fn up_to(distinct: u64) -> Recursive {
        let entries = distinct.clamp(1, MOST_L) - 1;
        Recursive { found: vec![0.0; entries as usize], scratch: Vec::new() }
    }

    pub(super) fn add(&mut self, class: Histogram<'_>) {
        let first = largest(class, self.found.len() as u64, &mut self.scratch);
        let Some(&most) = first.first() else { return };
        let mut tail = class.records();
        for (found, records) in self.found.iter_mut().zip(first) {
            tail -= records;
            *found = found.max(most as f64 / tail as f64);
        }
    }

    /// `(l, c)`; where some class has one value only, no c suffices for l = 2.
    pub(super) fn largest(self) -> Vec<(u64, Option<f64>)> {
        if self.found.is_empty() {
            return vec![(2, None)];
        }
        self.found.into_iter().enumerate().map(|(at, c)| (at as u64 + 2, Some(c))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classes::Bin;

    fn bins(records: &[u64]) -> Vec<Bin> {
        let bins = records.iter().enumerate();
        bins.map(|(value, &records)| Bin { value: value as u32, records }).collect()
    }

    #[test]
    fn the_expansion_of_grassberger_continues_the_sum() {
        let sum: f64 = (1..=1000).rev().map(|j| 2.0 / f64::from(2 * j - 1)).sum();
        assert!((grassberger(2000) - (sum - 1.270_362_845_461_478)).abs() < 1e-13);
        assert!((grassberger(130) - grassberger(128) - 2.0 / 129.0).abs() < 1e-14);
        assert_eq!(grassberger(129), grassberger(128));
        assert_eq!(grassberger(1), -1.270_362_845_461_478);
        assert!((grassberger(100) - 4.605_186_851_488_337).abs() < 1e-14);
    }

    #[test]
    fn entropies_beyond_the_table_are_the_same() {
        let class = bins(&[5000, 3000, 1]);
        let class = Histogram::new(&class);
        let (small, large) = (Entropies::new(10), Entropies::new(1 << 20));
        assert_eq!(small.shannon(class), large.shannon(class));
        assert_eq!(small.grassberger(class), large.grassberger(class));
    }

    #[test]
    fn every_l_at_once_is_each_l_by_itself() {
        let (one, two) = (bins(&[4, 9, 1, 4]), bins(&[2, 2, 2]));
        let classes = [Histogram::new(&one), Histogram::new(&two)];
        let mut all = Recursive::up_to(3);
        classes.iter().for_each(|class| all.add(*class));
        let each =
            |l| classes.iter().filter_map(move |class| recursive(*class, l, &mut Vec::new()));
        let want = [2, 3].map(|l| (l, each(l).reduce(f64::max)));
        assert_eq!(all.largest(), want);
        assert_eq!(want[1], (3, Some(9.0 / 5.0)));
        assert_eq!(recursive(classes[1], 4, &mut Vec::new()), None);
        assert_eq!(Recursive::up_to(1).largest(), [(2, None)]);
    }
}

//! What an attacker finds who knows some of the quasi-identifiers, each to some precision.
//!
//! The attacker does not know everything about the person. Who knows that the person is in the data, as the
//! prosecutor does, chooses among the records that fit; who does not, as the journalist, among the people who do.

mod boxes;
mod windows;

pub use boxes::{Known, Released, fits};
pub use windows::{Windows, windows};

/// How many fit what the attacker knows of a person, for all persons: `(fits, persons)`, fewest first.
///
/// Kept records fit, or people of the population, who need not be whole numbers where weights estimate them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fits {
    pairs: Vec<(f64, u64)>,
}

/// Risk under an attacker who knows some columns of a share of the people.
///
/// # Formula
/// f of a record = kept records that are consistent with what the attacker knows of its person;
/// the record is found with probability s / f, where the attacker knows this about a share s of the people.
/// Who does not know that the person is in the data has F in the place of f: the people of the population who
/// would be consistent if they were released at the same levels, at least f.
/// highest = s / min f; lowest = s / max f; average = (s/n) sum over records of 1/f;
/// expected = n * average.
/// A column known exactly, or at a level, is consistent with the same group at the coarser of that level and
/// the released one; a number or date known within w is consistent with every released group that can hold
/// a value from x - w to x + w, x being the value before generalization.
///
/// # Citations
/// El Emam (2013), Guide to the De-Identification of Personal Health Information, CRC Press: the power of
/// the adversary; Xia and others (2021), Enabling realistic health data re-identification risk assessment
/// through adversarial modeling, JAMIA 28(4).
///
/// # Example
/// ```
/// use oboro::risk::knowledge::Fits;
/// // ages 30, 31, 40, known within 1 year: two records fit the first two persons, one fits the third
/// let fits = Fits::of([(2.0, 2), (1.0, 1)]);
/// let risk = fits.risk(0.5);
/// assert_eq!((risk.highest, risk.lowest), (Some(0.5), Some(0.25)));
/// assert!((risk.average.unwrap() - 0.5 * (0.5 + 0.5 + 1.0) / 3.0).abs() < 1e-15);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KnowledgeRisk {
    /// The largest probability of a record.
    pub highest: Option<f64>,
    /// The mean probability over records.
    pub average: Option<f64>,
    /// The smallest probability of a record.
    pub lowest: Option<f64>,
}

impl Fits {
    /// Sums up `(fits, persons)` in any order; pairs without persons are left aside.
    pub fn of(pairs: impl IntoIterator<Item = (f64, u64)>) -> Fits {
        let mut all: Vec<(f64, u64)> = pairs.into_iter().filter(|pair| pair.1 > 0).collect();
        all.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
        let mut pairs: Vec<(f64, u64)> = Vec::new();
        for (fit, persons) in all {
            match pairs.last_mut() {
                Some((last, known)) if *last == fit => *known += persons,
                _ => pairs.push((fit, persons)),
            }
        }
        Fits { pairs }
    }

    /// Records looked for.
    pub fn records(&self) -> u64 {
        self.pairs.iter().map(|&(_, persons)| persons).sum()
    }

    /// Records that nothing but themselves fits.
    pub fn unique(&self) -> u64 {
        self.pairs.first().filter(|pair| pair.0 == 1.0).map_or(0, |pair| pair.1)
    }

    /// The risk where the attacker knows it about a share of the people; `None` without records.
    pub fn risk(&self, share: f64) -> KnowledgeRisk {
        let of = |pair: &(f64, u64)| share / pair.0;
        let sum: f64 = self.pairs.iter().map(|&(fit, persons)| persons as f64 / fit).sum();
        let records = self.records();
        KnowledgeRisk {
            highest: self.pairs.first().map(of),
            average: (records > 0).then(|| share * sum / records as f64),
            lowest: self.pairs.last().map(of),
        }
    }

    /// Records whose probability is strictly above a threshold.
    pub fn at_risk(&self, share: f64, threshold: f64) -> u64 {
        let above = self.pairs.iter().filter(|pair| share / pair.0 > threshold);
        above.map(|pair| pair.1).sum()
    }
}

/// The smallest f with s / f not above a threshold; `None` for a threshold that no table can meet.
pub fn effective_k(share: f64, threshold: f64) -> Option<u64> {
    const SMALLEST: f64 = 1.0 / (1_u64 << 53) as f64;
    let ratio = threshold / share;
    if ratio.is_nan() || ratio < SMALLEST {
        return None;
    }
    let above = |k: u64| share / k as f64 > threshold;
    let mut k = ((1.0 / ratio) as u64).max(1);
    while k > 1 && !above(k - 1) {
        k -= 1;
    }
    while above(k) {
        k += 1;
    }
    Some(k)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_has_no_figure() {
        let risk = Fits::of([(3.0, 0)]).risk(1.0);
        assert_eq!((risk.highest, risk.average, risk.lowest), (None, None, None));
    }

    #[test]
    fn the_share_moves_the_threshold() {
        let fits = Fits::of([(1.0, 2), (4.0, 4), (1.0, 1)]);
        assert_eq!((fits.unique(), fits.records()), (3, 7));
        assert_eq!((fits.at_risk(1.0, 0.25), fits.at_risk(0.2, 0.2)), (3, 0));
        assert_eq!((effective_k(1.0, 0.09), effective_k(0.5, 0.09)), (Some(12), Some(6)));
        assert_eq!((effective_k(0.01, 0.5), effective_k(1.0, 0.0)), (Some(1), None));
    }
}

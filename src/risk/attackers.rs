//! The probability of re-identifying a record, under each attacker.

use crate::classes::{Frequencies, Sizes};

/// Thresholds that every report shows; 0.05 to 0.33 are the ones in use, 0.5 is reached by pairs and uniques.
pub const THRESHOLDS: [f64; 7] = [0.05, 0.075, 0.09, 0.1, 0.2, 0.33, 0.5];

/// Risk of the records of a table under one attacker; `None` where there is no record.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AttackerRisk {
    /// The largest probability of a record.
    pub highest: Option<f64>,
    /// The mean probability over records.
    pub average: Option<f64>,
    /// The smallest probability of a record.
    pub lowest: Option<f64>,
}

/// The attacker who knows that the person is in the data.
///
/// # Formula
/// A record in a class of f records is found with probability 1/f.
/// highest = 1 / min f; lowest = 1 / max f; average = (1/n) * sum over records of 1/f = J/n,
/// with J classes and n records.
///
/// # Citations
/// El Emam and Dankar (2008), Protecting privacy using k-anonymity, JAMIA 15(5);
/// El Emam (2013), Guide to the De-Identification of Personal Health Information, CRC Press.
///
/// # Example
/// ```
/// use oboro::classes::Sizes;
/// use oboro::risk::attackers::prosecutor;
/// let risk = prosecutor(&Sizes::of([1, 99]));
/// // over records, not over classes: (1/1 + 99 x 1/99) / 100
/// assert_eq!(risk.average, Some(0.02));
/// ```
pub fn prosecutor(sizes: &Sizes) -> AttackerRisk {
    let records = sizes.records();
    AttackerRisk {
        highest: sizes.smallest().map(|size| 1.0 / size as f64),
        average: (records > 0).then(|| sizes.classes() as f64 / records as f64),
        lowest: sizes.largest().map(|size| 1.0 / size as f64),
    }
}

/// As [`prosecutor`], by how many records agree with each, whether or not these make classes.
///
/// # Formula
/// A record with which f records agree, itself included, is found with probability 1/f.
/// highest = 1 / min f; lowest = 1 / max f; average = (1/n) * sum over records of 1/f.
///
/// # Example
/// ```
/// use oboro::classes::Frequencies;
/// use oboro::risk::attackers::prosecutor_by_record;
/// // a record without a value agrees with two others that do not agree with each other
/// let risk = prosecutor_by_record(&Frequencies::of([(3, 1), (2, 2)]));
/// assert_eq!((risk.highest, risk.average), (Some(0.5), Some(4.0 / 9.0)));
/// ```
pub fn prosecutor_by_record(frequencies: &Frequencies) -> AttackerRisk {
    AttackerRisk {
        highest: frequencies.smallest().map(|f| 1.0 / f as f64),
        average: frequencies.mean_inverse(),
        lowest: frequencies.largest().map(|f| 1.0 / f as f64),
    }
}

/// Records whose prosecutor risk 1/f is strictly above a threshold.
pub fn at_risk(sizes: &Sizes, threshold: f64) -> u64 {
    sizes.records_where(|size| is_above(size, threshold))
}

/// Whether 1/f is strictly above a threshold, exactly as entered.
pub fn is_above(size: u64, threshold: f64) -> bool {
    1.0 / size as f64 > threshold
}

/// The smallest class size whose risk is not above a threshold.
///
/// A threshold of 0.09 gives 12 and not the 11 that it is often meant as, since 1/11 = 0.0909...
/// `None` for a threshold that no class of a table can meet (not a number, or below 2^-53).
pub fn effective_k(threshold: f64) -> Option<u64> {
    const SMALLEST: f64 = 1.0 / (1_u64 << 53) as f64;
    if threshold.is_nan() || threshold < SMALLEST {
        return None;
    }
    let mut k = ((1.0 / threshold) as u64).max(1);
    while k > 1 && !is_above(k - 1, threshold) {
        k -= 1;
    }
    while is_above(k, threshold) {
        k += 1;
    }
    Some(k)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn average_is_over_records_not_over_classes() {
        assert_eq!(prosecutor(&Sizes::of([1, 99])).average, Some(0.02));
    }

    #[test]
    fn an_empty_table_has_no_risk_figure() {
        let risk = prosecutor(&Sizes::of([]));
        assert_eq!((risk.highest, risk.average, risk.lowest), (None, None, None));
    }

    #[test]
    fn thresholds_are_strict_and_read_exactly() {
        let sizes = Sizes::of([2, 3, 4, 5]);
        assert_eq!(at_risk(&sizes, 0.2), 9);
        assert_eq!(at_risk(&sizes, 0.33), 5);
        assert_eq!(at_risk(&sizes, 1.0 / 3.0), 2);
        let ks: Vec<Option<u64>> =
            [0.2, 0.33, 0.09, 0.05, 1.0, 2.0, 0.0].map(effective_k).into_iter().collect();
        assert_eq!(ks, [Some(5), Some(4), Some(12), Some(20), Some(1), Some(1), None]);
    }
}

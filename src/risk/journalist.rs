//! The attackers who do not know that a person is in the data: journalist and marketer.

use super::attackers::AttackerRisk;

/// Records and people of one class.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ClassPeople {
    /// Records in the class (f).
    pub records: u64,
    /// People of the population in the class (F); fewer than the records are taken as the records.
    pub people: f64,
}

impl ClassPeople {
    /// F, at least f.
    pub fn known(self) -> f64 {
        self.people.max(self.records as f64)
    }
}

/// Risk under the journalist: somebody of the population is looked for, who may not be in the data.
///
/// # Formula
/// Over the classes of the sample, with f records and F people each, J classes and n records:
/// highest = 1 / min F; lowest = 1 / max F;
/// average = max(J / sum of F, (1/n) sum of f/F).
/// A class with F < f is taken to have F = f.
///
/// # Citations
/// El Emam and Dankar (2008), Protecting privacy using k-anonymity, JAMIA 15(5);
/// El Emam (2013), Guide to the De-Identification of Personal Health Information, CRC Press;
/// the larger of the two averages as in ARX 3.9.
///
/// # Example
/// ```
/// use oboro::risk::journalist::{ClassPeople, journalist};
/// let classes = [ClassPeople { records: 1, people: 10.0 }, ClassPeople { records: 3, people: 5.0 }];
/// let risk = journalist(classes);
/// assert_eq!(risk.highest, Some(0.2));
/// assert_eq!(risk.lowest, Some(0.1));
/// // (1/4) (1/10 + 3/5) = 0.175 is larger than 2/15
/// assert!((risk.average.unwrap() - 0.175).abs() < 1e-15);
/// ```
pub fn journalist(classes: impl IntoIterator<Item = ClassPeople>) -> AttackerRisk {
    let (mut count, mut records, mut people, mut matched) = (0_u64, 0_u64, 0.0, 0.0);
    let (mut least, mut most) = (f64::INFINITY, 0.0_f64);
    for class in classes {
        let known = class.known();
        count += 1;
        records += class.records;
        people += known;
        matched += class.records as f64 / known;
        least = least.min(known);
        most = most.max(known);
    }
    if records == 0 {
        return AttackerRisk { highest: None, average: None, lowest: None };
    }
    AttackerRisk {
        highest: Some(1.0 / least),
        average: Some((count as f64 / people).max(matched / records as f64)),
        lowest: Some(1.0 / most),
    }
}

/// Expected share of the records that are re-identified when everybody is matched against the population.
///
/// # Formula
/// (1/n) sum over classes of f/F; a class with F < f is taken to have F = f.
///
/// # Citations
/// Dankar and El Emam (2010), A method for evaluating marketer re-identification risk, EDBT/ICDT Workshops.
///
/// # Example
/// ```
/// use oboro::risk::journalist::{ClassPeople, marketer};
/// let classes = [ClassPeople { records: 2, people: 4.0 }, ClassPeople { records: 2, people: 2.0 }];
/// assert_eq!(marketer(classes), Some(0.375)); // (2/4 + 2/2) / 4
/// ```
pub fn marketer(classes: impl IntoIterator<Item = ClassPeople>) -> Option<f64> {
    let (mut records, mut matched) = (0_u64, 0.0);
    for class in classes {
        records += class.records;
        matched += class.records as f64 / class.known();
    }
    (records > 0).then(|| matched / records as f64)
}

/// Records of classes whose risk 1/F is strictly above a threshold.
pub fn at_risk(classes: impl IntoIterator<Item = ClassPeople>, threshold: f64) -> u64 {
    let above = classes.into_iter().filter(|class| 1.0 / class.known() > threshold);
    above.map(|class| class.records).sum()
}

/// Records in classes with fewer people than records.
///
/// Such a population does not hold the sample: the table of people is older, narrower or coded otherwise.
pub fn inconsistent(classes: impl IntoIterator<Item = ClassPeople>) -> u64 {
    let fewer = classes.into_iter().filter(|class| class.people < class.records as f64);
    fewer.map(|class| class.records).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLASSES: [ClassPeople; 3] = [
        ClassPeople { records: 2, people: 1.0 },
        ClassPeople { records: 1, people: 4.0 },
        ClassPeople { records: 1, people: 100.0 },
    ];

    #[test]
    fn fewer_people_than_records_are_taken_as_the_records() {
        assert_eq!(journalist(CLASSES).highest, Some(0.5));
        assert_eq!(inconsistent(CLASSES), 2);
        assert_eq!(marketer(CLASSES), Some((1.0 + 0.25 + 0.01) / 4.0));
    }

    #[test]
    fn the_average_is_the_larger_of_the_two() {
        let few =
            [ClassPeople { records: 1, people: 2.0 }, ClassPeople { records: 9, people: 90.0 }];
        assert_eq!(journalist(few).average, Some((0.5 + 0.1) / 10.0));
        let many =
            [ClassPeople { records: 1, people: 1.0 }, ClassPeople { records: 8, people: 8000.0 }];
        assert_eq!(journalist(many).average, Some((1.0 + 0.001) / 9.0));
    }

    #[test]
    fn thresholds_are_strict() {
        assert_eq!(at_risk(CLASSES, 0.25), 2);
        assert_eq!(at_risk(CLASSES, 0.249), 3);
    }

    #[test]
    fn nobody_has_no_risk_figure() {
        assert_eq!((journalist([]).highest, marketer([])), (None, None));
    }
}

//! Inference: a sensitive value guessed from the class of a person.

use super::{Outcome, Tried};
use crate::classes::{Histogram, Histograms};

/// Guesses the sensitive value of everybody from the released records of the person's class.
///
/// # Formula
/// The attacker knows the quasi-identifiers of every person of the original table. The guess is the most frequent value
/// in the person's released class, or in the whole release where that class was left out; of equally frequent values
/// the first. Every record with a value is attacked once. Baseline: the most frequent value of the whole release for
/// everybody, which needs no knowledge of the person. A person's own record is in the release, as the opinion supposes.
///
/// # Citations
/// Article 29 Working Party (2014), Opinion 05/2014 on anonymisation techniques, section 2.2.1;
/// Giomi M et al (2023), A unified framework for quantifying privacy risk in synthetic data, PoPETs 2023(2), 312-328.
///
/// # Example
/// ```
/// use oboro::classes::SensitiveCounts;
/// use oboro::risk::attacks::inference;
/// // (class, value, records): two released classes and one that was left out
/// let records = [(0, 0, 4), (0, 1, 1), (1, 1, 2), (2, 0, 1)];
/// let classes = SensitiveCounts::of(3, 2, records.into_iter()).histograms();
/// let outcome = inference(&classes, &[true, true, false]);
/// // 4 and 2 by their classes, and the one who was left out by the most frequent value, 0
/// assert_eq!((outcome.attack.successes, outcome.attack.attacks), (7, 8));
/// assert_eq!(outcome.baseline.successes, 5);
/// ```
pub fn inference(classes: &Histograms, keeps: &[bool]) -> Outcome {
    let most_common = overall(classes, keeps);
    let mut outcome = Outcome::default();
    for (class, &kept) in classes.iter().zip(keeps) {
        let with = |value: Option<u32>| {
            let found = class.bins().iter().find(|bin| Some(bin.value) == value);
            found.map_or(0, |bin| bin.records)
        };
        let guess = if kept { most_frequent(class) } else { most_common };
        add(&mut outcome.attack, class.records(), with(guess));
        add(&mut outcome.baseline, class.records(), with(most_common));
    }
    outcome
}

fn add(tried: &mut Tried, attacks: u64, successes: u64) {
    tried.attacks += attacks;
    tried.successes += successes;
}

/// The first of the most frequent values of a class.
fn most_frequent(class: Histogram<'_>) -> Option<u32> {
    let most = class.bins().iter().map(|bin| bin.records).max()?;
    class.bins().iter().find(|bin| bin.records == most).map(|bin| bin.value)
}

/// The first of the most frequent values of the released classes.
fn overall(classes: &Histograms, keeps: &[bool]) -> Option<u32> {
    let mut records: Vec<u64> = Vec::new();
    for (class, _) in classes.iter().zip(keeps).filter(|(_, kept)| **kept) {
        for bin in class.bins() {
            let value = bin.value as usize;
            records.resize(records.len().max(value + 1), 0);
            records[value] += bin.records;
        }
    }
    let most = *records.iter().max()?;
    records.iter().position(|&found| found == most).map(|value| value as u32)
}

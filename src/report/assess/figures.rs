//! Counts as figures for a reader.

use crate::classes::{Frequencies, Sizes};
use crate::report::{AtRisk, Attacker, ClassFigures, SizeCount, Uniqueness};
use crate::risk::attackers::{self, AttackerRisk, effective_k};

/// Equivalence classes and their sizes, for a reader.
pub fn class_figures(sizes: &Sizes) -> ClassFigures {
    let (count, records) = (sizes.classes(), sizes.records());
    ClassFigures {
        count,
        smallest: sizes.smallest(),
        largest: sizes.largest(),
        mean: (count > 0).then(|| records as f64 / count as f64),
        sizes: sizes.pairs().iter().map(|&(size, classes)| SizeCount { size, classes }).collect(),
    }
}

pub(super) fn uniqueness(frequencies: &Frequencies) -> Uniqueness {
    let (records, all) = (frequencies.records_where(|f| f == 1), frequencies.records());
    Uniqueness { records, share: (all > 0).then(|| records as f64 / all as f64) }
}

pub(super) fn prosecutor(frequencies: &Frequencies, thresholds: &[f64]) -> Attacker {
    let risk = attackers::prosecutor_by_record(frequencies);
    attacker(risk, frequencies.records(), thresholds, |threshold| {
        frequencies.records_where(|f| attackers::is_above(f, threshold))
    })
}

/// The figures of the risk by `all` records, of which `above` are above a threshold.
pub(super) fn attacker(
    risk: AttackerRisk,
    all: u64,
    thresholds: &[f64],
    above: impl Fn(f64) -> u64,
) -> Attacker {
    Attacker {
        highest: risk.highest,
        average: risk.average,
        lowest: risk.lowest,
        expected: risk.average.map(|average| average * all as f64),
        at_risk: at_risk(all, thresholds, above),
    }
}

/// Records above each threshold, of `all` records.
pub(super) fn at_risk(all: u64, thresholds: &[f64], above: impl Fn(f64) -> u64) -> Vec<AtRisk> {
    let thresholds = thresholds.iter().map(|&threshold| {
        let records = above(threshold);
        AtRisk {
            threshold,
            effective_k: effective_k(threshold),
            records,
            share: (all > 0).then(|| records as f64 / all as f64),
        }
    });
    thresholds.collect()
}

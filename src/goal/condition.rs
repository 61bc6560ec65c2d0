//! One condition of a goal: which classes it keeps, and whether what is kept fulfils it.

use super::{Finding, OnColumn, Seen};
use crate::classes::Frequencies;
use crate::plan::CellSizes;
use crate::risk::attackers::{effective_k, is_above, prosecutor_by_record};
use crate::risk::journalist::{ClassPeople, journalist, marketer};
use crate::risk::population::kmap::{sample_k, supported_k};

/// One condition; all must hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// Per class: at least so many records.
    K(u64),
    /// Per class: 1/f at most.
    Prosecutor(f64),
    /// Per class: 1/F at most.
    Journalist(f64),
    /// Per class: at least so many people in the population.
    KMap(u64),
    /// The same where the population is known by its size only: by the size of the class.
    EstimatedKMap(EstimatedKMap),
    /// Per table: J/n at most.
    Average(f64),
    /// Per table: (1/n) sum of f/F at most.
    Marketer(f64),
    /// Per table: share of unique records at most.
    Uniqueness(f64),
    /// Per class: what a sensitive column may give away.
    Sensitive(OnColumn),
}

/// At least `k` people in each class, but for the significance, by the size of the class alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EstimatedKMap {
    /// People in a class, at least.
    pub k: u64,
    /// Records read by people.
    pub fraction: f64,
    /// The probability with which it may be missed.
    pub significance: f64,
    /// How sampled numbers are distributed.
    pub cell_sizes: CellSizes,
}

impl EstimatedKMap {
    /// Records that a class must have.
    pub fn sample_k(&self) -> u64 {
        sample_k(self.k, self.fraction, self.significance, self.cell_sizes)
    }

    /// The largest k that a class of so many records supports.
    pub fn supported_k(&self, size: u64) -> u64 {
        supported_k(size, self.fraction, self.significance, self.cell_sizes)
    }
}

impl Condition {
    /// The plan's name.
    pub fn name(&self) -> &'static str {
        match self {
            Condition::K(_) => "k",
            Condition::Prosecutor(_) => "prosecutor",
            Condition::Journalist(_) => "journalist",
            Condition::KMap(_) | Condition::EstimatedKMap(_) => "k-map",
            Condition::Average(_) => "average",
            Condition::Marketer(_) => "marketer",
            Condition::Uniqueness(_) => "uniqueness",
            Condition::Sensitive(on) => on.condition(),
        }
    }

    /// Whether it asks for the population's size of each class.
    pub fn needs_people(&self) -> bool {
        matches!(self, Condition::Journalist(_) | Condition::KMap(_) | Condition::Marketer(_))
    }

    /// The smallest class that the condition keeps, where it looks at sizes alone.
    pub(super) fn smallest_kept(&self) -> u64 {
        match self {
            Condition::K(k) => *k,
            Condition::Prosecutor(limit) => effective_k(*limit).unwrap_or(u64::MAX),
            Condition::EstimatedKMap(k_map) => k_map.sample_k(),
            _ => 1,
        }
    }

    /// Whether it asks for the values of sensitive columns.
    pub fn needs_values(&self) -> bool {
        matches!(self, Condition::Sensitive(_))
    }

    /// Takes away the classes that fail the condition; those by size are gone already.
    pub(super) fn sift(&self, seen: &Seen<'_>, keeps: &mut [bool]) {
        if let Condition::Sensitive(on) = self {
            return on.sift(seen.values, keeps);
        }
        let Some(people) = seen.people else { return };
        let enough = |class: usize| people[class].max(seen.frequencies()[class] as f64);
        match self {
            Condition::Journalist(limit) => {
                each_kept(keeps, |class| 1.0 / enough(class) <= *limit);
            }
            Condition::KMap(k) => each_kept(keeps, |class| enough(class) >= *k as f64),
            _ => {}
        }
    }

    /// Nothing kept breaks no condition: there is nobody to find.
    pub(super) fn judge(&self, seen: &Seen<'_>, keeps: &[bool], kept: &Frequencies) -> Finding {
        let people = || seen.kept_people(keeps);
        let at_most = |value: Option<f64>, limit: f64| {
            (value, limit, value.is_none_or(|value| value <= limit))
        };
        let (value, limit, met) = match self {
            Condition::Sensitive(on) => {
                let (value, met) = on.judge(seen.values, keeps);
                let column = Some(on.column().to_owned());
                let (condition, limit) = (self.name(), on.limit());
                return Finding { condition, column, kind: on.kind(), value, limit, met };
            }
            &Condition::K(k) => {
                let smallest = kept.smallest();
                (smallest.map(|size| size as f64), k as f64, smallest.is_none_or(|size| size >= k))
            }
            &Condition::Prosecutor(limit) => {
                let met = kept.smallest().is_none_or(|size| !is_above(size, limit));
                (prosecutor_by_record(kept).highest, limit, met)
            }
            &Condition::Journalist(limit) => at_most(journalist(people()).highest, limit),
            &Condition::KMap(k) => {
                let smallest = people().map(ClassPeople::known).reduce(f64::min);
                (smallest, k as f64, smallest.is_none_or(|people| people >= k as f64))
            }
            Condition::EstimatedKMap(k_map) => {
                let smallest = kept.smallest();
                let met = smallest.is_none_or(|size| size >= k_map.sample_k());
                (smallest.map(|size| k_map.supported_k(size) as f64), k_map.k as f64, met)
            }
            &Condition::Average(limit) => at_most(kept.mean_inverse(), limit),
            &Condition::Marketer(limit) => at_most(marketer(people()), limit),
            &Condition::Uniqueness(limit) => {
                let records = kept.records();
                let unique = kept.records_where(|f| f == 1);
                at_most((records > 0).then(|| unique as f64 / records as f64), limit)
            }
        };
        Finding { condition: self.name(), column: None, kind: None, value, limit, met }
    }
}

fn each_kept(keeps: &mut [bool], test: impl Fn(usize) -> bool) {
    for (class, kept) in keeps.iter_mut().enumerate().filter(|(_, kept)| **kept) {
        *kept = test(class);
    }
}

//! Figures of a node that need the population.

use super::Assessment;
use super::figures::attacker;
use crate::goal::Seen;
use crate::report::{Attacker, KMapFigures, Marketer, PopulationFigures};
use crate::risk::individual::Frequency;
use crate::risk::journalist::{self, ClassPeople};

/// Records and people of some classes; `None` where people are unknown.
fn class_people(seen: &Seen<'_>, keeps: &[bool]) -> Option<Vec<ClassPeople>> {
    seen.people.map(|_| seen.kept_people(keeps).collect())
}

/// The journalist over some classes.
pub(super) fn journalist(seen: &Seen<'_>, keeps: &[bool], thresholds: &[f64]) -> Option<Attacker> {
    let classes = class_people(seen, keeps)?;
    let records = classes.iter().map(|class| class.records).sum();
    let mut risk = journalist::journalist(classes.iter().copied());
    if seen.agreeing.is_some() {
        // People are in many of these at once, so only the mean over records has a meaning.
        risk.average = journalist::marketer(classes.iter().copied());
    }
    Some(attacker(risk, records, thresholds, |threshold| {
        journalist::at_risk(classes.iter().copied(), threshold)
    }))
}

/// The marketer over some classes.
pub(super) fn marketer(seen: &Seen<'_>, keeps: &[bool]) -> Option<Marketer> {
    let classes = class_people(seen, keeps)?;
    let records: u64 = classes.iter().map(|class| class.records).sum();
    let average = journalist::marketer(classes);
    Some(Marketer { average, expected: average.map(|average| average * records as f64) })
}

impl Assessment<'_> {
    /// People in the population: as the plan gives them, or added up.
    pub(super) fn population_size(&self) -> Option<f64> {
        let population = self.study.population()?;
        let total = || self.base.people.as_ref().map(|people| people.total());
        population.size(self.base.read).or_else(total)
    }

    /// What is known of the population.
    pub(super) fn population(&self) -> Option<PopulationFigures> {
        let population = self.study.population()?;
        let size = self.population_size().filter(|size| *size > 0.0);
        let inconsistent = self.frequencies().map(|frequencies| {
            let fewer = frequencies.filter(Frequency::is_inconsistent);
            fewer.map(|frequency| frequency.records).sum()
        });
        Some(PopulationFigures {
            source: population.source().to_owned(),
            size,
            sampling_fraction: size.map(|size| self.kept.records() as f64 / size),
            inconsistent,
            estimated: None,
            estimates: Vec::new(),
            log_linear: None,
        })
    }

    /// Class sizes in the population.
    pub(super) fn k_map(&self) -> Option<KMapFigures> {
        self.study.population()?;
        let classes = class_people(&self.seen(), &self.keeps).unwrap_or_default();
        let smallest = classes.into_iter().map(ClassPeople::known).reduce(f64::min);
        Some(KMapFigures { smallest, estimated: Vec::new() })
    }
}

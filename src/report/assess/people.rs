//! Figures of a node that need the population.

use super::figures::attacker;
use crate::candidate::Candidate;
use crate::classes::PeopleByClass;
use crate::goal::{Condition, EstimatedKMap, Seen};
use crate::plan::CellSizes;
use crate::report::{
    Attacker, DeltaPresence, EstimatedRisk, KMapEstimate, KMapFigures, Marketer, PopulationFigures,
};
use crate::risk::disclosure::presence::presence;
use crate::risk::individual::Frequency;
use crate::risk::journalist::{self, ClassPeople};
use crate::risk::population::expected::expected_risk;

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

impl Candidate<'_> {
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
            estimated: self.expected_risk(size),
            estimates: Vec::new(),
            log_linear: None,
        })
    }

    /// The risk to expect where the population is known by its size only.
    fn expected_risk(&self, size: Option<f64>) -> Option<EstimatedRisk> {
        self.study.population()?.size(self.base.read)?;
        let kept = &self.kept_frequencies;
        let risk = expected_risk(kept, kept.records() as f64 / size?);
        Some(EstimatedRisk {
            marketer: risk.map(|risk| risk.marketer),
            journalist_average: risk.map(|risk| risk.journalist_average),
            model: "negative-binomial".to_owned(),
        })
    }

    /// Class sizes in the population.
    pub(super) fn k_map(&self) -> Option<KMapFigures> {
        let population = self.study.population()?;
        let classes = class_people(&self.seen(), &self.keeps).unwrap_or_default();
        let smallest = classes.into_iter().map(ClassPeople::known).reduce(f64::min);
        let estimated = population.size(self.base.read).map(|size| {
            let fraction = (self.base.read as f64 / size).min(1.0);
            let both = [CellSizes::Poisson, CellSizes::ZeroTruncatedPoisson];
            both.map(|model| self.k_map_by(model, fraction, population.significance()))
        });
        Some(KMapFigures { smallest, estimated: estimated.map_or_else(Vec::new, Vec::from) })
    }

    /// What the sizes of the kept classes say about people under one model.
    fn k_map_by(&self, cell_sizes: CellSizes, fraction: f64, significance: f64) -> KMapEstimate {
        let conditions = self.goal.map_or(&[][..], |goal| goal.conditions());
        let k = conditions.iter().find_map(|condition| match condition {
            Condition::EstimatedKMap(asked) => Some(asked.k),
            _ => None,
        });
        let at = |k| EstimatedKMap { k, fraction, significance, cell_sizes };
        KMapEstimate {
            model: cell_sizes.name().to_owned(),
            significance,
            k,
            k_prime: k.map(|k| at(k).sample_k()),
            supported: self.kept_frequencies.smallest().map(|f| at(1).supported_k(f)),
        }
    }

    /// How surely it is known that somebody of a table of the population is in the kept classes.
    pub(super) fn presence(&self) -> Option<DeltaPresence> {
        self.study.population()?.people()?;
        // Who agrees with a record of which something is missing is in several groups at once, and so is who fits
        // labels of several levels.
        let overlap = self.base.people.as_ref().is_some_and(|people| people.given().is_some());
        if self.agreeing.is_some() || overlap {
            return None;
        }
        let classes = class_people(&self.seen(), &self.keeps)?;
        let here: f64 = classes.iter().map(|class| class.people).sum();
        let everybody = self.base.people.as_ref().map_or(0.0, PeopleByClass::total);
        // Those who are in no kept class: whole numbers of people, so that nothing is lost by a difference.
        let elsewhere = (everybody > here).then_some((0, everybody - here));
        let pairs = classes.iter().map(|class| (class.records, class.people)).chain(elsewhere);
        let range = presence(pairs);
        Some(DeltaPresence {
            lowest: range.map(|range| range.least),
            highest: range.map(|range| range.largest),
        })
    }
}

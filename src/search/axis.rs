//! The risk of a frontier: what a node and a k are judged by beside utility.

use crate::candidate::Candidate;
use crate::classes::{Frequencies, Sizes};
use crate::error::{Error, Result};
use crate::plan::Plan;
use crate::risk::journalist::{journalist, marketer};
use crate::study::Study;

/// A risk of the kept records; less is safer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// 1 / min f.
    ProsecutorHighest,
    /// The mean of 1/f over records.
    ProsecutorAverage,
    /// The share of records with f = 1.
    Uniqueness,
    /// 1 / min F.
    JournalistHighest,
    /// max(J / sum of F, (1/n) sum of f/F).
    JournalistAverage,
    /// (1/n) sum of f/F.
    Marketer,
}

impl Axis {
    /// All of them, the default first.
    pub const ALL: [Axis; 6] = [
        Axis::ProsecutorHighest,
        Axis::ProsecutorAverage,
        Axis::Uniqueness,
        Axis::JournalistHighest,
        Axis::JournalistAverage,
        Axis::Marketer,
    ];

    /// The risk that the plan's goal names; the highest prosecutor risk where it names none.
    ///
    /// # Errors
    /// A name that is none of a risk, one that needs people by class where they are unknown.
    pub fn check(plan: &Plan, study: &Study) -> Result<Axis> {
        let Some(name) = plan.goal.as_ref().and_then(|goal| goal.risk.as_deref()) else {
            return Ok(Axis::ProsecutorHighest);
        };
        let Some(axis) = Axis::ALL.into_iter().find(|axis| axis.name() == name) else {
            let known = Axis::ALL.map(Axis::name).join(", ");
            return Err(Error::input("search-risk-unknown")
                .with("name", name)
                .with("known", known));
        };
        let by_class = study.population().is_some_and(|population| population.is_by_class());
        if axis.needs_people() && !by_class {
            return Err(Error::input("goal-needs-population").with("condition", name));
        }
        Ok(axis)
    }

    /// The plan's name.
    pub fn name(self) -> &'static str {
        match self {
            Axis::ProsecutorHighest => "prosecutor-highest",
            Axis::ProsecutorAverage => "prosecutor-average",
            Axis::Uniqueness => "uniqueness",
            Axis::JournalistHighest => "journalist-highest",
            Axis::JournalistAverage => "journalist-average",
            Axis::Marketer => "marketer",
        }
    }

    /// Its id in the catalogue of measures.
    pub fn measure(self) -> &'static str {
        match self {
            Axis::ProsecutorHighest => "risk.prosecutor.highest",
            Axis::ProsecutorAverage => "risk.prosecutor.average",
            Axis::Uniqueness => "uniqueness.share",
            Axis::JournalistHighest => "risk.journalist.highest",
            Axis::JournalistAverage => "risk.journalist.average",
            Axis::Marketer => "risk.marketer.average",
        }
    }

    /// Whether it asks for the people of each class.
    pub fn needs_people(self) -> bool {
        matches!(self, Axis::JournalistHighest | Axis::JournalistAverage | Axis::Marketer)
    }

    /// The risk of what a candidate keeps, as a report has it; `None` where nothing is kept.
    pub fn of(self, candidate: &Candidate<'_>) -> Option<f64> {
        if !self.needs_people() {
            return self.of_frequencies(&candidate.kept_frequencies);
        }
        let seen = candidate.seen();
        let people = || seen.kept_people(&candidate.keeps);
        match self {
            Axis::JournalistHighest => journalist(people()).highest,
            // Where missing values are wildcards people agree with several classes at once.
            Axis::JournalistAverage if seen.agreeing.is_none() => journalist(people()).average,
            _ => marketer(people()),
        }
    }

    /// The risk of some classes by their sizes; `None` without classes, and where people are asked for.
    pub fn of_sizes(self, kept: &Sizes) -> Option<f64> {
        self.of_frequencies(&Frequencies::from(kept))
    }

    fn of_frequencies(self, kept: &Frequencies) -> Option<f64> {
        match self {
            Axis::ProsecutorHighest => kept.smallest().map(|f| 1.0 / f as f64),
            Axis::ProsecutorAverage => kept.mean_inverse(),
            Axis::Uniqueness => {
                let records = kept.records();
                let unique = kept.records_where(|f| f == 1);
                (records > 0).then(|| unique as f64 / records as f64)
            }
            Axis::JournalistHighest | Axis::JournalistAverage | Axis::Marketer => None,
        }
    }

    /// The largest f of all classes of a candidate, or the largest F where people are asked for; 0 without classes.
    pub fn largest(self, candidate: &Candidate<'_>) -> f64 {
        let f = candidate.all_frequencies.largest().unwrap_or(0) as f64;
        match &candidate.people {
            Some(people) if self.needs_people() => people.iter().copied().fold(f, f64::max),
            _ => f,
        }
    }

    /// The risk of a node and of every finer one is not below this, whatever is left out.
    ///
    /// `largest` is [`Axis::largest`] of the node: a finer class has no more of them.
    pub fn least(self, largest: f64) -> f64 {
        match self {
            Axis::Uniqueness => 0.0,
            _ if largest > 0.0 => (1.0 / largest) * (1.0 - 1e-9),
            _ => 0.0,
        }
    }
}

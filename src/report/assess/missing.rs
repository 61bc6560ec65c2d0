//! The figures of a node under each reading of missing values, side by side.

use super::figures::prosecutor;
use super::uniqueness;
use crate::candidate::Candidate;
use crate::candidate::agreeing::frequencies;
use crate::classes::{Classes, Frequencies, Sizes};
use crate::plan::{MissingAs, Plan};
use crate::report::MissingReading;
use crate::table::Table;

/// The readings of missing values, one after the other.
pub(super) struct Readings {
    /// The finest classes with everybody, where the base has dropped some.
    counted: Option<Classes>,
    /// The classes of the node, missing being one more value.
    classes: Classes,
    /// The class of the node of each of the finest.
    parents: Vec<u32>,
    pub(super) found: Vec<MissingReading>,
}

impl Candidate<'_> {
    /// The classes that the readings are of; `None` where no quasi-identifier is missing.
    pub(super) fn readings(&self, table: &Table) -> Option<Readings> {
        if !self.study.quasi().iter().any(|quasi| quasi.has_missing()) {
            return None;
        }
        // Dropped records are not in the classes, so they are counted again.
        let counted = (self.study.missing_as() == MissingAs::Drop).then(|| {
            let study = self.study.reading(MissingAs::Category);
            Classes::of(&study, &study.records(table))
        });
        let finest = counted.as_ref().unwrap_or(&self.base.classes);
        let (classes, parents) = finest.roll_up(self.study, self.levels);
        Some(Readings { counted, classes, parents, found: Vec::new() })
    }

    /// Adds the next reading, with nothing left out but what it drops; whether there are more.
    pub(super) fn read_missing(&self, readings: &mut Readings, plan: &Plan) -> bool {
        let Readings { counted, classes, parents, found } = readings;
        let (missing_as, frequencies) = match found.len() {
            0 => (
                MissingAs::Category,
                Frequencies::from(&Sizes::of(classes.sizes().iter().copied())),
            ),
            1 => (MissingAs::Wildcard, self.wildcards(classes)),
            _ => {
                let finest = counted.as_ref().unwrap_or(&self.base.classes);
                let mut complete = vec![0; classes.len()];
                for (class, &parent) in parents.iter().enumerate() {
                    if self.is_complete(finest, class) {
                        complete[parent as usize] += finest.sizes()[class];
                    }
                }
                (MissingAs::Drop, Frequencies::from(&Sizes::of(complete)))
            }
        };
        let thresholds = self.thresholds(plan);
        let (unique, risk) = (uniqueness(&frequencies), prosecutor(&frequencies, &thresholds));
        let everybody = found.first().map_or(frequencies.records(), |all| all.records);
        found.push(MissingReading {
            missing_as: missing_as.name().to_owned(),
            records: frequencies.records(),
            dropped: everybody - frequencies.records(),
            unique_records: unique.records,
            unique_share: unique.share,
            highest: risk.highest,
            average: risk.average,
            at_risk: risk.at_risk,
        });
        found.len() < 3
    }

    fn wildcards(&self, classes: &Classes) -> Frequencies {
        if self.agreeing.is_some() {
            return self.all_frequencies.clone();
        }
        let agreement = classes.agreement(self.study.quasi(), Vec::new());
        let everything = vec![true; classes.len()];
        frequencies(agreement.sample(), classes.sizes(), &everything)
    }

    /// Whether no quasi-identifier is missing in a class of the finest node.
    fn is_complete(&self, finest: &Classes, class: usize) -> bool {
        let mut quasi = self.study.quasi().iter().enumerate();
        quasi.all(|(place, quasi)| quasi.missing_code(0) != Some(finest.code(class, place)))
    }
}

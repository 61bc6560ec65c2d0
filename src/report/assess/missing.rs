//! The figures of a node under each reading of missing values, side by side.

use super::figures::prosecutor;
use super::uniqueness;
use crate::candidate::Candidate;
use crate::candidate::agreeing::frequencies;
use crate::classes::{Classes, Frequencies, Sizes};
use crate::plan::{MissingAs, Plan};
use crate::report::MissingReading;
use crate::table::Table;

impl Candidate<'_> {
    /// Each reading with nothing left out but what it drops; none where no quasi-identifier is missing.
    pub(super) fn missing(&self, plan: &Plan, table: &Table) -> Vec<MissingReading> {
        if !self.study.quasi().iter().any(|quasi| quasi.has_missing()) {
            return Vec::new();
        }
        let thresholds = self.thresholds(plan);
        // Dropped records are not in the classes, so they are counted again.
        let counted = (self.study.missing_as() == MissingAs::Drop).then(|| {
            let study = self.study.reading(MissingAs::Category);
            Classes::of(&study, &study.records(table))
        });
        let finest = counted.as_ref().unwrap_or(&self.base.classes);
        let (classes, parents) = finest.roll_up(self.study, self.levels);
        let reading = |missing_as: MissingAs, dropped: u64, found: &Frequencies| {
            let (unique, risk) = (uniqueness(found), prosecutor(found, &thresholds));
            MissingReading {
                missing_as: missing_as.name().to_owned(),
                records: found.records(),
                dropped,
                unique_records: unique.records,
                unique_share: unique.share,
                highest: risk.highest,
                average: risk.average,
                at_risk: risk.at_risk,
            }
        };

        let category = Frequencies::from(&Sizes::of(classes.sizes().iter().copied()));
        let wildcard = match &self.agreeing {
            Some(_) => self.all_frequencies.clone(),
            None => {
                let agreement = classes.agreement(self.study.quasi(), Vec::new());
                let everything = vec![true; classes.len()];
                frequencies(agreement.sample(), classes.sizes(), &everything)
            }
        };
        let mut complete = vec![0; classes.len()];
        for (class, &parent) in parents.iter().enumerate() {
            if self.is_complete(finest, class) {
                complete[parent as usize] += finest.sizes()[class];
            }
        }
        let drop = Frequencies::from(&Sizes::of(complete));
        let dropped = category.records() - drop.records();
        vec![
            reading(MissingAs::Category, 0, &category),
            reading(MissingAs::Wildcard, 0, &wildcard),
            reading(MissingAs::Drop, dropped, &drop),
        ]
    }

    /// Whether no quasi-identifier is missing in a class of the finest node.
    fn is_complete(&self, finest: &Classes, class: usize) -> bool {
        let mut quasi = self.study.quasi().iter().enumerate();
        quasi.all(|(place, quasi)| quasi.missing_code(0) != Some(finest.code(class, place)))
    }
}

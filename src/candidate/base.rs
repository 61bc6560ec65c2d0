//! What stays the same while levels move.

use crate::classes::{Classes, Histograms, Marginals, PeopleByClass, SensitiveCounts, Sizes};
use crate::goal::SeenValues;
use crate::risk::disclosure::Prior;
use crate::study::{Records, Study};
use crate::table::Table;

/// What stays the same while levels move: the finest classes and the counts of the input.
#[derive(Debug)]
pub struct Base {
    /// Classes at level 0 of every quasi-identifier.
    pub classes: Classes,
    /// The class of each line; [`crate::classes::NO_CLASS`] for one that is left out.
    pub members: Vec<u32>,
    /// Their sizes.
    pub sizes: Sizes,
    /// Records by level-0 code.
    pub marginals: Marginals,
    /// People of the population in the classes, where they are known.
    pub people: Option<PeopleByClass>,
    /// The values of each sensitive column in the classes.
    pub values: Vec<BaseValues>,
    /// Lines of data.
    pub rows: u64,
    /// Records read.
    pub read: u64,
    /// Records left out because a quasi-identifier is missing.
    pub dropped: u64,
}

impl Base {
    /// Counts the records of a table once.
    pub fn of(study: &Study, table: &Table) -> Base {
        let records = study.records(table);
        let population = study.population();
        let weights = population
            .filter(|population| population.is_by_weight())
            .and_then(|_| study.weights(table));
        let (classes, members) = Classes::with_members(study, &records);
        let people = match weights {
            Some(weights) => {
                Some(PeopleByClass::of_weights(classes.len(), &members, &records, &weights))
            }
            None => population
                .and_then(|population| population.people())
                .map(|people| PeopleByClass::of_table(people, &records, study.missing_as())),
        };
        let values = BaseValues::of(study, &records, &members, classes.len());
        Base::counted(study, &records, (classes, members), people, values)
    }

    fn counted(
        study: &Study,
        records: &Records<'_>,
        (classes, members): (Classes, Vec<u32>),
        people: Option<PeopleByClass>,
        values: Vec<BaseValues>,
    ) -> Base {
        let sizes = Sizes::of(classes.sizes().iter().copied());
        let marginals = Marginals::of(study, &classes);
        let (rows, read, dropped) = (records.rows() as u64, records.read(), records.dropped());
        Base { classes, members, sizes, marginals, people, values, rows, read, dropped }
    }
}

/// The values of one sensitive column in the finest classes, and in the table.
#[derive(Debug)]
pub struct BaseValues {
    /// In the finest classes.
    pub counts: SensitiveCounts,
    /// Among all records read.
    pub prior: Prior,
}

impl BaseValues {
    /// Counts the sensitive columns of a table; `members` is the class of each line.
    fn of(
        study: &Study,
        records: &Records<'_>,
        members: &[u32],
        classes: usize,
    ) -> Vec<BaseValues> {
        let columns = study.sensitive().iter().enumerate();
        columns
            .map(|(number, column)| {
                let prior = Prior::new(column.records().to_vec());
                BaseValues {
                    counts: SensitiveCounts::of_column(column, number, records, members, classes),
                    prior: match column.groups() {
                        Some(groups) => prior.with_groups(groups),
                        None => prior,
                    },
                }
            })
            .collect()
    }
}

impl Base {
    /// The values of each sensitive column in the classes of a node.
    pub fn roll_up_values(&self, parents: &[u32], classes: usize) -> Vec<Histograms> {
        self.values.iter().map(|values| values.counts.roll_up(parents, classes)).collect()
    }

    /// The values as a goal sees them; none where they were not rolled up.
    pub fn seen<'s>(&'s self, rolled_up: &'s [Histograms]) -> Vec<SeenValues<'s>> {
        let pairs = rolled_up.iter().zip(&self.values);
        pairs.map(|(classes, base)| SeenValues { classes, prior: &base.prior }).collect()
    }
}

//! What a node gives away about sensitive values.

use super::{Assessment, Base};
use crate::classes::{Histograms, SensitiveCounts};
use crate::goal::SeenValues;
use crate::plan::{Closeness, Plan};
use crate::report::{DisclosureFigures, Homogeneity, RecursiveC};
use crate::risk::disclosure::closeness::Distance;
use crate::risk::disclosure::{Prior, disclosure};
use crate::study::{Records, Sensitive, Study};

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
    pub(super) fn of(
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
    pub(super) fn roll_up_values(&self, parents: &[u32], classes: usize) -> Vec<Histograms> {
        self.values.iter().map(|values| values.counts.roll_up(parents, classes)).collect()
    }

    /// The values as a goal sees them; none where they were not rolled up.
    pub(super) fn seen<'s>(&'s self, rolled_up: &'s [Histograms]) -> Vec<SeenValues<'s>> {
        let pairs = rolled_up.iter().zip(&self.values);
        pairs.map(|(classes, base)| SeenValues { classes, prior: &base.prior }).collect()
    }
}

impl Assessment<'_> {
    /// The values of each sensitive column in the classes of this node.
    pub(super) fn roll_up_values(&self) -> Vec<Histograms> {
        self.base.roll_up_values(&self.parents, self.classes.len())
    }

    /// The figures of each sensitive column over the kept classes; none where values were not rolled up.
    pub(super) fn disclosure(&self, plan: &Plan, values: &[Histograms]) -> Vec<DisclosureFigures> {
        let columns = self.study.sensitive().iter().zip(self.base.seen(values));
        columns
            .map(|(column, values)| {
                let distance = distance(plan, column);
                let kept = |class: usize| self.keeps[class];
                let found = disclosure(values.classes, kept, values.prior, distance);
                DisclosureFigures {
                    name: column.name().to_owned(),
                    missing: column.missing(),
                    values: column.records().len() as u64,
                    distinct_l: found.distinct_l,
                    entropy_l: found.entropy_l,
                    grassberger_l: found.grassberger_l,
                    recursive_c: found
                        .recursive_c
                        .into_iter()
                        .map(|(l, c)| RecursiveC { l, c })
                        .collect(),
                    alpha: found.alpha,
                    t: found.t,
                    t_kind: distance.name().to_owned(),
                    basic_beta: found.basic_beta,
                    enhanced_beta: found.enhanced_beta,
                    delta_disclosure: found.delta_disclosure,
                    absent: found.absent,
                    homogeneity: Homogeneity {
                        records: found.homogeneous,
                        share: (found.records > 0)
                            .then(|| found.homogeneous as f64 / found.records as f64),
                    },
                }
            })
            .collect()
    }
}

/// The goal's way to measure distances in a column; else by order where it has one.
fn distance(plan: &Plan, column: &Sensitive) -> Distance {
    match plan.goal.as_ref().and_then(|goal| goal.closeness_of(column.name())) {
        Some(Closeness::Equal) => Distance::Equal,
        Some(Closeness::Ordered) => Distance::Ordered,
        Some(Closeness::Hierarchical) => Distance::Hierarchical,
        None if column.is_ordered() => Distance::Ordered,
        None => Distance::Equal,
    }
}

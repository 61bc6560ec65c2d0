//! What a node gives away about sensitive values.

use crate::candidate::Candidate;
use crate::classes::Histograms;
use crate::plan::{Closeness, Plan};
use crate::report::{DisclosureFigures, Homogeneity, RecursiveC};
use crate::risk::disclosure::closeness::Distance;
use crate::risk::disclosure::disclosure;
use crate::study::Sensitive;

impl Candidate<'_> {
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

//! What a search optimises: a utility measure, and what can be said of it before a node is counted.

use crate::candidate::Base;
use crate::classes::Classes;
use crate::error::{Error, Result};
use crate::plan::{MissingAs, Plan};
use crate::study::Study;
use crate::utility::{Least, LossSettings, Node, UtilityKind};

/// A sum of so many doubles is not further off than this part of it.
const ROUNDING: f64 = 1e-9;

/// The utility measure of a search.
///
/// A *cost* is its value so that less is better.
/// Bounds are costs, and never above what they bound, however sums are rounded: a node may be left out whose bound
/// is above the best cost, not one whose bound equals it.
#[derive(Clone, Debug)]
pub struct Objective {
    kind: UtilityKind,
    loss: LossSettings,
    least: Least,
    /// Records that are kept at least where the suppression limit holds.
    least_kept: u64,
    /// Records of the input.
    records: u64,
    /// What the finest classes say of every node.
    input: f64,
}

impl Objective {
    /// The measure that the plan's goal names; the loss where it names none.
    ///
    /// # Errors
    /// An id that is none of a utility measure, one that has no value where missing values are wildcards, settings of
    /// the loss that are wrong.
    pub fn check(plan: &Plan, study: &Study, base: &Base) -> Result<Objective> {
        let goal = plan.goal.as_ref();
        let kind = match goal.and_then(|goal| goal.utility.as_deref()) {
            None => UtilityKind::Loss,
            Some(id) => UtilityKind::from_id(id).ok_or_else(|| {
                let known: Vec<&str> = UtilityKind::ALL.iter().map(|kind| kind.id()).collect();
                Error::input("search-utility-unknown")
                    .with("name", id)
                    .with("known", known.join(", "))
            })?,
        };
        if kind.needs_classes() && study.missing_as() == MissingAs::Wildcard {
            return Err(Error::input("search-utility-needs-classes").with("name", kind.id()));
        }
        let loss = LossSettings::check(plan, study)?;
        let limit = goal.map_or(0.0, |goal| goal.suppression_limit);
        let records = base.sizes.records();
        let left_out = (limit * base.read as f64) as u64;
        let squares = base.sizes.sum_of_squares() as f64;
        let least_kept = records.saturating_sub(left_out);
        let classes = base.sizes.classes().max(1) as f64;
        Ok(Objective {
            kind,
            least: Least::of(kind, &loss, study, &base.marginals),
            loss,
            least_kept,
            records,
            input: match kind {
                UtilityKind::Discernibility | UtilityKind::DiscernibilityAll => squares,
                UtilityKind::AverageClassSize => least_kept as f64 / classes,
                UtilityKind::AverageClassSizeWithSuppressed => records as f64 / classes,
                _ => f64::NEG_INFINITY,
            },
        })
    }

    /// The id of the measure in the catalogue.
    pub fn id(&self) -> &'static str {
        self.kind.id()
    }

    /// Which measure it is.
    pub fn kind(&self) -> UtilityKind {
        self.kind
    }

    /// The settings of the loss.
    pub fn loss(&self) -> &LossSettings {
        &self.loss
    }

    /// The raw value at a node, to the last bit as a report has it; `None` where it is not defined.
    pub fn value(&self, node: &Node<'_>) -> Option<f64> {
        self.kind.measure(node, &self.loss).value
    }

    /// The cost of a raw value, or the raw value of a cost.
    pub fn turned(&self, value: f64) -> f64 {
        if self.kind.more_is_better() { -value } else { value }
    }

    /// The cost of these levels and of all coarser ones is not below this, whatever is left out.
    pub fn least(&self, levels: &[u32]) -> f64 {
        self.least.at(levels).max(self.input)
    }

    /// As [`Objective::least`], from the classes at the levels or at finer ones; `-inf` where they say nothing.
    pub fn least_from(&self, study: &Study, classes: &Classes) -> f64 {
        match self.kind {
            UtilityKind::Discernibility | UtilityKind::DiscernibilityAll => {
                let squares = classes.sizes().iter().map(|&f| u128::from(f) * u128::from(f));
                squares.sum::<u128>() as f64
            }
            UtilityKind::AverageClassSize => self.least_kept as f64 / classes.len().max(1) as f64,
            UtilityKind::AverageClassSizeWithSuppressed => {
                self.records as f64 / classes.len().max(1) as f64
            }
            UtilityKind::Ambiguity => {
                let columns = study.quasi().iter().zip(classes.levels().iter());
                let covered: Vec<Vec<f64>> = columns
                    .map(|(column, &level)| {
                        let codes = 0..column.code_count(level);
                        codes.map(|code| f64::from(column.leaves(level, code))).collect()
                    })
                    .collect();
                let combinations = |class: usize| -> f64 {
                    let cells = covered.iter().enumerate();
                    cells
                        .map(|(quasi, covered)| covered[classes.code(class, quasi) as usize])
                        .product()
                };
                let classes = classes.sizes().iter().enumerate();
                let sum: f64 =
                    classes.map(|(class, &size)| size as f64 * combinations(class)).sum();
                sum * (1.0 - ROUNDING)
            }
            _ => f64::NEG_INFINITY,
        }
    }
}

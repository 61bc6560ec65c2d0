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
    pub(super) least: Least,
    /// Records that are kept at least where the suppression limit holds.
    pub(super) least_kept: u64,
    /// Records of the input.
    pub(super) records: u64,
    /// What the finest classes say of every node.
    input: f64,
}

impl Objective {
    /// The measure that the plan's goal names; the loss where it names none.
    ///
    /// # Errors
    /// An id that is none of a utility measure, one that has no value where missing values are wildcards or for want of
    /// numbers, settings of the loss that are wrong.
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
        let measured = study.quasi().iter().filter(|quasi| quasi.positions().is_measured());
        if measured.count() < kind.needed_numbers() {
            return Err(Error::input("search-utility-needs-numbers")
                .with("name", kind.id())
                .with("columns", kind.needed_numbers() as u64));
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

    /// What decides between nodes of the same value: smaller is better, number by number.
    pub fn ranked(&self, node: &Node<'_>) -> Vec<f64> {
        self.kind.ranked(node, &self.loss)
    }

    /// The cost of a raw value, or the raw value of a cost.
    pub fn turned(&self, value: f64) -> f64 {
        if self.kind.more_is_better() { -value } else { value }
    }

    /// No node costs less than this, as the finest classes say.
    pub(super) fn input(&self) -> f64 {
        self.input
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidate::Candidate;
    use crate::goal::Goal;
    use crate::search::Axis;
    use crate::study::Levels;
    use crate::table::{CsvOptions, CsvReader};

    fn plan(goal: &str) -> Plan {
        let rows = r#"[["p", "1", "*"], ["q", "1", "*"], ["r", "2", "*"], ["s", "2", "*"]]"#;
        let plan = format!(
            "[columns.a]\nrole = \"quasi-identifier\"\nhierarchy = {{ rows = {rows} }}\n\
             [goal]\nk = 3\nsuppression-limit = 0.5\n{goal}\n"
        );
        Plan::from_toml(&plan).expect("a plan")
    }

    /// Three p, three q, one r and one s.
    fn counted(plan: &Plan) -> (Study, Base) {
        let mut reader = CsvReader::new(CsvOptions::default()).expect("options in range");
        reader.feed(b"a\np\np\np\nq\nq\nq\nr\ns\n").expect("a table");
        let table = reader.finish().expect("a table");
        let study = Study::check(plan, &table, &Default::default(), false).expect("a study");
        let base = Base::of(&study, &table);
        (study, base)
    }

    #[test]
    fn measures_of_a_search_are_those_found_by_hand() {
        // At level 1 six records are one class, and r and s another, which is left out.
        let by_hand = [
            ("height", 1.0),
            // 6² + 2²
            ("discernibility-all", 40.0),
            // Eight records; one class, and one more for those left out.
            ("average-class-size-with-suppressed", 4.0),
            // Of p and q each record loses log2(6 / 3), of r and s log2(2 / 1).
            ("non-uniform-entropy-all", 8.0),
            // Those left out are all alike by then: log2(2 / 2) each.
            ("non-uniform-entropy-with-suppressed", 8.0),
        ];
        for (id, want) in by_hand {
            let plan = plan(&format!("utility = \"{id}\""));
            let (study, base) = counted(&plan);
            let goal = plan.goal.as_ref().expect("a goal");
            let goal = Goal::check(goal, &study, base.read).expect("a goal in range");
            let objective = Objective::check(&plan, &study, &base).expect("a measure");
            let levels = Levels::new(vec![1]);
            let candidate = Candidate::of(&study, &base, &levels, Some(&goal));
            assert_eq!(candidate.suppressed(), 2);
            assert_eq!(objective.value(&candidate.node()), Some(want), "{id}");
            assert!(objective.least(&levels) <= want, "{id}");
        }
    }

    #[test]
    fn a_name_that_is_none_is_refused_with_those_that_are() {
        let unknown = plan("utility = \"losses\"\nrisk = \"highest\"");
        let (study, base) = counted(&unknown);
        let utility = Objective::check(&unknown, &study, &base).expect_err("no such measure");
        assert!(utility.line(crate::Lang::En).contains("non-uniform-entropy-all"));
        let risk = Axis::check(&unknown, &study).expect_err("no such risk");
        assert!(risk.line(crate::Lang::En).contains("prosecutor-average"));
        // People by class are unknown.
        let people = plan("risk = \"marketer\"");
        assert_eq!(
            Axis::check(&people, &study).map_err(|error| error.id()),
            Err("goal-needs-population")
        );
    }
}

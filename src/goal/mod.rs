//! The conditions that a release must meet, and which classes are kept under them.
//!
//! Conditions per class say which classes are kept; conditions per table are judged on what is kept.
//! Each condition says what becomes of it where classes are joined ([`Nature`]), and the goal from that whether it is
//! monotone.

mod condition;
mod finer;
mod nature;
mod rule;
mod sensitive;

pub use condition::{Condition, EstimatedKMap};
pub use finer::ByClass;
pub use nature::Nature;
pub use sensitive::{OnColumn, SeenValues};

use crate::classes::Frequencies;
use crate::error::{Error, Result};
use crate::plan::GoalPlan;
use crate::risk::journalist::ClassPeople;
use crate::study::Study;

/// A checked goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    conditions: Vec<Condition>,
    suppression_limit: f64,
}

/// What a goal looks at: the classes of one node.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// Records in each class.
    pub sizes: &'a [u64],
    /// Records that agree with each class; `None` where that is the class, because missing values are no wildcards.
    pub agreeing: Option<&'a [u64]>,
    /// People of the population in each class; `None` where they are unknown.
    pub people: Option<&'a [f64]>,
    /// The values of each sensitive column of the study; empty where no condition asks for them.
    pub values: &'a [SeenValues<'a>],
}

impl<'a> Seen<'a> {
    /// f by class: the records that agree with it.
    pub fn frequencies(self) -> &'a [u64] {
        self.agreeing.unwrap_or(self.sizes)
    }

    /// Records and people of the kept classes; none where people are unknown.
    pub fn kept_people(self, keeps: &'a [bool]) -> impl Iterator<Item = ClassPeople> {
        let people = self.people.unwrap_or_default();
        let classes = (0..people.len()).filter(|&class| keeps[class]);
        classes.map(move |class| {
            // Records that agree without being in the class are people of the population, too.
            let least = self.agreeing.map_or(0.0, |agreeing| agreeing[class] as f64);
            ClassPeople { records: self.sizes[class], people: people[class].max(least) }
        })
    }
}

/// What was found for one condition.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The plan's name of the condition.
    pub condition: &'static str,
    /// The sensitive column that it is about.
    pub column: Option<String>,
    /// The kind of the condition, where it has several.
    pub kind: Option<&'static str>,
    /// What was found; `None` where nothing is kept.
    pub value: Option<f64>,
    /// The limit in the plan.
    pub limit: f64,
    /// Whether it holds.
    pub met: bool,
}

impl Goal {
    /// Checks the goal of a plan for a table of `read` records.
    ///
    /// # Errors
    /// A limit outside its range, a condition on a population that the plan does not give by class, or on a
    /// column that is not sensitive.
    pub fn check(plan: &GoalPlan, study: &Study, read: u64) -> Result<Goal> {
        let mut goal = Goal::limits(plan)?;
        let on_columns = OnColumn::check(plan, study)?.into_iter().map(Condition::Sensitive);
        goal.conditions.extend(on_columns);
        let people = study.population().and_then(|population| population.size(read));
        if let Some((population, people)) = study.population().zip(people) {
            for condition in &mut goal.conditions {
                let Condition::KMap(k) = *condition else { continue };
                *condition = Condition::EstimatedKMap(EstimatedKMap {
                    k,
                    fraction: (read as f64 / people).min(1.0),
                    significance: population.significance(),
                    cell_sizes: population.cell_sizes().unwrap_or_default(),
                });
            }
        }
        let by_class = study.population().is_some_and(|population| population.is_by_class());
        match goal.conditions.iter().find(|condition| condition.needs_people()) {
            Some(condition) if !by_class => {
                Err(Error::input("goal-needs-population").with("condition", condition.name()))
            }
            _ => Ok(goal),
        }
    }

    fn limits(plan: &GoalPlan) -> Result<Goal> {
        let mut conditions = Vec::new();
        if let Some(k) = plan.k {
            if k == 0 {
                return Err(Error::input("goal-k"));
            }
            conditions.push(Condition::K(k));
        }
        if let Some(k) = plan.k_map {
            if k == 0 {
                return Err(Error::input("goal-k"));
            }
            conditions.push(Condition::KMap(k));
        }
        let shares = [
            ("prosecutor", plan.prosecutor, Condition::Prosecutor as fn(f64) -> Condition),
            ("journalist", plan.journalist, Condition::Journalist),
            ("average", plan.average, Condition::Average),
            ("marketer", plan.marketer, Condition::Marketer),
            ("uniqueness", plan.uniqueness, Condition::Uniqueness),
        ];
        for (name, limit, condition) in shares {
            let Some(limit) = limit else { continue };
            // No class is large enough for a probability of 0, but a share of uniques may well be 0.
            let lowest_is_open = name != "uniqueness";
            if !(0.0..=1.0).contains(&limit) || (lowest_is_open && limit == 0.0) {
                return Err(Error::input("goal-share").with("condition", name));
            }
            conditions.push(condition(limit));
        }
        if !(0.0..=1.0).contains(&plan.suppression_limit) {
            return Err(Error::input("goal-share").with("condition", "suppression-limit"));
        }
        Ok(Goal { conditions, suppression_limit: plan.suppression_limit })
    }

    /// The conditions.
    pub fn conditions(&self) -> &[Condition] {
        &self.conditions
    }

    /// The share of records that may be left out.
    pub fn suppression_limit(&self) -> f64 {
        self.suppression_limit
    }

    /// Whether so many of the records read may be left out.
    pub fn allows(&self, suppressed: u64, records: u64) -> bool {
        suppressed as f64 <= self.suppression_limit * records as f64
    }

    /// Whether a condition asks for the values of sensitive columns.
    pub fn needs_values(&self) -> bool {
        self.conditions.iter().any(Condition::needs_values)
    }

    /// The smallest class that the conditions on class sizes keep.
    pub fn smallest_kept(&self) -> u64 {
        self.conditions.iter().map(Condition::smallest_kept).max().unwrap_or(1)
    }

    /// Which classes meet every condition per class.
    pub fn keep(&self, seen: &Seen<'_>) -> Vec<bool> {
        let smallest = self.smallest_kept();
        let frequencies = seen.frequencies().iter();
        let mut keeps: Vec<bool> = frequencies.map(|&f| f >= smallest).collect();
        for condition in &self.conditions {
            condition.sift(seen, &mut keeps);
        }
        keeps
    }

    /// Judges what is kept.
    ///
    /// `kept` are the records of the kept classes by f; `suppressed` of `records` records are left out.
    pub fn judge(
        &self,
        seen: &Seen<'_>,
        keeps: &[bool],
        kept: &Frequencies,
        suppressed: u64,
        records: u64,
    ) -> Vec<Finding> {
        let judged = self.conditions.iter().map(|condition| condition.judge(seen, keeps, kept));
        let mut findings: Vec<Finding> = judged.collect();
        let share = if records == 0 { 0.0 } else { suppressed as f64 / records as f64 };
        findings.push(Finding {
            condition: "suppression-limit",
            column: None,
            kind: None,
            value: Some(share),
            limit: self.suppression_limit,
            met: self.allows(suppressed, records),
        });
        findings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goal(plan: GoalPlan) -> Goal {
        Goal::limits(&plan).expect("a goal in range")
    }

    /// The findings where these classes are kept of so many records.
    fn judged(goal: &Goal, kept: &[u64], records: u64) -> Vec<Finding> {
        let sizes = Frequencies::of(kept.iter().map(|&size| (size, size)));
        let suppressed = records - sizes.records();
        let seen = Seen { sizes: kept, agreeing: None, people: None, values: &[] };
        goal.judge(&seen, &vec![true; kept.len()], &sizes, suppressed, records)
    }

    #[test]
    fn k_and_prosecutor_decide_which_classes_stay() {
        let goal = goal(GoalPlan { k: Some(5), prosecutor: Some(0.09), ..GoalPlan::default() });
        assert_eq!(goal.smallest_kept(), 12);
        assert_eq!(
            goal.keep(&Seen { sizes: &[11, 12], agreeing: None, people: None, values: &[] }),
            [false, true]
        );
    }

    #[test]
    fn table_conditions_and_the_limit_are_judged_on_what_is_kept() {
        let goal = goal(GoalPlan {
            average: Some(0.1),
            uniqueness: Some(0.0),
            suppression_limit: 0.02,
            ..GoalPlan::default()
        });
        let findings = judged(&goal, &[10, 10, 1], 22);
        let met: Vec<bool> = findings.iter().map(|finding| finding.met).collect();
        assert_eq!(met, [false, false, false]);
        assert_eq!(findings[0].value, Some(3.0 / 21.0));
        assert_eq!(findings[2].value, Some(1.0 / 22.0));
    }

    #[test]
    fn the_limit_itself_is_within_the_limit() {
        let goal = goal(GoalPlan { suppression_limit: 0.02, ..GoalPlan::default() });
        assert!(judged(&goal, &[98], 100)[0].met);
        assert!(!judged(&goal, &[97], 100)[0].met);
    }

    #[test]
    fn people_decide_under_journalist_and_k_map() {
        let plan = GoalPlan { journalist: Some(0.2), k_map: Some(8), ..GoalPlan::default() };
        let goal = goal(plan);
        let people = Some(&[8.0, 5.0, 4.0][..]);
        let seen = Seen { sizes: &[1, 2, 9], agreeing: None, people, values: &[] };
        // The third class has fewer people than records: its nine records are taken as its people.
        assert_eq!(goal.keep(&seen), [true, false, true]);
        let findings =
            goal.judge(&seen, &[true, false, true], &Frequencies::of([(1, 1), (9, 9)]), 2, 12);
        assert_eq!((findings[0].condition, findings[0].value), ("k-map", Some(8.0)));
        assert_eq!((findings[1].condition, findings[1].value), ("journalist", Some(0.125)));
    }

    #[test]
    fn limits_out_of_range_are_refused() {
        let plans = [
            GoalPlan { k: Some(0), ..GoalPlan::default() },
            GoalPlan { prosecutor: Some(0.0), ..GoalPlan::default() },
            GoalPlan { average: Some(1.5), ..GoalPlan::default() },
            GoalPlan { suppression_limit: f64::NAN, ..GoalPlan::default() },
        ];
        for plan in plans {
            assert!(Goal::limits(&plan).is_err(), "{plan:?}");
        }
    }
}

//! The conditions that a release must meet, and which classes are kept under them.
//!
//! Conditions per class say which classes are kept; conditions per table are judged on what is kept.
//! Every condition here is monotone: at coarser levels, with nothing left out, it does not get worse.

use crate::classes::Sizes;
use crate::error::{Error, Result};
use crate::plan::GoalPlan;
use crate::risk::attackers::{effective_k, is_above, prosecutor};
use crate::risk::uniqueness::uniques;

/// A checked goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    conditions: Vec<Condition>,
    suppression_limit: f64,
}

/// One condition; all must hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Condition {
    /// Per class: at least so many records.
    K(u64),
    /// Per class: 1/f at most.
    Prosecutor(f64),
    /// Per table: J/n at most.
    Average(f64),
    /// Per table: share of unique records at most.
    Uniqueness(f64),
}

/// What was found for one condition.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The plan's name of the condition.
    pub condition: &'static str,
    /// What was found; `None` where nothing is kept.
    pub value: Option<f64>,
    /// The limit in the plan.
    pub limit: f64,
    /// Whether it holds.
    pub met: bool,
}

impl Goal {
    /// Checks the goal of a plan.
    ///
    /// # Errors
    /// A limit outside its range.
    pub fn check(plan: &GoalPlan) -> Result<Goal> {
        let mut conditions = Vec::new();
        if let Some(k) = plan.k {
            if k == 0 {
                return Err(Error::input("goal-k"));
            }
            conditions.push(Condition::K(k));
        }
        let shares = [
            ("prosecutor", plan.prosecutor, Condition::Prosecutor as fn(f64) -> Condition),
            ("average", plan.average, Condition::Average),
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

    /// Whether a class of this size meets every condition per class.
    pub fn keeps(&self, size: u64) -> bool {
        size >= self.smallest_kept()
    }

    /// The smallest class that meets every condition per class.
    pub fn smallest_kept(&self) -> u64 {
        self.conditions.iter().map(|condition| condition.smallest_kept()).max().unwrap_or(1)
    }

    /// Judges what is kept.
    ///
    /// `kept` are the sizes of the kept classes; `suppressed` of `records` records are left out.
    pub fn judge(&self, kept: &Sizes, suppressed: u64, records: u64) -> Vec<Finding> {
        let mut findings: Vec<Finding> =
            self.conditions.iter().map(|condition| condition.judge(kept)).collect();
        let share = if records == 0 { 0.0 } else { suppressed as f64 / records as f64 };
        findings.push(Finding {
            condition: "suppression-limit",
            value: Some(share),
            limit: self.suppression_limit,
            met: suppressed as f64 <= self.suppression_limit * records as f64,
        });
        findings
    }
}

impl Condition {
    /// The plan's name.
    pub fn name(self) -> &'static str {
        match self {
            Condition::K(_) => "k",
            Condition::Prosecutor(_) => "prosecutor",
            Condition::Average(_) => "average",
            Condition::Uniqueness(_) => "uniqueness",
        }
    }

    fn smallest_kept(self) -> u64 {
        match self {
            Condition::K(k) => k,
            Condition::Prosecutor(limit) => effective_k(limit).unwrap_or(u64::MAX),
            Condition::Average(_) | Condition::Uniqueness(_) => 1,
        }
    }

    /// Nothing kept breaks no condition: there is nobody to find.
    fn judge(self, kept: &Sizes) -> Finding {
        let (value, limit, met) = match self {
            Condition::K(k) => {
                let smallest = kept.smallest();
                (smallest.map(|size| size as f64), k as f64, smallest.is_none_or(|size| size >= k))
            }
            Condition::Prosecutor(limit) => {
                let met = kept.smallest().is_none_or(|size| !is_above(size, limit));
                (prosecutor(kept).highest, limit, met)
            }
            Condition::Average(limit) => {
                let average = prosecutor(kept).average;
                (average, limit, average.is_none_or(|average| average <= limit))
            }
            Condition::Uniqueness(limit) => {
                let records = kept.records();
                let share = (records > 0).then(|| uniques(kept) as f64 / records as f64);
                (share, limit, share.is_none_or(|share| share <= limit))
            }
        };
        Finding { condition: self.name(), value, limit, met }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goal(plan: GoalPlan) -> Goal {
        Goal::check(&plan).expect("a goal in range")
    }

    #[test]
    fn k_and_prosecutor_decide_which_classes_stay() {
        let goal = goal(GoalPlan { k: Some(5), prosecutor: Some(0.09), ..GoalPlan::default() });
        assert_eq!(goal.smallest_kept(), 12);
        assert!(!goal.keeps(11) && goal.keeps(12));
    }

    #[test]
    fn table_conditions_and_the_limit_are_judged_on_what_is_kept() {
        let goal = goal(GoalPlan {
            average: Some(0.1),
            uniqueness: Some(0.0),
            suppression_limit: 0.02,
            ..GoalPlan::default()
        });
        let findings = goal.judge(&Sizes::of([10, 10, 1]), 1, 22);
        let met: Vec<bool> = findings.iter().map(|finding| finding.met).collect();
        assert_eq!(met, [false, false, false]);
        assert_eq!(findings[0].value, Some(3.0 / 21.0));
        assert_eq!(findings[2].value, Some(1.0 / 22.0));
    }

    #[test]
    fn the_limit_itself_is_within_the_limit() {
        let goal = goal(GoalPlan { suppression_limit: 0.02, ..GoalPlan::default() });
        assert!(goal.judge(&Sizes::of([98]), 2, 100)[0].met);
        assert!(!goal.judge(&Sizes::of([97]), 3, 100)[0].met);
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
            assert!(Goal::check(&plan).is_err(), "{plan:?}");
        }
    }
}

//! Reports of nodes that were judged before, so that a chart or a trade-off does not count them again.

use std::collections::VecDeque;

use crate::plan::{GoalPlan, Plan, ReleasePlan, UtilityPlan};
use crate::report::Report;
use crate::study::Levels;

/// How many reports are kept: the neighbours of a node with many columns, a few times over.
const MOST: usize = 256;

/// The newest reports over one ground.
#[derive(Debug, Default)]
pub(super) struct Memo {
    reports: VecDeque<(Key, Report)>,
}

/// What the figures of a report depend on beside the ground.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Key {
    levels: Levels,
    goal: Option<GoalPlan>,
    utility: UtilityPlan,
    release: ReleasePlan,
    importance: Vec<f64>,
}

impl Key {
    /// The key of a plan with its levels put elsewhere.
    pub(super) fn of(plan: &Plan, levels: &Levels) -> Key {
        Key {
            levels: levels.clone(),
            goal: plan.goal.clone(),
            utility: plan.utility.clone(),
            release: plan.release.clone(),
            importance: plan.columns.values().map(|column| column.importance).collect(),
        }
    }
}

impl Memo {
    /// The report of a key.
    pub(super) fn find(&self, key: &Key) -> Option<&Report> {
        self.reports.iter().find(|(known, _)| known == key).map(|(_, report)| report)
    }

    /// Keeps a report; the oldest one gives way.
    pub(super) fn keep(&mut self, key: Key, report: Report) {
        if self.reports.len() == MOST {
            self.reports.pop_front();
        }
        self.reports.push_back((key, report));
    }
}

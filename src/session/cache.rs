//! What a move of a level does not change, and the candidate of a plan over it.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use indexmap::IndexMap;

use super::memo::{Key, Memo};
use crate::analysis::{Known, Setting};
use crate::candidate::{Base, Candidate, Released};
use crate::error::Result;
use crate::goal::Goal;
use crate::persons::Gathered;
use crate::plan::{AnalysisPlan, Plan, ReleaseMethod};
use crate::recoding;
use crate::report::Report;
use crate::report::assess::Node;
use crate::study::{Ground, Levels, Study};
use crate::table::Table;

/// What a move of a level does not change.
#[derive(Debug)]
pub(super) struct Cache {
    pub(super) ground: Ground,
    pub(super) study: Arc<Study>,
    pub(super) base: Arc<Base>,
    /// The table that is judged.
    pub(super) gathered: Rc<Gathered>,
    /// What came out of analyses before the release.
    known: Known,
    /// The analyses that were found to fit the table last.
    checked: RefCell<IndexMap<String, AnalysisPlan>>,
    memo: RefCell<Memo>,
    /// The newest node that was recoded, if there was anything to recode.
    recoded: RefCell<Option<(Key, Option<Arc<Released>>)>>,
}

impl Cache {
    pub(super) fn of(ground: Ground, study: Study, base: Base, gathered: Rc<Gathered>) -> Cache {
        Cache {
            ground,
            study: Arc::new(study),
            base: Arc::new(base),
            gathered,
            known: Known::default(),
            checked: RefCell::default(),
            memo: RefCell::default(),
            recoded: RefCell::default(),
        }
    }

    /// The table that is judged.
    pub(super) fn table(&self) -> &Table {
        &self.gathered.table
    }

    /// Refuses analyses that do not fit the table; of a table as it was released none is computed.
    pub(super) fn check_analyses(&self, plan: &Plan) -> Result<()> {
        if self.study.as_released() || *self.checked.borrow() == plan.study {
            return Ok(());
        }
        Setting::all(plan, self.table())?;
        *self.checked.borrow_mut() = plan.study.clone();
        Ok(())
    }

    /// The report of a plan with its levels put elsewhere, without words.
    pub(super) fn judge(&self, plan: &Plan, levels: &Levels) -> Result<Report> {
        let key = Key::of(plan, levels);
        if let Some(known) = self.memo.borrow().find(&key) {
            return Ok(known.clone());
        }
        let report = self.with_levels(plan, levels, |candidate| candidate.report(plan))?;
        self.memo.borrow_mut().keep(key, report.clone());
        Ok(report)
    }

    /// Asks the candidate of a plan, as the plan's method releases it.
    pub(super) fn with_candidate<T>(
        &self,
        plan: &Plan,
        ask: impl FnOnce(&Candidate<'_>) -> Result<T>,
    ) -> Result<T> {
        self.with_levels(plan, &self.study.levels(plan)?, ask)
    }

    /// As [`Cache::with_candidate`], with the levels put elsewhere.
    fn with_levels<T>(
        &self,
        plan: &Plan,
        levels: &Levels,
        ask: impl FnOnce(&Candidate<'_>) -> Result<T>,
    ) -> Result<T> {
        let goal = self.goal(plan)?;
        let node = Candidate::of(&self.study, &self.base, levels, goal.as_ref());
        match self.recoded(plan, &node)? {
            Some(released) => ask(&Candidate::released(&node, &released)),
            None => ask(&node),
        }
    }

    /// What the candidate of a plan is of, to be kept.
    pub(super) fn node(&self, plan: &Plan) -> Result<Node> {
        let (levels, goal) = (self.study.levels(plan)?, self.goal(plan)?);
        let released = match plan.release.method {
            ReleaseMethod::Records => None,
            _ => {
                let node = Candidate::of(&self.study, &self.base, &levels, goal.as_ref());
                self.recoded(plan, &node)?
            }
        };
        let (study, base) = (Arc::clone(&self.study), Arc::clone(&self.base));
        let known = self.known.clone();
        Ok(Node { study, base, levels, goal, released, known })
    }

    fn goal(&self, plan: &Plan) -> Result<Option<Goal>> {
        let goal = plan.goal.as_ref().map(|goal| Goal::check(goal, &self.study, self.base.read));
        goal.transpose()
    }

    /// What becomes of a node of the plan, if there is anything to recode.
    fn recoded(&self, plan: &Plan, node: &Candidate<'_>) -> Result<Option<Arc<Released>>> {
        let key = Key::of(plan, node.levels);
        let known = self.recoded.borrow().as_ref().filter(|(known, _)| *known == key).cloned();
        if let Some((_, released)) = known {
            return Ok(released);
        }
        let released = recoding::released(node, plan)?.map(Arc::new);
        *self.recoded.borrow_mut() = Some((key, released.clone()));
        Ok(released)
    }
}

//! A report in full, put together in steps: the figures that take longer than a move of a level may.

use std::sync::Arc;

use super::desk::{Desk, PASS, spend};
use super::notes;
use super::part::{LAST, Part};
use crate::analysis::Known;
use crate::candidate::{Base, Candidate, Counted, Released};
use crate::classes::Histograms;
use crate::error::Result;
use crate::goal::Goal;
use crate::plan::Plan;
use crate::report::{AssessProgress, Note, Report, SpecialUniquesProgress};
use crate::study::{Attacker, Levels, Study};
use crate::table::Table;
use crate::words::{self, Lang};

/// The node whose report is completed, and what it is a node of.
#[derive(Debug)]
pub struct Node {
    /// The plan against the table.
    pub study: Arc<Study>,
    /// The finest classes.
    pub base: Arc<Base>,
    /// The levels.
    pub levels: Levels,
    /// The goal.
    pub goal: Option<Goal>,
    /// What the plan's method makes of it, where that is not just to leave records out.
    pub released: Option<Arc<Released>>,
    /// What came out of analyses before the release.
    pub known: Known,
}

/// How a report is completed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Manner {
    /// Whether values of the table may stand in the report.
    pub show_values: bool,
    /// The language of notes.
    pub lang: Lang,
}

/// What is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// Everything.
    Full,
    /// The study and nothing else.
    Study,
    /// So many of the riskiest classes, and nothing else.
    Riskiest(usize),
}

impl Asked {
    fn first(self) -> Part {
        match self {
            Asked::Full => Part::Estimates,
            Asked::Study => Part::Study(None),
            Asked::Riskiest(limit) => Part::Riskiest(limit, None),
        }
    }
}

/// A report on its way to being full; it holds all that it needs, whatever the session does meanwhile.
pub struct Completion {
    node: Node,
    table: Table,
    plan: Plan,
    manner: Manner,
    attackers: Vec<Attacker>,
    report: Report,
    /// What was counted of the node; not before the first step.
    counted: Option<Counted>,
    /// The same of what is released of it in several shapes.
    counted_released: Option<Counted>,
    /// The values of each sensitive column in each class, where the node does not have them.
    rolled_up: Option<Vec<Histograms>>,
    part: Part,
    asked: Asked,
    searched: Option<SpecialUniquesProgress>,
}

impl Completion {
    /// Begins with the report of a node; the plan must be the one of the study, the goal and the levels.
    ///
    /// # Errors
    /// Attackers of the plan that do not fit the table.
    pub fn new(
        node: Node,
        report: Report,
        plan: &Plan,
        table: &Table,
        manner: Manner,
    ) -> Result<Completion> {
        let attackers = Attacker::all(plan, &node.study, table)?;
        let (plan, table) = (plan.clone(), table.clone());
        let (counted, counted_released, rolled_up, searched) = (None, None, None, None);
        let part = Part::Estimates;
        Ok(Completion {
            node,
            table,
            plan,
            manner,
            attackers,
            report,
            counted,
            counted_released,
            rolled_up,
            part,
            asked: Asked::Full,
            searched,
        })
    }

    /// Does the study and nothing else.
    pub fn of_study(self) -> Completion {
        self.of(Asked::Study)
    }

    /// Explains so many of the riskiest classes and does nothing else.
    pub fn of_riskiest(self, limit: usize) -> Completion {
        self.of(Asked::Riskiest(limit))
    }

    fn of(self, asked: Asked) -> Completion {
        Completion { part: asked.first(), asked, ..self }
    }

    /// Goes on for about so many looks at a class, at least for one count; a million take some milliseconds.
    ///
    /// # Errors
    /// Settings of the plan outside their range, found where they are used; the next step begins from the start.
    pub fn step(&mut self, budget: u64) -> Result<AssessProgress> {
        let Node { study, base, levels, goal, released, known } = &self.node;
        let mut looks = budget;
        let plain = match self.counted.take() {
            Some(counted) => Candidate::take_up(counted, study, base, levels, goal.as_ref()),
            None => {
                spend(&mut looks, 2 * PASS * base.classes.len() as u64);
                Candidate::of(study, base, levels, goal.as_ref())
            }
        };
        let released = released.as_ref().map(|released| match self.counted_released.take() {
            Some(counted) => Candidate::take_up_released(counted, &plain, released),
            None => {
                spend(&mut looks, 2 * PASS * released.classes() as u64);
                Candidate::released(&plain, released)
            }
        });
        let mut desk = Desk {
            node: released.as_ref().unwrap_or(&plain),
            table: &self.table,
            plan: &self.plan,
            manner: self.manner,
            attackers: &self.attackers,
            report: &mut self.report,
            rolled_up: &mut self.rolled_up,
            searched: &mut self.searched,
            known,
        };
        let mut failed = None;
        while looks > 0 && failed.is_none() && !matches!(self.part, Part::Finished) {
            let part = std::mem::replace(&mut self.part, Part::Finished);
            match desk.advance(part, &mut looks) {
                Ok(Part::SpecialUniques(None)) if self.asked == Asked::Study => {}
                Ok(part) => self.part = part,
                Err(error) => (self.part, failed) = (self.asked.first(), Some(error)),
            }
        }
        self.counted_released = released.map(Candidate::put_aside);
        self.counted = Some(plain.put_aside());
        match failed {
            Some(error) => Err(error),
            None => Ok(self.progress()),
        }
    }

    fn progress(&self) -> AssessProgress {
        AssessProgress {
            done: self.part.done(),
            of: LAST,
            special_uniques: self.searched.clone(),
            finished: matches!(self.part, Part::Finished),
        }
    }

    /// The report; what was not reached is not in it.
    pub fn finish(mut self) -> Report {
        self.report.full = matches!(self.part, Part::Finished) && self.asked == Asked::Full;
        self.report.plan = self.plan.to_toml();
        self.report.notes = notes(&self.report, self.manner.lang);
        if self.report.as_released && !self.plan.study.is_empty() {
            let (id, lang) = ("note-study-as-released", self.manner.lang);
            let (path, text) = ("study".to_owned(), words::text(lang, id, &[]));
            self.report.notes.push(Note { path, id: id.to_owned(), text });
        }
        self.report
    }
}

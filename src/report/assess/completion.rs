//! A report in full, put together in steps: the figures that take longer than a move of a level may.

use std::sync::Arc;

use super::attacks::Attacks;
use super::notes;
use super::part::{LAST, Part};
use super::subsets::BUDGET;
use crate::candidate::{Base, Candidate, Counted, Released};
use crate::classes::Histograms;
use crate::error::Result;
use crate::goal::Goal;
use crate::plan::{MissingAs, Plan};
use crate::report::{AssessProgress, Report, SpecialUniquesProgress};
use crate::study::{Attacker, Levels, Study};
use crate::table::Table;
use crate::words::Lang;

/// Looks at a class that going once over all classes, with what is made of each, is worth.
const PASS: u64 = 4;

/// Looks at a class that sets of columns take at a time: some milliseconds.
const SETS_AT_ONCE: u64 = 1_000_000;

/// Looks at a class below which a step of the search for special uniques may not get anywhere.
const LEAST_SEARCH: u64 = 10_000;

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
}

/// How a report is completed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Manner {
    /// Whether values of the table may stand in the report.
    pub show_values: bool,
    /// The language of notes.
    pub lang: Lang,
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
            searched,
        })
    }

    /// Goes on for about so many looks at a class, at least for one count; a million take some milliseconds.
    ///
    /// # Errors
    /// Settings of the plan outside their range, found where they are used; the next step begins from the start.
    pub fn step(&mut self, budget: u64) -> Result<AssessProgress> {
        let Node { study, base, levels, goal, released } = &self.node;
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
        };
        let mut failed = None;
        while looks > 0 && failed.is_none() && !matches!(self.part, Part::Finished) {
            let part = std::mem::replace(&mut self.part, Part::Finished);
            match desk.advance(part, &mut looks) {
                Ok(part) => self.part = part,
                Err(error) => (self.part, failed) = (Part::Estimates, Some(error)),
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
        self.report.full = matches!(self.part, Part::Finished);
        self.report.plan = self.plan.to_toml();
        self.report.notes = notes(&self.report, self.manner.lang);
        self.report
    }
}

/// All that a part is filled in with.
struct Desk<'d> {
    node: &'d Candidate<'d>,
    table: &'d Table,
    plan: &'d Plan,
    manner: Manner,
    attackers: &'d [Attacker],
    report: &'d mut Report,
    rolled_up: &'d mut Option<Vec<Histograms>>,
    searched: &'d mut Option<SpecialUniquesProgress>,
}

impl Desk<'_> {
    /// Does the next piece of a part; the part that is then next.
    fn advance(&mut self, part: Part, looks: &mut u64) -> Result<Part> {
        let node = self.node;
        let lang = self.manner.lang;
        let pass = PASS * node.base.classes.len() as u64;
        Ok(match part {
            Part::Estimates => {
                spend(looks, pass);
                match &mut self.report.population {
                    None => Part::Missing(None),
                    Some(population) => {
                        population.estimates = node.estimates(lang);
                        Part::LogLinear(None)
                    }
                }
            }
            Part::LogLinear(None) => {
                spend(looks, 2 * pass);
                Part::LogLinear(Some(node.modelling(lang)))
            }
            Part::LogLinear(Some(mut models)) => {
                if !models.step(*looks) {
                    *looks = 0;
                    return Ok(Part::LogLinear(Some(models)));
                }
                spend(looks, pass);
                if let Some(population) = &mut self.report.population {
                    population.log_linear = node.log_linear(models, lang);
                }
                Part::Missing(None)
            }
            Part::Missing(None) => match node.plain().readings(self.table) {
                None => Part::Individual,
                Some(readings) => {
                    spend(looks, 2 * pass);
                    Part::Missing(Some(readings))
                }
            },
            Part::Missing(Some(mut readings)) => {
                spend(looks, 2 * pass);
                if node.plain().read_missing(&mut readings, self.plan) {
                    return Ok(Part::Missing(Some(readings)));
                }
                self.report.missing = readings.found;
                Part::Individual
            }
            Part::Individual => match node.individual(self.plan) {
                None => Part::Values,
                Some((figures, risks)) => {
                    spend(looks, pass);
                    self.report.individual = Some(figures);
                    Part::Households(risks)
                }
            },
            Part::Households(risks) => {
                spend(looks, pass);
                let household = node.household(&risks, self.plan, self.table);
                if let Some(individual) = &mut self.report.individual {
                    individual.household = household;
                }
                Part::Values
            }
            Part::Values => {
                if node.values.is_empty() && self.rolled_up.is_none() {
                    spend(looks, pass);
                    *self.rolled_up = Some(node.roll_up_values());
                    return Ok(Part::Values);
                }
                if self.report.disclosure.is_empty() {
                    spend(looks, pass);
                    self.report.disclosure = node.disclosure(self.plan, self.values());
                }
                spend(looks, 4 * pass);
                self.report.utility.extend(node.joint_utility());
                // There are no classes where missing values are wildcards.
                match node.study.missing_as() {
                    MissingAs::Wildcard => Part::Lkc(None),
                    _ => Part::Contributions(0),
                }
            }
            Part::Contributions(quasi) => match self.report.columns.get_mut(quasi) {
                None => Part::Sets(None, BUDGET),
                Some(figures) => {
                    spend(looks, pass);
                    node.complete_column(quasi, figures);
                    Part::Contributions(quasi + 1)
                }
            },
            Part::Sets(None, left) => {
                spend(looks, 2 * pass);
                Part::Sets(Some(Box::new(node.subsets())), left)
            }
            // Always as many at a time: where the budget ends does not depend on who drives.
            Part::Sets(Some(mut subsets), left) => {
                spend(looks, SETS_AT_ONCE);
                if !subsets.step(SETS_AT_ONCE).finished && left > SETS_AT_ONCE {
                    return Ok(Part::Sets(Some(subsets), left - SETS_AT_ONCE));
                }
                spend(looks, pass);
                node.complete_sets(&subsets.finish(), self.report);
                Part::Lkc(None)
            }
            Part::Lkc(None) => match node.lkc(self.values()) {
                None => Part::Attackers,
                Some(walk) => {
                    spend(looks, pass);
                    Part::Lkc(Some(Box::new(walk)))
                }
            },
            Part::Lkc(Some(mut walk)) => {
                if node.walk_lkc(&mut walk, looks) {
                    return Ok(Part::Lkc(Some(walk)));
                }
                self.report.lkc = walk.figures;
                Part::Attackers
            }
            Part::Attackers => match self.attackers.get(self.report.attackers.len()) {
                None => Part::Attacks(Attacks::Begin),
                Some(attacker) => {
                    spend(looks, 2 * pass);
                    let found = node.attacker(attacker, self.plan, self.table)?;
                    self.report.attackers.push(found);
                    Part::Attackers
                }
            },
            Part::Attacks(attacks) => {
                let values = self.rolled_up.as_ref().unwrap_or(&node.values);
                let at_hand = (self.table, &values[..]);
                match node.attack(attacks, &mut self.report.tests, at_hand, looks) {
                    Attacks::Done => Part::Rare,
                    attacks => Part::Attacks(attacks),
                }
            }
            Part::Rare => {
                spend(looks, 4 * pass);
                let shown = self.manner.show_values;
                self.report.rare = node.rare(self.plan, self.table, shown)?;
                self.report.noise = node.noise(self.plan, self.table, shown)?;
                Part::Distributions(None)
            }
            Part::Distributions(None) => {
                spend(looks, pass);
                match node.distributing(self.plan, self.table, self.manner.show_values) {
                    None => Part::SpecialUniques(None),
                    Some(begun) => Part::Distributions(Some(Box::new(begun))),
                }
            }
            Part::Distributions(Some(mut begun)) => {
                spend(looks, node.distribute(&mut begun, self.table));
                if !begun.is_done() {
                    return Ok(Part::Distributions(Some(begun)));
                }
                self.report.distributions = Some(begun.finish());
                Part::SpecialUniques(None)
            }
            Part::SpecialUniques(None) => match &self.plan.special_uniques {
                None => Part::Finished,
                Some(plan) => {
                    spend(looks, 2 * pass);
                    let search = node.special_uniques(plan, self.manner.show_values)?;
                    Part::SpecialUniques(Some(Box::new(search)))
                }
            },
            Part::SpecialUniques(Some(mut search)) => {
                let progress = search.step((*looks).max(LEAST_SEARCH))?;
                *looks = 0;
                let finished = progress.finished;
                *self.searched = Some(progress);
                if !finished {
                    return Ok(Part::SpecialUniques(Some(search)));
                }
                self.report.special_uniques = Some(search.finish());
                Part::Finished
            }
            Part::Finished => Part::Finished,
        })
    }

    /// The values of each sensitive column in each class.
    fn values(&self) -> &[Histograms] {
        self.rolled_up.as_ref().unwrap_or(&self.node.values)
    }
}

fn spend(looks: &mut u64, what: u64) {
    *looks = looks.saturating_sub(what);
}

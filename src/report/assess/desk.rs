//! How each part of a report in full is filled in, piece by piece.

use super::Manner;
use super::attacks::Attacks;
use super::part::Part;
use super::subsets::BUDGET;
use crate::analysis::{Analyses, Known};
use crate::candidate::Candidate;
use crate::classes::Histograms;
use crate::error::Result;
use crate::plan::{MissingAs, Plan};
use crate::report::{Report, SpecialUniquesProgress};
use crate::study::Attacker;
use crate::table::Table;
use crate::utility::UtilityKind;

/// Looks at a class that going once over all classes, with what is made of each, is worth.
pub(super) const PASS: u64 = 4;

/// Looks at a class that sets of columns take at a time: some milliseconds.
const SETS_AT_ONCE: u64 = 1_000_000;

/// Looks at a class below which a step of the search for special uniques may not get anywhere.
const LEAST_SEARCH: u64 = 10_000;

/// All that a part is filled in with.
pub(super) struct Desk<'d> {
    pub(super) node: &'d Candidate<'d>,
    pub(super) table: &'d Table,
    pub(super) plan: &'d Plan,
    pub(super) manner: Manner,
    pub(super) attackers: &'d [Attacker],
    pub(super) report: &'d mut Report,
    pub(super) rolled_up: &'d mut Option<Vec<Histograms>>,
    pub(super) searched: &'d mut Option<SpecialUniquesProgress>,
    pub(super) known: &'d Known,
}

impl Desk<'_> {
    /// Does the next piece of a part; the part that is then next.
    pub(super) fn advance(&mut self, part: Part, looks: &mut u64) -> Result<Part> {
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
                Part::Joint(0)
            }
            Part::Joint(at) => match UtilityKind::JOINT.get(at) {
                Some(&kind) => {
                    spend(looks, 4 * pass);
                    self.report.utility.extend(node.joint_utility(kind));
                    Part::Joint(at + 1)
                }
                // There are no classes where missing values are wildcards.
                None if node.study.missing_as() == MissingAs::Wildcard => Part::Lkc(None),
                None => Part::Contributions(0),
            },
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
                self.report.rare = node.rare(self.plan, self.table, self.manner.show_values)?;
                Part::Noise
            }
            Part::Noise => {
                spend(looks, 4 * pass);
                self.report.noise = node.noise(self.plan, self.table, self.manner.show_values)?;
                Part::Distributions(None)
            }
            Part::Distributions(None) => {
                spend(looks, pass);
                match node.distributing(self.plan, self.table, self.manner.show_values) {
                    None => Part::Study(None),
                    Some(begun) => Part::Distributions(Some(Box::new(begun))),
                }
            }
            Part::Distributions(Some(mut begun)) => {
                spend(looks, node.distribute(&mut begun, self.table));
                if !begun.is_done() {
                    return Ok(Part::Distributions(Some(begun)));
                }
                self.report.distributions = Some(begun.finish());
                Part::Study(None)
            }
            Part::Study(None) => {
                self.report.study.clear();
                // As released, what was before is not there.
                if self.plan.study.is_empty() || node.study.as_released() {
                    return Ok(Part::SpecialUniques(None));
                }
                let analyses = Analyses::of(self.plan, self.table, self.known.clone())?;
                Part::Study(Some(Box::new(analyses)))
            }
            Part::Study(Some(mut analyses)) => {
                let (at, found) = ((self.plan, self.table), &mut self.report.study);
                let how = (self.manner.show_values, lang);
                match node.study(&mut analyses, found, at, how, looks)? {
                    true => Part::Study(Some(analyses)),
                    false => Part::SpecialUniques(None),
                }
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
            Part::Riskiest(limit, None) => {
                spend(looks, 4 * pass);
                let begun = node.explaining(self.plan, self.table, node.riskiest(limit))?;
                Part::Riskiest(limit, Some(Box::new(begun)))
            }
            Part::Riskiest(limit, Some(mut begun)) => {
                if !begun.is_done() {
                    spend(looks, 2 * pass);
                    node.explain_next(&mut begun, self.manner.show_values, lang);
                    return Ok(Part::Riskiest(limit, Some(begun)));
                }
                self.report.riskiest = Some(begun.found);
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

pub(super) fn spend(looks: &mut u64, what: u64) {
    *looks = looks.saturating_sub(what);
}

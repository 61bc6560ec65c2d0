//! The analyses of a plan on both sides, in steps.

use std::cell::RefCell;
use std::rc::Rc;

use super::cases::Cases;
use super::changes::{Changes, changes};
use super::columns::{Cells, Side};
use super::design::{Covariate, Values};
use super::found::Found;
use super::groups::{Groups, means, rates};
use super::prediction::Trial;
use super::ratios::{Square, ratios};
use super::releasing::{Lines, Releasing};
use super::setting::{Part, Reading, Setting, Use};
use super::{cox, linear, logistic, survival};
use crate::candidate::Candidate;
use crate::error::Result;
use crate::plan::{AnalysisKind, Plan};
use crate::table::Table;

/// What came out on one side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SideFound {
    /// Records of the side: all that were read, or those that are released.
    pub records: u64,
    /// Records with every column that the analysis needs.
    pub used: u64,
    /// Records that lack one of them.
    pub missing: u64,
    /// Records of a group that holds labels that are asked for and others.
    pub undecided: u64,
    /// What was found.
    pub found: Found,
}

/// An analysis before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What was asked.
    pub setting: Setting,
    /// On the table as it was read.
    pub before: SideFound,
    /// On the table as it is released.
    pub after: SideFound,
    /// What changed.
    pub changes: Changes,
}

/// What came out before, and the reference categories that it took.
#[derive(Clone, Debug)]
struct Before {
    found: SideFound,
    references: References,
}

/// What came out before of analyses that were computed already: it stays so, whatever is released.
#[derive(Clone, Debug, Default)]
pub struct Known(Rc<RefCell<Vec<(Setting, Before)>>>);

/// Analyses that are known at most.
const MOST_KNOWN: usize = 32;

impl Known {
    fn find(&self, setting: &Setting) -> Option<Before> {
        let known = self.0.borrow();
        known.iter().find(|(known, _)| known == setting).map(|(_, before)| before.clone())
    }

    /// Keeps what does not depend on the levels of the plan.
    fn keep(&self, setting: &Setting, before: &Before) {
        if setting.parts.iter().any(|part| part.reading == Reading::Grouped) {
            return;
        }
        let mut known = self.0.borrow_mut();
        if known.len() == MOST_KNOWN {
            known.remove(0);
        }
        known.push((setting.clone(), before.clone()));
    }
}

/// The analyses of a plan on a table and on what a candidate releases of it, one piece after the other.
#[derive(Debug)]
pub struct Analyses {
    settings: Vec<Setting>,
    known: Known,
    next: usize,
    lines: Option<Lines>,
    before: Option<Before>,
    work: Option<Work>,
}

/// One side of an analysis, read and not yet estimated.
#[derive(Debug)]
struct Work {
    sized: SideFound,
    references: References,
    how: How,
}

#[derive(Debug)]
enum How {
    Estimate(Vec<Cells>, Cases),
    Trial(Box<Trial>),
}

impl Analyses {
    /// Checks them; `known` is what came out before on the same ground.
    ///
    /// # Errors
    /// As [`Setting::all`].
    pub fn of(plan: &Plan, table: &Table, known: Known) -> Result<Analyses> {
        let settings = Setting::all(plan, table)?;
        Ok(Analyses { settings, known, next: 0, lines: None, before: None, work: None })
    }

    /// How many are computed.
    pub fn done(&self) -> usize {
        self.next
    }

    /// How many there are.
    pub fn all(&self) -> usize {
        self.settings.len()
    }

    /// Computes the next piece and takes what it is worth off the looks; an analysis when it is complete.
    ///
    /// The plan, the candidate and the table must be the same in every step.
    ///
    /// # Errors
    /// Numbers of a generalized column that do not fit an exact scale.
    pub fn step(
        &mut self,
        plan: &Plan,
        candidate: &Candidate<'_>,
        table: &Table,
        looks: &mut u64,
    ) -> Result<Option<Outcome>> {
        let Some(setting) = self.settings.get(self.next) else { return Ok(None) };
        let rows = table.rows() as u64;
        if self.before.is_none() && self.work.is_none() {
            self.before = self.known.find(setting);
        }
        let Some(mut work) = self.work.take() else {
            *looks = looks.saturating_sub(20 * rows * setting.parts.len() as u64);
            let lines = &*self.lines.get_or_insert_with(|| Lines::of(candidate, table));
            let study = candidate.plain().study;
            let releasing = Releasing { study, table, lines };
            self.work = Some(Work::begin(setting, &releasing, plan, self.before.as_ref())?);
            return Ok(None);
        };
        *looks = looks.saturating_sub(work.cost());
        let Some(found) = work.step(setting) else {
            self.work = Some(work);
            return Ok(None);
        };
        let found = SideFound { found, ..work.sized };
        let Some(before) = self.before.take() else {
            let before = Before { found, references: work.references };
            self.known.keep(setting, &before);
            self.before = Some(before);
            return Ok(None);
        };
        self.next += 1;
        let changes = changes(&before.found.found, &found.found);
        let (setting, before) = (setting.clone(), before.found);
        Ok(Some(Outcome { setting, before, after: found, changes }))
    }
}

impl Work {
    /// Reads the side that is next: after, where it is known what was before.
    fn begin(
        setting: &Setting,
        releasing: &Releasing<'_>,
        plan: &Plan,
        before: Option<&Before>,
    ) -> Result<Work> {
        let side = if before.is_some() { Side::After } else { Side::Before };
        let mut references = before.map_or_else(References::new, |of| of.references.clone());
        if setting.kind == AnalysisKind::Prediction {
            let (sized, trial) = Trial::of(setting, releasing, plan, side, &mut references)?;
            return Ok(Work { sized, references, how: How::Trial(Box::new(trial)) });
        }
        let cells = releasing.cells(setting, plan, side)?;
        let columns: Vec<&Cells> = cells.iter().collect();
        let mut cases = Cases::of(releasing, &columns, side);
        cases.put_together(&columns);
        let sized = SideFound {
            records: cases.records,
            used: cases.used(),
            missing: cases.missing,
            undecided: cases.undecided,
            found: Found::default(),
        };
        Ok(Work { sized, references, how: How::Estimate(cells, cases) })
    }

    /// About how many looks at a class the next step is worth.
    fn cost(&self) -> u64 {
        match &self.how {
            How::Estimate(cells, cases) => 40 * (cells.len() * cases.lines.len()) as u64,
            How::Trial(trial) => trial.cost(),
        }
    }

    /// Estimates; `None` as long as there is more to do.
    fn step(&mut self, setting: &Setting) -> Option<Found> {
        match &mut self.how {
            How::Estimate(cells, cases) => {
                Some(estimate(setting, cells, cases, &mut self.references))
            }
            How::Trial(trial) => match trial.step() {
                true => None,
                false => Some(std::mem::take(&mut trial.found)),
            },
        }
    }
}

impl Releasing<'_> {
    /// The columns of an analysis on one side.
    pub(super) fn cells(&self, setting: &Setting, plan: &Plan, side: Side) -> Result<Vec<Cells>> {
        let read = |part: &Part| match part.reading {
            Reading::Number => self.numbers(part.position, plan, side),
            Reading::Category => Ok(self.categories(part.position, false, side)),
            Reading::Grouped => Ok(self.categories(part.position, true, side)),
            Reading::Flag => Ok(self.flags(part.position, &part.wanted, side)),
        };
        setting.parts.iter().map(read).collect()
    }
}

/// By covariate, the reference category that was taken.
pub(super) type References = Vec<(String, String)>;

/// The covariates of some lines; `references` are those of the other side, and get what is new.
pub(super) fn covariates(
    setting: &Setting,
    cells: &[Cells],
    cases: &Cases,
    references: &mut References,
) -> Vec<Covariate> {
    let parts = setting.parts.iter().zip(cells).filter(|(part, _)| part.used == Use::Covariate);
    let covariate = |(part, cells): (&Part, &Cells)| {
        let values = match cells {
            Cells::Categories(_, labels) => {
                let codes = cells.codes(&cases.lines);
                let known = references.iter().find(|(name, _)| *name == part.name);
                let wished = part.reference.as_ref().or(known.map(|(_, label)| label));
                let reference = reference(&codes, labels, &cases.weights, wished);
                if known.is_none()
                    && let Some(label) = labels.get(reference as usize)
                {
                    references.push((part.name.clone(), label.clone()));
                }
                Values::Categories { codes, labels: labels.clone(), reference }
            }
            _ => Values::Numbers(cells.numbers(&cases.lines)),
        };
        Covariate { name: part.name.clone(), values }
    };
    parts.map(covariate).collect()
}

/// The code of the wished category where a case has it, else of the most frequent one.
fn reference(codes: &[u32], labels: &[String], weights: &[f64], wished: Option<&String>) -> u32 {
    let mut records = vec![0.0; labels.len()];
    for (&code, weight) in codes.iter().zip(weights) {
        records[code as usize] += weight;
    }
    let there = |code: &usize| records[*code] > 0.0 && wished == Some(&labels[*code]);
    let most = || {
        // The first by text among equals, whatever the order of the codes.
        let order = |&one: &usize, &other: &usize| {
            let order = f64::total_cmp(&records[one], &records[other]);
            order.then_with(|| labels[other].cmp(&labels[one]))
        };
        (0..labels.len()).max_by(order)
    };
    (0..labels.len()).find(there).or_else(most).unwrap_or(0) as u32
}

fn estimate(
    setting: &Setting,
    cells: &[Cells],
    cases: &Cases,
    references: &mut References,
) -> Found {
    let part = |used| setting.part(used).map(|at| &cells[at]);
    let numbers = |used| part(used).map_or_else(Vec::new, |cells| cells.numbers(&cases.lines));
    let truths = |used| part(used).map_or_else(Vec::new, |cells| cells.truths(&cases.lines));
    let groups = || groups(setting, cells, cases);
    let weights = &cases.weights;
    match setting.kind {
        AnalysisKind::Rate => rates(&truths(Use::Outcome), &groups(), weights),
        AnalysisKind::Mean => means(&numbers(Use::Outcome), &groups(), weights),
        AnalysisKind::OddsRatio | AnalysisKind::RiskRatio => {
            let is_stratified = setting.part(Use::Stratum).is_some();
            let squares =
                squares(setting, cells, cases, &truths(Use::Exposure), &truths(Use::Outcome));
            ratios(&squares, setting.kind == AnalysisKind::OddsRatio, is_stratified)
        }
        AnalysisKind::Survival => {
            let (times, events) = (numbers(Use::Time), truths(Use::Event));
            survival(&times, &events, &groups(), weights, &setting.times)
        }
        AnalysisKind::Linear => {
            let covariates = covariates(setting, cells, cases, references);
            linear(&numbers(Use::Outcome), &covariates, weights.clone())
        }
        AnalysisKind::Logistic => {
            let covariates = covariates(setting, cells, cases, references);
            logistic(&truths(Use::Outcome), &covariates, weights.clone())
        }
        AnalysisKind::Cox => {
            let covariates = covariates(setting, cells, cases, references);
            cox(&numbers(Use::Time), &truths(Use::Event), &covariates, weights.clone())
        }
        // Both sides are tried on the same lines, so they are computed together.
        AnalysisKind::Prediction => Found::default(),
    }
}

fn groups(setting: &Setting, cells: &[Cells], cases: &Cases) -> Groups {
    let Some(at) = setting.part(Use::Group) else { return Groups::everybody(cases.lines.len()) };
    let labels = match &cells[at] {
        Cells::Categories(_, labels) => labels.iter().cloned().map(Some).collect(),
        _ => Vec::new(),
    };
    let column = Some(setting.parts[at].name.clone());
    Groups { column, codes: cells[at].codes(&cases.lines), labels }
}

/// One 2x2 table for each combination of the strata, in order of first appearance.
fn squares(
    setting: &Setting,
    cells: &[Cells],
    cases: &Cases,
    exposed: &[bool],
    events: &[bool],
) -> Vec<Square> {
    let strata = setting.parts.iter().zip(cells).filter(|(part, _)| part.used == Use::Stratum);
    let strata: Vec<Vec<u32>> = strata.map(|(_, cells)| cells.codes(&cases.lines)).collect();
    let mut known: indexmap::IndexMap<Vec<u32>, Square> = indexmap::IndexMap::new();
    for (case, weight) in cases.weights.iter().enumerate() {
        let stratum = strata.iter().map(|codes| codes[case]).collect();
        known.entry(stratum).or_default().add(exposed[case], events[case], *weight);
    }
    known.into_values().collect()
}

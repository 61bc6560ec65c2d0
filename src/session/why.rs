//! Why a class is risky, for whoever asks about the riskiest ones, one of them or one record.

use super::{AssessOptions, Session};
use crate::candidate::Candidate;
use crate::classes::NO_CLASS;
use crate::error::{Error, Result};
use crate::persons::Gathered;
use crate::plan::Plan;
use crate::report::Riskiest;
use crate::report::assess::{Completion, Manner};
use crate::words::Lang;

/// How classes are explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RiskiestOptions {
    /// How many of the riskiest classes.
    pub limit: usize,
    /// Whether the released values of the classes are shown.
    pub values: bool,
    /// Values are taken as they stand: hierarchies and levels ignored, nothing left out.
    pub as_released: bool,
    /// The language of notes.
    pub lang: Lang,
}

impl Default for RiskiestOptions {
    fn default() -> RiskiestOptions {
        RiskiestOptions { limit: 20, values: false, as_released: false, lang: Lang::default() }
    }
}

/// Who is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// The class with this number at the plan's levels, as [`Session::riskiest`] names it.
    Class(u64),
    /// The class of a line of data, counted from 1.
    Row(u64),
}

impl Session {
    /// The riskiest classes at the plan's levels, each with its explanation.
    ///
    /// # Errors
    /// As [`Session::assess`].
    pub fn riskiest(&mut self, plan: &Plan, options: &RiskiestOptions) -> Result<Riskiest> {
        let cache = self.prepare(plan, options.as_released)?;
        cache.with_candidate(plan, |candidate| {
            let classes = candidate.riskiest(options.limit);
            candidate.explain(plan, cache.table(), &classes, options.values, options.lang)
        })
    }

    /// As [`Session::riskiest`], to be driven by the caller; of its report nothing else is filled in.
    ///
    /// # Errors
    /// As [`Session::riskiest`].
    pub fn explaining(&mut self, plan: &Plan, options: &RiskiestOptions) -> Result<Completion> {
        let RiskiestOptions { limit, values: show_values, as_released, lang } = *options;
        let how = AssessOptions { as_released, ..AssessOptions::default() };
        let (cache, report) = self.judge(plan, &how)?;
        let manner = Manner { show_values, lang };
        let begun = Completion::new(cache.node(plan)?, report, plan, cache.table(), manner)?;
        Ok(begun.of_riskiest(limit))
    }

    /// One class with its explanation; the limit does not count.
    ///
    /// # Errors
    /// As [`Session::assess`]; a class or a line that is not there, a line that was left out before counting.
    pub fn why(&mut self, plan: &Plan, whom: Whom, options: &RiskiestOptions) -> Result<Riskiest> {
        let cache = self.prepare(plan, options.as_released)?;
        cache.with_candidate(plan, |candidate| {
            let class = match whom {
                Whom::Class(class) if class < candidate.classes() as u64 => class as usize,
                Whom::Class(_) => {
                    return Err(Error::input("why-no-class").with("classes", candidate.classes()));
                }
                Whom::Row(row) => {
                    let class = self.class_of(candidate, &cache.gathered, row)?;
                    class.ok_or_else(|| Error::input("why-left-out").with("row", row))?
                }
            };
            candidate.explain(plan, cache.table(), &[class], options.values, options.lang)
        })
    }

    /// The class of a line, counted from 1; `None` for a line that has none.
    fn class_of(
        &self,
        candidate: &Candidate<'_>,
        gathered: &Gathered,
        row: u64,
    ) -> Result<Option<usize>> {
        let rows = self.table.rows();
        let Some(line) = row.checked_sub(1).filter(|&line| line < rows as u64) else {
            return Err(Error::input("why-no-row").with("rows", rows));
        };
        let class = candidate.members()[gathered.line_of(&self.table, line as usize)];
        Ok((class != NO_CLASS).then_some(class as usize))
    }
}

//! The study of the analyst, asked for by itself.

use super::{AssessOptions, STEP, Session};
use crate::error::Result;
use crate::plan::Plan;
use crate::report::StudyFigures;
use crate::report::assess::{Completion, Manner};

impl Session {
    /// Every analysis of the plan, on the table as it was read and as it is released at the plan's levels.
    ///
    /// None of a table that is judged as it was released: what was before is not there.
    ///
    /// # Errors
    /// As [`Session::assess`], and an analysis that does not fit the table.
    pub fn study(&mut self, plan: &Plan, options: &AssessOptions) -> Result<Vec<StudyFigures>> {
        let mut studying = self.studying(plan, options)?;
        while !studying.step(STEP)?.finished {}
        Ok(studying.finish().study)
    }

    /// As [`Session::study`], to be driven by the caller; of its report the study alone is filled in.
    ///
    /// # Errors
    /// As [`Session::study`].
    pub fn studying(&mut self, plan: &Plan, options: &AssessOptions) -> Result<Completion> {
        let (cache, report) = self.judge(plan, options)?;
        let manner = Manner { show_values: options.show_values, lang: options.lang };
        Ok(Completion::new(cache.node(plan)?, report, plan, cache.table(), manner)?.of_study())
    }
}

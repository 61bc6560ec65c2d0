//! Reports in full, put together in steps.

use std::rc::Rc;

use super::{AssessOptions, Cache, Session};
use crate::error::Result;
use crate::plan::Plan;
use crate::report::Report;
use crate::report::assess::{self, Completion, Manner};
use crate::study::Attacker;

impl Session {
    /// The report in full at the plan's levels, to be driven by the caller.
    ///
    /// # Errors
    /// As [`Session::assess`].
    pub fn complete(&mut self, plan: &Plan, options: &AssessOptions) -> Result<Completion> {
        let (cache, mut report) = self.judge(plan, options)?;
        report.input_sha256 = options.input_sha256.clone();
        let manner = Manner { show_values: options.show_values, lang: options.lang };
        Completion::new(cache.node(plan)?, report, plan, &self.table, manner)
    }

    /// The report without what takes longer and without words.
    pub(super) fn judge(
        &mut self,
        plan: &Plan,
        options: &AssessOptions,
    ) -> Result<(Rc<Cache>, Report)> {
        let cache = self.prepare(plan, options.as_released)?;
        let levels = cache.study.levels(plan)?;
        Attacker::all(plan, &cache.study, &self.table)?;
        let mut report = cache.judge(plan, &levels)?;
        report.broken = Some(self.table.source().broken.count()).filter(|&count| count > 0);
        report.context = assess::context(plan, &report)?;
        Ok((cache, report))
    }
}

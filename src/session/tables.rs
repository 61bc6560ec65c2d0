//! Figures of a report in full that a face may want by themselves: what is left of values, tables with noise.

use super::{AssessOptions, Session};
use crate::error::Result;
use crate::plan::Plan;
use crate::report::{NoiseFigures, RareFigures};

impl Session {
    /// What a release at the plan's levels leaves of values; `None` of a table that is judged as released.
    ///
    /// # Errors
    /// As [`Session::assess`].
    pub fn rare(&mut self, plan: &Plan, options: &AssessOptions) -> Result<Option<RareFigures>> {
        let cache = self.prepare(plan, options.as_released)?;
        let shown = options.show_values;
        cache.with_candidate(plan, |candidate| candidate.rare(plan, cache.table(), shown))
    }

    /// The tables of the plan with noise, drawn anew; `None` where it asks for none, and of a table that is judged as
    /// released.
    ///
    /// # Errors
    /// As [`Session::assess`].
    pub fn noise(&mut self, plan: &Plan, options: &AssessOptions) -> Result<Option<NoiseFigures>> {
        let cache = self.prepare(plan, options.as_released)?;
        let shown = options.show_values;
        cache.with_candidate(plan, |candidate| candidate.noise(plan, cache.table(), shown))
    }
}

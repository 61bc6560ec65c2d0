//! The figures that take longer than a move of a level may: filled in where a report is asked for in full.

use crate::candidate::Candidate;
use crate::error::Result;
use crate::plan::Plan;
use crate::report::Report;
use crate::table::Table;
use crate::words::Lang;

impl Candidate<'_> {
    /// Adds to a report of this node what was left out of it for the sake of speed.
    ///
    /// # Errors
    /// Settings of the plan outside their range.
    pub fn complete(
        &self,
        report: &mut Report,
        plan: &Plan,
        table: &Table,
        lang: Lang,
    ) -> Result<()> {
        if let Some(population) = &mut report.population {
            population.estimates = self.estimates(lang);
            population.log_linear = self.log_linear(lang);
        }
        report.full = true;
        report.missing = self.plain().missing(plan, table);
        report.individual = self.individual(plan, table);
        let rolled_up = self.values.is_empty().then(|| self.roll_up_values());
        let values = rolled_up.as_ref().unwrap_or(&self.values);
        if report.disclosure.is_empty() {
            report.disclosure = self.disclosure(plan, values);
        }
        self.complete_columns(report);
        report.lkc = self.lkc(values);
        report.attackers = self.attackers(plan, table)?;
        report.tests = self.tests(table, values);
        Ok(())
    }
}

//! The equivalence classes by themselves: what a `GROUP BY` with a count says.

use super::Session;
use crate::classes::Classes;
use crate::error::Result;
use crate::plan::{MissingAs, Plan};
use crate::report::ClassFigures;
use crate::report::assess::class_figures;
use crate::study::Study;

impl Session {
    /// The equivalence classes of all records at the plan's levels, nothing left out: `all_records.classes` of
    /// [`Session::assess`] and no other figure, in a fraction of its time; `None` where missing values are wildcards.
    /// Nothing is kept for later questions.
    ///
    /// # Errors
    /// As [`Session::assess`].
    pub fn classes(&mut self, plan: &Plan, as_released: bool) -> Result<Option<ClassFigures>> {
        self.read_as(plan, as_released)?;
        let gathered = self.gathered(plan, as_released)?;
        let study = Study::check(plan, &gathered.table, &self.files, as_released)?;
        if study.missing_as() == MissingAs::Wildcard {
            return Ok(None);
        }
        let records = study.records(&gathered.table);
        let sizes = Classes::sizes_of(&study, &records, &study.levels(plan)?);
        Ok(Some(class_figures(&sizes)))
    }
}

//! A report in full that the caller drives.

use tsify::Ts;
use wasm_bindgen::prelude::*;

use super::Session;
use super::convert::{options_of, plan_of, thrown, typed};
use crate::plan::Plan;
use crate::report::options::AssessOptions;
use crate::report::{AssessProgress, Report, assess};
use crate::session;

/// A report on its way to being full; it goes on as long as it is told to, whatever the session does meanwhile.
#[wasm_bindgen]
pub struct Completion {
    core: assess::Completion,
    plan: Plan,
    how: session::AssessOptions,
    /// How many files the session had been given when it began.
    files: u32,
}

#[wasm_bindgen]
impl Completion {
    /// Goes on for about so many looks at a class; a million take some milliseconds.
    ///
    /// # Errors
    /// Settings of the plan outside their range.
    pub fn step(&mut self, budget: f64) -> Result<Ts<AssessProgress>, JsValue> {
        let progress = self.core.step(budget as u64);
        typed(&progress.map_err(|error| thrown(&error, self.how.lang))?)
    }
}

#[wasm_bindgen]
impl Session {
    /// The report in full at the plan's levels, in steps.
    ///
    /// # Errors
    /// A plan that does not fit the table.
    pub fn complete(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "AssessOptions")] options: &JsValue,
    ) -> Result<Completion, JsValue> {
        let options: AssessOptions = options_of(options)?;
        let how = session::AssessOptions { full: true, ..self.assessing(&options) };
        let plan = plan_of(plan, how.lang)?;
        let core = self.core.complete(&plan, &how).map_err(|error| thrown(&error, how.lang))?;
        Ok(Completion { core, plan, how, files: self.files })
    }

    /// The analyses of the plan before and after, in steps; of the report that comes of it the study alone is filled
    /// in.
    ///
    /// # Errors
    /// A plan that does not fit the table.
    pub fn studying(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "AssessOptions")] options: &JsValue,
    ) -> Result<Completion, JsValue> {
        let how = self.assessing(&options_of::<AssessOptions>(options)?);
        let plan = plan_of(plan, how.lang)?;
        let core = self.core.studying(&plan, &how).map_err(|error| thrown(&error, how.lang))?;
        Ok(Completion { core, plan, how, files: self.files })
    }

    /// The riskiest classes at the plan's levels, explained in steps; of the report that comes of it they alone are
    /// filled in.
    ///
    /// # Errors
    /// A plan that does not fit the table.
    pub fn explaining(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "RiskiestOptions")] options: &JsValue,
    ) -> Result<Completion, JsValue> {
        let asked = self.explained(options)?;
        let session::RiskiestOptions { values: show_values, as_released, lang, .. } = asked;
        let plan = plan_of(plan, lang)?;
        let core = self.core.explaining(&plan, &asked).map_err(|error| thrown(&error, lang))?;
        let how = session::AssessOptions {
            as_released,
            show_values,
            lang,
            ..session::AssessOptions::default()
        };
        Ok(Completion { core, plan, how, files: self.files })
    }

    /// The report that a completion has come to, which is kept for the charts. The completion is gone then.
    ///
    /// # Errors
    /// None in practice: a report is always an object.
    pub fn completed(&mut self, completion: Completion) -> Result<Ts<Report>, JsValue> {
        let Completion { core, plan, how, files } = completion;
        let report = core.finish();
        let shown = typed(&report);
        if report.full && files == self.files {
            self.full = Some((plan, how, report));
        }
        shown
    }
}

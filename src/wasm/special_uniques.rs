//! A search for special uniques that the caller drives.

use tsify::Ts;
use wasm_bindgen::prelude::*;

use super::Session;
use super::convert::{options_of, thrown, typed};
use crate::report::options::AssessOptions;
use crate::report::{SpecialUniquesFigures, SpecialUniquesProgress, assess};
use crate::words::Lang;

/// A search for special uniques; it goes on as long as it is told to, whatever the session does meanwhile.
#[wasm_bindgen]
pub struct SpecialUniquesSearch {
    core: assess::SpecialUniquesSearch,
    lang: Lang,
}

#[wasm_bindgen]
impl SpecialUniquesSearch {
    /// Goes on for about so many looks at a class; a million take some milliseconds.
    ///
    /// # Errors
    /// More minimal sample uniques than can be kept.
    pub fn step(&mut self, budget: f64) -> Result<Ts<SpecialUniquesProgress>, JsValue> {
        let progress = self.core.step(budget as u64).map_err(|error| thrown(&error, self.lang))?;
        typed(&progress)
    }

    /// The figures of what was found. The search is gone then.
    ///
    /// # Errors
    /// None in practice: figures are always an object.
    pub fn finish(self) -> Result<Ts<SpecialUniquesFigures>, JsValue> {
        typed(&self.core.finish())
    }
}

#[wasm_bindgen]
impl Session {
    /// A search for the special uniques of the kept records at the plan's levels.
    ///
    /// # Errors
    /// A plan that does not fit the table.
    pub fn special_uniques(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "AssessOptions")] options: &JsValue,
    ) -> Result<SpecialUniquesSearch, JsValue> {
        let how = self.assessing(&options_of::<AssessOptions>(options)?);
        let core = self.ask(plan, how.lang, |core, plan| core.special_uniques(plan, &how))?;
        Ok(SpecialUniquesSearch { core, lang: how.lang })
    }
}

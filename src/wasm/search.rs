//! A search for the best levels that the caller drives.

use tsify::Ts;
use wasm_bindgen::prelude::*;

use super::Session;
use super::convert::{options_of, typed};
use crate::report::options::SearchOptions;
use crate::report::{SearchFigures, SearchProgress};
use crate::search::Part;
use crate::session::{self, Searching};

/// A search for the best levels; it goes on as long as it is told to, whatever the session does meanwhile.
#[wasm_bindgen]
pub struct Search {
    core: Searching,
}

#[wasm_bindgen]
impl Search {
    /// Goes on for about so many looks at a class; a million take some milliseconds.
    ///
    /// # Errors
    /// None in practice: progress is always an object.
    pub fn step(&mut self, budget: f64) -> Result<Ts<SearchProgress>, JsValue> {
        typed(&self.core.step(budget as u64))
    }

    /// Tells of a value of the utility measure that another part of the search has reached.
    pub fn hint(&mut self, value: f64) {
        self.core.hint(value);
    }

    /// What this part of the search and others have found together.
    ///
    /// # Errors
    /// What no search has found.
    pub fn merge(
        &self,
        #[wasm_bindgen(unchecked_param_type = "SearchFigures[]")] others: JsValue,
    ) -> Result<Ts<SearchFigures>, JsValue> {
        let others: Vec<SearchFigures> = serde_wasm_bindgen::from_value(others)?;
        typed(&self.core.merge(&others))
    }

    /// What was found so far.
    ///
    /// # Errors
    /// None in practice: figures are always an object.
    pub fn found(&self) -> Result<Ts<SearchFigures>, JsValue> {
        typed(&self.core.figures())
    }
}

#[wasm_bindgen]
impl Session {
    /// A search for the best levels under the plan's goal.
    ///
    /// # Errors
    /// A plan that does not fit the table or has no goal.
    pub fn search(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "SearchOptions")] options: &JsValue,
    ) -> Result<Search, JsValue> {
        let options: SearchOptions = options_of(options)?;
        let lang = self.lang(options.lang.as_deref());
        let part = Part { number: options.part.unwrap_or(0), of: options.parts.unwrap_or(1) };
        let how = session::SearchOptions { frontier: options.frontier.unwrap_or_default(), part };
        let core = self.ask(plan, lang, |core, plan| core.search(plan, &how))?;
        Ok(Search { core })
    }
}

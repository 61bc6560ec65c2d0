//! One table, and what can be asked of it.

use js_sys::Function;
use tsify::Ts;
use wasm_bindgen::prelude::*;

use super::convert::{lang_of, object, options_of, plan_of, poured, thrown, typed};
use crate::error::{self, Error};
use crate::plan::Plan;
use crate::query::{Dialect, QueryOptions};
use crate::report::options::{self, AssessOptions, ReleaseOptions, SqlOptions};
use crate::report::{
    ClassFigures, HierarchyFigures, Inspection, NoiseFigures, Preview, Question, RareFigures,
    ReleaseFigures, Report, Riskiest, Tradeoff, TradeoffColumn,
};
use crate::session;
use crate::table::Table;
use crate::words::Lang;

/// One table, and what can be asked of it.
#[wasm_bindgen]
pub struct Session {
    pub(super) core: session::Session,
    lang: Lang,
    /// The newest report in full with what it was asked for: charts are drawn from it too.
    pub(super) full: Option<(Plan, session::AssessOptions, Report)>,
    /// How many files were handed over: what was begun before is out of date.
    pub(super) files: u32,
}

impl Session {
    pub(super) fn new(table: Table, lang: Lang) -> Session {
        Session { core: session::Session::new(table), lang, full: None, files: 0 }
    }

    /// The language of one call; the session's own where the call names none.
    pub(super) fn lang(&self, tag: Option<&str>) -> Lang {
        tag.map_or(self.lang, |tag| lang_of(Some(tag)))
    }

    /// Asks the core about a plan, and throws in the right language.
    pub(super) fn ask<T>(
        &mut self,
        plan: &JsValue,
        lang: Lang,
        question: impl FnOnce(&mut session::Session, &Plan) -> error::Result<T>,
    ) -> Result<T, JsValue> {
        let plan = plan_of(plan, lang)?;
        question(&mut self.core, &plan).map_err(|error| thrown(&error, lang))
    }

    /// How classes are explained.
    pub(super) fn explained(&self, options: &JsValue) -> Result<session::RiskiestOptions, JsValue> {
        let options: options::RiskiestOptions = options_of(options)?;
        let usual = session::RiskiestOptions::default();
        Ok(session::RiskiestOptions {
            limit: options.limit.map_or(usual.limit, |limit| limit as usize),
            values: options.values.unwrap_or_default(),
            as_released: options.as_released.unwrap_or_default(),
            lang: self.lang(options.lang.as_deref()),
        })
    }

    /// Risk and utility, before they become an object.
    pub(super) fn assessed(
        &mut self,
        plan: &JsValue,
        options: &AssessOptions,
    ) -> Result<Report, JsValue> {
        let how = self.assessing(options);
        let plan = plan_of(plan, how.lang)?;
        let mut report = self.judged(&plan, &how)?;
        if let Some(limit) = options.riskiest {
            let why = session::RiskiestOptions {
                limit: limit as usize,
                values: false,
                as_released: how.as_released,
                lang: how.lang,
            };
            let found = self.core.riskiest(&plan, &why);
            report.riskiest = Some(found.map_err(|error| thrown(&error, how.lang))?);
        }
        Ok(report)
    }

    /// The report of a plan; the newest full one is kept.
    fn judged(&mut self, plan: &Plan, how: &session::AssessOptions) -> Result<Report, JsValue> {
        let known = self.full.as_ref().filter(|(of, by, _)| of == plan && by == how);
        if let Some((_, _, report)) = known {
            return Ok(report.clone());
        }
        let report = self.core.assess(plan, how).map_err(|error| thrown(&error, how.lang))?;
        if how.full {
            self.full = Some((plan.clone(), how.clone(), report.clone()));
        }
        Ok(report)
    }

    /// How a table is assessed.
    pub(super) fn assessing(&self, options: &AssessOptions) -> session::AssessOptions {
        session::AssessOptions {
            as_released: options.as_released.unwrap_or_default(),
            full: options.full.unwrap_or(true),
            show_values: options.show_values.unwrap_or_default(),
            lang: self.lang(options.lang.as_deref()),
            input_sha256: options.input_sha256.clone(),
        }
    }
}

#[wasm_bindgen]
impl Session {
    /// Hands over a file by the name that plans use for it.
    pub fn attach(&mut self, name: String, bytes: Vec<u8>) {
        self.full = None;
        self.files += 1;
        self.core.attach(name, bytes);
    }

    /// Lets dates be moved as in another session over the same table that was given the same 32 random bytes.
    ///
    /// # Errors
    /// Another number of bytes.
    #[wasm_bindgen(js_name = drawFrom)]
    pub fn draw_from(&mut self, key: &[u8]) -> Result<(), JsValue> {
        let key = key.try_into().map_err(|_| thrown(&Error::input("key-bytes"), self.lang))?;
        self.full = None;
        self.core.draw_from(key);
        Ok(())
    }

    /// The files that a plan names and that were not handed over.
    ///
    /// # Errors
    /// What is not a plan.
    pub fn lacking(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
    ) -> Result<Vec<String>, JsValue> {
        let plan = plan_of(plan, self.lang)?;
        Ok(self.core.lacking(&plan).into_iter().map(str::to_owned).collect())
    }

    /// What was read, and what each column looks like; roles from the plan where there is one.
    ///
    /// # Errors
    /// A plan that does not fit the table.
    pub fn inspect(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string | undefined")] plan: &JsValue,
        lang: Option<String>,
    ) -> Result<Ts<Inspection>, JsValue> {
        let lang = self.lang(lang.as_deref());
        let plan = if plan.is_falsy() { None } else { Some(plan_of(plan, lang)?) };
        typed(&self.core.inspect(plan.as_ref(), lang).map_err(|error| thrown(&error, lang))?)
    }

    /// The first lines of the table.
    ///
    /// # Errors
    /// None in practice: lines are always an object.
    pub fn preview(&self, rows: usize) -> Result<Ts<Preview>, JsValue> {
        typed(&self.core.preview(rows))
    }

    /// Risk and utility at the plan's levels.
    ///
    /// # Errors
    /// A plan that does not fit the table.
    pub fn assess(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "AssessOptions")] options: &JsValue,
    ) -> Result<Ts<Report>, JsValue> {
        typed(&self.assessed(plan, &options_of(options)?)?)
    }

    /// The equivalence classes of all records at the plan's levels and no other figure; nothing where missing values
    /// are wildcards.
    ///
    /// # Errors
    /// A plan that does not fit the table.
    pub fn classes(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "AssessOptions")] options: &JsValue,
    ) -> Result<Option<Ts<ClassFigures>>, JsValue> {
        let how = self.assessing(&options_of(options)?);
        let found = self.ask(plan, how.lang, |core, plan| core.classes(plan, how.as_released))?;
        found.map(|figures| typed(&figures)).transpose()
    }

    /// The riskiest classes at the plan's levels, each with its explanation.
    ///
    /// # Errors
    /// A plan that does not fit the table.
    pub fn riskiest(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "RiskiestOptions")] options: &JsValue,
    ) -> Result<Ts<Riskiest>, JsValue> {
        let how = self.explained(options)?;
        typed(&self.ask(plan, how.lang, |core, plan| core.riskiest(plan, &how))?)
    }

    /// What a release at the plan's levels leaves of values; nothing of a table that is judged as released.
    ///
    /// # Errors
    /// A plan that does not fit the table.
    pub fn rare(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "AssessOptions")] options: &JsValue,
    ) -> Result<Option<Ts<RareFigures>>, JsValue> {
        let how = self.assessing(&options_of(options)?);
        let found = self.ask(plan, how.lang, |core, plan| core.rare(plan, &how))?;
        found.map(|figures| typed(&figures)).transpose()
    }

    /// The tables of the plan with noise, drawn anew; nothing where it asks for none.
    ///
    /// # Errors
    /// A plan that does not fit the table.
    pub fn noise(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "AssessOptions")] options: &JsValue,
    ) -> Result<Option<Ts<NoiseFigures>>, JsValue> {
        let how = self.assessing(&options_of(options)?);
        let found = self.ask(plan, how.lang, |core, plan| core.noise(plan, &how))?;
        found.map(|figures| typed(&figures)).transpose()
    }

    /// The class of a line of data, or one class, with its explanation.
    ///
    /// # Errors
    /// A plan that does not fit the table, a class or a line that is not there.
    pub fn why(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Whom")] whom: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "RiskiestOptions")] options: &JsValue,
    ) -> Result<Ts<Riskiest>, JsValue> {
        let how = self.explained(options)?;
        let whom: options::Whom = options_of(whom)?;
        let whom = match (whom.class, whom.row) {
            (Some(class), _) => session::Whom::Class(class.into()),
            (None, Some(row)) => session::Whom::Row(row.into()),
            (None, None) => return Err(thrown(&Error::input("why-whom"), how.lang)),
        };
        typed(&self.ask(plan, how.lang, |core, plan| core.why(plan, whom, &how))?)
    }

    /// What each level of each quasi-identifier would buy and cost, the others left where they are.
    ///
    /// # Errors
    /// A plan that does not fit the table.
    pub fn tradeoff(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        lang: Option<String>,
    ) -> Result<Ts<Tradeoff>, JsValue> {
        let lang = self.lang(lang.as_deref());
        typed(&self.ask(plan, lang, |core, plan| core.tradeoff(plan))?)
    }

    /// What each level of one quasi-identifier would buy and cost.
    ///
    /// # Errors
    /// A plan that does not fit the table, a column that is no quasi-identifier.
    pub fn tradeoff_column(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        column: &str,
        lang: Option<String>,
    ) -> Result<Ts<TradeoffColumn>, JsValue> {
        let lang = self.lang(lang.as_deref());
        typed(&self.ask(plan, lang, |core, plan| core.tradeoff_column(plan, column))?)
    }

    /// The groups of each level of a column, at most `limit` a level.
    ///
    /// # Errors
    /// A plan that does not fit this column.
    pub fn hierarchy(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        column: &str,
        limit: usize,
        lang: Option<String>,
    ) -> Result<Ts<HierarchyFigures>, JsValue> {
        let lang = self.lang(lang.as_deref());
        typed(&self.ask(plan, lang, |core, plan| core.hierarchy(plan, column, limit))?)
    }

    /// The hierarchy of a column written out: one row a value, one label a level.
    ///
    /// # Errors
    /// A plan that does not fit this column.
    #[wasm_bindgen(unchecked_return_type = "string[][]")]
    pub fn hierarchy_rows(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        column: &str,
        lang: Option<String>,
    ) -> Result<JsValue, JsValue> {
        let lang = self.lang(lang.as_deref());
        object(&self.ask(plan, lang, |core, plan| core.hierarchy_rows(plan, column))?)
    }

    /// The question to a database that counts equal records of a larger table under the same plan.
    ///
    /// # Errors
    /// A plan whose base levels cannot be asked for, an unknown dialect.
    pub fn sql(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "SqlOptions")] options: &JsValue,
    ) -> Result<Ts<Question>, JsValue> {
        let SqlOptions { dialect, table, counted, order, lang } = options_of(options)?;
        let lang = self.lang(lang.as_deref());
        let question = self.ask(plan, lang, |core, plan| {
            let dialect =
                Dialect::from_id(&dialect).ok_or_else(|| Error::input("query-dialect"))?;
            let query = core.query(plan, QueryOptions { table, counted, order })?;
            Ok(Question {
                sql: query.text(dialect),
                count: query.count().to_owned(),
                plan: query.plan_of_answer(plan).to_toml(),
            })
        })?;
        typed(&question)
    }

    /// Writes the released table, chunk by chunk.
    ///
    /// # Errors
    /// A plan that does not fit the table, a goal that is not met, whatever `sink` throws.
    pub fn release(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "ReleaseOptions | undefined")] options: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "(chunk: Uint8Array<ArrayBuffer>) => void")]
        sink: &Function,
    ) -> Result<Ts<ReleaseFigures>, JsValue> {
        let options: ReleaseOptions = options_of(options)?;
        let lang = self.lang(options.lang.as_deref());
        let how = session::ReleaseOptions {
            keep: options.keep.unwrap_or_default(),
            keep_order: options.keep_order.unwrap_or_default(),
            allow_unmet: options.allow_unmet.unwrap_or_default(),
        };
        let plan = plan_of(plan, lang)?;
        typed(&poured(sink, lang, |out| self.core.release(&plan, &how, out))?)
    }

    /// Writes the recode map of the plan's levels, chunk by chunk.
    ///
    /// # Errors
    /// A plan that does not fit the table, whatever `sink` throws.
    pub fn recode(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "(chunk: Uint8Array<ArrayBuffer>) => void")]
        sink: &Function,
        lang: Option<String>,
    ) -> Result<(), JsValue> {
        let lang = self.lang(lang.as_deref());
        let plan = plan_of(plan, lang)?;
        poured(sink, lang, |out| self.core.recode(&plan, out))
    }
}

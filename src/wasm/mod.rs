//! The face for JavaScript: every function converts, calls, converts.
//!
//! Whatever fails throws a [`Failure`], a plain object, in the language that the call or its session speaks.

mod completion;
mod convert;
mod digest;
mod drawn;
mod memory;
mod reader;
mod search;
mod session;
mod special_uniques;

use tsify::Ts;
use wasm_bindgen::prelude::*;

use crate::example;
use crate::plan::Plan;
use crate::report::{Failure, MeasureRow, catalogue};
use crate::words::Lang;
pub use completion::Completion;
use convert::{lang_of, object, plan_of, thrown, typed};
pub use digest::Digest;
pub use drawn::{draw_noise, draw_search, draw_study};
pub use reader::{ReadStretch, Reader, column_names, read_stretch};
pub use search::Search;
pub use session::Session;
pub use special_uniques::SpecialUniquesSearch;

/// The plan that a TOML text says, as an object with the same keys.
///
/// # Errors
/// Text that is not a plan.
#[wasm_bindgen(unchecked_return_type = "Plan")]
pub fn read_plan(toml: &str, lang: Option<String>) -> Result<JsValue, JsValue> {
    let plan = Plan::from_toml(toml).map_err(|error| thrown(&error, lang_of(lang.as_deref())))?;
    object(&plan)
}

/// A plan as TOML text.
///
/// # Errors
/// An object that is not a plan.
#[wasm_bindgen]
pub fn write_plan(
    #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
    lang: Option<String>,
) -> Result<String, JsValue> {
    Ok(plan_of(plan, lang_of(lang.as_deref()))?.to_toml())
}

/// The files that a plan names, each once, in order.
///
/// # Errors
/// An object that is not a plan.
#[wasm_bindgen]
pub fn plan_files(
    #[wasm_bindgen(unchecked_param_type = "Plan | string")] plan: &JsValue,
    lang: Option<String>,
) -> Result<Vec<String>, JsValue> {
    let plan = plan_of(plan, lang_of(lang.as_deref()))?;
    Ok(plan.files().into_iter().map(str::to_owned).collect())
}

/// The catalogue of measures.
///
/// # Errors
/// None in practice: a row is always an object.
#[wasm_bindgen]
pub fn measures(lang: Option<String>) -> Result<Vec<Ts<MeasureRow>>, JsValue> {
    catalogue::rows(lang_of(lang.as_deref())).iter().map(typed).collect()
}

/// The first lines of a file as text, by its first 64 KB: to be looked at where it cannot be read as a table.
///
/// # Errors
/// A file that is no text, an encoding that is not known.
#[wasm_bindgen]
pub fn first_lines(
    head: &[u8],
    lines: u32,
    encoding: Option<String>,
    lang: Option<String>,
) -> Result<Vec<String>, JsValue> {
    crate::table::first_lines(head, encoding.as_deref(), lines as usize)
        .map_err(|error| thrown(&error, lang_of(lang.as_deref())))
}

/// A synthetic table as CSV; without a number of rows and a seed, the one that comes with the program.
#[wasm_bindgen]
pub fn example(rows: Option<u32>, seed: Option<u32>) -> Result<Vec<u8>, JsValue> {
    let rows = rows.map_or(example::ROWS, u64::from);
    let seed = seed.map_or(example::SEED, u64::from);
    let mut table = Vec::new();
    let mut keep = |chunk: &[u8]| {
        table.extend_from_slice(chunk);
        Ok(())
    };
    example::write(rows, seed, &mut keep).map_err(|error| thrown(&error, Lang::default()))?;
    Ok(table)
}

/// A seed for a synthetic table that nobody chose; whoever draws one should keep it beside the table.
///
/// # Errors
/// The machine gives no random numbers.
#[wasm_bindgen]
pub fn example_seed() -> Result<u32, JsValue> {
    let seed = example::seed().map_err(|error| thrown(&error, Lang::default()))?;
    Ok(seed as u32)
}

/// The plan that goes with the synthetic table, as TOML.
#[wasm_bindgen]
pub fn example_plan() -> String {
    example::plan().to_owned()
}

/// The version of the program.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

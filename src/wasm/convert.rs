//! JavaScript values to Rust values and back.

use js_sys::{Array, Function, JSON, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

use super::Failure;
use crate::error::{self, Error};
use crate::plan::Plan;
use crate::release::Sink;
use crate::words::Lang;

/// What goes in, in TypeScript: the plan as the TOML parses to it, and options.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// The language of a tag; English when there is none or an unknown one.
pub(super) fn lang_of(tag: Option<&str>) -> Lang {
    tag.and_then(Lang::from_tag).unwrap_or_default()
}

/// A serializable value as a plain object: counts as numbers, no maps, absent keys left out.
pub(super) fn object(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new()
        .serialize_maps_as_objects(true)
        .serialize_missing_as_null(true)
        .serialize_large_number_types_as_bigints(false);
    Ok(value.serialize(&serializer)?)
}

/// A boundary struct with its TypeScript type.
pub(super) fn typed<T: Tsify + Serialize>(value: &T) -> Result<Ts<T>, JsValue> {
    object(value).map(Ts::new_unchecked)
}

/// The failure that a face throws.
pub(super) fn thrown(error: &Error, lang: Lang) -> JsValue {
    thrown_of_sheet(error, &[], lang)
}

/// The failure of a workbook that has these sheets.
pub(super) fn thrown_of_sheet(error: &Error, sheets: &[String], lang: Lang) -> JsValue {
    let place = error.place();
    let failure = Failure {
        id: error.id().to_owned(),
        message: error.message(lang),
        hint: error.hint(lang),
        file: place.file.clone(),
        line: place.line,
        column: place.column.clone(),
        sheets: sheets.to_vec(),
    };
    object(&failure).unwrap_or_else(|fault| fault)
}

/// A plan given as TOML text or as the object that the text parses to.
pub(super) fn plan_of(value: &JsValue, lang: Lang) -> Result<Plan, JsValue> {
    let plan = match value.as_string() {
        Some(text) => Plan::from_toml(&text),
        None => plan_object(value).and_then(Plan::from_value),
    };
    plan.map_err(|error| thrown(&error, lang))
}

/// A key that is `undefined` is as good as absent, as in JSON.
fn plan_object(value: &JsValue) -> Result<toml::Table, Error> {
    let refused = |fault: String| Error::input("plan-syntax").with("fault", fault);
    let not_an_object = || refused("it is neither text nor a plain object".to_owned());
    if !value.is_object() || Array::is_array(value) {
        return Err(not_an_object());
    }
    let plain = JSON::stringify(value)
        .and_then(|text| JSON::parse(&String::from(text)))
        .map_err(|_| not_an_object())?;
    serde_wasm_bindgen::from_value(plain).map_err(|fault| refused(fault.to_string()))
}

/// Options; every part of them, and the whole, may be absent.
pub(super) fn options_of<T: DeserializeOwned + Default>(value: &JsValue) -> Result<T, JsValue> {
    if value.is_null() || value.is_undefined() {
        return Ok(T::default());
    }
    let refused = |fault: serde_wasm_bindgen::Error| {
        let error = Error::input("options-refused").with("fault", fault.to_string());
        thrown(&error, Lang::default())
    };
    serde_wasm_bindgen::from_value(value.clone()).map_err(refused)
}

/// Writes into a JavaScript function; what it throws is thrown on.
pub(super) fn poured<T>(
    sink: &Function,
    lang: Lang,
    write: impl FnOnce(Sink<'_>) -> error::Result<T>,
) -> Result<T, JsValue> {
    let mut refusal = None;
    let mut out = |chunk: &[u8]| match sink.call1(&JsValue::NULL, &Uint8Array::from(chunk)) {
        Ok(_) => Ok(()),
        Err(value) => {
            refusal = Some(value);
            Err(Error::fault("output-refused"))
        }
    };
    let written = write(&mut out);
    written.map_err(|error| refusal.unwrap_or_else(|| thrown(&error, lang)))
}

//! Figures as people read them on a terminal.

use oboro::measures::{self, Unit};
use oboro::report::numbers;
use oboro::{Lang, words};

/// A word or sentence of the product.
pub(super) fn word(lang: Lang, id: &str) -> String {
    words::text(lang, id, &[])
}

/// A sentence with arguments.
pub(super) fn sentence(lang: Lang, id: &str, args: &[(&str, String)]) -> String {
    let args: Vec<words::Arg<'_>> =
        args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    words::text(lang, id, &args)
}

/// A figure in the way of its unit: counts whole, shares and probabilities in percent.
pub(super) fn figure(id: &str, value: Option<f64>) -> String {
    let Some(value) = value else { return none() };
    match measures::get(id).map(|measure| measure.unit) {
        Some(Unit::Share | Unit::Probability) => numbers::percent(value),
        _ => numbers::decimal(value),
    }
}

/// A count; a dash where there is none.
pub(super) fn count(value: Option<u64>) -> String {
    value.map_or_else(none, numbers::count)
}

/// A share in percent; a dash where there is none.
pub(super) fn share(value: Option<f64>) -> String {
    value.map_or_else(none, numbers::percent)
}

/// A threshold or limit as it was entered; one that was computed (1 / k) is rounded.
pub(super) fn entered(value: f64) -> String {
    let exact = value.to_string();
    if exact.len() <= 7 { exact } else { numbers::decimal(value) }
}

/// The unit in one or two words: a share is printed in percent, so its range needs no word.
pub(super) fn unit(id: &str, lang: Lang) -> String {
    match measures::get(id).map(|measure| measure.unit) {
        Some(Unit::Share) => word(lang, "cli-unit-share"),
        Some(Unit::Probability) => word(lang, "cli-unit-probability"),
        Some(unit) => word(lang, unit.message()),
        None => String::new(),
    }
}

/// Which way is safer or better.
pub(super) fn direction(id: &str, lang: Lang) -> String {
    measures::get(id).map_or_else(String::new, |measure| word(lang, &measure.direction.message()))
}

/// The name of a measure.
pub(super) fn name(id: &str, lang: Lang) -> String {
    measures::get(id).map_or_else(|| id.to_owned(), |measure| measure.name(lang))
}

fn none() -> String {
    "–".to_owned()
}

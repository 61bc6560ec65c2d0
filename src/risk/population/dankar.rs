//! The rule that chooses an estimator by the sampling fraction.

use super::{Estimate, Model, Note, SMALL_FRACTION, Sample};

/// Pitman up to a sampling fraction of 0.1, else the smaller of Zayatz and slide negative binomial;
/// Zayatz where the first choice could not be made.
///
/// # Citations
/// Dankar, El Emam, Neisa and Roffey (2012), BMC Medical Informatics and Decision Making 12:66.
pub(super) fn choose(sample: &Sample<'_>, [pitman, zayatz, snb]: [&Estimate; 3]) -> Estimate {
    let first = if sample.fraction <= SMALL_FRACTION { pitman } else { snb };
    let chosen = match (first.uniques, zayatz.uniques) {
        (Some(_), _) if sample.fraction <= SMALL_FRACTION => first,
        (Some(snb), Some(zayatz)) if snb <= zayatz => first,
        _ => zayatz,
    };
    let mut estimate =
        Estimate { model: Model::Dankar, chosen: Some(chosen.model), ..chosen.clone() };
    if first.uniques.is_none() {
        estimate.notes.push(Note::FellBack);
    }
    estimate
}

//! Population uniques by every estimator, in words.

use crate::candidate::Candidate;
use crate::report::{ModelParameter, PopulationEstimate};
use crate::risk::population::{Estimate, Method, estimates};
use crate::words::{self, Lang};

impl Candidate<'_> {
    /// The estimates of population uniques; none without a size of the population, and none where
    /// missing values are wildcards, because the estimators go by classes.
    pub(super) fn estimates(&self, lang: Lang) -> Vec<PopulationEstimate> {
        // The estimators are functions of class sizes, and there are no classes.
        if self.agreeing.is_some() {
            return Vec::new();
        }
        let Some(size) = self.population_size().filter(|size| *size >= 1.0) else {
            return Vec::new();
        };
        let size = size.round() as u64;
        let estimates = estimates(&self.kept, size).into_iter();
        estimates.map(|estimate| self.estimate(estimate, size, lang)).collect()
    }

    fn estimate(&self, estimate: Estimate, size: u64, lang: Lang) -> PopulationEstimate {
        // What a goal leaves out is not left out by chance, so a sample did not miss it.
        let by_chance = self.suppressed() == 0;
        let interval =
            estimate.interval.filter(|interval| by_chance || interval.method != Method::Missed);
        let share = |uniques: f64| uniques / size as f64;
        PopulationEstimate {
            model: estimate.model.id().to_owned(),
            chosen: estimate.chosen.map(|model| model.id().to_owned()),
            uniques: estimate.uniques,
            share: estimate.share,
            low: interval.map(|interval| share(interval.low)),
            high: interval.map(|interval| share(interval.high)),
            interval: interval.map(|interval| interval.method.id().to_owned()),
            converged: estimate.converged,
            iterations: estimate.iterations.into(),
            parameters: estimate
                .parameters
                .iter()
                .map(|parameter| ModelParameter {
                    name: parameter.name.to_owned(),
                    value: Some(parameter.value),
                })
                .collect(),
            note: sentences(&estimate, lang),
        }
    }
}

/// What to know about an estimate, one sentence after the other.
fn sentences(estimate: &Estimate, lang: Lang) -> Option<String> {
    let chosen = estimate.chosen.map(|model| {
        let name = words::text(lang, &format!("measure-population-estimates-{}", model.id()), &[]);
        words::text(lang, "note-population-chosen", &[("model", name.into())])
    });
    let notes = estimate.notes.iter().map(|note| words::text(lang, note.id(), &[]));
    let sentences: Vec<String> = chosen.into_iter().chain(notes).collect();
    let separator = words::text(lang, "note-separator", &[]);
    (!sentences.is_empty()).then(|| sentences.join(&separator))
}

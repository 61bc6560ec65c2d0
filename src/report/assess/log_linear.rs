//! Log-linear models of a node.

use crate::candidate::Candidate;
use crate::report::{Interaction, LogLinearFigures, LogLinearModel};
use crate::risk::loglinear::{ACCEPTED, Counts, Kind, Model, estimate};
use crate::words::{self, Lang};

impl Candidate<'_> {
    /// Poisson log-linear models over the kept classes, where only the size of the population is known.
    pub(super) fn log_linear(&self, lang: Lang) -> Option<LogLinearFigures> {
        let population = self.study.population().filter(|population| !population.is_by_class())?;
        let size = population.size(self.base.read).filter(|size| *size > 0.0)?;
        let counts = self.kept_counts();
        let fraction = counts.records() as f64 / size;
        let sample_uniques = counts.uniques().count() as u64;
        let say = |id: &str| Some(words::text(lang, id, &[]));
        if fraction > 1.0 {
            let note = say("note-log-linear-fraction");
            return Some(LogLinearFigures {
                chosen: None,
                sample_uniques,
                models: Vec::new(),
                note,
            });
        }
        let fitted = estimate(&counts, fraction)?;
        let note = if sample_uniques == 0 {
            say("note-log-linear-no-uniques")
        } else if fitted.too_large {
            say("note-log-linear-too-large")
        } else {
            None
        };
        let records = counts.records() as f64;
        Some(LogLinearFigures {
            chosen: Some(name(fitted.models[fitted.chosen].kind).to_owned()),
            sample_uniques,
            models: fitted.models.iter().map(|model| self.model(model, records, lang)).collect(),
            note,
        })
    }

    fn kept_counts(&self) -> Counts {
        let kept: Vec<usize> = (0..self.classes.len()).filter(|&class| self.keeps[class]).collect();
        let codes = |quasi| kept.iter().map(|&class| self.classes.code(class, quasi)).collect();
        let columns = (0..self.study.quasi().len()).map(codes).collect();
        Counts::of_columns(columns, kept.iter().map(|&class| self.classes.sizes()[class]).collect())
    }

    fn model(&self, model: &Model, records: f64, lang: Lang) -> LogLinearModel {
        let name_of = |column: usize| self.study.quasi()[column].name().to_owned();
        let pairs = model.pairs.iter();
        let (uniques, matches) = (model.uniques, model.matches);
        LogLinearModel {
            model: name(model.kind).to_owned(),
            interactions: pairs
                .map(|&(a, b)| Interaction { first: name_of(a), second: name_of(b) })
                .collect(),
            tau1: Some(uniques.value),
            tau1_low: Some(uniques.low),
            tau1_high: Some(uniques.high),
            tau1_share: Some(uniques.value / records),
            tau2: Some(matches.value),
            tau2_low: Some(matches.low),
            tau2_high: Some(matches.high),
            tau2_share: Some(matches.value / records),
            criterion: uniques.criterion,
            criterion_tau2: matches.criterion,
            deviance: Some(model.deviance),
            parameters: model.parameters,
            cells: Some(model.cells),
            iterations: u64::from(model.iterations),
            converged: model.converged,
            note: objection(model).map(|id| words::text(lang, id, &[])),
        }
    }
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::MainEffects => "main-effects",
        Kind::Selected => "selected",
        Kind::TwoWay => "two-way",
    }
}

/// What speaks against a model.
fn objection(model: &Model) -> Option<&'static str> {
    let criteria = [model.uniques.criterion, model.matches.criterion];
    let beyond = |test: fn(f64) -> bool| criteria.into_iter().flatten().any(test);
    if !model.converged {
        Some("note-log-linear-not-converged")
    } else if beyond(|criterion| criterion > ACCEPTED) {
        Some("note-log-linear-too-simple")
    } else if beyond(|criterion| criterion < -ACCEPTED) {
        Some("note-log-linear-too-rich")
    } else {
        None
    }
}

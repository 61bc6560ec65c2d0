//! Log-linear models of a node.

use crate::candidate::Candidate;
use crate::report::{Interaction, LogLinearFigures, LogLinearModel};
use crate::risk::loglinear::{ACCEPTED, Counts, Fitting, Kind, Model};
use crate::words::{self, Lang};

/// Models on their way.
pub(super) enum Modelling {
    /// There is nothing to fit: what there is to say.
    Known(Option<LogLinearFigures>),
    /// The models of so many sample uniques among so many records.
    Fitting { fitting: Box<Fitting>, uniques: u64, records: u64 },
}

impl Modelling {
    /// Goes on for about so many looks at a class; whether it is at the end.
    pub(super) fn step(&mut self, looks: u64) -> bool {
        match self {
            Modelling::Known(_) => true,
            Modelling::Fitting { fitting, .. } => fitting.step(looks),
        }
    }
}

impl Candidate<'_> {
    /// Poisson log-linear models over the kept classes, where only the size of the population is known.
    pub(super) fn modelling(&self, lang: Lang) -> Modelling {
        let population = self.study.population().filter(|population| !population.is_by_class());
        let size = population.and_then(|population| population.size(self.base.read));
        let Some(size) = size.filter(|size| *size > 0.0) else { return Modelling::Known(None) };
        let counts = self.kept_counts();
        let (uniques, records) = (counts.uniques().count() as u64, counts.records());
        let fraction = records as f64 / size;
        if fraction > 1.0 {
            return Modelling::Known(Some(LogLinearFigures {
                chosen: None,
                sample_uniques: uniques,
                models: Vec::new(),
                note: Some(words::text(lang, "note-log-linear-fraction", &[])),
            }));
        }
        match Fitting::new(counts, fraction) {
            None => Modelling::Known(None),
            Some(fitting) => Modelling::Fitting { fitting: Box::new(fitting), uniques, records },
        }
    }

    /// The fitted models, in words.
    pub(super) fn log_linear(&self, models: Modelling, lang: Lang) -> Option<LogLinearFigures> {
        let (fitting, uniques, records) = match models {
            Modelling::Known(figures) => return figures,
            Modelling::Fitting { fitting, uniques, records } => (fitting, uniques, records),
        };
        let fitted = fitting.finish();
        let say = |id: &str| Some(words::text(lang, id, &[]));
        let note = if uniques == 0 {
            say("note-log-linear-no-uniques")
        } else if fitted.too_large {
            say("note-log-linear-too-large")
        } else {
            None
        };
        let models = fitted.models.iter().map(|model| self.model(model, records as f64, lang));
        Some(LogLinearFigures {
            chosen: Some(name(fitted.models[fitted.chosen].kind).to_owned()),
            sample_uniques: uniques,
            models: models.collect(),
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

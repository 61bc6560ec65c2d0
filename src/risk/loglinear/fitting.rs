//! The models of one sample, fitted one after the other.

use super::counts::Counts;
use super::margins::Margin;
use super::model::{Kind, Model};
use super::scaling::{FITTED, Scaling};
use super::select::{Fit, Forward};
use super::{LogLinear, choose, scaling};

/// Looks at a cell that counting the margins, or judging a model, is worth.
const LOOKS: u64 = 6;

/// Fits main effects, selected and all two-way interactions; see [`super::estimate`].
#[derive(Debug)]
pub struct Fitting {
    counts: Counts,
    rho: f64,
    stage: Stage,
    models: Vec<Model>,
    too_large: bool,
}

/// What comes next; the margins of every pair of columns go along.
#[derive(Debug)]
enum Stage {
    MainEffects,
    Margins,
    Forward(Box<Forward>, Vec<Margin>),
    Selected(Fit, Vec<Margin>),
    Support(Vec<Margin>),
    TwoWay(Scaling),
    Finished,
}

impl Fitting {
    /// `fraction` is the sampling fraction, above 0 and at most 1. `None` without records or columns.
    pub fn new(counts: Counts, fraction: f64) -> Option<Fitting> {
        if counts.columns() == 0 || counts.records() == 0 {
            return None;
        }
        let rho = (1.0 - fraction) / fraction;
        let (stage, models) = (Stage::MainEffects, Vec::new());
        Some(Fitting { counts, rho, stage, models, too_large: false })
    }

    /// Goes on for about so many looks at a cell, at least for one margin or model; whether it is at the end.
    pub fn step(&mut self, mut looks: u64) -> bool {
        let whole = LOOKS * self.counts.sizes().len() as u64;
        loop {
            let stage = std::mem::replace(&mut self.stage, Stage::Finished);
            self.stage = self.advance(stage, &mut looks);
            match self.stage {
                Stage::Finished => return true,
                Stage::Forward(..) => {}
                _ => looks = looks.saturating_sub(whole),
            }
            if looks == 0 {
                return false;
            }
        }
    }

    fn advance(&mut self, stage: Stage, looks: &mut u64) -> Stage {
        let counts = &self.counts;
        match stage {
            Stage::MainEffects => {
                let independent = Fit::Closed(super::Forest::independent(counts));
                self.models.push(Model::of(Kind::MainEffects, counts, independent, self.rho));
                Stage::Margins
            }
            Stage::Margins => match Margin::every(counts) {
                None => {
                    self.too_large = true;
                    Stage::Finished
                }
                Some(margins) if margins.is_empty() => Stage::Finished,
                Some(margins) => {
                    let forward = Forward::start(counts, margins.clone(), self.rho);
                    Stage::Forward(Box::new(forward), margins)
                }
            },
            Stage::Forward(mut forward, margins) => match forward.step(counts, looks) {
                None => Stage::Forward(forward, margins),
                Some(Fit::Scaled(mut fit)) => {
                    fit.aim();
                    Stage::Selected(Fit::Scaled(fit), margins)
                }
                Some(fit) => Stage::Selected(fit, margins),
            },
            Stage::Selected(mut fit, margins) => {
                if !(1..margins.len()).contains(&fit.edges()) {
                    return Stage::Support(margins);
                }
                if let Fit::Scaled(scaling) = &mut fit
                    && !scaling.fit(FITTED, looks)
                {
                    return Stage::Selected(fit, margins);
                }
                self.models.push(Model::of(Kind::Selected, counts, fit, self.rho));
                Stage::Support(margins)
            }
            Stage::Support(margins) => match scaling(counts, margins) {
                Some(fit) => Stage::TwoWay(fit),
                None => {
                    self.too_large = true;
                    Stage::Finished
                }
            },
            Stage::TwoWay(mut fit) => {
                if !fit.fit(FITTED, looks) {
                    return Stage::TwoWay(fit);
                }
                self.models.push(Model::of(Kind::TwoWay, counts, Fit::Scaled(fit), self.rho));
                Stage::Finished
            }
            Stage::Finished => Stage::Finished,
        }
    }

    /// The fitted models; those that were reached, where it is not at the end.
    pub fn finish(self) -> LogLinear {
        let chosen = choose(&self.models, libm::log(self.counts.records() as f64));
        LogLinear { models: self.models, chosen, too_large: self.too_large }
    }
}

//! The population behind the table, and what is estimated about it.

use serde::{Deserialize, Serialize};

boundary! {
    /// What is known of the population, and what is estimated.
    pub struct PopulationFigures {
        /// `size`, `sampling-fraction`, `table` or `weights`.
        pub source: String,
        /// People in the population.
        pub size: Option<f64>,
        /// Kept records divided by people.
        pub sampling_fraction: Option<f64>,
        /// Records in classes with more records than people (F is then taken as f); absent where F is unknown.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub inconsistent: Option<u64>,
        /// Risks that depend on unknown class sizes in the population, as expectations; with `size` or
        /// `sampling-fraction` only.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub estimated: Option<EstimatedRisk>,
        /// Expected number of people who are alone in their class in the population, one entry a model.
        /// Empty until asked for in full.
        pub estimates: Vec<PopulationEstimate>,
        /// Poisson log-linear models, where the sampling fraction is known; absent until asked for in full.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub log_linear: Option<LogLinearFigures>,
    }

    /// Risks under unknown class sizes in the population.
    pub struct EstimatedRisk {
        /// Expected marketer risk.
        pub marketer: Option<f64>,
        /// Expected average journalist risk.
        pub journalist_average: Option<f64>,
        /// The model behind the expectation.
        pub model: String,
    }

    /// Population uniques under one model.
    pub struct PopulationEstimate {
        /// `pitman`, `zayatz`, `snb`, `dankar`.
        pub model: String,
        /// The model that a rule chose; absent where the model is no rule.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub chosen: Option<String>,
        /// Expected population uniques; `null` where the model gives none.
        pub uniques: Option<f64>,
        /// Their share of the population.
        pub share: Option<f64>,
        /// Lower end of the 95 % interval of the share.
        pub low: Option<f64>,
        /// Upper end of the 95 % interval of the share.
        pub high: Option<f64>,
        /// How the interval was made: `delta-method`, `missed-uniques`, `counted`; `null` without one.
        pub interval: Option<String>,
        /// Whether the equations of the model were solved.
        pub converged: bool,
        /// Evaluations that solving them took.
        pub iterations: u64,
        /// Parameters of the model.
        pub parameters: Vec<ModelParameter>,
        /// Where the model stands on its range of validity, in words; `null` when there is nothing to say.
        pub note: Option<String>,
    }

    /// One parameter of a model.
    pub struct ModelParameter {
        /// Its usual name.
        pub name: String,
        /// Its value.
        pub value: Option<f64>,
    }

    /// Poisson log-linear models of the class sizes.
    pub struct LogLinearFigures {
        /// The model to believe; `null` where none was fitted.
        pub chosen: Option<String>,
        /// Kept records that are alone in their class: the sample uniques, of which all figures are a part.
        pub sample_uniques: u64,
        /// One entry a model, from the simplest to the richest.
        pub models: Vec<LogLinearModel>,
        /// Why a model is lacking, in words; `null` when there is nothing to say.
        pub note: Option<String>,
    }

    /// One log-linear model.
    pub struct LogLinearModel {
        /// `main-effects`, `selected` (some two-way interactions) or `two-way` (all of them).
        pub model: String,
        /// The columns that interact, in the order in which they were found to.
        pub interactions: Vec<Interaction>,
        /// Expected number of sample uniques that are population uniques.
        pub tau1: Option<f64>,
        /// Lower end of its 95 % interval, which holds if the model does.
        pub tau1_low: Option<f64>,
        /// Upper end of its 95 % interval.
        pub tau1_high: Option<f64>,
        /// `tau1` divided by the kept records: also the expected share of the population that is unique.
        pub tau1_share: Option<f64>,
        /// Expected number of correct matches of sample uniques with the population.
        pub tau2: Option<f64>,
        /// Lower end of its 95 % interval.
        pub tau2_low: Option<f64>,
        /// Upper end of its 95 % interval.
        pub tau2_high: Option<f64>,
        /// `tau2` divided by the kept records.
        pub tau2_share: Option<f64>,
        /// The criterion of `tau1`: its estimated error in standard deviations. Above 1.96 the model is too
        /// simple, below -1.96 too rich; `null` where nothing can vary.
        pub criterion: Option<f64>,
        /// The criterion of `tau2`.
        pub criterion_tau2: Option<f64>,
        /// Likelihood ratio statistic against the saturated model.
        pub deviance: Option<f64>,
        /// Free parameters.
        pub parameters: f64,
        /// Combinations of codes in which the model can expect anybody.
        pub cells: Option<f64>,
        /// Sweeps of the fit; 0 for a closed form.
        pub iterations: u64,
        /// Whether the fit converged.
        pub converged: bool,
        /// What speaks against the model, in words; `null` when nothing does.
        pub note: Option<String>,
    }

    /// Two columns that go together otherwise than if they were independent.
    pub struct Interaction {
        /// Name of one column.
        pub first: String,
        /// Name of the other.
        pub second: String,
    }

    /// Class sizes in the population (k-map).
    pub struct KMapFigures {
        /// People in the smallest class in the population that has a kept record; `null` where F is unknown.
        pub smallest: Option<f64>,
        /// k' by a model, where only size or sampling fraction is known: a class of k' records stands for at
        /// least k people but for the significance.
        pub estimated: Vec<KMapEstimate>,
    }

    /// An estimated k-map.
    pub struct KMapEstimate {
        /// `poisson` or `zero-truncated-poisson`.
        pub model: String,
        /// The probability with which it may be missed.
        pub significance: f64,
        /// The k of the goal that was asked for; `null` without one.
        pub k: Option<u64>,
        /// Records that a class must have for it.
        pub k_prime: Option<u64>,
        /// The largest k that the smallest kept class supports.
        pub supported: Option<u64>,
    }
}

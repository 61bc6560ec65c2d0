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
        /// The model that the criterion prefers; `null` where none was fitted.
        pub chosen: Option<String>,
        /// One entry a model.
        pub models: Vec<LogLinearModel>,
    }

    /// One log-linear model.
    pub struct LogLinearModel {
        /// `main-effects` or `two-way`.
        pub model: String,
        /// Expected number of sample uniques that are population uniques.
        pub tau1: Option<f64>,
        /// Lower end of its 95 % interval.
        pub tau1_low: Option<f64>,
        /// Upper end of its 95 % interval.
        pub tau1_high: Option<f64>,
        /// Expected number of correct matches of sample uniques with the population.
        pub tau2: Option<f64>,
        /// Lower end of its 95 % interval.
        pub tau2_low: Option<f64>,
        /// Upper end of its 95 % interval.
        pub tau2_high: Option<f64>,
        /// The criterion by which models are compared; closest to 0 is best.
        pub criterion: Option<f64>,
        /// Cells of the table of all combinations.
        pub cells: Option<f64>,
        /// Sweeps of the fit.
        pub iterations: u64,
        /// Whether the fit converged.
        pub converged: bool,
        /// In words, where something is to be said.
        pub note: Option<String>,
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

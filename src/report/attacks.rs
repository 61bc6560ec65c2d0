//! Attackers with a knowledge of their own, the context of a release, and attacks tried on the released table.

use serde::{Deserialize, Serialize};

use super::document::{say, say_with};
use super::numbers::exact;
use super::{AtRisk, Attacker};
use crate::words::Lang;

boundary! {
    /// What one named attacker finds.
    pub struct NamedAttacker {
        /// The name in the plan.
        pub name: String,
        /// What the attacker knows.
        pub knows: Vec<KnownColumn>,
        /// Share of the people about whom the attacker knows it.
        pub share: f64,
        /// Largest probability of a record; this and the figures below carry the share as a factor.
        pub highest: Option<f64>,
        /// Mean probability over records.
        pub average: Option<f64>,
        /// Smallest probability of a record.
        pub lowest: Option<f64>,
        /// Records that only fit themselves.
        pub unique_records: Option<u64>,
        /// Their share.
        pub unique_share: Option<f64>,
        /// Expected number of records that are re-identified.
        pub expected: Option<f64>,
        /// Records above each threshold.
        pub at_risk: Vec<AtRisk>,
        /// The same where the attacker does not know who is in the data, and so chooses among the people who fit;
        /// absent where class sizes in the population are unknown.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub journalist: Option<Attacker>,
    }

    /// A column that an attacker knows.
    pub struct KnownColumn {
        /// The column.
        pub name: String,
        /// The level at which it is known.
        pub level: u32,
        /// How far off the knowledge may be.
        pub within: Option<f64>,
    }

    /// Share of unique records by how many quasi-identifiers the attacker knows.
    pub struct ByAttributes {
        /// Quasi-identifiers of the study.
        pub columns: u32,
        /// One entry a number of known quasi-identifiers.
        pub sizes: Vec<KnownAttributes>,
    }

    /// An attacker who knows any m quasi-identifiers.
    pub struct KnownAttributes {
        /// m.
        pub attributes: u32,
        /// Sets of m quasi-identifiers.
        pub subsets: f64,
        /// Whether every set was counted; the figures are `null` otherwise.
        pub exact: bool,
        /// Mean share of unique records over the sets.
        pub mean: Option<f64>,
        /// Largest share of unique records.
        pub worst: Option<f64>,
        /// The first set with the largest share; none where nobody is unique.
        pub worst_columns: Vec<String>,
        /// Where the mean lies for certain; only where not every set was counted.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mean_bounds: Option<Bounds>,
        /// Where the largest share lies for certain; only where not every set was counted.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub worst_bounds: Option<Bounds>,
    }

    /// A range that holds a figure for certain.
    pub struct Bounds {
        /// The least it can be.
        pub low: f64,
        /// The most it can be.
        pub high: f64,
    }

    /// A small set of quasi-identifiers.
    pub struct ColumnSet {
        /// The columns.
        pub columns: Vec<String>,
        /// Classes divided by records.
        pub distinction: Option<f64>,
        /// Share of the pairs of records that differ.
        pub separation: Option<f64>,
        /// Share of unique records.
        pub uniqueness: Option<f64>,
    }

    /// The context of the release.
    pub struct ContextFigures {
        /// Who receives the table; `null` where the plan does not say.
        pub recipient: Option<String>,
        /// `non-public` or `public`.
        pub kind: String,
        /// What the scenarios multiply: `average` or `highest`.
        pub risk_used: String,
        /// The risk that is multiplied.
        pub risk: Option<f64>,
        /// The scenarios.
        pub scenarios: Vec<Scenario>,
        /// The largest overall risk of the scenarios that have one.
        pub overall: Option<f64>,
        /// The risk that is held acceptable.
        pub threshold: f64,
        /// Whether the overall risk is above it; `null` where a scenario without a figure might be.
        pub above: Option<bool>,
        /// The second condition of strict average risk; absent where it was not asked for.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub strict: Option<StrictAverage>,
        /// Every number that went in, with where it comes from.
        pub assumptions: Vec<Assumption>,
    }

    /// One scenario of an attempt.
    pub struct Scenario {
        /// `T1`, `T2`, `T3` or `T4`.
        pub id: String,
        /// Probability of an attempt.
        pub probability: Option<f64>,
        /// Probability times risk.
        pub overall: Option<f64>,
    }

    /// Strict average risk: no class above a maximum.
    pub struct StrictAverage {
        /// The maximum.
        pub limit: f64,
        /// The highest risk found.
        pub highest: Option<f64>,
        /// Whether it is above the maximum.
        pub above: Option<bool>,
    }

    /// A number that went into the context.
    pub struct Assumption {
        /// Its key in the plan.
        pub name: String,
        /// Its value; `null` where nobody gave one, and for an answer in words.
        pub value: Option<f64>,
        /// The answer in words.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub answer: Option<String>,
        /// `plan`, `recipient` or `default`; `absent` where nobody gave one.
        pub source: String,
        /// Where the value is from.
        pub citation: String,
    }

    /// The three tests of Opinion 05/2014, tried on the released table.
    pub struct OpinionTests {
        /// The seed of the attacks that draw lots.
        pub seed: u64,
        /// Singling out.
        pub singling_out: Attack,
        /// Linkability; `null` with fewer than two quasi-identifiers.
        pub linkability: Option<Attack>,
        /// Inference, one entry a sensitive column.
        pub inference: Vec<Attack>,
    }

    /// One attack, tried.
    pub struct Attack {
        /// The sensitive column that is guessed; absent for the other tests.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Attempts.
        pub attacks: u64,
        /// Attempts that succeeded.
        pub successes: u64,
        /// Their share with its 95 % interval (Wilson).
        pub rate: Proportion,
        /// What an attacker without the released table achieves.
        pub baseline: Proportion,
    }

    /// A share with its 95 % interval (Wilson).
    pub struct Proportion {
        /// The share.
        pub value: Option<f64>,
        /// Lower end.
        pub low: Option<f64>,
        /// Upper end.
        pub high: Option<f64>,
    }

    /// The figures of one reading of missing values.
    pub struct MissingReading {
        /// `category`, `wildcard` or `drop`.
        pub missing_as: String,
        /// Records that are compared.
        pub records: u64,
        /// Records left out because a quasi-identifier is missing.
        pub dropped: u64,
        /// Records that only fit themselves.
        pub unique_records: u64,
        /// Their share.
        pub unique_share: Option<f64>,
        /// Highest prosecutor risk.
        pub highest: Option<f64>,
        /// Average prosecutor risk.
        pub average: Option<f64>,
        /// Records above each threshold.
        pub at_risk: Vec<AtRisk>,
    }
}

impl NamedAttacker {
    /// What the attacker knows, in a line.
    pub fn knowledge(&self, lang: Lang) -> String {
        let known = self.knows.iter().map(|known| {
            let column = ("column", known.name.clone());
            match (known.within, known.level) {
                (Some(within), _) => {
                    say_with(lang, "attacker-within", &[column, ("within", exact(within))])
                }
                (None, 0) => say_with(lang, "attacker-exact", &[column]),
                (None, level) => {
                    say_with(lang, "attacker-level", &[column, ("level", level.to_string())])
                }
            }
        });
        match known.collect::<Vec<_>>().join(&say(lang, "attacker-separator")) {
            none if none.is_empty() => say(lang, "attacker-nothing"),
            known => known,
        }
    }
}

//! Why a class is risky, and what would help.

use serde::{Deserialize, Serialize};

use super::Note;

boundary! {
    /// The riskiest classes, each with its explanation.
    pub struct Riskiest {
        /// Classes of the node, those left out included.
        pub classes: u64,
        /// The class size at which a remedy aims: from the goal, else the one for a risk of 0.2.
        pub k: u64,
        /// The riskiest of them, riskiest first.
        pub shown: Vec<RiskyClass>,
        /// Why a class has no remedy; the path names it, as `shown.0.remedy`.
        pub notes: Vec<Note>,
    }

    /// One class.
    pub struct RiskyClass {
        /// Its number within the node; stands for the class in further questions.
        pub class: u64,
        /// Records; those that agree with it, where missing values are wildcards.
        pub size: u64,
        /// People in the population, at least the records; `null` where unknown.
        pub people: Option<f64>,
        /// Whether the goal leaves it out.
        pub suppressed: bool,
        /// Its released values, one a quasi-identifier; absent unless the reader asked for values.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub values: Option<Vec<Option<String>>>,
        /// Its risk under each attacker.
        pub risks: Vec<RiskUnder>,
        /// The smallest sets of columns that suffice to find it, smaller ones first; for a class of one record.
        /// Of more than 12 columns, sets of at most 4.
        pub minimal_unique_sets: Vec<Vec<String>>,
        /// The cheapest change of levels that brings it under the threshold; `null` where none does.
        pub remedy: Option<Remedy>,
    }

    /// The risk of a class under one attacker.
    pub struct RiskUnder {
        /// `prosecutor`, `journalist` or the name of an attacker of the plan.
        pub attacker: String,
        /// The probability; of an attacker of the plan the highest of a person of the class,
        /// and `null` where the class is left out, since such an attacker is tried on what is released.
        pub risk: Option<f64>,
    }

    /// A change of levels.
    pub struct Remedy {
        /// The levels that change; none where the class is large enough as it is.
        pub steps: Vec<RemedyStep>,
        /// Records of the class after it.
        pub size: u64,
        /// Loss after it, with nothing left out.
        pub loss: Option<f64>,
        /// Loss before it, with nothing left out.
        pub loss_before: Option<f64>,
    }

    /// One level that changes.
    pub struct RemedyStep {
        /// The column.
        pub name: String,
        /// Its level now.
        pub from: u32,
        /// Its level then.
        pub to: u32,
    }
}

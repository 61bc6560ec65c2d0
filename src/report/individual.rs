//! The risk of each record, summed up, where class sizes in the population are estimated.

use serde::{Deserialize, Serialize};

use super::AtRisk;

boundary! {
    /// Individual risk of Benedetti and Franconi.
    pub struct IndividualFigures {
        /// `weights` or `sampling-fraction`.
        pub source: String,
        /// Records.
        pub records: u64,
        /// Largest risk of a record.
        pub highest: Option<f64>,
        /// Mean risk over records (global risk).
        pub average: Option<f64>,
        /// Smallest risk of a record.
        pub lowest: Option<f64>,
        /// Expected number of re-identifications.
        pub expected: Option<f64>,
        /// Records above each threshold.
        pub at_risk: Vec<AtRisk>,
        /// Households, where a column names them.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub household: Option<HouseholdFigures>,
    }

    /// The risk that at least one member of a household is identified.
    pub struct HouseholdFigures {
        /// Households with a kept record.
        pub households: u64,
        /// Largest risk of a household.
        pub highest: Option<f64>,
        /// Mean risk over records.
        pub average: Option<f64>,
        /// Sum of the risks over records: records in a household of which somebody is expected to be found.
        pub expected: Option<f64>,
        /// Records above each threshold.
        pub at_risk: Vec<AtRisk>,
    }
}

//! Tables with noise.

use serde::{Deserialize, Serialize};

boundary! {
    /// Tables with noise, and the promise of sampling.
    pub struct NoiseFigures {
        /// The epsilon of all tables together.
        pub epsilon: f64,
        /// The delta of all tables together; 0 with Laplace noise.
        pub delta: f64,
        /// `laplace` or `gaussian`, both discrete.
        pub mechanism: String,
        /// Where the randomness came from: `system`, or `seed`, which protects nobody.
        pub source: String,
        /// The seed, where there was one.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub seed: Option<u64>,
        /// `none`, or `non-negative`: counts below 0 were written as 0.
        pub post_processing: String,
        /// The tables.
        pub tables: Vec<NoisyTable>,
        /// What k-anonymity after random sampling promises; absent without a sampling fraction.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sampling: Option<SamplingPromise>,
    }

    /// One table with noise.
    pub struct NoisyTable {
        /// The columns whose values make the cells.
        pub columns: Vec<String>,
        /// The column whose mean stands in the cells; absent for counts.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mean: Option<String>,
        /// The part of epsilon that the table spends.
        pub epsilon: f64,
        /// The part of delta that the table spends.
        pub delta: f64,
        /// How much one record changes the counts of the table.
        pub sensitivity: f64,
        /// How much one record changes the sum behind a mean, from the middle of the bounds; absent for counts.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub sum_sensitivity: Option<f64>,
        /// Whether all values of its columns are in the plan; those that were read from the table are not protected.
        pub fixed_values: bool,
        /// Cells, those that are not shown included.
        pub cells: u64,
        /// Cells of values that fewer than five records have and that the plan does not name; not shown.
        pub hidden: u64,
        /// The others.
        pub shown: Vec<NoisyCell>,
        /// Mean over cells of the expected absolute error.
        pub expected_error: Option<f64>,
        /// The absolute error that 95 of 100 counts do not exceed; `null` for means.
        pub within: Option<u64>,
        /// Mean over cells of the absolute error of this draw.
        pub seen_error: Option<f64>,
        /// Mean over cells of the absolute error of the table that is counted from the released records, a generalized
        /// number taken as the middle of its group; `null` where the release does not hold a column of the table.
        pub released_error: Option<f64>,
        /// The expected absolute error by the epsilon of all tables together.
        pub curve: Vec<NoisePoint>,
    }

    /// One cell.
    pub struct NoisyCell {
        /// The value of each column; `null` where it is missing.
        pub labels: Vec<Option<String>>,
        /// The count, or the mean, with noise; `null` for a mean over less than one record.
        pub value: Option<f64>,
        /// The same counted from the released records; `null` where the release does not tell it.
        pub released: Option<f64>,
    }

    /// The error at one epsilon.
    pub struct NoisePoint {
        /// The epsilon of all tables together.
        pub epsilon: f64,
        /// Mean over cells of the expected absolute error.
        pub expected_error: Option<f64>,
    }

    /// What k-anonymity after random sampling promises.
    pub struct SamplingPromise {
        /// The probability with which each record was drawn.
        pub fraction: f64,
        /// The k of the goal; `null` without one.
        pub k: Option<u64>,
        /// The least epsilon that is possible.
        pub least_epsilon: f64,
        /// The delta at the epsilon of the plan; `null` where that is too small, and without k.
        pub delta: Option<f64>,
        /// The delta by epsilon.
        pub curve: Vec<SamplingPoint>,
    }

    /// The promise at one epsilon.
    pub struct SamplingPoint {
        /// Epsilon.
        pub epsilon: f64,
        /// Delta; `null` where epsilon is too small.
        pub delta: Option<f64>,
    }
}

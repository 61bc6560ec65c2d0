//! Minimal sample uniques and their scores.

use serde::{Deserialize, Serialize};

boundary! {
    /// Special uniques of the kept records.
    pub struct SpecialUniquesFigures {
        /// Minimal sample uniques by number of columns.
        pub msu_by_size: Vec<MsuCount>,
        /// The largest size that was searched.
        pub max_size: u32,
        /// Records with at least one minimal sample unique.
        pub records_with_msu: u64,
        /// Sum of the scores.
        pub score_sum: f64,
        /// Largest score of a record.
        pub score_max: f64,
        /// Sum of the DIS scores.
        pub dis_sum: f64,
        /// Largest DIS score of a record.
        pub dis_max: f64,
        /// The sampling fraction that DIS assumes.
        pub dis_fraction: f64,
        /// How much each column contributes to the scores, in per cent.
        pub by_column: Vec<ColumnContribution>,
        /// How much the values of each column contribute, by column, largest first and 100 a column at most;
        /// the values themselves only on request.
        pub by_value: Vec<ValueContribution>,
    }

    /// How many minimal sample uniques have one size.
    pub struct MsuCount {
        /// Columns.
        pub size: u32,
        /// Minimal sample uniques.
        pub count: u64,
    }

    /// The contribution of one column.
    pub struct ColumnContribution {
        /// The column.
        pub name: String,
        /// The part of the sum of scores that sets with this column make up, in per cent; as a set has several
        /// columns, these add up to more than 100. `null` where there is no score.
        pub contribution: Option<f64>,
    }

    /// How far a search for special uniques has come.
    pub struct SpecialUniquesProgress {
        /// Share of the way, 0 to 1: an estimate from the sets walked, not from time.
        pub share: f64,
        /// Minimal sample uniques found so far.
        pub found: u64,
        /// Whether the end is reached.
        pub finished: bool,
    }

    /// The contribution of one value of a column.
    pub struct ValueContribution {
        /// The column.
        pub name: String,
        /// The value; absent unless the reader asked for values.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub value: Option<String>,
        /// Kept records that have the value.
        pub records: u64,
        /// The part of its column's contribution that comes from records with this value, in per cent.
        pub contribution: Option<f64>,
    }
}

//! What a release leaves of values, and who bears what is left out.

use serde::{Deserialize, Serialize};

use super::Proportion;

boundary! {
    /// What a release leaves of the values of columns that matter.
    pub struct RareFigures {
        /// Values that fewer records have are counted together and not named, unless values may be shown.
        pub few: u64,
        /// One entry a column.
        pub columns: Vec<RareColumn>,
        /// The named values that are gone, the most records first.
        pub erased: Vec<ErasedValue>,
        /// Who bears what is left out: one entry a column, the strongest association first; empty where nothing is.
        pub fairness: Vec<ColumnBurden>,
    }

    /// The values of one column.
    pub struct RareColumn {
        /// The column.
        pub name: String,
        /// Distinct values, missing ones aside.
        pub values: u64,
        /// Values all of whose records are left out.
        pub left_out: u64,
        /// Values with kept records none of which tells the value.
        pub generalized: u64,
        /// The values of few records together.
        pub few: FewRecords,
        /// The other values, the largest loss first, then the most records; a thousand at most.
        pub shown: Vec<RareValue>,
    }

    /// Values of few records together.
    pub struct FewRecords {
        /// How many there are.
        pub values: u64,
        /// Their records.
        pub before: u64,
        /// Those that are kept.
        pub kept: u64,
        /// Those whose value can still be read.
        pub visible: u64,
        /// Values of them that are gone.
        pub erased: u64,
    }

    /// One value.
    pub struct RareValue {
        /// The value.
        pub value: String,
        /// Its records.
        pub before: u64,
        /// Those that are kept.
        pub kept: u64,
        /// Those of the kept ones whose cell still tells the value.
        pub visible: u64,
        /// Share of its records that cannot be found any more: 1 - visible / before.
        pub lost: Option<f64>,
        /// Its share of the table.
        pub rate_before: Option<f64>,
        /// Its share of the released table; `null` where the value is gone.
        pub rate_after: Option<f64>,
        /// The second less the first.
        pub difference: Option<f64>,
    }

    /// A value that is gone.
    pub struct ErasedValue {
        /// The column.
        pub name: String,
        /// The value.
        pub value: String,
        /// Its records.
        pub before: u64,
        /// Those that are kept.
        pub kept: u64,
        /// `left-out` or `generalized`.
        pub reason: String,
    }

    /// What is left out, by the groups of one column.
    pub struct ColumnBurden {
        /// The column.
        pub name: String,
        /// The level of the groups; absent for a sensitive column.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub level: Option<u32>,
        /// Share of the table that is left out.
        pub share: Option<f64>,
        /// Cramér's V between the groups and being left out.
        pub association: Option<f64>,
        /// The groups, the largest ratio first; a hundred at most.
        pub groups: Vec<GroupBurden>,
    }

    /// What is left out of one group.
    pub struct GroupBurden {
        /// The group; `null` for missing values, and for the values of few records together.
        pub value: Option<String>,
        /// Groups of few records that are counted together here; 0 for a group of its own.
        pub few: u64,
        /// Records of the group.
        pub records: u64,
        /// Those that are left out.
        pub left_out: u64,
        /// Their share with its 95 % interval (Wilson).
        pub share: Proportion,
        /// The share divided by that of the table.
        pub ratio: Option<f64>,
        /// The probability that leaving out blindly would hit as unlikely a number of the group (Fisher's exact test).
        pub probability: Option<f64>,
    }
}

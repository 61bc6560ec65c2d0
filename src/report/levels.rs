//! Levels of a hierarchy: what is in them, and what each would buy and cost.

use serde::{Deserialize, Serialize};

boundary! {
    /// What each level of each quasi-identifier would buy and cost, the others left where they are.
    pub struct Tradeoff {
        /// One entry a quasi-identifier.
        pub columns: Vec<TradeoffColumn>,
    }

    /// The levels of one quasi-identifier.
    pub struct TradeoffColumn {
        /// The column.
        pub name: String,
        /// The level it stands at now.
        pub level: u32,
        /// One entry a level, from 0.
        pub steps: Vec<TradeoffStep>,
    }

    /// The table with one quasi-identifier at one level.
    pub struct TradeoffStep {
        /// The level.
        pub level: u32,
        /// Highest prosecutor risk of the kept records.
        pub highest: Option<f64>,
        /// Average prosecutor risk of the kept records.
        pub average: Option<f64>,
        /// Average prosecutor risk with nothing left out.
        pub average_all: Option<f64>,
        /// Share of unique records with nothing left out.
        pub uniqueness_all: Option<f64>,
        /// Records that would be left out.
        pub suppressed: u64,
        /// Loss, raw.
        pub loss: Option<f64>,
    }

    /// The hierarchy of one column.
    pub struct HierarchyFigures {
        /// The column.
        pub name: String,
        /// Rows of the hierarchy (distinct values).
        pub rows: u64,
        /// One entry a level, from 0 to the top.
        pub levels: Vec<LevelFigures>,
    }

    /// The groups of one level.
    pub struct LevelFigures {
        /// The level.
        pub level: u32,
        /// How many groups there are.
        pub count: u64,
        /// The groups in the order of the hierarchy, cut after a limit.
        pub groups: Vec<GroupFigures>,
    }

    /// One group of a level.
    pub struct GroupFigures {
        /// The label that would be released; `null` for missing.
        pub label: Option<String>,
        /// Rows of the hierarchy in the group.
        pub values: u64,
        /// Records in the group.
        pub records: u64,
    }
}

//! What a search found.

use serde::{Deserialize, Serialize, Serializer};

boundary! {
    /// What a search found, whole or given up.
    pub struct SearchFigures {
        /// The lattice and how much of it was looked at.
        pub lattice: LatticeFigures,
        /// The id of the utility measure that was optimised.
        pub utility: String,
        /// The best levels under the goal; `null` where none were found.
        pub best: Option<Best>,
        /// The cheapest changes of one condition of the goal, and what each would buy; absent without a frontier.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub goal_changes: Option<Vec<GoalChange>>,
        /// The name of the risk of the frontier; absent without a frontier.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub risk: Option<String>,
        /// Every pair of levels and k that no other beats in both axes, by ascending risk; absent without a frontier.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub frontier: Option<Vec<FrontierPoint>>,
        /// Whether the frontier is the whole one; absent without a frontier.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub frontier_exact: Option<bool>,
        /// The nodes of a lattice that is small enough to be drawn; absent otherwise, and without a frontier.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub nodes: Option<Vec<LatticeNode>>,
        /// Whether the search came to its end.
        pub finished: bool,
    }

    /// The lattice of all combinations of levels, and how much of it was looked at.
    pub struct LatticeFigures {
        /// Combinations of levels; exact to 2^53.
        #[serde(serialize_with = "whole")]
        pub nodes: f64,
        /// Those that were counted.
        #[serde(serialize_with = "whole")]
        pub evaluated: f64,
        /// Those that a bound made needless to count.
        #[serde(serialize_with = "whole")]
        pub bounded: f64,
    }

    /// The best levels under the goal.
    pub struct Best {
        /// One entry a quasi-identifier.
        pub levels: Vec<ColumnLevel>,
        /// The raw value of the utility measure.
        pub loss: f64,
        /// What decided between levels of the same loss: the weighted losses of the columns, the largest first; absent
        /// unless they are compared by rank.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub ranked: Vec<f64>,
        /// Records left out.
        pub suppressed: u64,
        /// Kept classes; `null` where missing values are wildcards.
        pub classes: Option<u64>,
        /// Whether nothing better exists.
        pub proved_optimal: bool,
        /// No node can be better than this; `null` where nothing is known.
        pub bound: Option<f64>,
    }

    /// The level of one quasi-identifier.
    pub struct ColumnLevel {
        /// The column.
        pub name: String,
        /// The level.
        pub level: u32,
    }

    /// Levels and a k that no other pair beats in both axes.
    pub struct FrontierPoint {
        /// One entry a quasi-identifier.
        pub levels: Vec<ColumnLevel>,
        /// Classes with fewer records are left out.
        pub k: u64,
        /// The risk of the kept records.
        pub risk: f64,
        /// The raw value of the utility measure.
        pub utility: f64,
        /// Records left out.
        pub suppressed: u64,
    }

    /// A goal with one limit changed, and the best levels under it.
    pub struct GoalChange {
        /// The condition.
        pub condition: String,
        /// Its limit in the goal.
        pub from: f64,
        /// The limit instead.
        pub to: f64,
        /// The best value of the utility measure under the goal as it is; `null` where nothing meets it.
        pub utility_from: Option<f64>,
        /// The best value under the changed goal.
        pub utility_to: f64,
        /// The levels of that.
        pub levels: Vec<ColumnLevel>,
        /// Records left out there.
        pub suppressed: u64,
    }

    /// One node of a lattice that is drawn.
    pub struct LatticeNode {
        /// One level a quasi-identifier.
        pub levels: Vec<u32>,
        /// Whether the node meets the goal; `null` where that was not found out, because a bound made it needless.
        pub meets: Option<bool>,
        /// The raw value of the utility measure under the goal; `null` where it was not counted.
        pub utility: Option<f64>,
        /// Records left out under the goal; `null` where it was not counted.
        pub suppressed: Option<u64>,
    }

    /// How far a search is.
    pub struct SearchProgress {
        /// The lattice and how much of it was looked at.
        pub lattice: LatticeFigures,
        /// The best levels so far.
        pub best: Option<Best>,
        /// Points of the frontier so far; 0 without a frontier.
        pub points: u64,
        /// Whether the search came to its end.
        pub finished: bool,
    }
}

/// A count that may be larger than a whole number of JSON can be.
fn whole<S: Serializer>(count: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    if *count <= MOST_EXACT {
        serializer.serialize_u64(*count as u64)
    } else {
        serializer.serialize_f64(*count)
    }
}

/// 2^53: up to here every whole number is a double.
const MOST_EXACT: f64 = 9_007_199_254_740_992.0;

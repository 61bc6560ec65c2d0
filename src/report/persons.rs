//! Lines of one person that became one, and dates that were moved.

use serde::{Deserialize, Serialize};

boundary! {
    /// How the lines of each person became one.
    pub struct PersonsFigures {
        /// Lines of data.
        pub rows: u64,
        /// Persons, which every other figure counts.
        pub persons: u64,
        /// One entry a column but that of the persons, in the order of the table.
        pub combine: Vec<Combined>,
    }

    /// How the values of one column became one.
    pub struct Combined {
        /// The column.
        pub name: String,
        /// `first`, `last`, `set` or `range`.
        pub rule: String,
        /// Persons whose lines say different things.
        pub differing: u64,
    }

    /// Dates that were moved by a number of days drawn for each person.
    pub struct ShiftFigures {
        /// The columns.
        pub columns: Vec<String>,
        /// The most days, forwards or backwards.
        pub days: u32,
        /// The seed, where the plan gives one: whoever knows it can move the dates back.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub seed: Option<u64>,
    }
}

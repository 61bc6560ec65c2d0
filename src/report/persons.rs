//! Lines of one person that became one.

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
}

//! What a release leaves out and changes.

use serde::{Deserialize, Serialize};

boundary! {
    /// How a release treats records.
    pub struct ReleaseOutline {
        /// How records of too small classes are treated: `records`, `local-recoding` or `cells`.
        pub method: String,
        /// Records left out: suppressed and dropped ones.
        pub records_left_out: u64,
        /// Cells suppressed by column, those of left-out records not counted; without the columns that have none.
        pub cells_suppressed: Vec<CellCount>,
        /// Records at each combination of levels.
        pub levels_mixed: Vec<MixedLevels>,
    }

    /// What a release leaves out and changes.
    pub struct ReleaseFigures {
        /// How records of too small classes are treated: `records`, `local-recoding` or `cells`.
        pub method: String,
        /// Records left out: suppressed and dropped ones.
        pub records_left_out: u64,
        /// Lines written, header not counted.
        pub rows_written: u64,
        /// Cells suppressed by column, those of left-out records not counted; without the columns that have none.
        pub cells_suppressed: Vec<CellCount>,
        /// Records at each combination of levels.
        pub levels_mixed: Vec<MixedLevels>,
        /// Columns written.
        pub columns: Vec<String>,
        /// Columns left out, with the reason.
        pub columns_left_out: Vec<LeftOut>,
        /// Cells that a spreadsheet would have run as a formula, and that were defused by a leading apostrophe.
        pub formulas_defused: u64,
    }

    /// Cells of one column.
    pub struct CellCount {
        /// The column.
        pub name: String,
        /// How many.
        pub cells: u64,
    }

    /// Records at one combination of levels.
    pub struct MixedLevels {
        /// One level a quasi-identifier.
        pub levels: Vec<u32>,
        /// How many records.
        pub records: u64,
    }

    /// A column that a release does not contain.
    pub struct LeftOut {
        /// The column.
        pub name: String,
        /// `identifier`, `person` or `unnamed`.
        pub reason: String,
    }
}

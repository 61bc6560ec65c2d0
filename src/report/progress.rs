//! How far a report in full is.

use serde::{Deserialize, Serialize};

use super::SpecialUniquesProgress;

boundary! {
    /// How far a report in full has come.
    pub struct AssessProgress {
        /// Parts that are filled in.
        pub done: u32,
        /// Parts in all.
        pub of: u32,
        /// How far the search for special uniques is, where the plan asks for one; it is the last part.
        pub special_uniques: Option<SpecialUniquesProgress>,
        /// Whether the end is reached.
        pub finished: bool,
    }
}

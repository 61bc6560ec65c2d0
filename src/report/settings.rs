//! What a caller outside Rust may ask for beside the plan; every part may be left out.

use serde::{Deserialize, Serialize};

boundary! {
    /// How a table is read; what is not given is found out.
    #[derive(Default)]
    #[serde(deny_unknown_fields)]
    pub struct ReadSettings {
        /// The delimiter, one character.
        #[serde(default)]
        pub delimiter: Option<String>,
        /// The character encoding.
        #[serde(default)]
        pub encoding: Option<String>,
        /// Labels that are read as missing; the empty one when not given.
        #[serde(default)]
        pub missing: Option<Vec<String>>,
        /// The name of the file, for messages.
        #[serde(default)]
        pub file: Option<String>,
        /// The language of messages: `en` or `ja`.
        #[serde(default)]
        pub lang: Option<String>,
    }

    /// How a table is assessed.
    #[derive(Default)]
    #[serde(deny_unknown_fields)]
    pub struct AssessSettings {
        /// Judge the table as it stands: no hierarchies, no levels, nothing left out.
        #[serde(default)]
        pub as_released: bool,
        /// The language of notes and messages: `en` or `ja`.
        #[serde(default)]
        pub lang: Option<String>,
        /// SHA-256 of the input in hexadecimal, to be printed in the report.
        #[serde(default)]
        pub input_sha256: Option<String>,
    }

    /// How a table is released.
    #[derive(Default)]
    #[serde(deny_unknown_fields)]
    pub struct ReleaseSettings {
        /// Columns that are written although they would be left out.
        #[serde(default)]
        pub keep: Vec<String>,
        /// Write the rows in the order of the input instead of sorted.
        #[serde(default)]
        pub keep_order: bool,
        /// Write even where the goal is not met.
        #[serde(default)]
        pub allow_unmet: bool,
        /// The language of messages: `en` or `ja`.
        #[serde(default)]
        pub lang: Option<String>,
    }
}

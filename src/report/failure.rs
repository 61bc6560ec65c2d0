//! What went wrong, for a face that is not Rust.

use serde::{Deserialize, Serialize};

boundary! {
    /// Something that went wrong, for a face that is not Rust.
    pub struct Failure {
        /// The id of the message.
        pub id: String,
        /// The sentence.
        pub message: String,
        /// What to try.
        pub hint: Option<String>,
        /// The file.
        pub file: Option<String>,
        /// The line, counted from 1, header included.
        pub line: Option<u64>,
        /// The column.
        pub column: Option<String>,
        /// The sheets of a workbook of which one is refused; another may be asked for.
        pub sheets: Vec<String>,
    }
}

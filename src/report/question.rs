//! What is asked of a database, and how its answer is judged.

use serde::{Deserialize, Serialize};

boundary! {
    /// A question to a database that counts equal records.
    pub struct Question {
        /// The question.
        pub sql: String,
        /// The column of the answer that holds the numbers.
        pub count: String,
        /// The plan for the answer, as TOML.
        pub plan: String,
    }
}

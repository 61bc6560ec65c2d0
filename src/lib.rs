//! Re-identification risk of tabular health data.
#![deny(missing_docs)]

#[cfg(feature = "chart")]
pub mod chart;
pub mod error;
pub mod hierarchy;
pub mod measures;
pub mod plan;
pub mod report;
pub mod roles;
pub mod table;
pub mod words;

#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
pub mod wasm;

pub use error::{Error, Place, Result};
pub use words::Lang;

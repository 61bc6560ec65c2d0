//! Re-identification risk of tabular health data.
#![deny(missing_docs)]

pub mod words;
pub mod error;
pub mod table;
pub mod roles;
pub mod hierarchy;
pub mod plan;
pub mod study;
pub mod classes;
pub mod risk;
pub mod goal;
pub mod utility;
pub mod release;
pub mod measures;
pub mod report;
#[cfg(feature = "chart")]
pub mod chart;
pub mod example;
pub mod session;

#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
pub mod wasm;

pub use error::{Error, Place, Result};
pub use words::Lang;

/// So that the samples of `tests/` can be read from unit tests too.
#[cfg(test)]
extern crate self as oboro;

//! The table.

pub mod value;

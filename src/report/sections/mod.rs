//! The sections of a report.
//!
//! None of them prints a value of the table but for rare cases and distributions, and there only values that enough
//! records have:
//! classes appear by their size alone.

pub(super) mod columns;
pub(super) mod attackers;
pub(super) mod context;
pub(super) mod cost;
pub(super) mod disclosure;
pub(super) mod distributions;
pub(super) mod goal;
pub(super) mod individual;
pub(super) mod noise;
pub(super) mod persons;
pub(super) mod rare;
pub(super) mod input;
pub(super) mod population;
pub(super) mod log_linear;
pub(super) mod risk;
pub(super) mod riskiest;
pub(super) mod special_uniques;
pub(super) mod study;
pub(super) mod tests;

/// What stands for a figure that has no finite value; a note says why.
const NONE: &str = "–";

/// A figure, or the mark of one that has no finite value.
fn figure<T>(value: Option<T>, show: impl Fn(T) -> String) -> String {
    value.map_or(NONE.to_owned(), show)
}

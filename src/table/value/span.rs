//! A range of values as whole counts of one unit.

/// A range of values, both ends included, as whole counts of a unit that every value and border is a multiple of.
///
/// A range `[a, b)` is `from: a, to: b - 1`: where all that it is compared with are multiples of the unit,
/// nothing lies between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The smallest value.
    pub from: i128,
    /// The largest value.
    pub to: i128,
}

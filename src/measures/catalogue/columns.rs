//! Single quasi-identifiers and small sets of them.

use crate::measures::{Direction, Measure, Unit};

const MOTWANI_XU: &str = "Motwani R, Xu Y (2007). Efficient algorithms for masking and finding quasi-identifiers. Proceedings of the Conference on Very Large Data Bases (VLDB), 83-93.";

/// The rows, in reading order.
pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "columns.distinction",
        unit: Unit::Share,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "d / n",
        symbols: &["symbol-distinct", "symbol-kept"],
        citation: MOTWANI_XU,
    },
    Measure {
        id: "columns.separation",
        unit: Unit::Share,
        range: "[0, 1]",
        direction: Direction::LowerSafer,
        formula: "|{pairs of records that differ in the column}| / (n (n − 1) / 2)",
        symbols: &["symbol-kept"],
        citation: MOTWANI_XU,
    },
];

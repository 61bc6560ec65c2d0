//! Single quasi-identifiers and small sets of them.

use crate::measures::{Direction, Measure, Unit};

const MOTWANI_XU: &str = "Motwani R, Xu Y (2007). Efficient algorithms for masking and finding quasi-identifiers. Proceedings of the Conference on Very Large Data Bases (VLDB), 83-93.";

const DE_MONTJOYE: &str = "de Montjoye YA, Hidalgo CA, Verleysen M, Blondel VD (2013). Unique in the crowd: the privacy bounds of human mobility. Scientific Reports 3, 1376 (uniqueness by number of known points).";
const COVERT: &str = "Covert I, Lundberg S, Lee SI (2021). Explaining by removing: a unified framework for model explanation. Journal of Machine Learning Research 22(209), 1-90 (leave one out).";

const SWEENEY: &str = "Sweeney L (2000). Simple demographics often identify people uniquely. Carnegie Mellon University, Data Privacy Working Paper 3.";

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
    Measure {
        id: "columns.average_without",
        unit: Unit::Probability,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "J′ / n",
        symbols: &["symbol-classes-without", "symbol-kept"],
        citation: COVERT,
    },
    Measure {
        id: "columns.contribution",
        unit: Unit::Share,
        range: "[0, 1)",
        direction: Direction::LowerSafer,
        formula: "(J − J′) / n",
        symbols: &["symbol-classes", "symbol-classes-without", "symbol-kept"],
        citation: COVERT,
    },
    Measure {
        id: "by_attributes.mean",
        unit: Unit::Share,
        range: "[0, 1]",
        direction: Direction::LowerSafer,
        formula: "Σ_{|S| = m} U(S) / n / (q! / (m! (q − m)!))",
        symbols: &[
            "symbol-set",
            "symbol-known",
            "symbol-quasi",
            "symbol-set-uniques",
            "symbol-kept",
        ],
        citation: DE_MONTJOYE,
    },
    Measure {
        id: "by_attributes.worst",
        unit: Unit::Share,
        range: "[0, 1]",
        direction: Direction::LowerSafer,
        formula: "max_{|S| = m} U(S) / n",
        symbols: &["symbol-set", "symbol-known", "symbol-set-uniques", "symbol-kept"],
        citation: DE_MONTJOYE,
    },
    Measure {
        id: "column_sets.distinction",
        unit: Unit::Share,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "d / n",
        symbols: &["symbol-combinations", "symbol-kept"],
        citation: MOTWANI_XU,
    },
    Measure {
        id: "column_sets.separation",
        unit: Unit::Share,
        range: "[0, 1]",
        direction: Direction::LowerSafer,
        formula: "|{pairs of records that differ in one of the columns}| / (n (n − 1) / 2)",
        symbols: &["symbol-kept"],
        citation: MOTWANI_XU,
    },
    Measure {
        id: "column_sets.uniqueness",
        unit: Unit::Share,
        range: "[0, 1]",
        direction: Direction::LowerSafer,
        formula: "U(S) / n",
        symbols: &["symbol-set", "symbol-set-uniques", "symbol-kept"],
        citation: SWEENEY,
    },
];

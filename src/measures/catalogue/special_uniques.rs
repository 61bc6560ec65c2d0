//! Minimal sample uniques, their scores, and what contributes to them.

use crate::measures::{Direction, Measure, Unit};

const ELLIOT_MANNING: &str = "Elliot MJ, Manning AM, Ford RW (2002). A computational algorithm for handling the special uniques problem. International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 10(5), 493-509.";
const MANNING_HAGLIN: &str = "Manning AM, Haglin DJ, Keane JA (2008). A recursive search algorithm for statistical disclosure assessment. Data Mining and Knowledge Discovery 16, 165-196.";
const ELLIOT_DIS: &str = "Elliot MJ (2000). DIS: a new approach to the measurement of statistical disclosure risk. Risk Management 2(4), 39-48; as in Templ M, Kowarik A, Meindl B (2015). Statistical disclosure control for micro-data using the R package sdcMicro. Journal of Statistical Software 67(4).";

/// The rows, in reading order.
pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "special_uniques.msu_by_size",
        unit: Unit::Sets,
        range: "0 ≤ M_z",
        direction: Direction::LowerSafer,
        formula: "M_z = number of pairs of a record and a set of z columns whose known values occur in this record only, while those of no proper subset do",
        symbols: &["symbol-set-size"],
        citation: MANNING_HAGLIN,
    },
    Measure {
        id: "special_uniques.records_with_msu",
        unit: Unit::Records,
        range: "[0, n]",
        direction: Direction::LowerSafer,
        formula: "|{records with a minimal sample unique}|",
        symbols: &["symbol-kept"],
        citation: MANNING_HAGLIN,
    },
    Measure {
        id: "special_uniques.score_sum",
        unit: Unit::Ratio,
        range: "[0, ∞)",
        direction: Direction::LowerSafer,
        formula: "Σ_records Z, Z = Σ (m − z)! over the minimal sample uniques of the record",
        symbols: &["symbol-columns", "symbol-set-size"],
        citation: ELLIOT_MANNING,
    },
    Measure {
        id: "special_uniques.score_max",
        unit: Unit::Ratio,
        range: "[0, ∞)",
        direction: Direction::LowerSafer,
        formula: "max Z",
        symbols: &["symbol-score"],
        citation: ELLIOT_MANNING,
    },
    Measure {
        id: "special_uniques.dis_sum",
        unit: Unit::Records,
        range: "[0, n]",
        direction: Direction::LowerSafer,
        formula: "Σ_records with Z > 0 DIS, DIS = 1 / (1 + P (1 − φ) / φ / (Z^Q A)), Q = 1 + (8 − m) / 20, A = Σ Z^−Q",
        symbols: &[
            "symbol-score",
            "symbol-pairs",
            "symbol-dis-fraction",
            "symbol-columns",
            "symbol-kept",
        ],
        citation: ELLIOT_DIS,
    },
    Measure {
        id: "special_uniques.dis_max",
        unit: Unit::Probability,
        range: "[0, 1]",
        direction: Direction::LowerSafer,
        formula: "max DIS",
        symbols: &[],
        citation: ELLIOT_DIS,
    },
    Measure {
        id: "special_uniques.by_column",
        unit: Unit::Percent,
        range: "[0, 100]",
        direction: Direction::Neither,
        formula: "100 Σ (m − z)! over the minimal sample uniques that hold the column / Σ Z",
        symbols: &["symbol-columns", "symbol-set-size", "symbol-score"],
        citation: ELLIOT_MANNING,
    },
    Measure {
        id: "special_uniques.by_value",
        unit: Unit::Percent,
        range: "(0, 100]",
        direction: Direction::Neither,
        formula: "100 Σ (m − z)! over the minimal sample uniques that hold the column, of records with the value / the same sum over all records",
        symbols: &["symbol-columns", "symbol-set-size"],
        citation: ELLIOT_MANNING,
    },
];

//! Named attackers, and the context of a release.

use super::EL_EMAM;
use crate::measures::{Direction, Measure, Unit};

const CONTEXT: &str = "El Emam K (2013). Guide to the de-identification of personal health information. CRC Press; El Emam K, Malin B (2015). Concepts and methods for de-identifying clinical trial data. In: Sharing clinical trial data. National Academies Press, appendix B.";

/// The rows, in reading order.
pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "attackers.highest",
        unit: Unit::Probability,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "ψ / min φ",
        symbols: &["symbol-fit", "symbol-people-known"],
        citation: EL_EMAM,
    },
    Measure {
        id: "attackers.average",
        unit: Unit::Probability,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "(ψ / n) Σ_records 1 / φ",
        symbols: &["symbol-fit", "symbol-people-known", "symbol-kept"],
        citation: EL_EMAM,
    },
    Measure {
        id: "attackers.lowest",
        unit: Unit::Probability,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "ψ / max φ",
        symbols: &["symbol-fit", "symbol-people-known"],
        citation: EL_EMAM,
    },
    Measure {
        id: "attackers.expected",
        unit: Unit::Records,
        range: "(0, n]",
        direction: Direction::LowerSafer,
        formula: "ψ Σ_records 1 / φ",
        symbols: &["symbol-fit", "symbol-people-known", "symbol-kept"],
        citation: EL_EMAM,
    },
    Measure {
        id: "attackers.unique_records",
        unit: Unit::Records,
        range: "0 ≤ U ≤ n",
        direction: Direction::LowerSafer,
        formula: "U = |{records with φ = 1}|",
        symbols: &["symbol-fit", "symbol-kept"],
        citation: EL_EMAM,
    },
    Measure {
        id: "attackers.at_risk",
        unit: Unit::Records,
        range: "0 ≤ A(t) ≤ n",
        direction: Direction::LowerSafer,
        formula: "A(t) = |{records with ψ / φ > t}|, strictly",
        symbols: &["symbol-fit", "symbol-people-known", "symbol-threshold", "symbol-kept"],
        citation: EL_EMAM,
    },
    Measure {
        id: "context.overall",
        unit: Unit::Probability,
        range: "[0, 1]",
        direction: Direction::LowerSafer,
        formula: "non-public: max(Pr(attempt) r, (1 − (1 − p)^c) r, Pr(breach) r); public: r",
        symbols: &["symbol-context-risk", "symbol-prevalence", "symbol-acquaintances"],
        citation: CONTEXT,
    },
];

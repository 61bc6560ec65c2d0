//! Prosecutor, journalist and marketer.

use super::EL_EMAM;
use crate::measures::{Direction, Measure, Unit};

const EL_EMAM_DANKAR: &str = "El Emam K, Dankar FK (2008). Protecting privacy using k-anonymity. Journal of the American Medical Informatics Association 15(5), 627-637.";
const DANKAR_EL_EMAM: &str = "Dankar FK, El Emam K (2010). A method for evaluating marketer re-identification risk. Proceedings of the 2010 EDBT/ICDT Workshops, article 28.";

/// The rows, in reading order.
pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "risk.prosecutor.highest",
        unit: Unit::Probability,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "1 / min f",
        symbols: &["symbol-size"],
        citation: EL_EMAM_DANKAR,
    },
    Measure {
        id: "risk.prosecutor.average",
        unit: Unit::Probability,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "(1 / n) Σ_records 1 / f = J / n",
        symbols: &["symbol-size", "symbol-classes", "symbol-kept"],
        citation: DANKAR_EL_EMAM,
    },
    Measure {
        id: "risk.prosecutor.lowest",
        unit: Unit::Probability,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "1 / max f",
        symbols: &["symbol-size"],
        citation: EL_EMAM_DANKAR,
    },
    Measure {
        id: "risk.prosecutor.at_risk",
        unit: Unit::Records,
        range: "0 ≤ A(t) ≤ n",
        direction: Direction::LowerSafer,
        formula: "A(t) = |{records with 1 / f > t}|, strictly; share A(t) / n; effective k = the smallest f with 1 / f ≤ t",
        symbols: &["symbol-size", "symbol-threshold", "symbol-kept"],
        citation: EL_EMAM,
    },
];

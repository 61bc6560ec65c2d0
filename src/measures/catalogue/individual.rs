//! Individual and household risk.

use crate::measures::{Direction, Measure, Unit};

const BENEDETTI_FRANCONI: &str = "Benedetti R, Franconi L (1998). Statistical and technological solutions for controlled data dissemination. Pre-proceedings of New Techniques and Technologies for Statistics 1, 225-232.";
const FRANCONI_POLETTINI: &str = "Franconi L, Polettini S (2004). Individual risk estimation in μ-Argus: a review. Privacy in Statistical Databases 2004, LNCS 3050, 262-272.";

const RISK: &[&str] = &["symbol-individual", "symbol-agreeing", "symbol-agreeing-people"];
const SUM: &[&str] = &["symbol-individual", "symbol-kept"];
const HOUSEHOLD: &[&str] = &["symbol-household", "symbol-individual", "symbol-kept"];

/// The rows, in reading order.
pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "individual.average",
        unit: Unit::Probability,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "(1 / n) Σ_records r, r = E[1 / F | f] = p^f / f · ₂F₁(f, f; f + 1; 1 − p), p = f / F, F − f negative binomial",
        symbols: &["symbol-individual", "symbol-agreeing", "symbol-agreeing-people", "symbol-kept"],
        citation: BENEDETTI_FRANCONI,
    },
    Measure {
        id: "individual.highest",
        unit: Unit::Probability,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "max r, r = E[1 / F | f]",
        symbols: RISK,
        citation: BENEDETTI_FRANCONI,
    },
    Measure {
        id: "individual.expected",
        unit: Unit::Records,
        range: "0 < Σ r ≤ n",
        direction: Direction::LowerSafer,
        formula: "Σ_records r",
        symbols: SUM,
        citation: FRANCONI_POLETTINI,
    },
    Measure {
        id: "individual.at_risk",
        unit: Unit::Records,
        range: "0 ≤ A(t) ≤ n",
        direction: Direction::LowerSafer,
        formula: "A(t) = |{records with r > t}|, strictly; share A(t) / n",
        symbols: &["symbol-individual", "symbol-threshold", "symbol-kept"],
        citation: FRANCONI_POLETTINI,
    },
    Measure {
        id: "individual.household.average",
        unit: Unit::Probability,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "(1 / n) Σ_records h, h = 1 − Π_(members of the household) (1 − r)",
        symbols: HOUSEHOLD,
        citation: FRANCONI_POLETTINI,
    },
    Measure {
        id: "individual.household.highest",
        unit: Unit::Probability,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "max h, h = 1 − Π_(members of the household) (1 − r)",
        symbols: &["symbol-household", "symbol-individual"],
        citation: FRANCONI_POLETTINI,
    },
    Measure {
        id: "individual.household.expected",
        unit: Unit::Records,
        range: "0 < Σ h ≤ n",
        direction: Direction::LowerSafer,
        formula: "Σ_records h, h = 1 − Π_(members of the household) (1 − r)",
        symbols: HOUSEHOLD,
        citation: FRANCONI_POLETTINI,
    },
];

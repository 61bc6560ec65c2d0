//! What is estimated where the population is known by its size.

use crate::measures::{Direction, Measure, Unit};

const BENEDETTI_FRANCONI: &str = "Benedetti R, Franconi L (1998). Statistical and technological solutions for controlled data dissemination. Pre-proceedings of New Techniques and Technologies for Statistics 1, 225-232.";
const DANKAR: &str = "Dankar FK, El Emam K, Neisa A, Roffey T (2012). Estimating the re-identification risk of clinical data sets. BMC Medical Informatics and Decision Making 12, 66.";

/// The rows, in reading order.
pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "population.estimated.marketer",
        unit: Unit::Probability,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "(1 / n) Σ_classes f · E[1 / F | f], F − f negative binomial: P(F) = C(F − 1, f − 1) π^f (1 − π)^(F − f)",
        symbols: &["symbol-kept", "symbol-size", "symbol-people", "symbol-fraction"],
        citation: BENEDETTI_FRANCONI,
    },
    Measure {
        id: "population.estimated.journalist_average",
        unit: Unit::Probability,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "max(J / E[Σ F], (1 / n) Σ_classes f · E[1 / F | f]), E[Σ F] = n / π",
        symbols: &[
            "symbol-classes",
            "symbol-kept",
            "symbol-size",
            "symbol-people",
            "symbol-fraction",
        ],
        citation: BENEDETTI_FRANCONI,
    },
    Measure {
        id: "population.estimates.pitman",
        unit: Unit::People,
        range: "0 ≤ U ≤ N_F",
        direction: Direction::LowerSafer,
        formula: "U = Γ(θ + 1) / Γ(θ + α) · N_F^α, θ and α of largest likelihood under the Ewens-Pitman sampling formula",
        symbols: &["symbol-population"],
        citation: "Hoshino N (2001). Applying Pitman's sampling formula to microdata disclosure risk assessment. Journal of Official Statistics 17(4), 499-520.",
    },
    Measure {
        id: "population.estimates.zayatz",
        unit: Unit::People,
        range: "0 ≤ U ≤ N_F",
        direction: Direction::LowerSafer,
        formula: "U = (J_1 / π) · J_1 p(1) / Σ_i J_i p(i), p(i) = P(X = 1), X hypergeometric: n of N_F drawn, i of them in the class",
        symbols: &["symbol-of-size", "symbol-fraction", "symbol-population", "symbol-kept"],
        citation: "Zayatz LV (1991). Estimation of the number of unique population elements using a sample. Proceedings of the Survey Research Methods Section, American Statistical Association, 369-373.",
    },
    Measure {
        id: "population.estimates.snb",
        unit: Unit::People,
        range: "0 ≤ U ≤ N_F",
        direction: Direction::LowerSafer,
        formula: "U = K β^α, K by the estimator Sh3 of Haas and Stokes, F − 1 negative binomial (α, β), with E[J_1] = J_1 and E[J_2] = J_2",
        symbols: &["symbol-of-size", "symbol-people"],
        citation: "Chen G, Keller-McNulty S (1998). Estimation of identification disclosure risk in microdata. Journal of Official Statistics 14(1), 79-95.",
    },
    Measure {
        id: "population.estimates.dankar",
        unit: Unit::People,
        range: "0 ≤ U ≤ N_F",
        direction: Direction::LowerSafer,
        formula: "Pitman where π ≤ 0.1, else the smaller of Zayatz and slide negative binomial; Zayatz where the first choice has none",
        symbols: &["symbol-fraction"],
        citation: DANKAR,
    },
    Measure {
        id: "k_map.estimated",
        unit: Unit::People,
        range: "min f ≤ k",
        direction: Direction::HigherSafer,
        formula: "the largest k with k' ≤ min f; k' = the smallest j with P(X ≥ j) ≤ σ, X Poisson with mean π k, given X ≥ 1 where zero is truncated",
        symbols: &["symbol-size", "symbol-fraction", "symbol-significance"],
        citation: "El Emam K, Dankar FK (2008). Protecting privacy using k-anonymity. Journal of the American Medical Informatics Association 15(5), 627-637.",
    },
];

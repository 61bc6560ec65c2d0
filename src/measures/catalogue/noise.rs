//! Tables with noise, and the promise of sampling.

use crate::measures::{Direction, Measure, Unit};

const NOISE: &str = "Ghosh A, Roughgarden T, Sundararajan M (2012). Universally utility-maximizing privacy mechanisms. SIAM Journal on Computing 41(6), 1673-1693; Canonne CL, Kamath G, Steinke T (2020). The discrete Gaussian for differential privacy. NeurIPS 33, 15676-15688.";

/// The rows, in reading order.
pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "noise.tables.expected_error",
        unit: Unit::Ratio,
        range: "(0, ∞)",
        direction: Direction::LowerBetter,
        formula: "mean over cells of E|Y|; Laplace: 2 a / (1 − a²), a = exp(−ε / Δ); Gaussian: Σ |y| P(y), P(y) ∝ exp(−y² / 2 σ²), σ² the least with P(Y > ε σ² / Δ − Δ / 2) − e^ε P(Y > ε σ² / Δ + Δ / 2) ≤ δ",
        symbols: &["symbol-epsilon", "symbol-delta", "symbol-sensitivity"],
        citation: NOISE,
    },
    Measure {
        id: "noise.tables.within",
        unit: Unit::Records,
        range: "[0, ∞)",
        direction: Direction::LowerBetter,
        formula: "least w with P(|Y| ≤ w) ≥ 0.95; Laplace: P(|Y| > w) = 2 a^(w + 1) / (1 + a)",
        symbols: &["symbol-epsilon", "symbol-sensitivity"],
        citation: NOISE,
    },
    Measure {
        id: "noise.tables.seen_error",
        unit: Unit::Ratio,
        range: "[0, ∞)",
        direction: Direction::LowerBetter,
        formula: "mean over cells of |with noise − original|",
        symbols: &[],
        citation: NOISE,
    },
    Measure {
        id: "noise.tables.released_error",
        unit: Unit::Ratio,
        range: "[0, ∞)",
        direction: Direction::LowerBetter,
        formula: "mean over cells of |counted from the released records − original|",
        symbols: &[],
        citation: NOISE,
    },
    Measure {
        id: "noise.sampling.delta",
        unit: Unit::Probability,
        range: "[0, 1]",
        direction: Direction::LowerSafer,
        formula: "max P(X > γ j) over j ≥ ⌈k / γ − 1⌉, X binomial (j, β), γ = (e^ε − 1 + β) / e^ε; ε ≥ −ln(1 − β)",
        symbols: &["symbol-epsilon", "symbol-sampled"],
        citation: "Li N, Qardaji W, Su D (2012). On sampling, anonymization, and differential privacy: or, k-anonymization meets differential privacy. ASIACCS, 32-33; Bild R, Kuhn KA, Prasser F (2018). SafePub: a truthful data anonymization algorithm with strong privacy guarantees. Proceedings on Privacy Enhancing Technologies 2018(1), 67-87.",
    },
];

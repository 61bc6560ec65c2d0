//! Sample uniques that are unique in the population, by log-linear models.

use crate::measures::{Direction, Measure, Unit};

const SKINNER_SHLOMO: &str = "Skinner C, Shlomo N (2008). Assessing identification risk in survey microdata using log-linear models. Journal of the American Statistical Association 103(483), 989-1001.";
const ELAMIR_SKINNER: &str = "Elamir EAH, Skinner CJ (2006). Record level measures of disclosure risk for survey microdata. Journal of Official Statistics 22(3), 525-539.";

/// The rows, in reading order.
pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "population.log_linear.tau1",
        unit: Unit::Records,
        range: "0 ≤ τ1 ≤ sample uniques",
        direction: Direction::LowerSafer,
        formula: "τ1 = Σ_(f = 1) e^(−x), x = μ (1 − π) / π, f Poisson with mean μ, log μ linear in the codes and in pairs of them",
        symbols: &["symbol-size", "symbol-expected", "symbol-fraction"],
        citation: SKINNER_SHLOMO,
    },
    Measure {
        id: "population.log_linear.tau2",
        unit: Unit::Records,
        range: "τ1 ≤ τ2 ≤ sample uniques",
        direction: Direction::LowerSafer,
        formula: "τ2 = Σ_(f = 1) (1 − e^(−x)) / x, x = μ (1 − π) / π",
        symbols: &["symbol-size", "symbol-expected", "symbol-fraction"],
        citation: ELAMIR_SKINNER,
    },
    Measure {
        id: "population.log_linear.criterion",
        unit: Unit::Ratio,
        range: "-∞ < B / √v < ∞",
        direction: Direction::Neither,
        formula: "B = Σ_cells a (f − μ) + b ((f − μ)² − f), a = −μ e^(−μ) ρ h'(x), b = μ e^(−μ) ρ² h''(x) / 2, v = Σ_cells a² μ + 2 b² μ², ρ = (1 − π) / π, x = ρ μ, h = the term of τ",
        symbols: &["symbol-size", "symbol-expected", "symbol-fraction"],
        citation: SKINNER_SHLOMO,
    },
];

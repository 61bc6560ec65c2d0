//! What is left of values, and who bears what is left out.

use crate::measures::{Direction, Measure, Unit};

const RARE: &str = "Oboro project (2026). Rare cases: counts, defined by this program.";

/// The rows, in reading order.
pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "rare.columns.shown.lost",
        unit: Unit::Share,
        range: "[0, 1]",
        direction: Direction::LowerBetter,
        formula: "1 − kept records whose cell still tells the value / records of the value",
        symbols: &[],
        citation: RARE,
    },
    Measure {
        id: "rare.columns.shown.difference",
        unit: Unit::Share,
        range: "(−1, 1)",
        direction: Direction::Neither,
        formula: "v / n − b / N",
        symbols: &["symbol-value-visible", "symbol-kept", "symbol-value-before", "symbol-read"],
        citation: RARE,
    },
    Measure {
        id: "rare.fairness.groups.ratio",
        unit: Unit::Ratio,
        range: "[0, ∞)",
        direction: Direction::LowerBetter,
        formula: "(s / g) / (S / N)",
        symbols: &["symbol-group-left-out", "symbol-group", "symbol-left-out", "symbol-read"],
        citation: "Ratio of two shares; intervals of s / g: Wilson EB (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22(158), 209-212.",
    },
    Measure {
        id: "rare.fairness.groups.probability",
        unit: Unit::Probability,
        range: "(0, 1]",
        direction: Direction::Neither,
        formula: "Σ P(x) over x with P(x) ≤ P(s), P(x) = C(g, x) C(N − g, S − x) / C(N, S)",
        symbols: &["symbol-group-left-out", "symbol-group", "symbol-left-out", "symbol-read"],
        citation: "Fisher RA (1935). The logic of inductive inference. Journal of the Royal Statistical Society 98(1), 39-82.",
    },
    Measure {
        id: "rare.fairness.association",
        unit: Unit::Ratio,
        range: "[0, 1]",
        direction: Direction::LowerBetter,
        formula: "sqrt(χ² / N), χ² = Σ_groups (s − g S / N)² / (g (S / N) (1 − S / N))",
        symbols: &["symbol-group-left-out", "symbol-group", "symbol-left-out", "symbol-read"],
        citation: "Cramér H (1946). Mathematical methods of statistics. Princeton University Press, 21.9.",
    },
];

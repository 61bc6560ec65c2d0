//! The three tests of Opinion 05/2014.

use crate::measures::{Direction, Measure, Unit};

const OPINION: &str = "Article 29 Data Protection Working Party (2014). Opinion 05/2014 on anonymisation techniques (WP216), section 2.2.1; Giomi M, Boenisch F, Wehmeyer C, Tasnádi B (2023). A unified framework for quantifying privacy risk in synthetic data. Proceedings on Privacy Enhancing Technologies 2023(2), 312-328; intervals: Wilson EB (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22(158), 209-212.";

/// The rows, in reading order.
pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "tests.singling_out",
        unit: Unit::Share,
        range: "[0, 1]",
        direction: Direction::LowerSafer,
        formula: "descriptions that fit one released record and one original record / descriptions tried; baseline: values of the same columns drawn one by one",
        symbols: &[],
        citation: OPINION,
    },
    Measure {
        id: "tests.linkability",
        unit: Unit::Share,
        range: "[0, 1]",
        direction: Direction::LowerSafer,
        formula: "people whose two halves are joined through a drawn released record / people tried; baseline: a person drawn from all",
        symbols: &[],
        citation: OPINION,
    },
    Measure {
        id: "tests.inference",
        unit: Unit::Share,
        range: "[0, 1]",
        direction: Direction::LowerSafer,
        formula: "people whose sensitive value is the most frequent one of their released class / people with a value; baseline: the most frequent value of the release",
        symbols: &[],
        citation: OPINION,
    },
];

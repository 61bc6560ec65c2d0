//! Records, classes and uniqueness.

use super::EL_EMAM;
use crate::measures::{Direction, Measure, Unit};

const SAMARATI_SWEENEY: &str = "Samarati P, Sweeney L (1998). Protecting privacy when disclosing information: k-anonymity and its enforcement through generalization and suppression. Technical report SRI-CSL-98-04, SRI International.";
const SWEENEY_K: &str = "Sweeney L (2002). k-Anonymity: a model for protecting privacy. International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 10(5), 557-570.";
const VAN_BUUREN: &str = "van Buuren S (2018). Flexible imputation of missing data, 2nd edition, section 1.3.1 (listwise deletion). CRC Press.";

/// The rows, in reading order.
pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "records",
        unit: Unit::Records,
        range: "0 ≤ N",
        direction: Direction::Neither,
        formula: "N",
        symbols: &["symbol-read"],
        citation: SWEENEY_K,
    },
    Measure {
        id: "kept",
        unit: Unit::Records,
        range: "0 ≤ n ≤ N",
        direction: Direction::HigherBetter,
        formula: "n = N − M − S",
        symbols: &["symbol-read", "symbol-dropped", "symbol-suppressed"],
        citation: SAMARATI_SWEENEY,
    },
    Measure {
        id: "suppressed",
        unit: Unit::Records,
        range: "0 ≤ S ≤ N",
        direction: Direction::LowerBetter,
        formula: "S = Σ f, over the classes that fail a condition of the goal per class",
        symbols: &["symbol-size"],
        citation: SAMARATI_SWEENEY,
    },
    Measure {
        id: "dropped",
        unit: Unit::Records,
        range: "0 ≤ M ≤ N",
        direction: Direction::LowerBetter,
        formula: "M = |{records with a missing quasi-identifier}|, with missing-as = \"drop\"; else 0",
        symbols: &[],
        citation: VAN_BUUREN,
    },
    Measure {
        id: "classes.count",
        unit: Unit::Classes,
        range: "0 ≤ J ≤ n",
        direction: Direction::Neither,
        formula: "J",
        symbols: &["symbol-classes"],
        citation: SAMARATI_SWEENEY,
    },
    Measure {
        id: "classes.smallest",
        unit: Unit::RecordsPerClass,
        range: "1 ≤ min f ≤ n",
        direction: Direction::HigherSafer,
        formula: "min f",
        symbols: &["symbol-size"],
        citation: SAMARATI_SWEENEY,
    },
    Measure {
        id: "classes.largest",
        unit: Unit::RecordsPerClass,
        range: "1 ≤ max f ≤ n",
        direction: Direction::Neither,
        formula: "max f",
        symbols: &["symbol-size"],
        citation: SAMARATI_SWEENEY,
    },
    Measure {
        id: "classes.mean",
        unit: Unit::RecordsPerClass,
        range: "1 ≤ n / J ≤ n",
        direction: Direction::HigherSafer,
        formula: "n / J",
        symbols: &["symbol-kept", "symbol-classes"],
        citation: SAMARATI_SWEENEY,
    },
    Measure {
        id: "uniqueness.records",
        unit: Unit::Records,
        range: "0 ≤ U ≤ n",
        direction: Direction::LowerSafer,
        formula: "U = |{records with f = 1}|",
        symbols: &["symbol-size"],
        citation: EL_EMAM,
    },
    Measure {
        id: "uniqueness.share",
        unit: Unit::Share,
        range: "[0, 1]",
        direction: Direction::LowerSafer,
        formula: "U / n, U = |{records with f = 1}|",
        symbols: &["symbol-size", "symbol-kept"],
        citation: EL_EMAM,
    },
];

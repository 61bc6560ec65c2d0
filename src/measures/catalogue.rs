//! The rows of the catalogue: formulas as implemented, with their sources.

use super::{Direction, Measure, Unit};

const SAMARATI_SWEENEY: &str = "Samarati P, Sweeney L (1998). Protecting privacy when disclosing information: k-anonymity and its enforcement through generalization and suppression. Technical report SRI-CSL-98-04, SRI International.";
const SWEENEY_K: &str = "Sweeney L (2002). k-Anonymity: a model for protecting privacy. International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 10(5), 557-570.";
const SWEENEY_PRECISION: &str = "Sweeney L (2002). Achieving k-anonymity privacy protection using generalization and suppression. International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 10(5), 571-588.";
const VAN_BUUREN: &str = "van Buuren S (2018). Flexible imputation of missing data, 2nd edition, section 1.3.1 (listwise deletion). CRC Press.";
const EL_EMAM_DANKAR: &str = "El Emam K, Dankar FK (2008). Protecting privacy using k-anonymity. Journal of the American Medical Informatics Association 15(5), 627-637.";
const EL_EMAM: &str =
    "El Emam K (2013). Guide to the de-identification of personal health information. CRC Press.";
const DANKAR_EL_EMAM: &str = "Dankar FK, El Emam K (2010). A method for evaluating marketer re-identification risk. Proceedings of the 2010 EDBT/ICDT Workshops, article 28.";
const MOTWANI_XU: &str = "Motwani R, Xu Y (2007). Efficient algorithms for masking and finding quasi-identifiers. Proceedings of the Conference on Very Large Data Bases (VLDB), 83-93.";
const IYENGAR: &str = "Iyengar VS (2002). Transforming data to satisfy privacy constraints. Proceedings of the 8th ACM SIGKDD Conference, 279-288; normalised and aggregated as in ARX 3.9.";
const BAYARDO_AGRAWAL: &str = "Bayardo RJ, Agrawal R (2005). Data privacy through optimal k-anonymization. Proceedings of the 21st International Conference on Data Engineering (ICDE), 217-228.";
const GOLDBERGER_TASSA: &str = "Goldberger J, Tassa T (2010). Efficient anonymizations with enhanced utility. Transactions on Data Privacy 3(2), 149-175.";
const LEFEVRE: &str = "LeFevre K, DeWitt DJ, Ramakrishnan R (2006). Mondrian multidimensional k-anonymity. Proceedings of the 22nd International Conference on Data Engineering (ICDE), article 25; not divided by k, as in ARX 3.9.";
const GIONIS_TASSA: &str = "Gionis A, Tassa T (2009). k-Anonymization with minimal loss of information. IEEE Transactions on Knowledge and Data Engineering 21(2), 206-219; de Waal T, Willenborg L (1999). Information loss through global recoding and local suppression. Netherlands Official Statistics 14, 17-20.";

/// The catalogue, in reading order.
pub const MEASURES: &[Measure] = &[
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
    Measure {
        id: "columns.distinction",
        unit: Unit::Share,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "d / n",
        symbols: &["symbol-distinct", "symbol-kept"],
        citation: MOTWANI_XU,
    },
    Measure {
        id: "columns.separation",
        unit: Unit::Share,
        range: "[0, 1]",
        direction: Direction::LowerSafer,
        formula: "|{pairs of records that differ in the column}| / (n (n − 1) / 2)",
        symbols: &["symbol-kept"],
        citation: MOTWANI_XU,
    },
    Measure {
        id: "loss",
        unit: Unit::Ratio,
        range: "[0, 1] with every w = 1",
        direction: Direction::LowerBetter,
        formula: "(Π_columns (1 + w L))^(1 / m) − 1; L = max(0, (A − g R / D) / (R − g R / D)); A = Σ_records (kept: g s; suppressed: s + h (1 − s), and 1 where h = 1); g = min(1, 2 − 2γ), h = min(1, 2γ); L is cut to 10 decimals; the plan may ask for the mean, sum or maximum of w L instead",
        symbols: &[
            "symbol-importance",
            "symbol-columns",
            "symbol-compared",
            "symbol-rows",
            "symbol-share",
            "symbol-factor",
        ],
        citation: IYENGAR,
    },
    Measure {
        id: "precision",
        unit: Unit::Ratio,
        range: "[0, 1]",
        direction: Direction::HigherBetter,
        formula: "1 − (1 / (R m)) Σ_records Σ_columns a / (l − 1)",
        symbols: &["symbol-compared", "symbol-columns", "symbol-height", "symbol-levels"],
        citation: SWEENEY_PRECISION,
    },
    Measure {
        id: "discernibility",
        unit: Unit::Pairs,
        range: "[R, R²]",
        direction: Direction::LowerBetter,
        formula: "Σ_(kept classes) f² + S R",
        symbols: &["symbol-size", "symbol-suppressed", "symbol-compared"],
        citation: BAYARDO_AGRAWAL,
    },
    Measure {
        id: "ambiguity",
        unit: Unit::Combinations,
        range: "[R, R Π_columns D]",
        direction: Direction::LowerBetter,
        formula: "Σ_records Π_columns v",
        symbols: &["symbol-covered", "symbol-rows", "symbol-compared"],
        citation: GOLDBERGER_TASSA,
    },
    Measure {
        id: "average-class-size",
        unit: Unit::RecordsPerClass,
        range: "[1, n]",
        direction: Direction::LowerBetter,
        formula: "n / J",
        symbols: &["symbol-kept", "symbol-classes"],
        citation: LEFEVRE,
    },
    Measure {
        id: "non-uniform-entropy",
        unit: Unit::Bits,
        range: "[0, −Σ_columns Σ_records log₂(c₀ / R)]",
        direction: Direction::LowerBetter,
        formula: "−Σ_columns Σ_(i ≥ 1) Σ_(records with a ≥ i) log₂(c_(i−1) / c_i)",
        symbols: &["symbol-height", "symbol-frequency", "symbol-compared"],
        citation: GIONIS_TASSA,
    },
];

//! What generalization and suppression cost.

use crate::measures::{Direction, Measure, Unit};

const SWEENEY_PRECISION: &str = "Sweeney L (2002). Achieving k-anonymity privacy protection using generalization and suppression. International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 10(5), 571-588.";
const IYENGAR: &str = "Iyengar VS (2002). Transforming data to satisfy privacy constraints. Proceedings of the 8th ACM SIGKDD Conference, 279-288; normalised and aggregated as in ARX 3.9.";
const BAYARDO_AGRAWAL: &str = "Bayardo RJ, Agrawal R (2005). Data privacy through optimal k-anonymization. Proceedings of the 21st International Conference on Data Engineering (ICDE), 217-228.";
const GOLDBERGER_TASSA: &str = "Goldberger J, Tassa T (2010). Efficient anonymizations with enhanced utility. Transactions on Data Privacy 3(2), 149-175.";
const LEFEVRE: &str = "LeFevre K, DeWitt DJ, Ramakrishnan R (2006). Mondrian multidimensional k-anonymity. Proceedings of the 22nd International Conference on Data Engineering (ICDE), article 25; not divided by k, as in ARX 3.9.";
const GIONIS_TASSA: &str = "Gionis A, Tassa T (2009). k-Anonymization with minimal loss of information. IEEE Transactions on Knowledge and Data Engineering 21(2), 206-219; de Waal T, Willenborg L (1999). Information loss through global recoding and local suppression. Netherlands Official Statistics 14, 17-20.";
const IYENGAR_CELLS: &str = "Iyengar VS (2002). Transforming data to satisfy privacy constraints. Proceedings of the 8th ACM SIGKDD Conference, 279-288; the mean over cells, as the quality model of ARX 3.9.";
const PRASSER: &str = "Prasser F, Eicher J, Spengler H, Bild R, Kuhn KA (2020). Flexible data anonymization using ARX: current status and challenges ahead. Software: Practice and Experience 50(7), 1277-1304; cells at the root count, as in ARX 3.9.";
const GIONIS_TASSA_NORMALISED: &str = "Gionis A, Tassa T (2009). k-Anonymization with minimal loss of information. IEEE Transactions on Knowledge and Data Engineering 21(2), 206-219; by column and normalised, as in ARX 3.9.";
const DOMINGO_FERRER_TORRA: &str = "Domingo-Ferrer J, Torra V (2001). A quantitative comparison of disclosure control methods for microdata. In: Confidentiality, disclosure and data access, 111-133, North-Holland; as the quality model of ARX 3.9.";
const MATEO_SANZ_SSE: &str = "Domingo-Ferrer J, Mateo-Sanz JM (2002). Practical data-oriented microaggregation for statistical disclosure control. IEEE Transactions on Knowledge and Data Engineering 14(1), 189-201; as the quality model of ARX 3.9.";
const MATEO_SANZ: &str = "Mateo-Sanz JM, Sebé F, Domingo-Ferrer J (2004). Outlier protection in continuous microdata masking. Privacy in Statistical Databases, LNCS 3050, 201-215; as IL1s of sdcMicro 5.8.";
const KIFER_GEHRKE: &str = "Kifer D, Gehrke J (2006). Injecting utility into anonymized datasets. Proceedings of the 2006 ACM SIGMOD Conference, 217-228; Machanavajjhala A, Kifer D, Gehrke J, Venkitasubramaniam M (2007). l-Diversity: privacy beyond k-anonymity. ACM Transactions on Knowledge Discovery from Data 1(1), article 3.";
const TEMPL_MEINDL: &str = "Templ M, Meindl B (2008). Robust statistics meets SDC: new disclosure risk measures for continuous microdata masking. Privacy in Statistical Databases, LNCS 5262, 177-189; as method eigen of sdcMicro 5.8.";
const SAMARATI: &str = "Samarati P (2001). Protecting respondents' identities in microdata release. IEEE Transactions on Knowledge and Data Engineering 13(6), 1010-1027.";
const EL_EMAM: &str = "El Emam K, Dankar FK, Issa R, et al. (2009). A globally optimal k-anonymity method for the de-identification of health data. Journal of the American Medical Informatics Association 16(5), 670-682.";
const LEFEVRE_SEARCH: &str = "LeFevre K, DeWitt DJ, Ramakrishnan R (2006). Mondrian multidimensional k-anonymity. Proceedings of the 22nd International Conference on Data Engineering (ICDE), article 25; as the search of ARX 3.9 counts it.";
const GIONIS_TASSA_SEARCH: &str = "Gionis A, Tassa T (2009). k-Anonymization with minimal loss of information. IEEE Transactions on Knowledge and Data Engineering 21(2), 206-219; as the search of ARX 3.9 counts it.";

/// The rows, in reading order; from `height` on those that only a search optimises.
pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "loss",
        unit: Unit::Ratio,
        range: "[0, 1] with every w = 1",
        direction: Direction::LowerBetter,
        formula: "(Π_columns (1 + w L))^(1 / m) − 1; L = max(0, (A − g R / D) / (R − g R / D)); A = Σ_records (kept: g s; suppressed: s + h (1 − s), and 1 where h = 1); g = min(1, 2 − 2γ), h = min(1, 2γ); L is cut to 10 decimals; the plan may ask for the mean, sum or maximum of w L instead, or for its rank: the maximum, and in a search equal maxima are compared by the next largest w L, and so on",
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
    Measure {
        id: "granularity",
        unit: Unit::Share,
        range: "[(1 / m) Σ_columns 1 / D, 1]",
        direction: Direction::LowerBetter,
        formula: "(1 / (R m)) Σ_cells s, s = 1 of a suppressed cell",
        symbols: &["symbol-compared", "symbol-columns", "symbol-rows", "symbol-share"],
        citation: IYENGAR_CELLS,
    },
    Measure {
        id: "generalization-intensity",
        unit: Unit::Share,
        range: "[0, 1]",
        direction: Direction::LowerBetter,
        formula: "(1 / (R m)) Σ_cells a / (l − 1)",
        symbols: &["symbol-compared", "symbol-columns", "symbol-height", "symbol-levels"],
        citation: SWEENEY_PRECISION,
    },
    Measure {
        id: "missings",
        unit: Unit::Share,
        range: "[0, 1]",
        direction: Direction::LowerBetter,
        formula: "g / (R m)",
        symbols: &["symbol-gone", "symbol-compared", "symbol-columns"],
        citation: PRASSER,
    },
    Measure {
        id: "normalised-entropy",
        unit: Unit::Share,
        range: "[0, 1]",
        direction: Direction::LowerBetter,
        formula: "(1 / m) Σ_columns B / B₀",
        symbols: &["symbol-columns", "symbol-bits"],
        citation: GIONIS_TASSA_NORMALISED,
    },
    Measure {
        id: "attribute-squared-error",
        unit: Unit::Squares,
        range: "[0, Σ_cells w]",
        direction: Direction::LowerBetter,
        formula: "Σ_cells min(max((x − a)², (x − b)²), w)",
        symbols: &["symbol-position", "symbol-ends", "symbol-farthest"],
        citation: DOMINGO_FERRER_TORRA,
    },
    Measure {
        id: "sse-sst",
        unit: Unit::Ratio,
        range: "[0, ∞)",
        direction: Direction::LowerBetter,
        formula: "Σ_cells (x − y)² / Σ_cells (y − x̄)²",
        symbols: &["symbol-position", "symbol-middle", "symbol-mean"],
        citation: MATEO_SANZ_SSE,
    },
    Measure {
        id: "il1s",
        unit: Unit::Ratio,
        range: "[0, ∞)",
        direction: Direction::LowerBetter,
        formula: "Σ_(cells of numbers or dates) |x − y| / (√2 s)",
        symbols: &["symbol-position", "symbol-middle", "symbol-deviation"],
        citation: MATEO_SANZ,
    },
    Measure {
        id: "record-squared-error",
        unit: Unit::Ratio,
        range: "[0, the same with every cell suppressed]",
        direction: Direction::LowerBetter,
        formula: "(1 / (m R)) Σ_records √(Σ_columns max((x − a)², (x − b)²) / s²)",
        symbols: &[
            "symbol-columns",
            "symbol-compared",
            "symbol-position",
            "symbol-ends",
            "symbol-deviation",
        ],
        citation: DOMINGO_FERRER_TORRA,
    },
    Measure {
        id: "kl-divergence",
        unit: Unit::Bits,
        range: "[0, Σ_columns log₂ D + Σ_(combinations of values) p log₂ p]",
        direction: Direction::LowerBetter,
        formula: "Σ_(combinations of values) p log₂(p / q)",
        symbols: &["symbol-original-share", "symbol-spread-share", "symbol-rows"],
        citation: KIFER_GEHRKE,
    },
    Measure {
        id: "eigenvalues",
        unit: Unit::Ratio,
        range: "[0, ∞)",
        direction: Direction::LowerBetter,
        formula: "Σ_i |e_i − e′_i| / e_i",
        symbols: &["symbol-eigenvalue"],
        citation: TEMPL_MEINDL,
    },
    Measure {
        id: "height",
        unit: Unit::Ratio,
        range: "[0, Σ_columns (l − 1)]",
        direction: Direction::LowerBetter,
        formula: "Σ_columns x",
        symbols: &["symbol-level", "symbol-levels"],
        citation: SAMARATI,
    },
    Measure {
        id: "discernibility-all",
        unit: Unit::Pairs,
        range: "[R, R²]",
        direction: Direction::LowerBetter,
        formula: "Σ_(all classes) f²",
        symbols: &["symbol-size", "symbol-compared"],
        citation: EL_EMAM,
    },
    Measure {
        id: "average-class-size-with-suppressed",
        unit: Unit::RecordsPerClass,
        range: "[1, R]",
        direction: Direction::LowerBetter,
        formula: "R / (J + (1 where S > 0))",
        symbols: &["symbol-compared", "symbol-classes", "symbol-suppressed"],
        citation: LEFEVRE_SEARCH,
    },
    Measure {
        id: "non-uniform-entropy-all",
        unit: Unit::Bits,
        range: "[0, −Σ_columns Σ_records log₂(c₀ / R)]",
        direction: Direction::LowerBetter,
        formula: "Σ_columns Σ_(all records) log₂(c / c₀)",
        symbols: &["symbol-frequency-all", "symbol-compared"],
        citation: GIONIS_TASSA_SEARCH,
    },
    Measure {
        id: "non-uniform-entropy-with-suppressed",
        unit: Unit::Bits,
        range: "[0, −Σ_columns Σ_records log₂(c₀ / R)]",
        direction: Direction::LowerBetter,
        formula: "Σ_columns (Σ_(all records) log₂(c / c₀) + Σ_(suppressed records) log₂(S / e))",
        symbols: &[
            "symbol-frequency-all",
            "symbol-suppressed",
            "symbol-frequency-out",
            "symbol-compared",
        ],
        citation: GIONIS_TASSA_SEARCH,
    },
];

//! What classes give away about sensitive values.

use crate::measures::{Direction, Measure, Unit};

const MACHANAVAJJHALA: &str = "Machanavajjhala A, Kifer D, Gehrke J, Venkitasubramaniam M (2007). l-Diversity: privacy beyond k-anonymity. ACM Transactions on Knowledge Discovery from Data 1(1), article 3.";
const STAMMLER: &str = "Grassberger P (2003). Entropy estimates from insufficient samplings. arXiv physics/0307138; Stammler S, Katzenbeisser S, Hamacher K (2016). Correcting finite sampling issues in entropy l-diversity. Privacy in Statistical Databases, LNCS 9867, 135-146; as in ARX 3.9.";
const WONG: &str = "Wong RC-W, Li J, Fu AW-C, Wang K (2006). (alpha, k)-Anonymity: an enhanced k-anonymity model for privacy preserving data publishing. Proceedings of the 12th ACM SIGKDD Conference, 754-759.";
const LI: &str = "Li N, Li T, Venkatasubramanian S (2007). t-Closeness: privacy beyond k-anonymity and l-diversity. Proceedings of the 23rd International Conference on Data Engineering (ICDE), 106-115.";
const CAO_KARRAS: &str = "Cao J, Karras P (2012). Publishing microdata with a robust privacy guarantee. Proceedings of the VLDB Endowment 5(11), 1388-1399.";
const BRICKELL_SHMATIKOV: &str = "Brickell J, Shmatikov V (2008). The cost of privacy: destruction of data-mining utility in anonymized data publishing. Proceedings of the 14th ACM SIGKDD Conference, 70-78; with natural logarithms.";
const NERGIZ: &str = "Nergiz ME, Atzori M, Clifton C (2007). Hiding the presence of individuals from shared databases. Proceedings of the 2007 ACM SIGMOD Conference, 665-676.";
const MOHAMMED: &str = "Mohammed N, Fung BCM, Hung PCK, Lee C-K (2009). Anonymizing healthcare data: a case study on the blood transfusion service. Proceedings of the 15th ACM SIGKDD Conference, 1285-1294.";

/// The rows, in reading order.
pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "disclosure.distinct_l",
        unit: Unit::Values,
        range: "1 ≤ l",
        direction: Direction::HigherSafer,
        formula: "min_classes |{values with q > 0}|",
        symbols: &["symbol-in-class"],
        citation: MACHANAVAJJHALA,
    },
    Measure {
        id: "disclosure.entropy_l",
        unit: Unit::Values,
        range: "1 ≤ l",
        direction: Direction::HigherSafer,
        formula: "exp(min_classes (−Σ_values q ln q))",
        symbols: &["symbol-in-class"],
        citation: MACHANAVAJJHALA,
    },
    Measure {
        id: "disclosure.grassberger_l",
        unit: Unit::Values,
        range: "1 ≤ l",
        direction: Direction::HigherSafer,
        formula: "exp(min_classes (G(a) − (1 / a) Σ_values r G(r))); G(1) = −γ − ln 2, G(2i) = G(2i + 1) = −γ − ln 2 + Σ_(j = 1..i) 2 / (2j − 1)",
        symbols: &["symbol-valued", "symbol-of-value"],
        citation: STAMMLER,
    },
    Measure {
        id: "disclosure.recursive_c",
        unit: Unit::Ratio,
        range: "0 < c",
        direction: Direction::LowerSafer,
        formula: "max_classes r_1 / (r_l + r_(l+1) + … + r_z)",
        symbols: &["symbol-by-frequency"],
        citation: MACHANAVAJJHALA,
    },
    Measure {
        id: "disclosure.alpha",
        unit: Unit::Probability,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "max_classes max_values q",
        symbols: &["symbol-in-class"],
        citation: WONG,
    },
    Measure {
        id: "disclosure.t",
        unit: Unit::Ratio,
        range: "[0, 1]",
        direction: Direction::LowerSafer,
        formula: "max_classes of: equal (1 / 2) Σ_values |q − p|; ordered (1 / (z − 1)) Σ_i |Σ_(j ≤ i) (q_j − p_j)|; hierarchical Σ_groups (level / H) min(above, below)",
        symbols: &["symbol-in-class", "symbol-in-table", "symbol-ranks", "symbol-tree"],
        citation: LI,
    },
    Measure {
        id: "disclosure.basic_beta",
        unit: Unit::Ratio,
        range: "0 ≤ β",
        direction: Direction::LowerSafer,
        formula: "max_classes max_values (q − p) / p",
        symbols: &["symbol-in-class", "symbol-in-table"],
        citation: CAO_KARRAS,
    },
    Measure {
        id: "disclosure.enhanced_beta",
        unit: Unit::Ratio,
        range: "0 ≤ β",
        direction: Direction::LowerSafer,
        formula: "max_classes max_(values with q > p) min((q − p) / p, −ln p)",
        symbols: &["symbol-in-class", "symbol-in-table"],
        citation: CAO_KARRAS,
    },
    Measure {
        id: "disclosure.delta_disclosure",
        unit: Unit::Ratio,
        range: "0 ≤ δ",
        direction: Direction::LowerSafer,
        formula: "max_classes max_(values with q > 0) |ln(q / p)|",
        symbols: &["symbol-in-class", "symbol-in-table"],
        citation: BRICKELL_SHMATIKOV,
    },
    Measure {
        id: "disclosure.absent",
        unit: Unit::Absences,
        range: "0 ≤ |{…}|",
        direction: Direction::LowerSafer,
        formula: "|{(class, value) with q = 0 and p > 0}|",
        symbols: &["symbol-in-class", "symbol-in-table"],
        citation: BRICKELL_SHMATIKOV,
    },
    Measure {
        id: "disclosure.homogeneity",
        unit: Unit::Share,
        range: "[0, 1]",
        direction: Direction::LowerSafer,
        formula: "Σ_(classes with one value) a / Σ_classes a",
        symbols: &["symbol-valued"],
        citation: MACHANAVAJJHALA,
    },
    Measure {
        id: "presence.lowest",
        unit: Unit::Probability,
        range: "[0, 1]",
        direction: Direction::Neither,
        formula: "min_classes f / F, and 0 where somebody of the population is in no kept class",
        symbols: &["symbol-size", "symbol-people-alike"],
        citation: NERGIZ,
    },
    Measure {
        id: "presence.highest",
        unit: Unit::Probability,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "max_classes f / F",
        symbols: &["symbol-size", "symbol-people-alike"],
        citation: NERGIZ,
    },
    Measure {
        id: "lkc.k",
        unit: Unit::RecordsPerClass,
        range: "1 ≤ K ≤ n",
        direction: Direction::HigherSafer,
        formula: "min f",
        symbols: &["symbol-size", "symbol-known-most"],
        citation: MOHAMMED,
    },
    Measure {
        id: "lkc.c",
        unit: Unit::Probability,
        range: "(0, 1]",
        direction: Direction::LowerSafer,
        formula: "max_(sensitive columns) max_values q",
        symbols: &["symbol-in-class", "symbol-known-most"],
        citation: MOHAMMED,
    },
];

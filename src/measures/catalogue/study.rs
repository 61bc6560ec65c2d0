//! The study of the analyst: its estimates, and how far a release moves them.

use crate::measures::{Direction, Measure, Unit};

const WILSON: &str = "Wilson EB (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22(158), 209-212.";
const STUDENT: &str = "Gosset WS (1908). The probable error of a mean, under the name of Student. Biometrika 6(1), 1-25.";
const WOOLF: &str = "Woolf B (1955). On estimating the relation between blood group and disease. Annals of Human Genetics 19(4), 251-253; Haldane JBS (1956). The estimation and significance of the logarithm of a ratio of frequencies. Annals of Human Genetics 20(4), 309-311.";
const KATZ: &str = "Katz D, Baptista J, Azen SP, Pike MC (1978). Obtaining confidence intervals for the risk ratio in cohort studies. Biometrics 34(3), 469-474.";
const MANTEL_HAENSZEL: &str = "Mantel N, Haenszel W (1959). Statistical aspects of the analysis of data from retrospective studies of disease. Journal of the National Cancer Institute 22(4), 719-748; Robins J, Breslow N, Greenland S (1986). Biometrics 42(2), 311-323.";
const GREENLAND_ROBINS: &str = "Greenland S, Robins JM (1985). Estimation of a common effect parameter from sparse follow-up data. Biometrics 41(1), 55-68.";
const SEBER_LEE: &str = "Seber GAF, Lee AJ (2003). Linear regression analysis, 2nd edition. Wiley.";
const MCCULLAGH_NELDER: &str =
    "McCullagh P, Nelder JA (1989). Generalized linear models, 2nd edition. Chapman and Hall.";
const KAPLAN_MEIER: &str = "Kaplan EL, Meier P (1958). Nonparametric estimation from incomplete observations. Journal of the American Statistical Association 53(282), 457-481.";
const MANTEL: &str = "Mantel N (1966). Evaluation of survival data and two new rank order statistics arising in its consideration. Cancer Chemotherapy Reports 50(3), 163-170.";
const COX: &str = "Cox DR (1972). Regression models and life-tables. Journal of the Royal Statistical Society B 34(2), 187-220; Efron B (1977). Journal of the American Statistical Association 72(359), 557-565.";
const BRIER: &str = "Brier GW (1950). Verification of forecasts expressed in terms of probability. Monthly Weather Review 78(1), 1-3; forest: Breiman L (2001). Machine Learning 45(1), 5-32.";
const HANLEY_MCNEIL: &str = "Hanley JA, McNeil BJ (1982). The meaning and use of the area under a receiver operating characteristic (ROC) curve. Radiology 143(1), 29-36.";
const KARR: &str = "Karr AF, Kohnen CN, Oganian A, Reiter JP, Sanil AP (2006). A framework for evaluating the utility of data altered to protect confidentiality. The American Statistician 60(3), 224-232.";

const fn row(
    id: &'static str,
    unit: Unit,
    range: &'static str,
    direction: Direction,
    formula: &'static str,
    citation: &'static str,
) -> Measure {
    Measure { id, unit, range, direction, formula, symbols: &[], citation }
}

/// The rows, in reading order.
pub(super) const ROWS: &[Measure] = &[
    row(
        "study.rate",
        Unit::Share,
        "[0, 1]",
        Direction::Neither,
        "p = events / records of the group; (p + z²/2n ± z √(p (1 − p)/n + z²/4n²)) / (1 + z²/n), z = 1.96",
        WILSON,
    ),
    row(
        "study.mean",
        Unit::Ratio,
        "(−∞, ∞)",
        Direction::Neither,
        "m = Σ x / n; m ± t(0.975, n − 1) s / √n",
        STUDENT,
    ),
    row(
        "study.odds_ratio",
        Unit::Ratio,
        "[0, ∞)",
        Direction::Neither,
        "a d / (b c); variance of its logarithm 1/a + 1/b + 1/c + 1/d; one half added to each cell where one is 0",
        WOOLF,
    ),
    row(
        "study.risk_ratio",
        Unit::Ratio,
        "[0, ∞)",
        Direction::Neither,
        "(a / (a + b)) / (c / (c + d)); variance of its logarithm 1/a − 1/(a + b) + 1/c − 1/(c + d)",
        KATZ,
    ),
    row(
        "study.pooled_odds_ratio",
        Unit::Ratio,
        "[0, ∞)",
        Direction::Neither,
        "Σ R / Σ S over strata, R = a d / n, S = b c / n; variance of its logarithm Σ P R / 2(Σ R)² + Σ (P S + Q R) / 2 Σ R Σ S + Σ Q S / 2(Σ S)², P = (a + d) / n, Q = (b + c) / n",
        MANTEL_HAENSZEL,
    ),
    row(
        "study.pooled_risk_ratio",
        Unit::Ratio,
        "[0, ∞)",
        Direction::Neither,
        "Σ R / Σ S over strata, R = a (c + d) / n, S = c (a + b) / n; variance of its logarithm Σ ((a + b)(c + d)(a + c) − a c n) / n² / (Σ R Σ S)",
        GREENLAND_ROBINS,
    ),
    row(
        "study.linear",
        Unit::Ratio,
        "(−∞, ∞)",
        Direction::Neither,
        "b = (X'X)⁻¹ X'y; b ± t(0.975, n − r) √(s² (X'X)⁻¹), s² = Σ (y − X b)² / (n − r), r = rank of X",
        SEBER_LEE,
    ),
    row(
        "study.logistic",
        Unit::Ratio,
        "(−∞, ∞)",
        Direction::Neither,
        "b of largest Σ y log p + (1 − y) log(1 − p), log(p / (1 − p)) = X b; b ± 1.96 √((X' W X)⁻¹), W = p (1 − p)",
        MCCULLAGH_NELDER,
    ),
    row(
        "study.survival",
        Unit::Share,
        "[0, 1]",
        Direction::Neither,
        "S(t) = Π_(times ≤ t) (1 − d / n); S^exp(±1.96 σ), σ² = Σ d / (n (n − d)) / (log S)²",
        KAPLAN_MEIER,
    ),
    row(
        "study.log_rank",
        Unit::Ratio,
        "[0, ∞)",
        Direction::Neither,
        "χ² = u' V⁻¹ u, u_g = Σ_times (d_g − d n_g / n), V_gh = Σ_times d (n − d) / (n − 1) (n_g / n) ((1 where g = h) − n_h / n)",
        MANTEL,
    ),
    row(
        "study.cox",
        Unit::Ratio,
        "(−∞, ∞)",
        Direction::Neither,
        "b of largest Σ_times (Σ_events x b − Σ_(l < d) log(S − l D / d)), S = Σ_(at risk) e^(x b), D = Σ_events e^(x b)",
        COX,
    ),
    row(
        "study.accuracy",
        Unit::Share,
        "[0, 1]",
        Direction::HigherBetter,
        "records held out whose event is told by p > 1/2 / records held out",
        BRIER,
    ),
    row(
        "study.auc",
        Unit::Probability,
        "[0, 1]",
        Direction::HigherBetter,
        "pairs of an event and another record held out with the higher p at the event, ties one half / such pairs",
        HANLEY_MCNEIL,
    ),
    row(
        "study.brier",
        Unit::Ratio,
        "[0, 1]",
        Direction::LowerBetter,
        "mean of (p − event)² over records held out",
        BRIER,
    ),
    row(
        "study.overlap",
        Unit::Share,
        "[0, 1]",
        Direction::HigherBetter,
        "(1/2) (i / (u − l) + i / (u′ − l′)), i = max(0, min(u, u′) − max(l, l′)); of ratios by their logarithms",
        KARR,
    ),
    row(
        "study.changes",
        Unit::Estimates,
        "[0, number of estimates]",
        Direction::LowerBetter,
        "estimates on the other side of no effect; estimates whose interval leaves out no effect on one side only, and a log-rank test of p < 0.05 on one side only",
        KARR,
    ),
];

//! What an estimator found.

/// The p of the test between the groups, among the figures of the whole.
pub(super) const LOG_RANK_P: &str = "log_rank_p";

/// A test says that there is an effect below this p.
const LEVEL: f64 = 0.05;

/// What an estimate is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A share of records with an event.
    Rate,
    /// A mean.
    Mean,
    /// An odds ratio of one 2x2 table.
    OddsRatio,
    /// A risk ratio of one 2x2 table.
    RiskRatio,
    /// An odds ratio pooled over strata.
    PooledOddsRatio,
    /// A risk ratio pooled over strata.
    PooledRiskRatio,
    /// The intercept of a regression.
    Intercept,
    /// A coefficient of a linear regression.
    Coefficient,
    /// A coefficient of a logistic regression: the logarithm of an odds ratio.
    LogOdds,
    /// A coefficient of a Cox regression: the logarithm of a hazard ratio.
    LogHazard,
    /// A share without the event until a time.
    Survival,
    /// The time at which half have had the event.
    Median,
    /// A share of cases that a model tells rightly.
    Accuracy,
    /// The area under the curve of true against false positives.
    Auc,
    /// The mean square of what a model is wrong by.
    Brier,
}

impl What {
    /// Its name in reports.
    pub fn id(self) -> &'static str {
        match self {
            What::Rate => "rate",
            What::Mean => "mean",
            What::OddsRatio => "odds-ratio",
            What::RiskRatio => "risk-ratio",
            What::PooledOddsRatio => "pooled-odds-ratio",
            What::PooledRiskRatio => "pooled-risk-ratio",
            What::Intercept => "intercept",
            What::Coefficient => "coefficient",
            What::LogOdds => "log-odds-ratio",
            What::LogHazard => "log-hazard-ratio",
            What::Survival => "survival",
            What::Median => "median",
            What::Accuracy => "accuracy",
            What::Auc => "auc",
            What::Brier => "brier",
        }
    }

    /// The value that says that there is no effect, where there is one.
    pub fn no_effect(self) -> Option<f64> {
        match self {
            What::OddsRatio | What::RiskRatio | What::PooledOddsRatio | What::PooledRiskRatio => {
                Some(1.0)
            }
            What::Coefficient | What::LogOdds | What::LogHazard => Some(0.0),
            _ => None,
        }
    }

    /// Whether its logarithm is what has a normal distribution.
    pub fn is_ratio(self) -> bool {
        self.no_effect() == Some(1.0)
    }
}

/// What one estimate is about; the same before and after where both have it.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// What it is of.
    pub what: What,
    /// The column: of a group, or of a coefficient.
    pub column: Option<String>,
    /// The value of the column.
    pub label: Option<String>,
    /// The value that it is compared with.
    pub reference: Option<String>,
    /// The time.
    pub at: Option<f64>,
    /// The model that predicts.
    pub model: Option<&'static str>,
}

impl Term {
    /// A term of the whole table.
    pub fn of(what: What) -> Term {
        Term { what, column: None, label: None, reference: None, at: None, model: None }
    }
}

/// Why an estimate, or a part of it, is not there or needs a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// No complete case.
    NoCases,
    /// All cases have the event, or none.
    OneOutcome,
    /// A case or two are too few for an interval.
    TooFew,
    /// A cell of the table is 0: one half was added to each cell.
    HalfAdded,
    /// No stratum has both exposed and others.
    NoStrata,
    /// The cells of the strata leave a numerator or a denominator of 0.
    EmptyPool,
    /// The cases with it all have the event, or none: the coefficient has no finite value.
    Separated,
    /// The column follows from those before it, or has one value.
    Follows,
    /// Steps did not come to rest.
    NotConverged,
    /// The curve does not come down to one half.
    NotReached,
    /// Nobody is left under observation so late.
    NobodyLeft,
    /// One group only: nothing to compare.
    OneGroup,
    /// More terms than a regression may have.
    TooManyTerms,
    /// A column was put into groups that hold exposed and others, or cases and others.
    Undecided,
}

impl Remark {
    /// The message that says it.
    pub fn id(self) -> &'static str {
        match self {
            Remark::NoCases => "note-study-no-cases",
            Remark::OneOutcome => "note-study-one-outcome",
            Remark::TooFew => "note-study-too-few",
            Remark::HalfAdded => "note-study-half-added",
            Remark::NoStrata => "note-study-no-strata",
            Remark::EmptyPool => "note-study-empty-pool",
            Remark::Separated => "note-study-separated",
            Remark::Follows => "note-study-follows",
            Remark::NotConverged => "note-study-not-converged",
            Remark::NotReached => "note-study-not-reached",
            Remark::NobodyLeft => "note-study-nobody-left",
            Remark::OneGroup => "note-study-one-group",
            Remark::TooManyTerms => "note-study-too-many-terms",
            Remark::Undecided => "note-study-undecided",
        }
    }
}

/// One estimate with its 95 % interval.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// What it is about.
    pub term: Term,
    /// The records that it is about.
    pub records: u64,
    /// Those with the event, where there is one.
    pub events: Option<u64>,
    /// The estimate.
    pub value: Option<f64>,
    /// Its standard error; of the logarithm where the estimate is a ratio.
    pub error: Option<f64>,
    /// Lower end.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
    /// The probability of a value so far from no effect, or farther, if there were none.
    pub p: Option<f64>,
    /// What to know about it.
    pub remark: Option<Remark>,
}

impl Estimate {
    /// An estimate that is not there.
    pub fn absent(term: Term, records: u64, remark: Remark) -> Estimate {
        Estimate {
            term,
            records,
            events: None,
            value: None,
            error: None,
            low: None,
            high: None,
            p: None,
            remark: Some(remark),
        }
    }

    /// An estimate with a standard error of its own scale, by the tail of a distribution.
    pub(super) fn normal(term: Term, records: u64, value: f64, error: f64) -> Estimate {
        // What rounding leaves of no effect at all has no sign.
        let value = if value.abs() < 1e-12 * error { 0.0 } else { value };
        let half = super::tails::Z * error;
        let (scaled, p) = (term.what.is_ratio(), super::tails::normal_both(value / error));
        let own = |value: f64| if scaled { libm::exp(value) } else { value };
        Estimate {
            value: Some(own(value)),
            error: Some(error),
            low: Some(own(value - half)),
            high: Some(own(value + half)),
            p: term.what.no_effect().map(|_| p),
            remark: None,
            ..Estimate::absent(term, records, Remark::NoCases)
        }
    }

    /// Whether the interval leaves out the value of no effect; `None` where there is none.
    pub fn is_significant(&self) -> Option<bool> {
        let none = self.term.what.no_effect()?;
        Some(self.low? > none || self.high? < none)
    }
}

/// What an estimator found on one side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The estimates.
    pub estimates: Vec<Estimate>,
    /// Figures of the whole: a test, a fit; `None` where one is not defined.
    pub figures: Vec<(&'static str, Option<f64>)>,
    /// What to know about the whole.
    pub remarks: Vec<Remark>,
}

impl Found {
    /// Whether the test between the groups says that they differ; `None` where there is none.
    pub fn is_significant(&self) -> Option<bool> {
        let (_, p) = self.figures.iter().find(|(id, _)| *id == LOG_RANK_P)?;
        p.map(|p| p < LEVEL)
    }

    /// Nothing, for a reason.
    pub fn nothing(remark: Remark) -> Found {
        Found { remarks: vec![remark], ..Found::default() }
    }
}

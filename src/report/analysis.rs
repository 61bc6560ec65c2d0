//! The study of the analyst before and after, as it leaves the program.

use serde::{Deserialize, Serialize};

use super::Note;
use super::document::{say, say_with};
use super::numbers::{decimal, percent};
use crate::words::Lang;

boundary! {
    /// One analysis of the plan, before and after.
    pub struct StudyFigures {
        /// Its name in the plan.
        pub name: String,
        /// `rate`, `mean`, `odds-ratio`, `risk-ratio`, `linear`, `logistic`, `survival`, `cox` or `prediction`.
        pub kind: String,
        /// The columns that enter, and how.
        pub columns: Vec<StudyColumn>,
        /// On the table as it was read.
        pub before: StudySide,
        /// On the table as it is released.
        pub after: StudySide,
        /// What changed.
        pub comparison: StudyComparison,
    }

    /// A column of an analysis.
    pub struct StudyColumn {
        /// The column.
        pub name: String,
        /// Its key in the plan: `outcome`, `event`, `time`, `exposure`, `strata`, `group`, `covariates`.
        pub used: String,
        /// How its values enter: `midpoint`, `category` or `labels`.
        pub read: String,
        /// Whether a release writes it without being asked to.
        pub released: bool,
    }

    /// An analysis on one side.
    pub struct StudySide {
        /// Records read, or released.
        pub records: u64,
        /// Records with every column that the analysis needs.
        pub used: u64,
        /// Records that lack one.
        pub missing: u64,
        /// Records of a group that holds labels that are asked for and others.
        pub undecided: u64,
        /// What was estimated.
        pub estimates: Vec<StudyEstimate>,
        /// Tests and fits of the whole.
        pub figures: Vec<StudyFigure>,
        /// What to know about the whole.
        pub notes: Vec<Note>,
    }

    /// One estimate with its 95 % interval.
    pub struct StudyEstimate {
        /// What it is of: `rate`, `mean`, `odds-ratio`, `log-odds-ratio`, `survival`, `accuracy`, ...
        pub of: String,
        /// The column of the group or of the coefficient.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub column: Option<String>,
        /// The value of the column; absent where it is withheld.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub label: Option<String>,
        /// Whether its value is not shown, because fewer than 5 records have it.
        pub withheld: bool,
        /// The value that it is compared with.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference: Option<String>,
        /// The time.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub at: Option<f64>,
        /// The model that predicts: `logistic`, `forest`, `majority`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub model: Option<String>,
        /// Records that it is about.
        pub records: u64,
        /// Those with the event.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub events: Option<u64>,
        /// The estimate.
        pub estimate: Option<f64>,
        /// Its standard error; of the logarithm where it is a ratio.
        pub standard_error: Option<f64>,
        /// Lower end.
        pub low: Option<f64>,
        /// Upper end.
        pub high: Option<f64>,
        /// Two-sided p against no effect.
        pub p: Option<f64>,
        /// Whether the interval leaves out no effect; `null` where there is none.
        pub significant: Option<bool>,
        /// What to know about it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
    }

    /// A test or a fit.
    pub struct StudyFigure {
        /// `r_squared`, `residual_error`, `log_likelihood`, `steps`, `log_rank`, `log_rank_freedom`, `log_rank_p`,
        /// `strata`, `strata_used`, `training_records`, `test_records`.
        pub id: String,
        /// Its value.
        pub value: Option<f64>,
    }

    /// What changed from before to after.
    pub struct StudyComparison {
        /// Estimates that have a value on both sides.
        pub matched: u64,
        /// Those with a value before only.
        pub lost: u64,
        /// Those with a value after only.
        pub gained: u64,
        /// Those on the other side of no effect.
        pub sign_changes: u64,
        /// Those significant on one side only; a log-rank test is counted as one.
        pub significance_changes: u64,
        /// Whether the log-rank test is significant on one side only; `null` where a side has none.
        pub test_changed: Option<bool>,
        /// Mean overlap of the intervals.
        pub mean_overlap: Option<f64>,
        /// Least overlap of the intervals.
        pub least_overlap: Option<f64>,
        /// Largest shift, in standard errors before.
        pub largest_shift: Option<f64>,
        /// One entry an estimate of either side.
        pub changes: Vec<StudyChange>,
    }

    /// One estimate that either side has.
    pub struct StudyChange {
        /// Its place among the estimates before.
        pub before: Option<u64>,
        /// Its place among the estimates after.
        pub after: Option<u64>,
        /// After less before.
        pub difference: Option<f64>,
        /// The same by the standard error before; of ratios, their logarithms.
        pub shift: Option<f64>,
        /// Whether it is on the other side of no effect; `null` where there is none.
        pub sign_changed: Option<bool>,
        /// Whether it is significant on one side only; `null` likewise.
        pub significance_changed: Option<bool>,
        /// The overlap of the intervals.
        pub overlap: Option<f64>,
    }
}

impl StudyFigures {
    /// The estimates of both sides side by side, in the order of the changes.
    pub fn pairs(
        &self,
    ) -> impl Iterator<Item = (&StudyChange, Option<&StudyEstimate>, Option<&StudyEstimate>)> {
        self.comparison.changes.iter().map(|change| {
            let of = |side: &'_ StudySide, at: Option<u64>| {
                at.map(|at| at as usize).filter(|at| *at < side.estimates.len())
            };
            let before = of(&self.before, change.before).map(|at| &self.before.estimates[at]);
            let after = of(&self.after, change.after).map(|at| &self.after.estimates[at]);
            (change, before, after)
        })
    }
}

impl StudySide {
    /// What is to be known of the whole and is not said at an estimate.
    pub fn remarks(&self) -> impl Iterator<Item = &Note> {
        let is_said =
            |note: &Note| self.estimates.iter().any(|one| one.note.as_ref() == Some(&note.text));
        self.notes.iter().filter(move |note| !is_said(note))
    }
}

impl StudyEstimate {
    /// What it is of, in words.
    pub fn words(&self, lang: Lang) -> String {
        let what = match self.of.as_str() {
            "coefficient" | "log-odds-ratio" | "log-hazard-ratio" => String::new(),
            of => say(lang, &format!("study-of-{of}")),
        };
        let whose = match (&self.column, &self.label) {
            (Some(column), _) if self.withheld => {
                say_with(lang, "study-withheld", &[("column", column.clone())])
            }
            (Some(column), Some(label)) => format!("{column} = {label}"),
            (Some(column), None) => column.clone(),
            (None, _) => String::new(),
        };
        let model = self.model.as_ref().map(|model| say(lang, &format!("study-model-{model}")));
        let at = self.at.map(|at| say_with(lang, "study-at", &[("time", decimal(at))]));
        let parts = [model.unwrap_or_default(), what, whose, at.unwrap_or_default()];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(&say(lang, "study-separator"))
    }

    /// The estimate as people read it.
    pub fn figure(&self) -> String {
        self.estimate.map_or_else(|| "–".to_owned(), |value| self.shown(value))
    }

    /// Its interval as people read it.
    pub fn interval(&self) -> String {
        let end = |end: Option<f64>| end.map_or_else(|| "–".to_owned(), |end| self.shown(end));
        match (self.low, self.high) {
            (None, None) => "–".to_owned(),
            (low, high) => format!("{} – {}", end(low), end(high)),
        }
    }

    fn shown(&self, value: f64) -> String {
        match self.of.as_str() {
            "rate" | "survival" | "accuracy" => percent(value),
            _ => decimal(value),
        }
    }
}

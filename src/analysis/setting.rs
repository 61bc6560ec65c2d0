//! An analysis of a plan, held against the table.

use super::order::ordered;
use crate::error::{Error, Result};
use crate::plan::{AnalysisKind, AnalysisPlan, GeneralizedAs, Plan};
use crate::roles;
use crate::table::Table;
use crate::table::kind::Kind;

/// The share of the lines that a prediction is tried on where the plan has none.
const HOLD_OUT: f64 = 0.3;

/// The seed where the plan has none.
const SEED: u64 = 1;

/// What a column is for in an analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// The outcome.
    Outcome,
    /// The event of a survival time.
    Event,
    /// The survival time.
    Time,
    /// The exposure.
    Exposure,
    /// A stratum.
    Stratum,
    /// The group.
    Group,
    /// A covariate.
    Covariate,
}

impl Use {
    /// Its name in reports: the key of the plan.
    pub fn id(self) -> &'static str {
        match self {
            Use::Outcome => "outcome",
            Use::Event => "event",
            Use::Time => "time",
            Use::Exposure => "exposure",
            Use::Stratum => "strata",
            Use::Group => "group",
            Use::Covariate => "covariates",
        }
    }
}

/// How the values of a column enter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// As numbers; of a generalized one the middle of its group.
    Number,
    /// As categories.
    Category,
    /// Numbers as the categories that their groups are, on both sides.
    Grouped,
    /// Labels that are asked for and others.
    Flag,
}

impl Reading {
    /// Its name in reports.
    pub fn id(self) -> &'static str {
        match self {
            Reading::Number => "midpoint",
            Reading::Category | Reading::Grouped => "category",
            Reading::Flag => "labels",
        }
    }
}

/// A column of an analysis.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub used: Use,
    /// How its values enter.
    pub reading: Reading,
    /// The category that the others are compared with, where the plan says it.
    pub reference: Option<String>,
    /// The labels that are asked for.
    pub wanted: Vec<String>,
    pub(super) position: usize,
}

/// A checked analysis.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// The name in the plan.
    pub name: String,
    /// What it computes.
    pub kind: AnalysisKind,
    /// Its columns.
    pub parts: Vec<Part>,
    pub(super) times: Vec<f64>,
    pub(super) hold_out: f64,
    pub(super) seed: u64,
}

impl Setting {
    /// Checks the analyses of a plan, in its order.
    ///
    /// # Errors
    /// A column that the table lacks or that is used twice, a key that the kind needs or does not know, a label that no
    /// record has, numbers that are none, a time below 0, a share outside (0, 1).
    pub fn all(plan: &Plan, table: &Table) -> Result<Vec<Setting>> {
        plan.study.iter().map(|(name, analysis)| Setting::check(name, analysis, table)).collect()
    }

    fn check(name: &str, plan: &AnalysisPlan, table: &Table) -> Result<Setting> {
        keys(name, plan)?;
        let mut reader = Reader { name, plan, table, parts: Vec::new() };
        let numeric = matches!(plan.kind, AnalysisKind::Mean | AnalysisKind::Linear);
        if let Some(column) = &plan.outcome {
            let reading = if numeric { Reading::Number } else { Reading::Flag };
            reader.read(column, Use::Outcome, reading, &plan.event_values)?;
        }
        if let Some(column) = &plan.time {
            reader.read(column, Use::Time, Reading::Number, &[])?;
        }
        if let Some(column) = &plan.event {
            reader.read(column, Use::Event, Reading::Flag, &plan.event_values)?;
        }
        if let Some(column) = &plan.exposure {
            reader.read(column, Use::Exposure, Reading::Flag, &plan.positive)?;
        }
        for (column, used) in plan
            .strata
            .iter()
            .map(|column| (column, Use::Stratum))
            .chain(plan.group.iter().map(|column| (column, Use::Group)))
        {
            reader.read(column, used, Reading::Category, &[])?;
        }
        for column in &plan.covariates {
            reader.read(column, Use::Covariate, Reading::Category, &[])?;
        }
        let parts = reader.parts;
        for column in plan.reference.keys().chain(plan.generalized.keys()) {
            if !parts.iter().any(|part| part.name == *column) {
                let error = Error::input("study-column-unused").with("study", name);
                return Err(error.in_column(column));
            }
        }
        let hold_out = plan.hold_out.unwrap_or(HOLD_OUT);
        if !(hold_out > 0.0 && hold_out < 1.0) {
            return Err(Error::input("study-hold-out").with("study", name));
        }
        if plan.times.iter().any(|time| !time.is_finite() || *time < 0.0) {
            return Err(Error::input("study-times").with("study", name));
        }
        let mut times = ordered(&plan.times);
        times.dedup();
        let (kind, seed) = (plan.kind, plan.seed.unwrap_or(SEED));
        Ok(Setting { name: name.to_owned(), kind, parts, times, hold_out, seed })
    }

    /// The one column of a use.
    pub(super) fn part(&self, used: Use) -> Option<usize> {
        self.parts.iter().position(|part| part.used == used)
    }
}

/// Reads the columns of one analysis.
struct Reader<'a> {
    name: &'a str,
    plan: &'a AnalysisPlan,
    table: &'a Table,
    parts: Vec<Part>,
}

impl Reader<'_> {
    fn refuse(&self, id: &'static str, column: &str) -> Error {
        Error::input(id).with("study", self.name).in_column(column)
    }

    fn read(&mut self, column: &str, used: Use, reading: Reading, wanted: &[String]) -> Result<()> {
        let Some(position) = self.table.position(column) else {
            return Err(Error::input("plan-column-unknown").in_column(column));
        };
        if self.parts.iter().any(|part| part.name == column) {
            return Err(self.refuse("study-column-twice", column));
        }
        let view = self.table.column(position);
        let kind = roles::kind(view).0;
        let is_number = matches!(kind, Kind::Integer | Kind::Decimal);
        let rule = self.plan.generalized.get(column);
        let can_be_number = is_number || used == Use::Covariate && kind == Kind::Date;
        let reading = match (reading, rule) {
            (Reading::Number, Some(GeneralizedAs::Category)) => {
                return Err(self.refuse("study-not-category", column));
            }
            (Reading::Number, _) if !is_number => {
                return Err(self.refuse("study-not-numbers", column));
            }
            (Reading::Category, Some(GeneralizedAs::Midpoint))
                if !can_be_number || used != Use::Covariate =>
            {
                return Err(self.refuse("study-not-numbers", column));
            }
            (Reading::Category, Some(GeneralizedAs::Category)) if can_be_number => Reading::Grouped,
            (Reading::Category, None | Some(GeneralizedAs::Midpoint))
                if can_be_number && used == Use::Covariate =>
            {
                Reading::Number
            }
            (Reading::Flag, Some(_)) => return Err(self.refuse("study-not-category", column)),
            (reading, _) => reading,
        };
        let occurs = |label: &String| view.values().any(|value| value == label);
        if used == Use::Time && view.values().any(|label| label.trim_start().starts_with('-')) {
            return Err(self.refuse("study-time-negative", column));
        }
        if reading == Reading::Flag && !wanted.iter().any(occurs) {
            return Err(self.refuse("study-label-unknown", column));
        }
        let reference = self.plan.reference.get(column);
        if reference.is_some() && (reading == Reading::Number || used != Use::Covariate) {
            return Err(self.refuse("study-reference", column));
        }
        if reading == Reading::Category && reference.is_some_and(|label| !occurs(label)) {
            return Err(self.refuse("study-label-unknown", column));
        }
        self.parts.push(Part {
            name: column.to_owned(),
            used,
            reading,
            reference: reference.cloned(),
            wanted: wanted.to_vec(),
            position,
        });
        Ok(())
    }
}

/// The keys that a kind needs and those that it knows besides.
fn keys_of(kind: AnalysisKind) -> (&'static [&'static str], &'static [&'static str]) {
    match kind {
        AnalysisKind::Rate => (&["outcome", "event-values"], &["group"]),
        AnalysisKind::Mean => (&["outcome"], &["group"]),
        AnalysisKind::OddsRatio | AnalysisKind::RiskRatio => {
            (&["outcome", "event-values", "exposure", "positive"], &["strata"])
        }
        AnalysisKind::Linear => (&["outcome", "covariates"], &["reference"]),
        AnalysisKind::Logistic => (&["outcome", "event-values", "covariates"], &["reference"]),
        AnalysisKind::Survival => (&["time", "event", "event-values"], &["group", "times"]),
        AnalysisKind::Cox => (&["time", "event", "event-values", "covariates"], &["reference"]),
        AnalysisKind::Prediction => {
            (&["outcome", "event-values", "covariates"], &["reference", "hold-out", "seed"])
        }
    }
}

fn keys(name: &str, plan: &AnalysisPlan) -> Result<()> {
    let given = [
        ("outcome", plan.outcome.is_some()),
        ("event", plan.event.is_some()),
        ("event-values", !plan.event_values.is_empty()),
        ("time", plan.time.is_some()),
        ("times", !plan.times.is_empty()),
        ("exposure", plan.exposure.is_some()),
        ("positive", !plan.positive.is_empty()),
        ("strata", !plan.strata.is_empty()),
        ("group", plan.group.is_some()),
        ("covariates", !plan.covariates.is_empty()),
        ("reference", !plan.reference.is_empty()),
        ("hold-out", plan.hold_out.is_some()),
        ("seed", plan.seed.is_some()),
    ];
    let (needed, known) = keys_of(plan.kind);
    for (key, given) in given {
        let id = match (needed.contains(&key), known.contains(&key)) {
            (true, _) if !given => "study-key-needed",
            (false, false) if given => "study-key-unused",
            _ => continue,
        };
        let error = Error::input(id).with("study", name).with("key", key);
        return Err(error.with("kind", plan.kind.name()));
    }
    Ok(())
}

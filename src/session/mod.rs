//! A session: one table, and what a face may ask of it.
//!
//! Every question carries the plan. The session keeps the table and, as a cache, the study and its
//! finest classes, so that a move of a level costs one roll-up.

mod cache;
mod classes;
mod full;
mod inspect;
mod memo;
mod ready;
mod searching;
mod study;
mod tables;
mod view;
mod why;

pub use searching::{SearchOptions, Searching};
pub use why::{RiskiestOptions, Whom};

use std::rc::Rc;
use std::sync::Arc;

use crate::error::{Error, Result};
use crate::persons::{Gathered, Setting};
use crate::plan::Plan;
use crate::query::{Query, QueryOptions};
use crate::release::{self, Sink, Written};
use crate::report::assess::{self, SpecialUniquesSearch};
use crate::report::{
    HierarchyFigures, Inspection, LeftOut, Preview, ReleaseFigures, ReleaseOutline, Report,
    SpecialUniquesProgress, Tradeoff, TradeoffColumn, TradeoffStep,
};
use crate::study::Files;
use crate::table::Table;
use crate::words::Lang;
use cache::Cache;

/// Looks at a class between two words about a search: about a tenth of a second.
const STEP: u64 = 4_000_000;

/// How to assess.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AssessOptions {
    /// Values are taken as they stand: hierarchies and levels ignored, nothing left out.
    pub as_released: bool,
    /// Whether the figures are asked for that take longer than a move of a level may.
    pub full: bool,
    /// Whether values of the table may stand in the report.
    pub show_values: bool,
    /// The language of notes.
    pub lang: Lang,
    /// The hash of the input, taken by whoever holds the bytes.
    pub input_sha256: Option<String>,
}

/// How to release.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReleaseOptions {
    /// Columns that are written although they would be left out.
    pub keep: Vec<String>,
    /// Lines stay in the order of the input.
    pub keep_order: bool,
    /// Release although the goal is not met.
    pub allow_unmet: bool,
}

/// One table and the files that plans name.
#[derive(Debug)]
pub struct Session {
    table: Table,
    files: Files,
    /// The table that was judged last, and how it was made.
    gathered: Option<(Setting, Rc<Gathered>)>,
    cache: Option<Rc<Cache>>,
    /// What dates are moved by is drawn from it; it is kept for as long as the session, and nowhere else.
    key: Option<[u8; 32]>,
}

impl Session {
    /// A session over a table.
    pub fn new(table: Table) -> Session {
        Session { table, files: Files::new(), gathered: None, cache: None, key: None }
    }

    /// Draws the shift of dates from a key, so that several sessions over one table move the same persons alike.
    ///
    /// Whoever knows the key can move the dates back.
    pub fn draw_from(&mut self, key: [u8; 32]) {
        (self.key, self.gathered, self.cache) = (Some(key), None, None);
    }

    /// The table.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// Hands over a file that plans name.
    pub fn attach(&mut self, name: String, bytes: Vec<u8>) {
        self.files.insert(name, bytes);
        self.cache = None;
    }

    /// The files that a plan names and that were not handed over.
    pub fn lacking<'p>(&self, plan: &'p Plan) -> Vec<&'p str> {
        plan.files().into_iter().filter(|file| !self.files.contains_key(*file)).collect()
    }

    /// What was read, and what each column looks like; roles from the plan where there is one.
    ///
    /// # Errors
    /// A plan that reads the file otherwise than it was read, or names a column that the table lacks.
    pub fn inspect(&mut self, plan: Option<&Plan>, lang: Lang) -> Result<Inspection> {
        if let Some(plan) = plan {
            self.read_as(plan, false)?;
        }
        // The columns of a plan that turns a long table are those of the turned one.
        match plan.filter(|plan| plan.pivot.is_some()) {
            Some(plan) => {
                let gathered = self.gathered(plan, false)?;
                inspect::inspect(&gathered.table, Some(plan), lang)
            }
            None => inspect::inspect(&self.table, plan, lang),
        }
    }

    /// The first lines of the table.
    pub fn preview(&self, rows: usize) -> Preview {
        let columns = 0..self.table.width();
        Preview {
            columns: columns.clone().map(|column| self.table.name(column).to_owned()).collect(),
            rows: (0..rows.min(self.table.rows()))
                .map(|row| {
                    let cell = |column| self.table.cell(row, column).map(str::to_owned);
                    columns.clone().map(cell).collect()
                })
                .collect(),
        }
    }

    /// The question to a database that counts equal records of a larger table under the same plan.
    ///
    /// # Errors
    /// As [`Query::of`].
    pub fn query(&self, plan: &Plan, options: QueryOptions) -> Result<Query> {
        Query::of(plan, &self.files, options)
    }

    /// Risk and utility at the plan's levels.
    ///
    /// # Errors
    /// Whatever is wrong with the plan for this table.
    pub fn assess(&mut self, plan: &Plan, options: &AssessOptions) -> Result<Report> {
        self.assess_watched(plan, options, |_| {})
    }

    /// As [`Session::assess`], and tells how far the search for special uniques is, where the plan asks for one.
    ///
    /// # Errors
    /// As [`Session::assess`].
    pub fn assess_watched(
        &mut self,
        plan: &Plan,
        options: &AssessOptions,
        mut watch: impl FnMut(&SpecialUniquesProgress),
    ) -> Result<Report> {
        if !options.full {
            let mut report = self.judge(plan, options)?.1;
            report.plan = plan.to_toml();
            report.notes = assess::notes(&report, options.lang);
            report.input_sha256 = options.input_sha256.clone();
            return Ok(report);
        }
        let mut completion = self.complete(plan, options)?;
        loop {
            let progress = completion.step(STEP)?;
            if let Some(search) = &progress.special_uniques {
                watch(search);
            }
            if progress.finished {
                return Ok(completion.finish());
            }
        }
    }

    /// A search for the special uniques of the kept records at the plan's levels, to be driven by the caller;
    /// with the usual settings where the plan has none.
    ///
    /// # Errors
    /// As [`Session::assess`].
    pub fn special_uniques(
        &mut self,
        plan: &Plan,
        options: &AssessOptions,
    ) -> Result<SpecialUniquesSearch> {
        let cache = self.prepare(plan, options.as_released)?;
        let how = plan.special_uniques.clone().unwrap_or_default();
        cache.with_candidate(plan, |candidate| candidate.special_uniques(&how, options.show_values))
    }

    /// A search for the best levels under the plan's goal, to be driven by the caller.
    ///
    /// # Errors
    /// As [`Session::assess`]; a plan without a goal, and bounds of levels that are none.
    pub fn search(&mut self, plan: &Plan, options: &SearchOptions) -> Result<Searching> {
        let cache = self.prepare(plan, false)?;
        Searching::begin(Arc::clone(&cache.study), Arc::clone(&cache.base), plan, options)
    }

    /// What each level of each quasi-identifier would buy and cost, the others left where they are.
    ///
    /// # Errors
    /// As [`Session::assess`].
    pub fn tradeoff(&mut self, plan: &Plan) -> Result<Tradeoff> {
        let cache = self.prepare(plan, false)?;
        let columns = cache.study.quasi().iter();
        let columns = columns.map(|quasi| self.tradeoff_column(plan, quasi.name()));
        Ok(Tradeoff { columns: columns.collect::<Result<_>>()? })
    }

    /// One column of [`Session::tradeoff`].
    ///
    /// # Errors
    /// As [`Session::assess`], and a column that is no quasi-identifier.
    pub fn tradeoff_column(&mut self, plan: &Plan, column: &str) -> Result<TradeoffColumn> {
        let cache = self.prepare(plan, false)?;
        let study = &cache.study;
        let levels = study.levels(plan)?;
        let quasi = study.quasi().iter().position(|quasi| quasi.name() == column);
        let Some(quasi) = quasi else {
            return Err(Error::input("plan-not-quasi").in_column(column));
        };
        let step = |level| {
            let report = cache.judge(plan, &levels.with(quasi, level))?;
            Ok(TradeoffStep {
                level,
                highest: report.risk.prosecutor.highest,
                average: report.risk.prosecutor.average,
                average_all: report.all_records.risk.prosecutor.average,
                uniqueness_all: report.all_records.uniqueness.share,
                suppressed: report.suppressed,
                loss: report
                    .utility
                    .iter()
                    .find(|figure| figure.id == "loss")
                    .and_then(|loss| loss.value),
            })
        };
        Ok(TradeoffColumn {
            name: column.to_owned(),
            level: levels[quasi],
            steps: (0..study.quasi()[quasi].levels()).map(step).collect::<Result<_>>()?,
        })
    }

    /// The hierarchy of a column, at most `limit` groups a level.
    ///
    /// Only the column itself must be right in the plan.
    ///
    /// # Errors
    /// As [`Session::assess`], for this column.
    pub fn hierarchy(
        &mut self,
        plan: &Plan,
        column: &str,
        limit: usize,
    ) -> Result<HierarchyFigures> {
        self.read_as(plan, false)?;
        let gathered = self.gathered(plan, false)?;
        view::hierarchy(&gathered.table, &self.files, plan, column, limit)
    }

    /// The hierarchy of a column as rows: the value, then its label at each level.
    ///
    /// # Errors
    /// As [`Session::hierarchy`].
    pub fn hierarchy_rows(&mut self, plan: &Plan, column: &str) -> Result<Vec<Vec<String>>> {
        self.read_as(plan, false)?;
        let gathered = self.gathered(plan, false)?;
        view::rows(&gathered.table, &self.files, plan, column)
    }

    /// Writes the released table.
    ///
    /// # Errors
    /// As [`Session::assess`]; `release-goal-unmet` where the goal is not met and that was not allowed.
    pub fn release(
        &mut self,
        plan: &Plan,
        options: &ReleaseOptions,
        out: Sink<'_>,
    ) -> Result<ReleaseFigures> {
        let cache = self.prepare(plan, false)?;
        cache.with_candidate(plan, |candidate| {
            let findings = candidate.goal_figures();
            let unmet = findings.as_ref().filter(|goal| !goal.met && !options.allow_unmet);
            if let Some(unmet) = unmet {
                let names: Vec<&str> = unmet
                    .findings
                    .iter()
                    .filter(|finding| !finding.met)
                    .map(|finding| finding.condition.as_str())
                    .collect();
                return Err(Error::input("release-goal-unmet").with("conditions", names.join(", ")));
            }
            let how =
                release::Options { keep: options.keep.clone(), keep_order: options.keep_order };
            let (study, labels) = (&cache.study, candidate.labels());
            let Written { columns, left_out, rows, formulas_defused } =
                release::write(plan, study, cache.table(), &labels, &how, out)?;
            let ReleaseOutline { method, records_left_out, cells_suppressed, levels_mixed } =
                candidate.release(plan);
            Ok(ReleaseFigures {
                method,
                records_left_out,
                rows_written: rows,
                cells_suppressed,
                levels_mixed,
                columns,
                columns_left_out: left_out
                    .into_iter()
                    .map(|(name, reason)| LeftOut { name, reason: reason.to_owned() })
                    .collect(),
                formulas_defused,
            })
        })
    }

    /// Writes the recode map: what each value is released as, at each level at which it is.
    ///
    /// # Errors
    /// As [`Session::assess`].
    pub fn recode(&mut self, plan: &Plan, out: Sink<'_>) -> Result<()> {
        let cache = self.prepare(plan, false)?;
        cache.with_candidate(plan, |candidate| {
            let (finest, parents) = (&cache.base.classes, candidate.plain().parents());
            release::recode(
                &cache.study,
                cache.table(),
                finest,
                parents,
                candidate.treatment(),
                out,
            )
        })
    }
}

//! Reports in full, put together in steps.

use std::rc::Rc;

use super::{AssessOptions, Cache, Session, inspect};
use crate::error::Result;
use crate::persons::Gathered;
use crate::plan::Plan;
use crate::report::assess::{self, Completion, Manner};
use crate::report::{ColumnsRead, Combined, PersonsFigures, Report, ShiftFigures};
use crate::study::Attacker;
use crate::table::Table;

impl Session {
    /// The report in full at the plan's levels, to be driven by the caller.
    ///
    /// # Errors
    /// As [`Session::assess`].
    pub fn complete(&mut self, plan: &Plan, options: &AssessOptions) -> Result<Completion> {
        let (cache, mut report) = self.judge(plan, options)?;
        report.input_sha256 = options.input_sha256.clone();
        let manner = Manner { show_values: options.show_values, lang: options.lang };
        Completion::new(cache.node(plan)?, report, plan, cache.table(), manner)
    }

    /// The report without what takes longer and without words.
    pub(super) fn judge(
        &mut self,
        plan: &Plan,
        options: &AssessOptions,
    ) -> Result<(Rc<Cache>, Report)> {
        let cache = self.prepare(plan, options.as_released)?;
        let levels = cache.study.levels(plan)?;
        Attacker::all(plan, &cache.study, cache.table())?;
        let mut report = cache.judge(plan, &levels)?;
        let source = self.table.source();
        report.broken = Some(source.broken.count()).filter(|&count| count > 0);
        report.columns_read = columns_read(&self.table);
        report.normalised = Some(inspect::normalised(source)).filter(|all| !all.is_empty());
        report.rows = cache.gathered.rows as u64;
        report.persons = persons(&cache.gathered);
        report.shift = shift(&cache.gathered);
        report.context = assess::context(plan, &report)?;
        Ok((cache, report))
    }
}

/// How many of the columns of the file were read, where not all were.
fn columns_read(table: &Table) -> Option<ColumnsRead> {
    let (read, not_read) = (table.width() as u64, table.source().not_read.len() as u64);
    (not_read > 0).then(|| ColumnsRead { read, of: read + not_read })
}

/// How many persons there are, and how their values became one; `None` where the plan names no persons.
fn persons(gathered: &Gathered) -> Option<PersonsFigures> {
    gathered.person?;
    let columns = gathered.combined.iter();
    Some(PersonsFigures {
        rows: gathered.rows as u64,
        persons: gathered.table.rows() as u64,
        combine: columns
            .map(|column| Combined {
                name: column.name.clone(),
                rule: column.rule.name().to_owned(),
                differing: column.differing,
            })
            .collect(),
    })
}

/// How dates were moved; `None` where they were not.
fn shift(gathered: &Gathered) -> Option<ShiftFigures> {
    let (how, columns) = gathered.shifted.clone()?;
    Some(ShiftFigures { columns, days: how.days, seed: how.seed })
}

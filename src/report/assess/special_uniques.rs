//! Special uniques of a node: a search that goes on as long as it is told to.

use crate::candidate::Candidate;
use crate::error::{Error, Result};
use crate::plan::SpecialUniquesPlan;
use crate::report::{
    ColumnContribution, MsuCount, SpecialUniquesFigures, SpecialUniquesProgress, ValueContribution,
};
use crate::risk::special_uniques::{self as risk, Lines, Search, Settings};

/// Values of a column that are listed at most.
const VALUES: usize = 100;

/// A search for the special uniques of the kept records of one node; it holds all that it needs.
#[derive(Debug)]
pub struct SpecialUniquesSearch {
    search: Search,
    settings: Settings,
    columns: Vec<SearchedColumn>,
}

/// One quasi-identifier as the figures name it.
#[derive(Debug)]
struct SearchedColumn {
    name: String,
    /// Kept records by code.
    records: Vec<u64>,
    /// Label by code; empty unless values were asked for.
    labels: Vec<Option<String>>,
}

impl Candidate<'_> {
    /// A search for the special uniques of the kept records, with values only where `show_values` asks for them.
    ///
    /// # Errors
    /// Settings outside their range.
    pub fn special_uniques(
        &self,
        plan: &SpecialUniquesPlan,
        show_values: bool,
    ) -> Result<SpecialUniquesSearch> {
        if plan.max_size == Some(0) {
            return Err(Error::input("special-uniques-size"));
        }
        if !(plan.dis_fraction > 0.0 && plan.dis_fraction <= 1.0) {
            return Err(Error::input("special-uniques-fraction").with("found", plan.dis_fraction));
        }
        let settings = Settings { max_size: plan.max_size, dis_fraction: plan.dis_fraction };
        let kept = || self.keeps.iter().enumerate().filter(|(_, kept)| **kept).map(|(at, _)| at);
        let sizes: Vec<u64> = kept().map(|class| self.classes.sizes()[class]).collect();
        let (mut codes, mut missing, mut columns) = (Vec::new(), Vec::new(), Vec::new());
        for (quasi, (column, &level)) in
            self.study.quasi().iter().zip(self.levels.iter()).enumerate()
        {
            codes.push(kept().map(|class| self.classes.code(class, quasi)).collect::<Vec<u32>>());
            missing.push(column.missing_code(level));
            let labels = 0..if show_values { column.code_count(level) } else { 0 };
            columns.push(SearchedColumn {
                name: column.name().to_owned(),
                records: self.kept_marginals.at_level(self.study, quasi, level),
                labels: labels.map(|code| column.label(level, code).map(str::to_owned)).collect(),
            });
        }
        let lines = Lines { columns: &codes, missing: &missing, sizes: &sizes };
        Ok(SpecialUniquesSearch { search: Search::new(&lines, settings), settings, columns })
    }
}

impl SpecialUniquesSearch {
    /// Goes on for about so many looks at a class; a million take some milliseconds.
    ///
    /// # Errors
    /// More minimal sample uniques than can be kept.
    pub fn step(&mut self, budget: u64) -> Result<SpecialUniquesProgress> {
        let risk::Progress { share, found, finished } = self.search.step(budget)?;
        Ok(SpecialUniquesProgress { share, found, finished })
    }

    /// The figures of what was found.
    pub fn finish(self) -> SpecialUniquesFigures {
        let all = self.columns.len() as u32;
        let found = self.search.finish();
        let by_column = self.columns.iter().zip(&found.by_column).map(|(column, share)| {
            let contribution = share.map(|share| share * 100.0);
            ColumnContribution { name: column.name.clone(), contribution }
        });
        let sizes = (1..).zip(&found.by_size);
        SpecialUniquesFigures {
            msu_by_size: sizes.map(|(size, &count)| MsuCount { size, count }).collect(),
            max_size: self.settings.max_size.map_or(all, |most| most.min(all)),
            records_with_msu: found.records,
            score_sum: found.score_sum,
            score_max: found.score_max,
            dis_sum: found.dis_sum,
            dis_max: found.dis_max,
            dis_fraction: self.settings.dis_fraction,
            by_column: by_column.collect(),
            by_value: by_value(&self.columns, &found.by_value),
        }
    }
}

fn by_value(
    columns: &[SearchedColumn],
    values: &[risk::ValueContribution],
) -> Vec<ValueContribution> {
    let mut listed = Vec::new();
    for of_column in values.chunk_by(|a, b| a.column == b.column) {
        let mut of_column = of_column.to_vec();
        of_column.sort_by(|a, b| b.contribution.total_cmp(&a.contribution));
        listed.extend(of_column.iter().take(VALUES).map(|value| {
            let column = &columns[value.column];
            let code = value.code as usize;
            ValueContribution {
                name: column.name.clone(),
                value: column.labels.get(code).cloned().flatten(),
                records: column.records[code],
                contribution: Some(value.contribution * 100.0),
            }
        }));
    }
    listed
}

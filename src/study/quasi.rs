//! One quasi-identifier: its hierarchy, and the way from dictionary codes to levels.

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use super::{Positions, parts};
use crate::error::Result;
use crate::hierarchy::Hierarchy;
use crate::table::kind::Kind;
use crate::table::value::Decimal;
use crate::table::{Column, Parts};

/// The labels of a column, by code.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dictionary<'a> {
    pub(super) labels: &'a [&'a str],
    /// How many records have each.
    pub(super) used: &'a [u64],
    /// Which read as missing.
    pub(super) missing: &'a [bool],
    /// What they are put together from, where they are.
    pub(super) parts: Option<&'a Parts>,
}

/// A quasi-identifier with its hierarchy.
///
/// Its code at level l is the number of its group in the hierarchy.
/// A missing value has one more code at each level below the top, and joins the top group there.
#[derive(Clone, Debug)]
pub struct Quasi {
    column: usize,
    name: String,
    hierarchy: Arc<Hierarchy>,
    /// Level-0 code by dictionary code.
    codes: Vec<u32>,
    has_missing: bool,
    /// What the values are, where somebody said so.
    kind: Option<Kind>,
    /// The level from which a missing value is as the value of a row of the hierarchy, where that is below the top.
    missing_joins: Option<(u32, u32)>,
    /// Read when first asked for: most questions do not need them.
    positions: Arc<OnceLock<Positions>>,
}

impl Quasi {
    /// Joins a column and the hierarchy that `build` makes of its distinct values.
    ///
    /// # Errors
    /// Those of `build`, and values that the hierarchy lacks.
    pub(super) fn new(
        position: usize,
        name: &str,
        column: Column<'_>,
        build: impl FnOnce(&[&str]) -> Result<Hierarchy>,
    ) -> Result<Quasi> {
        let labels: Vec<&str> = column.labels().iter().collect();
        let dictionary = Dictionary {
            labels: &labels,
            used: column.counts(),
            missing: column.missing(),
            parts: column.parts(),
        };
        let quasi = Quasi::over(position, name, &dictionary, build)?;
        Ok(Quasi { kind: column.asked_kind(), ..quasi })
    }

    /// As [`Quasi::new`], of a dictionary.
    pub(super) fn over(
        position: usize,
        name: &str,
        dictionary: &Dictionary<'_>,
        build: impl FnOnce(&[&str]) -> Result<Hierarchy>,
    ) -> Result<Quasi> {
        let &Dictionary { labels, used, missing, parts } = dictionary;
        let mut present: Vec<u32> = (0..used.len() as u32)
            .filter(|&code| !missing[code as usize] && used[code as usize] > 0)
            .collect();
        sort_naturally(&mut present, |code| labels[code as usize]);
        let records: Vec<u64> = present.iter().map(|&code| used[code as usize]).collect();
        let label = |code: u32| labels[code as usize];
        let (hierarchy, rows) = parts::hierarchy(&present, label, &records, parts, build)?;
        // A label that is missing, or that no record has and is never looked up, has the code of missing.
        let mut codes = vec![hierarchy.rows() as u32; used.len()];
        for (&code, &row) in present.iter().zip(&rows) {
            codes[code as usize] = row;
        }
        let has_missing = (0..used.len()).any(|code| missing[code] && used[code] > 0);
        Ok(Quasi {
            column: position,
            name: name.to_owned(),
            hierarchy: Arc::new(hierarchy),
            codes,
            has_missing,
            kind: None,
            missing_joins: None,
            positions: Arc::default(),
        })
    }

    /// The same quasi-identifier with these labels as its values; `None` is a missing one, and comes last.
    ///
    /// # Errors
    /// More labels than can be numbered.
    pub(super) fn released(&self, labels: &[Option<String>]) -> Result<Quasi> {
        let values: Vec<&str> = labels.iter().flatten().map(String::as_str).collect();
        Ok(Quasi {
            column: self.column,
            name: self.name.clone(),
            hierarchy: Arc::new(Hierarchy::plain(&values)?),
            codes: Vec::new(),
            has_missing: values.len() < labels.len(),
            kind: None,
            missing_joins: None,
            positions: Arc::default(),
        })
    }

    /// The same quasi-identifier where a missing value is, from a level on, in the group of a dictionary code.
    pub(super) fn joining_missing(&self, level: u32, code: u32) -> Quasi {
        Quasi { missing_joins: Some((level, self.codes[code as usize])), ..self.clone() }
    }

    /// The position of the column in the table.
    pub fn column(&self) -> usize {
        self.column
    }

    /// The name of the column, for reports.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The hierarchy.
    pub fn hierarchy(&self) -> &Hierarchy {
        &self.hierarchy
    }

    /// Where the values stand on a line.
    pub fn positions(&self) -> &Positions {
        self.positions.get_or_init(|| Positions::of(&self.hierarchy, self.kind))
    }

    /// Level-0 code by dictionary code of the table.
    pub fn codes(&self) -> &[u32] {
        &self.codes
    }

    /// Whether a value is missing, by dictionary code.
    pub(super) fn missing_by_code(&self) -> Vec<bool> {
        self.codes.iter().map(|&code| code == self.hierarchy.rows() as u32).collect()
    }

    /// Number of levels, level 0 and the top included.
    pub fn levels(&self) -> u32 {
        self.hierarchy.levels()
    }

    /// Whether some record has no value here.
    pub fn has_missing(&self) -> bool {
        self.has_missing
    }

    /// Codes at a level, missing included where it is one of its own.
    pub fn code_count(&self, level: u32) -> u32 {
        self.hierarchy.groups(level) as u32 + u32::from(self.missing_code(level).is_some())
    }

    /// The most codes that any level has.
    pub(super) fn most_codes(&self) -> u64 {
        (0..self.levels()).map(|level| u64::from(self.code_count(level))).max().unwrap_or(1)
    }

    /// The code at level `to` by code at level `from`; `from` is not above `to`.
    pub fn step(&self, from: u32, to: u32) -> Vec<u32> {
        let mut map: Vec<u32> = (0..self.code_count(from)).collect();
        if from == to {
            return map;
        }
        for (&finer, &coarser) in self.hierarchy.codes(from).iter().zip(self.hierarchy.codes(to)) {
            map[finer as usize] = coarser;
        }
        if let Some(missing) = self.missing_code(from) {
            map[missing as usize] = self.missing_code(to).unwrap_or_else(|| {
                // All values have one code at the top.
                self.missing_joins.map_or(0, |(_, row)| self.hierarchy.codes(to)[row as usize])
            });
        }
        map
    }

    /// The code of a missing value at a level; `None` where there is none of its own.
    pub fn missing_code(&self, level: u32) -> Option<u32> {
        let joined = self.missing_joins.is_some_and(|(from, _)| level >= from);
        (self.has_missing && !joined && !self.hierarchy.is_top(level))
            .then(|| self.hierarchy.groups(level) as u32)
    }

    /// The label of a code at a level; `None` for missing.
    pub fn label(&self, level: u32, code: u32) -> Option<&str> {
        (self.missing_code(level) != Some(code)).then(|| self.hierarchy.label(level, code))
    }

    /// Distinct values under a code at a level, in rows of the hierarchy; missing counts as one.
    pub fn leaves(&self, level: u32, code: u32) -> u32 {
        if self.missing_code(level) == Some(code) { 1 } else { self.hierarchy.leaves(level, code) }
    }

    /// The lowest level at which the label of a code occurs; missing occurs at level 0.
    pub fn first_level(&self, level: u32, code: u32) -> u32 {
        if self.missing_code(level) == Some(code) {
            0
        } else {
            self.hierarchy.first_level(level, code)
        }
    }
}

/// Numbers by size, everything else by its text, so that groups are listed as a reader expects them.
fn sort_naturally<'l>(codes: &mut [u32], label: impl Fn(u32) -> &'l str) {
    let numbers: Option<Vec<Decimal>> =
        codes.iter().map(|&code| Decimal::parse(label(code))).collect();
    match numbers {
        Some(numbers) => {
            let mut order: Vec<(Decimal, u32)> =
                numbers.into_iter().zip(codes.iter().copied()).collect();
            order.sort_unstable();
            for (place, (_, code)) in codes.iter_mut().zip(order) {
                *place = code;
            }
        }
        None => codes.sort_unstable_by_key(|&code| label(code)),
    }
}

/// One level a quasi-identifier, in the order of the study.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Levels(Box<[u32]>);

impl Levels {
    /// These levels.
    pub fn new(levels: Vec<u32>) -> Levels {
        Levels(levels.into())
    }

    /// Level 0 everywhere.
    pub fn zero(columns: usize) -> Levels {
        Levels(vec![0; columns].into())
    }

    /// The same with one level changed.
    pub fn with(&self, quasi: usize, level: u32) -> Levels {
        let mut levels = self.clone();
        levels.0[quasi] = level;
        levels
    }
}

impl Deref for Levels {
    type Target = [u32];

    fn deref(&self) -> &[u32] {
        &self.0
    }
}

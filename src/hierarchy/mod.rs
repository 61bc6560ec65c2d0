//! How the values of a column are generalized: level 0 is the value itself, each level above has coarser groups, the last is the top.
//!
//! Each builder is one file and answers one question: which labels does a value get?
//! A builder takes the distinct, not missing values of the column; where a missing value goes is decided by the study.

pub mod csv;
pub mod dates;
mod draft;
pub mod groups;
pub mod intervals;
mod labels;
pub mod members;
pub mod prefix;
pub mod rows;

use draft::Draft;
use labels::Labels;

use crate::error::{Error, Result};

/// The label of a top that is added.
pub const TOP: &str = "*";

/// Levels of groups over rows; a row is a value that can be generalized.
///
/// Invariant, checked wherever one is made: rows that share a label at a level share it at every level above, and the last level has one group.
/// Within a level a label names one group; labels of different levels may be equal.
///
/// Methods that take a level, group or row expect one that exists.
#[derive(Clone, Debug)]
pub struct Hierarchy {
    levels: Vec<Level>,
}

#[derive(Clone, Debug)]
struct Level {
    /// The group of each row.
    codes: Vec<u32>,
    /// The label of each group.
    labels: Labels,
    /// The rows of each group.
    leaves: Vec<u32>,
    /// The lowest level at which the label of each group occurs.
    first: Vec<u32>,
}

impl Hierarchy {
    /// A hierarchy from its labels: `labels_by_level[level][row]`.
    ///
    /// A last level (above level 0) with one group is the top, whatever its label; otherwise a level with the one label `*` is added.
    ///
    /// # Errors
    /// `hierarchy-empty`: no level.
    /// `hierarchy-uneven`: levels of different length.
    /// `hierarchy-repeats`: a value twice, with different parents (the same row twice counts once).
    /// `hierarchy-torn`: a level that does not coarsen the one below.
    pub fn new(labels_by_level: Vec<Vec<String>>) -> Result<Hierarchy> {
        let Some(values) = labels_by_level.first() else {
            return Err(Error::input("hierarchy-empty"));
        };
        for (level, labels) in labels_by_level.iter().enumerate() {
            if labels.len() != values.len() {
                return Err(Error::input("hierarchy-uneven")
                    .with("level", level)
                    .with("labels", labels.len())
                    .with("rows", values.len()));
            }
        }
        let mut draft = Draft::of_rows(labels_by_level.len());
        let mut row = Vec::with_capacity(labels_by_level.len());
        for index in 0..values.len() {
            row.clear();
            row.extend(labels_by_level.iter().map(|labels| labels[index].as_str()));
            draft.push(&row)?;
        }
        draft.finish()
    }

    /// The hierarchy of a column that asks for none: the value itself and `*`.
    ///
    /// # Errors
    /// More values than can be numbered.
    pub fn plain(values: &[&str]) -> Result<Hierarchy> {
        Draft::of_values(values)?.finish()
    }

    /// How many values it generalizes.
    pub fn rows(&self) -> usize {
        self.levels[0].codes.len()
    }

    /// How many levels it has, level 0 and the top included.
    pub fn levels(&self) -> u32 {
        self.levels.len() as u32
    }

    /// Whether the level is the last one, where all rows are one group.
    pub fn is_top(&self, level: u32) -> bool {
        level + 1 == self.levels()
    }

    /// How many groups the level has.
    pub fn groups(&self, level: u32) -> usize {
        self.at(level).labels.len()
    }

    /// The group of a row.
    pub fn group(&self, level: u32, row: u32) -> u32 {
        self.codes(level)[row as usize]
    }

    /// The group of each row.
    pub fn codes(&self, level: u32) -> &[u32] {
        &self.at(level).codes
    }

    /// The label of a group.
    pub fn label(&self, level: u32, group: u32) -> &str {
        self.at(level).labels.get(group)
    }

    /// How many rows are in a group.
    pub fn leaves(&self, level: u32, group: u32) -> u32 {
        self.at(level).leaves[group as usize]
    }

    /// The lowest level at which the label of a group occurs: a value that stays as it is up to level 2 is at level 0 there.
    pub fn first_level(&self, level: u32, group: u32) -> u32 {
        self.at(level).first[group as usize]
    }

    /// The row of a value.
    pub fn row_of(&self, value: &str) -> Option<u32> {
        self.levels[0].labels.find(value)
    }

    /// The row of each value of the data; `records`, where given, are the records that hold each value.
    ///
    /// # Errors
    /// `hierarchy-lacks`, or `hierarchy-lacks-records` where the records are given: values without a row.
    pub fn cover(&self, values: &[&str], records: Option<&[u64]>) -> Result<Vec<u32>> {
        let mut rows = Vec::with_capacity(values.len());
        let mut lacking = Vec::new();
        let mut lacking_records: u64 = 0;
        for (index, value) in values.iter().enumerate() {
            match self.row_of(value) {
                Some(row) => rows.push(row),
                None => {
                    lacking.push((*value).to_owned());
                    lacking_records += records.and_then(|all| all.get(index)).unwrap_or(&0);
                }
            }
        }
        if lacking.is_empty() {
            return Ok(rows);
        }
        let error = match records {
            Some(_) => Error::input("hierarchy-lacks-records").with("records", lacking_records),
            None => Error::input("hierarchy-lacks"),
        };
        Err(error.with("count", lacking.len()).carrying(lacking))
    }

    fn at(&self, level: u32) -> &Level {
        &self.levels[level as usize]
    }
}

#[cfg(test)]
mod tests;

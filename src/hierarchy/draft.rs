//! A hierarchy under construction: rows or levels come in, a checked [`Hierarchy`] comes out.

use hashbrown::HashTable;

use super::labels::{self, Labels};
use super::{Hierarchy, Level, TOP};
use crate::error::{Error, Result};

/// Levels whose labels are numbered, not yet held against each other.
pub(super) struct Draft {
    stages: Vec<Stage>,
    /// Values that came with different parents.
    repeated: Vec<String>,
}

#[derive(Default)]
struct Stage {
    codes: Vec<u32>,
    labels: Labels,
}

impl Stage {
    /// The number of a label; rows that stand together mostly share it.
    fn code(&mut self, label: &str) -> u32 {
        match self.codes.last() {
            Some(&last) if self.labels.get(last) == label => last,
            _ => self.labels.intern(label).0,
        }
    }
}

impl Draft {
    /// No row yet; each row will have `levels` labels, at least one.
    pub(super) fn of_rows(levels: usize) -> Draft {
        let stages = std::iter::repeat_with(Stage::default).take(levels.max(1)).collect();
        Draft { stages, repeated: Vec::new() }
    }

    /// Level 0 of a built hierarchy: each distinct value is a row.
    pub(super) fn of_values(values: &[&str]) -> Result<Draft> {
        let mut draft = Draft::of_rows(1);
        for value in values {
            draft.push(&[value])?;
        }
        Ok(draft)
    }

    /// The values, row by row.
    pub(super) fn values(&self) -> impl Iterator<Item = &str> {
        self.stages[0].labels.iter()
    }

    /// Whether a value has a row.
    pub(super) fn has(&self, value: &str) -> bool {
        self.stages[0].labels.find(value).is_some()
    }

    /// Adds a row: one label a level.
    ///
    /// The same row once more adds nothing; a value with other parents is refused by [`Draft::finish`].
    pub(super) fn push(&mut self, row: &[&str]) -> Result<()> {
        let Some((value, parents)) = row.split_first() else { return Ok(()) };
        let (base, upper) = match self.stages.split_first_mut() {
            Some(split) if split.0.codes.len() < u32::MAX as usize => split,
            _ => return Err(Error::fault("hierarchy-too-many-rows")),
        };
        let (code, new) = base.labels.intern(value);
        if new {
            base.codes.push(code);
            for (stage, label) in upper.iter_mut().zip(parents) {
                let code = stage.code(label);
                stage.codes.push(code);
            }
        } else {
            let as_before = upper
                .iter()
                .zip(parents)
                .all(|(stage, label)| stage.labels.get(stage.codes[code as usize]) == *label);
            if !as_before {
                self.repeated.push((*value).to_owned());
            }
        }
        Ok(())
    }

    /// Adds a level: `write` gets the number of a row and its value and writes the label of its group.
    pub(super) fn level(&mut self, mut write: impl FnMut(usize, &str, &mut String)) {
        let mut stage = Stage::default();
        let mut label = String::new();
        for (row, value) in self.values().enumerate() {
            label.clear();
            write(row, value, &mut label);
            let code = stage.code(&label);
            stage.codes.push(code);
        }
        self.stages.push(stage);
    }

    /// Adds the top where it is missing and checks that each level coarsens the one below.
    ///
    /// # Errors
    /// `hierarchy-repeats`: a value has several rows with different parents.
    /// `hierarchy-torn`: rows that share a label do not share the label of the next level.
    pub(super) fn finish(mut self) -> Result<Hierarchy> {
        if !self.repeated.is_empty() {
            self.repeated.sort_unstable();
            self.repeated.dedup();
            return Err(Error::input("hierarchy-repeats")
                .with("count", self.repeated.len())
                .carrying(self.repeated));
        }
        let has_top = self.stages.len() > 1
            && self.stages.last().is_some_and(|stage| stage.labels.len() == 1);
        if !has_top {
            let mut top = Stage::default();
            let code = top.labels.intern(TOP).0;
            top.codes = vec![code; self.stages[0].codes.len()];
            self.stages.push(top);
        }
        self.check()?;
        let first_levels = first_levels(&self.stages);
        let mut levels: Vec<Level> = Vec::with_capacity(self.stages.len());
        for (stage, first) in self.stages.into_iter().zip(first_levels) {
            let Stage { mut codes, mut labels } = stage;
            let mut leaves = vec![0; labels.len()];
            for &code in &codes {
                leaves[code as usize] += 1;
            }
            codes.shrink_to_fit();
            // Values are looked up later, groups are not.
            if levels.is_empty() {
                labels.shrink()
            } else {
                labels.drop_index()
            }
            levels.push(Level { codes, labels, leaves, first });
        }
        Ok(Hierarchy { levels })
    }

    fn check(&self) -> Result<()> {
        const UNSEEN: u32 = u32::MAX;
        for (below, pair) in self.stages.windows(2).enumerate() {
            let [fine, coarse] = pair else { continue };
            let mut parents = vec![UNSEEN; fine.labels.len()];
            let mut torn = vec![false; fine.labels.len()];
            for (&group, &parent) in fine.codes.iter().zip(&coarse.codes) {
                let known = &mut parents[group as usize];
                if *known == UNSEEN {
                    *known = parent;
                } else if *known != parent {
                    torn[group as usize] = true;
                }
            }
            let mut labels: Vec<String> = fine
                .labels
                .iter()
                .zip(&torn)
                .filter(|(_, torn)| **torn)
                .map(|(label, _)| label.to_owned())
                .collect();
            if !labels.is_empty() {
                labels.sort_unstable();
                return Err(Error::input("hierarchy-torn")
                    .with("level", below)
                    .with("above", below + 1)
                    .with("count", labels.len())
                    .carrying(labels));
            }
        }
        Ok(())
    }
}

/// For each label of each level, the lowest level at which the same text occurs.
fn first_levels(stages: &[Stage]) -> Vec<Vec<u32>> {
    let mut seen: HashTable<(u32, u32)> = HashTable::new();
    let text = |at: &(u32, u32)| stages[at.0 as usize].labels.get(at.1);
    let mut first_levels = Vec::with_capacity(stages.len());
    for (level, stage) in (0_u32..).zip(stages) {
        let mut first = Vec::with_capacity(stage.labels.len());
        for (code, label) in (0_u32..).zip(stage.labels.iter()) {
            let hash = labels::hash(label);
            let known = seen.find(hash, |at| text(at) == label).map(|at| at.0);
            first.push(known.unwrap_or(level));
            // The last level has no level above that could ask.
            if known.is_none() && level as usize + 1 < stages.len() {
                seen.insert_unique(hash, (level, code), |at| labels::hash(text(at)));
            }
        }
        first_levels.push(first);
    }
    first_levels
}

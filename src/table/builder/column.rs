//! A column while it is being filled: codes, and the dictionary that they are from.

use std::ops::Range;
use std::sync::OnceLock;

use oboro_formats::BatchColumn;
use polars_core::prelude::FrozenCategories;

use super::WAITING;
use crate::error::Result;
use crate::table::coded::Coded;
use crate::table::growing::{Growing, Width};
use crate::table::interner::Interner;
use crate::table::normalise::{Normalised, Way, Ways};
use crate::table::{Dictionary, not_laid_out};

/// Stands for what is absent where the column also has empty labels.
const NULL_SIGN: char = '\u{2400}';

/// Stands for a code that is not known: there are fewer records than that, and so labels.
const UNKNOWN: u32 = u32::MAX;

/// A column that is being filled.
pub struct ColumnBuilder {
    pub(super) name: String,
    /// Whether its values are taken in.
    pub(super) is_read: bool,
    pub(super) codes: Growing,
    pub(super) labels: Interner,
    /// The code of what is absent, whose label is chosen at the end.
    null: Option<u32>,
    /// The codes of the last records.
    pub(super) waiting: Vec<u32>,
}

impl ColumnBuilder {
    /// A column without records.
    pub fn new(name: String) -> ColumnBuilder {
        let (codes, labels) = (Growing::default(), Interner::new());
        ColumnBuilder { name, is_read: true, codes, labels, null: None, waiting: Vec::new() }
    }

    /// Adds what is absent: missing, whatever labels are read as missing.
    pub fn push_null(&mut self) {
        let code = *self.null.get_or_insert_with(|| self.labels.reserve());
        self.push_code(code);
    }

    /// Adds one value. A column takes at most 2^32 - 1 of them; [`super::TableBuilder`] sees to that.
    pub fn push(&mut self, value: &str) {
        let code = self.labels.code(value);
        self.push_code(code);
    }

    fn push_code(&mut self, code: u32) {
        self.waiting.push(code);
        if self.waiting.len() == WAITING {
            self.settle();
        }
    }

    /// Takes the value that stands there in a text in, if it is to; `None` where its label is new and no text.
    #[inline]
    pub(in crate::table) fn take(&mut self, text: &[u8], label: Range<usize>) -> Option<()> {
        if self.is_read {
            self.waiting.push(self.labels.code_of(text, label)?);
        }
        Some(())
    }

    /// Puts the codes that wait to the others.
    pub(super) fn settle(&mut self) {
        if !self.waiting.is_empty() {
            self.codes.add(self.waiting.iter(), self.labels.len());
            self.waiting.clear();
        }
    }

    /// Makes labels alike; says how many there were, and in how many records.
    pub(super) fn normalise(&mut self, ways: Ways) -> Vec<Normalised> {
        let found = |way: Way| -> Vec<bool> {
            self.labels.labels().map(|label| way.changes(label)).collect()
        };
        let changed: Vec<_> = ways.iter().map(|way| (way, found(way))).collect();
        if !changed.iter().any(|(_, labels)| labels.contains(&true)) {
            return Vec::new();
        }
        let mut records = vec![0_u64; self.labels.len()];
        self.codes.each(|code| records[code as usize] += 1);
        let told = changed.into_iter().filter_map(|(way, labels)| {
            let of = |records: &[u64]| -> u64 {
                labels.iter().zip(records).filter(|(is, _)| **is).map(|(_, n)| n).sum()
            };
            let values = labels.iter().filter(|is| **is).count() as u64;
            let column = self.name.clone();
            (values > 0).then(|| Normalised { column, way, values, records: of(&records) })
        });
        let told = told.collect();
        let mut alike = Interner::new();
        let null = self.null;
        let recode = self.labels.labels().zip(0..).map(|(label, code)| match null == Some(code) {
            true => alike.reserve(),
            false => alike.code(&ways.applied(label)),
        });
        let recode: Vec<u32> = recode.collect();
        self.null = null.map(|code| recode[code as usize]);
        if alike.len() < self.labels.len() {
            self.codes = std::mem::take(&mut self.codes).recoded(&recode, alike.len());
        }
        self.labels = alike;
        told
    }

    /// Adds the rows of a batch. Codes are given at a label's first row, as if the rows had come one by one.
    pub(super) fn push_batch(&mut self, batch: &BatchColumn) {
        self.settle();
        let labels: Vec<Option<&str>> = batch.labels().collect();
        let mut known: Vec<u32> = vec![UNKNOWN; labels.len()];
        for codes in batch.codes().chunks(WAITING) {
            for &code in codes {
                let code = code as usize;
                if known[code] == UNKNOWN {
                    known[code] = match labels[code] {
                        Some(label) => self.labels.code(label),
                        None => *self.null.get_or_insert_with(|| self.labels.reserve()),
                    };
                }
            }
            // Now that every code is known, they are put in their place by a loop without a branch.
            let own = codes.iter().map(|&code| &known[code as usize]);
            self.codes.add(own, self.labels.len());
        }
    }

    /// The first so many records, with their labels alone.
    pub(super) fn into_batch(mut self, rows: usize) -> BatchColumn {
        self.settle();
        let mut codes = self.codes.joined(|code| code);
        codes.truncate(rows);
        // A label's code is given at its first record.
        let labels = codes.iter().max().map_or(0, |&code| code as usize + 1);
        BatchColumn::new(self.labels.labels().take(labels).map(Some), codes)
    }

    /// The label of what is absent: empty, or one that no value of the column has.
    fn stand_in(&self) -> String {
        let taken = |label: &str| {
            self.labels.labels().zip(0..).any(|(own, code)| own == label && self.null != Some(code))
        };
        let mut label = String::new();
        while taken(&label) {
            label.push(NULL_SIGN);
        }
        label
    }

    /// The column as polars holds it, and its dictionary.
    ///
    /// # Errors
    /// A fault when polars does not take the dictionary.
    pub(in crate::table) fn finish(mut self) -> Result<(Coded, Dictionary)> {
        self.settle();
        let stand_in = self.null.map(|_| self.stand_in()).unwrap_or_default();
        let ColumnBuilder { name, codes, mut labels, null, .. } = self;
        labels.close();
        let said = labels.labels().zip(0..).map(|(label, code)| match null == Some(code) {
            true => stand_in.as_str(),
            false => label,
        });
        let categories = FrozenCategories::new(said).map_err(|_| not_laid_out())?;
        let missing = vec![false; labels.len()].into_boxed_slice();
        drop(labels);
        let coded = match Width::of(missing.len()) {
            Width::One => Coded::of_u8(name, codes.joined(|code| code as u8), &categories),
            Width::Two => Coded::of_u16(name, codes.joined(|code| code as u16), &categories),
            Width::Four => Coded::of_u32(name, codes.joined(|code| code), &categories),
        };
        let counts = OnceLock::new();
        Ok((coded, Dictionary { categories, missing, null, parts: None, kind: None, counts }))
    }
}

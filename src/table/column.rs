//! One column of a table: its labels, its codes, and which labels read as missing.

use std::sync::{Arc, OnceLock};

use polars_core::prelude::FrozenCategories;

use super::coded::Coded;
use super::kind::Kind;
use super::{Dictionary, Parts};

/// One column of a table: a cheap view.
#[derive(Clone, Copy)]
pub struct Column<'a> {
    name: &'a str,
    labels: Labels<'a>,
    codes: Codes<'a>,
    missing: &'a [bool],
    nulls: usize,
    parts: Option<&'a Parts>,
    asked: Option<Kind>,
    counts: &'a OnceLock<Arc<[u64]>>,
}

impl<'a> Column<'a> {
    /// The view of a column.
    pub(super) fn of(coded: &'a Coded, dictionary: &'a Dictionary) -> Column<'a> {
        Column {
            name: coded.name(),
            labels: Labels::of(&dictionary.categories),
            codes: coded.codes(),
            missing: &dictionary.missing,
            nulls: coded.nulls(),
            parts: dictionary.parts.as_deref(),
            asked: dictionary.kind,
            counts: &dictionary.counts,
        }
    }

    /// The name.
    pub fn name(self) -> &'a str {
        self.name
    }

    /// The number of records.
    pub fn rows(self) -> usize {
        match self.codes {
            Codes::U8(codes) => codes.len(),
            Codes::U16(codes) => codes.len(),
            Codes::U32(codes) => codes.len(),
        }
    }

    /// The labels, by code. Every label occurs in the column at least once.
    pub fn labels(self) -> Labels<'a> {
        self.labels
    }

    /// One code a row; also where the value is missing.
    pub fn codes(self) -> Codes<'a> {
        self.codes
    }

    /// By code: whether this label reads as missing.
    pub fn missing(self) -> &'a [bool] {
        self.missing
    }

    /// What the values are, where somebody said so.
    pub fn asked_kind(self) -> Option<Kind> {
        self.asked
    }

    /// The number of records whose value is missing.
    pub fn nulls(self) -> usize {
        self.nulls
    }

    /// What the values are put together from, where they are.
    pub fn parts(self) -> Option<&'a Parts> {
        self.parts
    }

    /// The number of distinct values, missing ones not counted.
    pub fn distinct(self) -> usize {
        self.missing.iter().filter(|&&missing| !missing).count()
    }

    /// The distinct values that are not missing, by ascending code.
    pub fn values(self) -> impl Iterator<Item = &'a str> {
        let present = self.missing.iter().map(|missing| !missing);
        self.labels.iter().zip(present).filter_map(|(label, present)| present.then_some(label))
    }

    /// By code: the number of records with this label. They are counted once, when they are first asked for.
    pub fn counts(self) -> &'a [u64] {
        self.counts.get_or_init(|| {
            let mut counts = vec![0; self.labels.len()];
            match self.codes {
                Codes::U8(codes) => codes.iter().for_each(|&code| counts[usize::from(code)] += 1),
                Codes::U16(codes) => codes.iter().for_each(|&code| counts[usize::from(code)] += 1),
                Codes::U32(codes) => codes.iter().for_each(|&code| counts[code as usize] += 1),
            }
            counts.into()
        })
    }
}

/// The codes of a column, one a row, in one piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codes<'a> {
    /// Up to 255 labels.
    U8(&'a [u8]),
    /// Up to 65,535 labels.
    U16(&'a [u16]),
    /// More labels.
    U32(&'a [u32]),
}

impl Codes<'_> {
    /// The code of one row.
    ///
    /// # Panics
    /// When `row` is out of bounds.
    pub fn get(self, row: usize) -> u32 {
        match self {
            Codes::U8(codes) => u32::from(codes[row]),
            Codes::U16(codes) => u32::from(codes[row]),
            Codes::U32(codes) => codes[row],
        }
    }
}

/// The labels of a column, by code.
#[derive(Clone, Copy)]
pub struct Labels<'a>(&'a FrozenCategories);

impl<'a> Labels<'a> {
    pub(super) fn of(categories: &'a FrozenCategories) -> Labels<'a> {
        Labels(categories)
    }

    /// The number of labels.
    #[expect(clippy::len_without_is_empty, reason = "a column has at least one record")]
    pub fn len(self) -> usize {
        self.0.categories().len()
    }

    /// The label of a code.
    ///
    /// # Panics
    /// When `code` is not below [`Labels::len`].
    pub fn get(self, code: u32) -> &'a str {
        self.0.categories().value(code as usize)
    }

    /// Every label, by ascending code.
    pub fn iter(self) -> impl ExactSizeIterator<Item = &'a str> {
        self.0.categories().values_iter()
    }

    /// The code of a label.
    pub fn code(self, label: &str) -> Option<u32> {
        self.0.mapping().get_cat(label)
    }
}

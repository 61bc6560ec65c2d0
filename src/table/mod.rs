//! The table: named columns of dictionary codes, read once and never changed but for what counts as missing.
//!
//! A [`Table`] is a [`DataFrame`] whose columns are `Enum`s: a frozen dictionary of labels, and one code a row.
//! Codes are numbered in the order in which labels first appear, so the same bytes give the same codes everywhere.
//! A code is one, two or four bytes wide, by the size of the dictionary; that is all that a record costs.
//! Nothing here knows what a column means: see [`crate::roles`].

mod builder;
mod csv;
mod decode;
mod frame;
mod interner;
pub mod kind;
mod lines;
mod records;
mod sniff;
pub mod value;

pub use builder::{ColumnBuilder, TableBuilder};
pub use csv::{CsvOptions, CsvReader};

use std::fmt;
use std::sync::Arc;

use polars_core::prelude::{
    BooleanChunked, CatNative, CategoricalChunked, DataFrame, FrozenCategories, IntoColumn,
    IntoSeries, NewChunkedArray, PlSmallStr, PolarsCategoricalType, Series,
};

use crate::error::{Error, Result};

/// Where a table came from, and how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The file format: `csv`, or `frame` for a table that was never a file.
    pub format: &'static str,
    /// The character encoding: `utf-8`.
    pub encoding: &'static str,
    /// The character between two fields.
    pub delimiter: char,
    /// Bytes read.
    pub bytes: u64,
}

/// Named columns of equal length.
#[derive(Clone)]
pub struct Table {
    frame: DataFrame,
    dictionaries: Vec<Dictionary>,
    source: Source,
}

/// The labels of one column, and which of them read as missing.
#[derive(Clone)]
struct Dictionary {
    categories: Arc<FrozenCategories>,
    /// By code.
    missing: Box<[bool]>,
    /// The code of values that were absent before any label was read as missing.
    null: Option<u32>,
}

impl Table {
    /// A table of columns that are already coded, nothing missing.
    fn of(
        rows: usize,
        columns: Vec<(polars_core::prelude::Column, Dictionary)>,
        source: Source,
    ) -> Result<Table> {
        let (columns, dictionaries) = columns.into_iter().unzip();
        let frame = DataFrame::new(rows, columns).map_err(|_| not_laid_out())?;
        Ok(Table { frame, dictionaries, source })
    }

    /// The number of records (lines of data).
    pub fn rows(&self) -> usize {
        self.frame.height()
    }

    /// The number of columns.
    pub fn width(&self) -> usize {
        self.frame.width()
    }

    /// The name of a column.
    ///
    /// # Panics
    /// When `column` is not below [`Table::width`].
    pub fn name(&self, column: usize) -> &str {
        self.frame.columns()[column].name()
    }

    /// The column of that name.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.frame.columns().iter().position(|column| column.name() == name)
    }

    /// One column.
    ///
    /// # Panics
    /// When `column` is not below [`Table::width`].
    pub fn column(&self, column: usize) -> Column<'_> {
        let series = self.frame.columns()[column].as_materialized_series();
        let Dictionary { categories, missing, .. } = &self.dictionaries[column];
        Column {
            name: series.name(),
            labels: Labels(categories),
            codes: codes(series),
            missing,
            nulls: series.null_count(),
        }
    }

    /// The label in one cell; `None` where it is missing.
    ///
    /// # Panics
    /// When `row` or `column` is out of bounds.
    pub fn cell(&self, row: usize, column: usize) -> Option<&str> {
        let column = self.column(column);
        let code = column.codes().get(row);
        (!column.missing()[code as usize]).then(|| column.labels().get(code))
    }

    /// Says which labels are read as missing, in every column; what was said before is forgotten.
    ///
    /// Only validity is computed anew: a code under a missing value stays the code of its label.
    pub fn set_missing(&mut self, labels: &[String]) {
        for (position, dictionary) in self.dictionaries.iter_mut().enumerate() {
            let mapping = dictionary.categories.mapping();
            let mut missing = vec![false; dictionary.missing.len()];
            let absent = labels.iter().filter_map(|label| mapping.get_cat(label));
            for code in absent.chain(dictionary.null) {
                missing[code as usize] = true;
            }
            if *missing == *dictionary.missing {
                continue;
            }
            dictionary.missing = missing.into_boxed_slice();
            let series = self.frame.columns()[position].as_materialized_series();
            let flagged = with_validity(series, &dictionary.missing);
            let same_length = self.frame.replace_column(position, flagged.into_column()).is_ok();
            debug_assert!(same_length, "a column keeps its length");
        }
    }

    /// The columns as polars sees them: `Enum`s, null where a value is missing.
    pub fn frame(&self) -> &DataFrame {
        &self.frame
    }

    /// Where the table came from.
    pub fn source(&self) -> &Source {
        &self.source
    }
}

/// Columns that polars would not take. Its own words may hold a value, so they are not passed on.
fn not_laid_out() -> Error {
    Error::fault("table-layout")
}

impl fmt::Debug for Table {
    /// The shape and the source: never a value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table")
            .field("rows", &self.rows())
            .field("width", &self.width())
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}

/// One column of a table: a cheap view.
#[derive(Clone, Copy)]
pub struct Column<'a> {
    name: &'a str,
    labels: Labels<'a>,
    codes: Codes<'a>,
    missing: &'a [bool],
    nulls: usize,
}

impl<'a> Column<'a> {
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

    /// The number of records whose value is missing.
    pub fn nulls(self) -> usize {
        self.nulls
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

    /// By code: the number of records with this label.
    pub fn counts(self) -> Vec<u64> {
        let mut counts = vec![0; self.labels.len()];
        match self.codes {
            Codes::U8(codes) => codes.iter().for_each(|&code| counts[usize::from(code)] += 1),
            Codes::U16(codes) => codes.iter().for_each(|&code| counts[usize::from(code)] += 1),
            Codes::U32(codes) => codes.iter().for_each(|&code| counts[code as usize] += 1),
        }
        counts
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

/// The codes of an `Enum` column that was laid out here: always one chunk.
fn codes(series: &Series) -> Codes<'_> {
    if let Some(column) = series.try_cat8() {
        Codes::U8(values(column))
    } else if let Some(column) = series.try_cat16() {
        Codes::U16(values(column))
    } else if let Some(column) = series.try_cat32() {
        Codes::U32(values(column))
    } else {
        unreachable!("every column of a table is an Enum")
    }
}

fn values<T: PolarsCategoricalType>(column: &CategoricalChunked<T>) -> &[T::Native] {
    column.physical().downcast_as_array().values()
}

/// The same codes with the values of missing labels null.
fn with_validity(series: &Series, missing: &[bool]) -> Series {
    if let Some(column) = series.try_cat8() {
        flagged(column, missing).into_series()
    } else if let Some(column) = series.try_cat16() {
        flagged(column, missing).into_series()
    } else if let Some(column) = series.try_cat32() {
        flagged(column, missing).into_series()
    } else {
        unreachable!("every column of a table is an Enum")
    }
}

fn flagged<T: PolarsCategoricalType>(
    column: &CategoricalChunked<T>,
    missing: &[bool],
) -> CategoricalChunked<T> {
    let present = values(column).iter().map(|code| !missing[code.as_cat() as usize]);
    let present = BooleanChunked::from_iter_values(PlSmallStr::EMPTY, present);
    let mut column = column.clone();
    column.physical_mut().set_validity(present.downcast_as_array().values());
    column
}

//! The table: named columns of dictionary codes, read once and never changed but for what counts as missing.
//!
//! A [`Table`] is a [`DataFrame`] whose columns are `Enum`s: a frozen dictionary of labels, and one code a row.
//! Codes are numbered in the order in which labels first appear, so the same bytes give the same codes everywhere.
//! A code is one, two or four bytes wide, by the size of the dictionary; that is all that a record costs.
//! Nothing here knows what a column means: see [`crate::roles`].

mod builder;
mod column;
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
pub use column::{Codes, Column, Labels};
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
        Column::of(series, categories, missing)
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
    let present = column::values(column).iter().map(|code| !missing[code.as_cat() as usize]);
    let present = BooleanChunked::from_iter_values(PlSmallStr::EMPTY, present);
    let mut column = column.clone();
    column.physical_mut().set_validity(present.downcast_as_array().values());
    column
}

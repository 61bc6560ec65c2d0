//! The table: named columns of dictionary codes, read once and never changed but for what counts as missing.
//!
//! The columns of a [`Table`] are `Enum`s of polars: a frozen dictionary of labels, and one code a row.
//! A data frame becomes a table ([`Table::from_frame`]), and a table a data frame ([`Table::frame`]).
//! Codes are numbered in the order in which labels first appear, so the same bytes give the same codes everywhere.
//! A code is one, two or four bytes wide, by the size of the dictionary; that is all that a record costs.
//! Nothing here knows what a column means: see [`crate::roles`].

mod broken;
mod builder;
mod coded;
mod column;
mod csv;
mod decode;
mod derived;
mod encoding;
mod estimate;
mod fields;
mod frame;
mod growing;
mod interner;
pub mod kind;
mod layout;
mod lines;
mod marks;
mod normalise;
mod parts;
mod plain;
mod reader;
mod records;
mod refusal;
mod sniff;
mod stretch;
pub mod value;

pub use broken::{Broken, BrokenAt};
pub use builder::{ColumnBuilder, TableBuilder};
pub use column::{Codes, Column, Labels};
pub use csv::{CsvOptions, CsvReader};
pub(crate) use decode::decoded;
pub use decode::first_lines;
pub use derived::Derived;
pub use encoding::{ENCODINGS, Encoding};
pub use estimate::Estimate;
pub use layout::{Duplicates, Header, Layout};
pub use normalise::{Normalise, Normalised, Way, Ways, Where};
pub use parts::{Form, Parts, in_order};
pub use reader::TableReader;
pub(crate) use refusal::no_workbook;
pub use stretch::{Dialect, Stretch};

use std::fmt;
use std::sync::{Arc, OnceLock};

use polars_core::prelude::{DataFrame, FrozenCategories};

use coded::Coded;
use kind::Kind;

use crate::error::{Error, Result};

/// Where a table came from, and how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The file format: `csv`, `xlsx`, `parquet`, ..., or `frame` for a table that was never a file.
    pub format: &'static str,
    /// What the file was packed by: `gzip` or `zip`.
    pub compression: Option<&'static str>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// All sheets of it.
    pub sheets: Vec<String>,
    /// The character encoding, by its name in [`ENCODINGS`].
    pub encoding: &'static str,
    /// The character between two fields.
    pub delimiter: char,
    /// Which lines were records, and where the names of the columns were.
    pub layout: Layout,
    /// The names of the columns of the file that were not read.
    pub not_read: Vec<String>,
    /// Bytes read.
    pub bytes: u64,
    /// Bytes that are no character in the encoding.
    pub broken: Broken,
    /// Lines that have empty fields to the right of all columns; these were dropped.
    pub trailing: u64,
    /// What was to be made alike.
    pub normalise: Normalise,
    /// What was made alike, column by column.
    pub normalised: Vec<Normalised>,
}

impl Source {
    /// A source about which there is nothing to say but its format.
    pub fn of(format: &'static str) -> Source {
        Source {
            format,
            compression: None,
            sheet: None,
            sheets: Vec::new(),
            encoding: Encoding::utf8().name,
            delimiter: ',',
            layout: Layout::default(),
            not_read: Vec::new(),
            bytes: 0,
            broken: Broken::default(),
            trailing: 0,
            normalise: Normalise::default(),
            normalised: Vec::new(),
        }
    }
}

/// Named columns of equal length.
#[derive(Clone)]
pub struct Table {
    rows: usize,
    columns: Vec<Coded>,
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
    /// What the values are put together from, where they are.
    parts: Option<Arc<Parts>>,
    /// What the values are, where somebody said so.
    kind: Option<Kind>,
    /// By code: the records with this label, once somebody asked.
    counts: OnceLock<Arc<[u64]>>,
}

impl Table {
    /// A table of columns that are already coded, nothing missing.
    fn of(rows: usize, columns: Vec<(Coded, Dictionary)>, source: Source) -> Table {
        let (columns, dictionaries) = columns.into_iter().unzip();
        Table { rows, columns, dictionaries, source }
    }

    /// The number of records (lines of data).
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The number of columns.
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    /// The name of a column.
    ///
    /// # Panics
    /// When `column` is not below [`Table::width`].
    pub fn name(&self, column: usize) -> &str {
        self.columns[column].name()
    }

    /// How labels of the column of that name were made alike.
    pub fn ways_of(&self, name: &str) -> Ways {
        self.source.normalise.ways_of(name)
    }

    /// The column of that name.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name() == name)
    }

    /// One column.
    ///
    /// # Panics
    /// When `column` is not below [`Table::width`].
    pub fn column(&self, column: usize) -> Column<'_> {
        Column::of(&self.columns[column], &self.dictionaries[column])
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
    /// Labels are made alike as those of the column were; dashes stay missing where they were to be.
    pub fn set_missing(&mut self, labels: &[String]) {
        for (coded, dictionary) in self.columns.iter_mut().zip(&mut self.dictionaries) {
            let ways = self.source.normalise.ways_of(coded.name());
            let mapping = dictionary.categories.mapping();
            let mut missing = vec![false; dictionary.missing.len()];
            if ways.takes(Way::Missing) {
                let labels = Labels::of(&dictionary.categories);
                missing = labels.iter().map(|label| Way::Missing.changes(label)).collect();
            }
            let absent = labels.iter().filter_map(|label| mapping.get_cat(&ways.applied(label)));
            for code in absent.chain(dictionary.null) {
                missing[code as usize] = true;
            }
            if *missing != *dictionary.missing {
                dictionary.missing = missing.into_boxed_slice();
                coded.set_missing(&dictionary.missing);
            }
        }
    }

    /// Says what the values of columns are; what was said before is forgotten, and values that are put together are
    /// what they are.
    ///
    /// # Errors
    /// `kind-unfit`: values that are not what they are said to be.
    pub fn set_kinds(&mut self, kind_of: impl Fn(&str) -> Option<Kind>) -> Result<()> {
        for column in 0..self.width() {
            let kind = kind_of(self.name(column)).filter(|_| self.column(column).parts().is_none());
            if let Some(kind) = kind {
                kind.check(self.column(column))
                    .map_err(|error| error.in_column(self.name(column)))?;
            }
            self.dictionaries[column].kind = kind;
        }
        Ok(())
    }

    /// The columns as polars sees them: `Enum`s, null where a value is missing. They share their memory.
    ///
    /// # Errors
    /// A fault when polars does not take the columns.
    pub fn frame(&self) -> Result<DataFrame> {
        let columns = self.columns.iter().map(Coded::to_column).collect();
        DataFrame::new(self.rows, columns).map_err(|_| not_laid_out())
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

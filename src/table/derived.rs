//! A table that is made of another one: other lines, other values.

use std::sync::{Arc, OnceLock};

use polars_core::prelude::FrozenCategories;

use super::coded::Coded;
use super::{Dictionary, Parts, Table, not_laid_out};
use crate::error::{Error, Result};

/// A column for a table that is made of another one.
pub struct Derived(Coded, Dictionary);

impl Derived {
    /// A column of codes below the number of labels; each label once, in the order of its first appearance.
    ///
    /// # Errors
    /// A fault when polars does not take the dictionary.
    pub fn of<'l>(
        name: String,
        codes: Vec<u32>,
        labels: impl ExactSizeIterator<Item = &'l str>,
        missing: Option<u32>,
        parts: Option<Parts>,
    ) -> Result<Derived> {
        let mut flags = vec![false; labels.len()].into_boxed_slice();
        let categories = FrozenCategories::new(labels).map_err(|_| not_laid_out())?;
        // The largest value of a width is not a code: polars keeps it free.
        let mut coded = match flags.len() {
            0..=0xff => {
                Coded::of_u8(name, codes.iter().map(|&code| code as u8).collect(), &categories)
            }
            0x100..=0xffff => {
                Coded::of_u16(name, codes.iter().map(|&code| code as u16).collect(), &categories)
            }
            _ => Coded::of_u32(name, codes, &categories),
        };
        if let Some(code) = missing {
            flags[code as usize] = true;
            coded.set_missing(&flags);
        }
        let dictionary = Dictionary {
            categories,
            missing: flags,
            null: missing,
            parts: parts.map(Arc::new),
            kind: None,
            counts: OnceLock::new(),
        };
        Ok(Derived(coded, dictionary))
    }
}

impl Table {
    /// A table of these columns, from where this one came.
    ///
    /// # Errors
    /// `table-header-twice`, for a name that is given before.
    pub fn derived(&self, rows: usize, columns: Vec<Derived>) -> Result<Table> {
        for (second, Derived(column, _)) in columns.iter().enumerate() {
            let before = &columns[..second];
            if let Some(first) = before.iter().position(|other| other.0.name() == column.name()) {
                return Err(Error::input("table-header-twice")
                    .with("first", first + 1)
                    .with("second", second + 1)
                    .in_column(column.name()));
            }
        }
        let columns = columns.into_iter().map(|Derived(coded, dictionary)| (coded, dictionary));
        Ok(Table::of(rows, columns.collect(), self.source.clone()))
    }

    /// A column as it stands, for a table of as many lines.
    ///
    /// # Panics
    /// When `column` is not below [`Table::width`].
    pub fn same(&self, column: usize) -> Derived {
        Derived(self.columns[column].clone(), self.dictionaries[column].clone())
    }
}

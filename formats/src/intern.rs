//! A column that is being filled: each label once.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use crate::batch::{Batch, BatchColumn};

/// Rows that one batch holds, so that a module's memory need not hold a table twice.
pub(crate) const ROWS: usize = 64 * 1024;

/// Some rows of one column.
#[derive(Default)]
pub(crate) struct Filling {
    index: HashMap<Box<str>, u32, FixedState>,
    labels: Vec<Option<Box<str>>>,
    null: Option<u32>,
    codes: Vec<u32>,
}

impl Filling {
    /// The code of a label.
    pub(crate) fn code(&mut self, label: &str) -> u32 {
        if let Some(&code) = self.index.get(label) {
            return code;
        }
        let code = self.labels.len() as u32;
        self.labels.push(Some(label.into()));
        self.index.insert(label.into(), code);
        code
    }

    /// The code of what is absent.
    pub(crate) fn absent(&mut self) -> u32 {
        *self.null.get_or_insert_with(|| {
            self.labels.push(None);
            self.labels.len() as u32 - 1
        })
    }

    /// Adds a value.
    pub(crate) fn push(&mut self, label: Option<&str>) {
        let code = match label {
            Some(label) => self.code(label),
            None => self.absent(),
        };
        self.codes.push(code);
    }

    /// Adds a value by its code.
    pub(crate) fn push_code(&mut self, code: u32) {
        self.codes.push(code);
    }

    pub(crate) fn done(self) -> BatchColumn {
        BatchColumn::new(self.labels.iter().map(Option::as_deref), self.codes)
    }
}

/// Columns that are filled together.
pub(crate) fn batch(rows: usize, columns: Vec<Filling>) -> Batch {
    Batch::new(rows, columns.into_iter().map(Filling::done).collect())
}

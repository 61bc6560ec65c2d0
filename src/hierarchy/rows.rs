//! Rows written out: one value a row, its label at each level.

use super::Hierarchy;
use super::draft::Draft;
use crate::error::{Error, Result};

/// A hierarchy from rows: `rows[row][level]`, level 0 being the value.
///
/// # Errors
/// `hierarchy-empty`: no row, or a first row without a label.
/// `hierarchy-ragged-row`: a row with more or fewer labels than the first.
/// `hierarchy-repeats`, `hierarchy-torn`: as [`Hierarchy::new`].
pub fn build<S: AsRef<str>>(rows: &[Vec<S>]) -> Result<Hierarchy> {
    let levels = rows.first().map_or(0, Vec::len);
    if levels == 0 {
        return Err(Error::input("hierarchy-empty"));
    }
    let mut draft = Draft::of_rows(levels);
    let mut labels = Vec::with_capacity(levels);
    for (index, row) in rows.iter().enumerate() {
        if row.len() != levels {
            return Err(Error::input("hierarchy-ragged-row")
                .with("row", index + 1)
                .with("fields", row.len())
                .with("expected", levels));
        }
        labels.clear();
        labels.extend(row.iter().map(AsRef::as_ref));
        draft.push(&labels)?;
    }
    draft.finish()
}

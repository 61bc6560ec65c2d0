//! From what a person wrote about a column to its hierarchy.

use super::Files;
use crate::error::{Error, Result};
use crate::hierarchy::Hierarchy;
use crate::plan::{Intervals, Recipe};
use crate::table::Ways;

/// Builds the hierarchy of a column.
///
/// The rows of a built hierarchy are the distinct values that occur;
/// those of a CSV or inline one are the rows as written, those of a file made alike as the values were.
pub(super) fn build(
    recipe: Option<&Recipe>,
    values: &[&str],
    files: &Files,
    ways: Ways,
) -> Result<Hierarchy> {
    use crate::hierarchy::{csv, dates, groups, intervals, prefix, rows};
    match recipe {
        Some(Recipe::Csv(file)) => {
            let Some(bytes) = files.get(file) else {
                return Err(Error::input("hierarchy-file-absent").in_file(file));
            };
            csv::build(bytes, values, ways).map_err(|error| error.in_file(file))
        }
        Some(Recipe::Rows(table)) => rows::build(table),
        // A column without any value still has a domain of one, or shares would divide by nothing.
        _ if values.is_empty() => Hierarchy::plain(&[""]),
        None => Hierarchy::plain(values),
        Some(Recipe::Prefix(kept)) => prefix::build(values, kept),
        Some(Recipe::Intervals(Intervals { widths, origin, bottom, top })) => {
            intervals::build(values, widths, *origin, *bottom, *top)
        }
        Some(Recipe::Dates(units)) => dates::build(values, units),
        Some(Recipe::Groups(tables)) => groups::build(values, tables),
    }
}

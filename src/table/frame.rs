//! A table from a data frame that a Rust caller already has.

use polars_core::prelude::{DataFrame, DataType, StringChunked};

use super::builder::{ColumnBuilder, MOST_ROWS, TableBuilder};
use super::coded::Coded;
use super::{Dictionary, Source, Table};
use crate::error::{Error, Result};

impl Table {
    /// A table of the same columns, each value as polars writes it.
    ///
    /// A null is missing, whatever [`Table::set_missing`] says later; no label is read as missing yet.
    ///
    /// # Errors
    /// A frame without records, a blank column name, a column whose values have no text (nested ones).
    pub fn from_frame(frame: DataFrame) -> Result<Table> {
        let rows = frame.height();
        let names = frame.columns().iter().map(|column| column.name().to_string());
        let names = TableBuilder::new(names)?;
        if rows == 0 {
            return Err(Error::input("table-no-rows"));
        }
        if u32::try_from(rows).is_err() {
            return Err(Error::input("table-too-many-rows").with("most", MOST_ROWS));
        }
        let mut columns = Vec::with_capacity(names.width());
        for (position, column) in frame.columns().iter().enumerate() {
            let name = names.name(position).to_owned();
            let no_text = || Error::input("table-column-type").in_column(name.as_str());
            let text = column.cast(&DataType::String).map_err(|_| no_text())?;
            let text = text.str().map_err(|_| no_text())?;
            if text.null_count() > column.null_count() {
                return Err(no_text());
            }
            columns.push(coded(name.clone(), text)?);
        }
        let source = Source::of("frame");
        let mut table = Table::of(rows, columns, source);
        table.set_missing(&[]);
        Ok(table)
    }
}

fn coded(name: String, text: &StringChunked) -> Result<(Coded, Dictionary)> {
    let mut builder = ColumnBuilder::new(name);
    for value in text.iter() {
        match value {
            Some(value) => builder.push(value),
            None => builder.push_null(),
        }
    }
    builder.finish()
}

#[cfg(test)]
mod tests {
    use polars_core::prelude::{Column, NamedFrom, Series};

    use super::*;

    fn frame(columns: Vec<Series>) -> DataFrame {
        DataFrame::new_infer_height(columns.into_iter().map(Column::from).collect()).unwrap()
    }

    #[test]
    fn a_null_is_missing_for_good() {
        let names = Series::new("name".into(), [Some(""), None, Some("a")]);
        let ages = Series::new("age".into(), [Some(40), Some(40), None]);
        let mut table = Table::from_frame(frame(vec![names, ages])).unwrap();
        let cells = |table: &Table, column: usize| -> Vec<Option<String>> {
            (0..3).map(|row| table.cell(row, column).map(str::to_owned)).collect()
        };
        assert_eq!(cells(&table, 0), [Some(String::new()), None, Some("a".into())]);
        assert_eq!(cells(&table, 1), [Some("40".into()), Some("40".into()), None]);
        table.set_missing(&[String::new()]);
        assert_eq!(cells(&table, 0), [None, None, Some("a".into())]);
        table.set_missing(&[]);
        assert_eq!(cells(&table, 0), [Some(String::new()), None, Some("a".into())]);
        assert_eq!(table.column(0).distinct(), 2);
    }

    #[test]
    fn a_frame_without_records_or_with_a_blank_name_is_refused() {
        let empty = frame(vec![Series::new("a".into(), Vec::<i32>::new())]);
        assert_eq!(Table::from_frame(empty).unwrap_err().id(), "table-no-rows");
        let blank = frame(vec![Series::new(" ".into(), [1])]);
        assert_eq!(Table::from_frame(blank).unwrap_err().id(), "table-header-empty");
    }
}

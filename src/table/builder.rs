//! Building a table record by record: each column fills its own dictionary.
//!
//! A value that is already in the dictionary costs one to four bytes and no allocation.

mod column;

use std::ops::RangeInclusive;

use oboro_formats::Batch;

pub use column::ColumnBuilder;

use super::estimate::Expected;
use super::interner::Interner;
use super::{Source, Table};
use crate::error::{Error, Result};

/// The most records that a table holds: a row number is 32 bits wide.
pub(super) const MOST_ROWS: u32 = u32::MAX;

/// So many codes of all columns wait until they are as narrow as they can be: few enough for the quickest memory.
const WAITING: usize = 1 << 15;

/// So many of each column at least, and at most: a block of its own is made of them.
const BLOCK: RangeInclusive<usize> = 256..=4096;

/// A table that is being filled.
pub struct TableBuilder {
    columns: Vec<ColumnBuilder>,
    /// How many of them are read.
    read: usize,
    rows: u32,
    /// Of how many of them the codes wait in their columns, and of how many they do at most.
    waiting: usize,
    block: usize,
}

impl TableBuilder {
    /// A table without records.
    ///
    /// # Errors
    /// `table-header-empty` and `table-header-twice`, for a name that is blank or given before.
    pub fn new(names: impl IntoIterator<Item = String>) -> Result<TableBuilder> {
        let mut columns: Vec<ColumnBuilder> = Vec::new();
        for name in names {
            let position = columns.len() + 1;
            if name.trim().is_empty() {
                return Err(Error::input("table-header-empty").with("position", position));
            }
            if let Some(first) = columns.iter().position(|column| column.name == name) {
                return Err(Error::input("table-header-twice")
                    .with("first", first + 1)
                    .with("second", position)
                    .in_column(name));
            }
            columns.push(ColumnBuilder::new(name));
        }
        let read = columns.len();
        Ok(TableBuilder { columns, read, rows: 0, waiting: 0, block: block_of(read) })
    }

    /// Reads only columns of these names, before there is a record. The others cost nothing.
    ///
    /// # Errors
    /// `table-columns-unknown`: names that no column has. `table-columns-none`: not one name.
    pub fn choose(mut self, names: Option<&[String]>) -> Result<TableBuilder> {
        let Some(names) = names else { return Ok(self) };
        let has = |name: &&String| self.columns.iter().any(|column| column.name == **name);
        let unknown: Vec<&str> =
            names.iter().filter(|name| !has(name)).map(String::as_str).collect();
        if !unknown.is_empty() {
            return Err(Error::input("table-columns-unknown").with("names", unknown.join(", ")));
        }
        if names.is_empty() {
            return Err(Error::input("table-columns-none"));
        }
        for column in &mut self.columns {
            column.is_read = names.contains(&column.name);
        }
        self.read = self.columns.iter().filter(|column| column.is_read).count();
        self.block = block_of(self.read);
        Ok(self)
    }

    /// The number of columns of the file, those included that are not read.
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    /// The name of a column.
    ///
    /// # Panics
    /// When `column` is not below [`TableBuilder::width`].
    pub fn name(&self, column: usize) -> &str {
        &self.columns[column].name
    }

    /// Whether a column is read.
    pub(super) fn reads(&self, column: usize) -> bool {
        self.columns[column].is_read
    }

    /// What each column that is read will need when there are so many records.
    pub(super) fn expected(&self, rows: u64) -> Vec<Expected> {
        let read = self.columns.iter().filter(|column| column.is_read);
        read.map(|column| Expected::of(&column.labels, &column.codes, rows)).collect()
    }

    /// The number of records so far.
    pub fn rows(&self) -> u32 {
        self.rows
    }

    /// Adds one record; the caller gives exactly one value a column.
    ///
    /// # Errors
    /// `table-too-many-rows` after 2^32 - 1 records.
    pub fn push<'a>(&mut self, values: impl Iterator<Item = &'a str>) -> Result<()> {
        if self.rows == MOST_ROWS {
            return Err(Error::input("table-too-many-rows").with("most", MOST_ROWS));
        }
        for (column, value) in self.columns.iter_mut().zip(values) {
            if column.is_read {
                column.waiting.push(column.labels.code(value));
            }
        }
        self.pushed(1);
        Ok(())
    }

    /// Adds the rows of a batch, which has as many columns; what is absent there is missing.
    ///
    /// Each label of a batch is looked up once, however many rows have it.
    ///
    /// # Errors
    /// `table-too-many-rows`; a fault for a batch of another width.
    pub fn push_batch(&mut self, batch: &Batch) -> Result<()> {
        if batch.columns().len() != self.columns.len() {
            return Err(Error::input("formats-broken"));
        }
        let rows = u32::try_from(batch.rows()).ok().and_then(|rows| self.rows.checked_add(rows));
        let too_many = || Error::input("table-too-many-rows").with("most", MOST_ROWS);
        self.rows = rows.ok_or_else(too_many)?;
        self.settle();
        for (column, pushed) in self.columns.iter_mut().zip(batch.columns()) {
            if column.is_read {
                column.push_batch(pushed);
            }
        }
        Ok(())
    }

    /// Whether so many records and then a batch of as many columns can be added.
    pub(super) fn has_room(&self, records: u64, batch: &Batch) -> bool {
        let rows = u64::from(self.rows).saturating_add(records).saturating_add(batch.rows() as u64);
        rows <= u64::from(MOST_ROWS) && batch.columns().len() == self.columns.len()
    }

    /// The first so many records as a batch, with their labels alone.
    pub(super) fn into_batch(mut self, rows: usize) -> Batch {
        self.settle();
        let columns = self.columns.into_iter().map(|column| column.into_batch(rows));
        Batch::new(rows, columns.collect())
    }

    /// Adds one record if `read` has each column take its value in. What it says is passed on; nothing is added when
    /// that is nothing, or when the table is full.
    #[inline]
    pub(super) fn record<T>(
        &mut self,
        read: impl FnOnce(&mut [ColumnBuilder]) -> Option<T>,
    ) -> Option<T> {
        if self.rows == MOST_ROWS {
            return None;
        }
        let found = read(&mut self.columns);
        match found {
            Some(_) => self.pushed(1),
            None => {
                self.columns.iter_mut().for_each(|column| column.waiting.truncate(self.waiting))
            }
        }
        found
    }

    /// Adds so many records column by column, or as many of them as can be read; says how many.
    ///
    /// For each column `read` is told its place, how many of these records were added before, its labels, and where the
    /// codes of the next ones go; it says how many of those it found, from the first on.
    pub(super) fn records(
        &mut self,
        count: usize,
        read: impl Fn(usize, usize, &mut Interner, &mut [u32]) -> usize,
    ) -> usize {
        let count = count.min((MOST_ROWS - self.rows) as usize);
        let mut done = 0;
        while done < count {
            let asked = (count - done).min(self.block - self.waiting);
            let mut found = asked;
            for (place, column) in self.columns.iter_mut().enumerate() {
                if column.is_read {
                    column.waiting.resize(self.waiting + found, 0);
                    let codes = &mut column.waiting[self.waiting..];
                    found = read(place, done, &mut column.labels, codes);
                }
            }
            if found < asked {
                let to = self.waiting + found;
                self.columns.iter_mut().for_each(|column| column.waiting.truncate(to));
            }
            done += found;
            self.pushed(found);
            if found < asked {
                break;
            }
        }
        done
    }

    #[inline]
    fn pushed(&mut self, records: usize) {
        self.rows += records as u32;
        self.waiting += records;
        if self.waiting >= self.block {
            self.settle();
        }
    }

    /// Puts the codes that wait to the others of their columns.
    fn settle(&mut self) {
        self.columns.iter_mut().for_each(ColumnBuilder::settle);
        self.waiting = 0;
    }

    /// The table, made alike as the source says, with these labels read as missing.
    ///
    /// # Errors
    /// `table-no-rows` without a record.
    pub fn finish(mut self, missing: &[String], mut source: Source) -> Result<Table> {
        if self.rows == 0 {
            return Err(Error::input("table-no-rows"));
        }
        self.settle();
        let names = self.columns.iter().filter(|column| !column.is_read);
        source.not_read = names.map(|column| column.name.clone()).collect();
        self.columns.retain(|column| column.is_read);
        for column in &mut self.columns {
            let ways = source.normalise.ways_of(&column.name);
            source.normalised.extend(column.normalise(ways));
            // No label is looked up any more: its room is for what columns become.
            column.labels.close();
        }
        let columns: Vec<_> =
            self.columns.into_iter().map(ColumnBuilder::finish).collect::<Result<_>>()?;
        let mut table = Table::of(self.rows as usize, columns, source);
        table.set_missing(missing);
        Ok(table)
    }
}

/// Of how many records the codes of so many columns wait at most.
fn block_of(columns: usize) -> usize {
    (WAITING / columns.max(1)).clamp(*BLOCK.start(), *BLOCK.end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Codes;
    use crate::table::normalise::{Normalise, Normalised, Way, Where};

    fn one_column(values: &[&str], missing: &[String]) -> Table {
        let mut builder = TableBuilder::new(["c".to_owned()]).unwrap();
        for &value in values {
            builder.push([value].into_iter()).unwrap();
        }
        builder.finish(missing, Source::of("csv")).unwrap()
    }

    #[test]
    fn codes_follow_first_appearance() {
        let table = one_column(&["b", "a", "b", "", "", "a"], &[]);
        let column = table.column(0);
        assert_eq!(column.codes(), Codes::U8(&[0, 1, 0, 2, 2, 1]));
        assert_eq!(column.labels().iter().collect::<Vec<_>>(), ["b", "a", ""]);
        assert_eq!(column.counts(), [2, 2, 2]);
        assert_eq!((column.nulls(), column.distinct()), (0, 3));
    }

    #[test]
    fn codes_widen_with_the_dictionary() {
        for (labels, width) in [(255, 1), (256, 2), (65_535, 2), (65_536, 4)] {
            let values: Vec<String> = (0..labels).map(|value| value.to_string()).collect();
            let values: Vec<&str> = values.iter().map(String::as_str).collect();
            let table = one_column(&values, &[]);
            let column = table.column(0);
            let found = match column.codes() {
                Codes::U8(_) => 1,
                Codes::U16(_) => 2,
                Codes::U32(_) => 4,
            };
            assert_eq!(found, width, "{labels} labels");
            for (row, value) in values.iter().enumerate() {
                assert_eq!(column.labels().get(column.codes().get(row)), *value);
            }
        }
    }

    #[test]
    fn missing_labels_change_validity_and_nothing_else() {
        let mut table = one_column(&["1", "", "NA", "1", ""], &[String::new()]);
        let codes = [0, 1, 2, 0, 1];
        assert_eq!(table.column(0).codes(), Codes::U8(&codes));
        assert_eq!(table.column(0).missing(), [false, true, false]);
        assert_eq!(table.column(0).nulls(), 2);
        assert_eq!((table.cell(1, 0), table.cell(2, 0)), (None, Some("NA")));

        table.set_missing(&["NA".to_owned(), "never seen".to_owned()]);
        assert_eq!(table.column(0).codes(), Codes::U8(&codes));
        assert_eq!(table.column(0).missing(), [false, false, true]);
        assert_eq!(table.column(0).values().collect::<Vec<_>>(), ["1", ""]);
        assert_eq!(table.frame().unwrap().columns()[0].null_count(), 1);

        table.set_missing(&[]);
        assert_eq!(table.column(0).nulls(), 0);
    }

    #[test]
    fn labels_that_become_one_have_one_code() {
        let normalise = Normalise {
            ways: [Where::Everywhere, Where::Nowhere, Where::Nowhere, Where::Everywhere],
        };
        let mut builder = TableBuilder::new(["c".to_owned()]).unwrap();
        for value in ["２", "1", "2", "－", "１", "1"] {
            builder.push([value].into_iter()).unwrap();
        }
        let source = Source { normalise, ..Source::of("csv") };
        let mut table = builder.finish(&["１".to_owned()], source).unwrap();
        let column = table.column(0);
        assert_eq!(column.codes(), Codes::U8(&[0, 1, 0, 2, 1, 1]));
        assert_eq!(column.labels().iter().collect::<Vec<_>>(), ["2", "1", "－"]);
        // A label that is named as missing is made alike, too, and dashes are missing whatever is named.
        assert_eq!(column.missing(), [false, true, true]);
        let told = |way, values, records| Normalised { column: "c".into(), way, values, records };
        assert_eq!(table.source().normalised, [told(Way::Width, 2, 2), told(Way::Missing, 1, 1)]);
        table.set_missing(&[]);
        assert_eq!(table.column(0).missing(), [false, false, true]);
    }

    #[test]
    fn many_labels_that_become_few_take_less_room() {
        let normalise = Normalise { ways: [const { Where::Nowhere }; 4] };
        let spaced =
            Normalise { ways: [Where::Nowhere, Where::Nowhere, Where::Everywhere, Where::Nowhere] };
        for (normalise, distinct) in [(normalise, 600), (spaced, 200)] {
            let mut builder = TableBuilder::new(["c".to_owned()]).unwrap();
            for value in 0..600 {
                let label = format!("{}{}", " ".repeat(value / 200), value % 200);
                builder.push([label.as_str()].into_iter()).unwrap();
            }
            let table = builder.finish(&[], Source { normalise, ..Source::of("csv") }).unwrap();
            assert_eq!(table.column(0).distinct(), distinct);
            let bytes = matches!(table.column(0).codes(), Codes::U8(_));
            assert_eq!((bytes, table.cell(599, 0).map(str::trim)), (distinct == 200, Some("199")));
        }
    }

    #[test]
    fn names_are_checked() {
        let names = |names: &[&str]| {
            TableBuilder::new(names.iter().map(|&name| name.to_owned())).map(|_| ())
        };
        assert_eq!(names(&["a", "b"]), Ok(()));
        assert_eq!(names(&["a", " "]).unwrap_err().id(), "table-header-empty");
        let twice = names(&["a", "b", "a"]).unwrap_err();
        assert_eq!(twice.id(), "table-header-twice");
        assert_eq!(twice.place().column.as_deref(), Some("a"));
    }

    #[test]
    fn a_table_is_full_at_its_limit() {
        let mut builder = TableBuilder::new(["c".to_owned()]).unwrap();
        builder.rows = MOST_ROWS - 1;
        assert_eq!(builder.push(["last"].into_iter()), Ok(()));
        let error = builder.push(["one more"].into_iter()).unwrap_err();
        assert_eq!(error.id(), "table-too-many-rows");
    }

    #[test]
    fn a_table_has_records() {
        let builder = TableBuilder::new(["c".to_owned()]).unwrap();
        assert_eq!(builder.finish(&[], Source::of("csv")).unwrap_err().id(), "table-no-rows");
    }
}

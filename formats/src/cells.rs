//! From the cells of a sheet, in their order, to rows under a header.
//!
//! The first row with a cell is the header, unless [`Header`] says otherwise; the columns are those from its first to its
//! last cell, or from the first to the last cell of the sheet where there is no header.
//! Rows without a cell are passed over, but in a table of one column, where they are empty values as in CSV.
//! A cell that holds nothing is the empty label, as in CSV; so are the cells of a merged one after the first.

use crate::batch::Batch;
use crate::intern::{self, Filling, ROWS};
use crate::options::{Header, Options};
use crate::refusal::{Kind, Refusal};

/// A sheet that is being read.
pub(crate) struct Cells {
    format: &'static str,
    /// Rows above that from which the header is looked for.
    above: u32,
    comment: Option<char>,
    /// The row that is being read, from 0, and what it holds so far.
    row: u32,
    /// A cell of it has come, and was that of a comment.
    is_seen: bool,
    is_comment: bool,
    header: Vec<(u32, String)>,
    names: Vec<String>,
    first: u32,
    header_row: Option<u32>,
    /// The columns are known, from a header or without one.
    is_open: bool,
    /// The code of each column in the row; `None` where no cell came.
    codes: Vec<Option<u32>>,
    is_begun: bool,
    filling: Vec<Filling>,
    filled: usize,
    batches: Vec<Batch>,
}

/// A sheet that has been read.
pub(crate) struct Sheet {
    pub(crate) names: Vec<String>,
    /// The row of the header, from 1.
    pub(crate) header: Option<u64>,
    pub(crate) batches: Vec<Batch>,
}

impl Cells {
    /// No cell so far; `columns` are the first and the last one of a sheet without a header.
    pub(crate) fn new(
        format: &'static str,
        options: &Options,
        columns: Option<(u32, u32)>,
    ) -> Cells {
        let columns = columns.filter(|_| options.header == Header::Absent);
        let (first, width) =
            columns.map_or((0, 0), |(first, last)| (first, last.saturating_sub(first) + 1));
        Cells {
            format,
            above: match options.header {
                Header::Row(row) => row.saturating_sub(1),
                Header::First | Header::Absent => 0,
            },
            comment: options.comment,
            row: 0,
            is_seen: false,
            is_comment: false,
            header: Vec::new(),
            names: (1..=width).map(|column| format!("column-{column}")).collect(),
            first,
            header_row: None,
            is_open: columns.is_some(),
            codes: Vec::new(),
            is_begun: false,
            filling: Vec::new(),
            filled: 0,
            batches: Vec::new(),
        }
    }

    /// Takes the next cell that holds something.
    pub(crate) fn push(&mut self, row: u32, column: u32, text: &str) -> Result<(), Refusal> {
        if row < self.row {
            return Err(Refusal::new(Kind::Damaged, self.format));
        }
        if row < self.above {
            return Ok(());
        }
        if row > self.row {
            self.end_row();
            // Between two rows; without a header the first one may stand anywhere.
            let is_between = self.header_row.is_some() || self.filled + self.batches.len() > 0;
            if self.names.len() == 1 && is_between {
                (self.row + 1..row).for_each(|_| self.push_blank());
            }
            self.row = row;
            self.is_seen = false;
        }
        if !std::mem::replace(&mut self.is_seen, true) {
            let begins = self.comment.is_some_and(|comment| text.starts_with(comment));
            self.is_comment = begins && (!self.is_open || column <= self.first);
        }
        if self.is_comment {
            return Ok(());
        }
        if !self.is_open || self.header_row == Some(row) {
            self.is_open = true;
            self.header_row = Some(row);
            self.header.push((column, text.to_owned()));
            return Ok(());
        }
        if !self.is_begun {
            self.begin_row();
        }
        let place = column.checked_sub(self.first).map(|place| place as usize);
        let Some(place) = place.filter(|place| *place < self.names.len()) else {
            let beside = Refusal::new(Kind::BesideHeader, letters(column));
            return Err(beside.at_line(u64::from(row) + 1));
        };
        self.codes[place] = Some(self.filling[place].code(text));
        Ok(())
    }

    fn begin_row(&mut self) {
        self.is_begun = true;
        self.codes.clear();
        self.codes.resize(self.names.len(), None);
        self.filling.resize_with(self.names.len(), Filling::default);
    }

    fn push_blank(&mut self) {
        self.begin_row();
        self.end_row();
    }

    fn end_row(&mut self) {
        if !self.header.is_empty() {
            self.end_header();
        } else if self.is_begun {
            self.is_begun = false;
            for (filling, code) in self.filling.iter_mut().zip(&self.codes) {
                let code = code.unwrap_or_else(|| filling.code(""));
                filling.push_code(code);
            }
            self.filled += 1;
            if self.filled == ROWS {
                self.end_batch();
            }
        }
    }

    fn end_header(&mut self) {
        let header = std::mem::take(&mut self.header);
        let columns = || header.iter().map(|(column, _)| *column);
        self.first = columns().min().unwrap_or(0);
        let width = columns().max().map_or(0, |last| last - self.first + 1) as usize;
        self.names = vec![String::new(); width];
        for (column, name) in header {
            self.names[(column - self.first) as usize] = name;
        }
    }

    fn end_batch(&mut self) {
        let filling = std::mem::take(&mut self.filling);
        self.batches.push(intern::batch(std::mem::take(&mut self.filled), filling));
    }

    /// The end of the sheet; `None` where it had no cell in a row that counts.
    pub(crate) fn finish(mut self) -> Option<Sheet> {
        self.end_row();
        if self.filled > 0 {
            self.end_batch();
        }
        let header = self.header_row.map(|row| u64::from(row) + 1);
        let is_read = header.is_some() || !self.batches.is_empty();
        is_read.then_some(Sheet { names: self.names, header, batches: self.batches })
    }
}

/// The letters of a column, as a person sees them above it.
fn letters(column: u32) -> String {
    let (mut rest, mut letters) = (column + 1, Vec::new());
    while rest > 0 {
        letters.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(cells: &[(u32, u32, &str)]) -> Result<Option<Sheet>, Refusal> {
        read(cells, &Options::default())
    }

    fn read(cells: &[(u32, u32, &str)], options: &Options) -> Result<Option<Sheet>, Refusal> {
        let columns = || cells.iter().map(|(_, column, _)| *column);
        let columns = columns().min().zip(columns().max());
        let mut read = Cells::new("xlsx", options, columns);
        for (row, column, text) in cells {
            read.push(*row, *column, text)?;
        }
        Ok(read.finish())
    }

    fn column(sheet: &Sheet, place: usize) -> Vec<String> {
        let columns = sheet.batches.iter().map(|batch| &batch.columns()[place]);
        columns
            .flat_map(|column| {
                let labels: Vec<_> = column.labels().map(|label| label.unwrap_or("null")).collect();
                column
                    .codes()
                    .iter()
                    .map(|&code| labels[code as usize].to_owned())
                    .collect::<Vec<_>>()
            })
            .collect()
    }

    #[test]
    fn a_table_may_stand_anywhere_on_its_sheet() {
        let found = sheet(&[(2, 1, "a"), (2, 3, "c"), (4, 3, "1"), (5, 1, "2")]).unwrap().unwrap();
        assert_eq!(
            (found.names.clone(), found.header),
            (vec!["a".into(), String::new(), "c".into()], Some(3))
        );
        assert_eq!(column(&found, 0), ["", "2"]);
        assert_eq!(column(&found, 2), ["1", ""]);
    }

    #[test]
    fn a_row_without_a_cell_is_a_value_where_there_is_one_column() {
        let found = sheet(&[(0, 0, "a"), (2, 0, "1"), (5, 0, "2")]).unwrap().unwrap();
        assert_eq!(column(&found, 0), ["", "1", "", "", "2"]);
    }

    #[test]
    fn what_is_above_the_header_and_comments_are_passed_over() {
        let cells = [
            (0, 0, "Patients"),
            (1, 0, "# made by hand"),
            (1, 3, "x"),
            (2, 0, "a"),
            (2, 1, "b"),
            (3, 1, "# no comment: the first cell is empty"),
            (4, 0, "#1"),
            (4, 9, "beside"),
            (5, 0, "2"),
        ];
        let options = |header| Options { header, comment: Some('#'), ..Options::default() };
        for row in [2, 3] {
            let found = read(&cells, &options(Header::Row(row))).unwrap().unwrap();
            assert_eq!((found.names.len(), found.header), (2, Some(3)));
            assert_eq!(column(&found, 0), ["", "2"]);
        }
        assert!(read(&cells, &options(Header::Row(7))).unwrap().is_none());
        assert!(read(&[(0, 0, "#")], &options(Header::First)).unwrap().is_none());
    }

    #[test]
    fn a_sheet_without_a_header_has_the_columns_of_all_its_rows() {
        let options = Options { header: Header::Absent, ..Options::default() };
        let found = read(&[(3, 2, "x"), (4, 1, "y"), (4, 3, "z")], &options).unwrap().unwrap();
        assert_eq!(
            (found.names.join(" "), found.header),
            ("column-1 column-2 column-3".into(), None)
        );
        assert_eq!([0, 1, 2].map(|place| column(&found, place).join("|")), ["|y", "x|", "|z"]);
        let one = read(&[(3, 2, "x"), (5, 2, "y")], &options).unwrap().unwrap();
        assert_eq!(column(&one, 0), ["x", "", "y"]);
        assert!(read(&[], &options).unwrap().is_none());
    }

    #[test]
    fn a_cell_beside_the_header_is_told_by_its_place() {
        let refusal = sheet(&[(0, 0, "a"), (0, 1, "b"), (6, 27, "1")]).err().unwrap();
        assert_eq!((refusal.kind, refusal.what.as_str()), (Kind::BesideHeader, "AB"));
        assert_eq!(refusal.line, Some(7));
    }

    #[test]
    fn a_sheet_is_cut_into_batches() {
        let mut read = Cells::new("xlsx", &Options::default(), None);
        for row in 0..=ROWS as u32 + 5 {
            read.push(row, 0, &(row % 7).to_string()).unwrap();
        }
        let found = read.finish().unwrap();
        let rows: Vec<usize> = found.batches.iter().map(Batch::rows).collect();
        assert_eq!(rows, [ROWS, 5]);
        assert_eq!(column(&found, 0)[ROWS], ((ROWS + 1) % 7).to_string());
        assert!(sheet(&[]).unwrap().is_none());
    }
}

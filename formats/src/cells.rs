//! From the cells of a sheet, in their order, to rows under a header.
//!
//! The first row with a cell is the header; the columns are those from its first to its last cell.
//! Rows without a cell are passed over, but in a table of one column, where they are empty values as in CSV.
//! A cell that holds nothing is the empty label, as in CSV; so are the cells of a merged one after the first.

use crate::batch::Batch;
use crate::intern::{self, Filling, ROWS};
use crate::refusal::{Kind, Refusal};

/// A sheet that is being read.
pub(crate) struct Cells {
    format: &'static str,
    /// The row that is being read, from 0, and what it holds so far.
    row: u32,
    header: Vec<(u32, String)>,
    names: Vec<String>,
    first: u32,
    header_row: Option<u32>,
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
    pub(crate) header: u64,
    pub(crate) batches: Vec<Batch>,
}

impl Cells {
    /// No cell so far.
    pub(crate) fn new(format: &'static str) -> Cells {
        Cells {
            format,
            row: 0,
            header: Vec::new(),
            names: Vec::new(),
            first: 0,
            header_row: None,
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
        if row > self.row {
            self.end_row();
            if self.names.len() == 1 && self.header_row.is_some() {
                (self.row + 1..row).for_each(|_| self.push_blank());
            }
            self.row = row;
        }
        if self.header_row.is_none_or(|header| header == row) {
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

    /// The end of the sheet; `None` where it had no cell.
    pub(crate) fn finish(mut self) -> Option<Sheet> {
        self.end_row();
        if self.filled > 0 {
            self.end_batch();
        }
        let header = u64::from(self.header_row?) + 1;
        Some(Sheet { names: self.names, header, batches: self.batches })
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
        let mut read = Cells::new("xlsx");
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
            (vec!["a".into(), String::new(), "c".into()], 3)
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
    fn a_cell_beside_the_header_is_told_by_its_place() {
        let refusal = sheet(&[(0, 0, "a"), (0, 1, "b"), (6, 27, "1")]).err().unwrap();
        assert_eq!((refusal.kind, refusal.what.as_str()), (Kind::BesideHeader, "AB"));
        assert_eq!(refusal.line, Some(7));
    }

    #[test]
    fn a_sheet_is_cut_into_batches() {
        let mut read = Cells::new("xlsx");
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

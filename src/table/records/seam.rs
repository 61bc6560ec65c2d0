//! Where the records that one reader reads meet those that another has read.

use super::Records;
use crate::error::Result;
use crate::table::builder::TableBuilder;
use crate::table::layout::Layout;
use crate::table::stretch::Stretch;

impl Records {
    /// No records so far, of a table whose header was read by somebody else.
    pub(in crate::table) fn below_header(
        delimiter: u8,
        comment: Option<u8>,
        width: usize,
    ) -> Result<Records> {
        let layout = Layout { comment: comment.map(char::from), ..Layout::default() };
        let mut records = Records::new(delimiter, layout);
        // Nobody is told the names.
        let names = (1..=width).map(|column| column.to_string());
        records.rows.table = Some(TableBuilder::new(names)?);
        Ok(records)
    }

    /// The number of columns; `None` before the header was read.
    pub(in crate::table) fn width(&self) -> Option<usize> {
        self.rows.table.as_ref().map(TableBuilder::width)
    }

    /// Lines that ended so far.
    pub(in crate::table) fn lines(&self) -> u64 {
        self.lines.at_end_of(&[]) - 1
    }

    /// Records so far that have empty fields to the right of all columns.
    pub(in crate::table) fn trailing(&self) -> u64 {
        self.rows.trailing
    }

    /// Sequences so far that are no character.
    pub(in crate::table) fn broken(&self) -> u64 {
        self.broken.count()
    }

    /// Whether the next byte begins a line below the header, and no record that was begun before.
    fn is_between(&self) -> bool {
        self.rows.table.is_some() && self.begun.is_none() && !self.in_comment && !self.after_cr
    }

    /// Whether what was read, up to the end of a line, is whole records, and no blank line is to become one.
    pub(in crate::table) fn is_whole(&self) -> bool {
        self.is_between() && (self.blank == 0 || self.width() > Some(1))
    }

    /// The table so far.
    pub(in crate::table) fn into_table(self) -> Option<TableBuilder> {
        self.rows.table
    }

    /// Goes past records that somebody else has read; says whether a record may begin here.
    pub(in crate::table) fn take(&mut self, stretch: &Stretch) -> Result<bool> {
        let is_here = self.is_between();
        let table = self.rows.table.as_ref().filter(|_| is_here);
        // The record for which there is no room is found by who reads one after the other.
        if !table.is_some_and(|table| table.has_room(self.blank, &stretch.rows)) {
            return Ok(false);
        }
        self.fill_blank_lines()?;
        if let Some(table) = &mut self.rows.table {
            table.push_batch(&stretch.rows)?;
        }
        self.lines.pass_whole(stretch.lines);
        self.rows.trailing += stretch.trailing;
        Ok(true)
    }
}

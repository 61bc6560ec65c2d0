//! A table for a terminal: columns aligned by the width that a terminal gives to each character.

use unicode_width::UnicodeWidthStr;

use super::say::plain;

/// Where a column's text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// Rows of cells under a head.
pub(super) struct Grid {
    sides: Vec<Side>,
    rows: Vec<Vec<String>>,
}

impl Grid {
    /// A grid without rows; a head of empty texts is not printed.
    pub(super) fn new(head: impl IntoIterator<Item = (Side, String)>) -> Grid {
        let (sides, head): (Vec<Side>, Vec<String>) = head.into_iter().unzip();
        let rows = if head.iter().all(String::is_empty) { Vec::new() } else { vec![head] };
        Grid { sides, rows }
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().map(|cell| plain(&cell)).collect());
    }

    /// The lines, indented by two blanks; columns are two blanks apart.
    pub(super) fn text(&self) -> String {
        let width = |column| {
            let cells = self.rows.iter().filter_map(|row| row.get::<usize>(column));
            cells.map(|cell| cell.width()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..self.sides.len()).map(width).collect();
        let mut out = String::new();
        for row in &self.rows {
            let mut line = String::new();
            for ((cell, &width), &side) in row.iter().zip(&widths).zip(&self.sides) {
                let blanks = " ".repeat(width - cell.width());
                let (before, after) = match side {
                    Side::Left => ("", blanks.as_str()),
                    Side::Right => (blanks.as_str(), ""),
                };
                line.push_str("  ");
                line.push_str(before);
                line.push_str(cell);
                line.push_str(after);
            }
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_take_two_places() {
        let mut grid = Grid::new([(Side::Left, "列".to_owned()), (Side::Right, "n".to_owned())]);
        grid.row(["age".to_owned(), "1,234".to_owned()]);
        grid.row(["郵便番号".to_owned(), "7".to_owned()]);
        let lines = ["  列            n", "  age       1,234", "  郵便番号      7", ""];
        assert_eq!(grid.text(), lines.join("\n"));
    }

    #[test]
    fn a_name_from_the_file_cannot_steer_the_terminal() {
        let mut grid = Grid::new([(Side::Left, String::new())]);
        grid.row(["a\u{1b}[2Jb\n".to_owned()]);
        assert_eq!(grid.text(), "  a\u{FFFD}[2Jb\u{FFFD}\n");
    }
}

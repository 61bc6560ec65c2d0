//! The cells of one column, as measures of columns see them.

use super::Node;
use crate::study::Quasi;

/// How many cells of a column are released at each level, and how many are suppressed.
pub(super) struct Cells<'n> {
    /// The column.
    pub(super) column: &'n Quasi,
    /// The cells released at a level, by level-0 code.
    pub(super) released: Vec<(u32, &'n [u64])>,
    /// The suppressed cells by level-0 code.
    pub(super) suppressed: &'n [u64],
}

impl<'n> Cells<'n> {
    /// The cells of a quasi-identifier.
    pub(super) fn of(node: &Node<'n>, quasi: usize) -> Cells<'n> {
        Cells {
            column: &node.study.quasi()[quasi],
            released: node
                .released
                .iter()
                .map(|(levels, cells)| (levels[quasi], cells.column(quasi)))
                .collect(),
            suppressed: node.suppressed.column(quasi),
        }
    }

    /// The cells of the input by level-0 code.
    pub(super) fn input(&self) -> Vec<u64> {
        let mut input = self.suppressed.to_vec();
        for (_, cells) in &self.released {
            input.iter_mut().zip(*cells).for_each(|(all, cells)| *all += cells);
        }
        input
    }

    /// The sum over cells of a cost: of a released one by its level, its level-0 code and its code there, of a
    /// suppressed one by its level-0 code.
    pub(super) fn sum(
        &self,
        mut released: impl FnMut(u32, u32, u32) -> f64,
        mut suppressed: impl FnMut(u32) -> f64,
    ) -> f64 {
        let mut sum = 0.0;
        for &(level, cells) in &self.released {
            let codes = self.column.step(0, level);
            for ((&code, &cells), value) in codes.iter().zip(cells).zip(0..) {
                if cells > 0 {
                    sum += cells as f64 * released(level, value, code);
                }
            }
        }
        for (&cells, value) in self.suppressed.iter().zip(0..) {
            if cells > 0 {
                sum += cells as f64 * suppressed(value);
            }
        }
        sum
    }
}

//! The cells that a model with two-way interactions can expect anybody in.

use super::counts::Counts;
use super::margins::Margin;

/// Codes of the cells whose every pair of codes occurs in the sample, a column each.
///
/// Where a pair of codes has no record, the fitted count is exactly 0, so such cells (structural
/// zeros and zero margins) are never made. Cells are in lexicographic order of `order`.
#[derive(Clone, Debug)]
pub(super) struct Support {
    /// Columns from the one with the fewest codes to the one with the most.
    order: Vec<usize>,
    /// Codes of each cell, by column.
    codes: Vec<Vec<u32>>,
    cells: usize,
}

impl Support {
    /// The support of the interactions that margins are of, or `None` if it has more than `limit` cells.
    pub(super) fn of(counts: &Counts, margins: &[Margin], limit: usize) -> Option<Support> {
        let mut order: Vec<usize> = (0..counts.columns()).collect();
        order.sort_by_key(|&column| counts.levels()[column]);
        let seen = Seen::of(counts, margins, &order);
        let mut support = Support { codes: vec![Vec::new(); order.len()], order, cells: 0 };
        let mut walk = Walk { seen, limit, left: 8 * limit, prefix: Vec::new() };
        walk.descend(&mut support)?;
        Some(support)
    }

    /// Number of cells.
    pub(super) fn cells(&self) -> usize {
        self.cells
    }

    /// Codes of one column, by cell.
    pub(super) fn codes(&self, column: usize) -> &[u32] {
        &self.codes[column]
    }

    /// Keeps some of the cells, in their order.
    pub(super) fn retain(&mut self, keep: &[bool]) {
        for codes in &mut self.codes {
            let mut kept = keep.iter();
            codes.retain(|_| kept.next().copied().unwrap_or(false));
        }
        self.cells = keep.iter().filter(|&&kept| kept).count();
    }

    /// The place of a cell that the sample holds.
    pub(super) fn place(&self, cell: &[u32]) -> usize {
        let (mut low, mut high) = (0, self.cells);
        while low < high {
            let middle = low + (high - low) / 2;
            let before = self
                .order
                .iter()
                .map(|&column| self.codes[column][middle].cmp(&cell[column]))
                .find(|ordering| ordering.is_ne());
            if before == Some(std::cmp::Ordering::Less) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// Which codes of a later column have been seen with a code of an earlier one, as bits.
struct Seen {
    /// Codes by place in the order.
    levels: Vec<usize>,
    /// By later and earlier place: a row of words a code of the earlier column; empty if they do not interact.
    bits: Vec<Vec<Vec<u64>>>,
}

impl Seen {
    fn of(counts: &Counts, margins: &[Margin], order: &[usize]) -> Seen {
        let levels: Vec<usize> = order.iter().map(|&column| counts.levels()[column]).collect();
        let mut bits: Vec<Vec<Vec<u64>>> =
            (0..order.len()).map(|later| vec![Vec::new(); later]).collect();
        let place = |column| order.iter().position(|&other| other == column).unwrap_or_default();
        for margin in margins {
            let (first, second) = (place(margin.pair.0), place(margin.pair.1));
            let (earlier, later) = (first.min(second), first.max(second));
            let words = levels[later].div_ceil(64);
            let row = &mut bits[later][earlier];
            row.resize(levels[earlier] * words, 0);
            for (a, b, _) in margin.pairs() {
                let (x, y) = if first < second { (a, b) } else { (b, a) };
                row[x * words + y / 64] |= 1 << (y % 64);
            }
        }
        Seen { levels, bits }
    }

    /// The codes of the next column that have been seen with every code of the prefix.
    fn next(&self, prefix: &[u32]) -> Vec<u64> {
        let levels = self.levels[prefix.len()];
        let words = levels.div_ceil(64);
        let mut open = vec![u64::MAX; words];
        if !levels.is_multiple_of(64) {
            open[words - 1] = (1 << (levels % 64)) - 1;
        }
        for (row, &code) in self.bits[prefix.len()].iter().zip(prefix) {
            if !row.is_empty() {
                let start = code as usize * words;
                for (word, seen) in open.iter_mut().zip(&row[start..start + words]) {
                    *word &= seen;
                }
            }
        }
        open
    }
}

struct Walk {
    seen: Seen,
    limit: usize,
    /// Prefixes that may still be looked at.
    left: usize,
    prefix: Vec<u32>,
}

impl Walk {
    fn descend(&mut self, support: &mut Support) -> Option<()> {
        self.left = self.left.checked_sub(1)?;
        let open = self.seen.next(&self.prefix);
        let last = self.prefix.len() + 1 == self.seen.levels.len();
        for (word, mut bits) in open.into_iter().enumerate() {
            while bits != 0 {
                let code = (64 * word) as u32 + bits.trailing_zeros();
                bits &= bits - 1;
                self.prefix.push(code);
                if last {
                    self.keep(support)?;
                } else {
                    self.descend(support)?;
                }
                self.prefix.pop();
            }
        }
        Some(())
    }

    fn keep(&self, support: &mut Support) -> Option<()> {
        if support.cells == self.limit {
            return None;
        }
        support.cells += 1;
        for (&column, &code) in support.order.iter().zip(&self.prefix) {
            support.codes[column].push(code);
        }
        Some(())
    }
}

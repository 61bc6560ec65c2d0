//! The sample as a table of counts: one cell a class, one axis a quasi-identifier.

/// The classes of a sample as the cells that are not empty, of a table with one axis a column.
///
/// Codes are renumbered so that each code of a column occurs: a code without records has a fitted
/// value of 0 under every model and takes no part.
#[derive(Clone, Debug)]
pub struct Counts {
    columns: usize,
    levels: Vec<usize>,
    codes: Vec<u32>,
    sizes: Vec<u64>,
    records: u64,
}

impl Counts {
    /// The table of some classes: `codes` holds one row of `columns` codes a class.
    ///
    /// A class of size 0 is no class.
    pub fn new(columns: usize, codes: &[u32], sizes: &[u64]) -> Counts {
        let mut kept_codes = Vec::with_capacity(codes.len());
        let mut kept_sizes = Vec::with_capacity(sizes.len());
        for (class, &size) in sizes.iter().enumerate() {
            if size > 0 {
                kept_codes.extend_from_slice(&codes[class * columns..(class + 1) * columns]);
                kept_sizes.push(size);
            }
        }
        let levels = (0..columns).map(|column| renumber(&mut kept_codes, columns, column));
        let levels = levels.collect();
        let records = kept_sizes.iter().sum();
        Counts { columns, levels, codes: kept_codes, sizes: kept_sizes, records }
    }

    /// Number of columns.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// Codes that occur in each column.
    pub fn levels(&self) -> &[usize] {
        &self.levels
    }

    /// Records in each cell that is not empty.
    pub fn sizes(&self) -> &[u64] {
        &self.sizes
    }

    /// Records in all cells, n.
    pub fn records(&self) -> u64 {
        self.records
    }

    /// The codes of a cell.
    pub fn cell(&self, cell: usize) -> &[u32] {
        &self.codes[cell * self.columns..(cell + 1) * self.columns]
    }

    /// The cells that hold one record.
    pub fn uniques(&self) -> impl Iterator<Item = usize> {
        self.sizes.iter().enumerate().filter(|&(_, &size)| size == 1).map(|(cell, _)| cell)
    }

    /// Cells of the whole table, empty ones too, as far as a float counts.
    pub fn grid(&self) -> f64 {
        self.levels.iter().map(|&levels| levels as f64).product()
    }

    /// Records by code of one column.
    pub(super) fn main(&self, column: usize) -> Vec<f64> {
        let mut sums = vec![0.0; self.levels[column]];
        for (cell, &size) in self.sizes.iter().enumerate() {
            sums[self.cell(cell)[column] as usize] += size as f64;
        }
        sums
    }
}

/// Numbers the codes of one column without gaps, in their order; how many there are.
fn renumber(codes: &mut [u32], columns: usize, column: usize) -> usize {
    let largest = codes.iter().skip(column).step_by(columns).max();
    let mut numbers = vec![None; largest.map_or(0, |&code| code as usize + 1)];
    for &code in codes.iter().skip(column).step_by(columns) {
        numbers[code as usize] = Some(0);
    }
    let mut levels = 0;
    for number in numbers.iter_mut().flatten() {
        *number = levels;
        levels += 1;
    }
    for code in codes.iter_mut().skip(column).step_by(columns) {
        *code = numbers[*code as usize].unwrap_or_default();
    }
    levels as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_that_do_not_occur_take_no_room() {
        let counts = Counts::new(2, &[7, 1, 2, 1, 7, 0, 5, 5], &[1, 4, 2, 0]);
        assert_eq!(counts.levels(), [2, 2]);
        assert_eq!(
            (counts.cell(0), counts.cell(1), counts.cell(2)),
            (&[1, 1][..], &[0, 1][..], &[1, 0][..])
        );
        assert_eq!((counts.records(), counts.grid()), (7, 4.0));
        assert_eq!(counts.uniques().collect::<Vec<_>>(), [0]);
    }
}

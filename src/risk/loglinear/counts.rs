//! The sample as a table of counts: one cell a class, one axis a quasi-identifier.

/// The classes of a sample as the cells that are not empty, of a table with one axis a column.
///
/// Codes are renumbered so that each code of a column occurs: a code without records has a fitted
/// value of 0 under every model and takes no part.
#[derive(Clone, Debug)]
pub struct Counts {
    levels: Vec<usize>,
    /// By column: the code of each cell.
    codes: Vec<Vec<u32>>,
    sizes: Vec<u64>,
    records: u64,
}

impl Counts {
    /// The table of some classes: `codes` holds one row of `columns` codes a class.
    ///
    /// A class of size 0 is no class.
    pub fn new(columns: usize, codes: &[u32], sizes: &[u64]) -> Counts {
        let kept = || (0..sizes.len()).filter(|&class| sizes[class] > 0);
        let column = |column| kept().map(|class| codes[class * columns + column]).collect();
        let codes = (0..columns).map(column).collect();
        Counts::of_columns(codes, kept().map(|class| sizes[class]).collect())
    }

    /// The table of classes that hold somebody: their codes, a column each, and their sizes.
    pub fn of_columns(mut codes: Vec<Vec<u32>>, sizes: Vec<u64>) -> Counts {
        let levels = codes.iter_mut().map(|codes| renumber(codes)).collect();
        let records = sizes.iter().sum();
        Counts { levels, codes, sizes, records }
    }

    /// Number of columns.
    pub fn columns(&self) -> usize {
        self.levels.len()
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

    /// The codes of one column, by cell.
    pub fn codes(&self, column: usize) -> &[u32] {
        &self.codes[column]
    }

    /// The codes of a cell.
    pub(super) fn cell(&self, cell: usize) -> Vec<u32> {
        self.codes.iter().map(|codes| codes[cell]).collect()
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
        let mut sums = vec![0; self.levels[column]];
        for (&code, &size) in self.codes[column].iter().zip(&self.sizes) {
            sums[code as usize] += size;
        }
        sums.into_iter().map(|sum: u64| sum as f64).collect()
    }
}

/// Numbers the codes of one column without gaps, in their order; how many there are.
fn renumber(codes: &mut [u32]) -> usize {
    let largest = codes.iter().max();
    let mut numbers = vec![None; largest.map_or(0, |&code| code as usize + 1)];
    codes.iter().for_each(|&code| numbers[code as usize] = Some(0));
    let mut levels = 0;
    for number in numbers.iter_mut().flatten() {
        *number = levels;
        levels += 1;
    }
    if numbers.len() > levels as usize {
        codes.iter_mut().for_each(|code| *code = numbers[*code as usize].unwrap_or_default());
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
            (vec![1, 1], vec![0, 1], vec![1, 0])
        );
        assert_eq!((counts.records(), counts.grid()), (7, 4.0));
        assert_eq!(counts.uniques().collect::<Vec<_>>(), [0]);
    }
}

//! Symmetric systems of equations.

/// A pivot below this share of its diagonal is nothing but rounding: the column follows from those before it.
const LEAST_PIVOT: f64 = 1e-10;

/// A symmetric matrix; of each pair of cells the lower one.
#[derive(Clone, Debug)]
pub(super) struct Symmetric {
    size: usize,
    lower: Vec<f64>,
}

impl Symmetric {
    pub(super) fn zero(size: usize) -> Symmetric {
        Symmetric { size, lower: vec![0.0; size * (size + 1) / 2] }
    }

    #[inline]
    fn place(row: usize, column: usize) -> usize {
        let (row, column) = if row >= column { (row, column) } else { (column, row) };
        row * (row + 1) / 2 + column
    }

    #[inline]
    pub(super) fn at(&self, row: usize, column: usize) -> f64 {
        self.lower[Symmetric::place(row, column)]
    }

    /// Adds to a cell and to its mirror image.
    #[inline]
    pub(super) fn add(&mut self, row: usize, column: usize, value: f64) {
        self.lower[Symmetric::place(row, column)] += value;
    }

    /// Adds another matrix of the same size, times a factor.
    pub(super) fn add_all(&mut self, other: &Symmetric, factor: f64) {
        for (cell, other) in self.lower.iter_mut().zip(&other.lower) {
            *cell += factor * other;
        }
    }

    /// Adds a factor times x y' + y x', halved.
    pub(super) fn add_product(&mut self, x: &[f64], y: &[f64], factor: f64) {
        for row in 0..self.size {
            for column in 0..=row {
                let both = x[row] * y[column] + y[row] * x[column];
                self.lower[row * (row + 1) / 2 + column] += 0.5 * factor * both;
            }
        }
    }

    pub(super) fn clear(&mut self) {
        self.lower.fill(0.0);
    }

    /// Cholesky's factor; a column that follows from those before it is set aside, and so are those in `aside`.
    pub(super) fn factor(&self, aside: Option<&[bool]>) -> Factor {
        let size = self.size;
        let mut lower = vec![0.0; self.lower.len()];
        let mut set_aside = vec![false; size];
        for row in 0..size {
            let start = row * (row + 1) / 2;
            let own = self.lower[start + row];
            for column in 0..=row {
                let other = column * (column + 1) / 2;
                let known: f64 = (0..column).map(|at| lower[start + at] * lower[other + at]).sum();
                let left = self.lower[start + column] - known;
                lower[start + column] = match (column == row, set_aside[column]) {
                    (false, true) => 0.0,
                    (false, false) => left / lower[other + column],
                    (true, _) => {
                        let least = if aside.is_some() { 0.0 } else { own * LEAST_PIVOT };
                        set_aside[row] = aside.is_some_and(|aside| aside[row]) || left <= least;
                        if set_aside[row] { 1.0 } else { left.sqrt() }
                    }
                };
            }
            if set_aside[row] {
                lower[start..start + row].fill(0.0);
            }
        }
        Factor { size, lower, set_aside }
    }
}

/// Cholesky's factor of a symmetric matrix.
#[derive(Clone, Debug)]
pub(super) struct Factor {
    size: usize,
    lower: Vec<f64>,
    /// Columns without an equation of their own.
    pub(super) set_aside: Vec<bool>,
}

impl Factor {
    /// Solves the equations; 0 where a column was set aside.
    pub(super) fn solve(&self, right: &[f64]) -> Vec<f64> {
        let at = |row: usize, column: usize| self.lower[row * (row + 1) / 2 + column];
        let right = right.iter().zip(&self.set_aside);
        let mut x: Vec<f64> = right.map(|(x, aside)| if *aside { 0.0 } else { *x }).collect();
        for row in 0..self.size {
            let known: f64 = (0..row).map(|column| at(row, column) * x[column]).sum();
            x[row] = (x[row] - known) / at(row, row);
        }
        for row in (0..self.size).rev() {
            let known: f64 = (row + 1..self.size).map(|later| at(later, row) * x[later]).sum();
            x[row] = (x[row] - known) / at(row, row);
        }
        x
    }

    /// The inverse, without the columns that were set aside.
    pub(super) fn inverse(&self) -> Symmetric {
        let mut inverse = Symmetric::zero(self.size);
        for column in (0..self.size).filter(|&column| !self.set_aside[column]) {
            let mut unit = vec![0.0; self.size];
            unit[column] = 1.0;
            let solved = self.solve(&unit);
            for (row, value) in solved.iter().enumerate().skip(column) {
                inverse.add(row, column, *value);
            }
        }
        inverse
    }

    /// How many columns have an equation.
    pub(super) fn rank(&self) -> usize {
        self.set_aside.iter().filter(|aside| !**aside).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_that_follows_from_others_is_set_aside() {
        // Columns 1, x, 2 x + 1 over x = 0, 1, 3.
        let rows = [[1.0, 0.0, 1.0], [1.0, 1.0, 3.0], [1.0, 3.0, 7.0]];
        let mut matrix = Symmetric::zero(3);
        for row in rows {
            matrix.add_product(&row, &row, 1.0);
        }
        let factor = matrix.factor(None);
        assert_eq!(factor.set_aside, [false, false, true]);
        // y = 2 + 3 x.
        let right = [18.0, 38.0, 94.0];
        let solved = factor.solve(&right);
        assert!((solved[0] - 2.0).abs() < 1e-12 && (solved[1] - 3.0).abs() < 1e-12);
        let inverse = factor.inverse();
        // (X'X)^-1 of [[3, 4], [4, 10]].
        assert!((inverse.at(0, 1) + 4.0 / 14.0).abs() < 1e-12);
        assert!((inverse.at(0, 0) - 10.0 / 14.0).abs() < 1e-12);
        assert_eq!((inverse.at(2, 2), factor.rank()), (0.0, 2));
    }
}

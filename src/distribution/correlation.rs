//! Correlations of two columns of numbers, of records and of groups of values.

/// Sums over records of the figures of two columns, and of their products.
///
/// A record of a released group counts with the mean of the group's values and the mean of their squares, so that
/// spreading the group evenly over its values, in each column by itself, has the same sums.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Products {
    records: f64,
    one: f64,
    other: f64,
    one_squared: f64,
    other_squared: f64,
    product: f64,
}

/// Below this share of the sum of squares a variance is rounding; a correlation below it is, too.
const ROUNDING: f64 = 1e-13;

impl Products {
    /// Takes up some records: the mean and the mean of squares of each column.
    pub fn add(&mut self, records: f64, one: (f64, f64), other: (f64, f64)) {
        self.records += records;
        self.one += records * one.0;
        self.other += records * other.0;
        self.one_squared += records * one.1;
        self.other_squared += records * other.1;
        self.product += records * one.0 * other.0;
    }

    /// Pearson's correlation; Spearman's of ranks; `None` where a column does not vary.
    ///
    /// # Formula
    /// cov(x, y) / sqrt(var(x) var(y)).
    ///
    /// # Citations
    /// Pearson K (1895), Notes on regression and inheritance in the case of two parents, Proceedings of the Royal
    /// Society of London 58, 240-242; Spearman C (1904), The proof and measurement of association between two things,
    /// American Journal of Psychology 15(1), 72-101.
    ///
    /// # Example
    /// ```
    /// use oboro::distribution::Products;
    /// let mut products = Products::default();
    /// for (x, y) in [(1.0, 2.0), (2.0, 1.0), (3.0, 3.0)] {
    ///     products.add(1.0, (x, x * x), (y, y * y));
    /// }
    /// // Deviations -1, 0, 1 and 0, -1, 1: 1 / sqrt(2 x 2).
    /// assert!((products.correlation().unwrap() - 0.5).abs() < 1e-15);
    /// ```
    pub fn correlation(&self) -> Option<f64> {
        let n = self.records;
        let varies = |sum: f64, squares: f64| {
            let left = squares - sum * sum / n;
            (n > 0.0 && left > ROUNDING * squares).then_some(left)
        };
        let one = varies(self.one, self.one_squared)?;
        let other = varies(self.other, self.other_squared)?;
        let both = self.product - self.one * self.other / n;
        let found = (both / (libm::sqrt(one) * libm::sqrt(other))).clamp(-1.0, 1.0);
        Some(if found.abs() < ROUNDING { 0.0 } else { found })
    }
}

/// The rank of each place, records at one place sharing the mean of their ranks, less half of all ranks so that sums
/// stay small; `at` and `records` by value.
pub fn midranks(at: &[f64], records: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..at.len()).collect();
    order.sort_by(|&one, &other| at[one].total_cmp(&at[other]));
    let half = records.iter().take(at.len()).sum::<f64>() / 2.0;
    let mut ranks = vec![0.0; at.len()];
    let mut below = 0.0;
    for tied in order.chunk_by(|&one, &other| at[one] == at[other]) {
        let here: f64 = tied.iter().map(|&value| records[value]).sum();
        tied.iter().for_each(|&value| ranks[value] = below + here / 2.0 - half);
        below += here;
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    const X: [f64; 6] = [1.0, 2.0, 2.0, 5.0, 7.0, 11.0];
    const Y: [f64; 6] = [3.0, 1.0, 4.0, 4.0, 9.0, 2.0];

    fn correlation(x: &[f64], y: &[f64]) -> Option<f64> {
        let mut products = Products::default();
        for (&x, &y) in x.iter().zip(y) {
            products.add(1.0, (x, x * x), (y, y * y));
        }
        products.correlation()
    }

    /// `tests/data/distributions.py`.
    #[test]
    fn correlations_are_those_of_scipy() {
        assert!((correlation(&X, &Y).unwrap() - PEARSON).abs() < 1e-14);
        let ranks = |at: &[f64]| midranks(at, &[1.0; 6]);
        assert!((correlation(&ranks(&X), &ranks(&Y)).unwrap() - SPEARMAN).abs() < 1e-14);
    }

    const PEARSON: f64 = 0.199_882_915_396_346_37;
    const SPEARMAN: f64 = 0.191_176_470_588_235_3;

    #[test]
    fn a_column_that_does_not_vary_has_no_correlation() {
        assert_eq!(correlation(&[0.1; 7], &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]), None);
        assert_eq!(correlation(&[], &[]), None);
    }

    #[test]
    fn a_group_counts_as_its_values_one_by_one() {
        // x in {1, 3} with y in {0, 4}: all four combinations, a quarter each.
        let mut spread = Products::default();
        spread.add(4.0, (2.0, 5.0), (2.0, 8.0));
        spread.add(1.0, (9.0, 81.0), (8.0, 64.0));
        let x = [1.0, 1.0, 3.0, 3.0, 9.0];
        let y = [0.0, 4.0, 0.0, 4.0, 8.0];
        assert!((spread.correlation().unwrap() - correlation(&x, &y).unwrap()).abs() < 1e-15);
    }
}

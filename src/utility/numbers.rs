//! Measures of columns whose values are numbers or dates: how far the numbers moved, and what became of their
//! correlations.

use super::cells::Cells;
use super::squared::with_middles;
use super::{Node, Part, Utility};

/// The distance that the numbers moved, in standard deviations.
///
/// # Formula
/// Sum over the columns of numbers or dates, and over their cells, of |x - y| / (sqrt(2) s); x: the value, s: its
/// standard deviation in the input (n - 1 below the line), y: the middle of the smallest and the largest value that
/// the hierarchy has under the released label, of all of them for a suppressed cell. Missing values add nothing, nor
/// does a column of one value. It has no largest value, and so no normalised one.
///
/// # Citations
/// Mateo-Sanz, Sebé and Domingo-Ferrer (2004), Outlier protection in continuous microdata masking, PSD, LNCS 3050;
/// IL1s of sdcMicro 5.8.
pub(super) fn il1s(node: &Node<'_>) -> Utility {
    let parts = il1s_parts(node);
    let value = parts.iter().filter_map(|part| part.value).reduce(|sum, value| sum + value);
    Utility { id: "il1s", value, normalised: None }
}

/// [`il1s`] by column; no value where a column is neither numbers nor dates.
pub(super) fn il1s_parts(node: &Node<'_>) -> Vec<Part> {
    let columns = 0..if node.records() > 0 { node.study.quasi().len() } else { 0 };
    let part = |quasi| {
        let cells = Cells::of(node, quasi);
        let positions = cells.column.positions();
        let distance = || standardised_distance(&with_middles(&cells, positions));
        let value = positions.is_measured().then(distance).flatten();
        Part { value, normalised: None }
    };
    columns.map(part).collect()
}

/// The sum of |x - y| / (sqrt(2) s) over values with what is released of them and how often; `None` where the values
/// do not differ, or there are fewer than two.
pub fn standardised_distance(pairs: &[(f64, f64, u64)]) -> Option<f64> {
    let mut moments = Moments::new(1);
    let mut distance = 0.0;
    for &(value, released, count) in pairs {
        moments.add(count as f64, &[value]);
        distance += count as f64 * (value - released).abs();
    }
    let deviation = libm::sqrt(moments.variance(0)?);
    (deviation > 0.0).then(|| distance / (core::f64::consts::SQRT_2 * deviation))
}

/// Means and products of deviations of some columns, taken up record by record.
#[derive(Clone, Debug, PartialEq)]
pub struct Moments {
    weight: f64,
    means: Vec<f64>,
    /// Sums of products of deviations, row by row.
    products: Vec<f64>,
}

impl Moments {
    /// Of so many columns, and no record yet.
    pub fn new(columns: usize) -> Moments {
        Moments { weight: 0.0, means: vec![0.0; columns], products: vec![0.0; columns * columns] }
    }

    /// Takes up `weight` records with these values.
    pub fn add(&mut self, weight: f64, values: &[f64]) {
        if weight <= 0.0 {
            return;
        }
        let count = self.means.len();
        let before = self.weight;
        self.weight += weight;
        let share = weight / self.weight;
        // Products of deviations from the means before, put right for the means after.
        for (i, &value) in values.iter().enumerate() {
            let one = value - self.means[i];
            let row = &mut self.products[i * count..(i + 1) * count];
            for (j, product) in row.iter_mut().enumerate() {
                *product += one * (values[j] - self.means[j]) * share * before;
            }
        }
        for (mean, &value) in self.means.iter_mut().zip(values) {
            *mean += (value - *mean) * share;
        }
    }

    /// The variance of a column, over n - 1; `None` of fewer than two records.
    pub fn variance(&self, column: usize) -> Option<f64> {
        let product = self.products[column * (self.means.len() + 1)];
        (self.weight > 1.0).then(|| product / (self.weight - 1.0))
    }

    /// The standard deviation of the only or first column, over n; 0 of no record.
    pub(super) fn deviation(&self) -> f64 {
        let product = self.products.first().copied().unwrap_or(0.0);
        if self.weight > 0.0 { libm::sqrt(product / self.weight) } else { 0.0 }
    }

    /// The correlation of two columns; `None` where one of them does not vary.
    pub fn correlation(&self, one: usize, other: usize) -> Option<f64> {
        let (count, products) = (self.means.len(), &self.products);
        let scale =
            libm::sqrt(products[one * (count + 1)]) * libm::sqrt(products[other * (count + 1)]);
        (scale > 0.0).then(|| (products[one * count + other] / scale).clamp(-1.0, 1.0))
    }

    /// The eigenvalues of the correlation matrix, largest first; `None` where a column does not vary.
    pub fn eigenvalues(&self) -> Option<Vec<f64>> {
        let count = self.means.len();
        let mut matrix = Vec::with_capacity(count * count);
        for i in 0..count {
            for j in 0..count {
                matrix.push(if i == j {
                    self.correlation(i, i).map(|_| 1.0)?
                } else {
                    self.correlation(i, j)?
                });
            }
        }
        let mut values = eigenvalues(matrix, count);
        values.sort_by(|a, b| b.total_cmp(a));
        Some(values)
    }
}

/// How far the eigenvalues of the correlation matrix moved.
///
/// # Formula
/// Sum over eigenvalues, largest first, of |e - e'| / e; e: of the input, e': of what is released.
///
/// # Citations
/// Templ and Meindl (2008), Robust statistics meets SDC, PSD, LNCS 5262; method `eigen` of sdcMicro 5.8.
pub fn eigenvalue_difference(input: &Moments, released: &Moments) -> Option<f64> {
    let (input, released) = (input.eigenvalues()?, released.eigenvalues()?);
    // Columns that say the same have an eigenvalue of zero, up to rounding.
    let is_singular = input.iter().any(|&value| value < 1e-12);
    let parts = input.iter().zip(&released).map(|(before, after)| (before - after).abs() / before);
    (!is_singular).then(|| parts.sum())
}

/// The eigenvalues of a symmetric matrix, by Jacobi's rotations (Golub and Van Loan, Matrix computations, 8.5).
fn eigenvalues(mut matrix: Vec<f64>, count: usize) -> Vec<f64> {
    const SWEEPS: usize = 60;
    for _ in 0..SWEEPS {
        let mut outside = 0.0;
        for p in 0..count {
            for q in p + 1..count {
                let off = matrix[p * count + q];
                outside += off * off;
                if off == 0.0 {
                    continue;
                }
                let tau = (matrix[q * count + q] - matrix[p * count + p]) / (2.0 * off);
                let tangent = tau.signum() / (tau.abs() + libm::sqrt(1.0 + tau * tau));
                let cosine = 1.0 / libm::sqrt(1.0 + tangent * tangent);
                let sine = tangent * cosine;
                for k in 0..count {
                    let (a, b) = (matrix[k * count + p], matrix[k * count + q]);
                    matrix[k * count + p] = cosine * a - sine * b;
                    matrix[k * count + q] = sine * a + cosine * b;
                }
                for k in 0..count {
                    let (a, b) = (matrix[p * count + k], matrix[q * count + k]);
                    matrix[p * count + k] = cosine * a - sine * b;
                    matrix[q * count + k] = sine * a + cosine * b;
                }
            }
        }
        if outside < 1e-30 {
            break;
        }
    }
    (0..count).map(|i| matrix[i * (count + 1)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_eigenvalues_of_small_matrices_are_known() {
        // Two columns with correlation r: 1 + r and 1 - r; three with 0.5 throughout: 2, 0.5, 0.5.
        let mut two = eigenvalues(vec![1.0, 0.25, 0.25, 1.0], 2);
        two.sort_by(f64::total_cmp);
        assert!((two[0] - 0.75).abs() < 1e-15 && (two[1] - 1.25).abs() < 1e-15);
        let mut three = eigenvalues(vec![1.0, 0.5, 0.5, 0.5, 1.0, 0.5, 0.5, 0.5, 1.0], 3);
        three.sort_by(f64::total_cmp);
        for (got, want) in three.iter().zip([0.5, 0.5, 2.0]) {
            assert!((got - want).abs() < 1e-14, "{three:?}");
        }
    }

    #[test]
    fn moments_are_those_of_the_records_one_by_one() {
        let mut moments = Moments::new(2);
        moments.add(2.0, &[1.0, 2.0]);
        moments.add(1.0, &[4.0, 3.0]);
        moments.add(0.0, &[100.0, 100.0]);
        moments.add(1.0, &[2.0, 7.0]);
        // 1, 1, 4, 2: mean 2, squares 1 + 1 + 4 + 0; 2, 2, 3, 7: mean 3.5, squares 2.25 x 2 + 0.25 + 12.25.
        assert!((moments.variance(0).unwrap() - 2.0).abs() < 1e-15);
        assert!((moments.variance(1).unwrap() - 17.0 / 3.0).abs() < 1e-14);
        // Products: 1.5 + 1.5 - 1 + 0.
        let want = 2.0 / (6.0_f64.sqrt() * 17.0_f64.sqrt());
        assert!((moments.correlation(0, 1).unwrap() - want).abs() < 1e-14);
    }
}

//! How strongly two columns depend on one another, whatever the order of their values.

/// Cramér's V of a two-way table, row by row, without correction for bias; `None` where fewer than two rows or two
/// columns have records.
///
/// # Formula
/// sqrt((chi^2 / n) / (min(r, c) - 1)), chi^2 = sum over cells of (o - e)^2 / e, e = row sum x column sum / n;
/// r and c: rows and columns that have records.
///
/// # Citations
/// Cramér H (1946), Mathematical methods of statistics, Princeton University Press, 21.9.
///
/// # Example
/// ```
/// use oboro::distribution::cramers_v;
/// // Every cell expects 10 and is 4 off: chi^2 = 4 x 16 / 10, V = sqrt(6.4 / 40).
/// let v = cramers_v(&[14.0, 6.0, 6.0, 14.0], 2).unwrap();
/// assert!((v - 0.4).abs() < 1e-15);
/// assert_eq!(cramers_v(&[3.0, 0.0, 0.0, 5.0], 2), Some(1.0));
/// assert_eq!(cramers_v(&[3.0, 5.0], 2), None);
/// ```
pub fn cramers_v(table: &[f64], columns: usize) -> Option<f64> {
    let rows: Vec<f64> = table.chunks(columns.max(1)).map(|row| row.iter().sum()).collect();
    let mut sums = vec![0.0; columns];
    for row in table.chunks(columns.max(1)) {
        sums.iter_mut().zip(row).for_each(|(sum, cell)| *sum += cell);
    }
    let filled = |sums: &[f64]| sums.iter().filter(|sum| **sum > 0.0).count();
    let least = filled(&rows).min(filled(&sums));
    if least < 2 {
        return None;
    }
    let all: f64 = rows.iter().sum();
    let mut apart = 0.0;
    for (row, &down) in table.chunks(columns).zip(&rows) {
        for (cell, &across) in row.iter().zip(&sums) {
            let expected = down * across / all;
            if expected > 0.0 {
                let off = cell - expected;
                apart += off * off / expected;
            }
        }
    }
    let v = libm::sqrt(apart / all / (least - 1) as f64);
    Some(match v {
        _ if v < ROUNDING => 0.0,
        _ if v > 1.0 - ROUNDING => 1.0,
        _ => v,
    })
}

/// Columns that do not depend on one another are at 0, and those that wholly do at 1, but for rounding.
const ROUNDING: f64 = 1e-11;

#[cfg(test)]
mod tests {
    use super::*;

    /// `tests/data/distributions.py`.
    #[test]
    fn v_is_that_of_scipy_and_empty_rows_do_not_count() {
        let table = [12.0, 5.0, 3.0, 7.0, 0.0, 9.0, 4.0, 11.0, 6.0, 2.0, 8.0, 1.0];
        let v = cramers_v(&table, 4).unwrap();
        assert!((v - SCIPY).abs() < 1e-14, "{v}");
        let padded = [&table[..4], &[0.0; 4], &table[4..]].concat();
        assert_eq!(cramers_v(&padded, 4), Some(v));
        // Products of thirds, sevenths and elevenths.
        let apart: Vec<f64> = (0..9)
            .map(|cell| (cell / 3 + 1) as f64 / 7.0 * ((cell % 3 + 1) as f64 / 11.0))
            .collect();
        assert_eq!(cramers_v(&apart, 3), Some(0.0));
        assert_eq!((cramers_v(&[], 0), cramers_v(&[0.0; 4], 2)), (None, None));
    }

    const SCIPY: f64 = 0.435_354_791_114_458_13;
}

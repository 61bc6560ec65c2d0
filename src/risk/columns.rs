//! How far one column tells records apart.

/// Distinction and separation of a column; `None` where they are not defined.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ColumnRisk {
    /// Distinct values divided by records.
    pub distinction: Option<f64>,
    /// Share of the pairs of records that differ.
    pub separation: Option<f64>,
}

/// Distinction and separation from the number of records of each value.
///
/// # Formula
/// With n records and c_v records of value v:
/// distinction = |{v: c_v > 0}| / n;
/// separation = 1 - sum of c_v (c_v - 1) / (n (n - 1)), for n of 2 and more.
///
/// # Citations
/// Motwani and Xu (2007), Efficient algorithms for masking and finding quasi-identifiers, VLDB.
///
/// # Example
/// ```
/// let risk = oboro::risk::columns::column_risk([2, 1, 1]);
/// assert_eq!(risk.distinction, Some(0.75));
/// assert_eq!(risk.separation, Some(5.0 / 6.0)); // 5 of the 6 pairs differ
/// ```
pub fn column_risk(counts: impl IntoIterator<Item = u64>) -> ColumnRisk {
    let (mut values, mut records, mut equal_pairs) = (0_u64, 0_u64, 0_u128);
    for count in counts.into_iter().filter(|&count| count > 0) {
        values += 1;
        records += count;
        equal_pairs += u128::from(count) * u128::from(count - 1);
    }
    let pairs = u128::from(records) * u128::from(records.saturating_sub(1));
    ColumnRisk {
        distinction: (records > 0).then(|| values as f64 / records as f64),
        separation: (pairs > 0).then(|| (pairs - equal_pairs) as f64 / pairs as f64),
    }
}

//! How far one column tells records apart, by itself and beside the others.

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

/// What a column adds to the average risk of a table; `None` where there is no record.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// The average risk without the column.
    pub without: Option<f64>,
    /// By how much the column raises it.
    pub contribution: Option<f64>,
}

/// What a column adds to the average prosecutor risk, the other columns being as they are.
///
/// One count a column and no power set: it says what is gained by taking this column alone away.
/// Columns that tell the same records apart can stand in for one another, so that each adds little and
/// all together much; the contributions do not add up to the risk.
/// The average risk of the column by itself is its distinction.
///
/// # Formula
/// With n records in J classes, and J' classes where the column is at its top (so that all its values are one):
/// without = J' / n; contribution = (J - J') / n, from 0 to J / n.
///
/// # Citations
/// Covert, Lundberg and Lee (2021), Explaining by removing: a unified framework for model explanation,
/// JMLR 22(209) (leave one out, here of the average risk of El Emam and Dankar 2008).
///
/// # Example
/// ```
/// // ten records in four classes by sex and age group, in two by sex alone
/// let age = oboro::risk::columns::contribution(4, 2, 10);
/// assert_eq!((age.without, age.contribution), (Some(0.2), Some(0.2)));
/// ```
pub fn contribution(classes: u64, without: u64, records: u64) -> Contribution {
    let share = |classes: u64| (records > 0).then(|| classes as f64 / records as f64);
    Contribution { without: share(without), contribution: share(classes - without) }
}

//! How far two distributions over the same values are apart, whatever the order of the values.

/// Half the sum of the differences of shares: the share of records that would have to have another value.
///
/// Counts before and after, value by value; `None` where one side has no record.
///
/// # Formula
/// 1/2 sum over values of |p - q|; p: share before, q: share after.
///
/// # Citations
/// Levin DA, Peres Y and Wilmer EL (2009), Markov chains and mixing times, American Mathematical Society, 4.1.
///
/// # Example
/// ```
/// use oboro::distribution::total_variation;
/// // Shares 0.5, 0.3, 0.2 and 0.25, 0.25, 0.5.
/// assert!((total_variation(&[5.0, 3.0, 2.0], &[1.0, 1.0, 2.0]).unwrap() - 0.3).abs() < 1e-15);
/// assert_eq!(total_variation(&[5.0, 3.0], &[10.0, 6.0]), Some(0.0));
/// assert_eq!(total_variation(&[5.0, 3.0], &[0.0, 0.0]), None);
/// ```
pub fn total_variation(before: &[f64], after: &[f64]) -> Option<f64> {
    let sum: f64 = shares(before, after)?.map(|(p, q)| (p - q).abs()).sum();
    Some((sum / 2.0).clamp(0.0, 1.0))
}

/// The Jensen-Shannon divergence in bits: from 0, the same, to 1, no value in common; its root is a distance.
///
/// Counts before and after, value by value; `None` where one side has no record.
///
/// # Formula
/// 1/2 sum p log2(p / m) + 1/2 sum q log2(q / m), m = (p + q) / 2; p: share before, q: share after.
///
/// # Citations
/// Lin J (1991), Divergence measures based on the Shannon entropy, IEEE Transactions on Information Theory 37(1),
/// 145-151.
///
/// # Example
/// ```
/// use oboro::distribution::jensen_shannon;
/// // 1/2 (log2(1 / 0.75)) + 1/2 (0.5 log2(0.5 / 0.75) + 0.5 log2(0.5 / 0.25)).
/// let found = jensen_shannon(&[4.0, 0.0], &[2.0, 2.0]).unwrap();
/// assert!((found - 0.311_278_124_459_132_8).abs() < 1e-15);
/// assert_eq!(jensen_shannon(&[1.0, 0.0], &[0.0, 9.0]), Some(1.0));
/// ```
pub fn jensen_shannon(before: &[f64], after: &[f64]) -> Option<f64> {
    let part = |p: f64, m: f64| if p > 0.0 { p * libm::log2(p / m) } else { 0.0 };
    let parts = shares(before, after)?.map(|(p, q)| {
        let m = (p + q) / 2.0;
        part(p, m) + part(q, m)
    });
    Some((parts.sum::<f64>() / 2.0).clamp(0.0, 1.0))
}

fn shares<'c>(
    before: &'c [f64],
    after: &'c [f64],
) -> Option<impl Iterator<Item = (f64, f64)> + 'c> {
    let (all, left): (f64, f64) = (before.iter().sum(), after.iter().sum());
    let pairs = before.iter().zip(after).map(move |(p, q)| (p / all, q / left));
    (all > 0.0 && left > 0.0).then_some(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `tests/data/distributions.py`.
    #[test]
    fn distances_are_those_of_scipy() {
        let (p, q) = ([10.0, 40.0, 30.0, 20.0, 0.0], [25.0, 5.0, 30.0, 30.0, 10.0]);
        assert!((total_variation(&p, &q).unwrap() - 0.35).abs() < 1e-15);
        assert!((jensen_shannon(&p, &q).unwrap() - SCIPY).abs() < 1e-14);
    }

    const SCIPY: f64 = 0.192_983_126_562_652_15;
}

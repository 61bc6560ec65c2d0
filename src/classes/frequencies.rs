//! How many records have each frequency.

use super::Sizes;

/// Records by f, the number of records that agree with them, ascending.
///
/// Where agreeing makes classes this is their sizes with the records in them;
/// where missing values agree with everything there are no classes, and this is all that there is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frequencies {
    pairs: Vec<(u64, u64)>,
}

impl Frequencies {
    /// The distribution of `(f, records)`, in any order; 0 records are nobody.
    ///
    /// # Example
    /// ```
    /// use oboro::classes::Frequencies;
    /// let frequencies = Frequencies::of([(2, 1), (3, 4), (2, 1)]);
    /// assert_eq!(frequencies.pairs(), [(2, 2), (3, 4)]);
    /// // (1/2 + 1/2 + 4 x 1/3) / 6
    /// assert!((frequencies.mean_inverse().unwrap() - 7.0 / 18.0).abs() < 1e-15);
    /// ```
    pub fn of(pairs: impl IntoIterator<Item = (u64, u64)>) -> Frequencies {
        let mut pairs: Vec<(u64, u64)> =
            pairs.into_iter().filter(|&(_, records)| records > 0).collect();
        pairs.sort_unstable();
        pairs.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 += if same { next.1 } else { 0 };
            same
        });
        Frequencies { pairs }
    }

    /// `(f, records)` by ascending f.
    pub fn pairs(&self) -> &[(u64, u64)] {
        &self.pairs
    }

    /// Number of records.
    pub fn records(&self) -> u64 {
        self.pairs.iter().map(|&(_, records)| records).sum()
    }

    /// The smallest f; `None` without records.
    pub fn smallest(&self) -> Option<u64> {
        self.pairs.first().map(|&(f, _)| f)
    }

    /// The largest f; `None` without records.
    pub fn largest(&self) -> Option<u64> {
        self.pairs.last().map(|&(f, _)| f)
    }

    /// Records whose f passes a test.
    pub fn records_where(&self, test: impl Fn(u64) -> bool) -> u64 {
        self.pairs.iter().filter(|&&(f, _)| test(f)).map(|&(_, records)| records).sum()
    }

    /// The mean of 1/f over records; with classes it is their number divided by that of the records.
    pub fn mean_inverse(&self) -> Option<f64> {
        let inverses: f64 = self.pairs.iter().map(|&(f, records)| records as f64 / f as f64).sum();
        let records = self.records();
        (records > 0).then(|| inverses / records as f64)
    }
}

impl From<&Sizes> for Frequencies {
    fn from(sizes: &Sizes) -> Frequencies {
        let pairs = sizes.pairs().iter().map(|&(size, classes)| (size, size * classes));
        Frequencies { pairs: pairs.collect() }
    }
}

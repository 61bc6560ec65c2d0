//! Attackers who know at most L of the quasi-identifiers: LKC-privacy.
//!
//! Knowing more splits classes: the smallest class does not grow and the likeliest value does not get less
//! likely, because its share in a class is a mean of its shares in the parts. So the attackers who know
//! exactly L columns are the worst, and only those are looked at.

use crate::classes::{Histogram, Histograms};

/// What attackers who know some columns can reach at most.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lkc {
    /// Records of the smallest class: K.
    pub smallest: Option<u64>,
    /// The columns of an attacker who meets it, the first in order.
    pub by_size: Vec<usize>,
    /// The largest probability of a sensitive value: C.
    pub confidence: Option<f64>,
    /// The columns of an attacker who meets it, the first in order.
    pub by_confidence: Vec<usize>,
    /// The number of the sensitive column of that value.
    pub sensitive: usize,
    /// How many attackers were looked at.
    pub attackers: u64,
}

impl Lkc {
    /// Whether these attackers reach what others do, so that nobody between them has to be looked at.
    pub fn reaches(&self, others: &Lkc) -> bool {
        self.smallest == others.smallest && self.confidence == others.confidence
    }

    /// Adds one attacker: the classes over the columns that it knows.
    ///
    /// `sizes` are the records of the classes; `sensitive` holds the values of each sensitive column in them.
    ///
    /// # Formula
    /// K = min over attackers and classes of f; C = max over attackers, classes and sensitive values of q.
    ///
    /// # Citations
    /// Mohammed N, Fung BCM, Hung PCK, Lee C-K (2009), Anonymizing healthcare data: a case study on the blood
    /// transfusion service, KDD, 1285-1294.
    ///
    /// # Example
    /// ```
    /// use oboro::classes::SensitiveCounts;
    /// use oboro::risk::disclosure::lkc::Lkc;
    /// let values = SensitiveCounts::of(2, 2, [(0, 0, 3), (0, 1, 1), (1, 1, 2)].into_iter());
    /// let mut found = Lkc::default();
    /// found.add(&[0, 2], &[4, 2], &[values.histograms()]);
    /// assert_eq!((found.smallest, found.confidence), (Some(2), Some(1.0)));
    /// ```
    pub fn add(&mut self, columns: &[usize], sizes: &[u64], sensitive: &[Histograms]) {
        self.attackers += 1;
        let smallest = sizes.iter().copied().filter(|&size| size > 0).min();
        if let Some(smallest) = smallest
            && self.smallest.is_none_or(|known| smallest < known)
        {
            self.smallest = Some(smallest);
            self.by_size = columns.to_vec();
        }
        for (number, classes) in sensitive.iter().enumerate() {
            let told = classes.iter().filter(|class: &Histogram<'_>| class.records() > 0);
            let confidence = told.map(super::alpha::alpha).reduce(f64::max);
            if let Some(confidence) = confidence
                && self.confidence.is_none_or(|known| confidence > known)
            {
                self.confidence = Some(confidence);
                self.by_confidence = columns.to_vec();
                self.sensitive = number;
            }
        }
    }
}

/// The ways to know `known` of `columns` columns, in order; all of them where there are fewer.
#[derive(Clone, Debug)]
pub struct Attackers {
    columns: usize,
    next: Option<Vec<usize>>,
}

impl Attackers {
    /// Every set of `known` columns.
    pub fn new(columns: usize, known: usize) -> Attackers {
        Attackers { columns, next: Some((0..known.min(columns)).collect()) }
    }

    /// How many sets there are; `None` where they cannot be counted.
    pub fn count(columns: usize, known: usize) -> Option<u64> {
        let known = known.min(columns);
        let (columns, known) = (columns as u128, known.min(columns - known) as u128);
        // Each step is a whole number: the sets of one column more.
        let sets = (0..known).try_fold(1_u128, |sets, at| {
            sets.checked_mul(columns - at).map(|product| product / (at + 1))
        });
        sets.and_then(|sets| u64::try_from(sets).ok())
    }
}

impl Iterator for Attackers {
    type Item = Vec<usize>;

    fn next(&mut self) -> Option<Vec<usize>> {
        let set = self.next.take()?;
        // The last column that can move moves by one, and those behind it follow.
        let room = |at: usize| self.columns - (set.len() - at);
        if let Some(at) = (0..set.len()).rev().find(|&at| set[at] < room(at)) {
            let first = set[at] + 1;
            let mut next = set[..at].to_vec();
            next.extend(first..first + set.len() - at);
            self.next = Some(next);
        }
        Some(set)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_set_comes_once_and_in_order() {
        let sets: Vec<_> = Attackers::new(4, 2).collect();
        assert_eq!(sets, [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]);
        assert_eq!(Attackers::new(2, 5).collect::<Vec<_>>(), [[0, 1]]);
        assert_eq!(Attackers::new(0, 1).count(), 1);
        for (columns, known) in [(9, 4), (5, 5), (6, 1), (3, 0), (2, 7)] {
            let sets = Attackers::new(columns, known).map(|_| 1_u64).sum();
            assert_eq!(Attackers::count(columns, known), Some(sets), "{known} of {columns}");
        }
        assert_eq!(Attackers::count(64, 32), Some(1_832_624_140_942_590_534));
    }
}

//! A risk of each record, summed up.

/// Risks with the number of records that have them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecordRisks {
    /// Ascending.
    risks: Vec<(f64, u64)>,
    records: u64,
    expected: f64,
}

impl RecordRisks {
    /// The distribution of `(risk, records)`, in any order.
    ///
    /// # Formula
    /// Expected re-identifications = sum over records of r; average (global risk) = that divided by the records.
    ///
    /// # Citations
    /// Franconi and Polettini (2004), Individual risk estimation in mu-Argus: a review, PSD 2004, LNCS 3050;
    /// Templ, Kowarik and Meindl (2015), Statistical disclosure control for micro-data using the R package sdcMicro,
    /// Journal of Statistical Software 67(4).
    ///
    /// # Example
    /// ```
    /// use oboro::risk::individual::RecordRisks;
    /// let risks = RecordRisks::of([(0.25, 2), (0.5, 1)]);
    /// assert_eq!((risks.highest(), risks.expected(), risks.average()), (Some(0.5), 1.0, Some(1.0 / 3.0)));
    /// assert_eq!(risks.above(0.25), 1); // strictly
    /// ```
    pub fn of(pairs: impl IntoIterator<Item = (f64, u64)>) -> RecordRisks {
        let mut found = RecordRisks::default();
        for (risk, records) in pairs.into_iter().filter(|&(_, records)| records > 0) {
            found.risks.push((risk, records));
            found.records += records;
            found.expected += risk * records as f64;
        }
        found.risks.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
        found.risks.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 += if same { next.1 } else { 0 };
            same
        });
        found
    }

    /// Number of records.
    pub fn records(&self) -> u64 {
        self.records
    }

    /// Records that an attacker who looks for every one of them is expected to find: the sum of the risks.
    pub fn expected(&self) -> f64 {
        self.expected
    }

    /// The mean risk over records; `None` without records.
    pub fn average(&self) -> Option<f64> {
        (self.records > 0).then(|| self.expected / self.records as f64)
    }

    /// The largest risk of a record.
    pub fn highest(&self) -> Option<f64> {
        self.risks.last().map(|&(risk, _)| risk)
    }

    /// The smallest risk of a record.
    pub fn lowest(&self) -> Option<f64> {
        self.risks.first().map(|&(risk, _)| risk)
    }

    /// Records whose risk is strictly above a threshold.
    pub fn above(&self, threshold: f64) -> u64 {
        let first = self.risks.partition_point(|&(risk, _)| risk <= threshold);
        self.risks[first..].iter().map(|&(_, records)| records).sum()
    }
}

//! Individual risk: the probability that somebody who looks for a record in the population finds it.
//!
//! A record agrees with f records of the table and with F persons of the population.
//! F is not known, but the weights of the records estimate it, or the sampling fraction does.
//! The risk of the record is the expectation of 1/F given f.
//!
//! - [`expected_inverse`]: that expectation, in closed form.
//! - [`IndividualRisk`]: the risks of all records of a table.

mod hypergeometric;

pub use hypergeometric::expected_inverse;

/// How often the quasi-identifiers of some records occur.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frequency {
    /// Records that have these frequencies.
    pub records: u64,
    /// f: records of the table that agree with one of them, itself included.
    pub sample: u64,
    /// F: persons of the population that agree with it, as estimated: the sum of the weights of those f records.
    pub population: f64,
}

impl Frequency {
    /// The individual risk of each of these records.
    ///
    /// # Formula
    /// r = E[1/F | f], F | f negative binomial with p = f / F̂.
    /// F̂ below f is taken as f, for there are no fewer persons than records: r = 1/f.
    ///
    /// # Citations
    /// Benedetti and Franconi (1998), as [`expected_inverse`].
    ///
    /// # Example
    /// ```
    /// use oboro::risk::individual::Frequency;
    /// let pair = Frequency { records: 2, sample: 2, population: 20.0 };
    /// assert!((pair.risk() - 0.082_684_134_654_394_5).abs() < 1e-15);
    /// ```
    pub fn risk(&self) -> f64 {
        expected_inverse(self.sample, self.sample as f64 / self.population)
    }

    /// Whether the population is said to have fewer such persons than the table has records.
    pub fn is_inconsistent(&self) -> bool {
        self.population < self.sample as f64
    }
}

/// The individual risks of the records of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct IndividualRisk {
    /// Risks with the number of records that have it, ascending.
    risks: Vec<(f64, u64)>,
    records: u64,
    expected: f64,
    inconsistent: u64,
}

impl IndividualRisk {
    /// The risks of all records.
    ///
    /// # Formula
    /// r of each record as [`Frequency::risk`]; expected re-identifications = sum of r, by an attacker who looks for
    /// every record; average (also called global risk) = sum of r / n.
    ///
    /// # Citations
    /// Franconi and Polettini (2004), Individual risk estimation in mu-Argus: a review, PSD 2004, LNCS 3050;
    /// Templ, Kowarik and Meindl (2015), Statistical disclosure control for micro-data using the R package sdcMicro,
    /// Journal of Statistical Software 67(4).
    ///
    /// # Example
    /// ```
    /// use oboro::risk::individual::{Frequency, IndividualRisk};
    /// let unique = Frequency { records: 1, sample: 1, population: 10.0 };
    /// let pair = Frequency { records: 2, sample: 2, population: 20.0 };
    /// let risk = IndividualRisk::of([unique, pair]);
    /// assert_eq!(risk.highest(), Some(unique.risk()));
    /// assert_eq!(risk.expected(), unique.risk() + 2.0 * pair.risk());
    /// assert_eq!(risk.above(0.1), 1);
    /// ```
    pub fn of(frequencies: impl IntoIterator<Item = Frequency>) -> IndividualRisk {
        let mut risks = Vec::new();
        let (mut records, mut expected, mut inconsistent) = (0, 0.0, 0);
        for frequency in frequencies.into_iter().filter(|frequency| frequency.records > 0) {
            let risk = frequency.risk();
            risks.push((risk, frequency.records));
            records += frequency.records;
            expected += risk * frequency.records as f64;
            if frequency.is_inconsistent() {
                inconsistent += frequency.records;
            }
        }
        risks.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
        risks.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 += if same { next.1 } else { 0 };
            same
        });
        IndividualRisk { risks, records, expected, inconsistent }
    }

    /// Number of records.
    pub fn records(&self) -> u64 {
        self.records
    }

    /// Records that an attacker who looks for every one of them is expected to re-identify: the sum of the risks.
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

    /// Records whose weights say that the population has fewer such persons than the table has records.
    pub fn inconsistent(&self) -> u64 {
        self.inconsistent
    }
}

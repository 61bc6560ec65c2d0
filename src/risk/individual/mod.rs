//! Individual risk: the probability that somebody who looks for a record in the population finds it.
//!
//! A record agrees with f records of the table and with F persons of the population.
//! F is not known, but the weights of the records estimate it, or the sampling fraction does.
//! The risk of the record is the expectation of 1/F given f.
//!
//! - [`expected_inverse`]: that expectation, in closed form.
//! - [`Frequency`]: the risk of records with given f and F.
//! - [`RecordRisks`]: the risks of all records, summed up.
//! - [`HouseholdRisk`]: the risk that somebody of the household is found.

mod household;
mod hypergeometric;
mod records;

pub use household::{HouseholdRisk, Member, NO_HOUSEHOLD};
pub use hypergeometric::expected_inverse;
pub use records::RecordRisks;

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

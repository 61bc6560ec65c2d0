//! Special uniques: the smallest sets of columns that single a record out (SUDA2).
//!
//! A *minimal sample unique* of a record is a set of columns whose values together occur in this one
//! record of the data, while the values of no proper subset do.
//! The smaller such sets are, and the more of them a record has, the more easily somebody who knows a few
//! things about a person finds the record, and the likelier it is that the person is as rare outside the data.
//! A combination that holds a missing value is never one.
//!
//! # Formula
//! With m columns, a minimal sample unique of s columns scores (m - s)!, and a record scores the sum over its own.
//! DIS, the probability that a match with the record is right, is read off the scores S > 0:
//! with Q = 1 + (8 - m)/20, A = the sum of S^-Q over these records, P = the records that are in classes of two,
//! and f = the sampling fraction, DIS = 1 / (1 + P (1 - f)/f / (S^Q A)).
//! (This is sdcMicro's formula; there U, the number of uniques, stands in it twice and cancels out.)
//! A column contributes the share of all scores that comes from sets that hold the column; as a set holds
//! several columns, the shares add up to more than 1.
//! A value contributes its share of its column's part.
//! Scores are sums of factorials in 64-bit floating point: exact up to 2^53.
//!
//! # Method
//! Places are columns in the order of how alike their values are, the most alike first.
//! Sets are walked in the order of the numbers that their bits write, so that each set comes after its
//! subsets: from a group of rows that agree on a set, every place below its lowest is split off in turn.
//! A row alone in its part is unique there, and the set is minimal if none of those known for the row is within it.
//! Two things keep groups small: rows that agree on all the places still to come cannot be told apart any
//! more and become one entry, and a group without a candidate is left.
//! A small group is solved at once: the sets that single a row out of it are the minimal hitting sets of how
//! it differs from the others.
//!
//! # Citations
//! Elliot, Manning and Ford (2002), A computational algorithm for handling the special uniques problem,
//! Int. J. Uncertainty, Fuzziness and Knowledge-Based Systems 10(5);
//! Manning, Haglin and Keane (2008), A recursive search algorithm for statistical disclosure assessment,
//! Data Mining and Knowledge Discovery 16; Elliot (2000), DIS: a new approach to the measurement of
//! statistical disclosure risk, Risk Management 2(4).
//!
//! # Example
//! ```
//! use oboro::risk::special_uniques::{Lines, Search, Settings};
//! // sex, age group, ward; only the last record is of age group 9
//! let columns = [vec![0, 0, 1, 1, 0], vec![2, 2, 3, 3, 9], vec![0, 1, 0, 1, 0]];
//! let lines = Lines { columns: &columns, missing: &[None; 3], sizes: &[1; 5] };
//! let mut search = Search::new(&lines, Settings::default());
//! while !search.step(1000)?.finished {}
//! let found = search.finish();
//! // the age group alone: (3 - 1)! = 2
//! assert_eq!(found.scores[4], 2.0);
//! // the first record needs age group and ward together; sex 0 and ward 0 is the last record, too
//! assert_eq!(found.scores[0], 1.0);
//! # Ok::<(), oboro::Error>(())
//! ```

mod few;
mod found;
mod hitting;
mod rows;
mod score;
mod search;
mod single;

pub use rows::Lines;
pub use score::{SpecialUniques, ValueContribution};
pub use single::minimal_unique_sets;

use crate::error::{Error, Result};
use rows::Rows;
use search::Walk;

/// Sets that are kept at most; 1 GiB of them.
pub const MOST_SETS: u64 = 1 << 26;

/// What to search for, and how to judge it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// Columns in a set at most; `None` for all.
    pub max_size: Option<u32>,
    /// The share of the population that is in the data, above 0 and at most 1.
    pub dis_fraction: f64,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { max_size: None, dis_fraction: 0.01 }
    }
}

/// How far a search has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Share of the way, 0 to 1; an estimate from the sets walked, not from time.
    pub share: f64,
    /// Minimal sample uniques found so far.
    pub found: u64,
    /// Whether the end is reached.
    pub finished: bool,
}

/// A search that goes on as long as it is told to.
#[derive(Debug)]
pub struct Search {
    walk: Walk,
    fraction: f64,
}

impl Search {
    /// A search over lines; equal lines are one class.
    ///
    /// It holds what it needs, 12 bytes a class and column, and the sets found, 16 bytes each.
    /// There are 64 columns at most, as everywhere.
    pub fn new(lines: &Lines<'_>, settings: Settings) -> Search {
        let columns = lines.columns.len() as u32;
        let most = settings.max_size.map_or(columns, |most| most.min(columns));
        Search { walk: Walk::new(Rows::new(lines), most), fraction: settings.dis_fraction }
    }

    /// Goes on for about so many looks at a class; a million are some milliseconds.
    ///
    /// # Errors
    /// More than [`MOST_SETS`] minimal sample uniques.
    pub fn step(&mut self, budget: u64) -> Result<Progress> {
        let finished = self.walk.step(budget);
        let found = self.walk.found();
        if found > MOST_SETS {
            return Err(Error::input("special-uniques-too-many").with("most", MOST_SETS));
        }
        Ok(Progress { share: self.walk.share(), found, finished })
    }

    /// What was found; of a search that is not finished, what was found so far.
    pub fn finish(self) -> SpecialUniques {
        score::score(self.walk, self.fraction)
    }
}

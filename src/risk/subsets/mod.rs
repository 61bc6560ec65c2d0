//! Every set of quasi-identifiers that an attacker may know: how many records each singles out.
//!
//! # Formula
//! With n quasi-identifiers and N records, U(S) is the number of records that no other record equals on
//! the columns of S.
//! For m = 1 to n: mean = the sum of U(S) / N over the sets S of m columns, divided by their number
//! n! / (m! (n - m)!); worst = the largest U(S) / N, with the first set (by column numbers) that has it.
//! Both can only grow with m, so that sizes that were counted bound those that were not.
//!
//! # Method
//! A set is reached by saying of one column after the other whether it is in or out.
//! The classes are sorted by their packed codes, so that to take the next column in only parts neighbours,
//! and to leave it out is to clear its bits, to sort within the parts and to merge what has become equal.
//! Nothing is counted where it is known:
//! a record that is alone on the columns so far is alone on all sets that hold them, and leaves;
//! a part without a class of one record can single nobody out any more, and leaves;
//! where no class of one record is left, every set still to come counts the same.
//! The most distinguishing column comes first, so that both ways are short from the beginning.
//! Sizes are counted in the order 1, n, 2, n - 1, and so on, because sets at both ends are few.
//!
//! # Citations
//! Sweeney (2000), Simple demographics often identify people uniquely, Carnegie Mellon University, Data
//! Privacy Working Paper 3; de Montjoye, Hidalgo, Verleysen and Blondel (2013), Unique in the Crowd,
//! Scientific Reports 3:1376 (uniqueness by number of known points).
//!
//! # Example
//! ```
//! use oboro::risk::subsets::Subsets;
//! // sex, age group; classes of 1, 1 and 2 records
//! let columns = [vec![0, 1, 1], vec![3, 4, 5]];
//! let mut subsets = Subsets::new(&columns, &[1, 1, 2]);
//! while !subsets.step(1000).finished {}
//! let found = subsets.finish();
//! // by sex one record, by age group two: (1/4 + 2/4) / 2
//! assert_eq!(found.sizes[0].mean, Some(0.375));
//! assert_eq!(found.sizes[0].worst, Some(0.5));
//! assert_eq!(found.sizes[0].worst_columns, [1]);
//! assert_eq!(found.sizes[1].mean, Some(0.5));
//! ```

mod entries;
mod tally;
mod walk;

pub use tally::{Bounds, ColumnSet, Known, Sets};

use entries::Entries;
use tally::{Tally, choose};
use walk::{Sizes, Steps};

/// Sets of at most so many columns get figures of their own.
pub const MOST_IN_SET: u32 = 3;

/// Sizes are counted in pairs until at most so many sets are left, which are counted in one go.
const TOGETHER: u128 = 4096;

/// How far the count has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Share of the sets that were counted, 0 to 1.
    pub share: f64,
    /// Whether every set was counted.
    pub finished: bool,
}

/// A count over all sets of columns that goes on as long as it is told to.
pub struct Subsets {
    tally: Tally,
    walk: Box<dyn Steps>,
    /// Sizes that wait for their turn, the last first.
    waiting: Vec<Sizes>,
}

impl Subsets {
    /// A count over classes: the codes of each column, one a class, and the records of each class.
    ///
    /// There are 64 columns at most, as everywhere; a class without a record is not in the data.
    /// It holds a key (8 bytes times 1, 2, 4 or 32 words) and 8 bytes a class, and a few times as much
    /// while it walks.
    pub fn new(columns: &[Vec<u32>], sizes: &[u64]) -> Subsets {
        let entries = Entries::of(columns, sizes);
        let mut subsets = Subsets {
            tally: Tally::new(columns.len() as u32, sizes.iter().sum()),
            walk: entries.walk(),
            waiting: batches(columns.len() as u32),
        };
        subsets.go_on();
        subsets
    }

    /// Counts for about so many looks at a class; a million are some milliseconds.
    pub fn step(&mut self, budget: u64) -> Progress {
        let mut left = budget;
        loop {
            left = self.walk.step(&mut self.tally, left);
            if !self.walk.is_done() {
                break;
            }
            self.tally.settle();
            if !self.go_on() || left == 0 {
                break;
            }
        }
        let finished = self.walk.is_done() && self.waiting.is_empty();
        Progress { share: self.tally.share(), finished }
    }

    /// What was found; sizes that were not counted to the end come with bounds instead of figures.
    pub fn finish(self) -> Sets {
        self.tally.finish()
    }

    fn go_on(&mut self) -> bool {
        let Some(sizes) = self.waiting.pop() else { return false };
        self.tally.begin(&sizes);
        self.walk.begin(&mut self.tally, sizes);
        true
    }
}

/// The order in which sizes are counted, the last first.
fn batches(columns: u32) -> Vec<Sizes> {
    let mut batches = Vec::new();
    let (mut low, mut high) = (1, columns);
    while low <= high {
        let left: u128 = (low..=high).map(|size| choose(columns, size)).sum();
        if low > 2 && left <= TOGETHER {
            batches.push((low..=high).collect());
            break;
        }
        batches.push(if low == high { vec![low] } else { vec![low, high] });
        (low, high) = (low + 1, high - 1);
    }
    batches.reverse();
    batches
}

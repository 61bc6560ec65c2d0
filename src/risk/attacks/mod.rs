//! The three tests of Opinion 05/2014, tried as attacks on the released table.
//!
//! The opinion asks of a release: can a person be singled out, can records of one person be linked, can a value be
//! inferred? Each is tried on the people of the original table, and counted against what an attacker achieves who
//! does not have the release.

mod groups;
mod inference;
mod linkability;
mod singling_out;
mod wilson;

pub use inference::inference;
pub use linkability::{Linkability, linkability};
pub use singling_out::{SinglingOut, singling_out};
pub use wilson::wilson;

/// The original records beside what is released of them.
#[derive(Clone, Debug)]
pub struct Targets {
    /// Per released column, the released code of every line, also of lines that are left out.
    pub columns: Vec<Vec<u32>>,
    /// Which of the columns, from the first on, are quasi-identifiers.
    pub quasi: usize,
    /// Records that each line stands for; 0 for a line that was dropped.
    pub weights: Vec<u64>,
    /// Whether each line is released.
    pub kept: Vec<bool>,
}

/// What an attack achieved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tried {
    /// Attempts.
    pub attacks: u64,
    /// Attempts that succeeded.
    pub successes: u64,
}

impl Tried {
    fn count(&mut self, success: bool) {
        self.attacks += 1;
        self.successes += u64::from(success);
    }
}

/// An attack beside what the same attacker achieves without the release.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// With the released table.
    pub attack: Tried,
    /// Without it.
    pub baseline: Tried,
}

/// The seed of the attacks that draw lots; it is printed with them.
pub const SEED: u64 = 52_014;

/// Attempts of an attack that draws lots, at most.
const MOST_ATTACKS: u64 = 2_000;

impl Targets {
    /// Lines.
    fn rows(&self) -> usize {
        self.weights.len()
    }

    /// Records of the original table.
    fn records(&self) -> u64 {
        self.weights.iter().sum()
    }

    /// Records that each line gives to the release.
    fn released(&self) -> impl Iterator<Item = u64> {
        self.weights.iter().zip(&self.kept).map(|(&weight, &kept)| if kept { weight } else { 0 })
    }
}

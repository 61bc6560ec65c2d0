//! The parts of a report in full, in the order in which they are filled in.

use super::attacks::Attacks;
use super::distributions::Distributing;
use super::lkc::LkcWalk;
use super::log_linear::Modelling;
use super::missing::Readings;
use super::riskiest::Explaining;
use super::special_uniques::SpecialUniquesSearch;
use crate::analysis::Analyses;
use crate::risk::subsets::Subsets;

/// What is filled in next, and how far that is.
pub(super) enum Part {
    Estimates,
    LogLinear(Option<Modelling>),
    Missing(Option<Readings>),
    Individual,
    Households(Vec<f64>),
    Values,
    Joint(usize),
    Contributions(usize),
    Sets(Option<Box<Subsets>>, u64),
    Lkc(Option<Box<LkcWalk>>),
    Attackers,
    Attacks(Attacks),
    Rare,
    Noise,
    Distributions(Option<Box<Distributing>>),
    Study(Option<Box<Analyses>>),
    SpecialUniques(Option<Box<SpecialUniquesSearch>>),
    /// So many of the riskiest classes, where they are asked for.
    Riskiest(usize, Option<Box<Explaining>>),
    Finished,
}

/// The last of the parts.
pub(super) const LAST: u32 = 15;

impl Part {
    /// How many parts are done.
    pub(super) fn done(&self) -> u32 {
        match self {
            Part::Estimates => 0,
            Part::LogLinear(_) => 1,
            Part::Missing(_) => 2,
            Part::Individual => 3,
            Part::Households(_) => 4,
            Part::Values | Part::Joint(_) => 5,
            Part::Contributions(_) => 6,
            Part::Sets(..) => 7,
            Part::Lkc(_) => 8,
            Part::Attackers => 9,
            Part::Attacks(_) => 10,
            Part::Rare | Part::Noise => 11,
            Part::Distributions(_) => 12,
            Part::Study(_) => 13,
            Part::SpecialUniques(_) | Part::Riskiest(..) => 14,
            Part::Finished => LAST,
        }
    }
}

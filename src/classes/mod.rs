//! Equivalence classes: records that agree on every quasi-identifier at given levels.
//!
//! A record's codes are packed into one key, keys are counted, and a coarser node is counted from
//! the classes of a finer one, never from the records again.

mod agreement;
mod count;
mod frequencies;
mod grouping;
mod index;
mod marginals;
mod people;
mod roll_up;
mod sensitive;
mod sizes;
mod treatment;

pub use agreement::{Agreement, MISSING};
pub use frequencies::Frequencies;
pub use marginals::Marginals;
pub use people::PeopleByClass;
pub use sensitive::{Bin, Histogram, Histograms, SensitiveCounts};
pub use sizes::Sizes;
pub use treatment::{ReleasedColumn, ReleasedLabels, Shape, Treatment};

use std::sync::Arc;

use crate::study::{Layout, Levels, Quasi, Records, Study};
use count::{join, of_codes, of_records, sizes_of_records};
use roll_up::roll_up;

/// The equivalence classes of one node of the lattice, in order of first appearance.
#[derive(Clone, Debug)]
pub struct Classes {
    layout: Arc<Layout>,
    levels: Levels,
    keys: Vec<u64>,
    sizes: Vec<u64>,
}

/// No class: the record was left out before counting.
pub const NO_CLASS: u32 = u32::MAX;

impl Classes {
    /// The classes of the records at level 0 of every quasi-identifier.
    ///
    /// Time is linear in records x columns; memory is one key and one count a class, and while it counts, where
    /// many records differ, two keys and 16 bytes a record.
    pub fn of(study: &Study, records: &Records<'_>) -> Classes {
        Classes::count(study.quasi(), study.layout(), records, false).0
    }

    /// As [`Classes::of`], and the class of every record ([`NO_CLASS`] for one that is left out).
    pub fn with_members(study: &Study, records: &Records<'_>) -> (Classes, Vec<u32>) {
        Classes::count(study.quasi(), study.layout(), records, true)
    }

    /// The sizes of the classes at some levels, without the classes: nothing is kept but how many there are of each
    /// size.
    pub fn sizes_of(study: &Study, records: &Records<'_>, levels: &Levels) -> Sizes {
        match study.layout().words() {
            1 => sizes_of_records::<1>(study, records, levels),
            2 => sizes_of_records::<2>(study, records, levels),
            4 => sizes_of_records::<4>(study, records, levels),
            8 => sizes_of_records::<8>(study, records, levels),
            16 => sizes_of_records::<16>(study, records, levels),
            _ => sizes_of_records::<32>(study, records, levels),
        }
    }

    fn count(
        quasi: &[Quasi],
        layout: &Arc<Layout>,
        records: &Records<'_>,
        members: bool,
    ) -> (Classes, Vec<u32>) {
        match layout.words() {
            1 => of_records::<1>(quasi, layout, records, members),
            2 => of_records::<2>(quasi, layout, records, members),
            4 => of_records::<4>(quasi, layout, records, members),
            8 => of_records::<8>(quasi, layout, records, members),
            16 => of_records::<16>(quasi, layout, records, members),
            _ => of_records::<32>(quasi, layout, records, members),
        }
    }

    /// The classes at coarser levels, counted from these.
    ///
    /// The second part is the coarser class of each of these classes.
    /// No level of `levels` may be below this node's level.
    pub fn roll_up(&self, study: &Study, levels: &Levels) -> (Classes, Vec<u32>) {
        self.roll_up_over(study.quasi(), levels)
    }

    /// As [`Classes::roll_up`], for classes that are coded by other quasi-identifiers than those of the study.
    pub fn roll_up_over(&self, quasi: &[Quasi], levels: &Levels) -> (Classes, Vec<u32>) {
        match self.layout.words() {
            1 => roll_up::<1>(self, quasi, levels),
            2 => roll_up::<2>(self, quasi, levels),
            4 => roll_up::<4>(self, quasi, levels),
            8 => roll_up::<8>(self, quasi, levels),
            16 => roll_up::<16>(self, quasi, levels),
            _ => roll_up::<32>(self, quasi, levels),
        }
    }

    /// Classes counted anew from the codes of some groups of records, one list a quasi-identifier of the study.
    ///
    /// The second part is the class of each group; [`NO_CLASS`] of one of no record.
    pub fn of_codes(study: &Study, codes: &[&[u32]], records: &[u64]) -> (Classes, Vec<u32>) {
        match study.layout().words() {
            1 => of_codes::<1>(study, codes, records),
            2 => of_codes::<2>(study, codes, records),
            4 => of_codes::<4>(study, codes, records),
            8 => of_codes::<8>(study, codes, records),
            16 => of_codes::<16>(study, codes, records),
            _ => of_codes::<32>(study, codes, records),
        }
    }

    /// Some of these classes, in the order given.
    pub fn part(&self, classes: &[u32]) -> Classes {
        let keys = classes.iter().flat_map(|&class| self.key(class as usize)).copied().collect();
        let sizes = classes.iter().map(|&class| self.sizes[class as usize]).collect();
        Classes { layout: Arc::clone(&self.layout), levels: self.levels.clone(), keys, sizes }
    }

    /// These classes and those of others coded alike, with these first; and the class of each of the others.
    ///
    /// A class that only the others have has size 0.
    fn joined(&self, other: &Classes) -> (Classes, Vec<u32>) {
        match self.layout.words() {
            1 => join::<1>(self, other),
            2 => join::<2>(self, other),
            4 => join::<4>(self, other),
            8 => join::<8>(self, other),
            16 => join::<16>(self, other),
            _ => join::<32>(self, other),
        }
    }

    /// For each class the records that agree with it where both are known, a missing value being unknown.
    ///
    /// `quasi` are the quasi-identifiers of these classes, `weights` the sum of the weights of each class, if any.
    pub fn agreement(&self, quasi: &[Quasi], weights: Vec<f64>) -> Agreement {
        let columns = quasi.iter().zip(self.levels.iter()).zip(self.layout.fields());
        let columns = columns.map(|((quasi, &level), field)| {
            let missing = quasi.missing_code(level);
            let known = |code| if Some(code) == missing { MISSING } else { code };
            (0..self.len()).map(|class| known(field.code(self.key(class)))).collect()
        });
        Agreement::of(columns.collect(), self.sizes.clone(), weights)
    }

    /// Number of classes.
    pub fn len(&self) -> usize {
        self.sizes.len()
    }

    /// Whether there is no class.
    pub fn is_empty(&self) -> bool {
        self.sizes.is_empty()
    }

    /// Records in each class.
    pub fn sizes(&self) -> &[u64] {
        &self.sizes
    }

    /// The levels of this node.
    pub fn levels(&self) -> &Levels {
        &self.levels
    }

    /// The packed key of a class.
    pub fn key(&self, class: usize) -> &[u64] {
        let words = self.layout.words();
        &self.keys[class * words..(class + 1) * words]
    }

    /// The code of one quasi-identifier in a class, at this node's level.
    pub fn code(&self, class: usize, quasi: usize) -> u32 {
        self.layout.fields()[quasi].code(self.key(class))
    }
}

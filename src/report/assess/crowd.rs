//! Those among whom an attacker looks for somebody, and how many of them fit.

use std::iter::Sum;
use std::ops::AddAssign;

use crate::classes::{Agreement, Classes, MISSING};
use crate::error::Error;
use crate::risk::knowledge::{Known, Released, Windows, fits};
use crate::study::{Levels, Quasi};

/// A quasi-identifier that is known within a distance, where the release tells its groups apart.
pub(super) struct Near {
    pub(super) quasi: usize,
    /// The level at which it is released.
    pub(super) released: u32,
    pub(super) windows: Windows,
}

/// What an attacker knows, in the coding of a crowd.
pub(super) struct Knowledge {
    /// The level of each column at which the attacker and the release tell people apart.
    pub(super) exact: Levels,
    pub(super) near: Vec<Near>,
}

/// Those among whom an attacker looks for somebody, and how they are coded.
pub(super) struct Crowd<'a> {
    pub(super) quasi: &'a [Quasi],
    /// At the finest node; those of the records come first.
    pub(super) classes: &'a Classes,
    /// The table of the population that they are from, where it is one.
    pub(super) file: Option<&'a str>,
}

/// Counts of records, or of people.
pub(super) trait Count: Copy + Default + AddAssign + Sum {
    /// Of how many each class agrees, by code of each column.
    fn agreeing(codes: Vec<Vec<u32>>, counts: Vec<Self>) -> Vec<Self>;
}

impl Count for u64 {
    fn agreeing(codes: Vec<Vec<u32>>, counts: Vec<u64>) -> Vec<u64> {
        Agreement::of(codes, counts, Vec::new()).sample().to_vec()
    }
}

impl Count for f64 {
    fn agreeing(codes: Vec<Vec<u32>>, counts: Vec<f64>) -> Vec<f64> {
        Agreement::of(codes, vec![0; counts.len()], counts).population().to_vec()
    }
}

impl Crowd<'_> {
    /// For each of the first classes, how many fit what is known of its persons; missing values agree with
    /// every value where `wild` says so.
    pub(super) fn fits<N: Count>(
        &self,
        knowledge: &Knowledge,
        counts: &[N],
        first: usize,
        wild: bool,
    ) -> Vec<N> {
        let Knowledge { exact, near } = knowledge;
        let (blocks, block) = self.classes.roll_up_over(self.quasi, exact);
        if near.is_empty() {
            let mut sums = vec![N::default(); blocks.len()];
            for (&block, &count) in block.iter().zip(counts) {
                sums[block as usize] += count;
            }
            let found = if wild { N::agreeing(self.known_codes(&blocks), sums) } else { sums };
            return block.iter().take(first).map(|&block| found[block as usize]).collect();
        }
        let at = |level: &dyn Fn(&Near) -> u32| {
            let mut levels: Vec<u32> = exact.iter().copied().collect();
            near.iter().for_each(|near| levels[near.quasi] = level(near));
            self.classes.roll_up_over(self.quasi, &Levels::new(levels))
        };
        let (released, release) = at(&|near| near.released);
        let (known, know) = at(&|_| 0);
        let mut records = vec![N::default(); released.len()];
        for (&class, &count) in release.iter().zip(counts) {
            records[class as usize] += count;
        }
        // Classes are numbered by first appearance: what is known of the first ones comes first.
        let asked = know.iter().take(first).max().map_or(0, |last| *last as usize + 1);
        let mut released_blocks = vec![0; released.len()];
        let mut known_blocks = vec![0; known.len()];
        for (class, &block) in block.iter().enumerate() {
            released_blocks[release[class] as usize] = block;
            known_blocks[know[class] as usize] = block;
        }
        let ranks = near.iter().map(|near| {
            let group = |class| released.code(class, near.quasi) as usize;
            (0..released.len()).map(|class| near.windows.ranks()[group(class)]).collect()
        });
        let values =
            near.iter().map(|near| (0..asked).map(|class| known.code(class, near.quasi)).collect());
        let ranks: Vec<Vec<u32>> = ranks.collect();
        let values: Vec<Vec<u32>> = values.collect();
        let reach: Vec<&Windows> = near.iter().map(|near| &near.windows).collect();
        let found = fits(
            &Released { blocks: &released_blocks, ranks: &ranks, records: &records },
            &Known { blocks: &known_blocks[..asked], values: &values },
            &reach,
        );
        know.iter().take(first).map(|&known| found[known as usize]).collect()
    }

    /// A mistake, in the file that it is in.
    pub(super) fn placed(&self, error: Error) -> Error {
        match self.file {
            Some(file) => error.in_file(file),
            None => error,
        }
    }

    /// The codes of some classes by quasi-identifier, missing ones as such.
    fn known_codes(&self, classes: &Classes) -> Vec<Vec<u32>> {
        let quasi = self.quasi.iter().zip(classes.levels().iter()).enumerate();
        let codes = quasi.map(|(place, (quasi, &level))| {
            let missing = quasi.missing_code(level);
            let known = |code| if Some(code) == missing { MISSING } else { code };
            (0..classes.len()).map(|class| known(classes.code(class, place))).collect()
        });
        codes.collect()
    }
}

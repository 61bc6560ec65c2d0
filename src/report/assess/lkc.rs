//! Attackers who know some of the quasi-identifiers only.

use crate::candidate::Candidate;
use crate::classes::{Histograms, SensitiveCounts};
use crate::report::LkcFigures;
use crate::risk::disclosure::lkc::{Attackers, Lkc};
use crate::study::Levels;

/// So many classes and bins are walked at most, over all attackers: about a second.
const MOST_WALKED: u64 = 30_000_000;

/// LKC-privacy on its way from one L to the next.
pub(super) struct LkcWalk {
    /// The values of each sensitive column in the kept classes.
    counts: Vec<SensitiveCounts>,
    /// What all columns together give.
    limit: Lkc,
    found: Lkc,
    /// Looks at a class or a bin that one attacker takes.
    cost: u64,
    walked: u64,
    /// How many columns are known, and the attackers who know so many.
    known: usize,
    attackers: Attackers,
    pub(super) figures: Vec<LkcFigures>,
}

impl Candidate<'_> {
    /// LKC-privacy of the kept classes, for each L; `values` are those of the sensitive columns.
    /// Nothing without one: how classes get smaller by knowledge alone is another question.
    pub(super) fn lkc(&self, values: &[Histograms]) -> Option<LkcWalk> {
        let columns = self.study.quasi().len();
        if columns == 0 || values.is_empty() || self.kept.classes() == 0 {
            return None;
        }
        let counts: Vec<SensitiveCounts> =
            values.iter().map(|values| self.kept_only(values)).collect();
        let mut limit = Lkc::default();
        let all: Vec<usize> = (0..columns).collect();
        let sizes: Vec<u64> = self.kept_sizes().collect();
        let histograms: Vec<Histograms> = counts.iter().map(SensitiveCounts::histograms).collect();
        limit.add(&all, &sizes, &histograms);
        let entries: usize = counts.iter().map(SensitiveCounts::entries).sum();
        Some(LkcWalk {
            counts,
            limit,
            found: Lkc::default(),
            cost: (self.classes.len() + entries) as u64,
            walked: 0,
            known: 1,
            attackers: Attackers::new(columns, 1),
            figures: Vec::new(),
        })
    }

    /// Adds one attacker, or goes on to the next L; whether there are more.
    ///
    /// Knowing more, an attacker finds no larger classes and no less certain values, so that what holds for
    /// all columns bounds what holds for fewer, and once it is reached nothing more is counted.
    /// Where there is more to count than a second allows, the first L that is not finished is the last but one.
    pub(super) fn walk_lkc(&self, walk: &mut LkcWalk, looks: &mut u64) -> bool {
        let columns = self.study.quasi().len();
        let settled = walk.known == columns || walk.found.reaches(&walk.limit);
        let next = if settled { None } else { walk.attackers.next() };
        let exact = next.is_none() || walk.walked + walk.cost <= MOST_WALKED;
        if let Some(attacker) = next.filter(|_| exact) {
            walk.walked += walk.cost;
            *looks = looks.saturating_sub(2 * walk.cost);
            self.add_attacker(&attacker, &walk.counts, &mut walk.found);
            return true;
        }
        if walk.known == columns {
            walk.found = walk.limit.clone();
        }
        let figures = |l: usize, found: &Lkc, exact| LkcFigures {
            l: l as u32,
            k: found.smallest,
            c: found.confidence,
            exact,
        };
        walk.figures.push(figures(walk.known, &walk.found, exact));
        if !exact {
            walk.figures.push(figures(columns, &walk.limit, true));
            return false;
        }
        walk.known += 1;
        walk.attackers = Attackers::new(columns, walk.known);
        walk.known <= columns
    }

    /// Records of each class; 0 where it is left out.
    fn kept_sizes(&self) -> impl Iterator<Item = u64> {
        let sizes = self.classes.sizes().iter().zip(&self.keeps);
        sizes.map(|(&size, &kept)| if kept { size } else { 0 })
    }

    /// The values of one sensitive column in the kept classes.
    fn kept_only(&self, values: &Histograms) -> SensitiveCounts {
        let classes = values.iter().zip(&self.keeps).enumerate().filter(|(_, (_, kept))| **kept);
        let records = classes.flat_map(|(class, (histogram, _))| {
            histogram.bins().iter().map(move |bin| (class as u32, bin.value, bin.records))
        });
        SensitiveCounts::of(self.classes.len(), values.values(), records)
    }

    fn add_attacker(&self, attacker: &[usize], counts: &[SensitiveCounts], found: &mut Lkc) {
        let quasi = self.study.quasi().iter().enumerate();
        let levels = quasi.map(|(number, quasi)| match attacker.contains(&number) {
            true => self.levels[number],
            false => quasi.levels() - 1,
        });
        let (coarser, parents) = self.classes.roll_up(self.study, &Levels::new(levels.collect()));
        let mut sizes = vec![0; coarser.len()];
        for (&parent, size) in parents.iter().zip(self.kept_sizes()) {
            sizes[parent as usize] += size;
        }
        let values = counts.iter().map(|counts| counts.roll_up(&parents, coarser.len()));
        found.add(attacker, &sizes, &values.collect::<Vec<_>>());
    }
}

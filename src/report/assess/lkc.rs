//! Attackers who know some of the quasi-identifiers only.

use crate::candidate::Candidate;
use crate::classes::{Histograms, SensitiveCounts};
use crate::report::LkcFigures;
use crate::risk::disclosure::lkc::{Attackers, Lkc};
use crate::study::Levels;

/// So many classes and bins are walked at most, over all attackers: about a second.
const MOST_WALKED: u64 = 30_000_000;

impl Candidate<'_> {
    /// LKC-privacy of the kept classes, for each L; `values` are those of the sensitive columns.
    /// Nothing without one: how classes get smaller by knowledge alone is another question.
    ///
    /// Knowing more, an attacker finds no larger classes and no less certain values, so that what holds for
    /// all columns bounds what holds for fewer, and once it is reached nothing more is counted.
    /// Where there is more to count than a second allows, the first L that is not finished is the last but one.
    pub(super) fn lkc(&self, values: &[Histograms]) -> Vec<LkcFigures> {
        let columns = self.study.quasi().len();
        if columns == 0 || values.is_empty() || self.kept.classes() == 0 {
            return Vec::new();
        }
        let counts: Vec<SensitiveCounts> =
            values.iter().map(|values| self.kept_only(values)).collect();
        let mut limit = Lkc::default();
        let all: Vec<usize> = (0..columns).collect();
        let sizes: Vec<u64> = self.kept_sizes().collect();
        let histograms: Vec<Histograms> = counts.iter().map(SensitiveCounts::histograms).collect();
        limit.add(&all, &sizes, &histograms);
        let entries: usize = counts.iter().map(SensitiveCounts::entries).sum();
        let cost = (self.classes.len() + entries) as u64;
        let mut found = Lkc::default();
        let mut figures = Vec::new();
        let mut walked = 0;
        for known in 1..=columns {
            let mut exact = true;
            for attacker in Attackers::new(columns, known) {
                if known == columns || found.reaches(&limit) {
                    break;
                }
                if walked + cost > MOST_WALKED {
                    exact = false;
                    break;
                }
                walked += cost;
                self.add_attacker(&attacker, &counts, &mut found);
            }
            if known == columns {
                found = limit.clone();
            }
            let (k, c) = (found.smallest, found.confidence);
            figures.push(LkcFigures { l: known as u32, k, c, exact });
            if !exact {
                let (l, k, c) = (columns as u32, limit.smallest, limit.confidence);
                figures.push(LkcFigures { l, k, c, exact: true });
                break;
            }
        }
        figures
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

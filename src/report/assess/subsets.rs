//! Columns beside one another: every set of them, and what each adds.

use crate::candidate::Candidate;
use crate::report::{Bounds, ByAttributes, ColumnFigures, ColumnSet, KnownAttributes, Report};
use crate::risk::columns::contribution;
use crate::risk::subsets::{self, Subsets};

/// Looks at a class that a report may spend on sets of columns: nine columns of a million records, some seconds.
pub(super) const BUDGET: u64 = 600_000_000;

impl Candidate<'_> {
    /// Fills in what one column adds.
    pub(super) fn complete_column(&self, quasi: usize, figures: &mut ColumnFigures) {
        let without = self.classes_without(quasi);
        let found = contribution(self.kept.classes(), without, self.kept.records());
        figures.average_without = found.without;
        figures.contribution = found.contribution;
    }

    /// Fills in what sets of columns single out.
    pub(super) fn complete_sets(&self, found: &subsets::Sets, report: &mut Report) {
        report.column_sets = found.sets.iter().map(|set| self.column_set(set)).collect();
        report.by_attributes = Some(self.by_attributes(found));
    }

    /// Classes of the kept records with one column at its top.
    fn classes_without(&self, quasi: usize) -> u64 {
        let top = self.study.quasi()[quasi].levels() - 1;
        let (coarser, parents) = self.classes.roll_up(self.study, &self.levels.with(quasi, top));
        let mut found = vec![false; coarser.len()];
        for (&parent, _) in parents.iter().zip(&self.keeps).filter(|(_, kept)| **kept) {
            found[parent as usize] = true;
        }
        found.into_iter().filter(|&found| found).count() as u64
    }

    /// The codes of each quasi-identifier by class, and records; 0 of a class that is not `among`.
    pub(super) fn codes(&self, among: &[bool]) -> (Vec<Vec<u32>>, Vec<u64>) {
        let codes =
            |quasi| (0..self.classes.len()).map(|class| self.classes.code(class, quasi)).collect();
        let sizes = self.classes.sizes().iter().zip(among);
        let sizes = sizes.map(|(&size, &counted)| if counted { size } else { 0 }).collect();
        ((0..self.study.quasi().len()).map(codes).collect(), sizes)
    }

    /// A count over the sets of columns of the kept classes.
    pub(super) fn subsets(&self) -> Subsets {
        let (columns, sizes) = self.codes(&self.keeps);
        Subsets::new(&columns, &sizes)
    }

    fn by_attributes(&self, found: &subsets::Sets) -> ByAttributes {
        let bounds = |bounds: subsets::Bounds| Bounds { low: bounds.low, high: bounds.high };
        let size = |known: &subsets::Known| KnownAttributes {
            attributes: known.attributes,
            subsets: known.subsets,
            exact: known.exact,
            mean: known.mean,
            worst: known.worst,
            worst_columns: self.names(&known.worst_columns),
            mean_bounds: known.mean_bounds.map(bounds),
            worst_bounds: known.worst_bounds.map(bounds),
        };
        ByAttributes {
            columns: self.study.quasi().len() as u32,
            sizes: found.sizes.iter().map(size).collect(),
        }
    }

    fn column_set(&self, set: &subsets::ColumnSet) -> ColumnSet {
        ColumnSet {
            columns: self.names(&set.columns),
            distinction: set.distinction,
            separation: set.separation,
            uniqueness: set.uniqueness,
        }
    }

    /// Names of quasi-identifiers by their numbers.
    pub(super) fn names(&self, quasi: &[usize]) -> Vec<String> {
        quasi.iter().map(|&quasi| self.study.quasi()[quasi].name().to_owned()).collect()
    }
}

//! What becomes of the distributions of columns, column by column and pair by pair.

mod column;
mod figures;
mod pair;

use super::rare::FEW;
use crate::candidate::Candidate;
use crate::classes::NO_CLASS;
use crate::plan::{MissingAs, Plan, Recipe};
use crate::report::{DistributionFigures, PairDistribution};
use crate::roles::Role;
use crate::table::Table;
use column::{Column, Source};

/// So many columns are compared with one another: 780 pairs.
const PAIRED: usize = 40;

/// Looks at a line, or a class, that one pass over all is worth.
const PASS: u64 = 2;

/// Distributions on their way; it holds all that it needs between two steps.
pub(super) struct Distributing {
    sources: Vec<Source>,
    columns: Vec<Column>,
    /// The pair that is next.
    next: (usize, usize),
    /// The shape in which each finest class is released; [`NO_CLASS`] where it is left out.
    shapes: Vec<u32>,
    /// Shapes that some class has.
    used: Vec<usize>,
    /// Records that each line stands for, those left out because a value is missing too; `None` for one each.
    weights: Option<Vec<u64>>,
    figures: DistributionFigures,
}

impl Distributing {
    /// Whether nothing is left to do.
    pub(super) fn is_done(&self) -> bool {
        self.columns.len() == self.sources.len() && self.next.1 >= self.paired()
    }

    fn paired(&self) -> usize {
        self.sources.len().min(PAIRED)
    }

    /// What was found, the largest change of a pair first.
    pub(super) fn finish(self) -> DistributionFigures {
        let mut figures = self.figures;
        let by_change = |one: &PairDistribution, other: &PairDistribution| {
            other.largest().total_cmp(&one.largest())
        };
        figures.pairs.sort_by(by_change);
        figures
    }
}

impl Candidate<'_> {
    /// Begins; `None` of a table that is judged as released, whose original is not here, and without columns.
    pub(super) fn distributing(
        &self,
        plan: &Plan,
        table: &Table,
        show_values: bool,
    ) -> Option<Distributing> {
        let node = self.plain();
        let study = node.study;
        let roles = study.roles().iter().enumerate();
        // What is cut off at the end is a code, whatever its digits.
        let is_code = |name: &str| {
            let recipe = plan.columns.get(name).and_then(|column| column.hierarchy.as_ref());
            matches!(recipe, Some(Recipe::Prefix(_)))
        };
        let source = |(position, role): (usize, &Option<Role>)| match role.as_ref()? {
            Role::QuasiIdentifier => {
                let number = study.quasi().iter().position(|quasi| quasi.column() == position)?;
                Some(Source::Quasi { number, is_code: is_code(study.quasi()[number].name()) })
            }
            Role::Sensitive | Role::Insensitive => Some(Source::Other(position)),
            _ => None,
        };
        let sources: Vec<Source> = roles.filter_map(source).collect();
        if study.as_released() || sources.is_empty() {
            return None;
        }
        let shape = |&parent: &u32| {
            let shape = self.treatment().shape_of(parent as usize);
            shape.map_or(NO_CLASS, |shape| shape as u32)
        };
        let shapes: Vec<u32> = node.parents.iter().map(shape).collect();
        let all = self.treatment().shapes().len();
        let mut used: Vec<usize> =
            (0..all).filter(|shape| shapes.contains(&(*shape as u32))).collect();
        if used.is_empty() {
            used.push(0);
        }
        let records = study.reading(MissingAs::Category);
        let records = records.records(table);
        let one_each = (0..records.rows()).all(|row| records.weight(row) == 1);
        let weights = (0..records.rows()).map(|row| records.weight(row));
        let paired = sources.len().min(PAIRED);
        Some(Distributing {
            weights: (!one_each).then(|| weights.collect()),
            columns: Vec::new(),
            next: (0, 1),
            shapes,
            used,
            figures: DistributionFigures {
                few: if show_values { 0 } else { FEW },
                columns: Vec::new(),
                paired: paired as u64,
                pairs: Vec::new(),
            },
            sources,
        })
    }

    /// Does the next column, or the next pair; what that took, in looks at a class.
    pub(super) fn distribute(&self, begun: &mut Distributing, table: &Table) -> u64 {
        let (rows, classes) = (table.rows() as u64, begun.shapes.len() as u64);
        if let Some(&source) = begun.sources.get(begun.columns.len()) {
            let column = self.column_before_and_after(source, begun, table);
            let (read, kept) = (self.plain().base.read, self.kept.records());
            begun.figures.columns.push(column.figures((read, kept), begun.figures.few));
            begun.columns.push(column);
            return PASS * rows;
        }
        let (one, other) = begun.next;
        if other >= begun.paired() {
            return 1;
        }
        begun.next = if other + 1 < begun.paired() { (one, other + 1) } else { (one + 1, one + 2) };
        let columns = (&begun.columns[one], &begun.columns[other]);
        let by_class = self.is_by_class(columns);
        begun.figures.pairs.push(self.pair_before_and_after(columns, begun, table));
        2 * PASS * if by_class { classes } else { rows }
    }
}

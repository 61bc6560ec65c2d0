//! What a candidate releases of each line of the table.

use crate::candidate::Candidate;
use crate::classes::NO_CLASS;
use crate::plan::MissingAs;
use crate::study::{Levels, Study};
use crate::table::Table;

/// The shape in which each line is released: its levels, or nothing at all.
#[derive(Clone, Debug)]
pub(super) struct Lines {
    /// The levels of the plan.
    pub(super) levels: Levels,
    /// By shape, the level of each quasi-identifier; `None` where its cell is suppressed.
    pub(super) shapes: Vec<Vec<Option<u32>>>,
    /// By line, the number of its shape; [`LEFT_OUT`] where it is not released.
    pub(super) shape: Vec<u32>,
    /// By line, the records that it stands for, those with missing quasi-identifiers too.
    pub(super) weights: Vec<f64>,
}

/// The lines with the table that they are of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Releasing<'a> {
    pub(super) study: &'a Study,
    pub(super) table: &'a Table,
    pub(super) lines: &'a Lines,
}

/// The shape of a line that is not released.
pub(super) const LEFT_OUT: u32 = u32::MAX;

impl Lines {
    /// What a candidate releases.
    pub(super) fn of(candidate: &Candidate<'_>, table: &Table) -> Lines {
        let (node, treatment) = (candidate.plain(), candidate.treatment());
        let shape = node.members().into_iter().map(|class| match class {
            NO_CLASS => LEFT_OUT,
            class => treatment.shape_of(class as usize).map_or(LEFT_OUT, |shape| shape as u32),
        });
        let shapes = treatment.shapes().iter().map(|shape| {
            let cells = shape.levels.iter().zip(&shape.suppressed);
            cells.map(|(&level, &suppressed)| (!suppressed).then_some(level)).collect()
        });
        // A line that is dropped for a missing value stands for its records all the same.
        let all = node.study.reading(MissingAs::Category);
        let records = all.records(table);
        Lines {
            levels: node.levels.clone(),
            shapes: shapes.collect(),
            shape: shape.collect(),
            weights: (0..records.rows()).map(|row| records.weight(row) as f64).collect(),
        }
    }
}

//! What generalization and suppression cost the analysis.
//!
//! Each measure has its raw value, in its own direction, and a normalised one: 1 is like the input.
//! All are functions of class sizes, of the codes of classes, and of counts per column, and none looks at records;
//! those of [`UtilityKind::JOINT`] walk the finest classes, the others do not.

mod ambiguity;
mod cells;
mod classes;
mod entropy;
mod height;
mod joint;
mod kind;
mod least;
mod left_out;
mod loss;
mod numbers;
mod precision;
mod shares;
mod squared;

pub use kind::UtilityKind;
pub use least::Least;
pub use left_out::LeftOut;
pub use loss::LossSettings;
pub use numbers::{Moments, eigenvalue_difference, standardised_distance};

use joint::Joint;

use crate::classes::{Classes, Marginals, Sizes, Treatment};
use crate::plan::MissingAs;
use crate::study::{Levels, Study};

/// One node of the lattice with its suppression, seen beside the input.
#[derive(Debug)]
pub struct Node<'a> {
    /// The quasi-identifiers.
    pub study: &'a Study,
    /// The levels of the node.
    pub levels: &'a Levels,
    /// The classes of the node, suppressed ones included.
    pub classes: &'a Classes,
    /// The finest classes.
    pub finest: &'a Classes,
    /// The class of the node of each of the finest ones.
    pub parents: &'a [u32],
    /// What becomes of each class.
    pub treatment: &'a Treatment,
    /// Sizes of the classes of the input.
    pub input: &'a Sizes,
    /// Sizes of the released classes.
    pub kept: &'a Sizes,
    /// Released cells by level-0 code of each column, with the levels at which they are released.
    pub released: Vec<(&'a Levels, &'a Marginals)>,
    /// Suppressed cells by level-0 code of each column: those of records that are left out, and others.
    pub suppressed: &'a Marginals,
}

impl Node<'_> {
    /// The node with all columns of its records together.
    fn joint(&self) -> Joint<'_> {
        Joint { node: self, finest: self.finest, parents: self.parents }
    }

    /// Records of the input.
    fn records(&self) -> u64 {
        self.input.records()
    }

    /// Whether agreeing makes no classes, because missing values are wildcards.
    fn has_no_classes(&self) -> bool {
        self.study.missing_as() == MissingAs::Wildcard
    }

    /// Records left out.
    fn left_out(&self) -> u64 {
        self.records() - self.kept.records()
    }

    /// Suppressed cells of a column.
    fn suppressed_cells(&self, quasi: usize) -> u64 {
        self.suppressed.column(quasi).iter().sum()
    }
}

/// One measure; `None` where it is not defined (no record, no quasi-identifier, nothing kept, no classes).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Utility {
    /// The id in the catalogue of measures.
    pub id: &'static str,
    /// The raw value, in its own direction.
    pub value: Option<f64>,
    /// Scaled so that 1 is like the input; `None` also for what only a search looks at.
    pub normalised: Option<f64>,
}

/// What one column has of a measure that is a sum or a mean over columns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// The raw value of the column alone.
    pub value: Option<f64>,
    /// Scaled so that 1 is like the input.
    pub normalised: Option<f64>,
}

/// 1 at the smallest value of the range, 0 at the largest, held between; 1 where the range is a point.
fn scale(value: f64, smallest: f64, largest: f64) -> f64 {
    if largest <= smallest {
        return 1.0;
    }
    1.0 - ((value - smallest) / (largest - smallest)).clamp(0.0, 1.0)
}

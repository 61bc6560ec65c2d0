//! What generalization and suppression cost, as figures for a reader.

use crate::candidate::Candidate;
use crate::report::{ColumnUtility, UtilityFigure};
use crate::study::Quasi;
use crate::utility::{LossSettings, Node, Part, Utility, UtilityKind};

/// The measures of every report, in the order of the catalogue.
pub(super) fn figures(node: &Node<'_>, loss: &LossSettings) -> Vec<UtilityFigure> {
    let measures = UtilityKind::REPORTED.iter().map(|kind| {
        let parts = kind.parts(node, loss);
        let columns = node.study.quasi().iter().zip(parts);
        let column = |(quasi, part): (&Quasi, Part)| ColumnUtility {
            name: quasi.name().to_owned(),
            value: part.value,
            normalised: part.normalised,
        };
        figure(kind.measure(node, loss), columns.map(column).collect())
    });
    let said = UtilityKind::REPORTED.iter().map(|&kind| says_something(kind, node));
    said.zip(measures).filter(|(said, _)| *said).map(|(_, figure)| figure).collect()
}

/// Where no column is numbers or dates there is nothing to say of distances between numbers.
fn says_something(kind: UtilityKind, node: &Node<'_>) -> bool {
    let is_measured = |quasi: &&Quasi| quasi.positions().is_measured();
    node.study.quasi().iter().filter(is_measured).count() >= kind.needed_numbers()
}

impl Candidate<'_> {
    /// One of [`UtilityKind::JOINT`], which a report in full has beside [`figures`]; none of a table that is judged as
    /// released.
    pub(super) fn joint_utility(&self, kind: UtilityKind) -> Option<UtilityFigure> {
        let node = self.node();
        let says = !self.study.as_released() && says_something(kind, &node);
        says.then(|| figure(kind.joint(&node), Vec::new()))
    }
}

fn figure(utility: Utility, columns: Vec<ColumnUtility>) -> UtilityFigure {
    UtilityFigure {
        id: utility.id.to_owned(),
        value: utility.value,
        normalised: utility.normalised,
        columns,
    }
}

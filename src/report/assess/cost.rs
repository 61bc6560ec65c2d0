//! What generalization and suppression cost, as figures for a reader.

use crate::candidate::Candidate;
use crate::report::{ColumnUtility, UtilityFigure};
use crate::study::Quasi;
use crate::utility::{Joint, LossSettings, Node, Part, Utility, UtilityKind};

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
    // Where no column is numbers or dates there is nothing to say of distances between numbers.
    let is_measured = |quasi: &Quasi| quasi.positions().is_measured();
    let any = node.study.quasi().iter().any(is_measured);
    measures.filter(|figure| any || figure.id != UtilityKind::Il1s.id()).collect()
}

impl Candidate<'_> {
    /// The measures that a report in full has beside [`figures`]; none of a table that is judged as released.
    pub(super) fn joint_utility(&self) -> Vec<UtilityFigure> {
        if self.study.as_released() {
            return Vec::new();
        }
        let (node, plain) = (self.node(), self.plain());
        let joint = Joint { node: &node, finest: &plain.base.classes, parents: &plain.parents };
        joint.measure().into_iter().map(|utility| figure(utility, Vec::new())).collect()
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

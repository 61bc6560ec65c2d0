//! The measures by their ids.

use super::{LossSettings, Node, Utility};
use super::{ambiguity, classes, entropy, height, loss, precision};

/// A measure of what generalization and suppression cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UtilityKind {
    /// How much of each column's domain a released cell stands for.
    Loss,
    /// How low in its hierarchy a released cell still is.
    Precision,
    /// How many records each record cannot be told from.
    Discernibility,
    /// How many original records a released record could stand for.
    Ambiguity,
    /// Records by class, of those kept.
    AverageClassSize,
    /// Bits of information that are gone.
    NonUniformEntropy,
    /// The sum of the levels.
    Height,
    /// Discernibility with nothing left out.
    DiscernibilityAll,
    /// Records by class, those left out as one more.
    AverageClassSizeWithSuppressed,
    /// Bits of information that generalization takes, with nothing left out.
    NonUniformEntropyAll,
    /// The same, and what leaving out takes beyond it.
    NonUniformEntropyWithSuppressed,
}

impl UtilityKind {
    /// Those of a report, in the order of the catalogue.
    pub const REPORTED: [UtilityKind; 6] = [
        UtilityKind::Loss,
        UtilityKind::Precision,
        UtilityKind::Discernibility,
        UtilityKind::Ambiguity,
        UtilityKind::AverageClassSize,
        UtilityKind::NonUniformEntropy,
    ];

    /// All that a search may optimise, in the order of the catalogue.
    pub const ALL: [UtilityKind; 11] = [
        UtilityKind::Loss,
        UtilityKind::Precision,
        UtilityKind::Discernibility,
        UtilityKind::Ambiguity,
        UtilityKind::AverageClassSize,
        UtilityKind::NonUniformEntropy,
        UtilityKind::Height,
        UtilityKind::DiscernibilityAll,
        UtilityKind::AverageClassSizeWithSuppressed,
        UtilityKind::NonUniformEntropyAll,
        UtilityKind::NonUniformEntropyWithSuppressed,
    ];

    /// The id in the catalogue of measures.
    pub fn id(self) -> &'static str {
        match self {
            UtilityKind::Loss => "loss",
            UtilityKind::Precision => "precision",
            UtilityKind::Discernibility => "discernibility",
            UtilityKind::Ambiguity => "ambiguity",
            UtilityKind::AverageClassSize => "average-class-size",
            UtilityKind::NonUniformEntropy => "non-uniform-entropy",
            UtilityKind::Height => "height",
            UtilityKind::DiscernibilityAll => "discernibility-all",
            UtilityKind::AverageClassSizeWithSuppressed => "average-class-size-with-suppressed",
            UtilityKind::NonUniformEntropyAll => "non-uniform-entropy-all",
            UtilityKind::NonUniformEntropyWithSuppressed => "non-uniform-entropy-with-suppressed",
        }
    }

    /// The measure with an id.
    pub fn from_id(id: &str) -> Option<UtilityKind> {
        UtilityKind::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// Whether more of it is better.
    pub fn more_is_better(self) -> bool {
        self == UtilityKind::Precision
    }

    /// Whether it has no value where agreeing makes no classes, because missing values are wildcards.
    pub fn needs_classes(self) -> bool {
        matches!(
            self,
            UtilityKind::Discernibility
                | UtilityKind::DiscernibilityAll
                | UtilityKind::AverageClassSize
                | UtilityKind::AverageClassSizeWithSuppressed
        )
    }

    /// The measure of a node.
    pub fn measure(self, node: &Node<'_>, loss: &LossSettings) -> Utility {
        match self {
            UtilityKind::Loss => loss::measure(node, loss),
            UtilityKind::Precision => precision::measure(node),
            UtilityKind::Discernibility => classes::discernibility(node),
            UtilityKind::Ambiguity => ambiguity::measure(node),
            UtilityKind::AverageClassSize => classes::average_class_size(node),
            UtilityKind::NonUniformEntropy => entropy::measure(node),
            UtilityKind::Height => height::measure(node),
            UtilityKind::DiscernibilityAll => classes::discernibility_all(node),
            UtilityKind::AverageClassSizeWithSuppressed => {
                classes::average_class_size_with_suppressed(node)
            }
            UtilityKind::NonUniformEntropyAll => entropy::all(node),
            UtilityKind::NonUniformEntropyWithSuppressed => entropy::with_suppressed(node),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_has_an_id_of_its_own_and_is_found_by_it() {
        for kind in UtilityKind::ALL {
            assert_eq!(UtilityKind::from_id(kind.id()), Some(kind));
        }
        assert_eq!(UtilityKind::ALL[..6], UtilityKind::REPORTED);
        assert_eq!(UtilityKind::from_id("no such measure"), None);
    }
}

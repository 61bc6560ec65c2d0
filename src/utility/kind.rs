//! The measures by their ids.

use super::{LossSettings, Node, Part, Utility};
use super::{ambiguity, classes, entropy, height, loss, numbers, precision, shares, squared};

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
    /// The share of its column's domain that a cell stands for.
    Granularity,
    /// How high in its hierarchy a cell stands.
    GeneralizationIntensity,
    /// The share of cells that say nothing any more.
    Missings,
    /// The share of each column's bits that is gone.
    NormalisedEntropy,
    /// Squared distances to the farther end of what a cell stands for.
    AttributeSquaredError,
    /// Squared distances to the middle of what a cell stands for.
    SseSst,
    /// How far numbers moved, in standard deviations.
    Il1s,
    /// The distance of whole records to the farther end of what is released of them.
    RecordSquaredError,
    /// The divergence of what is released from the original.
    KlDivergence,
    /// How far the eigenvalues of the correlations moved.
    Eigenvalues,
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
    /// Those of every report, in the order of the catalogue.
    pub const REPORTED: [UtilityKind; 13] = [
        UtilityKind::Loss,
        UtilityKind::Precision,
        UtilityKind::Discernibility,
        UtilityKind::Ambiguity,
        UtilityKind::AverageClassSize,
        UtilityKind::NonUniformEntropy,
        UtilityKind::Granularity,
        UtilityKind::GeneralizationIntensity,
        UtilityKind::Missings,
        UtilityKind::NormalisedEntropy,
        UtilityKind::AttributeSquaredError,
        UtilityKind::SseSst,
        UtilityKind::Il1s,
    ];

    /// Those that only a report in full has, because they walk the finest classes, in the order of the catalogue.
    pub const JOINT: [UtilityKind; 3] =
        [UtilityKind::RecordSquaredError, UtilityKind::KlDivergence, UtilityKind::Eigenvalues];

    /// All that a search may optimise, in the order of the catalogue.
    pub const ALL: [UtilityKind; 21] = [
        UtilityKind::Loss,
        UtilityKind::Precision,
        UtilityKind::Discernibility,
        UtilityKind::Ambiguity,
        UtilityKind::AverageClassSize,
        UtilityKind::NonUniformEntropy,
        UtilityKind::Granularity,
        UtilityKind::GeneralizationIntensity,
        UtilityKind::Missings,
        UtilityKind::NormalisedEntropy,
        UtilityKind::AttributeSquaredError,
        UtilityKind::SseSst,
        UtilityKind::Il1s,
        UtilityKind::RecordSquaredError,
        UtilityKind::KlDivergence,
        UtilityKind::Eigenvalues,
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
            UtilityKind::Granularity => "granularity",
            UtilityKind::GeneralizationIntensity => "generalization-intensity",
            UtilityKind::Missings => "missings",
            UtilityKind::NormalisedEntropy => "normalised-entropy",
            UtilityKind::AttributeSquaredError => "attribute-squared-error",
            UtilityKind::SseSst => "sse-sst",
            UtilityKind::Il1s => "il1s",
            UtilityKind::RecordSquaredError => "record-squared-error",
            UtilityKind::KlDivergence => "kl-divergence",
            UtilityKind::Eigenvalues => "eigenvalues",
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

    /// How many columns of numbers or dates it needs to have a value.
    pub fn needed_numbers(self) -> usize {
        match self {
            UtilityKind::Il1s => 1,
            UtilityKind::Eigenvalues => 2,
            _ => 0,
        }
    }

    /// One of [`UtilityKind::JOINT`]; any other kind is the divergence.
    pub fn joint(self, node: &Node<'_>) -> Utility {
        match self {
            UtilityKind::RecordSquaredError => node.joint().record_squared_error(),
            UtilityKind::Eigenvalues => node.joint().eigenvalues(),
            _ => node.joint().divergence(),
        }
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
            UtilityKind::Granularity => shares::granularity(node),
            UtilityKind::GeneralizationIntensity => shares::intensity(node),
            UtilityKind::Missings => shares::missings(node),
            UtilityKind::NormalisedEntropy => entropy::normalised(node),
            UtilityKind::AttributeSquaredError => squared::attribute(node),
            UtilityKind::SseSst => squared::sse_sst(node),
            UtilityKind::Il1s => numbers::il1s(node),
            UtilityKind::RecordSquaredError
            | UtilityKind::KlDivergence
            | UtilityKind::Eigenvalues => self.joint(node),
            UtilityKind::Height => height::measure(node),
            UtilityKind::DiscernibilityAll => classes::discernibility_all(node),
            UtilityKind::AverageClassSizeWithSuppressed => {
                classes::average_class_size_with_suppressed(node)
            }
            UtilityKind::NonUniformEntropyAll => entropy::all(node),
            UtilityKind::NonUniformEntropyWithSuppressed => entropy::with_suppressed(node),
        }
    }

    /// What decides between nodes of the same value, the smaller the better, number by number; mostly nothing.
    pub fn ranked(self, node: &Node<'_>, loss: &LossSettings) -> Vec<f64> {
        match self {
            UtilityKind::Loss => loss::ranked(node, loss),
            _ => Vec::new(),
        }
    }

    /// The same by quasi-identifier; nothing where the measure is not made of columns.
    pub fn parts(self, node: &Node<'_>, loss: &LossSettings) -> Vec<Part> {
        match self {
            UtilityKind::Loss => loss::parts(node, loss),
            UtilityKind::Precision => precision::parts(node),
            UtilityKind::NonUniformEntropy => entropy::parts(node),
            UtilityKind::Granularity => shares::granularity_parts(node),
            UtilityKind::GeneralizationIntensity => shares::intensity_parts(node),
            UtilityKind::Missings => shares::missings_parts(node),
            UtilityKind::NormalisedEntropy => entropy::normalised_parts(node),
            UtilityKind::AttributeSquaredError => squared::attribute_parts(node),
            UtilityKind::SseSst => squared::sse_sst_parts(node),
            UtilityKind::Il1s => numbers::il1s_parts(node),
            _ => Vec::new(),
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
        for kind in UtilityKind::REPORTED.into_iter().chain(UtilityKind::JOINT) {
            assert!(UtilityKind::ALL.contains(&kind), "{kind:?}");
        }
        assert_eq!(UtilityKind::from_id("no such measure"), None);
    }
}

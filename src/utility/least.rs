//! What levels cost at least, whatever is left out: bounds that need no class.

use super::cells::Cells;
use super::{LossSettings, UtilityKind, entropy, precision, shares, squared};
use crate::classes::Marginals;
use crate::study::Study;

/// Sums of the same terms in another order differ by less than this part of them.
pub(super) const ROUNDING: f64 = 1e-12;

/// Bounds of a measure by levels alone.
///
/// A bound holds for these levels and for all coarser ones, under every goal: leaving records out never makes
/// a measure better than it is with nothing left out, and coarser levels neither.
#[derive(Clone, Debug)]
pub struct Least {
    kind: UtilityKind,
    loss: LossSettings,
    /// Records of the input.
    records: f64,
    /// By column and level, what the column costs at least from there on.
    columns: Vec<Vec<f64>>,
}

impl Least {
    /// The bounds of a measure over a table; `all` are the records of the input.
    pub fn of(kind: UtilityKind, loss: &LossSettings, study: &Study, all: &Marginals) -> Least {
        let columns = study.quasi().iter().enumerate().map(|(quasi, column)| {
            let cost = |level| of_column(kind, loss, study, all, quasi, level);
            let mut costs: Vec<f64> = (0..column.levels()).map(cost).collect();
            // A label may occur at a lower level than the group above it: what counts is the least from here on.
            for level in (1..costs.len()).rev() {
                costs[level - 1] = costs[level - 1].min(costs[level]);
            }
            costs
        });
        let records: u64 = match study.quasi() {
            [] => 0,
            _ => all.column(0).iter().sum(),
        };
        Least { kind, loss: loss.clone(), records: records as f64, columns: columns.collect() }
    }

    /// What these levels and all coarser ones cost at least, so that less is better; 0 where levels alone say nothing.
    ///
    /// Where more of the measure is better, its value with the other sign.
    pub fn at(&self, levels: &[u32]) -> f64 {
        self.together(self.columns.iter().zip(levels).map(|(costs, &level)| costs[level as usize]))
    }

    /// What one column costs at least from a level on.
    pub fn of_column(&self, quasi: usize, level: u32) -> f64 {
        self.columns[quasi][level as usize]
    }

    /// The costs of the columns as one, less what rounding may have added.
    pub fn together(&self, costs: impl Iterator<Item = f64>) -> f64 {
        let (records, columns) = (self.records, self.columns.len() as f64);
        match self.kind {
            UtilityKind::Loss => {
                let losses: Vec<f64> = costs.collect();
                let value = self.loss.aggregated(&losses);
                value - ROUNDING * value.max(1.0)
            }
            UtilityKind::Precision => costs.sum::<f64>() / columns - 1.0 - ROUNDING,
            UtilityKind::Ambiguity => records * libm::exp(costs.sum::<f64>() - 1e3 * ROUNDING),
            UtilityKind::Height => costs.sum(),
            UtilityKind::Granularity
            | UtilityKind::GeneralizationIntensity
            | UtilityKind::Missings
            | UtilityKind::NormalisedEntropy => costs.sum::<f64>() / columns - ROUNDING,
            UtilityKind::AttributeSquaredError => costs.sum::<f64>() * (1.0 - ROUNDING),
            UtilityKind::NonUniformEntropy
            | UtilityKind::NonUniformEntropyAll
            | UtilityKind::NonUniformEntropyWithSuppressed => {
                costs.sum::<f64>() - ROUNDING * self.most_bits()
            }
            UtilityKind::Discernibility
            | UtilityKind::DiscernibilityAll
            | UtilityKind::AverageClassSize
            | UtilityKind::AverageClassSizeWithSuppressed
            | UtilityKind::SseSst
            | UtilityKind::Il1s
            | UtilityKind::RecordSquaredError
            | UtilityKind::KlDivergence
            | UtilityKind::Eigenvalues => 0.0,
        }
    }

    /// The entropies are differences of sums that are not above this.
    fn most_bits(&self) -> f64 {
        self.records * libm::log2(self.records.max(2.0)) * self.columns.len() as f64
    }
}

/// What one column costs at a level with nothing left out.
fn of_column(
    kind: UtilityKind,
    loss: &LossSettings,
    study: &Study,
    all: &Marginals,
    quasi: usize,
    level: u32,
) -> f64 {
    let column = &study.quasi()[quasi];
    let at_level = all.at_level(study, quasi, level);
    let records: u64 = at_level.iter().sum();
    let mean = |sum: f64| if records == 0 { 0.0 } else { sum / records as f64 };
    let nothing = vec![0; all.column(quasi).len()];
    let cells = Cells { column, released: vec![(level, all.column(quasi))], suppressed: &nothing };
    match kind {
        UtilityKind::Granularity => mean(shares::covered(&cells).0),
        UtilityKind::GeneralizationIntensity => mean(shares::height(&cells).0),
        UtilityKind::Missings => mean(shares::is_gone(&cells).0),
        UtilityKind::AttributeSquaredError => squared::farthest(&cells).0,
        UtilityKind::NormalisedEntropy => {
            let (bits, most) = entropy::of_cells(&cells);
            // A difference of sums that are not above this.
            let sums = records as f64 * libm::log2((records as f64).max(2.0));
            if most == 0.0 { 0.0 } else { (bits - ROUNDING * sums) / most }
        }
        UtilityKind::Loss => loss.least_of_level(study, all, quasi, level),
        UtilityKind::Precision => {
            let heights = precision::heights_of(column, level, &at_level);
            mean(heights.map(|(height, records)| records as f64 * height).sum())
        }
        // The mean of a product is at least the product of the geometric means.
        UtilityKind::Ambiguity => {
            let leaves = (0..).zip(&at_level).map(|(code, &records)| {
                records as f64 * libm::log(f64::from(column.leaves(level, code)))
            });
            mean(leaves.sum())
        }
        UtilityKind::Height => f64::from(level),
        UtilityKind::NonUniformEntropy => entropy::of_cells(&cells).0,
        UtilityKind::NonUniformEntropyAll | UtilityKind::NonUniformEntropyWithSuppressed => {
            entropy::weighted_log(&at_level) - entropy::weighted_log(all.column(quasi))
        }
        UtilityKind::Discernibility
        | UtilityKind::DiscernibilityAll
        | UtilityKind::AverageClassSize
        | UtilityKind::AverageClassSizeWithSuppressed
        | UtilityKind::SseSst
        | UtilityKind::Il1s
        | UtilityKind::RecordSquaredError
        | UtilityKind::KlDivergence
        | UtilityKind::Eigenvalues => 0.0,
    }
}

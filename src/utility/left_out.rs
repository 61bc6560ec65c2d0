//! What leaving out one record costs, column by column.

use super::{UtilityKind, entropy, squared};
use crate::classes::Marginals;
use crate::study::Study;

/// What leaving out records adds to what a column costs at one level.
///
/// A column costs what [`super::Least`] says of it at the level, and at least this more.
#[derive(Clone, Debug, Default)]
pub struct LeftOut {
    /// By code at the level, what one record adds.
    pub each: Vec<f64>,
    /// How much a bit weighs of what tells the left out records from one another: sum of s log2(S / s) over codes.
    pub bit: f64,
}

impl LeftOut {
    /// For a column at a level; `all` are the records of the input.
    pub fn of(
        kind: UtilityKind,
        study: &Study,
        all: &Marginals,
        quasi: usize,
        level: u32,
    ) -> LeftOut {
        let column = &study.quasi()[quasi];
        let records = all.column(quasi);
        let codes = column.code_count(level);
        let mean = records.iter().sum::<u64>().max(1) as f64;
        let by_code = |released: &dyn Fn(u32) -> f64| {
            let each = (0..codes).map(|code| (1.0 - released(code)).max(0.0) / mean).collect();
            LeftOut { each, bit: 0.0 }
        };
        // Labels that occur below the level count there: what is left out of them is not told apart in this way.
        let is_plain = (0..codes).all(|code| column.first_level(level, code) == level);
        let of_bits = |bit: f64| LeftOut { each: vec![0.0; codes as usize], bit };
        let of_entropy = |bit: f64| of_bits(if is_plain { bit } else { 0.0 });
        match kind {
            UtilityKind::Precision | UtilityKind::GeneralizationIntensity => {
                let top = f64::from(column.levels() - 1);
                by_code(&|code| f64::from(column.first_level(level, code)) / top)
            }
            UtilityKind::Granularity => {
                let rows = column.hierarchy().rows() as f64;
                by_code(&|code| f64::from(column.leaves(level, code)) / rows)
            }
            UtilityKind::Missings => {
                let top = column.label(column.levels() - 1, 0);
                by_code(&|code| f64::from(u8::from(column.label(level, code) == top)))
            }
            UtilityKind::AttributeSquaredError => {
                LeftOut { each: squared::left_out(column, records, level), bit: 0.0 }
            }
            UtilityKind::NonUniformEntropy => of_entropy(1.0),
            UtilityKind::NonUniformEntropyWithSuppressed => of_bits(1.0),
            UtilityKind::NormalisedEntropy => {
                let most =
                    entropy::weighted_log(&[records.iter().sum()]) - entropy::weighted_log(records);
                of_entropy(if most > 0.0 { 1.0 / most } else { 0.0 })
            }
            _ => of_bits(0.0),
        }
    }

    /// The bits that tell left out records from one another, by their counts at each code.
    pub fn bits(counts: &[u64]) -> f64 {
        entropy::weighted_log(&[counts.iter().sum()]) - entropy::weighted_log(counts)
    }
}

//! One column as the search counts with it: plain numbers between the lowest and the highest level allowed.

use crate::study::Quasi;

/// The place of a column in a packed key, and the way of its codes from level to level.
///
/// Levels are counted from the lowest one that may be tried.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// How far the code is shifted to the left in a key.
    pub(super) shift: u32,
    /// As many ones as the code has bits.
    pub(super) mask: usize,
    /// Codes at each level.
    codes: Vec<u32>,
    /// The code at a level by code at a finer one: `steps[finer][coarser - finer - 1]`.
    steps: Vec<Vec<Vec<u32>>>,
    /// The entropy of the records over the codes of each level.
    pub(super) entropies: Vec<f64>,
}

impl Column {
    /// A column between two levels; `records` are those of each code at level 0.
    pub(super) fn of(quasi: &Quasi, (lowest, highest): (u32, u32), records: &[u64]) -> Column {
        let levels = lowest..=highest;
        let codes: Vec<u32> = levels.clone().map(|level| quasi.code_count(level)).collect();
        let steps = levels
            .clone()
            .map(|finer| (finer + 1..=highest).map(|coarser| quasi.step(finer, coarser)).collect());
        let entropies = levels.clone().map(|level| {
            let mut counts = vec![0_u64; quasi.code_count(level) as usize];
            for (&code, &records) in quasi.step(0, level).iter().zip(records) {
                counts[code as usize] += records;
            }
            entropy(&counts)
        });
        // Levels need not have fewer codes than the one below: missing is one more until the top.
        let most = codes.iter().copied().max().unwrap_or(1);
        let bits = u32::BITS - most.saturating_sub(1).leading_zeros();
        Column {
            shift: 0,
            mask: (1_usize << bits) - 1,
            steps: steps.collect(),
            entropies: entropies.collect(),
            codes,
        }
    }

    /// Bits of a code.
    pub(super) fn bits(&self) -> u32 {
        self.mask.count_ones()
    }

    /// Number of levels.
    pub(super) fn levels(&self) -> u8 {
        self.codes.len() as u8
    }

    /// Codes at a level.
    pub(super) fn codes(&self, level: u8) -> u32 {
        self.codes[level as usize]
    }

    /// The code at level `to` by code at the finer level `from`.
    pub(super) fn step(&self, from: u8, to: u8) -> &[u32] {
        &self.steps[from as usize][usize::from(to - from) - 1]
    }
}

fn entropy(counts: &[u64]) -> f64 {
    let records = counts.iter().sum::<u64>() as f64;
    let shares = counts.iter().filter(|&&count| count > 0).map(|&count| count as f64 / records);
    -shares.map(|share| share * libm::log(share)).sum::<f64>()
}

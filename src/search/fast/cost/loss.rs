//! The loss of a node: what it is at least, and what it is to the last bit.

use crate::candidate::Base;
use crate::plan::Aggregate;
use crate::search::fast::column::Column;
use crate::search::fast::key::Key;
use crate::search::found::by_rank;
use crate::study::{MOST_QUASI_IDENTIFIERS, Study};
use crate::utility::LossSettings;

/// Sums of the same terms in another order differ by less than this part of them.
const ROUNDING: f64 = 1e-12;

/// The loss of a column is cut to 10 decimals.
const CUT: f64 = 2e-10;

/// The loss over the nodes of a lattice.
#[derive(Debug)]
pub(in crate::search::fast) struct Loss {
    settings: LossSettings,
    /// By column and level, the weighted loss with nothing left out.
    whole: Vec<Vec<f64>>,
    /// The same, less what cutting decimals may take from it in another sum.
    whole_least: Vec<Vec<f64>>,
    /// By column and level, what a record that is left out adds to that at least.
    each: Vec<Vec<f64>>,
    /// By column and level, the records of each code.
    records: Vec<Vec<Vec<u64>>>,
    /// By column and level, what a record of each code adds to the loss where it is left out.
    adds: Vec<Vec<Vec<f64>>>,
    /// The lowest level of each column.
    lowest: Vec<u32>,
    /// Records left out by column and code, while a node is looked at.
    left_out: Vec<Vec<u64>>,
    /// What they add to the loss of each column, but for rounding.
    added: Vec<f64>,
    losses: Vec<f64>,
}

impl Loss {
    pub(super) fn of(
        settings: &LossSettings,
        study: &Study,
        base: &Base,
        bounds: &[(u32, u32)],
    ) -> Loss {
        let by_level = |quasi: usize| bounds[quasi].0..=bounds[quasi].1;
        let columns = 0..bounds.len();
        let whole: Vec<Vec<f64>> = columns
            .clone()
            .map(|quasi| {
                let whole = |level| settings.of_level(study, &base.marginals, quasi, level);
                by_level(quasi).map(whole).collect()
            })
            .collect();
        let records = columns.clone().map(|quasi| {
            by_level(quasi).map(|level| base.marginals.at_level(study, quasi, level)).collect()
        });
        let adds: Vec<Vec<Vec<f64>>> = columns
            .clone()
            .map(|quasi| {
                let all = base.sizes.records();
                let adds = |level| settings.of_left_out(study, all, quasi, level);
                by_level(quasi).map(adds).collect()
            })
            .collect();
        let whole_least = columns.map(|quasi| {
            let least = |level: u32| {
                let whole = whole[quasi][(level - bounds[quasi].0) as usize];
                // A column in which every cell stands for everything loses the same in any sum.
                if settings.is_all(study, quasi, level) { whole } else { whole - CUT }
            };
            by_level(quasi).map(least).collect()
        });
        let least = |adds: &Vec<f64>| adds.iter().copied().fold(f64::INFINITY, f64::min);
        Loss {
            settings: settings.clone(),
            each: adds.iter().map(|levels| levels.iter().map(least).collect()).collect(),
            whole_least: whole_least.collect(),
            whole,
            records: records.collect(),
            adds,
            lowest: bounds.iter().map(|&(lowest, _)| lowest).collect(),
            left_out: vec![Vec::new(); bounds.len()],
            added: vec![0.0; bounds.len()],
            losses: Vec::new(),
        }
    }

    /// A number that grows with the loss, of which the loss is at least where so many records are left out.
    ///
    /// The product of geometric means without its root, and the sum of arithmetic ones undivided.
    #[inline]
    pub(super) fn least(&self, levels: &[u8], left_out: u64) -> f64 {
        let losses = self.least_by_column(levels, left_out);
        match self.settings.aggregate() {
            Aggregate::GeometricMean => losses.map(|loss| loss + 1.0).product(),
            Aggregate::ArithmeticMean | Aggregate::Sum => losses.sum(),
            Aggregate::Maximum | Aggregate::Rank => losses.fold(0.0, f64::max),
        }
    }

    /// What each column loses at least.
    #[inline]
    fn least_by_column<'s>(
        &'s self,
        levels: &'s [u8],
        left_out: u64,
    ) -> impl Iterator<Item = f64> + 's {
        let left_out = left_out as f64;
        let columns = levels.iter().zip(&self.whole_least).zip(&self.each);
        columns.map(move |((&level, whole), each)| {
            (whole[level as usize] + left_out * each[level as usize]).max(0.0)
        })
    }

    /// Whether the losses of the columns of a node are behind `ranked`, however many more records are left out.
    ///
    /// Never where `ranked` is empty, because losses are not compared by rank.
    pub(super) fn is_behind(&self, ranked: &[f64], levels: &[u8], left_out: u64) -> bool {
        let mut losses = [0.0; MOST_QUASI_IDENTIFIERS];
        let losses = &mut losses[..ranked.len()];
        for (slot, loss) in losses.iter_mut().zip(self.least_by_column(levels, left_out)) {
            *slot = loss;
        }
        losses.sort_unstable_by(|one, other| other.total_cmp(one));
        by_rank(losses, ranked).is_gt()
    }

    /// The loss of which [`Loss::least`] is a number, less what rounding may have added.
    pub(super) fn loss_of(&self, least: f64) -> f64 {
        let columns = self.whole.len() as f64;
        let loss = match self.settings.aggregate() {
            Aggregate::GeometricMean => libm::pow(least, 1.0 / columns) - 1.0,
            Aggregate::ArithmeticMean => least / columns,
            Aggregate::Sum | Aggregate::Maximum | Aggregate::Rank => least,
        };
        loss - ROUNDING * loss.abs().max(1.0) * columns
    }

    /// That number of a loss; a node whose own is above it has a larger loss, however sums are rounded.
    pub(super) fn grown(&self, loss: f64) -> f64 {
        let columns = self.whole.len() as f64;
        let grown = match self.settings.aggregate() {
            Aggregate::GeometricMean => libm::pow(1.0 + loss, columns),
            Aggregate::ArithmeticMean => loss * columns,
            Aggregate::Sum | Aggregate::Maximum | Aggregate::Rank => loss,
        };
        grown + ROUNDING * grown.abs().max(1.0) * columns
    }

    /// Begins to leave records out of a node.
    pub(super) fn begin(&mut self, levels: &[u8]) {
        self.added.fill(0.0);
        for ((left_out, records), &level) in self.left_out.iter_mut().zip(&self.records).zip(levels)
        {
            left_out.clear();
            left_out.resize(records[level as usize].len(), 0);
        }
    }

    /// Leaves a class out.
    #[inline]
    pub(super) fn leave_out<K: Key>(
        &mut self,
        columns: &[Column],
        levels: &[u8],
        (key, size): (K, u32),
    ) {
        for (quasi, (column, &level)) in columns.iter().zip(levels).enumerate() {
            let code = key.code(column.shift, column.mask);
            self.left_out[quasi][code] += u64::from(size);
            self.added[quasi] += f64::from(size) * self.adds[quasi][level as usize][code];
        }
    }

    /// The loss with what was left out, less what rounding may have added.
    pub(super) fn about(&mut self, levels: &[u8]) -> f64 {
        self.losses.clear();
        for ((whole, &level), &added) in self.whole.iter().zip(levels).zip(&self.added) {
            self.losses.push((whole[level as usize] + added - CUT).max(0.0));
        }
        let loss = self.settings.aggregated(&self.losses);
        loss - ROUNDING * loss.max(1.0) * 8.0
    }

    /// The loss with what was left out, to the last bit as a report has it.
    pub(super) fn exact(&mut self, study: &Study, levels: &[u8]) -> f64 {
        self.losses.clear();
        for (quasi, &level) in levels.iter().enumerate() {
            let (all, left_out) = (&self.records[quasi][level as usize], &self.left_out[quasi]);
            let kept = all.iter().zip(left_out).map(|(all, left_out)| all - left_out);
            let level = self.lowest[quasi] + u32::from(level);
            self.losses.push(self.settings.of_counts(study, quasi, level, kept, left_out));
        }
        self.settings.aggregated(&self.losses)
    }

    /// What decides between nodes of the same loss; of the node that [`Loss::exact`] was asked for last.
    pub(super) fn ranked(&self) -> Vec<f64> {
        self.settings.ranked(&self.losses)
    }
}

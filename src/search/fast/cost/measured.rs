//! Any measure but the loss: bounds from columns and classes, and the report's own figure where they do not suffice.

use std::sync::Arc;

use super::halves::Halves;
use crate::candidate::{Base, Candidate};
use crate::goal::Goal;
use crate::search::Objective;
use crate::search::fast::column::Column;
use crate::search::fast::key::Key;
use crate::study::{Levels, Study};
use crate::utility::{LeftOut, UtilityKind};

/// A sum of so many doubles is not further off than this part of it.
const ROUNDING: f64 = 1e-9;

/// The measure over the nodes of a lattice.
#[derive(Debug)]
pub(in crate::search::fast) struct Measured {
    study: Arc<Study>,
    base: Arc<Base>,
    objective: Objective,
    goal: Goal,
    lowest: Vec<u32>,
    /// By column and level from the lowest, what it costs at least.
    least: Vec<Vec<f64>>,
    /// By column and level, what leaving out adds, and what it adds at least for one record.
    adds: Vec<Vec<LeftOut>>,
    each: Vec<Vec<f64>>,
    /// How many classes there are at most; only where the measure is made of their sizes.
    halves: Option<Halves>,
    /// By column, level and code, the rows of the hierarchy that it stands for; only where the measure asks for them.
    leaves: Vec<Vec<Vec<f64>>>,
    /// Records left out by column and code, while a node is looked at, and what they add.
    left_out: Vec<Vec<u64>>,
    added: Vec<f64>,
    classes: Sums,
    /// Looks at a class that exact values took since they were asked for last.
    looks: u64,
}

/// Sums over the classes of a node, while it is looked at.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    /// Squares of all classes, and of the kept ones.
    all_squares: u128,
    squares: u128,
    /// Kept classes.
    kept: u64,
    records: u64,
    left_out: u64,
    /// What the kept records may stand for, and the sum of all that was added to it.
    ambiguity: f64,
    all_ambiguity: f64,
}

impl Measured {
    pub(super) fn of(
        study: &Arc<Study>,
        base: &Arc<Base>,
        objective: &Objective,
        goal: &Goal,
        bounds: &[(u32, u32)],
    ) -> Measured {
        let kind = objective.kind();
        let columns = || bounds.iter().enumerate();
        let least = columns().map(|(quasi, &(low, high))| {
            (low..=high).map(|level| objective.least.of_column(quasi, level)).collect()
        });
        let adds = columns().map(|(quasi, &(low, high))| {
            let add = |level| LeftOut::of(kind, study, &base.marginals, quasi, level);
            (low..=high).map(add).collect()
        });
        let adds: Vec<Vec<LeftOut>> = adds.collect();
        let least_of =
            |add: &LeftOut| add.each.iter().copied().reduce(f64::min).unwrap_or_default();
        let leaves = columns().filter(|_| kind == UtilityKind::Ambiguity);
        let leaves = leaves.map(|(quasi, &(low, high))| {
            let column = &study.quasi()[quasi];
            let of_level = |level: u32| {
                let codes = 0..column.code_count(level);
                codes.map(|code| f64::from(column.leaves(level, code))).collect()
            };
            (low..=high).map(of_level).collect()
        });
        let of_sizes = matches!(
            kind,
            UtilityKind::Discernibility
                | UtilityKind::DiscernibilityAll
                | UtilityKind::AverageClassSize
                | UtilityKind::AverageClassSizeWithSuppressed
        );
        Measured {
            halves: of_sizes.then(|| Halves::of(study, base, bounds)),
            least: least.collect(),
            each: adds.iter().map(|levels| levels.iter().map(least_of).collect()).collect(),
            adds,
            leaves: leaves.collect(),
            lowest: bounds.iter().map(|&(lowest, _)| lowest).collect(),
            left_out: vec![Vec::new(); bounds.len()],
            added: vec![0.0; bounds.len()],
            classes: Sums::default(),
            looks: 0,
            study: Arc::clone(study),
            base: Arc::clone(base),
            objective: objective.clone(),
            goal: goal.clone(),
        }
    }

    pub(super) fn least(&self, levels: &[u8], left_out: u64) -> f64 {
        if let Some(halves) = &self.halves {
            return self.least_by_size(halves, levels).max(self.objective.input());
        }
        let left_out = left_out as f64;
        let columns = levels.iter().zip(&self.least).zip(&self.each);
        let costs = columns
            .map(|((&level, least), each)| least[level as usize] + left_out * each[level as usize]);
        self.objective.least.together(costs).max(self.objective.input())
    }

    /// By how many classes there are at most.
    fn least_by_size(&self, halves: &Halves, levels: &[u8]) -> f64 {
        let n = self.objective.records as f64;
        match self.objective.kind() {
            UtilityKind::AverageClassSize => {
                self.objective.least_kept as f64 / halves.classes(levels)
            }
            UtilityKind::AverageClassSizeWithSuppressed => n / halves.classes(levels),
            // The sum of squares of shares is not below exp(-entropy).
            _ => n * n * libm::exp(-halves.entropy(levels)) * (1.0 - ROUNDING),
        }
    }

    pub(super) fn needs_all(&self) -> bool {
        matches!(
            self.objective.kind(),
            UtilityKind::Ambiguity
                | UtilityKind::Discernibility
                | UtilityKind::DiscernibilityAll
                | UtilityKind::AverageClassSize
                | UtilityKind::AverageClassSizeWithSuppressed
        )
    }

    pub(super) fn begin(&mut self, levels: &[u8]) {
        self.classes = Sums::default();
        self.added.fill(0.0);
        for ((left_out, adds), &level) in self.left_out.iter_mut().zip(&self.adds).zip(levels) {
            left_out.clear();
            left_out.resize(adds[level as usize].each.len(), 0);
        }
    }

    pub(super) fn keep<K: Key>(
        &mut self,
        columns: &[Column],
        levels: &[u8],
        (key, size): (K, u32),
    ) {
        let ambiguity = self.ambiguity(columns, levels, (key, size));
        let (sums, size) = (&mut self.classes, u64::from(size));
        sums.all_squares += u128::from(size * size);
        sums.squares += u128::from(size * size);
        sums.kept += 1;
        sums.records += size;
        sums.ambiguity += ambiguity;
        sums.all_ambiguity += ambiguity;
    }

    pub(super) fn leave_out<K: Key>(
        &mut self,
        columns: &[Column],
        levels: &[u8],
        (key, size): (K, u32),
    ) {
        if self.needs_all() {
            let ambiguity = self.ambiguity(columns, levels, (key, size));
            let (sums, size) = (&mut self.classes, u64::from(size));
            sums.squares -= u128::from(size * size);
            sums.kept -= 1;
            sums.records -= size;
            sums.left_out += size;
            sums.ambiguity -= ambiguity;
            return;
        }
        for (quasi, (column, &level)) in columns.iter().zip(levels).enumerate() {
            let code = key.code(column.shift, column.mask);
            self.left_out[quasi][code] += u64::from(size);
            self.added[quasi] += f64::from(size) * self.adds[quasi][level as usize].each[code];
        }
    }

    /// What the records of a class may stand for together; 0 where the measure does not ask.
    fn ambiguity<K: Key>(&self, columns: &[Column], levels: &[u8], (key, size): (K, u32)) -> f64 {
        if self.leaves.is_empty() {
            return 0.0;
        }
        let columns = self.leaves.iter().zip(columns).zip(levels);
        let leaves = columns.map(|((leaves, column), &level)| {
            leaves[level as usize][key.code(column.shift, column.mask)]
        });
        f64::from(size) * leaves.product::<f64>()
    }

    pub(super) fn about(&self, levels: &[u8]) -> f64 {
        if let Some(value) = self.of_sums(levels) {
            return value.unwrap_or(f64::INFINITY);
        }
        if self.objective.kind() == UtilityKind::Ambiguity {
            let Sums { left_out, ambiguity, all_ambiguity, .. } = self.classes;
            let quasi = self.study.quasi().iter();
            let all: f64 = quasi.map(|column| column.hierarchy().rows() as f64).product();
            let out = left_out as f64 * all;
            return ambiguity + out - ROUNDING * (all_ambiguity + out);
        }
        let columns = levels.iter().enumerate();
        let costs = columns.map(|(quasi, &level)| {
            let (level, adds) = (level as usize, &self.adds[quasi][level as usize]);
            let bits = match adds.bit {
                0.0 => 0.0,
                bit => bit * LeftOut::bits(&self.left_out[quasi]),
            };
            self.least[quasi][level] + self.added[quasi] + bits
        });
        let cost = self.objective.least.together(costs);
        cost - ROUNDING * 1e-3 * cost.abs()
    }

    /// The cost to the last bit, where sums over classes are all that it is made of.
    fn of_sums(&self, levels: &[u8]) -> Option<Option<f64>> {
        let n = self.objective.records;
        let Sums { all_squares, squares, kept, records, left_out, .. } = self.classes;
        match self.objective.kind() {
            UtilityKind::Height => {
                let levels = levels.iter().zip(&self.lowest);
                let height: u64 =
                    levels.map(|(&level, &low)| u64::from(low) + u64::from(level)).sum();
                Some(Some(height as f64))
            }
            UtilityKind::Discernibility => {
                Some(Some((squares + u128::from(left_out) * u128::from(n)) as f64))
            }
            UtilityKind::DiscernibilityAll => Some(Some(all_squares as f64)),
            UtilityKind::AverageClassSize => Some((kept > 0).then(|| records as f64 / kept as f64)),
            UtilityKind::AverageClassSizeWithSuppressed => {
                Some(Some(n as f64 / (kept + u64::from(left_out > 0)) as f64))
            }
            _ => None,
        }
    }

    /// Looks at a class that exact values took since this was asked last.
    pub(super) fn take_looks(&mut self) -> u64 {
        std::mem::take(&mut self.looks)
    }

    pub(super) fn exact(&mut self, levels: &[u8], k: u32) -> Option<f64> {
        if let Some(value) = self.of_sums(levels) {
            return value;
        }
        let levels = levels.iter().zip(&self.lowest);
        let levels = levels.map(|(&level, &low)| low + u32::from(level)).collect();
        let (levels, goal) = (Levels::new(levels), self.goal.with_k(u64::from(k)));
        let walks = match UtilityKind::JOINT.contains(&self.objective.kind()) {
            true => 2 + self.study.quasi().len() as u64,
            false => 2,
        };
        self.looks += walks * self.base.classes.len() as u64;
        let candidate = Candidate::of(&self.study, &self.base, &levels, Some(&goal));
        Some(self.objective.turned(self.objective.value(&candidate.node())?))
    }
}

//! Loss: how much of each column's domain a released cell stands for.

use super::{Node, Part, Utility};
use crate::classes::Marginals;
use crate::error::{Error, Result};
use crate::plan::{Aggregate, Plan};
use crate::study::Study;

/// Checked settings of the loss.
#[derive(Clone, Debug, PartialEq)]
pub struct LossSettings {
    /// Weight of generalization, 0 to 1.
    generalization: f64,
    /// Weight of suppression, 0 to 1.
    suppression: f64,
    aggregate: Aggregate,
    /// One weight a quasi-identifier.
    importance: Vec<f64>,
}

impl LossSettings {
    /// The settings of a plan.
    ///
    /// # Errors
    /// A factor outside 0 to 1.
    pub fn check(plan: &Plan, study: &Study) -> Result<LossSettings> {
        let factor = plan.utility.loss.gs_factor;
        if !(0.0..=1.0).contains(&factor) {
            return Err(Error::input("loss-gs-factor"));
        }
        let importance = study
            .quasi()
            .iter()
            .map(|quasi| plan.columns.get(quasi.name()).map_or(1.0, |column| column.importance));
        Ok(LossSettings {
            generalization: if factor <= 0.5 { 1.0 } else { 1.0 - 2.0 * (factor - 0.5) },
            suppression: if factor < 0.5 { 2.0 * factor } else { 1.0 },
            aggregate: plan.utility.loss.aggregate,
            importance: importance.collect(),
        })
    }

    /// The weighted loss of one column at a level with nothing left out; `all` are the records of the input.
    ///
    /// It does not fall where the level rises.
    pub fn of_level(&self, study: &Study, all: &Marginals, quasi: usize, level: u32) -> f64 {
        let sum = generalized(study, all, quasi, level) * self.generalization;
        let records: u64 = all.column(quasi).iter().sum();
        self.importance[quasi] * self.scaled(study, quasi, sum, records as f64, 0.0)
    }

    /// Whether every cell of a column stands for all of the hierarchy at a level, so that it loses the same whatever
    /// is left out.
    pub fn is_all(&self, study: &Study, quasi: usize, level: u32) -> bool {
        let column = &study.quasi()[quasi];
        let mut codes = 0..column.code_count(level);
        self.generalization == 1.0
            && codes.all(|code| column.leaves(level, code) as usize == column.hierarchy().rows())
    }

    /// Not above [`LossSettings::of_level`] of this level however its sum is rounded.
    pub(super) fn least_of_level(
        &self,
        study: &Study,
        all: &Marginals,
        quasi: usize,
        level: u32,
    ) -> f64 {
        let sum = generalized(study, all, quasi, level) * self.generalization;
        let records: u64 = all.column(quasi).iter().sum();
        let sum = sum * (1.0 - super::least::ROUNDING);
        self.importance[quasi] * self.scaled(study, quasi, sum, records as f64, 0.0)
    }

    /// The weighted loss of one column at a level by the kept and the suppressed records of each code there.
    ///
    /// Every loss that is reported is made of these, so that equal nodes have equal losses to the last bit.
    pub fn of_counts(
        &self,
        study: &Study,
        quasi: usize,
        level: u32,
        kept: impl Iterator<Item = u64> + Clone,
        suppressed: &[u64],
    ) -> f64 {
        let kept_sum = generalized_counts(study, quasi, level, kept.clone());
        self.of_cells(study, quasi, level, (kept_sum, kept.sum()), suppressed)
    }

    /// As [`LossSettings::of_counts`], from the sum of the shares of the released cells and how many they are.
    fn of_cells(
        &self,
        study: &Study,
        quasi: usize,
        level: u32,
        (shares, cells): (f64, u64),
        suppressed: &[u64],
    ) -> f64 {
        let left_out: u64 = suppressed.iter().sum();
        let mut sum = shares * self.generalization;
        if self.suppression == 1.0 {
            sum += left_out as f64;
        } else {
            for (code, &records) in (0..).zip(suppressed) {
                sum += records as f64 * self.suppressed_cell(study, quasi, level, code);
            }
        }
        let records = cells + left_out;
        let loss = self.scaled(study, quasi, sum, records as f64, left_out as f64);
        self.importance[quasi] * loss
    }

    /// What leaving out one record of each code adds to the weighted loss of one column at a level; `records` are
    /// those of the input.
    ///
    /// It is not below 0, and less for codes that stand for more: at finer levels it is not less.
    pub fn of_left_out(&self, study: &Study, records: u64, quasi: usize, level: u32) -> Vec<f64> {
        let column = &study.quasi()[quasi];
        let rows = column.hierarchy().rows() as f64;
        let span = records as f64 * (1.0 - self.generalization / rows);
        let added = |code| {
            let share = f64::from(column.leaves(level, code)) / rows;
            match span > 0.0 {
                true => (self.of_suppressed(share) - self.generalization * share) / span,
                false => self.suppression / records as f64,
            }
        };
        (0..column.code_count(level)).map(|code| self.importance[quasi] * added(code)).collect()
    }

    /// What a suppressed cell counts, whose value stands for a share of the hierarchy.
    fn of_suppressed(&self, share: f64) -> f64 {
        if self.suppression == 1.0 { 1.0 } else { share + self.suppression * (1.0 - share) }
    }

    /// How the losses of the columns become one.
    pub fn aggregate(&self) -> Aggregate {
        self.aggregate
    }

    /// The weighted losses of the columns as one.
    pub fn aggregated(&self, losses: &[f64]) -> f64 {
        let (losses, count) = (losses.iter(), losses.len().max(1) as f64);
        match self.aggregate {
            Aggregate::GeometricMean => {
                let product: f64 = losses.map(|loss| loss + 1.0).product();
                libm::pow(product, 1.0 / count) - 1.0
            }
            Aggregate::ArithmeticMean => losses.sum::<f64>() / count,
            Aggregate::Sum => losses.sum(),
            Aggregate::Maximum | Aggregate::Rank => losses.copied().fold(0.0, f64::max),
        }
    }

    /// What decides between nodes of the same loss: the weighted losses of the columns, the largest first, where they
    /// are compared by rank; else nothing.
    pub fn ranked(&self, losses: &[f64]) -> Vec<f64> {
        if self.aggregate != Aggregate::Rank {
            return Vec::new();
        }
        let mut ranked = losses.to_vec();
        ranked.sort_by(|one, other| other.total_cmp(one));
        ranked
    }

    /// What a cell adds to the sum of its column when it is released at a level, by its code there.
    pub fn released_cell(&self, study: &Study, quasi: usize, level: u32, code: u32) -> f64 {
        self.generalization * share(study, quasi, level, code)
    }

    /// What a cell adds to the sum of its column when it is suppressed, by its code at the level of the node.
    pub fn suppressed_cell(&self, study: &Study, quasi: usize, level: u32, code: u32) -> f64 {
        self.of_suppressed(share(study, quasi, level, code))
    }

    /// The loss of `records` records from the sums over the cells of each column and the suppressed ones among them.
    pub fn of_sums(&self, study: &Study, sums: &[f64], suppressed: f64, records: f64) -> f64 {
        let losses = sums.iter().enumerate().map(|(quasi, &sum)| {
            self.importance[quasi] * self.scaled(study, quasi, sum, records, suppressed)
        });
        self.aggregated(&losses.collect::<Vec<f64>>())
    }

    /// The weight of each quasi-identifier.
    pub fn importance(&self) -> &[f64] {
        &self.importance
    }

    /// The loss of a column from its sum over cells.
    fn scaled(&self, study: &Study, quasi: usize, sum: f64, records: f64, suppressed: f64) -> f64 {
        let rows = study.quasi()[quasi].hierarchy().rows() as f64;
        let least = self.generalization * records / rows;
        let span = records - least;
        if span <= 0.0 {
            // A column of one value: generalization cannot take anything from it, suppression takes all.
            return if records > 0.0 { self.suppression * suppressed / records } else { 0.0 };
        }
        let loss = ((sum - least) / span).max(0.0);
        (loss * DECIMALS).floor() / DECIMALS
    }
}

/// The share of the hierarchy that a cell stands for.
fn share(study: &Study, quasi: usize, level: u32, code: u32) -> f64 {
    let column = &study.quasi()[quasi];
    f64::from(column.leaves(level, code)) / column.hierarchy().rows() as f64
}

/// The sum of the shares of the hierarchy that the cells of some records stand for.
fn generalized(study: &Study, records: &Marginals, quasi: usize, level: u32) -> f64 {
    generalized_counts(study, quasi, level, records.at_level(study, quasi, level).into_iter())
}

/// As [`generalized`], by code at the level.
fn generalized_counts(
    study: &Study,
    quasi: usize,
    level: u32,
    counts: impl Iterator<Item = u64>,
) -> f64 {
    let shares = (0..).zip(counts);
    shares.map(|(code, records)| records as f64 * share(study, quasi, level, code)).sum()
}

/// The loss of a node.
///
/// # Formula
/// D: rows of the column's hierarchy; share(v): rows that generalize to v, divided by D; n: records;
/// g, s: weights of generalization and suppression (both 1 at the default gs-factor of 0.5).
/// Per column S = sum over kept cells of g share(v) + sum over suppressed cells of
/// (share(v) + s (1 - share(v))); loss = (S - g n/D) / (n - g n/D), at least 0, cut to 10 decimals.
/// The losses l_j with importances w_j become one by the geometric mean:
/// (product of (1 + w_j l_j))^(1/m) - 1; or by the arithmetic mean, the sum or the maximum of w_j l_j.
/// By rank it is the maximum, too, and a search compares equal maxima by the next largest w_j l_j, and so on.
/// Normalised: 1 - loss (for the sum: 1 - loss / m), between 0 and 1.
///
/// # Citations
/// Iyengar (2002), Transforming data to satisfy privacy constraints, KDD; as implemented in ARX 3.9.
pub(super) fn measure(node: &Node<'_>, settings: &LossSettings) -> Utility {
    let columns = node.study.quasi().len();
    if columns == 0 || node.records() == 0 {
        return Utility { id: "loss", value: None, normalised: None };
    }
    let losses = by_column(node, settings);
    let count = columns as f64;
    let value = settings.aggregated(&losses);
    let largest = if settings.aggregate == Aggregate::Sum { count } else { 1.0 };
    Utility {
        id: "loss",
        value: Some(value),
        normalised: Some((1.0 - value / largest).clamp(0.0, 1.0)),
    }
}

/// What decides between nodes of the same loss; see [`LossSettings::ranked`].
pub(super) fn ranked(node: &Node<'_>, settings: &LossSettings) -> Vec<f64> {
    if settings.aggregate != Aggregate::Rank {
        return Vec::new();
    }
    settings.ranked(&by_column(node, settings))
}

/// The loss of each column, importance left out.
pub(super) fn parts(node: &Node<'_>, settings: &LossSettings) -> Vec<Part> {
    let equal =
        LossSettings { importance: vec![1.0; settings.importance.len()], ..settings.clone() };
    let losses = by_column(node, &equal).into_iter();
    let part =
        |loss: f64| Part { value: Some(loss), normalised: Some((1.0 - loss).clamp(0.0, 1.0)) };
    losses.map(part).collect()
}

/// The weighted loss of each column; none without records.
fn by_column(node: &Node<'_>, settings: &LossSettings) -> Vec<f64> {
    let columns = 0..if node.records() > 0 { node.study.quasi().len() } else { 0 };
    let loss = |quasi: usize| {
        let (mut shares, mut cells) = (0.0, 0);
        for (levels, released) in &node.released {
            shares += generalized(node.study, released, quasi, levels[quasi]);
            cells += released.column(quasi).iter().sum::<u64>();
        }
        let level = node.levels[quasi];
        let suppressed = node.suppressed.at_level(node.study, quasi, level);
        settings.of_cells(node.study, quasi, level, (shares, cells), &suppressed)
    };
    columns.map(loss).collect()
}

/// The peer cuts the loss of a column to 10 decimals; equal losses must stay equal.
const DECIMALS: f64 = 1e10;

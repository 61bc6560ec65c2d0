//! One table on its way to getting its noise.

use super::averaged::PARTS;
use super::{Averaged, Axis, CURVE, Cell};
use crate::error::Result;
use crate::noise::{Budget, Coins, Mechanism, Noise};
use crate::plan::{NoisePlan, NoiseTable};
use crate::report::assess::rare::FEW;
use crate::report::{NoisePoint, NoisyCell, NoisyTable};

/// The share of counts whose error stays within what is reported.
const WITHIN: f64 = 0.95;

/// One table on its way to getting its noise.
pub(super) struct Drawing<'d> {
    pub(super) noise: &'d NoisePlan,
    pub(super) budget: Budget,
    pub(super) asked: &'d NoiseTable,
    pub(super) averaged: Option<&'d Averaged<'d>>,
    pub(super) show_values: bool,
}

/// The noise of the counts of a table, and of the sums behind its means.
struct Pair {
    count: Mechanism,
    sum: Option<Mechanism>,
}

impl Drawing<'_> {
    fn pair(&self, budget: Budget) -> Result<Pair> {
        let part = budget.part(self.noise.tables.len());
        match self.averaged {
            None => Ok(Pair { count: part.mechanism(1)?, sum: None }),
            Some(_) => {
                let half = part.part(2);
                let sum = Some(half.mechanism(PARTS as u64)?);
                Ok(Pair { count: half.mechanism(1)?, sum })
            }
        }
    }

    /// What stands in a cell of so many records with such a sum.
    fn value(&self, records: i64, sum: i64) -> Option<f64> {
        match self.averaged {
            None => Some(records as f64),
            Some(column) => column.mean(records, sum),
        }
    }

    /// The error that a cell is expected to have; of a mean that of its sum, whose share is by far the larger.
    fn expected(&self, pair: &Pair, cells: &[Cell]) -> Option<f64> {
        let (Some(sum), Some(column)) = (&pair.sum, self.averaged) else {
            return Some(pair.count.expected_error());
        };
        let error = sum.expected_error() * column.half() / PARTS as f64;
        let filled = cells.iter().filter(|cell| cell.records > 0);
        average(filled.map(|cell| error / cell.records as f64))
    }

    pub(super) fn table(
        self,
        axes: &[Axis<'_>],
        cells: &[Cell],
        coins: &mut Coins,
    ) -> Result<NoisyTable> {
        let pair = self.pair(self.budget)?;
        let drawn: Vec<Option<f64>> = cells
            .iter()
            .map(|cell| {
                let mut records = cell.records as i64 + pair.count.draw(coins);
                if self.noise.non_negative {
                    records = records.max(0);
                }
                let sum = pair.sum.as_ref().map_or(0, |noise| cell.sum + noise.draw(coins));
                self.value(records, sum)
            })
            .collect();
        // A release without one of the columns has no such table.
        let is_released = axes.iter().all(|axis| axis.released)
            && self.averaged.is_none_or(|column| column.released);
        let original = |cell: &Cell| self.value(cell.records as i64, cell.sum);
        let released = |cell: &Cell| {
            is_released.then(|| self.value(cell.kept as i64, cell.kept_sum)).flatten()
        };
        let off = |(cell, drawn): (&Cell, &Option<f64>)| Some((original(cell)? - (*drawn)?).abs());
        let kept = |cell: &Cell| Some((original(cell)? - released(cell)?).abs());
        let hides = self.hides(axes, cells);
        let mut shown = Vec::new();
        for (number, (cell, &value)) in cells.iter().zip(&drawn).enumerate() {
            let numbers = places(axes, number);
            if numbers.iter().zip(&hides).all(|(&number, hides)| !hides[number]) {
                let labels = numbers.iter().zip(axes);
                let labels = labels.map(|(&number, axis)| axis.labels[number].clone()).collect();
                shown.push(NoisyCell { labels, value, released: released(cell) });
            }
        }
        let curve = CURVE.into_iter().map(|epsilon| {
            let expected = self.budget.at(epsilon).and_then(|budget| self.pair(budget).ok());
            let expected_error = expected.and_then(|pair| self.expected(&pair, cells));
            NoisePoint { epsilon, expected_error }
        });
        let part = self.budget.part(self.noise.tables.len());
        Ok(NoisyTable {
            columns: self.asked.columns.clone(),
            mean: self.asked.mean.clone(),
            epsilon: part.epsilon(),
            delta: part.delta,
            sensitivity: 1.0,
            sum_sensitivity: self.averaged.map(Averaged::half),
            fixed_values: axes.iter().all(|axis| axis.fixed),
            cells: cells.len() as u64,
            hidden: (cells.len() - shown.len()) as u64,
            shown,
            expected_error: self.expected(&pair, cells),
            within: pair.sum.is_none().then(|| pair.count.within(WITHIN)),
            seen_error: average(cells.iter().zip(&drawn).filter_map(off)),
            released_error: average(cells.iter().filter_map(kept)),
            curve: curve.collect(),
        })
    }

    /// By axis: the values that the plan does not name and that few records have.
    fn hides(&self, axes: &[Axis<'_>], cells: &[Cell]) -> Vec<Vec<bool>> {
        let mut records: Vec<Vec<u64>> =
            axes.iter().map(|axis| vec![0; axis.labels.len()]).collect();
        for (number, cell) in cells.iter().enumerate() {
            for (records, place) in records.iter_mut().zip(places(axes, number)) {
                records[place] += cell.records;
            }
        }
        let few = |axis: &Axis<'_>, records| !axis.fixed && !self.show_values && records < FEW;
        let columns = axes.iter().zip(records);
        columns
            .map(|(axis, records)| records.into_iter().map(|records| few(axis, records)).collect())
            .collect()
    }
}

/// The place on each axis of a cell.
fn places(axes: &[Axis<'_>], mut cell: usize) -> Vec<usize> {
    let mut places: Vec<usize> = axes
        .iter()
        .rev()
        .map(|axis| {
            let place = cell % axis.labels.len();
            cell /= axis.labels.len();
            place
        })
        .collect();
    places.reverse();
    places
}

fn average(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0_u64), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / count as f64)
}

//! The tables of the plan with noise, beside the same tables of the release.

use super::rare::FEW;
use crate::candidate::Candidate;
use crate::classes::{Classes, NO_CLASS};
use crate::error::{Error, Result};
use crate::noise::{Budget, Coins, Mechanism, Noise, sampling_delta};
use crate::plan::{MissingAs, NoisePlan, NoiseTable, Plan, Recipe};
use crate::report::{
    NoiseFigures, NoisePoint, NoisyCell, NoisyTable, SamplingPoint, SamplingPromise,
};
use crate::table::value::Decimal;
use crate::table::{Codes, Table};

/// Cells of a table at most.
const MOST_CELLS: usize = 10_000;

/// The epsilons of the curves.
const CURVE: [f64; 8] = [0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0];

/// A value counts in a sum as a whole number of parts of half the width of its bounds.
const PARTS: i64 = 1_000;

/// A column whose values make cells.
struct Axis<'t> {
    /// The number of the quasi-identifier; `None` for another column.
    quasi: Option<usize>,
    labels: Vec<Option<String>>,
    /// The place of each dictionary code.
    places: Vec<u32>,
    codes: Codes<'t>,
    /// Whether the plan names all values.
    fixed: bool,
}

/// A column whose mean is asked for.
struct Averaged<'t> {
    /// Parts by dictionary code; `None` where it is missing.
    parts: Vec<Option<i64>>,
    codes: Codes<'t>,
    low: f64,
    high: f64,
    /// Whether a release tells its values.
    released: bool,
}

/// Records of one cell and the sum of what they count in it: of the table, and of the released one.
#[derive(Clone, Copy, Default)]
struct Cell {
    records: u64,
    sum: i64,
    kept: u64,
    kept_sum: i64,
}

impl Candidate<'_> {
    /// The tables with noise; `None` where the plan asks for none.
    ///
    /// # Errors
    /// Settings outside their range, columns that are not there or hold no numbers, too many cells.
    pub(super) fn noise(
        &self,
        plan: &Plan,
        table: &Table,
        show_values: bool,
    ) -> Result<Option<NoiseFigures>> {
        let Some(noise) = plan.noise.as_ref().filter(|_| !self.study.as_released()) else {
            return Ok(None);
        };
        let budget = Budget::check(noise)?;
        let mut coins = match noise.seed {
            Some(seed) => Coins::from_seed(seed),
            None => Coins::from_system()?,
        };
        let tables = noise.tables.iter().map(|asked| {
            let axes = asked.columns.iter().map(|column| self.axis(column, plan, table));
            let axes: Vec<Axis<'_>> = axes.collect::<Result<_>>()?;
            let averaged = self.averaged(asked, table)?;
            let cells = self.cells(&axes, averaged.as_ref(), table)?;
            let how = Drawing { noise, budget, asked, averaged: averaged.as_ref(), show_values };
            how.table(&axes, &cells, &mut coins)
        });
        Ok(Some(NoiseFigures {
            epsilon: noise.epsilon,
            delta: budget.delta,
            mechanism: noise.mechanism.name().to_owned(),
            source: if noise.seed.is_some() { "seed" } else { "system" }.to_owned(),
            seed: noise.seed,
            post_processing: if noise.non_negative { "non-negative" } else { "none" }.to_owned(),
            tables: tables.collect::<Result<_>>()?,
            sampling: self.sampling(noise, plan)?,
        }))
    }

    fn axis<'t>(&self, name: &str, plan: &Plan, table: &'t Table) -> Result<Axis<'t>> {
        let node = self.plain();
        let position = position(table, name)?;
        let column = table.column(position);
        let codes = column.codes();
        let quasi = node.study.quasi().iter().position(|quasi| quasi.column() == position);
        let Some(number) = quasi else {
            // Values by their text, the missing one last.
            let used = column.counts();
            let mut present: Vec<u32> = (0..used.len() as u32)
                .filter(|&code| used[code as usize] > 0 && !column.missing()[code as usize])
                .collect();
            present.sort_unstable_by_key(|&code| column.labels().get(code));
            let mut places = vec![present.len() as u32; used.len()];
            for (place, &code) in present.iter().enumerate() {
                places[code as usize] = place as u32;
            }
            let mut labels: Vec<Option<String>> =
                present.iter().map(|&code| Some(column.labels().get(code).to_owned())).collect();
            let missing = |code: usize| used[code] > 0 && column.missing()[code];
            if (0..used.len()).any(missing) {
                labels.push(None);
            }
            return Ok(Axis { quasi, labels, places, codes, fixed: false });
        };
        let (quasi, level) = (&node.study.quasi()[number], node.levels[number]);
        let step = quasi.step(0, level);
        let place = |code: &u32| step.get(*code as usize).copied().unwrap_or_default();
        let label = |code| quasi.label(level, code).map(str::to_owned);
        let recipe = plan.columns.get(name).and_then(|column| column.hierarchy.as_ref());
        let named = matches!(recipe, Some(Recipe::Csv(_) | Recipe::Rows(_) | Recipe::Groups(_)));
        Ok(Axis {
            quasi: Some(number),
            labels: (0..quasi.code_count(level)).map(label).collect(),
            places: quasi.codes().iter().map(place).collect(),
            codes,
            fixed: named || level + 1 == quasi.levels(),
        })
    }

    fn averaged<'t>(&self, asked: &NoiseTable, table: &'t Table) -> Result<Option<Averaged<'t>>> {
        let Some(name) = &asked.mean else { return Ok(None) };
        let [low, high] = asked.bounds.unwrap_or([f64::NAN, f64::NAN]);
        let width = high - low;
        if !(width > 0.0 && width.is_finite()) {
            return Err(Error::input("noise-bounds").in_column(name));
        }
        let position = position(table, name)?;
        let column = table.column(position);
        let used = column.counts();
        let middle = low + width / 2.0;
        let mut parts = Vec::with_capacity(used.len());
        for (code, label) in column.labels().iter().enumerate() {
            let value = match used[code] > 0 && !column.missing()[code] {
                true => match Decimal::parse(label) {
                    Some(value) => Some(value.to_f64().clamp(low, high)),
                    None => return Err(Error::input("noise-not-a-number").in_column(name)),
                },
                false => None,
            };
            let part = |value: f64| libm::round((value - middle) / width * 2.0 * PARTS as f64);
            parts.push(value.map(|value| part(value) as i64));
        }
        let study = self.plain().study;
        let released = study.quasi().iter().all(|quasi| quasi.column() != position);
        Ok(Some(Averaged { parts, codes: column.codes(), low, high, released }))
    }

    /// Counts the cells in one pass over the lines.
    fn cells(
        &self,
        axes: &[Axis<'_>],
        averaged: Option<&Averaged<'_>>,
        table: &Table,
    ) -> Result<Vec<Cell>> {
        let node = self.plain();
        let most = axes.iter().map(|axis| axis.labels.len()).product::<usize>();
        if axes.len() > 2 || most > MOST_CELLS {
            return Err(Error::input("noise-too-many-cells").with("most", MOST_CELLS as u64));
        }
        let (_, members) = Classes::with_members(node.study, &node.study.records(table));
        // By shape: whether its levels are those of the cells.
        let told = |shape: &crate::classes::Shape| {
            axes.iter().filter_map(|axis| axis.quasi).all(|number| {
                !shape.suppressed[number] && shape.levels[number] == node.levels[number]
            })
        };
        let told: Vec<bool> = self.treatment().shapes().iter().map(told).collect();
        let study = node.study.reading(MissingAs::Category);
        let records = study.records(table);
        let mut cells = vec![Cell::default(); most];
        for (row, &member) in members.iter().enumerate() {
            let place = axes.iter().fold(0, |place, axis| {
                let at = axis.places[axis.codes.get(row) as usize] as usize;
                place * axis.labels.len() + at
            });
            let part = match averaged {
                None => 0,
                Some(column) => match column.parts[column.codes.get(row) as usize] {
                    None => continue,
                    Some(part) => part,
                },
            };
            let weight = records.weight(row);
            let cell = &mut cells[place];
            cell.records += weight;
            cell.sum += part * weight as i64;
            let shape = (member != NO_CLASS)
                .then(|| self.treatment().shape_of(node.parents[member as usize] as usize));
            if shape.flatten().is_some_and(|shape| told[shape]) {
                cell.kept += weight;
                cell.kept_sum += part * weight as i64;
            }
        }
        Ok(cells)
    }

    fn sampling(&self, noise: &NoisePlan, plan: &Plan) -> Result<Option<SamplingPromise>> {
        let Some(fraction) = noise.sampling_fraction else { return Ok(None) };
        if !(fraction > 0.0 && fraction < 1.0) {
            return Err(Error::input("noise-fraction"));
        }
        let k = plan.goal.as_ref().and_then(|goal| goal.k);
        let delta = |epsilon| k.and_then(|k| sampling_delta(k, fraction, epsilon));
        let point = |epsilon| SamplingPoint { epsilon, delta: delta(epsilon) };
        Ok(Some(SamplingPromise {
            fraction,
            k,
            least_epsilon: -libm::log1p(-fraction),
            delta: delta(noise.epsilon),
            curve: CURVE.into_iter().map(point).collect(),
        }))
    }
}

fn position(table: &Table, name: &str) -> Result<usize> {
    table.position(name).ok_or_else(|| Error::input("plan-column-unknown").in_column(name))
}

/// One table on its way to getting its noise.
struct Drawing<'d> {
    noise: &'d NoisePlan,
    budget: Budget,
    asked: &'d NoiseTable,
    averaged: Option<&'d Averaged<'d>>,
    show_values: bool,
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

    /// Half the width of the bounds.
    fn half(&self) -> f64 {
        self.averaged.map_or(0.0, |column| (column.high - column.low) / 2.0)
    }

    /// The mean of some records; `None` of less than one.
    fn mean(&self, records: i64, sum: i64) -> Option<f64> {
        let column = self.averaged?;
        let middle = column.low + self.half();
        let scale = self.half() / PARTS as f64;
        (records >= 1).then(|| middle + scale * sum as f64 / records as f64)
    }

    /// What stands in a cell of so many records with such a sum.
    fn value(&self, records: i64, sum: i64) -> Option<f64> {
        match self.averaged {
            None => Some(records as f64),
            Some(_) => self.mean(records, sum),
        }
    }

    /// The error that a cell is expected to have; of a mean that of its sum, whose share is by far the larger.
    fn expected(&self, pair: &Pair, cells: &[Cell]) -> Option<f64> {
        let Some(sum) = &pair.sum else { return Some(pair.count.expected_error()) };
        let error = sum.expected_error() * self.half() / PARTS as f64;
        let filled = cells.iter().filter(|cell| cell.records > 0);
        average(filled.map(|cell| error / cell.records as f64))
    }

    fn table(self, axes: &[Axis<'_>], cells: &[Cell], coins: &mut Coins) -> Result<NoisyTable> {
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
        let original = |cell: &Cell| self.value(cell.records as i64, cell.sum);
        let off = |(cell, drawn): (&Cell, &Option<f64>)| Some((original(cell)? - (*drawn)?).abs());
        let kept = |cell: &Cell| {
            Some((original(cell)? - self.value(cell.kept as i64, cell.kept_sum)?).abs())
        };
        let released = self.averaged.is_none_or(|column| column.released);
        let hides = self.hides(axes, cells);
        let mut shown = Vec::new();
        for (cell, &value) in drawn.iter().enumerate() {
            let numbers = places(axes, cell);
            if numbers.iter().zip(&hides).all(|(&number, hides)| !hides[number]) {
                let labels = numbers.iter().zip(axes);
                let labels = labels.map(|(&number, axis)| axis.labels[number].clone()).collect();
                shown.push(NoisyCell { labels, value });
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
            sum_sensitivity: self.averaged.map(|_| self.half()),
            fixed_values: axes.iter().all(|axis| axis.fixed),
            cells: cells.len() as u64,
            hidden: (cells.len() - shown.len()) as u64,
            shown,
            expected_error: self.expected(&pair, cells),
            seen_error: average(cells.iter().zip(&drawn).filter_map(off)),
            released_error: released.then(|| average(cells.iter().filter_map(kept))).flatten(),
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

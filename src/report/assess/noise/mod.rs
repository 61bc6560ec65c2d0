//! The tables of the plan with noise, beside the same tables of the release.

mod averaged;
mod axis;
mod cells;
mod drawing;

use averaged::Averaged;
use axis::Axis;
use cells::Cell;
use drawing::Drawing;

use crate::candidate::Candidate;
use crate::error::{Error, Result};
use crate::noise::{Budget, Coins, sampling_delta};
use crate::plan::{NoisePlan, Plan};
use crate::report::{NoiseFigures, SamplingPoint, SamplingPromise};
use crate::roles::Role;
use crate::table::Table;

/// The epsilons of the curves.
const CURVE: [f64; 8] = [0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0];

impl Candidate<'_> {
    /// The tables with noise; `None` where the plan asks for none.
    ///
    /// # Errors
    /// Settings outside their range, columns that are not there or hold no numbers, too many cells.
    pub(crate) fn noise(
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
            if let Some(name) = asked.bins.keys().find(|name| !asked.columns.contains(name)) {
                return Err(Error::input("noise-bins-column").in_column(name));
            }
            let axes = asked.columns.iter().map(|column| self.axis(column, asked, plan, table));
            let axes: Vec<Axis<'_>> = axes.collect::<Result<_>>()?;
            let averaged = self.averaged(asked, plan, table)?;
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
            sampling: sampling(noise, plan)?,
        }))
    }
}

fn sampling(noise: &NoisePlan, plan: &Plan) -> Result<Option<SamplingPromise>> {
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

fn position(table: &Table, name: &str) -> Result<usize> {
    table.position(name).ok_or_else(|| Error::input("plan-column-unknown").in_column(name))
}

/// Whether a column that is no quasi-identifier is in the release.
fn is_released(plan: &Plan, name: &str) -> bool {
    plan.columns.get(name).is_some_and(|column| Role::is_released(column.role))
}

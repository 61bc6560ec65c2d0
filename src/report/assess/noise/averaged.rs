//! The column whose mean is asked for.

use super::{is_released, position};
use crate::candidate::Candidate;
use crate::classes::Shape;
use crate::error::{Error, Result};
use crate::plan::{NoiseTable, Plan};
use crate::study::{Line, Quasi};
use crate::table::value::Decimal;
use crate::table::{Codes, Table};

/// A value counts in a sum as a whole number of parts of half the width of its bounds.
pub(super) const PARTS: i64 = 1_000;

/// A column whose mean is asked for.
pub(super) struct Averaged<'t> {
    /// The number of the quasi-identifier; `None` for another column.
    pub(super) quasi: Option<usize>,
    /// Parts by dictionary code; `None` where it is missing.
    pub(super) parts: Vec<Option<i64>>,
    pub(super) codes: Codes<'t>,
    low: f64,
    high: f64,
    /// Whether a release tells numbers of it.
    pub(super) released: bool,
}

impl Candidate<'_> {
    pub(super) fn averaged<'t>(
        &self,
        asked: &NoiseTable,
        plan: &Plan,
        table: &'t Table,
    ) -> Result<Option<Averaged<'t>>> {
        let Some(name) = &asked.mean else { return Ok(None) };
        let [low, high] = asked.bounds.unwrap_or([f64::NAN, f64::NAN]);
        let width = high - low;
        if !(width > 0.0 && width.is_finite()) {
            return Err(Error::input("noise-bounds").in_column(name));
        }
        let position = position(table, name)?;
        let column = table.column(position);
        let study = self.plain().study;
        let quasi = study.quasi().iter().position(|quasi| quasi.column() == position);
        let released = match quasi {
            Some(number) => study.quasi()[number].positions().line() == Line::Numbers,
            None => is_released(plan, name),
        };
        let (codes, parts) = (column.codes(), Vec::new());
        let mut averaged = Averaged { quasi, parts, codes, low, high, released };
        let used = column.counts();
        for (code, label) in column.labels().iter().enumerate() {
            let value = match used[code] > 0 && !column.missing()[code] {
                true => match Decimal::parse(label) {
                    Some(value) => Some(value.to_f64()),
                    None => return Err(Error::input("noise-not-a-number").in_column(name)),
                },
                false => None,
            };
            let part = value.map(|value| averaged.part(value));
            averaged.parts.push(part);
        }
        Ok(Some(averaged))
    }
}

impl Averaged<'_> {
    /// The parts of a value, moved into the bounds.
    fn part(&self, value: f64) -> i64 {
        let (value, middle) = (value.clamp(self.low, self.high), self.low + self.half());
        libm::round((value - middle) / self.half() * PARTS as f64) as i64
    }

    /// Half the width of the bounds.
    pub(super) fn half(&self) -> f64 {
        (self.high - self.low) / 2.0
    }

    /// The mean of some records; `None` of less than one.
    pub(super) fn mean(&self, records: i64, sum: i64) -> Option<f64> {
        let scale = self.half() / PARTS as f64;
        (records >= 1).then(|| self.low + self.half() + scale * sum as f64 / records as f64)
    }

    /// By level-0 code: the parts of the middle of what a label of a shape stands for; `None` where it tells no number.
    pub(super) fn middles(&self, quasi: &Quasi, number: usize, shape: &Shape) -> Vec<Option<i64>> {
        let count = quasi.code_count(0) as usize;
        if shape.suppressed[number] || !self.released {
            return vec![None; count];
        }
        let (hierarchy, level) = (quasi.hierarchy(), shape.levels[number]);
        let extents = quasi.positions().extents(hierarchy, level);
        let groups = hierarchy.codes(level).iter();
        let mut parts: Vec<Option<i64>> = groups
            .map(|&group| {
                let (low, high) = extents[group as usize];
                Some(self.part(low + (high - low) / 2.0))
            })
            .collect();
        parts.resize(count, None);
        parts
    }
}

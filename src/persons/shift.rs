//! Dates moved by a number of days that is drawn for each person.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::cells::Cells;
use crate::coins::Coins;
use crate::error::{Error, Result};
use crate::plan::ShiftPlan;
use crate::table::value::WrittenDate;

/// The most days by which dates can be moved: a hundred years.
pub(super) const MOST_DAYS: u32 = 36_525;

/// The days by which the dates of each person are moved.
///
/// # Formula
/// Drawn for each person apart, every whole number from -days to days as likely, 0 too.
pub(super) fn offsets(persons: usize, shift: &ShiftPlan, key: &[u8; 32]) -> Vec<i32> {
    let mut coins = match shift.seed {
        Some(seed) => Coins::from_seed(seed),
        None => Coins::from_key(*key),
    };
    let days = shift.days as i32;
    (0..persons).map(|_| coins.below(2 * u128::from(shift.days) + 1) as i32 - days).collect()
}

/// The dates of a column, each as often as it is moved by another number of days.
pub(super) struct Moved<'t> {
    dates: Vec<Option<WrittenDate<'t>>>,
    /// Whether a column writes months and days below 10 with a zero, where a date does not show it.
    padded: bool,
    known: HashMap<(u32, i32), u32, FixedState>,
    /// Different dates may become the same.
    numbers: HashMap<String, u32, FixedState>,
    labels: Vec<String>,
}

impl<'t> Moved<'t> {
    /// Reads the dates that are used, which must all be days that can be moved so far.
    pub(super) fn of(used: &[u32], cells: &Cells<'t>, days: u32) -> Result<Moved<'t>> {
        let mut dates: Vec<Option<WrittenDate<'t>>> = vec![None; cells.len()];
        for &value in used {
            dates[value as usize] = WrittenDate::parse(cells.value(value));
        }
        let days = days as i32;
        let fits = |date: &WrittenDate<'_>| {
            date.moved(-days, true).is_some() && date.moved(days, true).is_some()
        };
        let bad = used.iter().filter(|&&value| !dates[value as usize].as_ref().is_some_and(fits));
        let bad: Vec<String> = bad.map(|&value| cells.value(value).to_owned()).collect();
        if !bad.is_empty() {
            return Err(Error::input("shift-values").with("count", bad.len()).carrying(bad));
        }
        let padded = !dates.iter().flatten().any(|date| date.padded() == Some(false));
        let (known, numbers) = (HashMap::default(), HashMap::default());
        Ok(Moved { dates, padded, known, numbers, labels: Vec::new() })
    }

    /// The number of a date that is moved by so many days.
    pub(super) fn number(&mut self, value: u32, days: i32) -> u32 {
        let Moved { dates, padded, known, numbers, labels } = self;
        *known.entry((value, days)).or_insert_with(|| {
            let date = dates[value as usize].and_then(|date| date.moved(days, *padded));
            let date = date.unwrap_or_default();
            *numbers.entry(date).or_insert_with_key(|date| {
                labels.push(date.clone());
                labels.len() as u32 - 1
            })
        })
    }

    /// How a moved date is written.
    pub(super) fn label(&self, number: u32) -> &str {
        &self.labels[number as usize]
    }
}

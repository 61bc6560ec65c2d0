//! The values of a quasi-identifier as numbers, and the ranges that its released groups cover.

use super::Quasi;
use crate::error::{Error, Result};
use crate::plan::Recipe;
use crate::table::Column;
use crate::table::kind::Kind;
use crate::table::value::{Date, Decimal, Span};

/// Values and groups of a column on one scale, and a distance on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spans {
    /// Each value by level-0 code; `None` for a missing one.
    pub values: Vec<Option<Span>>,
    /// What each group of the level can hold, by code; nothing for missing values.
    pub groups: Vec<Vec<Span>>,
    /// The distance.
    pub within: i128,
    /// Digits after the point that the scale has.
    pub scale: u32,
}

/// A range of exact numbers; an end that is not there is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Range {
    from: Option<Decimal>,
    to: Option<Decimal>,
    /// Whether the end itself is left out.
    below: bool,
}

impl Range {
    fn closed((from, to): (Decimal, Decimal)) -> Range {
        Range { from: Some(from), to: Some(to), below: false }
    }
}

impl Spans {
    /// Reads the values of a column as numbers or dates, and what its groups at a level can hold.
    ///
    /// A group of the interval and date recipes can hold every number or day of its range, whether or not
    /// the table has it; a group of any other recipe holds the values that its hierarchy lists.
    /// Dates are days, and a month without a day is all its days.
    ///
    /// # Errors
    /// `attacker-within-values`: values that are neither all numbers nor all dates.
    pub fn of(
        quasi: &Quasi,
        column: Column<'_>,
        recipe: Option<&Recipe>,
        level: u32,
        within: f64,
    ) -> Result<Spans> {
        let hierarchy = quasi.hierarchy();
        let rows = hierarchy.rows();
        let mut used = vec![false; rows];
        for &code in quasi.codes() {
            if let Some(used) = used.get_mut(code as usize) {
                *used = true;
            }
        }
        let label = |row: usize| hierarchy.label(0, row as u32);
        let read_all = |read: fn(&str) -> Option<Range>| -> Vec<Option<Range>> {
            (0..rows).map(|row| read(label(row))).collect()
        };
        let lacking = |values: &[Option<Range>]| -> Vec<String> {
            let lacking = (0..rows).filter(|&row| used[row] && values[row].is_none());
            lacking.map(|row| label(row).to_owned()).collect()
        };
        let dates = Kind::of(column).0 == Kind::Date;
        let mut values = read_all(if dates { day } else { number });
        let mut bad = lacking(&values);
        if !bad.is_empty() && !dates {
            let days = read_all(day);
            if lacking(&days).is_empty() {
                (values, bad) = (days, Vec::new());
            }
        }
        let refuse = |bad: Vec<String>| {
            let error = Error::input("attacker-within-values").in_column(quasi.name());
            error.with("count", bad.len()).carrying(bad)
        };
        if !bad.is_empty() {
            return Err(refuse(bad));
        }
        let borders: fn(&str) -> Option<Range> = match recipe {
            Some(Recipe::Intervals(_)) => interval,
            Some(Recipe::Dates(_)) => calendar,
            _ => |_| None,
        };
        let mut groups = vec![Vec::new(); quasi.code_count(level) as usize];
        let mut whole = vec![false; groups.len()];
        for (group, ranges) in groups.iter_mut().enumerate().take(hierarchy.groups(level)) {
            let range = borders(hierarchy.label(level, group as u32)).filter(|_| level > 0);
            whole[group] = range.is_some();
            ranges.extend(range);
        }
        for (&group, value) in hierarchy.codes(level).iter().zip(&values) {
            if !whole[group as usize] {
                groups[group as usize].extend(*value);
            }
        }
        let distance = Decimal::from_f64(within);
        let ends = |range: &Range| [range.from, range.to];
        let numbers = values.iter().flatten().chain(groups.iter().flatten()).flat_map(ends);
        let scale = numbers.chain([distance]).flatten().map(Decimal::scale).max().unwrap_or(0);
        let at_scale = |range: &Range| at_scale(range, scale);
        let mut values: Vec<Option<Span>> =
            values.iter().map(|value| at_scale(value.as_ref()?)).collect();
        let far: Vec<usize> = (0..rows).filter(|&row| used[row] && values[row].is_none()).collect();
        let Some(within) = distance.and_then(|within| within.rescale(scale)) else {
            return Err(Error::input("attacker-within").in_column(quasi.name()));
        };
        if !far.is_empty() {
            return Err(refuse(far.into_iter().map(|row| label(row).to_owned()).collect()));
        }
        values.resize(quasi.code_count(0) as usize, None);
        let groups = groups.iter().map(|ranges| ranges.iter().filter_map(at_scale).collect());
        Ok(Spans { values, groups: groups.collect(), within, scale })
    }
}

fn at_scale(range: &Range, scale: u32) -> Option<Span> {
    let count = |end: Option<Decimal>, open: i128| match end {
        Some(end) => end.rescale(scale),
        None => Some(open),
    };
    let to = count(range.to, i128::MAX)?;
    let to = if range.below { to.saturating_sub(1) } else { to };
    Some(Span { from: count(range.from, i128::MIN)?, to })
}

fn number(label: &str) -> Option<Range> {
    Decimal::parse(label).map(|number| Range::closed((number, number)))
}

fn day(label: &str) -> Option<Range> {
    Date::parse(label).and_then(|date| days(date, date))
}

/// From the first day of one date to the last of another.
fn days(from: Date, to: Date) -> Option<Range> {
    let count = |day: i32| Decimal::new(i128::from(day), 0);
    Some(Range::closed((count(from.days().0)?, count(to.days().1)?)))
}

/// What the label of an interval recipe covers: `[20, 25)`, `<30`, `≥120`.
fn interval(label: &str) -> Option<Range> {
    if let Some(bottom) = label.strip_prefix('<') {
        return Some(Range { from: None, to: Some(Decimal::parse(bottom)?), below: true });
    }
    if let Some(top) = label.strip_prefix('≥') {
        return Some(Range { from: Some(Decimal::parse(top)?), to: None, below: false });
    }
    let (from, to) = label.strip_prefix('[')?.strip_suffix(')')?.split_once(", ")?;
    Some(Range { from: Some(Decimal::parse(from)?), to: Some(Decimal::parse(to)?), below: true })
}

/// What the label of a date recipe covers: `2024-03-05`, `2024-03`, `2024-Q1`, `2024`, `2020s`.
fn calendar(label: &str) -> Option<Range> {
    let months = |year: &str, from: u32, to: u32| {
        let month = |month: u32| Date::parse(&format!("{year}-{month:02}"));
        days(month(from)?, month(to)?)
    };
    if let Some((year, quarter)) = label.split_once("-Q") {
        let last = quarter.parse::<u32>().ok()?.checked_mul(3)?;
        return months(year, last.checked_sub(2)?, last);
    }
    if let Some(decade) = label.strip_suffix('s') {
        let first = Date::parse(&format!("{decade}-01"))?;
        let last = Date::parse(&format!("{:04}-12", first.year() + 9))?;
        return days(first, last);
    }
    if label.len() == 4 { months(label, 1, 12) } else { day(label) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(range: Option<Range>) -> (i128, i128) {
        let span = range.and_then(|range| at_scale(&range, 0)).expect("a range");
        (span.from, span.to)
    }

    #[test]
    fn labels_of_recipes_are_ranges() {
        assert_eq!(whole(interval("[20, 25)")), (20, 24));
        assert_eq!(whole(interval("[-5, 0)")), (-5, -1));
        assert_eq!(whole(interval("<30")), (i128::MIN, 29));
        assert_eq!(whole(interval("≥120")), (120, i128::MAX));
        assert_eq!((interval("*"), interval("20-25")), (None, None));
        let first = whole(calendar("2024-01-01")).0;
        assert_eq!(whole(calendar("2024-Q1")), (first, first + 90));
        assert_eq!(whole(calendar("2024-02")), (first + 31, first + 59));
        assert_eq!(whole(calendar("2024")), (first, first + 365));
        assert_eq!(whole(calendar("2020s")), (first - 1461, first + 2191));
        assert_eq!((calendar("*"), calendar("2024-Q5")), (None, None));
    }
}

//! Round bins for numbers and days, so that a histogram names no value of the table.

use super::{Ordered, Side};
use crate::table::value::Date;

/// Bins at most, open ones at the ends aside.
const MOST: i64 = 24;

/// Shares of the records that may lie in the open bins at the ends.
const TAIL: f64 = 0.005;

/// From here on a number is written with its power of ten.
const LONG: f64 = 1e15;

/// What places on a line are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Numbers, all of them whole.
    Whole,
    /// Numbers.
    Numbers,
    /// Days, counted as [`Date::days`] does.
    Days,
}

/// Bins of one width with round borders, [a, b), and open ones below the first and from the last on.
#[derive(Clone, Debug, PartialEq)]
pub struct Bins {
    borders: Vec<f64>,
    width: Width,
    /// Whether something is below the first border, and at or above the last.
    open: (bool, bool),
}

/// The width of a bin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Width {
    /// So many times ten to some power.
    Decimal(i64, i32),
    /// Whole numbers one by one.
    One,
    Days(i32),
    Months(i32),
}

impl Bins {
    /// At most 24 bins for all but half a percent of the records at each end; `None` without records.
    pub fn of(line: &Ordered, scale: Scale) -> Option<Bins> {
        let (least, most) = line.extent()?;
        let low = line.quantile(TAIL, Side::Before)?;
        let high = line.quantile(1.0 - TAIL, Side::Before)?;
        let (borders, width) = match scale {
            Scale::Days => days(low, high),
            Scale::Whole | Scale::Numbers => numbers(low, high, scale == Scale::Whole),
        };
        let open = (least < *borders.first()?, most >= *borders.last()?);
        Some(Bins { borders, width, open })
    }

    /// Number of bins, open ones too.
    pub fn count(&self) -> usize {
        self.borders.len() - 1 + usize::from(self.open.0) + usize::from(self.open.1)
    }

    /// The bin of a place; what no value of the table fills goes to the nearest.
    pub fn bin(&self, at: f64) -> usize {
        let below = self.borders.partition_point(|border| *border <= at);
        (below + usize::from(self.open.0)).saturating_sub(1).min(self.count() - 1)
    }

    /// Whether a bin is a single value.
    pub fn names_values(&self) -> bool {
        matches!(self.width, Width::One | Width::Days(1))
    }

    /// The borders, ascending.
    pub fn borders(&self) -> &[f64] {
        &self.borders
    }

    /// What a border is called.
    pub fn border(&self, at: f64) -> String {
        match self.width {
            Width::Days(_) | Width::Months(_) => day(at),
            Width::Decimal(..) | Width::One if at.abs() < LONG => format!("{at}"),
            Width::Decimal(..) | Width::One => format!("{at:e}"),
        }
    }

    /// What a bin is called: `[20, 25)`, `<20`, `≥80`, `7`, `2024-03`.
    pub fn label(&self, bin: usize) -> String {
        let first = usize::from(self.open.0);
        if bin < first {
            return format!("<{}", self.border(self.borders[0]));
        }
        let (from, to) = (self.borders.get(bin - first), self.borders.get(bin - first + 1));
        match (from, to, self.width) {
            (Some(&from), Some(_), Width::One | Width::Days(1)) => self.border(from),
            (Some(&from), Some(_), Width::Months(1)) => self.border(from)[..7].to_owned(),
            (Some(&from), Some(_), Width::Months(12)) => self.border(from)[..4].to_owned(),
            (Some(&from), Some(&to), _) => {
                format!("[{}, {})", self.border(from), self.border(to))
            }
            (from, ..) => format!("≥{}", from.map_or(String::new(), |&from| self.border(from))),
        }
    }
}

/// What a day is called.
fn day(at: f64) -> String {
    Date::on(at as i32).map_or_else(String::new, |date| date.to_string())
}

/// Borders at multiples of 1, 2 or 5 times a power of ten.
fn numbers(low: f64, high: f64, whole: bool) -> (Vec<f64>, Width) {
    let widest = if high > low { high - low } else { low.abs().max(1.0) };
    let mut power = libm::floor(libm::log10(widest)) as i32 - 3;
    if whole {
        power = power.max(0);
    }
    loop {
        for digit in [1, 2, 5] {
            let border = |times: i64| -> f64 {
                let text = format!("{}e{power}", i128::from(digit) * i128::from(times));
                text.parse().unwrap_or(f64::INFINITY)
            };
            let step = border(1);
            let first = libm::floor(low / step);
            let last = libm::floor(high / step);
            if last - first < MOST as f64 {
                // Rounding of the quotient must not leave the ends outside.
                let from = if border(first as i64) > low { first - 1.0 } else { first } as i64;
                let to = if border(last as i64 + 1) <= high { last + 2.0 } else { last + 1.0 };
                let borders = (from..=to as i64).map(border).collect();
                let width =
                    if whole && step == 1.0 { Width::One } else { Width::Decimal(digit, power) };
                return (borders, width);
            }
        }
        power += 1;
    }
}

/// Borders at days, Mondays, firsts of months and of years.
fn days(low: f64, high: f64) -> (Vec<f64>, Width) {
    let (low, high) = (libm::floor(low) as i32, libm::floor(high) as i32);
    for width in [1, 7] {
        // Day 0 was a Monday.
        let first = low.div_euclid(width);
        let last = high.div_euclid(width);
        if i64::from(last - first) < MOST {
            let borders = (first..=last + 1).map(|times| f64::from(times * width)).collect();
            return (borders, Width::Days(width));
        }
    }
    let month = |day: i32| Date::on(day).map_or(0, |date| date.months());
    let widths = [1, 3, 12, 24, 60, 120, 240, 600, 1200];
    let fits = |width: &i32| {
        let count = month(high).div_euclid(*width) - month(low).div_euclid(*width);
        i64::from(count) < MOST
    };
    let width = widths.into_iter().find(fits).unwrap_or(12_000);
    let (first, last) = (month(low).div_euclid(width), month(high).div_euclid(width));
    let borders = (first..=last + 1).map(|times| Date::first_of_month(times * width));
    (borders.map(f64::from).collect(), Width::Months(width))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bins(at: &[f64], scale: Scale) -> Vec<(String, usize)> {
        let line = Ordered::new(at.iter().map(|&at| (at, 1.0, 1.0)).collect());
        let bins = Bins::of(&line, scale).expect("bins");
        let mut found: Vec<(String, usize)> =
            (0..bins.count()).map(|bin| (bins.label(bin), 0)).collect();
        at.iter().for_each(|&at| found[bins.bin(at)].1 += 1);
        found
    }

    fn labels(found: &[(String, usize)]) -> Vec<&str> {
        found.iter().map(|(label, _)| label.as_str()).collect()
    }

    #[test]
    fn borders_are_round_and_ends_are_open() {
        let whole = bins(&[1.0, 2.0, 2.0, 4.0], Scale::Whole);
        assert_eq!(labels(&whole), ["1", "2", "3", "4"]);
        assert_eq!(whole[1].1, 2);
        // One in a thousand is far off at each end.
        let mut many: Vec<f64> = (0..998).map(|i| f64::from(20 + i % 60)).collect();
        many.extend([-1e6, 1e7]);
        let many = bins(&many, Scale::Whole);
        assert_eq!((many[0].0.as_str(), many[0].1), ("<20", 1));
        assert_eq!(many[1].0, "[20, 25)");
        assert_eq!(many.last().map(|(label, count)| (label.as_str(), *count)), Some(("≥80", 1)));
        let tenths = bins(&[0.1, 0.2, 0.3], Scale::Numbers);
        assert_eq!(tenths.iter().map(|(_, count)| count).sum::<usize>(), 3);
        assert_eq!(tenths[0].0, "[0.1, 0.11)");
        assert_eq!(labels(&bins(&[7.0, 7.0], Scale::Whole)), ["7"]);
        assert_eq!(bins(&[1e300, 1e300], Scale::Numbers).len(), 1);
        assert_eq!(bins(&[0.0], Scale::Numbers).len(), 1);
    }

    #[test]
    fn days_are_binned_by_the_calendar() {
        let day = |text| f64::from(Date::parse(text).expect("a date").days().0);
        let days = bins(&[day("2024-02-28"), day("2024-03-01")], Scale::Days);
        assert_eq!(labels(&days), ["2024-02-28", "2024-02-29", "2024-03-01"]);
        // 2024-01-01 was a Monday.
        let weeks = bins(&[day("2024-01-03"), day("2024-02-01")], Scale::Days);
        assert_eq!((weeks[0].0.as_str(), weeks.len()), ("[2024-01-01, 2024-01-08)", 5));
        let months = bins(&[day("2023-11-30"), day("2024-12-01")], Scale::Days);
        assert_eq!((months[0].0.as_str(), months.len()), ("2023-11", 14));
        let quarters = bins(&[day("2020-05-01"), day("2024-12-01")], Scale::Days);
        assert_eq!(quarters[0].0, "[2020-04-01, 2020-07-01)");
        let years = bins(&[day("2001-01-01"), day("2024-12-31")], Scale::Days);
        assert_eq!((years[0].0.as_str(), years.len(), years[23].1), ("2001", 24, 1));
    }
}

//! Ranges of numbers: a level for each width, ends coded as one group.

use std::fmt::Write as _;

use super::Hierarchy;
use super::draft::Draft;
use crate::error::{Error, Result};
use crate::table::value::Decimal;

/// The largest count of the smallest unit: sums of a few of them fit in an `i128`.
const LARGEST: i128 = 10_i128.pow(36);

/// Ranges `[a, b)` that begin at `origin` plus a multiple of the width, one width for each level from 1 on.
///
/// From level 1 on, values below `bottom` are one group and values at or above `top` are another; a range that crosses one of them ends there.
/// Numbers are exact: a width of 0.1 is one tenth.
/// Labels are `[20, 25)`, `<30`, `≥120`.
///
/// # Errors
/// `intervals-widths-none`, `intervals-number`, `intervals-width`, `intervals-multiple`, `intervals-ends`: a recipe that makes no hierarchy.
/// `intervals-not-numbers`: values that are not numbers.
pub fn build(
    values: &[&str],
    widths: &[f64],
    origin: f64,
    bottom: Option<f64>,
    top: Option<f64>,
) -> Result<Hierarchy> {
    let ranges = Ranges::of(widths, origin, bottom, top)?;
    let mut draft = Draft::of_values(values)?;
    let mut counts = Vec::with_capacity(values.len());
    let mut refused = Vec::new();
    for value in draft.values() {
        match Decimal::parse(value).and_then(|number| number.floor_at(ranges.scale)) {
            Some(count) if fits(count) => counts.push(count),
            _ => refused.push(value.to_owned()),
        }
    }
    if !refused.is_empty() {
        return Err(Error::input("intervals-not-numbers")
            .with("count", refused.len())
            .carrying(refused));
    }
    for &width in &ranges.widths {
        draft.level(|row, _, label| ranges.write(counts[row], width, label));
    }
    draft.finish()
}

/// The recipe as counts of 10^-scale.
///
/// A value is rounded down to that unit: every border is a multiple of it, so no value changes sides.
struct Ranges {
    scale: u32,
    widths: Vec<i128>,
    origin: i128,
    bottom: Option<i128>,
    top: Option<i128>,
}

impl Ranges {
    fn of(widths: &[f64], origin: f64, bottom: Option<f64>, top: Option<f64>) -> Result<Ranges> {
        let numbers: Vec<Decimal> = widths
            .iter()
            .chain([&origin])
            .chain(&bottom)
            .chain(&top)
            .map(|&number| exact(number))
            .collect::<Result<_>>()?;
        let scale = numbers.iter().map(|number| number.scale()).max().unwrap_or(0);
        let count = |number: f64| {
            let count = exact(number)?.rescale(scale).filter(|count| fits(*count));
            count.ok_or_else(|| Error::input("intervals-number").with("number", number))
        };
        let ranges = Ranges {
            scale,
            widths: widths.iter().map(|&width| count(width)).collect::<Result<_>>()?,
            origin: count(origin)?,
            bottom: bottom.map(count).transpose()?,
            top: top.map(count).transpose()?,
        };
        if widths.is_empty() {
            return Err(Error::input("intervals-widths-none"));
        }
        if let Some(at) = ranges.widths.iter().position(|width| *width <= 0) {
            return Err(Error::input("intervals-width").with("width", widths[at]));
        }
        if let Some(at) = ranges.widths.windows(2).position(|pair| pair[1] % pair[0] != 0) {
            return Err(Error::input("intervals-multiple")
                .with("width", widths[at + 1])
                .with("below", widths[at]));
        }
        match (bottom, top) {
            (Some(bottom), Some(top)) if bottom >= top => {
                Err(Error::input("intervals-ends").with("bottom", bottom).with("top", top))
            }
            _ => Ok(ranges),
        }
    }

    fn write(&self, count: i128, width: i128, label: &mut String) {
        let number = |count| Decimal::new(count, self.scale).unwrap_or(Decimal::ZERO);
        // Writing to a string does not fail.
        let _ = match (self.bottom, self.top) {
            (Some(bottom), _) if count < bottom => write!(label, "<{}", number(bottom)),
            (_, Some(top)) if count >= top => write!(label, "≥{}", number(top)),
            (bottom, top) => {
                let start = self.origin + (count - self.origin).div_euclid(width) * width;
                let end = start + width;
                let start = bottom.map_or(start, |bottom| start.max(bottom));
                let end = top.map_or(end, |top| end.min(top));
                write!(label, "[{}, {})", number(start), number(end))
            }
        };
    }
}

fn exact(number: f64) -> Result<Decimal> {
    Decimal::from_f64(number).ok_or_else(|| Error::input("intervals-number").with("number", number))
}

fn fits(count: i128) -> bool {
    count.unsigned_abs() <= LARGEST.unsigned_abs()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{check_refusal, table};
    use super::*;

    #[test]
    fn weights_with_both_ends_coded() {
        let values = ["29.9", "30", "34.99", "35", "52", "119", "120", "1e3", "-4"];
        let hierarchy = build(&values, &[5.0, 10.0, 20.0], 0.0, Some(30.0), Some(120.0)).unwrap();
        let rows: Vec<String> = table(&hierarchy).iter().map(|row| row.join(" ")).collect();
        assert_eq!(
            rows,
            [
                "29.9 <30 <30 <30 *",
                "30 [30, 35) [30, 40) [30, 40) *",
                "34.99 [30, 35) [30, 40) [30, 40) *",
                "35 [35, 40) [30, 40) [30, 40) *",
                "52 [50, 55) [50, 60) [40, 60) *",
                "119 [115, 120) [110, 120) [100, 120) *",
                "120 ≥120 ≥120 ≥120 *",
                "1e3 ≥120 ≥120 ≥120 *",
                "-4 <30 <30 <30 *",
            ]
        );
    }

    #[test]
    fn tenths_fall_where_they_are_written() {
        // In doubles 0.3 / 0.1 is below 3 and 0.7 / 0.1 below 7.
        let hierarchy =
            build(&["0.3", "0.7", "-0.1", "-0.05"], &[0.1, 0.5], 0.0, None, None).unwrap();
        assert_eq!(
            table(&hierarchy),
            [
                ["0.3", "[0.3, 0.4)", "[0, 0.5)", "*"],
                ["0.7", "[0.7, 0.8)", "[0.5, 1)", "*"],
                ["-0.1", "[-0.1, 0)", "[-0.5, 0)", "*"],
                ["-0.05", "[-0.1, 0)", "[-0.5, 0)", "*"],
            ]
        );
    }

    #[test]
    fn one_range_over_everything_is_the_top() {
        let hierarchy = build(&["21", "25.0"], &[10.0], 1.0, None, None).unwrap();
        assert_eq!(table(&hierarchy), [["21", "[21, 31)"], ["25.0", "[21, 31)"]]);
    }

    #[test]
    fn recipes_and_values_that_make_no_ranges_are_refused() {
        let check =
            |values: &[&str], widths: &[f64], ends: (Option<f64>, Option<f64>), id, args| {
                check_refusal(build(values, widths, 0.0, ends.0, ends.1), id, args);
            };
        let open = (None, None);
        check(&["1"], &[], open, "intervals-widths-none", "width");
        check(&["1"], &[5.0, 0.0], open, "intervals-width", "0");
        check(&["1"], &[-5.0], open, "intervals-width", "-5");
        check(&["1"], &[f64::NAN], open, "intervals-number", "NaN");
        check(&["1"], &[1e300], open, "intervals-number", "1");
        check(&["1"], &[1e-30, 1e30], open, "intervals-number", "1");
        check(&["1"], &[5.0, 12.0], open, "intervals-multiple", "12");
        check(&["1"], &[0.2, 0.3], open, "intervals-multiple", "0.3");
        check(&["1"], &[5.0], (Some(9.0), Some(9.0)), "intervals-ends", "9");
        check(&["1", "n/a", "1,000", "1e37"], &[5.0], open, "intervals-not-numbers", "3");
        let error = build(&["secret"], &[5.0], 0.0, None, None).unwrap_err();
        assert_eq!(error.values(), ["secret"]);
        assert!(!error.to_string().contains("secret"));
    }

    proptest! {
        /// Everything in hundredths, so that whole numbers decide; the code sees only text and doubles.
        #[test]
        fn ranges_are_those_of_hundredths(
            numbers in prop::collection::btree_set(-3000_i64..3000, 1..40),
            width in 1_i64..300,
            factor in 1_i64..5,
            origin in -500_i64..500,
            ends in (prop::option::of(-2000_i64..0), prop::option::of(1_i64..2000)),
        ) {
            let text = |hundredths: i64| {
                let sign = if hundredths < 0 { "-" } else { "" };
                format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100)
            };
            let double = |hundredths: i64| hundredths as f64 / 100.0;
            let texts: Vec<String> = numbers.iter().map(|&number| text(number)).collect();
            let values: Vec<&str> = texts.iter().map(String::as_str).collect();
            let widths = [width, width * factor];
            let (bottom, top) = ends;
            let hierarchy = build(
                &values,
                &widths.map(double),
                double(origin),
                bottom.map(double),
                top.map(double),
            )?;
            // The group of a number, found by walking from range to range.
            let group = |number: i64, width: i64| {
                if bottom.is_some_and(|bottom| number < bottom) {
                    return (i64::MIN, i64::MIN);
                }
                if top.is_some_and(|top| number >= top) {
                    return (i64::MAX, i64::MAX);
                }
                let mut start = origin;
                while start > number { start -= width; }
                while start + width <= number { start += width; }
                (start.max(bottom.unwrap_or(start)), (start + width).min(top.unwrap_or(i64::MAX)))
            };
            for (level, width) in (1..).zip(widths) {
                for (row, &number) in (0..).zip(&numbers) {
                    let label = hierarchy.label(level, hierarchy.group(level, row));
                    let bound = |text: &str| Decimal::parse(text).and_then(|n| n.rescale(2));
                    let read = if let Some(text) = label.strip_prefix('<') {
                        prop_assert_eq!(bound(text), bottom.map(i128::from));
                        (i64::MIN, i64::MIN)
                    } else if let Some(text) = label.strip_prefix('≥') {
                        prop_assert_eq!(bound(text), top.map(i128::from));
                        (i64::MAX, i64::MAX)
                    } else if level + 1 == hierarchy.levels() && label == "*" {
                        // Both levels are one group; the asked one is not in the hierarchy any more.
                        continue;
                    } else {
                        let inside = label.trim_start_matches('[').trim_end_matches(')');
                        let (a, b) = inside.split_once(", ").unwrap_or_default();
                        let whole = |text| bound(text).and_then(|n| i64::try_from(n).ok());
                        (whole(a).unwrap_or_default(), whole(b).unwrap_or_default())
                    };
                    prop_assert_eq!(read, group(number, width), "{} at width {}", number, width);
                }
            }
        }
    }
}

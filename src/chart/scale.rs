//! An axis that finds its own range: linear, or logarithmic where the values span orders of magnitude.

use crate::report::numbers::{short_count, short_percent};
use crate::words::Lang;

/// From this ratio of the largest to the smallest value on, an axis is logarithmic.
const WIDE: f64 = 12.0;
/// The part of a logarithmic axis that is left free at both ends.
const MARGIN: f64 = 0.04;

/// An axis: where a value stands on it, from 0 to 1, and its ticks.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scale {
    /// Whether equal ratios are equally long.
    pub(super) log: bool,
    from: f64,
    to: f64,
    /// Round values from the first to the last that fits.
    pub(super) ticks: Vec<f64>,
}

impl Scale {
    /// The axis for some values; a single one stands in the middle of it.
    pub(super) fn of(values: impl Iterator<Item = f64>) -> Scale {
        let range = values.filter(|value| value.is_finite()).fold(None, |range, value| {
            let (least, most) = range.unwrap_or((value, value));
            Some((f64::min(least, value), f64::max(most, value)))
        });
        let (least, most) = range.unwrap_or((0.0, 1.0));
        if least > 0.0 && most / least >= WIDE {
            return Scale::log(least, most);
        }
        Scale::linear(least, most)
    }

    /// Equal ratios are equally long.
    pub(super) fn log(least: f64, most: f64) -> Scale {
        let (least, most) = (libm::log10(least), libm::log10(most));
        let margin = (most - least) * MARGIN;
        let (from, to) = (least - margin, most + margin);
        let decades = libm::floor(from) as i32..=libm::ceil(to) as i32;
        let digits: &[f64] = match to - from {
            span if span <= 2.2 => &[1.0, 2.0, 3.0, 5.0],
            span if span <= 4.0 => &[1.0, 2.0, 5.0],
            _ => &[1.0],
        };
        let ticks = decades
            .flat_map(|decade| digits.iter().map(move |digit| round(*digit, decade)))
            .filter(|tick| (from..=to).contains(&libm::log10(*tick)));
        Scale { log: true, from, to, ticks: ticks.collect() }
    }

    /// Equal differences are equally long.
    pub(super) fn linear(least: f64, most: f64) -> Scale {
        let span = if most > least { most - least } else { most.abs().max(1.0) * 0.2 };
        let decade = libm::floor(libm::log10(span / 5.0)) as i32;
        let steps = [(1.0, decade), (2.0, decade), (5.0, decade), (1.0, decade + 1)];
        let step = steps
            .into_iter()
            .map(|(digit, decade)| round(digit, decade))
            .find(|step| span / step <= 5.0)
            .unwrap_or(span);
        let alone = if most > least { 0.0 } else { span / 2.0 };
        let first = libm::floor((least - alone) / step + 1e-9);
        let last = libm::ceil((most + alone) / step - 1e-9);
        let count = (last - first) as i32;
        let ticks: Vec<f64> = (0..=count).map(|i| tidy((first + f64::from(i)) * step)).collect();
        Scale { log: false, from: first * step, to: last * step, ticks }
    }

    /// Whether an interval goes beyond the axis on the left and on the right.
    pub(super) fn passed_by(&self, (low, high): (f64, f64)) -> (bool, bool) {
        let own = |value: f64| match self.log {
            true => libm::log10(value.max(f64::MIN_POSITIVE)),
            false => value,
        };
        let slack = 1e-9 * (self.to - self.from);
        (own(low) < self.from - slack, own(high) > self.to + slack)
    }

    /// Where a value stands, from 0 to 1 within the axis.
    pub(super) fn place(&self, value: f64) -> f64 {
        let value = match self.log {
            true => libm::log10(value.max(f64::MIN_POSITIVE)),
            false => value,
        };
        ((value - self.from) / (self.to - self.from)).clamp(0.0, 1.0)
    }
}

/// A digit times a power of ten, as it is written.
fn round(digit: f64, decade: i32) -> f64 {
    match decade {
        0.. => digit * libm::pow(10.0, f64::from(decade)),
        _ => digit / libm::pow(10.0, f64::from(-decade)),
    }
}

/// Without the last digits, which only say how it was added up.
fn tidy(value: f64) -> f64 {
    format!("{value:.12}").parse().unwrap_or(value)
}

/// A tick of shares.
pub(super) fn share_label(tick: f64, _: Lang) -> String {
    short_percent(tick)
}

/// A tick of plain numbers.
pub(super) fn number_label(tick: f64, lang: Lang) -> String {
    if (1_000.0..9e15).contains(&tick) {
        return short_count(tick as u64, lang);
    }
    if tick >= 9e15 {
        return format!("{tick:.0e}");
    }
    format!("{tick}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(scale: &Scale, label: fn(f64, Lang) -> String) -> Vec<String> {
        scale.ticks.iter().map(|tick| label(*tick, Lang::En)).collect()
    }

    #[test]
    fn an_axis_is_round_and_holds_its_values() {
        let cases: [(&[f64], bool, &[&str]); 5] = [
            (&[0.21, 0.38], false, &["0.2", "0.25", "0.3", "0.35", "0.4"]),
            (&[0.0, 1.0], false, &["0", "0.2", "0.4", "0.6", "0.8", "1"]),
            (&[0.02, 1.0], true, &["0.02", "0.03", "0.05", "0.1", "0.2", "0.3", "0.5", "1"]),
            (&[4.0e5, 3.0e9], true, &["1M", "10M", "100M", "1,000M"]),
            (&[0.3], false, &["0.2", "0.25", "0.3", "0.35", "0.4"]),
        ];
        for (values, log, ticks) in cases {
            let scale = Scale::of(values.iter().copied());
            assert_eq!(
                (scale.log, labels(&scale, number_label)),
                (log, ticks.iter().map(|t| (*t).to_owned()).collect())
            );
            for value in values {
                assert!((0.0..=1.0).contains(&scale.place(*value)), "{value} on {scale:?}");
            }
        }
    }
}

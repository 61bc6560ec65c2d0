//! Numbers as people read them; the same text in every language but for the short forms of large counts.

use crate::words::Lang;

/// A count with its thousands apart: `1,234,567`.
pub fn count(value: u64) -> String {
    let digits = value.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A count in few characters, for an axis: `1.5k`, `20k`, `1M`; in Japanese `1,500`, `2万`, `100万`.
pub fn short_count(value: u64, lang: Lang) -> String {
    let (unit, mark, from) = match (lang, value) {
        (Lang::En, 1_000_000..) => (1_000_000, "M", 1),
        (Lang::En, 1_000..) => (1_000, "k", 1),
        (Lang::Ja, 100_000_000..) => (100_000_000, "億", 1),
        (Lang::Ja, 10_000..) => (10_000, "万", 1),
        _ => (1, "", 0),
    };
    if from == 0 {
        return count(value);
    }
    let tenths = value / (unit / 10);
    match tenths % 10 {
        0 => format!("{}{mark}", count(tenths / 10)),
        tenth => format!("{}.{tenth}{mark}", count(tenths / 10)),
    }
}

/// A share as a percentage with about three significant digits; never rounded to 0 % or 100 % unless it is that.
pub fn percent(share: f64) -> String {
    let percent = share * 100.0;
    if !percent.is_finite() {
        return "–".to_owned();
    }
    let whole = share == 0.0 || share == 1.0;
    let mut decimals = match percent.abs() {
        _ if whole => 0,
        10.0.. => 1,
        1.0..10.0 => 2,
        _ => 3,
    };
    loop {
        let text = format!("{percent:.decimals$}");
        let rounded = text.parse().unwrap_or(percent);
        let misleading = !whole && (rounded == 0.0 || rounded == 100.0);
        if !misleading || decimals >= 12 {
            return format!("{text}%");
        }
        decimals += 1;
    }
}

/// A share as a percentage without needless digits: `5%`.
pub(crate) fn short_percent(share: f64) -> String {
    let percent = percent(share);
    let plain = percent.trim_end_matches('%').trim_end_matches('0').trim_end_matches('.');
    if percent.contains('.') { format!("{plain}%") } else { percent }
}

/// A share exactly as it was entered: never rounded, `1/3` where that says it.
pub(crate) fn exact(share: f64) -> String {
    let text = format!("{share}");
    let parts = (1.0 / share).round();
    if text.len() > 8 && 1.0 / parts == share { format!("1/{parts}") } else { text }
}

/// A number with about four significant digits: `0.3137`, `12.35`, `1,234,567`.
pub fn decimal(value: f64) -> String {
    let size = value.abs();
    if !value.is_finite() {
        return "–".to_owned();
    }
    if (1_000.0..9e15).contains(&size) {
        let sign = if value < 0.0 { "-" } else { "" };
        return format!("{sign}{}", count(size.round() as u64));
    }
    if value.fract() == 0.0 || size >= 9e15 {
        return format!("{value}");
    }
    let mut decimals = match size {
        100.0.. => 1,
        10.0..100.0 => 2,
        1.0..10.0 => 3,
        _ => 4,
    };
    while decimals < 12 && format!("{value:.decimals$}").parse() == Ok(0.0) {
        decimals += 1;
    }
    format!("{value:.decimals$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(count), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn short_counts_follow_the_language() {
        let en = [999, 1_000, 1_500, 20_000, 1_000_000].map(|n| short_count(n, Lang::En));
        assert_eq!(en, ["999", "1k", "1.5k", "20k", "1M"]);
        let ja = [1_500, 10_000, 15_000, 1_000_000].map(|n| short_count(n, Lang::Ja));
        assert_eq!(ja, ["1,500", "1万", "1.5万", "100万"]);
    }

    #[test]
    fn a_share_is_never_rounded_to_nothing_or_to_everything() {
        let shares = [0.0, 1.0, 0.5, 0.0123, 0.000_000_4, 0.999_999, 0.514_289_503];
        let want = ["0%", "100%", "50.0%", "1.23%", "0.00004%", "99.9999%", "51.4%"];
        assert_eq!(shares.map(percent), want);
    }

    #[test]
    fn a_threshold_is_shown_as_it_was_entered() {
        let thresholds = [0.05, 0.075, 1.0, 1.0 / 3.0, 1.0 / 11.0, 0.333_333_3, 0.2];
        let want = ["0.05", "0.075", "1", "1/3", "1/11", "0.3333333", "0.2"];
        assert_eq!(thresholds.map(exact), want);
        assert_eq!(
            [0.05, 0.2, 1.0, 0.0, 0.125].map(short_percent),
            ["5%", "20%", "100%", "0%", "12.5%"]
        );
    }

    #[test]
    fn decimals_keep_four_significant_digits() {
        let values = [0.0, 0.313_713_035, 1.546_610_6, 12.3456, 1_234_567.4, 0.000_012_3];
        assert_eq!(values.map(decimal), ["0", "0.3137", "1.547", "12.35", "1,234,567", "0.00001"]);
    }
}

//! Numbers and times as labels.

/// A number as a person sees it: the shortest text of its first 15 digits, which is what spreadsheets keep.
pub(crate) fn number(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    plain(rounded)
}

/// A number by the shortest text that reads back as the same number.
pub(crate) fn plain(number: f64) -> String {
    let whole = number == number.trunc();
    match number {
        // Minus zero is zero.
        0.0 => "0".to_owned(),
        _ if whole && number.abs() < 1e15 => format!("{number:.0}"),
        _ if number.abs() >= 1e15 || number.abs() < 1e-5 => format!("{number:e}"),
        _ => number.to_string(),
    }
}

/// Seconds as hours, minutes and seconds.
pub(crate) fn clock(seconds: i64) -> String {
    let sign = if seconds < 0 { "-" } else { "" };
    let seconds = seconds.unsigned_abs();
    format!("{sign}{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        assert_eq!([12.0, 0.1 + 0.2, -0.0, 1.5, -3.0].map(number), ["12", "0.3", "0", "1.5", "-3"]);
        assert_eq!(
            [123_456_789_012_345.0, 1e21, 0.000_001].map(number),
            ["123456789012345", "1e21", "1e-6"]
        );
    }
}

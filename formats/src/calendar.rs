//! Days and moments as ISO 8601.

/// The day so many days after the first of January 1970.
pub(crate) fn day(days: i64) -> String {
    // By eras of 400 years that begin in March, so that a leap day is the last of its year.
    let days = days + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day_of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day_of_year + 2) / 153;
    let date = day_of_year - (153 * month + 2) / 5 + 1;
    let (month, later) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    format!("{:04}-{month:02}-{date:02}", era * 400 + year + later)
}

/// The moment so many of these parts of a second after the beginning of 1970: a day alone at midnight.
pub(crate) fn moment(count: i64, per_second: i64, zone: &str) -> String {
    let a_day = 86_400 * per_second;
    let (days, rest) = (count.div_euclid(a_day), count.rem_euclid(a_day));
    match rest {
        0 => day(days),
        rest => format!("{}T{}{zone}", day(days), time(rest, per_second)),
    }
}

/// A time of day in parts of a second.
pub(crate) fn time(count: i64, per_second: i64) -> String {
    let clock = crate::text::clock(count / per_second);
    match count % per_second {
        0 => clock,
        part => {
            let width = per_second.ilog10() as usize;
            let digits = format!("{part:0width$}");
            format!("{clock}.{}", digits.trim_end_matches('0'))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        let days = [0, 19_787, -1, 11_016, -25_567, 10_957, -719_468];
        let dates = [
            "1970-01-01",
            "2024-03-05",
            "1969-12-31",
            "2000-02-29",
            "1900-01-01",
            "2000-01-01",
            "0000-03-01",
        ];
        assert_eq!(days.map(day), dates);
        // Each day follows the one before, through leap years and others.
        let first: Vec<String> = (0..150_000).map(day).collect();
        assert!(first.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!(first.iter().filter(|day| day.ends_with("-02-29")).count(), 100);
    }

    #[test]
    fn a_moment_at_midnight_is_a_day() {
        assert_eq!(moment(86_400_000, 1000, "Z"), "1970-01-02");
        assert_eq!(moment(86_400_000 + 45_001_500, 1000, "Z"), "1970-01-02T12:30:01.5Z");
        assert_eq!(moment(-1, 1, ""), "1969-12-31T23:59:59");
    }
}

//! Calendar dates, by the forms that tables write them in.

use std::fmt;

use time::Month;

/// A calendar day, or a month whose day is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: Option<u8>,
}

impl Date {
    /// Reads `2024-03-05`, `2024/3/5`, `20240305`, `2024-03`, `2024/03`, each with an optional time of day, which is left aside.
    ///
    /// `None` for days that the calendar does not have.
    pub fn parse(text: &str) -> Option<Date> {
        let text = text.trim_matches([' ', '\t']);
        let (date, clock) = match text.find(['T', ' ']) {
            Some(at) => (&text[..at], Some(text[at + 1..].trim_start())),
            None => (text, None),
        };
        let date = Date::parse_day(date)?;
        match clock {
            Some(clock) if date.day.is_none() || !is_time_of_day(clock) => None,
            _ => Some(date),
        }
    }

    fn parse_day(text: &str) -> Option<Date> {
        if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Date::new(&text[..4], &text[4..6], Some(&text[6..]));
        }
        let separator = ['-', '/'].into_iter().find(|separator| text.contains(*separator))?;
        let mut parts = text.split(separator);
        let date = Date::new(parts.next()?, parts.next()?, parts.next())?;
        parts.next().is_none().then_some(date)
    }

    fn new(year: &str, month: &str, day: Option<&str>) -> Option<Date> {
        if year.len() != 4 {
            return None;
        }
        let year = number(year, 4)?;
        let month = u8::try_from(number(month, 2)?).ok()?;
        let day = match day {
            Some(day) => Some(u8::try_from(number(day, 2)?).ok()?),
            None => None,
        };
        // Every month has a first day.
        let known = time::Date::from_calendar_date(
            i32::from(year),
            Month::try_from(month).ok()?,
            day.unwrap_or(1),
        );
        known.ok().map(|_| Date { year, month, day })
    }

    /// The year, 0 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, where it is known.
    pub fn day(self) -> Option<u8> {
        self.day
    }

    /// The first and the last day that it can be, counted from a day long ago.
    pub fn days(self) -> (i32, i32) {
        // Both were checked when it was read.
        let month = Month::try_from(self.month).unwrap_or(Month::January);
        let year = i32::from(self.year);
        let count = |day: u8| {
            let known = time::Date::from_calendar_date(year, month, day);
            known.map_or(0, time::Date::to_julian_day)
        };
        let last = self.day.unwrap_or_else(|| month.length(year));
        (count(self.day.unwrap_or(1)), count(last))
    }

    /// The date of a day counted as [`Date::days`] does; `None` outside the years 0 to 9999.
    pub fn on(day: i32) -> Option<Date> {
        let known = time::Date::from_julian_day(day).ok()?;
        let year = u16::try_from(known.year()).ok().filter(|year| *year <= 9999)?;
        Some(Date { year, month: u8::from(known.month()), day: Some(known.day()) })
    }

    /// Months since the first of the year 0.
    pub fn months(self) -> i32 {
        i32::from(self.year) * 12 + i32::from(self.month) - 1
    }

    /// The first day of a month counted as [`Date::months`] does.
    pub fn first_of_month(months: i32) -> i32 {
        let month = Month::try_from(months.rem_euclid(12) as u8 + 1).unwrap_or(Month::January);
        let known = time::Date::from_calendar_date(months.div_euclid(12), month, 1);
        known.map_or(i32::MAX, time::Date::to_julian_day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.year, self.month)?;
        self.day.map_or(Ok(()), |day| write!(out, "-{day:02}"))
    }
}

fn number(text: &str, most: usize) -> Option<u16> {
    let fits = (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

/// `9:05`, `09:05:30`, `09:05:30.25Z`, `09:05+09:00`.
fn is_time_of_day(text: &str) -> bool {
    let (clock, zone) = text.split_at(text.find(['Z', '+', '-']).unwrap_or(text.len()));
    let zone_is_known = match zone.as_bytes() {
        [] | b"Z" => true,
        [_, rest @ ..] => {
            (2..=5).contains(&rest.len())
                && rest.iter().all(|byte| byte.is_ascii_digit() || *byte == b':')
        }
    };
    let mut parts = clock.split(':');
    let below = |part: Option<&str>, limit: u16| {
        part.and_then(|part| number(part, 2)).is_some_and(|part| part < limit)
    };
    let hours_and_minutes = below(parts.next(), 24) && below(parts.next(), 60);
    let seconds = parts.next().is_none_or(|part| {
        let (whole, fraction) = part.split_once('.').unwrap_or((part, "0"));
        // A leap second is the 60th.
        below(Some(whole), 61) && fraction.bytes().all(|byte| byte.is_ascii_digit())
    });
    zone_is_known && hours_and_minutes && seconds && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn days_and_months_are_counted_there_and_back() {
        for (text, months) in [("2024-02-29", 24_289), ("0000-01-01", 0), ("9999-12-31", 119_999)] {
            let date = Date::parse(text).expect("a date");
            let back = Date::on(date.days().0).expect("a date");
            assert_eq!((back, back.to_string().as_str(), back.months()), (date, text, months));
            let first = Date::on(Date::first_of_month(months)).expect("a date");
            assert_eq!((first.months(), first.day()), (months, Some(1)));
        }
        assert_eq!(Date::on(i32::MIN), None);
        assert_eq!(Date::parse("2024/3").map(|date| date.to_string()).as_deref(), Some("2024-03"));
    }

    #[test]
    fn dates_of_every_form() {
        let parts = |text: &str| Date::parse(text).map(|d| (d.year(), d.month(), d.day()));
        for text in [
            "2024-03-05",
            "2024/03/05",
            "2024/3/5",
            "2024-3-5",
            "20240305",
            "2024-03-05T09:05:30.25+09:00",
            "2024-03-05T23:59:60Z",
            "2024/3/5 9:05",
            " 20240305 ",
        ] {
            assert_eq!(parts(text), Some((2024, 3, Some(5))), "{text:?}");
        }
        assert_eq!(parts("2024-03"), Some((2024, 3, None)));
        assert_eq!(parts("2024/3"), Some((2024, 3, None)));
        assert_eq!(parts("2024-02-29"), Some((2024, 2, Some(29))));
    }

    #[test]
    fn a_month_has_all_its_days() {
        let days = |text: &str| Date::parse(text).map(Date::days);
        let day = |text: &str| days(text).map(|days| days.0);
        let of = |first: &str, last: &str| day(first).zip(day(last));
        assert_eq!(days("2024-02"), of("2024-02-01", "2024-02-29"));
        assert_eq!(days("9999-12"), of("9999-12-01", "9999-12-31"));
        assert_eq!(days("2024-03-01"), of("2024-03-01", "2024-03-01"));
        let apart = day("2024-03-01").zip(day("2024-02-28")).map(|(late, early)| late - early);
        assert_eq!(apart, Some(2));
    }

    #[test]
    fn what_is_not_a_date_is_refused() {
        for text in [
            "",
            "2024",
            "202403",
            "2023-02-29",
            "2024-13-01",
            "2024-00-01",
            "2024-03-00",
            "20240332",
            "24-03-05",
            "2024-03/05",
            "2024-03-05-01",
            "2024-03-05x",
            "2024-03-05 25:00",
            "2024-03-05 noon",
            "2024-03-05T",
            "2024-03 09:05",
            "05/03/2024",
            "\u{ff12}\u{ff10}24-03-05",
            "2024年3月5日",
        ] {
            assert_eq!(Date::parse(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_read_is_a_day_of_the_calendar(text in "[0-9]{4}[-/]?[0-9]{1,2}[-/]?[0-9]{1,2}([T ][0-9:.Z+-]{0,9})?|\\PC{0,12}") {
            if let Some(date) = Date::parse(&text) {
                let day = date.day().unwrap_or(1);
                let again = format!("{:04}-{:02}-{day:02}", date.year(), date.month());
                let again = Date::parse(&again).ok_or(TestCaseError::fail("not a date"))?;
                prop_assert_eq!((again.year(), again.month()), (date.year(), date.month()));
                prop_assert_eq!(again.day(), Some(day));
            }
        }
    }
}

//! Calendar dates, by the forms that tables write them in.

use std::fmt;

use time::Month;

/// A calendar day, or a month or year of which no more is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl Date {
    /// Reads a date in any of the forms that need no explanation, each with an optional time of day, which is left
    /// aside:
    ///
    /// - `2024-03-05`, `2024/3/5`, `20240305`, `2024年3月5日`; months `2024-03`, `2024/03`, `2024年3月`; years `2024年`;
    /// - years of a Japanese era: `昭和50年4月1日`, `昭和50年4月`, `令和元年`, `㍼50.4.1`, `S50.4.1`, `S50/4/1`, `S500401`;
    ///   a letter needs month and day, because `S50.4` is a code of ICD-10;
    /// - the seven digits of receipts: `3500401`, an era (1 Meiji to 5 Reiwa) and two digits each.
    ///
    /// Years of an era are counted on where it ended, as forms printed before do; months of Meiji are taken as those of
    /// the calendar that came with its sixth year.
    /// `None` for days that the calendar does not have.
    pub fn parse(text: &str) -> Option<Date> {
        let text = text.trim_matches([' ', '\t']);
        // A `T` at the beginning is an era.
        let clock = text.char_indices().skip(1).find(|(_, mark)| matches!(mark, 'T' | ' '));
        let (date, clock) = match clock {
            Some((at, _)) => (&text[..at], Some(text[at + 1..].trim_start())),
            None => (text, None),
        };
        let date = Date::parse_day(date)?;
        match clock {
            Some(clock) if date.day.is_none() || !is_time_of_day(clock) => None,
            _ => Some(date),
        }
    }

    fn parse_day(text: &str) -> Option<Date> {
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            return match text.len() {
                8 => Date::new(number(&text[..4], 4)?, Some(&text[4..6]), Some(&text[6..])),
                7 => Date::of_receipt(text),
                _ => None,
            };
        }
        let (years, rest) = Years::split(text);
        if rest.len() == 6 && rest.bytes().all(|byte| byte.is_ascii_digit()) {
            let year = years.letter_year(&rest[..2])?;
            return Date::new(year, Some(&rest[2..4]), Some(&rest[4..]));
        }
        if let Some((year, rest)) = rest.split_once('年') {
            let year = years.year(year)?;
            let (month, rest) = match rest.split_once('月') {
                Some((month, rest)) => (Some(month), rest),
                None => (None, rest),
            };
            return match rest.strip_suffix('日') {
                Some(day) if month.is_some() => Date::new(year, month, Some(day)),
                None if rest.is_empty() => Date::new(year, month, None),
                _ => None,
            };
        }
        let separator = ['-', '/', '.'].into_iter().find(|mark| rest.contains(*mark))?;
        let mut parts = rest.split(separator);
        let (year, month, day) = (parts.next()?, parts.next(), parts.next());
        if parts.next().is_some() {
            return None;
        }
        let year = match years {
            // `5.4.1` is anything, and `2024.3` a number.
            Years::Western if separator == '.' => return None,
            Years::Western if year.len() != 4 => return None,
            Years::Western => number(year, 4)?,
            Years::Era { .. } if day.is_none() => return None,
            Years::Era { .. } => years.year(year)?,
        };
        Date::new(year, month, day)
    }

    /// An era and two digits each for year, month and day; years that the era did not have are none.
    fn of_receipt(text: &str) -> Option<Date> {
        let (first, longest) = match text.as_bytes()[0] {
            b'1' => (MEIJI, 45),
            b'2' => (TAISHO, 15),
            b'3' => (SHOWA, 64),
            b'4' => (HEISEI, 31),
            b'5' => (REIWA, 99),
            _ => return None,
        };
        let year = number(&text[1..3], 2).filter(|year| (1..=longest).contains(year))?;
        Date::new(first + year - 1, Some(&text[3..5]), Some(&text[5..]))
    }

    fn new(year: u16, month: Option<&str>, day: Option<&str>) -> Option<Date> {
        let part = |text: Option<&str>| match text {
            Some(text) => Some(Some(u8::try_from(number(text, 2)?).ok()?)),
            None => Some(None),
        };
        let (month, day) = (part(month)?, part(day)?);
        // Every year has a first month, and every month a first day.
        let known = time::Date::from_calendar_date(
            i32::from(year),
            Month::try_from(month.unwrap_or(1)).ok()?,
            day.unwrap_or(1),
        );
        known.ok().map(|_| Date { year, month, day })
    }

    /// The year, 0 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, where it is known.
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, where it is known.
    pub fn day(self) -> Option<u8> {
        self.day
    }

    /// The first and the last day that it can be, counted from a day long ago.
    pub fn days(self) -> (i32, i32) {
        let first = self.month.unwrap_or(1);
        let last = self.month.unwrap_or(12);
        let year = i32::from(self.year);
        let count = |month: u8, day: Option<u8>| {
            // Checked when it was read.
            let month = Month::try_from(month).unwrap_or(Month::January);
            let day = day.unwrap_or_else(|| month.length(year));
            time::Date::from_calendar_date(year, month, day).map_or(0, time::Date::to_julian_day)
        };
        (count(first, Some(self.day.unwrap_or(1))), count(last, self.day))
    }

    /// The date of a day counted as [`Date::days`] does; `None` outside the years 0 to 9999.
    pub fn on(day: i32) -> Option<Date> {
        let known = time::Date::from_julian_day(day).ok()?;
        let year = u16::try_from(known.year()).ok().filter(|year| *year <= 9999)?;
        Some(Date { year, month: Some(u8::from(known.month())), day: Some(known.day()) })
    }

    /// Months since the first of the year 0; those of its first month where only the year is known.
    pub fn months(self) -> i32 {
        i32::from(self.year) * 12 + i32::from(self.month.unwrap_or(1)) - 1
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
        write!(out, "{:04}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(out, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(out, "-{day:02}"))
    }
}

const MEIJI: u16 = 1868;
const TAISHO: u16 = 1912;
const SHOWA: u16 = 1926;
const HEISEI: u16 = 1989;
const REIWA: u16 = 2019;

/// How eras begin in text, with their first year.
const ERAS: [(&str, u16); 15] = [
    ("明治", MEIJI),
    ("大正", TAISHO),
    ("昭和", SHOWA),
    ("平成", HEISEI),
    ("令和", REIWA),
    ("㍾", MEIJI),
    ("㍽", TAISHO),
    ("㍼", SHOWA),
    ("㍻", HEISEI),
    ("㋿", REIWA),
    ("M", MEIJI),
    ("T", TAISHO),
    ("S", SHOWA),
    ("H", HEISEI),
    ("R", REIWA),
];

/// What the years of a date are counted from.
#[derive(Clone, Copy)]
enum Years {
    Western,
    /// The first year of an era, and whether it was named by a letter.
    Era {
        first: u16,
        letter: bool,
    },
}

impl Years {
    /// Takes the name of an era off a text.
    fn split(text: &str) -> (Years, &str) {
        for (name, first) in ERAS {
            let letter = name.len() == 1;
            let begin = text.get(..name.len());
            if begin.is_some_and(|begin| begin.eq_ignore_ascii_case(name)) {
                return (Years::Era { first, letter }, &text[name.len()..]);
            }
        }
        (Years::Western, text)
    }

    /// A year as text: four digits, or one or two of an era, or its first.
    fn year(self, text: &str) -> Option<u16> {
        match self {
            Years::Western => number(text, 4).filter(|_| text.len() == 4),
            Years::Era { first, .. } if text == "元" => Some(first),
            Years::Era { first, .. } => {
                number(text, 2).filter(|year| *year > 0).map(|year| first + year - 1)
            }
        }
    }

    /// The year of `S500401`.
    fn letter_year(self, text: &str) -> Option<u16> {
        match self {
            Years::Era { letter: true, .. } => self.year(text),
            _ => None,
        }
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
        let some = |year, month, day| Some((year, Some(month), Some(day)));
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
            "2024年3月5日",
            "2024年03月05日 9:05",
            "令和6年3月5日",
            "R6.3.5",
            "R06/03/05",
            "R6-3-5",
            "r060305",
            "㋿6.3.5",
            "平成36年3月5日",
            "5060305",
        ] {
            assert_eq!(parts(text), some(2024, 3, 5), "{text:?}");
        }
        assert_eq!(parts("2024-02-29"), some(2024, 2, 29));
        for text in ["2024-03", "2024/3", "2024年3月", "令和6年3月"] {
            assert_eq!(parts(text), Some((2024, Some(3), None)), "{text:?}");
        }
        for text in ["2019年", "令和元年", "令和1年", "平成31年"] {
            assert_eq!(parts(text), Some((2019, None, None)), "{text:?}");
        }
    }

    #[test]
    fn years_of_every_era() {
        let days = |text: &str| Date::parse(text).map(|date| date.to_string());
        // The last day of one era and the first of the next, as the eras were changed.
        for (text, day) in [
            ("M45.7.29", "1912-07-29"),
            ("T1.7.30", "1912-07-30"),
            ("T15.12.24", "1926-12-24"),
            ("昭和元年12月25日", "1926-12-25"),
            ("S50.4.1", "1975-04-01"),
            ("昭和50年4月1日", "1975-04-01"),
            ("3500401", "1975-04-01"),
            ("S64.1.7", "1989-01-07"),
            ("3640107", "1989-01-07"),
            ("H1.1.8", "1989-01-08"),
            ("4010108", "1989-01-08"),
            ("H31.4.30", "2019-04-30"),
            ("令和元年5月1日", "2019-05-01"),
            ("5010501", "2019-05-01"),
            ("1450729", "1912-07-29"),
            ("2010730", "1912-07-30"),
            ("S55.2.29", "1980-02-29"),
        ] {
            assert_eq!(days(text).as_deref(), Some(day), "{text}");
        }
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
            "S54.2.29",
            "S0.1.1",
            "S50.4",
            "M10.1",
            "S50",
            "昭和50",
            "50.4.1",
            "2024.3",
            "S100.1.1",
            "3650101",
            "6010101",
            "0500401",
            "3001231",
            "1000001",
            "昭和50年4月1",
            "昭和50年1日",
            "年4月1日",
            "4月1日",
        ] {
            assert_eq!(Date::parse(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_read_is_a_day_of_the_calendar(text in "[0-9]{4}[-/]?[0-9]{1,2}[-/]?[0-9]{1,2}([T ][0-9:.Z+-]{0,9})?|[MTSHR1-5昭令][0-9元]{1,2}[.年]?[0-9]{1,2}[.月]?[0-9]{0,2}日?|\\PC{0,12}") {
            if let Some(date) = Date::parse(&text) {
                let (month, day) = (date.month().unwrap_or(1), date.day().unwrap_or(1));
                let again = format!("{:04}-{month:02}-{day:02}", date.year());
                let again = Date::parse(&again).ok_or(TestCaseError::fail("not a date"))?;
                prop_assert_eq!((again.year(), again.month()), (date.year(), Some(month)));
                prop_assert_eq!(again.day(), Some(day));
            }
        }
    }
}

//! Dates as they are written, so that another day can be written alike.

use super::Date;

/// A date in a text: what is around it stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenDate<'l> {
    day: i32,
    before: &'l str,
    /// Between year, month and day; nothing in `20240305`.
    mark: Option<char>,
    /// Whether `3` is written `03`; nothing where it cannot be told.
    padded: Option<bool>,
    after: &'l str,
}

impl<'l> WrittenDate<'l> {
    /// Reads what [`Date::parse`] reads, but for months and years without a day.
    ///
    /// Years of an era, the digits of receipts and `2024年3月5日` are not written again: they become `2024-03-05`.
    pub fn parse(text: &'l str) -> Option<WrittenDate<'l>> {
        let date = Date::parse(text)?;
        date.day()?;
        let blank = [' ', '\t'];
        let start = text.len() - text.trim_start_matches(blank).len();
        let (before, body) = text.split_at(start);
        // A `T` at the beginning is an era.
        let end = body.char_indices().skip(1).find(|(_, mark)| matches!(mark, 'T' | ' ' | '\t'));
        let (written, after) = body.split_at(end.map_or(body.len(), |(at, _)| at));
        let mark = written.chars().find(|letter| !letter.is_ascii_digit());
        let is_kept = match mark {
            None => written.len() == 8,
            Some(mark) => matches!(mark, '-' | '/') && written.find(mark) == Some(4),
        };
        if !is_kept {
            let (mark, padded) = (Some('-'), Some(true));
            return Some(WrittenDate { day: date.days().0, before, mark, padded, after });
        }
        let parts = mark.into_iter().flat_map(|mark| written.split(mark).skip(1));
        let mut padded = None;
        for part in parts {
            match part.len() {
                1 => padded = Some(false),
                _ if part.starts_with('0') => padded = Some(true),
                _ => {}
            }
        }
        Some(WrittenDate { day: date.days().0, before, mark, padded, after })
    }

    /// Whether a month or day below 10 has a leading zero; `None` where the text does not show it.
    pub fn padded(self) -> Option<bool> {
        self.padded
    }

    /// The text with the date so many days later; `padded` decides where the text does not show it.
    ///
    /// `None` outside the years 0 to 9999.
    pub fn moved(self, days: i32, padded: bool) -> Option<String> {
        let date = Date::on(self.day.checked_add(days)?)?;
        let (year, month, day) = (date.year(), date.month()?, date.day()?);
        let WrittenDate { before, after, .. } = self;
        Some(match self.mark {
            None => format!("{before}{year:04}{month:02}{day:02}{after}"),
            Some(mark) if self.padded.unwrap_or(padded) => {
                format!("{before}{year:04}{mark}{month:02}{mark}{day:02}{after}")
            }
            Some(mark) => format!("{before}{year:04}{mark}{month}{mark}{day}{after}"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_written_form_stays() {
        let moved = |text: &str, days| WrittenDate::parse(text)?.moved(days, true);
        let said = |text: &str, days| moved(text, days).unwrap_or_default();
        assert_eq!(said("2024-02-28", 2), "2024-03-01");
        assert_eq!(said("2024/3/1", -1), "2024/2/29");
        assert_eq!(said("20231231", 1), "20240101");
        assert_eq!(said(" 2024-03-05T09:05Z", -5), " 2024-02-29T09:05Z");
        assert_eq!(said("2024/12/31 9:05\t", 1), "2025/01/01 9:05\t");
        assert_eq!(
            WrittenDate::parse("2024/12/31").and_then(|date| date.moved(1, false)).as_deref(),
            Some("2025/1/1")
        );
        for text in ["S50.4.1", "T64.4.1", "昭和50年4月1日", "3500401", "1975年4月1日"] {
            assert_eq!(said(text, 1), "1975-04-02", "{text}");
        }
        assert_eq!(moved("2024-03", 1), None);
        assert_eq!(moved("令和元年", 1), None);
        assert_eq!(moved("9999-12-31", 1), None);
        assert_eq!(moved("soon", 1), None);
    }
}

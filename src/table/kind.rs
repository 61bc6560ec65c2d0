//! What the values of a column are, judged by its distinct labels; missing ones are left aside.

use super::Column;
use super::value::{Date, Decimal};
use crate::words::Sentence;

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Whole numbers.
    Integer,
    /// Numbers, some of them with a decimal point.
    Decimal,
    /// Days or months of the calendar.
    Date,
    /// Anything else: words, codes, mixtures.
    Category,
}

/// Eight digits are a date only within these years; people of a health record were born and treated in them.
const PLAUSIBLE_YEARS: std::ops::RangeInclusive<u16> = 1868..=2100;

/// So many labels are looked at before a column is called text; the rest is then not read as numbers and dates.
const FIRST_LOOK: usize = 1000;

impl Kind {
    /// The word in the report.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Integer => "integer",
            Kind::Decimal => "decimal",
            Kind::Date => "date",
            Kind::Category => "category",
        }
    }

    /// The kind of a column, and why.
    ///
    /// All values must agree; where most but not all are dates or numbers the column is a category, and the reason
    /// says how many stand in the way: they often are a code for missing.
    /// Digits with leading zeros are a code (postal codes, facility codes), because a number would lose the zeros.
    pub fn of(column: Column<'_>) -> (Kind, Sentence) {
        Kind::of_labels(column.values())
    }

    /// The kind of some labels, none of them missing, and why.
    pub fn of_labels<'l>(labels: impl Iterator<Item = &'l str>) -> (Kind, Sentence) {
        let mut tally = Tally::default();
        for label in labels {
            tally.add(label);
            if tally.labels == FIRST_LOOK
                && !tally.mostly(tally.dates)
                && !tally.mostly(tally.numbers)
            {
                break;
            }
        }
        tally.verdict()
    }
}

/// How many labels are what.
#[derive(Default)]
struct Tally {
    labels: usize,
    /// Days and months, plausible ones where they are plain digits.
    dates: usize,
    /// Dates in plain digits.
    plain_dates: usize,
    numbers: usize,
    /// Numbers with a decimal point or an exponent.
    fractions: usize,
    /// Plain digits that begin with a zero and are not zero itself.
    padded: usize,
}

impl Tally {
    fn add(&mut self, label: &str) {
        self.labels += 1;
        let plain = label.bytes().all(|byte| byte.is_ascii_digit());
        if let Some(date) = Date::parse(label)
            && (!plain || PLAUSIBLE_YEARS.contains(&date.year()))
        {
            self.dates += 1;
            self.plain_dates += usize::from(plain);
        }
        if Decimal::parse(label).is_some() {
            self.numbers += 1;
            self.fractions += usize::from(label.contains(['.', 'e', 'E']));
            self.padded += usize::from(plain && label.len() > 1 && label.starts_with('0'));
        }
    }

    fn mostly(&self, some: usize) -> bool {
        some * 2 > self.labels
    }

    fn verdict(&self) -> (Kind, Sentence) {
        let others = |some: usize| self.labels - some;
        match self.labels {
            0 => (Kind::Category, Sentence::new("kind-reason-empty")),
            all if all == self.dates && all == self.plain_dates => {
                (Kind::Date, Sentence::new("kind-reason-date-digits"))
            }
            all if all == self.dates => (Kind::Date, Sentence::new("kind-reason-date")),
            _ if self.mostly(self.dates) => {
                let reason = Sentence::new("kind-reason-mostly-dates");
                (Kind::Category, reason.with("others", others(self.dates)))
            }
            all if all == self.numbers && self.padded > 0 => {
                (Kind::Category, Sentence::new("kind-reason-leading-zeros"))
            }
            all if all == self.numbers && self.fractions > 0 => {
                (Kind::Decimal, Sentence::new("kind-reason-decimal"))
            }
            all if all == self.numbers => (Kind::Integer, Sentence::new("kind-reason-integer")),
            _ if self.mostly(self.numbers) => {
                let reason = Sentence::new("kind-reason-mostly-numbers");
                (Kind::Category, reason.with("others", others(self.numbers)))
            }
            _ => (Kind::Category, Sentence::new("kind-reason-text")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{Source, TableBuilder};

    fn check(values: &[&str], kind: Kind, reason: &str) {
        let mut builder = TableBuilder::new(["c".to_owned()]).unwrap();
        values.iter().for_each(|&value| builder.push([value].into_iter()).unwrap());
        let source = Source::of("csv");
        let table = builder.finish(&[String::new()], source).unwrap();
        let (found, sentence) = Kind::of(table.column(0));
        assert_eq!((found, sentence.id()), (kind, reason), "{values:?}");
    }

    #[test]
    fn every_kind_has_its_reason() {
        use Kind::{Category, Date, Decimal, Integer};
        check(&["1", "-2", "", "0"], Integer, "kind-reason-integer");
        check(&["1", "2.50"], Decimal, "kind-reason-decimal");
        check(&["1.0", "2.0"], Decimal, "kind-reason-decimal");
        check(&["0600000", "1000001"], Category, "kind-reason-leading-zeros");
        check(&["00", "01"], Category, "kind-reason-leading-zeros");
        check(&["0", "0.5"], Decimal, "kind-reason-decimal");
        check(&["2024-03-05", "", "2024-03-06"], Date, "kind-reason-date");
        check(&["2024/3/5"], Date, "kind-reason-date");
        check(&["2024-03", "2024-04"], Date, "kind-reason-date");
        check(&["20240305", "19391231"], Date, "kind-reason-date-digits");
        check(&["20240305", "2024-03-06"], Date, "kind-reason-date");
        check(&["20240305", "20241305", "20249999"], Integer, "kind-reason-integer");
        check(&["17000101", "10000101"], Integer, "kind-reason-integer");
        check(&["20240305", "20240306", "99999999"], Category, "kind-reason-mostly-dates");
        check(&["2024-03-05", "2024-03-06", "x"], Category, "kind-reason-mostly-dates");
        check(&["34", "35", "90+"], Category, "kind-reason-mostly-numbers");
        check(&["M", "F", "1"], Category, "kind-reason-text");
        check(&["", ""], Category, "kind-reason-empty");
    }

    #[test]
    fn a_long_column_of_text_is_text() {
        let values: Vec<String> = (0..3000).map(|value| format!("P{value}")).collect();
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        check(&values, Kind::Category, "kind-reason-text");
    }
}

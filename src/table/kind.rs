//! What the values of a column are, judged by its distinct labels; missing ones are left aside.

mod set;

use super::Column;
use super::value::{Date, Decimal};
use crate::error::{Error, Result};
use crate::words::Sentence;

pub use set::separator;

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Whole numbers.
    Integer,
    /// Numbers, some of them with a decimal point.
    Decimal,
    /// Days, months or years of the calendar.
    Date,
    /// Signs that stand for something and are no quantity: postal codes, ICD-10, numbers of wards.
    Code,
    /// Words, and mixtures.
    Category,
    /// Sentences, which may say anything.
    Text,
    /// Several codes or words in one cell.
    Set,
}

/// Digits alone are a date only within these years; people of a health record were born and treated in them.
const PLAUSIBLE_YEARS: std::ops::RangeInclusive<u16> = 1868..=2100;

/// So many labels are looked at before a column is called text; the rest is then not read as numbers and dates.
const FIRST_LOOK: usize = 1000;

/// A code has at most so many characters.
const LONGEST_CODE: usize = 16;

/// Longer labels with a blank or a full stop in them are sentences.
const LONGEST_WORDS: usize = 24;

/// Sentences repeat little: a column of them has more than a tenth as many labels as records.
const REPEATS: usize = 10;

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 7] = [
        Kind::Integer,
        Kind::Decimal,
        Kind::Date,
        Kind::Code,
        Kind::Category,
        Kind::Text,
        Kind::Set,
    ];

    /// The word in the plan and the report.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Integer => "integer",
            Kind::Decimal => "decimal",
            Kind::Date => "date",
            Kind::Code => "code",
            Kind::Category => "category",
            Kind::Text => "text",
            Kind::Set => "set",
        }
    }

    /// The kind of a word in the plan.
    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether the values are numbers or dates, so that they have an order of their own.
    pub fn is_ordered(self) -> bool {
        matches!(self, Kind::Integer | Kind::Decimal | Kind::Date)
    }

    /// The kind of a column, and why: what somebody said, or else what its values are.
    ///
    /// All values must agree; where most but not all are dates or numbers the column is a category, and the reason
    /// says how many stand in the way: they often are a code for missing.
    /// Digits with leading zeros are a code (postal codes, facility codes), because a number would lose the zeros.
    pub fn of(column: Column<'_>) -> (Kind, Sentence) {
        if let Some(kind) = column.asked_kind() {
            return (kind, Sentence::new("kind-reason-asked"));
        }
        let (kind, reason) = Kind::of_labels(column.values());
        if kind.is_ordered() {
            return (kind, reason);
        }
        if let Some(mark) = separator(column) {
            return (Kind::Set, Sentence::new("kind-reason-set").with("separator", mark));
        }
        let records = column.rows() - column.nulls();
        if kind == Kind::Category && column.distinct() * REPEATS > records {
            let sentences = column.values().filter(|label| is_sentence(label)).count();
            if sentences * 2 > column.distinct() {
                let reason = Sentence::new("kind-reason-sentences");
                return (Kind::Text, reason.with("longest", LONGEST_WORDS));
            }
        }
        (kind, reason)
    }

    /// The kind of some labels, none of them missing, and why; sentences and sets are not told from categories.
    pub fn of_labels<'l>(labels: impl Iterator<Item = &'l str>) -> (Kind, Sentence) {
        let mut tally = Tally::default();
        for label in labels {
            tally.add(label);
            if tally.labels == FIRST_LOOK
                && !tally.mostly(tally.dates)
                && !tally.mostly(tally.numbers)
                && tally.codes < tally.labels
            {
                break;
            }
        }
        tally.verdict()
    }

    /// Refuses values that cannot be of this kind.
    pub(super) fn check(self, column: Column<'_>) -> Result<()> {
        let fits = |label: &&str| match self {
            Kind::Integer => Decimal::parse(label).is_some_and(Decimal::is_integer),
            Kind::Decimal => Decimal::parse(label).is_some(),
            Kind::Date => Date::parse(label).is_some(),
            Kind::Code | Kind::Category | Kind::Text | Kind::Set => true,
        };
        let unfit: Vec<String> =
            column.values().filter(|label| !fits(label)).map(str::to_owned).collect();
        match unfit.is_empty() {
            true => Ok(()),
            false => Err(Error::input("kind-unfit")
                .with("kind", self.name())
                .with("count", unfit.len())
                .carrying(unfit)),
        }
    }
}

/// Letters and digits without blanks, a digit among them: `I21.0`, `3A`, `4-12`.
fn is_code(label: &str) -> bool {
    label.len() <= LONGEST_CODE
        && label.bytes().any(|byte| byte.is_ascii_digit())
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_/".contains(&byte))
}

fn is_sentence(label: &str) -> bool {
    label.contains(['。', '\n'])
        || label.chars().count() > LONGEST_WORDS && label.contains([' ', '\u{3000}', '、', '，'])
}

/// How many labels are what.
#[derive(Default)]
struct Tally {
    labels: usize,
    /// Days and months, plausible ones where they are plain digits.
    dates: usize,
    /// Dates in plain digits: eight of them, and seven.
    plain_dates: [usize; 2],
    codes: usize,
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
            self.plain_dates[0] += usize::from(plain && label.len() == 8);
            self.plain_dates[1] += usize::from(plain && label.len() == 7);
        }
        if Decimal::parse(label).is_some() {
            self.numbers += 1;
            self.fractions += usize::from(label.contains(['.', 'e', 'E']));
            self.padded += usize::from(plain && label.len() > 1 && label.starts_with('0'));
        }
        self.codes += usize::from(is_code(label));
    }

    fn mostly(&self, some: usize) -> bool {
        some * 2 > self.labels
    }

    fn verdict(&self) -> (Kind, Sentence) {
        let others = |some: usize| self.labels - some;
        match self.labels {
            0 => (Kind::Category, Sentence::new("kind-reason-empty")),
            all if all == self.dates && all == self.plain_dates[0] => {
                (Kind::Date, Sentence::new("kind-reason-date-digits"))
            }
            all if all == self.dates && all == self.plain_dates[1] => {
                (Kind::Date, Sentence::new("kind-reason-date-receipt"))
            }
            all if all == self.dates => (Kind::Date, Sentence::new("kind-reason-date")),
            _ if self.mostly(self.dates) => {
                let reason = Sentence::new("kind-reason-mostly-dates");
                (Kind::Category, reason.with("others", others(self.dates)))
            }
            all if all == self.numbers && self.padded > 0 => {
                (Kind::Code, Sentence::new("kind-reason-leading-zeros"))
            }
            all if all == self.numbers && self.fractions > 0 => {
                (Kind::Decimal, Sentence::new("kind-reason-decimal"))
            }
            all if all == self.numbers => (Kind::Integer, Sentence::new("kind-reason-integer")),
            _ if self.mostly(self.numbers) => {
                let reason = Sentence::new("kind-reason-mostly-numbers");
                (Kind::Category, reason.with("others", others(self.numbers)))
            }
            all if all == self.codes => (Kind::Code, Sentence::new("kind-reason-code")),
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
        use Kind::{Category, Code, Date, Decimal, Integer, Set, Text};
        check(&["1", "-2", "", "0"], Integer, "kind-reason-integer");
        check(&["1", "2.50"], Decimal, "kind-reason-decimal");
        check(&["1.0", "2.0"], Decimal, "kind-reason-decimal");
        check(&["0600000", "1000001"], Code, "kind-reason-leading-zeros");
        check(&["00", "01"], Code, "kind-reason-leading-zeros");
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
        check(&["S50.4.1", "昭和50年4月1日", "令和元年"], Date, "kind-reason-date");
        check(&["3500401", "4310430"], Date, "kind-reason-date-receipt");
        check(&["3500401", "1000001"], Integer, "kind-reason-integer");
        check(&["I21.0", "C34", "4-12"], Code, "kind-reason-code");
        check(&["S50.4", "M10.1"], Code, "kind-reason-code");
        check(&["東京都", "大阪府"], Category, "kind-reason-text");
        check(&["I21|I50", "I21", "I50|E11", "E11"], Set, "kind-reason-set");
        let sentences =
            ["退院後は近医で経過をみる。", "特記なし。", "The patient went home in good health."];
        check(&sentences, Text, "kind-reason-sentences");
        check(&["", ""], Category, "kind-reason-empty");
    }

    #[test]
    fn what_was_said_holds_unless_values_refuse() {
        let mut builder = TableBuilder::new(["c".to_owned()]).unwrap();
        ["1", "2", "x"].iter().for_each(|&value| builder.push([value].into_iter()).unwrap());
        let mut table = builder.finish(&["x".to_owned()], Source::of("csv")).unwrap();
        table.set_kinds(|_| Some(Kind::Code)).unwrap();
        assert_eq!(Kind::of(table.column(0)).0, Kind::Code);
        table.set_missing(&[]);
        let error = table.set_kinds(|_| Some(Kind::Integer)).unwrap_err();
        assert_eq!((error.id(), error.values().len()), ("kind-unfit", 1));
        table.set_kinds(|_| None).unwrap();
        assert_eq!(Kind::of(table.column(0)).1.id(), "kind-reason-mostly-numbers");
    }

    #[test]
    fn a_long_column_of_text_is_text() {
        let values: Vec<String> = (0..3000).map(|value| format!("P {value}")).collect();
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        check(&values, Kind::Category, "kind-reason-text");
    }
}

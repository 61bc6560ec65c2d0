//! Values that are put together from several: sets, and ranges from a least to a greatest.

use std::cmp::Ordering;

use super::value::{Date, Decimal};

/// Stands between the ends of a range.
const RANGE: &str = "..";

/// How several values make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// Each of them, in order, with this between them.
    Set(String),
    /// The least and the greatest of them.
    Range,
}

impl Form {
    /// What stands between two of them.
    pub fn mark(&self) -> &str {
        match self {
            Form::Set(separator) => separator,
            Form::Range => RANGE,
        }
    }

    /// The values that a text holds: those of a set in order and each once, or the ends of a range.
    ///
    /// Blanks around a value of a set do not count, and one that is empty or that `is_missing` says nothing and is passed over.
    pub fn read<'l>(&self, text: &'l str, is_missing: impl Fn(&str) -> bool) -> Vec<&'l str> {
        let known = |part: &&str| !part.is_empty() && !is_missing(part);
        match self {
            Form::Set(separator) => {
                let parts = text.split(separator.as_str()).map(str::trim).filter(known);
                let mut parts: Vec<&str> = parts.collect();
                parts.sort_unstable_by(|one, other| in_order(one, other));
                parts.dedup();
                parts
            }
            Form::Range => match text.split_once(RANGE) {
                Some((from, to)) => vec![from, to],
                None => vec![text],
            },
        }
    }
}

/// Which of two labels comes first: numbers by size, then dates by day, then everything else by its text.
pub fn in_order(one: &str, other: &str) -> Ordering {
    let key = |label| match (Decimal::parse(label), Date::parse(label)) {
        (Some(number), _) => (0, Some(number), None),
        (None, Some(date)) => (1, None, Some(date)),
        (None, None) => (2, None, None),
    };
    key(one).cmp(&key(other)).then_with(|| one.cmp(other))
}

/// What the values of a column are put together from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    form: Form,
    /// Each part once.
    labels: Vec<String>,
    /// By code of the column: where its parts end among all.
    ends: Vec<usize>,
    /// The parts of every code, in order.
    parts: Vec<u32>,
}

impl Parts {
    /// Parts of no code yet.
    pub fn new(form: Form) -> Parts {
        Parts { form, labels: Vec::new(), ends: Vec::new(), parts: Vec::new() }
    }

    /// Adds a part; the caller adds each once.
    pub fn add_label(&mut self, label: String) -> u32 {
        self.labels.push(label);
        self.labels.len() as u32 - 1
    }

    /// Says what the next code is put together from; nothing where it is missing.
    pub fn push(&mut self, parts: impl IntoIterator<Item = u32>) {
        self.parts.extend(parts);
        self.ends.push(self.parts.len());
    }

    /// How several values make one.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// Each part once.
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// The parts of a code, in order.
    pub fn of(&self, code: u32) -> &[u32] {
        let code = code as usize;
        let start = if code == 0 { 0 } else { self.ends[code - 1] };
        &self.parts[start..self.ends[code]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_repetition_and_blanks_make_no_other_set() {
        let set = Form::Set("|".to_owned());
        let read = |text| set.read(text, |part| part == "NA");
        assert_eq!(read("I21| I20|I21"), ["I20", "I21"]);
        assert_eq!(
            read("10|9|b|2024/10/1|2024/9/30|a"),
            ["9", "10", "2024/9/30", "2024/10/1", "a", "b"]
        );
        assert_eq!(read("|NA| "), [""; 0]);
        assert_eq!(Form::Range.read("3..10", |_| false), ["3", "10"]);
        assert_eq!(Form::Range.read("7", |_| false), ["7"]);
    }
}

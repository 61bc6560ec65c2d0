//! Dates by coarser and coarser units of the calendar.

use std::fmt::Write as _;

use super::Hierarchy;
use super::draft::Draft;
use crate::error::{Error, Result};
use crate::table::value::Date;

/// A unit of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// `2024-03-05`; a value without a day keeps its month, and one without a month its year.
    Day,
    /// `2024-03`.
    Month,
    /// `2024-Q1`.
    Quarter,
    /// `2024`.
    Year,
    /// `2020s`.
    Decade,
}

impl Unit {
    /// Every unit, each within the next.
    pub const ALL: [Unit; 5] = [Unit::Day, Unit::Month, Unit::Quarter, Unit::Year, Unit::Decade];

    /// The word in the plan.
    pub fn name(self) -> &'static str {
        match self {
            Unit::Day => "day",
            Unit::Month => "month",
            Unit::Quarter => "quarter",
            Unit::Year => "year",
            Unit::Decade => "decade",
        }
    }

    /// The unit of a word in the plan.
    pub fn from_name(name: &str) -> Option<Unit> {
        Unit::ALL.into_iter().find(|unit| unit.name() == name)
    }

    fn write(self, date: Date, label: &mut String) {
        let year = date.year();
        // Writing to a string does not fail.
        let _ = match (self, date.month()) {
            (Unit::Day, Some(_)) => write!(label, "{date}"),
            (Unit::Month, Some(month)) => write!(label, "{year:04}-{month:02}"),
            (Unit::Quarter, Some(month)) => write!(label, "{year:04}-Q{}", month.div_ceil(3)),
            (Unit::Decade, _) => write!(label, "{:04}s", year / 10 * 10),
            (Unit::Day | Unit::Month | Unit::Quarter, None) | (Unit::Year, _) => {
                write!(label, "{year:04}")
            }
        };
    }
}

/// Groups of dates; `units` names the unit of levels 1, 2, ...
///
/// # Errors
/// `dates-none`, `dates-unit`, `dates-order`: no unit, an unknown one, one that is not coarser than the one before it.
/// `dates-not-dates`: values that are not dates.
pub fn build<S: AsRef<str>>(values: &[&str], units: &[S]) -> Result<Hierarchy> {
    let units = units
        .iter()
        .map(|name| {
            let name = name.as_ref();
            Unit::from_name(name).ok_or_else(|| Error::input("dates-unit").with("unit", name))
        })
        .collect::<Result<Vec<Unit>>>()?;
    if units.is_empty() {
        return Err(Error::input("dates-none"));
    }
    if let Some(pair) = units.windows(2).find(|pair| pair[1] <= pair[0]) {
        return Err(Error::input("dates-order")
            .with("unit", pair[1].name())
            .with("below", pair[0].name()));
    }
    let mut draft = Draft::of_values(values)?;
    let mut dates = Vec::with_capacity(values.len());
    let mut refused = Vec::new();
    for value in draft.values() {
        match Date::parse(value) {
            Some(date) => dates.push(date),
            None => refused.push(value.to_owned()),
        }
    }
    if !refused.is_empty() {
        return Err(Error::input("dates-not-dates").with("count", refused.len()).carrying(refused));
    }
    for unit in units {
        draft.level(|row, _, label| unit.write(dates[row], label));
    }
    draft.finish()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{check_refusal, table};
    use super::*;

    #[test]
    fn one_day_through_every_unit() {
        let units = Unit::ALL.map(Unit::name);
        let values = ["2024-03-05", "20240305", "2024/4/1 9:05", "1999-12-31", "2024-03"];
        let hierarchy = build(&values, &units).unwrap();
        let rows: Vec<String> = table(&hierarchy).iter().map(|row| row[1..].join(" ")).collect();
        assert_eq!(
            rows,
            [
                "2024-03-05 2024-03 2024-Q1 2024 2020s *",
                "2024-03-05 2024-03 2024-Q1 2024 2020s *",
                "2024-04-01 2024-04 2024-Q2 2024 2020s *",
                "1999-12-31 1999-12 1999-Q4 1999 1990s *",
                "2024-03 2024-03 2024-Q1 2024 2020s *",
            ]
        );
        assert_eq!(hierarchy.groups(1), 4);
        assert_eq!(hierarchy.first_level(2, hierarchy.group(2, 0)), 0, "2024-03 is a value too");
    }

    #[test]
    fn units_in_the_wrong_order_and_other_values_are_refused() {
        check_refusal(build::<&str>(&["2024-01"], &[]), "dates-none", "unit");
        check_refusal(build(&["2024-01"], &["week"]), "dates-unit", "week");
        check_refusal(build(&["2024-01"], &["year", "month"]), "dates-order", "month");
        check_refusal(build(&["2024-01"], &["year", "year"]), "dates-order", "year");
        let values = ["2024-01", "2024-02-30", "soon", "2024"];
        check_refusal(build(&values, &["month"]), "dates-not-dates", "3");
    }

    proptest! {
        #[test]
        fn any_days_and_any_ascending_units_make_a_hierarchy(
            days in prop::collection::btree_set((1900_u16..2100, 1_u8..13, 0_u8..29), 1..30),
            chosen in prop::collection::vec(any::<bool>(), 5),
        ) {
            let texts: Vec<String> = days
                .iter()
                .map(|(year, month, day)| match day {
                    0 => format!("{year}-{month:02}"),
                    day => format!("{year}{month:02}{day:02}"),
                })
                .collect();
            let values: Vec<&str> = texts.iter().map(String::as_str).collect();
            let units: Vec<&str> = Unit::ALL
                .iter()
                .zip(chosen)
                .filter(|(_, chosen)| *chosen)
                .map(|(unit, _)| unit.name())
                .collect();
            prop_assume!(!units.is_empty());
            let hierarchy = build(&values, &units)?;
            let years: std::collections::BTreeSet<u16> = days.iter().map(|day| day.0).collect();
            if let Some(level) = units.iter().position(|unit| *unit == "year") {
                prop_assert_eq!(hierarchy.groups(level as u32 + 1), years.len());
            }
        }
    }
}

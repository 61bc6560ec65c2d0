//! The base level of a column, as an expression.

use super::Dialect;
use crate::error::{Error, Result};
use crate::hierarchy::dates::Unit;
use crate::hierarchy::{Hierarchy, TOP, csv, groups, rows};
use crate::plan::{Intervals, Recipe};
use crate::study::Files;
use crate::table::Ways;
use crate::table::value::Decimal;

/// What becomes of the values of a column.
#[derive(Clone, Debug)]
pub(super) enum Base {
    /// Nothing.
    AsIs,
    /// Everybody is in the top group.
    Top(String),
    /// The first characters.
    Beginning { kept: u32, missing: Vec<String> },
    /// The start of a range.
    Start { width: f64, ranges: Intervals, missing: Vec<String> },
    /// A month of the unit.
    Month { unit: Unit, missing: Vec<String> },
    /// The first of those with it in a group.
    First(Vec<(String, Vec<String>)>),
}

impl Base {
    /// A level above 0 of a hierarchy; labels that are read as missing stay as they are below the top.
    pub(super) fn of(
        recipe: Option<&Recipe>,
        level: u32,
        missing: &[String],
        files: &Files,
    ) -> Result<Base> {
        let missing = missing.to_vec();
        let at = level as usize - 1;
        match recipe {
            None => top(level, 1, TOP),
            Some(Recipe::Csv(file)) => {
                let Some(bytes) = files.get(file) else {
                    return Err(Error::input("hierarchy-file-absent").in_file(file));
                };
                let hierarchy =
                    csv::build(bytes, &[], Ways::default()).map_err(|error| error.in_file(file))?;
                firsts(&hierarchy, level)
            }
            Some(Recipe::Rows(table)) => firsts(&rows::build(table)?, level),
            Some(Recipe::Groups(tables)) => {
                let members = tables.first().into_iter().flat_map(|table| table.values().flatten());
                let members: Vec<&str> = members.map(String::as_str).collect();
                firsts(&groups::build(&members, tables)?, level)
            }
            Some(Recipe::Prefix(kept)) => match kept.get(at) {
                Some(&kept) => Ok(Base::Beginning { kept, missing }),
                None => top(level, kept.len() + 1, TOP),
            },
            Some(Recipe::Intervals(ranges)) => match ranges.widths.get(at) {
                Some(&width) => Ok(Base::Start { width, ranges: ranges.clone(), missing }),
                None => top(level, ranges.widths.len() + 1, &plain(ranges.origin)?.to_string()),
            },
            Some(Recipe::Dates(units)) => match units.get(at) {
                Some(name) => match Unit::from_name(name) {
                    Some(unit) => Ok(Base::Month { unit, missing }),
                    None => Err(Error::input("dates-unit").with("unit", name)),
                },
                None => top(level, units.len() + 1, "2000-01"),
            },
        }
    }

    /// What is selected for a column of texts; `None` is the column itself, whatever it holds.
    pub(super) fn expression(&self, text: &str, dialect: Dialect) -> Option<String> {
        match self {
            Base::AsIs => None,
            Base::Top(value) => Some(dialect.string(value)),
            Base::Beginning { kept, missing } => {
                let start = format!("SUBSTR({text}, 1, {kept})");
                Some(unless_missing(text, missing, &start, dialect))
            }
            Base::Start { width, ranges, missing } => {
                let start = start(text, *width, ranges, dialect);
                Some(unless_missing(text, missing, &start, dialect))
            }
            Base::Month { unit, missing } => {
                Some(unless_missing(text, missing, &month(text, *unit), dialect))
            }
            Base::First(groups) => Some(first(text, groups, dialect)),
        }
    }
}

fn top(level: u32, highest: usize, value: &str) -> Result<Base> {
    match level as usize == highest {
        true => Ok(Base::Top(value.to_owned())),
        false => Err(Error::input("query-level").with("level", level).with("highest", highest)),
    }
}

fn firsts(hierarchy: &Hierarchy, level: u32) -> Result<Base> {
    let highest = hierarchy.levels() - 1;
    let value = |row| hierarchy.label(0, hierarchy.group(0, row)).to_owned();
    if level >= highest {
        return top(level, highest as usize, &value(0));
    }
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    let mut place = vec![usize::MAX; hierarchy.groups(level)];
    for (row, &group) in (0..).zip(hierarchy.codes(level)) {
        let place = &mut place[group as usize];
        match groups.get_mut(*place) {
            Some((_, others)) => others.push(value(row)),
            None => {
                *place = groups.len();
                groups.push((value(row), Vec::new()));
            }
        }
    }
    groups.retain(|(_, others)| !others.is_empty());
    Ok(Base::First(groups))
}

fn unless_missing(text: &str, missing: &[String], otherwise: &str, dialect: Dialect) -> String {
    if missing.is_empty() {
        return otherwise.to_owned();
    }
    let labels: Vec<String> = missing.iter().map(|label| dialect.string(label)).collect();
    format!("CASE WHEN {text} IN ({}) THEN {text} ELSE {otherwise} END", labels.join(", "))
}

fn first(text: &str, groups: &[(String, Vec<String>)], dialect: Dialect) -> String {
    let mut out = "CASE".to_owned();
    for (value, others) in groups {
        let others: Vec<String> = others.iter().map(|other| dialect.string(other)).collect();
        let value = dialect.string(value);
        out.push_str(&format!("\n    WHEN {text} IN ({}) THEN {value}", others.join(", ")));
    }
    match groups.is_empty() {
        true => text.to_owned(),
        false => format!("{out}\n    ELSE {text} END"),
    }
}

/// A number without an exponent.
fn plain(number: f64) -> Result<Decimal> {
    Decimal::from_f64(number).ok_or_else(|| Error::input("intervals-number").with("number", number))
}

/// The start of the range of a number; a range that crosses an end begins there, and what is beyond an end becomes
/// one number beyond it.
fn start(text: &str, width: f64, ranges: &Intervals, dialect: Dialect) -> String {
    let Intervals { origin, bottom, top, .. } = ranges;
    let numbers = [Some(*origin), Some(width), *bottom, *top].into_iter().flatten();
    let decimals = numbers.filter_map(Decimal::from_f64).map(|number| number.scale());
    let places = decimals.max().unwrap_or(0);
    let literal = |number: f64| {
        dialect.literal(&Decimal::from_f64(number).unwrap_or(Decimal::ZERO).to_string())
    };
    let value = dialect.number(text);
    let (zero, wide) = (literal(*origin), literal(width));
    let mut start = format!("{value} - MOD(MOD({value} - {zero}, {wide}) + {wide}, {wide})");
    if let Some(bottom) = bottom {
        start = format!("GREATEST({start}, {})", literal(*bottom));
    }
    let ends = [
        bottom.map(|end| format!("WHEN {value} < {} THEN {} ", literal(end), literal(end - 1.0))),
        top.map(|end| format!("WHEN {value} >= {} THEN {} ", literal(end), literal(end))),
    ];
    let ends: String = ends.into_iter().flatten().collect();
    match ends.is_empty() {
        true => dialect.rounded(&start, places),
        false => dialect.rounded(&format!("CASE {ends}ELSE {start} END"), places),
    }
}

/// A month (or a day) of the unit, by the characters of an ISO date; eight digits are taken apart first.
///
/// Parts are joined by `||`, which keeps what is missing.
fn month(text: &str, unit: Unit) -> String {
    let piece = |from: u32, length: u32| format!("SUBSTR({text}, {from}, {length})");
    let year = piece(1, 4);
    let digits = |plain: String, iso: String| {
        format!("CASE WHEN LENGTH({text}) = 8 THEN {plain} ELSE {iso} END")
    };
    let month = digits(piece(5, 2), piece(6, 2));
    match unit {
        Unit::Day => digits(
            format!("{year} || '-' || {} || '-' || {}", piece(5, 2), piece(7, 2)),
            piece(1, 10),
        ),
        Unit::Month => format!("{year} || '-' || {month}"),
        Unit::Quarter => {
            let quarter = |first, months: [&str; 3]| {
                format!(" WHEN {month} IN ('{}') THEN '{first}'", months.join("', '"))
            };
            let quarters = [
                quarter("01", ["01", "02", "03"]),
                quarter("04", ["04", "05", "06"]),
                quarter("07", ["07", "08", "09"]),
                quarter("10", ["10", "11", "12"]),
            ];
            format!("{year} || '-' || CASE{} END", quarters.concat())
        }
        Unit::Year => format!("{year} || '-01'"),
        Unit::Decade => format!("{} || '0-01'", piece(1, 3)),
    }
}

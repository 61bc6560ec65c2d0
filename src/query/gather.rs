//! The lines of a person become one, as an aggregate: what `persons` does to the lines of a file.

use super::Dialect;
use crate::error::{Error, Result};
use crate::plan::{ColumnPlan, Combine};
use crate::roles::Role;
use crate::table::Form;
use crate::table::kind::Kind;

/// How the values of a person become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gather {
    /// All of them.
    Set,
    /// That of the first line by the order that is given, or of the last one.
    First,
    Last,
    /// From the least number to the greatest, or from the first day to the last.
    Numbers,
    Days,
    /// The one that all lines have.
    One,
}

impl Gather {
    /// What the plan says of a column, where it names persons.
    pub(super) fn of(column: &ColumnPlan, ordered: bool) -> Result<Gather> {
        let only = matches!(column.role, Role::Weight | Role::Household);
        let rule =
            column.combine.unwrap_or(if only { return Ok(Gather::One) } else { Combine::Set });
        let has_order = || match ordered {
            true => Ok(()),
            false => Err(Error::input("query-order").with("rule", rule.name())),
        };
        match rule {
            Combine::Set | Combine::Range if only => {
                Err(Error::input("combine-one").with("rule", rule.name()))
            }
            Combine::Set => Ok(Gather::Set),
            Combine::First => has_order().map(|()| Gather::First),
            Combine::Last => has_order().map(|()| Gather::Last),
            // What comes back is read as words, which a hierarchy of numbers or days does not know.
            Combine::Range if column.hierarchy.is_some() => Err(Error::input("query-range-levels")),
            Combine::Range => range(column),
        }
    }

    /// The aggregate of a column of texts, in which nothing is missing but `NULL`; `order` is the column of the order.
    pub(super) fn aggregate(
        self,
        text: &str,
        separator: &str,
        order: &str,
        dialect: Dialect,
    ) -> String {
        let between = |by: &str| {
            let (least, greatest) = (dialect.at_least(text, by), dialect.at_greatest(text, by));
            let mark = dialect.string(Form::Range.mark());
            format!(
                "CASE WHEN {least} = {greatest} THEN {least} ELSE {least} || {mark} || {greatest} END"
            )
        };
        match self {
            Gather::Set => dialect.listed(text, separator),
            Gather::First => dialect.at_least(text, order),
            Gather::Last => dialect.at_greatest(text, order),
            Gather::Numbers => between(&dialect.number(text)),
            Gather::Days => between(text),
            Gather::One => format!("MIN({text})"),
        }
    }
}

/// Numbers and days have an order; which of them a column holds, a plan says by its kind.
fn range(column: &ColumnPlan) -> Result<Gather> {
    match column.kind {
        Some(Kind::Integer | Kind::Decimal) => Ok(Gather::Numbers),
        Some(Kind::Date) => Ok(Gather::Days),
        _ => Err(Error::input("query-range")),
    }
}

/// What a text that holds the values of a set becomes: each value on its own, then all of them, each once.
pub(super) fn set(
    text: &str,
    separator: &str,
    missing: &[String],
    each: impl Fn(&str) -> String,
    dialect: Dialect,
) -> String {
    let mut none: Vec<String> = missing.iter().map(|label| dialect.string(label)).collect();
    if !missing.iter().any(String::is_empty) {
        none.push(dialect.string(""));
    }
    let values = dialect.set(text, separator, &none.join(", "), &each("part"));
    let absent = dialect.string(missing.first().map_or("", String::as_str));
    format!("COALESCE(NULLIF({values}, ''), {absent})")
}

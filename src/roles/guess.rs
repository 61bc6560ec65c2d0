//! A first guess at what a column is, and its reason.
//!
//! The guess errs on the careful side.
//! Calling a column insensitive that points to people hides a risk; calling one a quasi-identifier that does not
//! only overstates it, and the analyst sees the column and can say so.
//! So a column is taken as insensitive only when it says nothing (one value, or none) or holds a survey weight,
//! and a column of which nothing is known is taken as a quasi-identifier.
//!
//! `household` and `weight` are never guessed: numbers of households are identifiers first.
//! A number of persons that repeats says which lines are one person: counting lines would take each for another one.

use super::Role;
use super::name::Name;
use super::vocabulary::{Meaning, VOCABULARY};
use crate::table::Column;
use crate::table::kind::Kind;
use crate::table::value::Decimal;
use crate::words::Sentence;

/// What a column probably is, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The role.
    pub role: Role,
    /// Why.
    pub reason: Sentence,
}

/// Of a column whose values are nearly all different, this share of the records has a value of its own.
const NEARLY_ALL: (usize, usize) = (95, 100);

/// Below this share an address is a place where many live, and a number is a code of something that many share.
const FEW: (usize, usize) = (10, 100);

/// Fewer records than this do not show whether values are a person's own.
const ENOUGH_RECORDS: usize = 20;

/// Guesses the role of a column from its name, its kind, and how far its values tell records apart.
pub fn guess(column: Column<'_>, kind: Kind) -> Guess {
    let (distinct, records) = (column.distinct(), column.rows() - column.nulls());
    let name = Name::of(column.name());
    let spoken = VOCABULARY
        .iter()
        .filter(|entry| entry.meaning != Meaning::Count || is_count(column, kind))
        .find_map(|entry| name.speaks_of(entry).map(|word| (entry.meaning, word)));
    if let Some((meaning, word)) = spoken {
        let (role, reason) = match meaning {
            Meaning::Address if share_below(distinct, records, FEW) => {
                (Role::QuasiIdentifier, "role-reason-place")
            }
            // When something happened is known to more people than what it was.
            Meaning::Illness | Meaning::Treatment | Meaning::Outcome if kind == Kind::Date => {
                Meaning::CareDate.role()
            }
            Meaning::AnyNumber if share_below(distinct, records, FEW) => {
                (Role::QuasiIdentifier, "role-reason-shared-code")
            }
            // What is released, and what an attacker sees, is then the person with all its lines.
            Meaning::PersonNumber if distinct < records => (Role::Person, "role-reason-person"),
            _ => meaning.role(),
        };
        return Guess { role, reason: Sentence::new(reason).with("word", word) };
    }
    let silent = |role: Role, reason: &'static str| Guess { role, reason: Sentence::new(reason) };
    let own_values = records >= ENOUGH_RECORDS && !share_below(distinct, records, NEARLY_ALL);
    match kind {
        _ if distinct == 0 => silent(Role::Insensitive, "role-reason-empty"),
        _ if distinct == 1 && column.nulls() == 0 => {
            silent(Role::Insensitive, "role-reason-constant")
        }
        Kind::Date => silent(Role::QuasiIdentifier, "role-reason-date"),
        Kind::Text => silent(Role::Identifier, "role-reason-sentences"),
        Kind::Integer | Kind::Code | Kind::Category if own_values => {
            silent(Role::Identifier, "role-reason-own-value")
        }
        _ => silent(Role::QuasiIdentifier, "role-reason-unclear"),
    }
}

/// Whether the values can be counts at all: whole numbers, none negative, none missing.
fn is_count(column: Column<'_>, kind: Kind) -> bool {
    let counts = |label: &str| Decimal::parse(label).is_some_and(|number| number >= Decimal::ZERO);
    kind == Kind::Integer && column.nulls() == 0 && column.values().all(counts)
}

/// Whether distinct / records is below a share, exactly.
fn share_below(distinct: usize, records: usize, (part, whole): (usize, usize)) -> bool {
    distinct as u128 * (whole as u128) < records as u128 * part as u128
}

#[cfg(test)]
mod tests;

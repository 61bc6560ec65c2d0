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
use super::vocabulary::{Entry, Meaning, VOCABULARY};
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

/// A column name, taken apart.
struct Name {
    /// Words of Latin letters in lower case and runs of digits, one blank around each: ` icd 10 code `.
    latin: String,
    /// The whole name in lower case without blanks, full-width letters made plain.
    joined: String,
}

impl Name {
    fn of(name: &str) -> Name {
        let plain: Vec<char> = name.chars().map(plain).collect();
        let mut latin = String::from(" ");
        for (place, &c) in plain.iter().enumerate() {
            let before = place.checked_sub(1).map_or(' ', |before| plain[before]);
            let after = plain.get(place + 1).copied().unwrap_or(' ');
            let begins = c.is_ascii_alphanumeric() && begins_word(before, c, after);
            if begins && !latin.ends_with(' ') {
                latin.push(' ');
            }
            if c.is_ascii_alphanumeric() {
                latin.push(c.to_ascii_lowercase());
            }
        }
        if !latin.ends_with(' ') {
            latin.push(' ');
        }
        let joined = plain.into_iter().filter(|c| !c.is_whitespace());
        Name { latin, joined: joined.map(|c| c.to_ascii_lowercase()).collect() }
    }

    /// The word of an entry that is in the name.
    fn speaks_of(&self, entry: &Entry) -> Option<&'static str> {
        let words = self.latin.trim();
        let whole = |word: &&&str| words == **word || self.joined == ***word;
        let latin = |word: &&&str| {
            let one = format!(" {word} ");
            let many = format!(" {word}s ");
            self.latin.contains(&one) || self.latin.contains(&many)
        };
        let japanese = |word: &&&str| self.joined.contains(&word.to_ascii_lowercase());
        let found = entry.whole.iter().find(whole);
        let found = found.or_else(|| entry.latin.iter().find(latin));
        found.or_else(|| entry.japanese.iter().find(japanese)).copied()
    }
}

/// Full-width letters and digits as plain ones.
fn plain(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// Whether a word begins at `c`: after another sort of character, at `I` of `PatientId`, at `C` of `ZIPCode`.
fn begins_word(before: char, c: char, after: char) -> bool {
    let same_sort = (before.is_ascii_alphabetic() && c.is_ascii_alphabetic())
        || (before.is_ascii_digit() && c.is_ascii_digit());
    let hump = before.is_ascii_lowercase() && c.is_ascii_uppercase();
    let tail = before.is_ascii_uppercase() && c.is_ascii_uppercase() && after.is_ascii_lowercase();
    !same_sort || hump || tail
}

#[cfg(test)]
mod tests;

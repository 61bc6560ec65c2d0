//! The name of a column, held against the vocabulary.

use super::vocabulary::Entry;

/// A column name, taken apart.
pub(super) struct Name {
    /// Words of Latin letters in lower case and runs of digits, one blank around each: ` icd 10 code `.
    latin: String,
    /// The whole name in lower case without blanks, full-width letters made plain.
    joined: String,
}

impl Name {
    pub(super) fn of(name: &str) -> Name {
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
    pub(super) fn speaks_of(&self, entry: &Entry) -> Option<&'static str> {
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

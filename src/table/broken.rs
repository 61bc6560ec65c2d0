//! Bytes of a file that are no character in its encoding.

/// So many places are told.
const PLACES: usize = 10;

/// How many sequences of bytes are no character, and where the first ones are.
///
/// Each is U+FFFD in the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Broken {
    count: u64,
    places: Vec<BrokenAt>,
}

/// Where bytes are no character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenAt {
    /// The line of the file.
    pub line: u64,
    /// The name of the column; `None` in the header.
    pub column: Option<String>,
}

impl Broken {
    pub(super) fn add(&mut self, line: u64, column: Option<&str>) {
        self.count += 1;
        if self.places.len() < PLACES {
            self.places.push(BrokenAt { line, column: column.map(str::to_owned) });
        }
    }

    /// How many there are.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Where the first ten are, in the order of the file.
    pub fn places(&self) -> &[BrokenAt] {
        &self.places
    }
}

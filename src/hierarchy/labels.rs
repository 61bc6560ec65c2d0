//! The labels of one level: each text once, known by a number.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::HashTable;

/// A fixed seed: the numbers given out do not depend on it, and no entropy is needed.
const HASHER: FixedState = FixedState::with_seed(0);

pub(super) fn hash(label: &str) -> u64 {
    HASHER.hash_one(label)
}

/// Distinct texts, numbered from 0 in the order of their first appearance.
#[derive(Clone, Debug, Default)]
pub(super) struct Labels {
    text: String,
    ends: Vec<usize>,
    index: HashTable<u32>,
}

impl Labels {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn get(&self, code: u32) -> &str {
        slice(&self.text, &self.ends, code)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..).take(self.len()).map(|code| self.get(code))
    }

    pub(super) fn find(&self, label: &str) -> Option<u32> {
        self.index.find(hash(label), |&code| self.get(code) == label).copied()
    }

    /// The number of a label, and whether it is new.
    ///
    /// The caller keeps the count below 2^32.
    pub(super) fn intern(&mut self, label: &str) -> (u32, bool) {
        let Labels { text, ends, index } = self;
        let hash_of = hash(label);
        if let Some(&code) = index.find(hash_of, |&code| slice(text, ends, code) == label) {
            return (code, false);
        }
        let code = ends.len() as u32;
        text.push_str(label);
        ends.push(text.len());
        index.insert_unique(hash_of, code, |&code| hash(slice(text, ends, code)));
        (code, true)
    }

    /// Gives back the memory that only finding and adding need.
    pub(super) fn drop_index(&mut self) {
        self.index = HashTable::new();
        self.shrink();
    }

    /// Gives back memory that growing had reserved.
    pub(super) fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

fn slice<'a>(text: &'a str, ends: &[usize], code: u32) -> &'a str {
    let code = code as usize;
    let start = if code == 0 { 0 } else { ends[code - 1] };
    &text[start..ends[code]]
}

//! Labels to codes, in the order of first appearance.
//!
//! This is where reading spends its time: one look-up a cell.
//! A label of up to seven bytes is its own key, so that finding it touches nothing but the index.

use std::hash::{BuildHasher, Hasher};
use std::ops::Range;

use foldhash::fast::FixedState;
use hashbrown::HashTable;

/// Labels, each with its code.
pub(super) struct Interner {
    /// All labels in one piece, by code.
    text: String,
    /// Where each label ends in `text`.
    ends: Vec<usize>,
    /// Codes by key; growing it does not read the labels again.
    index: HashTable<(Key, u32)>,
    hasher: FixedState,
    /// The label before: neighbours are often equal.
    last: Option<(Key, u32)>,
}

impl Interner {
    pub(super) fn new() -> Interner {
        Interner {
            text: String::new(),
            ends: Vec::new(),
            index: HashTable::new(),
            hasher: FixedState::default(),
            last: None,
        }
    }

    /// The number of labels.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The code of a label, a new one where it was not met before; the caller takes at most 2^32 - 1 labels.
    pub(super) fn code(&mut self, label: &str) -> u32 {
        let bytes = label.as_bytes();
        let key = Key::of(bytes, &self.hasher);
        let (text, ends) = (self.text.as_bytes(), self.ends.as_slice());
        let same = |&(other, code): &(Key, u32)| {
            other == key && (key.is_label() || text[place(ends, code)] == *bytes)
        };
        if let Some(last) = &self.last
            && same(last)
        {
            return last.1;
        }
        let found = self.index.find(key.spread(), same).copied();
        let (key, code) = found.unwrap_or_else(|| self.insert(label, key));
        self.last = Some((key, code));
        code
    }

    fn insert(&mut self, label: &str, key: Key) -> (Key, u32) {
        let code = self.ends.len() as u32;
        self.text.push_str(label);
        self.ends.push(self.text.len());
        self.index.insert_unique(key.spread(), (key, code), |(key, _)| key.spread());
        (key, code)
    }

    /// A code that no label has, and which stands among the labels as an empty one.
    pub(super) fn reserve(&mut self) -> u32 {
        self.ends.push(self.text.len());
        self.ends.len() as u32 - 1
    }

    /// Gives back the memory of the index; a label that is met after this is a new one.
    pub(super) fn close(&mut self) {
        self.index = HashTable::new();
        self.last = None;
    }

    /// Every label, by ascending code.
    pub(super) fn labels(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|code| &self.text[place(&self.ends, code as u32)])
    }
}

fn place(ends: &[usize], code: u32) -> Range<usize> {
    let code = code as usize;
    let start = if code == 0 { 0 } else { ends[code - 1] };
    start..ends[code]
}

/// Stands for a label: the label itself in the lower seven bytes and its length in the highest, or a hash whose
/// highest bit is set.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Key(u64);

/// The bit that tells a hash.
const HASH: u64 = 1 << 63;

impl Key {
    fn of(label: &[u8], hasher: &FixedState) -> Key {
        let four = |place: usize| {
            let bytes = [label[place], label[place + 1], label[place + 2], label[place + 3]];
            u64::from(u32::from_le_bytes(bytes))
        };
        let packed = match label.len() {
            0 => 0,
            // The first, the middle and the last byte are all bytes.
            len @ 1..=3 => {
                let byte = |place: usize| u64::from(label[place]);
                byte(0) | byte(len / 2) << 8 | byte(len - 1) << 16
            }
            // The first four bytes, then those of the last four that are not among them.
            len @ 4..=7 => four(0) | four(len - 4) >> (8 * (8 - len)) << 32,
            _ => {
                let mut hasher = hasher.build_hasher();
                hasher.write(label);
                return Key(hasher.finish() | HASH);
            }
        };
        Key(packed | (label.len() as u64) << 56)
    }

    fn is_label(self) -> bool {
        self.0 & HASH == 0
    }

    /// Bits that are well mixed at both ends, where the index looks.
    fn spread(self) -> u64 {
        // The fraction of the golden ratio: any odd number without pattern would do.
        let product = u128::from(self.0) * 0x9e37_79b9_7f4a_7c15;
        (product >> 64) as u64 ^ product as u64
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn codes_are_those_of_a_plain_map(labels in prop::collection::vec("[ab\0é]{0,9}", 0..200)) {
            let mut interner = Interner::new();
            let mut plain: HashMap<&str, u32> = HashMap::new();
            for label in &labels {
                let next = plain.len() as u32;
                let code = *plain.entry(label).or_insert(next);
                prop_assert_eq!(interner.code(label), code, "{:?}", label);
            }
            prop_assert_eq!(interner.len(), plain.len());
            for (code, label) in interner.labels().enumerate() {
                prop_assert_eq!(plain[label], code as u32);
            }
        }

        #[test]
        fn keys_of_short_labels_differ(a in "[ab\0]{0,7}", b in "[ab\0]{0,7}") {
            let key = |label: &str| Key::of(label.as_bytes(), &FixedState::default()).0;
            prop_assert_eq!(key(&a) == key(&b), a == b);
        }
    }
}

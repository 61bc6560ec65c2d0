//! Labels to codes, in the order of first appearance.
//!
//! This is where reading spends its time: one look-up a cell.
//! A label of up to seven bytes is its own key, so that finding it touches nothing but the index, and mostly not even
//! that: the labels that were met last stand in a small table in front of it.

use std::ops::Range;

use hashbrown::HashTable;

/// So many labels that were met last are found without the index.
const RECENT: usize = 256;

/// Labels, each with its code.
pub(super) struct Interner {
    /// All labels in one piece, by code.
    text: String,
    /// Where each label ends in `text`.
    ends: Vec<usize>,
    /// Codes by key; growing it does not read the labels again.
    index: HashTable<(Key, u32)>,
    /// Short labels that were met last, by bits of their keys.
    recent: Box<[(Key, u32); RECENT]>,
    /// Longer ones, by bits of their ends; no room before there is one.
    recent_long: Vec<(Ends, u32)>,
}

impl Interner {
    pub(super) fn new() -> Interner {
        Interner {
            text: String::new(),
            ends: Vec::new(),
            index: HashTable::new(),
            recent: Box::new([(Key::NONE, 0); RECENT]),
            recent_long: Vec::new(),
        }
    }

    /// The number of bytes of all labels.
    pub(super) fn bytes(&self) -> usize {
        self.text.len()
    }

    /// The number of labels.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The code of a label, a new one where it was not met before; the caller takes at most 2^32 - 1 labels.
    pub(super) fn code(&mut self, label: &str) -> u32 {
        let bytes = label.as_bytes();
        match self.known(bytes) {
            Some(code) => code,
            None => self.insert(Key::of(bytes), label),
        }
    }

    /// The code of a label that stands in a text; `None` where it is new and no text.
    #[inline]
    pub(super) fn code_of(&mut self, text: &[u8], label: Range<usize>) -> Option<u32> {
        let len = label.len();
        let word = text.get(label.start..).and_then(|rest| rest.first_chunk());
        match word {
            // All of it in one go, and not byte after byte.
            Some(word) if len < 8 => {
                let bytes = u64::from_le_bytes(*word) & !(u64::MAX << (8 * len));
                self.code_of_short(Key::of_short(bytes, len as u32))
            }
            _ if len < 8 => self.code_of_short(Key::of(text.get(label)?)),
            _ => self.code_of_long(text.get(label)?),
        }
    }

    /// As [`Interner::code_of`], of a label of up to seven bytes.
    #[inline]
    pub(super) fn code_of_short(&mut self, key: Key) -> Option<u32> {
        match self.known_short(key) {
            Some(code) => Some(code),
            None => self.insert_bytes(key, key.label(&mut [0; 8])),
        }
    }

    /// As [`Interner::code_of`], of a label of more than seven bytes.
    #[inline]
    pub(super) fn code_of_long(&mut self, label: &[u8]) -> Option<u32> {
        match self.known_long(label) {
            Some(code) => Some(code),
            None => self.insert_bytes(Key::of(label), label),
        }
    }

    #[inline]
    fn known(&mut self, label: &[u8]) -> Option<u32> {
        if label.len() < 8 { self.known_short(Key::of(label)) } else { self.known_long(label) }
    }

    #[inline]
    fn known_short(&mut self, key: Key) -> Option<u32> {
        let (other, code) = self.recent[slot(key.0)];
        if other == key { Some(code) } else { self.indexed_short(key) }
    }

    /// Of a label that was not met lately.
    #[inline(never)]
    fn indexed_short(&mut self, key: Key) -> Option<u32> {
        let found = *self.index.find(key.spread(), |(other, _)| *other == key)?;
        self.recent[slot(key.0)] = found;
        Some(found.1)
    }

    #[inline]
    fn known_long(&mut self, label: &[u8]) -> Option<u32> {
        let ends = Ends::of(label)?;
        match self.recent_long.get(ends.slot()) {
            // Its ends are all of a label of up to sixteen bytes.
            Some(&(other, code)) if other == ends && (ends.len <= 16 || self.is(code, label)) => {
                Some(code)
            }
            _ => self.indexed_long(ends, label),
        }
    }

    /// Of a label that was not met lately.
    #[inline(never)]
    fn indexed_long(&mut self, ends: Ends, label: &[u8]) -> Option<u32> {
        let key = Key::of(label);
        let same = |&(other, code): &(Key, u32)| other == key && self.is(code, label);
        let (_, code) = *self.index.find(key.spread(), same)?;
        self.recent_long.resize(RECENT, (Ends::NONE, 0));
        self.recent_long[ends.slot()] = (ends, code);
        Some(code)
    }

    /// Whether a code has that label.
    #[inline]
    fn is(&self, code: u32, label: &[u8]) -> bool {
        equal(&self.text.as_bytes()[place(&self.ends, code)], label)
    }

    #[inline(never)]
    fn insert(&mut self, key: Key, label: &str) -> u32 {
        let code = self.ends.len() as u32;
        self.text.push_str(label);
        self.ends.push(self.text.len());
        self.index.insert_unique(key.spread(), (key, code), |(key, _)| key.spread());
        code
    }

    fn insert_bytes(&mut self, key: Key, label: &[u8]) -> Option<u32> {
        Some(self.insert(key, std::str::from_utf8(label).ok()?))
    }

    /// A code that no label has, and which stands among the labels as an empty one.
    pub(super) fn reserve(&mut self) -> u32 {
        self.ends.push(self.text.len());
        self.ends.len() as u32 - 1
    }

    /// Gives back the memory of the index; a label that is met after this is a new one.
    pub(super) fn close(&mut self) {
        self.index = HashTable::new();
        self.recent.fill((Key::NONE, 0));
        self.recent_long = Vec::new();
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

/// Whether two labels are the same, eight bytes at a time: WebAssembly has no such comparison of its own.
#[inline]
fn equal(a: &[u8], b: &[u8]) -> bool {
    let ((a_words, a_rest), (b_words, b_rest)) = (a.as_chunks::<8>(), b.as_chunks::<8>());
    a.len() == b.len()
        && a_words
            .iter()
            .zip(b_words)
            .all(|(a, b)| u64::from_le_bytes(*a) == u64::from_le_bytes(*b))
        && match (a.last_chunk::<8>(), b.last_chunk::<8>()) {
            // The last eight bytes hold the rest, and some of what was compared already.
            (Some(a), Some(b)) => u64::from_le_bytes(*a) == u64::from_le_bytes(*b),
            _ => a_rest == b_rest,
        }
}

/// Stands for a label: the label itself in the lower seven bytes and its length in the highest, or a hash whose
/// highest bit is set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Key(u64);

/// The bit that tells a hash.
const HASH: u64 = 1 << 63;

/// The fraction of the golden ratio: any odd number without pattern would do.
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

impl Key {
    /// The key of no label.
    const NONE: Key = Key(0x7f << 56);

    fn of(label: &[u8]) -> Key {
        let (words, rest) = label.as_chunks::<8>();
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        let last = u64::from_le_bytes(last);
        if words.is_empty() {
            return Key::of_short(last, rest.len() as u32);
        }
        let hash = words.iter().fold(0, |hash, word| mixed(hash ^ u64::from_le_bytes(*word)));
        Key(mixed(hash ^ last) | HASH)
    }

    /// The key of a label of up to seven bytes, which are the lowest of `bytes`; the others are zero.
    #[inline]
    pub(super) fn of_short(bytes: u64, len: u32) -> Key {
        Key(bytes | u64::from(len) << 56)
    }

    /// All that it consists of.
    #[inline]
    pub(super) fn bits(self) -> u64 {
        self.0
    }

    /// The key with these [`Key::bits`].
    #[inline]
    pub(super) fn from_bits(bits: u64) -> Key {
        Key(bits)
    }

    /// The label of a key that is one.
    fn label(self, room: &mut [u8; 8]) -> &[u8] {
        *room = self.0.to_le_bytes();
        let len = usize::from(room[7]);
        &room[..len.min(7)]
    }

    /// Bits that are well mixed at both ends, where the index looks, and between them.
    #[inline]
    fn spread(self) -> u64 {
        mixed(self.0 ^ self.0 >> 32)
    }
}

/// The first and the last eight bytes of a label of more than seven bytes, and its length.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Ends {
    first: u64,
    last: u64,
    len: usize,
}

impl Ends {
    /// The ends of no label.
    const NONE: Ends = Ends { first: 0, last: 0, len: 0 };

    #[inline]
    fn of(label: &[u8]) -> Option<Ends> {
        let word = |bytes: Option<&[u8; 8]>| bytes.map(|bytes| u64::from_le_bytes(*bytes));
        let (first, last) = (word(label.first_chunk())?, word(label.last_chunk())?);
        Some(Ends { first, last, len: label.len() })
    }

    #[inline]
    fn slot(self) -> usize {
        slot(self.first ^ self.last.rotate_left(23))
    }
}

/// Where a label that was met last would be.
#[inline]
fn slot(word: u64) -> usize {
    // All bits of a word have a say in the highest ones of its product.
    (word.wrapping_mul(GOLDEN) >> (u64::BITS - RECENT.ilog2())) as usize
}

/// One bit of what goes in changes many of what comes out, and nothing is lost.
#[inline]
fn mixed(word: u64) -> u64 {
    let product = word.wrapping_mul(GOLDEN);
    product ^ product >> 32
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn codes_are_those_of_a_plain_map(labels in prop::collection::vec("[ab\0é]{0,19}", 0..200)) {
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
            let key = |label: &str| Key::of(label.as_bytes()).0;
            prop_assert_eq!(key(&a) == key(&b), a == b);
        }
    }
}

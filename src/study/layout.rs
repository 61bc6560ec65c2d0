//! Where each quasi-identifier's code sits inside a packed key.

use super::Quasi;

/// Code widths of the quasi-identifiers packed into 64-bit words; no code straddles two words.
///
/// The same layout serves every node of the lattice, so that a column whose level does not change keeps its bits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    fields: Vec<Field>,
    words: usize,
}

/// The bits of one column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Which word.
    pub word: usize,
    /// How far the code is shifted to the left.
    pub shift: u32,
    /// As many ones as the code has bits, not shifted.
    pub mask: u64,
}

impl Layout {
    /// The layout that serves every level of these quasi-identifiers.
    pub(super) fn of(quasi: &[Quasi]) -> Layout {
        let counts: Vec<u64> = quasi.iter().map(Quasi::most_codes).collect();
        Layout::new(&counts)
    }

    /// The layout for columns with so many codes each (the most over all levels).
    ///
    /// The number of words is rounded up to a power of two, so that few key widths are compiled;
    /// codes have at most 32 bits, so 64 columns need at most 32 words.
    pub fn new(code_counts: &[u64]) -> Layout {
        let mut fields = Vec::with_capacity(code_counts.len());
        let mut used: Vec<u32> = vec![0];
        for &count in code_counts {
            let bits = 64 - count.saturating_sub(1).leading_zeros();
            let word = match used.iter().position(|&used| used + bits <= 64) {
                Some(word) => word,
                None => {
                    used.push(0);
                    used.len() - 1
                }
            };
            let mask = if bits == 64 { u64::MAX } else { (1 << bits) - 1 };
            // A column with one code takes no bits; its shift must stay a valid one.
            fields.push(Field { word, shift: used[word] & 63, mask });
            used[word] += bits;
        }
        Layout { fields, words: used.len().next_power_of_two() }
    }

    /// One field a column.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// 64-bit words in a key: 1, 2, 4, 8, 16 or 32.
    pub fn words(&self) -> usize {
        self.words
    }
}

impl Field {
    /// The code of this column in a key.
    #[inline]
    pub fn code(self, key: &[u64]) -> u32 {
        ((key[self.word] >> self.shift) & self.mask) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_fill_words_without_straddling() {
        let layout = Layout::new(&[1 << 30, 1 << 30, 16, 1, 2]);
        assert_eq!(layout.words(), 2);
        let places: Vec<(usize, u32)> =
            layout.fields().iter().map(|field| (field.word, field.shift)).collect();
        assert_eq!(places, [(0, 0), (0, 30), (0, 60), (0, 0), (1, 0)]);
    }

    #[test]
    fn sixty_four_wide_columns_need_thirty_two_words() {
        assert_eq!(Layout::new(&[1 << 32; 64]).words(), 32);
        assert_eq!(Layout::new(&[1 << 22; 64]).words(), 32);
        assert_eq!(Layout::new(&[]).words(), 1);
    }
}

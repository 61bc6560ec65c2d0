//! Bytes that fields may end in, 64 at a time, as bits.

/// Bytes below this end what is plain: line breaks, zero and tabs among them.
const CONTROL: u8 = 0x0e;

/// So many bytes are looked at together.
pub(super) const BLOCK: usize = 64;

/// A bit for each byte of a block, the lowest for the first.
pub(super) struct Marks {
    /// It is a delimiter, or one of the others.
    pub(super) stops: u64,
    /// It is a quote or a control character, and no delimiter.
    pub(super) others: u64,
}

impl Marks {
    /// The marks of a block.
    #[inline]
    pub(super) fn of(block: &[u8; BLOCK], delimiter: u8) -> Marks {
        let (delimiters, others) = told_apart(block, delimiter);
        Marks { stops: delimiters | others, others: others & !delimiters }
    }
}

/// Delimiters; quotes and control characters, of which the delimiter may be one.
#[cfg(target_feature = "simd128")]
#[inline]
fn told_apart(block: &[u8; BLOCK], delimiter: u8) -> (u64, u64) {
    use std::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_lt, u8x16_splat, u64x2, v128_or};

    let (mut delimiters, mut others) = (0, 0);
    for (place, words) in block.as_chunks::<8>().0.as_chunks::<2>().0.iter().enumerate() {
        let bytes = u64x2(u64::from_le_bytes(words[0]), u64::from_le_bytes(words[1]));
        let quotes = u8x16_eq(bytes, u8x16_splat(b'"'));
        let other = v128_or(quotes, u8x16_lt(bytes, u8x16_splat(CONTROL)));
        let delimiter = u8x16_eq(bytes, u8x16_splat(delimiter));
        delimiters |= u64::from(u8x16_bitmask(delimiter)) << (16 * place);
        others |= u64::from(u8x16_bitmask(other)) << (16 * place);
    }
    (delimiters, others)
}

/// Delimiters; quotes and control characters, of which the delimiter may be one.
#[cfg(not(target_feature = "simd128"))]
#[inline]
fn told_apart(block: &[u8; BLOCK], delimiter: u8) -> (u64, u64) {
    let (mut delimiters, mut others) = (0, 0);
    for (place, word) in block.as_chunks::<8>().0.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let not_delimiter = differ(word, delimiter);
        let not_other =
            differ(word, b'"') & (((word & !HIGH) + ONES * u64::from(0x80 - CONTROL)) | word);
        delimiters |= gathered(not_delimiter) << (8 * place);
        others |= gathered(not_other) << (8 * place);
    }
    (delimiters, others)
}

/// One in each byte.
#[cfg(not(target_feature = "simd128"))]
const ONES: u64 = 0x0101_0101_0101_0101;

/// The highest bit of each byte.
#[cfg(not(target_feature = "simd128"))]
const HIGH: u64 = ONES << 7;

/// The highest bit of each byte that is another one: no sum of the lower seven bits carries beyond its byte.
#[cfg(not(target_feature = "simd128"))]
#[inline]
fn differ(word: u64, byte: u8) -> u64 {
    let bits = word ^ (ONES * u64::from(byte));
    ((bits & !HIGH) + !HIGH) | bits
}

/// The highest bits of the bytes that are not set, next to each other.
#[cfg(not(target_feature = "simd128"))]
#[inline]
fn gathered(word: u64) -> u64 {
    ((!word & HIGH) >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn each_byte_has_its_mark(bytes: [[u8; 32]; 2], delimiter in prop::sample::select(b",;|\t".as_slice())) {
            let block: &[u8; BLOCK] = bytes.as_flattened().try_into().unwrap();
            let marks = Marks::of(block, delimiter);
            for (place, &byte) in block.iter().enumerate() {
                let other = byte != delimiter && (byte == b'"' || byte < CONTROL);
                prop_assert_eq!(marks.others >> place & 1 == 1, other);
                prop_assert_eq!(marks.stops >> place & 1 == 1, other || byte == delimiter);
            }
        }
    }
}

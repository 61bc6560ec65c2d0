//! Keys of at most 128 bits: the codes of all columns in one number.

use std::fmt::Debug;

/// A packed key.
pub(in crate::search) trait Key: Copy + Eq + Default + Debug {
    /// The code at a place.
    fn code(self, shift: u32, mask: usize) -> usize;

    /// The key with another code at a place.
    fn with(self, shift: u32, mask: usize, code: u32) -> Self;

    /// 32 well mixed bits.
    fn hash(self) -> u32;
}

impl Key for u64 {
    #[inline(always)]
    fn code(self, shift: u32, mask: usize) -> usize {
        (self >> shift) as usize & mask
    }

    #[inline(always)]
    fn with(self, shift: u32, mask: usize, code: u32) -> u64 {
        self & !((mask as u64) << shift) | u64::from(code) << shift
    }

    #[inline(always)]
    fn hash(self) -> u32 {
        let mixed = self.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        ((mixed ^ mixed >> 32).wrapping_mul(0xD6E8_FEB8_6659_FD93) >> 32) as u32
    }
}

impl Key for u128 {
    #[inline(always)]
    fn code(self, shift: u32, mask: usize) -> usize {
        (self >> shift) as usize & mask
    }

    #[inline(always)]
    fn with(self, shift: u32, mask: usize, code: u32) -> u128 {
        self & !((mask as u128) << shift) | u128::from(code) << shift
    }

    #[inline(always)]
    fn hash(self) -> u32 {
        let (low, high) = (self as u64, (self >> 64) as u64);
        (low ^ high.wrapping_mul(0xA076_1D64_78BD_642F).rotate_left(29)).hash()
    }
}

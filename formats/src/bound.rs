//! How much a file may become: what it says of its own lengths is believed no further.

use crate::refusal::{Kind, Refusal};

/// The most bytes that something unpacks to, where it must be held whole.
const MOST: u64 = if cfg!(target_pointer_width = "32") { 1 << 30 } else { 8 << 30 };

/// Up to here nothing is asked.
const FREE: u64 = 64 << 20;

/// Beyond that, this much more than its packed size is no table that somebody wrote.
const RATIO: u64 = 250;

/// Refuses what unpacks to too much: bytes, or cells, which are bytes at least once they are read.
pub(crate) fn check(unpacked: u64, packed: u64) -> Result<(), Refusal> {
    let bomb = unpacked > FREE && unpacked / RATIO > packed;
    if bomb || unpacked > MOST { Err(too_large()) } else { Ok(()) }
}

/// The refusal of what unpacks to too much.
pub(crate) fn too_large() -> Refusal {
    Refusal::new(Kind::TooLarge, (MOST >> 20).to_string())
}

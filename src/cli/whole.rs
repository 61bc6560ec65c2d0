//! A file of a format that is read as a whole.

use std::panic::{self, AssertUnwindSafe};

use oboro::table::TableReader;
use oboro::{Error, Result};
use oboro_formats::File;

/// Hands the file over, piece by piece.
///
/// The readers of these formats are other people's, and a file that breaks one of them is still the user's file.
pub(super) fn read(bytes: Vec<u8>, reader: &mut TableReader) -> Result<()> {
    let work = || {
        let mut file = File::open(bytes, &reader.opening());
        file.try_for_each(|piece| reader.take(piece))
    };
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    done.unwrap_or_else(|_| Err(Error::input("formats-broken")))
}

//! Faults of the file system in the words of the product.

use std::fs;
use std::io;
use std::path::Path;

use oboro::{Error, Result};

/// Reads a whole small file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|fault| read_error(&fault).in_file(path.display().to_string()))
}

/// What a fault while reading means.
pub(super) fn read_error(fault: &io::Error) -> Error {
    match fault.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Error::input("file-absent"),
        io::ErrorKind::PermissionDenied => Error::input("file-unreadable"),
        io::ErrorKind::IsADirectory => Error::input("file-is-folder"),
        kind => Error::fault("file-fault").with("reason", kind),
    }
}

/// What a fault while writing means.
pub(super) fn write_error(fault: &io::Error) -> Error {
    match fault.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Error::input("folder-absent"),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            Error::input("file-unwritable")
        }
        io::ErrorKind::IsADirectory => Error::input("file-is-folder"),
        io::ErrorKind::AlreadyExists => Error::input("file-exists"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            Error::fault("disk-full")
        }
        kind => Error::fault("file-fault").with("reason", kind),
    }
}

/// Whether both paths lead to the same existing file.
pub(super) fn same(one: &Path, other: &Path) -> bool {
    match (fs::canonicalize(one), fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

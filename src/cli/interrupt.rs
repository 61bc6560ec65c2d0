//! Ctrl-C: leave nothing half-written, and go.

use std::fs;
use std::path::PathBuf;
use std::process;
use std::sync::{Mutex, MutexGuard, PoisonError};

use oboro::{Lang, words};

use super::say;

/// Files that are not finished; whoever holds this also holds back the end of the process.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// From now on an interrupt removes unfinished files and ends the process with code 130.
///
/// The process ends from the handler's own thread: the main one may wait for standard input or count for seconds.
pub(super) fn listen(lang: Lang) {
    // Where no handler can be set, the system ends the process as it always did.
    let _ = ctrlc::set_handler(move || {
        let files = unfinished();
        for file in files.iter() {
            // It may be finished or removed already.
            let _ = fs::remove_file(file);
        }
        say::clear_line();
        say::note(&words::text(lang, "interrupted", &[]));
        process::exit(130);
    });
}

/// The unfinished files, unless somebody holds them.
pub(super) fn try_unfinished() -> Option<MutexGuard<'static, Vec<PathBuf>>> {
    UNFINISHED.try_lock().ok()
}

/// The unfinished files; while they are held, no interrupt ends the process.
pub(super) fn unfinished() -> MutexGuard<'static, Vec<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

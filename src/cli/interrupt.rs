//! Ctrl-C: leave nothing half-written, and go.

use std::fs;
use std::path::PathBuf;
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use oboro::{Lang, words};

use super::say;

/// Files that are not finished; whoever holds this also holds back the end of the process.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Whether work is under way that ends early when it is asked to, and whether it was asked.
static ENDS_EARLY: AtomicBool = AtomicBool::new(false);
static IS_ASKED: AtomicBool = AtomicBool::new(false);

/// Work that ends early, with what it has, at the first interrupt; a second one ends the process.
pub(super) struct EndsEarly(());

impl EndsEarly {
    pub(super) fn begin() -> EndsEarly {
        IS_ASKED.store(false, Ordering::SeqCst);
        ENDS_EARLY.store(true, Ordering::SeqCst);
        EndsEarly(())
    }

    /// Whether it was interrupted.
    pub(super) fn is_asked(&self) -> bool {
        IS_ASKED.load(Ordering::SeqCst)
    }
}

impl Drop for EndsEarly {
    fn drop(&mut self) {
        ENDS_EARLY.store(false, Ordering::SeqCst);
    }
}

/// From now on an interrupt removes unfinished files and ends the process with code 130.
///
/// The process ends from the handler's own thread: the main one may wait for standard input or count for seconds.
pub(super) fn listen(lang: Lang) {
    // Where no handler can be set, the system ends the process as it always did.
    let _ = ctrlc::set_handler(move || {
        if ENDS_EARLY.load(Ordering::SeqCst) && !IS_ASKED.swap(true, Ordering::SeqCst) {
            return;
        }
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

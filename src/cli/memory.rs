//! Running out of memory: one sentence and exit code 3, where a Rust program would abort.

use std::alloc::{GlobalAlloc, Layout, System};
use std::fs;
use std::io::{self, Write};
use std::process;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use oboro::{Error, Lang};

use super::interrupt;

/// The system's allocator, whose refusals end the program in order.
struct Ending;

#[global_allocator]
static ALLOCATOR: Ending = Ending;

/// What is said then; made beforehand, since making it takes memory.
static LINE: OnceLock<String> = OnceLock::new();

/// Prepares the sentence in a language.
pub(super) fn listen(lang: Lang) {
    LINE.get_or_init(|| format!("oboro: {}\n", Error::fault("memory-full").line(lang)));
}

#[expect(unsafe_code, reason = "an allocator is unsafe; this one only passes on what it is asked")]
// SAFETY: every call goes to the system's allocator with the same arguments.
unsafe impl GlobalAlloc for Ending {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of `alloc`, and so does this call.
        given(unsafe { System.alloc(layout) })
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as above.
        given(unsafe { System.alloc_zeroed(layout) })
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: as above; `memory` came from the system's allocator.
        given(unsafe { System.realloc(memory, layout, size) })
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: as above; `memory` came from the system's allocator.
        unsafe { System.dealloc(memory, layout) }
    }
}

#[inline]
fn given(memory: *mut u8) -> *mut u8 {
    if memory.is_null() {
        end();
    }
    memory
}

/// Ends the program without asking for memory.
#[cold]
fn end() -> ! {
    static ENDING: AtomicBool = AtomicBool::new(false);
    if ENDING.swap(true, Ordering::SeqCst) {
        process::abort();
    }
    // Whoever holds the list is putting a file in its place or has just begun one.
    if let Some(files) = interrupt::try_unfinished() {
        for file in files.iter() {
            // It may be finished already.
            let _ = fs::remove_file(file);
        }
    }
    // Nobody is left to hear that standard error is closed.
    let _ = io::stderr().write_all(LINE.get().map_or("", String::as_str).as_bytes());
    process::exit(3);
}

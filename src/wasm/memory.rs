//! How much of its memory this module uses: what it has once asked the engine for, it never gives back.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Bytes that WebAssembly can address, less a sixteenth for what lies unused between what is used.
const ADDRESSED: u64 = (1 << 32) / 16 * 15;

/// The system's allocator, counted.
struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

static USED: AtomicUsize = AtomicUsize::new(0);

/// Bytes that are left for another table.
pub(super) fn left() -> u64 {
    ADDRESSED.saturating_sub(USED.load(Ordering::Relaxed) as u64)
}

fn add(bytes: usize) {
    USED.fetch_add(bytes, Ordering::Relaxed);
}

fn take(bytes: usize) {
    USED.fetch_sub(bytes, Ordering::Relaxed);
}

#[expect(unsafe_code, reason = "an allocator is unsafe; this one only counts what it is asked for")]
// SAFETY: every call goes to the system's allocator with the same arguments.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of `alloc`, and so does this call.
        let memory = unsafe { System.alloc(layout) };
        if !memory.is_null() {
            add(layout.size());
        }
        memory
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as above.
        let memory = unsafe { System.alloc_zeroed(layout) };
        if !memory.is_null() {
            add(layout.size());
        }
        memory
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: as above; `memory` came from the system's allocator.
        let moved = unsafe { System.realloc(memory, layout, size) };
        if !moved.is_null() {
            take(layout.size());
            add(size);
        }
        moved
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        take(layout.size());
        // SAFETY: as above; `memory` came from the system's allocator.
        unsafe { System.dealloc(memory, layout) }
    }
}

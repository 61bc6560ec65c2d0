//! Golden files that are not made by a Rust test.

use crate::tools::{Outcome, read, root, write};

/// The types of the wasm module, as generated and as agreed.
const TYPES: (&str, &str) = ("pkg/oboro.d.ts", "tests/golden/oboro.d.ts");

/// The generated types are the agreed ones, byte for byte.
pub fn check() -> Outcome {
    let (made, agreed) = TYPES;
    if read(&root().join(made))? == read(&root().join(agreed))? {
        return Ok(());
    }
    Err(format!("{made} differs from {agreed}; if that is meant: cargo xtask bless"))
}

/// Accepts what the last build made.
pub fn bless() -> Outcome {
    let (made, agreed) = TYPES;
    write(&root().join(agreed), read(&root().join(made))?)
}

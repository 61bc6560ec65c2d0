//! Golden files that no Rust test makes.

use crate::build::{self, Speed};
use crate::tools::{Outcome, cargo, read, root, run, write};

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

/// Accepts every golden file as the program makes it now.
///
/// A Rust test that compares with a golden file writes it instead when `BLESS` is set.
pub fn bless() -> Outcome {
    build::module(Speed::Quick)?;
    let (made, agreed) = TYPES;
    write(&root().join(agreed), read(&root().join(made))?)?;
    let mut tests = cargo();
    tests.args(["test", "--release", "--no-fail-fast", "--package", "oboro"]);
    run(tests.env("BLESS", "1"))
}

//! The SHA-256 of the input, fed chunk by chunk when a report is made.

use sha2::{Digest as _, Sha256};
use wasm_bindgen::prelude::*;

/// A SHA-256 in the making.
#[wasm_bindgen]
#[derive(Default)]
pub struct Digest(Sha256);

#[wasm_bindgen]
impl Digest {
    /// Of nothing yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Digest {
        Digest::default()
    }

    /// Takes the next bytes.
    pub fn update(&mut self, chunk: &[u8]) {
        self.0.update(chunk);
    }

    /// The digest of all bytes so far, in hexadecimal.
    pub fn finish(self) -> String {
        self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

//! The second module: a file in, pieces out.

use wasm_bindgen::prelude::*;

use crate::file;
use crate::options::Options;

/// A file that is read piece by piece.
#[wasm_bindgen]
pub struct File(file::File);

#[wasm_bindgen]
impl File {
    /// Opens a file, as `Reader.opening` says how; why it cannot be read is told by its only piece.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: Vec<u8>, opening: &[u8]) -> File {
        File(file::File::open(bytes, &Options::from_bytes(opening).unwrap_or_default()))
    }

    /// The next piece, for `Reader.take`; nothing after the last one.
    pub fn next(&mut self) -> Option<Vec<u8>> {
        self.0.next().map(|piece| piece.to_bytes())
    }
}

//! From the bytes of a file that is not plain text to pieces of a table: labels, each once, and codes.
//!
//! Without features: what the core needs to know of it. [`Signature`] says what a file is by its first bytes, [`Gunzip`]
//! unpacks as it arrives, and a [`Piece`] is what a reader hands over, also from one WebAssembly module to the other.
//! With the feature `readers`, [`File`] opens workbooks, columnar files, files of statistics programs, and archives
//! of those. It needs the whole file, because these formats are read from their ends.
//!
//! Nothing here knows a sentence: a [`Refusal`] is the id of a message with its arguments.
#![deny(missing_docs)]

mod batch;
mod gzip;
mod options;
mod piece;
mod refusal;
mod signature;
mod wire;

pub use batch::{Batch, BatchColumn};
pub use gzip::{Gunzip, NotGzip};
pub use options::{Header, Options};
pub use piece::{Begin, Piece};
pub use refusal::{Kind, Refusal};
pub use signature::{HEAD, Signature};

#[cfg(feature = "readers")]
mod archive;
#[cfg(feature = "readers")]
mod bound;
#[cfg(feature = "readers")]
mod calendar;
#[cfg(feature = "readers")]
mod cells;
#[cfg(feature = "readers")]
mod columnar;
#[cfg(feature = "readers")]
mod file;
#[cfg(feature = "readers")]
mod groups;
#[cfg(feature = "readers")]
mod intern;
#[cfg(feature = "readers")]
mod messages;
#[cfg(feature = "readers")]
mod pages;
#[cfg(feature = "readers")]
mod shapes;
#[cfg(feature = "readers")]
mod stata;
#[cfg(feature = "readers")]
mod text;
#[cfg(feature = "readers")]
mod thrift;
#[cfg(feature = "readers")]
mod workbook;

#[cfg(feature = "readers")]
pub use file::File;

#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
mod wasm;

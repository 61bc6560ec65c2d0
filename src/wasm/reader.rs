//! A table being read, chunk by chunk.

use oboro_formats::Piece;
use wasm_bindgen::prelude::*;

use super::Session;
use super::convert::{lang_of, object, options_of, thrown, thrown_of_sheet};
use super::memory;
use crate::error::{self, Error};
use crate::plan::Input;
use crate::report::ReadEstimate;
use crate::report::options::ReaderOptions;
use crate::table::{CsvOptions, CsvReader, Dialect, Estimate, Stretch, TableReader};
use crate::words::Lang;

/// A table being read.
#[wasm_bindgen]
pub struct Reader {
    core: TableReader,
    lang: Lang,
}

#[wasm_bindgen]
impl Reader {
    /// A reader that has read nothing.
    ///
    /// # Errors
    /// An option that cannot be.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_optional_param_type = "ReaderOptions")] options: &JsValue,
    ) -> Result<Reader, JsValue> {
        let options: ReaderOptions = options_of(options)?;
        let lang = lang_of(options.lang.as_deref());
        let core = dialect(options).and_then(TableReader::new);
        Ok(Reader { core: core.map_err(|error| thrown(&error, lang))?, lang })
    }

    /// Reads the next chunk.
    ///
    /// # Errors
    /// Bytes that are not a table.
    pub fn feed(&mut self, chunk: &[u8]) -> Result<(), JsValue> {
        self.core.feed(chunk).map_err(|error| thrown(&error, self.lang))
    }

    /// Whether it takes more bytes to know what the file is.
    pub fn is_undecided(&self) -> bool {
        self.core.is_undecided()
    }

    /// Whether the file is of a format that the second module opens, as a whole.
    pub fn wants_pieces(&self) -> bool {
        self.core.wants_pieces()
    }

    /// How such a file is to be opened, for `File` of the second module.
    pub fn opening(&self) -> Vec<u8> {
        self.core.opening().to_bytes()
    }

    /// Takes the next piece from the second module; no bytes stand for one that broke.
    ///
    /// # Errors
    /// Why the file is not a table.
    pub fn take(&mut self, piece: &[u8]) -> Result<(), JsValue> {
        let piece = Piece::from_bytes(piece).ok_or_else(|| Error::input("formats-broken"));
        let taken = piece.and_then(|piece| self.core.take(piece));
        taken.map_err(|error| thrown_of_sheet(&error, self.core.sheets(), self.lang))
    }

    /// What another worker has to know to read a stretch of what is to come, as bytes; undefined as long as that is not
    /// known, and for files that are read by one worker.
    pub fn dialect(&self) -> Option<Vec<u8>> {
        self.core.dialect().map(|dialect| dialect.to_bytes())
    }

    /// Takes a stretch that begins with the next byte of the file, as another worker read it; says whether it could be
    /// taken. Where it could not, its bytes are to be fed.
    ///
    /// # Errors
    /// Bytes that are not a table.
    pub fn take_stretch(&mut self, stretch: &[u8]) -> Result<bool, JsValue> {
        let Some(stretch) = Stretch::from_bytes(stretch) else { return Ok(false) };
        self.core.take_stretch(&stretch).map_err(|error| thrown(&error, self.lang))
    }

    /// Lines read so far.
    pub fn rows(&self) -> f64 {
        self.core.rows() as f64
    }

    /// How many lines the file will have, and what memory it will take, judged by its beginning; undefined before some
    /// megabytes of a file whose size was given were read.
    ///
    /// # Errors
    /// None but what converting it may say.
    #[wasm_bindgen(unchecked_return_type = "ReadEstimate | undefined")]
    pub fn estimate(&self) -> Result<JsValue, JsValue> {
        let told = |Estimate { rows, memory }| object(&ReadEstimate { rows, memory });
        self.core.estimate().map_or(Ok(JsValue::UNDEFINED), told)
    }

    /// The end of the file: a session over the table. The reader is gone then.
    ///
    /// # Errors
    /// Bytes that are not a table.
    pub fn finish(self) -> Result<Session, JsValue> {
        let sheets = self.core.sheets().to_vec();
        let table = self.core.finish();
        let table = table.map_err(|error| thrown_of_sheet(&error, &sheets, self.lang))?;
        Ok(Session::new(table, self.lang))
    }
}

/// Whole records from the middle of a file.
#[wasm_bindgen]
pub struct ReadStretch {
    begin: usize,
    end: usize,
    bytes: Vec<u8>,
}

#[wasm_bindgen]
impl ReadStretch {
    /// Where its first record begins.
    #[wasm_bindgen(getter)]
    pub fn begin(&self) -> usize {
        self.begin
    }

    /// Where its last record ends.
    #[wasm_bindgen(getter)]
    pub fn end(&self) -> usize {
        self.end
    }

    /// The records, for [`Reader::take_stretch`].
    pub fn bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Reads the records that begin and end in some bytes of a file whose dialect a reader has told; undefined where none
/// is found.
#[wasm_bindgen]
pub fn read_stretch(dialect: &[u8], bytes: &[u8]) -> Option<ReadStretch> {
    let stretch = Dialect::from_bytes(dialect)?.read(bytes)?;
    let (begin, end) = (stretch.begin(), stretch.end());
    Some(ReadStretch { begin, end, bytes: stretch.to_bytes() })
}

fn dialect(options: ReaderOptions) -> error::Result<CsvOptions> {
    let absent = Input::default();
    let input = Input {
        delimiter: options.delimiter,
        encoding: options.encoding,
        comment: options.comment,
        header: options.header,
        duplicate_names: options.duplicate_names,
        columns: options.columns,
        sheet: options.sheet,
        normalise: options.normalise.unwrap_or_default(),
        missing: options.missing.unwrap_or(absent.missing),
        missing_as: absent.missing_as,
    };
    let left = memory::left();
    let memory = options.memory.map_or(left, |most| left.min(most as u64));
    let size = options.size.map(|size| size as u64);
    Ok(CsvOptions { file: options.file, size, memory: Some(memory), ..input.options()? })
}

/// The names of the columns of a text, those included that are not read, by its beginning; none where that does not
/// tell.
///
/// # Errors
/// An option that cannot be; bytes that are not a table.
#[wasm_bindgen]
pub fn column_names(
    head: &[u8],
    #[wasm_bindgen(unchecked_optional_param_type = "ReaderOptions")] options: &JsValue,
) -> Result<Vec<String>, JsValue> {
    let options: ReaderOptions = options_of(options)?;
    let lang = lang_of(options.lang.as_deref());
    let reader = dialect(ReaderOptions { columns: None, ..options }).and_then(CsvReader::new);
    let names = reader.and_then(|mut reader| {
        reader.feed(head)?;
        reader.column_names()
    });
    names.map_err(|error| thrown(&error, lang))
}

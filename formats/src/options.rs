//! How a file is read, as it is said to the module that opens it.

use crate::wire::{Reader, Writer};

/// How a file is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The sheet of a workbook; the first one where none is named.
    pub sheet: Option<String>,
    /// Where a sheet names its columns.
    pub header: Header,
    /// A row of a sheet whose first cell begins with this character is passed over.
    pub comment: Option<char>,
}

/// Where a sheet names its columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Header {
    /// In the first row with a cell.
    #[default]
    First,
    /// In the first such row from this one on, counted from 1; what is above is passed over.
    Row(u32),
    /// Nowhere: columns are named `column-1`, `column-2` and so on.
    Absent,
}

impl Options {
    /// The options as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::default();
        out.maybe(self.sheet.as_deref(), Writer::text);
        match self.header {
            Header::First => out.byte(0),
            Header::Row(row) => {
                out.byte(1);
                out.number(row.into());
            }
            Header::Absent => out.byte(2),
        }
        out.maybe(self.comment, |out, comment| out.number(u32::from(comment).into()));
        out.0
    }

    /// The options of these bytes; `None` for bytes that are none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Options> {
        let mut bytes = Reader(bytes);
        let number = |bytes: &mut Reader<'_>| u32::try_from(bytes.number()?).ok();
        let options = Options {
            sheet: bytes.maybe(Reader::text)?.map(str::to_owned),
            header: match bytes.byte()? {
                0 => Header::First,
                1 => Header::Row(number(&mut bytes)?),
                2 => Header::Absent,
                _ => return None,
            },
            comment: bytes.maybe(|bytes| number(bytes).and_then(char::from_u32))?,
        };
        bytes.0.is_empty().then_some(options)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_as_they_were_written() {
        for header in [Header::First, Header::Row(7), Header::Absent] {
            for (sheet, comment) in [(None, None), (Some("表".to_owned()), Some('＃'))] {
                let options = Options { sheet, header, comment };
                let bytes = options.to_bytes();
                assert_eq!(Options::from_bytes(&bytes), Some(options));
                assert_eq!(Options::from_bytes(&bytes[..bytes.len() - 1]), None);
            }
        }
    }
}

//! Why a file is not read.

/// What is wrong; each is a message of the program that asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Not what its beginning says, or not whole: `format`.
    Damaged,
    /// Under a password: `format`.
    Encrypted,
    /// Unpacks to far more than its size lets expect: `most`, in mebibytes.
    TooLarge,
    /// An archive of several tables: `names`.
    SeveralTables,
    /// An archive without a table.
    NoTable,
    /// A workbook without a sheet of that name: `sheet`, `sheets`.
    NoSheet,
    /// A sheet without a cell: `sheet`.
    EmptySheet,
    /// A sheet without a cell in the row of its header, which is the place, or below: `sheet`.
    NoRow,
    /// A cell where the header has no column: its place.
    BesideHeader,
    /// A column of lists or records.
    Nested,
    /// A column of a type without text: `type`.
    Untold,
    /// Packed in a way that is not built in: `codec`.
    Codec,
    /// A format that is known and not read: `format`.
    Unread,
}

/// Every kind, by its number between modules.
const KINDS: [Kind; 13] = [
    Kind::Damaged,
    Kind::Encrypted,
    Kind::TooLarge,
    Kind::SeveralTables,
    Kind::NoTable,
    Kind::NoSheet,
    Kind::EmptySheet,
    Kind::NoRow,
    Kind::BesideHeader,
    Kind::Nested,
    Kind::Untold,
    Kind::Codec,
    Kind::Unread,
];

impl Kind {
    pub(crate) fn number(self) -> u8 {
        KINDS.iter().position(|kind| *kind == self).unwrap_or_default() as u8
    }

    pub(crate) fn numbered(number: u8) -> Option<Kind> {
        KINDS.get(usize::from(number)).copied()
    }
}

/// A file that is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Why.
    pub kind: Kind,
    /// The argument of its message; never a cell value.
    pub what: String,
    /// What there is: the tables of an archive, the sheets of a workbook.
    pub among: Vec<String>,
    /// The row of the sheet, counted from 1.
    pub line: Option<u64>,
    /// The name of the column.
    pub column: Option<String>,
}

impl Refusal {
    /// A refusal about the file as a whole.
    pub fn new(kind: Kind, what: impl Into<String>) -> Refusal {
        Refusal { kind, what: what.into(), among: Vec::new(), line: None, column: None }
    }

    /// Says what there is.
    pub fn among(mut self, names: &[String]) -> Refusal {
        self.among = names.to_vec();
        self
    }

    /// Names the row of the sheet.
    pub fn at_line(mut self, line: u64) -> Refusal {
        self.line = Some(line);
        self
    }

    /// Names the column.
    pub fn in_column(mut self, column: impl Into<String>) -> Refusal {
        self.column = Some(column.into());
        self
    }
}

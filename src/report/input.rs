//! What was read, and what its columns look like.

use serde::{Deserialize, Serialize};

boundary! {
    /// What was read, and what each column looks like.
    pub struct Inspection {
        /// The file as it was read.
        pub input: InputFigures,
        /// One entry a column, in the order of the file.
        pub columns: Vec<ColumnProfile>,
    }

    /// The file as it was read.
    pub struct InputFigures {
        /// The file format: `csv`, `xlsx`, `xls`, `ods`, `parquet`, `arrow` or `dta`.
        pub format: String,
        /// What the file was packed by: `gzip` or `zip`.
        pub compression: Option<String>,
        /// The sheet that was read, of a workbook.
        pub sheet: Option<String>,
        /// All sheets of a workbook.
        pub sheets: Vec<String>,
        /// The character encoding: `utf-8`, `shift_jis`, `euc-jp`, `iso-2022-jp`, `utf-16le`, `utf-16be` or `windows-1252`.
        pub encoding: String,
        /// The delimiter that was found out or given.
        pub delimiter: String,
        /// Lines of data, header not counted.
        pub rows: u64,
        /// The names of the columns of the file that were not read, in its order.
        pub not_read: Vec<String>,
        /// Bytes read.
        pub bytes: u64,
        /// Sequences of bytes that are no character in the encoding; each is U+FFFD in the table.
        pub broken: u64,
        /// Where the first ten of them are.
        pub broken_at: Vec<BrokenPlace>,
        /// Lines that have empty fields to the right of all columns; these were dropped.
        pub trailing: u64,
        /// What was made alike on reading, as the plan says.
        pub normalised: Vec<NormalisedFigures>,
    }

    /// How many of the columns of a file were read.
    pub struct ColumnsRead {
        /// Columns that were read.
        pub read: u64,
        /// Columns of the file.
        pub of: u64,
    }

    /// What a table will have and need, judged by the beginning of its file.
    pub struct ReadEstimate {
        /// Lines of data.
        pub rows: u64,
        /// Bytes of memory that suffice for the table and its first assessment.
        pub memory: u64,
    }

    /// What was made alike in one column.
    pub struct NormalisedFigures {
        /// The name of the column.
        pub column: String,
        /// How: `width`, `kana`, `space` or `missing`, as in the plan.
        pub kind: String,
        /// Distinct values of the file that are another one now, or missing.
        pub values: u64,
        /// Lines that have them.
        pub records: u64,
    }

    /// What could be made alike in one column.
    pub struct NormaliseFigures {
        /// How: `width`, `kana`, `space` or `missing`, as in the plan.
        pub kind: String,
        /// Distinct values that would be another one, or missing.
        pub values: u64,
        /// Lines that have them.
        pub records: u64,
    }

    /// Where bytes are no character.
    pub struct BrokenPlace {
        /// The line of the file.
        pub line: u64,
        /// The name of the column; `null` in the header.
        pub column: Option<String>,
    }

    /// One column of the table as it stands in the file.
    pub struct ColumnProfile {
        /// The name in the header.
        pub name: String,
        /// `integer`, `decimal`, `date` or `category`.
        pub kind: String,
        /// Why the kind was guessed.
        pub kind_reason: String,
        /// Distinct values, missing ones not counted.
        pub distinct: u64,
        /// Records whose value is missing.
        pub missing: u64,
        /// What a plan may make alike here that it does not; only kinds that would change something.
        pub normalise: Vec<NormaliseFigures>,
        /// Distinct values (missing counted as one) divided by records.
        pub distinction: Option<f64>,
        /// Share of the pairs of records that differ in this column.
        pub separation: Option<f64>,
        /// The role in the plan, or the guess.
        pub role: String,
        /// Why the role was guessed, or that the plan gives it.
        pub role_reason: String,
    }

    /// The first lines of the table.
    pub struct Preview {
        /// Column names.
        pub columns: Vec<String>,
        /// One array a line; `null` where the value is missing.
        pub rows: Vec<Vec<Option<String>>>,
    }
}

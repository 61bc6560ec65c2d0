//! What is said of formats, and of files that are not opened.

use oboro_formats::{Kind, Refusal, Signature};

use crate::error::Error;

/// The refusal of a sheet that is asked for where there are none.
pub(crate) fn no_workbook(format: &str) -> Error {
    Error::input("formats-no-workbook").with("format", format_said(format))
}

/// A signature as people write it.
pub(super) fn name(signature: Signature) -> &'static str {
    match signature {
        Signature::Text => "CSV",
        Signature::Gzip => "gzip",
        Signature::Zip => "ZIP, XLSX, ODS",
        Signature::Ole => "XLS",
        Signature::Parquet => "Parquet",
        Signature::ArrowFile | Signature::ArrowStream => "Arrow",
        Signature::Sav => "SPSS",
        Signature::Dta => "Stata",
        Signature::Sas => "SAS",
        Signature::Other(name) => name,
    }
}

/// What a refusal says.
pub(super) fn refused(refusal: &Refusal) -> Error {
    let Refusal { kind, what, among, line, column } = refusal;
    let among = among.join(", ");
    let error = match kind {
        Kind::Damaged => Error::input("formats-damaged").with("format", format_said(what)),
        Kind::Encrypted => Error::input("formats-encrypted").with("format", format_said(what)),
        Kind::TooLarge => Error::input("formats-too-large").with("most", what),
        Kind::SeveralTables => Error::input("formats-several-tables").with("names", among),
        Kind::NoTable => Error::input("formats-no-table"),
        Kind::NoSheet => Error::input("formats-no-sheet").with("sheet", what).with("sheets", among),
        Kind::EmptySheet => {
            Error::input("formats-sheet-empty").with("sheet", what).with("sheets", among)
        }
        Kind::NoRow => Error::input("formats-no-row").with("sheet", what),
        Kind::BesideHeader => Error::input("formats-beside-header")
            .with("column", what)
            .with("line", line.unwrap_or_default().to_string()),
        Kind::Nested => Error::input("formats-nested"),
        Kind::Untold => Error::input("formats-type").with("type", what),
        Kind::Codec => Error::input("formats-codec").with("codec", what),
        Kind::Unread => Error::input("table-format").with("format", what),
    };
    let error = match line {
        Some(line) => error.at_line(*line),
        None => error,
    };
    match column {
        Some(column) => error.in_column(column),
        None => error,
    }
}

/// A format as people write it.
pub(super) fn format_said(name: &str) -> String {
    match name {
        "gzip" => "gzip".to_owned(),
        "parquet" => "Parquet".to_owned(),
        "arrow" => "Arrow".to_owned(),
        "dta" => "Stata".to_owned(),
        other => other.to_uppercase(),
    }
}

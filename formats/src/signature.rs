//! What a file is, by its first bytes; its name says nothing.

/// How many bytes of a file [`Signature::of`] wants to see, where there are as many.
pub const HEAD: usize = 32;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signature {
    /// Nothing else: text, for the reader of CSV.
    Text,
    /// Something packed by gzip.
    Gzip,
    /// An archive, an XLSX or an ODS workbook.
    Zip,
    /// An XLS workbook, or an XLSX workbook under a password.
    Ole,
    /// Parquet.
    Parquet,
    /// The file format of Arrow IPC (Feather 2).
    ArrowFile,
    /// The streaming format of Arrow IPC.
    ArrowStream,
    /// SPSS, plain or packed.
    Sav,
    /// Stata.
    Dta,
    /// SAS.
    Sas,
    /// A known format that is not read: its name.
    Other(&'static str),
}

/// Signatures at the very beginning of a file.
const KNOWN: &[(&[u8], Signature)] = &[
    (b"\x1f\x8b", Signature::Gzip),
    (b"PK\x03\x04", Signature::Zip),
    (b"PK\x05\x06", Signature::Zip),
    (b"PK\x07\x08", Signature::Zip),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Signature::Ole),
    (b"PAR1", Signature::Parquet),
    (b"PARE", Signature::Other("Parquet (encrypted)")),
    (b"ARROW1", Signature::ArrowFile),
    (b"\xff\xff\xff\xff", Signature::ArrowStream),
    (b"FEA1", Signature::Other("Feather 1")),
    (b"$FL2", Signature::Sav),
    (b"$FL3", Signature::Sav),
    (b"<stata_dta>", Signature::Dta),
    (SAS, Signature::Sas),
    (b"HEADER RECORD*******", Signature::Other("SAS XPORT")),
    (b"7z\xbc\xaf\x27\x1c", Signature::Other("7-Zip")),
    (b"Rar!\x1a\x07", Signature::Other("RAR")),
    (b"\xfd7zXZ\x00", Signature::Other("xz")),
    (b"\x28\xb5\x2f\xfd", Signature::Other("Zstandard")),
    (b"BZh91AY&SY", Signature::Other("bzip2")),
    (b"SQLite format 3\x00", Signature::Other("SQLite")),
    (b"\x89HDF\r\n\x1a\n", Signature::Other("HDF5")),
    (b"\x89PNG\r\n\x1a\n", Signature::Other("PNG")),
    (b"\xff\xd8\xff", Signature::Other("JPEG")),
    (b"{\\rtf", Signature::Other("RTF")),
    // What some programs save as a workbook.
    (b"<!DOCTYPE html", Signature::Other("HTML")),
    (b"<!doctype html", Signature::Other("HTML")),
    (b"<html", Signature::Other("HTML")),
    (b"<HTML", Signature::Other("HTML")),
];

const SAS: &[u8] = b"\0\0\0\0\0\0\0\0\0\0\0\0\xc2\xea\x81\x60\xb3\x14\x11\xcf\xbd\x92\x08\x00\x09\xc7\x31\x8c\x18\x1f\x10\x11";

impl Signature {
    /// What a file is that begins so; the whole of it where it is shorter than [`HEAD`].
    pub fn of(head: &[u8]) -> Signature {
        let known = KNOWN.iter().find(|(bytes, _)| head.starts_with(bytes));
        match known {
            Some((_, signature)) => *signature,
            None if is_old_stata(head) => Signature::Dta,
            None => Signature::Text,
        }
    }
}

/// Stata before 13: the release, the order of bytes, and a 1 that no text has there.
fn is_old_stata(head: &[u8]) -> bool {
    matches!(head, [102..=115, 1 | 2, 1, 0, ..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_signature_needs_more_than_the_head() {
        assert!(KNOWN.iter().all(|(bytes, _)| bytes.len() <= HEAD));
        assert_eq!(Signature::of(SAS), Signature::Sas);
    }

    #[test]
    fn text_is_what_is_nothing_else() {
        for text in ["", "a,b\n", "PAR", "Patient,Age\n", "\u{feff}a;b", "s\t1\n", "ward\n"] {
            assert_eq!(Signature::of(text.as_bytes()), Signature::Text, "{text}");
        }
        assert_eq!(Signature::of(b"\xff\xfea\0,\0"), Signature::Text);
        assert_eq!(Signature::of(b"s\x02\x01\0"), Signature::Dta);
    }
}

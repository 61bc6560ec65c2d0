//! CSV text: quoted where needed, and harmless in a spreadsheet.

use super::Sink;
use crate::error::Result;
use crate::table::value::Decimal;

/// Bytes that are gathered before they go out.
const CHUNK: usize = 1 << 16;

/// A field that is quoted and defused once and written often.
pub(super) struct Field {
    bytes: Vec<u8>,
    defused: bool,
}

/// Writes fields and lines to a sink.
pub(super) struct Writer<'a> {
    delimiter: u8,
    out: Sink<'a>,
    buffer: Vec<u8>,
    first_in_line: bool,
    line_start: usize,
    defused: u64,
}

impl<'a> Writer<'a> {
    /// A writer; a delimiter that is not one byte becomes a comma.
    pub(super) fn new(delimiter: char, out: Sink<'a>) -> Writer<'a> {
        let delimiter = u8::try_from(delimiter).unwrap_or(b',');
        let buffer = Vec::with_capacity(CHUNK + 1024);
        Writer { delimiter, out, buffer, first_in_line: true, line_start: 0, defused: 0 }
    }

    /// Quotes and defuses a label.
    pub(super) fn prepare(&self, label: &str) -> Field {
        let defused = is_formula(label);
        let plain =
            !label.bytes().any(|b| b == self.delimiter || matches!(b, b'"' | b'\n' | b'\r'));
        let mut bytes = Vec::with_capacity(label.len() + 3);
        if !plain {
            bytes.push(b'"');
        }
        if defused {
            bytes.push(b'\'');
        }
        for byte in label.bytes() {
            if byte == b'"' {
                bytes.push(b'"');
            }
            bytes.push(byte);
        }
        if !plain {
            bytes.push(b'"');
        }
        Field { bytes, defused }
    }

    /// Writes a label.
    pub(super) fn field(&mut self, label: &str) -> Result<()> {
        let field = self.prepare(label);
        self.prepared(&field)
    }

    /// Writes a prepared field.
    pub(super) fn prepared(&mut self, field: &Field) -> Result<()> {
        if !self.first_in_line {
            self.buffer.push(self.delimiter);
        }
        self.first_in_line = false;
        self.buffer.extend_from_slice(&field.bytes);
        self.defused += u64::from(field.defused);
        Ok(())
    }

    /// Ends the line.
    pub(super) fn end_line(&mut self) -> Result<()> {
        if self.buffer.len() == self.line_start {
            // A line of one empty field would read as no line.
            self.buffer.extend_from_slice(b"\"\"");
        }
        self.buffer.push(b'\n');
        self.first_in_line = true;
        if self.buffer.len() >= CHUNK {
            (self.out)(&self.buffer)?;
            self.buffer.clear();
        }
        self.line_start = self.buffer.len();
        Ok(())
    }

    /// Writes what is left, and says how many fields were defused.
    pub(super) fn finish(self) -> Result<u64> {
        (self.out)(&self.buffer)?;
        Ok(self.defused)
    }
}

/// Whether a spreadsheet would run a label as a formula; a number is left alone.
///
/// The full-width signs count too: Japanese spreadsheets read them as the narrow ones.
///
/// # Citations
/// OWASP, CSV injection.
fn is_formula(label: &str) -> bool {
    let mut characters = label.chars();
    let starts = matches!(
        characters.next(),
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠')
    );
    starts && characters.next().is_some() && Decimal::parse(label).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(fields: &[&str]) -> (String, u64) {
        let mut text = Vec::new();
        let mut sink = |bytes: &[u8]| {
            text.extend_from_slice(bytes);
            Ok(())
        };
        let mut writer = Writer::new(',', &mut sink);
        for field in fields {
            writer.field(field).expect("a sink that takes all");
        }
        writer.end_line().expect("a sink that takes all");
        let defused = writer.finish().expect("a sink that takes all");
        (String::from_utf8(text).expect("text"), defused)
    }

    #[test]
    fn fields_are_quoted_only_where_needed() {
        assert_eq!(
            line(&["a", "b c", "d,e", "f\"g", "h\ni"]).0,
            "a,b c,\"d,e\",\"f\"\"g\",\"h\ni\"\n"
        );
        assert_eq!(line(&[""]).0, "\"\"\n");
        assert_eq!(line(&["", ""]).0, ",\n");
    }

    #[test]
    fn formulas_are_defused_and_numbers_left_alone() {
        let (text, defused) = line(&["=1+1", "-5", "+3.2", "-", "@x", "-x", "＝A1", "=\"a,b\""]);
        assert_eq!(text, "'=1+1,-5,+3.2,-,'@x,'-x,'＝A1,\"'=\"\"a,b\"\"\"\n");
        assert_eq!(defused, 5);
    }
}

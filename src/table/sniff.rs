//! Finding out the delimiter from the beginning of a file.

use csv_core::{ReadFieldResult, ReaderBuilder};

/// The characters that are tried, the likeliest first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The delimiter that splits every line of `head` into as many fields as the first.
///
/// Among several the one with the most fields wins, then the order above.
/// Where lines differ with all of them, it is the one with which most lines agree, so that the odd line is reported.
/// Where none splits the first line, that may be a title: it is the one that splits all lines from some line on alike, if
/// these are more than half.
/// A file that no delimiter splits has one column, and a comma stands for the delimiter.
/// `complete` says that nothing follows; otherwise the last line may be cut and does not count.
pub(super) fn delimiter(head: &[u8], comment: Option<u8>, complete: bool) -> u8 {
    let shapes =
        DELIMITERS.map(|delimiter| (Shape::of(head, delimiter, comment, complete), delimiter));
    let mut best: Option<&(Shape, u8)> = None;
    for found in &shapes {
        if found.0.fields > 1 && best.is_none_or(|best| found.0.beats(&best.0)) {
            best = Some(found);
        }
    }
    let below_title = || shapes.iter().find(|(shape, _)| shape.splits_most());
    best.or_else(below_title).map_or(DELIMITERS[0], |&(_, delimiter)| delimiter)
}

/// The delimiter that the first line states: `sep=;`, in quotes or not, as Excel takes it.
pub(super) fn stated(head: &[u8], complete: bool) -> Option<u8> {
    let end = head.iter().position(|byte| matches!(byte, b'\r' | b'\n'));
    let line = &head[..end.or(complete.then_some(head.len()))?];
    let line = line.strip_prefix(b"\"").and_then(|line| line.strip_suffix(b"\"")).unwrap_or(line);
    let (name, delimiter) = line.split_at_checked(4)?;
    match delimiter {
        [one] if name.eq_ignore_ascii_case(b"sep=") => {
            (*one == b'\t' || one.is_ascii_punctuation() || *one == b' ').then_some(*one)
        }
        _ => None,
    }
}

/// What a delimiter makes of the lines.
struct Shape {
    /// Fields of the first line.
    fields: u64,
    /// Lines with as many fields.
    agreeing: u64,
    /// All lines.
    lines: u64,
    /// Fields of the last line, and how many lines in a row up to it have as many.
    last: (u64, u64),
}

impl Shape {
    fn of(head: &[u8], delimiter: u8, comment: Option<u8>, complete: bool) -> Shape {
        let mut shape = Shape { fields: 0, agreeing: 0, lines: 0, last: (0, 0) };
        let mut reader = ReaderBuilder::new().delimiter(delimiter).comment(comment).build();
        let (mut rest, mut fields) = (head, 0);
        // Nothing is kept of the fields, so a small buffer may fill as often as it likes.
        let mut buffer = [0; 1024];
        loop {
            let ended = rest.is_empty();
            let (result, read, _) = reader.read_field(rest, &mut buffer);
            rest = &rest[read..];
            match result {
                ReadFieldResult::OutputFull => {}
                ReadFieldResult::InputEmpty if !ended && complete => {}
                ReadFieldResult::InputEmpty | ReadFieldResult::End => break,
                ReadFieldResult::Field { record_end } => {
                    fields += 1;
                    if record_end {
                        shape.line(fields);
                        fields = 0;
                    }
                }
            }
        }
        if shape.lines == 0 {
            // Not even the header is complete: its first fields must do.
            shape.line(fields + 1);
        }
        shape
    }

    fn line(&mut self, fields: u64) {
        if self.lines == 0 {
            self.fields = fields;
        }
        self.lines += 1;
        self.agreeing += u64::from(self.fields == fields);
        let (last, alike) = self.last;
        self.last = (fields, if last == fields { alike + 1 } else { 1 });
    }

    /// Whether more than half of the lines, in a row up to the last one, are split into as many fields.
    fn splits_most(&self) -> bool {
        let (fields, alike) = self.last;
        fields > 1 && alike > 1 && alike * 2 > self.lines
    }

    fn beats(&self, other: &Shape) -> bool {
        // agreeing / lines, compared without a division.
        let (own, others) = (self.agreeing * other.lines, other.agreeing * self.lines);
        own > others || (own == others && self.fields > other.fields)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_that_all_lines_agree_on_wins() {
        let check = |head: &str, expected: u8| {
            for complete in [true, false] {
                let found = delimiter(head.as_bytes(), None, complete);
                assert_eq!(char::from(found), char::from(expected), "{head:?} {complete}");
            }
        };
        check("a,b\n1,2\n", b',');
        check("a;b\n1,5;2,5\n", b';');
        check("a\tb\n1, 2\t3; 4\n", b'\t');
        check("a|b|c\nx,y|1|2\n", b'|');
        check("\"a;b\",c\n1,2\n", b',');
        check("a,b;c,d\n1,2;3,4\n", b',');
        check("a;b,c;d\n1;2;3\n1;2;3\n", b';');
        check("name\nAdam\nEve\n", b',');
        check("note\n\"x;y\"\n", b',');
        check("a;b;c", b';');
        check("Patients\na;b\n1;2\n3;4\n", b';');
        check("note\n1;2\n3\n4;5\n", b',');
        check("", b',');
    }

    #[test]
    fn a_line_that_is_cut_does_not_count() {
        assert_eq!(delimiter(b"a;b;c\n1;2;3\n4;5", None, false), b';');
        assert_eq!(delimiter(b"a,b;c\n1,2;3\n4;5", None, false), b',');
        assert_eq!(delimiter(b"a,b;c\n1,2;3\n4;5", None, true), b';');
    }

    #[test]
    fn the_first_line_may_state_it() {
        let check = |head: &str, complete| stated(head.as_bytes(), complete).map(char::from);
        assert_eq!(check("sep=;\r\na;b\n", false), Some(';'));
        assert_eq!(check("\"SEP=\t\"\na\tb\n", true), Some('\t'));
        assert_eq!((check("sep=|", true), check("sep=|", false)), (Some('|'), None));
        for head in ["sep\n;", "sep=\na", "sep=ab\n", "sep=x\n", "sep=;;\n", "a\nsep=;\n", ""] {
            assert_eq!(check(head, true), None, "{head:?}");
        }
    }

    #[test]
    fn comments_do_not_count() {
        assert_eq!(delimiter(b"#a,b,c\na;b\n#1,2,3\n1;2\n", Some(b'#'), true), b';');
    }

    #[test]
    fn the_odd_line_does_not_change_the_delimiter() {
        assert_eq!(delimiter(b"a,b,c;d\n1,2,3\n1,2,3\n1,2\n", None, true), b',');
    }
}

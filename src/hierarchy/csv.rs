//! A file of rows: one value a row, one level a column, no header, as ARX writes them.

use std::borrow::Cow;
use std::iter;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::Hierarchy;
use super::draft::Draft;
use crate::error::{Error, Result};
use crate::table::{Ways, decoded};

/// What may stand between two fields.
const DELIMITERS: [u8; 4] = *b";,\t|";

/// A hierarchy from the bytes of a CSV file, whose encoding is found out as that of a table.
///
/// The delimiter is the one that gives every row the same number of fields, two or more.
/// If two do, it is the one whose first column covers `values`, the values of the data.
/// A file that no delimiter splits has one column.
/// Its labels are made alike as those of the column were.
///
/// # Errors
/// `hierarchy-encoding`: bytes that are no character.
/// `hierarchy-empty`: no row.
/// `hierarchy-ragged-line`: no delimiter gives every row the same number of fields.
/// `hierarchy-delimiters`: several do, and the data does not tell which one is meant.
/// `hierarchy-repeats`, `hierarchy-torn`: as [`Hierarchy::new`].
pub fn build(bytes: &[u8], values: &[&str], ways: Ways) -> Result<Hierarchy> {
    let text = decoded(bytes)?;
    let text = std::str::from_utf8(&text).map_err(|fault| {
        let before = text[..fault.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
        Error::input("hierarchy-encoding").at_line(before as u64 + 1)
    })?;
    read(text, choose(text, values, ways)?, ways)
}

fn read(text: &str, layout: Layout, ways: Ways) -> Result<Hierarchy> {
    let mut draft = Draft::of_rows(layout.fields);
    let mut records = Records::new(text, layout.delimiter);
    while let Some(record) = records.next() {
        let fields: Vec<Cow<'_, str>> =
            record.fields().into_iter().map(|field| ways.applied(field)).collect();
        draft.push(&fields.iter().map(Cow::as_ref).collect::<Vec<&str>>())?;
    }
    draft.finish()
}

/// How the file is laid out.
#[derive(Clone, Copy)]
struct Layout {
    delimiter: u8,
    fields: usize,
}

fn choose(text: &str, values: &[&str], ways: Ways) -> Result<Layout> {
    let shapes = DELIMITERS.map(|delimiter| (delimiter, Shape::of(text, delimiter)));
    let even = |accept: fn(usize) -> bool| -> Vec<Layout> {
        let layouts = shapes.iter().filter_map(|(delimiter, shape)| match shape {
            Shape::Even(fields) => Some(Layout { delimiter: *delimiter, fields: *fields }),
            _ => None,
        });
        layouts.filter(|layout| accept(layout.fields)).collect()
    };
    let splitting = even(|fields| fields >= 2);
    let single = even(|fields| fields == 1);
    match splitting.as_slice() {
        [] => {}
        [only] => return Ok(*only),
        several => {
            let covering: Vec<Layout> = several
                .iter()
                .copied()
                .filter(|layout| covers(text, *layout, values, ways))
                .collect();
            return match covering.as_slice() {
                [only] => Ok(*only),
                _ => Err(Error::input("hierarchy-delimiters").with("delimiters", names(several))),
            };
        }
    }
    let ragged = shapes.iter().find_map(|(_, shape)| match shape {
        Shape::Ragged { line, fields, expected } => Some((*line, *fields, *expected)),
        _ => None,
    });
    match (single.first(), ragged) {
        (None, None) => Err(Error::input("hierarchy-empty")),
        (Some(layout), None) => Ok(*layout),
        // Values that hold a delimiter, each alone on its line; without data nothing speaks for that.
        (Some(layout), Some(_)) if !values.is_empty() && covers(text, *layout, values, ways) => {
            Ok(*layout)
        }
        (_, Some((line, fields, expected))) => Err(Error::input("hierarchy-ragged-line")
            .at_line(line)
            .with("fields", fields)
            .with("expected", expected)),
    }
}

fn names(layouts: &[Layout]) -> String {
    let names: Vec<&str> = layouts
        .iter()
        .map(|layout| match layout.delimiter {
            b'\t' => "TAB",
            b',' => ",",
            b'|' => "|",
            _ => ";",
        })
        .collect();
    names.join(" ")
}

fn covers(text: &str, layout: Layout, values: &[&str], ways: Ways) -> bool {
    let mut first_column = Draft::of_rows(1);
    let mut records = Records::new(text, layout.delimiter);
    while let Some(record) = records.next() {
        if first_column.push(&[&ways.applied(record.first())]).is_err() {
            return false;
        }
    }
    values.iter().all(|value| first_column.has(value))
}

/// What a delimiter makes of the file.
enum Shape {
    Empty,
    Even(usize),
    Ragged { line: u64, fields: usize, expected: usize },
}

impl Shape {
    fn of(text: &str, delimiter: u8) -> Shape {
        let mut records = Records::new(text, delimiter);
        let Some(first) = records.next() else { return Shape::Empty };
        let expected = first.ends.len();
        while let Some(record) = records.next() {
            if record.ends.len() != expected {
                return Shape::Ragged { line: record.line, fields: record.ends.len(), expected };
            }
        }
        Shape::Even(expected)
    }
}

/// The records of a text, one after the other in one buffer.
struct Records<'a> {
    input: &'a [u8],
    line: u64,
    reader: Reader,
    output: Vec<u8>,
    ends: Vec<usize>,
}

/// One record: the text of its fields without delimiters and quotes, and where each field ends.
struct Record<'a> {
    line: u64,
    text: &'a str,
    ends: &'a [usize],
}

impl<'a> Records<'a> {
    fn new(text: &'a str, delimiter: u8) -> Records<'a> {
        let reader = ReaderBuilder::new().delimiter(delimiter).build();
        Records {
            input: text.as_bytes(),
            line: 1,
            reader,
            output: vec![0; 1024],
            ends: vec![0; 16],
        }
    }

    fn next(&mut self) -> Option<Record<'_>> {
        while let [byte @ (b'\r' | b'\n'), rest @ ..] = self.input {
            self.line += u64::from(*byte == b'\n');
            self.input = rest;
        }
        let line = self.line;
        let (mut written, mut fields) = (0, 0);
        loop {
            let (result, read, wrote, ended) = self.reader.read_record(
                self.input,
                &mut self.output[written..],
                &mut self.ends[fields..],
            );
            let (done, rest) = self.input.split_at(read);
            self.line += done.iter().filter(|byte| **byte == b'\n').count() as u64;
            self.input = rest;
            written += wrote;
            fields += ended;
            match result {
                // All input was given, so the next call, with none left, ends the last record.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.output.resize(self.output.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::End => return None,
                ReadRecordResult::Record => break,
            }
        }
        // Cut out of UTF-8 at ASCII bytes, so it is UTF-8.
        let text = std::str::from_utf8(&self.output[..written]).unwrap_or_default();
        Some(Record { line, text, ends: &self.ends[..fields] })
    }
}

impl<'a> Record<'a> {
    fn first(&self) -> &'a str {
        self.ends.first().map_or("", |end| &self.text[..*end])
    }

    fn fields(&self) -> Vec<&'a str> {
        let starts = iter::once(&0).chain(self.ends);
        starts.zip(self.ends).map(|(start, end)| &self.text[*start..*end]).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::rows;
    use super::super::tests::{check_refusal, table};
    use super::*;

    #[track_caller]
    fn check(text: &str, values: &[&str], expected: &[&[&str]]) {
        let hierarchy = build(text.as_bytes(), values, Ways::default()).unwrap();
        assert_eq!(table(&hierarchy), expected);
    }

    #[test]
    fn the_delimiter_is_found_out() {
        let expected: &[&[&str]] = &[&["1", "0-4", "*"], &["7", "5-9", "*"]];
        for delimiter in [";", ",", "\t", "|"] {
            check(&"1;0-4;*\n7;5-9;*\n".replace(';', delimiter), &[], expected);
        }
        check("\u{feff}1;0-4;*\r\n\r\n7;5-9;*", &["1"], expected);
        check("1;\"0-4\";*\n\"7\";5-9;*\n", &[], expected);
    }

    #[test]
    fn a_comma_inside_values_does_not_mislead() {
        check(
            "U.S., n.s.;America\nPeru;America",
            &[],
            &[&["U.S., n.s.", "America"], &["Peru", "America"]],
        );
    }

    #[test]
    fn between_two_delimiters_the_data_decides() {
        let text = "a,b;x\nc,d;x\n";
        check(text, &["a,b"], &[&["a,b", "x"], &["c,d", "x"]]);
        check(text, &["c", "a"], &[&["a", "b;x", "*"], &["c", "d;x", "*"]]);
        for values in [&["a,b", "a"][..], &[]] {
            check_refusal(
                build(text.as_bytes(), values, Ways::default()),
                "hierarchy-delimiters",
                "; ,",
            );
        }
    }

    #[test]
    fn one_column_has_only_the_top_above_it() {
        check("a\nb\n", &[], &[&["a", "*"], &["b", "*"]]);
        check("a, b\nc\n", &["c", "a, b"], &[&["a, b", "*"], &["c", "*"]]);
    }

    #[test]
    fn long_and_wide_rows_and_breaks_inside_quotes_are_read() {
        let long = "あ".repeat(5000);
        let wide: Vec<String> = (0..100).map(|level| format!("level {level}")).collect();
        let text = format!("{long};{}\r\n\"line\nbreak\";{}", wide.join(";"), wide.join(";"));
        let hierarchy = build(text.as_bytes(), &[], Ways::default()).unwrap();
        assert_eq!((hierarchy.rows(), hierarchy.levels()), (2, 101));
        assert_eq!(hierarchy.row_of(&long), Some(0));
        assert_eq!(hierarchy.row_of("line\nbreak"), Some(1));
        assert_eq!(hierarchy.label(100, 0), "level 99");
    }

    #[test]
    fn what_is_no_table_of_rows_is_refused() {
        check_refusal(build(b"", &[], Ways::default()), "hierarchy-empty", "no rows");
        check_refusal(build(b"\n\r\n", &[], Ways::default()), "hierarchy-empty", "no rows");
        let broken = ["糖尿病と高血圧の疑い;x\nb;".as_bytes(), &b"\xff\n"[..]].concat();
        check_refusal(build(&broken, &[], Ways::default()), "hierarchy-encoding", "no character");
        let at_line = |bytes: &[u8]| build(bytes, &[], Ways::default()).unwrap_err().place().line;
        assert_eq!(at_line(&broken), Some(2));
        let ragged = b"\n\"a\n\";x;*\nb;x\n";
        check_refusal(
            build(ragged, &[], Ways::default()),
            "hierarchy-ragged-line",
            "here: 2, first line: 3",
        );
        assert_eq!(at_line(ragged), Some(4));
        check_refusal(build(b"a;x\na;y\n", &[], Ways::default()), "hierarchy-repeats", "1");
        check_refusal(build(b"a;x;1\nb;x;2\n", &[], Ways::default()), "hierarchy-torn", "1");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(600))]

        /// Without quotes, splitting lines is all there is to it.
        #[test]
        fn text_without_quotes_is_split_at_the_one_even_delimiter(
            text in "([abé]{1,2}[;,|\t]){0,2}[abé;,|\t]{1,3}(\r?\n([abé]{1,2}[;,]){0,2}[abé;,]{0,3}){0,4}",
        ) {
            let lines: Vec<&str> = text.split(['\r', '\n']).filter(|line| !line.is_empty()).collect();
            let fields = |delimiter: char| -> Vec<usize> {
                lines.iter().map(|line| line.split(delimiter).count()).collect()
            };
            let delimiters = [';', ',', '\t', '|'];
            let even: Vec<char> = delimiters
                .into_iter()
                .filter(|delimiter| {
                    let fields = fields(*delimiter);
                    fields[0] > 1 && fields.iter().all(|count| *count == fields[0])
                })
                .collect();
            let unsplit = delimiters.iter().all(|d| fields(*d).iter().all(|count| *count == 1));
            let found = build(text.as_bytes(), &[], Ways::default());
            let expected = match even.as_slice() {
                [only] => {
                    let split: Vec<Vec<&str>> =
                        lines.iter().map(|line| line.split(*only).collect()).collect();
                    rows::build(&split)
                }
                [] if unsplit => rows::build(&lines.iter().map(|line| vec![*line]).collect::<Vec<_>>()),
                [] => Err(Error::input("hierarchy-ragged-line")),
                _ => Err(Error::input("hierarchy-delimiters")),
            };
            match (&found, &expected) {
                (Ok(found), Ok(expected)) => prop_assert_eq!(table(found), table(expected)),
                (Err(found), Err(expected)) => prop_assert_eq!(found.id(), expected.id()),
                _ => prop_assert!(false, "{:?} but {:?}", found.err(), expected.err()),
            }
        }

        #[test]
        fn a_quoted_file_reads_back(
            values in prop::collection::btree_set("[ab;,|\"\r\né]{1,6}", 1..6),
        ) {
            let quoted = |value: &String| format!("\"{}\";all\n", value.replace('"', "\"\""));
            let text: String = values.iter().map(quoted).collect();
            let hierarchy = build(text.as_bytes(), &[], Ways::default())?;
            prop_assert!(values.iter().all(|value| hierarchy.row_of(value).is_some()));
            prop_assert_eq!((hierarchy.rows(), hierarchy.label(1, 0)), (values.len(), "all"));
        }

        #[test]
        fn no_bytes_make_it_fail(text in "[a;,|\t\"\r\n]{0,20}", bytes in any::<Vec<u8>>()) {
            for bytes in [text.as_bytes(), &bytes] {
                if let Ok(hierarchy) = build(bytes, &["a"], Ways::default()) {
                    let top = hierarchy.levels() - 1;
                    prop_assert!(hierarchy.groups(top) == 1 && hierarchy.rows() > 0);
                }
            }
        }
    }
}

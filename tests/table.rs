//! Reading CSV: every dialect, every refusal, chunks of any size, a naive splitter beside it.

mod support;

use oboro::table::{
    CsvOptions, CsvReader, Duplicates, Header, Layout, Normalise, Table, Way, Where, first_lines,
};
use oboro::{Error, Lang, Result};
use proptest::prelude::*;

fn read_in(chunk: usize, bytes: &[u8], options: CsvOptions) -> Result<Table> {
    let mut reader = CsvReader::new(options)?;
    for piece in bytes.chunks(chunk) {
        reader.feed(piece)?;
    }
    reader.finish()
}

fn read(bytes: &[u8]) -> Result<Table> {
    read_in(bytes.len().max(1), bytes, CsvOptions::default())
}

/// The raw labels, header first; the missing ones too.
fn cells(table: &Table) -> Vec<Vec<String>> {
    let columns = || (0..table.width()).map(|column| table.column(column));
    let header = columns().map(|column| column.name().to_owned()).collect();
    let row = |row: usize| {
        columns().map(|c| c.labels().get(c.codes().get(row)).to_owned()).collect::<Vec<_>>()
    };
    std::iter::once(header).chain((0..table.rows()).map(row)).collect()
}

fn check(text: &str, expected: &[&[&str]]) {
    for chunk in [1, 2, 3, text.len().max(1)] {
        let table = read_in(chunk, text.as_bytes(), CsvOptions::default());
        let table = table.unwrap_or_else(|error| panic!("{text:?}: {error}"));
        assert_eq!(cells(&table), expected, "{text:?} in chunks of {chunk}");
    }
}

#[test]
fn dialects() {
    check("a,b\n1,2\n", &[&["a", "b"], &["1", "2"]]);
    check("a;b\n1,5;2\n", &[&["a", "b"], &["1,5", "2"]]);
    check("a\tb\n1\t2", &[&["a", "b"], &["1", "2"]]);
    check("a|b\n1|2\n", &[&["a", "b"], &["1", "2"]]);
    check("a,b\r\n1,2\r\n3,4\r\n", &[&["a", "b"], &["1", "2"], &["3", "4"]]);
    check("a,b\r1,2\r3,4\r", &[&["a", "b"], &["1", "2"], &["3", "4"]]);
    check("\u{feff}a,b\n1,2\n", &[&["a", "b"], &["1", "2"]]);
    check("\n\na,b\n1,2\n", &[&["a", "b"], &["1", "2"]]);
    check("a,b\n1,2\n\n", &[&["a", "b"], &["1", "2"]]);
    check("a,b\n\n1,2\r\n\r\n3,4", &[&["a", "b"], &["1", "2"], &["3", "4"]]);
    check("a,b\n,\n1,\n,2", &[&["a", "b"], &["", ""], &["1", ""], &["", "2"]]);
    check("a,b\n 1 ,\"2\"\n", &[&["a", "b"], &[" 1 ", "2"]]);
    check("\"a\",\"b\"\"c\"\n\"1,\n2\",\"\"\n", &[&["a", "b\"c"], &["1,\n2", ""]]);
    check("a,b\n\"1\r\n2\",x\"y\n", &[&["a", "b"], &["1\r\n2", "x\"y"]]);
    check("年齢,性別\n40,女\n41,男\n", &[&["年齢", "性別"], &["40", "女"], &["41", "男"]]);
}

#[test]
fn a_blank_line_is_an_empty_value_in_a_table_of_one_column() {
    check("a\n1\n\n2\n", &[&["a"], &["1"], &[""], &["2"]]);
    check("a\r\n\r\n\r\n1\r\n", &[&["a"], &[""], &[""], &["1"]]);
    check("\na\n\"\"\n\n1\n\n\n", &[&["a"], &[""], &[""], &["1"]]);
}

#[test]
fn what_was_read_is_told() {
    let table = read("a;b\n1;\n".as_bytes()).unwrap();
    assert_eq!((table.rows(), table.width()), (1, 2));
    assert_eq!(table.source().delimiter, ';');
    assert_eq!((table.source().format, table.source().encoding), ("csv", "utf-8"));
    assert_eq!(table.source().bytes, 7);
    assert_eq!((table.cell(0, 0), table.cell(0, 1)), (Some("1"), None));
    assert_eq!((table.position("b"), table.position("c")), (Some(1), None));
}

#[test]
fn a_delimiter_that_is_given_is_not_found_out() {
    let given = CsvOptions { delimiter: Some(':'), ..CsvOptions::default() };
    let table = read_in(5, b"a,x:b\n1:2\n", given).unwrap();
    assert_eq!(cells(&table), [["a,x", "b"], ["1", "2"]]);
}

/// The id of the refusal, its line and column; every one has a sentence and a hint in both languages.
fn refusal(bytes: &[u8]) -> (&'static str, Option<u64>, Option<String>) {
    let mut refusals: Vec<Error> = [1, 2, 5, bytes.len().max(1)]
        .map(|chunk| {
            let options = CsvOptions { file: Some("t.csv".into()), ..CsvOptions::default() };
            read_in(chunk, bytes, options).err()
        })
        .into_iter()
        .map(|error| error.unwrap_or_else(|| panic!("not refused: {bytes:?}")))
        .collect();
    refusals.dedup();
    assert_eq!(refusals.len(), 1, "{refusals:?}");
    let error = refusals.remove(0);
    for lang in Lang::ALL {
        assert_ne!(error.message(lang), error.id(), "no sentence");
        assert!(error.hint(lang).is_some(), "no hint: {}", error.id());
        assert!(!error.line(lang).contains("{"), "an argument is missing: {}", error.line(lang));
    }
    let place = error.place().clone();
    assert_eq!(place.file.as_deref(), Some("t.csv"));
    (error.id(), place.line, place.column)
}

#[test]
fn refusals() {
    let check = |bytes: &[u8], id: &str, line: Option<u64>, column: Option<&str>| {
        let found = refusal(bytes);
        assert_eq!((found.0, found.1, found.2.as_deref()), (id, line, column), "{bytes:?}");
    };
    check(b"", "table-empty", None, None);
    check(b"\xef\xbb\xbf", "table-empty", None, None);
    check(b"\r\n\n", "table-empty", None, None);
    check(b"a,b", "table-no-rows", None, None);
    check(b"a,b\r\n\r\n", "table-no-rows", None, None);

    check(b"a,b\n1,2,3\n", "table-ragged", Some(2), None);
    check(b"a,b\n1,2\n\n3\n", "table-ragged", Some(4), None);
    check(b"a,b\r\n1,2\r\n3\r\n", "table-ragged", Some(3), None);
    check(b"a,b\r1,2\r3\r", "table-ragged", Some(3), None);
    check(b"a,b\n\"1\n\n\",2\n3\n", "table-ragged", Some(5), None);
    check(b"a,b\n1,2\n\"3\n4\"\n", "table-ragged", Some(3), None);

    check(b"a,b,a\n1,2,3\n", "table-header-twice", Some(1), Some("a"));
    check(b"\na,,c\n1,2,3\n", "table-header-empty", Some(2), None);
    check(b"a, \n1,2\n", "table-header-empty", Some(1), None);
    check(b"a,b,,\n1,2,,\n1,2,,3\n", "table-header-empty", Some(1), None);
    check(b"a,b\n1,2,\n1,2,,3\n", "table-ragged", Some(3), None);
    check(b"a,b,\n1\n", "table-ragged", Some(2), None);
    check(b"Patients\na;b\n1;2\n3;4\n", "table-ragged", Some(2), None);

    check(b"a,b\n1,\"2\n3,4\n", "table-quote-open", Some(2), Some("b"));
    check(b"a,b\n\"1\n2\",\"3\n\n", "table-quote-open", Some(3), Some("b"));
    check(b"a,\"b\n1,2\n", "table-quote-open", Some(1), None);

    check(b"PK\x03\x04\x14\x00", "table-format", None, None);
    check(b"PAR1\x15\x04", "table-format", None, None);
    check(b"\xff\xfe\x00\x00a\x00\x00\x00", "table-encoding", None, None);
    check(b"a,b\n1,2\n1,\x00\n", "table-not-text", Some(3), Some("b"));
    check(b"a,b\n1,2\n\"1\n\x001\",\n", "table-not-text", Some(4), Some("a"));
    check(b"a,b\n\0", "table-not-text", Some(2), Some("a"));
}

/// Reads in chunks of any size as a layout says.
#[track_caller]
fn check_layout(text: &str, layout: &Layout, expected: &[&[&str]]) -> u64 {
    let mut trailing = None;
    for chunk in [1, 2, 3, text.len()] {
        let options = CsvOptions { layout: layout.clone(), ..CsvOptions::default() };
        let table = read_in(chunk, text.as_bytes(), options);
        let table = table.unwrap_or_else(|error| panic!("{text:?}: {error}"));
        assert_eq!(cells(&table), expected, "{text:?} in chunks of {chunk}");
        assert_eq!(*trailing.get_or_insert(table.source().trailing), table.source().trailing);
    }
    trailing.unwrap_or_default()
}

#[test]
fn the_first_lines_can_be_looked_at() {
    let lines =
        |bytes: &[u8], encoding| first_lines(bytes, encoding, 2).map_err(|error| error.id());
    assert_eq!(lines("氏名\r\n\r山田".as_bytes(), None), Ok(vec!["氏名".into(), "".into()]));
    assert_eq!(lines(b"\x8e\x81\x96\xbc,a", None), Ok(vec!["氏名,a".into()]));
    assert_eq!(lines(b"\x8e\x81", Some("utf-8")), Ok(vec!["\u{fffd}\u{fffd}".into()]));
    assert_eq!(lines(b"%PDF-1.7", None), Err("table-format"));
}

#[test]
fn comments_are_left_out() {
    let layout = Layout { comment: Some('#'), ..Layout::default() };
    let check = |text: &str, expected: &[&[&str]]| {
        check_layout(text, &layout, expected);
    };
    check("#x\na,b\n#1,2,3\r\n1,#2\n#end", &[&["a", "b"], &["1", "#2"]]);
    check("a,b\r\n#\"\r\n1,2\r\n", &[&["a", "b"], &["1", "2"]]);
    check("a,b\n\"x\n#y\",2\n", &[&["a", "b"], &["x\n#y", "2"]]);
    check("a,b\n\"#x\",2\n", &[&["a", "b"], &["#x", "2"]]);
    // In a table of one column a blank line is a value, a comment is none.
    check("a\n1\n#\n\n#\n2\n", &[&["a"], &["1"], &[""], &["2"]]);
    let plain = read(b"#a,b\n1,#2\n").unwrap();
    assert_eq!(cells(&plain), [["#a", "b"], ["1", "#2"]]);
}

#[test]
fn the_header_is_where_it_is_said() {
    let check = |header: Header, text: &str, expected: &[&[&str]]| {
        check_layout(text, &Layout { header, ..Layout::default() }, expected);
    };
    let table: &[&[&str]] = &[&["a", "b"], &["1", "2"]];
    check(Header::Line(3), "A \"title\r\n\r\na;b\r\n1;2", table);
    check(Header::Line(3), "x,y,z\rx\ra;b\r1;2\r", table);
    check(Header::Line(2), "x\n\n\na,b\n1,2\n", table);
    check(Header::Line(1), "a,b\n1,2\n", table);
    let made: &[&[&str]] = &[&["column-1", "column-2"], &["1", "2"], &["3", ""]];
    check(Header::Absent, "\n1,2\n3,\n", made);
    check(Header::Absent, "1", &[&["column-1"], &["1"]]);
    let error = |header, text: &[u8]| {
        let layout = Layout { header, ..Layout::default() };
        let error = read_in(2, text, CsvOptions { layout, ..CsvOptions::default() }).err();
        error.map(|error| (error.id(), error.place().line))
    };
    assert_eq!(error(Header::Line(9), b"a,b\n1,2\n"), Some(("table-header-beyond", Some(9))));
    assert_eq!(error(Header::Line(0), b"a,b\n1,2\n"), Some(("table-header-line", None)));
    assert_eq!(error(Header::Line(2), b"x\na,b\n1,2\n1\n"), Some(("table-ragged", Some(4))));
    assert_eq!(error(Header::Absent, b"1,2\n3\n"), Some(("table-ragged", Some(2))));
}

#[test]
fn a_first_line_may_state_the_delimiter() {
    let table: &[&[&str]] = &[&["a,b", "c"], &["1,2,3", "4"]];
    check("sep=;\r\na,b;c\r\n1,2,3;4\r\n", table);
    check("\u{feff}SEP=;\na,b;c\n1,2,3;4\n", table);
    check("\"sep=\t\"\na,b\tc\n1,2,3\t4\n", table);
    check("sep=_\na,b_c\n1,2,3_4\n", table);
    // What is given wins, and the line is no header all the same.
    let given = CsvOptions { delimiter: Some(','), ..CsvOptions::default() };
    let found = read_in(3, b"sep=;\na;b,c\n1;2,3\n", given.clone()).unwrap();
    assert_eq!(
        (cells(&found), found.source().delimiter),
        (vec![vec!["a;b".into(), "c".into()], vec!["1;2".into(), "3".into()]], ',')
    );
    // With a header somewhere else, or nowhere.
    for (header, text, first) in [
        (Header::Line(3), "sep=;\ntitle\na;b\n1;2\n", "a"),
        (Header::Absent, "sep=;\n1;2\n3;4\n", "column-1"),
    ] {
        let layout = Layout { header, ..Layout::default() };
        let found = read_in(2, text.as_bytes(), CsvOptions { layout, ..CsvOptions::default() });
        assert_eq!(found.unwrap().column(0).name(), first);
    }
    // Places are those of the file; a column may be called so when more follows.
    assert_eq!(refusal(b"sep=;\na;b\n1;2;3\n").1, Some(3));
    check("sep=,b\n1,2\n", &[&["sep=", "b"], &["1", "2"]]);
    check("a\nsep=;\n", &[&["a"], &["sep=;"]]);
}

#[test]
fn unicode_text_of_excel_is_read() {
    // UTF-16 with a mark, tabs between cells, CRLF, and quotes around what needs them.
    let text = "番号\t氏名\t備考\r\n1\t髙橋\t\"a\tb\"\r\n2\t山田, 花子\t\"\"\"x\"\"\"\r\n";
    let bytes = [vec![0xff, 0xfe], encoded(text, "utf-16le")].concat();
    for chunk in [1, 3, 64, 4096] {
        let table = read_in(chunk, &bytes, CsvOptions::default()).unwrap();
        assert_eq!((table.source().encoding, table.source().delimiter), ("utf-16le", '\t'));
        let expected =
            [["番号", "氏名", "備考"], ["1", "髙橋", "a\tb"], ["2", "山田, 花子", "\"x\""]];
        assert_eq!(cells(&table), expected, "in chunks of {chunk}");
    }
    let stated = [vec![0xff, 0xfe], encoded("sep=;\r\na,b;c\r\n1,2;3\r\n", "utf-16le")].concat();
    assert_eq!(cells(&read(&stated).unwrap()), [["a,b", "c"], ["1,2", "3"]]);
}

#[test]
fn a_header_far_down_is_found() {
    let mut text = "note, with commas, and more\n".repeat(10_000);
    text.push_str("a;b\n1;2\n");
    let layout = Layout { header: Header::Line(10_001), ..Layout::default() };
    // The delimiter is found out from the beginning of the file, where the header is not.
    let options = CsvOptions { layout, delimiter: Some(';'), ..CsvOptions::default() };
    for chunk in [4096, text.len()] {
        let table = read_in(chunk, text.as_bytes(), options.clone()).unwrap();
        assert_eq!(cells(&table), [["a", "b"], ["1", "2"]]);
    }
}

#[test]
fn empty_fields_beyond_the_columns_are_dropped() {
    let table: &[&[&str]] = &[&["a", "b"], &["1", "2"], &["3", ""]];
    let check = |text: &str, lines: u64| {
        assert_eq!(check_layout(text, &Layout::default(), table), lines, "{text:?}");
    };
    check("a,b\n1,2\n3,\n", 0);
    check("a,b,\n1,2,\n3,,\n", 2);
    check("a,b,,\n1,2\n3,,,,,\n", 1);
    check("a,b\n1,2,\n3,\n", 1);
}

#[test]
fn names_given_twice_are_numbered_where_that_is_asked_for() {
    let layout = Layout { duplicates: Duplicates::Numbered, ..Layout::default() };
    check_layout("a,b,a,\n1,2,3\n", &layout, &[&["a", "b", "a-2"], &["1", "2", "3"]]);
}

/// How only these columns are read.
fn of_columns(names: &[&str]) -> CsvOptions {
    let columns = Some(names.iter().map(|&name| name.to_owned()).collect());
    CsvOptions { layout: Layout { columns, ..Layout::default() }, ..CsvOptions::default() }
}

#[test]
fn columns_that_are_not_chosen_are_not_there() {
    let text = "id,age,sex\n1,40,f\n\"2\n\",41,f\n\n3,40,\"m\"\n";
    for chunk in [1, 2, 3, text.len()] {
        let read = |names: &[&str]| read_in(chunk, text.as_bytes(), of_columns(names));
        let table = read(&["sex", "age", "sex"]).expect("a table");
        assert_eq!(cells(&table), [["age", "sex"], ["40", "f"], ["41", "f"], ["40", "m"]]);
        assert_eq!(table.source().not_read, ["id"]);
        assert_eq!(read(&["id", "age", "sex"]).expect("a table").source().not_read, [""; 0]);

        let error = read(&["sex", "ward", "Age"]).expect_err("no such columns");
        assert_eq!((error.id(), error.place().line), ("table-columns-unknown", Some(1)));
        assert!(error.message(Lang::En).contains("ward, Age"), "{error}");
        assert_eq!(read(&[]).expect_err("no column").id(), "table-columns-none");
    }
    // What is wrong with the lines is wrong whatever is read of them; a name that is given twice, too.
    let refused =
        |text: &str| read_in(2, text.as_bytes(), of_columns(&["a"])).expect_err("refused");
    assert_eq!(refused("a,b\n1,2\n3\n").id(), "table-ragged");
    assert_eq!(refused("a,b,b\n1,2,3\n").id(), "table-header-twice");
    assert_eq!(refused("a,b\n1,\"2\n").id(), "table-quote-open");
    // A blank line is no value of the one column that is read of two.
    let table = read_in(1, b"a,b\n1,2\n\n3,4\n", of_columns(&["a"])).expect("a table");
    assert_eq!(cells(&table), [["a"], ["1"], ["3"]]);
    // Bytes that are no character are counted where they are read.
    let broken = |names: &[&str]| {
        let table = read_in(3, b"a,b\n1,\xff\n2,3\n\"4\",\xff\xfe\n", of_columns(names));
        table.expect("a table").source().broken.count()
    };
    assert_eq!((broken(&["a"]), broken(&["b"]), broken(&["a", "b"])), (0, 3, 3));
}

#[test]
fn options_that_cannot_be_are_refused() {
    let refused = |options: CsvOptions| CsvReader::new(options).err().map(|error| error.id());
    for delimiter in ['"', '\n', '、'] {
        let options = CsvOptions { delimiter: Some(delimiter), ..CsvOptions::default() };
        assert_eq!(refused(options), Some("table-delimiter"));
    }
    let encoding = |name: &str| CsvOptions { encoding: Some(name.into()), ..CsvOptions::default() };
    assert_eq!(refused(encoding("shift_jis")), None);
    assert_eq!(refused(encoding("UTF-8")), None);
    for (comment, id) in [('#', None), ('"', Some("table-comment")), ('※', Some("table-comment"))]
    {
        let layout = Layout { comment: Some(comment), ..Layout::default() };
        assert_eq!(refused(CsvOptions { layout, ..CsvOptions::default() }), id);
    }
}

#[test]
fn a_refused_file_stays_refused() {
    let mut reader = CsvReader::new(CsvOptions::default()).unwrap();
    let mut long = b"a,b\n1\n".to_vec();
    long.resize(100_000, b'\n');
    let first = reader.feed(&long).unwrap_err();
    assert_eq!(first.id(), "table-ragged");
    assert_eq!(reader.feed(b"1,2\n").unwrap_err(), first);
    assert_eq!(reader.finish().unwrap_err(), first);
}

#[test]
fn the_first_fault_is_told_however_the_file_is_cut() {
    let mut text = b"a,b\n".to_vec();
    text.extend(b"1,2\n".repeat(30_000));
    text.extend(b"3\n4,\0\n");
    for chunk in [7, 65_536, text.len()] {
        let error = read_in(chunk, &text, CsvOptions::default()).unwrap_err();
        assert_eq!((error.id(), error.place().line), ("table-ragged", Some(30_002)));
    }
}

#[test]
fn a_record_without_end_is_refused_before_memory_runs_out() {
    let endless = |start: &str| {
        let mut reader = CsvReader::new(CsvOptions::default()).unwrap();
        let piece = [b'x'; 65_536];
        let mut fed = reader.feed(start.as_bytes());
        for _ in 0..1000 {
            fed = fed.and_then(|()| reader.feed(&piece));
        }
        fed.map_err(|error| (error.id(), error.place().line)).unwrap_err()
    };
    assert_eq!(endless("a,b\n1,2\n"), ("table-record-too-long", Some(3)));
    assert_eq!(endless("a,b\n1,\"\n"), ("table-quote-open", Some(2)));
}

#[test]
fn long_files_are_read_past_the_head() {
    let mut text = String::from("id,group\n");
    for id in 0..100_000 {
        text.push_str(&format!("{id},{}\n", id % 7));
    }
    for chunk in [4096, 65_536, 65_537, text.len()] {
        let table = read_in(chunk, text.as_bytes(), CsvOptions::default()).unwrap();
        assert_eq!(table.rows(), 100_000);
        assert_eq!(table.column(0).distinct(), 100_000);
        assert_eq!(table.cell(99_999, 0), Some("99999"));
        assert_eq!(table.column(1).counts().iter().sum::<u64>(), 100_000);
        assert_eq!(table.column(1).distinct(), 7);
    }
}

/// A table as a naive writer would write it, every field quoted or not as `quoted` says.
fn written(rows: &[Vec<(String, bool)>], delimiter: char, line_end: &str) -> String {
    let field = |(value, quoted): &(String, bool)| {
        let special = |c: char| c == delimiter || matches!(c, '"' | '\r' | '\n');
        if *quoted || value.is_empty() || value.contains(special) {
            format!("\"{}\"", value.replace('"', "\"\""))
        } else {
            value.clone()
        }
    };
    let line = |row: &Vec<(String, bool)>| {
        row.iter().map(field).collect::<Vec<_>>().join(&delimiter.to_string())
    };
    rows.iter().map(|row| line(row) + line_end).collect()
}

/// Splits what is plainly quoted, one character at a time; the last line ends like the others.
fn split(text: &str, delimiter: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field) = (Vec::new(), Vec::new(), String::new());
    let mut inside = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if inside && chars.peek() == Some(&'"') => field.extend(chars.next()),
            '"' => inside = !inside,
            _ if inside => field.push(c),
            _ if c == delimiter => row.push(std::mem::take(&mut field)),
            '\r' | '\n' => {
                if c == '\r' && chars.peek() == Some(&'\n') {
                    chars.next();
                }
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            _ => field.push(c),
        }
    }
    rows
}

fn tables() -> impl Strategy<Value = Vec<Vec<(String, bool)>>> {
    let value = "[a1 ,;|\"\r\n\té朧]{0,4}";
    (2..5usize).prop_flat_map(move |width| {
        prop::collection::vec(prop::collection::vec((value, any::<bool>()), width), 1..12)
    })
}

proptest! {
    #[test]
    fn spellings_are_made_alike_once_and_for_all(
        values in prop::collection::vec("[ａＢ１1－ー.．ｶﾞﾟ\u{3000} \ta-]{0,5}", 1..30),
        ways in prop::array::uniform4(any::<bool>()),
    ) {
        let ways = ways.map(|taken| if taken { Where::Everywhere } else { Where::Nowhere });
        let normalise = Normalise { ways };
        let options = CsvOptions { normalise: normalise.clone(), ..CsvOptions::default() };
        let rows: Vec<Vec<(String, bool)>> = std::iter::once(vec![("c".into(), false)])
            .chain(values.iter().map(|value| vec![(value.clone(), true)]))
            .collect();
        let table = read_in(7, written(&rows, ',', "\n").as_bytes(), options).unwrap();
        let taken = normalise.ways_of("c");
        // Naively: each cell by itself.
        let mut changed = std::collections::BTreeMap::new();
        for (row, value) in values.iter().enumerate() {
            let alike = taken.applied(value);
            let missing = alike.is_empty() || (taken.takes(Way::Missing) && Way::Missing.changes(&alike));
            prop_assert_eq!(table.cell(row, 0), (!missing).then_some(&*alike));
            prop_assert_eq!(taken.applied(&alike), alike.clone());
            for way in taken.iter().filter(|way| way.changes(value)) {
                changed.entry(way.name()).or_insert_with(Vec::new).push(value);
            }
        }
        prop_assert_eq!(table.source().normalised.len(), changed.len());
        for told in &table.source().normalised {
            let found = &mut changed.get_mut(told.way.name()).expect("a way");
            prop_assert_eq!(told.records, found.len() as u64);
            found.sort();
            found.dedup();
            prop_assert_eq!(told.values, found.len() as u64);
        }
    }

    #[test]
    fn chunks_and_quotes_change_nothing(
        body in tables(),
        delimiter in prop::sample::select(vec![',', ';', '\t', '|']),
        line_end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
        chunk in 1..40usize,
        chosen in prop::array::uniform4(any::<bool>()),
    ) {
        let header = (0..body[0].len()).map(|column| (format!("c{column}"), false)).collect();
        let rows: Vec<_> = std::iter::once(header).chain(body).collect();
        let text = written(&rows, delimiter, line_end);
        let options = CsvOptions { delimiter: Some(delimiter), ..CsvOptions::default() };
        let table = read_in(chunk, text.as_bytes(), options.clone()).unwrap();
        let expected: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|(value, _)| value.clone()).collect()).collect();
        prop_assert_eq!(cells(&table), &expected[..]);
        prop_assert_eq!(split(&text, delimiter), expected);
        let whole = read_in(text.len(), text.as_bytes(), options.clone()).unwrap();
        prop_assert_eq!(cells(&table), cells(&whole));

        // Some columns are what they are among all.
        let is_chosen = |column: usize| chosen[column];
        let names: Vec<&str> = (0..table.width())
            .filter(|&column| is_chosen(column))
            .map(|column| table.column(column).name())
            .collect();
        if !names.is_empty() {
            let options = CsvOptions { delimiter: Some(delimiter), ..of_columns(&names) };
            let some = read_in(chunk, text.as_bytes(), options).unwrap();
            let own: Vec<_> = (0..table.width()).filter(|&column| is_chosen(column)).collect();
            prop_assert_eq!(some.width(), own.len());
            for (column, own) in own.into_iter().enumerate() {
                prop_assert_eq!(some.column(column).codes(), table.column(own).codes());
                let labels = |table: &Table, column: usize| -> Vec<String> {
                    table.column(column).labels().iter().map(str::to_owned).collect()
                };
                prop_assert_eq!(labels(&some, column), labels(&table, own));
            }
        }
    }

    #[test]
    fn any_bytes_are_read_alike_in_any_chunks(
        bytes in prop::collection::vec(
            prop::sample::select(b"aa11,,;\"\r\n\n\t\xe3\x81\x82\xff\x93\xfa\xa4\xcf\x1b$B\0".to_vec()), 0..80),
        chunk in 1..20usize,
        header in prop::sample::select(vec![Header::First, Header::Line(2), Header::Absent]),
        comment in prop::sample::select(vec![None, Some('a'), Some('1')]),
        encoding in prop::sample::select(vec![
            None, Some("utf-8"), Some("shift_jis"), Some("euc-jp"), Some("iso-2022-jp"), Some("utf-16"),
        ]),
    ) {
        let layout = Layout { header, comment, ..Layout::default() };
        let encoding = encoding.map(str::to_owned);
        let options = CsvOptions { encoding, layout, ..CsvOptions::default() };
        let pieces = read_in(chunk, &bytes, options.clone());
        let whole = read_in(bytes.len().max(1), &bytes, options);
        match (pieces, whole) {
            (Ok(pieces), Ok(whole)) => {
                prop_assert_eq!(cells(&pieces), cells(&whole));
                prop_assert_eq!(pieces.source(), whole.source());
            }
            (pieces, whole) => prop_assert_eq!(pieces.err(), whole.err()),
        }
    }
}

#[test]
fn the_adult_table() {
    let Some(shared) = support::shared() else {
        support::report("the adult table", 0, 1);
        return;
    };
    let bytes = support::bytes(&shared.join("data/benchmarks/adult/adult.csv"));
    let table = read_in(10_000, &bytes, CsvOptions::default()).unwrap();
    assert_eq!((table.rows(), table.width()), (30_162, 9));
    assert_eq!(table.source().delimiter, ';');
    let sex = table.column(table.position("sex").unwrap());
    assert_eq!(sex.labels().iter().collect::<Vec<_>>(), ["Male", "Female"]);
    assert_eq!(sex.counts(), [20_380, 9_782]);
    support::report("the adult table", 1, 0);
}

const KANJA: &str = "氏名,診断\r\n山田\u{3000}太郎,２型糖尿病\r\n佐藤ｱｷ,表～裏\r\n";

fn encoded(text: &str, encoding: &str) -> Vec<u8> {
    match encoding {
        "utf-16le" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "utf-16be" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => {
            let codec = encoding_rs::Encoding::for_label(encoding.as_bytes()).expect("a label");
            codec.encode(text).0.into_owned()
        }
    }
}

#[test]
fn every_encoding_is_found_out_in_chunks_of_any_size() {
    let wanted = cells(&read(KANJA.as_bytes()).unwrap());
    for encoding in ["utf-8", "shift_jis", "euc-jp", "utf-16le", "utf-16be"] {
        let bytes = encoded(KANJA, encoding);
        for chunk in [1, 2, 3, 7, bytes.len()] {
            for label in [None, Some(encoding.to_owned())] {
                let options = CsvOptions { encoding: label, ..CsvOptions::default() };
                let table = read_in(chunk, &bytes, options).unwrap();
                assert_eq!(table.source().encoding, encoding);
                assert_eq!(cells(&table), wanted, "{encoding} in chunks of {chunk}");
                assert_eq!(table.source().broken.count(), 0);
            }
        }
    }
    // The second byte of these is a backslash, a bar and so on in ASCII.
    let text = "ソ|表,能\n十,予\n";
    let table = read(&encoded(text, "shift_jis")).unwrap();
    assert_eq!(cells(&table), [["ソ|表", "能"], ["十", "予"]]);
}

#[test]
fn text_that_turns_japanese_late_is_found_out_then() {
    // The first character beyond ASCII in the head, across its end, past it, and in pieces of any size.
    for plain in [65_530, 65_535, 65_538, 100_003] {
        let mut text = "id,note\n".to_owned();
        while text.len() < plain {
            text.push_str("1,plain\n");
        }
        text.truncate(plain);
        text.push_str("糖尿病の疑い\n2,糖尿病の疑い\n");
        for encoding in ["utf-8", "shift_jis", "euc-jp"] {
            let bytes = encoded(&text, encoding);
            for chunk in [1, 4096, 65_536, 65_537, bytes.len()] {
                let table = read_in(chunk, &bytes, CsvOptions::default());
                let table = table.unwrap_or_else(|error| panic!("{plain} {encoding}: {error}"));
                assert_eq!(table.cell(table.rows() - 1, 1), Some("糖尿病の疑い"), "{encoding}");
                assert_eq!(table.source().encoding, encoding, "{plain} in chunks of {chunk}");
            }
        }
    }
}

#[test]
fn long_text_of_each_encoding_is_decoded() {
    let line = "東京都千代田区,2型糖尿病,ｱｲｳ,ＡＢＣ１２３,～−\n";
    let text = "住所,病名,カナ,符号,線\n".to_owned() + &line.repeat(5000);
    for encoding in ["utf-8", "shift_jis", "euc-jp", "utf-16le", "utf-16be"] {
        // The minus sign and the wave dash differ between the tables of Shift_JIS: full-width forms are in all.
        let bytes = encoded(&text.replace('−', "－"), encoding);
        for chunk in [1009, 65_536, bytes.len()] {
            let table = read_in(chunk, &bytes, CsvOptions::default()).unwrap();
            assert_eq!((table.source().encoding, table.source().broken.count()), (encoding, 0));
            assert_eq!((table.rows(), table.column(4).distinct()), (5000, 1));
            assert_eq!(table.cell(4999, 0), Some("東京都千代田区"));
            assert_eq!(table.cell(4999, 4), Some("～－"));
        }
    }
}

#[test]
fn seven_bits_of_japanese_are_found_out() {
    let bytes = b"\x1b$B;aL>\x1b(B,b\n\x1b$B;3ED\x1b(B,1\n";
    for chunk in [1, 3, bytes.len()] {
        let table = read_in(chunk, bytes, CsvOptions::default()).unwrap();
        assert_eq!(cells(&table), [["氏名", "b"], ["山田", "1"]]);
        assert_eq!(table.source().encoding, "iso-2022-jp");
    }
    // An escape alone makes no other encoding.
    let table = read(b"a,b\n\x1b,1\n").unwrap();
    assert_eq!((table.source().encoding, table.source().broken.count()), ("utf-8", 0));
}

#[test]
fn bytes_that_are_no_character_are_counted_and_placed() {
    let places = |bytes: &[u8], encoding: Option<&str>| {
        let mut found = [1, 2, 5, bytes.len()].map(|chunk| {
            let encoding = encoding.map(str::to_owned);
            let table = read_in(chunk, bytes, CsvOptions { encoding, ..CsvOptions::default() });
            let table = table.unwrap();
            (cells(&table), table.source().broken.clone())
        });
        found.iter().for_each(|one| assert_eq!(one, &found[0], "in chunks of any size"));
        let (cells, broken) = std::mem::take(&mut found[0]);
        let places = broken.places().iter().map(|at| (at.line, at.column.clone()));
        (cells[1..].concat(), broken.count(), places.collect::<Vec<_>>())
    };
    let b = || Some("b".to_owned());
    let utf8 = Some("utf-8");
    let found = places(b"a,b\n1,\x93\xfa\n", utf8);
    assert_eq!(found, (vec!["1".into(), "\u{fffd}\u{fffd}".into()], 2, vec![(2, b()), (2, b())]));
    let found = places(b"a,b\n1,\"x\ny\xff\"\n", utf8);
    assert_eq!(found, (vec!["1".into(), "x\ny\u{fffd}".into()], 1, vec![(3, b())]));
    // The halves of one character on either side of the delimiter.
    let found = places(b"a,b\n\xe3,\x81\x82\n", utf8);
    assert_eq!(found.1, 3);
    assert_eq!(found.2[0], (2, Some("a".to_owned())));
    // A lead byte of Shift_JIS before the end of a line, and one at the end of the file.
    let found = places(b"a,b\n\x93\xfa,\x82\n2,\x93", Some("shift_jis"));
    assert_eq!(found.0, ["日", "\u{fffd}", "2", "\u{fffd}"]);
    assert_eq!((found.1, found.2), (2, vec![(2, b()), (3, b())]));
    // In the header no column has a name yet.
    let (_, count, at) = places(b"a\xff,b\n1,2\n", utf8);
    assert_eq!((count, at), (1, vec![(1, None)]));
}

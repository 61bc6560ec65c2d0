//! Files of other programs: each says the same table as its text beside it, or one clear refusal.

use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

use oboro::table::{CsvOptions, Duplicates, Header, Layout, Normalise, Table, TableReader, Where};
use oboro::{Error, Lang, Result};
use oboro_formats::{Batch, BatchColumn, Begin, File, Options, Piece};
use proptest::prelude::*;

fn bytes(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/formats").join(name);
    #[expect(clippy::disallowed_methods, reason = "a test opens its files")]
    std::fs::read(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

/// Reads as a face does: what comes piece by piece, then what is read as a whole.
fn read_in(chunk: usize, bytes: &[u8], sheet: Option<&str>) -> Result<Table> {
    read_by(CsvOptions::default(), chunk, bytes, sheet)
}

fn read_by(settings: CsvOptions, chunk: usize, bytes: &[u8], sheet: Option<&str>) -> Result<Table> {
    let settings = CsvOptions { sheet: sheet.map(str::to_owned), ..settings };
    let mut reader = TableReader::new(settings)?;
    for piece in bytes.chunks(chunk) {
        if !reader.wants_pieces() {
            reader.feed(piece)?;
        }
    }
    if reader.wants_pieces() {
        for piece in File::open(bytes.to_vec(), &reader.opening()) {
            // As between two modules.
            reader.take(Piece::from_bytes(&piece.to_bytes()).expect("a piece"))?;
        }
    }
    reader.finish()
}

fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Table> {
    read_in(bytes.len().max(1), bytes, sheet)
}

fn read_file(name: &str) -> Table {
    read(&bytes(name), None).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn refusal(bytes: &[u8], sheet: Option<&str>) -> Error {
    read(bytes, sheet).expect_err("a refusal")
}

/// Names, labels in the order of their codes, codes, and what is missing.
type Said = Vec<(String, Vec<String>, Vec<u32>, Vec<bool>)>;

fn said(table: &Table) -> Said {
    (0..table.width())
        .map(|place| {
            let column = table.column(place);
            let labels = column.labels().iter().map(str::to_owned).collect();
            let codes = (0..table.rows()).map(|row| column.codes().get(row)).collect();
            (column.name().to_owned(), labels, codes, column.missing().to_vec())
        })
        .collect()
}

/// The rows of a table as text; what is missing in brackets.
fn rows(table: &Table) -> Vec<Vec<String>> {
    let row = |row| {
        let cells = (0..table.width()).map(|column| table.cell(row, column));
        cells.map(|cell| cell.unwrap_or("()").to_owned()).collect()
    };
    (0..table.rows()).map(row).collect()
}

fn same_as(expected: &str, name: &str, sheet: Option<&str>) -> Table {
    let table = read(&bytes(name), sheet).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(said(&table), said(&read_file(expected)), "{name}");
    table
}

#[test]
fn workbooks_say_the_table_of_their_text() {
    for (name, format) in [("table.xlsx", "xlsx"), ("table.xls", "xls"), ("table.ods", "ods")] {
        let table = same_as("table.csv", name, Some("表"));
        let source = table.source();
        assert_eq!((source.format, source.compression), (format, None));
        assert_eq!(source.sheet.as_deref(), Some("表"));
        assert_eq!(source.sheets[..2], ["About", "表"]);
        assert_eq!(source.bytes, bytes(name).len() as u64);
        // The first sheet where none is named.
        assert_eq!(read_file(name).source().sheet.as_deref(), Some("About"));
    }
}

#[test]
fn cells_are_written_as_they_are_seen() {
    let table = read_file("cells.xlsx");
    // A formula that no program has computed has no value yet.
    assert_eq!(
        rows(&table),
        [
            ["0.3", "2024-03-05T12:30:00", "08:30:00", "TRUE", "#N/A", "both", "()"],
            ["12", "2024-03-06", "23:59:59", "FALSE", "#DIV/0!", "()", "()"],
        ]
    );
}

#[test]
fn what_is_packed_says_the_same() {
    let packed = [("table.csv.gz", "csv", "gzip"), ("table.csv.zip", "csv", "zip")];
    for (name, format, compression) in packed {
        for chunk in [1, 7, 1 << 20] {
            let table = read_in(chunk, &bytes(name), None).unwrap();
            assert_eq!(said(&table), said(&read_file("table.csv")), "{name} in chunks of {chunk}");
            let source = table.source();
            assert_eq!((source.format, source.compression), (format, Some(compression)));
            assert_eq!(source.bytes, bytes(name).len() as u64);
        }
    }
    let table = same_as("table.csv", "table.xlsx.zip", Some("表"));
    assert_eq!((table.source().format, table.source().compression), ("xlsx", Some("zip")));
    let packed = read(&gzip(&bytes("table.ods")), Some("表")).unwrap();
    assert_eq!((packed.source().format, packed.source().compression), ("ods", Some("gzip")));
    assert_eq!(said(&packed), said(&read_file("table.csv")));
    let tiny = read_in(1, &gzip(b"a\n1\n"), None).unwrap();
    assert_eq!(rows(&tiny), [["1"]]);
}

#[test]
fn settings_of_reading_hold_in_every_format_or_are_refused() {
    let by_sheet = |layout: &Layout, normalise: &Normalise, name: &str, sheet| {
        let (layout, normalise) = (layout.clone(), normalise.clone());
        let settings = CsvOptions { layout, normalise, ..CsvOptions::default() };
        read_by(settings, 1 << 20, &bytes(name), sheet)
    };
    let by = |layout: &Layout, normalise: &Normalise, name: &str| {
        by_sheet(layout, normalise, name, None)
    };
    let (plain, unchanged) = (Layout::default(), Normalise::default());
    let lines = [
        ("header", Layout { header: Header::Line(2), ..plain.clone() }),
        ("header", Layout { header: Header::Absent, ..plain.clone() }),
        ("comment", Layout { comment: Some('#'), ..plain.clone() }),
    ];
    for (setting, layout) in &lines {
        for (name, format) in [("table.dta", "Stata"), ("table-none.parquet", "Parquet")] {
            let error = by(layout, &unchanged, name).expect_err("a refusal");
            let said = error.message(Lang::En);
            assert!(said.contains(setting) && said.contains(format), "{said}");
        }
        for name in ["table.xlsx", "table.xls", "table.ods"] {
            let read = by_sheet(layout, &unchanged, name, Some("表"));
            assert!(read.is_ok(), "{setting} in {name}: {:?}", read.err());
        }
    }
    let numbered = Layout { duplicates: Duplicates::Numbered, ..plain.clone() };
    let names = |table: &Table| -> Vec<String> {
        (0..table.width()).map(|place| table.column(place).name().to_owned()).collect()
    };
    assert!(by(&plain, &unchanged, "twice.xlsx").is_err());
    let table = by(&numbered, &unchanged, "twice.xlsx").expect("a table");
    assert_eq!(names(&table), ["sex", "age", "sex-2"]);
    assert_eq!(rows(&table), [["F", "31", "ｆ"], ["M", "42", "f"]]);
    let some = Layout { columns: Some(vec!["sex-2".into(), "sex".into()]), ..numbered.clone() };
    let table = by(&some, &unchanged, "twice.xlsx").expect("a table");
    assert_eq!(
        (names(&table), rows(&table)),
        (
            vec!["sex".into(), "sex-2".into()],
            vec![vec!["F".to_owned(), "ｆ".into()], vec!["M".into(), "f".into()]]
        )
    );
    assert_eq!(table.source().not_read, ["age"]);
    let other = Layout { columns: Some(vec!["ward".into()]), ..numbered.clone() };
    assert_eq!(
        by(&other, &unchanged, "twice.xlsx").expect_err("no ward").id(),
        "table-columns-unknown"
    );
    let narrow =
        Normalise { ways: [Where::Everywhere, Where::Nowhere, Where::Nowhere, Where::Nowhere] };
    let table = by(&numbered, &narrow, "twice.xlsx").expect("a table");
    assert_eq!(rows(&table), [["F", "31", "f"], ["M", "42", "f"]]);
    let found: Vec<_> = table.source().normalised.iter().map(|found| found.records).collect();
    assert_eq!(found, [1]);
}

#[test]
fn the_header_of_a_sheet_is_where_it_is_said_to_be() {
    let by = |layout: &Layout, name: &str| {
        let settings = CsvOptions { layout: layout.clone(), ..CsvOptions::default() };
        read_by(settings, 1 << 20, &bytes(name), Some("表"))
    };
    let whole = |name: &str| read(&bytes(name), Some("表")).expect("a table");
    for name in ["table.xlsx", "table.xls", "table.ods"] {
        // The row below takes the place of the header, and one record is less.
        let row = if name == "table.xlsx" { 4 } else { 2 };
        let second = Layout { header: Header::Line(row), ..Layout::default() };
        let table = by(&second, name).expect("a table");
        let first: Vec<String> = rows(&whole(name)).remove(0);
        let names = (0..table.width()).map(|place| table.column(place).name().to_owned());
        assert_eq!(names.collect::<Vec<_>>(), first, "{name}");
        assert_eq!(rows(&table), rows(&whole(name))[1..], "{name}");
        // Without a header, what was one is a record.
        let absent = Layout { header: Header::Absent, ..Layout::default() };
        let table = by(&absent, name).expect("a table");
        let header: Vec<&str> = (0..7).filter_map(|place| table.cell(0, place)).collect();
        assert_eq!(header, ["id", "age", "sex", "admitted", "cost", "smoker", "ward"]);
        assert_eq!((table.column(6).name(), table.rows()), ("column-7", 41), "{name}");
        // Rows whose first cell begins so are left out.
        let comment = Layout { comment: Some('0'), ..Layout::default() };
        assert_eq!(by(&comment, name).expect_err("no records").id(), "table-no-rows");
        let beyond = Layout { header: Header::Line(99), ..Layout::default() };
        let error = by(&beyond, name).expect_err("a refusal");
        assert_eq!((error.id(), error.place().line), ("formats-no-row", Some(99)), "{name}");
    }
}

#[test]
fn a_sheet_is_asked_for_of_workbooks_alone() {
    let files = ["table.csv", "table.csv.gz", "table.csv.zip", "table-none.parquet", "table.dta"];
    for (name, format) in files.iter().zip(["CSV", "CSV", "CSV", "Parquet", "Stata"]) {
        let error = refusal(&bytes(name), Some("表"));
        assert_eq!(error.id(), "formats-no-workbook", "{name}");
        assert!(error.message(Lang::En).contains(format), "{error}");
    }
}

#[test]
fn a_workbook_that_is_refused_says_its_sheets() {
    let sheets = |sheet: &str| {
        let settings = CsvOptions { sheet: Some(sheet.to_owned()), ..CsvOptions::default() };
        let mut reader = TableReader::new(settings).unwrap();
        reader.feed(&bytes("table.xlsx")).unwrap();
        let mut file = File::open(bytes("table.xlsx"), &reader.opening());
        let done = file.try_for_each(|piece| reader.take(piece));
        (done.err().map(|error| error.id()), reader.sheets().to_vec())
    };
    let all = ["About", "表", "Empty"].map(str::to_owned).to_vec();
    assert_eq!(sheets("表"), (None, all.clone()));
    assert_eq!(sheets("Empty"), (Some("formats-sheet-empty"), all.clone()));
    assert_eq!(sheets("X"), (Some("formats-no-sheet"), all));
    // Not those of an archive of several tables.
    let mut reader = TableReader::new(CsvOptions::default()).unwrap();
    reader.feed(&bytes("two.zip")).unwrap();
    let mut file = File::open(bytes("two.zip"), &Options::default());
    assert!(file.try_for_each(|piece| reader.take(piece)).is_err() && reader.sheets().is_empty());
}

#[test]
fn columnar_files_say_the_table_of_their_text() {
    let names = ["none", "snappy", "gzip", "brotli", "lz4", "zstd"];
    for name in names.map(|codec| format!("table-{codec}.parquet")) {
        let table = same_as("table.csv", &name, None);
        assert_eq!((table.source().format, table.source().sheet.as_deref()), ("parquet", None));
    }
    for name in ["table.arrow", "table.arrows", "table-lz4.feather"] {
        assert_eq!(same_as("table.csv", name, None).source().format, "arrow", "{name}");
    }
    let packed = read(&gzip(&bytes("table-none.parquet")), None).unwrap();
    assert_eq!((packed.source().format, packed.source().compression), ("parquet", Some("gzip")));
    assert_eq!(said(&packed), said(&read_file("table.csv")));
}

#[test]
fn values_of_every_type_are_exact() {
    let most = i64::MAX.to_string();
    let least = i64::MIN.to_string();
    let unsigned = u64::MAX.to_string();
    let moment = ["2024-03-05T12:30:01", "2024-03-05T12:30:01Z"];
    let first =
        ["12.50", &most, &unsigned, "0.1", "true", moment[0], moment[1], "08:30:00", "()", "a"];
    let second = ["()", &least, "0", "12", "false", "2024-03-05", moment[1], "23:59:59", "a", "b"];
    let third = ["-0.05", "()", "()", "()", "()", "()", "()", "()", "()", "()"];
    assert_eq!(rows(&read_file("kinds.parquet")), [first, second, third]);
}

#[test]
fn what_is_absent_is_missing_whatever_is_read_as_missing() {
    let options = CsvOptions { missing: Vec::new(), ..CsvOptions::default() };
    let mut reader = TableReader::new(options).unwrap();
    let file = bytes("kinds.parquet");
    reader.feed(&file).unwrap();
    File::open(file, &Options::default()).for_each(|piece| reader.take(piece).unwrap());
    let table = reader.finish().unwrap();
    let text = table.position("text").unwrap();
    // Beside the empty text, which is a value here.
    assert_eq!([0, 1, 2].map(|row| table.cell(row, text)), [Some(""), Some("a"), None]);
    assert_eq!(table.column(text).nulls(), 1);
}

#[test]
fn a_stata_file_says_codes_and_days() {
    let table = same_as("statistics.csv", "table.dta", None);
    assert_eq!(table.source().format, "dta");
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    out.write_all(bytes).expect("a buffer");
    out.finish().expect("a buffer")
}

#[test]
fn each_refusal_is_one_sentence_that_says_why() {
    let workbook = bytes("table.xlsx");
    let mut torn = workbook.clone();
    // In the packed text of the first sheet: the checksum no longer agrees.
    let place = torn.windows(10).position(|w| w == b"sheet1.xml").unwrap() + 40;
    torn[place] ^= 0x55;
    let mut bomb = Vec::new();
    bomb.extend_from_slice(b"PAR1");
    bomb.resize(100 << 20, 0);
    let locked = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes);
    let locked: Vec<u8> =
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied().chain(locked).collect();
    let mut gz = gzip(&bytes("table.csv"));
    let end = gz.len();
    let cut = gz[..end - 9].to_vec();
    gz[end - 6] ^= 1;
    let refusals: Vec<(Error, &str)> = vec![
        (refusal(&workbook[..workbook.len() / 2], None), "formats-damaged"),
        (refusal(&torn, None), "formats-damaged"),
        (refusal(&workbook, Some("Table1")), "formats-no-sheet"),
        (refusal(&workbook, Some("Empty")), "formats-sheet-empty"),
        (refusal(&locked, None), "formats-encrypted"),
        (refusal(&bytes("table.xls")[..4000], None), "formats-damaged"),
        (refusal(&bytes("two.zip"), None), "formats-several-tables"),
        (refusal(&gzip(&bomb), None), "formats-too-large"),
        (refusal(&gz, None), "formats-damaged"),
        (refusal(&cut, None), "formats-damaged"),
        (refusal(&gzip(&gzip(b"a,b\n1,2\n")), None), "table-format"),
        (refusal(b"PAR1", None), "formats-damaged"),
        (refusal(&bytes("table-none.parquet")[..3000], None), "formats-damaged"),
        (refusal(&bytes("table.arrow")[..3000], None), "formats-damaged"),
        (refusal(&bytes("table.dta")[..4000], None), "formats-damaged"),
        (refusal(&bytes("nested.parquet"), None), "formats-nested"),
        (refusal(&bytes("table-zstd.feather"), None), "formats-codec"),
        (refusal(&bytes("table.sav"), None), "table-format"),
        (
            refusal(b"Rar!\x1a\x07\x01\0 and what else there is in such a file", None),
            "table-format",
        ),
    ];
    for (error, id) in refusals {
        assert_eq!(error.id(), id, "{error}");
        for lang in Lang::ALL {
            assert!(!error.message(lang).contains('{') && error.hint(lang).is_some(), "{error}");
        }
    }
    let sheets = refusal(&workbook, Some("Table1")).message(Lang::En);
    assert_eq!(sheets, "The workbook has no sheet “Table1”; it has: About, 表, Empty.");
    let several = refusal(&bytes("two.zip"), None).message(Lang::En);
    assert_eq!(several, "The archive holds several tables (a.csv, b.csv).");
}

/// A table that is cut anywhere, or in which any byte is another, is a table or a refusal. The readers may panic, which
/// each face turns into a refusal; they must not hang or take all memory.
#[test]
fn no_damage_is_more_than_a_refusal() {
    let quiet = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    for name in [
        "table.xlsx",
        "table.xls",
        "table.ods",
        "table.csv.gz",
        "table.csv.zip",
        "table-snappy.parquet",
        "table-zstd.parquet",
        "table.arrow",
        "table.arrows",
        "table.dta",
    ] {
        let whole = bytes(name);
        let step = whole.len() / 60 + 1;
        for place in (0..whole.len()).step_by(step) {
            let mut other = whole.clone();
            other[place] ^= 0xff;
            for damaged in [&whole[..place], &other] {
                let read = panic::catch_unwind(AssertUnwindSafe(|| read(damaged, Some("表"))));
                if let Ok(Err(error)) = read {
                    assert!(!error.is_fault(), "{name} at {place}: {error}");
                }
            }
        }
    }
    panic::set_hook(quiet);
}

fn batches() -> impl Strategy<Value = Vec<Vec<Vec<Option<String>>>>> {
    let cell = proptest::option::of("[abc]{0,2}");
    let batch = move |width| {
        proptest::collection::vec(proptest::collection::vec(cell.clone(), width), 0..40)
    };
    (1usize..4).prop_flat_map(move |width| proptest::collection::vec(batch(width), 1..4))
}

/// One column of a batch, its labels numbered in an order of their own.
fn column(values: &[Option<&str>], backwards: bool) -> BatchColumn {
    let mut labels: Vec<Option<&str>> = values.to_vec();
    labels.sort();
    labels.dedup();
    if backwards {
        labels.reverse();
    }
    let code =
        |value| labels.iter().position(|label| *label == value).expect("a known label") as u32;
    BatchColumn::new(labels.iter().copied(), values.iter().map(|value| code(*value)).collect())
}

proptest! {
    #[test]
    fn batches_make_the_table_that_rows_make(batches in batches(), backwards: bool) {
        let width = batches.iter().flatten().map(Vec::len).next().unwrap_or(1);
        let names: Vec<String> = (0..width).map(|place| format!("c{place}")).collect();
        let rows: Vec<&Vec<Option<String>>> = batches.iter().flatten().collect();
        prop_assume!(!rows.is_empty());
        let mut reader = TableReader::new(CsvOptions::default()).unwrap();
        reader.feed(b"PAR1 and then as many bytes as the head has").unwrap();
        reader.take(Piece::Begin(Begin { format: "parquet".into(), names: names.clone(), ..Begin::default() })).unwrap();
        for batch in &batches {
            let values = |place: usize| batch.iter().map(|row| row[place].as_deref()).collect::<Vec<_>>();
            let columns = (0..width).map(|place| column(&values(place), backwards)).collect();
            let piece = Piece::Rows(Batch::new(batch.len(), columns));
            prop_assert_eq!(Piece::from_bytes(&piece.to_bytes()), Some(piece.clone()));
            reader.take(piece).unwrap();
        }
        let table = reader.finish().unwrap();
        prop_assert_eq!(table.rows(), rows.len());
        for (number, row) in rows.iter().enumerate() {
            for (place, value) in row.iter().enumerate() {
                let read = table.cell(number, place);
                // The empty label reads as missing, too.
                prop_assert_eq!(read, value.as_deref().filter(|value| !value.is_empty()));
            }
        }
        for place in 0..width {
            let codes: Vec<u32> = (0..table.rows()).map(|row| table.column(place).codes().get(row)).collect();
            let mut next = 0;
            for code in codes {
                prop_assert!(code <= next, "numbered by first appearance");
                next = next.max(code + 1);
            }
        }
    }

    #[test]
    fn bytes_that_are_no_piece_are_no_piece(bytes: Vec<u8>) {
        if let Some(piece) = Piece::from_bytes(&bytes) {
            prop_assert_eq!(piece.to_bytes(), bytes);
        }
    }
}

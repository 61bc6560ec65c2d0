//! Where the shared tables and reference numbers are, and how a case is loaded from them.
#![expect(clippy::disallowed_methods, reason = "it reads the shared tables")]
#![expect(clippy::print_stdout, reason = "the test command sums up what ran")]
#![allow(dead_code, reason = "each test file uses its own part")]

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use oboro::plan::{ColumnPlan, Plan, Recipe};
use oboro::roles::Role;
use oboro::session::Session;
use oboro::table::{CsvOptions, CsvReader, Table};

/// The folder of shared tables and reference numbers; `None` where this machine has none.
pub(crate) fn shared() -> Option<PathBuf> {
    let folder = std::env::var_os("OBORO_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    folder.join("reference").is_dir().then_some(folder)
}

/// Says how many reference cases ran and how many were skipped; the test command sums these lines.
pub(crate) fn report(name: &str, ran: usize, skipped: usize) {
    println!("REFERENCE ran={ran} skipped={skipped} {name}");
}

/// Reads a file, unpacking it where it is gzipped.
pub(crate) fn bytes(path: &Path) -> Vec<u8> {
    let bytes = std::fs::read(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    if path.extension().is_some_and(|ending| ending == "gz") {
        let mut plain = Vec::new();
        flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut plain).expect("a gzip file");
        return plain;
    }
    bytes
}

/// Reads CSV text.
pub(crate) fn table(text: &[u8]) -> Table {
    read(text, CsvOptions::default()).expect("a table")
}

/// Reads CSV text as the options say.
pub(crate) fn read(text: &[u8], options: CsvOptions) -> oboro::Result<Table> {
    let mut reader = CsvReader::new(options)?;
    reader.feed(text)?;
    reader.finish()
}

/// A session over CSV text.
pub(crate) fn session(text: &str) -> Session {
    Session::new(table(text.as_bytes()))
}

/// The records of some columns of a file of small whole numbers; those that lack one of them are left out.
pub(crate) fn rows_of_numbers(path: &Path, columns: &[&str]) -> Vec<Vec<u32>> {
    let text = String::from_utf8(bytes(path)).expect("text");
    let mut lines = text.lines();
    let names: Vec<&str> =
        lines.next().expect("a header").split(',').map(|name| name.trim_matches('"')).collect();
    let places: Vec<usize> = columns
        .iter()
        .map(|column| names.iter().position(|name| name == column).expect("the column"))
        .collect();
    let row = |line: &str| -> Option<Vec<u32>> {
        let fields: Vec<&str> = line.split(',').collect();
        places.iter().map(|&place| fields[place].parse().ok()).collect()
    };
    lines.filter_map(row).collect()
}

/// How often each record occurs.
pub(crate) fn counted(records: &[Vec<u32>]) -> BTreeMap<Vec<u32>, u64> {
    let mut classes = BTreeMap::new();
    for record in records {
        *classes.entry(record.clone()).or_default() += 1;
    }
    classes
}

/// A JSON file.
pub(crate) fn json(path: &Path) -> serde_json::Value {
    serde_json::from_slice(&bytes(path)).expect("JSON")
}

/// One benchmark table with its hierarchies: every column is a quasi-identifier.
pub(crate) struct Benchmark {
    pub(crate) session: Session,
    pub(crate) plan: Plan,
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

/// Loads a benchmark table of the shared folder.
pub(crate) fn benchmark(shared: &Path, name: &str) -> Benchmark {
    let folder = shared.join("data/benchmarks").join(name);
    let plain = folder.join(format!("{name}.csv"));
    let path = if plain.exists() { plain } else { folder.join(format!("{name}.csv.gz")) };
    let table = table(&bytes(&path));
    let mut plan = Plan::default();
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for column in 0..table.width() {
        let column = table.name(column).to_owned();
        let file = format!("{name}_hierarchy_{column}.csv");
        files.insert(file.clone(), bytes(&folder.join(&file)));
        let entry = ColumnPlan {
            hierarchy: Some(Recipe::Csv(file)),
            ..ColumnPlan::new(Role::QuasiIdentifier)
        };
        plan.columns.insert(column, entry);
    }
    let mut session = Session::new(table);
    for (name, bytes) in files.clone() {
        session.attach(name, bytes);
    }
    Benchmark { session, plan, files }
}

/// Relative difference at most 1e-9, or absolute at most 1e-12.
#[track_caller]
pub(crate) fn near(what: &str, got: f64, want: f64) {
    let limit = (1e-9 * want.abs()).max(1e-12);
    assert!((got - want).abs() <= limit, "{what}: {got} and not {want}");
}

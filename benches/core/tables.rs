//! Where the tables come from: the synthetic discharges, made in memory, and the shared tables, where they are there.

use std::io::Read;
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use oboro::example;
use oboro::plan::{ColumnPlan, Input, Plan};
use oboro::roles::Role;
use oboro::table::{CsvOptions, CsvReader, Table};

const ROWS: u64 = 1_000_000;
pub(crate) const SIZE: &str = "1M rows x 10 columns";

/// The same columns as the 10-column file of `examples/README.md`.
const COLUMNS: [&str; 10] = [
    "age",
    "sex",
    "postal_code",
    "municipality",
    "hospital",
    "admission_date",
    "icd10",
    "outcome",
    "length_of_stay",
    "cost_yen",
];

/// The synthetic discharges as CSV.
pub(crate) fn text() -> Vec<u8> {
    let mut text = Vec::new();
    let columns: Vec<example::Column> =
        COLUMNS.iter().filter_map(|name| example::Column::from_name(name)).collect();
    assert_eq!(columns.len(), COLUMNS.len());
    let written = example::write_columns(ROWS, example::SEED, &columns, &mut |bytes| {
        text.extend_from_slice(bytes);
        Ok(())
    });
    written.expect("a sink that takes all");
    text
}

pub(crate) fn read(text: &[u8]) -> Table {
    let mut reader = CsvReader::new(CsvOptions::default()).expect("options in range");
    for chunk in text.chunks(1 << 16) {
        reader.feed(chunk).expect("a table");
    }
    reader.finish().expect("a table")
}

/// The plan of the example, without the columns that this table does not have.
pub(crate) fn plan(table: &Table) -> Plan {
    let mut plan = Plan::from_toml(example::plan()).expect("the plan of the example");
    plan.input = Input::default();
    plan.columns.retain(|name, _| table.position(name).is_some());
    plan
}

/// A file of the shared tables, unpacked; `None` where this machine has none.
#[expect(clippy::disallowed_methods, reason = "it reads the shared tables")]
pub(crate) fn shared(file: &str) -> Option<Vec<u8>> {
    let folder = std::env::var_os("OBORO_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let bytes = std::fs::read(folder.join("data/benchmarks").join(file)).ok()?;
    if !file.ends_with(".gz") {
        return Some(bytes);
    }
    let mut text = Vec::new();
    GzDecoder::new(&bytes[..]).read_to_end(&mut text).expect("a gzip file");
    Some(text)
}

/// A plan that makes quasi-identifiers of the columns, which stand one after the other.
pub(crate) fn quasi(columns: &str) -> Plan {
    let mut plan = Plan::default();
    for column in columns.split_whitespace() {
        plan.columns.insert(column.to_owned(), ColumnPlan::new(Role::QuasiIdentifier));
    }
    plan
}

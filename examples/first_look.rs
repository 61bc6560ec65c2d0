//! A first look at a table: which columns point to people, and how far they go together.
//!
//! `cargo run --release --example first_look -- TABLE.csv`; without a table it looks at `examples/discharges.csv`,
//! which is synthetic.
//! Roles are guessed here; an analyst would correct them in a plan.
#![expect(clippy::disallowed_methods, reason = "a face opens the file that the core does not")]
#![expect(clippy::print_stdout, reason = "it prints what it found")]

use std::error::Error;
use std::fs::File;
use std::io::Read;

use oboro::Lang;
use oboro::plan::{ColumnPlan, Plan};
use oboro::roles::Role;
use oboro::session::{AssessOptions, Session};
use oboro::table::{CsvOptions, CsvReader, Table};

fn main() -> Result<(), Box<dyn Error>> {
    let committed = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/discharges.csv");
    let file = std::env::args().nth(1).unwrap_or_else(|| committed.to_owned());
    let mut session = Session::new(read(&file)?);

    let mut plan = Plan::default();
    for column in session.inspect(None, Lang::En)?.columns {
        println!("{}: {} ({})", column.name, column.role, column.role_reason);
        let role = Role::from_name(&column.role).unwrap_or(Role::Insensitive);
        plan.columns.insert(column.name, ColumnPlan::new(role));
    }

    let report = session.assess(&plan, &AssessOptions::default())?;
    println!();
    println!("{} of {} records are unique", report.uniqueness.records, report.records);
    if let Some(highest) = report.risk.prosecutor.highest {
        println!("highest prosecutor risk: {highest}");
    }
    if let Some(average) = report.risk.prosecutor.average {
        println!("average prosecutor risk: {average}");
    }
    Ok(())
}

/// Reads a file piece by piece: its text is never held whole.
fn read(path: &str) -> Result<Table, Box<dyn Error>> {
    let options = CsvOptions { file: Some(path.to_owned()), ..CsvOptions::default() };
    let mut reader = CsvReader::new(options)?;
    let mut file = File::open(path).map_err(|fault| format!("{path}: {fault}"))?;
    let mut chunk = vec![0; 1 << 16];
    loop {
        match file.read(&mut chunk)? {
            0 => return Ok(reader.finish()?),
            read => reader.feed(&chunk[..read])?,
        }
    }
}

//! Writes synthetic discharge summaries: `cargo run --release --example discharges -- --rows 10000 --seed 2024`.
//!
//! The table is invented and describes no real person; see `examples/README.md`.
#![expect(clippy::disallowed_methods, reason = "a program writes the file that it is asked for")]
#![expect(clippy::print_stderr, reason = "a program speaks to whoever runs it")]

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use oboro::Error;
use oboro::example::{self, Column};

/// Write synthetic discharge summaries. Every row is invented and describes no real person.
#[derive(Parser)]
struct Arguments {
    /// Number of rows (one patient, one stay each)
    #[arg(long, default_value_t = example::ROWS)]
    rows: u64,
    /// The same seed gives the same table; without it one is drawn and printed
    #[arg(long)]
    seed: Option<u64>,
    /// Names of columns, in this order; all by default
    #[arg(long, value_delimiter = ',', value_parser = column)]
    columns: Vec<Column>,
    /// File to write; standard output by default
    #[arg(long)]
    out: Option<std::path::PathBuf>,
}

fn column(name: &str) -> Result<Column, String> {
    Column::from_name(name).ok_or_else(|| {
        let names: Vec<&str> = Column::ALL.iter().map(|column| column.name()).collect();
        format!("the columns are {}", names.join(", "))
    })
}

fn main() -> ExitCode {
    match write(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::from(3)
        }
    }
}

fn write(arguments: &Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let seed = match arguments.seed {
        Some(seed) => seed,
        None => example::seed()?,
    };
    eprintln!("synthetic data, no real person: {} rows, --seed {seed}", arguments.rows);
    let columns = if arguments.columns.is_empty() { &Column::ALL } else { &arguments.columns[..] };
    let mut sink: Box<dyn Write> = match &arguments.out {
        Some(path) => {
            let file = std::fs::File::create(path);
            Box::new(file.map_err(|fault| format!("{}: {fault}", path.display()))?)
        }
        None => Box::new(std::io::stdout().lock()),
    };
    // A fault of the sink goes past the generator, which knows nothing of files.
    let mut fault = None;
    let written = example::write_columns(arguments.rows, seed, columns, &mut |chunk| {
        sink.write_all(chunk).map_err(|refused| {
            fault = Some(refused);
            Error::fault("output-refused")
        })
    });
    match fault {
        // Whoever read enough has closed the pipe.
        Some(fault) if fault.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        Some(fault) => Err(fault.into()),
        None => {
            Ok(written.and_then(|()| sink.flush().map_err(|_| Error::fault("output-refused")))?)
        }
    }
}

//! The command line.
#![expect(clippy::disallowed_methods, reason = "a face opens the files that the core may not")]

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}

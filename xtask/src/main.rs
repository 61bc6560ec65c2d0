//! What is done around the code: build, serve, test, measure.

mod build;
mod tools;

use std::process::ExitCode;

use tools::Outcome;

const USAGE: &str = "\
cargo xtask build [--quick]    the npm package into pkg/, the page into www/dist/

--quick  leaves out wasm-opt";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args.iter().map(String::as_str).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[&str]) -> Outcome {
    match args {
        ["build"] => build::all(build::Speed::Full),
        ["build", "--quick"] => build::all(build::Speed::Quick),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(USAGE.to_owned()),
    }
}

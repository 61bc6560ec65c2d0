//! `cargo xtask test`: everything, one line a stage, one line at the end.

use std::io::{self, Write};
use std::time::Instant;

use crate::build::Speed;
use crate::stages::{Found, STAGES};
use crate::tally::Tally;
use crate::tools::{self, Outcome};

/// Runs every stage; one that cannot run without an earlier one that broke is not run.
pub fn run(speed: Speed) -> Outcome {
    tools::chatty(false);
    let mut total = Tally::default();
    let mut broken = None;
    for stage in STAGES {
        let (tally, held) = match broken {
            Some(before) => {
                print!("{}: ", stage.name);
                (skipped(&format!("needs {before}")), true)
            }
            None => reported(stage.name, || (stage.run)(speed)),
        };
        if !held && stage.ground {
            broken = Some(stage.name);
        }
        total = total.and(tally);
    }
    let Tally { passed, failed, skipped, reference_ran, reference_skipped } = total;
    println!("reference cases: {reference_ran} ran, {reference_skipped} skipped");
    println!("{passed} passed, {failed} failed, {} skipped", skipped + reference_skipped);
    if failed == 0 { Ok(()) } else { Err(format!("{failed} failed")) }
}

/// The counts of a stage, and whether it held.
fn reported(name: &str, run: impl FnOnce() -> Found) -> (Tally, bool) {
    print!("{name}: ");
    // Progress that cannot be shown is no reason to stop.
    io::stdout().flush().ok();
    let start = Instant::now();
    let found = run();
    let seconds = start.elapsed().as_secs_f64();
    match found {
        Found::Held(tally, remark) => {
            println!("{remark} ({seconds:.1} s)");
            (tally, true)
        }
        Found::Skipped(reason) => (skipped(&reason), true),
        Found::Broken(tally, output) => {
            println!("FAILED ({seconds:.1} s)\n\n{}\n", output.trim());
            (Tally { failed: tally.failed.max(1), ..tally }, false)
        }
    }
}

fn skipped(reason: &str) -> Tally {
    println!("not run ({reason})");
    Tally { skipped: 1, ..Tally::default() }
}

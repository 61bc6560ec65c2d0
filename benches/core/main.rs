//! The core beside its peers: `cargo xtask bench` runs it, and puts beside it what peers took that are not run here.
//!
//! Each part is a process of its own, so that the peak of memory that it notes is its own.
//! `OBORO_BENCH` names the one part to run.
#![expect(clippy::disallowed_methods, reason = "it starts itself and reads its own peak of memory")]

mod counting;
mod peers;
mod risk;
mod tables;

use std::io::Write;
use std::process::{Command, ExitCode};
use std::time::Duration;
use std::{env, fs};

use criterion::{BenchmarkId, Criterion};

/// A part of the measurements, and its name.
type Part = (&'static str, fn(&mut Criterion));

/// What is measured, part by part.
const PARTS: [Part; 16] = [
    ("reading", counting::reading),
    ("counting", counting::counting),
    ("moving", counting::moving),
    ("releasing", counting::releasing),
    ("modelling", risk::modelling),
    ("subsets", risk::subsets),
    ("estimating", risk::estimating),
    ("disclosing", risk::disclosing),
    ("special uniques of codes", peers::special_uniques_of_codes),
    ("special uniques of adult", peers::special_uniques_of_adult),
    ("agreeing", peers::agreeing),
    ("closeness", peers::closeness),
    ("figures", peers::figures),
    ("search of adult", |criterion| {
        peers::searching(criterion, "adult", "adult, 30,162 records x 9 columns");
    }),
    ("search of atus_syn", |criterion| {
        peers::searching(criterion, "atus_syn", "atus_syn, 539,253 records x 9 columns");
    }),
    ("search of ihis_syn", |criterion| {
        peers::searching(criterion, "ihis_syn", "ihis_syn, 1,193,504 records x 9 columns");
    }),
];

fn main() -> ExitCode {
    let Some(wanted) = env::var_os("OBORO_BENCH") else { return all() };
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(3))
        .configure_from_args();
    for (_, measure) in PARTS.iter().filter(|(name, _)| wanted == *name) {
        measure(&mut criterion);
    }
    criterion.final_summary();
    ExitCode::SUCCESS
}

/// Every part in a process of its own.
fn all() -> ExitCode {
    let this = env::current_exe().expect("a program");
    for (name, _) in PARTS {
        let run =
            Command::new(&this).args(env::args_os().skip(1)).env("OBORO_BENCH", name).status();
        if !run.expect("this program starts").success() {
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Measures one thing in a group of its own.
fn measure<T>(criterion: &mut Criterion, name: &str, size: &str, mut what: impl FnMut() -> T) {
    let mut group = criterion.benchmark_group(name);
    group.bench_function(BenchmarkId::new("oboro", size), |bencher| bencher.iter(&mut what));
    group.finish();
    note_peak(name, size);
}

/// Adds the peak of memory of this process so far to the file that `OBORO_PEAKS` names: group, size, KiB.
fn note_peak(group: &str, size: &str) {
    let Some(file) = env::var_os("OBORO_PEAKS") else { return };
    // Only Linux tells it in this way; elsewhere nothing is noted.
    let Ok(status) = fs::read_to_string("/proc/self/status") else { return };
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let Some(kib) = line.and_then(|line| line.split_whitespace().next()) else { return };
    let mut file = fs::OpenOptions::new().create(true).append(true).open(file).expect("a file");
    writeln!(file, "{group}\t{size}\t{kib}").expect("room for a line");
}

//! The stages of `cargo xtask test`, in the order of the road: source, core, wasm, package, page, browser.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::build::{self, Speed};
use crate::tally::Tally;
use crate::tools::{self, Outcome, WASM, cargo, command, npm, read, root, unstartable};
use crate::{chromium, golden, peers};

/// What the page may transfer before a rarer format is opened, compressed, in bytes.
const BUDGET: u64 = 2_500_000;

/// One stage.
pub struct Stage {
    /// What it is about.
    pub name: &'static str,
    /// Whether nothing after it can run without it.
    pub ground: bool,
    /// Runs it.
    pub run: fn(Speed) -> Found,
}

/// What came of a stage.
pub enum Found {
    /// It held: counts, and a remark.
    Held(Tally, String),
    /// It could not run here: why.
    Skipped(String),
    /// It did not hold: counts, and what was printed.
    Broken(Tally, String),
}

const fn check(name: &'static str, run: fn(Speed) -> Found) -> Stage {
    Stage { name, ground: false, run }
}

const fn ground(name: &'static str, run: fn(Speed) -> Found) -> Stage {
    Stage { name, ground: true, run }
}

/// Every stage.
pub const STAGES: &[Stage] = &[
    check("format", |_| format()),
    ground("native build", |_| program(cargo().args(["build", "--release"]))),
    check("tests of the core and the command line", |_| rust_tests("oboro", &[])),
    check("tests of the formats", |_| rust_tests("oboro-formats", &["--features", "readers"])),
    check("tests of xtask", |_| rust_tests("xtask", &[])),
    check("lints, native", |_| lints(&["--package", "oboro", "--all-targets"])),
    check("lints, core alone", |_| {
        lints(&["--package", "oboro", "--lib", "--no-default-features"])
    }),
    check("lints, formats", |_| {
        lints(&["--package", "oboro-formats", "--all-targets", "--features", "readers"])
    }),
    check("lints, xtask", |_| lints(&["--package", "xtask", "--all-targets"])),
    check("documentation", |_| documentation()),
    check("no wasm-bindgen in the native build", |_| native_tree()),
    ground("wasm module", |speed| ours(build::module(speed))),
    check("lints, wasm", |_| {
        let face = ["--package", "oboro", "--lib", "--no-default-features", "--features", "wasm"];
        lints(&[face.as_slice(), &["--target", WASM]].concat())
    }),
    check("types of the wasm module", |_| ours(golden::check())),
    ground("npm packages", |_| ours(tools::npm_packages())),
    ground("wasm-opt", optimise),
    ground("npm package", |_| ours(build::package())),
    check("tests of the npm package", |_| node_tests()),
    check("tests of the page's parts", |_| vitest(npm("www").args(["run", "--silent", "test"]))),
    ground("page", |_| ours(build::page())),
    check("size of the page", |_| size()),
    check("tests in Chromium", |_| browser_tests()),
];

/// Runs a program to its end: whether it held, and what it printed.
fn output(command: &mut Command) -> (bool, String) {
    match command.env("NO_COLOR", "1").env("CARGO_TERM_COLOR", "never").output() {
        Ok(output) => {
            let text = [output.stdout, output.stderr].concat();
            (output.status.success(), String::from_utf8_lossy(&text).into_owned())
        }
        Err(fault) => (false, unstartable(command, &fault)),
    }
}

fn program(command: &mut Command) -> Found {
    match output(command) {
        (true, _) => Found::Held(Tally::ONE, "holds".to_owned()),
        (false, text) => Found::Broken(Tally::default(), text),
    }
}

fn ours(outcome: Outcome) -> Found {
    match outcome {
        Ok(()) => Found::Held(Tally::ONE, "holds".to_owned()),
        Err(fault) => Found::Broken(Tally::default(), fault),
    }
}

/// A test program; one that says it ran nothing has not held.
fn counted(command: &mut Command, count: fn(&str) -> Tally) -> Found {
    let (held, text) = output(command);
    let tally = count(&text);
    match held && tally.failed == 0 && tally.passed > 0 {
        true => Found::Held(tally, format!("{} passed", tally.passed)),
        false => Found::Broken(tally, text),
    }
}

fn is_there(tool: &str) -> bool {
    output(cargo().args([tool, "--version"])).0
}

fn format() -> Found {
    match is_there("fmt") {
        true => program(cargo().args(["fmt", "--all", "--check"])),
        false => Found::Skipped("rustfmt is not installed".to_owned()),
    }
}

fn lints(what: &[&str]) -> Found {
    match is_there("clippy") {
        true => {
            program(cargo().args(["clippy", "--release"]).args(what).args(["--", "-D", "warnings"]))
        }
        false => Found::Skipped("clippy is not installed".to_owned()),
    }
}

fn rust_tests(package: &str, features: &[&str]) -> Found {
    let mut tests = cargo();
    // Without them the tests that need them say how many cases were skipped.
    if let Some(python) = peers::ready() {
        tests.env("OBORO_PEERS", python);
    }
    tests.args(["test", "--release", "--no-fail-fast", "--package", package]);
    tests.args(features).args(["--", "--show-output"]);
    counted(&mut tests, Tally::of_cargo)
}

fn documentation() -> Found {
    let mut doc = cargo();
    doc.args(["doc", "--release", "--no-deps", "--document-private-items", "--package", "oboro"]);
    program(doc.env("RUSTDOCFLAGS", "-D warnings"))
}

/// What is not in the tree of this machine is not in the native build, whatever the lock file holds for others.
fn native_tree() -> Found {
    let mut tree = cargo();
    tree.args(["tree", "--edges", "normal", "--prefix", "none", "--package", "oboro"]);
    match output(&mut tree) {
        (true, text) if !text.lines().any(|line| line.starts_with("wasm-bindgen ")) => {
            Found::Held(Tally::ONE, "holds".to_owned())
        }
        (_, text) => Found::Broken(Tally::default(), text),
    }
}

fn optimise(speed: Speed) -> Found {
    match speed {
        Speed::Full => ours(build::optimise()),
        Speed::Quick => Found::Skipped("--quick".to_owned()),
    }
}

fn node_tests() -> Found {
    let folder = root().join("pkg/tests");
    match files(&folder) {
        Ok(files) => {
            let mut node = command("node");
            node.args(["--test", "--test-reporter=tap"]);
            counted(node.args(files), Tally::of_node)
        }
        Err(fault) => Found::Broken(Tally::default(), fault),
    }
}

fn vitest(command: &mut Command) -> Found {
    counted(command, Tally::of_vitest)
}

fn browser_tests() -> Found {
    match chromium::ready() {
        Ok(chromium) => vitest(npm("www").args(["run", "--silent", "e2e"]).env("CHROME", chromium)),
        Err(fault) => Found::Broken(Tally::default(), fault),
    }
}

fn size() -> Found {
    let later = |file: &String| file.contains("oboro_formats_bg");
    let sizes = files(&root().join("www/dist")).and_then(|files| {
        let first = files.iter().filter(|file| !later(file));
        first.map(|file| compressed(Path::new(file))).sum::<Outcome<u64>>()
    });
    match sizes {
        Ok(bytes) if bytes <= BUDGET => {
            let remark = format!("{:.2} MB compressed, of {:.1} MB", mega(bytes), mega(BUDGET));
            Found::Held(Tally::ONE, remark)
        }
        Ok(bytes) => {
            let text = format!("{bytes} bytes compressed, {BUDGET} allowed");
            Found::Broken(Tally::default(), text)
        }
        Err(fault) => Found::Broken(Tally::default(), fault),
    }
}

fn mega(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// The length of a file as a static host sends it, in bytes.
fn compressed(file: &Path) -> Outcome<u64> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    let bytes = gzip.write_all(&read(file)?).and_then(|()| gzip.finish());
    bytes.map(|bytes| bytes.len() as u64).map_err(|fault| fault.to_string())
}

/// The files below a folder, in order.
fn files(folder: &Path) -> Outcome<Vec<String>> {
    let faulty = |fault| format!("{}: {fault}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(faulty)? {
        let path = entry.map_err(faulty)?.path();
        match path.is_dir() {
            true => found.extend(files(&path)?),
            false => found.push(path.to_string_lossy().into_owned()),
        }
    }
    found.sort();
    Ok(found)
}

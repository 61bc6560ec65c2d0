//! A folder of nasty files, and what is said of each: the table that was read, or the one sentence that refuses it.
//!
//! `tests/data/nasty/make.py` writes the files, `BLESS=1` writes what is said anew.
#![expect(clippy::disallowed_methods, reason = "it runs the program and compares files")]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// What is said of one file: the exit code, and standard output or standard error.
fn run(folder: &Path, file: &str, args: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_oboro"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    let output = command.current_dir(folder).args(["inspect", file]).args(args).output();
    let output = output.expect("the program runs");
    let code = output.status.code().expect("an exit code");
    let said = if code == 0 { output.stdout } else { output.stderr };
    (code, String::from_utf8(said).expect("text"))
}

/// How a file was read: format, encoding, lines, and each column with its kind.
fn table(json: &str) -> String {
    let found: Value = serde_json::from_str(json).expect("JSON");
    let input = &found["input"];
    let text = |value: &Value| value.as_str().unwrap_or_default().escape_debug().to_string();
    let columns = found["columns"]
        .as_array()
        .expect("columns")
        .iter()
        .map(|column| format!("{} {}", text(&column["name"]), text(&column["kind"])));
    let columns = columns.collect::<Vec<_>>().join(", ");
    let (format, encoding) = (text(&input["format"]), text(&input["encoding"]));
    format!("{format}, {encoding}, {} lines, {} broken: {columns}", input["rows"], input["broken"])
}

#[test]
fn every_nasty_file_is_read_or_refused_as_was_reviewed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join("tests/data/nasty");
    let entries = fs::read_dir(&folder).expect("the folder").map(|entry| entry.expect("an entry"));
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| name != "make.py");
    names.sort();
    let mut said = String::new();
    for name in &names {
        let (code, shown) = run(&folder, name, &["--json"]);
        writeln!(said, "{name}").expect("a string");
        match code {
            0 => writeln!(said, "  {}", table(&shown)).expect("a string"),
            2 => {
                for (lang, args) in [("en", ["--lang", "en"]), ("ja", ["--lang", "ja"])] {
                    let (_, shown) = run(&folder, name, &args);
                    for line in shown.lines() {
                        writeln!(said, "  {lang}: {line}").expect("a string");
                    }
                }
            }
            _ => panic!("{name}: exit code {code}: {shown}"),
        }
    }
    let golden = root.join("tests/golden/nasty.txt");
    if std::env::var_os("BLESS").is_some() {
        fs::write(&golden, &said).expect("the golden file is written");
    }
    let want = fs::read_to_string(&golden).unwrap_or_default();
    let unlike = (want.lines().zip(said.lines())).find(|(want, said)| want != said);
    assert!(want == said, "not as in {}; first unlike: {unlike:?}", golden.display());
}

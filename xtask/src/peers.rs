//! The databases that tests ask, in a Python of their own: DuckDB, and Spark where there is a Java.

use std::path::PathBuf;

use crate::tools::{command, read, root, run, target, write};

/// What is installed, from the registry of Python packages.
const PACKAGES: [&str; 3] = ["duckdb==2.0.0", "pyspark==4.3.0", "sqlglot==30.30.0"];

/// The Python that has the databases; made first when it is missing and can be.
pub fn ready() -> Option<PathBuf> {
    if let Some(python) = std::env::var_os("OBORO_PEERS") {
        return Some(PathBuf::from(python));
    }
    let has = |program: &str| command(program).arg("--version").output().is_ok();
    if !has("python3") || !has("java") {
        return None;
    }
    let home = root().join(target()).join("peers");
    let python = home.join("bin/python");
    let stamp = home.join("installed.txt");
    let wanted = PACKAGES.join("\n");
    if read(&stamp).is_ok_and(|installed| installed == wanted.as_bytes()) {
        return Some(python);
    }
    let made = run(command("python3").args(["-m", "venv"]).arg(&home)).and_then(|()| {
        let mut pip = command(&python.to_string_lossy());
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
        run(pip.args(PACKAGES))?;
        write(&stamp, wanted)
    });
    made.ok().map(|()| python)
}

//! The programs that everything else calls: cargo, rustup, npm, node, Chromium.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::{env, fs};

/// Done, or one sentence that says what is wrong.
pub type Outcome<T = ()> = Result<T, String>;

/// The target of the browser build.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The root of the repository.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// A command that starts in the root.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).stdin(Stdio::null());
    command
}

/// The cargo that runs this.
pub fn cargo() -> Command {
    command(&env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
}

/// npm in a folder of the repository.
pub fn npm(folder: &str) -> Command {
    let mut npm = command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(root().join(folder)).env("NO_UPDATE_NOTIFIER", "1");
    npm
}

/// A program that npm installed, run by node.
pub fn script(path: &str) -> Command {
    let mut node = command("node");
    node.arg(root().join("www/node_modules").join(path));
    node
}

/// Whether what commands print is held back until one fails.
static QUIET: AtomicBool = AtomicBool::new(false);

/// Whether from now on what commands print is seen at once, or held back until one fails.
pub fn chatty(is: bool) {
    QUIET.store(!is, Ordering::Relaxed);
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Outcome {
    let (status, printed) = if QUIET.load(Ordering::Relaxed) {
        let output = command.output().map_err(|fault| unstartable(command, &fault))?;
        let text = [output.stdout, output.stderr].concat();
        (output.status, String::from_utf8_lossy(&text).into_owned())
    } else {
        let status = command.status().map_err(|fault| unstartable(command, &fault))?;
        (status, String::new())
    };
    if status.success() {
        return Ok(());
    }
    Err(format!("{printed}{} failed ({status})", line(command)))
}

/// Why a command did not start.
pub fn unstartable(command: &Command, fault: &std::io::Error) -> String {
    format!("{} does not start: {fault}", command.get_program().to_string_lossy())
}

/// A command as one would type it.
fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Reads a file, or says which one cannot be read.
pub fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|fault| format!("{} cannot be read: {fault}", path.display()))
}

/// Writes a file and the folders above it, or says which one cannot be written.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Outcome {
    path.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(path, bytes))
        .map_err(|fault| format!("{} cannot be written: {fault}", path.display()))
}

/// Adds the wasm target to the toolchain when it is missing.
pub fn wasm_target() -> Outcome {
    let mut rustc = command("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASM]);
    let output = rustc.output().map_err(|fault| unstartable(&rustc, &fault))?;
    let folder = String::from_utf8_lossy(&output.stdout);
    if output.status.success() && Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    run(command("rustup").args(["target", "add", WASM]))
}

/// Installs the npm packages of `www/` when the lock file has changed since.
pub fn npm_packages() -> Outcome {
    let lock = read(&root().join("www/package-lock.json"))?;
    let stamp = root().join("www/node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run(npm("www").args(["ci", "--no-audit", "--no-fund", "--loglevel", "error"]))?;
    write(&stamp, lock)
}

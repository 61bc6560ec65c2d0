//! The face for a terminal and for pipelines: every verb converts, calls, converts.
//!
//! # Exit codes
//! 0 done; 1 the goal is not met; 2 the user's mistake; 3 anything else; 130 interrupted.

mod args;
mod assess;
mod check;
mod data;
mod files;
mod figures;
mod grid;
mod hierarchy;
mod inspect;
mod interrupt;
mod language;
mod measures;
mod memory;
mod pending;
mod plan_file;
mod progress;
mod release;
mod say;
mod search;
mod sql;
mod summary;
mod usage;
mod whole;

use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

use args::{Args, Verb};
use oboro::{Error, Lang, Result};

/// How a verb ended that did what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Done,
    /// The goal is not met.
    Unmet,
    /// It was interrupted, and has said what it has.
    Interrupted,
}

/// Runs the command line of this process.
pub(crate) fn run() -> ExitCode {
    let lang = language::of_process();
    let args = match usage::parse(lang) {
        Ok(args) => args,
        Err(code) => return code,
    };
    memory::listen(lang);
    interrupt::listen(lang);
    match guarded(|| act(&args, lang)) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Unmet) => ExitCode::from(1),
        Ok(Outcome::Interrupted) => ExitCode::from(130),
        Err(error) => {
            say::error(&error, lang, args.common.show_values);
            exit_code(&error)
        }
    }
}

fn act(args: &Args, lang: Lang) -> Result<Outcome> {
    let show_values = args.common.show_values;
    match &args.verb {
        Verb::Inspect(args) => inspect::run(args, lang),
        Verb::Assess(args) => assess::run(args, show_values, lang),
        Verb::Search(args) => search::run(args, lang),
        Verb::Release(args) => release::run(args, lang),
        Verb::Check(args) => check::run(args, lang),
        Verb::Hierarchy(args) => hierarchy::run(args, lang),
        Verb::Sql(args) => sql::run(args, lang),
        Verb::Measures(args) => measures::run(args, lang),
    }
}

fn exit_code(error: &Error) -> ExitCode {
    match error.id() {
        "release-goal-unmet" => ExitCode::from(1),
        _ if error.is_fault() => ExitCode::from(3),
        _ => ExitCode::from(2),
    }
}

/// Turns a panic into an error that names its place in the program.
///
/// The message of the panic is not printed: it may hold a value of the table.
fn guarded<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    static PLACE: Mutex<String> = Mutex::new(String::new());
    let place = || PLACE.lock().unwrap_or_else(PoisonError::into_inner);
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        let found = panic.location().map(|found| format!("{}:{}", found.file(), found.line()));
        *place() = found.unwrap_or_default();
    }));
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    panic::set_hook(usual);
    result.unwrap_or_else(|_| Err(Error::fault("program-fault").with("place", &*place())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_fault_that_names_its_place_and_nothing_else() {
        let error = guarded::<()>(|| panic!("secret value")).expect_err("a fault");
        assert!(error.is_fault());
        let line = error.line(Lang::En);
        assert!(line.contains("cli/mod.rs:") && !line.contains("secret"), "{line}");
    }
}

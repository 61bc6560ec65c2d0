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
mod pending;
mod plan_file;
mod progress;
mod release;
mod say;
mod summary;
mod usage;

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
}

/// Runs the command line of this process.
pub(crate) fn run() -> ExitCode {
    let place = watch_panics();
    let lang = language::of_process();
    let args = match usage::parse(lang) {
        Ok(args) => args,
        Err(code) => return code,
    };
    interrupt::listen(lang);
    let result = panic::catch_unwind(AssertUnwindSafe(|| act(&args, lang)));
    match result {
        Ok(Ok(Outcome::Done)) => ExitCode::SUCCESS,
        Ok(Ok(Outcome::Unmet)) => ExitCode::from(1),
        Ok(Err(error)) => {
            say::error(&error, lang, args.common.show_values);
            exit_code(&error)
        }
        Err(_) => {
            let place = place.lock().unwrap_or_else(PoisonError::into_inner);
            let error = Error::fault("program-fault").with("place", &*place);
            say::error(&error, lang, false);
            exit_code(&error)
        }
    }
}

fn act(args: &Args, lang: Lang) -> Result<Outcome> {
    match &args.verb {
        Verb::Inspect(args) => inspect::run(args, lang),
        Verb::Assess(args) => assess::run(args, lang),
        Verb::Search(_) => Err(Error::input("search-not-yet")),
        Verb::Release(args) => release::run(args, lang),
        Verb::Check(args) => check::run(args, lang),
        Verb::Hierarchy(args) => hierarchy::run(args, lang),
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

/// Keeps the place of a panic instead of printing its message, which may hold a value of the table.
fn watch_panics() -> &'static Mutex<String> {
    static PLACE: Mutex<String> = Mutex::new(String::new());
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(|place| format!("{}:{}", place.file(), place.line()));
        *PLACE.lock().unwrap_or_else(PoisonError::into_inner) = place.unwrap_or_default();
    }));
    &PLACE
}

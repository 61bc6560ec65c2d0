//! What is said to people and to pipes: results on standard output, everything else on standard error.

use std::io::{self, IsTerminal, Write};

use oboro::{Error, Lang, Result, words};
use serde::Serialize;

use super::files;

/// The most values that an error shows.
const MOST_VALUES: usize = 5;

/// Prints a result on standard output.
///
/// A reader that has gone away (`| head`) has seen what it wanted: that is no fault.
pub(super) fn print(text: &str, lang: Lang) -> Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(fault) if fault.kind() != io::ErrorKind::BrokenPipe => {
            Err(files::write_error(&fault).in_file(words::text(lang, "standard-output", &[])))
        }
        _ => Ok(()),
    }
}

/// Prints one JSON value on standard output.
pub(super) fn json(value: &impl Serialize, lang: Lang) -> Result<()> {
    let mut text = serde_json::to_string_pretty(value)
        .map_err(|fault| Error::fault("file-fault").with("reason", fault))?;
    text.push('\n');
    print(&text, lang)
}

/// Says one line on standard error.
pub(super) fn note(text: &str) {
    // Nobody is left to hear that standard error is closed.
    let _ = writeln!(io::stderr(), "oboro: {}", plain(text));
}

/// Clears the line on a terminal, where a progress bar may stand.
pub(super) fn clear_line() {
    let mut terminal = io::stderr();
    if terminal.is_terminal() {
        // As above.
        let _ = terminal.write_all(b"\r\x1b[2K");
    }
}

/// Says a text of several lines on standard error.
pub(super) fn raw(text: &str) {
    // As above.
    let _ = io::stderr().write_all(text.as_bytes());
}

/// Says what went wrong in one line on standard error.
pub(super) fn error(error: &Error, lang: Lang, show_values: bool) {
    let mut line = error.line(lang);
    if show_values && !error.values().is_empty() {
        line.push(' ');
        line.push_str(&values(error.values(), lang));
    }
    note(&line);
}

fn values(values: &[String], lang: Lang) -> String {
    let shown: Vec<String> =
        values.iter().take(MOST_VALUES).map(|value| quoted(value, lang)).collect();
    let more = values.len().saturating_sub(MOST_VALUES);
    let id = if more > 0 { "error-values-more" } else { "error-values" };
    let separator = words::text(lang, "cli-list-separator", &[]);
    let args = [("values", shown.join(&separator).into()), ("more", more.to_string().into())];
    words::text(lang, id, &args)
}

fn quoted(value: &str, lang: Lang) -> String {
    words::text(lang, "error-value", &[("value", value.into())])
}

/// The text on one line, without what would steer a terminal: names of columns come from the file.
pub(super) fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect()
}

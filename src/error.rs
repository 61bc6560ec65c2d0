//! What went wrong: one clear sentence, its place, and a hint.
//!
//! The sentence and the hint are messages of `locales/*/errors.ftl`.
//! A cell value is never part of the sentence; it travels beside it, and a face shows it only when asked to.

use std::borrow::Cow;
use std::fmt;

use crate::words::{self, Lang};

/// The result of everything that can be refused.
pub type Result<T> = std::result::Result<T, Error>;

/// One refusal or fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Inner>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    id: &'static str,
    fault: bool,
    args: Vec<(&'static str, String)>,
    place: Place,
    values: Vec<String>,
}

/// Where something is: any part may be unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The name of the file, as the caller gave it.
    pub file: Option<String>,
    /// The line, counted from 1, header included.
    pub line: Option<u64>,
    /// The name of the column.
    pub column: Option<String>,
}

impl Error {
    /// A mistake in what the user gave; `id` names the message in `errors.ftl`.
    pub fn input(id: &'static str) -> Error {
        Error(Box::new(Inner {
            id,
            fault: false,
            args: Vec::new(),
            place: Place::default(),
            values: Vec::new(),
        }))
    }

    /// A fault that is nobody's mistake: no space, no memory.
    pub fn fault(id: &'static str) -> Error {
        let mut error = Error::input(id);
        error.0.fault = true;
        error
    }

    /// Adds an argument of the message. Never a cell value: see [`Error::values`].
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Error {
        self.0.args.push((name, value.to_string()));
        self
    }

    /// Names the file, unless a place nearer to the fault has named one.
    pub fn in_file(mut self, file: impl Into<String>) -> Error {
        self.0.place.file.get_or_insert(file.into());
        self
    }

    /// Names the line.
    pub fn at_line(mut self, line: u64) -> Error {
        self.0.place.line = Some(line);
        self
    }

    /// Names the column.
    pub fn in_column(mut self, column: impl Into<String>) -> Error {
        self.0.place.column.get_or_insert(column.into());
        self
    }

    /// Carries cell values that the user may ask to see; they are not part of any text made here.
    pub fn carrying(mut self, values: impl IntoIterator<Item = String>) -> Error {
        self.0.values.extend(values);
        self
    }

    /// The id of the message.
    pub fn id(&self) -> &'static str {
        self.0.id
    }

    /// Whether this is a fault of the machine and not a mistake of the user.
    pub fn is_fault(&self) -> bool {
        self.0.fault
    }

    /// Where it is.
    pub fn place(&self) -> &Place {
        &self.0.place
    }

    /// Cell values that it is about: to be shown only when the user asks for them.
    pub fn values(&self) -> &[String] {
        &self.0.values
    }

    /// The sentence.
    pub fn message(&self, lang: Lang) -> String {
        words::text(lang, self.0.id, &self.args())
    }

    /// What to try, where something is known to help.
    pub fn hint(&self, lang: Lang) -> Option<String> {
        words::find(lang, &format!("{}.hint", self.0.id), &self.args())
    }

    /// Place, sentence and hint in one line, whatever a column is called.
    pub fn line(&self, lang: Lang) -> String {
        let Place { file, line, column } = &self.0.place;
        let mut places: Vec<String> = file.iter().cloned().collect();
        if let Some(line) = line {
            places.push(words::text(lang, "place-line", &[("line", line.to_string().into())]));
        }
        if let Some(column) = column {
            places.push(words::text(lang, "place-column", &[("column", short(column))]));
        }
        let mut out = places.join(", ");
        if !out.is_empty() {
            out.push_str(": ");
        }
        out.push_str(&self.message(lang));
        if let Some(hint) = self.hint(lang) {
            out.push_str(" — ");
            out.push_str(&hint);
        }
        out.replace(char::is_control, "\u{fffd}")
    }

    fn args(&self) -> Vec<words::Arg<'_>> {
        self.0.args.iter().map(|(name, value)| (*name, Cow::from(value.as_str()))).collect()
    }
}

/// A name of which no more is shown than one can take in.
fn short(name: &str) -> Cow<'_, str> {
    const LONGEST: usize = 60;
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) => Cow::from(format!("{}…", &name[..end])),
        None => Cow::from(name),
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line(Lang::En))
    }
}

impl std::error::Error for Error {}

//! A bar on standard error while work takes long; nothing where that is no terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use oboro::report::numbers;
use oboro::{Lang, words};

/// The progress of reading or writing.
pub(super) struct Progress {
    bar: ProgressBar,
    lang: Lang,
}

impl Progress {
    /// Of reading so many bytes; of an unknown number of them.
    pub(super) fn reading(bytes: Option<u64>, lang: Lang) -> Progress {
        let (template, bar) = match bytes {
            Some(bytes) => {
                let bar = ProgressBar::new(bytes);
                ("{bar:30} {bytes}/{total_bytes} {bytes_per_sec} {msg}", bar)
            }
            None => ("{spinner} {bytes} {bytes_per_sec} {msg}", ProgressBar::no_length()),
        };
        Progress::shown(bar, template, lang)
    }

    /// Of writing.
    pub(super) fn writing(lang: Lang) -> Progress {
        Progress::shown(ProgressBar::no_length(), "{spinner} {bytes}", lang)
    }

    fn shown(bar: ProgressBar, template: &str, lang: Lang) -> Progress {
        // Standard error that is no terminal makes this a target that draws nothing.
        bar.set_draw_target(ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Progress { bar, lang }
    }

    /// So many bytes more.
    pub(super) fn advance(&self, bytes: usize) {
        self.bar.inc(bytes as u64);
    }

    /// So many rows so far.
    pub(super) fn rows(&self, rows: u64) {
        if !self.bar.is_hidden() {
            let args = [("rows", numbers::count(rows).into())];
            self.bar.set_message(words::text(self.lang, "progress-rows", &args));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

//! A bar on standard error while work takes long; nothing where that is no terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use oboro::report::{SearchProgress, SpecialUniquesProgress, numbers};
use oboro::table::Estimate;
use oboro::{Lang, words};

/// Parts of a bar whose work has no unit.
const PARTS: f64 = 1000.0;

/// The progress of reading, writing or searching.
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

    /// Of a search.
    pub(super) fn searching(lang: Lang) -> Progress {
        Progress::shown(ProgressBar::new(PARTS as u64), "{bar:30} {percent}% {msg}", lang)
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

    /// So far through the lattice.
    pub(super) fn walked(&self, progress: &SearchProgress) {
        if !self.bar.is_hidden() {
            let lattice = &progress.lattice;
            let share = (lattice.evaluated + lattice.bounded) / lattice.nodes;
            self.bar.set_position((share * PARTS) as u64);
        }
    }

    /// So far through a search for special uniques.
    pub(super) fn searched(&self, progress: &SpecialUniquesProgress) {
        if !self.bar.is_hidden() {
            self.bar.set_position((progress.share * PARTS) as u64);
            let args = [("found", numbers::count(progress.found).into())];
            self.bar.set_message(words::text(self.lang, "progress-found", &args));
        }
    }

    /// So many rows so far, and what there will be.
    pub(super) fn rows(&self, rows: u64, estimate: Option<Estimate>) {
        if self.bar.is_hidden() {
            return;
        }
        let mut args = vec![("rows", numbers::count(rows).into())];
        let id = match estimate {
            Some(Estimate { rows, memory }) => {
                args.push(("expected", numbers::count(rows).into()));
                args.push(("memory", numbers::count(memory.div_ceil(1_000_000)).into()));
                "progress-rows-of"
            }
            None => "progress-rows",
        };
        self.bar.set_message(words::text(self.lang, id, &args));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

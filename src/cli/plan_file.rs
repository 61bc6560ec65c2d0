//! The plan and the files that it names.

use std::path::{Path, PathBuf};

use oboro::plan::{Plan, Recipe};
use oboro::session::Session;
use oboro::{Error, Result};

use super::files;

/// A plan that was read from a file.
pub(super) struct PlanFile {
    path: PathBuf,
    /// What it says.
    pub plan: Plan,
}

impl PlanFile {
    /// Reads a plan.
    pub(super) fn read(path: &Path) -> Result<PlanFile> {
        let name = path.display().to_string();
        let text = String::from_utf8(files::read(path)?)
            .map_err(|_| Error::input("plan-not-utf8").in_file(&name))?;
        let plan = Plan::from_toml(&text).map_err(|error| error.in_file(&name))?;
        Ok(PlanFile { path: path.to_owned(), plan })
    }

    /// The name of the file, for messages.
    pub(super) fn name(&self) -> String {
        self.path.display().to_string()
    }

    /// Hands every file that the plan names to the session.
    pub(super) fn attach(&self, session: &mut Session) -> Result<()> {
        self.each_file(|file, bytes| session.attach(file, bytes))
    }

    /// Reads every file that the plan names.
    pub(super) fn each_file(&self, mut take: impl FnMut(String, Vec<u8>)) -> Result<()> {
        self.plan.files().into_iter().try_for_each(|file| {
            take(file.to_owned(), files::read(&self.resolve(file))?);
            Ok(())
        })
    }

    /// Hands over the file that the plan names for one column, where it does.
    pub(super) fn attach_for(&self, session: &mut Session, column: &str) -> Result<()> {
        match self.plan.columns.get(column).and_then(|column| column.hierarchy.as_ref()) {
            Some(Recipe::Csv(file)) => self.hand_over(session, file),
            _ => Ok(()),
        }
    }

    /// The paths of the plan and of the files that it names.
    pub(super) fn paths(&self) -> impl Iterator<Item = PathBuf> {
        let named = self.plan.files().into_iter().map(|file| self.resolve(file));
        std::iter::once(self.path.clone()).chain(named)
    }

    fn hand_over(&self, session: &mut Session, file: &str) -> Result<()> {
        session.attach(file.to_owned(), files::read(&self.resolve(file))?);
        Ok(())
    }

    /// Relative to the plan, or absolute.
    fn resolve(&self, file: &str) -> PathBuf {
        self.path.parent().unwrap_or(Path::new("")).join(file)
    }
}

//! A file in the making: written beside its place, and put there whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use oboro::{Error, Result};
use tempfile::{Builder, NamedTempFile};

use super::files;
use super::interrupt;

/// A file that is being written; dropped without [`Pending::commit`] it leaves nothing behind.
pub(super) struct Pending {
    file: NamedTempFile,
    target: PathBuf,
    replace: bool,
}

impl Pending {
    /// Begins a file; one that exists already is refused unless it may be replaced.
    pub(super) fn begin(target: &Path, replace: bool) -> Result<Pending> {
        let placed = |error: Error| error.in_file(target.display().to_string());
        match fs::metadata(target) {
            Ok(found) if found.is_dir() => return Err(placed(Error::input("file-is-folder"))),
            Ok(found) if !found.is_file() => return Err(placed(Error::input("file-special"))),
            Ok(_) if !replace => return Err(placed(Error::input("file-exists"))),
            _ => {}
        }
        // A link stays, and what it leads to is replaced.
        let target = fs::canonicalize(target).unwrap_or_else(|_| target.to_owned());
        let folder = match target.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let mut builder = Builder::new();
        builder.prefix(".oboro-").suffix(".tmp");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // What is left of it is up to the user's umask, as for any new file.
            builder.permissions(fs::Permissions::from_mode(0o666));
        }
        let mut unfinished = interrupt::unfinished();
        let file = builder.tempfile_in(folder);
        let file = file.map_err(|fault| placed(files::write_error(&fault)))?;
        unfinished.push(file.path().to_owned());
        drop(unfinished);
        Ok(Pending { file, target, replace })
    }

    /// Writes the next bytes.
    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.file.write_all(bytes).map_err(|fault| self.placed(&fault))
    }

    /// Puts the file in its place.
    pub(super) fn commit(self) -> Result<()> {
        self.file.as_file().sync_all().map_err(|fault| self.placed(&fault))?;
        let Pending { file, target, replace } = self;
        let unfinished = interrupt::unfinished();
        let done = match replace {
            true => file.persist(&target),
            false => file.persist_noclobber(&target),
        };
        drop(unfinished);
        done.map(drop)
            .map_err(|fault| files::write_error(&fault.error).in_file(target.display().to_string()))
    }

    fn placed(&self, fault: &io::Error) -> Error {
        files::write_error(fault).in_file(self.target.display().to_string())
    }
}

/// Writes a whole text to a file, replacing one that exists; a device or pipe is written directly.
pub(super) fn write_text(target: &Path, text: &str) -> Result<()> {
    let special = fs::metadata(target).is_ok_and(|found| !found.is_file() && !found.is_dir());
    if special {
        let written = File::options()
            .write(true)
            .open(target)
            .and_then(|mut file| file.write_all(text.as_bytes()));
        return written
            .map_err(|fault| files::write_error(&fault).in_file(target.display().to_string()));
    }
    let mut file = Pending::begin(target, true)?;
    file.write(text.as_bytes())?;
    file.commit()
}

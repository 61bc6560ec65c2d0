//! The browser that the tests drive.

use std::env;
use std::path::{Path, PathBuf};

use crate::tools::{Outcome, command, run};

const PLACES: [&str; 6] = [
    "/usr/bin/chromium",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/chromium-browser",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// Where Chromium is: the one named by `CHROME`, else an installed one.
pub fn find() -> Option<PathBuf> {
    let named = env::var_os("CHROME").map(PathBuf::from);
    named.into_iter().chain(PLACES.map(PathBuf::from)).find(|path| path.is_file())
}

/// Where Chromium is; installed first when it is missing and can be.
pub fn ready() -> Outcome<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    if Path::new("/etc/debian_version").exists() && is_root() {
        run(command("apt-get").args(["-qq", "update"]))?;
        let mut install = command("apt-get");
        install.env("DEBIAN_FRONTEND", "noninteractive");
        run(install.args(["-qq", "install", "-y", "--no-install-recommends", "chromium"]))?;
    }
    find().ok_or_else(|| {
        "no Chromium: install it (Debian: apt-get install chromium) or name it in CHROME".to_owned()
    })
}

fn is_root() -> bool {
    let id = command("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

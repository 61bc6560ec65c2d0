//! `cargo xtask serve`: the built page on this machine, and nothing but the built page.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Duration;

use crate::build::{self, Speed};
use crate::tools::{Outcome, root};

/// The first port that is tried; the next ones follow.
const PORT: u16 = 8017;

/// The longest request head that is read.
const HEAD: u64 = 16 * 1024;

/// Builds, serves until interrupted, and prints the address.
pub fn run(speed: Speed, open: bool) -> Outcome {
    build::all(speed)?;
    let dist = root().join("www/dist");
    let dist = dist.canonicalize().map_err(|fault| format!("{}: {fault}", dist.display()))?;
    let listener = listen()?;
    let address = listener.local_addr().map_err(|fault| fault.to_string())?;
    let address = format!("http://{address}/");
    println!("Oboro is at {address} (Ctrl-C ends it)");
    if open {
        browse(&address)?;
    }
    for stream in listener.incoming().flatten() {
        let dist = dist.clone();
        // A visitor who goes away in the middle of an answer is no fault of the server.
        thread::spawn(move || answer(&stream, &dist).ok());
    }
    Ok(())
}

fn listen() -> Outcome<TcpListener> {
    (PORT..PORT + 100)
        .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
        .ok_or_else(|| format!("no free port from {PORT} to {}", PORT + 99))
}

fn browse(address: &str) -> Outcome {
    let program = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    Command::new(program)
        .arg(address)
        .spawn()
        .map(drop)
        .map_err(|fault| format!("{program} does not start: {fault}"))
}

fn answer(stream: &TcpStream, dist: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new(stream.take(HEAD));
    let mut request = String::new();
    reader.read_line(&mut request)?;
    // The whole head is read, or closing the connection would lose the answer.
    for line in reader.lines() {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split_whitespace();
    let method = words.next().unwrap_or_default();
    let target = words.next().unwrap_or_default();
    match method {
        "GET" | "HEAD" => {
            match file(dist, target).and_then(|path| Some((fs::read(&path).ok()?, path))) {
                Some((bytes, path)) => {
                    reply(stream, "200 OK", content_type(&path), &bytes, method == "HEAD")
                }
                None => reply(stream, "404 Not Found", PLAIN, b"Not found\n", method == "HEAD"),
            }
        }
        _ => reply(stream, "405 Method Not Allowed", PLAIN, b"GET or HEAD\n", false),
    }
}

fn reply(
    mut stream: &TcpStream,
    status: &str,
    kind: &str,
    body: &[u8],
    head: bool,
) -> io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(if head { &[] } else { body })?;
    stream.flush()
}

/// The file below `dist` that a request asks for; nothing above it is ever named, not by a link either.
fn file(dist: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?;
    let path = PathBuf::from(decoded(path.trim_start_matches('/'))?);
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let mut path = dist.join(path);
    if path.is_dir() {
        path.push("index.html");
    }
    path.canonicalize().ok().filter(|path| path.starts_with(dist) && path.is_file())
}

/// Percent signs resolved.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = std::str::from_utf8(rest.get(..2)?).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = &rest[2..];
    }
    String::from_utf8(bytes).ok()
}

const PLAIN: &str = "text/plain; charset=utf-8";

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "toml" | "ftl" | "md" => PLAIN,
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{decoded, file};
    use crate::tools::root;

    #[test]
    fn a_request_stays_below_the_folder() {
        let folder = root().join("xtask").canonicalize().unwrap();
        assert_eq!(file(&folder, "/src/main.rs?x"), Some(folder.join("src/main.rs")));
        assert_eq!(file(&folder, "/%73rc/main.rs"), Some(folder.join("src/main.rs")));
        for outside in
            ["/../Cargo.toml", "/src/../../Cargo.toml", "/%2e%2e/Cargo.toml", "/..%2fCargo.toml"]
        {
            assert_eq!(file(&folder, outside), None, "{outside}");
        }
        assert_eq!(file(&folder, "//etc/passwd"), None);
        assert_eq!(file(&folder, "/%2fetc/passwd"), None);
    }

    #[test]
    fn percent_signs_are_resolved() {
        assert_eq!(decoded("a%20b"), Some("a b".to_owned()));
        assert_eq!(decoded("%e6%9c%a7"), Some("朧".to_owned()));
        assert_eq!(decoded("%e6%9"), None);
        assert_eq!(decoded("%zz"), None);
    }
}

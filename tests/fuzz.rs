//! A short run of what `cargo fuzz` runs for long: every seed, and small changes of each that a seed of a generator draws.
#![expect(clippy::disallowed_methods, reason = "it reads the seeds")]
#![allow(unreachable_pub, reason = "the targets are those of programs, too")]

#[path = "../fuzz/targets.rs"]
mod targets;

use std::fs;
use std::path::{Path, PathBuf};

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

/// Changes of each seed.
const CHANGES: u64 = 200;

/// The bytes of a seed that are changed: all of a small columnar file, which is read from its end.
const SHORT: usize = 8192;

/// Numbers that lengths are not, as they stand in columnar files.
const LENGTHS: [&[u8]; 5] = [
    b"\xff\xff\xff\x7f",
    b"\xff\xff\xff\xff",
    b"\0\0\0\0\0\x01\0\0",
    b"\xfe\xff\xff\xff\x0f",
    b"\xff\xff\xff\xff\xff\xff\xff\xff\x01",
];

/// Fewer of those of which each comes after a long beginning.
const FEW: u64 = 40;

/// Bytes on which readers turn.
const SIGNS: [&[u8]; 20] = [
    b"\"",
    b"\"\"",
    b",",
    b";",
    b"\t",
    b"|",
    b"\n",
    b"\r",
    b"\r\n",
    b"\0",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\x1b$B",
    b"\x82\xa0",
    b"\xff",
    b"=",
    b"[",
    b"*",
    b"9999999999999999999",
    b"-0.0e-9",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

/// A number below a limit; of no limit 0.
fn below(random: &mut ChaCha8Rng, limit: usize) -> usize {
    (random.next_u64() % (limit.max(1) as u64)) as usize
}

/// One to four small changes.
fn changed(seed: &[u8], other: &[u8], random: &mut ChaCha8Rng) -> Vec<u8> {
    let mut data = seed.to_vec();
    for _ in 0..=below(random, 4) {
        let at = below(random, data.len() + 1);
        match below(random, 7) {
            0 if at < data.len() => data[at] = random.next_u32() as u8,
            1 => data.truncate(at),
            2 => {
                let sign = SIGNS[below(random, SIGNS.len())];
                data.splice(at..at, sign.iter().copied());
            }
            3 if at < data.len() => {
                let end = (at + 1 + below(random, 8)).min(data.len());
                data.drain(at..end);
            }
            4 => {
                let length = LENGTHS[below(random, LENGTHS.len())];
                for (place, byte) in data[at..].iter_mut().zip(length) {
                    *place = *byte;
                }
            }
            5 => {
                let end = (at + below(random, 64)).min(data.len());
                let part = data[at..end].to_vec();
                data.splice(at..at, part);
            }
            _ => {
                let from = below(random, other.len() + 1);
                let end = (from + below(random, 64)).min(other.len());
                data.splice(at..at, other[from..end].iter().copied());
            }
        }
    }
    data
}

#[test]
fn readers_hold_what_they_promise_for_any_bytes() {
    for (name, target) in targets::TARGETS {
        let mut seeds: Vec<Vec<u8>> = Vec::new();
        // The files of other formats are the seeds of their readers.
        let own = match name {
            "file" => root().join("tests/data/formats"),
            "stretches" => root().join("fuzz/seeds/csv"),
            _ => root().join("fuzz/seeds").join(name),
        };
        let folders = [own, root().join("tests/data/nasty")];
        for path in folders.iter().flat_map(|folder| files(folder)) {
            seeds.push(fs::read(path).expect("a seed"));
        }
        assert!(seeds.len() > 50, "{name}");
        let mut random = ChaCha8Rng::seed_from_u64(2026);
        for (number, seed) in seeds.iter().enumerate() {
            target(seed);
            // Changes of long seeds say nothing that those of short ones do not.
            let short = &seed[..seed.len().min(SHORT)];
            let other = &seeds[(number * 7 + 1) % seeds.len()];
            for _ in 0..if name == "stretches" { FEW } else { CHANGES } {
                let data = changed(short, &other[..other.len().min(SHORT)], &mut random);
                target(&data);
            }
        }
    }
}

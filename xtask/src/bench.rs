//! `cargo xtask bench`: natively by criterion, in Node through the npm package, in Chromium through the page.
//!
//! A criterion group that has a function `oboro` is one measurement; a function `peer NAME` of the group with the same
//! size is what it is compared with. `ratio` is our time divided by the peer's: below 1 we are faster.
//!
//! `peak_mb` is the largest resident memory, in MiB, that the process of the measurement had until then: what the
//! table and the program themselves take is in it. In Chromium it is the process of the tab. `wasm_mb` is the memory
//! of the WebAssembly module alone, which never shrinks.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::build::{self, Speed};
use crate::chromium;
use crate::tools::{Outcome, cargo, chatty, command, npm, read, root, run, target, unstartable};

/// Rows of the table that Node and Chromium read.
const ROWS: &str = "1000000";

/// Its columns; the same as in the native bench.
const COLUMNS: &str = "age,sex,postal_code,municipality,hospital,admission_date,icd10,outcome,length_of_stay,cost_yen";

/// Measures everything, or some targets alone, and prints it: as JSON, one object a line, or for people.
pub fn all(as_json: bool, targets: &[&str]) -> Outcome {
    chatty(!as_json);
    let is_wanted = |target: &str| targets.is_empty() || targets.contains(&target);
    if is_wanted("node") || is_wanted("chromium") {
        build::all(Speed::Full)?;
    }
    if is_wanted("native") {
        show(native()?, as_json);
    }
    if is_wanted("node") {
        show(node()?, as_json);
    }
    if is_wanted("chromium") {
        show(page()?, as_json);
    }
    Ok(())
}

fn show(measurements: Vec<Value>, as_json: bool) {
    for one in measurements {
        match as_json {
            true => println!("{one}"),
            false => println!("{}", sentence(&one)),
        }
    }
}

fn sentence(one: &Value) -> String {
    let text = |key: &str| one[key].as_str().unwrap_or_default().to_owned();
    let number = |key: &str| one[key].as_f64().unwrap_or(f64::NAN);
    let mut line = format!(
        "{:<8} {}, {}: {:.2} ms",
        text("target"),
        text("name"),
        text("size"),
        number("ms_median")
    );
    if let Some(speed) = one["mb_per_s"].as_f64() {
        line.push_str(&format!(", {speed:.0} MB/s"));
    }
    if let Some(peak) = one["peak_mb"].as_f64() {
        line.push_str(&format!(", at most {peak:.0} MB"));
    }
    if one["peer"].is_string() {
        let (peer, ms, ratio) = (text("peer"), number("peer_ms"), number("ratio"));
        line.push_str(&format!("; {peer}: {ms:.2} ms; ours / theirs = {ratio:.2}"));
    }
    line
}

fn native() -> Outcome<Vec<Value>> {
    let results = target().join("criterion");
    if results.exists() {
        fs::remove_dir_all(&results).map_err(|fault| fault.to_string())?;
    }
    fs::create_dir_all(&results).map_err(|fault| fault.to_string())?;
    let peaks = results.join("peaks.tsv");
    let mut bench = cargo();
    run(bench
        .args(["bench", "--profile", "release", "--bench", "core"])
        .env("OBORO_PEAKS", &peaks))?;
    let peaks = peaks_of(&peaks)?;
    let mut groups: BTreeMap<(String, String), Vec<Timing>> = BTreeMap::new();
    for folder in finished(&results)? {
        let timing = Timing::read(&folder)?;
        groups.entry((timing.group.clone(), timing.size.clone())).or_default().push(timing);
    }
    Ok(groups.into_values().flat_map(|timings| compared(&timings, &peaks)).collect())
}

/// The peak of memory of the process in which a group was measured at a size, in KiB; none where nothing was noted.
fn peaks_of(file: &Path) -> Outcome<BTreeMap<(String, String), f64>> {
    if !file.exists() {
        return Ok(BTreeMap::new());
    }
    let text = String::from_utf8_lossy(&read(file)?).into_owned();
    let peak = |line: &str| {
        let mut parts = line.split('\t');
        let (group, size) = (parts.next()?.to_owned(), parts.next()?.to_owned());
        Some(((group, size), parts.next()?.parse().ok()?))
    };
    Ok(text.lines().filter_map(peak).collect())
}

/// What a peer took that is not run here: group, size, peer, milliseconds.
///
/// sdcMicro 5.8.1 (R 4.2.2), one thread of an AMD EPYC at 2 shared cores, median of 3 runs.
/// pyCANON 1.3.6 there (Python 3.11), once: t-closeness of a number alone.
/// ARX 3.9 there on a warm Java machine: k = 5, loss, at most 2 % left out.
const RECORDED: [(&str, &str, &str, f64); 7] = [
    ("special-uniques", "testdata, 100,000 rows x 8 columns", "sdcMicro (recorded)", 161.0),
    ("special-uniques", "adult, 32,561 rows x 13 columns", "sdcMicro (recorded)", 991.0),
    ("wildcards", "testdata, 40,000 rows x 8 columns", "sdcMicro (recorded)", 5262.0),
    ("closeness of a number", "adult, 32,561 rows x 6 columns", "pyCANON (recorded)", 100_380.0),
    ("search", "adult, 30,162 records x 9 columns", "ARX (recorded)", 587.0),
    ("search", "atus_syn, 539,253 records x 9 columns", "ARX (recorded)", 25_934.0),
    ("search", "ihis_syn, 1,193,504 records x 9 columns", "ARX (recorded)", 66_235.0),
];

/// Puts what a peer took beside a measurement, where that was recorded.
fn beside_recorded(mut one: Value) -> Value {
    let known = RECORDED.iter().find(|known| one["name"] == known.0 && one["size"] == known.1);
    if let (Some((_, _, peer, ms)), Some(ours)) = (known, one["ms_median"].as_f64()) {
        one["peer"] = json!(peer);
        one["peer_ms"] = json!(ms);
        one["ratio"] = json!(ours / ms);
    }
    one
}

/// One function of a criterion group at one size.
struct Timing {
    group: String,
    function: String,
    size: String,
    ms: f64,
    bytes: Option<u64>,
}

impl Timing {
    fn read(folder: &Path) -> Outcome<Timing> {
        let parse = |name: &str| -> Outcome<Value> {
            let path = folder.join(name);
            let fault = |fault| format!("{}: {fault}", path.display());
            serde_json::from_slice(&read(&path)?).map_err(fault)
        };
        let (about, estimates) = (parse("benchmark.json")?, parse("estimates.json")?);
        let text = |key: &str| about[key].as_str().unwrap_or_default().to_owned();
        let nanoseconds = estimates["median"]["point_estimate"].as_f64();
        Ok(Timing {
            group: text("group_id"),
            function: text("function_id"),
            size: text("value_str"),
            ms: nanoseconds.ok_or_else(|| format!("no median in {}", folder.display()))? / 1e6,
            bytes: about["throughput"]["Bytes"].as_u64(),
        })
    }
}

fn compared(timings: &[Timing], peaks: &BTreeMap<(String, String), f64>) -> Vec<Value> {
    let peer = timings.iter().find(|timing| timing.function.starts_with("peer "));
    let ours = timings.iter().filter(|timing| !timing.function.starts_with("peer "));
    let measurement = |timing: &Timing| {
        let name = match timing.function.as_str() {
            "oboro" => timing.group.clone(),
            other => format!("{} {other}", timing.group),
        };
        let mut one = json!({
            "name": name,
            "size": timing.size,
            "target": "native",
            "ms_median": timing.ms,
            "peer": peer.map(|peer| peer.function.trim_start_matches("peer ")),
            "peer_ms": peer.map(|peer| peer.ms),
            "ratio": peer.map(|peer| timing.ms / peer.ms),
        });
        if let Some(bytes) = timing.bytes {
            one["mb_per_s"] = json!(bytes as f64 / 1e3 / timing.ms);
        }
        let peak = peaks.get(&(timing.group.clone(), timing.size.clone()));
        one["peak_mb"] = json!(peak.map(|kib| kib / 1024.0));
        beside_recorded(one)
    };
    ours.map(measurement).collect()
}

/// The folders that hold the latest result of a function, in order.
fn finished(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let faulty = |fault| format!("{}: {fault}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(faulty)? {
        let path = entry.map_err(faulty)?.path();
        match (path.is_dir(), path.ends_with("new")) {
            (true, true) if path.join("benchmark.json").exists() => found.push(path),
            (true, _) => found.extend(finished(&path)?),
            (false, _) => {}
        }
    }
    found.sort();
    Ok(found)
}

fn node() -> Outcome<Vec<Value>> {
    let table = target().join(format!("bench/discharges-{ROWS}.csv"));
    if !table.exists() {
        let folder = target().join("bench");
        fs::create_dir_all(&folder).map_err(|fault| fault.to_string())?;
        let mut write = cargo();
        write.args(["run", "--release", "--quiet", "--example", "discharges", "--"]);
        write.args(["--rows", ROWS, "--seed", "2024", "--columns", COLUMNS, "--out"]);
        run(write.arg(&table))?;
    }
    let plan = root().join("examples/discharges.toml");
    let script = |part: Option<&str>| {
        let mut node = command("node");
        node.arg("pkg/bench/node.mjs").args([&table, &plan]).args(part);
        node
    };
    let parts = script(None).output().map_err(|fault| unstartable(&script(None), &fault))?;
    let mut all = Vec::new();
    // A process a part, so that its peak of memory is its own.
    for part in String::from_utf8_lossy(&parts.stdout).lines() {
        all.extend(measured(&mut script(Some(part)))?);
    }
    match all.is_empty() {
        true => Err("pkg/bench/node.mjs measured nothing".to_owned()),
        false => Ok(all),
    }
}

fn page() -> Outcome<Vec<Value>> {
    let chromium = chromium::ready()?;
    measured(npm("www").args(["run", "--silent", "bench"]).env("CHROME", chromium))
}

/// The JSON objects that a script prints, one a line.
fn measured(script: &mut Command) -> Outcome<Vec<Value>> {
    let output = script.output().map_err(|fault| unstartable(script, &fault))?;
    let text = String::from_utf8_lossy(&output.stdout);
    if !output.status.success() {
        return Err(format!("{text}{}", String::from_utf8_lossy(&output.stderr)));
    }
    let lines = text.lines().filter_map(|line| serde_json::from_str(line).ok());
    Ok(lines.map(beside_recorded).collect())
}

//! Keeps the invariants of ARCHITECTURE.md: what must not import what, what must not be there at all.
#![expect(clippy::disallowed_methods, reason = "it reads the sources")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The road: nothing imports from further down the list.
const ROAD: [&str; 26] = [
    "words",
    "error",
    "table",
    "roles",
    "hierarchy",
    "plan",
    "persons",
    "study",
    "query",
    "classes",
    "risk",
    "goal",
    "utility",
    "release",
    "candidate",
    "search",
    "recoding",
    "rare",
    "noise",
    "distribution",
    "analysis",
    "measures",
    "report",
    "chart",
    "example",
    "session",
];

/// Rooms on the same stretch of the road that must not know each other.
const STRANGERS: [(&str, &str); 6] = [
    ("risk", "utility"),
    ("utility", "goal"),
    ("release", "utility"),
    ("release", "risk"),
    ("release", "goal"),
    ("chart", "release"),
];

/// Lines of a source file at most, inline tests not counted.
const LONGEST: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if path.is_dir() && name != "node_modules" && name != "dist" && name != "target" {
            found.extend(files(&path, endings));
        } else if path.extension().is_some_and(|ending| endings.iter().any(|e| ending == *e)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

/// The source without its inline tests.
fn code(path: &Path) -> String {
    let text = read(path);
    let end = text.find("\n#[cfg(test)]\nmod ").unwrap_or(text.len());
    text[..end].to_owned()
}

/// The room of a source file: the first folder or file name below `src/`.
fn room(path: &Path) -> String {
    let below = path.strip_prefix(root().join("src")).expect("a file below src");
    let first = below.components().next().expect("a name").as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

fn is_test(path: &Path) -> bool {
    path.file_stem().is_some_and(|name| name == "tests")
}

/// Rooms that a file names after `crate::`.
fn imports(text: &str) -> BTreeSet<String> {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let joined = lines.collect::<Vec<_>>().join("\n");
    let mut rooms = BTreeSet::new();
    for (start, _) in joined.match_indices("crate::") {
        let rest = &joined[start + "crate::".len()..];
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        rooms.insert(rest[..end].to_owned());
    }
    rooms
}

#[test]
fn nothing_imports_from_further_down_the_road() {
    let place = |room: &str| ROAD.iter().position(|stop| *stop == room);
    let mut faults = Vec::new();
    for path in files(&root().join("src"), &["rs"]) {
        let Some(own) = place(&room(&path)) else { continue };
        for import in imports(&code(&path)) {
            let later = place(&import).is_some_and(|other| other > own);
            let face = matches!(import.as_str(), "wasm" | "cli");
            let stranger = STRANGERS.iter().any(|(a, b)| {
                (ROAD[own] == *a && import == *b) || (ROAD[own] == *b && import == *a)
            });
            if later || face || stranger {
                faults.push(format!("{} imports {import}", path.display()));
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn the_modules_stand_in_the_order_of_the_road() {
    let lib = read(&root().join("src/lib.rs"));
    let order: Vec<&str> = lib
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .filter(|name| *name != "wasm")
        .collect();
    assert_eq!(order, ROAD);
}

#[test]
fn only_plan_and_report_are_serializable() {
    for path in files(&root().join("src"), &["rs"]) {
        let own = room(&path);
        if matches!(own.as_str(), "plan" | "report" | "wasm" | "cli" | "main") || is_test(&path) {
            continue;
        }
        assert!(!code(&path).contains("serde"), "{} mentions serde", path.display());
    }
}

#[test]
fn bindings_and_faces_stay_at_the_end() {
    for path in files(&root().join("src"), &["rs"]) {
        let own = room(&path);
        let text = code(&path);
        if own != "wasm" {
            assert!(!text.contains("wasm_bindgen"), "{} knows wasm-bindgen", path.display());
            assert!(!text.contains("js_sys"), "{} knows JavaScript", path.display());
        }
        if !matches!(own.as_str(), "cli" | "main") {
            touches_nothing(&path, &text);
        }
    }
    for path in files(&root().join("formats/src"), &["rs"]) {
        let text = code(&path);
        touches_nothing(&path, &text);
        let is_face = path.ends_with("wasm.rs");
        assert!(is_face || !text.contains("wasm_bindgen"), "{} knows wasm-bindgen", path.display());
    }
}

fn touches_nothing(path: &Path, text: &str) {
    for word in ["std::fs", "std::env", "std::thread", "std::time", "println!", "std::io::std"] {
        assert!(!text.contains(word), "{} uses {word}", path.display());
    }
}

#[test]
fn nobody_opens_a_connection() {
    let mut sources = files(&root().join("src"), &["rs"]);
    sources.extend(files(&root().join("formats/src"), &["rs"]));
    for path in sources {
        assert!(!code(&path).contains("std::net"), "{} uses the network", path.display());
    }
}

#[test]
fn only_the_state_writes_the_store() {
    let mut faults = Vec::new();
    for path in files(&root().join("www/src"), &["ts", "tsx"]) {
        if path.starts_with(root().join("www/src/state")) {
            continue;
        }
        let text = read(&path);
        let Some(before) = text.split("/state/store'").next().filter(|start| *start != text) else {
            continue;
        };
        let (_, names) = before.rsplit_once("import ").expect("an import");
        let names = names.split(|c: char| !c.is_alphanumeric()).filter(|name| !name.is_empty());
        for name in names {
            if text.contains(&format!("{name}.value = "))
                || text.contains(&format!("{name}.value +="))
            {
                faults.push(format!("{} writes {name}", path.display()));
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn colours_come_from_the_tokens() {
    let mut faults = Vec::new();
    for path in files(&root().join("www/src"), &["ts", "tsx", "css"]) {
        if path.ends_with("tokens.css") {
            continue;
        }
        let text = read(&path);
        let hex = text.match_indices('#').any(|(at, _)| {
            let digits = text[at + 1..].bytes().take_while(u8::is_ascii_hexdigit).count();
            let ends =
                text[at + 1 + digits..].starts_with(|c: char| !c.is_alphanumeric() && c != '-');
            matches!(digits, 3 | 4 | 6 | 8) && ends
        });
        if hex || ["rgb(", "rgba(", "hsl(", "oklch("].iter().any(|call| text.contains(call)) {
            faults.push(path.display().to_string());
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn no_file_is_longer_than_one_thing() {
    let mut long = Vec::new();
    let mut sources = files(&root().join("src"), &["rs"]);
    sources.extend(files(&root().join("formats/src"), &["rs"]));
    sources.extend(files(&root().join("xtask/src"), &["rs"]));
    sources.extend(files(&root().join("www/src"), &["ts", "tsx", "css"]));
    // The keys of messages are made by a script, one a line.
    let made = root().join("www/src/i18n/keys.ts");
    for path in sources.into_iter().filter(|path| !is_test(path) && *path != made) {
        let lines = code(&path).lines().count();
        if lines > LONGEST {
            long.push(format!("{} has {lines} lines", path.display()));
        }
    }
    assert_eq!(long, Vec::<String>::new());
}

#[test]
fn every_message_of_the_code_is_in_both_languages() {
    let mut ids = BTreeSet::new();
    for path in files(&root().join("src"), &["rs"]) {
        let text = code(&path);
        for call in
            ["Error::input(", "Error::fault(", "words::text(", "words::find(", "Sentence::new("]
        {
            for (start, _) in text.match_indices(call) {
                let rest = &text[start + call.len()..];
                let rest = rest.trim_start().trim_start_matches("lang,").trim_start();
                if let Some(id) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()) {
                    ids.insert(id.to_owned());
                }
            }
        }
    }
    assert!(ids.len() > 40, "the search finds the calls: {}", ids.len());
    for lang in oboro::Lang::ALL {
        let lacking: Vec<&String> =
            ids.iter().filter(|id| oboro::words::find(lang, id, &[]).is_none()).collect();
        assert_eq!(lacking, Vec::<&String>::new(), "{}", lang.tag());
    }
}

#[test]
fn both_languages_have_the_same_messages() {
    let ids = |lang: &str, file: &Path| -> BTreeSet<String> {
        let text = read(&root().join("locales").join(lang).join(file.file_name().expect("a name")));
        let mut ids = BTreeSet::new();
        let mut message = String::new();
        for line in text.lines() {
            let Some((name, _)) = line.split_once('=') else { continue };
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                message = name.trim().to_owned();
                let is_new = ids.insert(message.clone());
                assert!(is_new, "{lang}: {message} stands twice in {}", file.display());
            } else if let Some(attribute) = name.trim().strip_prefix('.') {
                ids.insert(format!("{message}.{attribute}"));
            }
        }
        ids
    };
    for file in files(&root().join("locales/en"), &["ftl"]) {
        assert_eq!(ids("en", &file), ids("ja", &file), "{}", file.display());
    }
}

/// A term in Japanese, as its literature writes it, and the forms that it is not written in.
const TERMS: [(&str, &[&str]); 8] = [
    ("機微属性", &["機微な", "要配慮", "センシティブ"]),
    ("特殊一意", &["特殊な一意"]),
    ("最小標本一意", &["極小標本一意", "最小の標本一意"]),
    ("Pitman", &["ピットマン"]),
    ("Zayatz", &["ザヤッツ"]),
    ("Dankar", &["ダンカー"]),
    ("スコア", &["得点"]),
    ("誰", &["だれ"]),
];

#[test]
fn a_japanese_term_has_one_form() {
    let mut texts = files(&root().join("locales/ja"), &["ftl"]);
    texts.push(root().join("README.ja.md"));
    let texts: Vec<(PathBuf, String)> =
        texts.into_iter().map(|path| (path.clone(), read(&path))).collect();
    for (term, others) in TERMS {
        assert!(texts.iter().any(|(_, text)| text.contains(term)), "nobody writes {term}");
        for (path, text) in &texts {
            let other = others.iter().find(|other| text.contains(**other));
            assert_eq!(other, None, "{} does not write {term}", path.display());
        }
    }
}

/// Charts, reports, the command line and the page take the name of a model from the catalogue.
#[test]
fn a_model_has_one_name() {
    let rows = oboro::measures::all().map(|row| row.id);
    let models: Vec<&str> =
        rows.filter_map(|id| id.strip_prefix("population.estimates.")).collect();
    assert!(models.contains(&"pitman") && models.len() > 3, "{models:?}");
    for path in files(&root().join("locales"), &["ftl"]) {
        for line in read(&path).lines() {
            let Some((id, _)) = line.split_once('=') else { continue };
            let id = id.trim();
            let named = models.iter().find(|model| id.ends_with(&format!("-{model}")));
            let own = named.map(|model| format!("measure-population-estimates-{model}"));
            assert!(own.is_none_or(|own| own == id), "{}: {id} names it again", path.display());
        }
    }
}

#[test]
fn nothing_is_left_over() {
    for path in files(root(), &["rs", "ts", "tsx", "css"]) {
        if path.ends_with("tests/tidy.rs") || path.starts_with(root().join("target")) {
            continue;
        }
        let text = read(&path);
        for mark in ["TODO", "FIXME", "XXX", "todo!(", "unimplemented!(", "#[ignore", "dbg!("] {
            assert!(!text.contains(mark), "{} holds {mark}", path.display());
        }
    }
}

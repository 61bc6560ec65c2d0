//! README.md and README.ja.md say what is so: the commands, the plan, what is refused, the measures.
//!
//! Their Rust runs as doc tests (`src/lib.rs`).
#![cfg(feature = "cli")]
#![expect(clippy::disallowed_methods, reason = "it reads the documents and runs the program")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use oboro::Lang;
use oboro::measures;
use oboro::plan::Plan;
use oboro::words;

const READMES: [(&str, Lang); 2] = [("README.md", Lang::En), ("README.ja.md", Lang::Ja)];

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|fault| panic!("{name}: {fault}"))
}

/// The fenced blocks of a language, without their fences.
fn blocks<'t>(text: &'t str, language: &str) -> Vec<&'t str> {
    let fence = format!("\n```{language}\n");
    let bodies = text.split(&fence).skip(1);
    bodies.map(|rest| rest.split("\n```").next().expect("a closed fence")).collect()
}

/// What stands between `<!-- name -->` and `<!-- /name -->`.
fn marked<'t>(text: &'t str, name: &str) -> &'t str {
    let (_, rest) = text.split_once(&format!("<!-- {name} -->\n")).expect("an opening mark");
    rest.split_once(&format!("\n<!-- /{name} -->")).expect("a closing mark").0
}

/// Whether a line is as shown, where `…` at its end stands for the rest of it.
fn is_line_as_shown(shown: &str, printed: &str) -> bool {
    shown.strip_suffix(" …").map_or(shown == printed, |start| printed.starts_with(start))
}

/// Whether lines are as shown, where a line `…` stands for any number of lines.
fn is_as_shown(shown: &[&str], printed: &[&str]) -> bool {
    match shown.split_first() {
        None => printed.is_empty(),
        Some((&"…", rest)) => {
            (0..=printed.len()).any(|skipped| is_as_shown(rest, &printed[skipped..]))
        }
        Some((line, rest)) => printed.split_first().is_some_and(|(first, others)| {
            is_line_as_shown(line, first) && is_as_shown(rest, others)
        }),
    }
}

/// Runs a block line by line in a folder that holds the examples, and compares what is printed.
fn run(block: &str, folder: &Path) -> usize {
    let mut lines = block.lines().peekable();
    let mut commands = 0;
    let mut code = 0;
    while let Some(line) = lines.next() {
        let command = line.strip_prefix("$ ").unwrap_or_else(|| panic!("not a command: {line}"));
        let shown: Vec<&str> =
            std::iter::from_fn(|| lines.next_if(|line| !line.starts_with("$ "))).collect();
        if command == "echo $?" {
            assert_eq!(shown, [code.to_string()], "exit code");
            continue;
        }
        let mut words = command.split_whitespace();
        assert_eq!(words.next(), Some("oboro"), "{command}");
        let output = Command::new(env!("CARGO_BIN_EXE_oboro"))
            .args(words)
            .current_dir(folder)
            .env("LC_ALL", "C")
            .output()
            .expect("the program starts");
        code = output.status.code().expect("an exit code");
        if lines.peek() != Some(&"$ echo $?") {
            assert_eq!(code, 0, "{command}: {}", String::from_utf8_lossy(&output.stderr));
        }
        let printed = String::from_utf8([output.stdout, output.stderr].concat()).expect("text");
        let printed: Vec<&str> = printed.lines().collect();
        assert!(is_as_shown(&shown, &printed), "{command} prints\n{}", printed.join("\n"));
        commands += 1;
    }
    commands
}

#[test]
fn every_command_prints_what_is_shown() {
    for (name, _) in READMES {
        let folder = tempfile::tempdir().expect("a folder");
        let examples = folder.path().join("examples");
        fs::create_dir(&examples).expect("a folder");
        for file in ["discharges.csv", "discharges.toml"] {
            fs::copy(path("examples").join(file), examples.join(file)).expect("a copy");
        }
        let text = read(name);
        let commands: usize =
            blocks(&text, "console").iter().map(|block| run(block, folder.path())).sum();
        assert!(commands >= 4, "{name}: only {commands} commands");
    }
}

#[test]
fn a_line_that_stands_for_many_is_not_one_that_hides_a_difference() {
    let printed = ["a", "b", "c"];
    assert!(is_as_shown(&["a", "…"], &printed) && is_as_shown(&["…", "b", "…"], &printed));
    assert!(!is_as_shown(&["…", "b"], &printed) && !is_as_shown(&["b", "…"], &printed));
    assert!(!is_as_shown(&["a", "b"], &printed) && !is_as_shown(&[], &printed));
    assert!(is_line_as_shown("a b …", "a b c") && !is_line_as_shown("a c …", "a b c"));
}

#[test]
fn the_plan_is_one() {
    for (name, _) in READMES {
        let text = read(name);
        let plans = blocks(&text, "toml");
        assert!(!plans.is_empty(), "{name}");
        for plan in plans {
            if let Err(error) = Plan::from_toml(plan) {
                panic!("{name}: {error}");
            }
        }
    }
}

/// The keys that the source names as not built yet.
fn not_built() -> Vec<String> {
    let source = read("src/plan/not_yet.rs");
    let (_, rest) = source.split_once("const NOT_YET: &[&str] =").expect("the list");
    let list = rest.split_once("];").expect("its end").0;
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_keys_that_are_refused_are_named() {
    let want = not_built();
    for (name, _) in READMES {
        let text = read(name);
        let named: Vec<&str> = marked(&text, "refused").split('`').skip(1).step_by(2).collect();
        assert_eq!(named, want, "{name}");
    }
    for key in want {
        let plan = format!("{} = 1\n", key.replace('*', "x"));
        let refused = Plan::from_toml(&plan).map(|_| ()).expect_err(&key);
        assert_eq!(refused.id(), "plan-not-yet", "{key}");
    }
}

/// `Samarati P, Sweeney L (1998). ...; ...` in short: `Samarati, Sweeney 1998`.
fn short(citation: &str) -> String {
    let works = citation.split("; ").filter_map(|work| {
        let (authors, rest) = work.split_once(" (")?;
        let year = rest.get(..4).filter(|year| year.bytes().all(|b| b.is_ascii_digit()))?;
        let names = authors
            .split(", ")
            .map(|author| author.rsplit_once(' ').expect("a name and initials").0);
        Some(format!("{} {year}", names.collect::<Vec<_>>().join(", ")))
    });
    works.collect::<Vec<_>>().join("; ")
}

fn measures(lang: Lang) -> String {
    let heads = match lang {
        Lang::En => ["Id", "Name", "Formula", "Direction", "Source"],
        Lang::Ja => ["id", "名前", "式", "向き", "出典"],
    };
    let mut lines = vec![format!("| {} |", heads.join(" | ")), "|---|---|---|---|---|".to_owned()];
    let mut symbols: Vec<String> = Vec::new();
    for measure in measures::all() {
        lines.push(format!(
            "| `{}` | {} | `{}` | {} | {} |",
            measure.id,
            measure.name(lang),
            measure.formula.replace('|', "\\|"),
            words::text(lang, &measure.direction.message(), &[]),
            short(measure.citation),
        ));
        for symbol in measure.symbols {
            let symbol = words::text(lang, symbol, &[]);
            if !symbols.contains(&symbol) {
                symbols.push(symbol);
            }
        }
    }
    lines.push(String::new());
    lines.extend(symbols.iter().map(|symbol| format!("- {symbol}")));
    lines.join("\n")
}

/// The table with its marks.
fn table(rows: &str) -> String {
    format!("<!-- measures -->\n{rows}\n<!-- /measures -->")
}

/// Written anew by `cargo xtask bless`, which sets `BLESS`.
#[test]
fn the_table_of_measures_is_the_catalogue() {
    for (name, lang) in READMES {
        let text = read(name);
        let (found, want) = (marked(&text, "measures"), measures(lang));
        if std::env::var_os("BLESS").is_some() {
            let (old, new) = (table(found), table(&want));
            fs::write(path(name), text.replace(&old, &new)).expect("a file to write");
        } else {
            assert_eq!(found, want, "{name}: if that is meant, cargo xtask bless");
        }
    }
}

#[test]
fn what_the_documents_link_to_is_there() {
    let documents =
        ["README.md", "README.ja.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];
    for name in documents {
        let text = read(name);
        for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = target.split('#').next().unwrap_or_default();
            if !file.is_empty() && !file.contains("://") {
                assert!(path(file).exists(), "{name} links to {file}");
            }
        }
    }
}

/// What stands between backticks, outside of fenced blocks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    let prose = text.split("\n```").step_by(2);
    prose.flat_map(|part| part.lines()).flat_map(|line| line.split('`').skip(1).step_by(2))
}

#[test]
fn what_the_architecture_names_is_there() {
    let text = read("ARCHITECTURE.md");
    let (mut paths, mut checks) = (0, 0);
    for name in quoted(&text) {
        let (file, check) =
            name.split_once("::").map_or((name, None), |(file, check)| (file, Some(check)));
        let is_path = file.contains('/') && !file.contains(['*', ' ', '@', '$', '<']);
        if !is_path || file.contains("NAME") || file.contains("TAG") {
            continue;
        }
        paths += 1;
        // Rooms are named from `src/`.
        assert!(path(file).exists() || path("src").join(file).exists(), "no {file}");
        if let Some(check) = check {
            checks += 1;
            let source = read(file);
            let is_there =
                source.contains(&format!("fn {check}(")) || source.contains(&format!("'{check}'"));
            assert!(is_there, "no {check} in {file}");
        }
    }
    assert!(paths > 100 && checks > 25, "{paths} paths and {checks} checks were found");
}

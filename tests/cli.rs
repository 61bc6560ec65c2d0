//! The command line as a user meets it: standard output, standard error, files and exit codes of every verb.
//!
//! Each case is a file in `tests/golden/cli/`; `BLESS=1` writes them anew.
#![expect(clippy::disallowed_methods, reason = "it runs the program and compares files")]

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The program in the folder of the small tables, in a plain environment.
fn oboro() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_oboro"));
    command.current_dir(root().join("tests/data/cli"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command
}

/// One run: `{tmp}` in an argument is a new folder, whose files are part of what is compared.
struct Case {
    name: &'static str,
    args: &'static str,
    input: Option<&'static str>,
    env: Option<(&'static str, &'static str)>,
}

fn case(name: &'static str, args: &'static str) -> Case {
    Case { name, args, input: None, env: None }
}

impl Case {
    fn reading(self, file: &'static str) -> Case {
        Case { input: Some(file), ..self }
    }

    fn with(self, variable: &'static str, value: &'static str) -> Case {
        Case { env: Some((variable, value)), ..self }
    }

    /// Everything that the run showed and left.
    fn run(&self) -> String {
        let folder = TempDir::new().expect("a temporary folder");
        let place = folder.path().display().to_string();
        let mut command = oboro();
        command.args(self.args.split(' ').map(|arg| arg.replace("{tmp}", &place)));
        command.envs(self.env);
        let input = match self.input {
            Some(file) => {
                let file = fs::File::open(root().join("tests/data/cli").join(file));
                Stdio::from(file.expect("the input"))
            }
            None => Stdio::null(),
        };
        let output = command.stdin(input).output().expect("the program runs");
        let text =
            |bytes: Vec<u8>| String::from_utf8(bytes).expect("text").replace(&place, "{tmp}");
        let mut shown = format!("$ oboro {}\n", self.args);
        let code = output.status.code().expect("an exit code");
        writeln!(shown, "exit code {code}").expect("a string");
        let mut parts = vec![
            ("standard output".to_owned(), text(output.stdout)),
            ("standard error".to_owned(), text(output.stderr)),
        ];
        for path in files(folder.path()) {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            parts.push((name, text(fs::read(&path).expect("a file"))));
        }
        for (name, text) in parts.into_iter().filter(|(_, text)| !text.is_empty()) {
            write!(shown, "--- {name}\n{text}").expect("a string");
        }
        shown
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

/// Runs the cases and compares each with its file.
fn golden(cases: &[Case]) {
    let bless = std::env::var_os("BLESS").is_some();
    let mut differing = Vec::new();
    for case in cases {
        let path = root().join("tests/golden/cli").join(format!("{}.txt", case.name));
        let shown = case.run();
        if bless {
            fs::write(&path, &shown).expect("the golden file is written");
        } else if fs::read_to_string(&path).ok().as_deref() != Some(&shown) {
            differing.push(format!("{}:\n{shown}", path.display()));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn sql() {
    golden(&[
        case("sql", "sql --plan coarse.toml --dialect duckdb --table stays.parquet"),
        case(
            "sql-ja",
            "sql --plan fine.toml --dialect postgres --lang ja --plan-out {tmp}/plan.toml",
        ),
        case(
            "sql-counted",
            "sql --plan counted.toml --dialect bigquery --counted --table ehr.d.stays",
        ),
        case("sql-counted-absent", "sql --plan fine.toml --dialect spark --counted"),
        case("sql-dialect", "sql --plan fine.toml --dialect oracle"),
    ]);
}

#[test]
fn inspect() {
    golden(&[
        case("inspect", "inspect patients.csv"),
        case("inspect-ja", "inspect patients.csv --plan fine.toml --lang ja"),
        case("inspect-as-released", "inspect released.csv --plan released.toml --as-released"),
        case("inspect-json", "inspect patients.csv --json"),
        case("inspect-persons", "inspect visits.csv"),
        case("inspect-stdin", "inspect - --json").reading("patients.csv"),
        case("inspect-tab", "inspect kanja.tsv"),
        case("inspect-locale", "inspect kanja.tsv").with("LANG", "ja_JP.UTF-8"),
        case("inspect-shift-jis", "inspect kanja-sjis.csv"),
        case("inspect-broken", "inspect kanja-broken.csv --json"),
        case("inspect-broken-ja", "inspect kanja-broken.csv --lang ja"),
        case("inspect-encoding", "inspect kanja-broken.csv --encoding euc-jp"),
        case("assess-broken-json", "assess kanja-broken.csv --plan kanja.toml --json"),
        case(
            "inspect-habits",
            "inspect habits.csv --header 3 --comment # --duplicate-names number",
        ),
        case("inspect-habits-plan", "inspect habits.csv --plan habits.toml --lang ja"),
        case("inspect-headerless", "inspect patients.csv --header none --json"),
        case("inspect-columns", "inspect patients.csv --columns age,sex"),
        case("inspect-columns-ja", "inspect patients.csv --plan columns.toml --lang ja"),
        case("inspect-columns-json", "inspect patients.csv --plan columns.toml --json"),
        case(
            "assess-columns",
            "assess patients.csv --plan columns.toml --markdown {tmp}/report.md",
        ),
        case("assess-columns-json", "assess patients.csv --plan columns.toml --json"),
        case("release-columns", "release patients.csv --plan columns.toml --out {tmp}/out.csv"),
        case("table-columns", "inspect patients.csv --columns age,ward"),
        case("table-columns-ja", "inspect patients.csv --columns age,ward --lang ja"),
        case("inspect-spellings", "inspect spellings.csv"),
        case("inspect-spellings-ja", "inspect spellings.csv --plan spellings.toml --lang ja"),
        case("assess-spellings", "assess spellings.csv --plan spellings.toml --json"),
        case("table-title", "inspect habits.csv"),
        case("table-comment", "inspect habits.csv --comment ※ --lang ja"),
        case("table-header", "inspect habits.csv --header first"),
        case("inspect-delimiter", "inspect patients.csv --delimiter tab --json"),
    ]);
}

#[test]
fn assess() {
    golden(&[
        case("assess", "assess patients.csv --plan fine.toml"),
        case("assess-ja", "assess patients.csv --plan coarse.toml --lang=ja"),
        case("assess-json", "assess patients.csv --plan fine.toml --json"),
        case("assess-stdin", "assess - --plan fine.toml --json").reading("patients.csv"),
        case("assess-as-released", "assess released.csv --plan released.toml --as-released"),
        case("assess-riskiest", "assess patients.csv --plan fine.toml --riskiest 3"),
        case(
            "assess-riskiest-shown",
            "assess patients.csv --plan coarse.toml --riskiest 2 --show-values --lang ja",
        ),
        case("assess-no-goal", "assess patients.csv --plan goalless.toml"),
        case("assess-persons", "assess visits.csv --plan visits.toml"),
        case("assess-persons-ja", "assess visits.csv --plan visits.toml --lang ja"),
        case("assess-persons-json", "assess visits.csv --plan visits.toml --json"),
        case("assess-shift-json", "assess stays.csv --plan stays.toml --json"),
        case("assess-attackers", "assess patients.csv --plan attackers.toml"),
        case("assess-attackers-ja", "assess patients.csv --plan attackers.toml --lang ja"),
        case("assess-public", "assess patients.csv --plan public.toml --json"),
        case("assess-count", "assess counted.tsv --plan counted.toml"),
        case("assess-population", "assess patients.csv --plan population.toml"),
        case("assess-population-ja", "assess patients.csv --plan population.toml --lang ja"),
        case(
            "assess-as-released-json",
            "assess released.csv --plan released.toml --as-released --json --riskiest 1",
        ),
        case("assess-fraction-json", "assess survey.csv --plan survey-fraction.toml --json"),
        case("assess-study", "assess survey.csv --plan survey-study.toml"),
        case("assess-study-ja", "assess survey.csv --plan survey-study.toml --lang ja"),
        case(
            "assess-study-json",
            "assess survey.csv --plan survey-study.toml --json --show-values",
        ),
        case("assess-size-json", "assess survey.csv --plan survey-size.toml --json"),
        case(
            "assess-table-json",
            "assess survey.csv --plan survey-table.toml --json --riskiest 3 --show-values",
        ),
        case("assess-table", "assess survey.csv --plan survey-table.toml --riskiest 3"),
        case("assess-why", "assess survey.csv --plan survey-table.toml --why 4 --lang ja"),
        case("assess-why-no-row", "assess survey.csv --plan survey-table.toml --why 25"),
        case(
            "assess-why-json",
            "assess survey.csv --plan survey-table.toml --why 8 --json --show-values",
        ),
        case(
            "assess-why-as-released-json",
            "assess released.csv --plan released.toml --as-released --json --why 2",
        ),
        case(
            "assess-weights-json",
            "assess survey.csv --plan survey-weights.toml --json --riskiest 1",
        ),
        case("assess-noise-json", "assess survey.csv --plan noise.toml --json"),
        case("assess-noise", "assess survey.csv --plan noise.toml"),
        case("assess-noise-ja", "assess survey.csv --plan noise-gaussian.toml --lang ja"),
    ]);
}

#[test]
fn check() {
    golden(&[
        case("check-unmet", "check patients.csv --plan fine.toml"),
        case("check-met", "check patients.csv --plan coarse.toml --lang ja"),
        case("check-no-goal", "check patients.csv --plan goalless.toml"),
        case("check-as-released", "check released.csv --plan released.toml --as-released"),
        case("check-count", "check counted.tsv --plan counted.toml"),
    ]);
}

#[test]
fn release() {
    golden(&[
        case(
            "release",
            "release patients.csv --plan coarse.toml --out {tmp}/out.csv --recode {tmp}/recode.csv",
        ),
        case("release-unmet", "release patients.csv --plan fine.toml --out {tmp}/out.csv"),
        case(
            "release-allowed",
            "release patients.csv --plan fine.toml --out {tmp}/out.csv --allow-unmet --json",
        ),
        case(
            "release-kept",
            "release patients.csv --plan coarse.toml --out {tmp}/out.csv \
             --keep id --keep admitted --keep-order --lang ja",
        ),
        case(
            "release-recoded",
            "release patients.csv --plan recoded.toml --out {tmp}/out.csv --recode {tmp}/recode.csv --json",
        ),
        case("release-persons", "release visits.csv --plan visits.toml --out {tmp}/out.csv --json"),
        case("release-cells", "release patients.csv --plan cells.toml --out {tmp}/out.csv --json"),
        case(
            "release-cells-ja",
            "release patients.csv --plan cells.toml --out {tmp}/out.csv --lang ja",
        ),
        case("check-recoded", "check patients.csv --plan recoded.toml"),
        case("assess-cells", "assess patients.csv --plan cells.toml"),
        case("release-no-goal", "release patients.csv --plan goalless.toml --out {tmp}/out.csv"),
        case(
            "release-keep-unknown",
            "release patients.csv --plan coarse.toml --out {tmp}/out.csv --keep ward",
        ),
        case("release-exists", "release patients.csv --plan coarse.toml --out released.csv"),
        case(
            "release-recode-exists",
            "release patients.csv --plan coarse.toml --out {tmp}/out.csv --recode released.csv",
        ),
        case(
            "release-over-data",
            "release patients.csv --plan coarse.toml --out patients.csv --force",
        ),
        case("release-over-plan", "release patients.csv --plan coarse.toml --out sex.csv --force"),
        case(
            "release-twice",
            "release patients.csv --plan coarse.toml --out {tmp}/out.csv --recode {tmp}/out.csv",
        ),
        case("release-no-folder", "release patients.csv --plan coarse.toml --out {tmp}/a/out.csv"),
        case("release-folder", "release patients.csv --plan coarse.toml --out {tmp}"),
    ]);
}

#[test]
fn hierarchy() {
    golden(&[
        case("hierarchy", "hierarchy patients.csv --plan fine.toml --column age"),
        case("hierarchy-ja", "hierarchy patients.csv --plan fine.toml --column postcode --lang ja"),
        case("hierarchy-csv", "hierarchy patients.csv --plan fine.toml --column age --csv"),
        case("hierarchy-unknown", "hierarchy patients.csv --plan fine.toml --column ward"),
    ]);
}

#[test]
fn measures() {
    golden(&[
        case("measures", "measures"),
        case("measures-ja", "measures --lang ja"),
        case("measures-json", "measures --json"),
    ]);
}

#[test]
fn help_and_usage() {
    golden(&[
        case("help", "--help"),
        case("help-ja", "--help --lang ja"),
        case("help-release", "release --help"),
        case("help-assess-ja", "assess -h --lang ja"),
        case("version", "--version"),
        case("usage-verb", "asess patients.csv"),
        case("usage-unknown", "assess patients.csv --plan fine.toml --bogus"),
        case("usage-missing", "assess patients.csv --lang ja"),
        case("usage-twice", "assess patients.csv --plan fine.toml --json --json"),
        case("usage-value", "measures --lang fr"),
        case("search", "search patients.csv --plan fine.toml"),
    ]);
}

#[test]
fn special_uniques() {
    golden(&[
        case("special-uniques", "assess patients.csv --plan fine.toml --special-uniques"),
        case("special-uniques-ja", "assess patients.csv --plan special.toml --lang ja"),
        case(
            "special-uniques-json",
            "assess patients.csv --plan special.toml --special-uniques --json --show-values",
        ),
    ]);
}

#[test]
fn mistakes_in_the_table() {
    golden(&[
        case("table-absent", "inspect absent.csv"),
        case("table-folder", "inspect .."),
        case("table-empty", "inspect empty.csv"),
        case("table-ragged", "inspect ragged.csv"),
        case("table-nameless", "inspect nameless.csv --lang ja"),
        case("table-open-quote", "inspect open-quote.csv"),
        case("table-book", "inspect book.xlsx"),
        case("table-delimiter", "inspect patients.csv --delimiter ab"),
        case("table-encoding", "inspect patients.csv --encoding ebcdic"),
        case("table-stdin", "inspect -").reading("ragged.csv"),
    ]);
}

#[test]
fn mistakes_in_the_plan() {
    golden(&[
        case("plan-absent", "assess patients.csv --plan absent.toml"),
        case("plan-broken", "assess patients.csv --plan broken.toml"),
        case("plan-unknown-key", "assess patients.csv --plan unknown-key.toml"),
        case("plan-not-yet", "assess patients.csv --plan not-yet.toml"),
        case("plan-level", "assess patients.csv --plan too-high.toml --lang ja"),
        case("plan-file-absent", "assess patients.csv --plan file-absent.toml"),
        case("plan-column-absent", "assess patients.csv --plan column-absent.toml"),
        case("plan-goal", "assess patients.csv --plan goal-out-of-range.toml"),
        case("plan-lacking", "assess patients.csv --plan lacking.toml"),
        case("plan-lacking-shown", "assess patients.csv --plan lacking.toml --show-values"),
        case("plan-not-numbers", "assess patients.csv --plan not-numbers.toml"),
        case(
            "plan-not-numbers-shown",
            "assess patients.csv --plan not-numbers.toml --show-values --lang ja",
        ),
        case("plan-delimiter", "assess patients.csv --plan semicolon.toml --delimiter ,"),
    ]);
}

#[test]
fn a_report_is_written_whole_and_never_over_the_input() {
    let folder = TempDir::new().expect("a temporary folder");
    let file = |name: &str| folder.path().join(name).display().to_string();
    let (html, markdown) = (file("report.html"), file("report.md"));
    let args = ["assess", "patients.csv", "--plan", "fine.toml", "--lang", "ja"];
    let reports = ["--html", &html, "--markdown", &markdown, "--json"];
    let output = oboro().args(args).args(reports).output().expect("the program runs");
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
    let html = fs::read_to_string(html).expect("the page");
    assert!(html.starts_with("<!doctype html>") && html.contains("<svg"), "{html}");
    let sha256 = "input_sha256";
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("one JSON value");
    let markdown = fs::read_to_string(markdown).expect("the Markdown");
    for report in [html, markdown] {
        assert!(report.contains(json[sha256].as_str().expect("a hash")), "{report}");
    }
    assert_eq!(files(folder.path()).len(), 2, "no temporary file is left");

    let output = oboro().args(args).args(["--html", "sex.csv"]).output().expect("it runs");
    let error = String::from_utf8(output.stderr).expect("text");
    assert_eq!(output.status.code(), Some(2), "{error}");
    assert!(error.starts_with("oboro: sex.csv: "), "{error}");
}

#[test]
fn a_frontier_is_drawn_and_never_over_the_input() {
    let folder = TempDir::new().expect("a temporary folder");
    let svg = folder.path().join("frontier.svg");
    let args = ["search", "patients.csv", "--plan", "fine.toml", "--json", "--svg"];
    let output = oboro().args(args).arg(&svg).output().expect("the program runs");
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("one JSON value");
    let points = json["frontier"].as_array().expect("a frontier").len();
    let svg = fs::read_to_string(svg).expect("the drawing");
    assert!(
        svg.starts_with("<svg") && svg.contains(&format!("Frontier: {points} points")),
        "{svg}"
    );

    let output = oboro().args(args).arg("sex.csv").output().expect("it runs");
    let error = String::from_utf8(output.stderr).expect("text");
    assert_eq!(output.status.code(), Some(2), "{error}");
    assert!(error.starts_with("oboro: sex.csv: "), "{error}");
}

#[test]
fn force_replaces_a_file_and_keeps_a_link() {
    let folder = TempDir::new().expect("a temporary folder");
    let out = folder.path().join("out.csv");
    fs::write(&out, "old").expect("a file");
    let run = |target: &Path| {
        let args = ["release", "patients.csv", "--plan", "coarse.toml", "--force", "--out"];
        let output = oboro().args(args).arg(target).output().expect("the program runs");
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    };
    run(&out);
    let released = fs::read_to_string(&out).expect("the release");
    assert!(released.starts_with("age,sex,postcode,diagnosis,note\n"), "{released}");
    #[cfg(unix)]
    {
        let link = folder.path().join("link.csv");
        fs::write(&out, "old again").expect("a file");
        std::os::unix::fs::symlink(&out, &link).expect("a link");
        run(&link);
        assert!(fs::symlink_metadata(&link).expect("the link").is_symlink());
        assert_eq!(fs::read_to_string(&out).expect("the release"), released);
    }
}

#[test]
fn a_released_table_passes_the_check_that_let_it_out() {
    let folder = TempDir::new().expect("a temporary folder");
    let out = folder.path().join("out.csv");
    let args = ["release", "patients.csv", "--plan", "coarse.toml", "--out"];
    let output = oboro().args(args).arg(&out).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(0));
    // The plan names the identifier that the release has left out.
    let mut command = oboro();
    command.arg("check").arg(&out).args(["--plan", "coarse.toml", "--as-released"]);
    let output = command.output().expect("the program runs");
    let lines = String::from_utf8(output.stdout).expect("text");
    assert_eq!(output.status.code(), Some(0), "{lines}");
    assert!(lines.starts_with("met k 3 2\n"), "{lines}");
}

#[test]
fn the_hash_is_that_of_the_file() {
    // The digest of tests/data/cli/patients.csv as `sha256sum` gives it.
    let expected = "5c68970dd980028e6d37c2e0b7acf05633b1ff212aff2c4204ea02412b682258";
    for data in ["patients.csv", "-"] {
        let mut command = oboro();
        command.args(["assess", data, "--plan", "fine.toml", "--json"]);
        let file = fs::File::open(root().join("tests/data/cli/patients.csv")).expect("the table");
        let output = command.stdin(file).output().expect("the program runs");
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(json["input_sha256"], expected, "{data}");
    }
}

/// Where the machine has a device that is always full.
#[cfg(target_os = "linux")]
#[test]
fn no_space_is_a_fault() {
    let full = || fs::File::options().write(true).open("/dev/full").expect("a full device");
    for args in [["measures", "--json"], ["inspect", "patients.csv"]] {
        let output = oboro().args(args).stdout(full()).output().expect("the program runs");
        let error = String::from_utf8(output.stderr).expect("text");
        assert_eq!(output.status.code(), Some(3), "{error}");
        assert!(error.starts_with("oboro: standard output: There is no space"), "{error}");
    }
    let args = ["assess", "patients.csv", "--plan", "fine.toml", "--markdown", "/dev/full"];
    let output = oboro().args(args).output().expect("the program runs");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(3), 0));
}

/// Writes a table to the program's standard input when the reader of its output has gone.
#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let mut command = oboro();
    command.args(["inspect", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.stderr(Stdio::piped()).spawn().expect("the program runs");
    drop(child.stdout.take());
    let mut input = child.stdin.take().expect("its input");
    input.write_all(b"age,sex\n31,f\n").expect("the program reads");
    drop(input);
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}

/// Feeds a table that never ends to a program that may use 80 MB.
#[cfg(target_os = "linux")]
/// A table that is told about before it is read to its end.
fn long() -> TempDir {
    let folder = TempDir::new().expect("a temporary folder");
    let lines: String = (0..800_000).map(|row| format!("{},{},x\n", row % 97, row % 31)).collect();
    fs::write(folder.path().join("long.csv"), format!("age,month,group\n{lines}"))
        .expect("a table");
    folder
}

#[test]
fn what_a_table_needs_is_told_before_it_is_read() {
    let folder = long();
    let run = |memory: &[&str], lang: &str| {
        let mut command = oboro();
        command.arg("inspect").arg(folder.path().join("long.csv")).args(["--lang", lang]);
        let output = command.args(memory).output().expect("the program runs");
        (output.status.code(), String::from_utf8(output.stderr).expect("text"))
    };
    let (code, told) = run(&[], "en");
    assert_eq!(code, Some(0), "{told}");
    assert!(told.starts_with("oboro: About ") && told.contains("rows are expected; "), "{told}");
    assert_eq!(told.matches('\n').count(), 1, "{told}");
    assert_eq!(run(&["--memory", "1.5GB"], "en"), (code, told));
    for (lang, said) in [
        ("en", ["000 records and would need about", "MB of memory; there are 1 MB."]),
        ("ja", ["件のレコードがあり、約", "使えるのは1 MBです。"]),
    ] {
        let (code, refused) = run(&["--memory", "1MB"], lang);
        assert_eq!(code, Some(2), "{refused}");
        assert!(said.iter().all(|part| refused.contains(part)), "{refused}");
        assert!(refused.contains("oboro sql"), "{refused}");
    }
    for size in ["12", "GB", "-1MB", "manyMB"] {
        assert_eq!(run(&[&format!("--memory={size}")], "en").0, Some(2), "{size}");
    }
}

#[test]
fn no_memory_is_a_fault() {
    let folder = TempDir::new().expect("a temporary folder");
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -v 80000 && exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_oboro")]);
    command.args(["release", "-", "--plan", "coarse.toml", "--lang", "en", "--out"]);
    command.arg(folder.path().join("out.csv")).current_dir(root().join("tests/data/cli"));
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program runs");
    let mut input = child.stdin.take().expect("its input");
    input.write_all(b"id,age\n").expect("the program reads");
    for block in 0_u32..100_000 {
        let rows: String = (0..1000).map(|row| format!("P{block}-{row},{row}\n")).collect();
        if input.write_all(rows.as_bytes()).is_err() {
            break;
        }
    }
    drop(input);
    let output = child.wait_with_output().expect("the program ends");
    let error = String::from_utf8(output.stderr).expect("text");
    assert_eq!(output.status.code(), Some(3), "{error}");
    assert!(error.starts_with("oboro: The machine has no memory left"), "{error}");
    assert_eq!(files(folder.path()), Vec::<PathBuf>::new());
}

/// Interrupts a release that waits for its table.
#[cfg(unix)]
#[test]
fn an_interrupt_leaves_nothing_behind() {
    let folder = TempDir::new().expect("a temporary folder");
    let mut command = oboro();
    command.args(["release", "-", "--plan", "coarse.toml", "--out"]);
    command.arg(folder.path().join("out.csv"));
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program runs");
    let mut input = child.stdin.take().expect("its input");
    input.write_all(b"id,age\n").expect("the program reads");
    // The file in the making is begun when the handler is set.
    while files(folder.path()).is_empty() {
        assert_eq!(child.try_wait().expect("its state"), None, "it waits for the rest");
        std::thread::yield_now();
    }
    let kill = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(kill.expect("a signal is sent").success());
    let output = child.wait_with_output().expect("the program ends");
    drop(input);
    let error = String::from_utf8(output.stderr).expect("text");
    assert_eq!(output.status.code(), Some(130), "{error}");
    assert_eq!(error, "oboro: Interrupted; nothing was left half-written.\n");
    assert_eq!(files(folder.path()), Vec::<PathBuf>::new());
}

/// Records of random values in fourteen columns: nobody shares many with anybody.
#[cfg(unix)]
fn crowd(records: usize) -> String {
    let mut state = 7_u64;
    let mut draw = |values: u64| {
        // The constants of Knuth, The Art of Computer Programming 2.
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % values
    };
    let lines = (0..records).map(|_| {
        let cells: Vec<String> = (0..CROWD).map(|_| draw(9).to_string()).collect();
        cells.join(",") + "\n"
    });
    let names: Vec<String> = (0..CROWD).map(|column| format!("c{column}")).collect();
    format!("{}\n{}", names.join(","), lines.collect::<String>())
}

/// Columns of the crowd.
#[cfg(unix)]
const CROWD: usize = 14;

/// Interrupts assessments that were asked for reports: one in its figures, one in its search.
///
/// All other figures of 10,000 records take about a second and the search half a minute;
/// the figures of 120,000 take two seconds, of which reading them is a small part.
#[cfg(unix)]
#[test]
fn an_interrupt_in_long_work_leaves_nothing_behind() {
    let said = "oboro: Interrupted; nothing was left half-written.\n";
    let said_in_japanese = "oboro: 中断しました。書きかけのファイルは残っていません。\n";
    for (records, milliseconds, long, lang, said) in [
        (120_000, 500, None, "ja", said_in_japanese),
        (10_000, 4_000, Some("--special-uniques"), "en", said),
    ] {
        let folder = TempDir::new().expect("a temporary folder");
        let place = |name: &str| folder.path().join(name);
        let plan = (0..CROWD).map(|c| format!("[columns.c{c}]\nrole = \"quasi-identifier\"\n"));
        fs::write(place("plan.toml"), plan.collect::<String>()).expect("the plan");
        fs::write(place("table.csv"), crowd(records)).expect("the table");
        let before = files(folder.path());
        let mut command = oboro();
        command.arg("assess").arg(place("table.csv")).arg("--plan").arg(place("plan.toml"));
        command.arg("--markdown").arg(place("report.md")).arg("--html").arg(place("report.html"));
        command.args(["--json", "--lang", lang]).args(long);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        std::thread::sleep(std::time::Duration::from_millis(milliseconds));
        assert_eq!(child.try_wait().expect("its state"), None, "it is at work");
        let kill = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
        assert!(kill.expect("a signal is sent").success());
        let output = child.wait_with_output().expect("the program ends");
        let error = String::from_utf8(output.stderr).expect("text");
        assert_eq!((output.status.code(), output.stdout), (Some(130), Vec::new()), "{error}");
        assert_eq!(error, said);
        assert_eq!(files(folder.path()), before);
    }
}

/// Interrupts a search over 5^14 combinations of levels, which takes minutes.
#[cfg(unix)]
#[test]
fn an_interrupted_search_says_what_it_found_so_far() {
    let folder = TempDir::new().expect("a temporary folder");
    let place = |name: &str| folder.path().join(name);
    let hierarchy =
        "hierarchy = { intervals = { widths = [2, 4], origin = 0, bottom = 0, top = 8 } }";
    let plan = (0..CROWD)
        .map(|c| format!("[columns.c{c}]\nrole = \"quasi-identifier\"\n{hierarchy}\n"))
        .collect::<String>();
    fs::write(place("plan.toml"), plan + "[goal]\nk = 5\nsuppression-limit = 0.05\n")
        .expect("the plan");
    fs::write(place("table.csv"), crowd(10_000)).expect("the table");
    let mut command = oboro();
    command.arg("search").arg(place("table.csv")).arg("--plan").arg(place("plan.toml"));
    command.args(["--json", "--lang", "en"]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program runs");
    std::thread::sleep(std::time::Duration::from_millis(4_000));
    assert_eq!(child.try_wait().expect("its state"), None, "it is at work");
    let kill = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(kill.expect("a signal is sent").success());
    let output = child.wait_with_output().expect("the program ends");
    let error = String::from_utf8(output.stderr).expect("text");
    assert_eq!(output.status.code(), Some(130), "{error}");
    assert_eq!(error, "oboro: Interrupted; this is what was found so far.\n");
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(found["finished"], false);
    assert_eq!(found["best"]["proved_optimal"], false, "{found}");
}

//! The question to a database: what it says in each dialect, and that what comes back has the figures of the raw table.
//!
//! DuckDB and Spark run here when `OBORO_PEERS` names a Python that has them; `cargo xtask test` makes one.
#![expect(clippy::disallowed_methods, reason = "it runs the databases and compares files")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use oboro::plan::Plan;
use oboro::query::{Dialect, Query, QueryOptions};
use oboro::roles::Role;
use oboro::session::{AssessOptions, Session};
use oboro::study::Files;
use oboro::table::{CsvOptions, CsvReader};
use serde_json::{Value, json};
use tempfile::TempDir;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn small_plan() -> Plan {
    let text = fs::read_to_string(root().join("tests/sql/plan.toml")).expect("the plan");
    Plan::from_toml(&text).expect("a plan")
}

fn visits_plan() -> Plan {
    let text = fs::read_to_string(root().join("tests/sql/visits.toml")).expect("the plan");
    Plan::from_toml(&text).expect("a plan")
}

/// The lines of a person follow each other by a column.
fn by_line() -> QueryOptions {
    QueryOptions { order: Some("line".to_owned()), ..QueryOptions::default() }
}

fn refusal(text: &str, options: QueryOptions) -> &'static str {
    let plan = Plan::from_toml(text).expect("a plan");
    Query::of(&plan, &Files::new(), options).expect_err("a refusal").id()
}

#[test]
fn each_dialect_says_what_was_reviewed() {
    let of_lines = (small_plan(), "", QueryOptions::default());
    let of_persons = (visits_plan(), "-persons", by_line());
    for ((plan, name, options), dialect) in
        [of_lines, of_persons].iter().flat_map(|asked| Dialect::ALL.map(|dialect| (asked, dialect)))
    {
        let path = root().join(format!("tests/golden/sql/{}{name}.sql", dialect.id()));
        let query = Query::of(plan, &Files::new(), options.clone()).expect("a query");
        let text = query.text(dialect);
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &text).expect("the golden file is written");
        }
        assert_eq!(fs::read_to_string(&path).ok().as_deref(), Some(&*text), "{}", path.display());
    }
}

#[test]
fn what_cannot_be_asked_is_refused() {
    let plain = QueryOptions::default;
    assert_eq!(refusal("[columns.a]\nrole = \"identifier\"", plain()), "query-no-columns");
    let column = |more: &str| format!("[columns.a]\nrole = \"quasi-identifier\"\n{more}");
    assert_eq!(refusal(&column("levels = [2, 2]"), plain()), "query-level");
    let prefix = "hierarchy = { prefix = [3, 2] }\nlevels = [4, 4]";
    assert_eq!(refusal(&column(prefix), plain()), "query-level");
    let file = "hierarchy = { csv = \"a.csv\" }\nlevels = [1, 1]";
    assert_eq!(refusal(&column(file), plain()), "hierarchy-file-absent");
    assert_eq!(refusal(&column("shift = { days = 3 }"), plain()), "query-shift");
    assert_eq!(refusal(&column("combine = \"set\""), plain()), "combine-alone");
    let person = |more: &str| format!("{}\n[columns.id]\nrole = \"person\"", column(more));
    assert_eq!(refusal(&person("combine = \"last\""), plain()), "query-order");
    assert_eq!(refusal(&person("combine = \"range\""), plain()), "query-range");
    let grouped = "combine = \"range\"\nkind = \"integer\"\nhierarchy = { prefix = [1] }";
    assert_eq!(refusal(&person(grouped), plain()), "query-range-levels");
    let long = |keys: &str| format!("{}\n[pivot]\nkey = \"k\"\nvalue = \"v\"\n{keys}", person(""));
    assert_eq!(refusal(&long(""), plain()), "query-keys");
    let counted = format!("{}\n[columns.n]\nrole = \"count\"", person(""));
    assert_eq!(refusal(&counted, plain()), "person-and-count");
    let counted = QueryOptions { counted: true, ..plain() };
    assert_eq!(refusal(&column(""), counted), "query-counted");
}

#[test]
fn the_count_takes_the_column_of_the_plan_or_a_free_name() {
    let ask = |text: &str, counted: bool| {
        let plan = Plan::from_toml(text).expect("a plan");
        let options = QueryOptions { table: Some("a.b c".to_owned()), counted, order: None };
        Query::of(&plan, &Files::new(), options).expect("a query").text(Dialect::Spark)
    };
    let own = "[columns.count]\nrole = \"quasi-identifier\"\n";
    assert_eq!(
        ask(own, false),
        "SELECT\n  `count`,\n  COUNT(*) AS `count_2`\nFROM `a`.`b c`\nGROUP BY 1;\n"
    );
    let given = "[columns.n]\nrole = \"count\"\n[columns.a]\nrole = \"sensitive\"\n";
    assert_eq!(
        ask(given, true),
        "SELECT\n  `a`,\n  SUM(`n`) AS `n`\nFROM `a`.`b c`\nGROUP BY 1;\n"
    );
}

/// The figures that do not depend on how the table was written down.
fn figures(text: &[u8], plan: &Plan, files: &Files, options: CsvOptions, whole: bool) -> Value {
    let mut reader = CsvReader::new(options).expect("options in range");
    let table = reader.feed(text).and_then(|()| reader.finish()).expect("a table");
    let mut session = Session::new(table);
    for (name, bytes) in files {
        session.attach(name.clone(), bytes.clone());
    }
    let options = AssessOptions { full: whole, ..AssessOptions::default() };
    let report = session.assess(plan, &options).expect("an assessment");
    let mut report = serde_json::to_value(report).expect("JSON");
    let fields = report.as_object_mut().expect("an object");
    // The attacks that are tried draw lots among lines.
    for of_the_file in ["rows", "plan", "input", "version", "notes", "tests"] {
        fields.remove(of_the_file);
    }
    let same_at_any_base =
        ["records", "kept", "suppressed", "classes", "uniqueness", "risk", "disclosure", "goal"];
    if !whole {
        fields.retain(|name, _| same_at_any_base.contains(&name.as_str()));
        assert_eq!(fields.len(), same_at_any_base.len());
    }
    report
}

/// One table and plan in the databases.
struct Trial {
    name: &'static str,
    data: PathBuf,
    delimiter: char,
    typed: bool,
    /// Whether base levels are 0, so that utility is the same, too.
    whole: bool,
    plan: Plan,
    files: Files,
    options: QueryOptions,
}

impl Trial {
    fn check(&self, dialect: Dialect, answer: &[u8]) {
        let query = Query::of(&self.plan, &self.files, self.options.clone()).expect("a query");
        let counted = query.plan_of_answer(&self.plan);
        let raw = fs::read(&self.data).expect("the raw table");
        let options =
            |delimiter| CsvOptions { delimiter: Some(delimiter), ..CsvOptions::default() };
        let options = [options(self.delimiter), options(',')];
        let [raw_options, answer_options] = options;
        let want = figures(&raw, &self.plan, &self.files, raw_options, self.whole);
        let got = figures(answer, &counted, &self.files, answer_options, self.whole);
        same(&format!("{} in {}", self.name, dialect.id()), &got, &want);
    }
}

/// Equal but for the order in which floating-point sums are made.
fn same(place: &str, got: &Value, want: &Value) {
    match (got, want) {
        (Value::Number(a), Value::Number(b)) => {
            support::near(place, a.as_f64().expect("finite"), b.as_f64().expect("finite"));
        }
        (Value::Array(a), Value::Array(b)) => {
            assert_eq!(a.len(), b.len(), "{place}");
            a.iter().zip(b).for_each(|(a, b)| same(place, a, b));
        }
        (Value::Object(a), Value::Object(b)) => {
            assert!(a.keys().eq(b.keys()), "{place}");
            a.iter().for_each(|(key, a)| same(&format!("{place}: {key}"), a, &b[key]));
        }
        _ => assert_eq!(got, want, "{place}"),
    }
}

fn trials() -> Vec<Trial> {
    let small = |typed, levels: Option<u32>| {
        let mut plan = small_plan();
        for column in plan.columns.values_mut() {
            if let (Some(up), Some([lowest, highest])) = (levels, column.levels) {
                column.level = (lowest + up).min(highest);
            }
        }
        let data = root().join("tests/sql/records.csv");
        let (delimiter, whole, files) = (',', false, Files::new());
        let options = QueryOptions::default();
        Trial { name: "small", data, delimiter, typed, whole, plan, files, options }
    };
    let visits = |name, plan, typed| {
        let data = root().join(format!("tests/sql/{name}.csv"));
        let (delimiter, whole, files, options) = (',', false, Files::new(), by_line());
        Trial { name, data, delimiter, typed, whole, plan, files, options }
    };
    let mut trials = vec![small(false, None), small(false, Some(0)), small(false, Some(1))];
    let mut finest = visits_plan();
    finest.columns.values_mut().for_each(|column| (column.level, column.levels) = (0, None));
    trials.extend([false, true].map(|typed| visits("visits", visits_plan(), typed)));
    trials.push(visits("visits", finest, true));
    // Few columns have large classes; without the persons, cells are sets above level 0.
    for some in [
        &["patient", "sex", "postcode", "outcome"][..],
        &["patient", "ward", "diagnoses"],
        &["patient", "cost"],
        &["patient", "seen", "family"],
        &["diagnoses", "outcome"],
    ] {
        let mut few = visits_plan();
        few.columns.retain(|name, _| some.contains(&name.as_str()));
        trials.push(visits("visits", few, true));
    }
    let long = fs::read_to_string(root().join("tests/sql/long.toml")).expect("the plan");
    let long = Plan::from_toml(&long).expect("a plan");
    trials.extend([false, true].map(|typed| visits("long", long.clone(), typed)));
    if let Some(shared) = support::shared() {
        for typed in [false, true] {
            let adult = support::benchmark(&shared, "adult");
            let mut plan = adult.plan;
            for (column, level) in [("age", 2), ("education", 1), ("native-country", 1)] {
                plan.columns[column].level = level;
            }
            plan.columns["salary-class"].role = Role::Sensitive;
            let data = shared.join("data/benchmarks/adult/adult.csv");
            let (delimiter, whole, files) = (';', true, adult.files);
            let (name, options) = ("adult", QueryOptions::default());
            trials.push(Trial { name, data, delimiter, typed, whole, plan, files, options });
        }
    }
    trials
}

#[test]
fn what_databases_answer_has_the_figures_of_the_raw_table() {
    let trials = trials();
    let Some(python) = std::env::var_os("OBORO_PEERS") else {
        return support::report("SQL in DuckDB and Spark", 0, trials.len() * 2);
    };
    let folder = TempDir::new().expect("a temporary folder");
    let mut jobs = Vec::new();
    let mut answers = Vec::new();
    for (number, trial) in trials.iter().enumerate() {
        let query = Query::of(&trial.plan, &trial.files, trial.options.clone()).expect("a query");
        for dialect in Dialect::ALL {
            let path = |ending| folder.path().join(format!("{number}-{}.{ending}", dialect.id()));
            fs::write(path("sql"), query.text(dialect)).expect("the query is written");
            jobs.push(json!({
                "engine": dialect.id(),
                "data": trial.data,
                "delimiter": trial.delimiter.to_string(),
                "typed": trial.typed,
                "query": path("sql"),
                "out": path("csv"),
            }));
            if matches!(dialect, Dialect::DuckDb | Dialect::Spark) {
                answers.push((trial, dialect, path("csv")));
            }
        }
    }
    let list = folder.path().join("jobs.json");
    fs::write(&list, Value::from(jobs).to_string()).expect("the jobs are written");
    let run = Command::new(python).arg(root().join("tests/sql/run.py")).arg(&list).output();
    let run = run.expect("Python runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    for (trial, dialect, path) in &answers {
        trial.check(*dialect, &fs::read(path).expect("an answer"));
    }
    support::report("SQL in DuckDB and Spark", answers.len(), 0);
}

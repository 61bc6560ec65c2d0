//! The core beside its peers, in one run: reading, class building, a slider move, a release, population
//! uniques.
//!
//! The table is the synthetic discharges of `oboro::example`, 1,000,000 rows and 10 columns, made in memory.

use std::hint::black_box;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use flate2::read::GzDecoder;
use oboro::candidate::Base;
use oboro::classes::{Classes, Frequencies, SensitiveCounts, Sizes};
use oboro::example;
use oboro::plan::{ColumnPlan, GoalPlan, Input, Plan, Recipe};
use oboro::risk::disclosure::closeness::Distance;
use oboro::risk::disclosure::{Prior, disclosure};
use oboro::risk::loglinear::{Counts, estimate};
use oboro::risk::population::estimates;
use oboro::risk::population::expected::expected_risk;
use oboro::risk::subsets::Subsets;
use oboro::roles::Role;
use oboro::search::{Search, Settings as SearchSettings};
use oboro::session::{AssessOptions, ReleaseOptions, Session};
use oboro::study::{Files, Levels, Study};
use oboro::table::{CsvOptions, CsvReader, Table};
use polars_core::prelude::{DataFrame, IntoColumn, UInt32Chunked};

const ROWS: u64 = 1_000_000;
const SIZE: &str = "1M rows x 10 columns";

/// The same columns as the 10-column file of `examples/README.md`.
const COLUMNS: [&str; 10] = [
    "age",
    "sex",
    "postal_code",
    "municipality",
    "hospital",
    "admission_date",
    "icd10",
    "outcome",
    "length_of_stay",
    "cost_yen",
];

fn text() -> Vec<u8> {
    let mut text = Vec::new();
    let columns: Vec<example::Column> =
        COLUMNS.iter().filter_map(|name| example::Column::from_name(name)).collect();
    assert_eq!(columns.len(), COLUMNS.len());
    let written = example::write_columns(ROWS, example::SEED, &columns, &mut |bytes| {
        text.extend_from_slice(bytes);
        Ok(())
    });
    written.expect("a sink that takes all");
    text
}

fn read(text: &[u8]) -> Table {
    let mut reader = CsvReader::new(CsvOptions::default()).expect("options in range");
    for chunk in text.chunks(1 << 16) {
        reader.feed(chunk).expect("a table");
    }
    reader.finish().expect("a table")
}

/// The plan of the example, without the columns that this table does not have.
fn plan(table: &Table) -> Plan {
    let mut plan = Plan::from_toml(example::plan()).expect("the plan of the example");
    plan.input = Input::default();
    plan.columns.retain(|name, _| table.position(name).is_some());
    plan
}

fn reading(criterion: &mut Criterion) {
    let text = text();
    let mut group = criterion.benchmark_group("read-csv");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function(BenchmarkId::new("oboro", SIZE), |bencher| {
        bencher.iter(|| black_box(read(&text)).rows());
    });
    // The peer only splits records into fields; it builds no columns.
    group.bench_function(BenchmarkId::new("peer csv-core", SIZE), |bencher| {
        bencher.iter(|| split(&text));
    });
    group.finish();
}

/// Records found by csv-core alone.
fn split(text: &[u8]) -> usize {
    let (mut reader, mut input, mut records) = (csv_core::Reader::new(), text, 0);
    let (mut output, mut ends) = ([0; 1 << 12], [0; 64]);
    loop {
        let (result, read, _, _) = reader.read_record(input, &mut output, &mut ends);
        input = &input[read..];
        match result {
            csv_core::ReadRecordResult::Record => records += 1,
            csv_core::ReadRecordResult::End => return records,
            _ => {}
        }
    }
}

fn counting(criterion: &mut Criterion) {
    let table = read(&text());
    let plan = plan(&table);
    let study = Study::check(&plan, &table, &Files::new(), false).expect("a study");
    let mut group = criterion.benchmark_group("class-building");
    group.bench_function(BenchmarkId::new("oboro", SIZE), |bencher| {
        bencher.iter(|| Classes::of(&study, &study.records(&table)).len());
    });
    let peer = plain_frame(&study, &table);
    group.bench_function(BenchmarkId::new("peer polars group_by", SIZE), |bencher| {
        bencher.iter(|| {
            let names = peer.columns().iter().map(|column| column.name().to_string());
            peer.group_by(names).expect("columns").get_groups().len()
        });
    });
    group.finish();
}

/// Log-linear models of a tenth of a population, over the classes of the records.
fn modelling(criterion: &mut Criterion) {
    let table = read(&text());
    let study = Study::check(&plan(&table), &table, &Files::new(), false).expect("a study");
    let classes = Classes::of(&study, &study.records(&table));
    let columns = study.quasi().len();
    let codes: Vec<u32> = (0..classes.len())
        .flat_map(|class| (0..columns).map(move |quasi| (class, quasi)))
        .map(|(class, quasi)| classes.code(class, quasi))
        .collect();
    let mut group = criterion.benchmark_group("log-linear models");
    group.bench_function(BenchmarkId::new("oboro", SIZE), |bencher| {
        bencher.iter(|| {
            let counts = Counts::new(columns, &codes, classes.sizes());
            estimate(&counts, 0.1).expect("models").models.len()
        });
    });
    group.finish();
}

/// The codes as plain numbers: polars groups Enum columns of few labels only with features that are not on.
fn plain_frame(study: &Study, table: &Table) -> DataFrame {
    let columns = study.quasi().iter().map(|quasi| {
        let codes = table.column(quasi.column()).codes();
        let codes: Vec<u32> = (0..table.rows()).map(|row| codes.get(row)).collect();
        UInt32Chunked::from_vec(quasi.name().into(), codes).into_column()
    });
    DataFrame::new(table.rows(), columns.collect()).expect("columns of one length")
}

/// Levels of the columns that have more than two, the top included: 1,500 nodes, more than a session remembers.
const LEVELS: [(&str, u32); 5] =
    [("age", 5), ("postal_code", 5), ("admission_date", 5), ("municipality", 4), ("hospital", 3)];

/// Sets the plan to the `number`-th node; the next number is one move of the first slider, or a few moves.
fn go_to(plan: &mut Plan, mut number: u32) {
    for (name, levels) in LEVELS {
        plan.columns.get_mut(name).expect("a column of the example").level = number % levels;
        number /= levels;
    }
}

fn moving(criterion: &mut Criterion) {
    let table = read(&text());
    let mut plan = plan(&table);
    let mut session = Session::new(table);
    session.assess(&plan, &AssessOptions::default()).expect("a report");
    for (name, nodes) in [("slider-move", 1_500), ("slider-move to a remembered node", 5)] {
        let mut group = criterion.benchmark_group(name);
        let mut number = 0;
        group.bench_function(BenchmarkId::new("oboro", SIZE), |bencher| {
            bencher.iter(|| {
                number = (number + 1) % nodes;
                go_to(&mut plan, number);
                session.assess(&plan, &AssessOptions::default()).expect("a report").kept
            });
        });
        group.finish();
    }
}

/// Unique records by every set of nine columns, over all records at level 0.
fn subsets(criterion: &mut Criterion) {
    let table = read(&text());
    let plan = plan(&table);
    let study = Study::check(&plan, &table, &Files::new(), false).expect("a study");
    let classes = Classes::of(&study, &study.records(&table));
    let columns: Vec<Vec<u32>> = (0..study.quasi().len().min(9))
        .map(|quasi| (0..classes.len()).map(|class| classes.code(class, quasi)).collect())
        .collect();
    let size = format!("1M rows x {} quasi-identifiers", columns.len());
    let mut group = criterion.benchmark_group("by-attributes");
    group.bench_function(BenchmarkId::new("oboro", size), |bencher| {
        bencher.iter(|| {
            let mut subsets = Subsets::new(&columns, classes.sizes());
            while !subsets.step(100_000_000).finished {}
            subsets.finish().sizes.len()
        });
    });
    group.finish();
}

fn releasing(criterion: &mut Criterion) {
    let table = read(&text());
    let mut plan = plan(&table);
    for (name, level) in [
        ("age", 2),
        ("postal_code", 3),
        ("municipality", 2),
        ("hospital", 2),
        ("admission_date", 2),
    ] {
        if let Some(column) = plan.columns.get_mut(name) {
            column.level = level;
        }
    }
    let mut session = Session::new(table);
    let options = ReleaseOptions { allow_unmet: true, ..ReleaseOptions::default() };
    let mut group = criterion.benchmark_group("release");
    group.bench_function(BenchmarkId::new("oboro", SIZE), |bencher| {
        bencher.iter(|| {
            let mut bytes = 0;
            let written = session.release(&plan, &options, &mut |chunk| {
                bytes += chunk.len();
                Ok(())
            });
            written.expect("a release");
            bytes
        });
    });
    group.finish();
}

/// Every estimator of population uniques with its interval, and the risk to expect.
fn estimating(criterion: &mut Criterion) {
    let table = read(&text());
    let plan = plan(&table);
    let study = Study::check(&plan, &table, &Files::new(), false).expect("a study");
    let classes = Classes::of(&study, &study.records(&table));
    let sizes = Sizes::of(classes.sizes().iter().copied());
    let frequencies = Frequencies::from(&sizes);
    let people = 20 * sizes.records();
    let mut group = criterion.benchmark_group("population-estimates");
    group.bench_function(BenchmarkId::new("oboro", SIZE), |bencher| {
        bencher.iter(|| {
            let risk = expected_risk(&frequencies, 0.05).expect("records");
            (estimates(black_box(&sizes), people).len(), risk.marketer)
        });
    });
    group.finish();
}

/// What classes give away about a code and about a number of many values: rolled up from the finest classes, and
/// every figure. Half the quasi-identifiers stand at their finest level, so that most classes are small.
fn disclosing(criterion: &mut Criterion) {
    let table = read(&text());
    let mut plan = plan(&table);
    for name in ["icd10", "cost_yen"] {
        plan.columns.insert(name.to_owned(), ColumnPlan::new(Role::Sensitive));
    }
    let study = Study::check(&plan, &table, &Files::new(), false).expect("a study");
    let records = study.records(&table);
    let (base, members) = Classes::with_members(&study, &records);
    let levels = study.quasi().iter().enumerate();
    let levels = levels.map(|(at, quasi)| if at % 2 == 0 { 0 } else { quasi.levels() - 1 });
    let (classes, parents) = base.roll_up(&study, &Levels::new(levels.collect()));
    let mut group = criterion.benchmark_group("disclosure");
    for (number, column) in study.sensitive().iter().enumerate() {
        let counts = SensitiveCounts::of_column(column, number, &records, &members, base.len());
        let prior = Prior::new(column.records().to_vec());
        let distance = if column.is_ordered() { Distance::Ordered } else { Distance::Equal };
        let size = format!(
            "{SIZE}, {} of {} values in {} classes",
            column.name(),
            prior.values(),
            classes.len()
        );
        group.bench_function(BenchmarkId::new("oboro", size), |bencher| {
            bencher.iter(|| {
                let histograms = counts.roll_up(&parents, classes.len());
                disclosure(&histograms, |_| true, &prior, distance).t
            });
        });
    }
    group.finish();
}

/// The tables on which sdcMicro was timed: file, columns, size.
const SPECIAL: [(&str, &str, &str); 2] = [
    (
        "sdcmicro/testdata_100k.csv.gz",
        "urbrur roof walls water electcon relat sex age",
        "testdata, 100,000 rows x 8 columns",
    ),
    (
        "sdcmicro/adult_codes.csv.gz",
        "workclass education marital_status occupation race sex native_country age relationship \
         hours_per_week salary_class capital_gain capital_loss",
        "adult, 32,561 rows x 13 columns",
    ),
];

/// The peer, sdcMicro's C++, is not run here: `cargo xtask bench` knows what it took.
///
/// As there, the time is from the codes of the records to the scores, so counting the classes is part of it.
fn singling_out(criterion: &mut Criterion) {
    for (file, columns, size) in SPECIAL {
        // Without the shared tables there is nothing to measure.
        let Some(bytes) = shared(file) else { continue };
        let mut text = Vec::new();
        GzDecoder::new(&bytes[..]).read_to_end(&mut text).expect("a gzip file");
        let mut plan = Plan::default();
        for column in columns.split_whitespace() {
            plan.columns.insert(column.to_owned(), ColumnPlan::new(Role::QuasiIdentifier));
        }
        let mut session = Session::new(read(&text));
        let mut group = criterion.benchmark_group("special-uniques");
        group.bench_function(BenchmarkId::new("oboro", size), |bencher| {
            bencher.iter(|| {
                // A file handed over makes the session forget the classes.
                session.attach(String::new(), Vec::new());
                let search = session.special_uniques(&plan, &AssessOptions::default());
                let mut search = search.expect("a search");
                while !search.step(4_000_000).expect("few sets").finished {}
                search.finish().score_sum
            });
        });
        group.finish();
    }
}

/// A file of the shared tables; `None` where this machine has none.
#[expect(clippy::disallowed_methods, reason = "it reads the shared tables")]
fn shared(file: &str) -> Option<Vec<u8>> {
    let folder = std::env::var_os("OBORO_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    std::fs::read(folder.join("data/benchmarks").join(file)).ok()
}

/// The tables on which ARX was timed: name, size.
const SEARCHED: [(&str, &str); 3] = [
    ("adult", "adult, 30,162 records x 9 columns"),
    ("atus_syn", "atus_syn, 539,253 records x 9 columns"),
    ("ihis_syn", "ihis_syn, 1,193,504 records x 9 columns"),
];

/// The best levels at k = 5 with 2 % left out, counting the finest classes included, and the frontier of one table.
///
/// The peer, ARX, is not run here: `cargo xtask bench` knows what it took.
fn searching(criterion: &mut Criterion) {
    for (name, size) in SEARCHED {
        let Some((table, plan, files)) = searched(name) else { continue };
        let study = Study::check(&plan, &table, &files, false).expect("a study");
        let study = Arc::new(study);
        let search = |frontier| {
            let base = Arc::new(Base::of(&study, black_box(&table)));
            let settings = SearchSettings { frontier, ..SearchSettings::default() };
            let mut search =
                Search::begin(Arc::clone(&study), base, &plan, settings).expect("a goal");
            while !search.step(100_000_000) {}
            search.found().counts.evaluated
        };
        let mut group = criterion.benchmark_group("search");
        group.bench_function(BenchmarkId::new("oboro", size), |bencher| {
            bencher.iter(|| search(false));
        });
        group.finish();
        if name == "adult" {
            let mut group = criterion.benchmark_group("frontier");
            group.bench_function(BenchmarkId::new("oboro", size), |bencher| {
                bencher.iter(|| search(true));
            });
            group.finish();
        }
    }
}

/// A table with its hierarchies, and a plan in which every column is a quasi-identifier.
fn searched(name: &str) -> Option<(Table, Plan, Files)> {
    let text = match shared(&format!("{name}/{name}.csv")) {
        Some(text) => text,
        None => {
            let bytes = shared(&format!("{name}/{name}.csv.gz"))?;
            let mut text = Vec::new();
            GzDecoder::new(&bytes[..]).read_to_end(&mut text).expect("a gzip file");
            text
        }
    };
    let table = read(&text);
    let goal = GoalPlan { k: Some(5), suppression_limit: 0.02, ..GoalPlan::default() };
    let mut plan = Plan { goal: Some(goal), ..Plan::default() };
    let mut files = Files::new();
    for column in 0..table.width() {
        let column = table.name(column).to_owned();
        let file = format!("{name}_hierarchy_{column}.csv");
        files.insert(file.clone(), shared(&format!("{name}/{file}"))?);
        let hierarchy = Some(Recipe::Csv(file));
        let entry = ColumnPlan { hierarchy, ..ColumnPlan::new(Role::QuasiIdentifier) };
        plan.columns.insert(column, entry);
    }
    Some((table, plan, files))
}

/// Records that agree where both are known, on the table on which sdcMicro takes 5.26 s; only where that is at hand.
fn agreeing(criterion: &mut Criterion) {
    let Some(bytes) = shared("sdcmicro/testdata_40k_na_age.csv.gz") else { return };
    let mut text = Vec::new();
    GzDecoder::new(&bytes[..]).read_to_end(&mut text).expect("a gzip file");
    let table = read(&text);
    let names = ["urbrur", "roof", "walls", "water", "electcon", "relat", "sex", "age"];
    let mut plan = Plan::default();
    for name in names {
        plan.columns.insert(name.to_owned(), ColumnPlan::new(Role::QuasiIdentifier));
    }
    let study = Study::check(&plan, &table, &Files::new(), false).expect("a study");
    let mut group = criterion.benchmark_group("wildcards");
    group.bench_function(
        BenchmarkId::new("oboro", "testdata, 40,000 rows x 8 columns"),
        |bencher| {
            bencher.iter(|| {
                let classes = Classes::of(&study, &study.records(black_box(&table)));
                classes.agreement(study.quasi(), Vec::new()).sample().len()
            });
        },
    );
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(3));
    targets = reading, counting, modelling, moving, subsets, releasing, estimating, disclosing, singling_out, agreeing,
        searching
}
criterion_main!(benches);

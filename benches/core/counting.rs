//! Reading, class building, a slider move, a release.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput};
use oboro::classes::Classes;
use oboro::plan::Plan;
use oboro::session::{AssessOptions, ReleaseOptions, Session};
use oboro::study::{Files, Study};
use oboro::table::Table;
use polars_core::prelude::{DataFrame, IntoColumn, UInt32Chunked};

use super::tables::{SIZE, plan, read, text};
use super::{measure, note_peak};

pub(crate) fn reading(criterion: &mut Criterion) {
    let text = text();
    let mut group = criterion.benchmark_group("read-csv");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function(BenchmarkId::new("oboro", SIZE), |bencher| {
        bencher.iter(|| black_box(read(&text)).rows());
    });
    note_peak("read-csv", SIZE);
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

pub(crate) fn counting(criterion: &mut Criterion) {
    let table = read(&text());
    let plan = plan(&table);
    let study = Study::check(&plan, &table, &Files::new(), false).expect("a study");
    let mut group = criterion.benchmark_group("class-building");
    group.bench_function(BenchmarkId::new("oboro", SIZE), |bencher| {
        bencher.iter(|| Classes::of(&study, &study.records(&table)).len());
    });
    note_peak("class-building", SIZE);
    let peer = plain_frame(&study, &table);
    group.bench_function(BenchmarkId::new("peer polars group_by", SIZE), |bencher| {
        bencher.iter(|| {
            let names = peer.columns().iter().map(|column| column.name().to_string());
            peer.group_by(names).expect("columns").get_groups().len()
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

pub(crate) fn moving(criterion: &mut Criterion) {
    let table = read(&text());
    let mut plan = plan(&table);
    let mut session = Session::new(table);
    session.assess(&plan, &AssessOptions::default()).expect("a report");
    for (name, nodes) in [("slider-move", 1_500), ("slider-move to a remembered node", 5)] {
        let mut number = 0;
        measure(criterion, name, SIZE, || {
            number = (number + 1) % nodes;
            go_to(&mut plan, number);
            session.assess(&plan, &AssessOptions::default()).expect("a report").kept
        });
    }
}

pub(crate) fn releasing(criterion: &mut Criterion) {
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
    measure(criterion, "release", SIZE, || {
        let mut bytes = 0;
        let written = session.release(&plan, &options, &mut |chunk| {
            bytes += chunk.len();
            Ok(())
        });
        written.expect("a release");
        bytes
    });
}

//! What memory a table will need is told by its beginning: its own program, because one test alone may allocate here.

use oboro::plan::Plan;
use oboro::session::{AssessOptions, Session};
use oboro::table::{CsvOptions, Estimate, Table, TableReader};
use oboro::{Lang, Result};
use peak_alloc::PeakAlloc;

#[global_allocator]
static COUNTING: PeakAlloc = PeakAlloc;

/// What stands in a column: a number of different values, or 0 for another one in each record, after some text.
type Values = (u64, &'static str);

const FEW: &[Values] = &[(2, ""), (100, ""), (47, "area "), (9, ""), (20, "w"), (7, "")];
const USUAL: &[Values] = &[
    (2, ""),
    (100, ""),
    (47, "area "),
    (1_000, "d"),
    (3_000, "day "),
    (365, "t"),
    (20, "w"),
    (12, ""),
    (20_000, "1"),
    (9, ""),
    (7, ""),
    (5, ""),
];
const PERSONS: &[Values] =
    &[(0, "patient-"), (2, ""), (100, ""), (20_000, "1"), (3_000, "day "), (900_000, "")];
const DISTINCT: &[Values] = &[(0, "a number as long as that "), (0, "0.")];

fn text(rows: u64, columns: &[Values]) -> Vec<u8> {
    let mut state = 7_u64;
    let mut draw = |below: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let names: Vec<String> = (0..columns.len()).map(|column| format!("c{column}")).collect();
    let mut text = names.join(",");
    for row in 0..rows {
        for (column, &(values, before)) in columns.iter().enumerate() {
            let value = if values == 0 { row } else { draw(values) };
            let separator = if column == 0 { '\n' } else { ',' };
            text += &format!("{separator}{before}{value}");
        }
    }
    text.into_bytes()
}

/// Reads in pieces of a megabyte; what was told first, after how many bytes, and the table.
fn read(text: &[u8], memory: Option<u64>) -> (Option<Estimate>, usize, Result<Table>) {
    let size = Some(text.len() as u64);
    let mut reader = TableReader::new(CsvOptions { size, memory, ..CsvOptions::default() })
        .expect("options in range");
    let (mut first, mut bytes) = (None, 0);
    for piece in text.chunks(1 << 20) {
        bytes += piece.len();
        if let Err(error) = reader.feed(piece) {
            return (first, bytes, Err(error));
        }
        first = first.or(reader.estimate());
    }
    (first, bytes, reader.finish())
}

/// The most that is held from the first byte to the first figures, in bytes.
fn needed(text: &[u8], columns: &[Values]) -> (Estimate, u64) {
    let before = COUNTING.current_usage();
    COUNTING.reset_peak_usage();
    let (first, _, table) = read(text, None);
    let mut session = Session::new(table.expect("a table"));
    session.inspect(None, Lang::En).expect("columns");
    let role = |&(values, before): &Values| match values {
        // Numbers with a point are quasi-identifiers whatever they tell apart.
        0 if before != "0." => "identifier",
        _ => "quasi-identifier",
    };
    let plan = columns.iter().enumerate();
    let plan =
        plan.map(|(place, values)| format!("[columns.c{place}]\nrole = {:?}\n", role(values)));
    let plan = Plan::from_toml(&plan.collect::<String>()).expect("a plan");
    let quick = AssessOptions { full: false, ..AssessOptions::default() };
    session.assess(&plan, &quick).expect("a report");
    (first.expect("an estimate"), (COUNTING.peak_usage() - before) as u64)
}

#[test]
fn what_a_table_needs_is_told_by_its_first_megabytes() {
    let wide: Vec<Values> = (0..64).map(|column| (2 + column % 9, "")).collect();
    let shapes: [(&str, u64, &[Values]); 6] = [
        ("few labels", 3_000_000, FEW),
        ("usual", 1_500_000, USUAL),
        ("usual, more", 2_300_000, USUAL),
        ("persons", 900_000, PERSONS),
        ("all different", 700_000, DISTINCT),
        ("wide", 500_000, &wide),
    ];
    for (name, rows, columns) in shapes {
        let text = text(rows, columns);
        let (told, needed) = needed(&text, columns);
        println!("{name}: {} MB told, {} MB needed", told.memory / 1_000_000, needed / 1_000_000);
        assert!(told.rows.abs_diff(rows) < rows / 20, "{name}: {} records", told.rows);
        let range = needed..needed * 9 / 4;
        assert!(
            range.contains(&told.memory),
            "{name}: {} bytes told, {needed} needed",
            told.memory
        );

        // Refused as soon as that is sure, with a fraction of it in use.
        let before = COUNTING.current_usage();
        COUNTING.reset_peak_usage();
        let (_, bytes, table) = read(&text, Some(needed / 2));
        let error = table.expect_err("too large");
        assert_eq!(error.id(), "table-too-large", "{name}");
        assert!(bytes <= text.len() / 8 + (8 << 20), "{name}: refused after {bytes} bytes");
        let used = (COUNTING.peak_usage() - before) as u64;
        assert!(used < needed / 2, "{name}: {used} bytes of {needed} used before it was refused");
        // A later look may tell a little more.
        let (_, _, table) = read(&text, Some(told.memory * 11 / 10));
        assert!(table.is_ok(), "{name}: refused with what was told");
    }
    a_refusal_says_how_many_columns_fit();
}

fn a_refusal_says_how_many_columns_fit() {
    let text = text(1_500_000, USUAL);
    let refusal = |memory| {
        let (_, _, table) = read(&text, Some(memory));
        table.expect_err("too large").line(Lang::En)
    };
    let said = refusal(60_000_000);
    for part in ["about 1,490,000 records", "MB of memory; there are 60 MB", "of its 12 columns"] {
        assert!(said.contains(part) || said.contains(&part.replace("490", "500")), "{said}");
    }
    assert!(refusal(1_000_000).contains("None of its columns"), "{}", refusal(1_000_000));
}

//! Many columns, many values: every key width, growing tables, and both ways of counting agree with naive grouping.

use std::collections::HashMap;

use oboro::plan::{ColumnPlan, Plan, Recipe};
use oboro::roles::Role;
use oboro::session::{AssessOptions, Session};
use oboro::table::{CsvOptions, CsvReader};

/// A small generator with a fixed seed (Knuth's constants), so that the cases are always the same.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// `columns` columns of `values` values each; most rows repeat an earlier one.
fn rows(columns: usize, values: u64, count: usize) -> Vec<Vec<u64>> {
    let mut numbers = Numbers(columns as u64 * 1000 + values);
    let mut rows: Vec<Vec<u64>> = Vec::with_capacity(count);
    for row in 0..count {
        if row > 0 && numbers.below(4) > 0 {
            let mut again = rows[numbers.below(row as u64) as usize].clone();
            if numbers.below(4) == 0 {
                let column = numbers.below(columns as u64) as usize;
                again[column] = numbers.below(values);
            }
            rows.push(again);
        } else {
            rows.push((0..columns).map(|_| numbers.below(values)).collect());
        }
    }
    rows
}

fn session(rows: &[Vec<u64>]) -> Session {
    let line = |cells: Vec<String>| cells.join(",") + "\n";
    let mut text = line((0..rows[0].len()).map(|column| format!("c{column}")).collect());
    for row in rows {
        text += &line(row.iter().map(u64::to_string).collect());
    }
    let mut reader = CsvReader::new(CsvOptions::default()).expect("options in range");
    reader.feed(text.as_bytes()).expect("a table");
    Session::new(reader.finish().expect("a table"))
}

/// Class sizes by naive grouping of the cells that `coarsen` makes.
fn naive(rows: &[Vec<u64>], coarsen: impl Fn(usize, u64) -> u64) -> Vec<(u64, u64)> {
    let mut classes: HashMap<Vec<u64>, u64> = HashMap::new();
    for row in rows {
        let key = row.iter().enumerate().map(|(column, &cell)| coarsen(column, cell)).collect();
        *classes.entry(key).or_insert(0) += 1;
    }
    let mut sizes: HashMap<u64, u64> = HashMap::new();
    for size in classes.into_values() {
        *sizes.entry(size).or_insert(0) += 1;
    }
    let mut sizes: Vec<(u64, u64)> = sizes.into_iter().collect();
    sizes.sort_unstable();
    sizes
}

fn check(columns: usize, values: u64, count: usize) {
    let rows = rows(columns, values, count);
    let mut session = session(&rows);
    let mut plan = Plan::default();
    for column in 0..columns {
        let entry = ColumnPlan {
            // Ten characters of a number are all of it; one is its first digit.
            hierarchy: Some(Recipe::Prefix(vec![10, 1])),
            ..ColumnPlan::new(Role::QuasiIdentifier)
        };
        plan.columns.insert(format!("c{column}"), entry);
    }
    let first_digit = |cell: u64| cell.to_string().as_bytes()[0].into();
    for coarse in [0, columns.div_ceil(2), columns] {
        for entry in plan.columns.values_mut().take(coarse) {
            entry.level = 2;
        }
        let report = session.assess(&plan, &AssessOptions::default()).expect("a report");
        let sizes: Vec<(u64, u64)> = report
            .classes
            .as_ref()
            .expect("classes")
            .sizes
            .iter()
            .map(|pair| (pair.size, pair.classes))
            .collect();
        let want =
            naive(&rows, |column, cell| if column < coarse { first_digit(cell) } else { cell });
        assert_eq!(sizes, want, "{columns} columns of {values} values, {coarse} coarse");
    }
}

#[test]
fn every_width_of_key_counts_alike() {
    // 1, 2, 4, 8, 16 and 32 words of 64 bits.
    for (columns, values) in
        [(3, 50), (12, 1000), (20, 1000), (40, 1000), (64, 1000), (64, 100_000)]
    {
        check(columns, values, 3000);
    }
}

#[test]
fn a_table_that_outgrows_its_index_is_counted_right() {
    check(4, 5000, 60_000);
}

#[test]
fn sixty_five_quasi_identifiers_are_refused() {
    let rows = rows(65, 3, 10);
    let mut plan = Plan::default();
    for column in 0..65 {
        plan.columns.insert(format!("c{column}"), ColumnPlan::new(Role::QuasiIdentifier));
    }
    let refused = session(&rows).assess(&plan, &AssessOptions::default()).map(|_| ());
    assert_eq!(refused.expect_err("one too many").id(), "study-too-many-quasi");
}

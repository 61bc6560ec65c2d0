//! Distributions before and after against the cells of the table and of the release, one by one, read from their
//! definitions.

#![expect(clippy::disallowed_methods, reason = "an oracle takes the logarithms of the platform")]

use std::collections::BTreeMap;

use oboro::plan::{ColumnPlan, GoalPlan, MissingAs, Plan, Recipe, ReleaseMethod};
use oboro::report::{ColumnDistribution, DistributionFigures};
use oboro::roles::Role;
use oboro::session::{AssessOptions, ReleaseOptions, Session};
use oboro::table::{CsvOptions, CsvReader};
use proptest::prelude::*;

/// A table whose first columns are rows of one hierarchy each (values 0 to 7, pairs, halves, everything) and whose
/// last is a sensitive number.
#[derive(Clone, Debug)]
struct Case {
    cells: Vec<Vec<Option<usize>>>,
    /// Whether the values of a column are numbers.
    numbers: Vec<bool>,
    levels: Vec<usize>,
    k: u64,
    missing_as: MissingAs,
    method: ReleaseMethod,
}

const ROWS: usize = 8;
const TOP: usize = 3;

/// What is released for a cell: the values that it may be, `None` for a missing one, each as probable.
type Spread = Vec<Option<usize>>;

fn case() -> impl Strategy<Value = Case> {
    (1_usize..4, 1_usize..30).prop_flat_map(|(columns, rows)| {
        let cell = prop::option::weighted(0.9, 0..ROWS);
        let missing_as = [MissingAs::Category, MissingAs::Drop, MissingAs::Wildcard];
        let method = [ReleaseMethod::Records, ReleaseMethod::LocalRecoding, ReleaseMethod::Cells];
        (
            prop::collection::vec(prop::collection::vec(cell, columns + 1), rows),
            prop::collection::vec(any::<bool>(), columns),
            prop::collection::vec(0..=TOP, columns),
            1_u64..4,
            prop::sample::select(missing_as.to_vec()),
            prop::sample::select(method.to_vec()),
        )
            .prop_map(|(cells, mut numbers, levels, k, missing_as, method)| {
                numbers.push(true);
                // Its suppressed cells are released as missing ones, and no reader tells them apart.
                let wildcards = missing_as == MissingAs::Wildcard;
                let method = match method {
                    ReleaseMethod::Cells if wildcards => ReleaseMethod::Records,
                    method => method,
                };
                Case { cells, numbers, levels, k, missing_as, method }
            })
    })
}

fn group_of(row: usize, level: usize) -> usize {
    [row, row / 2, row / 4, 0][level]
}

impl Case {
    fn columns(&self) -> usize {
        self.numbers.len()
    }

    fn value(&self, column: usize, row: usize) -> String {
        if self.numbers[column] { (row * 3).to_string() } else { format!("v{row}") }
    }

    fn plan(&self) -> Plan {
        let mut plan = Plan::default();
        for (column, &level) in self.levels.iter().enumerate() {
            let row = |row: usize| {
                vec![
                    self.value(column, row),
                    format!("pair {}", group_of(row, 1)),
                    format!("half {}", group_of(row, 2)),
                    "*".to_owned(),
                ]
            };
            let entry = ColumnPlan {
                hierarchy: Some(Recipe::Rows((0..ROWS).map(row).collect())),
                level: level as u32,
                ..ColumnPlan::new(Role::QuasiIdentifier)
            };
            plan.columns.insert(format!("c{column}"), entry);
        }
        plan.columns.insert(format!("c{}", self.levels.len()), ColumnPlan::new(Role::Sensitive));
        plan.input.missing_as = self.missing_as;
        plan.release.method = self.method;
        plan.goal =
            Some(GoalPlan { k: Some(self.k), suppression_limit: 1.0, ..GoalPlan::default() });
        plan
    }

    fn session(&self) -> Session {
        let heads: Vec<String> = (0..self.columns()).map(|column| format!("c{column}")).collect();
        // A column that is there for every line, so that no line is empty.
        let mut text = format!("{},n\n", heads.join(","));
        for cells in &self.cells {
            let cells = cells.iter().enumerate();
            let cells = cells
                .map(|(column, cell)| cell.map_or(String::new(), |row| self.value(column, row)));
            text += &format!("{},1\n", cells.collect::<Vec<_>>().join(","));
        }
        let mut reader = CsvReader::new(CsvOptions::default()).expect("options in range");
        reader.feed(text.as_bytes()).expect("a table");
        Session::new(reader.finish().expect("a table"))
    }

    fn figures(&self, session: &mut Session) -> DistributionFigures {
        let options = AssessOptions { full: true, show_values: true, ..AssessOptions::default() };
        let report = session.assess(&self.plan(), &options).expect("a report");
        report.distributions.expect("distributions")
    }

    /// The released table, read from its text.
    fn released(&self, session: &mut Session) -> Vec<Vec<Spread>> {
        let mut text = Vec::new();
        let options = ReleaseOptions { allow_unmet: true, ..ReleaseOptions::default() };
        let mut keep = |chunk: &[u8]| {
            text.extend_from_slice(chunk);
            Ok(())
        };
        session.release(&self.plan(), &options, &mut keep).expect("a release");
        let text = String::from_utf8(text).expect("text");
        let cells = |line: &str| {
            line.split(',').enumerate().map(|(column, cell)| self.read(column, cell)).collect()
        };
        text.lines().skip(1).map(cells).collect()
    }

    fn read(&self, column: usize, cell: &str) -> Spread {
        let group = |level, name: &str| {
            let number: usize = cell.strip_prefix(name)?.parse().ok()?;
            Some((0..ROWS).filter(|&row| group_of(row, level) == number).map(Some).collect())
        };
        let everything = || {
            let has_missing = self.cells.iter().any(|cells| cells[column].is_none());
            let missing = (has_missing && self.missing_as != MissingAs::Drop).then_some(None);
            (0..ROWS).map(Some).chain(missing).collect()
        };
        let own = (0..ROWS).find(|&row| self.value(column, row) == cell);
        match cell {
            "" => vec![None],
            "*" => everything(),
            _ => group(1, "pair ")
                .or_else(|| group(2, "half "))
                .unwrap_or_else(|| vec![Some(own.expect("a value"))]),
        }
    }

    fn original(&self) -> Vec<Vec<Spread>> {
        let spread = |cells: &Vec<Option<usize>>| cells.iter().map(|&cell| vec![cell]).collect();
        self.cells.iter().map(spread).collect()
    }

    /// Whether a column has an order: its values are numbers, and for one without a hierarchy, there is some value.
    fn is_ordered(&self, column: usize) -> bool {
        self.numbers[column] && self.cells.iter().any(|cells| cells[column].is_some())
    }
}

impl Case {
    /// The bin of a value, which is the value: a number that no record has counts with the nearest bin.
    fn cell(&self, column: usize, value: Option<usize>) -> usize {
        let there = || self.cells.iter().filter_map(move |cells| cells[column]);
        match value {
            Some(row) if self.is_ordered(column) => {
                row.clamp(there().min().expect("a value"), there().max().expect("a value"))
            }
            value => value.unwrap_or(ROWS),
        }
    }

    /// The shares of bins.
    fn in_cells(&self, column: usize, shares: &[f64]) -> Vec<f64> {
        let mut cells = vec![0.0; ROWS + 1];
        for (row, share) in shares.iter().enumerate() {
            cells[self.cell(column, (row < ROWS).then_some(row))] += share;
        }
        cells
    }
}

/// The share of each value, missing ones last.
fn shares(table: &[Vec<Spread>], column: usize) -> Option<Vec<f64>> {
    let mut shares = vec![0.0; ROWS + 1];
    for row in table {
        for value in &row[column] {
            let each = 1.0 / row[column].len() as f64 / table.len() as f64;
            shares[value.unwrap_or(ROWS)] += each;
        }
    }
    (!table.is_empty()).then_some(shares)
}

fn entropy(shares: &[f64]) -> f64 {
    shares.iter().filter(|share| **share > 0.0).map(|share| -share * share.log2()).sum()
}

/// Shares of known values among themselves; `None` where there is none.
fn known(shares: &[f64]) -> Option<Vec<f64>> {
    let all: f64 = shares[..ROWS].iter().sum();
    (all > 1e-9).then(|| shares[..ROWS].iter().map(|share| share / all).collect())
}

fn up_to(shares: &[f64], row: usize) -> f64 {
    shares[..=row].iter().sum()
}

/// Pairs of values of two columns, each with its share.
fn points(table: &[Vec<Spread>], a: usize, b: usize) -> Vec<(Option<usize>, Option<usize>, f64)> {
    let mut points = Vec::new();
    for row in table {
        for &x in &row[a] {
            for &y in &row[b] {
                points.push((x, y, 1.0 / (row[a].len() * row[b].len()) as f64));
            }
        }
    }
    points
}

fn naive_v(points: &[(usize, usize, f64)]) -> Option<f64> {
    let (mut cells, mut rows, mut columns) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let mut all = 0.0;
    for &(x, y, share) in points {
        *cells.entry((x, y)).or_insert(0.0) += share;
        *rows.entry(x).or_insert(0.0) += share;
        *columns.entry(y).or_insert(0.0) += share;
        all += share;
    }
    let least = rows.len().min(columns.len());
    let mut chi = 0.0;
    for (&x, &row) in &rows {
        for (&y, &column) in &columns {
            let expected: f64 = row * column / all;
            let cell: f64 = cells.get(&(x, y)).copied().unwrap_or(0.0);
            chi += (cell - expected).powi(2) / expected;
        }
    }
    (least > 1).then(|| (chi / all / (least - 1) as f64).sqrt())
}

fn naive_correlation(points: &[(f64, f64, f64)]) -> Option<f64> {
    let all: f64 = points.iter().map(|point| point.2).sum();
    let mean = |of: fn(&(f64, f64, f64)) -> f64| {
        points.iter().map(|point| of(point) * point.2).sum::<f64>() / all
    };
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let sum = |of: &dyn Fn(f64, f64) -> f64| {
        points.iter().map(|point| of(point.0 - x, point.1 - y) * point.2).sum::<f64>()
    };
    let (xx, yy) = (sum(&|x, _| x * x), sum(&|_, y| y * y));
    (xx > 1e-9 && yy > 1e-9).then(|| sum(&|x, y| x * y) / (xx * yy).sqrt())
}

/// The same points with the mean rank of equal values instead.
fn ranked(points: &[(f64, f64, f64)]) -> Vec<(f64, f64, f64)> {
    let rank = |at: f64, of: &dyn Fn(&(f64, f64, f64)) -> f64| {
        let sum = |take: &dyn Fn(f64) -> bool| -> f64 {
            points.iter().filter(|point| take(of(point))).map(|point| point.2).sum()
        };
        sum(&|other| other < at) + sum(&|other| other == at) / 2.0
    };
    let point = |&(x, y, share): &(f64, f64, f64)| {
        (rank(x, &|point| point.0), rank(y, &|point| point.1), share)
    };
    points.iter().map(point).collect()
}

fn close(found: Option<f64>, wanted: Option<f64>, what: &str) {
    match (found, wanted) {
        (Some(found), Some(wanted)) => {
            assert!((found - wanted).abs() < 1e-9, "{what}: {found} is not {wanted}");
        }
        (found, wanted) => assert_eq!(found, wanted, "{what}"),
    }
}

/// The figures of one column.
fn check_column(case: &Case, column: usize, found: &ColumnDistribution, after: &[Vec<Spread>]) {
    let before = case.original();
    let p = shares(&before, column).expect("records");
    let q = shares(after, column);
    let (all, cells) = (p.clone(), q.clone().map(|q| case.in_cells(column, &q)));
    let p = case.in_cells(column, &p);
    let apart = |q: &Vec<f64>| p.iter().zip(q).map(|(p, q)| (p - q).abs()).sum::<f64>() / 2.0;
    close(found.total_variation, cells.as_ref().map(apart), "total variation");
    let divergence = |q: &Vec<f64>| {
        let middle: Vec<f64> = p.iter().zip(q).map(|(p, q)| (p + q) / 2.0).collect();
        entropy(&middle) - (entropy(&p) + entropy(q)) / 2.0
    };
    close(found.jensen_shannon, cells.as_ref().map(divergence), "divergence");
    let p = all;
    assert_eq!(found.kind == "number", case.is_ordered(column), "{}", found.kind);
    if found.kind == "number" {
        let (p, q) = (known(&p).expect("values"), q.as_deref().and_then(known));
        let gap = |q: &Vec<f64>, row| (up_to(&p, row) - up_to(q, row)).abs();
        let moved = |q: &Vec<f64>| (0..ROWS).map(|row| 3.0 * gap(q, row)).sum::<f64>();
        let moved = q.as_ref().map(moved);
        close(found.wasserstein, moved, "distance");
        let there: Vec<usize> = (0..ROWS).filter(|&row| p[row] > 0.0).collect();
        let range = (there[there.len() - 1] - there[0]) as f64 * 3.0;
        let share = moved.filter(|_| range > 0.0).map(|moved| moved / range);
        close(found.wasserstein_share, share, "distance by range");
        let farthest = |q: &Vec<f64>| (0..ROWS).map(|row| gap(q, row)).fold(0.0, f64::max);
        close(found.kolmogorov_smirnov, q.as_ref().map(farthest), "largest gap");
        let mean = |q: &Vec<f64>| (0..ROWS).map(|row| 3.0 * row as f64 * q[row]).sum::<f64>();
        let means = found.mean.as_ref().expect("means");
        close(means.before, Some(mean(&p)), "mean before");
        close(means.after, q.as_ref().map(mean), "mean after");
        let quantile = |q: &Vec<f64>, share: f64| {
            let row = (0..ROWS).find(|&row| up_to(q, row) > share - 1e-10);
            3.0 * row.expect("a quantile") as f64
        };
        for row in &found.quantiles {
            close(row.before, Some(quantile(&p, row.p)), "quantile before");
            close(row.after, q.as_ref().map(|q| quantile(q, row.p)), "quantile after");
        }
        for step in &found.ecdf {
            let row = (step.at / 3.0).floor().min((ROWS - 1) as f64) as usize;
            close(step.before, Some(up_to(&p, row)), "step before");
            close(step.after, q.as_ref().map(|q| up_to(q, row)), "step after");
        }
    }
    let records: u64 = found.values.iter().map(|value| value.before).sum();
    assert_eq!((records, found.before), (case.cells.len() as u64, case.cells.len() as u64));
    let shares: f64 = found.values.iter().filter_map(|value| value.share_after).sum();
    assert!(after.is_empty() || (shares - 1.0).abs() < 1e-9, "{shares}");
    let labelled: u64 = found.labels.iter().map(|label| label.after).sum();
    assert!(found.labels.is_empty() || labelled == after.len() as u64);
    for value in found.values.iter().filter(|value| found.kind == "category" && value.rest == 0) {
        let label = value.label.as_deref();
        let row = label.map_or(ROWS, |label| label[1..].parse().expect("a value"));
        close(value.share_before, Some(p[row]), "share before");
        close(value.share_after, q.as_ref().map(|_| shares_of(after, column)[row]), "share after");
    }
}

fn shares_of(table: &[Vec<Spread>], column: usize) -> Vec<f64> {
    shares(table, column).expect("records")
}

fn check_pair(
    case: &Case,
    names: (usize, usize),
    found: &DistributionFigures,
    after: &[Vec<Spread>],
) {
    let (a, b) = names;
    let name = |column: usize| format!("c{column}");
    let pair = found.pairs.iter().find(|pair| (&pair.one, &pair.other) == (&name(a), &name(b)));
    let pair = pair.expect("the pair");
    let before = case.original();
    let in_cells = |table: &[Vec<Spread>]| {
        let points = points(table, a, b).into_iter();
        naive_v(
            &points
                .map(|(x, y, share)| (case.cell(a, x), case.cell(b, y), share))
                .collect::<Vec<_>>(),
        )
    };
    close(pair.cramers_v.before, in_cells(&before), "association before");
    close(pair.cramers_v.after, in_cells(after), "association after");
    assert_eq!(pair.pearson.is_some(), case.is_ordered(a) && case.is_ordered(b));
    if let (Some(pearson), Some(spearman)) = (&pair.pearson, &pair.spearman) {
        for (table, linear, ranks) in
            [(&before[..], pearson.before, spearman.before), (after, pearson.after, spearman.after)]
        {
            let both = points(table, a, b).into_iter();
            let both: Vec<(f64, f64, f64)> =
                both.filter_map(|(x, y, share)| Some((x? as f64, y? as f64, share))).collect();
            close(linear, naive_correlation(&both), "Pearson");
            close(ranks, naive_correlation(&ranked(&both)), "Spearman");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn distributions_are_those_of_the_cells_one_by_one(case in case()) {
        // A column without any value has a domain of one value that nobody has, which the naive code does not know.
        let has_value = |column: usize| case.cells.iter().any(|row| row[column].is_some());
        prop_assume!((0..case.columns()).all(has_value));
        let mut session = case.session();
        let found = case.figures(&mut session);
        let after = case.released(&mut session);
        prop_assert_eq!(found.columns.len(), case.columns());
        for (column, figures) in found.columns.iter().enumerate() {
            check_column(&case, column, figures, &after);
        }
        for a in 0..case.columns() {
            for b in a + 1..case.columns() {
                check_pair(&case, (a, b), &found, &after);
            }
        }
    }

    #[test]
    fn identity_levels_change_nothing(case in case()) {
        let levels = vec![0; case.levels.len()];
        let missing_as = match case.missing_as {
            MissingAs::Drop => MissingAs::Category,
            other => other,
        };
        let case = Case { levels, missing_as, k: 1, ..case };
        let found = case.figures(&mut case.session());
        for column in &found.columns {
            prop_assert_eq!(column.total_variation, Some(0.0));
            prop_assert_eq!(column.total_variation_labels, Some(0.0));
            prop_assert_eq!(column.jensen_shannon, Some(0.0));
            if column.kind == "number" {
                prop_assert_eq!(column.wasserstein, Some(0.0));
                prop_assert_eq!(column.kolmogorov_smirnov, Some(0.0));
                prop_assert_eq!(column.mean.as_ref().and_then(|mean| mean.change), Some(0.0));
            }
            prop_assert!(column.quantiles.iter().all(|row| row.before == row.after));
            prop_assert!(column.ecdf.iter().all(|step| step.before == step.after));
            prop_assert!(column.values.iter().all(|value| value.difference == Some(0.0)));
        }
        for pair in &found.pairs {
            prop_assert_eq!(pair.largest(), 0.0, "{:?}", pair);
        }
    }
}

#[test]
fn a_column_of_more_values_names_the_most_frequent_and_few_records_never() {
    // 60 values of 6 records each, one of 4, one of 9.
    let mut text = String::from("ward,n\n");
    for ward in 0..60 {
        text += &format!("w{ward:02},1\n").repeat(6);
    }
    text += &"rare,1\n".repeat(4);
    text += &"busy,1\n".repeat(9);
    let mut reader = CsvReader::new(CsvOptions::default()).expect("options in range");
    reader.feed(text.as_bytes()).expect("a table");
    let mut session = Session::new(reader.finish().expect("a table"));
    let mut plan = Plan::default();
    plan.columns.insert("ward".to_owned(), ColumnPlan::new(Role::QuasiIdentifier));
    plan.goal = Some(GoalPlan { k: Some(5), suppression_limit: 1.0, ..GoalPlan::default() });
    let options = AssessOptions { full: true, ..AssessOptions::default() };
    let report = session.assess(&plan, &options).expect("a report");
    let found = &report.distributions.expect("distributions").columns[0];
    assert_eq!((found.before, found.after), (373, 369));
    assert_eq!(found.values.len(), 51);
    assert_eq!(found.values[0].label.as_deref(), Some("busy"));
    let rest = &found.values[50];
    assert_eq!((rest.label.as_deref(), rest.rest, rest.before), (None, 12, 11 * 6 + 4));
    assert!((rest.after - 66.0).abs() < 1e-9);
    assert!(found.labels.iter().all(|label| label.label.as_deref() != Some("rare")));
    // 4 of 373 records are left out.
    close(found.total_variation, Some(4.0 / 373.0), "total variation");
    // As it stands, there is nothing to compare it with.
    let options = AssessOptions { as_released: true, ..options };
    assert_eq!(session.assess(&plan, &options).expect("a report").distributions, None);
}

#[test]
fn of_many_columns_the_first_forty_are_compared_with_one_another() {
    let names: Vec<String> = (0..42).map(|column| format!("c{column}")).collect();
    let mut text = names.join(",") + "\n";
    for row in 0..12 {
        let cells = (0..42).map(|column| ((row * (column + 3)) % 7).to_string());
        text.push_str(&(cells.collect::<Vec<_>>().join(",") + "\n"));
    }
    let mut reader = CsvReader::new(CsvOptions::default()).expect("options");
    reader.feed(text.as_bytes()).expect("a table");
    let mut session = Session::new(reader.finish().expect("a table"));
    let mut plan = Plan::default();
    for name in &names {
        plan.columns.insert(name.clone(), ColumnPlan::new(Role::Insensitive));
    }
    plan.columns.insert("c0".to_owned(), ColumnPlan::new(Role::QuasiIdentifier));
    let options = AssessOptions { full: true, ..AssessOptions::default() };
    let report = session.assess(&plan, &options).expect("a report");
    let found = report.distributions.expect("distributions");
    assert_eq!((found.columns.len(), found.paired, found.pairs.len()), (42, 40, 40 * 39 / 2));
    let last = |pair: &oboro::report::PairDistribution| pair.one == "c40" || pair.other == "c41";
    assert!(!found.pairs.iter().any(last));
    assert!(found.pairs.iter().any(|pair| (&*pair.one, &*pair.other) == ("c38", "c39")));
    assert!(found.pairs.iter().all(|pair| pair.pearson.is_some() && pair.spearman.is_some()));
}

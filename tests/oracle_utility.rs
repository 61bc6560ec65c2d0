//! Utility measures against sums over records, read from their definitions; and what must hold of them.

use std::collections::BTreeMap;

use oboro::plan::{ColumnPlan, GoalPlan, MissingAs, Plan, Recipe, ReleaseMethod};
use oboro::report::Report;
use oboro::roles::Role;
use oboro::session::{AssessOptions, ReleaseOptions, Session};
use oboro::table::{CsvOptions, CsvReader};
use proptest::prelude::*;

/// A table whose cells are rows of one hierarchy a column: values 0 to 7, pairs, halves, everything.
#[derive(Clone, Debug)]
struct Case {
    cells: Vec<Vec<Option<usize>>>,
    /// Whether the values of a column are numbers.
    numbers: Vec<bool>,
    levels: Vec<usize>,
    k: u64,
    /// How many equal records each line stands for.
    counts: Vec<u64>,
    /// What becomes of classes below k.
    method: ReleaseMethod,
    /// Whether missing values agree with all values.
    wildcard: bool,
}

const ROWS: usize = 8;
const TOP: usize = 3;

fn case() -> impl Strategy<Value = Case> {
    (1_usize..4, 1_usize..30).prop_flat_map(|(columns, rows)| {
        let cell = prop::option::weighted(0.9, 0..ROWS);
        (
            prop::collection::vec(prop::collection::vec(cell, columns), rows),
            prop::collection::vec(any::<bool>(), columns),
            prop::collection::vec(0..=TOP, columns),
            1_u64..4,
            prop_oneof![Just(vec![1; rows]), prop::collection::vec(1_u64..4, rows)],
            prop::sample::select(vec![
                (ReleaseMethod::Records, false),
                (ReleaseMethod::Records, true),
                (ReleaseMethod::LocalRecoding, false),
                (ReleaseMethod::Cells, false),
            ]),
        )
            .prop_map(|(cells, numbers, levels, k, counts, (method, wildcard))| Case {
                cells,
                numbers,
                levels,
                k,
                counts,
                method,
                wildcard,
            })
    })
}

/// Where a released cell may come from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Released {
    Suppressed,
    Missing,
    Group(usize, usize),
}

impl Released {
    /// The rows of the hierarchy that it covers.
    fn rows(self) -> Vec<usize> {
        match self {
            Released::Missing => Vec::new(),
            Released::Suppressed => (0..ROWS).collect(),
            Released::Group(level, group) => {
                (0..ROWS).filter(|&row| group_of(row, level) == group).collect()
            }
        }
    }

    fn is_everything(self) -> bool {
        matches!(self, Released::Suppressed | Released::Group(TOP, _))
    }
}

fn group_of(row: usize, level: usize) -> usize {
    [row, row / 2, row / 4, 0][level]
}

impl Case {
    fn value(&self, column: usize, row: usize) -> String {
        if self.numbers[column] { (row * row).to_string() } else { format!("v{row}") }
    }

    /// The number that a value spells, or its row.
    fn position(&self, column: usize, row: usize) -> f64 {
        if self.numbers[column] { (row * row) as f64 } else { row as f64 }
    }

    fn session(&self) -> Session {
        let columns = self.levels.len();
        let heads: Vec<String> = (0..columns).map(|column| format!("c{column}")).collect();
        let mut text = format!("{},n,id\n", heads.join(","));
        for (id, (cells, count)) in self.cells.iter().zip(&self.counts).enumerate() {
            let cells = cells.iter().enumerate();
            let cells = cells
                .map(|(column, cell)| cell.map_or(String::new(), |row| self.value(column, row)));
            text += &format!("{},{count},{id}\n", cells.collect::<Vec<_>>().join(","));
        }
        let mut reader = CsvReader::new(CsvOptions::default()).expect("options in range");
        reader.feed(text.as_bytes()).expect("a table");
        Session::new(reader.finish().expect("a table"))
    }

    fn plan(&self) -> Plan {
        let mut plan = Plan::default();
        plan.input.missing_as =
            if self.wildcard { MissingAs::Wildcard } else { MissingAs::Category };
        for column in 0..self.levels.len() {
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
                level: self.levels[column] as u32,
                ..ColumnPlan::new(Role::QuasiIdentifier)
            };
            plan.columns.insert(format!("c{column}"), entry);
        }
        plan.columns.insert("n".to_owned(), ColumnPlan::new(Role::Count));
        plan.columns.insert("id".to_owned(), ColumnPlan::new(Role::Insensitive));
        plan.goal =
            Some(GoalPlan { k: Some(self.k), suppression_limit: 1.0, ..GoalPlan::default() });
        plan.release.method = self.method;
        plan
    }

    fn report(&self) -> Report {
        let options = AssessOptions { full: true, ..AssessOptions::default() };
        self.session().assess(&self.plan(), &options).expect("a report")
    }

    /// What is released of each line, read from the file; of one that is left out nothing.
    fn table(&self) -> Vec<Vec<Released>> {
        let mut text = Vec::new();
        let mut session = self.session();
        let options = ReleaseOptions { allow_unmet: true, ..ReleaseOptions::default() };
        let mut sink = |bytes: &[u8]| {
            text.extend_from_slice(bytes);
            Ok(())
        };
        session.release(&self.plan(), &options, &mut sink).expect("a release");
        let text = String::from_utf8(text).expect("text");
        let mut rows = vec![vec![Released::Suppressed; self.levels.len()]; self.cells.len()];
        for line in text.lines().skip(1) {
            let labels: Vec<&str> = line.split(',').collect();
            let id: usize = labels[labels.len() - 1].parse().expect("a number");
            for (column, cell) in rows[id].iter_mut().enumerate() {
                *cell = self.read(column, labels[column]);
            }
        }
        rows
    }

    /// What a released label says.
    fn read(&self, column: usize, label: &str) -> Released {
        let group = |prefix| label.strip_prefix(prefix).and_then(|number| number.parse().ok());
        match label {
            "" => Released::Missing,
            "*" => Released::Group(TOP, 0),
            _ => group("pair ")
                .map(|pair| Released::Group(1, pair))
                .or(group("half ").map(|half| Released::Group(2, half)))
                .or((0..ROWS)
                    .find(|&row| self.value(column, row) == label)
                    .map(|row| Released::Group(0, row)))
                .expect("a label of the hierarchy"),
        }
    }

    /// Lines with what is released of them, and their records.
    fn lines<'c>(
        &'c self,
        table: &'c [Vec<Released>],
    ) -> impl Iterator<Item = (&'c Vec<Option<usize>>, &'c Vec<Released>, f64)> {
        let counts = self.counts.iter().map(|&count| count as f64);
        self.cells.iter().zip(table).zip(counts).map(|((cells, row), count)| (cells, row, count))
    }

    fn records(&self) -> f64 {
        self.counts.iter().sum::<u64>() as f64
    }

    /// The same where every value counts as its row.
    fn by_row(&self) -> Case {
        Case { numbers: vec![false; self.numbers.len()], ..self.clone() }
    }

    /// The ends of what a cell covers.
    fn ends(&self, column: usize, released: Released) -> (f64, f64) {
        let at = released.rows().into_iter().map(|row| self.position(column, row));
        at.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), at| (low.min(at), high.max(at)))
    }

    /// The position of each record that has one.
    fn column(&self, column: usize) -> Vec<f64> {
        let lines = self.cells.iter().zip(&self.counts);
        let positions = lines.filter_map(|(cells, &count)| {
            Some(vec![self.position(column, cells[column]?); count as usize])
        });
        positions.flatten().collect()
    }

    fn has_missing(&self, column: usize) -> bool {
        self.cells.iter().any(|cells| cells[column].is_none())
    }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn squares(values: &[f64]) -> f64 {
    values.iter().map(|value| (value - mean(values)) * (value - mean(values))).sum()
}

fn far(x: f64, (low, high): (f64, f64)) -> f64 {
    (x - low).abs().max((x - high).abs())
}

fn figure(report: &Report, id: &str) -> (Option<f64>, Option<f64>) {
    let figure = report.utility.iter().find(|figure| figure.id == id);
    figure.map_or((None, None), |figure| (figure.value, figure.normalised))
}

fn near(what: &str, got: Option<f64>, want: Option<f64>) -> Result<(), TestCaseError> {
    match (got, want) {
        (Some(got), Some(want)) => {
            let apart = (got - want).abs() <= 1e-9 * want.abs().max(1.0);
            prop_assert!(apart, "{what}: {got} and not {want}");
        }
        (got, want) => prop_assert_eq!(got, want, "{}", what),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 384, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn measures_of_cells_equal_naive_sums(case in case()) {
        let report = case.report();
        let table = case.table();
        let columns = case.levels.len();
        let cells = case.records() * columns as f64;
        let (mut covered, mut height, mut gone) = (0.0, 0.0, 0.0);
        let (mut error, mut most, mut sse, mut sst) = (0.0, 0.0, 0.0, 0.0);
        let mut moved: Option<f64> = None;
        // Squared errors go by rows, IL1s by numbers.
        let rows = case.by_row();
        for column in 0..columns {
            let (values, numbers) = (rows.column(column), case.column(column));
            let range = values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &x| (low.min(x), high.max(x)));
            let mut distance = 0.0;
            for (cells, released, count) in case.lines(&table) {
                let released = released[column];
                let covers = released.rows().len().max(1);
                covered += count * covers as f64 / ROWS as f64;
                height += count * match released {
                    Released::Suppressed => 1.0,
                    Released::Missing => 0.0,
                    Released::Group(level, _) => level as f64 / TOP as f64,
                };
                gone += if released.is_everything() { count } else { 0.0 };
                let Some(row) = cells[column] else { continue };
                let x = rows.position(column, row);
                let ends = rows.ends(column, released);
                let middle = (ends.0 + ends.1) / 2.0;
                let worst = far(x, range) * far(x, range);
                error += count * (far(x, ends) * far(x, ends)).min(worst);
                most += count * worst;
                sse += count * (x - middle) * (x - middle);
                sst += count * (middle - mean(&values)) * (middle - mean(&values));
                let ends = case.ends(column, released);
                distance += count * (case.position(column, row) - (ends.0 + ends.1) / 2.0).abs();
            }
            let variance = squares(&numbers) / (numbers.len() as f64 - 1.0);
            if case.numbers[column] && values.len() > 1 && variance > 0.0 {
                *moved.get_or_insert(0.0) += distance / (2.0 * variance).sqrt();
            }
        }
        let granularity = covered / cells;
        let least = 1.0 / ROWS as f64;
        near("granularity", figure(&report, "granularity").0, Some(granularity))?;
        near("granularity", figure(&report, "granularity").1, Some(1.0 - (granularity - least) / (1.0 - least)))?;
        near("intensity", figure(&report, "generalization-intensity").0, Some(height / cells))?;
        near("precision", figure(&report, "precision").0, Some(1.0 - height / cells))?;
        near("missings", figure(&report, "missings").0, Some(gone / cells))?;
        near("squared error", figure(&report, "attribute-squared-error").0, Some(error))?;
        let normalised = if most > 0.0 { 1.0 - error / most } else { 1.0 };
        near("squared error", figure(&report, "attribute-squared-error").1, Some(normalised))?;
        // Rounding decides whether there is a spread of middles that all are the mean.
        if sst > 1e-9 {
            near("SSE / SST", figure(&report, "sse-sst").0, Some(sse / sst))?;
        }
        near("IL1s", figure(&report, "il1s").0, moved)?;
    }

    #[test]
    fn measures_of_records_equal_naive_sums(case in case()) {
        let report = case.report();
        let table = case.table();
        let (records, columns) = (case.records(), case.levels.len());
        let rows = case.by_row();
        // Squared error by record, suppressed or not.
        let error = |suppress: bool| -> f64 {
            let of_line = |(cells, released, count): (&Vec<Option<usize>>, &Vec<Released>, f64)| {
                let squares = (0..columns).map(|column| {
                    let values = rows.column(column);
                    let variance = squares(&values) / values.len() as f64;
                    let released = if suppress { Released::Suppressed } else { released[column] };
                    match cells[column] {
                        Some(row) if variance > 0.0 => {
                            let distance = far(rows.position(column, row), rows.ends(column, released));
                            distance * distance / variance
                        }
                        _ => 0.0,
                    }
                });
                count * squares.sum::<f64>().sqrt()
            };
            case.lines(&table).map(of_line).sum::<f64>() / (columns as f64 * records)
        };
        near("record", figure(&report, "record-squared-error").0, Some(error(false)))?;
        let normalised = if error(true) > 0.0 { 1.0 - error(false) / error(true) } else { 1.0 };
        near("record", figure(&report, "record-squared-error").1, Some(normalised))?;

        // Divergence: every released record spread over the combinations that it covers.
        let mut originals: BTreeMap<&Vec<Option<usize>>, f64> = BTreeMap::new();
        for (cells, _, count) in case.lines(&table) {
            *originals.entry(cells).or_default() += count / records;
        }
        let mut divergence = 0.0;
        for (original, p) in originals {
            let share = |(_, released, count): (&Vec<Option<usize>>, &Vec<Released>, f64)| -> f64 {
                let cells = released.iter().enumerate().map(|(column, released)| {
                    let missing = released.is_everything() && case.has_missing(column) || *released == Released::Missing;
                    let covers = match original[column] {
                        None => missing,
                        Some(row) => released.rows().contains(&row),
                    };
                    let values = released.rows().len() + usize::from(missing);
                    if covers { 1.0 / values as f64 } else { 0.0 }
                });
                count * cells.product::<f64>()
            };
            let q = case.lines(&table).map(share).sum::<f64>() / records;
            divergence += p * libm::log2(p / q);
        }
        near("divergence", figure(&report, "kl-divergence").0, Some(divergence.max(0.0)))?;

        // Eigenvalues of a matrix of two columns: 1 + r and 1 - r.
        if case.numbers == [true, true] {
            let mut pairs: Vec<[(f64, f64); 2]> = Vec::new();
            for (cells, released, count) in case.lines(&table) {
                let (Some(a), Some(b)) = (cells[0], cells[1]) else { continue };
                let middle = |column: usize| {
                    let (low, high) = case.ends(column, released[column]);
                    (low + high) / 2.0
                };
                let pair = [(case.position(0, a), middle(0)), (case.position(1, b), middle(1))];
                pairs.extend(std::iter::repeat_n(pair, count as usize));
            }
            let correlation = |after: bool| -> Option<f64> {
                let column = |column: usize| -> Vec<f64> {
                    pairs.iter().map(|pair| if after { pair[column].1 } else { pair[column].0 }).collect()
                };
                let (x, y) = (column(0), column(1));
                let products: f64 = x.iter().zip(&y).map(|(a, b)| (a - mean(&x)) * (b - mean(&y))).sum();
                let scale = (squares(&x) * squares(&y)).sqrt();
                (!pairs.is_empty() && scale > 1e-9).then(|| products / scale)
            };
            let want = match (correlation(false), correlation(true)) {
                (Some(before), Some(after)) if before.abs() < 1.0 - 1e-9 => {
                    let (before, after) = (before.abs(), after.abs());
                    let change = (before - after).abs();
                    Some(change / (1.0 + before) + change / (1.0 - before))
                }
                _ => None,
            };
            // Rounding decides whether columns that say the same have an eigenvalue of zero.
            if want.is_some() {
                near("eigenvalues", figure(&report, "eigenvalues").0, want)?;
            }
        }
    }

    /// Columns are what the whole is made of.
    #[test]
    fn columns_add_up(case in case()) {
        let report = case.report();
        let columns = case.levels.len() as f64;
        for figure in &report.utility {
            let values: Option<Vec<f64>> = figure.columns.iter().map(|column| column.value).collect();
            let Some(values) = values.filter(|values| !values.is_empty()) else { continue };
            let sum: f64 = values.iter().sum();
            match figure.id.as_str() {
                "non-uniform-entropy" | "attribute-squared-error" | "il1s" => near(&figure.id, figure.value, Some(sum))?,
                "granularity" | "generalization-intensity" | "missings" | "normalised-entropy" | "precision" => {
                    near(&figure.id, figure.value, Some(sum / columns))?;
                }
                "loss" => {
                    let product: f64 = values.iter().map(|loss| 1.0 + loss).product();
                    near("loss", figure.value, Some(libm::pow(product, 1.0 / columns) - 1.0))?;
                }
                _ => prop_assert_eq!(&figure.id, "sse-sst"),
            }
        }
    }

    #[test]
    fn levels_of_zero_change_nothing(case in case()) {
        let case = Case { levels: vec![0; case.levels.len()], k: 1, ..case };
        for figure in case.report().utility {
            if let Some(normalised) = figure.normalised {
                prop_assert!((normalised - 1.0).abs() < 1e-12, "{} {normalised}", figure.id);
            } else {
                prop_assert!(figure.value.is_none_or(|value| value.abs() < 1e-12), "{}", figure.id);
            }
        }
    }

    /// SSE / SST, IL1s and eigenvalues are not among these: the middle of a wider group may lie nearer.
    #[test]
    fn nothing_suppressed_coarser_is_never_better(case in case(), column in 0_usize..3) {
        let column = column % case.levels.len();
        // Measures of classes have no value where missing values agree with all.
        let finer = Case { k: 1, wildcard: false, ..case };
        let mut coarser = finer.clone();
        coarser.levels[column] = (coarser.levels[column] + 1).min(TOP);
        let (finer, coarser) = (finer.report(), coarser.report());
        for id in [
            "loss", "precision", "discernibility", "ambiguity", "average-class-size", "non-uniform-entropy",
            "granularity", "generalization-intensity", "missings", "normalised-entropy",
            "attribute-squared-error", "record-squared-error", "kl-divergence",
        ] {
            let (before, after) = (figure(&finer, id).1, figure(&coarser, id).1);
            let (before, after) = (before.expect("a value"), after.expect("a value"));
            prop_assert!(after <= before + 1e-9, "{id}: {before} and then {after}");
        }
    }
}

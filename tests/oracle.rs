//! The fast code against naive code that groups records by their labels.

use std::collections::{BTreeMap, BTreeSet};

use oboro::plan::{ColumnPlan, GoalPlan, MissingAs, Plan, Recipe};
use oboro::report::Report;
use oboro::roles::Role;
use oboro::session::{AssessOptions, ReleaseOptions, Session};
use oboro::table::{CsvOptions, CsvReader};
use proptest::prelude::*;

/// A random table with the hierarchies of its columns: cells are row numbers of the hierarchy, `None` is missing.
#[derive(Clone, Debug)]
struct Case {
    cells: Vec<Vec<Option<usize>>>,
    /// Per column: labels of each hierarchy row, level 0 first, without the added top.
    hierarchies: Vec<Vec<Vec<String>>>,
    levels: Vec<usize>,
    counts: Vec<u64>,
    with_counts: bool,
    drop: bool,
    k: u64,
}

/// A hierarchy of up to 6 values with up to 2 levels above, each coarsening the one below.
fn hierarchy() -> impl Strategy<Value = Vec<Vec<String>>> {
    (1_usize..7, 1_usize..4, 1_usize..3).prop_map(|(values, middle, high)| {
        (0..values)
            .map(|value| {
                let group = value % middle;
                vec![format!("v{value}"), format!("m{group}"), format!("h{}", group % high)]
            })
            .collect()
    })
}

fn case() -> impl Strategy<Value = Case> {
    (1_usize..5, 1_usize..40)
        .prop_flat_map(|(columns, rows)| {
            let hierarchies = prop::collection::vec(hierarchy(), columns);
            (hierarchies, Just(columns), Just(rows), any::<u64>(), any::<(bool, bool)>(), 1_u64..5)
        })
        .prop_flat_map(|(hierarchies, columns, rows, _, (with_counts, drop), k)| {
            let cells = prop::collection::vec(
                prop::collection::vec(prop::option::weighted(0.9, 0_usize..6), columns),
                rows,
            );
            let levels = prop::collection::vec(0_usize..4, columns);
            let counts = prop::collection::vec(0_u64..4, rows);
            (Just(hierarchies), cells, levels, counts).prop_map(
                move |(hierarchies, mut cells, mut levels, counts)| {
                    for row in &mut cells {
                        for (cell, rows) in row.iter_mut().zip(&hierarchies) {
                            *cell = cell.map(|cell| cell % rows.len());
                        }
                    }
                    for (level, rows) in levels.iter_mut().zip(&hierarchies) {
                        *level = (*level).min(top(rows));
                    }
                    Case { cells, hierarchies, levels, counts, with_counts, drop, k }
                },
            )
        })
}

/// The number of the top level: the last one written when it is one group, else one more.
fn top(rows: &[Vec<String>]) -> usize {
    let last: BTreeSet<&String> = rows.iter().filter_map(|row| row.last()).collect();
    if last.len() == 1 { 2 } else { 3 }
}

impl Case {
    /// The released label of a cell; `None` for missing below the top.
    fn label(&self, row: usize, column: usize) -> Option<String> {
        self.label_at(row, column, self.levels[column])
    }

    /// The label of a cell at a level.
    fn label_at(&self, row: usize, column: usize, level: usize) -> Option<String> {
        let rows = &self.hierarchies[column];
        match self.cells[row][column] {
            _ if level == top(rows) => {
                Some(if level == 3 { "*".to_owned() } else { rows[0][2].clone() })
            }
            cell => cell.map(|cell| rows[cell][level].clone()),
        }
    }

    /// Each record as its row, and whether it is kept; dropped ones are not among them.
    fn records(&self) -> Vec<(usize, bool)> {
        let classes = self.classes();
        let mut records = Vec::new();
        for row in 0..self.cells.len() {
            let key: Vec<_> =
                (0..self.levels.len()).map(|column| self.label(row, column)).collect();
            let kept = classes.get(&key).is_some_and(|&size| size >= self.k);
            records.extend(std::iter::repeat_n((row, kept), self.weight(row) as usize));
        }
        records
    }

    /// Non-uniform entropy of a column, record by record as its definition reads.
    fn entropy(&self, column: usize) -> f64 {
        let top = top(&self.hierarchies[column]);
        let taken_to = |&(row, kept): &(usize, bool)| match (kept, self.label(row, column)) {
            (false, _) => top,
            (true, None) => 0,
            (true, Some(_)) => self.levels[column],
        };
        let records = self.records();
        let mut bits = 0.0;
        for level in 1..=top {
            let taken: Vec<usize> = records
                .iter()
                .filter(|record| taken_to(record) >= level)
                .map(|&(row, _)| row)
                .collect();
            let share = |row: usize, level: usize| {
                let label = self.label_at(row, column, level);
                taken.iter().filter(|&&other| self.label_at(other, column, level) == label).count()
                    as f64
            };
            bits += taken
                .iter()
                .map(|&row| libm::log2(share(row, level) / share(row, level - 1)))
                .sum::<f64>();
        }
        bits
    }

    fn weight(&self, row: usize) -> u64 {
        let dropped = self.drop && self.cells[row].iter().any(Option::is_none);
        match (dropped, self.with_counts) {
            (true, _) => 0,
            (false, true) => self.counts[row],
            (false, false) => 1,
        }
    }

    /// Records by released labels.
    fn classes(&self) -> BTreeMap<Vec<Option<String>>, u64> {
        let mut classes = BTreeMap::new();
        for row in 0..self.cells.len() {
            let key = (0..self.levels.len()).map(|column| self.label(row, column)).collect();
            *classes.entry(key).or_insert(0) += self.weight(row);
        }
        classes.retain(|_, records| *records > 0);
        classes
    }

    fn session(&self) -> Session {
        let mut text = String::new();
        for column in 0..self.levels.len() {
            text += &format!("c{column},");
        }
        text += "n\n";
        for (row, cells) in self.cells.iter().enumerate() {
            for (cell, rows) in cells.iter().zip(&self.hierarchies) {
                text += &format!("{},", cell.map_or("", |cell| rows[cell][0].as_str()));
            }
            text += &format!("{}\n", self.counts[row]);
        }
        let mut reader = CsvReader::new(CsvOptions::default()).expect("options in range");
        reader.feed(text.as_bytes()).expect("a table");
        Session::new(reader.finish().expect("a table"))
    }

    fn plan(&self) -> Plan {
        let mut plan = Plan::default();
        plan.input.missing_as = if self.drop { MissingAs::Drop } else { MissingAs::Category };
        for (column, rows) in self.hierarchies.iter().enumerate() {
            let entry = ColumnPlan {
                hierarchy: Some(Recipe::Rows(rows.clone())),
                level: self.levels[column] as u32,
                ..ColumnPlan::new(Role::QuasiIdentifier)
            };
            plan.columns.insert(format!("c{column}"), entry);
        }
        if self.with_counts {
            plan.columns.insert("n".to_owned(), ColumnPlan::new(Role::Count));
        }
        let goal = GoalPlan { k: Some(self.k), suppression_limit: 1.0, ..GoalPlan::default() };
        plan.goal = Some(goal);
        plan
    }

    fn report(&self) -> Report {
        self.session().assess(&self.plan(), &AssessOptions::default()).expect("a report")
    }
}

fn near(got: Option<f64>, want: Option<f64>) -> Result<(), TestCaseError> {
    match (got, want) {
        (Some(got), Some(want)) => {
            prop_assert!((got - want).abs() <= 1e-9 * want.abs().max(1.0), "{got} and not {want}");
        }
        (got, want) => prop_assert_eq!(got, want),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn classes_and_risks_equal_a_naive_grouping(case in case()) {
        let report = case.report();
        let all: Vec<u64> = case.classes().into_values().collect();
        let kept: Vec<u64> = all.iter().copied().filter(|&size| size >= case.k).collect();
        let read: u64 = (0..case.cells.len())
            .map(|row| if case.with_counts { case.counts[row] } else { 1 })
            .sum();
        let alone = case.session().classes(&case.plan(), false).expect("classes");
        prop_assert_eq!(alone.as_ref(), report.all_records.classes.as_ref());
        prop_assert_eq!(report.records, read);
        prop_assert_eq!(report.kept, kept.iter().sum::<u64>());
        prop_assert_eq!(report.suppressed, all.iter().sum::<u64>() - report.kept);
        prop_assert_eq!(report.dropped, read - all.iter().sum::<u64>());
        for (sizes, figures, risk, unique) in [
            (&kept, report.classes.as_ref(), &report.risk.prosecutor, &report.uniqueness),
            (&all, report.all_records.classes.as_ref(), &report.all_records.risk.prosecutor, &report.all_records.uniqueness),
        ] {
            let records: u64 = sizes.iter().sum();
            let figures = figures.expect("classes");
            prop_assert_eq!(figures.count, sizes.len() as u64);
            prop_assert_eq!(figures.smallest, sizes.iter().copied().min());
            prop_assert_eq!(figures.largest, sizes.iter().copied().max());
            // Over records, one by one: each of the f records of a class has risk 1/f.
            let risks: Vec<f64> =
                sizes.iter().flat_map(|&f| std::iter::repeat_n(1.0 / f as f64, f as usize)).collect();
            let mean = (records > 0).then(|| risks.iter().sum::<f64>() / records as f64);
            near(risk.average, mean)?;
            near(risk.highest, risks.iter().copied().reduce(f64::max))?;
            near(risk.lowest, risks.iter().copied().reduce(f64::min))?;
            for row in &risk.at_risk {
                let above = risks.iter().filter(|&&risk| risk > row.threshold).count();
                prop_assert_eq!(row.records, above as u64);
            }
            prop_assert_eq!(unique.records, sizes.iter().filter(|&&size| size == 1).count() as u64);
        }
    }

    #[test]
    fn utility_equals_a_naive_sum_over_records(case in case()) {
        let report = case.report();
        let classes = case.classes();
        let columns = case.levels.len();
        let rows = case.records();
        if rows.is_empty() {
            prop_assert!(report.utility.iter().all(|figure| figure.value.is_none()));
            return Ok(());
        }
        let n = rows.len() as f64;
        let leaves = |row: usize, column: usize| -> f64 {
            let hierarchy = &case.hierarchies[column];
            let level = case.levels[column];
            match case.cells[row][column] {
                _ if level == top(hierarchy) => hierarchy.len() as f64,
                Some(cell) => {
                    hierarchy.iter().filter(|other| other[level] == hierarchy[cell][level]).count() as f64
                }
                None => 1.0,
            }
        };
        let (mut product, mut heights, mut ambiguity) = (1.0, 0.0, 0.0);
        for column in 0..columns {
            let values = case.hierarchies[column].len() as f64;
            let sum: f64 = rows
                .iter()
                .map(|&(row, kept)| if kept { leaves(row, column) / values } else { 1.0 })
                .sum();
            let loss = if values == 1.0 {
                rows.iter().filter(|(_, kept)| !kept).count() as f64 / n
            } else {
                ((sum - n / values) / (n - n / values)).max(0.0)
            };
            product *= 1.0 + loss;
            for &(row, kept) in &rows {
                let levels = top(&case.hierarchies[column]) as f64;
                // Labels differ between levels in these cases, so the lowest level is the level itself.
                let missing = case.cells[row][column].is_none() && case.label(row, column).is_none();
                let height = if missing { 0.0 } else { case.levels[column] as f64 };
                heights += if kept { height / levels } else { 1.0 };
            }
        }
        for &(row, kept) in &rows {
            let cells = (0..columns).map(|column| {
                if kept { leaves(row, column) } else { case.hierarchies[column].len() as f64 }
            });
            ambiguity += cells.product::<f64>();
        }
        let value = |id: &str| report.utility.iter().find(|figure| figure.id == id).and_then(|figure| figure.value);
        // The loss of a column is cut to 10 decimals.
        let loss = value("loss").expect("records");
        prop_assert!((loss - (libm::pow(product, 1.0 / columns as f64) - 1.0)).abs() < 1e-9);
        near(value("precision"), Some(1.0 - heights / (n * columns as f64)))?;
        near(value("ambiguity"), Some(ambiguity))?;
        let suppressed = report.suppressed as f64;
        let squares: f64 = classes.values().filter(|&&f| f >= case.k).map(|&f| (f * f) as f64).sum();
        near(value("discernibility"), Some(squares + suppressed * n))?;
        let kept_classes = classes.values().filter(|&&f| f >= case.k).count() as f64;
        let mean = (kept_classes > 0.0).then(|| report.kept as f64 / kept_classes);
        near(value("average-class-size"), mean)?;
        near(value("non-uniform-entropy"), Some((0..columns).map(|column| case.entropy(column)).sum()))?;
    }

    #[test]
    fn distinction_and_separation_equal_a_naive_count_of_pairs(case in case()) {
        let report = case.report();
        for (column, figures) in report.columns.iter().enumerate() {
            let kept = case.records().into_iter().filter(|&(_, kept)| kept);
            let labels: Vec<_> = kept.map(|(row, _)| case.label(row, column)).collect();
            let n = labels.len();
            let distinct = labels.iter().collect::<BTreeSet<_>>().len();
            near(figures.distinction, (n > 0).then(|| distinct as f64 / n as f64))?;
            let pairs = (0..n).flat_map(|a| (0..a).map(move |b| (a, b)));
            let differing = pairs.filter(|&(a, b)| labels[a] != labels[b]).count();
            let separation = (n > 1).then(|| differing as f64 / (n * (n - 1) / 2) as f64);
            near(figures.separation, separation)?;
        }
    }

    #[test]
    fn a_release_holds_what_the_report_says_and_meets_the_goal(case in case()) {
        prop_assume!(!case.drop);
        let mut session = case.session();
        let plan = case.plan();
        let mut text = Vec::new();
        let figures = session
            .release(&plan, &ReleaseOptions::default(), &mut |bytes| {
                text.extend_from_slice(bytes);
                Ok(())
            })
            .expect("a release");
        let text = String::from_utf8(text).expect("text");
        let lines: Vec<&str> = text.lines().skip(1).collect();
        prop_assert_eq!(lines.len() as u64, figures.rows_written);
        let mut sorted = lines.clone();
        sorted.sort_by_key(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
        prop_assert_eq!(&lines, &sorted, "the order tells nothing");

        if !lines.is_empty() {
            let mut reader = CsvReader::new(CsvOptions { delimiter: Some(','), ..CsvOptions::default() }).expect("options");
            reader.feed(text.as_bytes()).expect("a table");
            let mut released = Session::new(reader.finish().expect("a table"));
            let options = AssessOptions { as_released: true, ..AssessOptions::default() };
            let again = released.assess(&plan, &options).expect("a report");
            let before = case.report();
            prop_assert_eq!(again.records, before.kept);
            prop_assert!(again.classes.as_ref().expect("classes").smallest.is_some_and(|size| size >= case.k));
            prop_assert_eq!(again.classes.map(|classes| classes.sizes), before.classes.map(|classes| classes.sizes));
            prop_assert!(again.goal.is_some_and(|goal| goal.met));
        }
    }

    #[test]
    fn coarser_levels_never_raise_the_risk_with_nothing_left_out(case in case(), column in 0_usize..5) {
        let column = column % case.levels.len();
        let mut coarser = case.clone();
        if case.levels[column] < top(&case.hierarchies[column]) {
            coarser.levels[column] += 1;
        }
        let (fine, coarse) = (case.report().all_records, coarser.report().all_records);
        prop_assert!(coarse.risk.prosecutor.highest <= fine.risk.prosecutor.highest);
        prop_assert!(coarse.risk.prosecutor.average <= fine.risk.prosecutor.average);
        prop_assert!(coarse.classes.as_ref().expect("classes").count <= fine.classes.as_ref().expect("classes").count);
    }

    #[test]
    fn the_order_of_rows_does_not_matter(case in case()) {
        let mut turned = case.clone();
        turned.cells.reverse();
        turned.counts.reverse();
        let (report, other) = (case.report(), turned.report());
        prop_assert_eq!(report.classes, other.classes);
        prop_assert_eq!(report.risk, other.risk);
        for (figure, other) in report.utility.iter().zip(&other.utility) {
            near(figure.value, other.value)?;
        }
    }

    #[test]
    fn the_tradeoff_of_the_current_level_is_the_report(case in case()) {
        let report = case.report();
        let tradeoff = case.session().tradeoff(&case.plan()).expect("a trade-off");
        for column in &tradeoff.columns {
            let step = &column.steps[column.level as usize];
            prop_assert_eq!(step.highest, report.risk.prosecutor.highest);
            prop_assert_eq!(step.suppressed, report.suppressed);
            let loss = report.utility.iter().find(|figure| figure.id == "loss").and_then(|figure| figure.value);
            prop_assert_eq!(step.loss, loss);
        }
    }
}

//! Rare cases and tables with noise against naive counts over the released file.

use std::collections::BTreeMap;

use oboro::plan::{
    ColumnPlan, GoalPlan, MissingAs, NoiseKind, NoisePlan, NoiseTable, Plan, RarePlan, Recipe,
    ReleaseMethod,
};
use oboro::report::{NoiseFigures, RareFigures};
use oboro::roles::Role;
use oboro::session::{AssessOptions, ReleaseOptions, Session};
use oboro::table::{CsvOptions, CsvReader};
use proptest::prelude::*;

/// A table of numbers 0 to 7 in two quasi-identifiers, with pairs, halves and everything above them, and a diagnosis.
#[derive(Clone, Debug)]
struct Case {
    cells: Vec<[Option<usize>; 2]>,
    diagnoses: Vec<Option<usize>>,
    counts: Vec<u64>,
    levels: [usize; 2],
    k: u64,
    method: ReleaseMethod,
    missing_as: MissingAs,
    /// What three tables with noise share.
    epsilon: f64,
}

const VALUES: usize = 8;
const TOP: usize = 3;
const NAMES: [&str; 2] = ["a", "b"];

fn case() -> impl Strategy<Value = Case> {
    (1_usize..40).prop_flat_map(|rows| {
        let cell = || prop::option::weighted(0.9, 0..VALUES);
        (
            prop::collection::vec([cell(), cell()], rows),
            prop::collection::vec(prop::option::weighted(0.9, 0_usize..4), rows),
            prop_oneof![Just(vec![1; rows]), prop::collection::vec(0_u64..4, rows)],
            [0..=TOP, 0..=TOP],
            1_u64..5,
            prop::sample::select(vec![
                (ReleaseMethod::Records, MissingAs::Category),
                (ReleaseMethod::Records, MissingAs::Wildcard),
                (ReleaseMethod::Records, MissingAs::Drop),
                (ReleaseMethod::LocalRecoding, MissingAs::Category),
                (ReleaseMethod::Cells, MissingAs::Category),
            ]),
            prop::sample::select(vec![0.5, 1.0, 4.0]),
        )
            .prop_map(
                |(cells, diagnoses, counts, levels, k, (method, missing_as), epsilon)| Case {
                    cells,
                    diagnoses,
                    counts,
                    levels,
                    k,
                    method,
                    missing_as,
                    epsilon,
                },
            )
    })
}

/// The labels of a value from level 0 up.
fn path(value: usize) -> [String; 4] {
    [value.to_string(), format!("p{}", value / 2), format!("h{}", value / 4), "*".to_owned()]
}

/// What is released of a line: the labels of both columns; nothing of one that is left out.
type Line = Option<[String; 2]>;

impl Case {
    fn session(&self) -> Session {
        let mut text = "a,b,diagnosis,n,id\n".to_owned();
        for (id, cells) in self.cells.iter().enumerate() {
            let cell = |value: Option<usize>| value.map_or(String::new(), |at| at.to_string());
            let diagnosis = self.diagnoses[id].map_or(String::new(), |at| format!("d{at}"));
            let [a, b] = cells.map(cell);
            text += &format!("{a},{b},{diagnosis},{},{id}\n", self.counts[id]);
        }
        let mut reader = CsvReader::new(CsvOptions::default()).expect("options in range");
        reader.feed(text.as_bytes()).expect("a table");
        Session::new(reader.finish().expect("a table"))
    }

    fn plan(&self) -> Plan {
        let mut plan = Plan::default();
        plan.input.missing_as = self.missing_as;
        for (name, level) in NAMES.iter().zip(self.levels) {
            let rows = (0..VALUES).map(|value| path(value).to_vec()).collect();
            let entry = ColumnPlan {
                hierarchy: Some(Recipe::Rows(rows)),
                level: level as u32,
                ..ColumnPlan::new(Role::QuasiIdentifier)
            };
            plan.columns.insert((*name).to_owned(), entry);
        }
        plan.columns.insert("diagnosis".to_owned(), ColumnPlan::new(Role::Sensitive));
        plan.columns.insert("n".to_owned(), ColumnPlan::new(Role::Count));
        plan.columns.insert("id".to_owned(), ColumnPlan::new(Role::Insensitive));
        plan.goal =
            Some(GoalPlan { k: Some(self.k), suppression_limit: 1.0, ..GoalPlan::default() });
        plan.release.method = self.method;
        let columns = ["a", "b", "diagnosis"].map(str::to_owned).to_vec();
        plan.rare = RarePlan { columns };
        let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        plan.noise = Some(NoisePlan {
            epsilon: self.epsilon,
            delta: None,
            mechanism: NoiseKind::Laplace,
            seed: Some(3),
            non_negative: false,
            sampling_fraction: None,
            tables: vec![
                NoiseTable { columns: names(&["a", "diagnosis"]), ..NoiseTable::default() },
                NoiseTable {
                    columns: names(&["b"]),
                    bins: BTreeMap::from([("b".to_owned(), vec![2.0, 6.0])]),
                    ..NoiseTable::default()
                },
                NoiseTable {
                    columns: names(&["a"]),
                    mean: Some("b".to_owned()),
                    bounds: Some([0.0, 10.0]),
                    ..NoiseTable::default()
                },
            ],
        });
        plan
    }

    fn figures(&self) -> (RareFigures, NoiseFigures) {
        let options = AssessOptions { show_values: true, ..AssessOptions::default() };
        let (mut session, plan) = (self.session(), self.plan());
        let rare = session.rare(&plan, &options).expect("figures").expect("a release");
        (rare, session.noise(&plan, &options).expect("figures").expect("tables"))
    }

    fn released(&self) -> Vec<Line> {
        let mut text = Vec::new();
        let options = ReleaseOptions { allow_unmet: true, ..ReleaseOptions::default() };
        let mut sink = |bytes: &[u8]| {
            text.extend_from_slice(bytes);
            Ok(())
        };
        self.session().release(&self.plan(), &options, &mut sink).expect("a release");
        let text = String::from_utf8(text).expect("text");
        let mut lines = vec![None; self.cells.len()];
        for line in text.lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            let id: usize = cells[cells.len() - 1].parse().expect("a number");
            lines[id] = Some([cells[0].to_owned(), cells[1].to_owned()]);
        }
        lines
    }

    fn kept(&self, lines: &[Line]) -> u64 {
        (0..lines.len()).filter(|&id| lines[id].is_some()).map(|id| self.counts[id]).sum()
    }

    fn read(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// What a released label of a column may stand for; `None` is a missing value.
    fn covered(&self, column: usize, label: &str) -> Vec<Option<usize>> {
        if label.is_empty() {
            return vec![None];
        }
        let of = |&value: &usize| path(value).iter().any(|one| one == label);
        let mut covered: Vec<Option<usize>> = (0..VALUES).filter(of).map(Some).collect();
        // A missing value joins the top.
        let counted = |id: usize| self.missing_as != MissingAs::Drop || !self.is_dropped(id);
        let missing =
            (0..self.cells.len()).any(|id| self.cells[id][column].is_none() && counted(id));
        if label == "*" && missing {
            covered.push(None);
        }
        covered
    }

    fn is_dropped(&self, id: usize) -> bool {
        self.missing_as == MissingAs::Drop && self.cells[id].contains(&None)
    }
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
    fn what_is_left_of_values_is_what_the_file_says(case in case()) {
        let (rare, _) = case.figures();
        let lines = case.released();
        let (read, kept) = (case.read() as f64, case.kept(&lines) as f64);
        for (at, name) in ["a", "b", "diagnosis"].into_iter().enumerate() {
            let column = rare.columns.iter().find(|column| column.name == name).expect("the column");
            let value = |id: usize| match at {
                2 => case.diagnoses[id].map(|at| format!("d{at}")),
                _ => case.cells[id][at].map(|at| at.to_string()),
            };
            // Before, kept, and found again.
            let mut naive: BTreeMap<String, [u64; 3]> = BTreeMap::new();
            for (id, line) in lines.iter().enumerate().filter(|&(id, _)| case.counts[id] > 0) {
                let Some(value) = value(id) else { continue };
                let found = line.as_ref().is_some_and(|cells| at == 2 || cells[at] == value);
                let counts = naive.entry(value).or_default();
                counts[0] += case.counts[id];
                counts[1] += if line.is_some() { case.counts[id] } else { 0 };
                counts[2] += if found { case.counts[id] } else { 0 };
            }
            prop_assert_eq!(column.values, naive.len() as u64, "{}", name);
            for shown in &column.shown {
                let [before, kept_records, visible] = naive[&shown.value];
                prop_assert_eq!([shown.before, shown.kept, shown.visible], [before, kept_records, visible]);
                near("lost", shown.lost, Some(1.0 - visible as f64 / before as f64))?;
                let rate_before = before as f64 / read;
                near("rate", shown.rate_before, Some(rate_before))?;
                let rate_after = (visible > 0).then(|| visible as f64 / kept);
                near("rate", shown.rate_after, rate_after)?;
                near("change", shown.difference, rate_after.map(|after| after - rate_before))?;
            }
            let gone = |test: fn(&[u64; 3]) -> bool| naive.values().filter(|counts| test(counts)).count() as u64;
            prop_assert_eq!(column.left_out, gone(|counts| counts[1] == 0));
            prop_assert_eq!(column.generalized, gone(|counts| counts[1] > 0 && counts[2] == 0));
            let listed = rare.erased.iter().filter(|erased| erased.name == name).count() as u64;
            prop_assert_eq!(listed, column.left_out + column.generalized);
        }
    }

    #[test]
    fn who_bears_what_is_left_out_is_what_the_file_says(case in case()) {
        let (rare, _) = case.figures();
        let lines = case.released();
        let (read, kept) = (case.read(), case.kept(&lines));
        prop_assert_eq!(rare.fairness.is_empty(), read == kept);
        for column in &rare.fairness {
            let group = |id: usize| match (column.name.as_str(), column.level) {
                ("diagnosis", _) => case.diagnoses[id].map(|at| format!("d{at}")),
                (name, level) => {
                    let level = level.expect("a level") as usize;
                    let at = usize::from(name == "b");
                    match case.cells[id][at] {
                        Some(value) => Some(path(value)[level].clone()),
                        // A missing value joins the top.
                        None => (level == TOP).then(|| "*".to_owned()),
                    }
                }
            };
            let mut naive: BTreeMap<Option<String>, [u64; 2]> = BTreeMap::new();
            for (id, line) in lines.iter().enumerate().filter(|&(id, _)| case.counts[id] > 0) {
                let counts = naive.entry(group(id)).or_default();
                counts[0] += case.counts[id];
                counts[1] += if line.is_none() { case.counts[id] } else { 0 };
            }
            let whole = (read - kept) as f64 / read as f64;
            near("share", column.share, Some(whole))?;
            // Who has no value is no group of a sensitive column.
            if column.name == "diagnosis" {
                naive.remove(&None);
            }
            prop_assert_eq!(column.groups.len(), naive.len(), "{} {:?}", &column.name, column.groups);
            for shown in &column.groups {
                let [records, left_out] = naive[&shown.value];
                prop_assert_eq!([shown.records, shown.left_out], [records, left_out]);
                near("ratio", shown.ratio, Some(left_out as f64 / records as f64 / whole))?;
            }
        }
    }

    #[test]
    fn tables_of_the_release_are_what_the_file_says(case in case()) {
        let (_, noise) = case.figures();
        let lines = case.released();
        // In millionths, rounded down.
        let part = (case.epsilon / 3.0 * 1e6).floor() / 1e6;
        let [counts, histogram, means] = &noise.tables[..] else { panic!("three tables") };
        // What a label tells: the one place of all that it stands for.
        let told = |column: usize, label: &str, place: &dyn Fn(Option<usize>) -> String| {
            let mut places: Vec<String> = case.covered(column, label).into_iter().map(place).collect();
            places.dedup();
            let [place] = &places[..] else { return None };
            Some(place.clone())
        };
        let at_level = |column: usize, value: Option<usize>| match value {
            Some(value) => path(value)[case.levels[column]].clone(),
            None if case.levels[column] == TOP => "*".to_owned(),
            None => String::new(),
        };
        let bin = |value: Option<usize>| match value {
            None => String::new(),
            Some(value) => if value < 2 { "<2" } else if value < 6 { "[2, 6)" } else { "≥6" }.to_owned(),
        };
        // Of the table and of the release: records, and the sum of what they count in a mean.
        let mut naive: [BTreeMap<Vec<String>, [f64; 4]>; 3] = Default::default();
        for (id, line) in lines.iter().enumerate() {
            let count = case.counts[id] as f64;
            let [a, b] = case.cells[id];
            let diagnosis = case.diagnoses[id].map_or(String::new(), |at| format!("d{at}"));
            let mut add = |table: usize, cell: Vec<String>, before: Option<f64>, after: Option<(Vec<String>, f64)>| {
                let Some(before) = before else { return };
                let sums = naive[table].entry(cell).or_default();
                sums[0] += count;
                sums[1] += count * before;
                if let Some((cell, after)) = after {
                    let sums = naive[table].entry(cell).or_default();
                    sums[2] += count;
                    sums[3] += count * after;
                }
            };
            let label = |column: usize| line.as_ref().map(|cells| cells[column].as_str());
            // A suppressed cell tells nothing, even where everything has the same place.
            let open = |column: usize| {
                label(column).filter(|&label| label != "*" || case.method != ReleaseMethod::Cells)
            };
            let place_a = |value| at_level(0, value);
            let told_a = open(0).and_then(|label| told(0, label, &place_a));
            let cell = told_a.clone().map(|place| (vec![place, diagnosis.clone()], 0.0));
            add(0, vec![at_level(0, a), diagnosis.clone()], Some(0.0), cell);
            let told_b = open(1).and_then(|label| told(1, label, &bin));
            add(1, vec![bin(b)], Some(0.0), told_b.map(|place| (vec![place], 0.0)));
            let middle = open(1).and_then(|label| {
                let values: Vec<f64> =
                    case.covered(1, label).into_iter().flatten().map(|value| value as f64).collect();
                let (low, high) = (values.first()?, values.last()?);
                // In two-thousandths of the width of the bounds.
                b.map(|_| ((low + high) / 2.0 * 200.0).round() / 200.0)
            });
            let cell = told_a.zip(middle).map(|(place, middle)| (vec![place], middle));
            add(2, vec![at_level(0, a)], b.map(|value| value as f64), cell);
        }
        for (at, table) in [counts, histogram, means].into_iter().enumerate() {
            let is_mean = at == 2;
            near("expected", table.expected_error.filter(|_| !is_mean), (!is_mean).then(|| 1.0 / libm::sinh(part)))?;
            prop_assert_eq!(table.hidden, 0);
            let (mut seen, mut released) = (Vec::new(), Vec::new());
            for cell in &table.shown {
                let labels: Vec<String> = cell.labels.iter().map(|label| label.clone().unwrap_or_default()).collect();
                let [records, sum, kept, kept_sum] = naive[at].get(&labels).copied().unwrap_or_default();
                let of = |records: f64, sum: f64| match is_mean {
                    false => Some(records),
                    true => (records >= 1.0).then(|| sum / records),
                };
                // A table at the top of cells that may be suppressed is not looked at.
                if case.method != ReleaseMethod::Cells || !case.levels.contains(&TOP) {
                    near("released", cell.released, of(kept, kept_sum))?;
                }
                let original = of(records, sum);
                seen.extend(original.zip(cell.value).map(|(one, other)| (one - other).abs()));
                released.extend(original.zip(cell.released).map(|(one, other)| (one - other).abs()));
            }
            let mean = |errors: &[f64]| (!errors.is_empty()).then(|| errors.iter().sum::<f64>() / errors.len() as f64);
            near("seen", table.seen_error, mean(&seen))?;
            near("released", table.released_error, mean(&released))?;
        }
    }
}

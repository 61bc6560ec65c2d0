//! Releases in several shapes against naive code that reads the released file.

use std::collections::{BTreeMap, BTreeSet};

use oboro::plan::{
    ColumnPlan, Diversity, DiversityPlan, GoalPlan, MissingAs, OneOrMany, Plan, PopulationPlan,
    Recipe, ReleaseMethod,
};
use oboro::report::{ReleaseFigures, Report};
use oboro::roles::Role;
use oboro::session::{AssessOptions, ReleaseOptions, Session};
use oboro::table::{CsvOptions, CsvReader};
use proptest::prelude::*;

/// A random table; cells are values, `None` is missing.
#[derive(Clone, Debug)]
struct Case {
    cells: Vec<Vec<Option<usize>>>,
    sensitive: Vec<usize>,
    levels: Vec<usize>,
    importance: Vec<u8>,
    /// Whether labels of two levels may be the same text for other groups.
    coincide: bool,
    wildcard: bool,
    k: u64,
    /// People of the population in a class by the weights of its records, where the goal asks for them.
    k_map: Option<u64>,
    /// Distinct sensitive values of a class, where the goal asks for them.
    l: Option<u64>,
}

const VALUES: usize = 6;

fn case() -> impl Strategy<Value = Case> {
    (1_usize..4, 1_usize..40).prop_flat_map(|(columns, rows)| {
        let cell = prop::option::weighted(0.93, 0_usize..VALUES);
        (
            prop::collection::vec(prop::collection::vec(cell, columns), rows),
            prop::collection::vec(0_usize..3, rows),
            prop::collection::vec(0_usize..3, columns),
            prop::collection::vec(1_u8..4, columns),
            any::<(bool, bool)>(),
            2_u64..5,
            prop::option::weighted(0.3, 2_u64..3),
            prop::option::weighted(0.2, 3_u64..12),
        )
            .prop_map(
                |(cells, sensitive, levels, importance, (coincide, wildcard), k, l, k_map)| Case {
                    k_map,
                    cells,
                    sensitive,
                    levels,
                    importance,
                    coincide,
                    wildcard,
                    k,
                    l,
                },
            )
    })
}

impl Case {
    /// The labels of a value: itself, one of three groups, one of two; the top is added.
    fn path(&self, value: usize) -> [String; 3] {
        let middle = value / 2;
        // With labels that coincide, the group {0, 1, 2, 3} is called as the group {0, 1} below it.
        let high =
            if self.coincide { format!("m{}", middle / 2) } else { format!("h{}", middle / 2) };
        [format!("v{value}"), format!("m{middle}"), high]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        (0..VALUES).map(|value| self.path(value).to_vec()).collect()
    }

    fn session(&self) -> Session {
        let columns = self.levels.len();
        let mut text: String = (0..columns).map(|column| format!("c{column},")).collect();
        text += "s,w,id\n";
        for (row, cells) in self.cells.iter().enumerate() {
            for cell in cells {
                text += &cell.map_or(String::new(), |value| format!("v{value}"));
                text.push(',');
            }
            text += &format!("s{},{},{row}\n", self.sensitive[row], weight(row));
        }
        session(&text)
    }

    fn plan(&self, method: ReleaseMethod) -> Plan {
        let mut plan = Plan::default();
        plan.input.missing_as =
            if self.wildcard { MissingAs::Wildcard } else { MissingAs::Category };
        for (column, &level) in self.levels.iter().enumerate() {
            let entry = ColumnPlan {
                hierarchy: Some(Recipe::Rows(self.rows())),
                level: level as u32,
                importance: f64::from(self.importance[column]),
                ..ColumnPlan::new(Role::QuasiIdentifier)
            };
            plan.columns.insert(format!("c{column}"), entry);
        }
        plan.columns.insert("s".to_owned(), ColumnPlan::new(Role::Sensitive));
        let weight = if self.k_map.is_some() { Role::Weight } else { Role::Insensitive };
        plan.columns.insert("w".to_owned(), ColumnPlan::new(weight));
        plan.population =
            self.k_map.map(|_| PopulationPlan { weights: true, ..PopulationPlan::default() });
        plan.columns.insert("id".to_owned(), ColumnPlan::new(Role::Insensitive));
        let diverse = |l| DiversityPlan {
            column: "s".to_owned(),
            kind: Diversity::Distinct,
            l: l as f64,
            c: None,
        };
        plan.goal = Some(GoalPlan {
            k: Some(self.k),
            k_map: self.k_map,
            l_diversity: OneOrMany::Many(self.l.map(diverse).into_iter().collect()),
            suppression_limit: 1.0,
            ..GoalPlan::default()
        });
        plan.release.method = method;
        plan
    }

    /// Whether a label may stand for a value, and at which levels.
    fn levels_of(&self, column: usize, value: Option<usize>, label: &str) -> Vec<usize> {
        let from = self.levels[column];
        let at = |level: usize| match (value, level) {
            (_, 3) => "*".to_owned(),
            (Some(value), level) => self.path(value)[level].clone(),
            (None, _) => String::new(),
        };
        (from..4).filter(|&level| at(level) == label).collect()
    }
}

/// People that a record stands for.
fn weight(row: usize) -> u64 {
    1 + row as u64 % 3
}

fn session(text: &str) -> Session {
    let options = CsvOptions { delimiter: Some(','), ..CsvOptions::default() };
    let mut reader = CsvReader::new(options).expect("options in range");
    reader.feed(text.as_bytes()).expect("a table");
    Session::new(reader.finish().expect("a table"))
}

struct Released {
    report: Report,
    figures: ReleaseFigures,
    text: String,
    /// By row: labels of the quasi-identifiers, the sensitive value, the row in the input.
    rows: Vec<(Vec<String>, String, usize)>,
}

fn released(case: &Case, method: ReleaseMethod) -> Released {
    let mut session = case.session();
    let plan = case.plan(method);
    let mut text = Vec::new();
    let figures = session.release(&plan, &ReleaseOptions::default(), &mut |bytes| {
        text.extend_from_slice(bytes);
        Ok(())
    });
    let report = session.assess(&plan, &AssessOptions { full: true, ..AssessOptions::default() });
    let text = String::from_utf8(text).expect("text");
    let rows = text.lines().skip(1).map(|line| {
        let mut fields: Vec<String> = line.split(',').map(str::to_owned).collect();
        let id = fields.pop().expect("an id").parse().expect("a number");
        fields.pop();
        let sensitive = fields.pop().expect("a sensitive value");
        (fields, sensitive, id)
    });
    let rows = rows.collect();
    Released { report: report.expect("a report"), figures: figures.expect("a release"), rows, text }
}

/// For each row, the rows that it cannot be told from.
fn agreeing(case: &Case, rows: &[(Vec<String>, String, usize)]) -> Vec<Vec<usize>> {
    let open = |label: &str| case.wildcard && label.is_empty();
    let agree = |one: &[String], other: &[String]| {
        one.iter().zip(other).all(|(a, b)| a == b || open(a) || open(b))
    };
    rows.iter()
        .map(|(labels, ..)| {
            (0..rows.len()).filter(|&other| agree(labels, &rows[other].0)).collect()
        })
        .collect()
}

fn check(case: &Case, method: ReleaseMethod) -> Result<(), TestCaseError> {
    let found = released(case, method);
    let plain = released(case, ReleaseMethod::Records);
    let (report, figures, rows) = (&found.report, &found.figures, &found.rows);

    // No record is lost or doubled, and none is released that would be left out without the method.
    let ids: BTreeSet<usize> = rows.iter().map(|(.., id)| *id).collect();
    prop_assert_eq!(ids.len(), rows.len());
    prop_assert_eq!(figures.records_left_out as usize, case.cells.len() - rows.len());
    prop_assert_eq!(report.kept as usize, rows.len());
    prop_assert_eq!(report.release.records_left_out, figures.records_left_out);
    prop_assert_eq!(&report.release.levels_mixed, &figures.levels_mixed);
    prop_assert!(figures.records_left_out <= plain.figures.records_left_out);
    if case.l.is_none() && case.k_map.is_none() && !case.wildcard {
        prop_assert!(figures.records_left_out < case.k, "one class of all is enough");
    }

    // Every label is the record's own value, generalized or suppressed.
    let mut suppressed: BTreeMap<String, u64> = BTreeMap::new();
    for (labels, sensitive, id) in rows {
        prop_assert_eq!(sensitive, &format!("s{}", case.sensitive[*id]));
        for (column, label) in labels.iter().enumerate() {
            let value = case.cells[*id][column];
            let levels = case.levels_of(column, value, label);
            let star = if case.wildcard { "" } else { "*" };
            match method {
                ReleaseMethod::Cells if levels.first() == Some(&case.levels[column]) => {}
                ReleaseMethod::Cells => {
                    prop_assert_eq!(label, star);
                    *suppressed.entry(format!("c{column}")).or_default() += 1;
                }
                _ => prop_assert!(!levels.is_empty(), "{label} is none of {value:?}"),
            }
        }
    }
    let cells: BTreeMap<String, u64> =
        figures.cells_suppressed.iter().map(|column| (column.name.clone(), column.cells)).collect();
    // A suppressed missing value cannot be told from one that is missing, where both are wildcards.
    if !case.wildcard {
        prop_assert_eq!(cells, suppressed);
    }
    prop_assert_eq!(
        figures.levels_mixed.iter().map(|mixed| mixed.records).sum::<u64>() as usize,
        rows.len()
    );

    // Classes and conditions, counted by hand.
    let agreeing = agreeing(case, rows);
    for (row, others) in agreeing.iter().enumerate() {
        let people: u64 = others.iter().map(|&other| weight(rows[other].2)).sum();
        // Where missing values are wildcards, people of records that are left out stay among those who agree.
        let k_map = case.k_map.filter(|_| !case.wildcard);
        prop_assert!(
            others.len() as u64 >= case.k && k_map.is_none_or(|k_map| people >= k_map),
            "{:?} is with {} only",
            rows[row],
            others.len()
        );
    }
    let mut sizes: BTreeMap<&[String], BTreeSet<&str>> = BTreeMap::new();
    let mut counts: BTreeMap<&[String], u64> = BTreeMap::new();
    for (labels, sensitive, _) in rows {
        sizes.entry(labels).or_default().insert(sensitive);
        *counts.entry(labels).or_default() += 1;
    }
    let least = sizes.values().map(|values| values.len() as u64).min();
    prop_assert!(least.is_none_or(|least| case.l.is_none_or(|l| least >= l)));
    let average: f64 = agreeing.iter().map(|others| 1.0 / others.len() as f64).sum();
    if !rows.is_empty() {
        let got = report.risk.prosecutor.average.expect("records");
        prop_assert!((got - average / rows.len() as f64).abs() < 1e-12);
    }
    if let Some(classes) = &report.classes {
        let mut by_size: BTreeMap<u64, u64> = BTreeMap::new();
        counts.values().for_each(|&size| *by_size.entry(size).or_default() += 1);
        let got: BTreeMap<u64, u64> =
            classes.sizes.iter().map(|row| (row.size, row.classes)).collect();
        prop_assert_eq!(got, by_size);
    }
    for (column, figures) in report.columns.iter().enumerate() {
        let labels: BTreeSet<&str> =
            rows.iter().map(|(labels, ..)| labels[column].as_str()).collect();
        let want = (!rows.is_empty()).then(|| labels.len() as f64 / rows.len() as f64);
        prop_assert_eq!(figures.distinction, want);
    }

    // What is not about the release is as without the method.
    prop_assert_eq!(&report.all_records, &plain.report.all_records);
    prop_assert_eq!(&report.missing, &plain.report.missing);

    // The file, read again, is judged alike.
    if !rows.is_empty() {
        let options = AssessOptions { as_released: true, full: true, ..AssessOptions::default() };
        let again = session(&found.text).assess(&case.plan(method), &options).expect("a report");
        prop_assert_eq!(&again.classes, &report.classes);
        prop_assert_eq!(&again.uniqueness, &report.uniqueness);
        prop_assert_eq!(&again.risk.prosecutor, &report.risk.prosecutor);
        // Where missing values are wildcards, people of records that are left out stay among those who agree.
        if let (Some(again), Some(report), false) =
            (&again.risk.journalist, &report.risk.journalist, case.wildcard)
        {
            prop_assert_eq!(again.highest, report.highest);
            prop_assert_eq!(again.lowest, report.lowest);
            let averages = again.average.zip(report.average).expect("records");
            prop_assert!((averages.0 - averages.1).abs() < 1e-12);
        }
        prop_assert_eq!(&again.by_attributes, &report.by_attributes);
        let met = |report: &Report| report.goal.as_ref().is_some_and(|goal| goal.met);
        prop_assert!(met(report) && (met(&again) || (case.wildcard && case.k_map.is_some())));
        for (again, report) in again.disclosure.iter().zip(&report.disclosure) {
            prop_assert_eq!(again.distinct_l, report.distinct_l);
            prop_assert_eq!(again.alpha, report.alpha);
        }
    }
    if !case.coincide && !case.wildcard {
        check_utility(case, method, &found)?;
    }
    Ok(())
}

/// Utility as a sum over records.
fn check_utility(
    case: &Case,
    method: ReleaseMethod,
    found: &Released,
) -> Result<(), TestCaseError> {
    let n = case.cells.len() as f64;
    let labels: BTreeMap<usize, &[String]> =
        found.rows.iter().map(|(labels, _, id)| (*id, labels.as_slice())).collect();
    let rows = 0..case.cells.len();
    let (mut product, mut heights) = (1.0, 0.0);
    let mut ambiguity = vec![1.0; case.cells.len()];
    for column in 0..case.levels.len() {
        let mut sum = 0.0;
        for row in rows.clone() {
            let value = case.cells[row][column];
            let level = labels.get(&row).map(|labels| {
                let levels = case.levels_of(column, value, &labels[column]);
                // In the method of cells, `*` is the plan's level or a suppressed cell: both are the top.
                levels.first().copied().unwrap_or(3)
            });
            let leaves = match (level, value) {
                (None | Some(3), _) => VALUES,
                (Some(_), None) => 1,
                (Some(level), Some(value)) => {
                    let label = &case.path(value)[level];
                    (0..VALUES).filter(|&other| case.path(other)[level] == *label).count()
                }
            } as f64;
            sum += leaves / VALUES as f64;
            ambiguity[row] *= leaves;
            heights += match (level, value) {
                (None | Some(3), _) => 1.0,
                (_, None) => 0.0,
                (Some(level), _) => level as f64 / 3.0,
            };
        }
        let least = n / VALUES as f64;
        let loss = ((sum - least) / (n - least)).max(0.0);
        product *= 1.0 + f64::from(case.importance[column]) * loss;
    }
    let columns = case.levels.len() as f64;
    let value = |id: &str| {
        let figure = found.report.utility.iter().find(|figure| figure.id == id);
        figure.and_then(|figure| figure.value).expect("a value")
    };
    let near = |got: f64, want: f64| (got - want).abs() <= 1e-8 * want.abs().max(1.0);
    let loss = libm::pow(product, 1.0 / columns) - 1.0;
    prop_assert!(near(value("loss"), loss), "{method:?} {} {loss}", value("loss"));
    prop_assert!(near(value("precision"), 1.0 - heights / (n * columns)));
    prop_assert!(near(value("ambiguity"), ambiguity.iter().sum()));
    Ok(())
}

/// The least that suppressed cells can cost when nothing is left out and records that agree are treated alike.
fn cheapest(case: &Case) -> Option<f64> {
    let mut classes: BTreeMap<&[Option<usize>], u64> = BTreeMap::new();
    for cells in &case.cells {
        *classes.entry(cells).or_default() += 1;
    }
    let classes: Vec<(&[Option<usize>], u64)> = classes.into_iter().collect();
    let columns = case.levels.len();
    let patterns = 1_usize << columns;
    let all = patterns.pow(classes.len() as u32);
    let mut best: Option<f64> = None;
    for mut way in 0..all {
        let (mut cost, mut labels) = (0.0, Vec::new());
        for (cells, size) in &classes {
            let pattern = way % patterns;
            way /= patterns;
            let out = |column: &usize| pattern >> column & 1 == 1;
            let weights = (0..columns).filter(out).map(|column| f64::from(case.importance[column]));
            cost += weights.sum::<f64>() * *size as f64;
            let label = |column| if out(&column) { None } else { Some(cells[column]) };
            labels.push((0..columns).map(label).collect::<Vec<_>>());
        }
        let holds = labels.iter().all(|label| {
            let same = labels.iter().zip(&classes).filter(|(other, _)| *other == label);
            same.map(|(_, (_, size))| size).sum::<u64>() >= case.k
        });
        if holds && best.is_none_or(|best| cost < best) {
            best = Some(cost);
        }
    }
    best
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn local_recoding_releases_what_it_says(case in case()) {
        check(&case, ReleaseMethod::LocalRecoding)?;
    }

    #[test]
    fn suppressed_cells_release_what_they_say(case in case()) {
        check(&case, ReleaseMethod::Cells)?;
    }

    #[test]
    fn the_cells_of_a_tiny_table_are_the_fewest(case in case(), rows in 1_usize..6) {
        let mut case = Case { wildcard: false, l: None, k_map: None, ..case };
        case.cells.truncate(rows);
        case.sensitive.truncate(rows);
        case.levels.fill(0);
        let found = released(&case, ReleaseMethod::Cells);
        let weight = |name: &str| {
            let column: usize = name[1..].parse().expect("a column");
            f64::from(case.importance[column])
        };
        let cells = found.figures.cells_suppressed.iter();
        let cost: f64 = cells.map(|column| weight(&column.name) * column.cells as f64).sum();
        match cheapest(&case) {
            Some(least) => {
                prop_assert_eq!(found.figures.records_left_out, 0);
                prop_assert_eq!(cost, least);
            }
            None => prop_assert_eq!(found.figures.records_left_out as usize, case.cells.len()),
        }
    }

    #[test]
    fn the_recode_map_lists_each_level_of_each_value(case in case()) {
        for method in [ReleaseMethod::LocalRecoding, ReleaseMethod::Cells] {
            let found = released(&case, method);
            let mut map = Vec::new();
            let mut sink = |bytes: &[u8]| {
                map.extend_from_slice(bytes);
                Ok(())
            };
            case.session().recode(&case.plan(method), &mut sink).expect("a map");
            let map = String::from_utf8(map).expect("text");
            let pairs: BTreeSet<(String, String, String)> = map
                .lines()
                .skip(1)
                .map(|line| {
                    let fields: Vec<&str> = line.split(',').collect();
                    (fields[0].to_owned(), fields[1].to_owned(), fields[3].to_owned())
                })
                .collect();
            let mut used = BTreeSet::new();
            for (labels, _, id) in &found.rows {
                for (column, label) in labels.iter().enumerate() {
                    let value = case.cells[*id][column].map_or(String::new(), |value| format!("v{value}"));
                    used.insert((format!("c{column}"), value, label.clone()));
                }
            }
            prop_assert!(used.is_subset(&pairs));
            let values = |pairs: &BTreeSet<(String, String, String)>| {
                pairs.iter().map(|(column, from, _)| (column.clone(), from.clone())).collect::<BTreeSet<_>>()
            };
            // More than what is used are only values of which no record is released.
            let unused = pairs.difference(&used);
            let released = values(&used);
            for (column, from, _) in unused {
                prop_assert!(!released.contains(&(column.clone(), from.clone())));
            }
        }
    }
}

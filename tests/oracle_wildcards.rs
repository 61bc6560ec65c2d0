//! Missing values as wildcards, weights and households against code that compares every record with every record.

mod support;

use oboro::plan::Plan;
use oboro::report::Report;
use oboro::session::{AssessOptions, ReleaseOptions, Session};
use proptest::prelude::*;
use support::near;

/// Values 0 to 5 in three columns; 5 is missing. Level 1 joins values of the same remainder by 2, level 2 all.
type Rows = Vec<[usize; 3]>;

const MISSING: usize = 5;
const K: usize = 3;

/// What a cell reads at a level; `None` is missing, which joins the top.
fn label(value: usize, level: u32) -> Option<usize> {
    match level {
        2 => Some(0),
        _ if value == MISSING => None,
        1 => Some(value % 2),
        _ => Some(value),
    }
}

fn agree(one: &[usize; 3], other: &[usize; 3], levels: [u32; 3]) -> bool {
    (0..3).all(|column| {
        let (one, other) =
            (label(one[column], levels[column]), label(other[column], levels[column]));
        one.is_none() || other.is_none() || one == other
    })
}

/// f of the record among those that are kept, itself included.
fn f(rows: &Rows, levels: [u32; 3], kept: &[bool], row: usize) -> usize {
    let others = rows.iter().zip(kept).filter(|(_, kept)| **kept);
    others.filter(|(other, _)| agree(&rows[row], other, levels)).count()
}

/// Leaves out whoever agrees with fewer than k of those that are left, until nobody does.
fn sifted(rows: &Rows, levels: [u32; 3]) -> Vec<bool> {
    let mut kept = vec![true; rows.len()];
    loop {
        let next: Vec<bool> =
            (0..rows.len()).map(|row| kept[row] && f(rows, levels, &kept, row) >= K).collect();
        if next == kept {
            return kept;
        }
        kept = next;
    }
}

fn cell(value: usize) -> String {
    if value == MISSING { String::new() } else { value.to_string() }
}

/// Weight and household of a record, made of its number.
fn weight(row: usize) -> f64 {
    [1.0, 2.5, 10.0, 300.0][row % 4]
}

fn household(row: usize) -> usize {
    row * row % 7
}

fn session(rows: &Rows) -> Session {
    let lines = rows.iter().enumerate().map(|(row, [a, b, c])| {
        let home = if household(row) == 6 { String::new() } else { household(row).to_string() };
        format!("{},{},{},{},{home}\n", cell(*a), cell(*b), cell(*c), weight(row))
    });
    Session::new(support::table(format!("a,b,c,w,home\n{}", lines.collect::<String>()).as_bytes()))
}

fn plan(levels: [u32; 3], missing_as: &str, population: &str) -> Plan {
    let rows: Vec<String> =
        (0..MISSING).map(|value| format!("[\"{value}\", \"r{}\", \"*\"]", value % 2)).collect();
    let column = |(name, level): (&str, u32)| {
        format!(
            "[columns.{name}]\nrole = \"quasi-identifier\"\nlevel = {level}\nhierarchy = {{ rows = [{}] }}\n",
            rows.join(", ")
        )
    };
    let columns: String = ["a", "b", "c"].into_iter().zip(levels).map(column).collect();
    let plan = format!(
        "[input]\nmissing-as = \"{missing_as}\"\n{columns}[columns.w]\nrole = \"weight\"\n[columns.home]\nrole = \"household\"\n\
         [population]\n{population}\n[goal]\nk = {K}\nsuppression-limit = 1.0\n"
    );
    Plan::from_toml(&plan).expect("a plan")
}

fn assess(session: &mut Session, plan: &Plan) -> Report {
    let options = AssessOptions { full: true, ..AssessOptions::default() };
    session.assess(plan, &options).expect("a report")
}

/// E[1/F | f] by adding up the negative binomial distribution itself.
fn expected_inverse(f: usize, p: f64) -> f64 {
    if p >= 1.0 {
        return 1.0 / f as f64;
    }
    // P(F = f) = p^f; P(F = h + 1) / P(F = h) = h / (h + 1 - f) (1 - p)
    let (mut probability, mut people, mut sum) = (libm::pow(p, f as f64), f as f64, 0.0);
    let mut seen = 0.0;
    while seen < 1.0 - 1e-13 && people < 1e6 {
        sum += probability / people;
        seen += probability;
        probability *= people / (people + 1.0 - f as f64) * (1.0 - p);
        people += 1.0;
    }
    sum
}

fn rows() -> impl Strategy<Value = Rows> {
    prop::collection::vec([0_usize..6, 0_usize..6, 0_usize..6], 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn wildcards_equal_comparing_everybody(rows in rows(), levels in [0_u32..3, 0_u32..3, 0_u32..3]) {
        let mut session = session(&rows);
        let plan = plan(levels, "wildcard", "weights = true");
        let report = assess(&mut session, &plan);
        prop_assert!(report.classes.is_none() && report.all_records.classes.is_none());
        prop_assert_eq!(session.classes(&plan, false).expect("no classes"), None);

        let everybody = vec![true; rows.len()];
        let all: Vec<usize> = (0..rows.len()).map(|row| f(&rows, levels, &everybody, row)).collect();
        let mean = |f: &[usize]| f.iter().map(|f| 1.0 / *f as f64).sum::<f64>() / f.len() as f64;
        near("average", report.all_records.risk.prosecutor.average.expect("records"), mean(&all));
        let unique = all.iter().filter(|f| **f == 1).count();
        prop_assert_eq!(report.all_records.uniqueness.records as usize, unique);
        let highest = all.iter().map(|f| 1.0 / *f as f64).fold(0.0, f64::max);
        prop_assert_eq!(report.all_records.risk.prosecutor.highest, Some(highest));

        let kept = sifted(&rows, levels);
        let left: Vec<usize> = (0..rows.len()).filter(|row| kept[*row]).collect();
        prop_assert_eq!(report.kept as usize, left.len());
        let among: Vec<usize> = left.iter().map(|row| f(&rows, levels, &kept, *row)).collect();
        prop_assert!(among.iter().all(|f| *f >= K));
        let goal = report.goal.as_ref().expect("a goal");
        prop_assert!(goal.met);
        prop_assert_eq!(goal.findings[0].value, among.iter().min().map(|f| *f as f64));
        if !left.is_empty() {
            near("average of the kept", report.risk.prosecutor.average.expect("records"), mean(&among));
        }

        // F counts everybody, whoever is left out; f only the kept.
        let people = |row: usize| -> f64 {
            let others = (0..rows.len()).filter(|other| agree(&rows[row], &rows[*other], levels));
            others.map(weight).sum()
        };
        let risks: Vec<f64> = left
            .iter()
            .zip(&among)
            .map(|(row, f)| expected_inverse(*f, *f as f64 / people(*row)))
            .collect();
        let figures = report.individual.as_ref().expect("individual risk");
        let sum: f64 = risks.iter().sum();
        let found = figures.expected.unwrap_or(0.0);
        prop_assert!((found - sum).abs() <= 1e-6 * sum.max(1e-9), "{} and not {}", found, sum);

        let homes = figures.household.as_ref().expect("household risk");
        let at_home: Vec<f64> = left
            .iter()
            .zip(&risks)
            .map(|(row, risk)| {
                let home = left.iter().zip(&risks).filter(|(other, _)| household(**other) == household(*row));
                let spared: f64 = home.map(|(_, risk)| 1.0 - risk).product();
                // Without a number the record is a household by itself.
                if household(*row) == 6 { *risk } else { 1.0 - spared }
            })
            .collect();
        let (sum, found) = (at_home.iter().sum::<f64>(), homes.expected.unwrap_or(0.0));
        prop_assert!((found - sum).abs() <= 1e-6 * sum.max(1e-9), "{} and not {}", found, sum);

        let marketer = report.risk.marketer.as_ref().and_then(|marketer| marketer.average);
        if !left.is_empty() {
            let mean = left.iter().map(|row| 1.0 / people(*row).max(f(&rows, levels, &kept, *row) as f64)).sum::<f64>();
            near("marketer", marketer.expect("records"), mean / left.len() as f64);
        }

        let mut released = 0;
        let options = ReleaseOptions { allow_unmet: true, ..ReleaseOptions::default() };
        let written = session.release(&plan, &options, &mut |bytes| { released += bytes.len(); Ok(()) });
        prop_assert_eq!(written.expect("a release").rows_written, report.kept);
        prop_assert!(released > 0);
    }

    #[test]
    fn the_three_readings_are_those_of_three_plans(rows in rows(), levels in [0_u32..3, 0_u32..3, 0_u32..3]) {
        let mut session = session(&rows);
        let reports = ["category", "wildcard", "drop"]
            .map(|missing_as| assess(&mut session, &plan(levels, missing_as, "sampling-fraction = 0.25")));
        let missing = rows.iter().flatten().any(|value| *value == MISSING);
        for report in &reports {
            prop_assert_eq!(report.missing.len(), if missing { 3 } else { 0 });
            prop_assert_eq!(&report.missing, &reports[0].missing);
        }
        for (reading, report) in reports[0].missing.iter().zip(&reports) {
            prop_assert_eq!(&reading.missing_as, &report.missing_as);
            prop_assert_eq!(reading.records + reading.dropped, rows.len() as u64);
            prop_assert_eq!(reading.dropped, report.dropped);
            prop_assert_eq!(reading.unique_records, report.all_records.uniqueness.records);
            prop_assert_eq!(reading.average, report.all_records.risk.prosecutor.average);
            prop_assert_eq!(reading.highest, report.all_records.risk.prosecutor.highest);
        }
        // The mean individual risk is what a marketer is expected to find: one function, two ways there.
        for report in reports.iter().filter(|report| report.classes.is_some()) {
            let expected = report.population.as_ref().and_then(|population| population.estimated.as_ref());
            let average = report.individual.as_ref().and_then(|figures| figures.average);
            if let (Some(marketer), Some(average)) = (expected.and_then(|risk| risk.marketer), average) {
                near("marketer", average, marketer);
            }
        }
    }
}

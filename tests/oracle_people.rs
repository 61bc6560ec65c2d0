//! Journalist, marketer and k-map against code that compares everybody with everybody.

mod support;

use oboro::plan::Plan;
use oboro::report::Report;
use oboro::session::{AssessOptions, Session};
use proptest::prelude::*;
use support::near;

/// Values 0 to 5 in two columns; 5 is missing. Level 1 joins values of the same remainder by 2, level 2 all.
type Rows = Vec<[usize; 2]>;

const MISSING: usize = 5;

fn rows(most: usize) -> impl Strategy<Value = Rows> {
    prop::collection::vec([0_usize..6, 0_usize..6], 1..most)
}

/// What a cell reads at a level; `None` is missing, which joins the top.
fn label(value: usize, level: u32) -> Option<usize> {
    match level {
        2 => Some(0),
        _ if value == MISSING => None,
        1 => Some(value % 2),
        _ => Some(value),
    }
}

fn cell(value: usize) -> String {
    if value == MISSING { String::new() } else { value.to_string() }
}

fn report(sample: &Rows, people: &Rows, counts: &[u64], levels: [u32; 2], drop: bool) -> Report {
    let lines = sample.iter().map(|[a, b]| format!("{},{}\n", cell(*a), cell(*b)));
    let table = format!("a,b\n{}", lines.collect::<String>());
    let lines =
        people.iter().zip(counts).map(|([a, b], n)| format!("{},{},{n}\n", cell(*a), cell(*b)));
    let population = format!("a,b,n\n{}", lines.collect::<String>());
    let hierarchy: Vec<String> =
        (0..MISSING).map(|value| format!("[\"{value}\", \"r{}\", \"*\"]", value % 2)).collect();
    let column = |name: &str, level: u32| {
        format!(
            "[columns.{name}]\nrole = \"quasi-identifier\"\nlevel = {level}\nhierarchy = {{ rows = [{}] }}\n",
            hierarchy.join(", ")
        )
    };
    let missing = if drop { "[input]\nmissing-as = \"drop\"\n" } else { "" };
    let plan = format!(
        "{missing}{}{}[population]\ntable = {{ csv = \"people.csv\", count = \"n\" }}\n[goal]\nk-map = 3\nsuppression-limit = 1.0\n",
        column("a", levels[0]),
        column("b", levels[1])
    );
    let mut session = Session::new(support::table(table.as_bytes()));
    session.attach("people.csv".to_owned(), population.into_bytes());
    let plan = Plan::from_toml(&plan).expect("a plan");
    session.assess(&plan, &AssessOptions::default()).expect("a report")
}

proptest! {
    #[test]
    fn journalist_marketer_and_k_map_equal_a_naive_count(
        sample in rows(30),
        people in rows(60),
        counts in prop::collection::vec(0_u64..4, 60),
        levels in [0_u32..3, 0_u32..3],
        drop in any::<bool>(),
    ) {
        let report = report(&sample, &people, &counts, levels, drop);
        let kept = |row: &[usize; 2]| !drop || !row.contains(&MISSING);
        let same = |x: &[usize; 2], y: &[usize; 2]| {
            (0..2).all(|column| label(x[column], levels[column]) == label(y[column], levels[column]))
        };
        // f and F of each record, F at least f; then those with F of 3 and more.
        let sample: Rows = sample.into_iter().filter(|row| kept(row)).collect();
        let pairs: Vec<(f64, f64)> = sample
            .iter()
            .map(|row| {
                let f = sample.iter().filter(|other| same(row, other)).count() as f64;
                let matching = people.iter().zip(&counts).filter(|(other, _)| kept(other) && same(row, other));
                let people: u64 = matching.map(|(_, count)| count).sum();
                (f, f.max(people as f64))
            })
            .filter(|(_, people)| *people >= 3.0)
            .collect();
        let n = pairs.len() as f64;
        prop_assert_eq!(report.kept as f64, n);
        let journalist = report.risk.journalist.expect("a population");
        let marketer = report.risk.marketer.expect("a population");
        if pairs.is_empty() {
            prop_assert_eq!((journalist.highest, marketer.average), (None, None));
            return Ok(());
        }
        let matched = pairs.iter().map(|(_, people)| 1.0 / people).sum::<f64>() / n;
        // Sums over classes, written over records: each counts 1/f.
        let classes: f64 = pairs.iter().map(|(f, _)| 1.0 / f).sum();
        let in_classes: f64 = pairs.iter().map(|(f, people)| people / f).sum();
        let least = pairs.iter().map(|(_, people)| *people).fold(f64::INFINITY, f64::min);
        let most = pairs.iter().map(|(_, people)| *people).fold(0.0, f64::max);
        near("highest", journalist.highest.expect("records"), 1.0 / least);
        near("lowest", journalist.lowest.expect("records"), 1.0 / most);
        near("average", journalist.average.expect("records"), matched.max(classes / in_classes));
        near("marketer", marketer.average.expect("records"), matched);
        near("k-map", report.k_map.expect("a population").smallest.expect("records"), least);
        for entry in &journalist.at_risk {
            let above = pairs.iter().filter(|(_, people)| 1.0 / people > entry.threshold).count();
            prop_assert_eq!(entry.records, above as u64);
        }
    }
}

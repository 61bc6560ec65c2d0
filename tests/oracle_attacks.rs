//! The attacks of Opinion 05/2014 against exact expectations, record by record.

mod support;

use oboro::plan::Plan;
use oboro::report::{OpinionTests, Report};
use oboro::session::{AssessOptions, Session};
use proptest::prelude::*;

/// A record: three quasi-identifiers and a sensitive value.
type Record = [usize; 4];

fn plan(levels: [usize; 3], k: u64) -> Plan {
    let column = |name: &str, level: usize| {
        let rows: Vec<String> =
            (0..6).map(|value| format!("[\"{value}\", \"g{}\"]", value / 2)).collect();
        format!(
            "[columns.{name}]\nrole = \"quasi-identifier\"\nlevel = {level}\nhierarchy = {{ rows = [{}] }}\n",
            rows.join(", ")
        )
    };
    let columns: String =
        ["a", "b", "c"].iter().zip(levels).map(|(name, level)| column(name, level)).collect();
    let text = format!(
        "{columns}[columns.s]\nrole = \"sensitive\"\n[goal]\nk = {k}\nsuppression-limit = 1.0\n"
    );
    Plan::from_toml(&text).expect("a plan")
}

fn report(records: &[Record], levels: [usize; 3], k: u64) -> Report {
    let lines: String = records.iter().map(|[a, b, c, s]| format!("{a},{b},{c},s{s}\n")).collect();
    let mut session = Session::new(support::table(format!("a,b,c,s\n{lines}").as_bytes()));
    let options = AssessOptions { full: true, ..AssessOptions::default() };
    session.assess(&plan(levels, k), &options).expect("a report")
}

/// The released value at a level: itself, half of it, or nothing.
fn at(value: usize, level: usize) -> usize {
    [value, value / 2, 0][level]
}

/// The share found lies within 5 standard deviations of the exact one.
fn plausible(tests: u64, successes: u64, exact: f64) -> bool {
    let n = tests as f64;
    let deviation = (exact * (1.0 - exact) / n).sqrt();
    (successes as f64 / n - exact).abs() <= 5.0 * deviation + 1e-9
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn attacks_have_their_exact_success_rates(
        records in prop::collection::vec([0_usize..6, 0_usize..6, 0_usize..6, 0_usize..3], 2..40),
        levels in [0_usize..3, 0_usize..3, 0_usize..3],
        k in 1_u64..4,
    ) {
        let report = report(&records, levels, k);
        let released: Vec<[usize; 3]> =
            records.iter().map(|r| [0, 1, 2].map(|column| at(r[column], levels[column]))).collect();
        let size = |row: &[usize; 3]| released.iter().filter(|other| *other == row).count() as u64;
        let kept: Vec<bool> = released.iter().map(|row| size(row) >= k).collect();
        let Some(tests) = report.tests else {
            prop_assert!(kept.iter().all(|kept| !kept));
            return Ok(());
        };
        let n = records.len() as f64;

        // Linking: over the people, the chance that a released record with the same first half shows the person's
        // own second half, times the chance of drawing the person among those who share it.
        let (mut linked, first, second) = (0.0, [0, 2], [1, 1]);
        let same = |x: &[usize; 3], y: &[usize; 3], of: [usize; 2]| of.iter().all(|&c| x[c] == y[c]);
        for person in &released {
            let agree: Vec<usize> = (0..released.len())
                .filter(|&other| kept[other] && same(&released[other], person, first))
                .collect();
            let right = agree.iter().filter(|&&other| same(&released[other], person, second)).count();
            let people = released.iter().filter(|other| same(other, person, second)).count();
            if !agree.is_empty() {
                linked += right as f64 / agree.len() as f64 / people as f64 / n;
            }
        }
        let OpinionTests { singling_out, linkability, inference, .. } = tests;
        let linkability = linkability.expect("three quasi-identifiers");
        prop_assert!(plausible(linkability.attacks, linkability.successes, linked), "{linked} {linkability:?}");
        let chance = linkability.baseline.value.expect("attempts") * linkability.attacks as f64;
        prop_assert!(plausible(linkability.attacks, chance.round() as u64, 1.0 / n));

        // Inference: everybody, exactly. Values are numbered in the order of the study, so that ties may fall
        // either way: a tie is counted as it can fall.
        let most = |rows: Vec<usize>| -> (Vec<usize>, usize) {
            let counts = [0, 1, 2].map(|s| rows.iter().filter(|&&row| records[row][3] == s).count());
            let largest = counts.into_iter().max().unwrap_or(0);
            ((0..3).filter(|&s| counts[s] == largest && largest > 0).collect(), largest)
        };
        let (common, _) = most((0..records.len()).filter(|&row| kept[row]).collect());
        let (mut least, mut largest) = (0, 0);
        for (row, person) in released.iter().enumerate() {
            let guesses = if kept[row] {
                most((0..records.len()).filter(|&other| released[other] == *person).collect()).0
            } else {
                common.clone()
            };
            least += u64::from(guesses == [records[row][3]]);
            largest += u64::from(guesses.contains(&records[row][3]));
        }
        prop_assert_eq!(inference.len(), 1);
        prop_assert_eq!(inference[0].attacks, records.len() as u64);
        prop_assert!((least..=largest).contains(&inference[0].successes), "{least} {largest} {inference:?}");

        // Nobody is singled out who shares all released values with somebody.
        let all = |row: usize| (released[row], records[row][3]);
        let alone = (0..records.len())
            .any(|row| kept[row] && (0..records.len()).all(|other| other == row || all(other) != all(row)));
        prop_assert!(alone || singling_out.successes == 0, "{singling_out:?}");
    }
}

//! The search for special uniques against the definition: every set of columns, every record.

use oboro::risk::special_uniques::{Lines, Search, Settings, SpecialUniques, minimal_unique_sets};
use proptest::prelude::*;

/// A random table of codes; each column may have a code that means missing.
#[derive(Clone, Debug)]
struct Case {
    columns: Vec<Vec<u32>>,
    missing: Vec<Option<u32>>,
    sizes: Vec<u64>,
    max_size: Option<u32>,
    budgets: Vec<u64>,
}

impl Case {
    fn lines(&self) -> Lines<'_> {
        Lines { columns: &self.columns, missing: &self.missing, sizes: &self.sizes }
    }

    /// Whether the values of a line in these columns are known and occur in one record only.
    fn is_unique(&self, line: usize, set: u32) -> bool {
        let held: Vec<usize> = (0..self.columns.len()).filter(|c| set >> c & 1 == 1).collect();
        let known = held.iter().all(|&c| self.missing[c] != Some(self.columns[c][line]));
        let alike =
            |other: &usize| held.iter().all(|&c| self.columns[c][*other] == self.columns[c][line]);
        let records: u64 = (0..self.sizes.len()).filter(alike).map(|other| self.sizes[other]).sum();
        known && self.sizes[line] == 1 && records == 1
    }

    /// The minimal sample uniques of a line, by the definition.
    fn sets(&self, line: usize) -> Vec<Vec<usize>> {
        let columns = self.columns.len() as u32;
        let without = |set: u32, column: u32| set & !(1 << column);
        let minimal = |&set: &u32| {
            set.count_ones() <= self.max_size.unwrap_or(columns)
                && self.is_unique(line, set)
                && (0..columns)
                    .filter(|column| set >> column & 1 == 1 && without(set, *column) != 0)
                    .all(|column| !self.is_unique(line, without(set, column)))
        };
        let mut sets: Vec<Vec<usize>> = (1_u32..1 << columns)
            .filter(minimal)
            .map(|set| (0..columns as usize).filter(|column| set >> column & 1 == 1).collect())
            .collect();
        sets.sort_by(|a, b| (a.len(), a).cmp(&(b.len(), b)));
        sets
    }

    fn search(&self) -> SpecialUniques {
        let settings = Settings { max_size: self.max_size, ..Settings::default() };
        let mut search = Search::new(&self.lines(), settings);
        let mut share = 0.0;
        for &budget in self.budgets.iter().cycle() {
            let progress = search.step(budget).expect("few sets");
            assert!(progress.share >= share && progress.share <= 1.0, "{progress:?}");
            share = progress.share;
            if progress.finished {
                assert_eq!(share, 1.0);
                break;
            }
        }
        search.finish()
    }
}

fn case() -> impl Strategy<Value = Case> {
    (1_usize..8, 1_usize..60, 1_u32..12).prop_flat_map(|(columns, lines, values)| {
        // a product of two draws makes small codes frequent
        let code = (0..values, 0_u32..4).prop_map(|(a, b)| a * b);
        (
            prop::collection::vec(prop::collection::vec(code, lines), columns),
            prop::collection::vec(prop::option::weighted(0.4, 0_u32..4), columns),
            prop::collection::vec(prop_oneof![5 => Just(1_u64), 1 => 0_u64..4], lines),
            prop::option::weighted(0.3, 1_u32..9),
            prop::collection::vec(1_u64..60, 1..4),
        )
            .prop_map(|(columns, missing, sizes, max_size, budgets)| Case {
                columns,
                missing,
                sizes,
                max_size,
                budgets,
            })
    })
}

fn factorial(n: usize) -> f64 {
    (1..=n).map(|factor| factor as f64).product()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn sets_scores_and_contributions_are_those_of_the_definition(case in case()) {
        let found = case.search();
        let columns = case.columns.len();
        let mut by_size = vec![0_u64; columns];
        let mut by_column = vec![0.0; columns];
        let mut scores = Vec::new();
        for line in 0..case.sizes.len() {
            let sets = case.sets(line);
            let alone = minimal_unique_sets(&case.lines(), line, case.max_size.unwrap_or(64));
            prop_assert_eq!(&alone, &sets);
            let mut score = 0.0;
            for set in &sets {
                by_size[set.len() - 1] += 1;
                score += factorial(columns - set.len());
                set.iter().for_each(|&column| by_column[column] += factorial(columns - set.len()));
            }
            scores.push(score);
        }
        let sum: f64 = scores.iter().sum();
        prop_assert_eq!(&found.by_size, &by_size);
        prop_assert_eq!(&found.scores, &scores);
        prop_assert_eq!(found.score_sum, sum);
        prop_assert_eq!(found.score_max, scores.iter().copied().fold(0.0, f64::max));
        prop_assert_eq!(found.records, scores.iter().filter(|score| **score > 0.0).count() as u64);
        for (got, part) in found.by_column.iter().zip(&by_column) {
            prop_assert_eq!(*got, (sum > 0.0).then(|| part / sum));
        }
        for (column, part) in by_column.iter().enumerate() {
            let of = found.by_value.iter().filter(|value| value.column == column);
            let shares: f64 = of.map(|value| value.contribution).sum();
            let want = if *part > 0.0 { 1.0 } else { 0.0 };
            prop_assert!((shares - want).abs() < 1e-9);
        }
        prop_assert!(found.dis.iter().all(|dis| (0.0..=1.0).contains(dis)));
    }
}

#[test]
fn columns_that_say_the_same_contribute_alike() {
    // b and c are one column under two names; sdcMicro counts the sets of such columns wrongly.
    // Line 2 is unique by {a, b} and by {a, c}, line 1 by {b} and by {c}, line 0 by {a}.
    let columns = [vec![2, 1, 1, 5, 5], vec![0, 3, 0, 9, 9], vec![0, 6, 0, 8, 8]];
    let lines = Lines { columns: &columns, missing: &[None; 3], sizes: &[1, 1, 1, 1, 1] };
    let mut search = Search::new(&lines, Settings::default());
    while !search.step(1).expect("few sets").finished {}
    let found = search.finish();
    assert_eq!(found.by_size, [3, 2, 0]);
    assert_eq!(found.scores, [2.0, 4.0, 2.0, 0.0, 0.0]);
    assert_eq!(found.by_column, [Some(0.5), Some(0.375), Some(0.375)]);
    // two records in a pair: P = 2, Q = 1.25, A = 2 x 2^-1.25 + 4^-1.25
    let against = 2.0 * 0.99 / 0.01;
    let inverse = 2.0 * libm::pow(2.0, -1.25) + libm::pow(4.0, -1.25);
    let dis = 1.0 / (1.0 + against / (libm::pow(4.0, 1.25) * inverse));
    assert!((found.dis[1] - dis).abs() < 1e-12);
}

#[test]
fn no_record_and_no_column_have_no_special_unique() {
    let nobody = Lines { columns: &[vec![1]], missing: &[None], sizes: &[0] };
    let found = Search::new(&nobody, Settings::default()).finish();
    assert_eq!((found.records, found.score_sum, &found.by_column[..]), (0, 0.0, &[None][..]));
    let nothing = Lines { columns: &[], missing: &[], sizes: &[1, 1] };
    assert_eq!(Search::new(&nothing, Settings::default()).finish().by_size, [0_u64; 0]);
}

#[test]
fn sixty_four_columns_are_searched_up_to_a_size() {
    let code = |line: u64, column: u64| {
        let mixed =
            ((line + 1) * 0x9E37_79B9 + column * 0x85EB_CA6B).wrapping_mul(0xD6E8_FEB8_6659_FD93);
        (mixed >> 40) as u32 % 5
    };
    let columns: Vec<Vec<u32>> =
        (0..64).map(|column| (0..200).map(|line| code(line, column)).collect()).collect();
    let missing = [None; 64];
    let lines = Lines { columns: &columns, missing: &missing, sizes: &[1; 200] };
    let settings = Settings { max_size: Some(3), ..Settings::default() };
    let mut search = Search::new(&lines, settings);
    while !search.step(100_000).expect("few sets").finished {}
    let found = search.finish();
    let mut by_size = vec![0; 64];
    for line in 0..200 {
        for set in minimal_unique_sets(&lines, line, 3) {
            by_size[set.len() - 1] += 1;
        }
    }
    assert!(by_size[2] > 0);
    assert_eq!(found.by_size, by_size);
}

//! The count over all sets of columns against the definition: every set, every record.

use std::collections::BTreeMap;

use oboro::risk::subsets::{MOST_IN_SET, Sets, Subsets};
use proptest::prelude::*;

/// A random table of classes.
#[derive(Clone, Debug)]
struct Case {
    columns: Vec<Vec<u32>>,
    sizes: Vec<u64>,
    budgets: Vec<u64>,
}

/// Classes, unique records and equal ordered pairs by a set of columns.
type Parts = (u64, u64, u64);

impl Case {
    fn records(&self) -> u64 {
        self.sizes.iter().sum()
    }

    /// Records grouped by the values of some columns.
    fn parts(&self, set: &[usize]) -> Parts {
        let mut groups: BTreeMap<Vec<u32>, u64> = BTreeMap::new();
        for (line, &size) in self.sizes.iter().enumerate().filter(|(_, size)| **size > 0) {
            let key = set.iter().map(|&column| self.columns[column][line]).collect();
            *groups.entry(key).or_insert(0) += size;
        }
        let uniques = groups.values().filter(|&&size| size == 1).count() as u64;
        (groups.len() as u64, uniques, groups.values().map(|size| size * (size - 1)).sum())
    }

    fn every_set(&self) -> BTreeMap<Vec<usize>, Parts> {
        let columns = self.columns.len();
        let sets = (1_u32..1 << columns)
            .map(|set| (0..columns).filter(|column| set >> column & 1 == 1).collect::<Vec<_>>());
        sets.map(|set| (set.clone(), self.parts(&set))).collect()
    }

    fn count(&self) -> Sets {
        let mut subsets = Subsets::new(&self.columns, &self.sizes);
        let mut share = 0.0;
        for &budget in self.budgets.iter().cycle() {
            let progress = subsets.step(budget);
            assert!(progress.share >= share && progress.share <= 1.0, "{progress:?}");
            share = progress.share;
            if progress.finished {
                assert_eq!(share, 1.0);
                break;
            }
        }
        subsets.finish()
    }
}

/// Tables with many uniques, with few, and with none; `spread` makes keys wide.
fn case() -> impl Strategy<Value = Case> {
    let spread = prop_oneof![4 => Just(1_u32), 1 => Just(1 << 20)];
    (1_usize..8, 0_usize..60, 1_u32..12, spread, 1_u64..3).prop_flat_map(
        |(columns, lines, values, spread, least)| {
            // a product of two draws makes small codes frequent
            let code = (0..values, 0_u32..4).prop_map(move |(a, b)| a * b * spread);
            let size = prop_oneof![5 => Just(least), 1 => 0_u64..4];
            (
                prop::collection::vec(prop::collection::vec(code, lines), columns),
                prop::collection::vec(size, lines),
                prop::collection::vec(1_u64..200, 1..4),
            )
                .prop_map(|(columns, sizes, budgets)| Case { columns, sizes, budgets })
        },
    )
}

fn near(got: Option<f64>, want: f64) -> Result<(), TestCaseError> {
    let got = got.expect("a figure");
    prop_assert!((got - want).abs() <= 1e-12, "{} and not {}", got, want);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_set_is_counted_as_if_it_were_alone(case in case()) {
        let (found, want) = (case.count(), case.every_set());
        let records = case.records() as f64;
        prop_assert_eq!(found.sizes.len(), case.columns.len());
        for known in &found.sizes {
            let size = known.attributes as usize;
            let sets = || want.iter().filter(|(set, _)| set.len() == size);
            prop_assert!(known.exact && known.mean_bounds.is_none() && known.worst_bounds.is_none());
            prop_assert_eq!(known.subsets, sets().count() as f64);
            if records == 0.0 {
                prop_assert_eq!((known.mean, known.worst), (None, None));
                continue;
            }
            let uniques: u64 = sets().map(|(_, parts)| parts.1).sum();
            near(known.mean, uniques as f64 / known.subsets / records)?;
            let worst = sets().map(|(_, parts)| parts.1).max().expect("a set");
            near(known.worst, worst as f64 / records)?;
            let first = sets().find(|(_, parts)| worst > 0 && parts.1 == worst);
            let first = first.map_or(Vec::new(), |(set, _)| set.clone());
            prop_assert_eq!(&known.worst_columns, &first);
        }
    }

    #[test]
    fn small_sets_have_their_figures_and_stand_in_order(case in case()) {
        let (found, want) = (case.count(), case.every_set());
        let records = case.records();
        let small = |set: &Vec<usize>| (2..=MOST_IN_SET as usize).contains(&set.len());
        prop_assert_eq!(found.sets.len(), want.keys().filter(|set| small(set)).count());
        let in_order = found.sets.is_sorted_by(|a, b| {
            let key = |columns: &Vec<usize>| {
                let (classes, _, equal) = want[columns];
                (std::cmp::Reverse(classes), equal, columns.clone())
            };
            key(&a.columns) < key(&b.columns)
        });
        prop_assert!(in_order, "{:?}", found.sets);
        for set in found.sets.iter().filter(|_| records > 1) {
            let (classes, uniques, equal) = want[&set.columns];
            near(set.distinction, classes as f64 / records as f64)?;
            near(set.uniqueness, uniques as f64 / records as f64)?;
            near(set.separation, 1.0 - equal as f64 / (records * (records - 1)) as f64)?;
        }
    }

    /// Whatever was left uncounted lies within its bounds, and what is said to be exact is.
    #[test]
    fn a_count_that_is_given_up_is_honest(case in case(), budget in 1_u64..3000) {
        let want = case.count();
        let mut subsets = Subsets::new(&case.columns, &case.sizes);
        subsets.step(budget);
        for (given_up, known) in subsets.finish().sizes.iter().zip(&want.sizes) {
            if given_up.exact {
                prop_assert_eq!(given_up, known);
                continue;
            }
            prop_assert_eq!((given_up.mean, given_up.worst), (None, None));
            if let (Some(mean), Some(worst)) = (known.mean, known.worst) {
                let bounds = given_up.mean_bounds.expect("bounds");
                prop_assert!(bounds.low <= mean && mean <= bounds.high, "{:?}", given_up);
                let bounds = given_up.worst_bounds.expect("bounds");
                prop_assert!(bounds.low <= worst && worst <= bounds.high, "{:?}", given_up);
            }
        }
    }
}

/// 40 columns have 2^40 sets; where nobody is unique, or everybody by every column, none is walked.
#[test]
fn what_is_known_is_not_counted() {
    let lines: Vec<u32> = (0..100).collect();
    let columns = vec![lines; 40];
    for (size, share) in [(1, 1.0), (2, 0.0)] {
        let mut subsets = Subsets::new(&columns, &[size; 100]);
        assert!(subsets.step(10_000_000).finished);
        let found = subsets.finish();
        assert!(found.sizes.iter().all(|known| known.mean == Some(share)));
        let worst =
            |columns: u32| if size == 1 { (0..columns as usize).collect() } else { Vec::new() };
        assert!(found.sizes.iter().all(|known| known.worst_columns == worst(known.attributes)));
        assert_eq!(found.sizes[19].subsets, 137_846_528_820.0);
    }
}

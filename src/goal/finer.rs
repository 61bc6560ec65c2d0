//! What a class that is refused says of finer levels: how many of its records they leave out at least.

use super::nature::Nature;
use super::rule::{Rule, Scratch};
use super::{Condition, Goal, OnColumn};
use crate::classes::Histogram;
use crate::risk::disclosure::{Prior, alpha, diversity};
use crate::study::Study;

/// A figure is off by less than this part of it, however its sum is rounded.
const ROUNDING: f64 = 1e-9;

/// The conditions of a goal on sensitive columns, for one class after the other.
#[derive(Debug, Default)]
pub struct ByClass {
    /// Each with whether classes that meet it do so together.
    conditions: Vec<(OnColumn, bool)>,
    scratch: Scratch,
}

impl ByClass {
    /// The conditions of a goal.
    pub fn of(goal: &Goal, study: &Study) -> ByClass {
        let conditions = goal.conditions().iter().filter_map(|condition| match condition {
            Condition::Sensitive(on) => {
                Some((on.clone(), condition.nature(study) >= Nature::Closed))
            }
            _ => None,
        });
        ByClass { conditions: conditions.collect(), scratch: Scratch::default() }
    }

    /// The numbers of the columns that are asked for, each as often as there are conditions on it.
    pub fn columns(&self) -> impl Iterator<Item = usize> + '_ {
        self.conditions.iter().map(|(on, _)| on.number())
    }

    /// `None` for a class that may be kept; else how many of its records are left out at least in whatever finer
    /// classes it is cut.
    ///
    /// `values` are those of the class in a column, and in the table.
    pub fn refuses<'a>(
        &mut self,
        values: impl Fn(usize) -> (Histogram<'a>, &'a Prior),
    ) -> Option<u64> {
        let ByClass { conditions, scratch } = self;
        let refused = conditions.iter().filter_map(|(on, closed)| {
            let (class, prior) = values(on.number());
            let rule = on.rule();
            if rule.keeps(class, prior, scratch) {
                return None;
            }
            Some(rule.leaves_out(class, prior, scratch).max(u64::from(*closed)))
        });
        refused.max()
    }
}

impl Rule {
    /// Records with a value that are left out at least of a class that the rule refuses, in whatever finer classes it
    /// is cut; 0 where nothing is known.
    ///
    /// # Formula
    /// A class of n records is cut into L, which is left out, and U, which is kept and meets the rule as one class,
    /// too. Where the rule is h <= 0 for a convex h of the counts with h(2 C) = 2 h(C) and h(L) <= c |L|, then
    /// h(C) <= h(U) + h(L) <= c |L|.
    /// Closeness: h = n (D - t), c = 1 - t. Alpha: h = r1 - alpha n, c = 1 - alpha.
    /// Recursive: h = r1 - c (r_l + ... + r_m), c = 1. Entropy H, which is concave: n H >= |U| ln l.
    /// Fewer than l values are fewer in every part, and all is left out.
    fn leaves_out(self, class: Histogram<'_>, prior: &Prior, scratch: &mut Scratch) -> u64 {
        let n = class.records() as f64;
        let mut figure = || self.figure(class, prior, scratch);
        let least = match self {
            Rule::Distinct(_) => return class.records(),
            Rule::Grassberger(l) if (diversity::distinct(class) as f64) < l.ceil() => {
                return class.records();
            }
            Rule::Entropy(l) if l > 1.0 => {
                figure().map(|entropy| n * (1.0 - entropy / libm::log(l)))
            }
            Rule::Recursive { c, .. } => {
                let largest = class.bins().iter().map(|bin| bin.records).max().unwrap_or(0) as f64;
                // Fewer than l values have no tail, in no part.
                match figure() {
                    Some(ratio) => Some(largest - c * largest / ratio),
                    None => return class.records(),
                }
            }
            Rule::Closeness { t, .. } if t < 1.0 => {
                figure().map(|distance| n * (distance - t) / (1.0 - t))
            }
            Rule::Alpha(limit) if limit < 1.0 => {
                Some(n * (alpha::alpha(class) - limit) / (1.0 - limit))
            }
            _ => None,
        };
        least.map_or(0, |least| libm::ceil(least - ROUNDING * n).max(0.0) as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classes::Bin;
    use crate::risk::disclosure::closeness::Distance;
    use proptest::prelude::*;

    const VALUES: usize = 4;

    fn bins(records: &[u64]) -> Vec<Bin> {
        let bins = (0..).zip(records).filter(|(_, records)| **records > 0);
        bins.map(|(value, &records)| Bin { value, records }).collect()
    }

    fn rule() -> impl Strategy<Value = Rule> {
        let distance =
            prop::sample::select(vec![Distance::Equal, Distance::Ordered, Distance::Hierarchical]);
        (0..6_usize, 1..4_u64, 1.0..3.5_f64, 0.02..0.9_f64, distance).prop_map(
            |(kind, whole, l, limit, distance)| match kind {
                0 => Rule::Distinct(whole),
                1 => Rule::Entropy(l),
                2 => Rule::Grassberger(l),
                3 => Rule::Recursive { l: whole, c: 3.0 * limit },
                4 => Rule::Closeness { t: limit, distance },
                _ => Rule::Alpha(limit),
            },
        )
    }

    fn class() -> impl Strategy<Value = Vec<u64>> {
        prop::collection::vec(prop_oneof![Just(0_u64), 0..4_u64, 0..40_u64], VALUES)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn parts_of_a_refused_class_leave_out_what_it_says(
            rule in rule(),
            parts in prop::collection::vec(class(), 1..4),
            rest in prop::collection::vec(1..30_u64, VALUES),
        ) {
            let whole: Vec<u64> =
                (0..VALUES).map(|value| parts.iter().map(|part| part[value]).sum()).collect();
            let all = whole.iter().zip(&rest).map(|(whole, rest)| whole + rest).collect();
            let prior = Prior::new(all).with_groups(&[vec![0, 0, 1, 1], vec![0; VALUES]]);
            let mut scratch = Scratch::default();
            let mut keeps = |records: &[u64]| {
                rule.keeps(Histogram::new(&bins(records)), &prior, &mut scratch)
            };
            let refused = parts.iter().filter(|part| !keeps(part));
            let left_out: u64 = refused.map(|part| part.iter().sum::<u64>()).sum();
            if !keeps(&whole) {
                let bins = bins(&whole);
                let least = rule.leaves_out(Histogram::new(&bins), &prior, &mut scratch);
                prop_assert!(least <= left_out, "{:?} {:?}: {} {}", rule, parts, least, left_out);
            }
        }
    }

    #[test]
    fn a_class_far_from_the_table_leaves_much_out() {
        let prior = Prior::new(vec![50, 50]);
        // 30 of 40 have the first value: a quarter above its share in the table.
        let bins = bins(&[30, 10]);
        let class = Histogram::new(&bins);
        let rule = Rule::Closeness { t: 0.2, distance: Distance::Equal };
        // 40 (0.25 - 0.2) / (1 - 0.2) = 2.5
        assert_eq!(rule.leaves_out(class, &prior, &mut Scratch::default()), 3);
        // 30 - 0.5 * 40 = 10, by 1 - 0.5
        assert_eq!(Rule::Alpha(0.5).leaves_out(class, &prior, &mut Scratch::default()), 20);
        // 30 - 2 * 10
        let rule = Rule::Recursive { l: 2, c: 2.0 };
        assert_eq!(rule.leaves_out(class, &prior, &mut Scratch::default()), 10);
    }
}

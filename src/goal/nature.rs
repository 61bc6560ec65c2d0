//! What joining classes does to a condition: the goal says itself whether it is monotone.

use super::rule::Rule;
use super::{Condition, Goal};
use crate::plan::MissingAs;
use crate::study::{Sensitive, Study};

/// 2^53: products up to here are exact, so that a quotient of two sums lies between those of their parts.
const EXACT: u128 = 1 << 53;

/// What a condition says of classes that were joined, as coarser levels join them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nature {
    /// Nothing: two classes that meet it may fail it together.
    Neither,
    /// Classes that meet it do so together; per table, it gets no worse as long as nothing is left out.
    Closed,
    /// A class that meets it still does after joining any other, so that fewer records fail at coarser levels.
    Absorbing,
}

impl Condition {
    /// What joining classes does to the condition in a study.
    pub fn nature(&self, study: &Study) -> Nature {
        let wildcards = study.missing_as() == MissingAs::Wildcard;
        let weighted = study.population().is_some_and(|population| population.is_by_weight());
        match self {
            Condition::K(_) | Condition::Prosecutor(_) | Condition::EstimatedKMap(_) => {
                Nature::Absorbing
            }
            // Weights of those who agree are added up in another order at every node.
            Condition::Journalist(_) | Condition::KMap(_) if wildcards && weighted => {
                Nature::Neither
            }
            Condition::Journalist(_) | Condition::KMap(_) => Nature::Absorbing,
            Condition::Uniqueness(_) => Nature::Closed,
            // A mean over classes is a quotient of two counts; one over records is a sum of rounded inverses,
            // and so is the sum of f/F.
            Condition::Average(_) if wildcards => Nature::Neither,
            Condition::Average(_) => Nature::Closed,
            Condition::Marketer(_) => Nature::Neither,
            Condition::Sensitive(on) => on.nature(study),
        }
    }
}

impl Rule {
    /// What joining classes does to the rule on a column.
    pub(super) fn nature(self, column: &Sensitive) -> Nature {
        let total: u128 = column.records().iter().map(|&records| u128::from(records)).sum();
        let steps = column.records().len().max(column.groups().map_or(0, <[_]>::len));
        let exact = total.saturating_mul(total).saturating_mul(steps as u128) <= EXACT;
        self.nature_among(column.missing() > 0, exact)
    }

    /// `missing`: some record has no value; `exact`: no product that the figure is made of is rounded.
    fn nature_among(self, missing: bool, exact: bool) -> Nature {
        match self {
            Rule::Distinct(l) if l <= 1 => Nature::Absorbing,
            // A class without any value is kept, and fails with one value more.
            Rule::Distinct(_) if missing => Nature::Closed,
            Rule::Distinct(_) => Nature::Absorbing,
            // Entropy is concave, and what rounding takes from it the condition leaves as room;
            // r1 of a union is at most the sum, and its tail at least.
            Rule::Entropy(_) | Rule::Recursive { .. } | Rule::Alpha(_) => Nature::Closed,
            // Convex in q.
            Rule::Closeness { .. } | Rule::Beta(_) | Rule::EnhancedBeta(_) if exact => {
                Nature::Closed
            }
            Rule::Closeness { .. } | Rule::Beta(_) | Rule::EnhancedBeta(_) => Nature::Neither,
            // The correction is larger for small classes; a value that one class lacks gets rare in both.
            Rule::Grassberger(_) | Rule::Delta(_) => Nature::Neither,
        }
    }
}

impl Goal {
    /// Whether levels that fail the goal make every finer combination fail it.
    ///
    /// `records` are those read. Where records may be left out, every condition must be absorbing;
    /// where none may, closed ones do.
    pub fn is_monotone(&self, study: &Study, records: u64) -> bool {
        let may_leave_out = self.suppression_limit * records as f64 >= 1.0;
        let least = if may_leave_out { Nature::Absorbing } else { Nature::Closed };
        self.conditions.iter().all(|condition| condition.nature(study) >= least)
    }

    /// Whether sizes of classes alone say which are kept, and whether the rest holds.
    pub fn looks_at_sizes_alone(&self) -> bool {
        !self.needs_values() && !self.conditions.iter().any(Condition::needs_people)
    }

    /// The absorbing conditions alone, under the same limit.
    ///
    /// What they leave out at some levels the whole goal leaves out there and at every finer combination.
    pub fn absorbing(&self, study: &Study) -> Goal {
        let mut goal = self.clone();
        goal.conditions.retain(|condition| condition.nature(study) == Nature::Absorbing);
        goal
    }

    /// The goal with another k, whether or not it had one.
    pub fn with_k(&self, k: u64) -> Goal {
        let mut goal = self.clone();
        goal.conditions.retain(|condition| !matches!(condition, Condition::K(_)));
        goal.conditions.insert(0, Condition::K(k));
        goal
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classes::{Bin, Histogram};
    use crate::goal::rule::Scratch;
    use crate::risk::disclosure::Prior;
    use crate::risk::disclosure::closeness::Distance;
    use proptest::prelude::*;

    const VALUES: usize = 5;

    fn bins(records: &[u64]) -> Vec<Bin> {
        let bins = (0..).zip(records).filter(|(_, records)| **records > 0);
        bins.map(|(value, &records)| Bin { value, records }).collect()
    }

    fn keeps(rule: Rule, records: &[u64], prior: &Prior) -> bool {
        rule.keeps(Histogram::new(&bins(records)), prior, &mut Scratch::default())
    }

    fn rules() -> impl Strategy<Value = Rule> {
        let limit = prop_oneof![Just(0.2), Just(0.25), Just(1.0 / 3.0), Just(0.5), 0.05..2.0_f64];
        let l = prop_oneof![Just(1.0), Just(2.0), Just(3.0), 1.0..4.0_f64];
        let distance =
            prop::sample::select(vec![Distance::Equal, Distance::Ordered, Distance::Hierarchical]);
        (0..9_usize, 1..4_u64, l, limit, distance).prop_map(|(kind, whole, l, limit, distance)| {
            match kind {
                0 => Rule::Distinct(whole),
                1 => Rule::Entropy(l),
                2 => Rule::Grassberger(l),
                3 => Rule::Recursive { l: whole, c: 2.0 * limit },
                4 => Rule::Closeness { t: limit, distance },
                5 => Rule::Alpha(limit),
                6 => Rule::Beta(limit),
                7 => Rule::EnhancedBeta(limit),
                _ => Rule::Delta(limit),
            }
        })
    }

    fn class() -> impl Strategy<Value = Vec<u64>> {
        prop::collection::vec(prop_oneof![Just(0_u64), 0..4_u64, 0..40_u64], VALUES)
    }

    /// Two classes and the rest of the table, in which every value occurs.
    fn table() -> impl Strategy<Value = (Vec<u64>, Vec<u64>, Prior)> {
        let rest = prop::collection::vec(1..30_u64, VALUES);
        (class(), class(), rest).prop_map(|(one, other, rest)| {
            let all = (0..VALUES).map(|value| one[value] + other[value] + rest[value]).collect();
            let groups = [vec![0, 0, 1, 1, 1], vec![0; VALUES]];
            (one, other, Prior::new(all).with_groups(&groups))
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_rule_does_to_joined_classes_what_it_says(rule in rules(), (one, other, prior) in table()) {
            let both: Vec<u64> = one.iter().zip(&other).map(|(one, other)| one + other).collect();
            let without = |class: &[u64]| class.iter().all(|&records| records == 0);
            let nature = rule.nature_among(without(&one) || without(&other), true);
            let met = [keeps(rule, &one, &prior), keeps(rule, &other, &prior)];
            let promised = match nature {
                Nature::Neither => false,
                Nature::Closed => met[0] && met[1],
                Nature::Absorbing => met[0] || met[1],
            };
            prop_assert!(!promised || keeps(rule, &both, &prior), "{:?} {:?} {:?}", rule, one, other);
        }
    }

    #[test]
    fn what_is_said_to_be_neither_or_closed_is_no_more() {
        let prior = Prior::new(vec![50, 50, 10]);
        let fails_joined = |rule, one: &[u64], other: &[u64]| {
            let both: Vec<u64> = one.iter().zip(other).map(|(one, other)| one + other).collect();
            assert!(keeps(rule, one, &prior) && !keeps(rule, &both, &prior), "{rule:?}");
            keeps(rule, other, &prior)
        };
        // Both meet it and fail together: neither.
        assert!(fails_joined(Rule::Delta(1.0), &[5, 5, 1], &[50, 50, 0]));
        assert!(fails_joined(Rule::Grassberger(2.0), &[1, 1, 0], &[1, 1, 0]));
        // One of them meets it and they fail together: closed at most.
        assert!(!fails_joined(Rule::Entropy(2.0), &[1, 1, 0], &[30, 0, 0]));
        assert!(!fails_joined(Rule::Recursive { l: 2, c: 2.0 }, &[1, 1, 0], &[30, 0, 0]));
        assert!(!fails_joined(Rule::Alpha(0.5), &[1, 1, 0], &[30, 0, 0]));
        assert!(!fails_joined(Rule::Distinct(2), &[0, 0, 0], &[3, 0, 0]));
    }
}

//! Class sizes in ranges that a person can read, and the goal's condition on them.

use super::{ClassFigures, GoalFigures, SizeCount};
use crate::risk::attackers::effective_k;

/// The condition of the goal on the size of a class.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Limit {
    /// The smallest class that fulfils it.
    pub(crate) k: u64,
    /// The highest risk that fulfils it, as entered.
    pub(crate) risk: f64,
}

impl Limit {
    /// The strictest condition on the size of a class, where the goal has one.
    pub(crate) fn of(goal: Option<&GoalFigures>) -> Option<Limit> {
        let limits = goal?.findings.iter().filter_map(|finding| match finding.condition.as_str() {
            "k" if finding.limit >= 1.0 => {
                Some(Limit { k: finding.limit.ceil() as u64, risk: 1.0 / finding.limit })
            }
            "prosecutor" => Some(Limit { k: effective_k(finding.limit)?, risk: finding.limit }),
            _ => None,
        });
        limits.max_by_key(|limit| limit.k)
    }

    /// Records in classes that are too small for it.
    #[cfg(feature = "chart")]
    pub(crate) fn records_below(self, sizes: &[SizeCount]) -> u64 {
        records(sizes.iter().filter(|size| size.size < self.k))
    }
}

/// The sizes of some classes; none where there are no classes, because missing values are wildcards.
pub(crate) fn sizes(classes: Option<&ClassFigures>) -> &[SizeCount] {
    classes.map_or(&[], |classes| &classes.sizes)
}

/// Records in classes of some sizes.
pub(crate) fn records<'a>(sizes: impl IntoIterator<Item = &'a SizeCount>) -> u64 {
    sizes.into_iter().map(|size| size.size.saturating_mul(size.classes)).sum()
}

/// A part of a whole; 0 of nothing.
pub(crate) fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Where ranges of class sizes begin: 1, 2, 3, 5, 10, 20, 50, ... up to the range of `largest`, and its end.
///
/// `coarse` leaves out 20, 200, ..., and `cut` is a beginning too.
pub(crate) fn edges(largest: u64, cut: Option<u64>, coarse: bool) -> Vec<u64> {
    let last = cut.map_or(largest, |cut| largest.max(cut)).max(1);
    let mut edges = vec![1, 2, 3];
    let decades = std::iter::successors(Some(1_u64), |decade| decade.checked_mul(10));
    for decade in decades.take_while(|decade| *decade <= last) {
        let steps: &[u64] = if coarse && decade >= 10 { &[5, 10] } else { &[5, 10, 20] };
        edges.extend(steps.iter().map(|step| decade.saturating_mul(*step)));
    }
    edges.extend(cut);
    edges.sort_unstable();
    edges.dedup();
    let end = edges.iter().position(|edge| *edge > last).unwrap_or(edges.len() - 1);
    edges.truncate(end + 1);
    edges
}

/// The classes of a range of sizes, from `from` to below `to`.
pub(crate) fn within(sizes: &[SizeCount], from: u64, to: u64) -> impl Iterator<Item = &SizeCount> {
    sizes.iter().filter(move |size| (from..to).contains(&size.size))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Finding;

    #[test]
    fn the_strictest_condition_on_classes_is_the_limit() {
        let finding = |condition: &str, limit| Finding {
            column: None,
            kind: None,
            condition: condition.to_owned(),
            value: None,
            limit,
            met: false,
        };
        let findings =
            vec![finding("k", 5.0), finding("prosecutor", 0.09), finding("average", 0.01)];
        let goal = GoalFigures { met: false, findings };
        assert_eq!(Limit::of(Some(&goal)), Some(Limit { k: 12, risk: 0.09 }));
        assert_eq!(Limit::of(None), None);
    }

    #[test]
    fn ranges_begin_at_round_sizes_and_at_the_cut() {
        assert_eq!(edges(1, None, false), [1, 2]);
        assert_eq!(edges(45, Some(11), false), [1, 2, 3, 5, 10, 11, 20, 50]);
        assert_eq!(edges(300, None, true), [1, 2, 3, 5, 10, 20, 50, 100, 500]);
        assert_eq!(edges(2, Some(7), false), [1, 2, 3, 5, 7, 10]);
        assert_eq!(edges(0, None, false), [1, 2]);
        assert!(edges(u64::MAX, None, false).len() > 50);
    }
}

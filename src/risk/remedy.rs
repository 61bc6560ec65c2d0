//! The cheapest coarser levels at which a class is large enough.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// A class, and what coarser levels would do to it.
#[derive(Debug)]
pub struct Ladder<'a> {
    /// The level of each column now.
    pub levels: &'a [u32],
    /// Per column, what each level costs, from the level now up to the top; no level is cheaper than one below.
    pub costs: &'a [Vec<f64>],
    /// Records that fall into the class, by the lowest level of each column at which they do;
    /// the class itself is there at its own levels.
    pub joins: &'a [(Vec<u32>, u64)],
}

/// Levels at which a class is large enough.
#[derive(Clone, Debug, PartialEq)]
pub struct Remedy {
    /// The level of each column.
    pub levels: Vec<u32>,
    /// Records of the class there.
    pub size: u64,
    /// What these levels cost.
    pub cost: f64,
}

/// How a search ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// No levels are cheaper.
    Cheapest(Remedy),
    /// Not even the top levels suffice.
    Nowhere,
    /// None within the work that was allowed; dearer ones exist.
    GivenUp,
}

/// The cheapest levels, none below those of now, at which the class has `least` records.
///
/// Levels are tried from the cheapest on, so that the first that suffice are the cheapest: exact, as long as
/// `total` does not fall where a cost rises.
/// Equal costs: the smallest sum of levels, then the first in number order.
///
/// # Formula
/// minimise total(c_1(v_1), ..., c_n(v_n)) over the levels v_j at or above those of now,
/// subject to the sum of the records that join at levels not above v being at least `least`.
/// `work` is the most comparisons of levels that are made.
///
/// # Citations
/// Samarati (2001), Protecting respondents' identities in microdata release, IEEE Transactions on Knowledge
/// and Data Engineering 13(6) (the lattice of generalizations); Dijkstra (1959), A note on two problems in
/// connexion with graphs, Numerische Mathematik 1 (the order of the search).
///
/// # Example
/// ```
/// use oboro::risk::remedy::{Found, Ladder, cheapest};
/// // sex costs 0.5 at its top; age 0.2 by decades, 1 at its top
/// let costs = [vec![0.0, 0.5], vec![0.0, 0.2, 1.0]];
/// // one record by itself; two more of the same sex and decade, three more of the same age
/// let joins = [(vec![0, 0], 1), (vec![0, 1], 2), (vec![1, 0], 3)];
/// let ladder = Ladder { levels: &[0, 0], costs: &costs, joins: &joins };
/// let sum = |costs: &[f64]| costs.iter().sum();
/// let Found::Cheapest(remedy) = cheapest(&ladder, sum, 4, 1000) else { panic!() };
/// assert_eq!((remedy.levels, remedy.size), (vec![1, 0], 4));
/// ```
pub fn cheapest(
    ladder: &Ladder<'_>,
    total: impl Fn(&[f64]) -> f64,
    least: u64,
    work: u64,
) -> Found {
    if ladder.joins.iter().map(|(_, records)| records).sum::<u64>() < least {
        return Found::Nowhere;
    }
    let columns = ladder.levels.len();
    let cost = |steps: &[u32]| {
        let costs: Vec<f64> =
            steps.iter().zip(ladder.costs).map(|(&step, costs)| costs[step as usize]).collect();
        total(&costs)
    };
    let mut left = work;
    let mut open = BinaryHeap::new();
    let start = vec![0; columns];
    open.push(Reverse(Candidate { cost: cost(&start), steps: start }));
    while let Some(Reverse(Candidate { cost: own, steps })) = open.pop() {
        let levels: Vec<u32> = ladder.levels.iter().zip(&steps).map(|(a, b)| a + b).collect();
        let size = size_at(ladder.joins, &levels);
        if size >= least {
            return Found::Cheapest(Remedy { levels, size, cost: own });
        }
        left = left.saturating_sub((ladder.joins.len() * columns.max(1)) as u64);
        if left == 0 {
            return Found::GivenUp;
        }
        // Only the last column that stands higher, and those after it, go on, so that each comes once.
        let last = steps.iter().rposition(|&step| step > 0).unwrap_or(0);
        for column in last..columns {
            if (steps[column] as usize) + 1 < ladder.costs[column].len() {
                let mut next = steps.clone();
                next[column] += 1;
                open.push(Reverse(Candidate { cost: cost(&next), steps: next }));
            }
        }
    }
    Found::Nowhere
}

/// Records of the class at some levels.
fn size_at(joins: &[(Vec<u32>, u64)], levels: &[u32]) -> u64 {
    let within = |at: &[u32]| at.iter().zip(levels).all(|(at, level)| at <= level);
    joins.iter().filter(|(at, _)| within(at)).map(|(_, records)| records).sum()
}

/// Levels that wait for their turn, as steps above those of now.
struct Candidate {
    cost: f64,
    steps: Vec<u32>,
}

impl Candidate {
    fn sum(&self) -> u64 {
        self.steps.iter().map(|&step| u64::from(step)).sum()
    }
}

impl Ord for Candidate {
    fn cmp(&self, other: &Candidate) -> Ordering {
        let order = self.cost.total_cmp(&other.cost);
        let order = order.then_with(|| self.sum().cmp(&other.sum()));
        order.then_with(|| self.steps.cmp(&other.steps))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Candidate) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Candidate) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Candidate {}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(costs: &[f64]) -> f64 {
        costs.iter().sum()
    }

    #[test]
    fn a_class_that_is_large_enough_stays() {
        let joins = [(vec![2], 7)];
        let ladder = Ladder { levels: &[2], costs: &[vec![0.3, 1.0]], joins: &joins };
        let remedy = Remedy { levels: vec![2], size: 7, cost: 0.3 };
        assert_eq!(cheapest(&ladder, sum, 7, 100), Found::Cheapest(remedy));
        assert_eq!(cheapest(&ladder, sum, 8, 100), Found::Nowhere);
    }

    #[test]
    fn equal_costs_go_to_fewer_steps() {
        let joins = [(vec![0, 0], 1), (vec![2, 0], 1), (vec![0, 1], 1)];
        let costs = [vec![0.0, 0.0, 0.5], vec![0.0, 0.5]];
        let ladder = Ladder { levels: &[0, 0], costs: &costs, joins: &joins };
        let remedy = Remedy { levels: vec![0, 1], size: 2, cost: 0.5 };
        assert_eq!(cheapest(&ladder, sum, 2, 100), Found::Cheapest(remedy));
    }

    #[test]
    fn work_is_bounded() {
        let joins = [(vec![0; 8], 1), (vec![9; 8], 1)];
        let costs = vec![(0..10).map(f64::from).collect(); 8];
        let ladder = Ladder { levels: &[0; 8], costs: &costs, joins: &joins };
        assert_eq!(cheapest(&ladder, sum, 2, 1000), Found::GivenUp);
    }
}

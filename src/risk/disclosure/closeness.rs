//! How far the values of a class are from those of the table.

use crate::classes::Histogram;

use super::Prior;

/// How far one value is from another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Distance {
    /// Two different values are 1 apart.
    #[default]
    Equal,
    /// Values are as far apart as their ranks.
    Ordered,
    /// Values are as far apart as the level at which a hierarchy joins them.
    Hierarchical,
}

impl Distance {
    /// The word in the plan.
    pub fn name(self) -> &'static str {
        match self {
            Distance::Equal => "equal",
            Distance::Ordered => "ordered",
            Distance::Hierarchical => "hierarchical",
        }
    }
}

/// Part of a class in one group: its records, and how much of it is above what the table would have.
pub type Group = (u32, f64, f64);

/// The distance of a class from the table: the earth mover's distance between q and p.
///
/// Counts are whole numbers and sums of their products are exact up to 2^53; one division ends it.
/// Time is linear in the values of the class (times ln of the values of the table, or the levels), not in
/// those of the table. `scratch` is room that a caller with many classes keeps.
///
/// # Formula
/// equal: (1/2) * sum of |q - p|.
/// ordered, m values by rank: 1/(m - 1) * sum over i of |sum over j <= i of (q_j - p_j)|.
/// hierarchical, H levels above the values: sum over groups of (level/H) * min(a, b), a what its parts have
/// above p and b what they have below.
///
/// # Citations
/// Li N, Li T, Venkatasubramanian S (2007), t-closeness: privacy beyond k-anonymity and l-diversity, ICDE, 106-115.
///
/// # Example
/// ```
/// use oboro::classes::{Bin, Histogram};
/// use oboro::risk::disclosure::{Prior, closeness::{Distance, closeness}};
/// // incomes 3..11 thousand in the table, 3, 4, 5 in the class (the example of the paper)
/// let prior = Prior::new(vec![1; 9]);
/// let class = [0, 1, 2].map(|value| Bin { value, records: 1 });
/// let t = closeness(Histogram::new(&class), &prior, Distance::Ordered, &mut Vec::new());
/// assert_eq!(t, 0.375);
/// ```
pub fn closeness(
    class: Histogram<'_>,
    prior: &Prior,
    distance: Distance,
    scratch: &mut Vec<Group>,
) -> f64 {
    if class.records() == 0 {
        return 0.0;
    }
    match (distance, prior.tree()) {
        (Distance::Ordered, _) => prior.ranks().distance(class, prior),
        (Distance::Hierarchical, Some(tree)) => tree.distance(class, prior, scratch),
        // Without a hierarchy all values are joined at the top.
        (Distance::Equal | Distance::Hierarchical, _) => equal(class, prior),
    }
}

/// Half the sum of |q - p| is what the values of the class have above p.
fn equal(class: Histogram<'_>, prior: &Prior) -> f64 {
    let (records, total) = (class.records() as f64, prior.total() as f64);
    let above = class.bins().iter().map(|bin| {
        let expected = records * prior.records()[bin.value as usize] as f64;
        (bin.records as f64 * total - expected).max(0.0)
    });
    above.sum::<f64>() / (records * total)
}

/// The values of the table in their order: value 0 is the smallest.
#[derive(Clone, Debug)]
pub(super) struct Ranks {
    /// Records with this value or a smaller one.
    up_to: Vec<f64>,
    /// The sum of `up_to` over the smaller values.
    sums: Vec<f64>,
}

impl Ranks {
    /// The ranks of the values of a table, by their records.
    pub(super) fn of(values: &[u64]) -> Ranks {
        let mut ranks = Ranks { up_to: Vec::new(), sums: vec![0.0] };
        let (mut records, mut sum) = (0, 0_u128);
        for &value in values {
            records += value;
            sum += u128::from(records);
            ranks.up_to.push(records as f64);
            ranks.sums.push(sum as f64);
        }
        ranks
    }

    /// Between two values of the class its own sum stands still and that of the table rises, so that the
    /// difference changes its sign once: the place is searched for, and the sums on both sides are known.
    fn distance(&self, class: Histogram<'_>, prior: &Prior) -> f64 {
        let values = self.up_to.len();
        if values < 2 {
            return 0.0;
        }
        let (records, total) = (class.records() as f64, prior.total() as f64);
        let below = |begin: usize, end: usize| records * (self.sums[end] - self.sums[begin]);
        let bins = class.bins();
        let mut so_far = 0;
        let mut sum = below(0, bins.first().map_or(values, |bin| bin.value as usize));
        for (at, bin) in bins.iter().enumerate() {
            so_far += bin.records;
            let own = so_far as f64 * total;
            let begin = bin.value as usize;
            let Some(next) = bins.get(at + 1) else {
                // All of the class is behind: the table is nowhere ahead of it.
                sum += own * (values - begin) as f64 - below(begin, values);
                break;
            };
            let end = next.value as usize;
            let behind = self.up_to[begin..end].partition_point(|&table| records * table < own);
            let turn = begin + behind;
            sum += own * behind as f64 - below(begin, turn);
            sum += below(turn, end) - own * (end - turn) as f64;
        }
        sum / (records * total * (values - 1) as f64)
    }
}

/// A hierarchy over the values of the table.
#[derive(Clone, Debug)]
pub(super) struct Tree {
    /// By level from 1 to the top: the group of each group of the level below.
    parents: Vec<Vec<u32>>,
    /// By level from 1 to the top: the records of each group in the table.
    records: Vec<Vec<f64>>,
}

impl Tree {
    /// A hierarchy; `groups` holds, by level from 1 to the top, the group of each value.
    pub(super) fn of(values: &[u64], groups: &[Vec<u32>]) -> Tree {
        let mut tree = Tree { parents: Vec::new(), records: Vec::new() };
        let mut below: Vec<u32> = (0..values.len() as u32).collect();
        for level in groups {
            let count = level.iter().max().map_or(0, |&group| group as usize + 1);
            let finer = below.iter().max().map_or(0, |&group| group as usize + 1);
            let mut parents = vec![0; finer];
            let mut records = vec![0; count];
            for ((&group, &child), &counted) in level.iter().zip(&below).zip(values) {
                parents[child as usize] = group;
                records[group as usize] += counted;
            }
            tree.parents.push(parents);
            tree.records.push(records.into_iter().map(|records: u64| records as f64).collect());
            below.clone_from(level);
        }
        tree
    }

    /// What a group has to exchange among its parts; parts without a record of the class are only below.
    fn distance(&self, class: Histogram<'_>, prior: &Prior, scratch: &mut Vec<Group>) -> f64 {
        let (records, total) = (class.records() as f64, prior.total() as f64);
        let height = self.parents.len() as f64;
        scratch.clear();
        scratch.extend(class.bins().iter().map(|bin| {
            let expected = records * prior.records()[bin.value as usize] as f64;
            let own = bin.records as f64;
            (bin.value, own, (own * total - expected).max(0.0))
        }));
        let mut cost = 0.0;
        for (level, (parents, in_table)) in self.parents.iter().zip(&self.records).enumerate() {
            scratch.iter_mut().for_each(|(group, ..)| *group = parents[*group as usize]);
            scratch.sort_unstable_by_key(|&(group, ..)| group);
            scratch.dedup_by(|next, kept| {
                let same = next.0 == kept.0;
                if same {
                    kept.1 += next.1;
                    kept.2 += next.2;
                }
                same
            });
            for (group, own, above) in scratch.iter_mut() {
                let extra = *own * total - records * in_table[*group as usize];
                cost += (level + 1) as f64 * above.min(*above - extra);
                *above = extra.max(0.0);
            }
        }
        cost / (records * total * height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classes::Bin;

    fn class(records: &[u64]) -> Vec<Bin> {
        let bins = records.iter().enumerate().filter(|&(_, &records)| records > 0);
        bins.map(|(value, &records)| Bin { value: value as u32, records }).collect()
    }

    fn distance(records: &[u64], prior: &Prior, distance: Distance) -> f64 {
        closeness(Histogram::new(&class(records)), prior, distance, &mut Vec::new())
    }

    #[test]
    fn the_examples_of_the_paper() {
        // Li, Li, Venkatasubramanian, section 4: incomes 3k..11k.
        let prior = Prior::new(vec![1; 9]);
        assert_eq!(distance(&[1, 1, 1], &prior, Distance::Ordered), 0.375);
        let other = distance(&[0, 0, 0, 1, 0, 1, 0, 0, 1], &prior, Distance::Ordered);
        assert!((other - 1.0 / 6.0).abs() < 1e-15, "{other}");
        // Three of nine diseases are of one kind, six of another, and the class has the three:
        // nothing to exchange within a kind, and two thirds must move over the top.
        let prior = prior.with_groups(&[vec![0, 0, 0, 1, 1, 1, 1, 1, 1], vec![0; 9]]);
        let diseases = distance(&[1, 1, 1], &prior, Distance::Hierarchical);
        assert!((diseases - 2.0 / 3.0).abs() < 1e-15, "{diseases}");
    }

    #[test]
    fn a_hierarchy_of_the_top_only_is_the_equal_distance() {
        let plain = Prior::new(vec![5, 1, 3, 11]);
        let tree = plain.clone().with_groups(&[vec![0; 4]]);
        let class = [1, 0, 2, 4];
        let want = distance(&class, &plain, Distance::Equal);
        assert_eq!(distance(&class, &tree, Distance::Hierarchical), want);
        assert_eq!(distance(&class, &plain, Distance::Hierarchical), want);
    }

    #[test]
    fn the_table_itself_is_at_no_distance_and_one_value_has_none() {
        let counts = [4, 1, 7];
        let prior = Prior::new(counts.to_vec()).with_groups(&[vec![0, 0, 1], vec![0, 0, 0]]);
        for kind in [Distance::Equal, Distance::Ordered, Distance::Hierarchical] {
            assert_eq!(distance(&counts, &prior, kind), 0.0, "{kind:?}");
            assert_eq!(distance(&[2], &Prior::new(vec![3]), kind), 0.0, "{kind:?}");
            assert_eq!(distance(&[], &prior, kind), 0.0, "{kind:?}");
        }
    }
}

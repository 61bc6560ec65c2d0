//! How far the values of a class are from those of the table.

use crate::classes::Histogram;

use super::Prior;

/// How far one value is from another, and what the distance of distributions needs beside them.
#[derive(Clone, Debug, PartialEq)]
pub enum Closeness {
    /// Two different values are 1 apart.
    Equal,
    /// Values are as far apart as their ranks.
    Ordered(Ranks),
    /// Values are as far apart as the level at which a hierarchy joins them.
    Hierarchical(Tree),
}

/// Part of a class in one group: its records, and how much of it is above what the table would have.
pub type Group = (u32, f64, f64);

impl Closeness {
    /// The word in the plan.
    pub fn name(&self) -> &'static str {
        match self {
            Closeness::Equal => "equal",
            Closeness::Ordered(_) => "ordered",
            Closeness::Hierarchical(_) => "hierarchical",
        }
    }

    /// The distance of a class from the table: the earth mover's distance between q and p.
    ///
    /// The table counts are whole numbers and every sum of their products is exact up to 2^53; one division ends it.
    /// Time is linear in the values of the class (times ln of the values of the table, or levels), not in
    /// those of the table.
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
    /// use oboro::risk::disclosure::{Prior, closeness::{Closeness, Ranks}};
    /// // incomes 3..11 thousand in the table, 3, 4, 5 in the class (the example of the paper)
    /// let prior = Prior::new(vec![1; 9]);
    /// let class = [0, 1, 2].map(|value| Bin { value, records: 1 });
    /// let ordered = Closeness::Ordered(Ranks::of(&prior));
    /// let distance = ordered.distance(Histogram::new(&class), &prior, &mut Vec::new());
    /// assert_eq!(distance, 0.375);
    /// ```
    pub fn distance(&self, class: Histogram<'_>, prior: &Prior, scratch: &mut Vec<Group>) -> f64 {
        if class.records() == 0 {
            return 0.0;
        }
        match self {
            Closeness::Equal => equal(class, prior),
            Closeness::Ordered(ranks) => ranks.distance(class, prior),
            Closeness::Hierarchical(tree) => tree.distance(class, prior, scratch),
        }
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
#[derive(Clone, Debug, PartialEq)]
pub struct Ranks {
    /// Records with this value or a smaller one.
    up_to: Vec<f64>,
    /// The sum of `up_to` over the smaller values.
    sums: Vec<f64>,
}

impl Ranks {
    /// The ranks of the values of a table, which are numbered in their order.
    pub fn of(prior: &Prior) -> Ranks {
        let mut ranks = Ranks { up_to: Vec::new(), sums: vec![0.0] };
        let (mut records, mut sum) = (0, 0_u128);
        for &value in prior.records() {
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
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// By level from 1 to the top: the group of each group of the level below.
    parents: Vec<Vec<u32>>,
    /// By level from 1 to the top: the records of each group in the table.
    records: Vec<Vec<f64>>,
}

impl Tree {
    /// A hierarchy; `groups` holds, by level from 1 to the top, the group of each value.
    ///
    /// Each level coarsens the one below, and the last has one group.
    pub fn of(prior: &Prior, groups: &[Vec<u32>]) -> Tree {
        let mut tree = Tree { parents: Vec::new(), records: Vec::new() };
        let mut below: Vec<u32> = (0..prior.values() as u32).collect();
        for level in groups {
            let count = level.iter().max().map_or(0, |&group| group as usize + 1);
            let finer = below.iter().max().map_or(0, |&group| group as usize + 1);
            let mut parents = vec![0; finer];
            let mut records = vec![0; count];
            for ((&group, &child), &counted) in level.iter().zip(&below).zip(prior.records()) {
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

    #[test]
    fn the_examples_of_the_paper() {
        // Li, Li, Venkatasubramanian, section 4: incomes 3k..11k.
        let prior = Prior::new(vec![1; 9]);
        let ordered = Closeness::Ordered(Ranks::of(&prior));
        for (values, want) in [([0, 1, 2], 0.375), ([3, 5, 8], 1.0 / 6.0)] {
            let bins = values.map(|value| Bin { value, records: 1 });
            let got = ordered.distance(Histogram::new(&bins), &prior, &mut Vec::new());
            assert!((got - want).abs() < 1e-15, "{got} and not {want}");
        }
        // The same section: diseases under respiratory (3) and digestive (6), joined at the top.
        let tree = Tree::of(&prior, &[vec![0, 0, 0, 1, 1, 1, 1, 1, 1], vec![0; 9]]);
        let tree = Closeness::Hierarchical(tree);
        let bins = class(&[1, 1, 1]);
        let got = tree.distance(Histogram::new(&bins), &prior, &mut Vec::new());
        // Nothing to exchange below the top, where two thirds of the mass must move by 1.
        assert!((got - 2.0 / 3.0).abs() < 1e-15, "{got}");
    }

    #[test]
    fn a_hierarchy_of_the_top_only_is_the_equal_distance() {
        let prior = Prior::new(vec![5, 1, 3, 11]);
        let tree = Closeness::Hierarchical(Tree::of(&prior, &[vec![0; 4]]));
        let bins = class(&[1, 0, 2, 4]);
        let class = Histogram::new(&bins);
        let mut scratch = Vec::new();
        let want = Closeness::Equal.distance(class, &prior, &mut scratch);
        assert_eq!(tree.distance(class, &prior, &mut scratch), want);
    }

    #[test]
    fn the_table_itself_is_at_no_distance_and_one_value_has_none() {
        let counts = [4, 1, 7];
        let prior = Prior::new(counts.to_vec());
        let tree = Tree::of(&prior, &[vec![0, 0, 1], vec![0, 0, 0]]);
        let bins = class(&counts);
        for closeness in
            [Closeness::Equal, Closeness::Ordered(Ranks::of(&prior)), Closeness::Hierarchical(tree)]
        {
            let class = Histogram::new(&bins);
            assert_eq!(closeness.distance(class, &prior, &mut Vec::new()), 0.0, "{closeness:?}");
        }
        let prior = Prior::new(vec![3]);
        let bins = class(&[2]);
        let ordered = Closeness::Ordered(Ranks::of(&prior));
        assert_eq!(ordered.distance(Histogram::new(&bins), &prior, &mut Vec::new()), 0.0);
    }
}

//! Counting released records in boxes: one side a column that is known within a distance.

use std::iter::Sum;

use super::Windows;

/// The released classes on the columns that the attacker knows.
#[derive(Clone, Copy, Debug)]
pub struct Released<'a, N = u64> {
    /// The class on the exactly known columns.
    pub blocks: &'a [u32],
    /// Per column known within a distance, the rank of the released group.
    pub ranks: &'a [Vec<u32>],
    /// Kept records, or the people who would be released like that.
    pub records: &'a [N],
}

/// What the attacker knows of the persons, those alike together.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The class on the exactly known columns, numbered as in [`Released`].
    pub blocks: &'a [u32],
    /// Per column known within a distance, the code of the value.
    pub values: &'a [Vec<u32>],
}

/// Points in a leaf of the tree at most.
const LEAF: usize = 8;

/// For each known combination the released records that fit it.
///
/// Within a block of equal exactly known columns the released classes form a k-d tree over their ranks,
/// and a known combination is a box (a few where groups reach into one another).
/// Time for n classes and d columns known within a distance is n log n for d = 1 and at most
/// n^(2 - 1/d) for more; no two records are compared.
///
/// # Example
/// ```
/// use oboro::risk::knowledge::{Known, Released, fits, windows};
/// use oboro::table::value::Span;
/// let ages = [30, 31, 40].map(|x| Span { from: x, to: x });
/// let groups = ages.map(|age| vec![age]);
/// let within_a_year = windows(&ages.map(Some), &groups, None, 1);
/// let released = Released { blocks: &[0, 0, 0], ranks: &[vec![0, 1, 2]], records: &[1, 1, 1] };
/// let known = Known { blocks: &[0, 0, 0], values: &[vec![0, 1, 2]] };
/// assert_eq!(fits(&released, &known, &[&within_a_year]), [2, 2, 1]);
/// ```
pub fn fits<N: Copy + Default + Sum>(
    released: &Released<'_, N>,
    known: &Known<'_>,
    windows: &[&Windows],
) -> Vec<N> {
    let blocks = released.blocks.iter().chain(known.blocks).max().map_or(0, |last| last + 1);
    let (points, point_ends) = by_block(released.blocks, blocks);
    let (asked, asked_ends) = by_block(known.blocks, blocks);
    let mut found = vec![N::default(); known.blocks.len()];
    let (mut point, mut ask) = (0, 0);
    let mut sides = Vec::with_capacity(windows.len());
    for (&point_end, &ask_end) in point_ends.iter().zip(&asked_ends) {
        let tree = Tree::of(released, points[point..point_end].to_vec());
        for &known_class in &asked[ask..ask_end] {
            sides.clear();
            let values = known.values.iter().zip(windows);
            sides.extend(values.map(|(values, windows)| windows.of(values[known_class as usize])));
            found[known_class as usize] = tree.count_all(&sides, &mut Vec::new());
        }
        (point, ask) = (point_end, ask_end);
    }
    found
}

/// Positions by ascending block, and where each block ends.
fn by_block(blocks: &[u32], count: u32) -> (Vec<u32>, Vec<usize>) {
    let mut ends = vec![0_usize; count as usize];
    for &block in blocks {
        ends[block as usize] += 1;
    }
    let mut sum = 0;
    for end in &mut ends {
        sum += *end;
        *end = sum - *end;
    }
    let mut order = vec![0; blocks.len()];
    for (position, &block) in blocks.iter().enumerate() {
        order[ends[block as usize]] = position as u32;
        ends[block as usize] += 1;
    }
    (order, ends)
}

/// The released classes of one block.
struct Tree<'a, N> {
    released: &'a Released<'a, N>,
    points: Vec<u32>,
    nodes: Vec<Node<N>>,
    /// Smallest and largest rank by node and column.
    bounds: Vec<(u32, u32)>,
}

/// Some neighbouring classes; the first half of them is the next node.
struct Node<N> {
    start: u32,
    end: u32,
    /// The node of the second half; 0 for a leaf.
    second: u32,
    records: N,
}

impl<'a, N: Copy + Default + Sum> Tree<'a, N> {
    fn of(released: &'a Released<'a, N>, points: Vec<u32>) -> Tree<'a, N> {
        let mut tree = Tree { released, points, nodes: Vec::new(), bounds: Vec::new() };
        if !tree.points.is_empty() {
            tree.split(0, tree.points.len());
        }
        tree
    }

    fn split(&mut self, start: usize, end: usize) {
        let node = self.nodes.len();
        let points = &mut self.points[start..end];
        let records = points.iter().map(|&point| self.released.records[point as usize]).sum();
        let mut widest = (0, 0);
        for (column, ranks) in self.released.ranks.iter().enumerate() {
            let own = points.iter().map(|&point| ranks[point as usize]);
            let (low, high) =
                own.fold((u32::MAX, 0), |(low, high), rank| (low.min(rank), high.max(rank)));
            widest = widest.max((high - low, column));
            self.bounds.push((low, high));
        }
        self.nodes.push(Node { start: start as u32, end: end as u32, second: 0, records });
        if end - start > LEAF && widest.0 > 0 {
            let ranks = &self.released.ranks[widest.1];
            let middle = (end - start) / 2;
            points.select_nth_unstable_by_key(middle, |&point| ranks[point as usize]);
            self.split(start, start + middle);
            self.nodes[node].second = self.nodes.len() as u32;
            self.split(start + middle, end);
        }
    }

    /// Records in every box that takes one range of each side.
    fn count_all(&self, sides: &[&[(u32, u32)]], chosen: &mut Vec<(u32, u32)>) -> N {
        if self.nodes.is_empty() {
            return N::default();
        }
        let Some(ranges) = sides.get(chosen.len()) else { return self.count(0, chosen) };
        let each = ranges.iter().map(|&range| {
            chosen.push(range);
            let count = self.count_all(sides, chosen);
            chosen.pop();
            count
        });
        each.sum()
    }

    fn count(&self, node: usize, ranges: &[(u32, u32)]) -> N {
        let columns = ranges.len();
        let bounds = &self.bounds[node * columns..(node + 1) * columns];
        let pairs = || bounds.iter().zip(ranges);
        if pairs().any(|(own, range)| own.1 < range.0 || range.1 < own.0) {
            return N::default();
        }
        let Node { start, end, second, records } = self.nodes[node];
        if pairs().all(|(own, range)| range.0 <= own.0 && own.1 <= range.1) {
            return records;
        }
        if second > 0 {
            return [node + 1, second as usize]
                .map(|half| self.count(half, ranges))
                .into_iter()
                .sum();
        }
        let inside = |point: usize| {
            let ranks = self.released.ranks.iter().zip(ranges);
            ranks.clone().all(|(ranks, range)| (range.0..=range.1).contains(&ranks[point]))
        };
        let points = self.points[start as usize..end as usize].iter().map(|&point| point as usize);
        points.filter(|&point| inside(point)).map(|point| self.released.records[point]).sum()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::windows;
    use super::*;
    use crate::table::value::Span;

    proptest! {
        #[test]
        fn boxes_hold_what_a_scan_finds(
            columns in 1_usize..4,
            points in prop::collection::vec((0_u32..3, prop::collection::vec(0_u32..40, 3), 0_u64..4), 0..200),
            within in 0_i128..20,
        ) {
            let at = |x: u32| Span { from: i128::from(x), to: i128::from(x) };
            let groups: Vec<Vec<Span>> = (0..40).map(|x| vec![at(x)]).collect();
            let values: Vec<Option<Span>> = (0..40).map(|x| Some(at(x))).collect();
            let reach = vec![windows(&values, &groups, None, within); columns];
            let blocks: Vec<u32> = points.iter().map(|point| point.0).collect();
            let records: Vec<u64> = points.iter().map(|point| point.2).collect();
            let ranks: Vec<Vec<u32>> =
                (0..columns).map(|column| points.iter().map(|point| point.1[column]).collect()).collect();
            let released = Released { blocks: &blocks, ranks: &ranks, records: &records };
            let known = Known { blocks: &blocks, values: &ranks };
            let found = fits(&released, &known, &reach.iter().collect::<Vec<_>>());
            for (position, point) in points.iter().enumerate() {
                let near = |other: &(u32, Vec<u32>, u64)| {
                    let apart = (0..columns).map(|column| i128::from(point.1[column].abs_diff(other.1[column])));
                    other.0 == point.0 && apart.max().unwrap_or(0) <= within
                };
                let want: u64 = points.iter().filter(|other| near(other)).map(|other| other.2).sum();
                prop_assert_eq!(found[position], want);
            }
        }
    }
}

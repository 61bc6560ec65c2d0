//! Which released groups can hold a value that is known within a distance.

use crate::table::value::Span;

/// For each value the released groups that can hold what is meant, as ranges of ranks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Windows {
    /// The rank of each group: groups by ascending value, those without a value last.
    ranks: Vec<u32>,
    /// Where the ranges of each value begin.
    starts: Vec<u32>,
    /// Ranges of ranks, both ends included.
    ranges: Vec<(u32, u32)>,
}

impl Windows {
    /// The rank of each group.
    pub fn ranks(&self) -> &[u32] {
        &self.ranks
    }

    /// The ranges of ranks that fit a value.
    pub fn of(&self, value: u32) -> &[(u32, u32)] {
        let value = value as usize;
        &self.ranges[self.starts[value] as usize..self.starts[value + 1] as usize]
    }
}

/// Finds for each value the groups that can hold a value at most `within` away from it.
///
/// `values` are the values before generalization by code, `None` for one that is missing; `groups` are the
/// ranges that each released group covers, none for the group of missing values. A missing value fits the
/// group of `missing` alone.
///
/// Time is linear in values where no group reaches into another, and in values x values within reach otherwise.
///
/// # Example
/// ```
/// use oboro::risk::knowledge::windows;
/// use oboro::table::value::Span;
/// let at = |x| Some(Span { from: x, to: x });
/// let decades = [vec![Span { from: 30, to: 39 }], vec![Span { from: 40, to: 49 }]];
/// let found = windows(&[at(35), at(39)], &decades, None, 1);
/// assert_eq!(found.of(0), [(0, 0)]); // 34 to 36
/// assert_eq!(found.of(1), [(0, 1)]); // 38 to 40
/// ```
pub fn windows(
    values: &[Option<Span>],
    groups: &[Vec<Span>],
    missing: Option<u32>,
    within: i128,
) -> Windows {
    let hull = |spans: &Vec<Span>| {
        let from = spans.iter().map(|span| span.from).min()?;
        Some(Span { from, to: spans.iter().map(|span| span.to).max()? })
    };
    let hulls: Vec<Option<Span>> = groups.iter().map(hull).collect();
    let mut order: Vec<u32> = (0..groups.len() as u32).collect();
    order.sort_by_key(|&group| match hulls[group as usize] {
        Some(hull) => (false, hull.from),
        None => (true, 0),
    });
    let mut ranks = vec![0; groups.len()];
    for (rank, &group) in order.iter().enumerate() {
        ranks[group as usize] = rank as u32;
    }
    let sorted: Vec<Span> = order.iter().filter_map(|&group| hulls[group as usize]).collect();
    let apart = sorted.windows(2).all(|pair| pair[0].to < pair[1].from);
    let leaves = if apart { Leaves::default() } else { Leaves::of(groups, &ranks) };
    let mut found = Windows { ranks, starts: vec![0], ranges: Vec::with_capacity(values.len()) };
    for value in values {
        match value {
            Some(value) => {
                let from = value.from.saturating_sub(within);
                let to = value.to.saturating_add(within);
                if apart {
                    // No group reaches into another, so those in reach are neighbours.
                    let first = sorted.partition_point(|hull| hull.to < from);
                    let end = sorted.partition_point(|hull| hull.from <= to);
                    if first < end {
                        found.ranges.push((first as u32, end as u32 - 1));
                    }
                } else {
                    leaves.reach(from, to, &mut found.ranges);
                }
            }
            None => {
                let rank = missing.map(|group| found.ranks[group as usize]);
                found.ranges.extend(rank.map(|rank| (rank, rank)));
            }
        }
        found.starts.push(found.ranges.len() as u32);
    }
    found
}

/// The ranges of all groups by ascending start, for groups that reach into one another.
#[derive(Default)]
struct Leaves {
    spans: Vec<(Span, u32)>,
    /// The longest of them.
    longest: i128,
}

impl Leaves {
    fn of(groups: &[Vec<Span>], ranks: &[u32]) -> Leaves {
        let mut spans: Vec<(Span, u32)> = groups
            .iter()
            .zip(ranks)
            .flat_map(|(group, &rank)| group.iter().map(move |&span| (span, rank)))
            .collect();
        spans.sort_unstable_by_key(|(span, rank)| (span.from, *rank));
        let longest = spans.iter().map(|(span, _)| span.to.saturating_sub(span.from)).max();
        Leaves { spans, longest: longest.unwrap_or(0) }
    }

    fn reach(&self, from: i128, to: i128, ranges: &mut Vec<(u32, u32)>) {
        let earliest = from.saturating_sub(self.longest);
        let first = self.spans.partition_point(|(span, _)| span.from < earliest);
        let near = self.spans[first..].iter().take_while(|(span, _)| span.from <= to);
        let near = near.filter(|(span, _)| span.to >= from);
        let mut ranks: Vec<u32> = near.map(|&(_, rank)| rank).collect();
        ranks.sort_unstable();
        ranks.dedup();
        for run in ranks.chunk_by(|a, b| a + 1 == *b) {
            ranges.push((run[0], run[run.len() - 1]));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Values, the group of each, and the distance.
    fn case() -> impl Strategy<Value = (Vec<(i128, i128, usize)>, i128)> {
        let value = (0_i128..30, 0_i128..3, 0_usize..5);
        (prop::collection::vec(value, 1..20), 0_i128..6)
    }

    proptest! {
        #[test]
        fn groups_in_reach_are_those_with_a_value_in_reach((values, within) in case(), sorted in any::<bool>()) {
            let mut values = values;
            if sorted {
                // Groups of neighbours.
                values.sort_unstable();
                values.iter_mut().for_each(|value| (value.1, value.2) = (0, value.0 as usize / 6));
            }
            let mut groups = vec![Vec::new(); 6];
            let spans: Vec<Span> =
                values.iter().map(|&(from, length, _)| Span { from, to: from + length }).collect();
            for (&span, value) in spans.iter().zip(&values) {
                groups[value.2].push(span);
            }
            let known: Vec<Option<Span>> = spans.iter().copied().map(Some).chain([None]).collect();
            let found = windows(&known, &groups, Some(5), within);
            for (code, value) in spans.iter().enumerate() {
                for (group, spans) in groups.iter().enumerate() {
                    let near = |span: &Span| span.from <= value.to + within && span.to >= value.from - within;
                    let rank = found.ranks()[group];
                    let fits = found.of(code as u32).iter().any(|&(from, to)| (from..=to).contains(&rank));
                    prop_assert_eq!(fits, spans.iter().any(near), "value {} group {}", code, group);
                }
            }
            let missing = found.ranks()[5];
            prop_assert_eq!(found.of(spans.len() as u32), &[(missing, missing)][..]);
        }
    }
}

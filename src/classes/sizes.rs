//! How many classes there are of each size.

/// Sizes below this are counted in an array, larger ones are sorted.
const COUNTED: usize = 4096;

/// Class sizes in ascending order, each with the number of classes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sizes {
    pairs: Vec<(u64, u64)>,
}

impl Sizes {
    /// The distribution of some class sizes, in any order; size 0 is no class.
    pub fn of(sizes: impl IntoIterator<Item = u64>) -> Sizes {
        let mut counting = Counting::new();
        sizes.into_iter().for_each(|size| counting.add(size));
        counting.finish()
    }

    /// `(size, classes)` by ascending size.
    pub fn pairs(&self) -> &[(u64, u64)] {
        &self.pairs
    }

    /// Number of classes.
    pub fn classes(&self) -> u64 {
        self.pairs.iter().map(|&(_, classes)| classes).sum()
    }

    /// Number of records.
    pub fn records(&self) -> u64 {
        self.pairs.iter().map(|&(size, classes)| size * classes).sum()
    }

    /// Records in the smallest class; `None` without classes.
    pub fn smallest(&self) -> Option<u64> {
        self.pairs.first().map(|&(size, _)| size)
    }

    /// Records in the largest class; `None` without classes.
    pub fn largest(&self) -> Option<u64> {
        self.pairs.last().map(|&(size, _)| size)
    }

    /// Records in classes whose size passes a test.
    pub fn records_where(&self, test: impl Fn(u64) -> bool) -> u64 {
        self.pairs
            .iter()
            .filter(|&&(size, _)| test(size))
            .map(|&(size, classes)| size * classes)
            .sum()
    }

    /// The distribution of the classes whose size passes a test.
    pub fn filter(&self, test: impl Fn(u64) -> bool) -> Sizes {
        Sizes { pairs: self.pairs.iter().copied().filter(|&(size, _)| test(size)).collect() }
    }

    /// Sum of the squared sizes; a table of 2^32 records squares to less than 2^128.
    pub fn sum_of_squares(&self) -> u128 {
        self.pairs
            .iter()
            .map(|&(size, classes)| u128::from(size) * u128::from(size) * u128::from(classes))
            .sum()
    }
}

/// Class sizes while they are counted, in any order.
pub(super) struct Counting {
    /// By size, up to those that are sorted: two lists in turns, because most sizes are that of the class before, and
    /// adding to a number that was just written would wait for it.
    small: [Vec<u64>; 2],
    turn: usize,
    large: Vec<u64>,
}

impl Counting {
    pub(super) fn new() -> Counting {
        Counting { small: [vec![0; COUNTED], vec![0; COUNTED]], turn: 0, large: Vec::new() }
    }

    #[inline]
    pub(super) fn add(&mut self, size: u64) {
        self.turn ^= 1;
        match self.small[self.turn].get_mut(size as usize) {
            Some(count) if size < COUNTED as u64 => *count += 1,
            _ => self.large.push(size),
        }
    }

    pub(super) fn finish(mut self) -> Sizes {
        let [one, other] = self.small;
        let small = one.into_iter().zip(other).zip(0..);
        let small = small.map(|((one, other), size)| (size, one + other));
        let mut pairs: Vec<_> = small.filter(|&(size, classes)| size > 0 && classes > 0).collect();
        self.large.sort_unstable();
        let large = self.large.chunk_by(|a, b| a == b);
        pairs.extend(large.map(|alike| (alike[0], alike.len() as u64)));
        Sizes { pairs }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_and_large_sizes_are_counted_alike() {
        let sizes = Sizes::of([3, 1, 5000, 1, 5000, 4096, 4095]);
        assert_eq!(sizes.pairs(), [(1, 2), (3, 1), (4095, 1), (4096, 1), (5000, 2)]);
        assert_eq!((sizes.classes(), sizes.records()), (7, 18_196));
        assert_eq!((sizes.smallest(), sizes.largest()), (Some(1), Some(5000)));
        assert_eq!(sizes.filter(|size| size > 4095).records(), 14_096);
    }

    #[test]
    fn no_class_has_no_smallest() {
        assert_eq!(Sizes::of([]).smallest(), None);
    }
}

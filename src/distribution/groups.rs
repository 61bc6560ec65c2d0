//! The values that each released group covers.

/// Groups of values; a value may be in groups of several levels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    /// Where the values of each group begin, and where those of the last end.
    starts: Vec<usize>,
    values: Vec<u32>,
}

impl Groups {
    /// No group yet.
    pub fn new() -> Groups {
        Groups { starts: vec![0], values: Vec::new() }
    }

    /// Adds the groups of one level, numbered after those that are there: `of` is the number of the group of each
    /// value among `count` of this level; answers the number of each value's group among all.
    pub fn add(&mut self, of: &[u32], count: usize) -> Vec<u32> {
        let first = self.len();
        let mut sizes = vec![0_usize; count];
        of.iter().for_each(|&group| sizes[group as usize] += 1);
        let mut places = Vec::with_capacity(count);
        let mut end = self.values.len();
        for size in sizes {
            places.push(end);
            end += size;
            self.starts.push(end);
        }
        self.values.resize(end, 0);
        for (value, &group) in of.iter().enumerate() {
            let place = &mut places[group as usize];
            self.values[*place] = value as u32;
            *place += 1;
        }
        of.iter().map(|&group| first as u32 + group).collect()
    }

    /// Number of groups.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whether there is no group.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The values of a group.
    pub fn covered(&self, group: usize) -> &[u32] {
        &self.values[self.starts[group]..self.starts[group + 1]]
    }

    /// The records of each value, of `values`, when those of each group are spread evenly over what it covers.
    ///
    /// # Formula
    /// sum over the groups that cover the value of records / (values that the group covers).
    ///
    /// # Citations
    /// Kifer D and Gehrke J (2006), Injecting utility into anonymized datasets, SIGMOD, 217-228.
    ///
    /// # Example
    /// ```
    /// use oboro::distribution::Groups;
    /// let mut groups = Groups::new();
    /// // Values 0 and 1 are one group, value 2 is another.
    /// assert_eq!(groups.add(&[0, 0, 1], 2), [0, 0, 1]);
    /// assert_eq!(groups.spread(&[5.0, 4.0], 3), [2.5, 2.5, 4.0]);
    /// ```
    pub fn spread(&self, records: &[f64], values: usize) -> Vec<f64> {
        let mut spread = vec![0.0; values];
        for (group, &records) in records.iter().enumerate() {
            let covered = self.covered(group);
            if records > 0.0 {
                let each = records / covered.len() as f64;
                covered.iter().for_each(|&value| spread[value as usize] += each);
            }
        }
        spread
    }

    /// The mean over what each group covers of a figure by value; values past its end have none, and a group of such
    /// only has the mean 0. Answers means, and the share of each group that has a figure.
    pub fn means(&self, by_value: &[f64]) -> Vec<(f64, f64)> {
        let of = |group| {
            let covered = self.covered(group);
            let known = covered.iter().filter_map(|&value| by_value.get(value as usize));
            let (count, sum) = known.fold((0.0, 0.0), |(count, sum), at| (count + 1.0, sum + at));
            if count > 0.0 { (sum / count, count / covered.len() as f64) } else { (0.0, 0.0) }
        };
        (0..self.len()).map(of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_of_several_levels_are_numbered_on_and_spread_evenly() {
        let mut groups = Groups::new();
        assert!(groups.is_empty());
        assert_eq!(groups.add(&[0, 1, 2], 3), [0, 1, 2]);
        assert_eq!(groups.add(&[1, 0, 1], 2), [4, 3, 4]);
        assert_eq!((groups.covered(3), groups.covered(4)), (&[1][..], &[0, 2][..]));
        // 1 + 6 / 2, 2 + 7, 0 + 6 / 2.
        assert_eq!(groups.spread(&[1.0, 2.0, 0.0, 7.0, 6.0], 3), [4.0, 9.0, 3.0]);
        // The last value has no figure.
        let means = groups.means(&[10.0, 20.0]);
        assert_eq!(means[2..], [(0.0, 0.0), (20.0, 1.0), (10.0, 0.5)]);
    }
}

//! How often each value of a sensitive column occurs in each class.
//!
//! The counts are made once, at the finest classes, and rolled up to a coarser node, never from the records again.

use crate::study::{Records, Sensitive};
use crate::table::Codes;

/// A value of a sensitive column, and the records that have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bin {
    /// The number of the value.
    pub value: u32,
    /// Records, at least 1.
    pub records: u64,
}

/// The values of one class, by ascending number; a record whose value is missing is in none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Histogram<'a> {
    bins: &'a [Bin],
    records: u64,
}

impl<'a> Histogram<'a> {
    /// The histogram of some bins, by ascending value.
    pub fn new(bins: &'a [Bin]) -> Histogram<'a> {
        Histogram { bins, records: bins.iter().map(|bin| bin.records).sum() }
    }

    /// The values that occur, by ascending number.
    pub fn bins(self) -> &'a [Bin] {
        self.bins
    }

    /// Records with a value.
    pub fn records(self) -> u64 {
        self.records
    }
}

/// The values of one sensitive column in the finest classes, value by value.
///
/// In this order, a roll-up meets the values of every coarser class in ascending order, so that nothing is
/// sorted: a class is appended to, or its last bin grows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SensitiveCounts {
    classes: usize,
    /// Where each value begins, and the end.
    starts: Vec<usize>,
    /// The classes in which a value occurs, each once.
    found: Vec<(u32, u64)>,
}

impl SensitiveCounts {
    /// Counts the records of a table in one sensitive column, the `number`-th of the study.
    ///
    /// `members` is the class of every record among `classes` finest classes.
    pub fn of_column(
        column: &Sensitive,
        number: usize,
        records: &Records<'_>,
        members: &[u32],
        classes: usize,
    ) -> SensitiveCounts {
        let rows = members.iter().enumerate().map(|(row, &class)| (class, records.weight(row)));
        match records.sensitive(number) {
            Codes::U8(codes) => SensitiveCounts::of_codes(column, codes, rows, classes),
            Codes::U16(codes) => SensitiveCounts::of_codes(column, codes, rows, classes),
            Codes::U32(codes) => SensitiveCounts::of_codes(column, codes, rows, classes),
        }
    }

    fn of_codes<C: Copy + Into<u32>>(
        column: &Sensitive,
        codes: &[C],
        rows: impl Iterator<Item = (u32, u64)> + Clone,
        classes: usize,
    ) -> SensitiveCounts {
        let values = column.values();
        let records = rows.zip(codes).map(|((class, weight), &code)| {
            let code: u32 = code.into();
            (class, values[code as usize], weight)
        });
        SensitiveCounts::of(classes, column.records().len(), records)
    }

    /// Counts records, each with its class, its value and the records that it stands for.
    ///
    /// The records are walked twice. One that stands for none is left out, and so is one whose class is not
    /// below `classes` or whose value is not below `values`: it was left out before, or its value is missing.
    pub fn of(
        classes: usize,
        values: usize,
        records: impl Iterator<Item = (u32, u32, u64)> + Clone,
    ) -> SensitiveCounts {
        let counted = records.filter(|&(class, value, weight)| {
            weight > 0 && (class as usize) < classes && (value as usize) < values
        });
        let mut ends = vec![0_usize; values + 1];
        counted.clone().for_each(|(_, value, _)| ends[value as usize + 1] += 1);
        for value in 0..values {
            ends[value + 1] += ends[value];
        }
        let mut places = ends.clone();
        let mut sorted = vec![(0_u32, 0_u64); ends[values]];
        counted.for_each(|(class, value, weight)| {
            let place = &mut places[value as usize];
            sorted[*place] = (class, weight);
            *place += 1;
        });
        SensitiveCounts::merge(classes, &ends, sorted)
    }

    /// Makes one entry of the entries of one value in one class.
    fn merge(classes: usize, ends: &[usize], mut sorted: Vec<(u32, u64)>) -> SensitiveCounts {
        // The entry of a class, valid if it is not before the beginning of the value at hand.
        let mut entries = vec![0_usize; classes];
        let mut starts = Vec::with_capacity(ends.len());
        let mut filled = 0;
        starts.push(0);
        for range in ends.windows(2) {
            let begin = filled;
            for place in range[0]..range[1] {
                let (class, weight) = sorted[place];
                let entry = entries[class as usize];
                match sorted.get_mut(entry) {
                    Some(known) if (begin..filled).contains(&entry) && known.0 == class => {
                        known.1 += weight;
                    }
                    _ => {
                        entries[class as usize] = filled;
                        sorted[filled] = (class, weight);
                        filled += 1;
                    }
                }
            }
            starts.push(filled);
        }
        sorted.truncate(filled);
        sorted.shrink_to_fit();
        SensitiveCounts { classes, starts, found: sorted }
    }

    /// How many values the column has.
    pub fn values(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many pairs of a class and a value there are.
    pub fn entries(&self) -> usize {
        self.found.len()
    }

    /// The histograms of the finest classes.
    pub fn histograms(&self) -> Histograms {
        self.gather(self.classes, |class| class)
    }

    /// The histograms of `classes` coarser classes; `parents` is the coarser class of each finest one.
    ///
    /// Two passes over the entries; no class is sorted.
    pub fn roll_up(&self, parents: &[u32], classes: usize) -> Histograms {
        self.gather(classes, |class| parents[class as usize])
    }

    fn gather(&self, classes: usize, parent: impl Fn(u32) -> u32) -> Histograms {
        const NONE: u32 = u32::MAX;
        let mut starts = vec![0_u32; classes + 1];
        let mut last = vec![NONE; classes];
        self.for_each_value(|value, found| {
            for &(class, _) in found {
                let parent = parent(class) as usize;
                if last[parent] != value {
                    last[parent] = value;
                    starts[parent + 1] += 1;
                }
            }
        });
        for class in 0..classes {
            starts[class + 1] += starts[class];
        }
        let mut bins = vec![Bin { value: NONE, records: 0 }; starts[classes] as usize];
        // From here on the place behind the last bin of each class.
        let mut ends = last;
        ends.copy_from_slice(&starts[..classes]);
        self.for_each_value(|value, found| {
            for &(class, records) in found {
                let parent = parent(class) as usize;
                let end = ends[parent];
                if end > starts[parent] && bins[end as usize - 1].value == value {
                    bins[end as usize - 1].records += records;
                } else {
                    bins[end as usize] = Bin { value, records };
                    ends[parent] = end + 1;
                }
            }
        });
        Histograms { values: self.values(), starts, bins }
    }

    fn for_each_value(&self, mut f: impl FnMut(u32, &[(u32, u64)])) {
        for (value, range) in self.starts.windows(2).enumerate() {
            f(value as u32, &self.found[range[0]..range[1]]);
        }
    }
}

/// The values of one sensitive column in every class of a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Histograms {
    /// How many values the column has.
    values: usize,
    /// Where each class begins, and the end.
    starts: Vec<u32>,
    bins: Vec<Bin>,
}

impl Histograms {
    /// Number of classes.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many values the column has.
    pub fn values(&self) -> usize {
        self.values
    }

    /// Whether there is no class.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The values of one class.
    pub fn class(&self, class: usize) -> Histogram<'_> {
        let range = self.starts[class] as usize..self.starts[class + 1] as usize;
        Histogram::new(&self.bins[range])
    }

    /// The values of every class, in the order of the classes.
    pub fn iter(&self) -> impl Iterator<Item = Histogram<'_>> + Clone {
        (0..self.len()).map(|class| self.class(class))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(histograms: &Histograms) -> Vec<Vec<(u32, u64)>> {
        let bins = |class: Histogram<'_>| {
            class.bins().iter().map(|bin| (bin.value, bin.records)).collect()
        };
        histograms.iter().map(bins).collect()
    }

    #[test]
    fn records_are_counted_by_class_and_value() {
        // class, value, weight; value 9 is missing, class 7 was left out
        let records = [
            (1, 2, 1),
            (0, 1, 1),
            (1, 2, 3),
            (0, 9, 1),
            (7, 0, 1),
            (0, 0, 0),
            (0, 1, 1),
            (1, 0, 1),
        ];
        let counts = SensitiveCounts::of(3, 3, records.into_iter());
        assert_eq!(counts.values(), 3);
        let fine = counts.histograms();
        assert_eq!(pairs(&fine), [vec![(1, 2)], vec![(0, 1), (2, 4)], vec![]]);
        assert_eq!(fine.class(1).records(), 5);
        let coarse = counts.roll_up(&[0, 0, 1], 2);
        assert_eq!(pairs(&coarse), [vec![(0, 1), (1, 2), (2, 4)], vec![]]);
    }

    #[test]
    fn a_column_without_values_has_empty_classes() {
        let counts = SensitiveCounts::of(2, 0, [(0, 0, 1), (1, 0, 1)].into_iter());
        assert_eq!(pairs(&counts.histograms()), [vec![], vec![]]);
    }
}

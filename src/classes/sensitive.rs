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

/// The values of one sensitive column in the finest classes.
///
/// Everything is walked class by class: a roll-up puts the values of each finer class behind those of its
/// siblings, and sorts them within the coarser class. Classes are numbered by first appearance, so that siblings
/// are met in about the order of their parents, and nothing is looked up far away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SensitiveCounts {
    values: usize,
    /// How a value and its records share an entry.
    entry: Entry,
    /// Where each class begins, and the end.
    starts: Vec<u32>,
    /// Values with their records; one value more than once where a count would not fit.
    found: Vec<u32>,
}

/// A value in the lower bits of a word, its records in the upper ones: where most records are alone in their class,
/// this is what a sensitive column costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    /// Bits of a value.
    bits: u32,
}

impl Entry {
    /// For a column of so many values. No memory holds the labels of a column that would need all bits.
    fn of(values: usize) -> Entry {
        Entry { bits: values.max(1).next_power_of_two().trailing_zeros().min(31) }
    }

    /// The most records that fit.
    fn most(self) -> u32 {
        u32::MAX >> self.bits
    }

    /// The entries of a value; nearly always one.
    fn parts(self, value: u32, records: u64) -> impl Iterator<Item = u32> {
        let most = u64::from(self.most());
        let whole = (records / most) as usize;
        let rest = (records % most) as u32;
        let counts = std::iter::repeat_n(self.most(), whole).chain((rest > 0).then_some(rest));
        counts.map(move |count| count << self.bits | value)
    }

    fn bin(self, entry: u32) -> Bin {
        let value = entry & ((1 << self.bits) - 1);
        Bin { value, records: u64::from(entry >> self.bits) }
    }
}

/// So many values of one class are sorted; more are counted in an array over the values of the column.
const SORTED: usize = 24;

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
        let entry = Entry::of(values);
        let mut starts = vec![0_u32; classes + 1];
        counted.clone().for_each(|(class, value, weight)| {
            starts[class as usize + 1] += entry.parts(value, weight).count() as u32;
        });
        add_up(&mut starts);
        let mut found = vec![0; starts[classes] as usize];
        counted.for_each(|(class, value, weight)| {
            for part in entry.parts(value, weight) {
                let next = &mut starts[class as usize];
                found[*next as usize] = part;
                *next += 1;
            }
        });
        // Each class has come to where the next one begins.
        starts.copy_within(0..classes, 1);
        starts[0] = 0;
        // Equal values of one class come to stand in one place, never behind where they stood.
        let mut sums = Sums::over(values);
        let (mut begin, mut end) = (0, 0);
        for start in &mut starts[1..] {
            let class = &found[begin..*start as usize];
            begin = *start as usize;
            for bin in sums.of(class.iter().map(|&part| entry.bin(part))) {
                for part in entry.parts(bin.value, bin.records) {
                    found[end] = part;
                    end += 1;
                }
            }
            *start = end as u32;
        }
        found.truncate(end);
        found.shrink_to_fit();
        SensitiveCounts { values, entry, starts, found }
    }

    /// How many values the column has.
    pub fn values(&self) -> usize {
        self.values
    }

    /// How many pairs of a class and a value there are.
    pub fn entries(&self) -> usize {
        self.found.len()
    }

    /// The histograms of the finest classes.
    pub fn histograms(&self) -> Histograms {
        Histograms::of(self.values, &self.starts, &self.found, |entry| self.entry.bin(entry))
    }

    /// The histograms of `classes` coarser classes; `parents` is the coarser class of each finest one.
    pub fn roll_up(&self, parents: &[u32], classes: usize) -> Histograms {
        let (starts, gathered) = gather(&self.starts, &self.found, parents, classes);
        Histograms::of(self.values, &starts, &gathered, |entry| self.entry.bin(entry))
    }
}

/// Puts what each class has behind what its siblings have; also says where each coarser class begins.
fn gather<E: Copy>(
    starts: &[u32],
    entries: &[E],
    parents: &[u32],
    classes: usize,
) -> (Vec<u32>, Vec<E>) {
    let mut coarser = vec![0_u32; classes + 1];
    for (range, &parent) in starts.windows(2).zip(parents) {
        coarser[parent as usize + 1] += range[1] - range[0];
    }
    add_up(&mut coarser);
    let mut gathered = entries.to_vec();
    let mut ends = coarser.clone();
    for (range, &parent) in starts.windows(2).zip(parents) {
        let end = &mut ends[parent as usize];
        for &entry in &entries[range[0] as usize..range[1] as usize] {
            gathered[*end as usize] = entry;
            *end += 1;
        }
    }
    (coarser, gathered)
}

/// Turns the number of entries of each class, one place on, into the place where it begins.
fn add_up(starts: &mut [u32]) {
    let mut sum = 0;
    for start in starts {
        sum += *start;
        *start = sum;
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
    /// Adds up equal values within each class.
    fn of<E: Copy>(
        values: usize,
        classes: &[u32],
        found: &[E],
        bin: impl Fn(E) -> Bin,
    ) -> Histograms {
        let starts = Vec::with_capacity(classes.len());
        let mut histograms = Histograms { values, starts, bins: Vec::new() };
        let mut sums = Sums::over(values);
        histograms.starts.push(0);
        for range in classes.windows(2) {
            let class = &found[range[0] as usize..range[1] as usize];
            histograms.bins.extend_from_slice(sums.of(class.iter().map(|&entry| bin(entry))));
            histograms.starts.push(histograms.bins.len() as u32);
        }
        histograms
    }

    /// The histograms of `classes` coarser classes; `parents` is the coarser class of each of these.
    pub fn roll_up(&self, parents: &[u32], classes: usize) -> Histograms {
        let (starts, gathered) = gather(&self.starts, &self.bins, parents, classes);
        Histograms::of(self.values, &starts, &gathered, |bin| bin)
    }

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

/// Adds up equal values, a class at a time.
struct Sums {
    /// By value, for classes that are large; 0 between two classes.
    records: Vec<u64>,
    /// The class.
    bins: Vec<Bin>,
}

impl Sums {
    /// For a column of so many values.
    fn over(values: usize) -> Sums {
        Sums { records: vec![0; values], bins: Vec::new() }
    }

    /// The values of a class by ascending number, each once.
    fn of(&mut self, entries: impl ExactSizeIterator<Item = Bin>) -> &[Bin] {
        self.bins.clear();
        let is_large = entries.len() > SORTED;
        match is_large {
            true => {
                for Bin { value, records } in entries {
                    let known = &mut self.records[value as usize];
                    if *known == 0 {
                        self.bins.push(Bin { value, records: 0 });
                    }
                    *known += records;
                }
            }
            false => self.bins.extend(entries),
        }
        self.bins.sort_unstable_by_key(|bin| bin.value);
        match is_large {
            true => {
                for bin in &mut self.bins {
                    bin.records = std::mem::take(&mut self.records[bin.value as usize]);
                }
            }
            false => self.bins.dedup_by(|next, first| {
                let is_same = next.value == first.value;
                if is_same {
                    first.records += next.records;
                }
                is_same
            }),
        }
        &self.bins
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
        assert_eq!(fine.roll_up(&[0, 0, 1], 2), coarse);
        assert_eq!(coarse.roll_up(&[0, 0], 1), counts.roll_up(&[0, 0, 0], 1));
    }

    #[test]
    fn large_classes_and_large_counts_are_added_up_alike() {
        let many = 3 * u64::from(u32::MAX) + 5;
        let records = (0..100).map(|row| (row % 2, row % 7, if row == 0 { many } else { 1 }));
        let counts = SensitiveCounts::of(2, 7, records);
        let all = counts.roll_up(&[0, 0], 1);
        assert_eq!(all.class(0).records(), many + 99);
        assert_eq!(all.class(0).bins().len(), 7);
        assert_eq!(all.class(0).bins()[0], Bin { value: 0, records: many + 14 });
        let apart = counts.histograms();
        let again = apart.iter().map(|class| class.records()).sum::<u64>();
        assert_eq!((again, apart.class(1).records()), (many + 99, 50));
    }

    #[test]
    fn counts_that_do_not_fit_beside_a_value_are_kept_in_parts() {
        let values = 1 << 20;
        let records = [(0, 5, 10_000), (1, values - 1, 4095), (0, 5, 1), (1, 0, 1)];
        let counts = SensitiveCounts::of(2, values as usize, records.into_iter());
        assert_eq!(counts.entries(), 3 + 2);
        let apart = [vec![(5, 10_001)], vec![(0, 1), (values - 1, 4095)]];
        assert_eq!(pairs(&counts.histograms()), apart);
        let all = vec![(0, 1), (5, 10_001), (values - 1, 4095)];
        assert_eq!(pairs(&counts.roll_up(&[0, 0], 1)), [all]);
    }

    #[test]
    fn a_column_without_values_has_empty_classes() {
        let counts = SensitiveCounts::of(2, 0, [(0, 0, 1), (1, 0, 1)].into_iter());
        assert_eq!(pairs(&counts.histograms()), [vec![], vec![]]);
    }
}

//! What was counted so far, by size of set.

use super::MOST_IN_SET;
use super::walk::Sizes;

/// What was found over all sets of columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Sets {
    /// One entry a number of columns, from 1 on.
    pub sizes: Vec<Known>,
    /// Sets of two and of three columns, those of the sizes that were counted to the end;
    /// most distinguishing first.
    pub sets: Vec<ColumnSet>,
}

/// An attacker who knows any so many columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// Columns known.
    pub attributes: u32,
    /// Sets of so many columns.
    pub subsets: f64,
    /// Whether every set was counted.
    pub exact: bool,
    /// Mean share of unique records over the sets; `None` where not every set was counted.
    pub mean: Option<f64>,
    /// Largest share of unique records.
    pub worst: Option<f64>,
    /// The first set that has it; none where nobody is unique.
    pub worst_columns: Vec<usize>,
    /// Where the mean must lie; for sizes that were not counted.
    pub mean_bounds: Option<Bounds>,
    /// Where the largest share must lie; for sizes that were not counted.
    pub worst_bounds: Option<Bounds>,
}

/// A range that holds a figure for certain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The least it can be.
    pub low: f64,
    /// The most it can be.
    pub high: f64,
}

/// Figures of one set of columns.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnSet {
    /// The columns, ascending.
    pub columns: Vec<usize>,
    /// Distinct combinations of values divided by records.
    pub distinction: Option<f64>,
    /// Share of the pairs of records that differ.
    pub separation: Option<f64>,
    /// Share of unique records.
    pub uniqueness: Option<f64>,
}

/// The parts into which a set of columns divides the records.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Parts {
    pub(super) classes: u64,
    pub(super) uniques: u64,
    /// Ordered pairs of records that are equal.
    pub(super) equal_pairs: u128,
}

/// Sums over the sets of one size.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    counted: u128,
    uniques: u128,
    /// Unique records of the worst set, and its columns as bits; no column while none was counted.
    worst: (u64, u64),
    done: bool,
}

#[derive(Debug)]
pub(super) struct Tally {
    columns: u32,
    records: u64,
    /// By size; size 0 is not used.
    sums: Vec<Sum>,
    /// Sizes that are being counted.
    now: Sizes,
    sets: Vec<(u64, Parts)>,
}

impl Tally {
    pub(super) fn new(columns: u32, records: u64) -> Tally {
        let sums = vec![Sum::default(); columns as usize + 1];
        Tally { columns, records, sums, now: Sizes::new(), sets: Vec::new() }
    }

    /// Sizes that are counted from now on.
    pub(super) fn begin(&mut self, sizes: &Sizes) {
        self.now.clone_from(sizes);
    }

    /// The sizes under way are counted to the end.
    pub(super) fn settle(&mut self) {
        for size in self.now.drain(..) {
            self.sums[size as usize].done = true;
        }
    }

    /// One set of columns was counted.
    pub(super) fn uniques(&mut self, columns: u64, uniques: u64) {
        self.add(columns.count_ones(), 1, columns, uniques);
    }

    /// The sets that hold `columns` and some of `more` single out as many records each.
    pub(super) fn alike(&mut self, columns: u64, more: u64, uniques: u64) {
        let (held, free) = (columns.count_ones(), more.count_ones());
        let (mut set, mut rest) = (columns, more);
        for extra in 1..=free {
            // The lowest columns make the first set.
            set |= rest & rest.wrapping_neg();
            rest &= rest - 1;
            if self.now.contains(&(held + extra)) {
                self.add(held + extra, choose(free, extra), set, uniques);
            }
        }
    }

    fn add(&mut self, size: u32, sets: u128, columns: u64, uniques: u64) {
        let sum = &mut self.sums[size as usize];
        sum.counted += sets;
        sum.uniques += sets * u128::from(uniques);
        let (most, worst) = sum.worst;
        if worst == 0 || uniques > most || (uniques == most && is_before(columns, worst)) {
            sum.worst = (uniques, columns);
        }
    }

    /// Figures of a small set.
    pub(super) fn set(&mut self, columns: u64, parts: Parts) {
        if (2..=MOST_IN_SET).contains(&columns.count_ones()) {
            self.sets.push((columns, parts));
        }
    }

    /// Share of the sets that were counted.
    pub(super) fn share(&self) -> f64 {
        let counted: u128 = self.sums.iter().map(|sum| sum.counted).sum();
        let all: u128 = (1..=self.columns).map(|size| choose(self.columns, size)).sum();
        if all == 0 { 1.0 } else { counted as f64 / all as f64 }
    }

    pub(super) fn finish(self) -> Sets {
        let share = |part: f64| (self.records > 0).then(|| part / self.records as f64);
        let mean = |sum: &Sum| share(sum.uniques as f64 / sum.counted as f64);
        let mut sizes: Vec<Known> = (1..=self.columns)
            .map(|size| {
                let sum = &self.sums[size as usize];
                Known {
                    attributes: size,
                    subsets: choose(self.columns, size) as f64,
                    exact: sum.done,
                    mean: mean(sum).filter(|_| sum.done),
                    worst: share(sum.worst.0 as f64).filter(|_| sum.done),
                    worst_columns: columns(if sum.done && sum.worst.0 > 0 {
                        sum.worst.1
                    } else {
                        0
                    }),
                    mean_bounds: None,
                    worst_bounds: None,
                }
            })
            .collect();
        if self.records > 0 {
            bound(&mut sizes, &self.sums[1..], self.records);
        }
        let pairs = u128::from(self.records) * u128::from(self.records.saturating_sub(1));
        let mut sets = self.sets;
        sets.retain(|(set, _)| self.sums[set.count_ones() as usize].done);
        sets.sort_by(|(a, one), (b, other)| {
            let figures = |parts: &Parts| (std::cmp::Reverse(parts.classes), parts.equal_pairs);
            let order = figures(one).cmp(&figures(other));
            order.then_with(|| columns(*a).cmp(&columns(*b)))
        });
        let figures = |(set, parts): (u64, Parts)| ColumnSet {
            columns: columns(set),
            distinction: share(parts.classes as f64),
            separation: (pairs > 0).then(|| (pairs - parts.equal_pairs) as f64 / pairs as f64),
            uniqueness: share(parts.uniques as f64),
        };
        Sets { sizes, sets: sets.into_iter().map(figures).collect() }
    }
}

/// Bounds of the sizes that were not counted: both figures grow with the number of columns,
/// and the worst set is at least as bad as any that was seen.
fn bound(sizes: &mut [Known], sums: &[Sum], records: u64) {
    let (mut mean, mut worst) = (0.0, 0.0_f64);
    for (known, sum) in sizes.iter_mut().zip(sums) {
        mean = known.mean.unwrap_or(mean);
        worst = worst.max(sum.worst.0 as f64 / records as f64);
        if !known.exact {
            known.mean_bounds = Some(Bounds { low: mean, high: 1.0 });
            known.worst_bounds = Some(Bounds { low: worst, high: 1.0 });
        }
    }
    let (mut mean, mut worst) = (1.0, 1.0);
    for known in sizes.iter_mut().rev() {
        mean = known.mean.unwrap_or(mean);
        worst = known.worst.unwrap_or(worst);
        for (bounds, high) in [(&mut known.mean_bounds, mean), (&mut known.worst_bounds, worst)] {
            if let Some(bounds) = bounds {
                bounds.high = high;
            }
        }
    }
}

/// Columns from their bits.
fn columns(set: u64) -> Vec<usize> {
    (0..64).filter(|column| set >> column & 1 == 1).collect()
}

/// Whether the columns of a set come before those of another of the same size, number by number.
fn is_before(set: u64, other: u64) -> bool {
    let differing = set ^ other;
    set & differing & differing.wrapping_neg() != 0
}

/// Number of ways to choose so many of so many; at most 64 of 64 columns, far below 2^128.
pub(super) fn choose(all: u32, some: u32) -> u128 {
    (0..u128::from(some)).fold(1, |ways, i| ways * (u128::from(all) - i) / (i + 1))
}

//! Two columns beside one another, before and after.

use std::collections::BTreeMap;

use super::Distributing;
use super::column::{Column, Source};
use crate::candidate::Candidate;
use crate::classes::NO_CLASS;
use crate::distribution::{Products, cramers_v, midranks};
use crate::report::{Change, PairDistribution};
use crate::table::Table;

/// The cells of some records, by their share in each: what a released group comes to when it is spread.
type Profile = Vec<(usize, f64)>;

/// Figures of values, and of groups of values: mean, mean of squares.
struct Figures {
    values: Vec<f64>,
    groups: Vec<(f64, f64)>,
}

impl Column {
    /// The different profiles of groups, and by level the number of that of each value's group.
    fn profiles(&self) -> (Vec<Profile>, Vec<Vec<u32>>) {
        let mut known: BTreeMap<Vec<(usize, u64)>, u32> = BTreeMap::new();
        let mut profiles = Vec::new();
        let of = |group: usize| {
            let covered = self.groups.covered(group);
            let mut counts: BTreeMap<usize, u64> = BTreeMap::new();
            for &value in covered {
                *counts.entry(self.cells[value as usize] as usize).or_default() += 1;
            }
            let all = covered.len() as f64;
            counts.into_iter().map(|(cell, count)| (cell, count as f64 / all)).collect()
        };
        let numbers: Vec<u32> = (0..self.groups.len())
            .map(|group| {
                let profile: Profile = of(group);
                let bits = profile.iter().map(|(cell, share)| (*cell, share.to_bits())).collect();
                *known.entry(bits).or_insert_with(|| {
                    profiles.push(profile);
                    profiles.len() as u32 - 1
                })
            })
            .collect();
        let by_level =
            |slot: &Vec<u32>| slot.iter().map(|&group| numbers[group as usize]).collect();
        (profiles, self.slots.iter().map(by_level).collect())
    }

    /// The group of a value that is released in a shape.
    fn group(&self, value: usize, shape: u32) -> usize {
        self.slots[self.slot_of[shape as usize]][value] as usize
    }

    /// Figures by value, and those of groups.
    fn figured(&self, values: Vec<f64>, of_groups: &[f64]) -> Figures {
        let squares: Vec<f64> = of_groups.iter().map(|at| at * at).collect();
        let means = self.groups.means(of_groups).into_iter().zip(self.groups.means(&squares));
        Figures { values, groups: means.map(|((mean, _), (square, _))| (mean, square)).collect() }
    }
}

/// Cells of a table of profiles up to which it is kept whole.
const DENSE: usize = 1 << 22;

/// Records by pairs of profiles.
enum Joint {
    Dense(Vec<u64>),
    Sparse(BTreeMap<usize, u64>),
}

impl Joint {
    fn of(cells: usize) -> Joint {
        if cells <= DENSE { Joint::Dense(vec![0; cells]) } else { Joint::Sparse(BTreeMap::new()) }
    }

    fn add(&mut self, cell: usize, records: u64) {
        match self {
            Joint::Dense(cells) => cells[cell] += records,
            Joint::Sparse(cells) => *cells.entry(cell).or_default() += records,
        }
    }

    fn filled(self) -> Vec<(usize, u64)> {
        let filled = |(_, records): &(usize, u64)| *records > 0;
        match self {
            Joint::Dense(cells) => cells.into_iter().enumerate().filter(filled).collect(),
            Joint::Sparse(cells) => cells.into_iter().collect(),
        }
    }
}

impl Candidate<'_> {
    /// Whether a pair can be counted over the finest classes; records that are left out before make none.
    pub(super) fn is_by_class(&self, (one, other): (&Column, &Column)) -> bool {
        let quasi = |column: &Column| matches!(column.source, Source::Quasi { .. });
        quasi(one) && quasi(other) && self.plain().base.dropped == 0
    }

    /// The figures of a pair.
    pub(super) fn pair_before_and_after(
        &self,
        pair: (&Column, &Column),
        begun: &Distributing,
        table: &Table,
    ) -> PairDistribution {
        let (one, other) = pair;
        let numbers = one.binned().zip(other.binned()).map(|((a, _), (b, _))| (&a.at, &b.at));
        let correlations =
            numbers.map(|(a, b)| self.correlations(pair, (&a[..], &b[..]), begun, table));
        let (pearson, spearman) = correlations.unzip();
        PairDistribution {
            one: one.name.clone(),
            other: other.name.clone(),
            cramers_v: self.association(pair, begun, table),
            pearson,
            spearman,
        }
    }

    fn association(
        &self,
        (one, other): (&Column, &Column),
        begun: &Distributing,
        table: &Table,
    ) -> Change {
        let width = other.cell_count;
        let mut before = vec![0.0; one.cell_count * width];
        let ((ours, our_level), (theirs, their_level)) = (one.profiles(), other.profiles());
        let mut joint = Joint::of(ours.len() * theirs.len());
        self.each((one, other), begun, table, |records, a, b, shape| {
            before[one.cells[a] as usize * width + other.cells[b] as usize] += records as f64;
            if shape != NO_CLASS {
                let a = our_level[one.slot_of[shape as usize]][a] as usize;
                let b = their_level[other.slot_of[shape as usize]][b] as usize;
                joint.add(a * theirs.len() + b, records);
            }
        });
        let mut after = vec![0.0; before.len()];
        for (cell, records) in joint.filled() {
            for (row, down) in &ours[cell / theirs.len()] {
                for (column, across) in &theirs[cell % theirs.len()] {
                    after[row * width + column] += records as f64 * down * across;
                }
            }
        }
        Change::of(cramers_v(&before, width), cramers_v(&after, width))
    }

    /// Pearson's and Spearman's correlation over the records that have both values.
    fn correlations(
        &self,
        pair: (&Column, &Column),
        at: (&[f64], &[f64]),
        begun: &Distributing,
        table: &Table,
    ) -> (Change, Change) {
        let (one, other) = pair;
        // Of the records of a group, those that are spread over known values.
        let known = |column: &Column, at: &[f64]| -> Vec<f64> {
            column.groups.means(at).into_iter().map(|(_, known)| known).collect()
        };
        let known = (known(one, at.0), known(other, at.1));
        let mut before = (vec![0.0; one.known], vec![0.0; other.known]);
        let mut after = (vec![0.0; one.groups.len()], vec![0.0; other.groups.len()]);
        self.each(pair, begun, table, |records, a, b, shape| {
            let records = records as f64;
            if a < one.known && b < other.known {
                before.0[a] += records;
                before.1[b] += records;
            }
            if shape != NO_CLASS {
                let (a, b) = (one.group(a, shape), other.group(b, shape));
                after.0[a] += records * known.1[b];
                after.1[b] += records * known.0[a];
            }
        });
        let figures = |column: &Column, at: &[f64], before: &[f64], after: &[f64]| {
            // Near nought, so that sums of squares keep their digits.
            let mean = at.iter().zip(before).map(|(at, records)| at * records).sum::<f64>()
                / before.iter().sum::<f64>().max(1.0);
            let near: Vec<f64> = at.iter().map(|at| at - mean).collect();
            let ranks = midranks(at, before);
            let ranks_after = midranks(at, &column.groups.spread(after, column.known + 1));
            (column.figured(near.clone(), &near), column.figured(ranks, &ranks_after))
        };
        let ours = figures(one, at.0, &before.0, &after.0);
        let theirs = figures(other, at.1, &before.1, &after.1);
        let mut sums = [Products::default(); 4];
        self.each(pair, begun, table, |records, a, b, shape| {
            let records = records as f64;
            if a < one.known && b < other.known {
                let square = |at: f64| (at, at * at);
                sums[0].add(records, square(ours.0.values[a]), square(theirs.0.values[b]));
                sums[1].add(records, square(ours.1.values[a]), square(theirs.1.values[b]));
            }
            if shape != NO_CLASS {
                let (a, b) = (one.group(a, shape), other.group(b, shape));
                let both = records * known.0[a] * known.1[b];
                sums[2].add(both, ours.0.groups[a], theirs.0.groups[b]);
                sums[3].add(both, ours.1.groups[a], theirs.1.groups[b]);
            }
        });
        let [pearson, spearman, pearson_after, spearman_after] =
            sums.map(|products| products.correlation());
        (Change::of(pearson, pearson_after), Change::of(spearman, spearman_after))
    }

    /// Tells `take` of all records: how many, their two values, and the shape in which they are released.
    fn each(
        &self,
        pair: (&Column, &Column),
        begun: &Distributing,
        table: &Table,
        mut take: impl FnMut(u64, usize, usize, u32),
    ) {
        let node = self.plain();
        let (one, other) = pair;
        if let (Source::Quasi { number: a, .. }, Source::Quasi { number: b, .. }) =
            (one.source, other.source)
            && self.is_by_class(pair)
        {
            let finest = &node.base.classes;
            for (class, (&size, &shape)) in finest.sizes().iter().zip(&begun.shapes).enumerate() {
                let (a, b) = (finest.code(class, a), finest.code(class, b));
                take(size, a as usize, b as usize, shape);
            }
            return;
        }
        let codes = |column: &Column| match column.source {
            Source::Quasi { number, .. } => {
                table.column(node.study.quasi()[number].column()).codes()
            }
            Source::Other(position) => table.column(position).codes(),
        };
        let (ours, theirs) = (codes(one), codes(other));
        for (row, &class) in node.base.members.iter().enumerate() {
            let a = one.values[ours.get(row) as usize];
            let b = other.values[theirs.get(row) as usize];
            let shape = begun.shapes.get(class as usize).copied().unwrap_or(NO_CLASS);
            take(begun.weight(row), a as usize, b as usize, shape);
        }
    }
}

//! A small random forest that says the probability of an event.

use super::design::{Covariate, Values};
use super::order::{ascending, ordered};
use crate::draw::{Dice, Weights};

/// Trees of a forest.
const TREES: usize = 50;

/// Records that a tree is grown on at most.
const MOST_RECORDS: u64 = 10_000;

/// Splits from the root to a leaf at most.
const MOST_SPLITS: u32 = 10;

/// Records of a leaf at least.
const LEAST_RECORDS: usize = 10;

/// A value is one of so many at most: numbers by quantiles, the rarest categories together.
const BINS: usize = 64;

/// How the values of a covariate become bins.
#[derive(Clone, Debug)]
enum Binning {
    /// The upper end of each bin but the last.
    Numbers(Vec<f64>),
    /// By code.
    Categories(Vec<u8>),
}

/// Trees, each grown on records drawn with replacement, each split the best of a few columns, one after the other.
///
/// # Formula
/// A split takes the most off Σ n p (1 - p) over the two parts; a column is ordered by its numbers, or its categories
/// by their share of events, where one of the cuts is the best partition of all. A leaf says its share of events, the
/// forest the mean of its trees.
///
/// # Citations
/// Breiman L (2001), Random forests, Machine Learning 45(1), 5-32; Malley JD et al. (2012), Probability machines,
/// Methods of Information in Medicine 51(1), 74-81; Fisher WD (1958), On grouping for maximum homogeneity, JASA
/// 53(284), 789-798.
#[derive(Debug)]
pub(super) struct Forest {
    by_number: Vec<bool>,
    /// By covariate, the bin of each case that is learned from.
    bins: Vec<Vec<u8>>,
    records: Weights,
    dice: Dice,
    /// By covariate, the bin of each case that is told.
    asked: Vec<Vec<u8>>,
    /// By case that is told, the sum of what the trees say.
    said: Vec<f64>,
    trees: usize,
}

/// A split, or a leaf where both ways lead nowhere.
#[derive(Clone, Copy, Debug)]
struct Node {
    column: usize,
    /// The bins that go left.
    left_bins: u64,
    left: u32,
    right: u32,
    share: f64,
}

impl Forest {
    /// A forest without trees, that learns from some cases and is asked about others.
    pub(super) fn new(
        known: &[Covariate],
        weights: &[f64],
        asked: &[Covariate],
        cases: usize,
        dice: Dice,
    ) -> Forest {
        let binnings: Vec<Binning> =
            known.iter().map(|covariate| Binning::of(&covariate.values)).collect();
        let bins = |covariates: &[Covariate], cases: usize| -> Vec<Vec<u8>> {
            let bins = |(binning, covariate): (&Binning, &Covariate)| {
                (0..cases).map(|case| binning.bin(&covariate.values, case)).collect()
            };
            binnings.iter().zip(covariates).map(bins).collect()
        };
        let is_number = |binning: &Binning| matches!(binning, Binning::Numbers(_));
        Forest {
            by_number: binnings.iter().map(is_number).collect(),
            bins: bins(known, weights.len()),
            records: Weights::new(weights.iter().map(|weight| *weight as u64)),
            dice,
            asked: bins(asked, cases),
            said: vec![0.0; cases],
            trees: 0,
        }
    }

    /// Grows one more tree, and asks it; whether there is another to come.
    pub(super) fn grow(&mut self, events: &[bool]) -> bool {
        let size = self.records.total().min(MOST_RECORDS);
        let sample = (0..size).map(|_| self.records.draw(&mut self.dice) as u32).collect();
        let (bins, by_number) = (&self.bins, &self.by_number);
        let mut growing = Growing { bins, by_number, events, nodes: Vec::new() };
        growing.node(sample, MOST_SPLITS, &mut self.dice);
        for (case, said) in self.said.iter_mut().enumerate() {
            let mut node = &growing.nodes[0];
            while node.left != node.right {
                let left = node.left_bins >> self.asked[node.column][case] & 1 == 1;
                node = &growing.nodes[if left { node.left } else { node.right } as usize];
            }
            *said += node.share;
        }
        self.trees += 1;
        self.trees < TREES
    }

    /// The probability of an event of each case, by the trees that were grown.
    pub(super) fn predicted(&self) -> Vec<f64> {
        self.said.iter().map(|said| said / self.trees.max(1) as f64).collect()
    }
}

impl Binning {
    fn of(values: &Values) -> Binning {
        match values {
            Values::Numbers(numbers) => {
                let mut sorted = ordered(numbers);
                let mut ends: Vec<f64> = (1..BINS)
                    .filter_map(|bin| {
                        let at = bin * sorted.len() / BINS;
                        let (below, above) = (sorted.get(at.checked_sub(1)?)?, sorted.get(at)?);
                        // Between two values, so that values in between fall to the nearer one.
                        (below < above).then_some(below / 2.0 + above / 2.0)
                    })
                    .collect();
                if ends.len() < BINS / 2 {
                    // Few values that are not spread like ranks: each of them its own bin, as far as there are bins.
                    sorted.dedup();
                    let step = sorted.len().div_ceil(BINS).max(1);
                    let pairs = sorted.windows(2).skip(step - 1).step_by(step);
                    ends = pairs.map(|pair| pair[0] / 2.0 + pair[1] / 2.0).take(BINS - 1).collect();
                }
                Binning::Numbers(ends)
            }
            Values::Categories { codes, labels, .. } => {
                let mut counts = vec![0.0; labels.len()];
                codes.iter().for_each(|&code| counts[code as usize] -= 1.0);
                let mut bins = vec![0; labels.len()];
                for (place, code) in ascending(&counts).into_iter().enumerate() {
                    bins[code as usize] = place.min(BINS - 1) as u8;
                }
                Binning::Categories(bins)
            }
        }
    }

    #[inline]
    fn bin(&self, values: &Values, case: usize) -> u8 {
        match (self, values) {
            (Binning::Numbers(ends), Values::Numbers(numbers)) => {
                ends.partition_point(|end| *end < numbers[case]) as u8
            }
            (Binning::Categories(bins), Values::Categories { codes, .. }) => {
                // A category that no case had goes with the rarest.
                bins.get(codes[case] as usize).copied().unwrap_or(BINS as u8 - 1)
            }
            _ => 0,
        }
    }
}

/// One tree as it grows.
struct Growing<'a> {
    bins: &'a [Vec<u8>],
    by_number: &'a [bool],
    events: &'a [bool],
    nodes: Vec<Node>,
}

impl Growing<'_> {
    /// Grows a node and what is below it, and says its place.
    fn node(&mut self, sample: Vec<u32>, splits: u32, dice: &mut Dice) -> u32 {
        let place = self.nodes.len() as u32;
        let events = sample.iter().filter(|case| self.events[**case as usize]).count();
        let share = events as f64 / sample.len().max(1) as f64;
        self.nodes.push(Node { column: 0, left_bins: 0, left: 0, right: 0, share });
        let is_pure = events == 0 || events == sample.len();
        if splits == 0 || is_pure || sample.len() < 2 * LEAST_RECORDS {
            return place;
        }
        let Some((column, left_bins)) = self.best_split(&sample, dice) else { return place };
        let bins = &self.bins[column];
        let (left, right): (Vec<u32>, Vec<u32>) =
            sample.into_iter().partition(|&case| left_bins >> bins[case as usize] & 1 == 1);
        let left = self.node(left, splits - 1, dice);
        let right = self.node(right, splits - 1, dice);
        self.nodes[place as usize] = Node { column, left_bins, left, right, share };
        place
    }

    /// The best split by one of about as many columns as the root of their number, drawn anew at each node.
    fn best_split(&self, sample: &[u32], dice: &mut Dice) -> Option<(usize, u64)> {
        let mut columns: Vec<usize> = (0..self.bins.len()).collect();
        let tried = ((columns.len() as f64).sqrt().round() as usize).max(1);
        let mut best: Option<(f64, usize, u64)> = None;
        for place in 0..tried {
            let drawn = place + dice.below((columns.len() - place) as u64) as usize;
            columns.swap(place, drawn);
            if let Some((gain, bins)) = self.split(sample, columns[place])
                && best.is_none_or(|best| gain > best.0)
            {
                best = Some((gain, columns[place], bins));
            }
        }
        best.map(|(_, column, bins)| (column, bins))
    }

    /// The best cut of one column: what it is worth, and the bins that go left.
    fn split(&self, sample: &[u32], column: usize) -> Option<(f64, u64)> {
        let (mut records, mut events) = ([0.0_f64; BINS], [0.0_f64; BINS]);
        for &case in sample {
            let bin = self.bins[column][case as usize] as usize;
            records[bin] += 1.0;
            events[bin] += if self.events[case as usize] { 1.0 } else { 0.0 };
        }
        let mut order: Vec<usize> = (0..BINS).filter(|&bin| records[bin] > 0.0).collect();
        if !self.by_number[column] {
            let shares: Vec<f64> = order.iter().map(|&bin| events[bin] / records[bin]).collect();
            order = ascending(&shares).into_iter().map(|place| order[place as usize]).collect();
        }
        let all: (f64, f64) = (records.iter().sum(), events.iter().sum());
        let pure = |(records, events): (f64, f64)| events * events / records;
        let (mut left, mut bins, mut best) = ((0.0, 0.0), 0_u64, None);
        for &bin in order.iter().take(order.len().saturating_sub(1)) {
            left = (left.0 + records[bin], left.1 + events[bin]);
            bins |= 1 << bin;
            let right = (all.0 - left.0, all.1 - left.1);
            let gain = pure(left) + pure(right) - pure(all);
            let enough = left.0.min(right.0) >= LEAST_RECORDS as f64;
            if enough && gain > 1e-9 && best.is_none_or(|(known, _)| gain > known) {
                best = Some((gain, bins));
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An event where exactly one of two columns is high: no column alone says anything.
    #[test]
    fn trees_find_what_no_column_says_alone() {
        let mut dice = Dice::new(7);
        let cases = 4_000;
        let draw = |dice: &mut Dice| (0..cases).map(|_| dice.below(100) as f64).collect::<Vec<_>>();
        let (x, y) = (draw(&mut dice), draw(&mut dice));
        let codes: Vec<u32> = y.iter().map(|y| (*y / 10.0) as u32).collect();
        let events: Vec<bool> =
            x.iter().zip(&codes).map(|(x, y)| (*x > 49.5) != (y % 2 == 0)).collect();
        let labels = (0..10).map(|code| code.to_string()).collect();
        let covariates = [
            Covariate { name: "x".into(), values: Values::Numbers(x) },
            Covariate {
                name: "y".into(),
                values: Values::Categories { codes, labels, reference: 0 },
            },
        ];
        let mut forest =
            Forest::new(&covariates, &vec![1.0; cases], &covariates, cases, Dice::new(8));
        while forest.grow(&events) {}
        let right = forest.predicted().into_iter().zip(&events);
        let right = right.filter(|(p, event)| (*p > 0.5) == **event).count();
        assert!(right > cases * 9 / 10, "{right} of {cases}");
    }
}

//! How many records agree with each class, where a missing value agrees with every value.
//!
//! Pairs of classes are never listed: both sides are split by the values of one column after the other,
//! and what is left when no column is left agrees as a whole.

/// The code of a missing value.
pub const MISSING: u32 = u32::MAX;

/// So few pairs of classes are compared one by one.
const FEW_PAIRS: usize = 64;

/// So few classes are sorted by comparing.
const FEW_CLASSES: usize = 32;

/// For each class, the records that agree with it wherever both are known.
///
/// # Formula
/// f_c = sum of the sizes of the classes d with x_cj = x_dj for each column j that is known in both;
/// F_c = the sum of their weights.
/// Agreeing is not transitive, so these are no equivalence classes.
///
/// Classes that agree are found by splitting both sides by one column after the other: a value meets itself,
/// known values meet missing ones, missing ones meet everything.
/// The pairs of classes fall into disjoint parts that way, so that the worst table costs about what comparing every
/// pair would, and a usual one a few passes over the classes a column.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// Codes by class of each column, the one that splits best first.
    columns: Vec<Column>,
    sizes: Vec<u64>,
    kept: Vec<bool>,
    sample: Vec<u64>,
    population: Vec<f64>,
}

#[derive(Clone, Debug)]
struct Column {
    codes: Vec<u32>,
    /// Codes are below this, or missing.
    range: usize,
}

impl Agreement {
    /// Counts for each class the records that agree with it.
    ///
    /// `columns` holds the code of each class in each column, [`MISSING`] where it is not known;
    /// `sizes` the records of each class, and `weights` the sum of their weights (empty: there are none).
    ///
    /// # Example
    /// ```
    /// use oboro::classes::{Agreement, MISSING};
    /// // (1, 1), (1, missing), (2, 1)
    /// let columns = vec![vec![1, 1, 2], vec![1, MISSING, 1]];
    /// let agreement = Agreement::of(columns, vec![1, 1, 1], vec![]);
    /// assert_eq!(agreement.sample(), [2, 2, 1]);
    /// ```
    pub fn of(columns: Vec<Vec<u32>>, sizes: Vec<u64>, weights: Vec<f64>) -> Agreement {
        let columns = best_first(columns, sizes.len());
        let kept = vec![true; sizes.len()];
        let mut all: Vec<u32> = (0..sizes.len() as u32).collect();
        let mut join = Join::new(&columns, &sizes, &weights);
        join.within(&mut all, 0);
        let (sample, population) = (join.sample, join.population);
        Agreement { columns, sizes, kept, sample, population }
    }

    /// Leaves out the classes that are not in `keeps`; those that are left out already stay so.
    ///
    /// f is counted among what is left, and is 0 for a class that is not.
    /// F stays: leaving records out of a table takes nobody out of the population.
    pub fn leave_out(&mut self, keeps: &[bool]) {
        let (mut left, mut out) = (Vec::new(), Vec::new());
        for (class, (kept, &keeps)) in (0..).zip(self.kept.iter_mut().zip(keeps)) {
            if *kept && !keeps {
                out.push(class);
            } else if *kept {
                left.push(class);
            }
            *kept &= keeps;
        }
        // What the others gave is taken back; where they are many, counting anew is less work.
        let mut join = Join::new(&self.columns, &self.sizes, &[]);
        if out.len() > left.len() {
            join.within(&mut left, 0);
            self.sample = join.sample;
            return;
        }
        join.between(&mut left, &mut out, 0);
        for ((sample, lost), &kept) in self.sample.iter_mut().zip(join.sample).zip(&self.kept) {
            *sample = if kept { *sample - lost } else { 0 };
        }
    }

    /// Whether a class is kept; every one is before [`Agreement::leave_out`].
    pub fn kept(&self) -> &[bool] {
        &self.kept
    }

    /// f by class: records that agree, those of the class included.
    pub fn sample(&self) -> &[u64] {
        &self.sample
    }

    /// F by class: the sum of the weights of those records; empty without weights.
    pub fn population(&self) -> &[f64] {
        &self.population
    }
}

/// The columns in the order in which fewest pairs of classes are left after each.
fn best_first(columns: Vec<Vec<u32>>, classes: usize) -> Vec<Column> {
    let share = |count: u32| f64::from(count) / classes as f64;
    let mut ranked: Vec<(f64, Column)> = Vec::with_capacity(columns.len());
    for codes in columns {
        let known = codes.iter().filter(|&&code| code != MISSING);
        let range = known.max().map_or(0, |&code| code as usize + 1);
        let mut counts = vec![0_u32; range];
        for &code in codes.iter().filter(|&&code| code != MISSING) {
            counts[code as usize] += 1;
        }
        let missing = 1.0 - share(counts.iter().sum());
        let equal: f64 = counts.iter().map(|&count| share(count) * share(count)).sum();
        ranked.push((equal + missing * (2.0 - missing), Column { codes, range }));
    }
    // A column that parts no pair has nothing to say.
    ranked.retain(|(agreeing, _)| *agreeing < 1.0);
    ranked.sort_by(|one, other| one.0.total_cmp(&other.0));
    ranked.into_iter().map(|(_, column)| column).collect()
}

struct Join<'a> {
    columns: &'a [Column],
    sizes: &'a [u64],
    weights: &'a [f64],
    sample: Vec<u64>,
    population: Vec<f64>,
    scratch: Vec<u32>,
    places: Vec<u32>,
}

impl<'a> Join<'a> {
    fn new(columns: &'a [Column], sizes: &'a [u64], weights: &'a [f64]) -> Join<'a> {
        let (sample, population) = (vec![0; sizes.len()], vec![0.0; weights.len()]);
        Join { columns, sizes, weights, sample, population, scratch: vec![], places: vec![] }
    }

    /// All pairs within some classes that agree on the columns before `next`.
    fn within(&mut self, classes: &mut [u32], next: usize) {
        if classes.len() * classes.len() <= FEW_PAIRS {
            for one in 0..classes.len() {
                self.add(classes[one], classes[one]);
                for other in 0..one {
                    self.compare(classes[one], classes[other], next);
                }
            }
            return;
        }
        let Some(column) = self.columns.get(next) else {
            let (size, weight) = self.sum(classes);
            return self.add_all(classes, size, weight);
        };
        let (known, missing) = self.sort(classes, column);
        let mut rest = &mut *known;
        while let Some(&first) = rest.first() {
            let group;
            (group, rest) = rest.split_at_mut(run(rest, column, column.codes[first as usize]));
            self.within(group, next + 1);
        }
        if !missing.is_empty() {
            self.between(known, missing, next + 1);
            self.within(missing, next + 1);
        }
    }

    /// All pairs of one of some classes and one of some others, all of which agree on the columns before `next`.
    fn between(&mut self, ones: &mut [u32], others: &mut [u32], next: usize) {
        if ones.len() * others.len() <= FEW_PAIRS {
            for &one in &*ones {
                for &other in &*others {
                    self.compare(one, other, next);
                }
            }
            return;
        }
        let Some(column) = self.columns.get(next) else {
            let (size, weight) = self.sum(ones);
            let (other_size, other_weight) = self.sum(others);
            self.add_all(ones, other_size, other_weight);
            return self.add_all(others, size, weight);
        };
        let (known, missing) = self.sort(ones, column);
        let (other_known, other_missing) = self.sort(others, column);
        self.merge(known, other_known, column, next + 1);
        if !other_missing.is_empty() {
            self.between(known, other_missing, next + 1);
        }
        if !missing.is_empty() {
            self.between(missing, others, next + 1);
        }
    }

    /// The pairs of two sorted sides that have the same value in a column.
    fn merge(&mut self, ones: &mut [u32], others: &mut [u32], column: &Column, next: usize) {
        let (mut ones, mut others) = (ones, others);
        while let (Some(&one), Some(&other)) = (ones.first(), others.first()) {
            let (code, other_code) = (column.codes[one as usize], column.codes[other as usize]);
            if code < other_code {
                ones = ones.split_at_mut(run(ones, column, code)).1;
            } else if other_code < code {
                others = others.split_at_mut(run(others, column, other_code)).1;
            } else {
                let (group, other_group);
                (group, ones) = ones.split_at_mut(run(ones, column, code));
                (other_group, others) = others.split_at_mut(run(others, column, code));
                self.between(group, other_group, next);
            }
        }
    }

    fn compare(&mut self, one: u32, other: u32, next: usize) {
        for column in &self.columns[next..] {
            let (code, other_code) = (column.codes[one as usize], column.codes[other as usize]);
            if code != other_code && code != MISSING && other_code != MISSING {
                return;
            }
        }
        self.add(one, other);
        self.add(other, one);
    }

    fn add(&mut self, one: u32, other: u32) {
        self.sample[one as usize] += self.sizes[other as usize];
        if !self.weights.is_empty() {
            self.population[one as usize] += self.weights[other as usize];
        }
    }

    fn sum(&self, classes: &[u32]) -> (u64, f64) {
        let size = classes.iter().map(|&class| self.sizes[class as usize]).sum();
        let weights = classes.iter().filter_map(|&class| self.weights.get(class as usize));
        (size, weights.sum())
    }

    fn add_all(&mut self, classes: &[u32], size: u64, weight: f64) {
        for &class in classes {
            self.sample[class as usize] += size;
            if let Some(population) = self.population.get_mut(class as usize) {
                *population += weight;
            }
        }
    }

    /// Sorts classes by their code in a column, and parts the known from the missing.
    fn sort<'c>(
        &mut self,
        classes: &'c mut [u32],
        column: &Column,
    ) -> (&'c mut [u32], &'c mut [u32]) {
        let codes = &column.codes;
        if classes.len() <= FEW_CLASSES || column.range > 4 * classes.len() {
            classes.sort_unstable_by_key(|&class| codes[class as usize]);
            let known = classes.partition_point(|&class| codes[class as usize] != MISSING);
            return classes.split_at_mut(known);
        }
        let slot = |class: u32| (codes[class as usize] as usize).min(column.range);
        self.places.clear();
        self.places.resize(column.range + 2, 0);
        for &class in &*classes {
            self.places[slot(class) + 1] += 1;
        }
        for place in 1..self.places.len() {
            self.places[place] += self.places[place - 1];
        }
        let known = self.places[column.range] as usize;
        self.scratch.clear();
        self.scratch.extend_from_slice(classes);
        for &class in &self.scratch {
            let place = &mut self.places[slot(class)];
            classes[*place as usize] = class;
            *place += 1;
        }
        classes.split_at_mut(known)
    }
}

/// How many of some sorted classes have a code, which the first one has.
fn run(classes: &[u32], column: &Column, code: u32) -> usize {
    let other = classes.iter().position(|&class| column.codes[class as usize] != code);
    other.unwrap_or(classes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreement(rows: &[&[u32]]) -> Agreement {
        let columns = (0..rows[0].len()).map(|column| rows.iter().map(|row| row[column]).collect());
        let weights = (1..=rows.len()).map(|row| row as f64).collect();
        Agreement::of(columns.collect(), vec![1; rows.len()], weights)
    }

    #[test]
    fn missing_agrees_with_every_value_and_agreeing_is_not_passed_on() {
        let found = agreement(&[&[1, 1], &[1, MISSING], &[1, 2], &[MISSING, 2], &[2, 2]]);
        assert_eq!(found.sample(), [2, 4, 3, 4, 2]);
        assert_eq!(found.population(), [3.0, 10.0, 9.0, 14.0, 9.0]);
    }

    #[test]
    fn what_is_left_is_counted_among_what_is_left() {
        // The first agrees with the second only, the second with the third too, the third with the fourth.
        let mut found = agreement(&[&[1, 1, 1], &[1, MISSING, 1], &[1, 2, MISSING], &[1, 2, 2]]);
        assert_eq!(found.sample(), [2, 3, 3, 2]);
        found.leave_out(&[true, true, true, false]);
        assert_eq!(found.sample(), [2, 3, 2, 0]);
        found.leave_out(&[false, true, false, true]);
        assert_eq!(
            (found.sample(), found.kept()),
            (&[0, 1, 0, 0][..], &[false, true, false, false][..])
        );
        // Whoever is left out of the table is still in the population.
        assert_eq!(found.population(), [3.0, 6.0, 9.0, 7.0]);
    }

    #[test]
    fn no_class_agrees_with_nothing() {
        assert!(Agreement::of(vec![vec![], vec![]], vec![], vec![]).sample().is_empty());
        assert_eq!(Agreement::of(vec![], vec![7], vec![]).sample(), [7]);
    }
}

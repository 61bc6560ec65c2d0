//! Singling out: a description that fits exactly one person.

use super::{MOST_ATTACKS, Outcome, Targets};
use crate::draw::{Dice, Weights};

/// Describes people by released values until a description fits one released record, and counts how often it fits
/// exactly one original record.
///
/// # Formula
/// For each attempt a released record is drawn, and its columns in random order; columns are added to the description
/// until one released record fits. The attempt succeeds if exactly one original record fits; it fails if even all
/// columns fit several. Baseline: a description of as many columns, each value drawn by itself from the released
/// column, so that the attacker knows the columns but not which values go together.
/// There are 2,000 attempts, fewer beyond 150,000 lines, and never fewer than 250.
///
/// # Citations
/// Article 29 Working Party (2014), Opinion 05/2014 on anonymisation techniques, section 2.2.1;
/// Giomi M et al (2023), A unified framework for quantifying privacy risk in synthetic data, PoPETs 2023(2), 312-328
/// (multivariate singling out).
pub fn singling_out(targets: &Targets, seed: u64) -> Outcome {
    let mut attack = SinglingOut::new(targets, seed);
    let mut looks = u64::MAX;
    while !attack.step(targets, &mut looks) {}
    attack.outcome()
}

/// [`singling_out`], step by step.
#[derive(Debug)]
pub struct SinglingOut {
    /// The lines by value of each column, as far as they are listed.
    lists: Vec<Lists>,
    released: Vec<u64>,
    lots: Weights,
    dice: Dice,
    order: Vec<usize>,
    left: u64,
    outcome: Outcome,
}

impl SinglingOut {
    /// Over the lines of a table.
    pub fn new(targets: &Targets, seed: u64) -> SinglingOut {
        let released: Vec<u64> = targets.released().collect();
        let lots = Weights::new(released.iter().copied());
        let nothing = lots.total() == 0 || targets.columns.is_empty();
        let most = LINES / (targets.rows() as u64).max(1);
        SinglingOut {
            lists: Vec::new(),
            released,
            lots,
            dice: Dice::new(seed),
            order: (0..targets.columns.len()).collect(),
            left: if nothing { 0 } else { most.clamp(FEWEST_ATTACKS, MOST_ATTACKS) },
            outcome: Outcome::default(),
        }
    }

    /// Goes on for about so many looks at a line, which it lowers; whether it is at the end.
    pub fn step(&mut self, targets: &Targets, looks: &mut u64) -> bool {
        while self.left > 0 {
            if *looks == 0 {
                return false;
            }
            if self.lists.len() < targets.columns.len() {
                self.lists.push(Lists::of(&targets.columns[self.lists.len()]));
                *looks = looks.saturating_sub(3 * targets.rows() as u64);
            } else {
                let walked = self.attempt(targets);
                self.left -= 1;
                *looks = looks.saturating_sub(walked);
            }
        }
        true
    }

    /// One attempt; about how many lines it looked at.
    fn attempt(&mut self, targets: &Targets) -> u64 {
        let columns: Vec<ByValue<'_>> = targets
            .columns
            .iter()
            .zip(&self.lists)
            .map(|(codes, lists)| ByValue { codes, lists })
            .collect();
        let victim = self.lots.draw(&mut self.dice);
        shuffle(&mut self.order, &mut self.dice);
        let mut description = Description::default();
        for &column in &self.order {
            let column = columns[column];
            description.add(column, column.codes[victim]);
            if alone(description.lines(), &self.released) {
                break;
            }
        }
        let fits = description.lines();
        let hit = alone(fits, &self.released) && alone(fits, &targets.weights);
        self.outcome.attack.count(hit);

        let (used, walked) = (description.columns, description.walked);
        let mut description = Description::default();
        for &column in &self.order[..used] {
            let column = columns[column];
            let value = column.codes[self.lots.draw(&mut self.dice)];
            description.add(column, value);
        }
        self.outcome.baseline.count(alone(description.lines(), &targets.weights));
        walked + description.walked + 1
    }

    /// What it achieved.
    pub fn outcome(self) -> Outcome {
        self.outcome
    }
}

/// On a table of more lines than this by [`MOST_ATTACKS`] there are fewer attempts, and the interval is wider.
const LINES: u64 = 300_000_000;

/// Attempts however large the table.
const FEWEST_ATTACKS: u64 = 250;

/// The lines of a column by their value.
#[derive(Debug)]
struct Lists {
    /// Lines, those of the first value first.
    lines: Vec<u32>,
    /// Where each value begins, and the end.
    starts: Vec<u32>,
}

impl Lists {
    fn of(codes: &[u32]) -> Lists {
        let values = codes.iter().max().map_or(0, |most| *most as usize + 1);
        let mut starts = vec![0_u32; values + 1];
        for &code in codes {
            starts[code as usize + 1] += 1;
        }
        for value in 0..values {
            starts[value + 1] += starts[value];
        }
        let mut places = starts.clone();
        let mut lines = vec![0; codes.len()];
        for (&code, row) in codes.iter().zip(0..) {
            let place = &mut places[code as usize];
            lines[*place as usize] = row;
            *place += 1;
        }
        Lists { lines, starts }
    }
}

/// A column: the value of each line, and the lines of each value.
#[derive(Clone, Copy)]
struct ByValue<'t> {
    codes: &'t [u32],
    lists: &'t Lists,
}

impl<'t> ByValue<'t> {
    fn with(self, value: u32) -> &'t [u32] {
        let Lists { lines, starts } = self.lists;
        &lines[starts[value as usize] as usize..starts[value as usize + 1] as usize]
    }
}

/// Values of some columns, and the lines that have them all.
#[derive(Default)]
struct Description<'c> {
    columns: usize,
    /// The first column and its value: its lines are not copied.
    first: Option<(ByValue<'c>, u32)>,
    /// The lines that fit two columns and more.
    fits: Vec<u32>,
    /// Lines that were looked at.
    walked: u64,
}

impl<'c> Description<'c> {
    fn add(&mut self, column: ByValue<'c>, value: u32) {
        self.columns += 1;
        match self.first {
            None => self.first = Some((column, value)),
            Some((first, known)) if self.columns == 2 => {
                // The shorter list is walked.
                let (one, other) = (first.with(known), column.with(value));
                self.walked += one.len().min(other.len()) as u64;
                if one.len() <= other.len() {
                    let fits = one.iter().filter(|&&row| column.codes[row as usize] == value);
                    self.fits.extend(fits);
                } else {
                    let fits = other.iter().filter(|&&row| first.codes[row as usize] == known);
                    self.fits.extend(fits);
                }
            }
            Some(_) => {
                self.walked += self.fits.len() as u64;
                self.fits.retain(|&row| column.codes[row as usize] == value);
            }
        }
    }

    fn lines(&self) -> &[u32] {
        match self.first {
            Some((first, value)) if self.columns == 1 => first.with(value),
            _ => &self.fits,
        }
    }
}

/// Whether some lines stand for one record in all.
fn alone(lines: &[u32], weights: &[u64]) -> bool {
    let mut records = 0;
    for &row in lines {
        records += weights[row as usize];
        if records > 1 {
            return false;
        }
    }
    records == 1
}

/// Fisher and Yates.
fn shuffle(order: &mut [usize], dice: &mut Dice) {
    for last in (1..order.len()).rev() {
        order.swap(last, dice.below(last as u64 + 1) as usize);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{SEED, Targets};
    use super::singling_out;

    #[test]
    fn everybody_is_singled_out_where_everybody_differs() {
        let targets = Targets {
            columns: vec![(0..100).collect()],
            quasi: 1,
            weights: vec![1; 100],
            kept: vec![true; 100],
        };
        let outcome = singling_out(&targets, SEED);
        assert_eq!((outcome.attack.attacks, outcome.attack.successes), (2_000, 2_000));
        // Any value of an identifier describes one person: knowing the values is all it takes.
        assert_eq!(outcome.baseline.successes, 2_000);
    }

    #[test]
    fn nobody_is_singled_out_of_equal_records() {
        let targets = Targets {
            columns: vec![vec![7; 10], vec![1; 10]],
            quasi: 2,
            weights: vec![1; 10],
            kept: vec![true; 10],
        };
        assert_eq!(singling_out(&targets, SEED).attack.successes, 0);
    }

    #[test]
    fn a_suppressed_twin_protects() {
        // The released table has one record of value 0, the original two.
        let targets = Targets {
            columns: vec![vec![0, 0, 1, 1]],
            quasi: 1,
            weights: vec![1; 4],
            kept: vec![true, false, true, true],
        };
        assert_eq!(singling_out(&targets, SEED).attack.successes, 0);
    }

    #[test]
    fn a_line_of_several_records_is_not_one_record() {
        let targets = Targets {
            columns: vec![vec![0, 1]],
            quasi: 1,
            weights: vec![2, 3],
            kept: vec![true; 2],
        };
        assert_eq!(singling_out(&targets, SEED).attack.successes, 0);
    }
}

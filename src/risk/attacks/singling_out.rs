//! Singling out: a description that fits exactly one person.

use super::{MOST_ATTACKS, MOST_LINES, Outcome, Targets};
use crate::draw::{Dice, Weights};

/// Describes people by released values until a description fits one released record, and counts how often it fits
/// exactly one original record.
///
/// # Formula
/// For each attempt a released record is drawn, and its columns in random order; columns are added to the description
/// until one released record fits. The attempt succeeds if exactly one original record fits; it fails if even all
/// columns fit several. Baseline: a description of as many columns, each value drawn by itself from the released
/// column, so that the attacker knows the columns but not which values go together.
///
/// # Citations
/// Article 29 Working Party (2014), Opinion 05/2014 on anonymisation techniques, section 2.2.1;
/// Giomi M et al (2023), A unified framework for quantifying privacy risk in synthetic data, PoPETs 2023(2), 312-328
/// (multivariate singling out).
pub fn singling_out(targets: &Targets, seed: u64) -> Outcome {
    let released: Vec<u64> = targets.released().collect();
    let lots = Weights::new(released.iter().copied());
    let mut outcome = Outcome::default();
    if lots.total() == 0 || targets.columns.is_empty() {
        return outcome;
    }
    let mut dice = Dice::new(seed);
    let attacks = (MOST_LINES / (4 * targets.rows() as u64)).clamp(50, MOST_ATTACKS);
    let mut order: Vec<usize> = (0..targets.columns.len()).collect();
    for _ in 0..attacks {
        let victim = lots.draw(&mut dice);
        shuffle(&mut order, &mut dice);
        let values = |column: usize| targets.columns[column][victim];
        let mut fits: Vec<u32> = Vec::new();
        let mut used = 0;
        for &column in &order {
            narrow(targets, &mut fits, used == 0, column, values(column));
            used += 1;
            if records(&fits, &released) == 1 {
                break;
            }
        }
        let described = records(&fits, &released) == 1;
        outcome.attack.count(described && records(&fits, &targets.weights) == 1);

        let mut fits: Vec<u32> = Vec::new();
        for (place, &column) in order[..used].iter().enumerate() {
            let value = targets.columns[column][lots.draw(&mut dice)];
            narrow(targets, &mut fits, place == 0, column, value);
        }
        outcome.baseline.count(records(&fits, &targets.weights) == 1);
    }
    outcome
}

/// Keeps the lines that have a value in a column.
fn narrow(targets: &Targets, fits: &mut Vec<u32>, first: bool, column: usize, value: u32) {
    let codes = &targets.columns[column];
    if first {
        let all = codes.iter().enumerate().filter(|(_, code)| **code == value);
        *fits = all.map(|(row, _)| row as u32).collect();
    } else {
        fits.retain(|&row| codes[row as usize] == value);
    }
}

fn records(lines: &[u32], weights: &[u64]) -> u64 {
    lines.iter().map(|&row| weights[row as usize]).sum()
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

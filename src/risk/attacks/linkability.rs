//! Linkability: two extracts about the same people, joined through the release.

use super::groups::Groups;
use super::{MOST_ATTACKS, Outcome, Targets};
use crate::draw::{Dice, Weights};

/// Joins two lists of the same people, each with half of the quasi-identifiers, by means of the released table.
///
/// # Formula
/// The first list knows quasi-identifiers 1, 3, 5, ..., the second 2, 4, 6, ... of everybody. For each attempt a person
/// of the first list is drawn. The attacker draws a released record that agrees on the first half, reads its second
/// half, and draws a person of the second list who has it; the attempt succeeds if that is the same person, and fails
/// if no released record agrees. Baseline: a person of the second list drawn from all.
///
/// # Citations
/// Article 29 Working Party (2014), Opinion 05/2014 on anonymisation techniques, section 2.2.1;
/// Giomi M et al (2023), A unified framework for quantifying privacy risk in synthetic data, PoPETs 2023(2), 312-328.
pub fn linkability(targets: &Targets, seed: u64) -> Option<Outcome> {
    let (rows, everybody) = (targets.rows(), targets.records());
    if targets.quasi < 2 || everybody == 0 {
        return None;
    }
    let half = |from: usize| targets.columns[..targets.quasi].iter().skip(from).step_by(2);
    let (first, second) = (Groups::by(rows, half(0)), Groups::by(rows, half(1)));
    let released: Vec<u64> = targets.released().collect();
    let lots = Weights::new(targets.weights.iter().copied());
    let mut dice = Dice::new(seed);
    let mut outcome = Outcome::default();
    for _ in 0..MOST_ATTACKS {
        let victim = lots.draw(&mut dice);
        let agreeing = first.lines(first.of[victim]);
        let found = draw(agreeing, &released, &mut dice)
            .and_then(|record| draw(second.lines(second.of[record]), &targets.weights, &mut dice));
        // A line of several records is the right person with a part of its chance.
        outcome.attack.count(found == Some(victim) && dice.below(targets.weights[victim]) == 0);
        let guessed = lots.draw(&mut dice);
        outcome.baseline.count(guessed == victim && dice.below(targets.weights[victim]) == 0);
    }
    Some(outcome)
}

/// One of some lines, in proportion to its records; `None` where they have none.
fn draw(lines: &[u32], weights: &[u64], dice: &mut Dice) -> Option<usize> {
    let total: u64 = lines.iter().map(|&row| weights[row as usize]).sum();
    if total == 0 {
        return None;
    }
    let mut point = dice.below(total);
    for &row in lines {
        let weight = weights[row as usize];
        if point < weight {
            return Some(row as usize);
        }
        point -= weight;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::{SEED, Targets};
    use super::linkability;

    fn targets(columns: Vec<Vec<u32>>, kept: bool) -> Targets {
        let rows = columns[0].len();
        let quasi = columns.len();
        Targets { columns, quasi, weights: vec![1; rows], kept: vec![kept; rows] }
    }

    #[test]
    fn lists_of_distinct_people_are_joined() {
        let column: Vec<u32> = (0..50).collect();
        let outcome = linkability(&targets(vec![column.clone(), column], true), SEED);
        let outcome = outcome.expect("two columns");
        assert_eq!(outcome.attack.successes, 2_000);
        // 1 in 50 by chance: 40 of 2,000 with a standard deviation of 6.3.
        assert!((15..=65).contains(&outcome.baseline.successes), "{outcome:?}");
    }

    #[test]
    fn classes_of_five_are_joined_one_time_in_five() {
        let column: Vec<u32> = (0..50).map(|row| row / 5).collect();
        let outcome = linkability(&targets(vec![column.clone(), column], true), SEED);
        // 400 of 2,000 with a standard deviation of 17.9.
        let successes = outcome.expect("two columns").attack.successes;
        assert!((330..=470).contains(&successes), "{successes}");
    }

    #[test]
    fn nothing_is_joined_through_an_empty_release() {
        let column: Vec<u32> = (0..50).collect();
        let outcome = linkability(&targets(vec![column.clone(), column], false), SEED);
        assert_eq!(outcome.expect("two columns").attack.successes, 0);
    }

    #[test]
    fn one_quasi_identifier_cannot_be_split() {
        assert_eq!(linkability(&targets(vec![vec![1, 2]], true), SEED), None);
    }
}

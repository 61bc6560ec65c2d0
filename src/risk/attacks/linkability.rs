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
    let mut attack = Linkability::new(targets, seed)?;
    let mut looks = u64::MAX;
    while !attack.step(targets, &mut looks) {}
    Some(attack.outcome())
}

/// [`linkability`], step by step.
#[derive(Debug)]
pub struct Linkability {
    /// The lines by each half of the quasi-identifiers, as far as they are grouped.
    halves: Vec<Groups>,
    released: Vec<u64>,
    lots: Weights,
    dice: Dice,
    left: u64,
    outcome: Outcome,
}

impl Linkability {
    /// `None` where there is nothing to split, or nobody.
    pub fn new(targets: &Targets, seed: u64) -> Option<Linkability> {
        if targets.quasi < 2 || targets.records() == 0 {
            return None;
        }
        Some(Linkability {
            halves: Vec::new(),
            released: targets.released().collect(),
            lots: Weights::new(targets.weights.iter().copied()),
            dice: Dice::new(seed),
            left: MOST_ATTACKS,
            outcome: Outcome::default(),
        })
    }

    /// Goes on for about so many looks at a line, which it lowers; whether it is at the end.
    pub fn step(&mut self, targets: &Targets, looks: &mut u64) -> bool {
        while self.left > 0 {
            if *looks == 0 {
                return false;
            }
            let [first, second] = &self.halves[..] else {
                let half = targets.columns[..targets.quasi].iter().skip(self.halves.len());
                let half: Vec<&Vec<u32>> = half.step_by(2).collect();
                let walked = targets.rows() * (half.len() + 1);
                *looks = looks.saturating_sub(walked as u64);
                self.halves.push(Groups::by(targets.rows(), &half));
                continue;
            };
            let (lots, dice) = (&self.lots, &mut self.dice);
            let victim = lots.draw(dice);
            let agreeing = first.lines(first.of[victim]);
            let mut walked = agreeing.len();
            let found = draw(agreeing, &self.released, dice).and_then(|record| {
                let theirs = second.lines(second.of[record]);
                walked += theirs.len();
                draw(theirs, &targets.weights, dice)
            });
            // A line of several records is the right person with a part of its chance.
            let hit = found == Some(victim) && dice.below(targets.weights[victim]) == 0;
            self.outcome.attack.count(hit);
            let guessed = lots.draw(dice);
            let hit = guessed == victim && dice.below(targets.weights[victim]) == 0;
            self.outcome.baseline.count(hit);
            self.left -= 1;
            *looks = looks.saturating_sub(1 + walked as u64);
        }
        true
    }

    /// What it achieved.
    pub fn outcome(self) -> Outcome {
        self.outcome
    }
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

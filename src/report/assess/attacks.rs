//! The three tests of Opinion 05/2014 on what is released of a node.

use crate::candidate::Candidate;
use crate::classes::{Histograms, NO_CLASS};
use crate::report::{Attack, OpinionTests, Proportion};
use crate::risk::attacks::{
    self, Linkability, Outcome, SEED, SinglingOut, Targets, Tried, inference,
};
use crate::roles::Role;
use crate::table::Table;

/// The attacks on their way.
pub(super) enum Attacks {
    /// Before the lines are put beside their released codes.
    Begin,
    /// The lines column by column, with the kept ones.
    Targets(Targets),
    SinglingOut(Targets, Box<SinglingOut>),
    Linkability(Targets, Option<Box<Linkability>>),
    Inference,
    Done,
}

impl Candidate<'_> {
    /// Goes on with the attacks for about so many looks at a line; what is found goes into `tests`.
    ///
    /// Nothing where the original is not at hand or nothing is released, and where labels are of several levels: a
    /// line that is left out has no label that it could be told by.
    pub(super) fn attack(
        &self,
        attacks: Attacks,
        tests: &mut Option<OpinionTests>,
        (table, values): (&Table, &[Histograms]),
        looks: &mut u64,
    ) -> Attacks {
        match attacks {
            Attacks::Begin => {
                let at_hand = !self.study.as_released() && self.origin.is_none();
                if !at_hand || self.kept.records() == 0 {
                    return Attacks::Done;
                }
                *looks = looks.saturating_sub(4 * table.rows() as u64);
                Attacks::Targets(self.targets(table))
            }
            Attacks::Targets(mut targets) => {
                *looks = looks.saturating_sub(2 * table.rows() as u64);
                if self.add_target_column(&mut targets, table) {
                    return Attacks::Targets(targets);
                }
                let singling_out = Box::new(SinglingOut::new(&targets, SEED));
                Attacks::SinglingOut(targets, singling_out)
            }
            Attacks::SinglingOut(targets, mut attempts) => {
                if !attempts.step(&targets, looks) {
                    return Attacks::SinglingOut(targets, attempts);
                }
                *tests = Some(OpinionTests {
                    seed: SEED,
                    singling_out: tried(attempts.outcome(), None),
                    linkability: None,
                    inference: Vec::new(),
                });
                let linkability = Linkability::new(&targets, SEED).map(Box::new);
                Attacks::Linkability(targets, linkability)
            }
            Attacks::Linkability(_, None) => Attacks::Inference,
            Attacks::Linkability(targets, Some(mut attempts)) => {
                if !attempts.step(&targets, looks) {
                    return Attacks::Linkability(targets, Some(attempts));
                }
                if let Some(tests) = tests {
                    tests.linkability = Some(tried(attempts.outcome(), None));
                }
                Attacks::Inference
            }
            Attacks::Inference => {
                let found = tests.as_mut().map(|tests| &mut tests.inference);
                let next = found.as_ref().map_or(values.len(), |found| found.len());
                let mut columns = self.study.sensitive().iter().zip(values);
                if let (Some(found), Some((column, values))) = (found, columns.nth(next)) {
                    *looks = looks.saturating_sub(3 * values.len() as u64);
                    let name = Some(column.name().to_owned());
                    found.push(tried(inference(values, &self.keeps), name));
                    return Attacks::Inference;
                }
                Attacks::Done
            }
            Attacks::Done => Attacks::Done,
        }
    }

    /// Every line of the table, without its codes.
    fn targets(&self, table: &Table) -> Targets {
        let records = self.study.records(table);
        let kept =
            |class: u32| class != NO_CLASS && self.keeps[self.parents[class as usize] as usize];
        Targets {
            columns: Vec::new(),
            quasi: self.study.quasi().len(),
            weights: (0..records.rows()).map(|row| records.weight(row)).collect(),
            kept: self.base.members.iter().map(|&class| kept(class)).collect(),
        }
    }

    /// Puts the released codes of the next column beside the lines, quasi-identifiers first; whether there was one.
    fn add_target_column(&self, targets: &mut Targets, table: &Table) -> bool {
        let next = targets.columns.len();
        let codes: Vec<u32> = match self.study.quasi().get(next) {
            Some(quasi) => {
                let step = quasi.step(0, self.levels[next]);
                // Labels that no record has may lack a code of their own; they are never looked up.
                let released = quasi.codes().iter().map(|&code| step.get(code as usize).copied());
                let released: Vec<u32> = released.map(Option::unwrap_or_default).collect();
                let codes = table.column(quasi.column()).codes();
                (0..table.rows()).map(|row| released[codes.get(row) as usize]).collect()
            }
            None => {
                let mut others = self.study.roles().iter().enumerate().filter(|(_, role)| {
                    role.is_some_and(|role| matches!(role, Role::Sensitive | Role::Insensitive))
                });
                let Some((position, _)) = others.nth(next - targets.quasi) else { return false };
                let codes = table.column(position).codes();
                (0..table.rows()).map(|row| codes.get(row)).collect()
            }
        };
        targets.columns.push(codes);
        true
    }
}

fn tried(Outcome { attack, baseline }: Outcome, name: Option<String>) -> Attack {
    Attack {
        name,
        attacks: attack.attacks,
        successes: attack.successes,
        rate: proportion(attack),
        baseline: proportion(baseline),
    }
}

fn proportion(Tried { attacks, successes }: Tried) -> Proportion {
    let interval = attacks::wilson(successes, attacks);
    Proportion {
        value: (attacks > 0).then(|| successes as f64 / attacks as f64),
        low: interval.map(|(low, _)| low),
        high: interval.map(|(_, high)| high),
    }
}

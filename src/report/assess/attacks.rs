//! The three tests of Opinion 05/2014 on what is released of a node.

use crate::candidate::Candidate;
use crate::classes::{Classes, Histograms, NO_CLASS};
use crate::report::{Attack, OpinionTests, Proportion};
use crate::risk::attacks::{
    self, Outcome, SEED, Targets, Tried, inference, linkability, singling_out,
};
use crate::roles::Role;
use crate::table::Table;

impl Candidate<'_> {
    /// The attacks, tried; `None` where the original is not at hand or nothing is released, and where labels are of
    /// several levels: a line that is left out has no label that it could be told by.
    pub(super) fn tests(&self, table: &Table, values: &[Histograms]) -> Option<OpinionTests> {
        if self.study.as_released() || self.origin.is_some() || self.kept.records() == 0 {
            return None;
        }
        let targets = self.targets(table);
        let columns = self.study.sensitive().iter().zip(values);
        Some(OpinionTests {
            seed: SEED,
            singling_out: attack(singling_out(&targets, SEED), None),
            linkability: linkability(&targets, SEED).map(|outcome| attack(outcome, None)),
            inference: columns
                .map(|(column, values)| {
                    attack(inference(values, &self.keeps), Some(column.name().to_owned()))
                })
                .collect(),
        })
    }

    /// Every line of the table beside its released codes, quasi-identifiers first.
    fn targets(&self, table: &Table) -> Targets {
        let records = self.study.records(table);
        let (_, members) = Classes::with_members(self.study, &records);
        let quasi = self.study.quasi();
        let mut columns: Vec<Vec<u32>> = quasi
            .iter()
            .zip(self.levels.iter())
            .map(|(quasi, &level)| {
                let step = quasi.step(0, level);
                // Labels that no record has may lack a code of their own; they are never looked up.
                let released = quasi.codes().iter().map(|&code| step.get(code as usize).copied());
                let released: Vec<u32> = released.map(Option::unwrap_or_default).collect();
                let codes = table.column(quasi.column()).codes();
                (0..table.rows()).map(|row| released[codes.get(row) as usize]).collect()
            })
            .collect();
        let others = self.study.roles().iter().enumerate().filter(|(_, role)| {
            role.is_some_and(|role| matches!(role, Role::Sensitive | Role::Insensitive))
        });
        for (position, _) in others {
            let codes = table.column(position).codes();
            columns.push((0..table.rows()).map(|row| codes.get(row)).collect());
        }
        let kept =
            |class: u32| class != NO_CLASS && self.keeps[self.parents[class as usize] as usize];
        Targets {
            columns,
            quasi: quasi.len(),
            weights: (0..records.rows()).map(|row| records.weight(row)).collect(),
            kept: members.into_iter().map(kept).collect(),
        }
    }
}

fn attack(Outcome { attack, baseline }: Outcome, name: Option<String>) -> Attack {
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

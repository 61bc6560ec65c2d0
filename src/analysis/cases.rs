//! The complete cases of one side.

use hashbrown::HashMap;

use super::columns::{Cells, MISSING, Side, UNDECIDED};
use super::releasing::{LEFT_OUT, Releasing};

/// The lines of one side that have every column, equal ones put together.
#[derive(Clone, Debug)]
pub(super) struct Cases {
    /// One line of each case.
    pub(super) lines: Vec<u32>,
    /// Records of each case.
    pub(super) weights: Vec<f64>,
    /// Records of the side.
    pub(super) records: u64,
    /// Of them, those without one of the columns.
    pub(super) missing: u64,
    /// Of them, those whose group holds labels of both kinds.
    pub(super) undecided: u64,
}

impl Cases {
    /// The complete cases, line by line.
    pub(super) fn of(releasing: &Releasing<'_>, columns: &[&Cells], side: Side) -> Cases {
        let mut cases =
            Cases { lines: Vec::new(), weights: Vec::new(), records: 0, missing: 0, undecided: 0 };
        let (shapes, weights) = (&releasing.lines.shape, &releasing.lines.weights);
        for (line, (&shape, &weight)) in shapes.iter().zip(weights).enumerate() {
            if weight == 0.0 || side == Side::After && shape == LEFT_OUT {
                continue;
            }
            cases.records += weight as u64;
            let lacks = |is: &dyn Fn(&Cells) -> bool| columns.iter().any(|cells| is(cells));
            if lacks(&|cells| cells.is_missing(line)) {
                cases.missing += weight as u64;
            } else if lacks(
                &|cells| matches!(cells, Cells::Flags(flags) if flags[line] == UNDECIDED),
            ) {
                cases.undecided += weight as u64;
            } else {
                cases.lines.push(line as u32);
                cases.weights.push(weight);
            }
        }
        cases
    }

    /// Equal lines become one with the sum of their records, in order of first appearance.
    pub(super) fn put_together(&mut self, columns: &[&Cells]) {
        let mut number = vec![0_u32; self.lines.len()];
        let mut groups = 1;
        for cells in columns {
            let mut known: HashMap<(u32, u64), u32, foldhash::fast::FixedState> =
                HashMap::with_hasher(foldhash::fast::FixedState::default());
            for (number, &line) in number.iter_mut().zip(&self.lines) {
                let next = known.len() as u32;
                *number = *known.entry((*number, cells.bits(line as usize))).or_insert(next);
            }
            groups = known.len();
        }
        let (mut lines, mut weights) = (Vec::with_capacity(groups), vec![0.0; groups]);
        for ((&number, &line), weight) in number.iter().zip(&self.lines).zip(&self.weights) {
            if number as usize == lines.len() {
                lines.push(line);
            }
            weights[number as usize] += weight;
        }
        weights.truncate(lines.len());
        (self.lines, self.weights) = (lines, weights);
    }

    /// The cases of some lines.
    pub(super) fn only(&self, wanted: impl Fn(usize) -> bool) -> Cases {
        let cases = self.lines.iter().zip(&self.weights);
        let (lines, weights) = cases.filter(|(line, _)| wanted(**line as usize)).unzip();
        Cases { lines, weights, ..*self }
    }

    /// Records of the complete cases.
    pub(super) fn used(&self) -> u64 {
        self.records - self.missing - self.undecided
    }
}

impl Cells {
    fn is_missing(&self, line: usize) -> bool {
        match self {
            Cells::Numbers(numbers) => numbers[line].is_nan(),
            Cells::Categories(codes, _) | Cells::Flags(codes) => codes[line] == MISSING,
        }
    }

    fn bits(&self, line: usize) -> u64 {
        match self {
            Cells::Numbers(numbers) => numbers[line].to_bits(),
            Cells::Categories(codes, _) | Cells::Flags(codes) => u64::from(codes[line]),
        }
    }

    /// The numbers of some lines; of flags 0 and 1, of categories their codes.
    pub(super) fn numbers(&self, lines: &[u32]) -> Vec<f64> {
        match self {
            Cells::Numbers(numbers) => lines.iter().map(|&line| numbers[line as usize]).collect(),
            Cells::Categories(..) | Cells::Flags(_) => {
                self.codes(lines).into_iter().map(f64::from).collect()
            }
        }
    }

    /// The codes of some lines; numbers have none.
    pub(super) fn codes(&self, lines: &[u32]) -> Vec<u32> {
        match self {
            Cells::Numbers(_) => Vec::new(),
            Cells::Categories(codes, _) | Cells::Flags(codes) => {
                lines.iter().map(|&line| codes[line as usize]).collect()
            }
        }
    }

    /// Whether each of some lines has a label that was asked for.
    pub(super) fn truths(&self, lines: &[u32]) -> Vec<bool> {
        self.codes(lines).into_iter().map(|code| code == 1).collect()
    }
}

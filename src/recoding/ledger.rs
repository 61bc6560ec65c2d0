//! What a treatment costs, and what it would cost with more classes released.

use super::rest::Rest;
use crate::candidate::Candidate;
use crate::classes::Treatment;
use crate::study::Levels;
use crate::utility::LossSettings;

/// The loss of a release, column by column, while classes are added to it.
pub(super) struct Ledger<'n> {
    node: &'n Candidate<'n>,
    loss: &'n LossSettings,
    /// Per column and level from that of the node on: what a cell costs less when it is released there than
    /// when it is suppressed, by its code at the node.
    gains: Vec<Vec<Vec<f64>>>,
    /// Per column, the sum over all cells.
    sums: Vec<f64>,
    left_out: u64,
}

/// Per column and level from that of the node on: the most that the rest could gain.
pub(super) type Room = Vec<Vec<f64>>;

impl<'n> Ledger<'n> {
    /// The ledger of a treatment at the levels of the node.
    pub(super) fn of(
        node: &'n Candidate<'n>,
        loss: &'n LossSettings,
        treatment: &Treatment,
    ) -> Ledger<'n> {
        let study = node.study;
        let columns = study.quasi().iter().zip(node.levels.iter()).enumerate();
        let (mut gains, mut sums) = (Vec::new(), Vec::new());
        for (quasi, (column, &from)) in columns {
            let codes = column.code_count(from);
            let suppressed: Vec<f64> =
                (0..codes).map(|code| loss.suppressed_cell(study, quasi, from, code)).collect();
            let at = |level: u32| {
                let step = column.step(from, level);
                let cells = step.iter().zip(&suppressed);
                let gain = |(&code, out): (&u32, &f64)| {
                    out - loss.released_cell(study, quasi, level, code)
                };
                cells.map(gain).collect::<Vec<f64>>()
            };
            let by_level: Vec<Vec<f64>> = (from..column.levels()).map(at).collect();
            let mut sum = 0.0;
            for (class, &size) in node.classes.sizes().iter().enumerate() {
                let code = node.classes.code(class, quasi) as usize;
                let kept = treatment.shape_of(class).is_some();
                let gain = if kept { by_level[0][code] } else { 0.0 };
                sum += size as f64 * (suppressed[code] - gain);
            }
            gains.push(by_level);
            sums.push(sum);
        }
        Ledger { node, loss, gains, sums, left_out: node.suppressed() }
    }

    /// The loss as it stands.
    pub(super) fn loss(&self) -> f64 {
        self.loss_with(&vec![0.0; self.sums.len()], 0)
    }

    /// The loss when some classes more are released at some levels, and their records.
    pub(super) fn loss_of(&self, levels: &Levels, classes: &[u32]) -> (f64, u64) {
        let (gained, records) = self.gained(levels, classes);
        (self.loss_with(&gained, records), records)
    }

    /// Releases classes at some levels.
    pub(super) fn release(&mut self, levels: &Levels, classes: &[u32]) {
        let (gained, records) = self.gained(levels, classes);
        self.sums.iter_mut().zip(gained).for_each(|(sum, gained)| *sum -= gained);
        self.left_out -= records;
    }

    /// What the rest could gain at most.
    pub(super) fn room(&self, rest: &Rest<'_>) -> Room {
        let mut room: Room = self.gains.iter().map(|levels| vec![0.0; levels.len()]).collect();
        for (class, size) in rest.iter() {
            for (quasi, (room, gains)) in room.iter_mut().zip(&self.gains).enumerate() {
                let code = self.node.classes.code(class, quasi) as usize;
                for (room, gains) in room.iter_mut().zip(gains) {
                    *room += size as f64 * gains[code].max(0.0);
                }
            }
        }
        room
    }

    /// No more than the loss at some levels, whatever part of the rest is released there.
    pub(super) fn bound(&self, levels: &Levels, room: &Room) -> f64 {
        let columns = room.iter().zip(levels.iter()).zip(self.node.levels.iter());
        let gained = columns.map(|((room, &level), &from)| room[(level - from) as usize]);
        self.loss_with(&gained.collect::<Vec<f64>>(), self.left_out)
    }

    fn loss_with(&self, gained: &[f64], records: u64) -> f64 {
        let sums: Vec<f64> =
            self.sums.iter().zip(gained).map(|(sum, gained)| sum - gained).collect();
        let all = self.node.all().records() as f64;
        self.loss.of_sums(self.node.study, &sums, (self.left_out - records) as f64, all)
    }

    /// Per column, what the cells of some classes cost less, and the records.
    fn gained(&self, levels: &Levels, classes: &[u32]) -> (Vec<f64>, u64) {
        let mut gained = vec![0.0; self.gains.len()];
        let mut records = 0;
        for &class in classes {
            let size = self.node.classes.sizes()[class as usize];
            records += size;
            for (quasi, gained) in gained.iter_mut().enumerate() {
                let level = (levels[quasi] - self.node.levels[quasi]) as usize;
                let code = self.node.classes.code(class as usize, quasi) as usize;
                *gained += size as f64 * self.gains[quasi][level][code];
            }
        }
        (gained, records)
    }
}

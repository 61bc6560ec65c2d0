//! How a stay goes: its days, its outcome, its cost.

use super::calendar::Calendar;
use super::diagnoses::{Course, Diagnosis, Kind};
use super::people::{Person, band};
use crate::draw::{Dice, Weights};

/// One stay in hospital.
pub(super) struct Stay {
    /// Day of admission, counted from the calendar's first.
    pub(super) admission: usize,
    /// Days from admission to discharge: 0 when both are on one day.
    pub(super) days: usize,
    /// How it ended; not always recorded.
    pub(super) outcome: Option<Outcome>,
    pub(super) cost_yen: u64,
}

/// How the disease stood at discharge (転帰).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Cured,
    Improved,
    Remission,
    Unchanged,
    Worse,
    Died,
    Other,
}

impl Outcome {
    /// The label in the table.
    pub(super) fn label(self) -> &'static str {
        match self {
            Outcome::Cured => "治癒",
            Outcome::Improved => "軽快",
            Outcome::Remission => "寛解",
            Outcome::Unchanged => "不変",
            Outcome::Worse => "増悪",
            Outcome::Died => "死亡",
            Outcome::Other => "その他",
        }
    }
}

/// Nobody in the extract stays longer.
pub(super) const LONGEST_STAY: usize = 365;

/// Factors by band of age, in percent: nights and deaths.
const NIGHTS: [f64; 10] = [0.9, 0.8, 0.8, 0.85, 0.9, 0.9, 0.95, 1.0, 1.15, 1.35];
const DEATHS: [u64; 10] = [20, 10, 10, 15, 25, 45, 70, 100, 150, 220];

/// Stays with a complication, in a thousand, and how much longer they last.
const COMPLICATED: u64 = 25;
const COMPLICATED_FACTOR: f64 = 2.6;

/// Outcomes of those who live, by course.
pub(super) struct Outcomes([Weights; 4]);

impl Outcomes {
    const ALL: [Outcome; 6] = [
        Outcome::Cured,
        Outcome::Improved,
        Outcome::Remission,
        Outcome::Unchanged,
        Outcome::Worse,
        Outcome::Other,
    ];

    pub(super) fn new() -> Outcomes {
        Outcomes([
            Weights::new([30, 66, 0, 2, 0, 2]),
            Weights::new([2, 82, 0, 11, 2, 3]),
            Weights::new([6, 66, 0, 20, 5, 3]),
            Weights::new([0, 45, 35, 13, 4, 3]),
        ])
    }

    fn draw(&self, dice: &mut Dice, course: Course) -> Outcome {
        Outcomes::ALL[self.0[course as usize].draw(dice)]
    }
}

impl Stay {
    pub(super) fn draw(
        dice: &mut Dice,
        calendar: &Calendar,
        outcomes: &Outcomes,
        person: Person,
        diagnosis: &Diagnosis,
    ) -> Stay {
        let band = band((person.age / 5).min(20) as usize);
        let planned = diagnosis.kind == Kind::Planned;
        let admission = calendar.admission(dice, diagnosis.season, planned);
        let (median, sigma) = diagnosis.nights;
        let complicated = dice.happens(COMPLICATED);
        let longer = if complicated { COMPLICATED_FACTOR } else { 1.0 };
        let nights = median * NIGHTS[band] * longer * dice.factor(sigma);
        let days = (libm::round(nights) as usize).min(LONGEST_STAY);
        let died = dice.happens(diagnosis.deaths * DEATHS[band] / 100);
        let outcome = if died { Outcome::Died } else { outcomes.draw(dice, diagnosis.course) };
        let recorded = died || !dice.happens(8);
        Stay {
            admission,
            days,
            outcome: recorded.then_some(outcome),
            cost_yen: cost(dice, diagnosis, days, longer),
        }
    }
}

/// In whole points of 10 yen, as hospitals bill; every calendar day of the stay counts.
fn cost(dice: &mut Dice, diagnosis: &Diagnosis, days: usize, longer: f64) -> u64 {
    let (once, daily) = diagnosis.cost;
    let care = daily * (days + 1) as f64 * dice.factor(0.12);
    let thousand_yen = once * longer * dice.factor(0.3) + care;
    libm::round(thousand_yen * 100.0) as u64 * 10
}

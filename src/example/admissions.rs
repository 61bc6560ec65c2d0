//! Who is admitted from where with what: population x rate, drawn together.

use super::diagnoses::{DIAGNOSES, Diagnosis, Kind};
use super::people::{GROUPS, POPULATIONS, Person, Population, Sex, Years, band};
use super::places::MUNICIPALITIES;
use crate::draw::{Dice, Weights};

/// A patient with a home and a diagnosis.
pub(super) struct Admission {
    pub(super) person: Person,
    /// Index of the home.
    pub(super) municipality: usize,
    pub(super) diagnosis: &'static Diagnosis,
}

/// The joint distribution of home, diagnosis, sex and age.
pub(super) struct Admissions {
    municipalities: Weights,
    /// By region: diagnosis x sex x age group.
    regions: Vec<Weights>,
    years: Years,
}

impl Admissions {
    pub(super) fn new() -> Admissions {
        let regions: Vec<Weights> = POPULATIONS.iter().map(cases).collect();
        // Stays per person of the region: older regions send more patients.
        let stays: Vec<u64> = regions
            .iter()
            .zip(&POPULATIONS)
            .map(|(cases, people)| cases.total() / people.iter().flatten().sum::<u64>().max(1))
            .collect();
        let municipalities =
            Weights::new(MUNICIPALITIES.iter().map(|place| place.persons * stays[place.region]));
        Admissions { municipalities, regions, years: Years::new() }
    }

    pub(super) fn draw(&self, dice: &mut Dice) -> Admission {
        let municipality = self.municipalities.draw(dice);
        let case = self.regions[MUNICIPALITIES[municipality].region].draw(dice);
        let (diagnosis, sex, group) =
            (&DIAGNOSES[case / (2 * GROUPS)], Sex::ALL[case / GROUPS % 2], case % GROUPS);
        let age = match diagnosis.kind {
            Kind::Newborn => 0,
            _ => self.years.draw(dice, group),
        };
        Admission { person: Person { sex, age }, municipality, diagnosis }
    }
}

/// Expected stays by diagnosis, sex and age group, times a constant.
fn cases(people: &Population) -> Weights {
    let cases = DIAGNOSES.iter().flat_map(|diagnosis| {
        (0..2).flat_map(move |sex| {
            let groups = people[sex].iter().enumerate();
            groups.map(move |(group, persons)| {
                persons * diagnosis.sexes[sex] * diagnosis.rates[band(group)]
            })
        })
    });
    Weights::new(cases)
}

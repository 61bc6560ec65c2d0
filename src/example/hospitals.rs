//! Where patients go: invented hospitals, each near its patients.

use super::places::{MUNICIPALITIES, Municipality};
use crate::draw::{Dice, Weights};

/// One hospital; `見本` means "specimen".
#[derive(Debug)]
pub(super) struct Hospital {
    pub(super) name: &'static str,
    municipality: &'static str,
    beds: u64,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    General,
    /// Takes rare diseases from everywhere.
    University,
    /// Takes children only.
    Children,
}

/// Patients younger than this go to a children's hospital.
const ADULT: u32 = 16;

const fn hospital(
    name: &'static str,
    municipality: &'static str,
    beds: u64,
    kind: Kind,
) -> Hospital {
    Hospital { name, municipality, beds, kind }
}

/// All hospitals.
pub(super) const HOSPITALS: [Hospital; 14] = [
    hospital("見本大学病院", "松本市", 700, Kind::University),
    hospital("見本北病院", "長野市", 650, Kind::General),
    hospital("見本高原病院", "佐久市", 400, Kind::General),
    hospital("見本湖畔病院", "諏訪市", 350, Kind::General),
    hospital("見本南病院", "飯田市", 350, Kind::General),
    hospital("見本中央病院", "甲府市", 600, Kind::General),
    hospital("見本山麓病院", "富士吉田市", 250, Kind::General),
    hospital("見本第一病院", "静岡市葵区", 600, Kind::General),
    hospital("見本みなと病院", "静岡市清水区", 400, Kind::General),
    hospital("見本こども病院", "静岡市駿河区", 250, Kind::Children),
    hospital("見本第二病院", "富士市", 450, Kind::General),
    hospital("見本東病院", "沼津市", 450, Kind::General),
    hospital("見本海浜病院", "伊東市", 200, Kind::General),
    hospital("見本西病院", "藤枝市", 450, Kind::General),
];

impl Hospital {
    fn home(&self) -> Option<&'static Municipality> {
        MUNICIPALITIES.iter().find(|place| place.name == self.municipality)
    }

    /// The prefecture that it stands in.
    #[cfg(test)]
    pub(super) fn prefecture(&self) -> &'static str {
        self.home().map_or("", |home| home.prefecture)
    }

    /// How strongly it draws a patient from a place: beds, times a factor that falls with distance.
    fn pull(&self, from: &Municipality, child: bool, rare: bool) -> u64 {
        let Some(home) = self.home() else { return 0 };
        let near = if home.name == from.name {
            400
        } else if home.area == from.area {
            120
        } else if home.prefecture == from.prefecture {
            12
        } else {
            1
        };
        let fit = match (self.kind, child, rare) {
            (Kind::Children, false, _) => 0,
            (Kind::Children, true, _) | (Kind::University, _, true) => 12,
            _ => 1,
        };
        self.beds * near * fit
    }
}

/// For each municipality, child or adult, common or rare disease: the hospital that is chosen.
pub(super) struct Catchment(Vec<Weights>);

impl Catchment {
    pub(super) fn new() -> Catchment {
        let mut tables = Vec::new();
        for from in &MUNICIPALITIES {
            for (child, rare) in [(false, false), (false, true), (true, false), (true, true)] {
                let pulls = HOSPITALS.iter().map(|hospital| hospital.pull(from, child, rare));
                tables.push(Weights::new(pulls));
            }
        }
        Catchment(tables)
    }

    /// The hospital to which a patient from a municipality (by index) goes.
    pub(super) fn draw(
        &self,
        dice: &mut Dice,
        municipality: usize,
        age: u32,
        rare: bool,
    ) -> &'static Hospital {
        let table = 4 * municipality + 2 * usize::from(age < ADULT) + usize::from(rare);
        &HOSPITALS[self.0[table].draw(dice)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_hospital_has_a_home_and_says_that_it_is_a_specimen() {
        for hospital in &HOSPITALS {
            assert!(hospital.home().is_some(), "{}", hospital.name);
            assert!(hospital.name.starts_with("見本"), "{}", hospital.name);
        }
    }

    #[test]
    fn patients_stay_near_and_only_children_go_to_the_childrens_hospital() {
        let (catchment, mut dice) = (Catchment::new(), Dice::new(7));
        let iida = MUNICIPALITIES.iter().position(|place| place.name == "飯田市").unwrap();
        let suruga = MUNICIPALITIES.iter().position(|place| place.name == "静岡市駿河区").unwrap();
        let mut near = 0;
        for _ in 0..1000 {
            near += u32::from(catchment.draw(&mut dice, iida, 70, false).name == "見本南病院");
            assert_ne!(catchment.draw(&mut dice, suruga, 16, true).kind, Kind::Children);
        }
        assert!(near > 800, "{near}");
        let child = (0..100).map(|_| catchment.draw(&mut dice, suruga, 3, false).kind);
        assert!(child.filter(|kind| *kind == Kind::Children).count() > 60);
    }
}

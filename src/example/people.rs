//! Who is admitted: sex and age.
//!
//! Population: 住民基本台帳に基づく人口 (Ministry of Internal Affairs and Communications), 2025-01-01, by sex and
//! five-year age group.

use crate::draw::{Dice, Weights};

/// Sex as a hospital records it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sex {
    Male,
    Female,
}

impl Sex {
    pub(super) const ALL: [Sex; 2] = [Sex::Male, Sex::Female];

    /// The label in the table.
    pub(super) fn label(self) -> &'static str {
        match self {
            Sex::Male => "男",
            Sex::Female => "女",
        }
    }
}

/// A patient, as far as the diagnosis depends on it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Person {
    pub(super) sex: Sex,
    /// Completed years at admission.
    pub(super) age: u32,
}

/// Number of five-year age groups: 0-4, 5-9, ..., 95-99, 100 and over.
pub(super) const GROUPS: usize = 21;

/// Number of bands over which the rates of the diagnoses are given.
pub(super) const BANDS: usize = 10;

/// The band of an age group: 0-4, 5-14, 15-19, 20-29, 30-39, 40-49, 50-64, 65-74, 75-84, 85 and over.
pub(super) fn band(group: usize) -> usize {
    match group {
        0 => 0,
        1..=2 => 1,
        3 => 2,
        4..=5 => 3,
        6..=7 => 4,
        8..=9 => 5,
        10..=12 => 6,
        13..=14 => 7,
        15..=16 => 8,
        _ => 9,
    }
}

/// The persons of one region: men, then women, by age group.
pub(super) type Population = [[u64; GROUPS]; 2];

/// The regions with an age structure of their own; patients from elsewhere follow the whole country.
#[rustfmt::skip]
pub(super) const POPULATIONS: [Population; 4] = [
    // Nagano
    [[31368, 39500, 44221, 47456, 47727, 46728, 46873, 51915, 58430, 70861, 79498, 68988, 63362, 62441, 67482, 65214, 48455, 27959, 13445, 3383, 344],
     [29422, 37254, 42147, 44869, 43830, 41104, 43319, 48641, 56243, 67638, 75745, 67669, 63730, 64388, 72178, 75082, 63129, 45557, 30006, 12235, 2222]],
    // Yamanashi
    [[12323, 15038, 16683, 18660, 21152, 19967, 19858, 21213, 23096, 26908, 31197, 28793, 26889, 25877, 27604, 24986, 17853, 10056, 4498, 1149, 115],
     [11937, 14512, 15859, 17791, 18629, 17037, 17625, 19438, 21882, 25518, 29651, 28315, 26696, 26667, 29580, 28769, 23953, 17176, 10988, 4237, 746]],
    // Shizuoka
    [[53694, 68822, 79692, 83953, 89144, 90209, 90483, 100462, 111030, 127195, 144848, 126372, 113256, 110285, 118421, 112974, 81209, 44785, 17801, 3926, 357],
     [51092, 65357, 75203, 79708, 80068, 77607, 79734, 90833, 103548, 119372, 137072, 121186, 111657, 112116, 128188, 131875, 108686, 73072, 42870, 14979, 2524]],
    // Japan
    [[2010524, 2464574, 2713208, 2849051, 3257353, 3377372, 3342569, 3560599, 3929491, 4454837, 5002783, 4297488, 3785495, 3527502, 3801969, 3617592, 2528412, 1426922, 578876, 122831, 11145],
     [1914726, 2344651, 2577163, 2707338, 3069935, 3163547, 3140973, 3385314, 3786310, 4309140, 4878441, 4254641, 3830415, 3697494, 4225100, 4366362, 3546486, 2459507, 1430819, 491436, 83578]],
];

/// Years within a five-year group.
pub(super) struct Years {
    level: Weights,
    falling: [Weights; 3],
}

impl Years {
    pub(super) fn new() -> Years {
        // From 85 on each year of age holds fewer people than the year before; the shares are rounded.
        Years {
            level: Weights::new([1; 5]),
            falling: [
                Weights::new([24, 22, 20, 18, 16]),
                Weights::new([28, 24, 20, 16, 12]),
                Weights::new([36, 26, 18, 12, 8]),
            ],
        }
    }

    /// A single year of age in the group; each year past 100 halves the number, up to 112.
    pub(super) fn draw(&self, dice: &mut Dice, group: usize) -> u32 {
        let first = 5 * group as u32;
        if group == GROUPS - 1 {
            return first + dice.below(1 << 12).leading_zeros() - (64 - 12);
        }
        let years = group.checked_sub(17).map_or(&self.level, |old| &self.falling[old]);
        first + years.draw(dice) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_lies_in_its_group() {
        let (years, mut dice) = (Years::new(), Dice::new(3));
        for group in 0..GROUPS {
            let last = if group == 20 { 112 } else { 5 * group as u32 + 4 };
            for _ in 0..2000 {
                let age = years.draw(&mut dice, group);
                assert!((5 * group as u32..=last).contains(&age), "{age} in group {group}");
            }
        }
    }

    #[test]
    fn bands_begin_at_their_ages() {
        let mut first_ages = vec![0];
        for group in 1..GROUPS {
            if band(group) != band(group - 1) {
                first_ages.push(5 * group);
            }
        }
        assert_eq!(first_ages, [0, 5, 15, 20, 30, 40, 50, 65, 75, 85]);
        assert_eq!(band(GROUPS - 1), BANDS - 1);
    }

    #[test]
    fn the_country_is_the_register() {
        let persons: u64 = POPULATIONS[3].iter().flatten().sum();
        // 124,330,690 less the persons whose age or sex the register withholds.
        assert_eq!(persons, 124_330_690 - 6_721);
    }
}

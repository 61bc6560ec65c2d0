//! Height and weight: a rough growth curve and body-mass index, not a survey.

use super::people::{Person, Sex};
use crate::draw::Dice;

/// Measured at admission; either may be missing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Body {
    /// Whole centimetres.
    pub(super) height_cm: Option<u32>,
    /// In units of 100 g, so that one decimal is exact.
    pub(super) weight_100g: Option<u32>,
}

/// Mean height in cm at ages 0 to 17.
const HEIGHTS: [[f64; 18]; 2] = [
    [
        68.0, 80.0, 89.0, 96.0, 103.0, 109.0, 116.0, 122.0, 128.0, 133.0, 139.0, 145.0, 152.0,
        160.0, 165.0, 168.0, 170.0, 171.0,
    ],
    [
        67.0, 79.0, 88.0, 95.0, 102.0, 109.0, 115.0, 121.0, 127.0, 134.0, 141.0, 147.0, 152.0,
        155.0, 156.0, 157.0, 157.0, 158.0,
    ],
];

impl Body {
    /// The body of a person; of a newborn that is ill from birth, the body at birth.
    pub(super) fn draw(dice: &mut Dice, person: Person, newborn: bool) -> Body {
        let (height, index) = if newborn {
            (44.0 + 3.0 * dice.normal(), 11.0 * dice.factor(0.12))
        } else {
            (height(dice, person), index(dice, person))
        };
        let height_m = height / 100.0;
        let weight = index * height_m * height_m;
        // Very old patients are weighed less often, since they cannot stand.
        let missing = if person.age < 85 { 30 } else { 90 };
        let (measured, weighed) = (!dice.happens(missing), !dice.happens(12));
        Body {
            height_cm: measured.then_some(libm::round(height) as u32),
            weight_100g: (measured && weighed).then_some(libm::round(10.0 * weight) as u32),
        }
    }
}

fn height(dice: &mut Dice, Person { sex, age }: Person) -> f64 {
    let past_30 = f64::from(age.saturating_sub(30));
    let (mean, deviation) = match (HEIGHTS[sex as usize].get(age as usize), sex) {
        (Some(mean), _) => (*mean, 0.04 * mean),
        (None, Sex::Male) => (171.5 - 0.14 * past_30, 5.8),
        (None, Sex::Female) => (158.5 - 0.15 * past_30, 5.4),
    };
    mean + deviation * dice.normal()
}

/// Body-mass index in kg/m².
fn index(dice: &mut Dice, Person { sex, age }: Person) -> f64 {
    let years = f64::from(age);
    let past_75 = f64::from(age.saturating_sub(75));
    match (age, sex) {
        (0..=4, _) => (17.0 - 0.4 * years) * dice.factor(0.08),
        (5..=17, _) => (15.2 + 0.42 * (years - 5.0)) * dice.factor(0.12),
        (_, Sex::Male) => (23.6 - 0.08 * past_75) * dice.factor(0.15),
        (_, Sex::Female) => (22.2 - 0.06 * past_75) * dice.factor(0.16),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_possible() {
        let mut dice = Dice::new(4);
        for age in 0..=112 {
            for sex in Sex::ALL {
                for _ in 0..40 {
                    let body = Body::draw(&mut dice, Person { sex, age }, false);
                    let height = body.height_cm.unwrap_or(100);
                    assert!((50..=205).contains(&height), "{height} cm at {age}");
                    let weight = body.weight_100g.unwrap_or(500);
                    assert!((30..=2_200).contains(&weight), "{weight} x 100 g at {age}");
                }
            }
        }
    }

    #[test]
    fn a_newborn_is_small_and_height_is_missing_with_weight() {
        let mut dice = Dice::new(5);
        for _ in 0..2000 {
            let body = Body::draw(&mut dice, Person { sex: Sex::Female, age: 0 }, true);
            assert!(body.weight_100g.is_none_or(|weight| (8..=48).contains(&weight)), "{body:?}");
            assert!(body.height_cm.is_some() || body.weight_100g.is_none());
        }
    }
}

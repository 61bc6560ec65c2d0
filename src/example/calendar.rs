//! The days of the extract: fiscal year 2024 (令和6年度), from 2024-04-01 to 2025-03-31.

use super::diagnoses::Season;
use super::stays::LONGEST_STAY;
use crate::draw::{Dice, Weights};

/// Days on which a patient may be admitted.
pub(super) const DAYS: usize = 365;

/// The dates, and how likely each is.
pub(super) struct Calendar {
    dates: Vec<String>,
    seasons: Vec<Weights>,
}

impl Calendar {
    pub(super) fn new() -> Calendar {
        let mut day = (2024_u32, 4_u32, 1_u32);
        let (mut dates, mut months) = (Vec::new(), Vec::new());
        for _ in 0..DAYS + LONGEST_STAY {
            let (year, month, of_month) = day;
            dates.push(format!("{year}-{month:02}-{of_month:02}"));
            months.push((month as usize + 8) % 12);
            day = next(day);
        }
        let seasons = Season::ALL.iter().map(|season| {
            let weights = season.months();
            Weights::new(months[..DAYS].iter().map(|month| weights[*month]))
        });
        Calendar { dates, seasons: seasons.collect() }
    }

    /// A day of admission; a planned one falls on the Monday after rather than on a weekend.
    pub(super) fn admission(&self, dice: &mut Dice, season: Season, planned: bool) -> usize {
        let day = self.seasons[season as usize].draw(dice);
        // The first day is a Monday, and so is the last.
        match day % 7 {
            weekday @ (5 | 6) if planned => day + 7 - weekday,
            _ => day,
        }
    }

    /// The date as year-month-day.
    pub(super) fn date(&self, day: usize) -> &str {
        &self.dates[day]
    }
}

/// The next day; true from 1901 to 2099.
fn next((year, month, day): (u32, u32, u32)) -> (u32, u32, u32) {
    let days = match month {
        2 if year.is_multiple_of(4) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    match (month, day) {
        (12, 31) => (year + 1, 1, 1),
        _ if day == days => (year, month + 1, 1),
        _ => (year, month, day + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_the_year() {
        let calendar = Calendar::new();
        let known = [(0, "2024-04-01"), (30, "2024-05-01"), (275, "2025-01-01")];
        for (day, date) in known.into_iter().chain([(333, "2025-02-28"), (334, "2025-03-01")]) {
            assert_eq!(calendar.date(day), date);
        }
        assert_eq!(calendar.date(DAYS - 1), "2025-03-31");
        assert_eq!(calendar.date(DAYS - 1 + LONGEST_STAY), "2026-03-31");
        assert_eq!(next((2024, 2, 28)), (2024, 2, 29));
    }

    #[test]
    fn seasons_and_weekends_are_kept() {
        let (calendar, mut dice) = (Calendar::new(), Dice::new(8));
        for _ in 0..2000 {
            let heat = calendar.date(calendar.admission(&mut dice, Season::Heat, false));
            assert!(("2024-05-01".."2024-11-01").contains(&heat), "{heat}");
            let planned = calendar.admission(&mut dice, Season::Even, true);
            assert!(planned % 7 < 5 && planned < DAYS, "{planned}");
        }
    }
}

//! Where the values of a quasi-identifier stand on a line, so that there are distances and midpoints.

use crate::hierarchy::Hierarchy;
use crate::table::kind::Kind;
use crate::table::value::{Date, Decimal};

/// What the positions of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The numbers that the values spell.
    Numbers,
    /// Days; a month without a day is its middle.
    Days,
    /// The number of the row of the hierarchy, because the values spell neither.
    Rows,
}

/// The position of each row of a hierarchy.
#[derive(Clone, Debug, PartialEq)]
pub struct Positions {
    line: Line,
    rows: Vec<f64>,
}

impl Positions {
    /// Numbers where the rows of the hierarchy are numbers, days where they are dates, else the rows in their order;
    /// as they were said to be, where somebody said so.
    pub(super) fn of(hierarchy: &Hierarchy, asked: Option<Kind>) -> Positions {
        let labels = (0..hierarchy.rows() as u32).map(|row| hierarchy.label(0, row));
        Positions::of_labels(labels, asked).unwrap_or_else(|| Positions::by_row(hierarchy))
    }

    /// Numbers where all labels are numbers, days where they are dates; or as they were said to be.
    pub fn of_labels<'l>(
        labels: impl Iterator<Item = &'l str> + Clone,
        asked: Option<Kind>,
    ) -> Option<Positions> {
        let number = |label| Decimal::parse(label).map(Decimal::to_f64);
        let day = |label| {
            let (first, last) = Date::parse(label)?.days();
            Some((f64::from(first) + f64::from(last)) / 2.0)
        };
        let kind = asked.unwrap_or_else(|| Kind::of_labels(labels.clone()).0);
        let (line, rows): (Line, Option<Vec<f64>>) = match kind {
            Kind::Integer | Kind::Decimal => (Line::Numbers, labels.map(number).collect()),
            Kind::Date => (Line::Days, labels.map(day).collect()),
            Kind::Code | Kind::Category | Kind::Text | Kind::Set => return None,
        };
        Some(Positions { line, rows: rows? })
    }

    /// The rows of a hierarchy in their order, whatever they spell.
    pub fn by_row(hierarchy: &Hierarchy) -> Positions {
        let rows = (0..hierarchy.rows() as u32).map(f64::from).collect();
        Positions { line: Line::Rows, rows }
    }

    /// What the positions are.
    pub fn line(&self) -> Line {
        self.line
    }

    /// Whether they are numbers or days, so that means and correlations say something.
    pub fn is_measured(&self) -> bool {
        self.line != Line::Rows
    }

    /// The position of each row.
    pub fn rows(&self) -> &[f64] {
        &self.rows
    }

    /// The smallest and the largest position among the rows of each group of a level.
    pub fn extents(&self, hierarchy: &Hierarchy, level: u32) -> Vec<(f64, f64)> {
        let mut extents = vec![(f64::INFINITY, f64::NEG_INFINITY); hierarchy.groups(level)];
        for (&group, &at) in hierarchy.codes(level).iter().zip(&self.rows) {
            let (low, high) = &mut extents[group as usize];
            *low = low.min(at);
            *high = high.max(at);
        }
        extents
    }

    /// The smallest and the largest position of all rows.
    pub fn extent(&self) -> (f64, f64) {
        let low = self.rows.iter().copied().fold(f64::INFINITY, f64::min);
        (low, self.rows.iter().copied().fold(f64::NEG_INFINITY, f64::max))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn positions(values: &[&str]) -> (Line, Vec<f64>) {
        let hierarchy = Hierarchy::plain(values).unwrap();
        let positions = Positions::of(&hierarchy, None);
        (positions.line(), positions.rows)
    }

    #[test]
    fn numbers_and_dates_stand_where_they_say_and_words_in_their_order() {
        assert_eq!(positions(&["10", "2.5"]), (Line::Numbers, vec![10.0, 2.5]));
        let (line, days) = positions(&["2024-01-01", "2024-01-31", "2024-01"]);
        assert_eq!((line, days[1] - days[0], days[2] - days[0]), (Line::Days, 30.0, 15.0));
        assert_eq!(positions(&["01", "02"]).0, Line::Rows);
        assert_eq!(positions(&["b", "a", "7"]), (Line::Rows, vec![0.0, 1.0, 2.0]));
    }

    #[test]
    fn a_group_reaches_from_its_smallest_to_its_largest_row() {
        let labels = |all: &[&str]| all.iter().map(|&label| label.to_owned()).collect();
        let hierarchy = Hierarchy::new(vec![labels(&["3", "9", "4"]), labels(&["x", "y", "x"])]);
        let hierarchy = hierarchy.unwrap();
        let positions = Positions::of(&hierarchy, None);
        assert_eq!(positions.extents(&hierarchy, 1), [(3.0, 4.0), (9.0, 9.0)]);
        assert_eq!(positions.extents(&hierarchy, 2), [positions.extent()]);
    }
}

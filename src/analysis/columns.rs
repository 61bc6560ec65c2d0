//! A column as an analysis reads it, on either side of the release.

use indexmap::IndexMap;

use super::releasing::{LEFT_OUT, Releasing};
use crate::error::Result;
use crate::plan::{Plan, Recipe};
use crate::study::{Quasi, Spans};
use crate::table::Column;
use crate::table::kind::Kind;
use crate::table::value::{Date, Decimal, Span};

/// Before or after the release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    After,
}

/// A cell of a category that is missing.
pub(super) const MISSING: u32 = u32::MAX;

/// A cell whose group holds labels that are the event and labels that are not.
pub(super) const UNDECIDED: u32 = u32::MAX - 1;

/// A column by line.
#[derive(Clone, Debug)]
pub(super) enum Cells {
    /// Numbers; NaN where missing.
    Numbers(Vec<f64>),
    /// Categories: codes, or [`MISSING`]; and the label of each code.
    Categories(Vec<u32>, Vec<String>),
    /// Whether a label is one of those asked for: 0 or 1, [`MISSING`] or [`UNDECIDED`].
    Flags(Vec<u32>),
}

impl Releasing<'_> {
    fn quasi(&self, position: usize) -> Option<(usize, &Quasi)> {
        let mut quasi = self.study.quasi().iter().enumerate();
        quasi.find(|(_, quasi)| quasi.column() == position)
    }

    /// The cell of each line: by shape and dictionary code of the table, on the side after; else by dictionary code.
    fn by_line<T: Copy>(
        &self,
        position: usize,
        missing: T,
        cells: &[Vec<T>],
        side: Side,
    ) -> Vec<T> {
        let codes = self.table.column(position).codes();
        let lines = self.lines.shape.iter().enumerate();
        let cell = |(line, &shape): (usize, &u32)| {
            let code = codes.get(line) as usize;
            match side {
                Side::Before => cells[0][code],
                Side::After if shape == LEFT_OUT => missing,
                Side::After => cells[(shape as usize).min(cells.len() - 1)][code],
            }
        };
        lines.map(cell).collect()
    }

    /// Whether every shape has the column at its top, where it says nothing.
    fn is_at_top(&self, place: usize, quasi: &Quasi) -> bool {
        let top = quasi.levels() - 1;
        self.lines.shapes.iter().all(|shape| shape[place] == Some(top))
    }

    /// A column of numbers or dates as numbers.
    pub(super) fn numbers(&self, position: usize, plan: &Plan, side: Side) -> Result<Cells> {
        let column = self.table.column(position);
        let Some((place, quasi)) = self.quasi(position) else {
            let cells = plain_numbers(column);
            return Ok(Cells::Numbers(self.by_line(position, f64::NAN, &[cells], side)));
        };
        let recipe = plan.columns.get(quasi.name()).and_then(|column| column.hierarchy.as_ref());
        let top = quasi.levels() - 1;
        let says_nothing = self.is_at_top(place, quasi);
        let at = |level: Option<u32>| -> Result<Vec<f64>> {
            match level {
                None => Ok(vec![f64::NAN; column.labels().len()]),
                Some(0) => Ok(plain_numbers(column)),
                Some(level) if level == top => {
                    // A column of one value: a regression sets it aside.
                    Ok(vec![if says_nothing { 0.0 } else { f64::NAN }; column.labels().len()])
                }
                Some(level) => midpoints(quasi, column, recipe, level),
            }
        };
        let cells: Vec<Vec<f64>> = match side {
            Side::Before => vec![at(Some(0))?],
            Side::After => {
                self.lines.shapes.iter().map(|shape| at(shape[place])).collect::<Result<_>>()?
            }
        };
        Ok(Cells::Numbers(self.by_line(position, f64::NAN, &cells, side)))
    }

    /// A column as categories; before the release as the table has it, or `grouped` as at the levels of the plan.
    pub(super) fn categories(&self, position: usize, grouped: bool, side: Side) -> Cells {
        let column = self.table.column(position);
        let mut labels: IndexMap<String, u32> = IndexMap::new();
        let mut number = |label: Option<&str>| match label {
            Some(label) => {
                let next = labels.len() as u32;
                *labels.entry(label.to_owned()).or_insert(next)
            }
            None => MISSING,
        };
        let plain = |number: &mut dyn FnMut(Option<&str>) -> u32| -> Vec<u32> {
            let cells = column.labels().iter().zip(column.missing());
            cells.map(|(label, missing)| number((!missing).then_some(label))).collect()
        };
        let cells: Vec<Vec<u32>> = match (self.quasi(position), side, grouped) {
            (None, _, _) | (_, Side::Before, false) => vec![plain(&mut number)],
            (Some((place, quasi)), Side::Before, true) => {
                vec![released(quasi, self.lines.levels[place], true, &mut number)]
            }
            (Some((place, quasi)), Side::After, _) => {
                let says_nothing = self.is_at_top(place, quasi);
                let shapes = self.lines.shapes.iter().map(|shape| match shape[place] {
                    Some(level) => released(quasi, level, says_nothing, &mut number),
                    None => vec![MISSING; quasi.codes().len()],
                });
                shapes.collect()
            }
        };
        let codes = self.by_line(position, MISSING, &cells, side);
        let labels: Vec<String> = labels.into_keys().collect();
        in_order(codes, labels)
    }

    /// Whether a column has one of some labels.
    ///
    /// A group has one where all its values are asked for, and none where none is; else it cannot be told.
    pub(super) fn flags(&self, position: usize, wanted: &[String], side: Side) -> Cells {
        let column = self.table.column(position);
        let is_wanted = |label: &str| u32::from(wanted.iter().any(|wanted| wanted == label));
        let plain = || -> Vec<u32> {
            let cells = column.labels().iter().zip(column.missing());
            cells
                .map(|(label, missing)| if *missing { MISSING } else { is_wanted(label) })
                .collect()
        };
        let cells = match (self.quasi(position), side) {
            (None, _) | (_, Side::Before) => vec![plain()],
            (Some((place, quasi)), Side::After) => {
                let shapes = self.lines.shapes.iter().map(|shape| match shape[place] {
                    Some(level) => flagged(quasi, level, is_wanted),
                    None => vec![MISSING; quasi.codes().len()],
                });
                shapes.collect()
            }
        };
        Cells::Flags(self.by_line(position, MISSING, &cells, side))
    }
}

/// The number of each dictionary label: of a date its day, of a month without a day the middle one.
fn plain_numbers(column: Column<'_>) -> Vec<f64> {
    let dates = Kind::of(column).0 == Kind::Date;
    let read = |label: &str| match dates {
        true => Date::parse(label).map(|date| {
            let (first, last) = date.days();
            (f64::from(first) + f64::from(last)) / 2.0
        }),
        false => Decimal::parse(label).map(Decimal::to_f64),
    };
    let cells = column.labels().iter().zip(column.missing());
    cells.map(|(label, missing)| read(label).filter(|_| !missing).unwrap_or(f64::NAN)).collect()
}

/// By dictionary code: the middle of the first and the last number that the group at a level can hold.
///
/// A group without a lower or an upper end is taken to be as wide as the other groups of its level.
fn midpoints(
    quasi: &Quasi,
    column: Column<'_>,
    recipe: Option<&Recipe>,
    level: u32,
) -> Result<Vec<f64>> {
    let spans = Spans::of(quasi, column, recipe, level, 0.0)?;
    let unit = libm::pow(10.0, f64::from(spans.scale));
    let width = match recipe {
        Some(Recipe::Intervals(intervals)) => {
            let width = level.checked_sub(1).and_then(|level| intervals.widths.get(level as usize));
            width.map_or(0.0, |width| width * unit)
        }
        _ => 0.0,
    };
    let ends = |Span { from, to }: &Span| match (*from, *to) {
        (i128::MIN, to) => (to as f64 - width + 1.0, to as f64),
        (from, i128::MAX) => (from as f64, from as f64 + width - 1.0),
        (from, to) => (from as f64, to as f64),
    };
    let middle = |group: &Vec<Span>| {
        let all = group.iter().map(ends);
        let whole = all.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)));
        whole.map_or(f64::NAN, |(low, high)| (low + high) / 2.0 / unit)
    };
    let middles: Vec<f64> = spans.groups.iter().map(middle).collect();
    let step = quasi.step(0, level);
    let of = |&code: &u32| {
        let group =
            step.get(code as usize).copied().filter(|_| (code as usize) < quasi.hierarchy().rows());
        group.map_or(f64::NAN, |group| middles[group as usize])
    };
    Ok(quasi.codes().iter().map(of).collect())
}

/// By dictionary code: the number of its label at a level; at the top a label says nothing, unless all lines are there.
fn released(
    quasi: &Quasi,
    level: u32,
    says_nothing: bool,
    number: &mut dyn FnMut(Option<&str>) -> u32,
) -> Vec<u32> {
    if level + 1 == quasi.levels() && !says_nothing {
        return vec![MISSING; quasi.codes().len()];
    }
    let step = quasi.step(0, level);
    let groups: Vec<u32> =
        (0..quasi.code_count(level)).map(|code| number(quasi.label(level, code))).collect();
    let of = |&code: &u32| step.get(code as usize).map_or(MISSING, |group| groups[*group as usize]);
    quasi.codes().iter().map(of).collect()
}

fn flagged(quasi: &Quasi, level: u32, is_wanted: impl Fn(&str) -> u32) -> Vec<u32> {
    let hierarchy = quasi.hierarchy();
    let mut groups: Vec<Option<u32>> = vec![None; quasi.code_count(level) as usize];
    for (row, &group) in hierarchy.codes(level).iter().enumerate() {
        let flag = is_wanted(hierarchy.label(0, row as u32));
        let group = &mut groups[group as usize];
        *group = match group {
            Some(known) if *known != flag => Some(UNDECIDED),
            _ => Some(flag),
        };
    }
    let step = quasi.step(0, level);
    let of = |&code: &u32| {
        let group = step.get(code as usize).and_then(|group| groups[*group as usize]);
        group.unwrap_or(MISSING)
    };
    quasi.codes().iter().map(of).collect()
}

/// The same categories by the first number in their labels, then by text, whichever line has them first.
fn in_order(codes: Vec<u32>, labels: Vec<String>) -> Cells {
    let first_number = |label: &str| {
        let start = label.find(|c: char| c.is_ascii_digit()).unwrap_or(label.len());
        let end = label[start..].find(|c: char| !c.is_ascii_digit() && c != '.');
        let number = &label[start..end.map_or(label.len(), |end| start + end)];
        let below = label.starts_with(['<', '-']) || label.starts_with("[-");
        number.parse::<f64>().map_or(f64::INFINITY, |number| if below { -number } else { number })
    };
    let mut order: Vec<(f64, String, u32)> = labels
        .into_iter()
        .enumerate()
        .map(|(code, label)| (first_number(&label), label, code as u32))
        .collect();
    order.sort_by(|one, other| one.0.total_cmp(&other.0).then_with(|| one.1.cmp(&other.1)));
    let mut place = vec![0; order.len()];
    for (new, (_, _, old)) in order.iter().enumerate() {
        place[*old as usize] = new as u32;
    }
    let codes =
        codes.into_iter().map(|code| if code == MISSING { code } else { place[code as usize] });
    Cells::Categories(codes.collect(), order.into_iter().map(|(_, label, _)| label).collect())
}

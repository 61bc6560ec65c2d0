//! The columns whose values make the cells of a table.

use super::{is_released, position};
use crate::candidate::Candidate;
use crate::classes::Shape;
use crate::error::{Error, Result};
use crate::plan::{NoiseTable, Plan, Recipe};
use crate::study::Quasi;
use crate::table::value::Decimal;
use crate::table::{Codes, Column, Table};

/// A column whose values make cells.
pub(super) struct Axis<'t> {
    /// The number of the quasi-identifier; `None` for another column.
    pub(super) quasi: Option<usize>,
    /// The label of each place.
    pub(super) labels: Vec<Option<String>>,
    /// The place of each dictionary code.
    pub(super) places: Vec<u32>,
    /// The place of each level-0 code of a quasi-identifier; `None` where its label has none.
    finest: Vec<Option<u32>>,
    pub(super) codes: Codes<'t>,
    /// Whether the plan names all values.
    pub(super) fixed: bool,
    /// Whether the column is in the release at all.
    pub(super) released: bool,
}

/// Ranges of numbers that the plan names: below the first edge, from each to the next, from the last on.
struct Bins<'p>(&'p [f64]);

impl Candidate<'_> {
    pub(super) fn axis<'t>(
        &self,
        name: &str,
        asked: &NoiseTable,
        plan: &Plan,
        table: &'t Table,
    ) -> Result<Axis<'t>> {
        let node = self.plain();
        let position = position(table, name)?;
        let column = table.column(position);
        let bins = asked.bins.get(name).map(|edges| Bins::of(edges, name)).transpose()?;
        let quasi = node.study.quasi().iter().position(|quasi| quasi.column() == position);
        let codes = column.codes();
        match quasi {
            None => {
                let (labels, places) = match &bins {
                    Some(bins) => (bins.labels(), bins.places(column, name)?),
                    None => values(column),
                };
                let (fixed, released) = (bins.is_some(), is_released(plan, name));
                Ok(Axis { quasi, labels, places, finest: Vec::new(), codes, fixed, released })
            }
            Some(number) => {
                let (quasi_column, level) = (&node.study.quasi()[number], node.levels[number]);
                let (labels, finest) = match &bins {
                    Some(bins) => (bins.labels(), bins.finest(quasi_column)),
                    None => groups(quasi_column, level),
                };
                let used = column.counts();
                let codes_of = quasi_column.codes().iter().enumerate();
                let places = codes_of.map(|(code, &finest_code)| {
                    let place = finest.get(finest_code as usize).copied().flatten();
                    match place {
                        None if used[code] > 0 && !column.missing()[code] => {
                            Err(Error::input("noise-not-a-number").in_column(name))
                        }
                        place => Ok(place.unwrap_or(labels.len() as u32 - 1)),
                    }
                });
                let places = places.collect::<Result<_>>()?;
                let recipe = plan.columns.get(name).and_then(|column| column.hierarchy.as_ref());
                let named =
                    matches!(recipe, Some(Recipe::Csv(_) | Recipe::Rows(_) | Recipe::Groups(_)));
                let fixed = bins.is_some() || named || level + 1 == quasi_column.levels();
                Ok(Axis { quasi, labels, places, finest, codes, fixed, released: true })
            }
        }
    }
}

impl Axis<'_> {
    /// By level-0 code: whether a label of a shape tells the place.
    pub(super) fn told(&self, quasi: &Quasi, number: usize, shape: &Shape) -> Vec<bool> {
        if shape.suppressed[number] {
            return vec![false; self.finest.len()];
        }
        let level = shape.levels[number];
        let groups = quasi.step(0, level);
        // All values under a label have to have the same place.
        let mut places: Vec<Option<Option<u32>>> = vec![None; quasi.code_count(level) as usize];
        for (&group, &place) in groups.iter().zip(&self.finest) {
            let known = &mut places[group as usize];
            *known = match *known {
                Some(other) if other != place => Some(None),
                _ => Some(place),
            };
        }
        groups.iter().map(|&group| places[group as usize].flatten().is_some()).collect()
    }
}

/// The labels of a quasi-identifier at a level, and the place of each finest code.
fn groups(quasi: &Quasi, level: u32) -> (Vec<Option<String>>, Vec<Option<u32>>) {
    let label = |code| quasi.label(level, code).map(str::to_owned);
    let labels = (0..quasi.code_count(level)).map(label).collect();
    (labels, quasi.step(0, level).into_iter().map(Some).collect())
}

/// The values of another column by their text, the missing one last, and the place of each dictionary code.
fn values(column: Column<'_>) -> (Vec<Option<String>>, Vec<u32>) {
    let used = column.counts();
    let mut present: Vec<u32> = (0..used.len() as u32)
        .filter(|&code| used[code as usize] > 0 && !column.missing()[code as usize])
        .collect();
    present.sort_unstable_by_key(|&code| column.labels().get(code));
    let mut places = vec![present.len() as u32; used.len()];
    for (place, &code) in present.iter().enumerate() {
        places[code as usize] = place as u32;
    }
    let mut labels: Vec<Option<String>> =
        present.iter().map(|&code| Some(column.labels().get(code).to_owned())).collect();
    let missing = |code: usize| used[code] > 0 && column.missing()[code];
    if (0..used.len()).any(missing) {
        labels.push(None);
    }
    (labels, places)
}

impl<'p> Bins<'p> {
    fn of(edges: &'p [f64], name: &str) -> Result<Bins<'p>> {
        let ascending = edges.windows(2).all(|pair| pair[0] < pair[1]);
        if edges.is_empty() || !ascending || !edges.iter().all(|edge| edge.is_finite()) {
            return Err(Error::input("noise-bins").in_column(name));
        }
        Ok(Bins(edges))
    }

    /// One label a bin, written as those of intervals, and one for missing values, whether there are any or not: that
    /// is not to be told.
    fn labels(&self) -> Vec<Option<String>> {
        let (first, last) = (self.0[0], self.0[self.0.len() - 1]);
        let inner = self.0.windows(2).map(|pair| format!("[{}, {})", pair[0], pair[1]));
        let ends = (format!("<{first}"), format!("≥{last}"));
        std::iter::once(ends.0).chain(inner).chain([ends.1]).map(Some).chain([None]).collect()
    }

    fn place(&self, label: &str) -> Option<u32> {
        let value = Decimal::parse(label)?.to_f64();
        Some(self.0.partition_point(|edge| *edge <= value) as u32)
    }

    fn missing(&self) -> u32 {
        self.0.len() as u32 + 1
    }

    fn finest(&self, quasi: &Quasi) -> Vec<Option<u32>> {
        let place = |code| match quasi.label(0, code) {
            Some(label) => self.place(label),
            None => Some(self.missing()),
        };
        (0..quasi.code_count(0)).map(place).collect()
    }

    fn places(&self, column: Column<'_>, name: &str) -> Result<Vec<u32>> {
        let used = column.counts();
        let place = |(code, label): (usize, &str)| match used[code] > 0 && !column.missing()[code] {
            true => {
                self.place(label).ok_or_else(|| Error::input("noise-not-a-number").in_column(name))
            }
            false => Ok(self.missing()),
        };
        column.labels().iter().enumerate().map(place).collect()
    }
}

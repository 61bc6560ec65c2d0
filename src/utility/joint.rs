//! Measures that need all columns of a record together: squared error by record, divergence, eigenvalues.
//!
//! They walk the finest classes, and so are not for a move of a level.

use super::numbers::{Moments, eigenvalue_difference};
use super::squared::far;
use super::{Node, Utility, scale};
use crate::classes::Classes;
use crate::study::{Levels, Positions, Quasi};

/// A node beside the finest classes.
#[derive(Debug)]
pub(super) struct Joint<'a> {
    pub(super) node: &'a Node<'a>,
    pub(super) finest: &'a Classes,
    /// The class of the node of each of the finest ones.
    pub(super) parents: &'a [u32],
}

/// How the classes of one kind are released: the level of each column; `None` where the cell is suppressed.
struct Shape {
    levels: Vec<Option<u32>>,
}

impl Joint<'_> {
    fn quasi(&self) -> &[Quasi] {
        self.node.study.quasi()
    }

    fn is_empty(&self) -> bool {
        self.quasi().is_empty() || self.node.records() == 0
    }

    fn shapes(&self) -> Vec<Shape> {
        let shapes = self.node.treatment.shapes().iter().map(|shape| {
            let cells = shape.levels.iter().zip(&shape.suppressed);
            let levels = cells.map(|(&level, &suppressed)| (!suppressed).then_some(level));
            Shape { levels: levels.collect() }
        });
        shapes.collect()
    }

    /// The shape of a finest class; `None` where it is left out.
    fn shape_of(&self, finest: usize) -> Option<usize> {
        self.node.treatment.shape_of(self.parents[finest] as usize)
    }

    /// The finest classes: number, records, shape.
    fn classes(&self) -> impl Iterator<Item = (usize, f64, Option<usize>)> {
        let sizes = self.finest.sizes().iter().enumerate();
        sizes.map(|(class, &records)| (class, records as f64, self.shape_of(class)))
    }

    /// The distance of a record to the farther end of what is released of it.
    ///
    /// # Formula
    /// 1 / (m n) times the sum over records of sqrt(sum over columns of ((x - y) / s)^2); y: the farther end of the
    /// smallest and the largest value that the hierarchy has under the released label, of all of them under a
    /// suppressed one, s: standard deviation of x in the input (n below the line). Values are read as in
    /// [`super::squared::attribute`]; a missing value and a column of one value are at no distance. Normalised
    /// between 0 and the same with every cell suppressed.
    ///
    /// # Citations
    /// Sum of squared distances between records: Domingo-Ferrer and Torra (2001), A quantitative comparison of
    /// disclosure control methods for microdata; as the quality model "record-level squared error" of ARX 3.9.
    pub(super) fn record_squared_error(&self) -> Utility {
        let id = "record-squared-error";
        if self.is_empty() {
            return Utility { id, value: None, normalised: None };
        }
        let shapes = self.shapes();
        let deviations = self.deviations();
        // By shape, the last being everything suppressed, and column: the squared distance of each level-0 code.
        let everything = Shape { levels: vec![None; self.quasi().len()] };
        let distances = shapes.iter().chain([&everything]).map(|shape| {
            let columns = self.quasi().iter().zip(&shape.levels).zip(&deviations);
            columns.map(|((column, &level), &s)| distances(column, level, s)).collect()
        });
        let distances: Vec<Vec<Vec<f64>>> = distances.collect();
        let (mut sum, mut most) = (0.0, 0.0);
        for (class, records, shape) in self.classes() {
            let of = |shape: usize| {
                let cells = distances[shape].iter().enumerate();
                let squares =
                    cells.map(|(quasi, by_code)| by_code[self.finest.code(class, quasi) as usize]);
                libm::sqrt(squares.sum())
            };
            sum += records * of(shape.unwrap_or(shapes.len()));
            most += records * of(shapes.len());
        }
        let count = self.quasi().len() as f64 * self.node.records() as f64;
        let (value, most) = (sum / count, most / count);
        Utility { id, value: Some(value), normalised: Some(scale(value, 0.0, most)) }
    }

    /// The standard deviation of the row numbers of each column, over n.
    fn deviations(&self) -> Vec<f64> {
        let mut moments = vec![Moments::new(1); self.quasi().len()];
        for (quasi, moments) in moments.iter_mut().enumerate() {
            let cells = super::cells::Cells::of(self.node, quasi);
            for (at, &cells) in (0..self.quasi()[quasi].hierarchy().rows()).zip(&cells.input()) {
                moments.add(cells as f64, &[at as f64]);
            }
        }
        moments.iter().map(Moments::deviation).collect()
    }

    /// The divergence of what is released from the original.
    ///
    /// # Formula
    /// Sum over combinations of original values of p log2(p / q); p: their share of the records; q: the share that
    /// the released table gives them when every released record is spread evenly over the combinations that its
    /// labels cover, and a suppressed one over all. A missing value is a value of its own; the top and a suppressed
    /// cell cover it, too. Normalised between 0 and the value with every record suppressed.
    ///
    /// # Citations
    /// Kifer and Gehrke (2006), Injecting utility into anonymized datasets, SIGMOD; Machanavajjhala, Kifer, Gehrke
    /// and Venkitasubramaniam (2007), l-Diversity, ACM TKDD 1(1).
    pub(super) fn divergence(&self) -> Utility {
        let id = "kl-divergence";
        if self.is_empty() {
            return Utility { id, value: None, normalised: None };
        }
        let everything: f64 = self.quasi().iter().map(|column| libm::log2(domain(column))).sum();
        let left_out: f64 =
            self.classes().filter(|(_, _, shape)| shape.is_none()).map(|(_, f, _)| f).sum();
        // What each finest class gets of the released records, in shares of a record.
        let mut got = vec![left_out * libm::exp2(-everything); self.finest.len()];
        for (number, shape) in self.shapes().iter().enumerate() {
            let columns = self.quasi().iter().zip(&shape.levels);
            let levels = columns.map(|(column, level)| level.unwrap_or(column.levels() - 1));
            let levels = Levels::new(levels.collect());
            let (classes, parents) = self.finest.roll_up(self.node.study, &levels);
            let mut released = vec![0.0; classes.len()];
            for (class, records, shape) in self.classes() {
                if shape == Some(number) {
                    released[parents[class] as usize] += records;
                }
            }
            let covered: Vec<Vec<f64>> = self
                .quasi()
                .iter()
                .zip(levels.iter())
                .map(|(column, &level)| covered(column, level))
                .collect();
            for (class, released) in
                released.iter_mut().enumerate().filter(|(_, kept)| **kept > 0.0)
            {
                let columns = covered.iter().enumerate();
                let spread: f64 = columns
                    .map(|(quasi, covered)| covered[classes.code(class, quasi) as usize])
                    .sum();
                *released *= libm::exp2(-spread);
            }
            for (got, &parent) in got.iter_mut().zip(&parents) {
                *got += released[parent as usize];
            }
        }
        let (mut value, mut entropy) = (0.0, 0.0);
        let records = self.node.records() as f64;
        for ((_, f, _), got) in self.classes().zip(got) {
            value += f * (libm::log2(f) - libm::log2(got));
            entropy -= f * libm::log2(f / records);
        }
        // Equal distributions differ by rounding alone.
        let value = (value / records).max(0.0);
        let finite = value.is_finite().then_some(value);
        let most = everything - entropy / records;
        Utility { id, value: finite, normalised: finite.map(|value| scale(value, 0.0, most)) }
    }

    /// How far the eigenvalues of the correlations moved; no value with fewer than two columns of numbers or dates.
    ///
    /// Formula and source: [`eigenvalue_difference`], over the records that have a value in all of these columns; of
    /// a released label the middle of the smallest and the largest value that the hierarchy has under it.
    pub(super) fn eigenvalues(&self) -> Utility {
        let id = "eigenvalues";
        let measured: Vec<usize> = (0..self.quasi().len())
            .filter(|&quasi| self.quasi()[quasi].positions().is_measured())
            .collect();
        if measured.len() < 2 || self.is_empty() {
            return Utility { id, value: None, normalised: None };
        }
        let (input, released) = self.moments(&measured);
        Utility { id, value: eigenvalue_difference(&input, &released), normalised: None }
    }

    /// The moments of some columns before and after.
    fn moments(&self, columns: &[usize]) -> (Moments, Moments) {
        let shapes = self.shapes();
        let everything = Shape { levels: vec![None; self.quasi().len()] };
        let middles = shapes.iter().chain([&everything]).map(|shape| {
            columns
                .iter()
                .map(|&quasi| middles(&self.quasi()[quasi], shape.levels[quasi]))
                .collect()
        });
        let middles: Vec<Vec<Vec<f64>>> = middles.collect();
        let (mut input, mut released) = (Moments::new(columns.len()), Moments::new(columns.len()));
        let mut values = vec![0.0; columns.len()];
        'classes: for (class, records, shape) in self.classes() {
            for (value, &quasi) in values.iter_mut().zip(columns) {
                let code = self.finest.code(class, quasi) as usize;
                let Some(&at) = self.quasi()[quasi].positions().rows().get(code) else {
                    continue 'classes;
                };
                *value = at;
            }
            input.add(records, &values);
            let middles = &middles[shape.unwrap_or(shapes.len())];
            for ((value, middles), &quasi) in values.iter_mut().zip(middles).zip(columns) {
                *value = middles[self.finest.code(class, quasi) as usize];
            }
            released.add(records, &values);
        }
        (input, released)
    }
}

/// By level-0 code the squared distance to the farther end of the group at a level, in standard deviations.
fn distances(column: &Quasi, level: Option<u32>, deviation: f64) -> Vec<f64> {
    let positions = Positions::by_row(column.hierarchy());
    let ends = ends(column, &positions, level).into_iter().zip(positions.rows());
    let distance = |((low, high), &at): ((f64, f64), &f64)| match deviation > 0.0 {
        true => far(at, low, high) / (deviation * deviation),
        false => 0.0,
    };
    padded(column, ends.map(distance))
}

/// By level-0 code the middle of the group at a level.
fn middles(column: &Quasi, level: Option<u32>) -> Vec<f64> {
    padded(
        column,
        ends(column, column.positions(), level)
            .into_iter()
            .map(|(low, high)| low + (high - low) / 2.0),
    )
}

/// The ends of the group of each row.
fn ends(column: &Quasi, positions: &Positions, level: Option<u32>) -> Vec<(f64, f64)> {
    let hierarchy = column.hierarchy();
    match level {
        None => vec![positions.extent(); hierarchy.rows()],
        Some(level) => {
            let extents = positions.extents(hierarchy, level);
            hierarchy.codes(level).iter().map(|&group| extents[group as usize]).collect()
        }
    }
}

/// Figures by row, and nothing for a missing value.
fn padded(column: &Quasi, by_row: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut by_code: Vec<f64> = by_row.collect();
    by_code.resize(column.code_count(0) as usize, 0.0);
    by_code
}

/// How many values a column can have, missing included where it occurs.
fn domain(column: &Quasi) -> f64 {
    column.hierarchy().rows() as f64 + f64::from(u8::from(column.has_missing()))
}

/// By code at a level, the logarithm of the values that it covers.
fn covered(column: &Quasi, level: u32) -> Vec<f64> {
    let values = |code| match column.hierarchy().is_top(level) {
        true => domain(column),
        false => f64::from(column.leaves(level, code)),
    };
    (0..column.code_count(level)).map(|code| libm::log2(values(code))).collect()
}

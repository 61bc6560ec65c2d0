//! Squared distances between original values and released groups: how far off, at worst and in the middle.

use super::cells::Cells;
use super::{Node, Part, Utility, scale};
use crate::study::{Positions, Quasi};

/// The squared distance to the farther end of what a cell stands for.
///
/// # Formula
/// Sum over columns and cells of min(max((x - a)^2, (x - b)^2), w); x: the value, [a, b]: the smallest and the largest
/// value that the hierarchy has under the released label, all of them under a suppressed one, w: the largest squared
/// distance of x to a value of the input. A value counts as the number of its row in the hierarchy, as the peer takes
/// a column whose type it is not told; a missing value is at no distance. Normalised between 0 and the sum of w.
///
/// # Citations
/// Domingo-Ferrer and Torra (2001), A quantitative comparison of disclosure control methods for microdata; as the
/// quality model "attribute-level squared error" of ARX 3.9.
pub(super) fn attribute(node: &Node<'_>) -> Utility {
    let id = "attribute-squared-error";
    let columns = attribute_columns(node);
    if columns.is_empty() {
        return Utility { id, value: None, normalised: None };
    }
    let value = columns.iter().map(|(sum, _)| sum).sum();
    let most = columns.iter().map(|(_, most)| most).sum();
    Utility { id, value: Some(value), normalised: Some(scale(value, 0.0, most)) }
}

/// [`attribute`] by column.
pub(super) fn attribute_parts(node: &Node<'_>) -> Vec<Part> {
    let columns = attribute_columns(node).into_iter();
    let part = |(sum, most)| Part { value: Some(sum), normalised: Some(scale(sum, 0.0, most)) };
    columns.map(part).collect()
}

/// The sum over the cells of each column, and the largest that it can be.
fn attribute_columns(node: &Node<'_>) -> Vec<(f64, f64)> {
    let columns = 0..if node.records() > 0 { node.study.quasi().len() } else { 0 };
    columns.map(|quasi| farthest(&Cells::of(node, quasi))).collect()
}

/// The sum over the cells of one column, and the largest that it can be.
pub(super) fn farthest(cells: &Cells<'_>) -> (f64, f64) {
    let column = cells.column;
    let positions = &Positions::by_row(column.hierarchy());
    let input = cells.input();
    let occurring = positions.rows().iter().zip(&input).filter(|&(_, &cells)| cells > 0);
    let (low, high) = occurring
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), (&at, _)| {
            (low.min(at), high.max(at))
        });
    // A missing value has a code past the rows.
    let at = |value: u32| positions.rows().get(value as usize).copied();
    let most = |value| at(value).map_or(0.0, |x| far(x, low, high));
    let extents = Extents::of(column, positions, cells.released.iter().map(|(level, _)| *level));
    let sum = cells.sum(
        |level, value, code| {
            let Some(x) = at(value) else { return 0.0 };
            let (a, b) = extents.at(level, code);
            far(x, a, b).min(most(value))
        },
        most,
    );
    // Nothing is far from a column without values.
    let occurring = input.iter().zip(0..).filter(|&(&cells, _)| cells > 0);
    let total = occurring.map(|(&cells, value)| cells as f64 * most(value)).sum();
    (sum, total)
}

/// What leaving out one record adds at least, by its code at a level; `input` are the records of each value.
pub(super) fn left_out(column: &Quasi, input: &[u64], level: u32) -> Vec<f64> {
    let positions = &Positions::by_row(column.hierarchy());
    let extents = Extents::of(column, positions, std::iter::once(level));
    let occurring = || positions.rows().iter().zip(input).filter(|&(_, &cells)| cells > 0);
    let low = occurring().fold(f64::INFINITY, |low, (&at, _)| low.min(at));
    let high = occurring().fold(f64::NEG_INFINITY, |high, (&at, _)| high.max(at));
    let mut each = vec![f64::INFINITY; column.code_count(level) as usize];
    for ((value, code), &cells) in (0..).zip(column.step(0, level)).zip(input) {
        if cells > 0 {
            let added = positions.rows().get(value).map_or(0.0, |&x| {
                let ((a, b), most) = (extents.at(level, code), far(x, low, high));
                most - far(x, a, b).min(most)
            });
            let known = &mut each[code as usize];
            *known = known.min(added);
        }
    }
    each.into_iter().map(|added| if added.is_finite() { added } else { 0.0 }).collect()
}

/// The squared distance to the farther of two ends.
pub(super) fn far(x: f64, low: f64, high: f64) -> f64 {
    ((x - low) * (x - low)).max((x - high) * (x - high))
}

/// The squared distance to the middle of what a cell stands for, beside the spread of those middles.
///
/// # Formula
/// SSE / SST; SSE = sum over columns and cells of (x - y)^2, SST = sum of (y - mean of the input's x)^2; y: the middle
/// of the smallest and the largest value that the hierarchy has under the released label, of all of them for a
/// suppressed cell. Values are read as in [`attribute`]. Normalised 1 - SSE / SST, at least 0.
///
/// # Citations
/// Domingo-Ferrer and Mateo-Sanz (2002), Practical data-oriented microaggregation, IEEE TKDE 14(1); as the
/// quality model "SSE/SST" of ARX 3.9.
pub(super) fn sse_sst(node: &Node<'_>) -> Utility {
    let columns = middle_columns(node);
    let sse = columns.iter().map(|(sse, _)| sse).sum();
    let sst = columns.iter().map(|(_, sst)| sst).sum();
    let Part { value, normalised } =
        if columns.is_empty() { Part { value: None, normalised: None } } else { ratio(sse, sst) };
    Utility { id: "sse-sst", value, normalised }
}

/// [`sse_sst`] by column.
pub(super) fn sse_sst_parts(node: &Node<'_>) -> Vec<Part> {
    middle_columns(node).into_iter().map(|(sse, sst)| ratio(sse, sst)).collect()
}

fn ratio(sse: f64, sst: f64) -> Part {
    if sse == 0.0 {
        return Part { value: Some(0.0), normalised: Some(1.0) };
    }
    let value = (sst > 0.0).then(|| sse / sst);
    Part { value, normalised: Some(value.map_or(0.0, |value| (1.0 - value).max(0.0))) }
}

fn middle_columns(node: &Node<'_>) -> Vec<(f64, f64)> {
    let columns = 0..if node.records() > 0 { node.study.quasi().len() } else { 0 };
    columns.map(|quasi| middles(&Cells::of(node, quasi))).collect()
}

fn middles(cells: &Cells<'_>) -> (f64, f64) {
    let positions = &Positions::by_row(cells.column.hierarchy());
    let input = cells.input();
    let mean = mean(positions.rows(), &input);
    let error = |x: f64, y: f64| (x - y) * (x - y);
    let spread = |_: f64, y: f64| (y - mean) * (y - mean);
    (by_middle(cells, positions, error), by_middle(cells, positions, spread))
}

/// The mean position of the cells that have one.
fn mean(rows: &[f64], cells: &[u64]) -> f64 {
    let pairs = || rows.iter().zip(cells);
    let count: u64 = pairs().map(|(_, &cells)| cells).sum();
    pairs().map(|(&at, &cells)| at * cells as f64).sum::<f64>() / count.max(1) as f64
}

/// The sum over cells of a function of the value and the middle of what is released; a missing value adds nothing.
fn by_middle(cells: &Cells<'_>, positions: &Positions, of: impl Fn(f64, f64) -> f64) -> f64 {
    let pairs = with_middles(cells, positions).into_iter();
    pairs.map(|(value, released, cells)| cells as f64 * of(value, released)).sum()
}

/// Values with the middles of what is released of them, and their cells; missing values are not among them.
pub(super) fn with_middles(cells: &Cells<'_>, positions: &Positions) -> Vec<(f64, f64, u64)> {
    let middle = |(low, high): (f64, f64)| low + (high - low) / 2.0;
    let mut pairs = Vec::new();
    let mut add = |counts: &[u64], released: &dyn Fn(u32) -> f64| {
        // A missing value has a code past the rows.
        for ((&at, &cells), value) in positions.rows().iter().zip(counts).zip(0..) {
            if cells > 0 {
                pairs.push((at, released(value), cells));
            }
        }
    };
    for &(level, counts) in &cells.released {
        let extents = positions.extents(cells.column.hierarchy(), level);
        let codes = cells.column.step(0, level);
        add(counts, &|value| middle(extents[codes[value as usize] as usize]));
    }
    let everything = middle(positions.extent());
    add(cells.suppressed, &|_| everything);
    pairs
}

/// The ends of the groups at some levels of a column.
struct Extents(Vec<Option<Vec<(f64, f64)>>>);

impl Extents {
    fn of(column: &Quasi, positions: &Positions, levels: impl Iterator<Item = u32>) -> Extents {
        let mut extents = vec![None; column.levels() as usize];
        for level in levels {
            let ends = &mut extents[level as usize];
            if ends.is_none() {
                *ends = Some(positions.extents(column.hierarchy(), level));
            }
        }
        Extents(extents)
    }

    /// The ends of a group; of a level that was asked for.
    fn at(&self, level: u32, code: u32) -> (f64, f64) {
        let ends = self.0[level as usize].as_ref().and_then(|ends| ends.get(code as usize));
        ends.copied().unwrap_or((f64::NEG_INFINITY, f64::INFINITY))
    }
}

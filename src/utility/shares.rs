//! Measures that are a mean over cells: granularity, generalization intensity, missings.

use super::cells::Cells;
use super::{Node, Part, Utility, scale};

/// The sum over the cells of a column, or its mean, and the smallest value of one cell.
type Column = (f64, f64);

/// Granularity: the share of its column's domain that a cell stands for.
///
/// # Formula
/// Mean over columns and cells of (rows of the hierarchy that the released label covers) / (rows of the hierarchy), a
/// suppressed cell counts 1. Normalised between the mean of 1 / (rows of the hierarchy) and 1.
///
/// # Citations
/// Iyengar (2002), Transforming data to satisfy privacy constraints, KDD; as the quality model of ARX 3.9.
pub(super) fn granularity(node: &Node<'_>) -> Utility {
    whole("granularity", &columns(node, covered))
}

/// [`granularity`] by column.
pub(super) fn granularity_parts(node: &Node<'_>) -> Vec<Part> {
    parts(&columns(node, covered))
}

/// Generalization intensity: how high in its hierarchy a cell stands.
///
/// # Formula
/// Mean over columns and cells of (lowest level at which the released label occurs) / (levels - 1), a suppressed cell
/// counts 1: what [`super::precision`] lacks to 1.
///
/// # Citations
/// Sweeney (2002), Achieving k-anonymity privacy protection using generalization and suppression, IJUFKS 10(5).
pub(super) fn intensity(node: &Node<'_>) -> Utility {
    whole("generalization-intensity", &columns(node, height))
}

/// [`intensity`] by column.
pub(super) fn intensity_parts(node: &Node<'_>) -> Vec<Part> {
    parts(&columns(node, height))
}

/// Missings: the share of cells that say nothing any more.
///
/// # Formula
/// Share of the cells that are suppressed, or have the label of the top although their value is another.
///
/// # Citations
/// Prasser, Eicher, Spengler, Bild and Kuhn (2020), Flexible data anonymization using ARX, Software: Practice and
/// Experience 50(7); cells at the root count, as in ARX 3.9.
pub(super) fn missings(node: &Node<'_>) -> Utility {
    whole("missings", &columns(node, is_gone))
}

/// [`missings`] by column.
pub(super) fn missings_parts(node: &Node<'_>) -> Vec<Part> {
    parts(&columns(node, is_gone))
}

/// Each column's mean over cells, with its smallest value; none without records.
fn columns(node: &Node<'_>, of: fn(&Cells<'_>) -> Column) -> Vec<Column> {
    let records = node.records() as f64;
    let columns = 0..if node.records() > 0 { node.study.quasi().len() } else { 0 };
    let mean = |quasi| {
        let (sum, least) = of(&Cells::of(node, quasi));
        (sum / records, least)
    };
    columns.map(mean).collect()
}

fn whole(id: &'static str, columns: &[Column]) -> Utility {
    if columns.is_empty() {
        return Utility { id, value: None, normalised: None };
    }
    let count = columns.len() as f64;
    let value = columns.iter().map(|(value, _)| value).sum::<f64>() / count;
    let least = columns.iter().map(|(_, least)| least).sum::<f64>() / count;
    Utility { id, value: Some(value), normalised: Some(scale(value, least, 1.0)) }
}

fn parts(columns: &[Column]) -> Vec<Part> {
    let part = |&(value, least): &Column| Part {
        value: Some(value),
        normalised: Some(scale(value, least, 1.0)),
    };
    columns.iter().map(part).collect()
}

/// The sum over cells of the share of the domain that each stands for, and the smallest share of one.
pub(super) fn covered(cells: &Cells<'_>) -> Column {
    let rows = cells.column.hierarchy().rows() as f64;
    let share = |level, _, code| f64::from(cells.column.leaves(level, code)) / rows;
    (cells.sum(share, |_| 1.0), 1.0 / rows)
}

/// The sum over cells of the height of each, from 0 to 1, and the smallest height of one.
pub(super) fn height(cells: &Cells<'_>) -> Column {
    let top = f64::from(cells.column.levels() - 1);
    let height = |level, _, code| f64::from(cells.column.first_level(level, code)) / top;
    (cells.sum(height, |_| 1.0), 0.0)
}

/// The cells that say nothing any more, and their smallest share.
pub(super) fn is_gone(cells: &Cells<'_>) -> Column {
    let column = cells.column;
    let top = column.label(column.levels() - 1, 0);
    let gone = |level, value, code| {
        let (released, original) = (column.label(level, code), column.label(0, value));
        if released == top && original != top { 1.0 } else { 0.0 }
    };
    (cells.sum(gone, |_| 1.0), 0.0)
}

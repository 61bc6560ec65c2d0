//! What the cells of a table hold: in the table itself, and in the released one.

use super::{Averaged, Axis};
use crate::candidate::Candidate;
use crate::classes::{Classes, NO_CLASS};
use crate::error::{Error, Result};
use crate::plan::MissingAs;
use crate::table::Table;

/// Cells of a table at most.
const MOST_CELLS: usize = 10_000;

/// Records of one cell and the sum of what they count in it: of the table, and of the released one.
#[derive(Clone, Copy, Default)]
pub(super) struct Cell {
    pub(super) records: u64,
    pub(super) sum: i64,
    pub(super) kept: u64,
    pub(super) kept_sum: i64,
}

impl Candidate<'_> {
    /// Counts the cells in one pass over the lines.
    ///
    /// A released record counts in the cell that its labels tell, and in none where they tell none; in a mean with the
    /// middle of what its label stands for.
    pub(super) fn cells(
        &self,
        axes: &[Axis<'_>],
        averaged: Option<&Averaged<'_>>,
        table: &Table,
    ) -> Result<Vec<Cell>> {
        let node = self.plain();
        let quasi = node.study.quasi();
        let most = axes.iter().map(|axis| axis.labels.len()).product::<usize>();
        if axes.len() > 2 || most > MOST_CELLS {
            return Err(Error::input("noise-too-many-cells").with("most", MOST_CELLS as u64));
        }
        let (_, members) = Classes::with_members(node.study, &node.study.records(table));
        // By shape, and of the axes that are quasi-identifiers.
        let shapes = self.treatment().shapes().iter();
        let told: Vec<Vec<(usize, Vec<bool>)>> = shapes
            .clone()
            .map(|shape| {
                let axes = axes.iter().enumerate();
                let of = |(at, axis): (usize, &Axis<'_>)| {
                    Some((at, axis.told(&quasi[axis.quasi?], axis.quasi?, shape)))
                };
                axes.filter_map(of).collect()
            })
            .collect();
        let middles: Vec<Option<Vec<Option<i64>>>> = shapes
            .map(|shape| {
                let (averaged, number) = averaged.and_then(|all| Some((all, all.quasi?)))?;
                Some(averaged.middles(&quasi[number], number, shape))
            })
            .collect();
        let study = node.study.reading(MissingAs::Category);
        let records = study.records(table);
        let mut cells = vec![Cell::default(); most];
        for (row, &member) in members.iter().enumerate() {
            let place = axes.iter().fold(0, |place, axis| {
                let at = axis.places[axis.codes.get(row) as usize] as usize;
                place * axis.labels.len() + at
            });
            let part = match averaged {
                None => 0,
                Some(column) => match column.parts[column.codes.get(row) as usize] {
                    None => continue,
                    Some(part) => part,
                },
            };
            let weight = records.weight(row);
            let cell = &mut cells[place];
            cell.records += weight;
            cell.sum += part * weight as i64;
            let shape = (member != NO_CLASS)
                .then(|| self.treatment().shape_of(node.parents[member as usize] as usize));
            let Some(shape) = shape.flatten() else { continue };
            let finest = |number: usize, code: u32| quasi[number].codes()[code as usize] as usize;
            let tells = |(at, told): &(usize, Vec<bool>)| {
                let axis = &axes[*at];
                axis.quasi.is_some_and(|number| told[finest(number, axis.codes.get(row))])
            };
            let seen = match (averaged, &middles[shape]) {
                (Some(column), Some(middles)) => {
                    let number = column.quasi.unwrap_or_default();
                    middles[finest(number, column.codes.get(row))]
                }
                _ => Some(part),
            };
            if let Some(seen) = seen.filter(|_| told[shape].iter().all(tells)) {
                cell.kept += weight;
                cell.kept_sum += seen * weight as i64;
            }
        }
        Ok(cells)
    }
}

//! What the cells of a column hold: one value, or a set of them.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use crate::table::{Column, Form};

/// The values that each label of a column holds; a missing one holds none.
#[derive(Debug)]
pub(super) struct Cells<'t> {
    /// Each value once.
    values: Vec<&'t str>,
    /// By code: where its values end among all.
    ends: Vec<u32>,
    held: Vec<u32>,
    /// By code: the first code that holds the same values.
    same: Vec<u32>,
}

impl<'t> Cells<'t> {
    /// The labels of a column, each taken apart where its cells are sets.
    pub(super) fn of(column: Column<'t>, set: Option<&Form>, missing: &[String]) -> Cells<'t> {
        match set {
            None => Cells::whole(column),
            Some(form) => Cells::taken_apart(column, form, missing),
        }
    }

    fn whole(column: Column<'t>) -> Cells<'t> {
        let codes = 0..column.labels().len() as u32;
        let mut cells = Cells {
            values: column.labels().iter().collect(),
            ends: Vec::with_capacity(codes.len()),
            held: Vec::with_capacity(codes.len()),
            same: codes.clone().collect(),
        };
        for code in codes {
            if !column.missing()[code as usize] {
                cells.held.push(code);
            }
            cells.ends.push(cells.held.len() as u32);
        }
        cells
    }

    fn taken_apart(column: Column<'t>, form: &Form, missing: &[String]) -> Cells<'t> {
        let mut cells =
            Cells { values: Vec::new(), ends: Vec::new(), held: Vec::new(), same: Vec::new() };
        let mut numbers: HashMap<&str, u32, FixedState> = HashMap::default();
        let mut firsts: HashMap<Vec<u32>, u32, FixedState> = HashMap::default();
        let is_missing = |part: &str| missing.iter().any(|label| label == part);
        for (code, label) in (0_u32..).zip(column.labels().iter()) {
            let mut held = Vec::new();
            if !column.missing()[code as usize] {
                for part in form.read(label, is_missing) {
                    held.push(*numbers.entry(part).or_insert_with(|| {
                        cells.values.push(part);
                        cells.values.len() as u32 - 1
                    }));
                }
            }
            cells.held.extend(&held);
            cells.ends.push(cells.held.len() as u32);
            cells.same.push(*firsts.entry(held).or_insert(code));
        }
        cells
    }

    /// The values that a code holds.
    pub(super) fn held(&self, code: u32) -> &[u32] {
        let code = code as usize;
        let start = if code == 0 { 0 } else { self.ends[code - 1] };
        &self.held[start as usize..self.ends[code] as usize]
    }

    /// The first code that holds the same values.
    pub(super) fn same(&self, code: u32) -> u32 {
        self.same[code as usize]
    }

    /// How many values there are.
    pub(super) fn len(&self) -> usize {
        self.values.len()
    }

    /// A value.
    pub(super) fn value(&self, value: u32) -> &'t str {
        self.values[value as usize]
    }
}

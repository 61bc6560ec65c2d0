//! Long tables: each line has one value of a person under a key, and each key becomes a column.

use super::lines::Lines;
use crate::error::{Error, Result};
use crate::plan::PivotPlan;
use crate::table::Table;

/// Columns that keys become, at most.
const MOST_KEYS: usize = 256;

/// A long table, its lines by key.
pub(super) struct Long {
    /// The position of the column of keys.
    pub(super) key: usize,
    /// The position of the column of values.
    pub(super) value: usize,
    /// The name of each new column, and which lines are its own.
    columns: Vec<(String, usize)>,
    /// Lines by key, and there by person.
    rows: Vec<u32>,
    /// The person of each.
    persons: Vec<u32>,
    /// By code of the key: where its lines begin.
    starts: Vec<usize>,
}

impl Long {
    /// Sorts the lines of persons by key.
    ///
    /// # Errors
    /// A column or key that the table lacks, lines without a key, too many keys.
    pub(super) fn of(plan: &PivotPlan, table: &Table, lines: &Lines) -> Result<Long> {
        let position = |name: &String| {
            let found = table.position(name);
            found.ok_or_else(|| Error::input("plan-column-unknown").in_column(name))
        };
        let (key, value) = (position(&plan.key)?, position(&plan.value)?);
        let column = table.column(key);
        let refuse = |id| Error::input(id).in_column(column.name());
        if key == value {
            return Err(refuse("pivot-one-column"));
        }
        if column.nulls() > 0 {
            return Err(refuse("pivot-key-missing").with("lines", column.nulls()));
        }
        let labels = column.labels();
        let columns: Vec<(String, usize)> = match &plan.keys {
            None => labels.iter().map(str::to_owned).zip(0..).collect(),
            Some(keys) => {
                let found = |key: &String| Some((key.clone(), labels.code(key)? as usize));
                let lacking = keys.iter().filter(|key| found(key).is_none()).count();
                if lacking > 0 {
                    return Err(refuse("pivot-key-unknown").with("keys", lacking));
                }
                keys.iter().filter_map(found).collect()
            }
        };
        if columns.len() > MOST_KEYS {
            return Err(refuse("pivot-too-many-keys")
                .with("found", columns.len())
                .with("most", MOST_KEYS));
        }
        let codes = column.codes();
        let mut starts = vec![0_usize; labels.len() + 1];
        for (code, &lines) in column.counts().iter().enumerate() {
            starts[code + 1] = starts[code] + lines as usize;
        }
        let mut next = starts.clone();
        let (mut rows, mut persons) = (vec![0; table.rows()], vec![0; table.rows()]);
        lines.each(|person, lines| {
            for &line in lines {
                let place = &mut next[codes.get(line as usize) as usize];
                (rows[*place], persons[*place]) = (line, person as u32);
                *place += 1;
            }
        });
        Ok(Long { key, value, columns, rows, persons, starts })
    }

    /// The name of each new column, and the lines of each person that are its own.
    pub(super) fn columns(&self, persons: usize) -> impl Iterator<Item = (&str, Lines)> {
        self.columns.iter().map(move |(name, code)| {
            let own = self.starts[*code]..self.starts[*code + 1];
            let mut ends = vec![0_u32; persons];
            for &person in &self.persons[own.clone()] {
                ends[person as usize] += 1;
            }
            let mut end = 0;
            for lines in &mut ends {
                end += *lines;
                *lines = end;
            }
            (name.as_str(), Lines::Grouped { order: self.rows[own].to_vec(), ends })
        })
    }
}

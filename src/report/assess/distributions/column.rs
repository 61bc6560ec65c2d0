//! The records of a column by value, before and after.

use super::Distributing;
use crate::candidate::Candidate;
use crate::classes::NO_CLASS;
use crate::distribution::{Bins, Groups, Ordered, Scale};
use crate::hierarchy::TOP;
use crate::plan::MissingAs;
use crate::study::{Line, Positions, Quasi};
use crate::table::Table;

/// Values of a category that are told apart beside another column; the others are one.
const TOLD_APART: usize = 20;

/// Where a column is: among the quasi-identifiers, or in the table.
#[derive(Clone, Copy)]
pub(super) enum Source {
    Quasi { number: usize, is_code: bool },
    Other(usize),
}

/// A column over values, which are numbered; a missing one comes last.
pub(super) struct Column {
    pub(super) name: String,
    pub(super) source: Source,
    /// The value of each dictionary code.
    pub(super) values: Vec<u32>,
    /// Values, the missing one aside.
    pub(super) known: usize,
    /// What each value is called.
    pub(super) names: Vec<String>,
    pub(super) groups: Groups,
    /// By level at which the column is released: the group of each value.
    pub(super) slots: Vec<Vec<u32>>,
    /// The number of that level by shape.
    pub(super) slot_of: Vec<usize>,
    /// What each group is called; `None` for a missing value. Empty where values are released as they are.
    pub(super) labels: Vec<Option<String>>,
    /// Records read by value.
    pub(super) before: Vec<u64>,
    /// Records released by group.
    pub(super) released: Vec<u64>,
    /// Records released by value, groups spread.
    pub(super) after: Vec<f64>,
    /// Where values stand, where they are numbers or days.
    pub(super) line: Option<OnLine>,
    /// The values that are told apart beside another column: the cell of each value, and how many cells there are.
    pub(super) cells: Vec<u32>,
    pub(super) cell_count: usize,
}

/// Values on a line.
pub(super) struct OnLine {
    pub(super) at: Vec<f64>,
    pub(super) scale: Scale,
    pub(super) ordered: Ordered,
    /// None where no record has a value.
    pub(super) bins: Option<Bins>,
}

impl Candidate<'_> {
    /// Counts a column.
    pub(super) fn column_before_and_after(
        &self,
        source: Source,
        begun: &Distributing,
        table: &Table,
    ) -> Column {
        let mut column = match source {
            Source::Quasi { number, .. } => self.quasi_column(number, source, begun, table),
            Source::Other(position) => self.other_column(position, begun, table),
        };
        let released: Vec<f64> = column.released.iter().map(|&records| records as f64).collect();
        column.after = column.groups.spread(&released, column.known + 1);
        column.put_on_line();
        column.tell_apart();
        column
    }

    fn quasi_column(
        &self,
        number: usize,
        source: Source,
        begun: &Distributing,
        table: &Table,
    ) -> Column {
        let node = self.plain();
        let quasi = &node.study.quasi()[number];
        let (known, finest) = (quasi.hierarchy().rows(), &node.base.classes);
        let mut before = self.before(number, table);
        before.resize(known + 1, 0);
        let (mut groups, mut slots, mut labels) = (Groups::new(), Vec::new(), Vec::new());
        // One slot a level that is used, and one for suppressed cells.
        let mut levels: Vec<Option<u32>> = Vec::new();
        let shapes = self.treatment().shapes();
        let mut slot_of = vec![0; shapes.len()];
        let missing_as = node.study.missing_as();
        for &shape in &begun.used {
            let level = (!shapes[shape].suppressed[number]).then_some(shapes[shape].levels[number]);
            slot_of[shape] = levels.iter().position(|known| *known == level).unwrap_or_else(|| {
                slots.push(add_level(&mut groups, quasi, level, missing_as, &mut labels));
                levels.push(level);
                levels.len() - 1
            });
        }
        let mut released = vec![0; groups.len()];
        for (class, (&shape, &size)) in begun.shapes.iter().zip(finest.sizes()).enumerate() {
            if shape != NO_CLASS {
                let slot: &Vec<u32> = &slots[slot_of[shape as usize]];
                released[slot[finest.code(class, number) as usize] as usize] += size;
            }
        }
        let label = |value| quasi.label(0, value as u32).unwrap_or_default().to_owned();
        Column {
            name: quasi.name().to_owned(),
            source,
            values: quasi.codes().to_vec(),
            known,
            names: (0..known).map(label).collect(),
            groups,
            slots,
            slot_of,
            labels,
            before,
            released,
            after: Vec::new(),
            line: match source {
                Source::Quasi { is_code: true, .. } => None,
                _ => on_line(quasi.positions()),
            },
            cells: Vec::new(),
            cell_count: 0,
        }
    }

    /// A column whose values are released as they are.
    fn other_column(&self, position: usize, begun: &Distributing, table: &Table) -> Column {
        let column = table.column(position);
        let (codes, members) = (column.codes(), &self.plain().base.members);
        let (mut read, mut kept) =
            (vec![0_u64; column.labels().len()], vec![0_u64; column.labels().len()]);
        for (row, &class) in members.iter().enumerate() {
            let code = codes.get(row) as usize;
            let records = begun.weight(row);
            read[code] += records;
            if class != NO_CLASS && begun.shapes[class as usize] != NO_CLASS {
                kept[code] += records;
            }
        }
        let mut present: Vec<u32> = (0..read.len() as u32)
            .filter(|&code| read[code as usize] > 0 && !column.missing()[code as usize])
            .collect();
        present.sort_unstable_by_key(|&code| column.labels().get(code));
        let known = present.len();
        let mut values = vec![known as u32; read.len()];
        for (value, &code) in present.iter().enumerate() {
            values[code as usize] = value as u32;
        }
        let names: Vec<String> =
            present.iter().map(|&code| column.labels().get(code).to_owned()).collect();
        let by_value = |records: &[u64]| {
            let mut by_value = vec![0; known + 1];
            for (&value, &records) in values.iter().zip(records) {
                by_value[value as usize] += records;
            }
            by_value
        };
        let mut groups = Groups::new();
        let own: Vec<u32> = (0..=known as u32).collect();
        let positions = Positions::of_labels(names.iter().map(String::as_str), column.asked_kind());
        Column {
            name: table.name(position).to_owned(),
            source: Source::Other(position),
            known,
            slots: vec![groups.add(&own, known + 1)],
            slot_of: vec![0; self.treatment().shapes().len()],
            labels: Vec::new(),
            before: by_value(&read),
            released: by_value(&kept),
            after: Vec::new(),
            line: positions.as_ref().and_then(on_line),
            names,
            values,
            groups,
            cells: Vec::new(),
            cell_count: 0,
        }
    }
}

/// The group of each value at a level, `None` for suppressed cells; the top and these cover a missing value, too,
/// unless its records are left out before.
fn add_level(
    groups: &mut Groups,
    quasi: &Quasi,
    level: Option<u32>,
    missing_as: MissingAs,
    labels: &mut Vec<Option<String>>,
) -> Vec<u32> {
    let hierarchy = quasi.hierarchy();
    let top = hierarchy.levels() - 1;
    let count = hierarchy.groups(level.unwrap_or(top));
    let may_be_missing = quasi.has_missing() && missing_as != MissingAs::Drop;
    let covers_missing = may_be_missing && level.is_none_or(|level| level == top);
    let mut of = hierarchy.codes(level.unwrap_or(top)).to_vec();
    of.push(if covers_missing { 0 } else { count as u32 });
    match level {
        Some(level) => labels
            .extend((0..count as u32).map(|group| Some(hierarchy.label(level, group).to_owned()))),
        None => labels.push((missing_as != MissingAs::Wildcard).then(|| TOP.to_owned())),
    }
    labels.push(None);
    groups.add(&of, count + 1)
}

fn on_line(positions: &Positions) -> Option<OnLine> {
    let at = positions.rows();
    let scale = match positions.line() {
        Line::Numbers if at.iter().all(|at| at.fract() == 0.0) => Scale::Whole,
        Line::Numbers => Scale::Numbers,
        Line::Days => Scale::Days,
        Line::Rows => return None,
    };
    let finite = !at.is_empty() && at.iter().all(|at| at.is_finite());
    let ordered = Ordered::new(Vec::new());
    finite.then(|| OnLine { at: at.to_vec(), scale, ordered, bins: None })
}

impl Column {
    fn put_on_line(&mut self) {
        if let Some(line) = &mut self.line {
            let records = self.before.iter().zip(&self.after);
            let points = line.at.iter().zip(records);
            line.ordered = Ordered::new(points.map(|(&at, (&b, &a))| (at, b as f64, a)).collect());
            line.bins = Bins::of(&line.ordered, line.scale);
        }
    }

    /// Which values are told apart beside another column: round bins, or the most frequent values; missing ones last.
    fn tell_apart(&mut self) {
        let mut cells: Vec<u32> = match self.binned() {
            Some((line, bins)) => line.at.iter().map(|&at| bins.bin(at) as u32).collect(),
            None => {
                let mut cells = vec![TOLD_APART as u32; self.known];
                for (cell, value) in self.by_frequency().into_iter().take(TOLD_APART).enumerate() {
                    cells[value] = cell as u32;
                }
                cells
            }
        };
        self.cell_count = cells.iter().copied().max().map_or(0, |most| most as usize + 1) + 1;
        cells.push(self.cell_count as u32 - 1);
        self.cells = cells;
    }

    /// The line of numbers or days with its bins, where some record has a value.
    pub(super) fn binned(&self) -> Option<(&OnLine, &Bins)> {
        self.line.as_ref().and_then(|line| Some((line, line.bins.as_ref()?)))
    }

    /// The values, the most frequent first.
    pub(super) fn by_frequency(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.known).collect();
        order.sort_by_key(|&value| std::cmp::Reverse(self.before[value]));
        order
    }
}

impl Distributing {
    /// Records that a line stands for, whether or not it is left out.
    pub(super) fn weight(&self, row: usize) -> u64 {
        self.weights.as_ref().map_or(1, |weights| weights[row])
    }
}

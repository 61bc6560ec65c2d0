//! Classes at coarser levels, counted from finer ones.

use std::sync::Arc;

use super::Classes;
use super::grouping::{BLOCK, Grouping, Items};
use super::index::DenseIndex;
use crate::study::{Field, Levels, Quasi};

/// A key space of at most so many cells is counted in an array; 16 MiB of class numbers.
const DENSE_CELLS: u64 = 1 << 22;

/// The classes at these levels, and the coarser class of each finer one.
pub(super) fn roll_up<const W: usize>(
    finer: &Classes,
    quasi: &[Quasi],
    levels: &Levels,
) -> (Classes, Vec<u32>) {
    if finer.levels == *levels {
        return (finer.clone(), (0..finer.len() as u32).collect());
    }
    let cells = quasi.iter().zip(levels.iter());
    let cells = cells.fold(1, |cells: u64, (quasi, &level)| {
        cells.saturating_mul(quasi.code_count(level).into())
    });
    let dense = cells <= DENSE_CELLS && cells <= 16 * (finer.len() as u64 + 64);
    let (steps, kept) = steps::<W>(finer, quasi, levels, dense);
    let coarser = Coarser { finer, steps: &steps, kept };
    let Grouping { keys, sizes, members } =
        if dense { coarser.in_cells(cells as usize) } else { Grouping::of(&coarser, true) };
    let (layout, levels) = (Arc::clone(&finer.layout), levels.clone());
    (Classes { layout, levels, keys: keys.into_flattened(), sizes }, members)
}

/// What happens to one column's code on the way to a coarser node.
struct Step {
    field: Field,
    /// The coarser code, already shifted into place, by finer code; empty when the level stays.
    packed: Vec<u64>,
    /// The coarser code's part of the dense cell number, by finer code.
    cell: Vec<u32>,
}

/// Finer classes by their coarser keys.
struct Coarser<'a, const W: usize> {
    finer: &'a Classes,
    steps: &'a [Step],
    /// The bits that stay as they are.
    kept: [u64; W],
}

impl<const W: usize> Items<W> for Coarser<'_, W> {
    fn len(&self) -> usize {
        self.finer.len()
    }

    fn pack(&self, start: usize, keys: &mut [[u64; W]]) {
        let finer = &self.finer.keys.as_chunks::<W>().0[start..start + keys.len()];
        for (key, from) in keys.iter_mut().zip(finer) {
            for word in 0..W {
                key[word] = from[word] & self.kept[word];
            }
        }
        for step in self.steps.iter().filter(|step| !step.packed.is_empty()) {
            for (key, from) in keys.iter_mut().zip(finer) {
                key[step.field.word] |= step.packed[step.field.code(from) as usize];
            }
        }
    }

    fn weights(&self) -> Option<&[u64]> {
        Some(&self.finer.sizes)
    }

    fn leaves_out(&self) -> bool {
        // Classes of a population have no record, and are classes all the same.
        false
    }
}

impl<const W: usize> Coarser<'_, W> {
    /// Groups by the number of the cell that a key is, of so many.
    fn in_cells(&self, count: usize) -> Grouping<W> {
        let mut grouping = Grouping {
            keys: Vec::new(),
            sizes: Vec::new(),
            members: Vec::with_capacity(self.finer.len()),
        };
        let mut index = DenseIndex::new(count);
        let mut block = [[0_u64; W]; BLOCK];
        let mut cells = [0_u32; BLOCK];
        for start in (0..self.finer.len()).step_by(BLOCK) {
            let block = &mut block[..BLOCK.min(self.finer.len() - start)];
            self.pack(start, block);
            let finer = &self.finer.keys.as_chunks::<W>().0[start..];
            cells.fill(0);
            for step in self.steps {
                for (cell, from) in cells.iter_mut().zip(finer) {
                    *cell += step.cell[step.field.code(from) as usize];
                }
            }
            let sizes = &self.finer.sizes[start..];
            for ((key, &cell), &size) in block.iter().zip(&cells).zip(sizes) {
                let class = index.find_or_add(cell, key, &mut grouping.keys);
                match grouping.sizes.get_mut(class) {
                    Some(known) => *known += size,
                    None => grouping.sizes.push(size),
                }
                grouping.members.push(class as u32);
            }
        }
        grouping
    }
}

/// The tables that turn a finer key into a coarser one, and the bits that stay as they are.
fn steps<const W: usize>(
    finer: &Classes,
    quasi: &[Quasi],
    levels: &Levels,
    dense: bool,
) -> (Vec<Step>, [u64; W]) {
    let mut kept = [0_u64; W];
    let mut stride: u32 = 1;
    let mut steps = Vec::with_capacity(quasi.len());
    let fields = finer.layout.fields();
    for (((quasi, &field), &from), &to) in
        quasi.iter().zip(fields).zip(finer.levels.iter()).zip(levels.iter())
    {
        let map = quasi.step(from, to);
        let cell = if dense { map.iter().map(|&code| code * stride).collect() } else { Vec::new() };
        let packed = if from == to {
            kept[field.word] |= field.mask << field.shift;
            Vec::new()
        } else {
            map.iter().map(|&code| u64::from(code) << field.shift).collect()
        };
        if dense {
            stride *= quasi.code_count(to);
        }
        steps.push(Step { field, packed, cell });
    }
    (steps, kept)
}

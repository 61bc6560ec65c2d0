//! Lines that agree on some released columns.

/// Lines grouped by some columns, with the records that each group holds.
#[derive(Debug)]
pub(super) struct Groups {
    /// The group of each line.
    pub(super) of: Vec<u32>,
    /// Lines sorted by group.
    lines: Vec<u32>,
    /// Where each group begins among the sorted lines, and the end.
    starts: Vec<u32>,
}

impl Groups {
    /// Groups lines: sorted by one column after the other, each sort keeping the order of equals, lines that
    /// agree on all of them stand together, in the order of the table.
    pub(super) fn by(rows: usize, columns: &[&Vec<u32>]) -> Groups {
        let mut lines: Vec<u32> = (0..rows as u32).collect();
        let mut sorted = vec![0_u32; rows];
        for codes in columns {
            let values = codes.iter().max().map_or(0, |most| *most as usize + 1);
            let mut places = vec![0_u32; values + 1];
            codes.iter().for_each(|&code| places[code as usize + 1] += 1);
            for value in 0..values {
                places[value + 1] += places[value];
            }
            for &row in &lines {
                let place = &mut places[codes[row as usize] as usize];
                sorted[*place as usize] = row;
                *place += 1;
            }
            std::mem::swap(&mut lines, &mut sorted);
        }
        let mut of = vec![0_u32; rows];
        let mut group = 0;
        for pair in lines.windows(2) {
            let (before, row) = (pair[0] as usize, pair[1] as usize);
            group += u32::from(columns.iter().any(|codes| codes[before] != codes[row]));
            of[row] = group;
        }
        let groups = lines.last().map_or(0, |&row| of[row as usize] as usize + 1);
        let mut starts = vec![0_u32; groups + 1];
        for &group in &of {
            starts[group as usize + 1] += 1;
        }
        for group in 1..starts.len() {
            starts[group] += starts[group - 1];
        }
        Groups { of, lines, starts }
    }

    /// The lines of a group.
    pub(super) fn lines(&self, group: u32) -> &[u32] {
        let group = group as usize;
        &self.lines[self.starts[group] as usize..self.starts[group + 1] as usize]
    }
}

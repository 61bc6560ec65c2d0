//! Lines that agree on some released columns.

/// Lines grouped by some columns, with the records that each group holds.
pub(super) struct Groups {
    /// The group of each line.
    pub(super) of: Vec<u32>,
    /// Lines sorted by group.
    lines: Vec<u32>,
    /// Where each group begins among the sorted lines, and the end.
    starts: Vec<u32>,
}

impl Groups {
    /// Groups lines column by column: the groups so far are split by the next column's codes.
    pub(super) fn by<'c>(rows: usize, columns: impl IntoIterator<Item = &'c Vec<u32>>) -> Groups {
        let mut of = vec![0_u32; rows];
        let mut lines: Vec<u32> = (0..rows as u32).collect();
        for codes in columns {
            // Equal pairs of group and code stand together after the sort and become the new groups.
            lines.sort_unstable_by_key(|&row| (of[row as usize], codes[row as usize], row));
            let mut next = vec![0_u32; rows];
            let mut group = 0;
            for (place, &row) in lines.iter().enumerate() {
                let row = row as usize;
                if place > 0 {
                    let before = lines[place - 1] as usize;
                    group += u32::from((of[before], codes[before]) != (of[row], codes[row]));
                }
                next[row] = group;
            }
            of = next;
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

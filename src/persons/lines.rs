//! Which lines belong to one person.

use crate::table::Codes;

/// The lines of each person, in the order in which persons first appear.
#[derive(Debug)]
pub(super) enum Lines {
    /// Every line is a person of its own.
    Each(usize),
    /// Lines in the order of persons, those of one in the order of the file.
    Grouped {
        /// All of them.
        order: Vec<u32>,
        /// Where those of each person end among all.
        ends: Vec<u32>,
    },
}

impl Lines {
    /// Groups lines by what names the person; `codes` are below `labels`.
    ///
    /// A counting sort: linear in lines, whatever their order in the file.
    pub(super) fn by(codes: Codes<'_>, rows: usize, labels: usize) -> Lines {
        let person_of = persons(codes, rows, labels);
        let persons = person_of.iter().filter(|&&person| person != NOBODY).count();
        let mut ends = vec![0_u32; persons + 1];
        for row in 0..rows {
            ends[person_of[codes.get(row) as usize] as usize + 1] += 1;
        }
        for person in 0..persons {
            ends[person + 1] += ends[person];
        }
        let mut order = vec![0_u32; rows];
        for row in 0..rows {
            let next = &mut ends[person_of[codes.get(row) as usize] as usize];
            order[*next as usize] = row as u32;
            *next += 1;
        }
        ends.pop();
        Lines::Grouped { order, ends }
    }

    /// How many persons there are.
    pub(super) fn persons(&self) -> usize {
        match self {
            Lines::Each(rows) => *rows,
            Lines::Grouped { ends, .. } => ends.len(),
        }
    }

    /// Calls `f` with each person and the lines of this person.
    pub(super) fn each(&self, mut f: impl FnMut(usize, &[u32])) {
        match self {
            Lines::Each(rows) => (0..*rows).for_each(|row| f(row, &[row as u32])),
            Lines::Grouped { order, ends } => {
                let mut start = 0;
                for (person, &end) in ends.iter().enumerate() {
                    f(person, &order[start..end as usize]);
                    start = end as usize;
                }
            }
        }
    }
}

/// No line has this label.
const NOBODY: u32 = u32::MAX;

/// The number of the person by code, counted in the order of first appearance.
pub(super) fn persons(codes: Codes<'_>, rows: usize, labels: usize) -> Vec<u32> {
    let mut person_of = vec![NOBODY; labels];
    let mut persons = 0;
    for row in 0..rows {
        let person = &mut person_of[codes.get(row) as usize];
        if *person == NOBODY {
            *person = persons;
            persons += 1;
        }
    }
    person_of
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_grouped_in_the_order_of_first_appearance() {
        let lines = Lines::by(Codes::U8(&[2, 0, 2, 3, 0, 2]), 6, 5);
        let mut found = Vec::new();
        lines.each(|_, lines| found.push(lines.to_vec()));
        assert_eq!(found, [vec![0, 2, 5], vec![1, 4], vec![3]]);
        assert_eq!(lines.persons(), 3);
    }
}

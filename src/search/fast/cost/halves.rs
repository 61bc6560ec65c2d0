//! How many classes a node has at most, from two halves of its columns.
//!
//! The classes of all columns are no more than the products of those of the halves, and their entropy no more than
//! the sum. Both halves have about the square root of the nodes, so that all of theirs are counted at the start.

use crate::candidate::Base;
use crate::study::Study;

/// One half of the columns, at all levels of its own.
#[derive(Debug)]
struct Half {
    /// Each column with how far apart two nodes are whose levels differ by one in it.
    columns: Vec<(usize, usize)>,
    /// Classes by node, and the entropy of the records over them.
    classes: Vec<f64>,
    entropies: Vec<f64>,
}

/// Both halves.
#[derive(Debug)]
pub(super) struct Halves([Half; 2]);

impl Halves {
    /// Counts both halves of the columns between some levels.
    pub(super) fn of(study: &Study, base: &Base, bounds: &[(u32, u32)]) -> Halves {
        let levels = |quasi: usize| (bounds[quasi].1 - bounds[quasi].0 + 1) as usize;
        let mut order: Vec<usize> = (0..bounds.len()).collect();
        order.sort_by_key(|&quasi| std::cmp::Reverse(levels(quasi)));
        let mut halves = [(Vec::new(), 1), (Vec::new(), 1)];
        for quasi in order {
            let [one, other] = &mut halves;
            let (columns, nodes) = if one.1 <= other.1 { one } else { other };
            columns.push((quasi, *nodes));
            *nodes *= levels(quasi);
        }
        Halves(halves.map(|(columns, nodes)| Half::of(study, base, bounds, columns, nodes)))
    }

    /// Classes at the levels of a node, at most.
    pub(super) fn classes(&self, levels: &[u8]) -> f64 {
        self.0.iter().map(|half| half.classes[half.node(levels)]).product()
    }

    /// The entropy of the records over the classes, at most.
    pub(super) fn entropy(&self, levels: &[u8]) -> f64 {
        self.0.iter().map(|half| half.entropies[half.node(levels)]).sum()
    }
}

impl Half {
    fn of(
        study: &Study,
        base: &Base,
        bounds: &[(u32, u32)],
        mut columns: Vec<(usize, usize)>,
        nodes: usize,
    ) -> Half {
        // Many codes first, while there are few groups to be parted.
        let codes = |&(quasi, _): &(usize, usize)| study.quasi()[quasi].code_count(bounds[quasi].0);
        columns.sort_by_key(|column| std::cmp::Reverse(codes(column)));
        // Of the finest classes those that agree in this half at its lowest levels are one.
        let mut groups = Groups { of: vec![0; base.classes.len()], count: 1 };
        let code = |quasi: usize, level: u32| {
            let step = study.quasi()[quasi].step(0, level);
            move |class: usize| step[base.classes.code(class, quasi) as usize]
        };
        for &(quasi, _) in &columns {
            let lowest = bounds[quasi].0;
            groups = groups.parted(study.quasi()[quasi].code_count(lowest), code(quasi, lowest));
        }
        let mut sizes = vec![0_u64; groups.count];
        let mut member = vec![0; groups.count];
        for (class, (&group, &size)) in groups.of.iter().zip(base.classes.sizes()).enumerate() {
            sizes[group as usize] += size;
            member[group as usize] = class;
        }
        let codes = columns.iter().map(|&(quasi, _)| {
            let of_level = |level| Codes {
                count: study.quasi()[quasi].code_count(level),
                of: member.iter().copied().map(code(quasi, level)).collect(),
            };
            (bounds[quasi].0..=bounds[quasi].1).map(of_level).collect()
        });
        let codes: Vec<Vec<Codes>> = codes.collect();
        let mut half = Half { columns, classes: vec![0.0; nodes], entropies: vec![0.0; nodes] };
        let one = Groups { of: vec![0; sizes.len()], count: 1 };
        half.count(&codes, &sizes, &one, 0);
        half
    }

    /// Counts the nodes that share the levels of the first columns, by which there are `groups`.
    fn count(&mut self, codes: &[Vec<Codes>], sizes: &[u64], groups: &Groups, node: usize) {
        let depth = self.columns.len() - codes.len();
        let Some((levels, further)) = codes.split_first() else {
            let mut records = vec![0_u64; groups.count];
            for (&group, &size) in groups.of.iter().zip(sizes) {
                records[group as usize] += size;
            }
            let all = records.iter().sum::<u64>() as f64;
            let shares = records.iter().map(|&records| records as f64 / all);
            self.classes[node] = groups.count as f64;
            self.entropies[node] = -shares.map(|share| share * libm::log(share)).sum::<f64>();
            return;
        };
        let stride = self.columns[depth].1;
        for (level, codes) in levels.iter().enumerate() {
            let parted = groups.parted(codes.count, |row| codes.of[row]);
            self.count(further, sizes, &parted, node + level * stride);
        }
    }

    fn node(&self, levels: &[u8]) -> usize {
        self.columns.iter().map(|&(quasi, stride)| usize::from(levels[quasi]) * stride).sum()
    }
}

/// The codes of some rows in one column at one level.
struct Codes {
    count: u32,
    of: Vec<u32>,
}

/// The group of each of some rows.
struct Groups {
    of: Vec<u32>,
    count: usize,
}

impl Groups {
    /// The groups parted by one more column of so many codes.
    fn parted(&self, codes: u32, code: impl Fn(usize) -> u32) -> Groups {
        let mut numbers = vec![0_u32; self.count * codes as usize];
        let mut count = 0;
        let part = |(row, &group): (usize, &u32)| {
            let number = &mut numbers[group as usize * codes as usize + code(row) as usize];
            if *number == 0 {
                count += 1;
                *number = count;
            }
            *number - 1
        };
        let of = self.of.iter().enumerate().map(part).collect();
        Groups { of, count: count as usize }
    }
}

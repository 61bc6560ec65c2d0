//! Models in closed form: independent columns, or interactions that form no circle.

use super::atoms::Atoms;
use super::counts::Counts;
use super::margins::Margin;

/// So many different expected counts are kept apart in all.
const ATOMS: usize = 1 << 13;

/// So many are kept apart in each tree.
const ATOMS_OF_TREE: usize = 1 << 9;

/// So many are kept apart on the way from column to column, over all codes of a column.
const ATOMS_OF_COLUMN: usize = 1 << 16;

/// A fitted model whose interactions form a forest over the columns.
#[derive(Clone, Debug)]
pub(super) struct Forest {
    records: f64,
    /// Records by code, a column each.
    mains: Vec<Vec<f64>>,
    pub(super) edges: Vec<Margin>,
}

impl Forest {
    /// Independent columns.
    pub(super) fn independent(counts: &Counts) -> Forest {
        let mains = (0..counts.columns()).map(|column| counts.main(column)).collect();
        Forest { records: counts.records() as f64, mains, edges: Vec::new() }
    }

    /// What is expected in the cells that are not empty: n times the product of their codes' shares,
    /// and of each pair's share over the product of its codes' shares.
    pub(super) fn expected_of(&self, counts: &Counts) -> Vec<f64> {
        let mut expected = vec![self.records; counts.sizes().len()];
        for (column, main) in self.mains.iter().enumerate() {
            let shares: Vec<f64> = main.iter().map(|main| main / self.records).collect();
            for (&code, expected) in counts.codes(column).iter().zip(&mut expected) {
                *expected *= shares[code as usize];
            }
        }
        self.edges.iter().for_each(|edge| self.join(counts, edge, &mut expected));
        expected
    }

    /// What is expected of a cell of the table, empty or not, if columns are independent.
    pub(super) fn independent_of(&self, cell: &[u32]) -> f64 {
        let mains = self.mains.iter().zip(cell).map(|(main, &code)| main[code as usize]);
        mains.fold(self.records, |mean, main| mean * main / self.records)
    }

    /// Adds an interaction, to what is expected too.
    pub(super) fn add(&mut self, counts: &Counts, edge: Margin, expected: &mut [f64]) {
        self.join(counts, &edge, expected);
        self.edges.push(edge);
    }

    fn join(&self, counts: &Counts, edge: &Margin, expected: &mut [f64]) {
        let independent = self.independent_sums(edge);
        let factors: Vec<f64> =
            edge.observed().iter().zip(&independent).map(|(sum, mean)| sum / mean).collect();
        for (place, expected) in edge.places_of(counts).zip(expected) {
            *expected *= factors[place];
        }
    }

    /// What an independent pair of columns would expect in a margin.
    pub(super) fn independent_sums(&self, margin: &Margin) -> Vec<f64> {
        let (first, second) = (&self.mains[margin.pair.0], &self.mains[margin.pair.1]);
        first.iter().flat_map(|a| second.iter().map(move |b| a * b / self.records)).collect()
    }

    /// Whether a way of interactions leads from one column to the other.
    pub(super) fn joins(&self, (from, to): (usize, usize)) -> bool {
        let mut parts: Vec<usize> = (0..self.mains.len()).collect();
        for edge in &self.edges {
            let (a, b) = (parts[edge.pair.0], parts[edge.pair.1]);
            parts.iter_mut().filter(|part| **part == b).for_each(|part| *part = a);
        }
        parts[from] == parts[to]
    }

    /// Number of cells that are possible: each pair of codes of an interaction occurs.
    pub(super) fn possible(&self) -> f64 {
        let mut seen = vec![false; self.mains.len()];
        (0..self.mains.len()).fold(1.0, |cells, root| match seen[root] {
            true => cells,
            false => cells * self.possible_below(root, &mut seen).into_iter().sum::<f64>(),
        })
    }

    /// By code of a column, the combinations of codes of the columns behind it.
    fn possible_below(&self, column: usize, seen: &mut [bool]) -> Vec<f64> {
        seen[column] = true;
        let mut below = vec![1.0; self.mains[column].len()];
        for edge in &self.edges {
            let (a, b) = edge.pair;
            let other = if a == column { b } else { a };
            if !edge.touches(column) || seen[other] {
                continue;
            }
            let further = self.possible_below(other, seen);
            let mut sums = vec![0.0; below.len()];
            for (first, second, _) in edge.pairs() {
                let (mine, theirs) = if a == column { (first, second) } else { (second, first) };
                sums[mine] += further[theirs];
            }
            below.iter_mut().zip(sums).for_each(|(below, sum)| *below *= sum);
        }
        below
    }

    /// The expected counts of all cells.
    pub(super) fn cells(&self) -> Atoms {
        let mut seen = vec![false; self.mains.len()];
        let mut cells = Atoms::one(self.records);
        for root in 0..self.mains.len() {
            if !seen[root] {
                let below = self.below(root, &mut seen);
                let parts = self.mains[root].iter().zip(&below);
                let parts: Vec<(f64, &Atoms)> =
                    parts.map(|(&main, below)| (main / self.records, below)).collect();
                cells = cells.times(&Atoms::union(&parts, ATOMS_OF_TREE), ATOMS);
            }
        }
        cells
    }

    /// By code of a column, the shares of the combinations of codes of the columns behind it.
    fn below(&self, column: usize, seen: &mut [bool]) -> Vec<Atoms> {
        seen[column] = true;
        let codes = self.mains[column].len();
        let mut below = vec![Atoms::one(1.0); codes];
        for edge in &self.edges {
            let (a, b) = edge.pair;
            let other = if a == column { b } else { a };
            if (a != column && b != column) || seen[other] {
                continue;
            }
            let further = self.below(other, seen);
            let mut parts: Vec<Vec<(f64, &Atoms)>> = vec![Vec::new(); codes];
            for (first, second, sum) in edge.pairs() {
                let (mine, theirs) = if a == column { (first, second) } else { (second, first) };
                parts[mine].push((sum / self.mains[column][mine], &further[theirs]));
            }
            let limit = (ATOMS_OF_COLUMN / codes).clamp(16, 1 << 9);
            for (below, parts) in below.iter_mut().zip(parts) {
                *below = below.times(&Atoms::union(&parts, limit), limit);
            }
        }
        below
    }

    /// The variance that the estimated margins give to the sum over cells of weight x log expected.
    ///
    /// # Formula
    /// With w summed over the cells of a margin, and n the margin: the sum of w^2 / n over the edges'
    /// margins, less (edges of the column - 1) times that over each column's margin, less (sum w)^2 / n
    /// a tree. This is the squared length of the projection on the model; the total is known.
    pub(super) fn variance(&self, counts: &Counts, weights: &[[f64; 2]]) -> [f64; 2] {
        let total = weights.iter().fold([0.0; 2], |sum, weight| added(sum, *weight));
        let length = |sums: &[[f64; 2]], margin: &[f64]| -> [f64; 2] {
            let filled = sums.iter().zip(margin).filter(|&(_, &margin)| margin > 0.0);
            filled.fold([0.0; 2], |sum, ([first, second], margin)| {
                added(sum, [first * first / margin, second * second / margin])
            })
        };
        let mut by_code: Vec<Option<Vec<[f64; 2]>>> = vec![None; self.mains.len()];
        let mut variance = [0.0; 2];
        for edge in &self.edges {
            let mut sums = vec![[0.0; 2]; edge.observed().len()];
            for (place, weight) in edge.places_of(counts).zip(weights) {
                sums[place] = added(sums[place], *weight);
            }
            variance = added(variance, length(&sums, edge.observed()));
            // The sums of a pair of columns are those of each, too.
            let (height, width) = edge.sides();
            let (mut first, mut second) = (vec![[0.0; 2]; height], vec![[0.0; 2]; width]);
            for (place, sum) in sums.into_iter().enumerate() {
                let (a, b) = (place / width, place % width);
                first[a] = added(first[a], sum);
                second[b] = added(second[b], sum);
            }
            by_code[edge.pair.0] = Some(first);
            by_code[edge.pair.1] = Some(second);
        }
        for (column, main) in self.mains.iter().enumerate() {
            let edges = self.edges.iter().filter(|edge| edge.touches(column)).count() as f64;
            let sums = by_code[column].take().unwrap_or_else(|| {
                let mut sums = vec![[0.0; 2]; main.len()];
                for (&code, weight) in counts.codes(column).iter().zip(weights) {
                    sums[code as usize] = added(sums[code as usize], *weight);
                }
                sums
            });
            let length = length(&sums, main);
            variance = added(variance, length.map(|length| -(edges - 1.0) * length));
        }
        let trees = (self.mains.len() - self.edges.len()) as f64;
        let constant = total.map(|total| -trees * total * total / self.records);
        added(variance, constant).map(|variance| variance.max(0.0))
    }
}

fn added(a: [f64; 2], b: [f64; 2]) -> [f64; 2] {
    [a[0] + b[0], a[1] + b[1]]
}

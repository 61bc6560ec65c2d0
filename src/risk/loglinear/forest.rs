//! Models in closed form: independent columns, or interactions that form no circle.

use super::atoms::Atoms;
use super::counts::Counts;
use super::criterion::Misfit;
use super::margins::Margin;
use super::tau::Tau;

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

    /// The expected count of a cell: n times the product of its codes' shares, and of each pair's
    /// share over the product of its codes' shares.
    pub(super) fn expected(&self, cell: &[u32]) -> f64 {
        let main = |column: usize| self.mains[column][cell[column] as usize];
        let independent =
            (0..cell.len()).fold(self.records, |mean, column| mean * main(column) / self.records);
        self.edges.iter().fold(independent, |mean, edge| {
            let (a, b) = edge.pair;
            mean * edge.observed()[edge.place(cell)] * self.records / (main(a) * main(b))
        })
    }

    /// What is expected in the cells that are not empty.
    pub(super) fn expected_of(&self, counts: &Counts) -> Vec<f64> {
        (0..counts.sizes().len()).map(|cell| self.expected(counts.cell(cell))).collect()
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

    /// The misfit over all cells, without walking the empty ones.
    pub(super) fn misfit(&self, tau: Tau, counts: &Counts, expected: &[f64], rho: f64) -> Misfit {
        let sizes = counts.sizes().iter().map(|&size| size as f64);
        Misfit::over(tau, rho, self.cells().pairs(), sizes.zip(expected.iter().copied()))
    }

    /// Number of cells that expect anybody.
    pub(super) fn support(&self) -> f64 {
        self.cells().pairs().map(|(_, cells)| cells).sum()
    }

    /// The expected counts of all cells.
    fn cells(&self) -> Atoms {
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
    pub(super) fn variance(&self, counts: &Counts, weights: &[(usize, f64)]) -> f64 {
        let total: f64 = weights.iter().map(|&(_, weight)| weight).sum();
        let length = |margin: &[f64], place: &dyn Fn(&[u32]) -> usize| -> f64 {
            let mut sums = vec![0.0; margin.len()];
            for &(cell, weight) in weights {
                sums[place(counts.cell(cell))] += weight;
            }
            let filled = sums.iter().zip(margin).filter(|&(_, &margin)| margin > 0.0);
            filled.map(|(sum, margin)| sum * sum / margin).sum()
        };
        let mut variance = 0.0;
        for edge in &self.edges {
            variance += length(edge.observed(), &|cell| edge.place(cell));
        }
        for (column, main) in self.mains.iter().enumerate() {
            let edges = self.edges.iter().filter(|edge| edge.touches(column)).count() as f64;
            variance -= (edges - 1.0) * length(main, &|cell| cell[column] as usize);
        }
        let trees = (self.mains.len() - self.edges.len()) as f64;
        (variance - trees * total * total / self.records).max(0.0)
    }
}

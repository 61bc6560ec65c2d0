//! Sums over all cells of a model in closed form, without walking the cells.

/// More than so many times the limit are merged.
const EXACT: usize = 8;

/// Values of cells, each with the number of cells that have it.
///
/// Exact while there are few; otherwise values that are close are merged, keeping the number of
/// cells and the sum of their values, so that the sum of a smooth function over cells is off only
/// by the second order of the width of a bin.
#[derive(Clone, Debug)]
pub(super) struct Atoms {
    atoms: Vec<Atom>,
}

#[derive(Clone, Copy, Debug)]
struct Atom {
    value: f64,
    log: f64,
    cells: f64,
}

impl Atoms {
    /// One cell.
    pub(super) fn one(value: f64) -> Atoms {
        Atoms { atoms: vec![Atom { value, log: libm::log(value), cells: 1.0 }] }
    }

    /// Value and number of cells.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.atoms.iter().map(|atom| (atom.value, atom.cells))
    }

    /// The cells of several parts, the values of each multiplied by a factor, merged into `limit` where there are
    /// many more.
    pub(super) fn union(parts: &[(f64, &Atoms)], limit: usize) -> Atoms {
        let mut sum = Gather::new(limit, parts.iter().map(|(_, part)| part.atoms.len()).sum());
        let parts: Vec<(Atom, &Atoms)> = parts
            .iter()
            .map(|&(value, part)| (Atom { value, log: libm::log(value), cells: 1.0 }, part))
            .collect();
        for (factor, part) in &parts {
            let (low, high) = part.range();
            sum.widen(low + factor.log, high + factor.log);
        }
        for (factor, part) in &parts {
            part.atoms.iter().for_each(|atom| sum.take(atom.times(*factor)));
        }
        sum.finish()
    }

    /// Every cell of one together with every cell of the other, merged into `limit` where there are
    /// many more.
    pub(super) fn times(&self, other: &Atoms, limit: usize) -> Atoms {
        let mut sum = Gather::new(limit, self.atoms.len().saturating_mul(other.atoms.len()));
        let ((a, b), (c, d)) = (self.range(), other.range());
        sum.widen(a + c, b + d);
        for &first in &self.atoms {
            other.atoms.iter().for_each(|second| sum.take(second.times(first)));
        }
        sum.finish()
    }

    fn range(&self) -> (f64, f64) {
        self.atoms.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), atom| {
            (low.min(atom.log), high.max(atom.log))
        })
    }
}

impl Atom {
    fn times(self, other: Atom) -> Atom {
        Atom {
            value: self.value * other.value,
            log: self.log + other.log,
            cells: self.cells * other.cells,
        }
    }
}

/// Atoms on their way into one list.
struct Gather {
    limit: usize,
    /// Whether all of them fit.
    exact: bool,
    range: (f64, f64),
    /// Bins a unit of the logarithm.
    scale: f64,
    atoms: Vec<Atom>,
    /// Number of cells and sum of their values by bin.
    bins: Vec<(f64, f64)>,
}

impl Gather {
    fn new(limit: usize, expected: usize) -> Gather {
        let exact = expected <= EXACT * limit;
        Gather {
            limit,
            exact,
            range: (f64::INFINITY, f64::NEG_INFINITY),
            scale: 0.0,
            atoms: Vec::with_capacity(if exact { expected } else { 0 }),
            bins: if exact { Vec::new() } else { vec![(0.0, 0.0); limit] },
        }
    }

    fn widen(&mut self, low: f64, high: f64) {
        self.range = (self.range.0.min(low), self.range.1.max(high));
        self.scale = (self.limit - 1) as f64 / (self.range.1 - self.range.0);
    }

    fn take(&mut self, atom: Atom) {
        if self.exact {
            self.atoms.push(atom);
            return;
        }
        let place = (atom.log - self.range.0) * self.scale;
        let bin = &mut self.bins[(place as usize).min(self.limit - 1)];
        bin.0 += atom.cells;
        bin.1 += atom.cells * atom.value;
    }

    fn finish(self) -> Atoms {
        if self.exact {
            return Atoms { atoms: self.atoms };
        }
        let full = self.bins.into_iter().filter(|&(cells, _)| cells > 0.0);
        let atoms = full.map(|(cells, sum)| {
            let value = sum / cells;
            Atom { value, log: libm::log(value), cells }
        });
        Atoms { atoms: atoms.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merged_atoms_keep_cells_and_sums() {
        let parts: Vec<Atoms> = (1..200).map(|value| Atoms::one(f64::from(value))).collect();
        let parts: Vec<(f64, &Atoms)> = parts.iter().map(|part| (0.5, part)).collect();
        let exact = Atoms::union(&parts, 100);
        let merged = Atoms::union(&parts, 20);
        assert_eq!((exact.pairs().count(), merged.pairs().count() <= 20), (199, true));
        let sum = |atoms: &Atoms, of: fn(f64) -> f64| -> f64 {
            atoms.pairs().map(|(value, cells)| cells * of(value)).sum()
        };
        for of in [|_| 1.0, |value| value] {
            assert!((sum(&exact, of) / sum(&merged, of) - 1.0).abs() < 1e-12);
        }
        let (square, near) = (exact.times(&exact, 1 << 20), exact.times(&exact, 1 << 10));
        let curve: fn(f64) -> f64 = |value| value / (1.0 + value * value / 1e4);
        assert!((sum(&square, curve) / sum(&near, curve) - 1.0).abs() < 1e-5);
    }
}

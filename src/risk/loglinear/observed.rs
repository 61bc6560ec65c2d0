//! The cells that are not empty, gathered by what a model expects in them.

use super::counts::Counts;
use super::tau::Tau;

/// So many cells are taken one by one.
const EXACT: usize = 1 << 12;

/// Intervals of an octave, as bits of a float.
const PARTS: u32 = 6;

/// Bits of a float below those that name its interval.
const BELOW: u32 = f64::MANTISSA_DIGITS - 1 - PARTS;

/// Where in an interval functions are looked at: near the zeros of Chebyshev's polynomial.
const NODES: [f64; 4] = [0.038, 0.309, 0.691, 0.962];

/// Cells of which about the same is expected, as one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gathered {
    /// What is expected in each.
    pub(super) mean: f64,
    /// Those that hold one record.
    pub(super) uniques: f64,
    /// Records in them.
    pub(super) records: f64,
    /// The squares of their records.
    pub(super) squares: f64,
}

/// Sums over the cells that are not empty, as sums over far fewer expected counts.
///
/// # Formula
/// Within an interval of a 64th of an octave, a function of the expected count is taken as the cubic through
/// its values at four nodes, so that its sum over cells needs the first powers of where they lie:
/// relative error below 1e-9 for functions as smooth as those of a Poisson count.
/// Up to 4,096 cells are taken one by one.
#[derive(Clone, Debug)]
pub(super) struct Observed {
    pub(super) cells: Vec<Gathered>,
}

impl Observed {
    /// Gathers cells; `expected` has one value a cell.
    pub(super) fn of(counts: &Counts, expected: &[f64]) -> Observed {
        let cells = || counts.sizes().iter().zip(expected);
        if expected.len() <= EXACT {
            let one = |(&size, &mean): (&u64, &f64)| {
                let records = size as f64;
                let uniques = f64::from(u8::from(size == 1));
                Gathered { mean, uniques, records, squares: records * records }
            };
            return Observed { cells: cells().map(one).collect() };
        }
        let intervals = expected.iter().map(|mean| mean.to_bits() >> BELOW);
        let (low, high) = intervals
            .fold((u64::MAX, 0), |(low, high), interval| (low.min(interval), high.max(interval)));
        let mut uniques = vec![[0.0; 4]; (high - low) as usize + 1];
        let mut others = vec![[[0.0; 4]; 2]; uniques.len()];
        let scale = 1.0 / (1_u64 << BELOW) as f64;
        for (&size, &mean) in cells() {
            let bits = mean.to_bits();
            let interval = ((bits >> BELOW) - low) as usize;
            let along = (bits & ((1 << BELOW) - 1)) as f64 * scale;
            let powers = [1.0, along, along * along, along * along * along];
            if size == 1 {
                let sums = &mut uniques[interval];
                sums.iter_mut().zip(powers).for_each(|(sum, power)| *sum += power);
            } else {
                let records = size as f64;
                for (sums, weight) in others[interval].iter_mut().zip([records, records * records])
                {
                    sums.iter_mut().zip(powers).for_each(|(sum, power)| *sum += weight * power);
                }
            }
        }
        let bases = bases();
        let mut cells = Vec::new();
        for ((interval, uniques), [records, squares]) in (low..).zip(&uniques).zip(&others) {
            if uniques[0] == 0.0 && records[0] == 0.0 {
                continue;
            }
            let start = f64::from_bits(interval << BELOW);
            let width = f64::from_bits((interval + 1) << BELOW) - start;
            for (node, base) in NODES.iter().zip(&bases) {
                let at = |sums: &[f64; 4]| -> f64 {
                    sums.iter().zip(base).map(|(sum, factor)| sum * factor).sum()
                };
                let alone = at(uniques);
                cells.push(Gathered {
                    mean: start + node * width,
                    uniques: alone,
                    records: alone + at(records),
                    squares: alone + at(squares),
                });
            }
        }
        Observed { cells }
    }

    /// tau, and the variance of the true number if the expected counts are right.
    pub(super) fn tau(&self, tau: Tau, rho: f64) -> (f64, f64) {
        self.cells.iter().fold((0.0, 0.0), |(value, variance), cells| {
            let x = rho * cells.mean;
            (value + cells.uniques * tau.of(x)[0], variance + cells.uniques * tau.variance(x))
        })
    }

    /// Records times the logarithm of what is expected, over all cells.
    pub(super) fn log_expected(&self) -> f64 {
        self.cells.iter().map(|cells| cells.records * libm::log(cells.mean)).sum()
    }
}

/// By node, the factors of 1, t, t^2 and t^3 in the cubic that is 1 there and 0 at the other nodes.
fn bases() -> [[f64; 4]; 4] {
    NODES.map(|node| {
        let mut factors = [1.0, 0.0, 0.0, 0.0];
        for other in NODES.into_iter().filter(|other| *other != node) {
            let mut next = [0.0; 4];
            for (power, factor) in factors.into_iter().enumerate() {
                next[power] -= factor * other / (node - other);
                if power < 3 {
                    next[power + 1] += factor / (node - other);
                }
            }
            factors = next;
        }
        factors
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gathered_cells_have_the_sums_of_the_cells() {
        let cells = EXACT as u32 + 2_000;
        let codes: Vec<u32> = (0..cells).collect();
        let sizes: Vec<u64> =
            (0..u64::from(cells)).map(|cell| 1 + cell % 7 / 5 * (cell % 4)).collect();
        let expected: Vec<f64> =
            (0..cells).map(|cell| libm::exp(-12.0 + f64::from(cell) / 400.0)).collect();
        let counts = Counts::new(1, &codes, &sizes);
        let gathered = Observed::of(&counts, &expected);
        assert!(gathered.cells.len() < 6_000 && gathered.cells[0].mean != expected[0]);
        for rho in [0.5, 9.0, 1e4] {
            for tau in Tau::BOTH {
                let uniques = || counts.uniques().map(|cell| rho * expected[cell]);
                let (value, variance) = gathered.tau(tau, rho);
                let near = |got: f64, want: f64| (got - want).abs() <= 1e-9 * want.abs();
                assert!(near(value, uniques().map(|x| tau.of(x)[0]).sum()));
                assert!(near(variance, uniques().map(|x| tau.variance(x)).sum()));
            }
        }
        let logs = sizes.iter().zip(&expected).map(|(&size, mean)| size as f64 * libm::log(*mean));
        assert!((gathered.log_expected() / logs.sum::<f64>() - 1.0).abs() < 1e-9);
        let records: f64 = gathered.cells.iter().map(|cells| cells.records).sum();
        assert!((records - counts.records() as f64).abs() < 1e-6);
    }
}

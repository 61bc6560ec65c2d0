//! How far a number of sample uniques may be from its estimate.

use super::counts::Counts;
use super::scaling::Scaling;

/// 97.5 % point of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// Passes over the margins after which the projection is near enough.
const PASSES: u32 = 40;

/// An interval of 95 % for a sum of `uniques` values in 0 to 1, with its variance.
///
/// # Formula
/// Wilson's interval for the share p = value / uniques, with as many trials as give the variance:
/// m = uniques^2 p (1 - p) / variance.
pub(super) fn interval(value: f64, variance: f64, uniques: f64) -> (f64, f64) {
    let share = value / uniques;
    let spread = share * (1.0 - share);
    if variance <= 0.0 || spread <= 0.0 || spread.is_nan() {
        return (value, value);
    }
    let part = Z * Z * variance / (uniques * uniques * spread);
    let middle = (share + part / 2.0) / (1.0 + part);
    let half = (part * (spread + part / 4.0)).sqrt() / (1.0 + part);
    (uniques * (middle - half).max(0.0), uniques * (middle + half).min(1.0))
}

/// The variance that the estimated margins give to the sum over cells of weight x log expected.
///
/// # Formula
/// With X the model's matrix, M the diagonal matrix of expected counts m and w the weights:
/// w' X (X' M X)^-1 X' w, which is the squared length, weighted by m, of the projection of w / m
/// on the model. The rest is found by taking means over one margin after the other, which is
/// iterative proportional fitting made linear. The total is known, so its part is left out.
///
/// `weights` holds those of both sums, a pair a cell that is not empty.
pub(super) fn variance(fit: &Scaling, counts: &Counts, weights: &[[f64; 2]]) -> [f64; 2] {
    [0, 1].map(|sum| variance_of(fit, counts, weights.iter().map(|weights| weights[sum])))
}

fn variance_of(fit: &Scaling, counts: &Counts, weights: impl Iterator<Item = f64> + Clone) -> f64 {
    let mean: f64 = weights.clone().sum::<f64>() / counts.records() as f64;
    let mut rest = vec![-mean; fit.expected.len()];
    for (&place, weight) in fit.places().iter().zip(weights) {
        rest[place] += weight / fit.expected[place];
    }
    let length = |rest: &[f64]| -> f64 {
        rest.iter().zip(&fit.expected).map(|(rest, expected)| rest * rest * expected).sum()
    };
    let alone: Vec<usize> = (0..counts.columns())
        .filter(|&column| fit.margins.iter().all(|margin| !margin.touches(column)))
        .collect();
    let whole = length(&rest);
    let mut projected = 0.0;
    for _ in 0..PASSES {
        for margin in &fit.margins {
            let mut sums = vec![0.0; margin.observed().len()];
            let weighted = rest.iter().zip(&fit.expected).map(|(rest, expected)| rest * expected);
            for (place, weighted) in margin.places(&fit.support).zip(weighted) {
                sums[place] += weighted;
            }
            for (place, rest) in margin.places(&fit.support).zip(&mut rest) {
                *rest -= sums[place] / margin.observed()[place];
            }
        }
        for &column in &alone {
            let (codes, main) = (fit.support.codes(column), counts.main(column));
            let mut sums = vec![0.0; main.len()];
            for ((&code, rest), expected) in codes.iter().zip(&rest).zip(&fit.expected) {
                sums[code as usize] += rest * expected;
            }
            for (&code, rest) in codes.iter().zip(&mut rest) {
                *rest -= sums[code as usize] / main[code as usize];
            }
        }
        let now = whole - length(&rest);
        if now <= projected * 1.0001 {
            projected = projected.max(now);
            break;
        }
        projected = now;
    }
    projected
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_stays_between_none_and_all() {
        assert_eq!(interval(3.0, 0.0, 3.0), (3.0, 3.0));
        assert_eq!(interval(0.0, 0.0, 0.0), (0.0, 0.0));
        let (low, high) = interval(0.001, 0.001, 50.0);
        assert!((0.0..0.001).contains(&low) && (3.0..4.0).contains(&high), "{low} {high}");
        // with trials as in a binomial it is Wilson's own: 5 of 10
        let (low, high) = interval(5.0, 2.5, 10.0);
        assert!((low - 2.366).abs() < 1e-3 && (high - 7.634).abs() < 1e-3, "{low} {high}");
    }
}

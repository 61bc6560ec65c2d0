//! Who bears what is left out.

use crate::risk::attacks::wilson;

/// A group of records, and how many of them are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Burden {
    /// Records of the group.
    pub records: u64,
    /// Those of them that are left out.
    pub left_out: u64,
}

impl Burden {
    /// Share of the group that is left out; `None` without records.
    pub fn share(self) -> Option<f64> {
        (self.records > 0).then(|| self.left_out as f64 / self.records as f64)
    }

    /// Its 95 % interval (Wilson).
    pub fn interval(self) -> Option<(f64, f64)> {
        wilson(self.left_out, self.records)
    }

    /// Its share divided by the share of the whole table; `None` where nothing is left out of the table.
    pub fn ratio(self, table: Burden) -> Option<f64> {
        let of = table.share().filter(|share| *share > 0.0)?;
        Some(self.share()? / of)
    }
}

/// The probability that leaving out blindly as many records of the table would hit as unlikely a number of a group.
///
/// # Formula
/// The sum of the hypergeometric probabilities P(x) = C(n, x) C(N - n, S - x) / C(N, S) that are at most P(s):
/// S of N records are left out, s of them among the n of the group.
///
/// # Validity
/// Records are left out class by class, not one by one, so that the probability is too small where classes are large;
/// it shows where to look and proves nothing.
///
/// # Citations
/// Fisher RA (1935), The logic of inductive inference, J R Stat Soc 98(1), 39-82.
///
/// # Example
/// ```
/// use oboro::rare::{Burden, blind_probability};
/// let burden = |records, left_out| Burden { records, left_out };
/// // fisher.test of R 4.2.
/// let p = blind_probability(burden(10, 3), burden(100, 13)).unwrap();
/// assert!((p - 0.12038042192646951).abs() < 1e-13);
/// assert_eq!(blind_probability(burden(10, 0), burden(100, 0)), None);
/// ```
pub fn blind_probability(group: Burden, table: Burden) -> Option<f64> {
    /// Probabilities are equal that differ by rounding only.
    const TIE: f64 = 1.0 + 1e-7;
    let (n, s, all, out) = (group.records, group.left_out, table.records, table.left_out);
    if n == 0 || out == 0 || n > all || s > n.min(out) || out - s > all - n {
        return None;
    }
    let (least, most) = ((n + out).saturating_sub(all), n.min(out));
    // P(x + 1) / P(x).
    let up = |x: u64| {
        let (x, n, all, out) = (x as f64, n as f64, all as f64, out as f64);
        (n - x) * (out - x) / ((x + 1.0) * (all - n - out + x + 1.0))
    };
    let mode = (u128::from(n) + 1) * (u128::from(out) + 1) / (u128::from(all) + 2);
    let mode = (mode as u64).clamp(least, most);
    let above = || {
        std::iter::successors(Some((mode, 1.0)), |&(x, p)| {
            (x < most && p > 0.0).then(|| (x + 1, p * up(x)))
        })
    };
    let below = || {
        std::iter::successors(Some((mode, 1.0)), |&(x, p)| {
            (x > least && p > 0.0).then(|| (x - 1, p / up(x - 1)))
        })
    };
    let all_of = || above().chain(below().skip(1));
    let here =
        if s >= mode { above().find(|(x, _)| *x == s) } else { below().find(|(x, _)| *x == s) };
    let limit = here.map_or(0.0, |(_, p)| p) * TIE;
    let whole: f64 = all_of().map(|(_, p)| p).sum();
    let unlikely: f64 = all_of().map(|(_, p)| p).filter(|p| *p <= limit).sum();
    Some((unlikely / whole).min(1.0))
}

/// How strongly being left out depends on the group: 0 not at all, 1 wholly; `None` where nothing, or everything, is
/// left out, or there is one group only.
///
/// # Formula
/// sqrt(chi^2 / N) with chi^2 the sum over groups of (s - n r)^2 / (n r (1 - r)), r the share left out of the table.
///
/// # Citations
/// Cramér H (1946), Mathematical methods of statistics, Princeton University Press, 21.9.
pub fn cramers_v(groups: &[Burden]) -> Option<f64> {
    let (mut records, mut left_out, mut filled) = (0, 0, 0);
    for group in groups.iter().filter(|group| group.records > 0) {
        records += group.records;
        left_out += group.left_out;
        filled += 1;
    }
    if filled < 2 || left_out == 0 || left_out == records {
        return None;
    }
    let rate = left_out as f64 / records as f64;
    let apart = groups.iter().filter(|group| group.records > 0).map(|group| {
        let expected = group.records as f64 * rate;
        let off = group.left_out as f64 - expected;
        off * off / (expected * (1.0 - rate))
    });
    Some((apart.sum::<f64>() / records as f64).sqrt().min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn burden(records: u64, left_out: u64) -> Burden {
        Burden { records, left_out }
    }

    /// `fisher.test` of R 4.2.
    #[test]
    fn blind_probabilities_are_those_of_r() {
        let found = [
            (burden(5, 0), burden(40, 20), 0.047_124_047_124_047_13),
            (burden(8, 7), burden(60, 20), 0.001_261_136_446_342_052_9),
            (burden(1_000, 120), burden(10_000, 900), 0.000_716_328_617_701_411_4),
        ];
        for (group, table, wanted) in found {
            let found = blind_probability(group, table).expect("a probability");
            assert!((found - wanted).abs() < 1e-11 * wanted, "{found} {wanted}");
        }
        // Far beyond what a double holds.
        let far = blind_probability(burden(100_000, 100_000), burden(1_000_000, 200_000));
        assert_eq!(far, Some(0.0));
        assert_eq!(blind_probability(burden(40, 20), burden(40, 20)), Some(1.0));
    }

    #[test]
    fn the_probability_is_the_naive_sum() {
        let choose = |n: u64, k: u64| (0..k).fold(1.0, |c, i| c * (n - i) as f64 / (i + 1) as f64);
        for (n, all, out) in [(4_u64, 12_u64, 5_u64), (7, 15, 9), (3, 20, 2)] {
            let (least, most) = ((n + out).saturating_sub(all), n.min(out));
            let p = |x: u64| choose(n, x) * choose(all - n, out - x) / choose(all, out);
            for s in least..=most {
                let naive: f64 = (least..=most).map(p).filter(|q| *q <= p(s) * (1.0 + 1e-7)).sum();
                let found = blind_probability(burden(n, s), burden(all, out));
                assert!((found.expect("a probability") - naive).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn burden_and_association_by_hand() {
        // 6 of 20 and 2 of 20: the table loses 8 of 40, a fifth.
        let (first, second, table) = (burden(20, 6), burden(20, 2), burden(40, 8));
        assert!((first.ratio(table).expect("a ratio") - 1.5).abs() < 1e-15);
        // chi^2 = (6 - 4)^2 / (4 0.8) + the same = 2.5; sqrt(2.5 / 40) = 0.25.
        assert!((cramers_v(&[first, second]).expect("a figure") - 0.25).abs() < 1e-15);
        assert_eq!(cramers_v(&[burden(5, 5), burden(5, 0)]), Some(1.0));
        assert_eq!(cramers_v(&[burden(5, 0), burden(5, 0)]), None);
        assert_eq!(first.ratio(burden(40, 0)), None);
    }
}

//! Two distributions on one line: numbers, or days.

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The table.
    Before,
    /// What is released.
    After,
}

/// Records before and after by place on a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Ordered {
    /// Place, records before, records after; places ascend.
    points: Vec<(f64, f64, f64)>,
    before: f64,
    after: f64,
}

/// Sums of records are whole but for rounding.
const ROUNDING: f64 = 1e-12;

impl Ordered {
    /// Takes places with their records before and after, in any order; equal places are one.
    pub fn new(mut points: Vec<(f64, f64, f64)>) -> Ordered {
        points.sort_by(|one, other| one.0.total_cmp(&other.0));
        points.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
                kept.2 += next.2;
            }
            same
        });
        let before = points.iter().map(|point| point.1).sum();
        let after = points.iter().map(|point| point.2).sum();
        Ordered { points, before, after }
    }

    fn records(&self, side: Side) -> f64 {
        match side {
            Side::Before => self.before,
            Side::After => self.after,
        }
    }

    fn of(&self, side: Side) -> impl Iterator<Item = (f64, f64)> + Clone + '_ {
        self.points.iter().map(move |&(at, before, after)| match side {
            Side::Before => (at, before),
            Side::After => (at, after),
        })
    }

    fn has_both(&self) -> bool {
        self.before > 0.0 && self.after > 0.0
    }

    /// The smallest place and the largest of the table.
    pub fn extent(&self) -> Option<(f64, f64)> {
        let mut there = self.of(Side::Before).filter(|(_, records)| *records > 0.0);
        let first = there.next()?.0;
        Some((first, there.last().map_or(first, |(at, _)| at)))
    }

    /// Records of the table exactly here.
    pub fn before_at(&self, at: f64) -> f64 {
        let found = self.points.binary_search_by(|point| point.0.total_cmp(&at));
        found.map_or(0.0, |place| self.points[place].1)
    }

    /// The share of records at or below a place: the empirical distribution function; `None` without records.
    pub fn share_up_to(&self, place: f64, side: Side) -> Option<f64> {
        let all = self.records(side);
        let below = self.of(side).take_while(|(at, _)| *at <= place);
        // Summed from nought: the sum of nothing is -0.
        (all > 0.0).then(|| (below.fold(0.0, |sum, (_, records)| sum + records) / all).min(1.0))
    }

    /// Both empirical distribution functions at each place, with the place.
    fn steps(&self) -> impl Iterator<Item = (f64, f64, f64)> + '_ {
        let (mut before, mut after) = (0.0, 0.0);
        self.points.iter().map(move |&(at, b, a)| {
            before += b;
            after += a;
            (at, before / self.before, after / self.after)
        })
    }

    /// The 1-Wasserstein distance in the unit of the line: how far records have to move on average to make one
    /// distribution the other; `None` where one side has no record.
    ///
    /// # Formula
    /// integral of |F(x) - G(x)| over x; F and G: empirical distribution functions before and after.
    ///
    /// # Citations
    /// Vallender SS (1974), Calculation of the Wasserstein distance between probability distributions on the line,
    /// Theory of Probability and its Applications 18(4), 784-786.
    ///
    /// # Example
    /// ```
    /// use oboro::distribution::Ordered;
    /// // One of two records moves from 1 to 4.
    /// let line = Ordered::new(vec![(1.0, 1.0, 0.0), (2.0, 1.0, 1.0), (4.0, 0.0, 1.0)]);
    /// assert_eq!(line.wasserstein(), Some(1.5));
    /// assert_eq!(line.kolmogorov_smirnov(), Some(0.5));
    /// ```
    pub fn wasserstein(&self) -> Option<f64> {
        if !self.has_both() {
            return None;
        }
        let mut last: Option<(f64, f64)> = None;
        let mut sum = 0.0;
        for (at, before, after) in self.steps() {
            if let Some((from, apart)) = last {
                sum += apart * (at - from);
            }
            last = Some((at, (before - after).abs()));
        }
        Some(sum)
    }

    /// The largest difference of the two empirical distribution functions; `None` where one side has no record.
    ///
    /// # Formula
    /// max over x of |F(x) - G(x)|.
    ///
    /// # Citations
    /// Smirnov N (1948), Table for estimating the goodness of fit of empirical distributions, Annals of Mathematical
    /// Statistics 19(2), 279-281.
    pub fn kolmogorov_smirnov(&self) -> Option<f64> {
        let apart = self.steps().map(|(_, before, after)| (before - after).abs());
        self.has_both().then(|| apart.fold(0.0, f64::max))
    }

    /// The smallest place that at least the share `p` of records is at or below; `None` without records.
    ///
    /// # Citations
    /// Hyndman RJ and Fan Y (1996), Sample quantiles in statistical packages, The American Statistician 50(4),
    /// 361-365: definition 1.
    pub fn quantile(&self, p: f64, side: Side) -> Option<f64> {
        let all = self.records(side);
        let (mut sum, mut last) = (0.0, None);
        for (at, records) in self.of(side).filter(|(_, records)| *records > 0.0) {
            sum += records;
            last = Some(at);
            if sum >= p * all * (1.0 - ROUNDING) {
                break;
            }
        }
        last
    }

    /// The mean; `None` without records.
    pub fn mean(&self, side: Side) -> Option<f64> {
        let all = self.records(side);
        // Days are far from nought, and means of them are close to one another.
        let origin = self.points.first()?.0;
        let sum: f64 = self.of(side).map(|(at, records)| (at - origin) * records).sum();
        (all > 0.0).then(|| origin + sum / all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line() -> Ordered {
        Ordered::new(vec![
            (30.0, 2.0, 1.5),
            (10.0, 3.0, 0.0),
            (20.0, 0.0, 1.5),
            (50.0, 4.0, 1.0),
            (10.0, 1.0, 2.0),
        ])
    }

    #[test]
    fn equal_places_are_one_and_quantiles_are_the_inverse_of_the_steps() {
        let line = line();
        assert_eq!((line.extent(), line.before_at(10.0)), (Some((10.0, 50.0)), 4.0));
        let before = |p| line.quantile(p, Side::Before);
        assert_eq!([before(0.0), before(0.4), before(0.41)], [Some(10.0), Some(10.0), Some(30.0)]);
        assert_eq!([before(0.6), before(0.61)], [Some(30.0), Some(50.0)]);
        assert_eq!(line.quantile(0.5, Side::After), Some(20.0));
        assert_eq!(line.share_up_to(29.0, Side::After), Some(3.5 / 6.0));
        // (4 x 10 + 2 x 30 + 4 x 50) / 10; (2 x 10 + 1.5 x 20 + 1.5 x 30 + 50) / 6.
        assert_eq!(line.mean(Side::Before), Some(30.0));
        assert!((line.mean(Side::After).unwrap() - 145.0 / 6.0).abs() < 1e-14);
    }

    /// `tests/data/distributions.py`.
    #[test]
    fn distances_are_those_of_scipy() {
        let line = line();
        assert!((line.wasserstein().unwrap() - WASSERSTEIN).abs() < 1e-13);
        assert!((line.kolmogorov_smirnov().unwrap() - 0.233_333_333_333_333_3).abs() < 1e-15);
    }

    const WASSERSTEIN: f64 = 7.166_666_666_666_668;

    #[test]
    fn nothing_is_said_of_nothing() {
        let line = Ordered::new(vec![(1.0, 2.0, 0.0)]);
        assert_eq!((line.wasserstein(), line.kolmogorov_smirnov()), (None, None));
        assert_eq!((line.quantile(0.5, Side::After), line.mean(Side::After)), (None, None));
        assert_eq!(Ordered::new(Vec::new()).extent(), None);
    }
}

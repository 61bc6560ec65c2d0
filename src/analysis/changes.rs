//! What changed from before to after.

use super::found::{Estimate, Found, Term};

/// One estimate that either side has.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What it is about.
    pub term: Term,
    /// Its place among the estimates before.
    pub before: Option<usize>,
    /// Its place among the estimates after.
    pub after: Option<usize>,
    /// After less before.
    pub difference: Option<f64>,
    /// The same by the standard error before; of ratios, their logarithms.
    pub shift: Option<f64>,
    /// Whether it lies on the other side of no effect.
    pub sign: Option<bool>,
    /// Whether its interval leaves out no effect on one side only.
    pub significance: Option<bool>,
    /// The overlap of the intervals.
    pub overlap: Option<f64>,
}

/// All changes, and how many are of a kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// By estimate: those before in their order, then those that only the side after has.
    pub each: Vec<Change>,
    /// Estimates that both sides have.
    pub matched: u64,
    /// Those with a value before only.
    pub lost: u64,
    /// Those with a value after only.
    pub gained: u64,
    /// Those that changed sign.
    pub sign: u64,
    /// Those that changed significance, a test of the whole among them.
    pub significance: u64,
    /// Whether the test between the groups is significant on one side only; `None` where a side has none.
    pub test: Option<bool>,
    /// The mean overlap of intervals.
    pub mean_overlap: Option<f64>,
    /// The least overlap of intervals.
    pub least_overlap: Option<f64>,
    /// The largest shift, in standard errors before.
    pub largest_shift: Option<f64>,
}

/// Compares the estimates of both sides.
///
/// # Formula
/// Overlap of [l, u] and [l', u']: the mean of the shares that their intersection has of either,
/// (1/2) (i / (u - l) + i / (u' - l')), i = max(0, min(u, u') - max(l, l')); of ratios by their logarithms.
/// A test is significant below p = 0.05, as an interval of 95 % that leaves out no effect is.
///
/// # Citations
/// Karr AF, Kohnen CN, Oganian A, Reiter JP, Sanil AP (2006), A framework for evaluating the utility of data altered to
/// protect confidentiality, The American Statistician 60(3), 224-232.
pub(super) fn changes(before: &Found, after: &Found) -> Changes {
    let mut changes = Changes::default();
    let mut used = vec![false; after.estimates.len()];
    for (place, one) in before.estimates.iter().enumerate() {
        let same = after.estimates.iter().position(|other| other.term == one.term);
        if let Some(same) = same {
            used[same] = true;
        }
        let other = same.map(|same| &after.estimates[same]);
        changes.each.push(change(Some(place), same, one, other));
        match (one.value, other.and_then(|other| other.value)) {
            (Some(_), Some(_)) => changes.matched += 1,
            (Some(_), None) => changes.lost += 1,
            (None, Some(_)) => changes.gained += 1,
            (None, None) => {}
        }
    }
    for (place, other) in after.estimates.iter().enumerate().filter(|(place, _)| !used[*place]) {
        let (term, after) = (other.term.clone(), Some(place));
        changes.each.push(Change { after, ..nothing(term) });
        changes.gained += u64::from(other.value.is_some());
    }
    let count = |is: &dyn Fn(&Change) -> bool| changes.each.iter().filter(|each| is(each)).count();
    changes.sign = count(&|each| each.sign == Some(true)) as u64;
    changes.test =
        before.is_significant().zip(after.is_significant()).map(|(one, other)| one != other);
    changes.significance = count(&|each| each.significance == Some(true)) as u64
        + u64::from(changes.test == Some(true));
    let overlaps: Vec<f64> = changes.each.iter().filter_map(|each| each.overlap).collect();
    let shifts = changes.each.iter().filter_map(|each| each.shift.map(f64::abs));
    changes.largest_shift = shifts.reduce(f64::max);
    changes.least_overlap = overlaps.iter().copied().reduce(f64::min);
    changes.mean_overlap =
        (!overlaps.is_empty()).then(|| overlaps.iter().sum::<f64>() / overlaps.len() as f64);
    changes
}

fn nothing(term: Term) -> Change {
    Change {
        term,
        before: None,
        after: None,
        difference: None,
        shift: None,
        sign: None,
        significance: None,
        overlap: None,
    }
}

fn change(
    before: Option<usize>,
    after: Option<usize>,
    one: &Estimate,
    other: Option<&Estimate>,
) -> Change {
    let change = Change { before, after, ..nothing(one.term.clone()) };
    let Some((value, own)) = other.and_then(|other| Some((other.value?, one.value?))) else {
        return change;
    };
    let what = one.term.what;
    let scaled = |value: f64| if what.is_ratio() { libm::log(value) } else { value };
    let side = |value: f64| {
        let off = value - what.no_effect()?;
        off.partial_cmp(&0.0)
    };
    let significance = other.and_then(Estimate::is_significant).zip(one.is_significant());
    let ends = |of: &Estimate| Some((scaled(of.low?), scaled(of.high?)));
    let shift =
        one.error.filter(|error| *error > 0.0).map(|error| (scaled(value) - scaled(own)) / error);
    Change {
        difference: Some(value - own),
        shift: shift.filter(|shift| shift.is_finite()),
        sign: side(value).zip(side(own)).map(|(one, other)| one.is_ne() && one == other.reverse()),
        significance: significance.map(|(one, other)| one != other),
        overlap: other.and_then(|other| overlap(ends(one)?, ends(other)?)),
        ..change
    }
}

/// The overlap of two intervals; two equal points overlap wholly, any other point has no length to share.
fn overlap((low, high): (f64, f64), (other_low, other_high): (f64, f64)) -> Option<f64> {
    if (low, high) == (other_low, other_high) {
        return Some(1.0);
    }
    let both = (high.min(other_high) - low.max(other_low)).max(0.0);
    let share = 0.5 * (both / (high - low) + both / (other_high - other_low));
    share.is_finite().then_some(share)
}

#[cfg(test)]
mod tests {
    use super::super::found::LOG_RANK_P;
    use super::*;

    #[test]
    fn overlaps_by_hand() {
        assert_eq!(overlap((0.0, 2.0), (1.0, 5.0)), Some(0.375));
        assert_eq!(overlap((0.0, 1.0), (2.0, 3.0)), Some(0.0));
        assert_eq!(overlap((0.0, 4.0), (1.0, 3.0)), Some(0.75));
        assert_eq!(overlap((1.0, 1.0), (1.0, 1.0)), Some(1.0));
        assert_eq!(overlap((1.0, 1.0), (0.0, 2.0)), None);
    }

    #[test]
    fn a_change_of_sign_and_significance_is_counted() {
        use super::super::found::What;
        let estimate = |value, error| {
            let found = Estimate::normal(Term::of(What::LogOdds), 10, value, error);
            Found { estimates: vec![found], ..Found::default() }
        };
        let changes = changes(&estimate(1.0, 0.1), &estimate(-0.05, 0.1));
        assert_eq!((changes.matched, changes.sign, changes.significance), (1, 1, 1));
        assert_eq!(changes.least_overlap, Some(0.0));
        assert!((changes.largest_shift.unwrap_or(0.0) - 10.5).abs() < 1e-12);
    }

    #[test]
    fn a_test_that_crosses_the_level_is_a_change_of_significance() {
        let test = |p| Found { figures: vec![(LOG_RANK_P, p)], ..Found::default() };
        let of = |before, after| {
            let changes = changes(&test(before), &test(after));
            (changes.test, changes.significance)
        };
        assert_eq!(of(Some(0.049), Some(0.05)), (Some(true), 1));
        assert_eq!(of(Some(0.2), Some(0.01)), (Some(true), 1));
        assert_eq!(of(Some(0.2), Some(0.9)), (Some(false), 0));
        assert_eq!(of(Some(0.01), None), (None, 0));
        assert_eq!(changes(&Found::default(), &test(Some(0.01))).test, None);
    }
}

//! What a condition asks of the sensitive values of one class.

use super::SeenValues;
use crate::classes::Histogram;
use crate::risk::disclosure::closeness::{Distance, Group, closeness};
use crate::risk::disclosure::{Prior, alpha, delta, diversity, likeness};

/// Entropies may fall short of ln l by this part of it, which is rounding.
const ROUNDING: f64 = 1e-12;

/// What is asked of the values of a class.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Rule {
    /// At least so many values.
    Distinct(u64),
    /// exp of the Shannon entropy at least.
    Entropy(f64),
    /// exp of the entropy by Grassberger's estimator at least, and as many values.
    Grassberger(f64),
    /// The most frequent value below c times the values from the l-th on.
    Recursive {
        /// From which value on they count.
        l: u64,
        /// The factor.
        c: f64,
    },
    /// The distance from the table at most.
    Closeness {
        /// The limit.
        t: f64,
        /// How far two values are apart.
        distance: Distance,
    },
    /// The largest share at most.
    Alpha(f64),
    /// The relative gain of a value at most.
    Beta(f64),
    /// The relative gain of a value at most, and at most -ln p.
    EnhancedBeta(f64),
    /// |ln(q / p)| below, over the values that the class has.
    Delta(f64),
}

/// Room that is kept from class to class.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    counts: Vec<u64>,
    groups: Vec<Group>,
}

impl Rule {
    /// The plan's name of the condition.
    pub(super) fn name(self) -> &'static str {
        match self {
            Rule::Distinct(_)
            | Rule::Entropy(_)
            | Rule::Grassberger(_)
            | Rule::Recursive { .. } => "l-diversity",
            Rule::Closeness { .. } => "t-closeness",
            Rule::Alpha(_) => "alpha",
            Rule::Beta(_) | Rule::EnhancedBeta(_) => "beta-likeness",
            Rule::Delta(_) => "delta-disclosure",
        }
    }

    /// The plan's name of the kind of the condition, where it has several.
    pub(super) fn kind(self) -> Option<&'static str> {
        match self {
            Rule::Distinct(_) => Some("distinct"),
            Rule::Entropy(_) => Some("entropy"),
            Rule::Grassberger(_) => Some("grassberger"),
            Rule::Recursive { .. } => Some("recursive"),
            Rule::Closeness { distance, .. } => Some(distance.name()),
            Rule::Beta(_) => Some("basic"),
            Rule::EnhancedBeta(_) => Some("enhanced"),
            Rule::Alpha(_) | Rule::Delta(_) => None,
        }
    }

    /// The plan's limit; for the recursive form, c.
    pub(super) fn limit(self) -> f64 {
        match self {
            Rule::Distinct(l) => l as f64,
            Rule::Entropy(limit)
            | Rule::Grassberger(limit)
            | Rule::Recursive { c: limit, .. }
            | Rule::Closeness { t: limit, .. }
            | Rule::Alpha(limit)
            | Rule::Beta(limit)
            | Rule::EnhancedBeta(limit)
            | Rule::Delta(limit) => limit,
        }
    }

    /// Whether a class may be kept; one in which every value is missing gives nothing away.
    pub(super) fn keeps(self, class: Histogram<'_>, prior: &Prior, scratch: &mut Scratch) -> bool {
        if class.records() == 0 {
            return true;
        }
        match (self, self.figure(class, prior, scratch)) {
            (_, None) => false,
            (Rule::Distinct(l), Some(found)) => found >= l as f64,
            (Rule::Entropy(l), Some(found)) => reaches(found, l),
            (Rule::Grassberger(l), Some(found)) => {
                reaches(found, l) && diversity::distinct(class) as f64 >= l.ceil()
            }
            // Both are strict in their definitions.
            (Rule::Recursive { c: limit, .. } | Rule::Delta(limit), Some(found)) => found < limit,
            (_, Some(found)) => found <= self.limit(),
        }
    }

    /// What the condition looks at, entropies as such; `None` where no limit would suffice.
    pub(super) fn figure(
        self,
        class: Histogram<'_>,
        prior: &Prior,
        scratch: &mut Scratch,
    ) -> Option<f64> {
        match self {
            Rule::Distinct(_) => Some(diversity::distinct(class) as f64),
            Rule::Entropy(_) => Some(prior.entropies().shannon(class)),
            Rule::Grassberger(_) => Some(prior.entropies().grassberger(class)),
            Rule::Recursive { l, .. } => diversity::recursive(class, l, &mut scratch.counts),
            Rule::Closeness { distance, .. } => {
                Some(closeness(class, prior, distance, &mut scratch.groups))
            }
            Rule::Alpha(_) => Some(alpha::alpha(class)),
            Rule::Beta(_) => Some(likeness::basic(class, prior)),
            Rule::EnhancedBeta(_) => {
                likeness::is_capped(class, prior).then(|| likeness::enhanced(class, prior))
            }
            Rule::Delta(_) => Some(delta::delta(class, prior)),
        }
    }

    /// The worst figure of the kept classes in the unit of the limit, and whether all of them hold.
    pub(super) fn judge(self, values: &SeenValues<'_>, keeps: &[bool]) -> (Option<f64>, bool) {
        let more_is_better =
            matches!(self, Rule::Distinct(_) | Rule::Entropy(_) | Rule::Grassberger(_));
        let (mut worst, mut met, mut bounded) = (None, true, true);
        let mut scratch = Scratch::default();
        for (class, _) in values.classes.iter().zip(keeps).filter(|(_, kept)| **kept) {
            if class.records() == 0 {
                continue;
            }
            met &= self.keeps(class, values.prior, &mut scratch);
            let Some(figure) = self.figure(class, values.prior, &mut scratch) else {
                bounded = false;
                continue;
            };
            worst = Some(match worst {
                None => figure,
                Some(worst) if more_is_better => f64::min(worst, figure),
                Some(worst) => f64::max(worst, figure),
            });
        }
        if matches!(self, Rule::Entropy(_) | Rule::Grassberger(_)) {
            worst = worst.map(libm::exp);
        }
        (worst.filter(|_| bounded), met)
    }
}

/// Whether an entropy is that of l equal shares, but for rounding.
fn reaches(entropy: f64, l: f64) -> bool {
    entropy >= libm::log(l) * (1.0 - ROUNDING)
}

//! What a class gives away about a sensitive value, without anybody being picked out.
//!
//! q is the share of a value in a class, p its share among all records read, suppressed ones too; a missing
//! sensitive value is in neither. Each measure is a function of one class's [`Histogram`] and of the [`Prior`],
//! and the figure of a table is its extreme over the classes that are kept and have a value.
//!
//! - [`diversity`]: how many values a class has: distinct, by entropy, recursive.
//! - [`alpha`]: the largest share of one value.
//! - [`mod@closeness`]: how far the values of a class are from those of the table.
//! - [`likeness`]: how much likelier a value becomes.
//! - [`delta`]: how much likelier or less likely a value becomes.
//! - [`homogeneity`]: records whose class has one value only.
//! - [`presence`]: how likely somebody of the population is in the table.
//! - [`lkc`]: attackers who know some of the quasi-identifiers only.

pub mod alpha;
pub mod closeness;
pub mod delta;
pub mod diversity;
pub mod homogeneity;
pub mod likeness;
pub mod lkc;
pub mod presence;
mod prior;

pub use prior::Prior;

use crate::classes::{Bin, Histogram, Histograms};
use closeness::{Distance, closeness};
use diversity::Recursive;

/// The figures of one sensitive column; `None` where no kept class has a value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Disclosure {
    /// Kept classes with a value.
    pub classes: u64,
    /// Kept records with a value.
    pub records: u64,
    /// The least number of values.
    pub distinct_l: Option<u64>,
    /// exp of the least Shannon entropy.
    pub entropy_l: Option<f64>,
    /// exp of the least entropy by the estimator of Grassberger.
    pub grassberger_l: Option<f64>,
    /// By l from 2: the largest r1 / (r_l + ... + r_m); `None` where a class has fewer than l values.
    pub recursive_c: Vec<(u64, Option<f64>)>,
    /// The largest share of one value.
    pub alpha: Option<f64>,
    /// The largest distance from the table.
    pub t: Option<f64>,
    /// The largest (q - p) / p.
    pub basic_beta: Option<f64>,
    /// The largest min((q - p) / p, -ln p) over q > p.
    pub enhanced_beta: Option<f64>,
    /// The largest |ln(q / p)| over q > 0.
    pub delta_disclosure: Option<f64>,
    /// Pairs of a class and a value that the class lacks.
    pub absent: u64,
    /// Records in classes with one value only.
    pub homogeneous: u64,
}

/// The figures of one sensitive column over the classes that are kept.
///
/// `kept` says whether a class is kept; `t` is measured by `distance`.
/// Time is linear in the bins of the kept classes, but for the recursive form, which sorts the largest bins.
///
/// # Example
/// ```
/// use oboro::classes::SensitiveCounts;
/// use oboro::risk::disclosure::{Prior, closeness::Distance, disclosure};
/// // two classes: values 0, 0, 1 and 1, 1
/// let records = [(0, 0, 1), (0, 0, 1), (0, 1, 1), (1, 1, 1), (1, 1, 1)];
/// let classes = SensitiveCounts::of(2, 2, records.into_iter()).histograms();
/// let figures = disclosure(&classes, |_| true, &Prior::new(vec![2, 3]), Distance::Equal);
/// assert_eq!((figures.distinct_l, figures.alpha), (Some(1), Some(1.0)));
/// assert_eq!(figures.t, Some(0.4));
/// ```
pub fn disclosure(
    classes: &Histograms,
    kept: impl Fn(usize) -> bool,
    prior: &Prior,
    distance: Distance,
) -> Disclosure {
    let told = || {
        let told = classes.iter().enumerate().filter(|(class, _)| kept(*class));
        told.map(|(_, class)| class).filter(|class| class.records() > 0)
    };
    let mut gathered = Gathered::new(prior, distance);
    // Where a class has one value only, its measures depend on nothing but the value.
    let mut alone = vec![false; prior.values()];
    for class in told() {
        gathered.count(class);
        match class.bins() {
            [only] => alone[only.value as usize] = true,
            _ => gathered.measure(class),
        }
    }
    for (value, _) in alone.iter().enumerate().filter(|(_, alone)| **alone) {
        gathered.measure(Histogram::new(&[Bin { value: value as u32, records: 1 }]));
    }
    let mut found = gathered.finish();
    if let Some(distinct) = found.distinct_l {
        let mut recursive = Recursive::up_to(distinct);
        if distinct > 1 {
            told().for_each(|class| recursive.add(class));
        }
        found.recursive_c = recursive.largest();
    }
    found
}

/// The figures so far.
struct Gathered<'a> {
    prior: &'a Prior,
    distance: Distance,
    found: Disclosure,
    delta: delta::Extremes,
    scratch: Vec<closeness::Group>,
}

impl<'a> Gathered<'a> {
    fn new(prior: &'a Prior, distance: Distance) -> Gathered<'a> {
        let (found, delta) = (Disclosure::default(), delta::Extremes::default());
        Gathered { prior, distance, found, delta, scratch: Vec::new() }
    }

    /// What depends on how many classes and records there are.
    fn count(&mut self, class: Histogram<'_>) {
        self.found.classes += 1;
        self.found.records += class.records();
        self.found.absent += delta::absent(class, self.prior);
        self.found.homogeneous += homogeneity::homogeneous(class);
    }

    /// What depends on the shares of the values only.
    fn measure(&mut self, class: Histogram<'_>) {
        let (prior, found) = (self.prior, &mut self.found);
        lower(&mut found.distinct_l, diversity::distinct(class));
        lower(&mut found.entropy_l, prior.entropies().shannon(class));
        lower(&mut found.grassberger_l, prior.entropies().grassberger(class));
        raise(&mut found.alpha, alpha::alpha(class));
        raise(&mut found.t, closeness(class, prior, self.distance, &mut self.scratch));
        raise(&mut found.basic_beta, likeness::basic(class, prior));
        raise(&mut found.enhanced_beta, likeness::enhanced(class, prior));
        self.delta.add(class, prior);
    }

    fn finish(self) -> Disclosure {
        Disclosure {
            entropy_l: self.found.entropy_l.map(libm::exp),
            grassberger_l: self.found.grassberger_l.map(libm::exp),
            delta_disclosure: self.delta.largest(),
            ..self.found
        }
    }
}

fn lower<T: PartialOrd>(known: &mut Option<T>, value: T) {
    if known.as_ref().is_none_or(|known| value < *known) {
        *known = Some(value);
    }
}

fn raise<T: PartialOrd>(known: &mut Option<T>, value: T) {
    if known.as_ref().is_none_or(|known| value > *known) {
        *known = Some(value);
    }
}

//! How many people are unique in the population that a table was sampled from.
//!
//! Every estimator sees only how many classes of each size the sample has, and how large the
//! population is.
//! They disagree, and each has a range that it was made for, so they are shown side by side, with
//! what they found, whether they converged, and notes.
//!
//! - [`estimates`]: Pitman, Zayatz, slide negative binomial, and the rule that chooses.
//! - [`expected`]: the risk that follows when only the size of the population is known.
//! - [`kmap`]: the population class size that a sample class size supports.

mod dankar;
pub mod expected;
pub(crate) mod gamma;
pub mod kmap;
mod pitman;
mod root;
mod snb;
mod zayatz;

use crate::classes::Sizes;

/// The sampling fraction up to which the estimators were made for small samples (Dankar et al.).
pub const SMALL_FRACTION: f64 = 0.1;

/// Fewer classes of one or of two records than this make an interval rough.
const FEW_CLASSES: u64 = 10;

/// 97.5 % of a normal distribution lie below so many standard deviations.
const Z: f64 = 1.959_963_984_540_054;

/// A model of how a population falls into classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Model {
    /// The sampling formula of Ewens and Pitman.
    Pitman,
    /// Classes of the population have the sizes of the sample.
    Zayatz,
    /// One plus a negative binomial number of people in each class.
    Snb,
    /// The rule of Dankar et al., which chooses one of the others.
    Dankar,
}

impl Model {
    /// Its name in reports.
    pub fn id(self) -> &'static str {
        match self {
            Model::Pitman => "pitman",
            Model::Zayatz => "zayatz",
            Model::Snb => "snb",
            Model::Dankar => "dankar",
        }
    }
}

/// What a reader must know to judge an estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// No record is alone in its class: every model says 0.
    NoUniques,
    /// The table holds the whole population: the uniques are counted.
    Census,
    /// There is no record.
    NoRecords,
    /// The population has fewer people than the table has records.
    TooFewPeople,
    /// Made for sampling fractions up to [`SMALL_FRACTION`], and used above.
    FractionAbove,
    /// Too high for sampling fractions up to [`SMALL_FRACTION`], and used there.
    FractionBelow,
    /// Every record is alone in its class, and the likelihood has no largest value.
    OnlyUniques,
    /// No parameters reproduce the numbers of classes of one and of two records.
    NoSolution,
    /// Several do; those that come nearest to the size of the population are taken.
    SeveralSolutions,
    /// alpha is not above 0: the model then has a fixed number of classes.
    NegativeAlpha,
    /// Classes are so even in size that no alpha is likeliest.
    EvenClasses,
    /// The limit formula does not hold: the expectation for the population's size is taken.
    NoLimit,
    /// The likelihood is too flat for an interval.
    NoInterval,
    /// The parameters fit a population less than half or more than twice as large.
    OtherPopulation,
    /// theta is not small beside the population: the limit formula is too high by a percent or more.
    LargeTheta,
    /// Few classes of one or two records: the interval is rough.
    FewClasses,
    /// The solver stopped at its limit of steps.
    NotConverged,
    /// The rule's first choice was not available.
    FellBack,
}

impl Note {
    /// The message that says it.
    pub fn id(self) -> &'static str {
        match self {
            Note::NoUniques => "note-population-no-uniques",
            Note::Census => "note-population-census",
            Note::NoRecords => "note-population-no-records",
            Note::TooFewPeople => "note-population-too-few-people",
            Note::FractionAbove => "note-population-fraction-above",
            Note::FractionBelow => "note-population-fraction-below",
            Note::OnlyUniques => "note-population-only-uniques",
            Note::NoSolution => "note-population-no-solution",
            Note::SeveralSolutions => "note-population-several-solutions",
            Note::NegativeAlpha => "note-population-negative-alpha",
            Note::EvenClasses => "note-population-even-classes",
            Note::NoLimit => "note-population-no-limit",
            Note::NoInterval => "note-population-no-interval",
            Note::OtherPopulation => "note-population-other-population",
            Note::LargeTheta => "note-population-large-theta",
            Note::FewClasses => "note-population-few-classes",
            Note::NotConverged => "note-population-not-converged",
            Note::FellBack => "note-population-fell-back",
        }
    }
}

/// A parameter of a model, as it was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parameter {
    /// Its letter in the literature.
    pub name: &'static str,
    /// Its value.
    pub value: f64,
}

/// How an interval was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Nothing is estimated: both ends are the number itself.
    Counted,
    /// By the delta method on the logarithm.
    Delta,
    /// Up to the number of population uniques that a sample misses altogether with 5 %.
    Missed,
}

impl Method {
    /// Its name in reports.
    pub fn id(self) -> &'static str {
        match self {
            Method::Counted => "counted",
            Method::Delta => "delta-method",
            Method::Missed => "missed-uniques",
        }
    }
}

/// Where a number lies with 95 %, if the model holds.
///
/// It says how far the number would move from sample to sample, not how wrong the model may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// How it was made.
    pub method: Method,
}

/// One estimate of the number of population uniques.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// The model.
    pub model: Model,
    /// For [`Model::Dankar`], the model that the rule chose.
    pub chosen: Option<Model>,
    /// Expected number of people who are unique in the population; `None` with a note.
    pub uniques: Option<f64>,
    /// The same as a share of the population.
    pub share: Option<f64>,
    /// Where the number lies with 95 % if the model holds.
    pub interval: Option<Interval>,
    /// Whether the equations were solved; true where there is nothing to solve.
    pub converged: bool,
    /// Evaluations that the solver took.
    pub iterations: u32,
    /// What the model found.
    pub parameters: Vec<Parameter>,
    /// What to know about it.
    pub notes: Vec<Note>,
}

impl Estimate {
    /// An estimate that could not be made.
    fn absent(model: Model, note: Note) -> Estimate {
        Estimate {
            model,
            chosen: None,
            uniques: None,
            share: None,
            interval: None,
            converged: false,
            iterations: 0,
            parameters: Vec::new(),
            notes: vec![note],
        }
    }

    /// A number that is known without a model.
    fn known(
        model: Model,
        uniques: f64,
        interval: Interval,
        sample: &Sample<'_>,
        note: Note,
    ) -> Estimate {
        Estimate {
            uniques: Some(uniques),
            share: Some(uniques / sample.population),
            interval: Some(interval),
            converged: true,
            ..Estimate::absent(model, note)
        }
    }

    /// An estimate with the standard deviation of its logarithm.
    fn found(model: Model, uniques: f64, deviation: Option<f64>, sample: &Sample<'_>) -> Estimate {
        let interval = deviation.filter(|deviation| deviation.is_finite()).map(|deviation| {
            let factor = libm::exp(Z * deviation);
            let high = (uniques * factor).min(sample.population.max(uniques));
            Interval { low: uniques / factor, high, method: Method::Delta }
        });
        Estimate {
            model,
            chosen: None,
            uniques: Some(uniques),
            share: Some(uniques / sample.population),
            interval,
            converged: true,
            iterations: 0,
            parameters: Vec::new(),
            notes: Vec::new(),
        }
    }
}

/// What the estimators see of a sample.
struct Sample<'a> {
    /// `(size, classes)`, ascending.
    pairs: &'a [(u64, u64)],
    /// Records.
    records: u64,
    /// Classes.
    classes: u64,
    /// Classes of one record.
    singles: u64,
    /// Classes of two records.
    doubles: u64,
    /// People in the population.
    population: f64,
    /// Records by people.
    fraction: f64,
}

impl<'a> Sample<'a> {
    fn of(sizes: &'a Sizes, population: u64) -> Sample<'a> {
        let of_size = |size| {
            let place = sizes.pairs().binary_search_by_key(&size, |&(size, _)| size);
            place.map_or(0, |place| sizes.pairs()[place].1)
        };
        let records = sizes.records();
        Sample {
            pairs: sizes.pairs(),
            records,
            classes: sizes.classes(),
            singles: of_size(1),
            doubles: of_size(2),
            population: population as f64,
            fraction: records as f64 / population as f64,
        }
    }

    /// The note that intervals are rough, if they are.
    fn few(&self) -> Option<Note> {
        (self.singles < FEW_CLASSES || self.doubles < FEW_CLASSES).then_some(Note::FewClasses)
    }
}

/// Every estimate of the number of people who are unique in a population of the given size.
///
/// Where no record is alone in its class each says 0 and the interval ends where a sample would
/// miss every population unique with a probability of 5 %.
/// Where the sample is the population, the uniques are counted.
///
/// # Citations
/// Dankar, El Emam, Neisa and Roffey (2012), Estimating the re-identification risk of clinical
/// data sets, BMC Medical Informatics and Decision Making 12:66.
///
/// # Example
/// ```
/// use oboro::classes::Sizes;
/// use oboro::risk::population::{Model, estimates};
/// // 60 classes of one record, 15 of two, 3 of four, from a population of 1,020.
/// let sizes = Sizes::of([vec![1; 60], vec![2; 15], vec![4; 3]].concat());
/// let all = estimates(&sizes, 1_020);
/// let zayatz = all.iter().find(|estimate| estimate.model == Model::Zayatz).unwrap();
/// assert!((zayatz.uniques.unwrap() - 375.8).abs() < 0.1);
/// ```
pub fn estimates(sizes: &Sizes, population: u64) -> Vec<Estimate> {
    let sample = Sample::of(sizes, population);
    let models = [Model::Pitman, Model::Zayatz, Model::Snb, Model::Dankar];
    if sample.records == 0 {
        return models.map(|model| Estimate::absent(model, Note::NoRecords)).into();
    }
    if sample.fraction > 1.0 {
        return models.map(|model| Estimate::absent(model, Note::TooFewPeople)).into();
    }
    let known = |uniques, high, method, note| {
        let interval = Interval { low: uniques, high, method };
        models.map(|model| Estimate::known(model, uniques, interval, &sample, note)).into()
    };
    if sample.fraction == 1.0 {
        let uniques = sample.singles as f64;
        return known(uniques, uniques, Method::Counted, Note::Census);
    }
    if sample.singles == 0 {
        let missed = libm::log(0.05) / libm::log1p(-sample.fraction);
        return known(0.0, missed.min(sample.population), Method::Missed, Note::NoUniques);
    }
    let pitman = pitman::estimate(&sample);
    let zayatz = zayatz::estimate(&sample);
    let snb = snb::estimate(&sample);
    let dankar = dankar::choose(&sample, [&pitman, &zayatz, &snb]);
    vec![pitman, zayatz, snb, dankar]
}

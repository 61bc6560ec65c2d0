//! Per quasi-identifier: how many records have each level-0 code, among the kept and the suppressed.

use super::{Classes, Treatment};
use crate::study::{Levels, Study};

/// Counts of records by level-0 code of each quasi-identifier.
///
/// Every column measure of utility is a function of these, so that one pass serves them all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marginals {
    counts: Vec<Vec<u64>>,
}

impl Marginals {
    /// All records of a node.
    pub fn of(study: &Study, base: &Classes) -> Marginals {
        Marginals::count(study, base, |_| true)
    }

    /// The records of those classes of the finest node for which `take` is true.
    fn count(study: &Study, base: &Classes, take: impl Fn(usize) -> bool) -> Marginals {
        let mut counts: Vec<Vec<u64>> =
            study.quasi().iter().map(|quasi| vec![0; quasi.code_count(0) as usize]).collect();
        let fields = base.layout.fields();
        let words = base.layout.words();
        for (class, (key, &size)) in base.keys.chunks_exact(words).zip(&base.sizes).enumerate() {
            if take(class) {
                for (counts, field) in counts.iter_mut().zip(fields) {
                    counts[field.code(key) as usize] += size;
                }
            }
        }
        Marginals { counts }
    }

    /// Splits all records into kept and suppressed ones.
    ///
    /// `all` are the marginals of the finest node `base`; `keeps` says whether one of its classes is kept.
    /// Only the smaller side is walked, the other is the difference.
    pub fn split(
        study: &Study,
        base: &Classes,
        all: &Marginals,
        keeps: impl Fn(usize) -> bool,
    ) -> (Marginals, Marginals) {
        let kept_classes = (0..base.len()).filter(|&class| keeps(class)).count();
        if kept_classes == base.len() {
            return (all.clone(), all.less(all));
        }
        if kept_classes * 2 > base.len() {
            let suppressed = Marginals::count(study, base, |class| !keeps(class));
            (all.less(&suppressed), suppressed)
        } else {
            let kept = Marginals::count(study, base, keeps);
            let suppressed = all.less(&kept);
            (kept, suppressed)
        }
    }

    /// The cells of a treated node: those that are released, by the levels at which they are, and those that are not.
    ///
    /// `parents` is the class of the node of each class of the finest node `base`.
    pub fn treated(
        study: &Study,
        base: &Classes,
        parents: &[u32],
        treatment: &Treatment,
    ) -> (Vec<(Levels, Marginals)>, Marginals) {
        let none = || Marginals::count(study, base, |_| false);
        let mut suppressed = none();
        let mut released: Vec<(Levels, Marginals)> = Vec::new();
        let places = treatment.shapes().iter().map(|shape| {
            let known = released.iter().position(|(levels, _)| *levels == shape.levels);
            known.unwrap_or_else(|| {
                released.push((shape.levels.clone(), none()));
                released.len() - 1
            })
        });
        let places: Vec<usize> = places.collect();
        for (class, &parent) in parents.iter().enumerate() {
            let shape = treatment.shape_of(parent as usize);
            for quasi in 0..study.quasi().len() {
                let shown = shape.filter(|&shape| !treatment.shapes()[shape].suppressed[quasi]);
                let cells = match shown {
                    Some(shape) => &mut released[places[shape]].1,
                    None => &mut suppressed,
                };
                cells.counts[quasi][base.code(class, quasi) as usize] += base.sizes[class];
            }
        }
        (released, suppressed)
    }

    fn less(&self, part: &Marginals) -> Marginals {
        let minus = |(all, part): (&Vec<u64>, &Vec<u64>)| {
            all.iter().zip(part).map(|(all, part)| all - part).collect()
        };
        Marginals { counts: self.counts.iter().zip(&part.counts).map(minus).collect() }
    }

    /// Records by level-0 code of one quasi-identifier.
    pub fn column(&self, quasi: usize) -> &[u64] {
        &self.counts[quasi]
    }

    /// Records by code of one quasi-identifier at a level.
    pub fn at_level(&self, study: &Study, quasi: usize, level: u32) -> Vec<u64> {
        let column = &study.quasi()[quasi];
        let mut counts = vec![0; column.code_count(level) as usize];
        for (&code, &records) in column.step(0, level).iter().zip(self.column(quasi)) {
            counts[code as usize] += records;
        }
        counts
    }
}

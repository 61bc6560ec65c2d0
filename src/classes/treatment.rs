//! What becomes of the classes of a node: each is released in one of a few shapes, or left out.

use std::collections::BTreeMap;

use super::{Classes, NO_CLASS};
use crate::hierarchy::TOP;
use crate::plan::MissingAs;
use crate::study::{Levels, Study};

/// How a class is released: its levels, and the cells that are suppressed on top of that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// One level a quasi-identifier.
    pub levels: Levels,
    /// Whether the cells of each quasi-identifier are suppressed.
    pub suppressed: Vec<bool>,
}

impl Shape {
    /// These levels, with no cell suppressed.
    pub fn of(levels: Levels) -> Shape {
        Shape { suppressed: vec![false; levels.len()], levels }
    }

    /// The same with suppressed cells at the top of their hierarchies, where all records agree.
    pub fn at_top(&self, study: &Study) -> Levels {
        let levels = self.levels.iter().zip(&self.suppressed).zip(study.quasi());
        Levels::new(
            levels
                .map(|((&level, &suppressed), quasi)| match suppressed {
                    true => quasi.levels() - 1,
                    false => level,
                })
                .collect(),
        )
    }
}

/// The shape of each class of a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Treatment {
    shapes: Vec<Shape>,
    /// The shape of each class; [`NO_CLASS`] of one that is left out.
    of: Vec<u32>,
}

impl Treatment {
    /// Classes that are kept are released at the levels of the node, the others are left out.
    pub fn of(levels: &Levels, keeps: &[bool]) -> Treatment {
        let of = keeps.iter().map(|&kept| if kept { 0 } else { NO_CLASS }).collect();
        Treatment { shapes: vec![Shape::of(levels.clone())], of }
    }

    /// Releases a class in a shape.
    pub fn release(&mut self, class: usize, shape: &Shape) {
        let known = self.shapes.iter().position(|known| known == shape);
        let number = known.unwrap_or_else(|| {
            self.shapes.push(shape.clone());
            self.shapes.len() - 1
        });
        self.of[class] = number as u32;
    }

    /// Leaves a class out.
    pub fn leave_out(&mut self, class: usize) {
        self.of[class] = NO_CLASS;
    }

    /// The number of the shape of a class; `None` of one that is left out.
    #[inline]
    pub fn shape_of(&self, class: usize) -> Option<usize> {
        (self.of[class] != NO_CLASS).then_some(self.of[class] as usize)
    }

    /// The shapes, that of the node first; a later one may have no class any more.
    pub fn shapes(&self) -> &[Shape] {
        &self.shapes
    }

    /// Number of classes of the node.
    pub fn len(&self) -> usize {
        self.of.len()
    }

    /// Whether the node has no class.
    pub fn is_empty(&self) -> bool {
        self.of.is_empty()
    }
}

/// A quasi-identifier as it is released.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleasedColumn {
    /// The labels, each once; `None` is a missing value, and comes last.
    pub labels: Vec<Option<String>>,
    /// The number of its label, by class of the finest node; 0 where it is left out.
    pub codes: Vec<u32>,
}

/// The quasi-identifiers of a treated node as whoever gets them sees them.
///
/// Labels are compared as text: those of different levels may be the same, and are then told apart by nobody.
/// A suppressed cell is `*`, and a missing value where missing values agree with everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleasedLabels {
    /// One a quasi-identifier.
    pub columns: Vec<ReleasedColumn>,
    /// Whether each class of the finest node is released.
    pub kept: Vec<bool>,
}

impl ReleasedLabels {
    /// The labels of a treated node; `parents` is the class of the node of each class of the finest one.
    pub fn of(
        study: &Study,
        finest: &Classes,
        parents: &[u32],
        treatment: &Treatment,
    ) -> ReleasedLabels {
        let shapes: Vec<u32> = parents.iter().map(|&class| treatment.of[class as usize]).collect();
        let columns = (0..study.quasi().len()).map(|quasi| {
            let mut named = Names::default();
            // One map from finest codes to labels a level that is used.
            let mut maps: Vec<(Option<u32>, Vec<u32>)> = Vec::new();
            let used = treatment.shapes.iter().map(|shape| {
                let level = (!shape.suppressed[quasi]).then_some(shape.levels[quasi]);
                let known = maps.iter().position(|(known, _)| *known == level);
                known.unwrap_or_else(|| {
                    maps.push((level, named.map(study, quasi, level)));
                    maps.len() - 1
                })
            });
            let used: Vec<usize> = used.collect();
            let codes = shapes.iter().enumerate().map(|(class, &shape)| match shape {
                NO_CLASS => None,
                shape => Some(maps[used[shape as usize]].1[finest.code(class, quasi) as usize]),
            });
            named.compact(codes)
        });
        let columns = columns.collect();
        ReleasedLabels { columns, kept: shapes.iter().map(|&shape| shape != NO_CLASS).collect() }
    }
}

/// Labels by number; the number of a missing value is [`NO_CLASS`].
#[derive(Default)]
struct Names<'s> {
    labels: Vec<&'s str>,
    numbers: BTreeMap<&'s str, u32>,
}

impl<'s> Names<'s> {
    fn number(&mut self, study: &Study, label: Option<&'s str>) -> u32 {
        match label {
            Some(label) if !study.missing().iter().any(|missing| missing == label) => {
                *self.numbers.entry(label).or_insert_with(|| {
                    self.labels.push(label);
                    self.labels.len() as u32 - 1
                })
            }
            _ => NO_CLASS,
        }
    }

    /// The label of each finest code at a level, or suppressed.
    fn map(&mut self, study: &'s Study, quasi: usize, level: Option<u32>) -> Vec<u32> {
        let column = &study.quasi()[quasi];
        let Some(level) = level else {
            let label = (study.missing_as() != MissingAs::Wildcard).then_some(TOP);
            return vec![self.number(study, label); column.code_count(0) as usize];
        };
        let labels = (0..column.code_count(level))
            .map(|code| self.number(study, column.label(level, code)))
            .collect::<Vec<u32>>();
        column.step(0, level).iter().map(|&code| labels[code as usize]).collect()
    }

    /// Only the labels that some class has.
    fn compact(self, codes: impl Iterator<Item = Option<u32>> + Clone) -> ReleasedColumn {
        let mut places = vec![None; self.labels.len()];
        let mut has_missing = false;
        for code in codes.clone().flatten() {
            match places.get_mut(code as usize) {
                Some(place) => *place = Some(0),
                None => has_missing = true,
            }
        }
        let mut labels = Vec::new();
        for (label, place) in self.labels.iter().zip(&mut places) {
            if let Some(place) = place {
                *place = labels.len() as u32;
                labels.push(Some((*label).to_owned()));
            }
        }
        let missing = labels.len() as u32;
        if has_missing {
            labels.push(None);
        }
        let place = |code: u32| places.get(code as usize).copied().flatten().unwrap_or(missing);
        ReleasedColumn { labels, codes: codes.map(|code| code.map_or(0, place)).collect() }
    }
}

//! The lattice of all combinations of levels that a plan allows.

use crate::error::{Error, Result};
use crate::plan::Plan;
use crate::study::{Levels, Study};

/// The levels of each quasi-identifier, from the lowest to the highest that may be tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lattice {
    bounds: Vec<(u32, u32)>,
}

impl Lattice {
    /// The lattice of a plan.
    ///
    /// # Errors
    /// Bounds that lie above the top of a hierarchy, or whose lower one is the higher one.
    pub fn check(plan: &Plan, study: &Study) -> Result<Lattice> {
        let bounds = study.quasi().iter().map(|quasi| {
            let top = quasi.levels() - 1;
            let bounds = plan.columns.get(quasi.name()).and_then(|column| column.levels);
            let Some([lowest, highest]) = bounds else { return Ok((0, top)) };
            if highest > top {
                return Err(Error::input("plan-level-too-high")
                    .in_column(quasi.name())
                    .with("level", highest)
                    .with("top", top));
            }
            if lowest > highest {
                return Err(Error::input("plan-levels-reversed")
                    .in_column(quasi.name())
                    .with("lowest", lowest)
                    .with("highest", highest));
            }
            Ok((lowest, highest))
        });
        Ok(Lattice { bounds: bounds.collect::<Result<_>>()? })
    }

    /// The lowest and the highest level of each quasi-identifier.
    pub fn bounds(&self) -> &[(u32, u32)] {
        &self.bounds
    }

    /// How many nodes there are; exact to 2^53.
    pub fn nodes(&self) -> f64 {
        self.bounds.iter().map(|&(lowest, highest)| f64::from(highest - lowest + 1)).product()
    }

    /// The coarsest node.
    pub fn top(&self) -> Levels {
        Levels::new(self.bounds.iter().map(|&(_, highest)| highest).collect())
    }

    /// The node after another one, from the coarsest to the finest, the last column fastest.
    ///
    /// A coarser node comes before every finer one.
    pub fn next(&self, levels: &Levels) -> Option<Levels> {
        let mut next = levels.to_vec();
        for (level, &(lowest, highest)) in next.iter_mut().zip(&self.bounds).rev() {
            if *level > lowest {
                *level -= 1;
                return Some(Levels::new(next));
            }
            *level = highest;
        }
        None
    }
}

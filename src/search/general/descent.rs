//! A walk from the top of a large lattice down: something good at once, before anything is proved.

use crate::search::Lattice;
use crate::study::Levels;

/// Goes down by the level that saves most, as long as the goal allows it.
#[derive(Debug)]
pub(super) struct Descent {
    at: Levels,
    begun: bool,
    /// Columns that were refused one level below, by whose level that was found out.
    refused: Vec<usize>,
    tried: Option<usize>,
    free: bool,
}

impl Descent {
    pub(super) fn from(top: Levels) -> Descent {
        Descent { at: top, begun: false, refused: Vec::new(), tried: None, free: false }
    }

    /// The same, whatever is refused.
    pub(super) fn freed(self) -> Descent {
        Descent { free: true, ..self }
    }

    pub(super) fn is_free(&self) -> bool {
        self.free
    }

    /// The node to look at; `None` at the end of the walk.
    pub(super) fn next(
        &mut self,
        lattice: &Lattice,
        least: impl Fn(&[u32]) -> f64,
    ) -> Option<Levels> {
        if !self.begun {
            return Some(self.at.clone());
        }
        let lowered = lattice.bounds().iter().enumerate().filter(|&(column, &(lowest, _))| {
            self.at[column] > lowest && !self.refused.contains(&column)
        });
        let lowered = lowered.map(|(column, _)| {
            let levels = self.at.with(column, self.at[column] - 1);
            (least(&levels), column, levels)
        });
        let (_, column, levels) = lowered.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))?;
        self.tried = Some(column);
        Some(levels)
    }

    /// The node may meet the goal: from here on.
    pub(super) fn met(&mut self, levels: &Levels) {
        self.begun = true;
        self.at = levels.clone();
    }

    /// It may not, nor any below it.
    pub(super) fn refused(&mut self) {
        match self.tried {
            Some(column) => self.refused.push(column),
            // The top itself is refused: so is everything.
            None => {
                self.begun = true;
                self.refused = (0..self.at.len()).collect();
            }
        }
    }
}

//! What a node costs: at least before it is counted, about when its classes are known, and to the last bit.

mod halves;
mod loss;
mod measured;

use std::sync::Arc;

use super::column::Column;
use super::key::Key;
use crate::candidate::Base;
use crate::goal::Goal;
use crate::search::Objective;
use crate::study::Study;
use crate::utility::UtilityKind;
use loss::Loss;
use measured::Measured;

/// The cost of the nodes of a lattice, less being better.
#[derive(Debug)]
pub(super) enum Cost {
    Loss(Box<Loss>),
    Measured(Box<Measured>),
}

impl Cost {
    /// By the objective of a search under a goal.
    pub(super) fn of(
        study: &Arc<Study>,
        base: &Arc<Base>,
        objective: &Objective,
        goal: &Goal,
        bounds: &[(u32, u32)],
    ) -> Cost {
        match objective.kind() {
            UtilityKind::Loss => {
                Cost::Loss(Box::new(Loss::of(objective.loss(), study, base, bounds)))
            }
            _ => Cost::Measured(Box::new(Measured::of(study, base, objective, goal, bounds))),
        }
    }

    /// A number that grows with the cost, of which the cost is at least where so many records are left out.
    #[inline]
    pub(super) fn least(&self, levels: &[u8], left_out: u64) -> f64 {
        match self {
            Cost::Loss(loss) => loss.least(levels, left_out),
            Cost::Measured(measured) => measured.least(levels, left_out),
        }
    }

    /// The cost of which [`Cost::least`] is a number, less what rounding may have added.
    pub(super) fn cost_of(&self, least: f64) -> f64 {
        match self {
            Cost::Loss(loss) => loss.loss_of(least),
            Cost::Measured(_) => least,
        }
    }

    /// That number of a cost; a node whose own is above it costs more, however sums are rounded.
    pub(super) fn grown(&self, cost: f64) -> f64 {
        match self {
            Cost::Loss(loss) => loss.grown(cost),
            Cost::Measured(_) => cost,
        }
    }

    /// Whether a node is behind `ranked`, however many more records are left out.
    pub(super) fn is_behind(&self, ranked: &[f64], levels: &[u8], left_out: u64) -> bool {
        match self {
            Cost::Loss(loss) => loss.is_behind(ranked, levels, left_out),
            Cost::Measured(_) => false,
        }
    }

    /// Whether the cost is known from all classes only, not from those that are left out.
    pub(super) fn needs_all(&self) -> bool {
        match self {
            Cost::Loss(_) => false,
            Cost::Measured(measured) => measured.needs_all(),
        }
    }

    /// Begins with a node of no class.
    pub(super) fn begin(&mut self, levels: &[u8]) {
        match self {
            Cost::Loss(loss) => loss.begin(levels),
            Cost::Measured(measured) => measured.begin(levels),
        }
    }

    /// Keeps a class; only where [`Cost::needs_all`].
    pub(super) fn keep<K: Key>(&mut self, columns: &[Column], levels: &[u8], class: (K, u32)) {
        if let Cost::Measured(measured) = self {
            measured.keep(columns, levels, class);
        }
    }

    /// Leaves a class out, which was kept where [`Cost::needs_all`].
    #[inline]
    pub(super) fn leave_out<K: Key>(&mut self, columns: &[Column], levels: &[u8], class: (K, u32)) {
        match self {
            Cost::Loss(loss) => loss.leave_out(columns, levels, class),
            Cost::Measured(measured) => measured.leave_out(columns, levels, class),
        }
    }

    /// The cost with what was left out, less what rounding may have added.
    pub(super) fn about(&mut self, levels: &[u8]) -> f64 {
        match self {
            Cost::Loss(loss) => loss.about(levels),
            Cost::Measured(measured) => measured.about(levels),
        }
    }

    /// The cost with what was left out, which is what the goal leaves out with this k, to the last bit as a report has
    /// it; `None` where it is not defined.
    pub(super) fn exact(&mut self, study: &Study, levels: &[u8], k: u32) -> Option<f64> {
        match self {
            Cost::Loss(loss) => Some(loss.exact(study, levels)),
            Cost::Measured(measured) => measured.exact(levels, k),
        }
    }

    /// Looks at a class that exact costs took since this was asked last.
    pub(super) fn take_looks(&mut self) -> u64 {
        match self {
            Cost::Loss(_) => 0,
            Cost::Measured(measured) => measured.take_looks(),
        }
    }

    /// What decides between nodes of the same cost; of the node that [`Cost::exact`] was asked for last.
    pub(super) fn ranked(&self) -> Vec<f64> {
        match self {
            Cost::Loss(loss) => loss.ranked(),
            Cost::Measured(_) => Vec::new(),
        }
    }
}

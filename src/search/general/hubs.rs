//! Nodes that were counted lately: a coarser one is counted from the smallest of them that is finer.

use std::sync::Arc;

use crate::candidate::Base;
use crate::classes::{Classes, Histograms};
use crate::study::{Levels, Study};

/// Classes that all of them hold together at most.
const MOST: usize = 2_000_000;

/// So many of them are looked through at most.
const MOST_HUBS: usize = 128;

/// The classes of a node, and the values of the sensitive columns in them where these are asked for.
#[derive(Debug)]
pub(super) struct Hub {
    pub(super) classes: Classes,
    pub(super) values: Vec<Histograms>,
}

impl Hub {
    fn of_base(base: &Base, with_values: bool) -> Hub {
        let values = base.values.iter().filter(|_| with_values);
        let values = values.map(|values| values.counts.histograms()).collect();
        Hub { classes: base.classes.clone(), values }
    }

    fn roll_up(&self, study: &Study, levels: &Levels) -> Hub {
        let (classes, parents) = self.classes.roll_up(study, levels);
        let values = self.values.iter().map(|values| values.roll_up(&parents, classes.len()));
        Hub { values: values.collect(), classes }
    }

    /// What it costs to count from it, in looks at a class.
    pub(super) fn looks(&self) -> u64 {
        self.classes.len() as u64
    }
}

/// The newest hubs, the newest last; the finest node is always one.
#[derive(Debug)]
pub(super) struct Hubs {
    finest: Arc<Hub>,
    newest: Vec<Arc<Hub>>,
    classes: usize,
}

impl Hubs {
    pub(super) fn of(base: &Base, with_values: bool) -> Hubs {
        let finest = Arc::new(Hub::of_base(base, with_values));
        Hubs { finest, newest: Vec::new(), classes: 0 }
    }

    /// Counts a node; says how many classes were looked at.
    pub(super) fn count(&self, study: &Study, levels: &Levels) -> (Hub, u64) {
        let finer = |hub: &&Arc<Hub>| {
            hub.classes.levels().iter().zip(levels.iter()).all(|(finer, level)| finer <= level)
        };
        // Of equal ones the newest: which one it is changes the order of classes, and with it nothing that is told.
        let smallest = self.newest.iter().rev().filter(finer).min_by_key(|hub| hub.classes.len());
        let hub = smallest.unwrap_or(&self.finest);
        (hub.roll_up(study, levels), hub.looks())
    }

    /// Keeps a node, and forgets the oldest ones for it.
    pub(super) fn keep(&mut self, hub: Hub) {
        // What is hardly smaller than the finest node saves nothing.
        if hub.classes.len() * 2 > self.finest.classes.len() + 16 {
            return;
        }
        self.classes += hub.classes.len();
        self.newest.push(Arc::new(hub));
        while self.newest.len() > MOST_HUBS || self.classes > MOST {
            self.classes -= self.newest.remove(0).classes.len();
        }
    }
}

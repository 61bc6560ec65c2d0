//! A small lattice node by node, so that it can be drawn.

use std::sync::Arc;

use super::{FoundNode, Lattice, Objective, Settings};
use crate::candidate::{Base, Candidate};
use crate::goal::Goal;
use crate::study::Study;

/// A lattice of more nodes is no picture that anybody reads.
const MOST_NODES: f64 = 512.0;
/// Looks at a class that a picture is worth: less than a second.
const MOST_LOOKS: f64 = 2e7;

/// Each node of a lattice judged under the goal, one after the other.
#[derive(Debug)]
pub(super) struct Nodes {
    study: Arc<Study>,
    base: Arc<Base>,
    goal: Goal,
    objective: Objective,
    found: Vec<FoundNode>,
    judged: usize,
}

impl Nodes {
    /// The nodes of a part of a lattice; `None` where nobody asked to see them, or there are too many.
    pub(super) fn of(
        study: &Arc<Study>,
        base: &Arc<Base>,
        lattice: &Lattice,
        goal: &Goal,
        objective: &Objective,
        settings: Settings,
    ) -> Option<Nodes> {
        let looks = lattice.nodes() * base.classes.len() as f64;
        if !settings.frontier || lattice.nodes() > MOST_NODES || looks > MOST_LOOKS {
            return None;
        }
        let all = std::iter::successors(Some(lattice.top()), |levels| lattice.next(levels));
        let part = settings.part;
        let own = all.zip(0..).filter(|(_, number): &(_, u32)| number % part.of == part.number);
        let node = |(levels, _)| FoundNode { levels, meets: None, utility: None, suppressed: None };
        Some(Nodes {
            study: Arc::clone(study),
            base: Arc::clone(base),
            goal: goal.clone(),
            objective: objective.clone(),
            found: own.map(node).collect(),
            judged: 0,
        })
    }

    /// Goes on for about so many looks at a class, at least for one node; says whether it came to its end.
    pub(super) fn step(&mut self, budget: u64) -> bool {
        let mut spent = 0;
        while spent < budget
            && let Some(node) = self.found.get_mut(self.judged)
        {
            let candidate = Candidate::of(&self.study, &self.base, &node.levels, Some(&self.goal));
            let findings = candidate.findings().unwrap_or_default();
            node.meets = Some(findings.iter().all(|finding| finding.met));
            node.utility = self.objective.value(&candidate.node());
            node.suppressed = Some(candidate.suppressed());
            self.judged += 1;
            spent += self.base.classes.len() as u64 + 1;
        }
        self.is_done()
    }

    /// Whether every node was judged.
    pub(super) fn is_done(&self) -> bool {
        self.judged == self.found.len()
    }

    /// The nodes, judged or not yet, from the coarsest to the finest.
    pub(super) fn found(&self) -> Vec<FoundNode> {
        self.found.clone()
    }
}

//! The figures of one node of the lattice, put together for a reader.

mod attackers;
mod attacks;
mod completion;
mod context;
mod cost;
mod crowd;
mod desk;
mod disclosure;
mod distributions;
mod estimates;
mod figures;
mod individual;
mod missing;
mod lkc;
mod log_linear;
mod noise;
mod notes;
mod part;
mod people;
mod rare;
mod riskiest;
mod study;
mod subsets;
mod special_uniques;

pub use completion::{Completion, Manner, Node};
pub use context::context;
pub use figures::class_figures;
pub use notes::notes;
pub use special_uniques::SpecialUniquesSearch;

use std::collections::BTreeMap;

use super::{
    AllRecords, CellCount, ClassFigures, ColumnFigures, Finding, GoalFigures, MixedLevels,
    ReleaseOutline, Report, Risk,
};
use crate::candidate::Candidate;
use crate::classes::{Frequencies, Sizes};
use crate::error::Result;
use crate::goal::Seen;
use crate::plan::Plan;
use crate::risk::attackers::THRESHOLDS;
use crate::risk::columns::column_risk;
use crate::utility::LossSettings;
use figures::{prosecutor, uniqueness};

impl Candidate<'_> {
    /// The goal judged on what is kept, for a reader; `None` without a goal.
    pub fn goal_figures(&self) -> Option<GoalFigures> {
        let findings = self.findings()?.into_iter().map(|finding| Finding {
            condition: finding.condition.to_owned(),
            column: finding.column,
            kind: finding.kind.map(str::to_owned),
            value: finding.value,
            limit: finding.limit,
            met: finding.met,
        });
        let findings: Vec<Finding> = findings.collect();
        Some(GoalFigures { met: findings.iter().all(|finding| finding.met), findings })
    }

    /// The report, without words ([`notes()`]), without the plan's text and the hash of the input.
    ///
    /// # Errors
    /// Settings of a utility measure outside their range.
    pub fn report(&self, plan: &Plan) -> Result<Report> {
        let thresholds = self.thresholds(plan);
        let loss = LossSettings::check(plan, self.study)?;
        // The original of a released table is not here, so nothing can be said about what it cost.
        let utility =
            if self.study.as_released() { Vec::new() } else { cost::figures(&self.node(), &loss) };
        Ok(Report {
            records: self.base.read,
            rows: self.base.rows,
            persons: None,
            shift: None,
            kept: self.kept.records(),
            suppressed: self.suppressed(),
            dropped: self.base.dropped,
            broken: None,
            columns_read: None,
            normalised: None,
            missing_as: self.study.missing_as().name().to_owned(),
            full: false,
            as_released: self.study.as_released(),
            classes: self.class_figures(&self.kept),
            uniqueness: uniqueness(&self.kept_frequencies),
            risk: self.risk(&self.kept_frequencies, &self.seen(), &self.keeps, &thresholds),
            population: self.population(),
            k_map: self.k_map(),
            individual: None,
            attackers: Vec::new(),
            by_attributes: None,
            context: None,
            disclosure: self.disclosure(plan, &self.values),
            presence: self.presence(),
            lkc: Vec::new(),
            special_uniques: None,
            missing: Vec::new(),
            tests: None,
            rare: None,
            noise: None,
            distributions: None,
            riskiest: None,
            why: None,
            columns: self.columns(),
            column_sets: Vec::new(),
            utility,
            study: Vec::new(),
            goal: self.goal_figures(),
            all_records: self.plain().all_records(&thresholds),
            release: self.release(plan),
            notes: Vec::new(),
            plan: String::new(),
            input_sha256: None,
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }

    /// The figures with nothing left out.
    fn all_records(&self, thresholds: &[f64]) -> AllRecords {
        let everything = vec![true; self.classes.len()];
        AllRecords {
            classes: self.class_figures(&self.all),
            uniqueness: uniqueness(&self.all_frequencies),
            risk: self.risk(&self.all_frequencies, &self.seen_all(), &everything, thresholds),
        }
    }

    /// How a release of this node treats records.
    pub fn release(&self, plan: &Plan) -> ReleaseOutline {
        let (node, treatment) = (self.plain(), self.treatment());
        let quasi = node.study.quasi();
        let mut cells = vec![0; quasi.len()];
        let mut mixed: BTreeMap<&[u32], u64> = BTreeMap::new();
        for (class, &size) in node.classes.sizes().iter().enumerate() {
            let Some(shape) = treatment.shape_of(class) else { continue };
            let shape = &treatment.shapes()[shape];
            *mixed.entry(&shape.levels).or_default() += size;
            for (cells, _) in cells.iter_mut().zip(&shape.suppressed).filter(|(_, out)| **out) {
                *cells += size;
            }
        }
        if mixed.is_empty() {
            mixed.insert(node.levels, 0);
        }
        let cells = cells.into_iter().zip(quasi).filter(|(cells, _)| *cells > 0);
        ReleaseOutline {
            method: plan.release.method.name().to_owned(),
            records_left_out: self.suppressed() + self.base.dropped,
            cells_suppressed: cells
                .map(|(cells, quasi)| CellCount { name: quasi.name().to_owned(), cells })
                .collect(),
            levels_mixed: mixed
                .into_iter()
                .map(|(levels, records)| MixedLevels { levels: levels.to_vec(), records })
                .collect(),
        }
    }

    /// The attackers over these classes.
    fn risk(
        &self,
        frequencies: &Frequencies,
        seen: &Seen<'_>,
        keeps: &[bool],
        thresholds: &[f64],
    ) -> Risk {
        Risk {
            prosecutor: prosecutor(frequencies, thresholds),
            journalist: people::journalist(seen, keeps, thresholds),
            marketer: people::marketer(seen, keeps),
        }
    }

    /// Class sizes; there are no classes where missing values are wildcards.
    fn class_figures(&self, sizes: &Sizes) -> Option<ClassFigures> {
        self.agreeing.is_none().then(|| class_figures(sizes))
    }

    /// The thresholds of every report and those of the plan.
    fn thresholds(&self, plan: &Plan) -> Vec<f64> {
        let goal = plan.goal.as_ref();
        let own = [
            goal.and_then(|goal| goal.prosecutor),
            goal.and_then(|goal| goal.journalist),
            goal.and_then(|goal| goal.k_map).map(|k| 1.0 / k as f64),
            goal.and_then(|goal| goal.k).map(|k| 1.0 / k as f64),
        ];
        let mut thresholds: Vec<f64> = THRESHOLDS.to_vec();
        thresholds.extend(own.into_iter().flatten());
        thresholds.sort_by(f64::total_cmp);
        thresholds.dedup();
        thresholds
    }

    fn columns(&self) -> Vec<ColumnFigures> {
        let node = self.plain();
        let columns = node.study.quasi().iter().zip(node.levels.iter()).enumerate();
        columns
            .map(|(quasi, (column, &level))| {
                let released = self.levels[quasi];
                let risk = column_risk(self.kept_marginals.at_level(self.study, quasi, released));
                ColumnFigures {
                    name: column.name().to_owned(),
                    level,
                    levels: column.levels(),
                    distinction: risk.distinction,
                    separation: risk.separation,
                    average_without: None,
                    contribution: None,
                }
            })
            .collect()
    }
}

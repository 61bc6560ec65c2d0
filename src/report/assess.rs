//! The figures of one node of the lattice, put together for a reader.

use super::{
    AllRecords, AtRisk, Attacker, ClassFigures, ColumnFigures, Finding, GoalFigures, MixedLevels,
    Note, ReleaseOutline, Report, Risk, SizeCount, Uniqueness, UtilityFigure,
};
use crate::classes::{Classes, Marginals, Sizes};
use crate::error::Result;
use crate::goal::Goal;
use crate::plan::Plan;
use crate::risk::attackers::{self, THRESHOLDS, effective_k};
use crate::risk::columns::column_risk;
use crate::risk::uniqueness::uniques;
use crate::study::{Levels, Records, Study};
use crate::utility::{self, LossSettings, Node};
use crate::words::{self, Lang};

/// What stays the same while levels move: the finest classes and the counts of the input.
#[derive(Debug)]
pub struct Base {
    /// Classes at level 0 of every quasi-identifier.
    pub classes: Classes,
    /// Their sizes.
    pub sizes: Sizes,
    /// Records by level-0 code.
    pub marginals: Marginals,
    /// Lines of data.
    pub rows: u64,
    /// Records read.
    pub read: u64,
    /// Records left out because a quasi-identifier is missing.
    pub dropped: u64,
}

impl Base {
    /// Counts the records of a table once.
    pub fn of(study: &Study, records: &Records<'_>) -> Base {
        let classes = Classes::of(study, records);
        let sizes = Sizes::of(classes.sizes().iter().copied());
        let marginals = Marginals::of(study, &classes);
        let (rows, read, dropped) = (records.rows() as u64, records.read(), records.dropped());
        Base { classes, sizes, marginals, rows, read, dropped }
    }
}

/// One node of the lattice with its suppression.
#[derive(Debug)]
pub struct Assessment<'a> {
    study: &'a Study,
    base: &'a Base,
    levels: &'a Levels,
    goal: Option<&'a Goal>,
    classes: Classes,
    /// Sizes of all classes of the node.
    all: Sizes,
    /// Sizes of the kept classes.
    kept: Sizes,
    smallest_kept: u64,
    kept_marginals: Marginals,
    suppressed_marginals: Marginals,
}

impl<'a> Assessment<'a> {
    /// Counts a node; nothing is left out of a table that is judged as released.
    pub fn of(
        study: &'a Study,
        base: &'a Base,
        levels: &'a Levels,
        goal: Option<&'a Goal>,
    ) -> Assessment<'a> {
        let (classes, parents) = base.classes.roll_up(study, levels);
        let smallest_kept = match goal {
            Some(goal) if !study.as_released() => goal.smallest_kept(),
            _ => 1,
        };
        let all = Sizes::of(classes.sizes().iter().copied());
        let kept = all.filter(|size| size >= smallest_kept);
        let (kept_marginals, suppressed_marginals) =
            Marginals::split(study, &base.classes, &base.marginals, |class| {
                classes.sizes()[parents[class] as usize] >= smallest_kept
            });
        Assessment {
            study,
            base,
            levels,
            goal,
            classes,
            all,
            kept,
            smallest_kept,
            kept_marginals,
            suppressed_marginals,
        }
    }

    /// Records in classes that are left out.
    pub fn suppressed(&self) -> u64 {
        self.all.records() - self.kept.records()
    }

    /// Sizes of the kept classes.
    pub fn kept(&self) -> &Sizes {
        &self.kept
    }

    /// Sizes of all classes.
    pub fn all(&self) -> &Sizes {
        &self.all
    }

    /// The node as utility measures see it.
    pub fn node(&self) -> Node<'_> {
        Node {
            study: self.study,
            levels: self.levels,
            classes: &self.classes,
            smallest_kept: self.smallest_kept,
            input: &self.base.sizes,
            kept: &self.kept,
            kept_marginals: &self.kept_marginals,
            suppressed_marginals: &self.suppressed_marginals,
        }
    }

    /// The goal judged on what is kept; `None` without a goal.
    pub fn findings(&self) -> Option<GoalFigures> {
        let findings = self.goal?.judge(&self.kept, self.suppressed(), self.base.read);
        let findings: Vec<Finding> = findings
            .into_iter()
            .map(|finding| Finding {
                condition: finding.condition.to_owned(),
                value: finding.value,
                limit: finding.limit,
                met: finding.met,
            })
            .collect();
        Some(GoalFigures { met: findings.iter().all(|finding| finding.met), findings })
    }

    /// The report, without words ([`notes`]), without the plan's text and the hash of the input.
    ///
    /// # Errors
    /// Settings of a utility measure outside their range.
    pub fn report(&self, plan: &Plan) -> Result<Report> {
        let thresholds = self.thresholds(plan);
        let loss = LossSettings::check(plan, self.study)?;
        // The original of a released table is not here, so nothing can be said about what it cost.
        let utility = if self.study.as_released() {
            Vec::new()
        } else {
            utility::measure(&self.node(), &loss)
        };
        Ok(Report {
            records: self.base.read,
            rows: self.base.rows,
            kept: self.kept.records(),
            suppressed: self.suppressed(),
            dropped: self.base.dropped,
            missing_as: self.study.missing_as().name().to_owned(),
            as_released: self.study.as_released(),
            classes: class_figures(&self.kept),
            uniqueness: uniqueness(&self.kept),
            risk: Risk { prosecutor: prosecutor(&self.kept, &thresholds) },
            columns: self.columns(),
            utility: utility
                .into_iter()
                .map(|utility| UtilityFigure {
                    id: utility.id.to_owned(),
                    value: utility.value,
                    normalised: utility.normalised,
                })
                .collect(),
            goal: self.findings(),
            all_records: AllRecords {
                classes: class_figures(&self.all),
                uniqueness: uniqueness(&self.all),
                risk: Risk { prosecutor: prosecutor(&self.all, &thresholds) },
            },
            release: self.release(),
            notes: Vec::new(),
            plan: String::new(),
            input_sha256: None,
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }

    /// How a release of this node treats records.
    pub fn release(&self) -> ReleaseOutline {
        ReleaseOutline {
            method: "records".to_owned(),
            records_left_out: self.suppressed() + self.base.dropped,
            cells_suppressed: Vec::new(),
            levels_mixed: vec![MixedLevels {
                levels: self.levels.to_vec(),
                records: self.kept.records(),
            }],
        }
    }

    /// The thresholds of every report and those of the plan.
    fn thresholds(&self, plan: &Plan) -> Vec<f64> {
        let goal = plan.goal.as_ref();
        let own = [
            goal.and_then(|goal| goal.prosecutor),
            goal.and_then(|goal| goal.k).map(|k| 1.0 / k as f64),
        ];
        let mut thresholds: Vec<f64> = THRESHOLDS.to_vec();
        thresholds.extend(own.into_iter().flatten());
        thresholds.sort_by(f64::total_cmp);
        thresholds.dedup();
        thresholds
    }

    fn columns(&self) -> Vec<ColumnFigures> {
        let columns = self.study.quasi().iter().zip(self.levels.iter()).enumerate();
        columns
            .map(|(quasi, (column, &level))| {
                let risk = column_risk(self.kept_marginals.at_level(self.study, quasi, level));
                ColumnFigures {
                    name: column.name().to_owned(),
                    level,
                    levels: column.levels(),
                    distinction: risk.distinction,
                    separation: risk.separation,
                }
            })
            .collect()
    }
}

fn class_figures(sizes: &Sizes) -> ClassFigures {
    let (count, records) = (sizes.classes(), sizes.records());
    ClassFigures {
        count,
        smallest: sizes.smallest(),
        largest: sizes.largest(),
        mean: (count > 0).then(|| records as f64 / count as f64),
        sizes: sizes.pairs().iter().map(|&(size, classes)| SizeCount { size, classes }).collect(),
    }
}

fn uniqueness(sizes: &Sizes) -> Uniqueness {
    let (records, all) = (uniques(sizes), sizes.records());
    Uniqueness { records, share: (all > 0).then(|| records as f64 / all as f64) }
}

fn prosecutor(sizes: &Sizes, thresholds: &[f64]) -> Attacker {
    let risk = attackers::prosecutor(sizes);
    let all = sizes.records();
    let at_risk = thresholds.iter().map(|&threshold| {
        let records = attackers::at_risk(sizes, threshold);
        AtRisk {
            threshold,
            effective_k: effective_k(threshold),
            records,
            share: (all > 0).then(|| records as f64 / all as f64),
        }
    });
    Attacker {
        highest: risk.highest,
        average: risk.average,
        lowest: risk.lowest,
        at_risk: at_risk.collect(),
    }
}

/// Why a figure is absent, and what else the reader should know.
pub fn notes(report: &Report, lang: Lang) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut note = |path: &str, id: &str| {
        let text = words::text(lang, id, &[]);
        notes.push(Note { path: path.to_owned(), id: id.to_owned(), text });
    };
    if report.columns.is_empty() {
        note("columns", "note-no-quasi-identifier");
    }
    if report.kept == 0 {
        note("risk.prosecutor", "note-nothing-kept");
    }
    if report.as_released {
        note("utility", "note-as-released");
    }
    for figure in report.utility.iter().filter(|figure| figure.value.is_none()) {
        note(&format!("utility.{}", figure.id), "note-utility-undefined");
    }
    if report.dropped > 0 {
        note("dropped", "note-dropped");
    }
    note("risk", "note-no-population");
    notes
}

//! The figures of one node of the lattice, put together for a reader.

mod agreeing;
mod attackers;
mod context;
mod attacks;
mod disclosure;
mod estimates;
mod figures;
mod full;
mod individual;
mod missing;
mod lkc;
mod log_linear;
mod notes;
mod people;
mod riskiest;
mod subsets;
mod special_uniques;

pub use context::context;
pub use disclosure::BaseValues;
pub use notes::notes;
pub use special_uniques::SpecialUniquesSearch;

use super::{
    AllRecords, ClassFigures, ColumnFigures, Finding, GoalFigures, MixedLevels, ReleaseOutline,
    Report, Risk, UtilityFigure,
};
use crate::classes::{Classes, Frequencies, Histograms, Marginals, PeopleByClass, Sizes};
use crate::error::Result;
use crate::goal::{Goal, Seen};
use crate::plan::Plan;
use crate::risk::attackers::THRESHOLDS;
use crate::risk::columns::column_risk;
use crate::study::{Levels, Records, Study};
use crate::table::Table;
use crate::utility::{self, LossSettings, Node};
use agreeing::{Agreeing, frequencies};
use figures::{class_figures, prosecutor, uniqueness};

/// What stays the same while levels move: the finest classes and the counts of the input.
#[derive(Debug)]
pub struct Base {
    /// Classes at level 0 of every quasi-identifier.
    pub classes: Classes,
    /// Their sizes.
    pub sizes: Sizes,
    /// Records by level-0 code.
    pub marginals: Marginals,
    /// People of the population in the classes, where they are known.
    pub people: Option<PeopleByClass>,
    /// The values of each sensitive column in the classes.
    pub values: Vec<BaseValues>,
    /// Lines of data.
    pub rows: u64,
    /// Records read.
    pub read: u64,
    /// Records left out because a quasi-identifier is missing.
    pub dropped: u64,
}

impl Base {
    /// Counts the records of a table once.
    pub fn of(study: &Study, table: &Table) -> Base {
        let records = study.records(table);
        let population = study.population();
        let weights = population
            .filter(|population| population.is_by_weight())
            .and_then(|_| study.weights(table));
        let (classes, members) = if weights.is_some() || !study.sensitive().is_empty() {
            Classes::with_members(study, &records)
        } else {
            (Classes::of(study, &records), Vec::new())
        };
        let people = match weights {
            Some(weights) => {
                Some(PeopleByClass::of_weights(classes.len(), &members, &records, &weights))
            }
            None => population
                .and_then(|population| population.people())
                .map(|people| PeopleByClass::of_table(people, &records, study.missing_as())),
        };
        let values = BaseValues::of(study, &records, &members, classes.len());
        Base::counted(study, &records, classes, people, values)
    }

    fn counted(
        study: &Study,
        records: &Records<'_>,
        classes: Classes,
        people: Option<PeopleByClass>,
        values: Vec<BaseValues>,
    ) -> Base {
        let sizes = Sizes::of(classes.sizes().iter().copied());
        let marginals = Marginals::of(study, &classes);
        let (rows, read, dropped) = (records.rows() as u64, records.read(), records.dropped());
        Base { classes, sizes, marginals, people, values, rows, read, dropped }
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
    /// The class of this node of each class of the finest one.
    parents: Vec<u32>,
    /// Whether each class is kept.
    keeps: Vec<bool>,
    /// People of the population in each class, where they are known; those who agree with it, where missing values
    /// are wildcards.
    people: Option<Vec<f64>>,
    /// Records that agree with each class, where missing values are wildcards.
    agreeing: Option<Agreeing>,
    /// Records by f, and the kept ones.
    all_frequencies: Frequencies,
    kept_frequencies: Frequencies,
    /// The values of each sensitive column in each class; empty where the goal does not ask for them.
    values: Vec<Histograms>,
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
        let mut agreeing = Agreeing::of(study, base, levels, &classes, &parents);
        let people = match &agreeing {
            Some(agreeing) => agreeing.people.clone(),
            None => {
                let people = base.people.as_ref();
                people.map(|people| people.at(study, levels, &parents, classes.len()))
            }
        };
        let values = match goal {
            Some(goal) if goal.needs_values() => base.roll_up_values(&parents, classes.len()),
            _ => Vec::new(),
        };
        let seen_values = base.seen(&values);
        let sizes = classes.sizes();
        let seen = Seen { sizes, agreeing: None, people: people.as_deref(), values: &seen_values };
        let keeps = match (goal, &mut agreeing) {
            (Some(goal), Some(agreeing)) if !study.as_released() => {
                agreeing.sift(goal, sizes, &seen_values)
            }
            (Some(goal), None) if !study.as_released() => goal.keep(&seen),
            _ => vec![true; classes.len()],
        };
        let all = Sizes::of(classes.sizes().iter().copied());
        let kept = classes.sizes().iter().zip(&keeps).filter(|(_, kept)| **kept);
        let kept = Sizes::of(kept.map(|(&size, _)| size));
        let (all_frequencies, kept_frequencies) = match &agreeing {
            Some(agreeing) => (
                frequencies(agreeing.all(), sizes, &vec![true; sizes.len()]),
                frequencies(agreeing.kept(sizes.len()), sizes, &keeps),
            ),
            None => (Frequencies::from(&all), Frequencies::from(&kept)),
        };
        let (kept_marginals, suppressed_marginals) =
            Marginals::split(study, &base.classes, &base.marginals, |class| {
                keeps[parents[class] as usize]
            });
        Assessment {
            study,
            base,
            levels,
            goal,
            classes,
            all,
            kept,
            parents,
            keeps,
            people,
            agreeing,
            all_frequencies,
            kept_frequencies,
            values,
            kept_marginals,
            suppressed_marginals,
        }
    }

    /// The class of this node of each class of the finest one.
    pub fn parents(&self) -> &[u32] {
        &self.parents
    }

    /// Whether each class of the node is kept.
    pub fn keeps(&self) -> &[bool] {
        &self.keeps
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
            keeps: &self.keeps,
            input: &self.base.sizes,
            kept: &self.kept,
            kept_marginals: &self.kept_marginals,
            suppressed_marginals: &self.suppressed_marginals,
        }
    }

    /// The classes of the node as a goal sees them, without sensitive values.
    fn seen(&self) -> Seen<'_> {
        Seen {
            sizes: self.classes.sizes(),
            agreeing: self.agreeing.as_ref().map(|agreeing| agreeing.kept(self.classes.len())),
            people: self.people.as_deref(),
            values: &[],
        }
    }

    /// As [`Assessment::seen`], with nothing left out.
    fn seen_all(&self) -> Seen<'_> {
        Seen { agreeing: self.agreeing.as_ref().map(Agreeing::all), ..self.seen() }
    }

    /// The goal judged on what is kept; `None` without a goal.
    pub fn findings(&self) -> Option<GoalFigures> {
        let values = self.base.seen(&self.values);
        let seen = Seen { values: &values, ..self.seen() };
        let (kept, suppressed) = (&self.kept_frequencies, self.suppressed());
        let findings = self.goal?.judge(&seen, &self.keeps, kept, suppressed, self.base.read);
        let findings: Vec<Finding> = findings
            .into_iter()
            .map(|finding| Finding {
                condition: finding.condition.to_owned(),
                column: finding.column,
                kind: finding.kind.map(str::to_owned),
                value: finding.value,
                limit: finding.limit,
                met: finding.met,
            })
            .collect();
        Some(GoalFigures { met: findings.iter().all(|finding| finding.met), findings })
    }

    /// The report, without words ([`notes()`]), without the plan's text and the hash of the input.
    ///
    /// # Errors
    /// Settings of a utility measure outside their range.
    pub fn report(&self, plan: &Plan) -> Result<Report> {
        let thresholds = self.thresholds(plan);
        let loss = LossSettings::check(plan, self.study)?;
        let everything = vec![true; self.classes.len()];
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
            riskiest: None,
            columns: self.columns(),
            column_sets: Vec::new(),
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
                classes: self.class_figures(&self.all),
                uniqueness: uniqueness(&self.all_frequencies),
                risk: self.risk(&self.all_frequencies, &self.seen_all(), &everything, &thresholds),
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
                    average_without: None,
                    contribution: None,
                }
            })
            .collect()
    }
}

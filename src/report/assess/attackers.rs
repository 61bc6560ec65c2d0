//! The attackers of the plan, on the released classes.

use super::crowd::{Crowd, Knowledge, Near};
use crate::candidate::Candidate;
use crate::error::Result;
use crate::plan::Plan;
use crate::report::{AtRisk, Attacker as AttackerFigures, KnownColumn, NamedAttacker};
use crate::risk::knowledge::{Fits, KnowledgeRisk, effective_k, windows};
use crate::study::{Attacker, Levels, Precision, Spans};
use crate::table::Table;

impl Candidate<'_> {
    /// What one attacker of the plan finds among the kept records.
    ///
    /// # Errors
    /// A distance on values that are neither numbers nor dates.
    pub(super) fn attacker(
        &self,
        attacker: &Attacker,
        plan: &Plan,
        table: &Table,
    ) -> Result<NamedAttacker> {
        let fits = self.fits(attacker, plan, table)?;
        let people = match &fits {
            Some(fits) => self.people_who_fit(attacker, plan, table, fits)?,
            None => None,
        };
        let fits = fits.map(|fits| self.persons(fits.iter().map(|&fits| fits as f64)));
        let people = people.map(|people| self.persons(people));
        Ok(self.named(attacker, fits.as_ref(), people.as_ref(), &self.thresholds(plan)))
    }

    /// The highest risk of a person of each class under each attacker of the plan.
    ///
    /// `None` for classes that are left out, which no attacker sees, and where the attacker has no figures.
    ///
    /// # Errors
    /// As [`Attacker::all`] and [`Candidate::attacker`].
    pub(super) fn attackers_by_class(
        &self,
        plan: &Plan,
        table: &Table,
    ) -> Result<Vec<(String, Vec<Option<f64>>)>> {
        let attackers = Attacker::all(plan, self.plain().study, table)?;
        let found = attackers.iter().map(|attacker| {
            let mut fewest: Vec<Option<u64>> = vec![None; self.classes.len()];
            if let Some(fits) = self.fits(attacker, plan, table)? {
                for (&class, &found) in self.parents.iter().zip(&fits) {
                    let class = class as usize;
                    if self.keeps[class] && found > 0 {
                        let least = &mut fewest[class];
                        *least = Some(least.map_or(found, |least| least.min(found)));
                    }
                }
            }
            let risk = |fewest: Option<u64>| fewest.map(|fewest| attacker.share() / fewest as f64);
            Ok((attacker.name().to_owned(), fewest.into_iter().map(risk).collect()))
        });
        found.collect()
    }

    /// For each kept person how many fit, from those by finest class.
    fn persons(&self, fits: impl IntoIterator<Item = f64>) -> Fits {
        let sizes = self.base.classes.sizes();
        let classes = fits.into_iter().zip(sizes).zip(&self.parents);
        let kept = classes.filter(|(_, class)| self.keeps[**class as usize]);
        Fits::of(kept.map(|((fits, &size), _)| (fits, size)))
    }

    fn named(
        &self,
        attacker: &Attacker,
        fits: Option<&Fits>,
        people: Option<&Fits>,
        thresholds: &[f64],
    ) -> NamedAttacker {
        let knows = attacker.knows().iter().map(|known| {
            let (level, within) = match known.precision {
                Precision::Level(level) => (level, None),
                Precision::Within(within) => (0, Some(within)),
            };
            let name = self.study.quasi()[known.quasi].name().to_owned();
            KnownColumn { name, level, within }
        });
        let share = attacker.share();
        let found = found(fits.unwrap_or(&Fits::default()), share, thresholds);
        let unique = fits.map(Fits::unique);
        let records = fits.map(Fits::records).filter(|records| *records > 0);
        NamedAttacker {
            name: attacker.name().to_owned(),
            knows: knows.collect(),
            share,
            highest: found.highest,
            average: found.average,
            lowest: found.lowest,
            unique_records: unique,
            unique_share: unique.zip(records).map(|(unique, of)| unique as f64 / of as f64),
            expected: found.expected,
            at_risk: if fits.is_some() { found.at_risk } else { Vec::new() },
            journalist: people.map(|people| self::found(people, share, thresholds)),
        }
    }

    /// The kept records that fit what the attacker knows of the persons of each finest class.
    ///
    /// `None` for a distance on a released table, since what its labels stood for is not in it, and for a
    /// distance where missing values agree with every value; nor where labels are of several levels, since what is
    /// known of a person may then fit labels of each of them.
    fn fits(&self, attacker: &Attacker, plan: &Plan, table: &Table) -> Result<Option<Vec<u64>>> {
        if self.origin.is_some() {
            return Ok(None);
        }
        let crowd = Crowd { quasi: self.study.quasi(), classes: &self.base.classes, file: None };
        let kept = |class: usize| self.keeps[self.parents[class] as usize];
        let sizes = crowd.classes.sizes().iter().enumerate();
        let counts: Vec<u64> =
            sizes.map(|(class, &size)| if kept(class) { size } else { 0 }).collect();
        let knowledge = self.knowledge(attacker, &crowd, plan, table)?;
        let wild = self.agreeing.is_some();
        Ok(knowledge.map(|knowledge| crowd.fits(&knowledge, &counts, counts.len(), wild)))
    }

    /// The people of the population who would fit it, released like the records; at least those records.
    ///
    /// `None` where the people of a class are not known.
    fn people_who_fit(
        &self,
        attacker: &Attacker,
        plan: &Plan,
        table: &Table,
        records: &[u64],
    ) -> Result<Option<Vec<f64>>> {
        let Some(people) = &self.base.people else { return Ok(None) };
        let population = self.study.population().and_then(|population| population.people());
        let over_both =
            population.map(|both| both.joining_missing(self.study.quasi(), self.levels));
        let crowd = match (people.joint(), &over_both) {
            (Some(classes), Some(quasi)) => {
                let table = plan.population.as_ref().and_then(|plan| plan.table.as_ref());
                let file = table.map(|table| table.csv.as_str());
                Crowd { quasi, classes, file }
            }
            _ => Crowd { quasi: self.study.quasi(), classes: &self.base.classes, file: None },
        };
        let knowledge = self.knowledge(attacker, &crowd, plan, table)?;
        let wild = self.agreeing.is_some();
        Ok(knowledge.map(|knowledge| {
            let found = crowd.fits(&knowledge, people.finest(), records.len(), wild);
            found.iter().zip(records).map(|(found, &least)| found.max(least as f64)).collect()
        }))
    }

    /// What an attacker knows, in the coding of a crowd; `None` as for [`Candidate::fits`].
    fn knowledge(
        &self,
        attacker: &Attacker,
        crowd: &Crowd<'_>,
        plan: &Plan,
        table: &Table,
    ) -> Result<Option<Knowledge>> {
        let in_crowd = |quasi: usize, level: u32| level.min(crowd.quasi[quasi].levels() - 1);
        // Columns that the attacker does not know stand at their top, where all agree.
        let mut exact: Vec<u32> = crowd.quasi.iter().map(|quasi| quasi.levels() - 1).collect();
        let mut near: Vec<Near> = Vec::new();
        for known in attacker.knows() {
            let (quasi, level) = (known.quasi, self.levels[known.quasi]);
            let (column, released) = (&crowd.quasi[quasi], in_crowd(quasi, level));
            match known.precision {
                Precision::Level(known) => {
                    let known = if self.study.as_released() { 0 } else { known };
                    exact[quasi] = in_crowd(quasi, known.max(level));
                }
                Precision::Within(within) if released + 1 < column.levels() => {
                    if self.agreeing.is_some() {
                        return Ok(None);
                    }
                    let labels = table.column(column.column());
                    let entry = plan.columns.get(column.name());
                    let recipe = entry.and_then(|entry| entry.hierarchy.as_ref());
                    let recipe = recipe.filter(|_| !self.study.as_released());
                    let spans = match Spans::of(column, labels, recipe, released, within) {
                        Err(_) if self.study.as_released() => return Ok(None),
                        Err(error) => return Err(crowd.placed(error)),
                        Ok(spans) => spans,
                    };
                    let missing = column.missing_code(released);
                    let windows = windows(&spans.values, &spans.groups, missing, spans.within);
                    near.push(Near { quasi, released, windows });
                }
                Precision::Within(_) => {}
            }
        }
        Ok(Some(Knowledge { exact: Levels::new(exact), near }))
    }
}

/// The figures of an attacker.
fn found(fits: &Fits, share: f64, thresholds: &[f64]) -> AttackerFigures {
    let KnowledgeRisk { highest, average, lowest } = fits.risk(share);
    let all = fits.records();
    let at_risk = thresholds.iter().map(|&threshold| {
        let records = fits.at_risk(share, threshold);
        let effective_k = effective_k(share, threshold);
        let share = (all > 0).then(|| records as f64 / all as f64);
        AtRisk { threshold, effective_k, records, share }
    });
    let expected = average.map(|average| average * all as f64);
    AttackerFigures { highest, average, lowest, expected, at_risk: at_risk.collect() }
}

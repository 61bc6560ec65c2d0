//! The attackers of the plan, on the released classes.

use crate::candidate::Candidate;
use crate::classes::{Agreement, Classes, MISSING};
use crate::error::Result;
use crate::plan::Plan;
use crate::report::{AtRisk, KnownColumn, NamedAttacker};
use crate::risk::knowledge::{Fits, Known, Released, Windows, effective_k, fits, windows};
use crate::study::{Attacker, Levels, Precision, Spans};
use crate::table::Table;

/// A quasi-identifier that is known within a distance, where the release tells its groups apart.
struct Near {
    quasi: usize,
    windows: Windows,
}

/// The kept records that fit what an attacker knows of each person.
struct Fitting {
    /// By what is known of a person: kept records that fit it.
    found: Vec<u64>,
    /// By what is known of a person: kept persons of whom that is known.
    sought: Vec<u64>,
    /// What is known of the persons of each class of the finest node.
    known: Vec<u32>,
}

impl Fitting {
    fn all(&self) -> Fits {
        Fits::of(self.found.iter().copied().zip(self.sought.iter().copied()))
    }
}

impl Candidate<'_> {
    /// What each attacker of the plan finds among the kept records.
    ///
    /// # Errors
    /// As [`Attacker::all`], and a distance on values that are neither numbers nor dates.
    pub(super) fn attackers(&self, plan: &Plan, table: &Table) -> Result<Vec<NamedAttacker>> {
        let attackers = Attacker::all(plan, self.study, table)?;
        let thresholds = self.thresholds(plan);
        let found = attackers.iter().map(|attacker| {
            let fits = self.fits(attacker, plan, table)?;
            Ok(self.named(attacker, fits.map(|fits| fits.all()).as_ref(), &thresholds))
        });
        found.collect()
    }

    /// The highest risk of a person of each class under each attacker of the plan.
    ///
    /// `None` for classes that are left out, which no attacker sees, and where the attacker has no figures.
    ///
    /// # Errors
    /// As [`Candidate::attackers`].
    pub(super) fn attackers_by_class(
        &self,
        plan: &Plan,
        table: &Table,
    ) -> Result<Vec<(String, Vec<Option<f64>>)>> {
        let attackers = Attacker::all(plan, self.study, table)?;
        let found = attackers.iter().map(|attacker| {
            let mut fewest: Vec<Option<u64>> = vec![None; self.classes.len()];
            if let Some(fits) = self.fits(attacker, plan, table)? {
                for (&class, &known) in self.parents.iter().zip(&fits.known) {
                    let (class, found) = (class as usize, fits.found[known as usize]);
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

    fn named(&self, attacker: &Attacker, fits: Option<&Fits>, thresholds: &[f64]) -> NamedAttacker {
        let knows = attacker.knows().iter().map(|known| {
            let (level, within) = match known.precision {
                Precision::Level(level) => (level, None),
                Precision::Within(within) => (0, Some(within)),
            };
            let name = self.study.quasi()[known.quasi].name().to_owned();
            KnownColumn { name, level, within }
        });
        let share = attacker.share();
        let risk = fits.map(|fits| fits.risk(share));
        let records = fits.map(Fits::records).filter(|records| *records > 0);
        let part = |part: u64| records.map(|records| part as f64 / records as f64);
        let average = risk.and_then(|risk| risk.average);
        let unique = fits.map(Fits::unique);
        NamedAttacker {
            name: attacker.name().to_owned(),
            knows: knows.collect(),
            share,
            highest: risk.and_then(|risk| risk.highest),
            average,
            lowest: risk.and_then(|risk| risk.lowest),
            unique_records: unique,
            unique_share: unique.and_then(part),
            expected: average.zip(records).map(|(average, records)| average * records as f64),
            at_risk: fits.map_or(Vec::new(), |fits| {
                let above = thresholds.iter().map(|&threshold| {
                    let records = fits.at_risk(share, threshold);
                    let effective_k = effective_k(share, threshold);
                    AtRisk { threshold, effective_k, records, share: part(records) }
                });
                above.collect()
            }),
        }
    }

    /// The kept records that fit what the attacker knows of each person.
    ///
    /// `None` for a distance on a released table, since what its labels stood for is not in it, and for a
    /// distance where missing values agree with every value.
    fn fits(&self, attacker: &Attacker, plan: &Plan, table: &Table) -> Result<Option<Fitting>> {
        let quasi = self.study.quasi();
        // Columns that the attacker does not know stand at their top, where all records agree.
        let mut exact: Vec<u32> = quasi.iter().map(|quasi| quasi.levels() - 1).collect();
        let mut near: Vec<Near> = Vec::new();
        for known in attacker.knows() {
            let (column, released) = (&quasi[known.quasi], self.levels[known.quasi]);
            match known.precision {
                Precision::Level(level) => {
                    let level = if self.study.as_released() { 0 } else { level };
                    exact[known.quasi] = level.max(released);
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
                        spans => spans?,
                    };
                    let missing = column.missing_code(released);
                    let windows = windows(&spans.values, &spans.groups, missing, spans.within);
                    near.push(Near { quasi: known.quasi, windows });
                }
                Precision::Within(_) => {}
            }
        }
        Ok(Some(self.count_fits(exact, &near)))
    }

    fn count_fits(&self, exact: Vec<u32>, near: &[Near]) -> Fitting {
        let base = &self.base.classes;
        let at = |level: &dyn Fn(usize) -> u32| {
            let mut levels = exact.clone();
            near.iter().for_each(|near| levels[near.quasi] = level(near.quasi));
            base.roll_up(self.study, &Levels::new(levels))
        };
        let (blocks, block) = base.roll_up(self.study, &Levels::new(exact.clone()));
        let kept = |class: usize| self.keeps[self.parents[class] as usize];
        let persons = base.sizes().iter().enumerate().filter(|(class, _)| kept(*class));
        if near.is_empty() {
            let mut sizes = vec![0; blocks.len()];
            persons.for_each(|(class, size)| sizes[block[class] as usize] += size);
            let found = match &self.agreeing {
                Some(_) => {
                    let codes = self.known_codes(&blocks);
                    Agreement::of(codes, sizes.clone(), Vec::new()).sample().to_vec()
                }
                None => sizes.clone(),
            };
            return Fitting { found, sought: sizes, known: block };
        }
        let (released, release) = at(&|quasi| self.levels[quasi]);
        let (known, know) = at(&|_| 0);
        let mut records = vec![0; released.len()];
        let mut sought = vec![0; known.len()];
        for (class, size) in persons {
            records[release[class] as usize] += size;
            sought[know[class] as usize] += size;
        }
        let mut released_blocks = vec![0; released.len()];
        let mut known_blocks = vec![0; known.len()];
        for (class, &block) in block.iter().enumerate() {
            released_blocks[release[class] as usize] = block;
            known_blocks[know[class] as usize] = block;
        }
        let ranks = near.iter().map(|near| {
            let group = |class| released.code(class, near.quasi) as usize;
            (0..released.len()).map(|class| near.windows.ranks()[group(class)]).collect()
        });
        let values = near.iter().map(|near| {
            (0..known.len()).map(|class| known.code(class, near.quasi)).collect::<Vec<u32>>()
        });
        let ranks: Vec<Vec<u32>> = ranks.collect();
        let values: Vec<Vec<u32>> = values.collect();
        let reach: Vec<&Windows> = near.iter().map(|near| &near.windows).collect();
        let found = fits(
            &Released { blocks: &released_blocks, ranks: &ranks, records: &records },
            &Known { blocks: &known_blocks, values: &values },
            &reach,
        );
        Fitting { found, sought, known: know }
    }

    /// The codes of some classes by quasi-identifier, missing ones as such.
    fn known_codes(&self, classes: &Classes) -> Vec<Vec<u32>> {
        let quasi = self.study.quasi().iter().zip(classes.levels().iter()).enumerate();
        let codes = quasi.map(|(place, (quasi, &level))| {
            let missing = quasi.missing_code(level);
            let known = |code| if Some(code) == missing { MISSING } else { code };
            (0..classes.len()).map(|class| known(classes.code(class, place))).collect()
        });
        codes.collect()
    }
}
